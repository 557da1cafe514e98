"""``python -m tests.bench.growth``: does a turn take longer the more people are stored?

    python -m tests.bench.growth [--most 1000000]

Fills an SQLite file with a thousand, ten thousand … people who have done a check, and times at
each size, on a disk: a turn of somebody who is stored already, from the arrival to the recorded
reply (the wire takes it at once); a tick of the clock with nothing due; and opening the file.
Beside the same with the fewest people, in the same run. Lives here: timing. Does not live here:
filling (``tests.bench.filling``). Called by ``make bench``.
"""

from __future__ import annotations

import asyncio
import random
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from bot.clock import tick
from bot.service import Service
from flows.content import Content
from tests.bench.bots import disk
from tests.bench.figures import Figure, Row, beside
from tests.bench.filling import FIRST, NOW, begin, content, fill, opened, talk
from tests.bench.reporting import options, report

FEWEST, MOST = 1_000, 1_000_000
TICKS = 50
#: The next check of somebody who has done one.
AGAIN = ("none none none 24 next_day low_back_both none dull done 3 eases nothing confirm").split()


@dataclass
class Size:
    """What was measured with so many people, in ms."""

    people: int
    megabytes: float
    opening: list[float] = field(default_factory=list)
    turns: list[float] = field(default_factory=list)
    ticks: list[float] = field(default_factory=list)


def sizes(most: int) -> Iterator[int]:
    """Powers of ten from the fewest."""
    size = FEWEST
    while size <= most:
        yield size
        size *= 10


def size_of(file: Path) -> float:
    """Megabytes on the disk."""
    return file.stat().st_size / 1e6


async def measure(file: Path, made: Content, people: int, runs: int, dice: random.Random) -> Size:
    """All that is measured at one size."""
    found = Size(people, size_of(file))
    begun = time.perf_counter()
    store = await opened(file)
    found.opening.append(1000 * (time.perf_counter() - begun))
    # Once without counting: statements are compiled, and words are read, at the first use.
    for run in range(-1, runs):
        somebody = talk(store, made, FIRST + dice.randrange(people))
        begun = time.perf_counter()
        await somebody.command("check")
        await somebody.press_all(*AGAIN)
        turn = 1000 * (time.perf_counter() - begun) / (1 + len(AGAIN))
        service = Service(store, made)
        begun = time.perf_counter()
        for _ in range(TICKS):
            await tick(service, NOW)
        if run >= 0:
            found.turns.append(turn)
            found.ticks.append(1000 * (time.perf_counter() - begun) / TICKS)
    await store.close()
    return found


async def grow(most: int, runs: int) -> list[Size]:
    """One file that grows."""
    made, found, dice = content(), [], random.Random(1)
    with disk() as folder:
        file, filled = folder / "spotter.db", 0
        await begin(file, made)
        for size in sizes(most):
            begun = time.monotonic()
            fill(file, range(filled, size))
            filled = size
            took = time.monotonic() - begun
            print(f"{size:,} people are in the file after {took:.0f} s", file=sys.stderr)
            found.append(await measure(file, made, size, runs, dice))
    return found


def rows(found: list[Size]) -> list[Row]:
    """Each size beside the smallest."""
    made = []
    for name, what in (("turns", "a turn"), ("ticks", "a tick"), ("opening", "opening the file")):
        fewest = Figure(tuple(getattr(found[0], name)), "ms")
        for size in found:
            figure = Figure(tuple(getattr(size, name)), "ms")
            peers = {} if size is found[0] else {f"that with {found[0].people:,}": fewest}
            subject = f"{what} with {size.people:,} people ({size.megabytes:,.0f} MB)"
            made.append(beside("growth", subject, figure, **peers))
    return made


def main() -> None:
    """Print one line for each size."""
    parser = options(__doc__)
    parser.add_argument("--most", type=int, default=MOST, help="people in the largest file")
    chosen = parser.parse_args()
    found = asyncio.run(grow(chosen.most, chosen.runs))
    report(rows(found), chosen, f"{chosen.runs} runs at each size")


if __name__ == "__main__":
    main()
