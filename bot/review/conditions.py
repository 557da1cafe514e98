"""Conditions in words: what must be told for a rule to hold, as a person would say it.

Lives here: each kind of condition as lines of a list, or as one sentence, in the words that
the lifter is asked in. Does not live here: judging (``flows.conditions``), the words
themselves (``bot/texts``). Called by ``bot.review.sections`` and ``bot.review.rules``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from bot.render import plain
from bot.review.document import Item
from bot.words import FALLBACK, Words
from flows.conditions import CodeIs, Condition, Every, FlagIs, NumberIs, Some, Truth, Unless
from flows.vocabulary import ANSWERS

#: What no text names, because nobody is asked it in so many words.
_NAMES: Mapping[str, str] = {
    "load_change": "Change against the usual plan",
    "check_in": "This report is",
    "change": "Said at the check-in",
    "course": "How it goes since the last contact",
    "previous_level": "Level of the last contact",
    "previous_severity": "Score of the last contact",
    "severity_fall": "Points that the score fell by",
    "severity_fall_share": "Share that the score fell by",
}
_CODES: Mapping[str, str] = {
    "none": "a first report",
    "24h": "the look after 24 hours",
    "48h": "the 48 hour check-in",
    "72h": "the 72 hour check-in",
    "day7": "the day 7 check-in",
}
_BOUNDS: Mapping[str, str] = {
    "at_least": "{} or more",
    "at_most": "{} or less",
    "above": "more than {}",
    "below": "less than {}",
}


@dataclass(frozen=True, slots=True)
class Teller:
    """Tells conditions in the words of the English texts."""

    words: Words

    def text(self, key: str) -> str:
        """A text without bold marks and line breaks."""
        return " ".join(plain(self.words.text(FALLBACK, key)).split())

    def items(self, condition: Condition) -> tuple[Item, ...]:
        """The condition as lines of a list; everything in the list must hold."""
        match condition:
            case Every(parts):
                return tuple(one for part in parts for one in self.items(part))
            case Some(parts):
                return (Item("**any of these:**", tuple(self._alternatives(parts))),)
            case Unless(part):
                lines = self.items(part)
                told = "not this" if len(lines) == 1 else "not all of these together"
                return (Item(f"**{told}:**", lines),)
            case FlagIs() | CodeIs() | NumberIs():
                return (Item(self.sentence(condition)),)

    def _alternatives(self, parts: Iterable[Condition]) -> Iterator[Item]:
        for part in parts:
            lines = self.items(part)
            yield lines[0] if len(lines) == 1 else Item("**all of these:**", lines)

    def sentence(self, condition: Condition) -> str:
        """The condition as one sentence without its full stop."""
        match condition:
            case Every(parts):
                return " and ".join(self._bracketed(part) for part in parts)
            case Some(parts):
                return " or ".join(self._bracketed(part) for part in parts)
            case Unless(part):
                return f"not ({self.sentence(part)})"
            case FlagIs(flag, unknown):
                return f"yes to “{self.text(f'flag-{flag}')}”{_doubt(unknown)}"
            case CodeIs(answer, codes, only, unknown):
                told = " or ".join(
                    f"“{self.code(answer, code)}”" for code in _in_order(answer, codes)
                )
                nothing_but = "nothing but " if only else ""
                return f"{self.name(answer)}: {nothing_but}{told}{_doubt(unknown)}"
            case NumberIs():
                return f"{self.name(condition.answer)}: {self._within(condition)}" + _doubt(
                    condition.unknown
                )

    def _bracketed(self, part: Condition) -> str:
        told = self.sentence(part)
        return f"({told})" if isinstance(part, Every | Some) else told

    def name(self, answer: str) -> str:
        """What an answer or a fact is called."""
        key = f"name-{answer}"
        if self.words.has(FALLBACK, key):
            return self.text(key)
        return _NAMES.get(answer, answer.replace("_", " "))

    def code(self, answer: str, code: str) -> str:
        """What one of the codes of an answer is called."""
        for key in (f"o-{answer}-{code}", f"{answer}-{code}"):
            if self.words.has(FALLBACK, key):
                return self.text(key)
        if answer == "previous_level" and self.words.has(FALLBACK, f"level-{code}.name"):
            return self.text(f"level-{code}.name")
        return _CODES.get(code, code.replace("_", " "))

    def _within(self, condition: NumberIs) -> str:
        bounds = ((told, getattr(condition, name)) for name, told in _BOUNDS.items())
        return " and ".join(
            told.format(self._amount(condition.answer, bound))
            for told, bound in bounds
            if bound is not None
        )

    def _amount(self, answer: str, number: float) -> str:
        if answer == "severity_fall_share":
            return f"{number:.0%}"
        key = f"amount-{answer}"
        if self.words.has(FALLBACK, key):
            number = int(number) if float(number).is_integer() else number
            return plain(self.words.text(FALLBACK, key, {"number": number}))
        return f"{number:g}"


def _in_order(answer: str, codes: frozenset[str]) -> list[str]:
    """Codes as the contract lists them; those of a check-in fact by name."""
    if answer in ANSWERS:
        return [code for code in ANSWERS[answer].codes if code in codes]
    return sorted(codes)


def _doubt(unknown: Truth) -> str:
    if unknown is None:
        return ""
    return f" (unanswered counts as {'yes' if unknown else 'no'})"
