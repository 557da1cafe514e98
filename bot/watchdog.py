"""Tells systemd that Spotter is ready, stopping, and alive for as long as it really works.

Lives here: systemd's notifications, a few words to the socket that ``NOTIFY_SOCKET`` names;
without one nothing is sent. ``WATCHDOG=1`` goes out only while polls, ticks and commits all
come through, so that a process that merely exists is ended and started anew. Does not live
here: the marks (``bot.progress``). Called by ``bot.running``.
"""

from __future__ import annotations

import asyncio
import logging
import os
import socket

from bot.progress import Progress

log = logging.getLogger(__name__)

READY, STOPPING, ALIVE = "READY=1", "STOPPING=1", "WATCHDOG=1"
#: How often the marks are looked at; systemd asks for at least twice in its WatchdogSec.
EVERY_SECONDS = 5.0


def notify(state: str) -> None:
    """Send one state to systemd, if it is there; a socket that is away is no reason to stop."""
    address = os.environ.get("NOTIFY_SOCKET")
    if not address:
        return
    if address.startswith("@"):  # systemd's spelling of the abstract namespace
        address = f"\0{address[1:]}"
    try:
        with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM | socket.SOCK_CLOEXEC) as to:
            to.setblocking(False)
            to.sendto(state.encode(), address)
    except OSError as error:
        log.warning("systemd was not told %s: %s", state, type(error).__name__)


async def watch(progress: Progress, every_seconds: float = EVERY_SECONDS) -> None:
    """Say that all is well for as long as it is, and in the log what is not, once each time."""
    before: tuple[str, ...] = ()
    while True:
        still = progress.standing_still()
        if still != before:
            log.log(*_news(still))
            before = still
        if not still:
            notify(ALIVE)
        await asyncio.sleep(every_seconds)


def _news(still: tuple[str, ...]) -> tuple[int, str]:
    if not still:
        return logging.INFO, "watchdog: all goes on again"
    return logging.ERROR, f"watchdog: no {', no '.join(still)} any more"
