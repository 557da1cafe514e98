"""How often a second something can be done, over several runs on one core.

Lives here: running it and timing it. Does not live here: what is done. Called by the benchmarks
that need no process but their own.
"""

from __future__ import annotations

from collections.abc import Callable
from time import process_time

from tests.bench.figures import Figure


def rate(
    items: int,
    work: Callable[[], object],
    runs: int,
    unit: str = "a second",
    clock: Callable[[], float] = process_time,
) -> Figure:
    """Run ``work`` once to warm up, then ``runs`` times; it handles ``items`` items.

    The processor's time counts, so that other work on the machine does not; what has several
    cores is timed by another ``clock``.
    """
    work()
    rates = []
    for _ in range(runs):
        begun = clock()
        work()
        rates.append(items / (clock() - begun))
    return Figure(tuple(rates), unit)
