"""The guide files: what ships, and a damaged copy for every kind of mistake."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from flows.content import Content
from flows.guides.content import CHECK_CODES, STRENGTHS, TIPS, TOPICS
from flows.guides.loading import FILES
from flows.vocabulary import PATTERNS, Level
from tests.flows.test_loading import SHIPPED, change, complaint, folder

__all__ = ["folder"]


# --- What ships ----------------------------------------------------------------------


@pytest.mark.parametrize("name", FILES)
def test_every_guide_file_says_that_it_awaits_a_clinician(name: str) -> None:
    text = (SHIPPED / "common" / f"{name}.toml").read_text("utf-8").replace("\n# ", " ")
    assert "sign-off by a named clinician" in text


@pytest.mark.parametrize("name", FILES)
def test_every_entry_names_its_source(name: str) -> None:
    tables = tomllib.loads((SHIPPED / "common" / f"{name}.toml").read_text("utf-8"))
    lists = [rows for key, rows in tables.items() if isinstance(rows, list) and key != "kind"]
    assert lists
    assert [row for rows in lists for row in rows if not row.get("source")] == []


def test_every_pattern_that_may_be_trained_with_has_one_kind(content: Content) -> None:
    kinds = content.guides.training.kinds
    named = [pattern for patterns in kinds.values() for pattern in patterns]
    assert len(named) == len(set(named))
    # The rest are patterns of danger, where nothing is said about training.
    assert set(PATTERNS) - set(named) == {
        "cauda_equina",
        "rhabdo",
        "fracture",
        "infection",
        "malignancy",
        "vascular",
        "kidney",
    }


def test_the_traffic_light_and_the_steps_are_the_ones_of_the_notes(content: Content) -> None:
    plan = content.guides.training
    assert (plan.green_at_most, plan.amber_at_most) == (3, 5)
    assert [(one.low, one.high) for one in plan.ladder] == [
        (None, None),
        (None, None),
        (None, None),
        (30, 40),
        (50, 60),
        (60, 70),
        (5, 10),
    ]
    assert set(plan.highest) == {
        Level.NORMAL_SORENESS,
        Level.SELF_CARE_WATCH,
        Level.CLINICIAN_SOON,
    }
    assert plan.highest[Level.CLINICIAN_SOON] == 2


def test_every_topic_strength_and_tip_is_used(content: Content) -> None:
    guides = content.guides
    assert {one.topic for one in guides.training.swaps} == set(TOPICS)
    assert [name for name in STRENGTHS if not guides.measures[name]] == []
    assert {one.tip for one in guides.form.faults.values()} == set(TIPS)
    assert "skip" in CHECK_CODES


# --- What does not fit ---------------------------------------------------------------


@pytest.mark.parametrize(
    ("file", "found", "put", "said"),
    [
        ("self_checks", 'leans = { worse = "hip" }', 'leans = { worst = "hip" }', "worst"),
        ("self_checks", 'leans = { worse = "hip" }', 'leans = { worse = "spleen" }', "spleen"),
        ("self_checks", 'id = "rock_back"', 'id = "bend"', "used twice"),
        ("self_checks", "most = 4", "most = 0", "round.most"),
        ("self_checks", 'answer = "age_band"', 'answer = "age"', "age"),
        ("self_checks", 'when = { fact = "one_side" }', 'when = { fact = "none" }', "none"),
        ("form", 'tip = "lighter"', 'tip = "heavier"', "heavier"),
        ("form", '"no_training"', '"no_lift"', "no_lift"),
        ("form", 'id = "yank"', 'id = "look_up"', "used twice"),
        ("training", 'id = "3"', 'id = "7"', "numbered"),
        ("training", 'patterns = ["hip"]', 'patterns = ["hips"]', "hips"),
        ("training", 'topic = "pull"', 'topic = "push"', "push"),
        ("training", 'not_for = ["hip"]', 'not_for = ["knee"]', "knee"),
        ("training", 'id = "sumo"', 'id = "blocks"', "used twice"),
        ("training", "normal_soreness = 2", "calm = 2", "start"),
        (
            "self_checks",
            'moves = ["bend"]',
            'moves = ["handstand"]',
            "there is no drawing of 'handstand'",
        ),
        ("measures", 'strength = "some"', 'strength = "huge"', "huge"),
        ("measures", 'id = "cold"', 'id = "massage"', "used twice"),
        ("measures", "[[measure]]", "[[measures]]", "measures"),
    ],
)
def test_a_mistake_is_named_with_its_file(
    folder: Path, file: str, found: str, put: str, said: str
) -> None:
    change(folder, f"common/{file}.toml", found, put)
    message = complaint(folder)
    assert f"common/{file}.toml" in message
    assert said in message


def test_a_missing_guide_file_is_named(folder: Path) -> None:
    (folder / "common" / "form.toml").unlink()
    assert complaint(folder) == "common/form.toml: this file is missing; put it back."
