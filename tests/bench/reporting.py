"""How a benchmark is called and how it tells what it found, the same for all of them.

Lives here: common options, the lines on the terminal, and the file that ``make bench`` gathers.
Does not live here: the table and the figures (``tests.bench.figures``). Called by every
benchmark.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from pathlib import Path

from tests.bench.figures import Row, as_text, machine

RUNS = 5


def options(doc: str | None, runs: int = RUNS) -> argparse.ArgumentParser:
    """What every benchmark can be told; a module adds its own."""
    parser = argparse.ArgumentParser(
        description=doc, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--runs", type=int, default=runs, help=f"{runs} unless told otherwise")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the rows there, too")
    return parser


def report(rows: Sequence[Row], chosen: argparse.Namespace, head: str) -> None:
    """Print the rows, and write them where that is asked for."""
    print(f"{head}; medians, least to most; {machine()}")
    print(as_text(rows))
    if chosen.json is not None:
        chosen.json.write_text(json.dumps([row.as_json() for row in rows]), encoding="utf-8")
