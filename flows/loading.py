"""Reads and checks the pathway files; the only part of the core that touches a disk.

Lives here: TOML to ``Content``, with every mistake reported as one ContentError that
names the file, the place and the remedy. Does not live here: what the content means.
Called once at start by ``bot`` and by the tests.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from flows.compiling import Compiler, ContentError
from flows.conditions import leaves
from flows.content import Content, Contradiction, CourseRule, Flag, Pathway, Plan, Question, Rule
from flows.files import label, lexicons, read, shipped_lexicons, version_of
from flows.guides.loading import FILES, guides_of
from flows.tables import (
    AnchorsRow,
    ContradictionRow,
    CourseRow,
    FlagRow,
    PathwayRow,
    PlanRow,
    QuestionRow,
    RuleRow,
)
from flows.vocabulary import (
    ANSWERS,
    COURSES,
    DANGER_SCREENS,
    EXCLUSIVE,
    FLAGS,
    PATTERNS,
    TYPED,
    TYPED_CODES,
)
from flows.zone_files import shipped_zones

COMMON = "common"
PATHWAYS = ("low_back", "other_place")  # for an unknown place, and for one that nobody claims
Model = TypeVar("Model", bound=BaseModel)


def load(folder: Traversable | None = None, words: Traversable | None = None) -> Content:
    """Read all pathways below ``folder`` and the word lists below ``words``.

    By default these are the ones that ship with Spotter.
    Raises ContentError, naming file and remedy, when anything in them does not fit.
    """
    root = folder or files("flows") / "pathways"
    lists = words or files("flows") / "words"
    common = root / COMMON
    anchors = _row(AnchorsRow, read(common / "anchors.toml"), "common/anchors.toml").anchors
    compiler = Compiler(anchors)
    flags = dict(_flags(common / "flags.toml", compiler))
    questions = dict(_questions(common / "questions.toml", compiler))
    _check_flags_are_asked(flags, common / "flags.toml")
    shared = [
        *_rules(common / "danger.toml", compiler),
        *_rules(common / "follow_up.toml", compiler),
    ]
    pathways = {
        one.name: _pathway(root / one.name, shared, questions, compiler)
        for one in sorted(root.iterdir(), key=lambda entry: entry.name)
        if one.name != COMMON and (one / "pathway.toml").is_file()
    }
    for name in PATHWAYS:
        compiler.known("pathway", name, pathways, root.name)
    _check_places(pathways)
    plan = _row(PlanRow, _table(common / "follow_up.toml", "plan"), "common/follow_up.toml [plan]")
    return Content(
        questions=questions,
        flags=flags,
        screens={
            screen: tuple(flag.id for flag in flags.values() if flag.screen == screen)
            for screen in DANGER_SCREENS
        },
        pathways=pathways,
        anchors=anchors,
        courses=tuple(_courses(common / "follow_up.toml", compiler)),
        plan=Plan(**plan.model_dump()),
        lexicons=shipped_lexicons() if words is None else lexicons(words),
        contradictions=tuple(_contradictions(common / "contradictions.toml", compiler)),
        guides=guides_of({name: read(common / f"{name}.toml") for name in FILES}, compiler),
        version=version_of(root, lists),
        zones=shipped_zones(),
    )


def _table(file: Traversable, key: str) -> dict[str, Any]:
    table = read(file).get(key)
    if not isinstance(table, dict):
        raise ContentError(f"{label(file)}: the table [{key}] is missing; add it.")
    return table


def _row(model: type[Model], table: Mapping[str, Any], place: str) -> Model:
    try:
        return model.model_validate(table)
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"])
        raise ContentError(f"{place}: {where}: {first['msg']}.") from None


def _rows(model: type[Model], file: Traversable, key: str) -> Iterator[Model]:
    seen: set[str] = set()
    tables = read(file).get(key)
    if not isinstance(tables, list):
        raise ContentError(f"{label(file)}: there is no [[{key}]]; add one or mend its name.")
    for number, table in enumerate(tables, start=1):
        place = f"{label(file)} [[{key}]] number {number} ({table.get('id', 'no id')})"
        row = _row(model, table, place)
        name = str(table["id"])
        if name in seen:
            raise ContentError(f"{place}: the id is used twice; every id stands once.")
        seen.add(name)
        yield row


def _flags(file: Traversable, compiler: Compiler) -> Iterator[tuple[str, Flag]]:
    for row in _rows(FlagRow, file, "flag"):
        place = f"{label(file)} {row.id}"
        compiler.known("flag", row.id, FLAGS, place)
        if row.screen is not None:
            compiler.known("screen", row.screen, DANGER_SCREENS, place)
        if row.softens is not None:
            compiler.known("flag", row.softens, FLAGS, place)
        if row.screen is None and row.ask_if is None:
            raise ContentError(f"{place}: it has neither a screen nor an ask_if; add one.")
        taken = None if row.takes_back is None else _taken(row.takes_back, compiler, place)
        ask_if = None if row.ask_if is None else compiler.condition(row.ask_if, place)
        yield (
            row.id,
            Flag(row.id, row.unsure, row.screen, row.time_critical, ask_if, row.softens, taken),
        )


def _taken(table: Mapping[str, str], compiler: Compiler, place: str) -> tuple[str, str, str]:
    about = [name for name in table if name != "instead"]
    if len(about) != 1:
        raise ContentError(f"{place}: takes_back names one answer, and what stands instead.")
    answer = about[0]
    compiler.known("answer", answer, ANSWERS, place)
    code, instead = table[answer], table.get("instead", "none")
    for one in (code, instead):
        compiler.known(f"code of {answer}", one, ANSWERS[answer].codes, place)
    return answer, code, instead


def _check_flags_are_asked(flags: Mapping[str, Flag], file: Traversable) -> None:
    missing = [name for name in FLAGS if name not in flags]
    if missing:
        names = ", ".join(missing)
        raise ContentError(f"{label(file)}: no entry for {names}; every flag needs one.")


def _check_places(pathways: Mapping[str, Pathway]) -> None:
    """One pathway a place: the order of the folders must mean nothing."""
    claimed: dict[str, str] = {}
    for name, pathway in pathways.items():
        for place in sorted(pathway.places):
            if (before := claimed.setdefault(place, name)) != name:
                where = f"{name}/pathway.toml"
                raise ContentError(f"{where}: the place {place!r} is {before}'s; leave it to one.")


def _questions(file: Traversable, compiler: Compiler) -> Iterator[tuple[str, Question]]:
    for row in _rows(QuestionRow, file, "question"):
        place = f"{label(file)} {row.id}"
        compiler.known("answer", row.id, ANSWERS, place)
        spec = ANSWERS[row.id]
        for code in (*row.options, *row.completes):
            compiler.known(f"code of {row.id}", code, spec.codes, place)
        if (spec.kind == "number") != bool(row.numbers):
            raise ContentError(f"{place}: a number question has numbers, any other has options.")
        if row.widths and sum(row.widths) != len(row.options):
            raise ContentError(f"{place}: the widths must add up to {len(row.options)} options.")
        yield (
            row.id,
            Question(
                id=row.id,
                options=row.options,
                numbers=row.numbers,
                many=spec.kind == "many",
                completes=EXCLUSIVE.get(row.id, frozenset()) | frozenset(row.completes),
                ask_if=None if row.ask_if is None else compiler.condition(row.ask_if, place),
                skip=row.skip,
                columns=row.columns,
                widths=row.widths,
                picture=row.picture,
            ),
        )


def _rules(file: Traversable, compiler: Compiler) -> Iterator[Rule]:
    scoped = compiler.with_facts(read(file).get("facts", {}), label(file))
    for row in _rows(RuleRow, file, "rule"):
        place = f"{label(file)} {row.id}"
        when = scoped.condition(row.when, place)
        for name in (*row.patterns, *row.say):
            compiler.known("answer or flag of this rule", name, leaves(when), place)
        for pattern in (row.pattern, *row.patterns.values()):
            compiler.known("pattern", pattern, PATTERNS, place)
        yield Rule(
            id=row.id,
            level=row.level,
            pattern=row.pattern,
            when=when,
            because=row.because,
            source=row.source,
            patterns=row.patterns,
            say=row.say,
            weight=row.weight,
            extra_check_in=row.extra_check_in,
            reviewed=row.reviewed,
        )


def _contradictions(file: Traversable, compiler: Compiler) -> Iterator[Contradiction]:
    for row in _rows(ContradictionRow, file, "contradiction"):
        place = f"{label(file)} {row.id}"
        for name in (*row.between, *row.weigh):
            compiler.known("answer", name, (*ANSWERS, TYPED), place)
        if row.typed is not None:
            compiler.known("kind of typed words", row.typed, TYPED_CODES, place)
        if row.when is None and not row.weigh:
            raise ContentError(f"{place}: it has neither a when nor a weigh; add one.")
        for anchor in row.reads.values():
            compiler.known("anchor", anchor, compiler.anchors, place)
        yield Contradiction(
            id=row.id,
            between=row.between,
            when=None if row.when is None else compiler.condition(row.when, place),
            typed=row.typed,
            weigh=row.weigh,
            above=row.above,
            reads={name: compiler.anchors[anchor] for name, anchor in row.reads.items()},
        )


def _courses(file: Traversable, compiler: Compiler) -> Iterator[CourseRule]:
    for row in _rows(CourseRow, file, "course"):
        place = f"{label(file)} {row.id}"
        compiler.known("course", row.id, COURSES, place)
        yield CourseRule(row.id, compiler.condition(row.when, place))


def _pathway(
    folder: Traversable,
    shared: list[Rule],
    questions: Mapping[str, Question],
    compiler: Compiler,
) -> Pathway:
    file = folder / "pathway.toml"
    row = _row(PathwayRow, read(file), f"{folder.name}/pathway.toml")
    if row.name != folder.name:
        raise ContentError(f"{label(file)}: its name is {row.name!r}; name it like its folder.")
    for name in row.questions:
        compiler.known("question", name, questions, f"{folder.name}/pathway.toml")
    for place in row.places:
        compiler.known("place", place, ANSWERS["location"].codes, f"{folder.name}/pathway.toml")
    rules = (*shared, *_rules(folder / "rules.toml", compiler))
    ids = [rule.id for rule in rules]
    twice = sorted({one for one in ids if ids.count(one) > 1})
    if twice:
        raise ContentError(f"{folder.name}/rules.toml: the ids {', '.join(twice)} are used twice.")
    return Pathway(row.name, row.version, row.places, row.questions, rules)
