"""The process that writes PDFs: a ``Sheet`` as JSON in UTF-8 in, PDF bytes out.

Does not live here: the page (``bot.records.pdf``), the loop (``bot.making``). Run by
``bot.records.files`` as ``python -m bot.records.press``.
"""

from __future__ import annotations

from bot.making import work
from bot.records.pdf import one_page
from bot.records.sheet import Sheet


def pressed(sheet: bytes) -> bytes:
    """The PDF of a sheet; raises ValueError when it is none."""
    return one_page(Sheet.model_validate_json(sheet))


if __name__ == "__main__":
    work(pressed, nice=5)
