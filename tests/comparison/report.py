"""The comparison as Markdown: published figures, the published cases, our own vignettes.

Lives here: reading the two files and writing the tables. Does not live here: the scores
(``scoring``). Called by ``python -m tests.comparison`` and ``test_comparison``.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from bot.cases import intake_from
from flows.content import Content
from flows.intake import Intake
from flows.triage import assess
from flows.vocabulary import Level
from tests.comparison.scoring import THREE, Score, exact_interval, on_three, score
from tests.flows.vignettes import cases

HERE = Path(__file__).parent
LIFTING = 36


@dataclass(frozen=True, slots=True)
class Published:
    """A case of the Semigran set and what Spotter answers; ``gold`` is one of THREE."""

    number: int
    name: str
    gold: str
    intake: Intake
    level: Level

    @property
    def pair(self) -> tuple[int, int]:
        """Expected and given rank on three levels."""
        return THREE.index(self.gold), THREE.index(on_three(self.level))


def published_cases(content: Content) -> tuple[Published, ...]:
    """The encoded cases of the set, answered; raises BadCase where one does not fit."""
    rows = tomllib.loads((HERE / "semigran.toml").read_text("utf-8"))["case"]
    return tuple(_answered(content, row) for row in rows)


def _answered(content: Content, row: Mapping[str, Any]) -> Published:
    told = {"answers": row["answers"], "flags": row["flags"], "other_flags": "no"}
    intake = intake_from(told)
    level = assess(content, intake).level
    return Published(row["number"], row["name"], row["gold"], intake, level)


def report(content: Content) -> str:
    """All tables, ending in a newline."""
    found = published_cases(content)
    figures = tomllib.loads((HERE / "published.toml").read_text("utf-8"))
    own = [(case.expected.level, assess(content, case.intake).level) for case in cases()]
    blocks = (
        _others(figures["result"], found),
        _all_cases(content, figures["apps"], found),
        _own(own),
    )
    return "\n\n".join("\n".join(lines) for lines in blocks) + "\n"


def _others(rows: Sequence[Mapping[str, Any]], found: Sequence[Published]) -> Iterator[str]:
    yield "| who | cases | right | right or safer | emergencies | non-emergencies | self-care |"
    yield "| --- | --- | --- | --- | --- | --- | --- |"
    columns = ("accuracy", "safety", "emergency", "non_emergency", "self_care")
    for row in rows:
        cells = (f"{row[one]:g} %" if one in row else "" for one in columns)
        yield f"| {row['who']} ({row['source']}) | {row['cases']} | {' | '.join(cells)} |"
    ours = score([one.pair for one in found])
    by_gold = (_share([one for one in found if one.gold == gold]) for gold in reversed(THREE))
    yield (
        f"| **Spotter** | **{ours.cases} of Semigran 45** | {ours.right} of {ours.cases} | "
        f"{ours.right + ours.over} of {ours.cases} | {' | '.join(by_gold)} |"
    )


def _share(found: Sequence[Published]) -> str:
    return f"{score([one.pair for one in found]).right} of {len(found)}"


def _told(case: Published) -> str:
    expected, given = case.pair
    verdict = "right" if given == expected else "over" if given > expected else "under"
    return f"{on_three(case.level)} (`{case.level.value}`), {verdict}"


def _all_cases(
    content: Content, apps: Sequence[Mapping[str, Any]], found: Sequence[Published]
) -> Iterator[str]:
    told = {
        one["number"]: f"{one['emergency']}, {one['non_emergency']}, {one['self_care']}"
        for one in apps
    }
    yield "| case of the set | right level | apps of 2020 on each level | Spotter |"
    yield "| --- | --- | --- | --- |"
    for case in found:
        counts = told.get(case.number, "")
        yield f"| #{case.number} {case.name} | {case.gold} | {counts} | {_told(case)} |"
    yield ""
    yield "Apps: how many of 22 said emergency, non-emergency, self-care; some gave no answer."
    yield from _also(content, found)


def _also(content: Content, found: Sequence[Published]) -> Iterator[str]:
    """What two answers that the published case leaves out would make of number 36."""
    lifting = next(one for one in found if one.number == LIFTING)
    told = {**lifting.intake.answers, "severity": 4.0, "trend": "improving"}
    level = assess(content, replace(lifting.intake, answers=told)).level
    yield (
        f"#{LIFTING} says neither how strong the pain is nor how it goes, so Spotter takes the "
        f"careful road. Told that it is a 4 out of 10 and improving, it says `{level.value}`."
    )


def _own(pairs: Sequence[tuple[Level, Level]]) -> Iterator[str]:
    five = score([(expected.rank, given.rank) for expected, given in pairs])
    three = score([(_rank(expected), _rank(given)) for expected, given in pairs])
    yield "| our own vignettes | on five levels | on three |"
    yield "| --- | --- | --- |"
    yield f"| cases answered | {five.cases} of {len(pairs)} | {three.cases} of {len(pairs)} |"
    for told, one in (("right", "accuracy"), ("right or safer", "safety")):
        yield f"| {told} | {getattr(five, one):.1%} | {getattr(three, one):.1%} |"
    yield f"| over-triage | {five.over} | {three.over} |"
    yield f"| under-triage | {five.under} | {three.under} |"
    yield f"| inclination to over-triage | {_inclination(five)} | {_inclination(three)} |"
    for level in reversed(Level):
        mine = [given is level for expected, given in pairs if expected is level]
        yield f"| `{level.value}` | {sum(mine)} of {len(mine)} | |"
    emergencies = [
        given is Level.EMERGENCY for expected, given in pairs if expected is Level.EMERGENCY
    ]
    low, high = exact_interval(sum(emergencies), len(emergencies))
    yield (
        f"| emergency sensitivity, 95 % interval (Clopper-Pearson) | "
        f"{sum(emergencies) / len(emergencies):.1%} ({low:.1%} to {high:.1%}) | the same |"
    )


def _rank(level: Level) -> int:
    return THREE.index(on_three(level))


def _inclination(found: Score) -> str:
    return "no errors" if found.inclination is None else f"{found.inclination:.1%}"
