"""Reads a sentence: from everyday words to answers in contract values.

House rules. Only what is certain is read: a wrong answer is worse than a question. What
is denied, doubtful, somebody else's or long past is left out, and so are two readings
that contradict each other. Of two mentions of one answer the wider wins: "almost gone" is
not also "gone". Where two answers claim the same words, the more telling one has them:
in "worse when I sit", "worse" is no trend.

Lives here: codes, and what only the whole text tells. Does not live here: the words
(``flows/words``), times, scores and ages (``flows.listening``). Called by
``flows.first_words`` and ``bot.messages``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from flows.ear import context_of, listen
from flows.intake import Value
from flows.lexicon import Lexicon
from flows.listening.ages import age_band
from flows.listening.beginning import onset
from flows.listening.chart import Span, Spans
from flows.listening.context import Context
from flows.listening.places import fills_clause, sides_in, with_side
from flows.listening.roles import Told, roles
from flows.listening.scores import Scores, scores
from flows.listening.session import pain_days, trained_hours_ago
from flows.listening.tokens import Stretch, plain_text
from flows.vocabulary import ANSWERS, EXCLUSIVE

#: Codes that are denials themselves: a "no" before them is their own.
_DENIALS = frozenset(
    {
        ("spread", "none"), ("function", "nothing"), ("lift", "no_training"),
        ("felt", "nothing"), ("relief", "no_position"), ("movement", "unchanged"),
        ("bone_tender", "no"), ("one_finger_spot", "no"), ("trend", "same"),
        ("trend", "gone"), ("onset", "unrelated"), ("episodes_12_months", "one"),
        ("load_change", "after_break"), ("load_change", "new"), ("load_change", "usual"),
    }
)  # fmt: skip
_BETTER_KNOWN: Mapping[str, tuple[str, ...]] = {
    # The first is only said of what the others say more of.
    "low_back_unsure": ("low_back_both", "low_back_left", "low_back_right", "low_back_centre",
                        "si_left", "si_right"),
    "low_back_left": ("si_left", "low_back_both"),
    "low_back_right": ("si_right", "low_back_both"),
    "low_back_centre": ("low_back_both",),
    "new": ("after_break",),
    "worse": ("worse_then_settles",),
    "eases": ("worse_then_settles",),
}  # fmt: skip
#: Whose words an answer leaves alone: those of another answer, or of one code of it.
_GIVES_WAY: Mapping[str, tuple[tuple[str, str | None], ...]] = {
    "location": (("spread", None), ("bone_tender", None), ("lift", None)),
    "character": (("bone_tender", None), ("load_change", None), ("lift", None)),
    "trend": (("movement", None), ("worse_with", None), ("relief", None), ("onset", None)),
    "worse_with": (("movement", "eases"), ("relief", "some_position"), ("bone_tender", None)),
    "relief": (("movement", "eases"),),
    "function": (("worse_with", "sit_to_stand"),),
    "lift": (("worse_with", None),),
}
#: Codes that are no answer where they are part of a danger sign: a numb foot does not make
#: the pain in the back a numb one, and a numb bum is not where it hurts.
_OF_NERVES = frozenset({"numb", "tingling", "burning", "shooting"})
_OF_SIGNS = frozenset({"buttock_left", "buttock_right", "leg"})
#: At rest no pain worth speaking of, or less than on movement: some position eases it.
_AT_EASE = 1
#: A session less than so many hours ago has no next day yet.
_A_NIGHT = 6
_LOW_BACK = "low_back"
_PERSON = (
    r"(?:son|daughter|wife|husband|mate|friend|gf|bf|girlfriend|boyfriend|client|kid|brother|"
    r"sister|dad|mum|mom|partner|buddy)\b"
)
_SOMEBODY = re.compile(rf"\b{_PERSON}")
#: "My mate did deads" is told of him, "sore as, mate" is not.
_OF_SOMEBODY = re.compile(rf"\b(?:my|our|his|her|a) {_PERSON}")
_WRITER = re.compile(r"\b(?:i|i'?m|i'?ve|i'?d|me|myself)\b")


@dataclass(frozen=True, slots=True)
class _Mention:
    """A code of an answer, and the words that give it, as bits of a stretch."""

    answer: str
    code: str
    mask: int


def prefill(lexicon: Lexicon, text: str, now: datetime) -> Mapping[str, Value]:
    """Answers that a text gives with certainty; ``now`` is the writer's local time."""
    return answers_in(lexicon, listen(lexicon, text), plain_text(text), now)


def answers_in(
    lexicon: Lexicon, listened: list[tuple[Stretch, Spans]], plain: str, now: datetime
) -> Mapping[str, Value]:
    """The answers of a text that was listened to, and made plain."""
    answers: dict[str, Value] = {}
    for answer, codes in _codes(lexicon, listened).items():
        value = _chosen(answer, codes)
        if value is not None:
            answers[answer] = value
    times, rated = roles(plain, now), scores(plain)
    answers |= _numbers(plain, now, times, rated)
    _mend(answers, rated)
    _begin(answers, onset(plain, now, times, _hours(answers)))
    return {name: answers[name] for name in ANSWERS if name in answers}


def _codes(lexicon: Lexicon, listened: list[tuple[Stretch, Spans]]) -> dict[str, set[str]]:
    """All codes of each answer in a text."""
    found: dict[str, set[str]] = {}
    sides: set[str] = set()
    for stretch, spans in listened:
        mentions = _mentions(lexicon, stretch, spans)
        for one in mentions:
            found.setdefault(one.answer, set()).add(one.code)
        sides |= sides_in(lexicon.sides, stretch, spans, _placed(lexicon, spans, mentions))
    if "location" in found:
        found["location"] = with_side(found["location"], sides)
    return found


