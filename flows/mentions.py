"""Which codes of an answer a text mentions, and which of them are meant.

House rules. What is denied, doubtful, wondered about, somebody else's or long past is left
out. Of two mentions of one answer the wider wins: "almost gone" is not also "gone". Where
two answers claim the same words, the more telling one has them: in "worse when I sit",
"worse" is no trend. What would put the lifter at ease is read more strictly than the rest:
it may not be asked, taken back ("eases, but comes back") or part of a danger sign.

Does not live here: the words (``flows/words``), what surrounds them
(``flows.listening.context``), one value from several codes (``flows.prefill``, the caller).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import chain

from flows.lexicon import Lexicon
from flows.listening.chart import Span
from flows.listening.context import Context
from flows.listening.places import fills_clause, sides_in, with_side

#: Codes with a denial of their own among their words, or none: no other one counts.
_DENIALS = frozenset(
    {
        ("lift", "no_training"), ("movement", "unchanged"), ("relief", "no_position"),
        ("trend", "same"), ("onset", "unrelated"), ("load_change", "after_break"),
        ("load_change", "new"), ("load_change", "usual"),
    }
)  # fmt: skip
#: Codes that put a lifter at ease. Unknown is never "no": they are read from plain words only.
_REASSURING = frozenset(
    {
        ("spread", "none"), ("function", "nothing"), ("trend", "gone"), ("trend", "improving"),
        ("movement", "eases"), ("movement", "worse_then_settles"), ("relief", "some_position"),
        ("felt", "nothing"), ("bone_tender", "no"), ("one_finger_spot", "no"),
        ("episodes_12_months", "one"),
    }
)  # fmt: skip
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
#: Lists of a flag that state it.
_STATED = frozenset({"plain", "loose"})
_LOW_BACK = "low_back"


@dataclass(frozen=True, slots=True)
class _Mention:
    """A code of an answer, and the words that give it, as bits of a stretch."""

    answer: str
    code: str
    mask: int


def codes_in(lexicon: Lexicon, listened: list[Context]) -> dict[str, set[str]]:
    """All codes of each answer that a text gives with certainty."""
    found: dict[str, set[str]] = {}
    mentions = [_mentions(lexicon, context) for context in listened]
    for one in chain.from_iterable(mentions):
        found.setdefault(one.answer, set()).add(one.code)
    if "location" in found:
        sides: set[str] = set()
        for context, those in zip(listened, mentions, strict=True):
            taken = _placed(lexicon, context, those)
            sides |= sides_in(lexicon.sides, context.stretch, context.spans, taken)
        found["location"] = with_side(found["location"], sides)
    return found


def _placed(lexicon: Lexicon, context: Context, mentions: list[_Mention]) -> int:
    """Positions of words that say where something is, so that no side of theirs is free."""
    bits = 0
    for side in ("low_back_left", "low_back_right"):
        bits |= context.bits(lexicon.unread.get(("location", side)))
    for one in mentions:
        bits |= one.mask if one.answer in ("location", "spread") else 0
    return bits


def _mentions(lexicon: Lexicon, context: Context) -> list[_Mention]:
    """What is said in a stretch, without what is denied, doubtful or said better."""
    said = dict(_said(lexicon, context))
    best = [one for one in said if not any(_is_better(other, one) for other in said)]
    meant = [one for one in best if _is_meant(context, one, said[one])]
    unsaid = {one: said[one] for one in best if one not in meant}
    return [
        one
        for one in meant
        if (one.answer, one.code) not in _REASSURING
        or not (_is_sign(lexicon, context, one) or _is_open(context, one, said[one], unsaid))
    ]


def _is_sign(lexicon: Lexicon, context: Context, one: _Mention) -> bool:
    """Whether words of a mention state a danger sign that nobody denied."""
    return any(
        mask & one.mask and context.denied(mask) is None
        for symbol in context.mentions
        if lexicon.mentions[symbol][1] in _STATED
        for _, _, mask in context.spans[symbol]
    )


def _is_open(context: Context, one: _Mention, span: Span, unsaid: Mapping[_Mention, Span]) -> bool:
    """Whether what would put at ease is asked, taken back or disputed.

    Disputed is what stands beside something else that was only denied from afar: "doesn't
    travel down my leg, goes into my groin".
    """
    return (
        context.asked(span)
        or context.taken_back(span)
        or any(
            other.answer == one.answer
            and other.code != one.code
            and not other.mask & one.mask
            and not context.denied_in_clause(where)
            for other, where in unsaid.items()
        )
    )


def _said(lexicon: Lexicon, context: Context) -> Iterator[tuple[_Mention, Span]]:
    """Every mention of a code that stands there, whatever surrounds it."""
    spans = context.spans
    read = lexicon.readings.keys() & spans.keys()
    stated, hinted = _alarming(lexicon, context) if read else (0, 0)
    for symbol in read:
        answer, code = lexicon.readings[symbol]
        unread = context.bits(lexicon.unread.get((answer, code)))
        if code in _OF_NERVES:
            unread |= stated | hinted
        if code in _OF_SIGNS:
            unread |= stated
        for span in spans[symbol]:
            if not span[2] & unread:
                yield _Mention(answer, code, span[2]), span
    for symbol in lexicon.alone.keys() & spans.keys():
        for span in spans[symbol]:
            if fills_clause(context.stretch, span):
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
    if context.wondered(span) and one.answer not in ("lift", "load_change", "location"):
        return False
    if context.of_somebody_else(span) or context.only_asked(span):
        return False
    return one.answer == "load_change" or not context.long_ago(span)


def _is_denied(context: Context, one: _Mention, span: Span) -> bool:
    if context.denied(one.mask) is None:
        return False
    # "No numbness, deads yesterday": only signs are denied over a comma.
    reassuring = (one.answer, one.code) in _REASSURING
    named = one.answer in ("lift", "load_change") or one.code.startswith(_LOW_BACK)
    return not (named or reassuring) or context.denied_in_clause(span)


def _alarming(lexicon: Lexicon, context: Context) -> tuple[int, int]:
    """Positions of words that state a danger sign, and of those that may mean one."""
    stated = hinted = 0
    for symbol in context.mentions:
        kind = lexicon.mentions[symbol][1]
        if kind in _STATED:
            stated |= context.bits(symbol)
        elif kind == "ask":
            hinted |= context.bits(symbol)
    return stated, hinted
