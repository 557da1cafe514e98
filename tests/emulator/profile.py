"""What the bot says of itself.

Lives here: getMe, names and descriptions. Does not live here: chats, the menus of commands
(``commands``), or the webhook (``webhook``). Called by ``methods``.
"""

from __future__ import annotations

from collections.abc import Callable

from tests.emulator.calls import JSON, Call, text_of
from tests.emulator.commands import language_of
from tests.emulator.markup import units
from tests.emulator.refusal import bad_request
from tests.emulator.world import World

TEXT_UNITS = {"name": 64, "description": 512, "short_description": 120}


def get_me(world: World, call: Call) -> JSON:
    """The bot; unless its user says otherwise, it cannot read all messages of a group."""
    return {
        "can_join_groups": True,
        "can_read_all_group_messages": False,
        "supports_inline_queries": False,
        "can_connect_to_business": False,
        "has_main_web_app": False,
        **world.users[world.bot_id],
    }


def text_setter(name: str) -> Callable[[World, Call], bool]:
    """The method that stores ``name`` (name, description, short_description)."""

    def set_text(world: World, call: Call) -> bool:
        text = text_of(call, name)
        if units(text) > TEXT_UNITS[name]:
            raise bad_request(f"bot {name.replace('_', ' ')} is too long")
        world.profile.texts[name, language_of(call)] = text
        return True

    return set_text


def text_getter(name: str) -> Callable[[World, Call], JSON]:
    """The method that reads ``name`` back, in the default language when it must."""

    def get_text(world: World, call: Call) -> JSON:
        texts = world.profile.texts
        return {name: texts.get((name, language_of(call))) or texts.get((name, ""), "")}

    return get_text
