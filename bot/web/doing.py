"""What the page asks for, checked, and what it is shown: JSON on both sides.

    {"do": "say", "chat": "private" or "group", "who": "you" or "sam", "text": "..."}
    {"do": "press", "chat": .., "who": .., "message": 7, "data": "..."}
    {"do": "door", "url": "..."}    {"do": "vote", "who": .., "message": 7, "option": 0}
    {"do": "travel", "hours": 48}   {"do": "persona", "language": "de"}, "anonymous" or "simple"

House rule. What does not fit is refused with one sentence that says what fits; it comes from a
page of ours, and is looked at like a stranger's. Does not live here: doing it (``demo``,
``acting``), letting anybody in (``serving``, which calls this).
"""

from __future__ import annotations

from typing import Any

from bot.web.chats import GROUP, SAM, TITLE, YOU, Json
from bot.web.demo import SPANS, Demo
from bot.web.wire import NAME, USERNAME
from flows.model import Place

_CHATS = {"private": YOU, "group": GROUP}
_WHO = {"you": YOU, "sam": SAM}


class Unfit(Exception):
    """An act that cannot be; the message says what could, and nothing of what was sent."""


async def do(demo: Demo, asked: Any) -> str:
    """Do what the page asks; the word on a pressed button, or a line about what was changed.

    Raises:
        Unfit: it cannot be done.
    """
    if not isinstance(asked, dict):
        raise Unfit("an act is an object with a 'do'")
    match asked:
        case {"do": "say", "text": str(text)} if text.strip():
            chat, who = _place(asked)
            return await demo.take(demo.acts.say(text.strip(), chat, who))
        case {"do": "press", "message": int(message), "data": str(data)}:
            chat, who = _place(asked)
            return await demo.take(demo.acts.press(message, data[:64], chat, who))
        case {"do": "door", "url": str(url)} if (opened := demo.acts.open_door(url)) is not None:
            return await demo.take(opened)
        case {"do": "vote", "message": int(message), "option": int(option)}:
            return await _vote(demo, message, option, _WHO.get(str(asked.get("who")), YOU))
        case {"do": "travel", "hours": int(hours)} if hours in SPANS:
            await demo.travel(hours)
            return ""
        case {"do": "persona"}:
            return await _be(demo, asked)
        case _:
            raise Unfit("no such act; say, press, door, vote, travel (6, 48, 72) or persona")


def _place(asked: Json) -> tuple[int, int]:
    chat, who = _CHATS.get(str(asked.get("chat"))), _WHO.get(str(asked.get("who", "you")))
    if chat is None or who is None or (chat == YOU and who != YOU):
        raise Unfit("the private chat is yours; in the group there are you and sam")
    return chat, who


async def _vote(demo: Demo, message: int, option: int, who: int) -> str:
    counted = demo.acts.vote(message, option, who)
    if counted is None:
        raise Unfit("there is no such option in an open poll of the group")
    return await demo.take(counted)


# --- Who you are -----------------------------------------------------------------


async def _be(demo: Demo, asked: Json) -> str:
    match asked:
        case {"language": str(language)} if language in demo.content.languages:
            return await _speak(demo, language)
        case {"anonymous": bool(anonymous)}:
            demo.chats.anonymous = anonymous
            # Telegram would be asked again within a minute.
            demo.reception.communities.shell.rights.forget(GROUP)
            return ""
        case {"simple": bool(simple)}:
            return await _listen(demo, simple=simple)
        case _:
            raise Unfit("persona is a language that is spoken, anonymous or simple")


async def _speak(demo: Demo, language: str) -> str:
    """Your phone speaks another language; a chat that has just begun begins again in it."""
    demo.acts.language = language
    if (await demo.state()).place is Place.WELCOME:
        demo.chats.messages[YOU].clear()
        return await demo.take(demo.acts.say("/start"))
    return ""


async def _listen(demo: Demo, *, simple: bool) -> str:
    """Say that you listen to the screen, or no longer do, in words that Spotter knows."""
    state = await demo.state()
    if state.settings.simple == simple:
        return ""
    lexicon = demo.content.lexicons[state.language]
    words = lexicon.verbs["simple_on" if simple else "simple_off"]
    return await demo.take(demo.acts.say(min(words, key=lambda one: (len(one), one))))


# --- What is shown ---------------------------------------------------------------


async def state_of(demo: Demo) -> Json:
    """All that the page shows but the time."""
    chats, state = demo.chats, await demo.state()
    spoken = demo.content.languages
    return {
        "done": demo.done,
        "name": NAME,
        "username": USERNAME,
        "group": TITLE,
        "languages": [
            {"code": one, "name": demo.renderer.key(one, f"language-{one}")} for one in spoken
        ],
        "persona": {
            "language": demo.acts.language,
            "anonymous": chats.anonymous,
            "simple": state.settings.simple,
        },
        "spoken": state.language,
        "menus": {
            "private": chats.menu("all_private_chats", demo.acts.language),
            "you": chats.menu("all_chat_administrators", demo.acts.language),
            "sam": chats.menu("all_group_chats", "en"),
        },
        "private": chats.shown(YOU),
        "keys": chats.keys,
        "members": chats.shown(GROUP),
        "events": list(demo.seen.lines),
    }
