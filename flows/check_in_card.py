"""The card of a check-in, and its buttons.

House rules. The first line is neutral, because lock screens show it; the danger signs
stand before the question. A button carries the check-in's own id and not a card number,
so that it works from any copy and at any time. Does not live here: what a press does
(``flows.checking``). Called by ``flows.checking`` and ``flows.engine``.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from flows.content import Content
from flows.follow_up import SEEN
from flows.model import Episode, PlannedCheckIn
from flows.result import in_crisis
from flows.screen import Button, Part, Role, Screen

PREFIX = "ci"
SEEN_CODES = ("yes", "no", "fine")
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
            ),
            question="seen",
        )
    hours = round((now - episode.anchor) / _HOUR)
    return Screen(
        "check_in",
        parts=(
            *above,
            Part("check-in-danger-first"),
            _ask(hours),
        ),
        rows=(
            (
                _button(planned.id, "gone", "change-gone"),
                _button(planned.id, "better", "change-better"),
            ),
            (
                _button(planned.id, "same", "change-same"),
                _button(planned.id, "worse", "change-worse"),
            ),
            (_button(planned.id, "new", "change-new"),),
            (
                _button(planned.id, "later", "later", "other"),
                _button(planned.id, "off", "no-more-check-ins", "other"),
            ),
        ),
        question="check_in",
    )


def _go_now(episode: Episode) -> tuple[Part, ...]:
    return () if in_crisis(episode) else (Part("go-now"),)


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
