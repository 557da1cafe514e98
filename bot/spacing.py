"""Which paragraphs stand close together, and which have room between them.

Lives here: that, by their keys. Does not live here: the words (``bot/texts``), joining them
(``bot.render``, the only caller).
"""

from __future__ import annotations

from flows.screen import Part

#: Paragraphs that stand close together, line under line.
_LINES = frozenset(
    {
        "changed-line",
        "chart-score",
        "chart-score-before",
        "form-seen",
        "item",
        "review-line",
        "why-heading",
    }
)
#: Paragraphs that stand close below whatever stands before them.
_BELOW = frozenset(
    {
        "why-told",
        "why-source",
        "would-signs",
        "would-answer",
        "would-number",
        "record-line",
        "record-line-score",
        "record-where",
    }
)
#: On the page for a clinician only these have room above them.
_PHYSIO_APART = frozenset(
    {
        "physio-beginning",
        "physio-where",
        "physio-character",
        "physio-course",
        "physio-signs",
        "physio-checks",
        "physio-advice",
        "physio-trace",
    }
)


def stands_close(before: Part, part: Part) -> bool:
    """Whether a paragraph stands right below the one before it."""
    return (before.key in _LINES and part.key == before.key) or (
        before.key == "why-heading"
        or part.key in _BELOW
        or (part.key.startswith("physio-") and part.key not in _PHYSIO_APART)
        or (before.key.startswith("because-") and part.key.startswith("because-"))
    )
