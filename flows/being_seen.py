"""Were you seen? The follow-up of everybody who was sent to get help.

House rules. "Yes" ends the question. Anything else repeats the advice, and an emergency is
asked once more the next day; after that nobody is asked again. Turning check-ins off does
not turn this off. Does not live here: the card (``flows.check_in_card``), the times of a
new result (``flows.follow_up``). Called by ``flows.checking`` and ``flows.coming_due``.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from flows import finishing
from flows.cards import assessed
from flows.content import Content
from flows.effects import Effect, MarkCheckIn, PlanCheckIns, Show, Step
from flows.follow_up import AGAIN, SEEN, waking
from flows.local_time import clock_of
from flows.model import Episode, PlannedCheckIn, State
from flows.moves import notice
from flows.result import in_crisis, told_signs
from flows.screen import Part, Screen
from flows.vocabulary import Level

_HOUR = timedelta(hours=1)


def once_more(
    content: Content, state: State, episode: Episode, planned: PlannedCheckIn
) -> tuple[Episode, tuple[Effect, ...]]:
    """Promise the second and last question when the first one goes out."""
    plan, level = content.plan, episode.level.value
    name = planned.id + AGAIN
    known = {one.id for one in episode.check_ins}
    if planned.id.endswith(AGAIN) or name in known or level not in plan.seen_again_hours:
        return episode, ()
    later = plan.seen_again_hours[level] - plan.seen_hours[level]
    clock = clock_of(content, state)
    again = waking(clock, name, SEEN, planned.due_at + later * _HOUR, plan)
    promised = replace(episode, check_ins=(*episode.check_ins, again))
    return promised, (PlanCheckIns((again,)),)


def answered(
    content: Content, state: State, episode: Episode, planned: PlannedCheckIn, code: str
) -> Step:
    """Yes, not yet, or "I feel better now"."""
    # A card from before the latest report says nothing of what was found since.
    seen = code == "yes" and planned.due_at > episode.reported_at
    after = replace(episode, replied=(*episode.replied, planned.id), seen=episode.seen or seen)
    moved = replace(state, episode=after)
    marks: tuple[Effect, ...] = (MarkCheckIn(planned.id, "answered"),)
    if seen:
        marks = (*marks, *(MarkCheckIn(one, "expired") for one in _still_to_ask(after)))
    more = () if in_crisis(episode) else (Part("go-now"),)
    if code == "no":
        urge = Part("seen-urge-emergency" if episode.level is Level.EMERGENCY else "seen-urge")
        told = () if in_crisis(episode) else told_signs(assessed(content, episode))
        screen = Screen("seen", (urge, *told, *more), level=episode.level)
        return Step(moved, (*marks, Show(screen, "new", finishing.kind_of(episode.level))))
    word = Part("seen-good" if code == "yes" else "seen-still")
    return notice(moved, word, *more, before=marks)


def _still_to_ask(episode: Episode) -> tuple[str, ...]:
    done = {*episode.asked, *episode.replied}
    return tuple(one.id for one in episode.check_ins if one.kind == SEEN and one.id not in done)
