"""The event loop that everything runs in: uvloop's where it is installed, else asyncio's own.

Nothing needs uvloop, and nothing may behave otherwise with it; it saves a tenth of the
processor's time of a turn (see ``DECISIONS.md``): ``pip install 'spotter[fast]'``. Does not live
here: what runs (``bot.running``, ``bot.console`` …). Called by ``bot.__main__``.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from importlib import import_module
from typing import Any


def run_to_end(work: Coroutine[Any, Any, None]) -> None:
    """Run until it has ended, as ``asyncio.run`` does."""
    with asyncio.Runner(loop_factory=_fast()) as runner:
        runner.run(work)


def _fast() -> Callable[[], asyncio.AbstractEventLoop] | None:
    """What makes the loop; None: asyncio's own way."""
    try:
        made: Callable[[], asyncio.AbstractEventLoop] = import_module("uvloop").new_event_loop
    except ImportError:
        return None
    return made
