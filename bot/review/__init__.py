"""``spotter review``: everything that decides, in words, for a physiotherapist to sign.

Lives here: the whole document as Markdown or as one HTML page. Does not live here: what
the rules are (``flows/pathways``), who signed them (``flows.signing``). Called by
``bot.__main__``.
"""

from __future__ import annotations

from pathlib import Path

from bot.bars import each
from bot.review.sections import sections
from bot.review.vignettes import Vignette, read_vignettes
from bot.review.writing import to_html, to_markdown
from bot.settings import SettingsError
from bot.words import load_words
from flows.content import Content

FORMATS = {"markdown": to_markdown, "html": to_html}
#: Where a checkout of the repository keeps its vignettes; the installed package has none.
USUAL_FOLDER = Path("tests") / "vignettes"


def review(content: Content, pathway: str | None, form: str, folder: Path | None) -> str:
    """The document for one pathway, or for all; raises SettingsError for what is not there."""
    if pathway is not None and pathway not in content.pathways:
        legal = ", ".join(content.pathways)
        raise SettingsError(f"review: unknown pathway {pathway!r}; it is one of: {legal}.")
    blocks = sections(content, load_words(), pathway, _vignettes(folder))
    return FORMATS[form](tuple(each(blocks, "review")))


def _vignettes(folder: Path | None) -> tuple[Vignette, ...] | None:
    if folder is None:
        return read_vignettes(USUAL_FOLDER) if USUAL_FOLDER.is_dir() else None
    if not folder.is_dir():
        raise SettingsError(f"{folder}: no such folder; name the one that holds the vignettes.")
    return read_vignettes(folder)
