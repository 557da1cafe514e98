"""Which words a person uses, the lexicon of their language, and what is heard in a text of theirs.

Lives here: that choice, and hearing a text once, however many ask. Does not live here: hearing
(``flows.tongues``). Called by whatever reads typed words: ``flows.talking`` and its neighbours,
``bot.communities.panel``.
"""

from __future__ import annotations

from collections.abc import Mapping

from flows.content import Content
from flows.lately import lately
from flows.lexicon import Lexicon
from flows.model import DEFAULT_LANGUAGE, State
from flows.tongues import hear
from flows.vocabulary import FlagValue


def lexicon_of(content: Content, state: State) -> Lexicon:
    """The words of the person's language, or English where Spotter has none."""
    return content.lexicons.get(state.language, content.lexicons[DEFAULT_LANGUAGE])


def heard_in(content: Content, state: State, text: str) -> Mapping[str, FlagValue]:
    """Every danger sign that a text touches; for one message up to four want to know that."""
    return _heard(lexicon_of(content, state), text)


@lately(1)
def _heard(lexicon: Lexicon, text: str) -> Mapping[str, FlagValue]:
    return hear(lexicon, text)
