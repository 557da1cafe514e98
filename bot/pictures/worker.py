"""The process that draws: SVG text in, PNG bytes out.

Lives here: the only use of resvg. It holds the interpreter's lock while it draws, hence a
process of its own (``bot.making``). Run by ``bot.pictures.rendering`` as
``python -m bot.pictures.worker``; ``draw`` is also called by the gallery and the tests.
"""

from __future__ import annotations

from importlib.resources import as_file, files

import resvg_py

from bot.making import work

FONTS = ("DejaVuSans.ttf", "DejaVuSans-Bold.ttf")


def draw(svg: str) -> bytes:
    """The PNG of an SVG, with the bundled font and no other; raises ValueError."""
    folder = files("bot.pictures") / "fonts"
    with as_file(folder / FONTS[0]) as plain, as_file(folder / FONTS[1]) as bold:
        return resvg_py.svg_to_bytes(
            svg_string=svg, font_files=[str(plain), str(bold)], skip_system_fonts=True
        )


def drawn(svg: bytes) -> bytes:
    """``draw`` for what came in as UTF-8."""
    return draw(svg.decode())


if __name__ == "__main__":
    work(drawn, nice=2)
