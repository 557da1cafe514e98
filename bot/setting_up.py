"""``spotter setup``: the bot's face on Telegram, and how people come to it.

Lives here: what Telegram shows of the bot before anybody writes to it (name, descriptions, menus
of commands), the links that put it into a group or a channel, and what is printed. Does not live
here: the menus themselves (``bot.communities.menus``), arguments and exit codes
(``bot.__main__``). Telegram is asked first and told only what differs, since it lets a name be
changed a few times a day; so a second run changes nothing. The token is never printed.
"""

from __future__ import annotations

import io
import os
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass
from typing import TextIO

from telegram import Bot, User

from bot.communities import menus
from bot.settings import Settings, SettingsError
from bot.telegram_client import asking
from bot.words import FALLBACK, Texts, plain_texts

#: Telegram's longest name of a bot, in characters.
_LONGEST_NAME = 64
#: The one right that a channel has to give; a group gives none. The names of these rights are
#: Telegram's: https://core.telegram.org/api/links#groupchannel-bot-links
CHANNEL_RIGHTS = "post_messages"


async def set_up(settings: Settings, name: str, out: TextIO) -> None:
    """Introduce the bot under ``name`` in every language; says on ``out`` what was done.

    Raises:
        SettingsError: a setting or the name does not fit, or Telegram refused or was not reached.
    """
    if not 0 < len(name.strip()) <= _LONGEST_NAME:
        raise SettingsError(f"--name: 1 to {_LONGEST_NAME} characters are needed.")
    texts = plain_texts(menus.TEXTS)
    async with asking(settings, "setup") as client:
        me = client.bot
        out.write(f"token: good, it is the one of @{me.username}\n")
        out.writelines(f"{line}\n" for line in _in_the_way(me))
        done = [(one.title, await _told(client, texts, one, name.strip())) for one in _TEXTS]
        out.writelines(f"{title}: {what}\n" for title, what in done)
        menu_count = len(menus.SCOPES) * len(texts)
        taken = await menus.offer(client)
        out.write(f"commands: {taken} of {menu_count} menus set\n")
        if taken < menu_count:
            raise SettingsError("setup: Telegram did not take every menu; run it again.")
    out.write("\n".join(_invitations(me.username or "", _can_draw(out))) + "\n")


@dataclass(frozen=True, slots=True)
class _Text:
    """One text of the bot's profile: how it is asked for, told, and worded."""

    title: str
    ask: Callable[[Bot, str | None], Awaitable[str]]
    tell: Callable[[Bot, str, str | None], Awaitable[bool]]
    key: str | None


async def _name(bot: Bot, code: str | None) -> str:
    return (await bot.get_my_name(code)).name


async def _description(bot: Bot, code: str | None) -> str:
    return (await bot.get_my_description(code)).description


async def _short(bot: Bot, code: str | None) -> str:
    return (await bot.get_my_short_description(code)).short_description


_TEXTS = (
    _Text("name", _name, lambda bot, text, code: bot.set_my_name(text, code), None),
    _Text(
        "description",
        _description,
        lambda bot, text, code: bot.set_my_description(text, code),
        "bot-description",
    ),
    _Text(
        "short description",
        _short,
        lambda bot, text, code: bot.set_my_short_description(text, code),
        "bot-short-description",
    ),
)


async def _told(bot: Bot, texts: Texts, text: _Text, name: str) -> str:
    """Tell one text in every language where it differs; returns what happened, in words."""
    told = []
    # English first: it is what a language without a text of its own shows.
    for language in sorted(texts, key=lambda one: one != FALLBACK):
        code = menus.code_of(language)
        wanted = texts[language][text.key] if text.key else name
        if await text.ask(bot, code) != wanted:
            await text.tell(bot, wanted, code)
            told.append(language)
    return f"set ({', '.join(told)})" if told else "as it should be"


def _in_the_way(me: User) -> Iterator[str]:
    """What @BotFather has to be told, since a bot cannot change it."""
    if not me.can_join_groups:
        yield "groups: not allowed; tell @BotFather: /setjoingroups, Enable"
    if me.can_read_all_group_messages:
        yield "privacy mode: off, so Telegram sends all that groups write; /setprivacy, Enable"


def links(username: str) -> dict[str, str]:
    """Where the bot is reached, and where it is added; the rights asked for are in the links."""
    home = f"https://t.me/{username}"
    return {
        "chat": home,
        "group": f"{home}?startgroup",
        "channel": f"{home}?startchannel&admin={CHANNEL_RIGHTS}",
    }


def _invitations(username: str, drawn: bool) -> Iterator[str]:
    to = links(username)
    yield ""
    yield f"Write to it:          {to['chat']}"
    yield f"Add it to a group:    {to['group']}  (it asks for no right)"
    yield f"Add it to a channel:  {to['channel']}  (it asks to post, and for nothing else)"
    if drawn:
        yield ""
        yield _code(to["chat"])
    yield ""
    yield "Next: spotter run, then open the first link and press Start. Print the code for the gym."


def _code(link: str) -> str:
    import segno  # noqa: PLC0415 - nothing else draws one

    drawing = io.StringIO()
    segno.make(link, error="m", micro=False).terminal(drawing, border=2, compact=True)
    return drawing.getvalue().rstrip("\n")


def _can_draw(out: TextIO) -> bool:
    """Whether ``out`` is a terminal that shows half blocks."""
    wide = (getattr(out, "encoding", None) or "").lower().replace("-", "") == "utf8"
    return out.isatty() and wide and os.environ.get("TERM") != "dumb"
