"""A rule that no case defends is not a rule: damage one, and some case must notice.

Lives here: the hunt, one test for each rule. Does not live here: how rules are damaged
(``mutations``) or what the cases say (``tests/vignettes``). Only cases over which the
damaged condition comes out differently are assessed again, which keeps this quick.
"""

from __future__ import annotations

import pytest

from flows.conditions import Facts, judge
from flows.content import Content, Rule
from flows.intake import facts_of
from flows.loading import load
from flows.triage import assess, pathway_of

from .mutations import Mutant, mutants, with_mutant
from .vignettes import Case, cases, misses

CONTENT = load()
CASES = cases()
RULES = {(rule.id): rule for pathway in CONTENT.pathways.values() for rule in pathway.rules}
FACTS: dict[str, Facts] = {case.name: facts_of(case.intake) for case in CASES}
PATHWAYS = {case.name: pathway_of(CONTENT, case.intake) for case in CASES}


def could_change(mutant: Mutant, case: Case) -> bool:
    """Whether the damage can show in this case at all."""
    if not any(rule is mutant.original for rule in PATHWAYS[case.name].rules):
        return False
    facts = FACTS[case.name]
    before = judge(mutant.original.when, facts).truth
    if mutant.rule is None or mutant.rule.level is not mutant.original.level:
        return before is not False
    return judge(mutant.rule.when, facts).truth is not before


def is_noticed(content: Content, mutant: Mutant) -> bool:
    damaged = with_mutant(content, mutant)
    return any(
        misses(case, assess(damaged, case.intake)) for case in CASES if could_change(mutant, case)
    )


@pytest.mark.parametrize("rule", RULES.values(), ids=RULES)
def test_damage_to_the_rule_is_noticed_by_some_case(rule: Rule) -> None:
    undefended = [one.done for one in mutants(rule) if not is_noticed(CONTENT, one)]
    assert undefended == []


def test_every_rule_is_damaged_in_more_ways_than_one() -> None:
    assert min(len(list(mutants(rule))) for rule in RULES.values()) > 3


def test_damage_to_a_rule_without_cases_would_be_reported() -> None:
    rule = RULES["R40"]
    damaged = [one for one in mutants(rule) if one.done.startswith("all")]
    assert damaged
    assert not any(could_change(one, case) for one in damaged for case in ())
