"""S9: a name is shown to nobody, and the title of a group is letters and nothing else.

Lives here: people and groups called what breaks HTML, Markdown, a line, a text's direction
or Telegram's limits, over HTTP against an emulator that parses as Telegram does. Does not
live here: the cleaning itself (``tests/bot/communities/test_titles.py``), escaping
(``tests/bot/test_render.py``).
"""

from __future__ import annotations

import unicodedata

import pytest

from tests.bot.communities.gym import GROUP, MEMBER, OWNER, Gym

MARK = "Wilhelmina"
NAMES = (
    f"<b>{MARK}</b>",
    f"<a href='https://example.org'>{MARK}",
    f"</b></a>{MARK}<tg-spoiler>",
    f"&lt;{MARK}&gt; &amp; & &#0; &nope;",
    f"**{MARK}** __x__ `y` [z](tg://user?id=1)",
    f"\u202e{MARK}\u2066\u2069\u200f",
    f"{MARK}\n\n**Emergency**\r\nCall now\x00\x1b[31m",
    f"{{ $emergency }} {MARK} {{0}} %s",
    MARK + "x" * 4_086,
    f"{MARK} \ue0001700000000\ue001now\ue002",
    "\u202e\u200b\u2066",
    "",
)


def words(gym: Gym, *chats: int) -> list[str]:
    """Everything that stands in these chats from the bot, with its buttons."""
    said = [one for chat in chats for one in gym.said(chat)]
    return [one.text for one in said] + [label for one in said for label in one.labels]


@pytest.mark.parametrize("name", NAMES)
async def test_the_name_of_a_person_is_written_nowhere(gym: Gym, name: str) -> None:
    await gym.server.person(MEMBER, name=name or "\u200b")
    await gym.arrive()
    await gym.open_chat(MEMBER)
    await gym.server.press(MEMBER, label="Check my back")
    await gym.server.communities.join(GROUP, MEMBER)
    await gym.server.communities.say(MEMBER, GROUP, "/back@emulated_bot")
    told = await gym.server.communities.send(MEMBER, GROUP, "video")
    await gym.server.communities.say(MEMBER, GROUP, "/formcheck", reply_to=told.message_id)
    await gym.turn()
    shown = words(gym, MEMBER, GROUP)
    assert len(shown) > 5
    assert [one for one in shown if MARK in one] == []
    assert [one for one in gym.server.history if one.code == 400] == []


@pytest.mark.parametrize("title", NAMES)
async def test_the_title_of_a_group_is_one_inert_line_in_private_and_nowhere_else(
    gym: Gym, title: str
) -> None:
    await gym.open_chat(OWNER)
    await gym.arrive(GROUP, title)
    await gym.server.communities.say(OWNER, GROUP, "/settings@emulated_bot")
    await gym.turn()
    [link] = [one.url for row in gym.said(GROUP)[-1].keyboard for one in row if one.url]
    await gym.server.say(OWNER, f"/start {link.partition('start=')[2]}")
    await gym.turn()
    await gym.server.say(OWNER, "/groups")
    await gym.turn()
    assert [one for one in words(gym, GROUP) if MARK in one] == []
    private = words(gym, OWNER)
    lines = [line for one in private for line in one.splitlines()]
    named = [line for line in lines if MARK in line]
    assert bool(named) == (MARK in title)
    assert max(map(len, named), default=0) < 150
    odd = {one for line in lines for one in line if unicodedata.category(one) in ("Cc", "Cf", "Co")}
    assert odd == set()
    entities = [one for message in gym.said(OWNER) for one in message.entities]
    assert {one["type"] for one in entities} <= {"bold", "bot_command", "date_time"}
    assert [one for one in gym.server.history if one.code == 400] == []
