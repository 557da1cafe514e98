"""A check that ends without a result: what stays of it.

House rules. A danger sign that was written is never thrown away with the answers: it counts
for whatever is asked within a day, and one that was tapped is asked about by name. A check-in
whose answer is dropped was not answered: it can be answered again, and the reminder and the
closing message come as if nobody had begun. Does not live here: when a check is dropped, and
the card. Called by ``flows.answering``, ``flows.engine`` and ``flows.talking``.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime

from flows import first_words
from flows.content import Content
from flows.intake import Intake
from flows.model import Conversation, State, Told
from flows.position import intake_of
from flows.screen import Part, Refs
from flows.triage import assess
from flows.vocabulary import FLAGS, NOT_SURE, FlagValue, Level


def dropped(content: Content, state: State, now: datetime) -> State:
    """The state without the check under way; one that waited behind it comes back."""
    without = _left_behind(content, state, state.conversation, now)
    return replace(without, conversation=state.parked, parked=None)


def all_dropped(content: Content, state: State, now: datetime) -> State:
    """The state without any unfinished check."""
    return dropped(content, dropped(content, state, now), now)


def _left_behind(content: Content, state: State, held: Conversation | None, now: datetime) -> State:
    if held is None:
        return state
    signs = _signs(content, held)
    more = Told(now, heard=tuple(signs.items())) if signs else None
    episode = state.episode
    if episode is not None and held.answers:
        replied = tuple(one for one in episode.replied if one not in held.answers)
        passed = tuple(one for one in episode.passed if one not in held.answers)
        episode = replace(episode, replied=replied, passed=passed)
    return replace(state, episode=episode, told=first_words.adding(state.told, more, now))


def _signs(content: Content, held: Conversation) -> dict[str, str]:
    """Signs that were stated: a written one stands, a tapped one is in doubt by now."""
    written = {flag for flag, value in held.heard if value == "yes"}
    tapped = {flag for flag, value in intake_of(content, held).flags.items() if value == "yes"}
    tapped |= {one for one in held.ticked if one in FLAGS}
    stated = [flag for flag in FLAGS if flag in written | tapped]
    return {flag: "yes" if flag in written else NOT_SURE for flag in stated}


def last_word(content: Content, held: Conversation | None) -> tuple[Part, ...]:
    """What the card of a dropped check says of the signs in it."""
    if held is None:
        return ()
    signs = _signs(content, held)
    kept = (Part("signs-kept"),) if signs else ()
    return (*taken_seriously(content, signs), *kept)


def taken_seriously(content: Content, signs: Iterable[str]) -> tuple[Part, ...]:
    """That stated signs must be seen today, where that is what they call for."""
    stated: Mapping[str, FlagValue] = dict.fromkeys(signs, "yes")
    level = assess(content, Intake(flags=stated, others_denied=True)).level
    if level is not Level.URGENT:
        return ()
    return (Part("heard-urgent", (("flags", Refs(tuple(f"flag-{one}.said" for one in stated))),)),)
