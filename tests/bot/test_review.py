"""``spotter review``: every rule in words, who defends it, and a place to sign.

Lives here: the document as a whole, conditions in words, both layouts, what is refused. Does
not live here: the digests behind "reviewed" (``tests/flows/test_signing``).
"""

from __future__ import annotations

import re
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest

from bot.__main__ import main
from bot.review import review
from bot.review.conditions import Teller
from bot.review.document import Bullets, Folded, Heading, Item, Paragraph, Table
from bot.review.rules import Book
from bot.review.sections import anchors_told
from bot.review.vignettes import read_vignettes
from bot.review.writing import to_html, to_markdown
from bot.settings import SettingsError
from bot.words import load_words
from flows.conditions import CodeIs, Condition, Every, FlagIs, NumberIs, Some, Unless
from flows.content import Content
from flows.loading import load
from flows.signing import digest
from flows.vocabulary import FLAGS

VIGNETTES = Path(__file__).parents[1] / "vignettes"
TELLER = Teller(load_words())


@pytest.fixture(scope="module")
def content() -> Content:
    return load()


@pytest.fixture(scope="module")
def markdown(content: Content) -> str:
    return review(content, None, "markdown", VIGNETTES)


def chapter(text: str, rule: str) -> str:
    """What the document says of one rule."""
    found = re.search(rf"^### {rule}: .*?(?=^##)", text, re.DOTALL | re.MULTILINE)
    assert found, rule
    return found.group()


# --- The whole document ----------------------------------------------------------------


def test_every_rule_has_its_chapter_with_level_reason_source_texts_state_and_vignettes(
    content: Content, markdown: str
) -> None:
    for pathway in content.pathways.values():
        for rule in pathway.rules:
            told = chapter(markdown, rule.id)
            assert f"({rule.level.value})" in told
            assert rule.because in told
            assert rule.source in told
            assert TELLER.text(f"because-{rule.id}") in told
            assert f"level-{rule.level.value}" in told or "crisis-" in told
            assert "**Reviewed:** awaiting a named clinician" in told
            assert re.search(r"\*\*Defended by\*\* [1-9]\d* vignettes? .* and [1-9]", told), rule.id


def test_every_sign_question_number_and_time_is_in_it(content: Content, markdown: str) -> None:
    lines = markdown.splitlines()
    for name in (*FLAGS, *content.questions):
        assert any(line.startswith(f"| {name} | ") for line in lines), name
    for name, value in content.anchors.items():
        [line] = [one for one in lines if one.startswith(f"| {name} | {value:g} | ")]
        assert len(line.split(" | ")[2]) > 10, f"{name} has no source beside it"
    assert "| The two check-ins, hours after the session or the report | 48 and 72 |" in lines


def test_every_field_of_the_plan_is_told_in_words(content: Content, markdown: str) -> None:
    _, _, told = markdown.partition("## When Spotter comes back")
    shown = told.partition("\n## ")[0]
    for name in content.plan.__slots__:
        assert f"| {name.replace('_', ' ')} |" not in shown, f"{name}: give it words"


def test_every_text_that_a_rule_leads_to_stands_at_the_end_in_words(markdown: str) -> None:
    named = re.findall(r"\*\*Texts it leads to\*\* \(in full at the end\): (.*)", markdown)
    keys = {key for line in named for key in line.split(", ")}
    _, _, texts = markdown.partition("## The texts, word for word")
    assert {"level-urgent", "go-now", "crisis-self_harm", "emergency-tell-rhabdo"} <= keys
    for key in keys:
        assert f"- **{key}:** " in texts


def test_it_ends_with_a_place_to_sign(markdown: str, content: Content) -> None:
    end = markdown[markdown.index("## Sign-off") :]
    assert "Signature: ____" in end
    assert "Profession and registration: ____" in end
    assert f"Content version: {content.version}" in end


def test_it_is_the_same_every_time(content: Content, markdown: str) -> None:
    assert review(content, None, "markdown", VIGNETTES) == markdown


def test_one_pathway_holds_its_own_rules_and_the_shared_ones(content: Content) -> None:
    text = review(content, "other_place", "markdown", VIGNETTES)
    assert chapter(text, "R41")
    assert chapter(text, "R02")
    assert "### R40" not in text


def test_a_rule_that_changed_since_it_was_signed_says_so(content: Content) -> None:
    book = Book(content, TELLER, None)
    rule = content.pathways["low_back"].rules[0]
    signed = replace(rule, reviewed=f"A. Name, 2027-01-31; {digest(rule, content)}")
    assert book.state(signed) == "signed by A. Name, 2027-01-31"
    assert book.state(replace(signed, because="It became another rule.")) == (
        "signed by A. Name, 2027-01-31, and **changed since that line was written**"
    )


# --- Conditions in words -----------------------------------------------------------------

SAID = {
    "“Throwing up”": FlagIs("vomiting"),
    "Start of pain: “During a lift” or “Within 6 hours after”": CodeIs(
        "onset", frozenset({"within_6h", "during_lift"})
    ),
    "Travels to: nothing but “It stays where it is”": CodeIs(
        "spread", frozenset({"none"}), only=True
    ),
    "Pain when moving: 7 out of 10 or more and less than 8 out of 10": NumberIs(
        "severity", at_least=7, below=8
    ),
    "Pain for: more than 14 days (unanswered counts as no)": NumberIs(
        "pain_days", above=14, unknown=False
    ),
    "Sore bone: “Yes, sharp on the bone” (unanswered counts as yes)": CodeIs(
        "bone_tender", frozenset({"yes"}), unknown=True
    ),
    "Share that the score fell by: 30% or more": NumberIs("severity_fall_share", at_least=0.3),
    "Points that the score fell by: 2 or less": NumberIs("severity_fall", at_most=2),
    "Level of the last contact: “Training soreness”": CodeIs(
        "previous_level", frozenset({"normal_soreness"})
    ),
    "This report is: “the 48 hour check-in” or “the 72 hour check-in”": CodeIs(
        "check_in", frozenset({"72h", "48h"})
    ),
    "Since last time: “Worse”": CodeIs("change", frozenset({"worse"})),
    "not (yes to “Throwing up”)": Unless(FlagIs("vomiting")),
}


