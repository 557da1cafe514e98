"""How well Spotter hears what people write: no change may make it worse than this.

Lives here: the floors. ``tuned``, ``own`` and ``answers`` were looked at while the word
lists were written, so that their floors only guard what is there; the figures that count
are those of ``untouched``, ``unseen`` and ``unread``, which nobody tunes on.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from flows.loading import load
from flows.vocabulary import FLAGS
from tests.messages.__main__ import SEALED, report, together
from tests.messages.scoring import HARMLESS, Score, messages, score

HERE = Path(__file__).parent
CONTENT = load()
LOOKED_AT = ("own", "tuned")
#: Messages that tell answers, and how well they are read at the least.
TELLING = {"tuned": (0.95, 0.95), "answers": (0.95, 0.93)}


@pytest.fixture(scope="module", params=LOOKED_AT)
def scored(request: pytest.FixtureRequest) -> Score:
    return score(CONTENT, HERE / f"{request.param}.jsonl")


def test_emergencies_are_heard_as_emergencies(scored: Score) -> None:
    assert scored.emergencies > 100
    assert scored.emergency_share >= 0.98


def test_red_flags_are_noticed(scored: Score) -> None:
    assert scored.flag_share >= 0.95


def test_the_harmless_is_left_alone(scored: Score) -> None:
    assert scored.harmless > 100
    assert scored.false_alarm_share <= 0.05


@pytest.mark.parametrize("name", TELLING)
def test_answers_are_read_with_certainty_or_not_at_all(name: str) -> None:
    read = score(CONTENT, HERE / f"{name}.jsonl")
    precision, recall = TELLING[name]
    assert read.precision >= precision
    assert read.recall >= recall


def test_every_message_is_labelled_in_the_names_of_the_contract() -> None:
    for name in {*LOOKED_AT, *TELLING}:
        for message in messages(HERE / f"{name}.jsonl"):
            assert set(message["flags"]) <= set(FLAGS), message["id"]
            assert message["level"] is None or message["kind"] not in HARMLESS, message["id"]


def test_no_message_that_figures_are_taken_from_is_learnt_from() -> None:
    files = [file for file in HERE.rglob("*.jsonl") if file.name not in SEALED]
    learnt = {message["text"] for file in files for message in messages(file)}
    for name in SEALED:
        assert not learnt & {message["text"] for message in messages(HERE / name)}


def test_the_readme_shows_the_figures_of_the_messages_that_nobody_tunes_on() -> None:
    totals = [score(CONTENT, HERE / name) for name in SEALED]
    reports = [report(HERE / name, total) for name, total in zip(SEALED, totals, strict=True)]
    reports.append(together(totals))
    lines = [line for one in reports for line in one.splitlines()]
    figures = "\n".join(line for line in lines if not line.startswith("    "))
    text = (HERE.parent.parent / "README.md").read_text(encoding="utf-8")
    shown = re.search(r"<!-- messages -->\n```\n(.*?)\n```\n<!-- /messages -->", text, re.DOTALL)
    assert shown, "README.md: put the figures between the two messages markers"
    assert shown[1] == figures, "README.md is behind: put this between its messages markers"


def test_a_report_says_how_many_messages_of_which_kind(scored: Score) -> None:
    text = report(HERE / "own.jsonl", scored)
    assert f"{scored.kinds.total()} messages" in text
    assert "emergencies at emergency" in text
