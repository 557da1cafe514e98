"""The process that writes PDFs: a sheet as JSON in, PDF bytes out, one after the other.

    in    4 bytes of length (big endian), a ``Sheet`` as JSON in UTF-8
    out   4 bytes of length, PDF; a length of 0 says that it could not be written

Lives here: the loop. Does not live here: the page (``bot.records.pdf``). It is given no
setting, no token and a low priority. Run by ``bot.records.files`` as
``python -m bot.records.press``.
"""

from __future__ import annotations

import os
import sys
from typing import BinaryIO

from bot.pictures.worker import LENGTH
from bot.records.pdf import one_page
from bot.records.sheet import Sheet

#: Live replies come first, also on a machine with one core.
_NICE = 5


def serve(reading: BinaryIO, writing: BinaryIO) -> None:
    """Write until the other side hangs up."""
    while len(head := reading.read(LENGTH.size)) == LENGTH.size:
        given = reading.read(LENGTH.unpack(head)[0])
        try:
            made = one_page(Sheet.model_validate_json(given))
        except ValueError:
            made = b""
        writing.write(LENGTH.pack(len(made)) + made)
        writing.flush()


if __name__ == "__main__":
    if hasattr(os, "nice"):
        os.nice(_NICE)
    serve(sys.stdin.buffer, sys.stdout.buffer)
