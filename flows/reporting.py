"""Typed answers to check-ins: "gone", "better", "2", or "yes, I was seen".

Lives here: finding the check-in that a text answers, and what it says. Does not live
here: what the answer leads to (``flows.checking``). Called by ``flows.talking``.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from flows import checking
from flows.check_in_card import SEEN_CODES
from flows.content import Content
from flows.ear import plain_text
from flows.effects import Step
from flows.follow_up import SEEN
from flows.model import Episode, State
from flows.typed import is_verb
from flows.wording import lexicon_of


def report(content: Content, state: State, text: str, now: datetime) -> Step | None:
    """The typed answer to a check-in that was asked and is still open."""
    episode = state.episode
    if episode is None or not episode.open:
        return None
    waiting = [one for one in episode.check_ins if one.id in _unanswered(episode)]
    codes = _changes(content, state, text)
    if not waiting:
        return _unasked(content, state, codes, text, now)
    latest = waiting[-1]
    if now - latest.due_at > timedelta(days=7):
        return None
    if latest.kind == SEEN:
        seen = _seen(content, state, text)
        if seen is not None:
            return checking.pressed(content, state, f"ci.{latest.id}.{seen}", now)
        # "Worse" is no answer to "were you seen?", and all the more worth asking about.
        return checking.ask_now(content, state, now) if codes else None
    if len(codes) != 1:
        return None
    return checking.pressed(content, state, f"ci.{latest.id}.{codes[0]}", now)


def _unasked(
    content: Content, state: State, codes: tuple[str, ...], text: str, now: datetime
) -> Step | None:
    """Somebody says by themselves how it is; a bare number says nothing then."""
    if state.episode is None or len(codes) != 1 or text.strip().isdigit():
        return None
    name = checking.unasked(state.episode, now).id
    return checking.pressed(content, state, f"ci.{name}.{codes[0]}", now)


def _seen(content: Content, state: State, text: str) -> str | None:
    said_plainly = plain_text(text).strip(" .!")
    if said_plainly in ("1", "2", "3"):
        return SEEN_CODES[int(said_plainly) - 1]
    lexicon = lexicon_of(content, state)
    for code in ("yes", "no"):
        if is_verb(lexicon, code, text) or said_plainly.startswith(f"{code},"):
            return code
    return None


def _unanswered(episode: Episode) -> set[str]:
    return set(episode.asked) - set(episode.replied)


def _changes(content: Content, state: State, text: str) -> tuple[str, ...]:
    said_plainly = plain_text(text).strip(" .!")
    lexicon = lexicon_of(content, state)
    numbered = {"1": "gone", "2": "better", "3": "same", "4": "worse", "5": "new"}
    if said_plainly in numbered:
        return (numbered[said_plainly],)
    found = [
        code
        for code, patterns in lexicon.codes.get("check_in", {}).items()
        if any(pattern.search(said_plainly) for pattern in patterns)
        and lexicon.denial.search(said_plainly) is None
    ]
    return tuple(found)
