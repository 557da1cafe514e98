"""The red-flag ear: hears danger in typed text before anything else happens to it.

House rules. A plain statement is heard as "yes". A word that may mean something else, or
a sign that is doubtful or has just gone, is heard as "not_sure", which asks. A denial is
heard as "no" and only ever shown, never used to lower anything. What is long past,
somebody else's or a figure of speech is not heard. Each mention is judged alone, so that
a flag in the same message as a denial of another, or as a false alarm, still counts.

There are two ears. The word lists judge mention by mention. A small network weighs the text as
a whole: it adds what no list holds; and what a list heard becomes a question where the network
doubts that the text tells any sign, and is not heard where it is sure that it tells none. What a
list hears in a short sentence, or beside a little talk, stands, whatever is said around it; and
in a short message that the lists understand only what is very like an emergency is added.

Does not live here: the words (``flows/words``), finding them (``flows.listening``), what
happens to a flag that was heard (``flows.engine``). Called by ``flows.talking`` for every text
in every state, by ``flows.first_words``, ``flows.prefill`` and ``flows.mentions``, and by
``bot.messages``.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import TYPE_CHECKING, Literal

from flows.lexicon import Lexicon
from flows.listening.chart import Span, find
from flows.listening.context import Context
from flows.listening.tokens import plain_text, stretches
from flows.vocabulary import FlagValue

if TYPE_CHECKING:
    # Read by mypy alone: a language without a network needs no numpy.
    from flows.listening.likeness import Likeness, Thresholds, Weights

__all__ = ["hear", "plain_text"]

#: Fewer words than this are an answer or a command: the lists hear them alone.
_FEWEST = 4
#: In so few words a list that knows what it is about is surer than the network.
_FEW = 9
#: In so many words there is a sign and a little talk beside it.
_BRIEF = 18
#: What nobody is told they said unless it is likelier than not.
_CRISIS = frozenset({"self_harm", "overdose"})
_SURE_OF_CRISIS = 0.5
#: Among so many of the likeliest signs is the one that is meant, if any is.
_MOST_MEANT = 4
_STRENGTH: dict[FlagValue | None, int] = {None: 0, "no": 1, "not_sure": 2, "yes": 3}


def hear(lexicon: Lexicon, text: str) -> dict[str, FlagValue]:
    """Every flag that the text touches: stated ("yes"), unclear ("not_sure") or denied ("no")."""
    return flags_in(lexicon, listen(lexicon, text), text)


def listen(lexicon: Lexicon, text: str) -> list[Context]:
    """The concepts in a text, to be heard by ``flags_in`` and read by ``answers_in``."""
    grammar, cues, denying, mentions = (
        lexicon.grammar, lexicon.cues, lexicon.denying, lexicon.mentions,
    )  # fmt: skip
    return [
        Context(cues, denying, stretch, find(grammar, stretch), mentions)
        for stretch in stretches(lexicon.speller, text)
    ]


def flags_in(lexicon: Lexicon, listened: list[Context], text: str) -> dict[str, FlagValue]:
    """The flags of a text that was listened to."""
    heard: dict[str, FlagValue] = {}
    weights = lexicon.weights
    alarming = weights.alarming if weights is not None else frozenset()
    stand: set[str] = set()
    explained = aside = False
    words = sum(len(context.stretch.words) for context in listened)
    for context in listened:
        sentence = context.stretch.sentence
        explained |= context.harmless > 0
        for flag, value, span in _heard_in(lexicon, context):
            if value is None:
                aside = True
                continue
            if _STRENGTH[value] > _STRENGTH[heard.get(flag)]:
                heard[flag] = value
            told = value == "yes" or (value == "not_sure" and context.left_open(span))
            # A grave sign beside a little talk stands; a story is weighed sentence by sentence.
            talk = words <= _BRIEF and flag in alarming
            beside = talk and context.words_beside(span) <= _FEW
            if told and (beside or sentence.count(sentence[span[0]]) <= _FEW):
                stand.add(flag)
    heard = _without_echoes(lexicon, heard)
    touched = any(value != "no" for value in heard.values())
    if weights is None or words < _FEWEST or (touched and words <= _FEW):
        return heard
    likeness, brief = weights.liken(text), words <= _FEW
    if brief and aside and likeness.emergency < weights.thresholds.fire_beside:
        # The lists know what it is about: long past, somebody else's, a figure of speech.
        return heard
    return _weighed(weights, likeness, heard, stand, explained=explained, brief=brief)


def _weighed(
    weights: Weights,
    likeness: Likeness,
    heard: dict[str, FlagValue],
    stand: Collection[str],
    *,
    explained: bool,
    brief: bool,
) -> dict[str, FlagValue]:
    """What both ears make of a text.

    What ``stand``s was heard in a short sentence; beside it only what is very like an emergency
    is one. In a text with ``explained`` words, such as beetroot, nothing more is asked.
    """
    limits = weights.thresholds
    denied = {flag for flag, value in heard.items() if value == "no"}
    both = _trusted(likeness, limits, heard, stand)
    lesser = any(heard[flag] == "yes" for flag in stand if flag in heard)
    emergency = likeness.emergency >= (limits.fire_beside if lesser or brief else limits.fire)
    both |= {
        flag: "yes"
        for flag, chance in likeness.flags.items()
        if chance >= limits.name and flag not in denied
        if emergency or flag not in weights.alarming
    }
    stated = {flag for flag, value in both.items() if value == "yes"}
    if emergency and not stated & weights.alarming:
        both |= _likeliest(likeness, weights.alarming - denied, "yes")
    elif not both.keys() - denied and not explained:
        both |= _worth_a_question(likeness, limits, denied, brief=brief)
    if both.keys() - denied and all(likeness.flags[flag] < limits.plain for flag in stated):
        least = limits.also_emergency if emergency else limits.also
        both |= _also_likely(likeness, both, least, limits.denied)
    return both


def _worth_a_question(
    likeness: Likeness, limits: Thresholds, denied: Collection[str], *, brief: bool
) -> dict[str, FlagValue]:
    """What to ask about where nothing was heard; in few words or beside denials if likely."""
    if likeness.flagged < (limits.plain if brief else limits.ask):
        return {}
    asked = _likeliest(likeness, likeness.flags.keys() - denied, "not_sure")
    if brief or denied:
        return {flag: one for flag, one in asked.items() if likeness.flags[flag] >= limits.also}
    return asked


def _trusted(
    likeness: Likeness, limits: Thresholds, heard: dict[str, FlagValue], stand: Collection[str]
) -> dict[str, FlagValue]:
    """What the lists heard, as far as the text as a whole bears it out."""
    likest = max(likeness.emergency, likeness.flagged)
    if likest >= limits.doubt:
        return dict(heard)
    borne = {flag: one for flag, one in heard.items() if one == "no" or flag in stand}
    if likest < limits.silence:
        return borne
    asked: dict[str, FlagValue] = dict.fromkeys(heard, "not_sure")
    return asked | borne


def _likeliest(
    likeness: Likeness, among: Collection[str], value: FlagValue
) -> dict[str, FlagValue]:
    """The sign that a text is most like, with this value; none among none."""
    flags = likeness.flags
    named = [one for one in among if one not in _CRISIS or flags[one] >= _SURE_OF_CRISIS]
    best = max(sorted(named), key=flags.__getitem__, default=None)
    return {} if best is None else {best: value}


def _also_likely(
    likeness: Likeness, both: Mapping[str, FlagValue], least: float, denied: float
) -> dict[str, FlagValue]:
    """Signs that a text which tells one may have meant instead, or denied in odd words."""
    flags = likeness.flags
    likest = sorted(flags, key=lambda flag: -flags[flag])[:_MOST_MEANT]
    return {
        flag: "not_sure"
        for flag in likest
        if both.get(flag, "no") == "no" and flags[flag] >= (denied if flag in both else least)
        if flag not in _CRISIS or flags[flag] >= _SURE_OF_CRISIS
    }


def _heard_in(lexicon: Lexicon, context: Context) -> Iterator[tuple[str, FlagValue | None, Span]]:
    """Each mention and what it says; None where it is set aside: past, somebody else's, a joke."""
    for symbol in context.mentions:
        flag, kind = lexicon.mentions[symbol]
        if kind in ("doubt", "harmless"):
            continue
        words = lexicon.flags[flag]
        explained = context.harmless | context.explaining(words.harmless)
        doubted = context.bits(words.doubt)
        well = 0 if kind == "no" else context.bits(words.no)
        for span in context.spans[symbol]:
            if kind == "no":
                value = None if context.of_somebody_else(span) else _denied(context, span)
            elif span[2] & well == span[2] or (kind == "ask" and span[2] & well):
                # "My chest is fine" says that it is; the other list tells.
                value = None
            elif _covers(explained, span[2], kind):
                value = None
            else:
                value = _value(lexicon, flag, kind, span, context)
                if value == "yes" and span[2] & doubted:
                    value = "not_sure"
            if value is not None or kind not in ("denied", "no"):
                yield flag, value, span


