"""The terminal's chat: the whole road, with a clock that only moves when told to."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from bot.render import VERBATIM, screen_json
from bot.settings import Settings
from bot.terminal import IN_MEMORY, PERSON, Chat, Line, event_of, line_of, open_chat, play, span_of
from flows.model import Commanded, Event, Pressed, Said
from flows.screen import Part, Screen
from tests.bot.parts import NOW, NOW_MS, ORDINARY, counts, outbox_row, table
from tests.storage.samples import message

HOUR = timedelta(hours=1)


@pytest.fixture
def settings() -> Settings:
    return Settings.model_construct()


@pytest.fixture
async def chat(settings: Settings, read_once: None) -> AsyncIterator[Chat]:
    async with open_chat(settings, IN_MEMORY, NOW) as one:
        yield one


def button(screens: list[Screen], name: str) -> Pressed:
    """The button whose id ends in ``name``, of the last screen with buttons."""
    shown = [screen for screen in screens if screen.buttons][-1]
    return Pressed(next(b.id for b in shown.buttons if b.id.rpartition(".")[2] == name))


async def ordinary(chat: Chat) -> list[Screen]:
    """From /start to the result; the screens of the last step."""
    await chat.tell(Commanded("start"))
    screens = chat.take()
    for name in ORDINARY:
        await chat.tell(button(screens, name))
        screens = chat.take()
    return screens


async def test_a_whole_chat_reaches_a_result(chat: Chat) -> None:
    screens = await ordinary(chat)
    assert [screen.key for screen in screens] == ["result"]
    shown = screen_json(chat.renderer, chat.language, screens[0])
    assert shown["level"] == "normal_soreness"
    assert "ordinary training soreness" in shown["text"]


async def test_the_clock_stands_still_until_it_is_moved(chat: Chat) -> None:
    await ordinary(chat)
    assert chat.now == NOW
    await chat.advance(2 * HOUR)
    assert chat.now == NOW + 2 * HOUR
    assert chat.take() == []


async def test_moving_the_clock_stops_at_every_check_in(chat: Chat) -> None:
    await ordinary(chat)
    await chat.advance(24 * HOUR)
    first = chat.take()
    assert [screen.question for screen in first] == ["check_in"]
    await chat.advance(240 * HOUR)
    later = ["check_in", "check_in", "check_in", "closing"]
    assert [screen.key for screen in chat.take()] == later, "72 h, a reminder, day 7, the end"
    assert chat.now == NOW + 264 * HOUR
    asked = await table(chat.service.store, "SELECT asked_at, due_at FROM check_in")
    assert all(row["asked_at"] == row["due_at"] for row in asked)


async def test_gone_ends_what_was_planned(chat: Chat) -> None:
    await ordinary(chat)
    await chat.advance(24 * HOUR)
    screens = chat.take()
    for name in ("gone", "none", "none"):
        await chat.tell(button(screens, name))
        screens = chat.take()
    await chat.advance(1000 * HOUR)
    assert chat.take() == []


async def test_an_export_is_shown_as_it_is(chat: Chat) -> None:
    await ordinary(chat)
    await chat.tell(Commanded("export"))
    await chat.tell(Pressed("r.export.yes"))
    [export] = [one for one in chat.take() if one.parts[0].key == VERBATIM]
    kept = json.loads(chat.renderer.text("en", export))["tables"]
    assert [row["user_id"] for row in kept["person"]] == [PERSON]
    assert len(kept["assessment"]) == 1


async def test_a_page_is_told_and_its_fhir_file_shown(chat: Chat) -> None:
    await ordinary(chat)
    await chat.tell(Pressed("h.page.1"))
    told = [screen.parts[0].key for screen in chat.take()]
    assert told == ["physio-title", "page-in-telegram"]
    await chat.tell(Pressed("h.fhir.1"))
    [file] = chat.take()
    assert json.loads(chat.renderer.text("en", file))["resourceType"] == "Bundle"


async def test_forgetting_leaves_nothing_but_the_receipt(chat: Chat) -> None:
    await ordinary(chat)
    await chat.tell(Commanded("forget"))
    await chat.tell(Pressed("r.forget.yes"))
    await chat.tell(Pressed("r.erase.yes"))
    chat.paper.screens[:-1] = []
    assert [screen.key for screen in chat.take()] == ["erased"]
    found = await counts(chat.service.store)
    assert found["person"] == found["consent"] == found["assessment"] == found["check_in"] == 0


async def test_a_chat_goes_on_where_it_was_left_in_its_file(
    settings: Settings, tmp_path: Path
) -> None:
    url = f"sqlite+aiosqlite:///{tmp_path / 'chat.db'}"
    async with open_chat(settings, url, NOW) as chat:
        await chat.tell(Commanded("start"))
        await chat.tell(button(chat.take(), "start"))
    async with open_chat(settings, url, NOW + HOUR) as chat:
        await chat.tell(Said("yes"))
        assert chat.take()[-1].question == "danger_below"


async def test_a_chat_that_was_cut_off_while_sending_is_not_silent_for_ever(
    settings: Settings, tmp_path: Path
) -> None:
    url = f"sqlite+aiosqlite:///{tmp_path / 'chat.db'}"
    async with open_chat(settings, url, NOW) as chat, chat.service.store.transaction() as tx:
        await tx.enqueue(message("cut", PERSON, created_at=NOW_MS, due_at=NOW_MS, body=_help()))
        assert len(await tx.claim(NOW_MS, "dead", NOW_MS + 10**9, 1)) == 1
    async with open_chat(settings, url, NOW) as chat:
        await chat.tell(Commanded("start"))
        assert [screen.key for screen in chat.take()] == ["question", "welcome"]


def _help() -> str:
    return outbox_row().body


# --- lines ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("sore", Said("sore")),
        ("/check", Commanded("check")),
        ("/CHECK now", Commanded("check", "now")),
        ("", Said("")),
    ],
)
def test_typing_is_a_command_or_words(text: str, event: Event) -> None:
    assert event_of(text) == event


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("48h", 48.0),
        ("+48h", 48.0),
        ("+ 2 d", 48.0),
        ("1.5d", 36.0),
        ("30m", 0.5),
        ("90 MIN", 1.5),
        ("3650d", 87_600.0),
    ],
)
def test_a_span_of_time_is_read(text: str, hours: float) -> None:
    span = span_of(text)
    assert span is not None
    assert span / HOUR == hours


@pytest.mark.parametrize(
    "text", ["", "h", "48", "-2h", "2w", "soon", "1e3h", "3651d", "9" * 400 + "h", "99999999999d"]
)
def test_what_is_no_span_is_none(text: str) -> None:
    assert span_of(text) is None


@pytest.mark.parametrize(
    ("raw", "line"),
    [
        ('{"text": "sore"}', Line(event=Said("sore"))),
        ('{"text": "/check"}', Line(event=Commanded("check"))),
        ('{"press": "3.none"}', Line(event=Pressed("3.none"))),
        ('{"advance": "48h"}', Line(advance=48 * HOUR)),
    ],
)
def test_a_line_of_a_script_is_read(raw: str, line: Line) -> None:
    assert line_of(raw) == line


@pytest.mark.parametrize(
    ("raw", "problem"),
    [
        ("", "not valid JSON"),
        ("{", "not valid JSON"),
        ("[" * 100_000, "not valid JSON"),
        ('{"text": ' + "9" * 5_000 + "}", "not valid JSON"),
        ("[]", "one key is needed"),
        ("7", "one key is needed"),
        ("{}", "one key is needed"),
        ('{"text": "a", "press": "b"}', "one key is needed"),
        ('{"text": 7}', "text: a text is needed"),
        ('{"press": null}', "press: a text is needed"),
        ('{"advance": "soon"}', "advance: 'soon' is no time; write 30m, 48h or 2d"),
        ('{"advance": "99999999999d"}', "is no time"),
        ('{"type": "x"}', "unknown key 'type'"),
    ],
)
def test_a_line_that_does_not_fit_names_what_is_legal(raw: str, problem: str) -> None:
    line = line_of(raw)
    assert line.problem is not None
    assert problem in line.problem
    assert "48h" in line.problem
    assert (line.event, line.advance) == (None, None)


async def test_a_press_on_an_old_card_is_answered_with_a_word_or_the_live_card(
    chat: Chat,
) -> None:
    [welcome] = await play(chat, Line(event=Commanded("start")))
    old = welcome.buttons[0].id
    await play(chat, Line(event=Pressed(old)))
    [screen] = await play(chat, Line(event=Pressed(old)))
    assert screen.key == "consent", "the live card says enough"


async def test_a_word_on_a_button_is_a_screen_where_nothing_else_is_shown(chat: Chat) -> None:
    handled = await chat.tell(Pressed("9.nothing"))
    toast = chat.toast(handled)
    assert toast == Screen("toast", (Part("already-answered"),))
    assert chat.toast(await chat.tell(Said("thanks"))) is None


async def test_an_empty_line_does_nothing(chat: Chat) -> None:
    assert await play(chat, Line()) == []
