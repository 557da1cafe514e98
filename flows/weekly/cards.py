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


def curve_card(state: State, answers: tuple[int, ...]) -> Screen:
    """What was told now beside the weeks before; whatever got in the way leads to the check."""
    weeks = state.weekly.weeks
    score = weeks[-1].score
    door: tuple[tuple[Button, ...], ...] = (
        (Card(state.card).button("start", "check-my-back", "start"),),
    )
    told = (Part("weekly-clear"),) if score == 0 else (Part("weekly-told"), Part("go-now"))
    heavy = (Part("weekly-heavy"),) if is_heavy(answers) else ()
    scores = tuple(one.score for one in weeks)
    return Screen(
        "weekly_curve",
        (*told[:1], *heavy, *curve(state), *told[1:]),
        door,
        picture=Weeks(scores) if len(scores) > 1 else None,
    )


def curve(state: State) -> tuple[Part, ...]:
    """The scores in order and where they go; the facts that the picture of them shows."""
    weeks = state.weekly.weeks
    scores = ", ".join(f"{one.score}" for one in weeks)
    now = Part("weekly-score", (("number", float(weeks[-1].score)),))
    if len(weeks) < 2:
        return (now, Part("weekly-first"))
    before, after = weeks[-2].score, weeks[-1].score
    way = "weekly-up" if after > before else "weekly-down" if after < before else "weekly-level"
    line = Part("weekly-curve", (("scores", scores), ("number", float(len(weeks)))))
    return (now, line, Part(way))
