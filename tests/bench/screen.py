"""``python -m tests.bench.screen [--messages FILE]``: how many messages a second ``screen`` hears.

Beside the bare cost of reading and writing the same lines as JSON in the same run; and the
start-up time and memory of the command itself beside those of Python alone. A figure, not a
test: machines differ. Lives here: timing. Does not live here: what is heard
(``tests/messages``). Called by ``make bench``.
"""

from __future__ import annotations

import json
import subprocess
import sys
import time
from datetime import UTC, datetime
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from bot.messages import answer_messages, screened
from flows.loading import load
from tests.bench.figures import Figure, Row, beside
from tests.bench.rates import rate
from tests.bench.reporting import options, report

MESSAGES = Path(__file__).parent.parent / "messages" / "tuned.jsonl"
#: As many as ``spotter screen`` has on two cores.
HANDS = 2
NOW = datetime(2026, 3, 4, 10, 0, tzinfo=UTC)
#: Starts a command from a process of its own: a child counts as large as whoever forked it.
_STARTER = """
import os, subprocess, sys, time
begun = time.perf_counter()
child = subprocess.Popen(sys.argv[1:], stdin=subprocess.PIPE, stdout=subprocess.DEVNULL)
child.stdin.write(b"my back is sore\\n")
child.stdin.close()
_, _, used = os.wait4(child.pid, 0)
child.returncode = 0
print(time.perf_counter() - begun, used.ru_maxrss * 1024 / 1e6)
"""
_SCREEN, _PYTHON = ("-m", "bot", "screen"), ("-c", "input()")


def start_up(arguments: tuple[str, ...], runs: int) -> tuple[Figure, Figure]:
    """Seconds and peak megabytes of a command that reads one message."""
    found = []
    for _ in range(runs):
        done = subprocess.run(
            [sys.executable, "-c", _STARTER, sys.executable, *arguments],
            check=True,
            capture_output=True,
        )
        found.append([float(word) for word in done.stdout.split()[-2:]])
    seconds, megabytes = zip(*found, strict=True)
    return Figure(seconds, "s"), Figure(megabytes, "MB")


def rows(file: Path, runs: int) -> list[Row]:
    """How many are heard, and what a command for one costs."""
    lines = [line for line in file.read_text(encoding="utf-8").splitlines() if line.strip()]
    texts = [json.loads(line)["text"] for line in lines]
    content = load()
    numbered = [(number, text.replace("\n", " ")) for number, text in enumerate(texts)]
    # The run that warms up leaves every word known, as in a running bot.
    heard = rate(len(texts), lambda: [screened(content, text, NOW) for text in texts], runs)
    hands = rate(
        len(texts),
        lambda: list(answer_messages(content, numbered, NOW, HANDS)),
        runs,
        clock=time.perf_counter,
    )
    parsed = rate(len(lines), lambda: [json.dumps(json.loads(line)) for line in lines], runs)
    (cold, size), (bare, least) = (start_up(one, runs) for one in (_SCREEN, _PYTHON))
    return [
        beside("screen", "screen: messages, as the bot hears them", heard, JSON_alone=parsed),
        beside("screen", "spotter screen, two hands on two cores", hands, one_hand=heard),
        beside("screen", "JSON alone: the same lines read and written", parsed),
        beside("screen", "spotter screen, one message in a new process", cold, Python_alone=bare),
        beside("screen", "spotter screen, memory at most", size, Python_alone=least),
    ]


def main() -> None:
    """Print one line for each measurement."""
    parser = options(__doc__)
    parser.add_argument("--messages", type=Path, default=MESSAGES, metavar="FILE")
    chosen = parser.parse_args()
    report(rows(chosen.messages, chosen.runs), chosen, f"{chosen.runs} runs, one core unless named")


if __name__ == "__main__":
    main()
