"""Reads a sentence: from everyday words to answers in contract values.

(The one who rebuilds the ear fills this in; flows/first_words.py already calls it.)
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from flows.intake import Value
from flows.lexicon import Lexicon


def prefill(lexicon: Lexicon, text: str, now: datetime) -> Mapping[str, Value]:
    """Answers that a text gives with certainty; ``now`` is the person's local time."""
    return {}
