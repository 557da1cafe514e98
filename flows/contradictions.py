"""Answers that contradict each other: noticing it, asking once which one fits, heeding it.

House rules. Each contradiction is asked once, when everything else is answered. Choosing
one answer asks the other one again; "both", "not sure" and silence leave both standing, and
then the more urgent reading counts. Nothing here lowers a level by itself. Of typed words
only a code is kept.

Does not live here: which answers contradict (``contradictions.toml``), the card
(``flows.asking``), the words (``flows/words``). Called by ``flows.position``,
``flows.moves``, ``flows.asking``, ``flows.talking`` and ``flows.first_words``.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace

from flows.conditions import CodeIs, Facts, leaves_of
from flows.content import Content, Contradiction
from flows.intake import Value
from flows.lexicon import Lexicon
from flows.model import Answered, Conversation
from flows.typed import is_verb, read
from flows.vocabulary import ANSWERS, CONTRADICTION, TYPED

BOTH = "both"


def contradiction_of(content: Content, question: str) -> Contradiction | None:
    """The contradiction that a ``contradiction_<id>`` question asks about; None for another."""
    if not question.startswith(CONTRADICTION):
        return None
    return next((one for one in content.contradictions if one.question == question), None)


# --- Noticing --------------------------------------------------------------------------


def asked(content: Content, conversation: Conversation, standing: Collection[str]) -> Iterator[str]:
    """The contradictions to ask about: the ones that stand, and the ones already asked."""
    done = {one.question for one in conversation.answered}
    for one in content.contradictions:
        if one.id in standing or one.question in done:
            yield one.question


def with_readings(
    content: Content,
    conversation: Conversation,
    answers: Mapping[str, Value],
    standing: Collection[str],
) -> Mapping[str, Value]:
    """The answers, with the more urgent reading of whatever was asked and still contradicts."""
    if not standing:
        return answers
    done = {one.question for one in conversation.answered}
    heeded = dict(answers)
    for one in content.contradictions:
        if one.reads and one.id in standing and one.question in done:
            for name, least in one.reads.items():
                told = heeded.get(name)
                heeded[name] = max(told, least) if isinstance(told, int | float) else least
    return heeded


def standing_in(
    content: Content,
    conversation: Conversation,
    codes: Mapping[str, tuple[str, ...]],
    numbers: Mapping[str, float],
) -> tuple[str, ...]:
    """The ids of the contradictions between the answers that these facts are of."""
    facts = Facts({}, codes, numbers)
    return tuple(
        [
            one.id
            for one in content.contradictions
            if (one.typed is None or one.typed in conversation.typed)
            and one.holds(facts) is True
            and _outweighs(one, numbers)
        ]
    )


def _outweighs(one: Contradiction, numbers: Mapping[str, float]) -> bool:
    if not one.weigh:
        return True
    if not numbers.keys() >= one.weigh.keys():
        return False
    return sum(numbers[name] * weight for name, weight in one.weigh.items()) > one.above


# --- Asking ----------------------------------------------------------------------------


def sides(one: Contradiction, conversation: Conversation) -> Iterator[Answered]:
    """The two answers that contradict, cut down to the codes that do."""
    for name in one.between:
        if name == TYPED:
            yield Answered(TYPED, (one.typed or "",))
            continue
        told = next((each for each in conversation.answered if each.question == name), None)
        yield Answered(name) if told is None else replace(told, codes=_named(one, told))


def _named(one: Contradiction, told: Answered) -> tuple[str, ...]:
    if one.when is None:
        return told.codes
    named = {
        code
        for leaf in leaves_of(one.when)
        if isinstance(leaf, CodeIs) and leaf.answer == told.question
        for code in leaf.codes
    }
    return tuple(code for code in told.codes if code in named) or told.codes


def settled(conversation: Conversation, one: Contradiction, fits: str) -> Conversation:
    """The conversation without the answer that does not fit, so that it is asked again."""
    if fits not in one.between:
        return conversation
    wrong = next(name for name in one.between if name != fits)
    return replace(
        conversation,
        answered=tuple(each for each in conversation.answered if each.question != wrong),
        typed=tuple(code for code in conversation.typed if wrong != TYPED or code != one.typed),
    )


# --- Typing ----------------------------------------------------------------------------


def kinds(lexicon: Lexicon, text: str) -> tuple[str, ...]:
    """What kinds of words a text holds, as codes; denied ones left out."""
    return tuple(dict.fromkeys(code for one in lexicon.both for code in _kinds(one, text)))


def _kinds(lexicon: Lexicon, text: str) -> Iterator[str]:
    said = lexicon.plain(text)
    for code, phrases in lexicon.typed.items():
        if any(
            lexicon.denial.search(said[: found.start()].rsplit(",", 1)[-1]) is None
            for phrase in phrases
            for found in phrase.finditer(said)
        ):
            yield code


def noted(
    content: Content, lexicon: Lexicon, conversation: Conversation, text: str, question: str | None
) -> Conversation:
    """The conversation of an intake with the kinds of words of one more text.

    ``question`` is the open one: words that may be its answer are not held against it.
    """
    if conversation.check_in is not None:
        return conversation
    answering = {
        one.typed
        for one in content.contradictions
        if question in one.between and ANSWERS[question].kind != "number"
    }
    new = [one for one in kinds(lexicon, text) if one not in answering]
    every = tuple(dict.fromkeys((*conversation.typed, *new)))
    return conversation if every == conversation.typed else replace(conversation, typed=every)


def read_choice(
    content: Content, lexicon: Lexicon, conversation: Conversation, question: str, text: str
) -> Answered | None:
    """Which answer a text says fits: by its place, by "both", or by being said again."""
    one = contradiction_of(content, question)
    if one is None:
        return None
    for verb, fits in (("both", BOTH), ("first", one.between[0]), ("second", one.between[1])):
        if is_verb(lexicon, verb, text):
            return Answered(question, (fits,))
    for name, told in zip(one.between, sides(one, conversation), strict=True):
        again = None if name == TYPED else read(content, lexicon, name, text)
        same = again is not None and (again.number, again.codes) == (told.number, told.codes)
        if same or (name == TYPED and one.typed in kinds(lexicon, text)):
            return Answered(question, (name,))
    return None
