"""Keeps a loop going: one that dies is started again, one that stays dead ends the process.

A loop that ends by a mistake of ours would otherwise leave a process that looks alive. Does not
live here: what the loops do, or how systemd learns of it (``bot.watchdog``). Called by
``bot.running``; ``bot.__main__`` turns ``StaysDead`` into an exit code of its own.
"""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable
from typing import NoReturn

from bot.surprises import told

log = logging.getLogger(__name__)

_FIRST_WAIT, _LONGEST_WAIT = 1.0, 30.0
#: A loop that lived this long was alive; what kills it next is something new.
_ALIVE_SECONDS = 60.0
#: Dying again and again for this long, it is given up.
GIVE_UP_SECONDS = 300.0


class StaysDead(Exception):
    """A loop could not be brought back; only a fresh process may help. The message names it."""


async def keep_going(
    name: str,
    loop: Callable[[], Awaitable[None]],
    *,
    clock: Callable[[], float] = time.monotonic,
    pause: Callable[[float], Awaitable[None]] = asyncio.sleep,
) -> None:
    """Run ``loop`` until it returns, and again after 1, 2, 4 … 30 s whenever it raises.

    Raises:
        StaysDead: it has died again and again for five minutes.
    """
    wait, dying_since = _FIRST_WAIT, None
    while True:
        started = clock()
        try:
            return await loop()
        except Exception as error:  # noqa: BLE001 - whatever it was, the loop must go on
            problem = error
        if dying_since is None or clock() - started >= _ALIVE_SECONDS:
            wait, dying_since = _FIRST_WAIT, clock()
        if clock() - dying_since >= GIVE_UP_SECONDS:
            _give_up(name, problem)
        log.error("%s died and starts again in %.0f s:\n%s", name, wait, told(problem))
        await pause(wait)
        wait = min(wait * 2, _LONGEST_WAIT)


def first_of(group: BaseExceptionGroup, kind: type[BaseException]) -> BaseException:
    """The first exception of ``kind`` in a group, or the group itself."""
    found: BaseException = group.subgroup(kind) or group
    while found is not group and isinstance(found, BaseExceptionGroup):
        found = found.exceptions[0]
    return found


def _give_up(name: str, problem: Exception) -> NoReturn:
    log.critical("%s stays dead:\n%s", name, told(problem))
    raise StaysDead(f"{name} could not be brought back in {GIVE_UP_SECONDS:.0f} s") from None
