"""``python -m tests.messages [--misses] [FILE...]``: how well Spotter hears these messages.

Prints, for each file, how many messages of each kind there are, the emergencies and red
flags heard, the false alarms, and how well answers were read; of several files the figures
together as well. ``--misses`` lists what went
wrong, except for the messages that nobody may look at.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path

from flows.loading import load
from tests.messages.scoring import Score, score

HERE = Path(__file__).parent
_COUNTED = (
    "emergencies",
    "emergencies_heard",
    "flagged",
    "flagged_heard",
    "levels_right",
    "levelled",
    "harmless",
    "false_alarms",
)
#: For figures only: nobody learns from these or looks at what was missed in them.
SEALED = ("untouched.jsonl", "unseen.jsonl", "unread.jsonl")


def report(file: Path, total: Score) -> str:
    kinds = ", ".join(f"{count} {kind}" for kind, count in sorted(total.kinds.items()))
    lines = [f"{file.name}: {total.kinds.total()} messages ({kinds})", *_figures(total)]
    if total.told:
        lines.append(f"  answers read: precision {total.precision:.1%}, recall {total.recall:.1%}")
    for answer in sorted(total.told.keys() | total.read.keys()):
        right, read, told = total.right[answer], total.read[answer], total.told[answer]
        lines.append(f"    {answer:20} right {right:3}  read {read:3}  told {told:3}")
    return "\n".join(lines)


def together(totals: Sequence[Score]) -> str:
    """The figures of several files as if they were one."""
    one = Score()
    for total in totals:
        one.kinds += total.kinds
        for name in _COUNTED:
            setattr(one, name, getattr(one, name) + getattr(total, name))
    return "\n".join([f"together: {one.kinds.total()} messages", *_figures(one)])


def _figures(total: Score) -> list[str]:
    return [
        f"  emergencies at emergency  {_share(total.emergencies_heard, total.emergencies)}",
        f"  red flags noticed         {_share(total.flagged_heard, total.flagged)}",
        f"  level exactly right       {_share(total.levels_right, total.levelled)}",
        f"  false alarms              {_share(total.false_alarms, total.harmless)}",
    ]


def _share(part: float, whole: int) -> str:
    return f"{part:g} of {whole} ({part / max(whole, 1):.1%})"


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.messages")
    parser.add_argument("files", nargs="*", type=Path, metavar="FILE")
    parser.add_argument("--misses", action="store_true", help="list what went wrong")
    chosen = parser.parse_args()
    files = chosen.files or sorted(HERE.glob("*.jsonl"))
    sealed = [file.name for file in files if file.name in SEALED]
    if chosen.misses and sealed:
        parser.error(f"{sealed[0]} is for figures only: nobody looks at what it misses")
    content = load()
    totals = []
    for file in files:
        total = score(content, file)
        totals.append(total)
        sys.stdout.write(report(file, total) + "\n")
        for problem, message, heard in total.misses if chosen.misses else ():
            told = {key: message.get(key) for key in ("flags", "level", "prefill")}
            sys.stdout.write(f"\n{problem}: {message['id']} {message['text']!r}\n")
            sys.stdout.write(f"  told  {json.dumps(told)}\n  heard {json.dumps(heard)}\n")
    if len(totals) > 1:
        sys.stdout.write(together(totals) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
