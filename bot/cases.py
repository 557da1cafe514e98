"""``spotter assess``: cases in the contract's names in, assessments out, one per line.

Lives here: reading and checking cases, and the JSON that answers them. A case that does
not fit is answered with a line that names the place, the problem and the legal values;
the other lines are still answered. Does not live here: judging (``flows.triage``).
Called by ``bot.__main__``.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime, timedelta
from typing import Any, cast

from flows.content import Content
from flows.course import course_of
from flows.follow_up import Course, anchor, closes, plan_check_ins, still_planned
from flows.intake import CheckInReport, Intake, Value
from flows.local_time import Clock
from flows.nearest import would_change
from flows.result import guidance_keys
from flows.triage import Assessment, assess
from flows.vocabulary import (
    ANSWERS,
    CHANGES,
    CHECK_IN_KINDS,
    FLAGS,
    NOT_SURE,
    AnswerSpec,
    FlagValue,
    Level,
)

_KEYS = ("id", "answers", "flags", "other_flags", "check_in")
#: A case tells no time zone, so nothing is moved.
_NO_CLOCK = Clock(None, (0, 0))
_CHECK_IN_KEYS = ("kind", "change", "previous_level", "previous_severity")


#: No number of hours or days of a life is higher; beyond it, sums of dates would overflow.
_HIGHEST = 1_000_000


class BadCase(ValueError):
    """A case that does not fit; the message names the id, the problem and the legal values."""


def read_cases(text: str) -> Iterator[tuple[int, str]]:
    """The cases of a file with their line numbers: one object, or one object per line."""
    try:
        whole = json.loads(text)
    except (ValueError, RecursionError):
        whole = None
    if isinstance(whole, dict):
        yield 1, text
        return
    # Not splitlines: a text inside a case may hold other characters that end lines.
    for number, line in enumerate(text.split("\n"), start=1):
        if line.strip():
            yield number, line


def answer_cases(
    content: Content, lines: Iterable[tuple[int, str]], now: datetime
) -> Iterator[tuple[dict[str, Any], bool]]:
    """One JSON object for each case, in order, and whether the case fitted."""
    for number, line in lines:
        name = None
        try:
            case = _parse(line)
            name = case.get("id")
            _known("key", case, _KEYS)
            yield {"id": name, **assessment_json(content, intake_from(case), now)}, True
        except BadCase as error:
            yield {"id": name, "line": number, "error": f"line {number}: {error}"}, False


def _parse(line: str) -> Mapping[str, Any]:
    try:
        case = json.loads(line)
    except RecursionError:
        raise BadCase("nested too deeply; write one object on one line") from None
    except ValueError as error:
        reason = error.msg if isinstance(error, json.JSONDecodeError) else "a number is too long"
        raise BadCase(f"not valid JSON ({reason}); write one object on one line") from None
    if not isinstance(case, dict):
        raise BadCase('a case is a JSON object such as {"id": "c1", "answers": {...}}')
    return case


def intake_from(case: Mapping[str, Any]) -> Intake:
    """The intake of a case; raises BadCase for any id or code that the contract does not have."""
    answers, unsure = _answers(_object(case, "answers"))
    others = case.get("other_flags", "unknown")
    if others not in ("no", "unknown"):
        raise BadCase(f"other_flags: unknown value {others!r}; legal: no, unknown")
    return Intake(
        answers=answers,
        flags=_flags(_object(case, "flags")),
        unsure=unsure,
        others_denied=others == "no",
        check_in=_check_in(case["check_in"]) if case.get("check_in") is not None else None,
    )


def _object(case: Mapping[str, Any], key: str) -> Mapping[str, Any]:
    value = case.get(key, {})
    if not isinstance(value, dict):
        raise BadCase(f"{key}: a JSON object is needed, not {type(value).__name__}")
    return value


def _known(kind: str, names: Iterable[str], legal: Iterable[str]) -> None:
    allowed = list(legal)
    for name in names:
        if name not in allowed:
            raise BadCase(f"unknown {kind} {name!r}; legal: {', '.join(allowed)}")


def _answers(given: Mapping[str, Any]) -> tuple[dict[str, Value], frozenset[str]]:
    _known("answer", given, ANSWERS)
    answers: dict[str, Value] = {}
    unsure = set()
    for name, value in given.items():
        if value is None:
            continue
        if value in (NOT_SURE, [NOT_SURE]):
            unsure.add(name)
        else:
            answers[name] = _value(name, ANSWERS[name], value)
    return answers, frozenset(unsure)


def _value(name: str, spec: AnswerSpec, value: object) -> Value:
    if spec.kind == "number":
        return _number(name, spec, value)
    codes = value if isinstance(value, list) else [value]
    if spec.kind == "one" and len(codes) != 1:
        raise BadCase(f"{name}: one code is needed, not a list; legal: {', '.join(spec.codes)}")
    if not codes:
        raise BadCase(f"{name}: the list is empty; leave the answer out, or give a code")
    for code in codes:
        if code not in spec.codes:
            legal = ", ".join((*spec.codes, NOT_SURE))
            raise BadCase(f"{name}: unknown code {code!r}; legal: {legal}")
    return (
        str(codes[0]) if spec.kind == "one" else tuple(dict.fromkeys(str(code) for code in codes))
    )


def _number(name: str, spec: AnswerSpec, value: object) -> float:
    highest = _HIGHEST if spec.highest is None else spec.highest
    legal = f"a number from {spec.lowest:g} to {highest:g}"
    if isinstance(value, bool) or not isinstance(value, int | float) or value != value:  # noqa: PLR0124 - NaN
        raise BadCase(f"{name}: unknown value {value!r}; legal: {legal}, or {NOT_SURE}")
    if not spec.lowest <= value <= highest:
        raise BadCase(f"{name}: {value!r} is out of range; legal: {legal}")
    return float(value)


def _flags(given: Mapping[str, Any]) -> dict[str, FlagValue]:
    _known("flag", given, FLAGS)
    for name, value in given.items():
        if value not in ("yes", "no", NOT_SURE):
            raise BadCase(f"{name}: unknown value {value!r}; legal: yes, no, {NOT_SURE}")
    return cast(dict[str, FlagValue], dict(given))


def _check_in(given: object) -> CheckInReport:
    if not isinstance(given, dict):
        raise BadCase("check_in: a JSON object is needed")
    _known("check_in key", given, _CHECK_IN_KEYS)
    kind = given.get("kind")
    if kind not in CHECK_IN_KINDS:
        raise BadCase(f"check_in.kind: unknown kind {kind!r}; legal: {', '.join(CHECK_IN_KINDS)}")
    change = given.get("change") or []
    changes = change if isinstance(change, list) else [change]
    _known("check_in.change", changes, CHANGES)
    level = given.get("previous_level")
    levels = [one.value for one in Level]
    if level is not None:
        _known("check_in.previous_level", [level], levels)
    severity = given.get("previous_severity")
    return CheckInReport(
        kind=kind,
        change=tuple(changes),
        previous_level=None if level is None else Level(level),
        previous_severity=None
        if severity is None
        else _number("check_in.previous_severity", ANSWERS["severity"], severity),
    )


def assessment_json(content: Content, intake: Intake, now: datetime) -> dict[str, Any]:
    """An assessment in the contract's form; ``after_hours`` counts from the report."""
    assessment = assess(content, intake)
    return {
        "level": assessment.level.value,
        "pattern": assessment.pattern,
        "complete": assessment.complete,
        "findings": [
            {
                "rule": one.rule,
                "level": one.level.value,
                "because": {name: _json(value) for name, value in one.because},
                "source": one.source,
            }
            for one in assessment.findings
        ],
        "missing": list(assessment.missing),
        "would_change": [
            {"if": {one.name: _json(one.value)}, "level": one.level.value}
            for one in would_change(content, intake)
        ],
        "check_ins": _planned(content, intake, assessment, now),
        "guidance": list(guidance_keys(assessment)),
        "content_version": assessment.content_version,
    }


