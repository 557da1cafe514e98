"""Loads the ear before anybody types, so that the first one to type keeps nobody waiting.

Compiling the words of English and reading its network takes 0.8 s of the processor, another
language 0.5 (see ``DECISIONS.md``); done where the loop runs, all answers stood still for that
long. Here it is done on another thread, which takes the interpreter half a millisecond at a time:
with Python's own 5, each of the thirty statements and sends of a turn would wait for as long.

Lives here: when, and that a failure is no more than a line in the log. Does not live here:
loading (``flows.lazily``, ``flows.listening``). Called by ``bot.running``.
"""

from __future__ import annotations

import asyncio
import gc
import logging
import sys

from flows.content import Content
from flows.model import DEFAULT_LANGUAGE
from flows.tongues import hear

log = logging.getLogger(__name__)

#: After a start what has waited is answered first.
_SETTLED_SECONDS = 3.0
_SLICE_SECONDS = 0.000_5
#: All that is loaded for a text is loaded for this one.
_TEXT = "my lower back is sore since the deadlifts yesterday"


async def warm_up(content: Content, language: str, after: float = _SETTLED_SECONDS) -> None:
    """Have the ear loaded for English, which is always heard, and for ``language``."""
    await asyncio.sleep(after)
    usual = sys.getswitchinterval()
    sys.setswitchinterval(_SLICE_SECONDS)
    try:
        for one in dict.fromkeys((DEFAULT_LANGUAGE, language)):
            await asyncio.to_thread(hear, content.lexicons[one], _TEXT)
    except Exception as error:  # noqa: BLE001 - whoever types first finds the same, and is told
        log.error("warming up: %s", type(error).__name__)
    finally:
        sys.setswitchinterval(usual)
    # It stays: looking through it again and again would take 0.1 s each time.
    gc.freeze()
