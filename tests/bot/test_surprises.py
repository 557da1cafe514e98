"""Mistakes are told by class and place; what they say stays unsaid."""

from __future__ import annotations

import pytest

from bot import __main__ as command_line
from bot.surprises import told
from tests.canaries import SYMPTOM, found_in
from tests.emulator import TOKEN


def fail(*_: object) -> int:
    raise ValueError(f"{SYMPTOM} {TOKEN}")


def test_a_mistake_is_named_by_class_and_line() -> None:
    with pytest.raises(ValueError, match=SYMPTOM) as caught:
        fail()
    line = told(caught.value)
    assert line.startswith("ValueError at test_surprises.py:")
    assert found_in(line) == []


def test_every_mistake_of_a_group_is_named() -> None:
    group = ExceptionGroup("two", [ValueError(SYMPTOM), ExceptionGroup("one", [KeyError(TOKEN)])])
    assert told(group).splitlines() == [
        "ValueError at an unknown place",
        "KeyError at an unknown place",
    ]


def test_a_command_that_fails_says_so_without_quoting_anything(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(command_line, "_assess", fail)
    assert command_line.main(["assess"]) == command_line.BROKEN
    shown = capsys.readouterr().err
    assert "ValueError at test_surprises.py:" in shown
    assert found_in(shown) == []
