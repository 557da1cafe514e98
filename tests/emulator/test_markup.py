"""Telegram's HTML, read as strictly as Telegram reads it.

Lives here: tags, entities and offsets. Does not live here: length limits. Called by pytest.
"""

from __future__ import annotations

from typing import Any

import pytest

from tests.emulator.markup import parsed, units
from tests.emulator.refusal import RefusalError


def entity(kind: str, offset: int, length: int, **more: Any) -> dict[str, Any]:
    return {"type": kind, **more, "offset": offset, "length": length}


@pytest.mark.parametrize(
    ("html", "text", "entities"),
    [
        ("a &lt; b &amp; c", "a < b & c", []),
        ("&nbsp;", "&nbsp;", []),
        ("1 > 0", "1 > 0", []),
        ("<B>a</b>", "a", [entity("bold", 0, 1)]),
        (
            "<b>a<i>b</i></b>",
            "ab",
            [entity("bold", 0, 2), entity("italic", 1, 1)],
        ),
        ("😀<u>x</u>", "😀x", [entity("underline", 2, 1)]),
        ("  <s>x </s> ", "x", [entity("strikethrough", 0, 1)]),
        ("<b></b>x", "x", []),
        (
            '<a href="https://example.org/?a=1&amp;b=2">x</a>',
            "x",
            [entity("text_link", 0, 1, url="https://example.org/?a=1&b=2")],
        ),
        ("<blockquote expandable>x</blockquote>", "x", [entity("expandable_blockquote", 0, 1)]),
        ("<span class='tg-spoiler'>x</span>", "x", [entity("spoiler", 0, 1)]),
        (
            '<pre><code class="language-python">x</code></pre>',
            "x",
            [entity("pre", 0, 1, language="python")],
        ),
        (
            '<tg-time unix="1790000000" format="wdt">soon</tg-time>',
            "soon",
            [entity("date_time", 0, 4, unix_time=1790000000, date_time_format="wdt")],
        ),
    ],
)
def test_html_becomes_text_and_entities(
    html: str, text: str, entities: list[dict[str, Any]]
) -> None:
    assert parsed(html, "HTML", None) == (text, entities)


@pytest.mark.parametrize(
    ("html", "reason"),
    [
        ("<b>x", 'Can\'t find end tag corresponding to start tag "b"'),
        ("x</b>", "Unexpected end tag at byte offset 1"),
        ("<b><i>x</b></i>", 'expected "</i>", found "</b>"'),
        ("<p>x</p>", 'Unsupported start tag "p" at byte offset 0'),
        ("é<br/>", 'Unsupported start tag "br/" at byte offset 2'),
        ("1 < 2", "Unclosed start tag at byte offset 2"),
        ("1 < 2 > 0", 'Unsupported start tag "" at byte offset 2'),
        ("<span>x</span>", 'Tag "span" must have class "tg-spoiler"'),
        ("<tg-time>x</tg-time>", "must have a Unix time"),
    ],
)
def test_wrong_html_is_refused_with_the_reason(html: str, reason: str) -> None:
    with pytest.raises(RefusalError, match="can't parse entities") as refused:
        parsed(html, "HTML", None)
    assert reason in refused.value.description


def test_another_parse_mode_is_refused() -> None:
    with pytest.raises(RefusalError, match="unsupported parse_mode"):
        parsed("*x*", "MarkdownV2", None)


def test_length_is_counted_in_utf16_units() -> None:
    assert [units(text) for text in ("", "é", "😀")] == [0, 1, 2]
