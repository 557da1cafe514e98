"""``make gallery``: every picture as SVG and PNG, and the page that shows them.

Lives here: writing files. Run by hand after a drawing has changed; look at every picture
before committing.
"""

from __future__ import annotations

from pathlib import Path

from bot.pictures.theme import THEMES
from bot.pictures.worker import draw
from tests.gallery.drawings import PICTURES, drawings

FOLDER = Path(__file__).parent


def page() -> str:
    """The page, with both sets of colours beside each other."""
    lines = [
        "# Gallery",
        "",
        "Every picture that Spotter draws, written by `make gallery`. The SVG texts beside this",
        "page are the snapshot that `tests/bot/pictures/test_gallery.py` compares.",
        "",
    ]
    for name, (title, _) in PICTURES.items():
        shown = " ".join(f'<img src="{name}_{theme}.png" width="45%" alt="">' for theme in THEMES)
        lines += [f"## {title}", "", shown, ""]
    return "\n".join(lines)


def main() -> None:
    """Write all of it."""
    for name, svg in drawings().items():
        (FOLDER / f"{name}.svg").write_text(svg + "\n", encoding="utf-8")
        (FOLDER / f"{name}.png").write_bytes(draw(svg))
    (FOLDER / "README.md").write_text(page(), encoding="utf-8")


if __name__ == "__main__":
    main()
