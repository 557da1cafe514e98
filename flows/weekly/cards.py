"""The cards of the weekly look-ahead: its page in the settings, a question, the curve.

House rules. The first line of a question that nobody asked for is neutral. Nothing is
called fine or wrong; a number without its meaning is never shown. Does not live here: what
a press does (``flows.weekly.choosing``, ``flows.weekly.answering``). Called by
``flows.cards``, ``flows.settings.cards`` and the modules beside it.
"""

from __future__ import annotations

from flows.asking import Card, in_rows, misunderstood
from flows.local_time import minute_face
from flows.model import State
from flows.pictures import Weeks
from flows.preferences import Weekly
from flows.screen import Arg, Button, Part, Ref, Screen
from flows.weekly.points import POINTS, QUESTIONS, asked_next, is_heavy

DAYS = ("day-mon", "day-tue", "day-wed", "day-thu", "day-fri", "day-sat", "day-sun")
#: Hours that can be tapped; others can be typed.
TIMES = (9 * 60, 12 * 60, 18 * 60, 20 * 60)


def days_and_time(weekly: Weekly) -> tuple[tuple[str, Arg], ...]:
    """The weekday and the hour, as arguments of a text."""
    return (("day", Ref(DAYS[weekly.day])), ("clock", minute_face(weekly.minute)))


def settings_page(card: Card, state: State) -> Screen:
    """On or off, the day and the hour; without consent only what it is."""
    weekly = state.weekly
    back = (card.button("home", "back", "back"),)
    if not state.consent:
        return Screen("weekly", (Part("weekly-about"), Part("weekly-consent")), (back,))
    if not weekly.on:
        start = (card.button("look", "weekly-start", "other", arg="on"),)
        return Screen("weekly", (*misunderstood(state), Part("weekly-about")), (start, back))
    days = [
        card.button("day", name, "other", arg=str(at), ticked=at == weekly.day)
        for at, name in enumerate(DAYS)
    ]
    times = [
        card.button(
            "at",
            "weekly-at",
            "other",
            arg=str(one),
            ticked=one == weekly.minute,
            args=(("clock", minute_face(one)),),
        )
        for one in TIMES
    ]
    return Screen(
        "weekly",
        (
            *misunderstood(state),
            Part("weekly-about"),
            Part("settings-weekly-on", days_and_time(weekly)),
        ),
        (
            *in_rows(days, 2),
            *in_rows(times, 4),
            (card.button("look", "weekly-stop", "other", arg="off"),),
            back,
        ),
    )


def question_card(state: State, *above: Part) -> Screen:
    """The question that comes now, with four answers."""
    card, question = Card(state.card), asked_next(state.weekly.answers) or QUESTIONS[0]
    number = float(QUESTIONS.index(question) + 1)
    options = [
        card.button(
            "w",
            f"weekly-{question}-{at}",
            "answer",
            str(at),
            arg=f"{len(state.weekly.answers)}-{at}",
            args=(("number", float(at + 1)),),
        )
        for at in range(len(POINTS))
    ]
    last = (
        card.button("notnow", "weekly-not-now", "skip"),
        card.button("off", "weekly-stop", "stop"),
    )
    return Screen(
        "weekly",
        (
            *above,
            *misunderstood(state),
            Part("weekly-progress", (("number", number), ("total", float(len(QUESTIONS))))),
            Part(f"weekly-{question}"),
        ),
        (*((one,) for one in options), last),
        question="weekly",
    )


def told_card(state: State, answers: tuple[int, ...]) -> Screen:
    """What to do after the last answer; whatever got in the way leads to the check.

    The first score stands here, later ones in ``curve_screen``.
    """
    weeks = state.weekly.weeks
    door: tuple[tuple[Button, ...], ...] = (
        (Card(state.card).button("start", "check-my-back", "start"),),
    )
    clear = weeks[-1].score == 0
    told = (Part("weekly-clear"),) if clear else (Part("weekly-told"), Part("go-now"))
    heavy = (Part("weekly-heavy"),) if is_heavy(answers) else ()
    first = (_score(state), Part("weekly-first")) if len(weeks) < 2 else ()
    return Screen("weekly_told", (*told[:1], *heavy, *first, *told[1:]), door)


def curve_screen(state: State) -> Screen | None:
    """The scores in order and where they go, as a picture and in words; None before two weeks."""
    scores = tuple(one.score for one in state.weekly.weeks)
    if len(scores) < 2:
        return None
    before, after = scores[-2:]
    way = "weekly-up" if after > before else "weekly-down" if after < before else "weekly-level"
    told = ", ".join(f"{one}" for one in scores)
    line = Part("weekly-curve", (("scores", told), ("number", float(len(scores)))))
    return Screen("weekly_curve", (_score(state), line, Part(way)), picture=Weeks(scores))


def _score(state: State) -> Part:
    return Part("weekly-score", (("number", float(state.weekly.weeks[-1].score)),))
