"""What a lifter is told in private when a form check is over: what was seen, and one cue.

House rules. It is about the lift, never about pain. One cue at a time, and none while
anything about the person's back is open or was ever more than something to watch: unknown
is a reason not to advise. Lives here: that screen, as keys and arguments, and when the cue
may stand on it. Does not live here: the state of a form check (``form_check``), its card in
the group (``bot/communities``), the tips by fault (handed in). Called by
``bot/communities``.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import tzinfo

from flows.communities.form_check import NONE_SEEN, Agreement, FormCheck, agreement
from flows.local_time import offset_at
from flows.model import Place, State
from flows.screen import Moment, Part, Ref, Screen
from flows.vocabulary import Level

#: Endings of an episode after which nothing is waited for any more.
_OVER = ("gone", "settled")


def may_advise(state: State) -> bool:
    """Whether somebody in this state may be told how to lift at all.

    Not in the middle of questions, not after a word about a sore back, not with an episode
    that is open or unanswered, and not when it once was for an appointment or more.
    """
    if state.conversation is not None or state.parked is not None or state.told is not None:
        return False
    if state.age_band == "under_16" or state.place is Place.YOUNG:
        return False
    episode = state.episode
    if episode is None:
        return True
    calm = episode.level.rank <= Level.SELF_CARE_WATCH.rank and not episode.guided.shut
    return calm and not episode.open and episode.ended in _OVER


def summary(
    check: FormCheck, state: State, tips: Mapping[str, str], zone: tzinfo | None = None
) -> Screen:
    """The lifter's summary; ``tips`` gives the loading tip of each fault that can be ticked.

    ``zone`` is the lifter's, if it is known.

    The cue is that of the weightiest fault. Where it may not be given, that is said.
    """
    seen = agreement(check)
    over = Part("form-over", (("when", Moment(check.opened_at, _offset(check, state, zone))),))
    lines = [_line(one) for one in seen] or [Part("form-nobody")]
    cue = _cue(seen, tips, allowed=may_advise(state))
    return Screen("form_check", (over, *lines, *cue))


def _offset(check: FormCheck, state: State, zone: tzinfo | None) -> int | None:
    return state.offset_minutes if zone is None else offset_at(zone, check.opened_at)


def _line(one: Agreement) -> Part:
    return Part(
        "form-seen",
        (
            ("text", Ref(f"fault-{one.fault}")),
            ("number", float(one.helpers)),
            ("total", float(one.of)),
            ("value", float(one.coach)),
        ),
    )


def _cue(seen: tuple[Agreement, ...], tips: Mapping[str, str], *, allowed: bool) -> list[Part]:
    """The cue and the tip for what most saw; none where that is that there is nothing."""
    if not seen or seen[0].fault == NONE_SEEN:
        return []
    if not allowed:
        return [Part("form-no-cue")]
    fault = seen[0].fault
    cue = (Part(f"cue-{fault}"), Part(f"tip-{tips[fault]}"))
    return [*cue, Part("form-opinion"), Part("guide-not-signed")]