def _placed(lexicon: Lexicon, spans: Spans, mentions: list[_Mention]) -> int:
    """Positions of words that say where something is, so that no side of theirs is free."""
    bits = 0
    for side in ("low_back_left", "low_back_right"):
        bits |= _bits(spans, lexicon.unread.get(("location", side)))
    for one in mentions:
        bits |= one.mask if one.answer in ("location", "spread") else 0
    return bits


def _mentions(lexicon: Lexicon, stretch: Stretch, spans: Spans) -> list[_Mention]:
    """What is said in a stretch, without what is denied, doubtful or said better."""
    said = dict(_said(lexicon, stretch, spans))
    if not said:
        return []
    context = context_of(lexicon, stretch, spans)
    return [
        one
        for one, span in said.items()
        if _is_meant(context, one, span) and not any(_is_better(other, one) for other in said)
    ]


def _said(lexicon: Lexicon, stretch: Stretch, spans: Spans) -> Iterator[tuple[_Mention, Span]]:
    """Every mention of a code that stands there, whatever surrounds it."""
    stated, hinted = _alarming(lexicon, spans, "plain", "loose"), _alarming(lexicon, spans, "ask")
    for symbol in lexicon.readings.keys() & spans.keys():
        answer, code = lexicon.readings[symbol]
        unread = _bits(spans, lexicon.unread.get((answer, code)))
        if code in _OF_NERVES:
            unread |= stated | hinted
        if code in _OF_SIGNS:
            unread |= stated
        for span in spans[symbol]:
            if not span[2] & unread:
                yield _Mention(answer, code, span[2]), span
    for symbol in lexicon.alone.keys() & spans.keys():
        for span in spans[symbol]:
            if fills_clause(stretch, span):
                yield _Mention(*lexicon.alone[symbol], span[2]), span


def _is_better(other: _Mention, one: _Mention) -> bool:
    """Whether another mention has the words of one."""
    if other.answer == one.answer:
        return other.mask != one.mask and other.mask & one.mask == one.mask
    if one.code.startswith(_LOW_BACK):
        # "From my low back into the glute" tells both.
        return False
    ways = _GIVES_WAY.get(one.answer, ())
    stronger = (other.answer, None) in ways or (other.answer, other.code) in ways
    return stronger and other.mask & one.mask != 0


def _is_meant(context: Context, one: _Mention, span: Span) -> bool:
    """Whether a mention is said of the writer, and of now."""
    harmless = one.mask & context.harmless
    if harmless and one.answer not in ("lift", "load_change", "location"):
        return False
    if harmless == one.mask and one.answer == "location":
        # "Dead centre" is none; in "quads are killing me" the quads are meant.
        return False
    if (one.answer, one.code) not in _DENIALS and _is_denied(context, one, span):
        return False
    if context.of_somebody_else(span) or context.only_asked(span):
        return False
    return one.answer == "load_change" or not context.long_ago(span)


def _is_denied(context: Context, one: _Mention, span: Span) -> bool:
    if context.denied(one.mask) is None:
        return False
    # "No numbness, deads yesterday": only signs are denied over a comma.
    named = one.answer in ("lift", "load_change") or one.code.startswith(_LOW_BACK)
    return not named or context.denied_in_clause(span)


def _bits(spans: Spans, symbol: int | None) -> int:
    bits = 0
    for _, _, mask in spans.get(symbol, ()) if symbol is not None else ():
        bits |= mask
    return bits


def _alarming(lexicon: Lexicon, spans: Spans, *kinds: str) -> int:
    """Positions of words that mention a danger sign in lists of some kinds."""
    bits = 0
    for symbol in lexicon.mentions.keys() & spans.keys():
        if lexicon.mentions[symbol][1] in kinds:
            bits |= _bits(spans, symbol)
    return bits


def _chosen(answer: str, codes: set[str]) -> Value | None:
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


def _numbers(plain: str, now: datetime, times: list[Told], rated: Scores) -> dict[str, Value]:
    """Times, scores and the age, as far as they are told, and told of the writer."""
    if _OF_SOMEBODY.search(plain) and not _WRITER.search(plain):
        return {}
    numbers = {
        "trained_hours_ago": trained_hours_ago(plain, now, times),
        "pain_days": pain_days(plain, now, times),
        "severity": rated.moving,
        "severity_rest": rated.resting,
        "age_band": None if _SOMEBODY.search(plain) else age_band(plain),
    }
    return {name: one for name, one in numbers.items() if one is not None}


def _mend(answers: dict[str, Value], rated: Scores) -> None:
    """What only the whole tells: two scores, and a session or none at all."""
    if rated.course is not None:
        answers.setdefault("trend", rated.course)
    resting, moving = rated.resting, rated.moving
    if resting is not None and (resting <= _AT_EASE or (moving is not None and resting < moving)):
        answers.setdefault("relief", "some_position")
    if answers.get("lift") == ("no_training",):
        answers.pop("trained_hours_ago", None)
        answers.pop("load_change", None)


def _begin(answers: dict[str, Value], began: str | None) -> None:
    """When the pain began, by the words for it and by the times of the session and the pain."""
    hours = _hours(answers)
    said = answers.get("onset")
    if began is not None and said in (None, "unrelated", "next_day"):
        said = began
    if hours is not None and (said == "unrelated" or (said == "next_day" and hours < _A_NIGHT)):
        said = None
    answers.pop("onset", None)
    if said is not None:
        answers["onset"] = said


def _hours(answers: Mapping[str, Value]) -> float | None:
    hours = answers.get("trained_hours_ago")
    return hours if isinstance(hours, float) else None
