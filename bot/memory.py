"""Memory that nothing uses any more goes back to the system.

Lives here: that one call. Compiling a language and reading its network leaves 5 MB of holes in
the heap, which the C library would keep. At a start there is nothing to give back: what it has
loaded is in use. Called by ``bot.running`` after it has compiled a language.
"""

from __future__ import annotations

import ctypes
import sys


def give_back() -> None:
    """Return what is free, where the C library can: glibc's alone does."""
    if sys.platform == "linux":
        trim = getattr(ctypes.CDLL(None), "malloc_trim", None)
        if trim is not None:
            trim(0)
