"""Which language a person or a group is spoken to in.

    saved choice -> the client's language -> the group's -> the setting -> English

Lives here: that order, and finding a language by its IETF tag. Does not live here: the words
(``bot.words``), choosing one by hand (``flows.settings`` and ``bot.communities``). Called by
``bot.service``, ``bot.inbound`` and ``bot.communities.life``.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from flows.model import DEFAULT_LANGUAGE, State


def language_of(tag: str | None, languages: Collection[str]) -> str | None:
    """The language of a tag such as "pt", "pt-BR" or "de_AT"; None when it is not spoken.

    The tag itself counts first, then its base, then any language of that base: whoever reads
    another Portuguese reads ours better than English.
    """
    if not tag:
        return None
    whole = tag.replace("_", "-").lower()
    base = whole.partition("-")[0]
    for one in (whole, base):
        if one in languages:
            return one
    return next((one for one in sorted(languages) if one.partition("-")[0] == base), None)


def spoken(
    state: State | None,
    tag: str | None,
    group: str | None,
    default: str,
    languages: Collection[str],
) -> str:
    """The language to speak to a person in; ``state`` is None for somebody new.

    Where nothing new is known (a check-in that falls due), it stays what it was.
    """
    chosen = None if state is None else state.settings.language
    if chosen is not None and chosen in languages:
        return chosen
    before = None if state is None else state.language
    known = (language_of(one, languages) for one in (tag, before, group, default))
    return next((one for one in known if one is not None), DEFAULT_LANGUAGE)


def speaking(state: State, language: str) -> State:
    """The state of somebody who is spoken to in a language, unless that is so already."""
    return state if state.language == language else replace(state, language=language)
