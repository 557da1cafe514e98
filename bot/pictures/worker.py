"""The process that draws: SVG text in, PNG bytes out, one after the other.

    in    4 bytes of length (big endian), SVG text in UTF-8
    out   4 bytes of length, PNG; a length of 0 says that it could not be drawn

Lives here: the only use of resvg. It holds the interpreter's lock while it draws, hence a
process of its own, which is given no setting, no token and a low priority. Run by
``bot.pictures.rendering`` as ``python -m bot.pictures.worker``; ``draw`` is also called by
the gallery and the tests.
"""

from __future__ import annotations

import os
import struct
import sys
from importlib.resources import as_file, files
from typing import BinaryIO

import resvg_py

LENGTH = struct.Struct(">I")
FONTS = ("DejaVuSans.ttf", "DejaVuSans-Bold.ttf")
#: Live replies come first, also on a machine with one core.
_NICE = 2


def draw(svg: str) -> bytes:
    """The PNG of an SVG, with the bundled font and no other; raises ValueError."""
    folder = files("bot.pictures") / "fonts"
    with as_file(folder / FONTS[0]) as plain, as_file(folder / FONTS[1]) as bold:
        return resvg_py.svg_to_bytes(
            svg_string=svg, font_files=[str(plain), str(bold)], skip_system_fonts=True
        )


def serve(reading: BinaryIO, writing: BinaryIO) -> None:
    """Draw until the other side hangs up."""
    while len(head := reading.read(LENGTH.size)) == LENGTH.size:
        svg = reading.read(LENGTH.unpack(head)[0])
        try:
            png = draw(svg.decode())
        except ValueError:
            png = b""
        writing.write(LENGTH.pack(len(png)) + png)
        writing.flush()


if __name__ == "__main__":
    if hasattr(os, "nice"):
        os.nice(_NICE)
    serve(sys.stdin.buffer, sys.stdout.buffer)
