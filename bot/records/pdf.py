"""The page for a clinician as a PDF: A4, one page, whatever is on it.

House rules. Letters get smaller until all of it fits on one page; nothing is left out. The
file says who made it and when, and names nobody. Fonts are those of the pictures. Writing
takes up to a second and holds the interpreter, so that the bot lets a process of its own do
it (``bot.records.press``). Called by that and by the tests.
"""

from __future__ import annotations

import io
from datetime import datetime
from importlib.resources import as_file, files

from fpdf import FPDF
from fpdf.enums import WrapMode, XPos, YPos
from fpdf.fonts import TTFFont

from bot.records.sheet import Lines, Sheet

_WIDTH, _HEIGHT, _MARGIN = 210.0, 297.0, 12.0
_INNER = _WIDTH - 2 * _MARGIN
_GAP = 5.0
#: Heights of the two pictures, in mm at the largest letters; they shrink with them.
_MAP, _CHART = 66.0, 50.0
_MAP_SHAPE, _CHART_SHAPE = 960 / 1200, 1080 / 760
_LARGEST, _SMALLEST, _STEP = 9.5, 4.5, 0.5
#: So many sections stand beside the map, and the next one beside the chart.
_BESIDE_MAP = 3
_BLACK, _GREY = (20, 20, 20), (90, 90, 90)


class PageOverflow(ValueError):
    """What is to be said does not fit on one page, even in the smallest letters."""


def one_page(sheet: Sheet) -> bytes:
    """The PDF; raises PageOverflow when there is far more than a page can hold."""
    size = _LARGEST
    while size >= _SMALLEST:
        document = _written(sheet, size)
        if document is not None:
            return document
        size -= _STEP
    raise PageOverflow("the page would be longer than one sheet; tell less of it")


def _written(sheet: Sheet, size: float) -> bytes | None:
    """The document in letters of ``size`` points; None when it does not fit."""
    pdf = _opened(sheet)
    try:
        _write(pdf, sheet, size)
        return bytes(pdf.output()) if pdf.get_y() <= _HEIGHT - _MARGIN else None
    finally:
        for font in pdf.fonts.values():
            if isinstance(font, TTFFont):
                font.ttfont.close()


def _write(pdf: FPDF, sheet: Sheet, size: float) -> None:
    _paragraph(pdf, sheet.title, size * 1.5, bold=True)
    for text in sheet.about:
        _paragraph(pdf, text, size * 0.9, colour=_GREY)
    share = size / _LARGEST
    sections = list(sheet.sections)
    beside_map, rest = sections[:_BESIDE_MAP], sections[_BESIDE_MAP:]
    _beside(pdf, beside_map, size, sheet.body_map, (_MAP * share, _MAP_SHAPE))
    _beside(pdf, rest[:1], size, sheet.chart, (_CHART * share, _CHART_SHAPE))
    for section in rest[1:]:
        _section(pdf, section, size)
    pdf.ln(size * 0.2)
    for text in sheet.trace:
        _paragraph(pdf, text, size * 0.85, colour=_GREY)


def _opened(sheet: Sheet) -> FPDF:
    pdf = FPDF(format="A4")
    pdf.set_auto_page_break(auto=False)  # what does not fit is found out by its end
    pdf.set_margins(_MARGIN, _MARGIN, _MARGIN)
    folder = files("bot.pictures") / "fonts"
    for style, name in (("", "DejaVuSans.ttf"), ("B", "DejaVuSans-Bold.ttf")):
        with as_file(folder / name) as path:
            pdf.add_font("DejaVu", style, path)
    pdf.set_title(sheet.title)
    pdf.set_creator("Spotter")
    pdf.set_lang(sheet.language)
    pdf.set_creation_date(datetime.fromisoformat(sheet.made_at))
    pdf.add_page()
    return pdf


def _beside(
    pdf: FPDF, sections: list[Lines], size: float, png: bytes | None, shape: tuple[float, float]
) -> None:
    """Sections with a picture to their right; whichever is longer decides where it goes on."""
    top, height = pdf.get_y(), 0.0
    width = 0.0
    if png is not None and sections:
        height = shape[0]
        width = height * shape[1]
        pdf.image(io.BytesIO(png), x=_WIDTH - _MARGIN - width, y=top + 1, h=height)
    pdf.set_right_margin(_MARGIN + (width + _GAP if width else 0))
    for section in sections:
        _section(pdf, section, size)
    pdf.set_right_margin(_MARGIN)
    pdf.set_y(max(pdf.get_y(), top + height + 1))


def _section(pdf: FPDF, section: Lines, size: float) -> None:
    pdf.ln(size * 0.2)
    _paragraph(pdf, section.heading, size, bold=True)
    for line in section.lines:
        _paragraph(pdf, line, size)


def _paragraph(
    pdf: FPDF,
    text: str,
    size: float,
    *,
    bold: bool = False,
    colour: tuple[int, int, int] = _BLACK,
) -> None:
    pdf.set_font("DejaVu", "B" if bold else "", size)
    pdf.set_text_color(*colour)
    pdf.multi_cell(
        0, size * 0.43, text, align="L", new_x=XPos.LMARGIN, new_y=YPos.NEXT, wrapmode=WrapMode.WORD
    )
