"""Reads a sentence: from everyday words to answers in contract values.

House rules. Only what is certain is read: a wrong answer is worse than a question. What
is denied, doubtful, somebody else's or long past is left out, and so are two readings
that contradict each other.

Lives here: codes, scores and ages. Does not live here: the words (``flows/words``), times
(``flows.listening.times``), which of them belongs to the session (``flows.listening.session``).
Called by ``flows.first_words`` and ``bot.messages``.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import datetime

from flows.ear import context_of, listen
from flows.intake import Value
from flows.lexicon import Lexicon
from flows.listening.chart import Spans
from flows.listening.session import pain_days, trained_hours_ago
from flows.listening.tokens import Stretch, plain_text
from flows.vocabulary import ANSWERS, EXCLUSIVE

_WORDS = "zero one two three four five six seven eight nine ten".split()
_NUMBER = r"(\d{1,2}(?:[.,]\d)?|" + "|".join(_WORDS) + r")"
_NO_UNIT = (
    r"(?!\s*(?:[-–/:.,x%]?\d|kg|kgs|kilos?|lbs?|plates?|reps?|sets?|x\b|days?|hours?|hrs?|h\b|"
    r"weeks?|wks?|months?|mins?|minutes?|times|years?|yrs?|am\b|pm\b|rounds?|sessions?|st\b|"
    r"nd\b|rd\b|th\b|degrees|km|miles|ibuprofen|paracetamol|steps))"
)
_OUT_OF_TEN = re.compile(
    rf"(?<![\w.,/]){_NUMBER}\s*(?:/|out ?of|outta|outa|from|over)\s*(?:10|ten)(?!\w)"
)
_SCORE = re.compile(
    rf"(?:about|like|maybe|around|roughly|only|solid|still|just|was|its|it's|is|say|call it|at)\s+"
    rf"an?\s+{_NUMBER}(?!\w){_NO_UNIT}|"
    rf"(?<!\w)(?:pain|level|score)(?:\s+(?:level|score|is|at|about|now|of|like|around))*\s+"
    rf"(\d{{1,2}}(?:[.,]\d)?)(?!\w){_NO_UNIT}"
)
_AT_REST = re.compile(r"\b(?:lying|laying|at rest|resting|sat still|sitting still|in bed)\b")
_AGE = re.compile(
    r"(?:\b(?:i'?m|i am|aged?|turning)\s+(?P<a>\d{2})"
    r"(?=\s*(?:[,.;!]|and\b|yrs?\b|years old|year old|yo\b|y/o|m\b|f\b|$))"
    r"|\b(?P<b>\d{2})\s?(?:yo|y/o|yrs? old|years? old|year-old)\b"
    r"|\b(?P<c>\d{2})\s?[mf]\b|\b[mf],?\s?(?P<d>\d{2})\b(?!\s*(?:kg|lbs?)))"
)
_SMALL_BACK = ("low_back_both", "low_back_left", "low_back_right", "low_back_centre")
_BETTER_KNOWN: Mapping[str, tuple[str, ...]] = {
    # The first is only said of what the others say more of.
    "low_back_unsure": (*_SMALL_BACK, "mid_back", "upper_back", "si_left", "si_right", "hip_front",
                        "buttock_left", "buttock_right"),
    "low_back_left": ("buttock_left", "si_left", "low_back_both"),
    "low_back_right": ("buttock_right", "si_right", "low_back_both"),
    "new": ("after_break",),
    "worse": ("worse_then_settles",),
}  # fmt: skip


def prefill(lexicon: Lexicon, text: str, now: datetime) -> Mapping[str, Value]:
    """Answers that a text gives with certainty; ``now`` is the writer's local time."""
    return answers_in(lexicon, listen(lexicon, text), plain_text(text), now)


def answers_in(
    lexicon: Lexicon, listened: list[tuple[Stretch, Spans]], plain: str, now: datetime
) -> Mapping[str, Value]:
    """The answers of a text that was listened to, and made plain."""
    found = _codes(lexicon, listened)
    answers: dict[str, Value] = {}
    for answer, codes in found.items():
        value = _chosen(answer, codes)
        if value is not None:
            answers[answer] = value
    others = _SOMEBODY.search(plain) is not None
    numbers = {
        "trained_hours_ago": trained_hours_ago(plain, now),
        "pain_days": pain_days(plain, now),
        **_scores(plain),
    }
    answers |= {name: one for name, one in numbers.items() if one is not None}
    age = None if others else _age(plain)
    if age is not None:
        answers["age_band"] = age
    _mend(answers, plain)
    return {name: answers[name] for name in ANSWERS if name in answers}