def _covers(explained: int, mention: int, kind: str) -> bool:
    """Whether an idiom explains a mention: a word of it, or half of it if it is stated."""
    shared = (explained & mention).bit_count()
    return shared > 0 if kind in ("ask", "denied") else 2 * shared >= mention.bit_count()


def _denied(context: Context, span: Span) -> FlagValue | None:
    """A statement that all is well: "peeing fine"; "not peeing fine" asks."""
    return "not_sure" if context.wholly_denied(span[2]) else "no"


def _value(
    lexicon: Lexicon, flag: str, kind: str, span: Span, context: Context
) -> FlagValue | None:
    """What a mention of a flag says."""
    if context.of_somebody_else(span):
        return _of_somebody_else(lexicon, flag, kind, span, context)
    denied = context.denied(span[2])
    if denied == "no":
        return "no"
    asked = context.only_asked(span)
    if kind == "denied" or asked == "surely":
        return None
    if kind == "ask" and context.beside_a_question(span):
        return None
    over = _over(lexicon, flag, span, context)
    if over is not None:
        return None if over == "long" else "not_sure"
    if kind == "ask":
        return "not_sure" if denied is None else "no"
    exaggerated = kind == "loose" and (context.joking or context.straining)
    doubtful = denied is not None or asked is not None or context.doubtful(span)
    return "not_sure" if exaggerated or doubtful else "yes"


