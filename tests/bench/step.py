"""How many events a second the core answers: ``step`` alone, without a database or a network.

    python -m tests.bench.step

A whole check from the greeting to the result, once tapped and once typed, on one core; typed
words pass the ear, and the danger signs in them are looked for first. Beside a peer measured in
the same run: reading and writing the JSON of the same states, which a bot that remembers
anything has to do for every update. Lives here: timing. Does not live here: whether the answers
are right (``tests/flows``). Called by ``make bench``.
"""

from __future__ import annotations

import json
import sys
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from flows import codec
from flows.content import Content
from flows.effects import Show
from flows.engine import step
from flows.loading import load
from flows.model import Event, Pressed, Said, State
from flows.screen import Screen
from tests.bench.figures import Row, beside
from tests.bench.rates import rate
from tests.bench.reporting import options, report
from tests.e2e import lifter

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
UNIT = "events a second"
#: Whole checks in a run.
CHECKS = 20
#: What is in brackets is tapped.
TAPPED = tuple(
    "/hello [start] [agree] [none] [none] [none] [24] [next_day] [low_back_both] [none] [dull] "
    "[done] [3] [eases] [nothing] [18_49] [confirm]".split()
)
TYPED = ("/hello", "[start]", *lifter.TYPED[1:])


def talk(content: Content, lines: tuple[str, ...]) -> list[State]:
    """Hold a conversation; the state after each event."""
    state, screen = State(), Screen("", ())
    states = []
    for line in lines:
        event: Event = Said(line)
        if line.startswith("["):
            wanted = line.strip("[]")
            ends = {button.id.rpartition(".")[2]: button.id for button in screen.buttons}
            event = Pressed(ends[wanted])
        done = step(state, event, NOW, content)
        state = done.state
        screen = next(one.screen for one in reversed(done.effects) if isinstance(one, Show))
        states.append(state)
    assert screen.key == "result", (screen.key, lines)
    return states


def rows(runs: int) -> list[Row]:
    """Tapped, typed, and the peer."""
    content = load()
    texts = [codec.dump_state(state) for state in talk(content, TAPPED)]
    peer = rate(
        len(texts) * CHECKS * 10,
        lambda: [json.dumps(json.loads(text)) for text in texts * CHECKS * 10],
        runs,
        UNIT,
    )
    tapped, typed = (
        rate(len(lines) * CHECKS, partial(_checks, content, lines), runs, UNIT)
        for lines in (TAPPED, TYPED)
    )
    return [
        beside("step", "step, tapped", tapped, JSON_of_the_state=peer),
        beside("step", "step, typed", typed, JSON_of_the_state=peer),
        beside("step", "reading and writing the state as JSON", peer),
    ]


def _checks(content: Content, lines: tuple[str, ...]) -> None:
    for _ in range(CHECKS):
        talk(content, lines)


def main() -> None:
    """Print one line for each measurement."""
    chosen = options(__doc__).parse_args()
    report(rows(chosen.runs), chosen, f"{CHECKS} whole checks, one core, {chosen.runs} runs")


if __name__ == "__main__":
    main()
