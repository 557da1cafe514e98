"""The loop of a process that makes files: something in, a file out, one after the other.

    in    4 bytes of length (big endian), what to make it of
    out   4 bytes of length, the file; a length of 0 says that it could not be made

Lives here: that frame, and the manners of such a process: it is given no setting and no token,
and steps back for live replies. Does not live here: what is made (``bot.pictures.worker``,
``bot.records.press``), or the other end (``bot.pictures.rendering``).
"""

from __future__ import annotations

import os
import struct
import sys
from collections.abc import Callable
from typing import BinaryIO

LENGTH = struct.Struct(">I")


def serve(make: Callable[[bytes], bytes], reading: BinaryIO, writing: BinaryIO) -> None:
    """Answer until the other side hangs up; ``make`` raises ValueError for what it cannot make."""
    while len(head := reading.read(LENGTH.size)) == LENGTH.size:
        given = reading.read(LENGTH.unpack(head)[0])
        try:
            made = make(given)
        except ValueError:
            made = b""
        writing.write(LENGTH.pack(len(made)) + made)
        writing.flush()


def work(make: Callable[[bytes], bytes], *, nice: int) -> None:
    """Serve over the standard streams, ``nice`` steps behind everything live."""
    if hasattr(os, "nice"):
        os.nice(nice)
    serve(make, sys.stdin.buffer, sys.stdout.buffer)
