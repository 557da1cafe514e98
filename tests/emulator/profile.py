"""What the bot says of itself, and where Telegram shall send updates.

Lives here: getMe, names, descriptions and the webhook (which is stored, never called).
Does not live here: chats, or the menus of commands (``commands``). Called by ``methods``.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from tests.emulator.calls import JSON, Call, flag_of, text_of
from tests.emulator.commands import language_of
from tests.emulator.markup import units
from tests.emulator.refusal import bad_request
from tests.emulator.world import World

_TEXT_UNITS = {"name": 64, "description": 512, "short_description": 120}


def get_me(world: World, call: Call) -> JSON:
    """The bot; privacy mode is on, so it cannot read all messages of a group."""
    return {
        **world.users[world.bot_id],
        "can_join_groups": True,
        "can_read_all_group_messages": False,
        "supports_inline_queries": False,
        "can_connect_to_business": False,
        "has_main_web_app": False,
    }


def text_setter(name: str) -> Callable[[World, Call], bool]:
    """The method that stores ``name`` (name, description, short_description)."""

    def set_text(world: World, call: Call) -> bool:
        text = text_of(call, name)
        if units(text) > _TEXT_UNITS[name]:
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


def set_webhook(world: World, call: Call) -> bool:
    """Store the webhook; an empty URL removes it."""
    url = text_of(call, "url")
    if not url:
        return delete_webhook(world, call)
    if not url.startswith("https://"):
        raise bad_request("bad webhook: An HTTPS URL must be provided for webhook")
    world.profile.webhook = dict(call.params)
    _drop_if_asked(world, call)
    return True


def delete_webhook(world: World, call: Call) -> bool:
    """Forget the webhook, so that polling is allowed again."""
    world.profile.webhook = {}
    _drop_if_asked(world, call)
    return True


def get_webhook_info(world: World, call: Call) -> JSON:
    """The stored webhook and how many updates wait."""
    stored: dict[str, Any] = world.profile.webhook
    info: JSON = {
        "url": stored.get("url", ""),
        "has_custom_certificate": "certificate" in stored,
        "pending_update_count": len(world.updates.pending()),
    }
    if stored.get("allowed_updates"):
        info["allowed_updates"] = stored["allowed_updates"]
    return info


def _drop_if_asked(world: World, call: Call) -> None:
    if flag_of(call, "drop_pending_updates"):
        world.updates.forget_all()
