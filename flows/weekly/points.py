"""The four questions and their points: 0 to 25 each, 0 to 100 together.

House rules. Each question has four answers, from "not at all" to "could not", with 0, 8, 17
and 25 points. Two of the answers to the first question settle more than that one: who took
part in full without any trouble is asked nothing else, and who could not take part is not
asked what they changed or how well it went. Lives here: that arithmetic. Called by the
modules beside it.
"""

from __future__ import annotations

from flows.preferences import Week

#: Taking part, what was changed, how well it went, how much it hurt: in this order.
QUESTIONS = ("part", "changed", "results", "symptoms")
POINTS = (0, 8, 17, 25)
_WORST = len(POINTS) - 1
#: Weeks that are kept for the curve: about as long as all answers are kept.
KEPT = 12


def with_answer(answers: tuple[int, ...], choice: int) -> tuple[int, ...]:
    """The answers (as places in ``POINTS``) with one more, and what it settles."""
    if answers:
        return (*answers, choice)
    if choice == 0:
        return (0,) * len(QUESTIONS)
    return (_WORST,) * 3 if choice == _WORST else (choice,)


def asked_next(answers: tuple[int, ...]) -> str | None:
    """The question that comes now; None when all is told."""
    return QUESTIONS[len(answers)] if len(answers) < len(QUESTIONS) else None


def week_of(day: str, answers: tuple[int, ...]) -> Week:
    """A week whose four answers are told; ``day`` is the local date."""
    part, changed, results, symptoms = (POINTS[one] for one in answers)
    return Week(day, (part, changed, results, symptoms))


def is_heavy(answers: tuple[int, ...]) -> bool:
    """Whether a week could not be trained, or hurt as much as it can: that wants a check."""
    return _WORST in (answers[0], answers[-1])