@pytest.mark.parametrize(("said", "condition"), SAID.items())
def test_each_kind_of_condition_is_said_in_the_words_of_the_questions(
    said: str, condition: Condition
) -> None:
    assert TELLER.sentence(condition).removeprefix("yes to ") == said


def test_alternatives_and_what_must_come_together_are_told_apart() -> None:
    sick, cold = FlagIs("vomiting"), FlagIs("rigors")
    both = Every((sick, Some((cold, Every((sick, cold))))))
    assert TELLER.sentence(Some((sick, both))) == (
        "yes to “Throwing up” or (yes to “Throwing up” and (yes to “Shaking chills and feeling "
        "very unwell” or (yes to “Throwing up” and yes to “Shaking chills and feeling very "
        "unwell”)))"
    )
    first, second = TELLER.items(both)
    assert (first.text, second.text) == ("yes to “Throwing up”", "**any of these:**")
    assert [one.text for one in second.items] == [
        "yes to “Shaking chills and feeling very unwell”",
        "**all of these:**",
    ]
    [negated] = TELLER.items(Unless(sick))
    assert negated == Item("**not this:**", (first,))


def test_no_rule_is_told_in_a_name_of_the_code(content: Content, markdown: str) -> None:
    for pathway in content.pathways.values():
        for rule in pathway.rules:
            conditions = chapter(markdown, rule.id).partition("- **Reason shown")[0]
            assert re.findall(r"\b[a-z]+_[a-z_]+\b(?!\))", conditions.partition("\n")[2]) == []


def test_each_number_carries_its_own_comment_and_the_one_above_its_group() -> None:
    text = (
        "# the file\n[anchors]\n# Soreness.\n# Measured (Abboud 2019).\ncap = 5  # 0-10\nlow = 2\n"
        "\nbare = 1\n"
    )
    assert list(anchors_told(text)) == [
        ("cap", "5", "0-10. Soreness. Measured (Abboud 2019)"),
        ("low", "2", "Soreness. Measured (Abboud 2019)"),
        ("bare", "1", ""),
    ]


# --- Layout ------------------------------------------------------------------------------

BLOCKS = (
    Heading(1, "Pain < 3 & more"),
    Paragraph("**Bold** and <plain>"),
    Bullets((Item("one", (Item("two"),)),)),
    Folded("Vignettes", (Item("a person"),)),
    Table(("a", "b"), (("x|y", "two\nlines"),)),
)


def test_markdown_keeps_lists_and_tables_in_shape() -> None:
    assert to_markdown(BLOCKS) == (
        "# Pain < 3 & more\n\n**Bold** and <plain>\n\n- one\n  - two\n\nVignettes:\n\n"
        "- a person\n\n| a | b |\n| --- | --- |\n| x\\|y | two lines |\n"
    )


def test_html_escapes_everything_and_turns_bold() -> None:
    page = to_html(BLOCKS)
    assert "<title>Pain &lt; 3 &amp; more</title>" in page
    assert "<p><b>Bold</b> and &lt;plain&gt;</p>" in page
    assert "<li>one<ul>\n<li>two</li>\n</ul></li>" in page
    assert "<td>two<br>\nlines</td>" in page


class _Nesting(HTMLParser):
    """Collects what a page asks for, and whether every element is closed in order."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.asked: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.asked += [name for name, _ in attrs if name in ("src", "href")]
        if tag not in ("meta", "br"):
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def test_the_page_is_well_formed_and_needs_nothing_from_anywhere(content: Content) -> None:
    nesting = _Nesting()
    nesting.feed(review(content, "low_back", "html", VIGNETTES))
    assert nesting.open == []
    assert nesting.asked == []


# --- The command ---------------------------------------------------------------------------


def test_the_command_writes_the_document(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["review", "low_back", "--format", "html", "--vignettes", str(VIGNETTES)]) == 0
    assert capsys.readouterr().out.startswith("<!doctype html>")


def test_an_unknown_pathway_is_refused_with_the_ones_there_are(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["review", "knee"]) == 2
    assert capsys.readouterr().err == (
        "spotter: review: unknown pathway 'knee'; it is one of: low_back, other_place.\n"
    )


def test_without_vignettes_at_hand_the_document_says_how_to_name_them(
    content: Content, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    text = review(content, "low_back", "markdown", None)
    assert "not at hand here; name their folder with --vignettes" in chapter(text, "R02")


def test_in_a_checkout_the_vignettes_are_found(
    content: Content, markdown: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(VIGNETTES.parents[1])
    assert review(content, None, "markdown", None) == markdown


def test_a_folder_that_is_not_there_is_named(content: Content, tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="nowhere: no such folder; name the one"):
        review(content, None, "markdown", tmp_path / "nowhere")


@pytest.mark.parametrize("text", ["not toml", "[[case]]\nname = 'x'", "case = 3"])
def test_a_file_that_holds_no_vignettes_is_named(tmp_path: Path, text: str) -> None:
    (tmp_path / "odd.toml").write_text(text, encoding="utf-8")
    with pytest.raises(SettingsError, match=r"odd\.toml: not a file of vignettes"):
        read_vignettes(tmp_path)
