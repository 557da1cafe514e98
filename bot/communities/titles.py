"""The title of a group as it may be shown in private: harmless, whatever it holds, or a word.

House rule. Anybody may call a group anything, so a title is foreign text: it is shown in the
private chats of people of that group only, and never logged. Does not live here: escaping for
Telegram (``bot.render``). Called by ``panel_screens``, ``sharing``, ``totals`` and
``aftermath``.
"""

from __future__ import annotations

import unicodedata

from flows.screen import Ref
from storage import CommunityRow

_LONGEST = 64


def title_of(row: CommunityRow) -> str | Ref:
    """A community's title, or what stands for one that cannot be read."""
    return readable(row.title) or Ref("a-group-without-a-name")


def readable(title: str) -> str | None:
    """The title on one line, without marks and without what turns a text round; None if empty."""
    kept = "".join(
        " " if one.isspace() else one
        for one in title
        if one.isspace() or (unicodedata.category(one)[0] != "C" and one != "*")
    )
    line = " ".join(kept.split())
    return line[:_LONGEST].strip() or None
