"""``python -m tests.bench.screen [FILE]``: how many messages a second ``screen`` hears.

Prints the median of seven runs with the slowest and the fastest, as the command does it on
two cores and one message after the other, as a bot does; the processor's time for one, which
other work on the machine hardly changes; beside it the bare cost of reading and writing the same
lines as JSON in the same run, and the start-up time and memory of the command itself. A figure,
not a test: machines differ.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from bot.messages import answer_messages, screened
from flows.loading import load

RUNS = 7
#: As many as ``spotter screen`` has on two cores.
HANDS = 2
MESSAGES = Path(__file__).parent.parent / "messages" / "tuned.jsonl"


def rate(count: int, work: Callable[[], object]) -> tuple[float, float, float]:
    """Median, lowest and highest number of messages a second over the runs."""
    rates = []
    for _ in range(RUNS):
        begun = time.perf_counter()
        work()
        rates.append(count / (time.perf_counter() - begun))
    return statistics.median(rates), min(rates), max(rates)


def start_up() -> tuple[float, float]:
    """Seconds and peak megabytes of ``spotter screen`` for one message, best of three."""
    best = (float("inf"), 0.0)
    for _ in range(3):
        begun = time.perf_counter()
        child = subprocess.Popen(
            [sys.executable, "-m", "bot", "screen"],
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
        )
        assert child.stdin is not None
        child.stdin.write(b"my back is sore\n")
        child.stdin.close()
        _, _, used = os.wait4(child.pid, 0)
        child.returncode = 0
        best = min(best, (time.perf_counter() - begun, used.ru_maxrss / 1024))
    return best


def main() -> None:
    file = Path(sys.argv[1]) if len(sys.argv) > 1 else MESSAGES
    lines = [line for line in file.read_text(encoding="utf-8").splitlines() if line.strip()]
    texts = [json.loads(line)["text"] for line in lines]
    content = load()
    now = datetime(2026, 3, 4, 10, 0, tzinfo=UTC)
    for text in texts:
        screened(content, text, now)  # every word is known once, as in a running bot
    numbered = [(number, text.replace("\n", " ")) for number, text in enumerate(texts)]
    heard = rate(len(texts), lambda: list(answer_messages(content, numbered, now, HANDS)))
    spent = time.process_time()
    alone = rate(len(texts), lambda: [screened(content, text, now) for text in texts])
    spent = (time.process_time() - spent) / RUNS / len(texts)
    parsed = rate(len(lines), lambda: [json.dumps(json.loads(line)) for line in lines])
    cold, size = start_up()
    print(
        f"{len(texts)} messages of {sum(map(len, texts)) / len(texts):.0f} characters, {RUNS} runs"
    )
    print(f"screen     {heard[0]:9,.0f} messages/s  ({heard[1]:,.0f} to {heard[2]:,.0f})")
    print(f"one by one {alone[0]:9,.0f} messages/s  ({alone[1]:,.0f} to {alone[2]:,.0f})")
    print(f"processor  {spent * 1e6:9,.0f} microseconds a message, one by one")
    print(f"JSON alone {parsed[0]:9,.0f} lines/s     ({parsed[1]:,.0f} to {parsed[2]:,.0f})")
    print(f"start-up   {cold:9.2f} s, {size:.0f} MB at most (one message, a new process)")


if __name__ == "__main__":
    main()
