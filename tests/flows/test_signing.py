"""A rule's digest: what changes it, what does not, and that no rule changed unseen.

Lives here: the digest, the ``reviewed`` line, and the check that every shipped rule is what
its line was written for. Does not live here: how it is shown (``tests/bot/test_review``).
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

import flows
from flows.conditions import CodeIs, Every, FlagIs, NumberIs, Some, Unless
from flows.content import Content, Flag, Rule
from flows.loading import load
from flows.signing import canonical, digest, is_current, signature
from flows.vocabulary import FLAGS, Level
from tests.reviewed import main, stale

SHIPPED = Path(flows.__file__).parent / "pathways"


def rule_of(content: Content, name: str) -> Rule:
    return next(rule for rule in content.pathways["low_back"].rules if rule.id == name)


def test_every_rule_is_what_its_reviewed_line_was_written_for(content: Content) -> None:
    remedies = list(stale(content))
    assert remedies == [], "\n" + "\n".join(remedies)


def test_the_command_says_that_nothing_changed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main() == 0
    assert capsys.readouterr().out == "Every rule is what its reviewed line says.\n"


# --- What changes a digest -----------------------------------------------------------

CHANGES: dict[str, Callable[[Rule], Rule]] = {
    "its level": lambda rule: replace(rule, level=Level.NORMAL_SORENESS),
    "its condition": lambda rule: replace(rule, when=Unless(rule.when)),
    "its pattern": lambda rule: replace(rule, pattern="doms"),
    "the pattern of a sign": lambda rule: replace(rule, patterns={"trauma": "other"}),
    "what it says": lambda rule: replace(rule, say={"trauma": "crisis-overdose"}),
    "its reason": lambda rule: replace(rule, because="Because it changed."),
    "its source": lambda rule: replace(rule, source="Somebody else"),
    "its check-in": lambda rule: replace(rule, extra_check_in=True),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_a_rule_that_means_something_else_has_another_digest(
    content: Content, change: Callable[[Rule], Rule]
) -> None:
    rule = rule_of(content, "R05")
    changed = change(rule)
    assert digest(changed, content) != digest(rule, content)
    assert not is_current(changed, content)


def test_a_digest_does_not_look_at_who_signed_or_how_the_parts_are_ordered(
    content: Content,
) -> None:
    rule = rule_of(content, "R05")
    assert isinstance(rule.when, Some)
    same = replace(rule, reviewed="", weight=9, when=Some(tuple(reversed(rule.when.parts))))
    assert digest(same, content) == digest(rule, content)


def test_a_rule_that_looks_at_the_course_means_the_courses_too(content: Content) -> None:
    fewer = replace(content, courses=content.courses[1:])
    about = [rule for rule in content.pathways["low_back"].rules if "course" in rule.looks_at]
    assert about
    for rule in about:
        assert digest(rule, fewer) != digest(rule, content)
    assert digest(rule_of(content, "R05"), fewer) == digest(rule_of(content, "R05"), content)


SETTINGS: dict[str, Callable[[Flag], Flag]] = {
    "what a doubt means": lambda flag: replace(flag, unsure=Level.NORMAL_SORENESS),
    "whether it must be denied": lambda flag: replace(flag, time_critical=not flag.time_critical),
    "the screen that lists it": lambda flag: replace(flag, screen="nowhere"),
    "when it is asked": lambda flag: replace(flag, ask_if=FlagIs("vomiting")),
    "what it takes back": lambda flag: replace(flag, takes_back=("spread", "thigh", "none")),
    "the sign it softens": lambda flag: replace(flag, softens="vomiting"),
}


@pytest.mark.parametrize("change", SETTINGS.values(), ids=SETTINGS)
@pytest.mark.parametrize("flag", FLAGS)
def test_a_changed_setting_of_a_flag_makes_every_rule_that_looks_at_it_stale(
    content: Content, flag: str, change: Callable[[Flag], Flag]
) -> None:
    changed = replace(content, flags={**content.flags, flag: change(content.flags[flag])})
    rules = {rule.id: rule for way in content.pathways.values() for rule in way.rules}
    looking = {name for name, rule in rules.items() if flag in rule.looks_at}
    stale_now = {name for name, rule in rules.items() if not is_current(rule, changed)}
    assert looking, "no rule looks at it, so nobody would notice"
    assert looking <= stale_now


def test_a_changed_clarifier_makes_the_rules_about_what_it_softens_stale(
    content: Content,
) -> None:
    softer = replace(content.flags["lift_leak_only"], softens=None)
    changed = replace(content, flags={**content.flags, "lift_leak_only": softer})
    rule = rule_of(content, "R02")
    assert "bladder_leak" in rule.looks_at
    assert not is_current(rule, changed)


def test_every_kind_of_condition_has_its_line() -> None:
    number = NumberIs("severity", at_least=7, below=8, unknown=False)
    code = CodeIs("spread", frozenset({"thigh", "none"}), only=True)
    whole = Every((Unless(FlagIs("trauma")), Some((number, code))))
    assert canonical(whole) == (
        "all(any(severity at_least 7 below 8 False, spread only none thigh None), "
        "not(flag trauma None))"
    )


# --- The reviewed line ---------------------------------------------------------------


def test_a_signature_names_who_and_when(content: Content) -> None:
    rule = rule_of(content, "R05")
    now = digest(rule, content)
    signed = replace(rule, reviewed=f"A. Name, physiotherapist, 2027-01-31; {now}")
    assert signature(signed).by == "A. Name, physiotherapist, 2027-01-31"
    assert is_current(signed, content)


def test_a_signature_in_the_file_is_taken_and_asks_for_nothing(tmp_path: Path) -> None:
    folder = tmp_path / "pathways"
    shutil.copytree(SHIPPED, folder)
    danger = folder / "common" / "danger.toml"
    by = "A. Name, physiotherapist, 2027-01-31"
    signed = re.sub(r'reviewed = "[^;]+;', f'reviewed = "{by};', danger.read_text("utf-8"))
    danger.write_text(signed, "utf-8")
    loaded = load(folder)
    assert signature(rule_of(loaded, "R05")).by == by
    assert list(stale(loaded)) == []


def test_a_changed_number_asks_for_every_rule_that_names_it(tmp_path: Path) -> None:
    folder = tmp_path / "pathways"
    shutil.copytree(SHIPPED, folder)
    anchors = folder / "common" / "anchors.toml"
    text = anchors.read_text("utf-8")
    assert "\nvery_severe = 8" in text
    anchors.write_text(text.replace("\nvery_severe = 8", "\nvery_severe = 9"), "utf-8")
    remedies = "\n".join(stale(load(folder)))
    asked = set(re.findall(r"[RF]\d\d(?=: the rule)", remedies))
    assert {"R04", "R14", "R15"} <= asked
    assert "R01" not in asked


def test_a_remedy_names_the_file_the_rule_both_digests_and_the_lost_signature(
    content: Content,
) -> None:
    rule = rule_of(content, "R05")
    now = digest(rule, content)
    signed = replace(rule, reviewed="A. Name, physiotherapist, 2027-01-31; 00000000")
    pathway = replace(content.pathways["low_back"], rules=(signed,))
    [remedy] = stale(replace(content, pathways={"low_back": pathway}))
    assert remedy.startswith("common/danger.toml R05: the rule, or a number")
    assert f"(00000000 -> {now})" in remedy
    assert (
        "The signature of A. Name, physiotherapist, 2027-01-31 is for the rule as it was" in remedy
    )
    assert f'reviewed = "awaiting a named clinician; {now}"' in remedy
