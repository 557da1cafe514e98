"""Which words a person uses: the lexicon of their language.

Lives here: that choice alone. Called by whatever reads typed words: ``flows.talking`` and its
neighbours, ``bot.communities.panel``.
"""

from __future__ import annotations

from flows.content import Content
from flows.lexicon import Lexicon
from flows.model import DEFAULT_LANGUAGE, State


def lexicon_of(content: Content, state: State) -> Lexicon:
    """The words of the person's language, or English where Spotter has none."""
    return content.lexicons.get(state.language, content.lexicons[DEFAULT_LANGUAGE])
