"""How a complaint goes: what was said and the two scores of a check-in as one word.

House rule. Where the word and the scores disagree, the one that reassures less counts:
"better" with a score that rose is worse. Which is which stands in ``follow_up.toml``
under ``[[course]]``; the first that holds is the course.

Lives here: that word as a fact for the rules. Does not live here: what follows from it (the
rules F01 to F12), the times (``flows.follow_up``). Called by ``flows.triage``,
``flows.nearest``, ``flows.checking``, ``flows.guides.ladder`` and ``bot.cases``.
"""

from __future__ import annotations

from collections.abc import Mapping

from flows.conditions import Facts
from flows.content import Content
from flows.intake import NO_CHECK_IN, Intake, facts_of

#: What the course says of the trend, when nobody told the trend itself.
_TREND: Mapping[str, str] = {
    "gone": "gone",
    "better": "improving",
    "same": "same",
    "worse": "worse",
}


def facts_with_course(content: Content, intake: Intake) -> Facts:
    """The intake as the condition language sees it, with the course of a check-in."""
    facts = facts_of(intake, content.unasked)
    codes = course_codes(content, intake, facts)
    return Facts(facts.flags, {**facts.codes, **codes}, facts.numbers) if codes else facts


def course_codes(content: Content, intake: Intake, facts: Facts) -> dict[str, tuple[str, ...]]:
    """The course of a check-in and the trend that it means, as codes; empty without one."""
    if intake.check_in is None or intake.check_in.previous_level is None:
        return {}
    course = next((one.name for one in content.courses if one.holds(facts)), None)
    if course is None:
        return {"course": NO_CHECK_IN}
    return {"course": (course,), "trend": facts.codes.get("trend", (_TREND[course],))}


def course_of(content: Content, intake: Intake) -> str | None:
    """The course of a check-in; None when neither a word nor a score says anything of it."""
    course = facts_with_course(content, intake).codes["course"]
    return None if course == NO_CHECK_IN else course[0]