_SOMEBODY = re.compile(
    r"\b(?:son|daughter|wife|husband|mate|friend|gf|bf|girlfriend|boyfriend|client|kid|brother|"
    r"sister|dad|mum|mom|partner|buddy)\b"
)
_WOKE = re.compile(r"\bwoke (?:up )?(?:with|w|sore|stiff|achy|and|to|feeling|in)\b")


def _mend(answers: dict[str, Value], plain: str) -> None:
    """What only the whole tells: waking up sore is "the next day" if there was a session."""
    hours = answers.get("trained_hours_ago")
    woke = _WOKE.search(plain) is not None and isinstance(hours, float) and 8 <= hours <= 40
    if woke and "onset" not in answers:
        answers["onset"] = "next_day"
    if answers.get("onset") == "unrelated" and hours is not None:
        del answers["onset"]
    if answers.get("lift") == ("no_training",) and hours is not None:
        del answers["trained_hours_ago"]


def _codes(lexicon: Lexicon, listened: list[tuple[Stretch, Spans]]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for stretch, spans in listened:
        read = lexicon.readings.keys() & spans.keys()
        if not read:
            continue
        context = context_of(lexicon, stretch, spans)
        alarming = _alarming(lexicon, spans)
        for symbol in read:
            answer, code = lexicon.readings[symbol]
            for span in spans[symbol]:
                if span[2] & context.harmless and answer not in ("lift", "load_change"):
                    continue
                if answer == "character" and span[2] & alarming:
                    # A numb foot does not make the pain in the back a numb one.
                    continue
                own_denial = code in ("none", "nothing", "no_training", "no_position", "unchanged")
                if not own_denial and context.denied(span[2]) is not None:
                    continue
                if context.of_somebody_else(span) or context.only_asked(span):
                    continue
                if context.long_ago(span) and answer != "load_change":
                    continue
                found.setdefault(answer, []).append(code)
    return found


def _alarming(lexicon: Lexicon, spans: Spans) -> int:
    """Positions of words that state a danger sign."""
    bits = 0
    for symbol in lexicon.mentions.keys() & spans.keys():
        if lexicon.mentions[symbol][1] in ("plain", "loose", "ask"):
            for _, _, mask in spans[symbol]:
                bits |= mask
    return bits


def _chosen(answer: str, codes: list[str]) -> Value | None:
    """One value from all readings of an answer, or None if they contradict each other."""
    given = set(codes)
    if answer == "location" and {"low_back_left", "low_back_right"} <= given:
        given = given - {"low_back_left", "low_back_right"} | {"low_back_both"}
    for vague, better in _BETTER_KNOWN.items():
        if not given.isdisjoint(better):
            given.discard(vague)
    spec = ANSWERS[answer]
    if spec.kind == "one":
        return given.pop() if len(given) == 1 else None
    alone = EXCLUSIVE.get(answer, frozenset())
    if given & alone and given - alone:
        return None
    return tuple(code for code in spec.codes if code in given) or None


def _scores(plain: str) -> dict[str, float | None]:
    """Pain scores out of ten: on movement, and lying or resting."""
    moving: set[float] = set()
    resting: set[float] = set()
    for found in (*_OUT_OF_TEN.finditer(plain), *_SCORE.finditer(plain)):
        given = next(one for one in found.groups() if one is not None)
        value = float(_WORDS.index(given)) if given in _WORDS else float(given.replace(",", "."))
        clause = re.split(r"[,.;!?\n]", plain[found.end() :], maxsplit=1)[0]
        if value <= 10:
            (resting if _AT_REST.search(clause) else moving).add(value)
    return {"severity": _only(moving), "severity_rest": _only(resting)}


def _only(values: set[float]) -> float | None:
    return next(iter(values)) if len(values) == 1 else None


def _age(plain: str) -> str | None:
    bands = set()
    for found in _AGE.finditer(plain):
        age = int(next(one for one in found.groups() if one is not None))
        bands.add(
            "under_16" if age < 16
            else "16_17" if age < 18
            else "18_49" if age < 50
            else "50_64" if age < 65
            else "65_plus"
        )  # fmt: skip
    return bands.pop() if len(bands) == 1 else None
