"""Menus of commands: for one scope and language each, and which of them a person sees.

Lives here: setMyCommands, getMyCommands, deleteMyCommands, and Telegram's order of scopes.
Does not live here: names and descriptions (``profile``). Called by ``methods``, and by
``groups`` and ``communities`` for the menu.
"""

from __future__ import annotations

import json
import re
from typing import Any

from tests.emulator.calls import JSON, Call, text_of
from tests.emulator.markup import units
from tests.emulator.members import status_of
from tests.emulator.refusal import bad_request
from tests.emulator.world import Chat, World

_COMMAND = re.compile(r"[a-z0-9_]{1,32}")
_MOST_COMMANDS = 100
# What a scope must bring along.
_SCOPES: dict[str, tuple[str, ...]] = {
    "default": (),
    "all_private_chats": (),
    "all_group_chats": (),
    "all_chat_administrators": (),
    "chat": ("chat_id",),
    "chat_administrators": ("chat_id",),
    "chat_member": ("chat_id", "user_id"),
}


def set_my_commands(world: World, call: Call) -> bool:
    """The menu of commands for one scope and language."""
    place, commands = _place(world, call), call.params.get("commands")
    if not isinstance(commands, list):
        raise bad_request("can't parse commands list")
    if len(commands) > _MOST_COMMANDS:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    for one in commands:
        if not _COMMAND.fullmatch(str(one.get("command", "")).removeprefix("/")):
            raise bad_request("BOT_COMMAND_INVALID")
        if not 1 <= units(str(one.get("description", ""))) <= 256:
            raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
    world.profile.commands[place] = [_kept(world, one) for one in commands]
    return True


def get_my_commands(world: World, call: Call) -> list[JSON]:
    """The menu of exactly this scope and language."""
    return world.profile.commands.get(_place(world, call), [])


def delete_my_commands(world: World, call: Call) -> bool:
    """Forget the menu of exactly this scope and language."""
    world.profile.commands.pop(_place(world, call), None)
    return True


def language_of(call: Call) -> str:
    """The two-letter language of a call, empty for all others; a 400 for anything else."""
    language = text_of(call, "language_code")
    if language and not re.fullmatch(r"[a-z]{2}", language):
        raise bad_request("invalid language code specified")
    return language


def menu(world: World, chat: Chat, user: int, language: str) -> list[JSON]:
    """The commands that ``user`` is offered in ``chat``: of the first scope that has any."""
    for scope in _scopes(world, chat, user):
        for spoken in (language, ""):
            found = world.profile.commands.get((_key(scope), spoken))
            if found:
                return found
    return []


def ephemeral_command(world: World, chat: Chat, user: int, text: str) -> bool:
    """Whether a client sends ``text`` as a command that nobody else in the chat sees."""
    word = text.partition(" ")[0]
    name, _, bot = word.removeprefix("/").partition("@")
    mine = not bot or bot.lower() == world.username.lower()
    if world.ephemeral != "accepted" or not word.startswith("/") or not mine:
        return False
    spoken = str(world.users[user].get("language_code", ""))
    offered = menu(world, chat, user, spoken)
    return any(one["command"] == name and one.get("is_ephemeral") for one in offered)


def _kept(world: World, one: JSON) -> JSON:
    kept: JSON = {
        "command": str(one["command"]).removeprefix("/"),
        "description": one["description"],
    }
    known = one.get("is_ephemeral") and world.ephemeral != "ignored"
    return {**kept, "is_ephemeral": True} if known else kept


def _scopes(world: World, chat: Chat, user: int) -> list[JSON]:
    """Telegram's order: the narrowest scope first."""
    here: JSON = {"chat_id": chat.chat_id}
    if chat.private:
        return [{"type": "chat", **here}, {"type": "all_private_chats"}, {"type": "default"}]
    admin = status_of(world, chat, user) in ("creator", "administrator")
    scopes: list[JSON] = [{"type": "chat_member", **here, "user_id": user}]
    scopes += [{"type": "chat_administrators", **here}] if admin else []
    scopes += [{"type": "chat", **here}]
    scopes += [{"type": "all_chat_administrators"}] if admin else []
    return [*scopes, {"type": "all_group_chats"}, {"type": "default"}]


def _place(world: World, call: Call) -> tuple[str, str]:
    given: Any = call.params.get("scope") or {"type": "default"}
    if not isinstance(given, dict) or given.get("type") not in _SCOPES:
        raise bad_request("can't parse BotCommandScope: unsupported type specified")
    scope: JSON = {"type": given["type"]}
    for name in _SCOPES[given["type"]]:
        if name not in given:
            raise bad_request(f"can't parse BotCommandScope: can't find field \"{name}\"")
        scope[name] = int(given[name])
    if "chat_id" in scope and world.reach(scope["chat_id"], "members").kind == "channel":
        raise bad_request("can't change commands in channel chats")
    return _key(scope), language_of(call)


def _key(scope: JSON) -> str:
    return json.dumps(scope, sort_keys=True)
