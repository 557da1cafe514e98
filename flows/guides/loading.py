"""Checks the guide files and turns them into Guides.

Lives here: the shape of every table in ``self_checks.toml``, ``form.toml``,
``training.toml`` and ``measures.toml``, and the names that they may use. Does not live
here: reading the disk. Called by ``flows.loading``, which hands over what it read.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, TypeVar

from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator

from flows.compiling import Compiler, ContentError
from flows.guides.content import (
    CHECK_CODES,
    STRENGTHS,
    TIPS,
    TOPICS,
    Fault,
    FormReview,
    Guides,
    Rung,
    SelfCheck,
    SelfChecks,
    Swap,
    Training,
)
from flows.pictures import DRAWN
from flows.vocabulary import ANSWERS, PATTERNS, Level

FILES = ("self_checks", "form", "training", "measures")
_FOREVER = 99
Table = TypeVar("Table", bound=BaseModel)


class _Row(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class _Sourced(_Row):
    id: str = Field(min_length=1)
    source: str = Field(min_length=5)


def _all_drawn(moves: tuple[str, ...]) -> tuple[str, ...]:
    """The moves, each of which there is a drawing of."""
    for move in moves:
        if move not in DRAWN:
            raise ValueError(f"there is no drawing of {move!r}; use one of {', '.join(DRAWN)}")
    return moves


class _DrawnRow(_Sourced):
    moves: tuple[str, ...] = ()

    @field_validator("moves")
    @classmethod
    def _drawn(cls, moves: tuple[str, ...]) -> tuple[str, ...]:
        return _all_drawn(moves)


class _CheckRow(_DrawnRow):
    when: dict[str, Any]
    leans: dict[str, str]


class _RoundRow(_Row):
    every_hours: float
    most: int = Field(ge=1)
    again_at_most: float


class _OfferRow(_Row):
    requires: dict[str, Any]
    source: str = Field(min_length=5)


class _SelfChecksFile(_Row):
    round: _RoundRow
    facts: dict[str, Any] = {}
    offer: _OfferRow
    check: tuple[_CheckRow, ...] = Field(min_length=1)


class _FilmRow(_Row):
    film_from_step: int
    not_for_lifts: frozenset[str]
    source: str = Field(min_length=5)


class _FaultRow(_Sourced):
    tip: str


class _FormFile(_Row):
    offer: _FilmRow
    fault: tuple[_FaultRow, ...] = Field(min_length=1)


class _TrafficRow(_Row):
    green_at_most: float
    amber_at_most: float
    climb_hours: float
    holds_days: float


class _StepRow(_DrawnRow):
    low: float | None = None
    high: float | None = None


class _KindRow(_Row):
    id: str
    patterns: frozenset[str]
    comfort: tuple[str, ...] = ()

    @field_validator("comfort")
    @classmethod
    def _drawn(cls, moves: tuple[str, ...]) -> tuple[str, ...]:
        return _all_drawn(moves)


class _SwapRow(_DrawnRow):
    topic: str
    from_step: int
    to_step: int = _FOREVER
    not_for: frozenset[str] = frozenset()


class _TrainingFile(_Row):
    traffic: _TrafficRow
    start: dict[Level, int]
    highest: dict[Level, int]
    highest_closed: dict[Level, int]
    closed_from: dict[Level, int]
    step: tuple[_StepRow, ...] = Field(min_length=1)
    kind: tuple[_KindRow, ...] = Field(min_length=1)
    swap: tuple[_SwapRow, ...] = Field(min_length=1)


class _MeasureRow(_DrawnRow):
    strength: str


class _MeasuresFile(_Row):
    measure: tuple[_MeasureRow, ...] = Field(min_length=1)


def guides_of(tables: Mapping[str, Mapping[str, Any]], compiler: Compiler) -> Guides:
    """The guides in ``tables`` (by file name); raises ContentError naming file and remedy."""
    training = _training(_file(_TrainingFile, tables, "training"), compiler)
    measures = _file(_MeasuresFile, tables, "measures")
    return Guides(
        checks=_checks(_file(_SelfChecksFile, tables, "self_checks"), training, compiler),
        form=_form(_file(_FormFile, tables, "form"), compiler),
        training=training,
        measures=_measures(measures, compiler),
        measure_moves=tuple(move for row in measures.measure for move in row.moves),
    )


def _file(model: type[Table], tables: Mapping[str, Mapping[str, Any]], name: str) -> Table:
    try:
        return model.model_validate(tables[name])
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"])
        raise ContentError(f"common/{name}.toml: {where}: {first['msg']}.") from None


def _once(ids: Iterable[str], place: str) -> None:
    seen: set[str] = set()
    for one in ids:
        if one in seen:
            raise ContentError(f"{place}: the id {one!r} is used twice; every id stands once.")
        seen.add(one)


def _checks(file: _SelfChecksFile, training: Training, compiler: Compiler) -> SelfChecks:
    place = "common/self_checks.toml"
    _once((row.id for row in file.check), place)
    scoped = compiler.with_facts(file.facts, place)
    for row in file.check:
        for code, kind in row.leans.items():
            compiler.known("answer to a check", code, CHECK_CODES, f"{place} {row.id}")
            compiler.known("kind", kind, training.kinds, f"{place} {row.id}")
    return SelfChecks(
        checks={
            row.id: SelfCheck(
                row.id,
                scoped.condition(row.when, f"{place} {row.id}"),
                row.leans,
                row.source,
                row.moves,
            )
            for row in file.check
        },
        requires=scoped.condition(file.offer.requires, f"{place} [offer]"),
        every_hours=file.round.every_hours,
        most=file.round.most,
        again_at_most=file.round.again_at_most,
    )


def _form(file: _FormFile, compiler: Compiler) -> FormReview:
    place = "common/form.toml"
    _once((row.id for row in file.fault), place)
    for row in file.fault:
        compiler.known("tip", row.tip, TIPS, f"{place} {row.id}")
    for lift in file.offer.not_for_lifts:
        compiler.known("lift", lift, ANSWERS["lift"].codes, place)
    return FormReview(
        faults={row.id: Fault(row.id, row.tip, row.source) for row in file.fault},
        film_from_step=file.offer.film_from_step,
        not_for_lifts=file.offer.not_for_lifts,
    )


def _training(file: _TrainingFile, compiler: Compiler) -> Training:
    place = "common/training.toml"
    _once((row.id for row in file.swap), place)
    _once((row.id for row in file.kind), place)
    if [row.id for row in file.step] != [str(number) for number in range(len(file.step))]:
        raise ContentError(f"{place}: the steps are numbered 0, 1, 2 and so on, in order.")
    for kind in file.kind:
        for pattern in kind.patterns:
            compiler.known("pattern", pattern, PATTERNS, f"{place} {kind.id}")
    kinds = {row.id: row.patterns for row in file.kind}
    for row in file.swap:
        compiler.known("topic", row.topic, TOPICS, f"{place} {row.id}")
        for name in row.not_for:
            compiler.known("kind", name, kinds, f"{place} {row.id}")
    return Training(
        **file.traffic.model_dump(),
        start=file.start,
        highest=file.highest,
        highest_closed=file.highest_closed,
        closed_from=file.closed_from,
        ladder=tuple(Rung(row.low, row.high, row.source, row.moves) for row in file.step),
        kinds=kinds,
        comfort={row.id: row.comfort for row in file.kind},
        swaps=tuple(Swap(**row.model_dump()) for row in file.swap),
    )


def _measures(file: _MeasuresFile, compiler: Compiler) -> Mapping[str, tuple[str, ...]]:
    place = "common/measures.toml"
    _once((row.id for row in file.measure), place)
    for row in file.measure:
        compiler.known("strength", row.strength, STRENGTHS, f"{place} {row.id}")
    return {
        strength: tuple(row.id for row in file.measure if row.strength == strength)
        for strength in STRENGTHS
    }