def _of_somebody_else(
    lexicon: Lexicon, flag: str, kind: str, span: Span, context: Context
) -> FlagValue | None:
    """Somebody else's sign counts like one's own when it happens now."""
    if flag in lexicon.traits or kind in ("ask", "denied") or not context.happening(span):
        return None
    if context.denied(span[2]) == "no":
        return "no"
    return "not_sure" if context.only_asked(span) else "yes"


def _over(
    lexicon: Lexicon, flag: str, span: Span, context: Context
) -> Literal["long", "just"] | None:
    """Whether a sign is over: long since (or it only lasted minutes), or just now."""
    if flag in lexicon.traits:
        return None
    ago = context.long_ago(span)
    if ago == "surely" or (flag in lexicon.passing and context.brief(span)):
        return "long"
    if ago == "perhaps":
        return "just"
    return "just" if flag not in lexicon.events and context.gone(span) else None


def _without_echoes(lexicon: Lexicon, heard: dict[str, FlagValue]) -> dict[str, FlagValue]:
    """Without the words that only make one ask, where a plain flag explains them."""

    def explained(flag: str) -> bool:
        others = lexicon.explained_by.get(flag, ())
        return heard[flag] == "not_sure" and any(heard.get(one) == "yes" for one in others)

    return {flag: value for flag, value in heard.items() if not explained(flag)}
