"""The commands that Telegram offers while somebody types a slash, for each place and language.

Lives here: which commands are offered where, and telling Telegram at start. Does not live
here: what a command does (``flows.commands``, ``bot.communities.service``). Called by
``bot.running`` and ``bot.setting_up``.
"""

from __future__ import annotations

import logging
from collections.abc import Mapping

from telegram import (
    Bot,
    BotCommand,
    BotCommandScope,
    BotCommandScopeAllChatAdministrators,
    BotCommandScopeAllGroupChats,
    BotCommandScopeAllPrivateChats,
)
from telegram.error import TelegramError

from bot.words import FALLBACK, plain_texts

log = logging.getLogger(__name__)

#: Command to the key of what it does.
_PRIVATE = {
    "check": "menu-check",
    "how": "menu-how",
    "history": "menu-history",
    "settings": "menu-settings",
    "groups": "menu-groups",
    "privacy": "menu-privacy",
    "help": "menu-help",
    "export": "menu-export",
    "stop": "menu-stop",
    "forget": "menu-forget",
}
_MEMBERS = {"back": "menu-back", "formcheck": "menu-formcheck"}
_ADMINS = _MEMBERS | {"settings": "menu-group-settings", "here": "menu-here"}
#: Nobody but the bot sees these in a group, where the platform can do that.
_WHISPERED = frozenset({"back"})

#: The file with everything that is said here.
TEXTS = "groups.ftl"
#: Each place with its menu.
SCOPES: tuple[tuple[BotCommandScope, dict[str, str]], ...] = (
    (BotCommandScopeAllPrivateChats(), _PRIVATE),
    (BotCommandScopeAllGroupChats(), _MEMBERS),
    (BotCommandScopeAllChatAdministrators(), _ADMINS),
)


def code_of(language: str) -> str | None:
    """What Telegram calls a language: two letters, and None for everybody who has no other."""
    return None if language == FALLBACK else language.partition("-")[0]


async def offer(bot: Bot) -> int:
    """Set every menu in every language; how many Telegram took.

    One that it did not take costs nothing else.
    """
    taken = 0
    for language, texts in plain_texts(TEXTS).items():
        for scope, commands in SCOPES:
            menu = [_command(texts, name, key) for name, key in commands.items()]
            try:
                await bot.set_my_commands(menu, scope=scope, language_code=code_of(language))
                taken += 1
            except TelegramError as error:
                log.warning("menu: %s; it stays as it was", type(error).__name__)
    return taken


def _command(texts: Mapping[str, str], name: str, key: str) -> BotCommand:
    # The library does not know the field yet; a server that does not either overlooks it.
    more = {"is_ephemeral": True} if name in _WHISPERED else None
    return BotCommand(name, texts[key], api_kwargs=more)
