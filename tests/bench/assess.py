"""How many cases a second the core assesses, and how many events it answers.

    python tests/bench/assess.py        or: make bench

Times four things over the cases of ``tests/vignettes``, on one core: ``assess`` alone,
``assess`` with what would change it, one whole line of ``spotter assess`` (JSON in and out),
and ``step`` over a scripted conversation. Each beside a peer that was measured in the same
run, pydantic validating the same case from JSON, so that the ratio stays readable on a
busy or another machine. Lives here: timing. Does not live here: whether the outcomes are
right (``tests/flows``). Called by ``make bench``.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from statistics import median
from time import process_time

from pydantic import BaseModel

sys.path.insert(0, str(Path(__file__).parents[2]))

from bot.cases import answer_cases
from flows.content import Content
from flows.effects import Show
from flows.engine import step
from flows.intake import Intake
from flows.loading import load
from flows.model import Pressed, Said, State
from flows.nearest import would_change
from flows.screen import Screen
from flows.triage import assess
from tests.flows.vignettes import Case, cases

RUNS = 7
NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
#: The floor of the project for ``assess``, in cases a second.
FLOOR = 2000
#: A whole check, typed and tapped, from the greeting to the result.
CONVERSATION = (
    *("/hello", "[start]", "[agree]", "[none]", "[none]", "[none]", "26 hours", "next day"),
    *("low back, both sides", "nowhere", "dull and stiff", "4", "[eases]", "nothing much"),
    *("[18_49]", "[confirm]"),
)


class PeerCase(BaseModel):
    """What a case looks like to pydantic."""

    answers: dict[str, str | float | list[str]]
    flags: dict[str, str]
    other_flags: str


@dataclass(frozen=True)
class Measured:
    """Rates of all runs, in items a second."""

    name: str
    rates: tuple[float, ...]

    def line(self, peer: float) -> str:
        """The median with the slowest and the fastest run, and the ratio to the peer."""
        low, middle, high = min(self.rates), median(self.rates), max(self.rates)
        return (
            f"{self.name:<34} {middle:>9,.0f}/s   min {low:>9,.0f}   max {high:>9,.0f}"
            f"   {middle / peer:.2f} of the peer"
        )


def measure(name: str, items: int, work: Callable[[], object]) -> Measured:
    """Run ``work`` once to warm up, then ``RUNS`` times; it handles ``items`` items."""
    work()
    rates = []
    for _ in range(RUNS):
        begun = process_time()
        work()
        rates.append(items / (process_time() - begun))
    return Measured(name, tuple(rates))


def as_json(case: Case) -> str:
    """A vignette as a line for ``spotter assess`` (without its check-in)."""
    told = case.intake
    others = "no" if told.others_denied else "unknown"
    return json.dumps(
        {"answers": dict(told.answers), "flags": dict(told.flags), "other_flags": others}
    )


def talk(content: Content) -> int:
    """Hold the scripted conversation; how many events it took."""
    state, screen = State(), Screen("", ())
    for line in CONVERSATION:
        event = Said(line)
        if line.startswith("["):
            wanted = line.strip("[]")
            button = next(one for one in screen.buttons if wanted in (one.value, one.role))
            event = Pressed(button.id)  # type: ignore[assignment]
        done = step(state, event, NOW, content)
        state = done.state
        screen = next(one.screen for one in reversed(done.effects) if isinstance(one, Show))
    assert screen.key == "result", screen.key
    return len(CONVERSATION)


def main() -> None:
    """Print one line for each measurement."""
    content = load()
    told: list[Intake] = [case.intake for case in cases()]
    lines = [as_json(case) for case in cases()]
    numbered = list(enumerate(lines, start=1))
    count = len(told)
    peer = measure(
        "peer: pydantic validates the case",
        count,
        lambda: [PeerCase.model_validate_json(line) for line in lines],
    )
    peer_rate = median(peer.rates)
    results = (
        measure("assess", count, lambda: [assess(content, one) for one in told]),
        measure(
            "assess and what would change it",
            count,
            lambda: [(assess(content, one), would_change(content, one)) for one in told],
        ),
        measure(
            "spotter assess, JSON to JSON",
            count,
            lambda: [json.dumps(one) for one, _ in answer_cases(content, numbered, NOW)],
        ),
        measure("step", len(CONVERSATION) * 20, lambda: [talk(content) for _ in range(20)]),
    )
    print(f"{count} cases, {RUNS} runs, one core; median a second")
    print("\n".join(one.line(peer_rate) for one in (*results, peer)))
    if median(results[0].rates) < FLOOR:
        raise SystemExit(f"assess is slower than {FLOOR} cases a second")


if __name__ == "__main__":
    main()
