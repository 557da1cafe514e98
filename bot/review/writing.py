"""A review document as Markdown, or as one HTML page that needs nothing else.

Lives here: escaping and layout. Does not live here: what is written (``bot.review.sections``).
Called by ``bot.review``.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Sequence

from bot.review.document import Block, Bullets, Folded, Heading, Item, Paragraph, Table

_BOLD = re.compile(r"\*\*(.+?)\*\*", re.DOTALL)
_STYLE = """
body { font: 16px/1.5 Georgia, serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem;
  color: #1c1c1c; background: #fff; }
h1, h2, h3 { font-family: Helvetica, Arial, sans-serif; line-height: 1.2; }
h2 { margin-top: 3rem; border-bottom: 2px solid #1c1c1c; }
h3 { margin-top: 2rem; }
table { border-collapse: collapse; width: 100%; font-size: 0.9rem; }
th, td { border: 1px solid #999; padding: 0.3rem 0.5rem; text-align: left; vertical-align: top; }
ul { margin: 0.3rem 0; padding-left: 1.4rem; }
summary { cursor: pointer; color: #444; }
@media print { h3 { break-after: avoid; } }
"""


def to_markdown(blocks: Sequence[Block]) -> str:
    """The document as Markdown, ending in a newline."""
    return "\n\n".join(_markdown(block) for block in blocks) + "\n"


def _markdown(block: Block) -> str:
    match block:
        case Heading(depth, text):
            return f"{'#' * depth} {text}"
        case Paragraph(text):
            return text
        case Bullets(items):
            return "\n".join(_markdown_lines(items, 0))
        case Folded(title, items):
            return f"{title}:\n\n" + "\n".join(_markdown_lines(items, 0))
        case Table(heads, rows):
            lines = [heads, tuple("---" for _ in heads), *rows]
            return "\n".join("| " + " | ".join(_cell(one) for one in line) + " |" for line in lines)


def _cell(text: str) -> str:
    return " ".join(text.replace("|", "\\|").split())


def _markdown_lines(items: Sequence[Item], depth: int) -> Iterator[str]:
    for item in items:
        yield "  " * depth + "- " + " ".join(item.text.split())
        yield from _markdown_lines(item.items, depth + 1)


def to_html(blocks: Sequence[Block]) -> str:
    """The document as one page with its style inside, ending in a newline."""
    title = next((one.text for one in blocks if isinstance(one, Heading)), "")
    body = "\n".join(_html(block) for block in blocks)
    return (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f"<title>{html.escape(title)}</title>\n<style>{_STYLE}</style>\n</head>\n"
        f"<body>\n{body}\n</body>\n</html>\n"
    )


def _html(block: Block) -> str:
    match block:
        case Heading(depth, text):
            return f"<h{depth}>{_inline(text)}</h{depth}>"
        case Paragraph(text):
            return f"<p>{_inline(text)}</p>"
        case Bullets(items):
            return _html_list(items)
        case Folded(title, items):
            told = f"<summary>{_inline(title)}</summary>\n{_html_list(items)}"
            return f"<details open>{told}\n</details>"
        case Table(heads, rows):
            head = "".join(f"<th>{_inline(one)}</th>" for one in heads)
            lines = ("".join(f"<td>{_inline(one)}</td>" for one in row) for row in rows)
            body = "\n".join(f"<tr>{line}</tr>" for line in lines)
            return f"<table>\n<tr>{head}</tr>\n{body}\n</table>"


def _html_list(items: Sequence[Item]) -> str:
    lines = "\n".join(
        f"<li>{_inline(one.text)}{_html_list(one.items) if one.items else ''}</li>" for one in items
    )
    return f"<ul>\n{lines}\n</ul>"


def _inline(text: str) -> str:
    bold = _BOLD.sub(r"<b>\1</b>", html.escape(text, quote=False))
    return bold.replace("\n", "<br>\n")
