"""``python -m tests.bench``: every benchmark, one after the other, and one table of them all.

    python -m tests.bench [--only turns,step] [--runs 5]        or: make bench

Each runs as a process of its own. Writes ``tests/bench/results.json`` and, where turns were
measured, the chart ``tests/bench/turns.svg``; prints a Markdown table with the machine and the
date, to be pasted between the ``bench`` marks of the README. What fell below a floor of the
project is said at the end, and makes the command fail. Lives here: order and gathering. Does
not live here: any measuring. Called by ``make bench``.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from tests.bench.chart import drawn
from tests.bench.figures import Row, as_markdown, machine, today

FOLDER = Path(__file__).parent
RESULTS, CHART = FOLDER / "results.json", FOLDER / "turns.svg"
_LEFT_OUT = ("wait, median", "wait, 95th percentile")
#: Each benchmark with what it is told where that is not its default: five runs of everything.
BENCHES: Mapping[str, Sequence[str]] = {
    "turns": (),
    "step": (),
    "assess": (),
    "screen": (),
    "paced": (),
    "check_ins": (),
    "replicas": (),
    "growth": (),
    "startup": (),
    "pictures": ("--runs", "5", "--seconds", "5"),
    "communities": ("--runs", "5", "--communities", "500"),
}


def run(name: str, arguments: Sequence[str]) -> tuple[list[Row], bool]:
    """What one benchmark found, and whether it was content."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "rows.json"
        command = [sys.executable, "-m", f"tests.bench.{name}", *arguments, "--json", str(file)]
        print(f"== {name}", flush=True)
        content = subprocess.run(command, check=False, cwd=FOLDER.parents[1]).returncode == 0
        told = json.loads(file.read_text(encoding="utf-8")) if file.exists() else []
    return [Row.from_json(one) for one in told], content


def kept(rows: Sequence[Row], where: str, when: str) -> str:
    """The results as they are written down."""
    told = {"date": when, "machine": where, "rows": [row.as_json() for row in rows]}
    return json.dumps(told, indent=1) + "\n"


def brief(rows: Sequence[Row]) -> list[Row]:
    """What the table shows: of waits only the longest; all of them are in ``results.json``."""
    return [row for row in rows if not row.subject.endswith(_LEFT_OUT)]


def main() -> int:
    """Run what is asked for; 1 when a benchmark failed or fell below a floor."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--only", help=f"of {', '.join(BENCHES)}, with commas")
    parser.add_argument("--runs", help="instead of each one's own")
    chosen = parser.parse_args()
    names = chosen.only.split(",") if chosen.only else list(BENCHES)
    where, when = machine(), today()
    rows: list[Row] = []
    failed = []
    for name in names:
        more = ("--runs", chosen.runs) if chosen.runs else ()
        found, content = run(name, (*BENCHES[name], *more))
        rows += found
        failed += [] if content else [name]
    RESULTS.write_text(kept(rows, where, when), encoding="utf-8")
    foot = f"{when}, {where}"
    if any(row.bench == "turns" for row in rows):
        CHART.write_text(drawn(rows, foot), encoding="utf-8")
    print(as_markdown(brief(rows), f"Measured on {when}: {where}."))
    if failed:
        print(f"failed or below a floor: {', '.join(failed)}", file=sys.stderr)
    return int(bool(failed))


if __name__ == "__main__":
    sys.exit(main())
