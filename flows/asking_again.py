"""Spotter could not be reached for a while: an open question is asked once more.

A press that Telegram could not deliver for 150 seconds is thrown away, and whoever pressed
waits for an answer that will not come. House rules. Only what is open is asked, with the words
that it had. At night nobody is asked who was not there within the last hour.

Does not live here: noticing it and whom it concerns (``bot.absence``). Called by
``flows.engine``.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from flows.check_in_card import check_in_card
from flows.content import Content
from flows.effects import Show, Step
from flows.follow_up import QUESTIONS, SEEN
from flows.local_time import clock_of, is_quiet
from flows.model import CameBack, Episode, Place, PlannedCheckIn, State
from flows.moves import show_live, turn, with_above
from flows.screen import Part

#: Places whose card asks something.
_ASKING = frozenset(
    {
        Place.CONSENT,
        Place.ASKING,
        Place.RESUMING,
        Place.RESUMING_SAFELY,
        Place.STOPPING,
        Place.LOOKING_AHEAD,
    }
)
#: A check-in that has waited longer than this has waited for other reasons.
_LATELY = timedelta(hours=24)
_ABOVE = (Part("while-away"),)


def again(content: Content, state: State, event: CameBack, now: datetime) -> Step:
    """Ask the question that is open; nothing when there is none, or it is night."""
    if not event.lately and is_quiet(clock_of(content, state), now):
        return Step(state)
    if state.place in _ASKING:
        return show_live(content, turn(state, state.place), kind="asked_again", above=_ABOVE)
    planned = _asked(state.episode, now)
    if state.episode is None or planned is None:
        return Step(state)
    screen = with_above(check_in_card(content, state.episode, planned, now), _ABOVE)
    return Step(state, (Show(screen, "new", "check_in", check_in=planned.id),))


def _asked(episode: Episode | None, now: datetime) -> PlannedCheckIn | None:
    """The check-in that was asked lately and got no answer."""
    if episode is None or not episode.open:
        return None
    done = {*episode.replied, *episode.passed}
    asked = [
        one
        for one in episode.check_ins
        if one.id in episode.asked and one.kind in (*QUESTIONS, SEEN)
    ]
    last = max(asked, key=lambda one: one.due_at, default=None)
    if last is None or last.id in done or now - last.due_at > _LATELY:
        return None
    return None if last.kind == SEEN and episode.seen else last
