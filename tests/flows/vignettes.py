"""Reads the cases of ``tests/vignettes`` and says where an assessment misses one.

Lives here: the closed grammar of a case file, and the comparison of what was expected
with what came out. Does not live here: the cases, and any opinion about them. Called by
``test_vignettes`` and ``test_mutations``.

A case names a person in one sentence (``name``), where the expectation comes from
(``source``), what was told (``answers``, ``flags``, ``other_flags``, ``check_in``, in
the names of the intake contract; ``unasked`` names flags that nobody asked about where all
others were denied) and what must come of it (``expect``: the ``level``, ``rules`` that must
hold, ``not_rules`` that must not, and, when it matters, the ``pattern`` and whether the
picture is ``complete``).
"""

from __future__ import annotations

import tomllib
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

from flows.intake import CheckInReport, Intake, Value
from flows.triage import Assessment
from flows.vocabulary import (
    ANSWERS,
    CHANGES,
    CHECK_IN_KINDS,
    FLAGS,
    NOT_SURE,
    PATTERNS,
    FlagValue,
    Level,
)

FOLDER = Path(__file__).parent.parent / "vignettes"

_CASE = {"name", "source", "answers", "flags", "other_flags", "unasked", "check_in", "expect"}
_EXPECT = {"level", "rules", "not_rules", "pattern", "complete"}
_CHECK_IN = {"kind", "change", "previous_level", "previous_severity"}
#: The contract's kinds, and the extra look after a day that Spotter plans by itself.
_KINDS = (*CHECK_IN_KINDS, "24h")
_SHORTEST_SENTENCE = 20


class CaseError(Exception):
    """A case file does not fit; the message names the case and what is wrong with it."""


@dataclass(frozen=True, slots=True)
class Expected:
    """What must come of a case; None where the case says nothing about it."""

    level: Level
    rules: frozenset[str]
    not_rules: frozenset[str]
    pattern: str | None
    complete: bool | None


@dataclass(frozen=True, slots=True)
class Case:
    """One person, and what must come of it. ``told`` is every single thing that was said."""

    name: str
    source: str
    file: str
    intake: Intake
    told: Mapping[str, object]
    expected: Expected


def cases(folder: Path = FOLDER) -> tuple[Case, ...]:
    """Every case below ``folder``; raises CaseError naming the first that does not fit."""
    found = [
        case
        for file in sorted(folder.glob("*.toml"))
        for case in read(file.read_text("utf-8"), file.name)
    ]
    names = [case.name for case in found]
    for name in names:
        if names.count(name) > 1:
            raise CaseError(f"{name!r} stands twice; every case has a sentence of its own.")
    return tuple(found)


def read(text: str, file: str) -> Iterator[Case]:
    """The cases of one file's text; raises CaseError."""
    table = tomllib.loads(text)
    _closed(table, {"case"}, file)
    for number, row in enumerate(table["case"], start=1):
        yield _case(row, file, f"{file} case {number} ({row.get('name', 'no name')})")


def misses(case: Case, assessment: Assessment) -> list[str]:
    """One line for each expectation that the assessment does not meet; empty when all are."""
    expected = case.expected
    fired = {finding.rule for finding in assessment.findings}
    lines = []
    if assessment.level is not expected.level:
        lines.append(f"level {assessment.level.value} instead of {expected.level.value}")
    lines += [f"{rule} must hold" for rule in sorted(expected.rules - fired)]
    lines += [f"{rule} must not hold" for rule in sorted(expected.not_rules & fired)]
    if expected.pattern not in (None, assessment.pattern):
        lines.append(f"pattern {assessment.pattern} instead of {expected.pattern}")
    if expected.complete not in (None, assessment.complete):
        missing = ", ".join(assessment.missing)
        lines.append(f"complete is {assessment.complete} (missing: {missing})")
    return lines


def _case(row: Mapping[str, Any], file: str, place: str) -> Case:
    _closed(row, _CASE, place)
    for key in ("name", "source", "answers", "expect"):
        if key not in row:
            raise CaseError(f"{place}: {key} is missing.")
    if len(row["name"]) < _SHORTEST_SENTENCE or row["name"].endswith("."):
        raise CaseError(f"{place}: the name is a whole sentence, without its full stop.")
    flags = cast(Mapping[str, FlagValue], row.get("flags", {}))
    for flag, value in flags.items():
        _one_of(flag, FLAGS, place)
        _one_of(value, ("yes", "no", NOT_SURE), place)
    others = row.get("other_flags", "unknown")
    _one_of(others, ("no", "unknown"), place)
    unasked = tuple(row.get("unasked", ()))
    for flag in unasked:
        _one_of(flag, set(FLAGS) - set(flags), place)
    if unasked:
        flags = {**{flag: "no" for flag in FLAGS if flag not in unasked}, **flags}
    told = {name: _value(name, value, place) for name, value in row["answers"].items()}
    check_in = _check_in(row["check_in"], place) if "check_in" in row else None
    return Case(
        name=row["name"],
        source=row["source"],
        file=file,
        intake=Intake(
            answers={name: value for name, value in told.items() if value != NOT_SURE},
            flags=flags,
            unsure=frozenset(name for name, value in told.items() if value == NOT_SURE),
            others_denied=others == "no" and not unasked,
            check_in=check_in,
        ),
        told={
            **told,
            **flags,
            "other_flags": others,
            **dict.fromkeys(unasked, "unknown"),
            **row.get("check_in", {}),
        },
        expected=_expected(row["expect"], place),
    )


def _value(name: str, value: object, place: str) -> Value:
    _one_of(name, ANSWERS, place)
    spec = ANSWERS[name]
    if value == NOT_SURE:
        return NOT_SURE
    if isinstance(value, int | float) and spec.kind == "number":
        return float(value)
    if isinstance(value, list) and spec.kind == "many":
        for code in value:
            _one_of(code, spec.codes, place)
        return tuple(value)
    _one_of(value, spec.codes if spec.kind == "one" else (), place)
    return cast(str, value)


def _check_in(row: Mapping[str, Any], place: str) -> CheckInReport:
    _closed(row, _CHECK_IN, place)
    _one_of(row["kind"], _KINDS, place)
    for change in row.get("change", ()):
        _one_of(change, CHANGES, place)
    level = row.get("previous_level")
    return CheckInReport(
        kind=row["kind"],
        change=tuple(row.get("change", ())),
        previous_level=None if level is None else Level(level),
        previous_severity=row.get("previous_severity"),
    )


def _expected(row: Mapping[str, Any], place: str) -> Expected:
    _closed(row, _EXPECT, place)
    _one_of(row.get("level"), tuple(Level), place)
    if "pattern" in row:
        _one_of(row["pattern"], PATTERNS, place)
    return Expected(
        level=Level(row["level"]),
        rules=frozenset(row.get("rules", ())),
        not_rules=frozenset(row.get("not_rules", ())),
        pattern=row.get("pattern"),
        complete=row.get("complete"),
    )


def _closed(row: Mapping[str, Any], keys: set[str], place: str) -> None:
    for key in row:
        _one_of(key, keys, place)


def _one_of(value: object, legal: Collection[object], place: str) -> None:
    if value not in legal:
        shown = ", ".join(sorted(str(one) for one in legal)) or "something of another kind"
        raise CaseError(f"{place}: {value!r} is not legal here; it is one of: {shown}.")
