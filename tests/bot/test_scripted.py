"""``spotter chat --jsonl``: lines in, screens out."""

from __future__ import annotations

import io
import json
import os
import tempfile
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from bot import scripted
from bot.scripted import run_script
from bot.settings import Settings
from bot.terminal import IN_MEMORY, Chat, open_chat
from tests.bot.parts import NOW, ORDINARY

KEYS = ["screen", "question", "text", "picture", "buttons", "level"]


@pytest.fixture
async def chat(
    read_once: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[Chat]:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    async with open_chat(Settings.model_construct(), IN_MEMORY, NOW) as one:
        yield one


async def answers(chat: Chat, *lines: Any) -> list[list[dict[str, Any]]]:
    """For each input line, what came out before ``waiting``."""
    given = "".join((one if isinstance(one, str) else json.dumps(one)) + "\n" for one in lines)
    out = io.StringIO()
    await run_script(chat, io.StringIO(given), out)
    turns: list[list[dict[str, Any]]] = [[]]
    for raw in out.getvalue().splitlines():
        line = json.loads(raw)
        if line == {"waiting": True}:
            turns.append([])
        else:
            turns[-1].append(line)
    assert turns.pop() == [], "the last line out says that it is the other side's turn"
    return turns


async def test_a_screen_out_has_the_form_of_the_contract(chat: Chat) -> None:
    [[screen]] = await answers(chat, {"text": "/start"})
    assert list(screen) == KEYS
    assert (screen["screen"], screen["question"], screen["level"]) == ("welcome", None, None)
    assert screen["buttons"] == [
        {"id": "1.start", "label": "Check my back", "role": "start", "value": None}
    ]


async def test_one_whole_conversation_by_presses_with_two_check_ins(chat: Chat) -> None:
    [[screen]] = await answers(chat, {"text": "/start"})
    for name in ORDINARY:
        ids = [button["id"] for button in screen["buttons"]]
        press = next(one for one in ids if one.rpartition(".")[2] == name)
        [[screen]] = await answers(chat, {"press": press})
    assert (screen["screen"], screen["level"]) == ("result", "normal_soreness")
    [[first], [second]] = await answers(chat, {"advance": "24h"}, {"advance": "1d"})
    assert [first["question"], second["question"]] == ["check_in", "check_in"]
    values = [button["value"] for button in first["buttons"] if button["role"] == "answer"]
    assert values[:5] == ["gone", "better", "same", "worse", "new"]


async def test_everything_can_be_typed(chat: Chat) -> None:
    turns = await answers(
        chat,
        {"text": "my lower back is sore after deadlifts"},
        {"text": "start"},
        {"text": "yes"},
        {"text": "numb between the legs"},
    )
    assert len(turns) == 4
    assert turns[-1][-1]["level"] == "emergency"


async def test_a_line_that_does_not_fit_is_an_error_and_the_conversation_goes_on(
    chat: Chat,
) -> None:
    turns = await answers(chat, "{", {"say": "x"}, "", "   ", {"text": "/start"})
    assert [list(turn[0]) for turn in turns] == [["error"], ["error"], KEYS]


async def test_a_line_that_leads_to_nothing_is_answered_with_waiting_alone(chat: Chat) -> None:
    assert await answers(chat, {"advance": "30m"}) == [[]]


async def test_a_stale_press_brings_the_live_card(chat: Chat) -> None:
    turns = await answers(
        chat, {"text": "/start"}, {"press": "1.start"}, {"press": "1.start"}, {"press": "\ud800"}
    )
    assert [turn[-1]["screen"] for turn in turns] == ["welcome", "consent", "consent", "consent"]


async def test_a_script_that_waits_is_greeted_and_one_that_speaks_is_not(
    chat: Chat, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(scripted, "GREET_AFTER_SECONDS", 0.01)
    for spoken, expected in ((b"", "welcome"), (b'{"text": "/help"}\n', "notice")):
        reading, writing = os.pipe()
        out = _Closing(writing)
        with os.fdopen(reading, encoding="utf-8") as lines:
            if spoken:
                os.write(writing, spoken)
                out.close_after_answer = True
            else:
                out.close_after_answer = True
            await run_script(chat, lines, out)
        assert json.loads(out.getvalue().splitlines()[0])["screen"] == expected


class _Closing(io.StringIO):
    """The other side: it hangs up once it has been answered."""

    close_after_answer = False

    def __init__(self, writing: int) -> None:
        super().__init__()
        self._writing: int | None = writing

    def flush(self) -> None:
        """An answer is complete."""
        super().flush()
        if self.close_after_answer and self._writing is not None:
            os.close(self._writing)
            self._writing = None


async def test_every_answer_is_sent_off_at_once(chat: Chat) -> None:
    class Counting(io.StringIO):
        flushed = 0

        def flush(self) -> None:
            type(self).flushed += 1

    await run_script(chat, io.StringIO('{"text": "/start"}\n{"text": "/help"}\n'), Counting())
    assert Counting.flushed >= 2


# --- pictures --------------------------------------------------------------------------

TO_THE_MAP = "start agree none none none 24 next_day".split()


def file_of(screen: dict[str, Any]) -> bytes:
    """What is in the file that a screen names."""
    return Path(screen["picture"]).read_bytes()


async def pressed(chat: Chat, screen: dict[str, Any], *names: str) -> dict[str, Any]:
    """Press one button after the other; the last screen."""
    for name in names:
        ids = [button["id"] for button in screen["buttons"]]
        press = next(one for one in ids if one.rpartition(".")[2] == name)
        [*_, screen] = (await answers(chat, {"press": press}))[0]
    return screen


async def test_the_map_is_a_file_and_comes_back_marked_with_the_next_question(chat: Chat) -> None:
    [[welcome]] = await answers(chat, {"text": "/start"})
    assert welcome["picture"] is None
    screen = await pressed(chat, welcome, *TO_THE_MAP)
    assert screen["question"] == "location"
    plain_map = file_of(screen)
    assert plain_map.startswith(b"\x89PNG")
    following = await pressed(chat, screen, "low_back_both")
    assert following["question"] == "spread"
    assert file_of(following) != plain_map
    assert (await pressed(chat, following, "none"))["picture"] is None
    folder = Path(screen["picture"]).parent
    assert folder.name.startswith("spotter-")
    assert folder.stat().st_mode & 0o077 == 0


async def test_a_check_in_gives_the_chart_as_a_file_before_its_outcome(chat: Chat) -> None:
    [[welcome]] = await answers(chat, {"text": "/start"})
    await pressed(chat, welcome, *ORDINARY)
    [[card]] = await answers(chat, {"advance": "24h"})
    screen = await pressed(chat, card, "same", "none", "none")
    lines = [screen]
    while lines[-1]["question"] is not None:
        name = {"severity": "2", "function": "nothing"}.get(lines[-1]["question"], "ns")
        ids = [button["id"] for button in lines[-1]["buttons"]]
        press = next(one for one in ids if one.rpartition(".")[2] == name)
        [lines] = await answers(chat, {"press": press})
    chart, outcome = lines
    assert chart["screen"] == "chart"
    assert Path(chart["picture"]).name.endswith("-chart.png")
    assert "2 out of 10" in chart["text"]
    assert (outcome["picture"], bool(outcome["buttons"])) == (None, True)


async def test_where_no_pictures_are_wanted_there_are_none(chat: Chat) -> None:
    chat.theme = None
    [[welcome]] = await answers(chat, {"text": "/start"})
    screen = await pressed(chat, welcome, *TO_THE_MAP)
    assert (screen["question"], screen["picture"]) == ("location", None)
