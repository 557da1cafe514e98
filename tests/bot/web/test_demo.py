"""The demo: the whole bot, two chats, and a clock that is moved on."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from bot.settings import Settings
from bot.web.chats import GROUP, SAM, YOU, Message
from bot.web.demo import Demo
from bot.web.doing import do, state_of
from tests.bot.parts import NOW, ORDINARY, table
from tests.bot.web.parts import demo_of


def newest(demo: Demo, chat: int = YOU) -> Message:
    return list(demo.chats.messages[chat].values())[-1]


def card(demo: Demo) -> Message:
    return [one for one in demo.chats.messages[YOU].values() if one.rows][-1]


def data_of(message: Message) -> list[str]:
    return [one.get("callback_data", "") for row in message.rows for one in row]


async def press(demo: Demo, *names: str) -> str:
    """Tap buttons of the newest card by the ends of their data; the word on the last one."""
    toast = ""
    for name in names:
        message = card(demo)
        data = next(one for one in data_of(message) if one.endswith(name))
        toast = await do(
            demo, {"do": "press", "chat": "private", "message": message.number, "data": data}
        )
    return toast


async def ordinary(demo: Demo) -> None:
    await press(demo, *(f".{name}" for name in ORDINARY))


async def test_the_first_words_are_the_welcome_and_the_card_in_the_group(demo: Demo) -> None:
    private, group = demo.chats.messages[YOU].values(), demo.chats.messages[GROUP].values()
    assert [one.author for one in private] == ["you", "spotter"]
    assert [one.author for one in group] == ["spotter"]
    assert newest(demo, GROUP).rows[0][0]["url"].startswith("https://t.me/")


async def test_the_check_ins_come_at_their_hours_and_not_before(demo: Demo) -> None:
    await ordinary(demo)
    count = len(demo.chats.messages[YOU])
    for _ in range(3):
        await demo.travel(6)
    assert {one.author for one in list(demo.chats.messages[YOU].values())[count:]} == {"clock"}
    await demo.travel(6)
    assert "48 hours" in newest(demo).text
    await demo.travel(48)
    asked = [one for one in demo.chats.messages[YOU].values() if "72 hours" in one.text]
    assert len(asked) == 1
    rows = await table(demo.store, "SELECT asked_at, due_at FROM check_in WHERE asked_at > 0")
    assert rows
    assert all(row["asked_at"] == row["due_at"] for row in rows), "time stops at each of them"


async def test_travelling_leaves_the_clock_where_it_was_wanted(demo: Demo) -> None:
    before = demo.clock.now()
    await demo.travel(72)
    assert (demo.clock.now() - before).total_seconds() == 72 * 3600


async def test_the_door_in_the_group_leads_to_the_private_chat(demo: Demo) -> None:
    url = newest(demo, GROUP).rows[0][0]["url"]
    await do(demo, {"do": "door", "url": url})
    rows = await table(demo.store, "SELECT * FROM membership")
    assert len(rows) == 1


async def test_what_a_member_says_is_not_even_brought_to_spotter(demo: Demo) -> None:
    asked = {"do": "say", "chat": "group", "who": "sam", "text": "my back is killing me"}
    await do(demo, asked)
    assert newest(demo, GROUP).author == "sam"
    assert demo.seen.lines[-1]["kind"] == "group"
    assert "killing" not in str(list(demo.seen.lines))


async def test_only_the_creator_opens_the_settings_of_the_group(demo: Demo) -> None:
    count = len(demo.chats.messages[GROUP])
    await do(demo, {"do": "say", "chat": "group", "who": "sam", "text": "/settings"})
    by_sam = list(demo.chats.messages[GROUP].values())[count + 1 :]
    await do(demo, {"do": "say", "chat": "group", "who": "you", "text": "/settings"})
    assert newest(demo, GROUP).rows[0][0]["text"] == "Open settings"
    assert all("Open settings" not in str(one.rows) for one in by_sam)


async def test_a_post_with_a_poll_comes_on_its_day_and_votes_are_counted(demo: Demo) -> None:
    await do(demo, {"do": "say", "chat": "group", "text": "/settings"})
    await do(demo, {"do": "door", "url": newest(demo, GROUP).rows[0][0]["url"]})
    await press(demo, ":poll:on", ":days", ":dayon:1")
    await demo.travel(48)
    poll = next(one for one in demo.chats.messages[GROUP].values() if one.poll is not None)
    for who in ("you", "sam"):
        await do(demo, {"do": "vote", "who": who, "message": poll.number, "option": 0})
    shown = next(one for one in demo.chats.shown(GROUP) if "poll" in one)
    assert shown["poll"]["options"][0]["count"] == 2
    await demo.travel(72)
    assert poll.poll is not None
    assert poll.poll["is_closed"]


async def test_an_anonymous_admin_is_nobody_until_a_code_says_who(demo: Demo) -> None:
    await do(demo, {"do": "persona", "anonymous": True})
    await do(demo, {"do": "say", "chat": "group", "text": "/settings"})
    assert list(demo.chats.messages[GROUP].values())[-2].author == "group"
    await do(demo, {"do": "door", "url": newest(demo, GROUP).rows[0][0]["url"]})
    refused = newest(demo)
    await do(demo, {"do": "persona", "anonymous": False})
    await do(demo, {"do": "say", "chat": "group", "text": "/settings"})
    await do(demo, {"do": "door", "url": newest(demo, GROUP).rows[0][0]["url"]})
    assert len(data_of(newest(demo))) > len(data_of(refused))


async def test_a_new_chat_begins_again_in_the_language_of_the_phone(demo: Demo) -> None:
    await do(demo, {"do": "persona", "language": "de"})
    assert len(demo.chats.messages[YOU]) == 2
    state = await state_of(demo)
    assert (state["spoken"], state["persona"]["language"]) == ("de", "de")
    await press(demo, ".start")
    words = card(demo).text
    await do(demo, {"do": "persona", "language": "es"})
    assert card(demo).text == words, "a conversation goes on, and changes with the next message"
    await press(demo, ".agree")
    assert (await state_of(demo))["spoken"] == "es"


@pytest.mark.parametrize("language", ["de", "en", "es", "pt-br", "ru"])
async def test_screen_reader_mode_is_said_in_words_that_spotter_knows(
    demo: Demo, language: str
) -> None:
    await do(demo, {"do": "persona", "language": language})
    await do(demo, {"do": "persona", "simple": True})
    assert (await state_of(demo))["persona"]["simple"] is True
    assert demo.chats.keys
    await do(demo, {"do": "say", "chat": "private", "text": demo.chats.keys[0][0]})
    assert newest(demo).rows == []
    await do(demo, {"do": "persona", "simple": False})
    assert demo.chats.keys == []
    assert (await state_of(demo))["persona"]["simple"] is False


async def test_turning_on_what_is_on_says_nothing(demo: Demo) -> None:
    count = len(demo.chats.messages[YOU])
    assert await do(demo, {"do": "persona", "simple": False}) == ""
    assert len(demo.chats.messages[YOU]) == count


async def test_an_old_button_says_so_on_the_button(demo: Demo) -> None:
    old = card(demo)
    data = data_of(old)[0]
    await press(demo, ".start", ".agree")
    asked = {"do": "press", "chat": "private", "message": old.number, "data": data}
    assert await do(demo, asked) == "Already answered. Here is where you are."


async def test_what_happened_inside_is_told_in_keys(demo: Demo) -> None:
    await ordinary(demo)
    await do(demo, {"do": "say", "chat": "private", "text": "it hurts like a canary"})
    lines = [f"{one['kind']} {one['text']}" for one in demo.seen.lines]
    assert "event Commanded · /start" in lines
    assert any(one.startswith("effect PlanCheckIns · 48h") for one in lines)
    assert any("RecordAssessment · level normal_soreness" in one for one in lines)
    assert "sent guidance · result · sent · private" in lines
    assert "event Said" in lines
    assert "canary" not in "".join(lines)


async def test_a_menu_lists_what_the_bot_offers_in_the_language_of_the_phone(demo: Demo) -> None:
    english = (await state_of(demo))["menus"]
    assert "check" in [one["command"] for one in english["private"]]
    assert "settings" in [one["command"] for one in english["you"]]
    assert "settings" not in [one["command"] for one in english["sam"]]
    await do(demo, {"do": "persona", "language": "pt-br"})
    assert (await state_of(demo))["menus"]["private"] != english["private"]


async def test_a_kept_file_is_gone_on_with_and_the_group_greeted_again(tmp_path: Path) -> None:
    url = f"sqlite+aiosqlite:///{tmp_path / 'kept.db'}"
    async with demo_of(url=url) as demo:
        await ordinary(demo)
        last = newest(demo).number
    async with demo_of(url=url, now=NOW + timedelta(hours=1)) as again:
        assert newest(again, GROUP).text.startswith("I am back.")
        assert min(again.chats.messages[YOU]) > last, "no number is given twice"
        await again.travel(48)
        assert "hours on" in newest(again).text


async def test_without_pictures_the_words_go_alone() -> None:
    async with demo_of(Settings.model_construct(pictures="off")) as demo:
        await ordinary(demo)
        assert demo.chats.pictures == {}


async def test_sam_is_never_you(demo: Demo) -> None:
    update = demo.acts.say("/back", GROUP, SAM)
    assert update is not None
    assert update["message"]["from"]["id"] == SAM
    assert "language_code" not in update["message"]["from"]
