"""The shipped pathway files, and a damaged copy of them for every kind of mistake.

Lives here: reading from a folder. Does not live here: the grammar of one condition
(``test_compiling``), or whether the content is right (``test_vignettes``).
"""

from __future__ import annotations

import re
import shutil
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Event

import pytest

import flows
from flows.compiling import ContentError
from flows.content import Content
from flows.intake import Intake
from flows.lazily import Lazily
from flows.loading import load
from flows.triage import pathway_of
from flows.vocabulary import ANSWERS, FLAGS

SHIPPED = Path(flows.__file__).parent / "pathways"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    copy = tmp_path / "pathways"
    shutil.copytree(SHIPPED, copy)
    return copy


def change(folder: Path, file: str, found: str, put: str) -> None:
    path = folder / file
    text = path.read_text(encoding="utf-8")
    assert found in text, f"{file} no longer holds {found!r}"
    path.write_text(text.replace(found, put, 1), encoding="utf-8")


def complaint(folder: Path) -> str:
    with pytest.raises(ContentError) as caught:
        load(folder)
    return str(caught.value)


# --- What ships ----------------------------------------------------------------------


def test_every_flag_has_its_entry_and_every_question_is_an_answer(content: Content) -> None:
    assert set(content.flags) == set(FLAGS)
    assert set(content.questions) <= set(ANSWERS)


def test_every_flag_is_asked_somewhere(content: Content) -> None:
    on_screens = {flag for flags in content.screens.values() for flag in flags}
    alone = {flag.id for flag in content.flags.values() if flag.ask_if is not None}
    assert on_screens | alone == set(FLAGS)


def test_every_question_of_a_pathway_is_known(content: Content) -> None:
    for pathway in content.pathways.values():
        assert set(pathway.questions) <= set(content.questions)


def test_both_pathways_hold_every_danger_and_follow_up_rule(content: Content) -> None:
    low_back, other = (
        {rule.id for rule in content.pathways[name].rules} for name in ("low_back", "other_place")
    )
    shared = low_back & other
    assert {rule[0] for rule in shared} == {"R", "F"}
    assert all(int(rule[1:]) >= 30 for rule in (low_back | other) - shared)


def test_every_rule_says_why_and_from_where(content: Content) -> None:
    for pathway in content.pathways.values():
        for rule in pathway.rules:
            assert rule.because.endswith("."), rule.id
            assert rule.source, rule.id


def test_a_copy_reads_like_the_original(folder: Path, content: Content) -> None:
    copied = load(folder)
    assert copied.pathways == content.pathways
    assert copied.version == content.version


@pytest.mark.unmeasured
def test_the_version_changes_with_every_byte_of_a_pathway_file(
    folder: Path, content: Content
) -> None:
    for file in sorted(folder.rglob("*.toml")):
        text = file.read_text(encoding="utf-8")
        file.write_text(text + "# one more line\n", encoding="utf-8")
        assert load(folder).version != content.version
        file.write_text(text, encoding="utf-8")


@pytest.mark.unmeasured
def test_the_version_changes_with_every_byte_of_a_word_list(
    tmp_path: Path, content: Content
) -> None:
    words = tmp_path / "words"
    shutil.copytree(SHIPPED.parent / "words", words)
    assert load(words=words).version == content.version
    for file in sorted((*words.rglob("*.toml"), *words.rglob("*.json"))):
        text = file.read_text(encoding="utf-8")
        more = "# one more line\n" if file.suffix == ".toml" else "\n"
        file.write_text(text + more, encoding="utf-8")
        assert load(words=words).version != content.version
        file.write_text(text, encoding="utf-8")


@pytest.mark.parametrize("text", ["", "[]", '{"bias": [1, 2]}', "{"])
def test_weights_that_no_training_wrote_are_named_with_the_remedy(
    tmp_path: Path, text: str
) -> None:
    words = tmp_path / "words"
    shutil.copytree(SHIPPED.parent / "words", words)
    (words / "en" / "likeness.json").write_text(text, encoding="utf-8")
    with pytest.raises(
        ContentError, match=r"en/likeness.onnx: .* not what the training writes .*run"
    ):
        load(words=words).lexicons["en"]


def test_a_network_that_lacks_a_part_is_named_with_the_remedy(tmp_path: Path) -> None:
    words = tmp_path / "words"
    shutil.copytree(SHIPPED.parent / "words", words)
    for part in ("likeness_deeper.onnx", "pieces.txt", "likeness.json"):
        (words / "en" / part).rename(tmp_path / part)
        with pytest.raises(ContentError, match=r"en/likeness.onnx: .*run"):
            load(words=words).lexicons["en"]
        (tmp_path / part).rename(words / "en" / part)