def _planned(
    content: Content, intake: Intake, assessment: Assessment, now: datetime
) -> list[dict[str, Any]]:
    if intake.check_in is not None:
        return _left(content, intake, intake.check_in, assessment)
    trained = intake.answers.get("trained_hours_ago")
    hours = trained if isinstance(trained, float) else None
    since = anchor(content.plan, hours, now)
    planned = plan_check_ins(content, assessment, 1, since, now, _NO_CLOCK)
    return [
        {"kind": one.kind, "after_hours": round((one.due_at - now) / timedelta(hours=1), 2)}
        for one in planned
    ]


def _left(
    content: Content, intake: Intake, report: CheckInReport, assessment: Assessment
) -> list[dict[str, Any]]:
    """What is left after a check-in; a case knows of one "better", its own."""
    severity = intake.answers.get("severity")
    before = report.previous_level
    course = Course(
        course_of(content, intake),
        severity if isinstance(severity, float) else None,
        better=1,
        raised=before is not None and assessment.level.rank > before.rank,
    )
    closed = closes(content, course, report.kind, assessment) is not None
    left = still_planned(content, report.kind, assessment, closed=closed)
    return [{"kind": kind, "after_hours": round(hours, 2)} for kind, hours in left.items()]


def _json(value: Value) -> object:
    return list(value) if isinstance(value, tuple) else value
