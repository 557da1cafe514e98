"""Typed answers to check-ins: "gone", "better", or "yes, I was seen".

House rule. A bare number says how much it hurts or which line of a list is meant, and nobody
can tell which: it is asked about, never guessed. Lives here: finding the check-in that a text
answers, and what it says. Does not live here: what the answer leads to (``flows.checking``).
Called by ``flows.talking`` and ``flows.door``.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from flows import checking
from flows.check_in_card import SEEN_CODES, check_in_card
from flows.content import Content
from flows.ear import plain_text
from flows.effects import Show, Step
from flows.follow_up import QUESTIONS, SEEN, unasked
from flows.lexicon import Lexicon
from flows.model import Episode, PlannedCheckIn, State
from flows.moves import with_above
from flows.position import next_question
from flows.screen import Part
from flows.typed import is_verb
from flows.wording import lexicon_of

#: Longer after the question, words are rather about something new.
_STILL_AN_ANSWER = timedelta(days=14)


def report(content: Content, state: State, text: str, now: datetime) -> Step | None:
    """The typed answer to a check-in that was asked and is still open."""
    episode = state.episode
    if episode is None or not checking.can_report(episode):
        return None
    waiting = [one for one in episode.check_ins if one.id in _unanswered(episode)]
    if _is_long_ago(waiting or list(episode.check_ins), now):
        return None
    codes = _changes(content, state, text)
    if not waiting:
        return _unasked(content, state, codes, now)
    latest = waiting[-1]
    if latest.kind == SEEN:
        seen = _seen(content, state, text)
        if seen is not None:
            return checking.pressed(content, state, f"ci.{latest.id}.{seen}", now)
        # "Worse" is no answer to "were you seen?", and all the more worth asking about.
        return checking.ask_now(content, state, now) if codes else None
    if _is_bare_number(lexicon_of(content, state), text):
        return _score_first(content, state, episode, latest, now)
    if len(codes) != 1:
        return None
    return checking.pressed(content, state, f"ci.{latest.id}.{codes[0]}", now)


def _is_long_ago(asked: list[PlannedCheckIn], now: datetime) -> bool:
    return bool(asked) and now - max(one.due_at for one in asked) > _STILL_AN_ANSWER


def _score_first(
    content: Content, state: State, episode: Episode, planned: PlannedCheckIn, now: datetime
) -> Step:
    """Somebody answers "how is it" with a number: the word comes first."""
    card = check_in_card(content, episode, planned, now)
    return Step(state, (Show(with_above(card, (Part("word-before-score"),)), "new", "notice"),))


def is_unclear_number(content: Content, state: State, text: str) -> bool:
    """Whether a number on a danger screen of a check-in may as well be a score."""
    conversation = state.conversation
    if conversation is None or conversation.check_in is None:
        return False
    bare = _is_bare_number(lexicon_of(content, state), text)
    return bare and next_question(content, conversation) in content.screens


def line_number(lexicon: Lexicon, text: str) -> str:
    """The text, or the bare number in "sign 2"."""
    for one in lexicon.both:
        found = one.answering.line.fullmatch(one.plain(text).strip(" .!"))
        if found:
            return found.group(1)
    return text


def _is_bare_number(lexicon: Lexicon, text: str) -> bool:
    plainly = ((one, one.plain(text).strip(" .!")) for one in lexicon.both)
    return any(one.answering.bare.fullmatch(said) is not None for one, said in plainly)


def _unasked(content: Content, state: State, codes: tuple[str, ...], now: datetime) -> Step | None:
    """Somebody says by themselves how it is."""
    if state.episode is None or len(codes) != 1:
        return None
    name = unasked(state.episode, now).id
    return checking.pressed(content, state, f"ci.{name}.{codes[0]}", now)


def _seen(content: Content, state: State, text: str) -> str | None:
    said_plainly = plain_text(text).strip(" .!")
    if said_plainly in ("1", "2", "3"):
        return SEEN_CODES[int(said_plainly) - 1]
    lexicon = lexicon_of(content, state)
    for code in ("yes", "no"):
        if is_verb(lexicon, code, text) or any(_begins(one, code, text) for one in lexicon.both):
            return code
    return None


def _begins(lexicon: Lexicon, code: str, text: str) -> bool:
    """ "Yes, yesterday" begins with a yes."""
    leading = tuple(f"{word}," for word in lexicon.answering.leading.get(code, ()))
    return lexicon.plain(text).startswith(leading)


def _unanswered(episode: Episode) -> set[str]:
    asked = {one.id for one in episode.check_ins if one.kind in (*QUESTIONS, SEEN)}
    return asked & set(episode.asked) - {*episode.replied, *episode.passed}


def _changes(content: Content, state: State, text: str) -> tuple[str, ...]:
    read = (_changes_in(one, text) for one in lexicon_of(content, state).both)
    return next((codes for codes in read if codes), ())


def _changes_in(lexicon: Lexicon, text: str) -> tuple[str, ...]:
    said_plainly = lexicon.plain(text).strip(" .!")
    return tuple(
        code
        for code, patterns in lexicon.codes.get("check_in", {}).items()
        if any(pattern.search(said_plainly) for pattern in patterns)
        and lexicon.denial.search(said_plainly) is None
    )
