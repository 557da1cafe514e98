"""How many cases a second the core assesses.

    python -m tests.bench.assess

Times three things over the cases of ``tests/vignettes``, on one core: ``assess`` alone,
``assess`` with what would change it, and one whole line of ``spotter assess`` (JSON in and
out). Each beside a peer that was measured in the same run, pydantic validating the same case
from JSON, so that the ratio stays readable on a busy or another machine. Lives here: timing.
Does not live here: whether the outcomes are right (``tests/flows``). Called by ``make bench``.
"""

from __future__ import annotations

import json
import sys
from datetime import UTC, datetime
from pathlib import Path

from pydantic import BaseModel

sys.path.insert(0, str(Path(__file__).parents[2]))

from bot.cases import answer_cases
from flows.loading import load
from flows.nearest import would_change
from flows.triage import assess
from tests.bench.figures import Row, beside
from tests.bench.rates import rate
from tests.bench.reporting import options, report
from tests.flows.vignettes import Case, cases

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
#: The floor of the project for ``assess``, in cases a second.
FLOOR = 5000
UNIT = "cases a second"


class PeerCase(BaseModel):
    """What a case looks like to pydantic."""

    answers: dict[str, str | float | list[str]]
    flags: dict[str, str]
    other_flags: str


def as_json(case: Case) -> str:
    """A vignette as a line for ``spotter assess`` (without its check-in)."""
    told = case.intake
    others = "no" if told.others_denied else "unknown"
    return json.dumps(
        {"answers": dict(told.answers), "flags": dict(told.flags), "other_flags": others}
    )


def rows(runs: int) -> list[Row]:
    """One row for each measurement, the peer last."""
    content = load()
    told = [case.intake for case in cases()]
    lines = [as_json(case) for case in cases()]
    numbered = list(enumerate(lines, start=1))
    count = len(told)
    peer = rate(count, lambda: [PeerCase.model_validate_json(line) for line in lines], runs, UNIT)
    alone = rate(count, lambda: [assess(content, one) for one in told], runs, UNIT)
    both = rate(
        count,
        lambda: [(assess(content, one), would_change(content, one)) for one in told],
        runs,
        UNIT,
    )
    whole = rate(
        count,
        lambda: [json.dumps(one) for one, _ in answer_cases(content, numbered, NOW)],
        runs,
        UNIT,
    )
    return [
        beside("assess", "assess", alone, pydantic=peer),
        beside("assess", "assess and what would change it", both, pydantic=peer),
        beside("assess", "spotter assess, JSON to JSON", whole, pydantic=peer),
        beside("assess", "pydantic validates the case", peer),
    ]


def main() -> None:
    """Print one line for each measurement."""
    chosen = options(__doc__).parse_args()
    found = rows(chosen.runs)
    report(found, chosen, f"{len(cases())} cases, one core, {chosen.runs} runs")
    if found[0].figure.median < FLOOR:
        raise SystemExit(f"assess is slower than {FLOOR} cases a second")


if __name__ == "__main__":
    main()
