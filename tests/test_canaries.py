"""The listener on the logs hears what it is there for."""

from __future__ import annotations

import logging
import subprocess
import sys
from pathlib import Path

import pytest

from tests.canaries import NAME, SYMPTOM, found_in
from tests.emulator import TOKEN


def test_each_kind_of_canary_is_found() -> None:
    assert found_in(f"a {SYMPTOM} b") == ["symptom"]
    assert found_in(f"https://host/bot{TOKEN}/getMe") == ["token"]
    assert found_in(NAME) == ["name"]
    assert found_in("nothing of the kind") == []


def test_the_listener_is_attached_at_debug(listener: logging.Handler) -> None:
    before = listener.lines  # type: ignore[attr-defined]
    logging.getLogger("spotter.test").debug("a line that means nothing")
    assert listener.lines == before + 1  # type: ignore[attr-defined]


@pytest.mark.parametrize("processes", ["0", "2"])
def test_a_run_that_logs_a_symptom_fails_in_one_process_and_in_several(processes: str) -> None:
    command = (sys.executable, "-m", "pytest", "-q", "-n", processes, "tests/leaking.py")
    root = Path(__file__).parents[1]
    run = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)
    assert "4 passed" in run.stdout, run.stdout
    assert "LOGGED: symptom in bot.x" in run.stdout
    assert run.returncode == 1
