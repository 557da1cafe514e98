"""The card of a check-in, and its buttons.

House rules. The first line is neutral, because lock screens show it; the danger signs stand
before the question. A button carries the check-in's own id and not a card number, so that it
works from any copy and at any time. Does not live here: what a press does
(``flows.checking``). Called by ``flows.checking``, ``flows.coming_due``, ``flows.no_answer``,
``flows.reporting`` and ``flows.engine``.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from flows.content import Content
from flows.follow_up import SEEN
from flows.model import Episode, PlannedCheckIn
from flows.result import in_crisis
from flows.screen import Button, Part, Role, Screen
from flows.vocabulary import CHANGES

PREFIX = "ci"
SEEN_CODES = ("yes", "no", "fine")
_CHANGE_LABELS = ("change-gone", "change-better", "change-same", "change-worse", "change-new")
_CRISIS = {"overdose": "crisis-overdose", "self_harm": "crisis-self_harm"}
_HOUR = timedelta(hours=1)
_COUNT_DAYS_FROM = 96


def check_in_card(
    content: Content, episode: Episode, planned: PlannedCheckIn, now: datetime
) -> Screen:
    """The question of a check-in; its first line is neutral, for lock screens show it."""
    late = now - planned.due_at > content.plan.late_hours * _HOUR
    above = (Part("check-in"), *((Part("check-in-late"),) if late else ()))
    if planned.kind == SEEN:
        return Screen(
            "seen",
            parts=(*above, Part("seen-ask"), *_go_now(episode)),
            rows=(
                (_button(planned.id, "yes", "seen-yes"), _button(planned.id, "no", "seen-no")),
                (_button(planned.id, "fine", "seen-fine"),),
                (_button(planned.id, "worse", "seen-worse"),),
            ),
            question="seen",
        )
    later = _button(planned.id, "later", "later", "other")
    return Screen(
        "check_in",
        parts=(*above, *_question(episode, now)),
        rows=(*_changes(planned), (later, _off(planned))),
        question="check_in",
    )


def reminder_card(episode: Episode, planned: PlannedCheckIn, now: datetime) -> Screen:
    """The one reminder of a question that was not answered; a press answers that question."""
    return Screen(
        "check_in",
        parts=(Part("check-in"), Part("check-in-reminder"), *_question(episode, now)),
        rows=(*_changes(planned), (_off(planned),)),
        question="check_in",
    )


def closing_card(episode: Episode, planned: PlannedCheckIn) -> Screen:
    """The last message of an episode that nobody answered; it can still be answered."""
    return Screen(
        "closing",
        parts=(Part("check-in"), Part("check-in-closing"), *(_go_now(episode) or _crisis(episode))),
        rows=_changes(planned),
        question="check_in",
    )


def _question(episode: Episode, now: datetime) -> tuple[Part, Part]:
    return Part("check-in-danger-first"), _ask(round((now - episode.anchor) / _HOUR))


def _changes(planned: PlannedCheckIn) -> tuple[tuple[Button, ...], ...]:
    gone, better, same, worse, new = (
        _button(planned.id, code, label)
        for code, label in zip(CHANGES, _CHANGE_LABELS, strict=True)
    )
    return (gone, better), (same, worse), (new,)


def _off(planned: PlannedCheckIn) -> Button:
    return _button(planned.id, "off", "no-more-check-ins", "other")


def _go_now(episode: Episode) -> tuple[Part, ...]:
    return () if in_crisis(episode) else (Part("go-now"),)


def _crisis(episode: Episode) -> tuple[Part, ...]:
    """Whom to call, for an episode that is not about backs."""
    ticked = {code for one in episode.answered for code in one.codes}
    told = ticked | {flag for flag, value in episode.heard if value == "yes"}
    return tuple(Part(key) for flag, key in _CRISIS.items() if flag in told)


def _ask(hours: int) -> Part:
    if hours < _COUNT_DAYS_FROM:
        return Part("check-in-ask", (("hours", float(hours)),))
    return Part("check-in-ask-days", (("days", float(round(hours / 24))),))


def _button(name: str, code: str, label: str, role: Role = "answer") -> Button:
    value = code if role == "answer" else None
    return Button(f"{PREFIX}.{name}.{code}", label, role, value)


def is_check_in_button(button: str) -> bool:
    """Whether a button belongs to a check-in card rather than to the live card."""
    return button.startswith(PREFIX + ".")
