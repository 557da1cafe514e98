"""A rule that no case defends is not a rule: damage one, and some case must notice.

Lives here: the hunt, one test for each rule and flag. Does not live here: how they are damaged
(``mutations``) or what the cases say (``tests/vignettes``). Only cases over which the
damaged condition comes out differently are assessed again, which keeps this quick.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import pytest

from flows.conditions import Facts, decider
from flows.content import Flag, Rule
from flows.course import facts_with_course
from flows.loading import load
from flows.triage import assess, pathway_of

from .mutations import (
    FlagMutant,
    Mutant,
    flag_mutants,
    mutants,
    with_flag_mutant,
    with_mutant,
)
from .vignettes import Case, cases, misses

pytestmark = pytest.mark.unmeasured

CONTENT = load()
RULES = {rule.id: rule for pathway in CONTENT.pathways.values() for rule in pathway.rules}


@dataclass(frozen=True, slots=True)
class Witness:
    """A case, with what is the same for every mutant worked out once."""

    case: Case
    facts: Facts
    rules: frozenset[str]


def witness(case: Case) -> Witness:
    rules = frozenset(rule.id for rule in pathway_of(CONTENT, case.intake).rules)
    return Witness(case, facts_with_course(CONTENT, case.intake), rules)


WITNESSES = [witness(case) for case in cases()]


def suspects(mutant: Mutant, witnesses: Iterable[Witness]) -> Iterator[Witness]:
    """The cases in which the damage can show at all."""
    sound, rule = decider(mutant.original.when), mutant.rule
    same_level = rule is not None and rule.level is mutant.original.level
    damaged = decider(rule.when) if rule is not None and same_level else None
    for one in witnesses:
        if mutant.original.id in one.rules:
            before = sound(one.facts)
            shows = before is not False if damaged is None else damaged(one.facts) is not before
            if shows:
                yield one


def is_noticed(mutant: Mutant, witnesses: Iterable[Witness]) -> bool:
    damaged = with_mutant(CONTENT, mutant)
    return any(
        misses(one.case, assess(damaged, one.case.intake)) for one in suspects(mutant, witnesses)
    )


def undefended(rule: Rule, witnesses: Iterable[Witness]) -> list[str]:
    """What could be done to the rule without any of the cases noticing."""
    return [one.done for one in mutants(rule) if not is_noticed(one, witnesses)]


@pytest.mark.parametrize("rule", RULES.values(), ids=RULES)
def test_damage_to_the_rule_is_noticed_by_some_case(rule: Rule) -> None:
    assert undefended(rule, WITNESSES) == []


# --- Flags -----------------------------------------------------------------------------


def is_flag_noticed(mutant: FlagMutant, witnesses: Iterable[Witness]) -> bool:
    damaged = with_flag_mutant(CONTENT, mutant)
    return any(
        misses(one.case, assess(damaged, one.case.intake))
        for one in witnesses
        # A denied sign is the same whatever its flag says.
        if one.case.intake.flag(mutant.flag.id) in ("not_sure", "unknown")
    )


@pytest.mark.parametrize("flag", CONTENT.flags.values(), ids=CONTENT.flags)
def test_damage_to_the_flag_is_noticed_by_some_case(flag: Flag) -> None:
    lost = [one.done for one in flag_mutants(flag) if not is_flag_noticed(one, WITNESSES)]
    assert lost == []


def test_damage_to_a_flag_that_no_case_notices_is_reported() -> None:
    flag = CONTENT.flags["saddle_numb"]
    [lower, dropped] = flag_mutants(flag)
    sure = [one for one in WITNESSES if one.case.intake.flag("saddle_numb") == "no"]
    assert not is_flag_noticed(lower, sure)
    assert not is_flag_noticed(dropped, sure)
    assert not is_flag_noticed(FlagMutant("nothing", flag), WITNESSES)


def test_damage_that_no_case_notices_is_reported_by_rule_and_part() -> None:
    about_others = [one for one in WITNESSES if "R23" not in one.case.expected.rules]
    lines = undefended(RULES["R23"], about_others)
    assert "deleted" in lines
    assert "all[0] > severity at_least 7 moved to 8" in lines


def test_sound_rules_are_not_called_damaged() -> None:
    rule = RULES["R23"]
    assert not is_noticed(Mutant("nothing", rule, rule), WITNESSES)
