"""The gallery is what is drawn now: a changed drawing asks to be looked at again."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.pictures.worker import draw
from tests.gallery.__main__ import page
from tests.gallery.drawings import drawings

FOLDER = Path(__file__).parents[2] / "gallery"
DRAWINGS = drawings()
LESSON = "run make gallery, look at tests/gallery/README.md, and commit both"


@pytest.mark.parametrize("name", DRAWINGS)
def test_the_drawing_is_the_one_that_was_looked_at(name: str) -> None:
    kept = (FOLDER / f"{name}.svg").read_text("utf-8")
    assert DRAWINGS[name] + "\n" == kept, LESSON


def test_the_gallery_shows_all_and_nothing_else() -> None:
    files = {one.stem for one in FOLDER.iterdir() if one.suffix in (".svg", ".png")}
    assert files == set(DRAWINGS)
    assert (FOLDER / "README.md").read_text("utf-8") == page(), LESSON


@pytest.mark.parametrize("name", ["body_map_light", "chart_dark", "moves_side_light"])
def test_the_same_drawing_gives_the_same_bytes(name: str) -> None:
    first = draw(DRAWINGS[name])
    assert first.startswith(b"\x89PNG")
    assert first == draw(DRAWINGS[name])
    assert len(first) < 300_000
    # Telegram makes a photo smaller whose longer side is above 1,280 or so.
    assert max(int.from_bytes(first[16:20]), int.from_bytes(first[20:24])) <= 1280


def test_digits_are_drawn_with_the_bundled_font() -> None:
    with_text = '<svg xmlns="http://www.w3.org/2000/svg" width="60" height="40">{}</svg>'
    text = '<text x="4" y="30" font-family="\'DejaVu Sans\'" font-size="30">8</text>'
    assert len(draw(with_text.format(text))) > len(draw(with_text.format(""))) + 100
