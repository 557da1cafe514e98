"""The hazard log is held by tests: every hazard names some, and every one that is named exists.

Lives here: reading ``deploy/hazards.md`` and the suite's own folder. Does not live here: the
hazards, or what their tests hold. Called by pytest.
"""

from __future__ import annotations

import ast
import re
from functools import cache
from pathlib import Path

import pytest

from tests.test_house import ROOT

LOG = ROOT / "deploy" / "hazards.md"
THREATS = range(1, 15)
PARTS = ("Harm", "Cause", "Control", "Test", "Risk before", "Risk left")
#: How bad and how likely, and what both come to (the matrix stands in the log).
_RISK = re.compile(
    r"(minor|significant|considerable|major|catastrophic), "
    r"(very low|low|medium|high|very high): ([1-5])\b"
)
_TEST = re.compile(r"`(tests/[\w/]+\.py)::(\w+)`")
_SEVERITIES = ("minor", "significant", "considerable", "major", "catastrophic")
_MATRIX = {
    "very low": (1, 1, 2, 2, 3),
    "low": (1, 2, 2, 3, 4),
    "medium": (2, 2, 3, 3, 4),
    "high": (2, 3, 3, 4, 5),
    "very high": (3, 4, 4, 5, 5),
}
#: Above this nobody may run it; at it, only after a clinician has accepted it by name.
_TOLERABLE = 3


def hazards() -> dict[str, str]:
    """Each hazard's heading and the text below it."""
    pieces = re.split(r"^### (H\d+ .+)$", LOG.read_text("utf-8"), flags=re.MULTILINE)
    return dict(zip(pieces[1::2], pieces[2::2], strict=True))


def parts(text: str) -> dict[str, str]:
    """What is said of a hazard, part by part."""
    text = text.partition("\n## ")[0]
    found = re.findall(r"^- \*\*([\w ]+)\.\*\* ((?:.|\n(?!- \*\*))+)", text, re.MULTILINE)
    return {name: " ".join(said.split()) for name, said in found}


@cache
def names_in(path: Path) -> frozenset[str]:
    """The names of all tests of a file."""
    tree = ast.parse(path.read_text("utf-8"))
    functions = (ast.FunctionDef, ast.AsyncFunctionDef)
    return frozenset(one.name for one in ast.walk(tree) if isinstance(one, functions))


def missing(text: str) -> list[str]:
    """The tests that a text names and that do not exist."""
    return [
        f"{path}::{name}"
        for path, name in _TEST.findall(text)
        if not (ROOT / path).is_file() or name not in names_in(ROOT / path)
    ]


def test_every_hazard_says_all_that_is_needed_in_order() -> None:
    found = {name: tuple(parts(text)) for name, text in hazards().items()}
    assert {name: said for name, said in found.items() if said != PARTS} == {}


def test_hazards_are_numbered_and_none_is_left_out() -> None:
    numbers = [int(name.partition(" ")[0][1:]) for name in hazards()]
    assert numbers == list(range(1, len(numbers) + 1))
    assert len(numbers) >= 25


def test_every_hazard_names_a_test_and_each_of_them_exists() -> None:
    found = {name: parts(text).get("Test", "") for name, text in hazards().items()}
    assert [name for name, text in found.items() if not _TEST.search(text)] == []
    assert {name: gone for name, text in found.items() if (gone := missing(text))} == {}


def test_no_test_is_named_in_words_that_nothing_reads() -> None:
    text = LOG.read_text("utf-8")
    assert text.count("::") == len(_TEST.findall(text)) + text.count("`path::test_name`")


@pytest.mark.parametrize("part", ["Risk before", "Risk left"])
def test_a_risk_is_what_the_matrix_makes_of_both_its_halves(part: str) -> None:
    for name, text in hazards().items():
        found = _RISK.match(parts(text)[part].lower())
        assert found is not None, name
        severity, likelihood, risk = found.groups()
        assert _MATRIX[likelihood][_SEVERITIES.index(severity)] == int(risk), name


def test_a_control_lowers_no_severity_and_leaves_nothing_intolerable() -> None:
    for name, text in hazards().items():
        before, left = (
            _RISK.match(parts(text)[one].lower()) for one in ("Risk before", "Risk left")
        )
        assert before is not None
        assert left is not None
        assert before[1] == left[1], name
        assert int(left[3]) <= min(int(before[3]), _TOLERABLE), name


def test_a_test_that_is_gone_would_be_noticed() -> None:
    assert missing("`tests/test_house.py::test_nothing_of_the_kind`") != []
    assert missing("`tests/no_such_file.py::test_x`") != []
    assert missing("`tests/test_house.py::test_every_module_keeps_the_rule`") == []


def test_every_threat_has_its_module_named_by_its_number() -> None:
    folder = ROOT / "tests" / "security"
    found = {one.name.split("_")[1] for one in folder.glob("test_s[0-9][0-9]_*.py")}
    assert found == {f"s{number:02}" for number in THREATS}
    for one in folder.glob("test_s[0-9][0-9]_*.py"):
        number = int(one.name.split("_")[1][1:])
        sign = ast.get_docstring(ast.parse(one.read_text("utf-8"))) or ""
        assert sign.startswith(f"S{number}: "), one.name
        assert any(name.startswith("test_") for name in names_in(one)), one.name
