"""``spotter chat`` for people: numbers, labels, time, colours."""

from __future__ import annotations

import io
from collections.abc import AsyncIterator

import pytest

from bot.console import HINT, run_console
from bot.settings import Settings
from bot.terminal import IN_MEMORY, Chat, open_chat
from tests.bot.parts import NOW, table

#: From the door to the result of an ordinary sore back.
ORDINARY_CHECK = (
    "1",  # a number presses where nothing is asked
    "Yes, start",  # so does a label
    "none of these",
    "None of these",
    "none",
    "yesterday",
    "the next day or so",
    "both sides",
    "no",
    "dull",
    "3",
    "eases",
    "nothing",
    "18 to 49",
    "1",
)


@pytest.fixture
async def chat(read_once: None) -> AsyncIterator[Chat]:
    async with open_chat(Settings.model_construct(), IN_MEMORY, NOW) as one:
        yield one


async def talk(chat: Chat, *typed: str, colour: bool = False) -> list[str]:
    """What is printed before each prompt, the first part before anything is typed."""
    out = io.StringIO()
    await run_console(chat, io.StringIO("".join(f"{one}\n" for one in typed)), out, colour=colour)
    return out.getvalue().split("> ")


async def test_the_first_words_are_a_hint_and_the_door(chat: Chat) -> None:
    first, rest = await talk(chat)
    assert first.startswith(HINT + "\n")
    assert "I am Spotter" in first
    assert "  1  Check my back\n" in first
    assert rest == ""


async def test_a_whole_check_with_numbers_labels_and_words(chat: Chat) -> None:
    printed = await talk(chat, *ORDINARY_CHECK, "quit")
    assert "Before we start" in printed[1]
    assert "ordinary training soreness" in "".join(printed)
    [row] = await table(chat.service.store, "SELECT level, severity FROM assessment")
    assert row == {"level": "normal_soreness", "severity": "3.0"}


async def test_a_number_on_a_question_is_an_answer_and_not_a_place_in_the_list(
    chat: Chat,
) -> None:
    printed = await talk(chat, "1", "1", "1")
    assert "emergency" in printed[-2].lower(), "item 1 of the danger signs is numb between the legs"
    [row] = await table(chat.service.store, "SELECT level FROM assessment")
    assert row["level"] == "emergency"


@pytest.mark.parametrize("text", ["0", "2", "99", "²", "٣", "-1", "9" * 5_000, "1.0"])
async def test_a_number_that_no_button_has_is_taken_for_words(chat: Chat, text: str) -> None:
    printed = await talk(chat, text)
    assert len(printed) == 3
    assert "Before we start" not in printed[1]


async def test_time_passes_only_when_told_to(chat: Chat) -> None:
    printed = await talk(chat, "+48h", "+30m", "48h", "+soon")
    assert printed[1] == "(nothing happens)\n"
    assert printed[2] == "(nothing happens)\n"
    assert "(nothing happens)" not in printed[3], "without the plus it is something typed"
    assert (chat.now - NOW).total_seconds() == 48.5 * 3600


async def test_a_check_in_comes_when_time_passes(chat: Chat) -> None:
    printed = await talk(chat, *ORDINARY_CHECK, "+23h", "+1h", "better")
    assert printed[-4] == "(nothing happens)\n"
    assert "Quick check-in" in printed[-3]
    assert "Good to hear that it is better" in printed[-2]


@pytest.mark.parametrize("word", ["quit", "QUIT", " exit "])
async def test_quit_ends_at_once(chat: Chat, word: str) -> None:
    printed = await talk(chat, word, "1")
    assert len(printed) == 2


async def test_an_empty_line_asks_nothing_and_says_nothing(chat: Chat) -> None:
    printed = await talk(chat, "", "   ")
    assert printed[1:] == ["", "", ""]


async def test_colours_are_on_or_off_and_no_mark_is_left(chat: Chat) -> None:
    plain = "".join(await talk(chat, "1", "+1h"))
    assert "\033" not in plain
    assert "**" not in plain
    bright = "".join(await talk(chat, "1", "+1h", colour=True))
    assert "\033[1m" in bright
    assert "\033[2m(nothing happens)\033[0m" in bright
    assert "**" not in bright


async def test_small_buttons_stand_below_the_answers(chat: Chat) -> None:
    printed = await talk(chat, "1", "1", "none", "none", "none", "yesterday")
    assert "(back · not sure · why? · stop)" in printed[6]
    assert "  4 The next day or so\n" in printed[6]


async def test_a_long_list_of_danger_signs_is_not_printed_twice(chat: Chat) -> None:
    printed = await talk(chat, "1", "1")
    assert "\n  1 " not in printed[2]
    assert "\n1. " in printed[2]
    assert "none of these" in printed[2].lower()
