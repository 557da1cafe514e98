"""``python -m tests.faults``: a storm of any size, judged and reported."""

from __future__ import annotations

import argparse
import asyncio
import random
import sys
import tempfile
from pathlib import Path

from tests.faults.storm import storm


def main() -> int:
    """Run one storm; 0 when every promise was kept."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=100)
    parser.add_argument("--conversations", type=int, default=300)
    parser.add_argument("--seed", type=int, default=random.randrange(10**6))
    parser.add_argument("--limit", type=float, default=1800, help="seconds until it gives up")
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        report = asyncio.run(
            storm(
                Path(folder),
                conversations=chosen.conversations,
                kills=chosen.kills,
                seed=chosen.seed,
                limit_seconds=chosen.limit,
            )
        )
    sys.stdout.write("\n".join(report.lines()) + "\n")
    return 0 if report.good else 1


if __name__ == "__main__":
    sys.exit(main())
