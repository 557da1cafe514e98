"""Two languages in one text: it is heard in the person's language, and in English always.

House rules. A sign that is heard in either language counts; a denial in one never takes back
what the other heard. A sentence is only read as English when a word in it is English and none
of the person's language: "die Beine" says nothing of dying. The network of the English ear
weighs a text that is mostly English, and answers are read from such a text alone.

Does not live here: hearing and reading one language (``flows.ear``, ``flows.prefill``), typed
answers, which look into both by themselves (``flows.typed``). Called by ``flows.talking``,
``flows.first_words`` and ``bot.messages``.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from flows import ear
from flows.intake import Value
from flows.lexicon import Lexicon
from flows.listening.tokens import plain_text
from flows.prefill import answers_in, prefill
from flows.vocabulary import FlagValue

_SENTENCE = re.compile(r"[^.!?;\n]*[.!?;\n]*")
_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*")
#: Fewer English words than this, or not so many times the others, are only mixed in.
_FEWEST, _TIMES = 3, 2
#: The surer of two hearings counts.
_STRENGTH: Mapping[FlagValue, int] = {"no": 1, "not_sure": 2, "yes": 3}


def hear(lexicon: Lexicon, text: str) -> dict[str, FlagValue]:
    """Every flag that a text touches in either language: stated, unclear or denied."""
    heard = ear.hear(lexicon, text)
    english = _english_ear(lexicon, text)
    if english is None:
        return heard
    for flag, value in ear.hear(*english).items():
        if flag not in heard or _STRENGTH[value] > _STRENGTH[heard[flag]]:
            heard[flag] = value
    return heard


def hear_and_read(
    lexicon: Lexicon, text: str, now: datetime
) -> tuple[dict[str, FlagValue], Mapping[str, Value]]:
    """What ``hear`` and ``read`` make of a text, at the price of one of them in English."""
    if lexicon.beside is not None:
        return hear(lexicon, text), read(lexicon, text, now)
    listened = ear.listen(lexicon, text)
    # Read first: the network needs the processor's memory for itself (20 microseconds a message).
    answers = answers_in(lexicon, listened, lexicon.plain(text), now)
    return ear.flags_in(lexicon, listened, text), answers


def read(lexicon: Lexicon, text: str, now: datetime) -> Mapping[str, Value]:
    """Answers that a text gives with certainty; ``now`` is the writer's local time."""
    told = prefill(lexicon, text, now)
    if lexicon.beside is None or not _is_english(lexicon, lexicon.beside, text):
        return told
    return {**prefill(lexicon.beside, text, now), **told}


def _english_ear(lexicon: Lexicon, text: str) -> tuple[Lexicon, str] | None:
    """The ear and the sentences to hear in English; None when there are none."""
    english = lexicon.beside
    if english is None:
        return None
    if _is_english(lexicon, english, text):
        return english, text
    sentences = (found.group() for found in _SENTENCE.finditer(text))
    mixed = "".join(one for one in sentences if _counts(lexicon, english, one)[0])
    return (replace(english, weights=None), mixed) if mixed else None


def _is_english(lexicon: Lexicon, english: Lexicon, text: str) -> bool:
    """Whether far more of the words are only English than are only the person's language."""
    only_english, only_own = _counts(lexicon, english, text)
    return only_english >= _FEWEST and only_english > _TIMES * only_own


def _counts(lexicon: Lexicon, english: Lexicon, text: str) -> tuple[int, int]:
    """How many words are English alone, and how many are of the person's language alone."""
    only_english = only_own = 0
    for word in _WORD.findall(plain_text(text)):
        known, own = english.speller.knows(word), lexicon.speller.knows(word)
        only_english += known and not own
        only_own += own and not known
    return only_english, only_own
