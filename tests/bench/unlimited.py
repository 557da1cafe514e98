"""``spotter run`` without Telegram's limits and without the guard against floods.

    python -m tests.bench.unlimited [--profile FILE]

In life 25 messages a second are the most that may be sent; a benchmark asks what the code could
do. Everything else is as in the bot. With ``--profile`` SIGUSR1 begins profiling the event
loop's thread and SIGUSR2 ends it and writes the file. Lives here: lifting limits. Does not live
here: measuring. Started by ``tests.bench.bots``.
"""

from __future__ import annotations

import cProfile
import signal
import sys

import bot.flooding
import bot.pacing
from bot.__main__ import main

_MANY = 1_000_000


def lift() -> None:
    """Take the limits away, not the code that keeps them."""
    bot.pacing.OVERALL_PER_SECOND = _MANY
    bot.pacing.CHAT_SPACING_MS = 0
    bot.flooding.BURST = float(_MANY)


def profile(file: str) -> None:
    """Profile from SIGUSR1 to SIGUSR2."""
    made = cProfile.Profile()

    def end(*_: object) -> None:
        made.disable()
        made.dump_stats(file)

    signal.signal(signal.SIGUSR1, lambda *_: made.enable())
    signal.signal(signal.SIGUSR2, end)


if __name__ == "__main__":
    if "--profile" in sys.argv:
        profile(sys.argv[-1])
    lift()
    sys.exit(main(["run"]))
