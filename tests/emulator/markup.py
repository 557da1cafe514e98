"""Text with Telegram's HTML: parsed into plain text and entities, or refused.

Lives here: the HTML parse mode and UTF-16 counting. Does not live here: length limits or
keyboards. Called by the methods that take a text or a caption, and by the witness.
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass, field

from tests.emulator.calls import JSON
from tests.emulator.refusal import RefusalError, bad_request

_SIMPLE = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "tg-spoiler": "spoiler",
    "code": "code",
    "pre": "pre",
}
_TAGS = frozenset(_SIMPLE) | {"a", "span", "blockquote", "tg-emoji", "tg-time"}
_VALUE = r"(?:\"[^\"]*\"|'[^']*'|[^\s>\"']+)"
_START = re.compile(rf"<([a-zA-Z][\w-]*)((?:\s+[\w-]+(?:\s*=\s*{_VALUE})?)*)\s*>")
_END = re.compile(r"</([a-zA-Z][\w-]*)\s*>")
_ATTRIBUTE = re.compile(rf"([\w-]+)(?:\s*=\s*({_VALUE}))?")
# Only these names and numbers are entities to Telegram; &nbsp; stays as it is written.
_CHARACTER = re.compile(r"&(?:lt|gt|amp|quot|#\d{1,7}|#x[0-9a-fA-F]{1,6});")


def units(text: str) -> int:
    """The length of ``text`` in UTF-16 code units, as Telegram counts."""
    return len(text) + sum(1 for character in text if character > "\uffff")


def parsed(text: str, parse_mode: str, entities: list[JSON] | None) -> tuple[str, list[JSON]]:
    """The visible text, trimmed, and its entities.

    Raises a 400 for an unknown ``parse_mode`` and for HTML that Telegram refuses.
    """
    if not parse_mode:
        return _trimmed(text, list(entities or []))
    if parse_mode.lower() != "html":
        raise bad_request("unsupported parse_mode")
    return _trimmed(*_html(text))


@dataclass(slots=True)
class _Open:
    tag: str
    attributes: dict[str, str]
    offset: int


@dataclass(slots=True)
class _Page:
    """What has been read so far: plain pieces, open tags, finished entities."""

    pieces: list[str] = field(default_factory=list)
    length: int = 0
    open: list[_Open] = field(default_factory=list)
    entities: list[JSON] = field(default_factory=list)

    def write(self, raw: str) -> None:
        plain = _CHARACTER.sub(lambda found: html.unescape(found[0]), raw)
        self.pieces.append(plain)
        self.length += units(plain)


def _html(text: str) -> tuple[str, list[JSON]]:
    page, at = _Page(), 0
    while (bracket := text.find("<", at)) != -1:
        page.write(text[at:bracket])
        where = len(text[:bracket].encode("utf-8", "surrogatepass"))
        if text.startswith("</", bracket):
            at = _close(page, text, bracket, where)
        else:
            at = _open(page, text, bracket, where)
    page.write(text[at:])
    if page.open:
        tag = page.open[-1].tag
        raise _unparsed(f'Can\'t find end tag corresponding to start tag "{tag}"')
    page.entities.sort(key=lambda one: (one["offset"], -one["length"]))
    return "".join(page.pieces), page.entities


def _open(page: _Page, text: str, bracket: int, where: int) -> int:
    found = _START.match(text, bracket)
    if found is None:
        if text.find(">", bracket) == -1:
            raise _unparsed(f"Unclosed start tag at byte offset {where}")
        name = re.split(r"[\s>]", text[bracket + 1 :], maxsplit=1)[0].lower()
        raise _unparsed(f'Unsupported start tag "{name}" at byte offset {where}')
    tag = found[1].lower()
    if tag not in _TAGS:
        raise _unparsed(f'Unsupported start tag "{tag}" at byte offset {where}')
    attributes = {
        name.lower(): html.unescape(value.strip("\"'"))
        for name, value in _ATTRIBUTE.findall(found[2])
    }
    _check_attributes(tag, attributes, where)
    page.open.append(_Open(tag, attributes, page.length))
    return found.end()


def _check_attributes(tag: str, attributes: dict[str, str], where: int) -> None:
    if tag == "span" and attributes.get("class") != "tg-spoiler":
        raise _unparsed(f'Tag "span" must have class "tg-spoiler" at byte offset {where}')
    if tag == "tg-emoji" and not attributes.get("emoji-id", "").isdigit():
        raise _unparsed("Invalid custom emoji identifier specified")
    if tag == "tg-time" and not attributes.get("unix", "").isdigit():
        raise _unparsed(f'Tag "tg-time" must have a Unix time at byte offset {where}')


def _close(page: _Page, text: str, bracket: int, where: int) -> int:
    found = _END.match(text, bracket)
    if found is None:
        raise _unparsed(f"Unclosed end tag at byte offset {where}")
    if not page.open:
        raise _unparsed(f"Unexpected end tag at byte offset {where}")
    tag, start = found[1].lower(), page.open.pop()
    if tag != start.tag:
        raise _unparsed(
            f'Unmatched end tag at byte offset {where}, expected "</{start.tag}>", found "</{tag}>"'
        )
    entity = _entity(start, page.open[-1] if page.open else None)
    length = page.length - start.offset
    if entity is not None and length:
        page.entities.append({**entity, "offset": start.offset, "length": length})
    return found.end()


def _entity(start: _Open, parent: _Open | None) -> JSON | None:
    tag, attributes = start.tag, start.attributes
    if tag == "a":
        url = attributes.get("href", "")
        return {"type": "text_link", "url": url} if url else None
    if tag == "span":
        return {"type": "spoiler"}
    if tag == "blockquote":
        kind = "expandable_blockquote" if "expandable" in attributes else "blockquote"
        return {"type": kind}
    if tag == "tg-emoji":
        return {"type": "custom_emoji", "custom_emoji_id": attributes["emoji-id"]}
    if tag == "tg-time":
        entity: JSON = {"type": "date_time", "unix_time": int(attributes["unix"])}
        form = attributes.get("format")
        return {**entity, "date_time_format": form} if form else entity
    language = attributes.get("class", "").removeprefix("language-")
    if tag == "code" and parent is not None and parent.tag == "pre":
        # <pre><code class="language-x"> is one entity, told by the outer tag.
        parent.attributes["class"] = f"language-{language}"
        return None
    if tag == "pre" and language:
        return {"type": "pre", "language": language}
    return {"type": _SIMPLE[tag]}


def _trimmed(text: str, entities: list[JSON]) -> tuple[str, list[JSON]]:
    """Without blanks at either end; entities move and shrink with the text."""
    body = text.strip()
    if body == text:
        return text, entities
    before = units(text[: len(text) - len(text.lstrip())])
    length, kept = units(body), []
    for one in entities:
        start = max(0, one["offset"] - before)
        end = min(length, one["offset"] + one["length"] - before)
        if end > start:
            kept.append({**one, "offset": start, "length": end - start})
    return body, kept


def _unparsed(reason: str) -> RefusalError:
    return bad_request(f"can't parse entities: {reason}")
