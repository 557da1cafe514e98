"""A small storm in every run of the tests; ``python -m tests.faults`` makes a large one."""

from __future__ import annotations

from pathlib import Path

from tests.faults.judging import Report
from tests.faults.storm import storm


async def test_nothing_is_lost_or_missed_while_the_bot_is_killed(tmp_path: Path) -> None:
    report = await storm(tmp_path, conversations=24, kills=12, seed=20261120, limit_seconds=300)
    assert report.good, "\n".join(report.lines())


def test_a_report_with_a_lost_answer_is_not_good() -> None:
    report = Report(seed=1, kills=1, conversations=1, seconds=1, finished=1)
    clean = report.good
    report.lost.append("person 1: onset = next_day")
    assert (clean, report.good) == (True, False)
    assert report.lines()[-2:] == ["FAIL", "  person 1: onset = next_day"]