def test_a_language_is_read_when_it_is_first_asked_for_and_once() -> None:
    made: list[str] = []

    def make(name: str) -> str:
        made.append(name)
        return name.upper()

    found = Lazily(("de", "en"), make)
    assert (list(found), len(found), "de" in found, "fr" in found, made) == (
        ["de", "en"], 2, True, False, [],
    )  # fmt: skip
    assert (found["en"], found["en"], found.get("fr"), made) == ("EN", "EN", None, ["en"])


def test_whoever_asks_while_a_language_is_read_waits_for_it() -> None:
    made: list[str] = []
    begun, never = Event(), Event()

    def make(name: str) -> str:
        begun.set()
        never.wait(0.02)
        made.append(name)
        return found["en"] + name if name == "de" else name

    found = Lazily(("de", "en"), make)
    with ThreadPoolExecutor(1) as pool:
        other = pool.submit(found.__getitem__, "de")
        assert begun.wait(5)
        assert (found["de"], other.result(), made) == ("ende", "ende", ["de", "en"])


def test_without_weights_the_lists_hear_alone(tmp_path: Path) -> None:
    words = tmp_path / "words"
    shutil.copytree(SHIPPED.parent / "words", words)
    (words / "en" / "likeness.onnx").unlink()
    assert load(words=words).lexicons["en"].weights is None


def test_the_version_tells_a_byte_that_moved_to_another_file(folder: Path) -> None:
    before = load(folder).version
    text = (folder / DANGER).read_text(encoding="utf-8")
    (folder / DANGER).write_text(text + "# moved\n", encoding="utf-8")
    in_danger = load(folder).version
    (folder / DANGER).write_text(text, encoding="utf-8")
    text = (folder / FLAG_FILE).read_text(encoding="utf-8")
    (folder / FLAG_FILE).write_text(text + "# moved\n", encoding="utf-8")
    assert len({before, in_danger, load(folder).version}) == 3


def test_other_files_and_empty_folders_are_left_alone(folder: Path, content: Content) -> None:
    (folder / "notes.txt").write_text("nothing to do with rules", encoding="utf-8")
    (folder / "common" / "notes.md").write_text("nor this", encoding="utf-8")
    (folder / "empty").mkdir()
    assert load(folder).version == content.version


# --- Slips -----------------------------------------------------------------------------

