"""Every fault in its short form, each time the tests run; ``make faults`` tries them at length.

Lives here: one test for each module that ``catalogue`` finds. Does not live here: whether a
finding can be bad at all (the test beside each judge shows that).
"""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

import pytest

from tests.faults.catalogue import faults
from tests.faults.finding import Finding, report

SEED = 20261129


@pytest.mark.parametrize("number", faults())
async def test_every_promise_is_kept_under_fault(number: str, tmp_path: Path) -> None:
    finding: Finding = await import_module(faults()[number]).run(
        long=False, seed=SEED, folder=tmp_path
    )
    assert finding.good, report([finding])
    assert finding.numbers, "a finding without figures has tried nothing"


def test_a_report_names_what_was_broken_and_how_often() -> None:
    finding = Finding("F0", {"kills": 1_000, "hours": 0.5})
    clean = finding.good
    finding.need(False, "person 1: an answer was lost")
    assert (clean, finding.good) == (True, False)
    assert report([finding]).splitlines()[2:] == [
        "| F0 | 1,000 kills, 0.50 hours | **1 broken** | 0 | 0 |",
        "",
        "F0:",
        "- person 1: an answer was lost",
    ]
