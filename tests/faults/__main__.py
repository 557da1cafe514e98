"""``python -m tests.faults``: every fault, or some, and one report.

Lives here: arguments and exit codes: 0 when every promise was kept, 1 otherwise. The same
``--seed`` gives the same kills at the same moments. Does not live here: the faults
(``catalogue``). Called by ``make faults``.
"""

from __future__ import annotations

import argparse
import random
import sys
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from multiprocessing import get_context

from tests.faults.catalogue import faults, quiet, says, tried
from tests.faults.finding import Finding, report

#: How many problems of a fault are told while the others go on.
_SHOWN = 5
#: How many faults are tried at the same time; most wait for more than half of their time.
_LANES = 3


def main() -> int:
    """Try the chosen faults."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--short", action="store_true", help="the size that every test run has")
    parser.add_argument("--only", default="", help="some of them, such as F1,F3")
    parser.add_argument("--seed", type=int, default=random.randrange(10**6))
    chosen = parser.parse_args()
    there = faults()
    wanted = [one for one in chosen.only.upper().split(",") if one] or list(there)
    unknown = [one for one in wanted if one not in there]
    if unknown:
        parser.error(f"--only {','.join(unknown)}: use {', '.join(there)}")
    sys.stderr.write(f"seed {chosen.seed}\n")
    found = _all_tried(wanted, long=not chosen.short, seed=chosen.seed)
    sys.stdout.write(report([found[one] for one in wanted]) + "\n")
    return 0 if all(one.good for one in found.values()) else 1


def _all_tried(wanted: list[str], *, long: bool, seed: int) -> dict[str, Finding]:
    """Those that need the machine to themselves, then the others, three at a time.

    Some take long and little: they run beside the others, or beside everything.
    """
    attempt = partial(tried, long=long, seed=seed)
    throughout = [one for one in wanted if says(one, "THROUGHOUT")]
    beside = [one for one in wanted if says(one, "BESIDE")]
    alone = [one for one in wanted if says(one, "ALONE")]
    others = [one for one in wanted if one not in (*throughout, *beside, *alone)]
    others.sort(key=lambda one: says(one, "LATE"))
    found: dict[str, Finding] = {}
    spawn = get_context("spawn")
    with ProcessPoolExecutor(max(len(throughout + beside), 1), spawn, quiet) as background:
        going = {one: background.submit(attempt, one) for one in throughout}
        for numbers, lanes, more in ((alone, 1, []), (others, _LANES, beside)):
            going |= {one: background.submit(attempt, one) for one in more}
            with ProcessPoolExecutor(lanes, spawn, quiet) as pool:
                for number, finding in zip(numbers, pool.map(attempt, numbers), strict=True):
                    found[number] = _told(finding)
        for number, future in going.items():
            found[number] = _told(future.result())
    return found


def _told(finding: Finding) -> Finding:
    sys.stderr.write("\n".join([finding.row(), *finding.problems[:_SHOWN]]) + "\n")
    return finding


if __name__ == "__main__":
    sys.exit(main())