DANGER, FLAG_FILE = "common/danger.toml", "common/flags.toml"
QUESTIONS, FOLLOW_UP = "common/questions.toml", "common/follow_up.toml"
SLIPS = {
    "a rule with an unknown key": (
        DANGER,
        'id = "R01"\n',
        'id = "R01"\nlevle = "urgent"\n',
        r"common/danger\.toml \[\[rule\]\] number 1 \(R01\): levle: .*not permitted",
    ),
    "a rule without a level": (
        DANGER,
        'id = "R01"\nlevel = "emergency"\n',
        'id = "R01"\n',
        r"common/danger\.toml .*R01.*level: .*required",
    ),
    "a rule with an unknown level": (
        DANGER,
        'level = "emergency"',
        'level = "high"',
        r"R01.*level: .*'emergency'",
    ),
    "a rule that says nothing of who reviewed it": (
        DANGER,
        'reviewed = "awaiting a named clinician; ',
        'reviewed = "',
        r"common/danger\.toml .*R01.*reviewed: String should match pattern",
    ),
    "a rule that was signed on no day": (
        DANGER,
        'reviewed = "awaiting a named clinician; ',
        'reviewed = "A. Name, physiotherapist; ',
        r"common/danger\.toml .*R01.*reviewed: String should match pattern",
    ),
    "a rule whose id is no rule id": (DANGER, 'id = "R01"', 'id = "first"', r"\(first\): id: "),
    "a rule with an unknown pattern": (
        DANGER,
        'pattern = "cauda_equina"',
        'pattern = "cauda"',
        r"common/danger\.toml R02: unknown pattern 'cauda'; it is one of: .*cauda_equina",
    ),
    "a pattern for a flag that the rule does not look at": (
        DANGER,
        "patterns = { flank_waves",
        "patterns = { flank_wave",
        r"common/danger\.toml R06: unknown answer or flag of this rule 'flank_wave'",
    ),
    "a rule with an unknown flag": (
        DANGER,
        '{ flag = "self_harm" }',
        '{ flag = "self_hurt" }',
        r"common/danger\.toml R01: unknown flag 'self_hurt'; it is one of: .*self_harm",
    ),
    "a rule with an unknown code": (
        DANGER,
        'in = ["both_legs"]',
        'in = ["two_legs"]',
        r"R02: unknown code of spread 'two_legs'; it is one of: .*both_legs",
    ),
    "a rule with an unknown anchor": (
        DANGER,
        '"very_severe"',
        '"very_strong"',
        r"unknown anchor 'very_strong'; it is one of: .*very_severe",
    ),
    "a number without a bound": (
        DANGER,
        '{ answer = "severity", at_least = "very_severe" }',
        '{ answer = "severity" }',
        r"very_severe_pain: severity is a number; give at_least or",
    ),
    "a course that there is not": (
        FOLLOW_UP,
        'id = "gone"',
        'id = "away"',
        r"follow_up.toml away: unknown course 'away'; it is one of: .*gone",
    ),
    "a fact with an unknown flag": (
        DANGER,
        '{ flag = "nearly_fainted" }',
        '{ flag = "fainted" }',
        r"common/danger\.toml \[facts\] blood_loss_signs: unknown flag 'fainted'",
    ),
    "two rules of one id in a file": (
        DANGER,
        'id = "R02"',
        'id = "R01"',
        r"common/danger\.toml \[\[rule\]\] number 2 \(R01\): the id is used twice",
    ),
    "two rules of one id in two files": (
        "low_back/rules.toml",
        'id = "R30"',
        'id = "R01"',
        r"low_back/rules\.toml: the ids R01 are used twice",
    ),
    "a rule file that is not TOML": (
        DANGER,
        "[[rule]]",
        "[[rule]",
        r"common/danger\.toml: not valid TOML: .*line",
    ),
    "a flag that is no flag": (
        FLAG_FILE,
        'id = "saddle_numb"',
        'id = "saddle"',
        r"common/flags\.toml saddle: unknown flag 'saddle'; it is one of: .*saddle_numb",
    ),
    "a flag on an unknown screen": (
        FLAG_FILE,
        'screen = "danger_below"',
        'screen = "below"',
        r"saddle_numb: unknown screen 'below'; it is one of: .*danger_below",
    ),
    "a flag with an unknown level of doubt": (
        FLAG_FILE,
        'unsure = "urgent"',
        'unsure = "perhaps"',
        r"common/flags\.toml \[\[flag\]\] number 1 \(saddle_numb\): unsure: ",
    ),
    "a flag that softens nothing": (
        FLAG_FILE,
        'softens = "bladder_leak"',
        'softens = "leak"',
        r"lift_leak_only: unknown flag 'leak'",
    ),
    "a flag that nobody asks about": (
        FLAG_FILE,
        'ask_if = { flag = "pregnant" }',
        "",
        r"pregnancy_danger: it has neither a screen nor an ask_if; add one",
    ),
    "a flag that takes back an unknown code": (
        FLAG_FILE,
        'spread = "both_legs", instead',
        'spread = "legs", instead',
        r"both_legs_nerve: unknown code of spread 'legs'",
    ),
    "a flag that puts an unknown code instead": (
        FLAG_FILE,
        'instead = "thigh"',
        'instead = "thighs"',
        r"both_legs_nerve: unknown code of spread 'thighs'",
    ),
    "a flag that takes back an unknown answer": (
        FLAG_FILE,
        'takes_back = { spread = "both_legs"',
        'takes_back = { spreads = "both_legs"',
        r"both_legs_nerve: unknown answer 'spreads'",
    ),
    "a flag that takes back nothing": (
        FLAG_FILE,
        'takes_back = { spread = "both_legs", instead',
        "takes_back = { instead",
        r"both_legs_nerve: takes_back names one answer",
    ),
    "a question that is no answer": (
        QUESTIONS,
        'id = "onset"',
        'id = "start"',
        r"common/questions\.toml start: unknown answer 'start'; it is one of: .*onset",
    ),
    "a question with an unknown option": (
        QUESTIONS,
        '"within_6h"',
        '"within_5h"',
        r"onset: unknown code of onset 'within_5h'",
    ),
    "a question with codes that should have numbers": (
        QUESTIONS,
        "numbers = [1, 6, 14, 24, 48, 72, 120]",
        "",
        r"trained_hours_ago: a number question has numbers, any other has options",
    ),
    "a question in too many columns": (QUESTIONS, "columns = 6", "columns = 9", r"columns: "),
    "a question asked on an unknown code": (
        QUESTIONS,
        'ask_if = { answer = "onset", in = ["during_lift"] }',
        'ask_if = { answer = "onset", in = ["lifting"] }',
        r"felt: unknown code of onset 'lifting'",
    ),
    "an anchor that is no number": (
        "common/anchors.toml",
        "severe = 7",
        'severe = "a lot"',
        r"common/anchors\.toml: anchors\.severe: .*number",
    ),
    "a plan without one of its times": (
        FOLLOW_UP,
        "extra_hours = 24",
        "",
        r"common/follow_up\.toml \[plan\]: extra_hours: .*required",
    ),
    "no plan at all": (
        FOLLOW_UP,
        "[plan]",
        "[plans]",
        r"common/follow_up\.toml: the table \[plan\] is missing; add it",
    ),
    "a pathway with an unknown question": (
        "low_back/pathway.toml",
        '"onset"',
        '"start"',
        r"low_back/pathway\.toml: unknown question 'start'; it is one of: .*onset",
    ),
    "a pathway for an unknown place": (
        "low_back/pathway.toml",
        '"si_left"',
        '"left_dimple"',
        r"low_back/pathway\.toml: unknown place 'left_dimple'; it is one of: .*si_left",
    ),
    "a pathway of version zero": (
        "low_back/pathway.toml",
        "version = 1",
        "version = 0",
        r"low_back/pathway\.toml: version: ",
    ),
    "a pathway with another name than its folder": (
        "low_back/pathway.toml",
        'name = "low_back"',
        'name = "back"',
        r"low_back/pathway\.toml: its name is 'back'; name it like its folder",
    ),
}


CONTRADICTIONS = "common/contradictions.toml"
SLIPS |= {
    "a contradiction of an unknown answer": (
        CONTRADICTIONS,
        'between = ["severity", "typed"]',
        'between = ["pain", "typed"]',
        r"common/contradictions\.toml mild_yet_unbearable: unknown answer 'pain'",
    ),
    "a contradiction of unknown words": (
        CONTRADICTIONS,
        'typed = "strong_pain"',
        'typed = "weak_pain"',
        r"mild_yet_unbearable: unknown kind of typed words 'weak_pain'; it is one of: next_day, ",
    ),
    "rows of buttons that do not add up": (
        "common/questions.toml",
        "widths = [",
        "widths = [7, ",
        r"location: the widths must add up to \d+ options\.",
    ),
    "a reading without an anchor": (
        CONTRADICTIONS,
        'reads = { severity = "severe" }',
        'reads = { severity = "awful" }',
        r"mild_yet_unbearable: unknown anchor 'awful'",
    ),
    "a contradiction that nothing calls for": (
        CONTRADICTIONS,
        'when = { answer = "severity", at_most = 3 }\n',
        "",
        r"mild_yet_unbearable: it has neither a when nor a weigh; add one\.",
    ),
}


@pytest.mark.parametrize(("file", "found", "put", "named"), SLIPS.values(), ids=SLIPS)
def test_the_slip_is_named_with_its_file_its_place_and_its_remedy(
    folder: Path, file: str, found: str, put: str, named: str
) -> None:
    change(folder, file, found, put)
    assert re.search(named, complaint(folder))


def test_a_file_whose_rules_are_misnamed_is_refused(folder: Path) -> None:
    path = folder / "other_place" / "rules.toml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("[[rule]]", "[[rules]]"), encoding="utf-8")
    assert complaint(folder) == (
        "other_place/rules.toml: there is no [[rule]]; add one or mend its name."
    )


def test_a_flag_without_an_entry_is_named(folder: Path) -> None:
    change(
        folder,
        FLAG_FILE,
        '[[flag]]\nid = "saddle_numb"\nscreen = "danger_below"\ntime_critical = true\n'
        'unsure = "urgent"\n',
        "",
    )
    assert complaint(folder) == (
        "common/flags.toml: no entry for saddle_numb; every flag needs one."
    )


@pytest.mark.parametrize("file", [DANGER, FLAG_FILE, QUESTIONS, FOLLOW_UP, "low_back/rules.toml"])
def test_a_missing_file_is_named(folder: Path, file: str) -> None:
    (folder / file).unlink()
    assert complaint(folder) == f"{file}: this file is missing; put it back."


@pytest.mark.parametrize("name", ["low_back", "other_place"])
def test_a_missing_pathway_is_named(folder: Path, name: str) -> None:
    shutil.rmtree(folder / name)
    assert complaint(folder).startswith(f"pathways: unknown pathway '{name}'")


# --- One more pathway ----------------------------------------------------------------


def add_pathway(folder: Path, name: str, place: str) -> None:
    shutil.copytree(folder / "other_place", folder / name)
    change(folder, f"{name}/pathway.toml", 'name = "other_place"', f'name = "{name}"')
    change(folder, f"{name}/pathway.toml", "version = 1", f'version = 1\nplaces = ["{place}"]')


def test_a_new_folder_is_chosen_by_its_places_and_nothing_else_changes(folder: Path) -> None:
    add_pathway(folder, "neck", "neck")
    content = load(folder)
    chosen = {
        place: pathway_of(content, Intake({"location": (place,)})).name
        for place in ("neck", "low_back_left", "chest")
    }
    assert chosen == {
        "neck": "neck",
        "low_back_left": "low_back",
        "chest": "other_place",
    }


def test_a_place_that_two_pathways_claim_is_named(folder: Path) -> None:
    add_pathway(folder, "neck", "hip_front")
    assert complaint(folder) == (
        "neck/pathway.toml: the place 'hip_front' is low_back's; leave it to one."
    )
