"""The page for a clinician: everything that was told, every sign with its answer, one sheet.

Lives here: the facts of the page, its text message and its PDF. Does not live here: its FHIR
twin (``test_fhir``), sending it (``test_files``). Called by pytest.
"""

from __future__ import annotations

import io
import os
import shutil
import subprocess
from pathlib import Path

import pytest

from bot.making import LENGTH, serve
from bot.pictures.body_map import MapLabels, body_map
from bot.pictures.chart import ChartLabels, Score, chart
from bot.pictures.worker import draw
from bot.records import press
from bot.records.pdf import PageOverflow, one_page
from bot.records.sheet import Lines, Sheet, sheet_of
from bot.render import Renderer, plain
from flows.content import Content
from flows.model import Answered
from flows.records.model import Record
from flows.records.page import page_of, signs_of
from flows.records.telling import told
from flows.vocabulary import FLAGS, Level
from tests.bot.records.parts import NOW, VERSION, check_in, contact, episode, longest, record

WORDS = ChartLabels("title", "subtitle", "days", "h", "mine", "typical", "before", "note")


def text_of(content: Content, renderer: Renderer, one: Record) -> str:
    return "\n\n".join(messages(content, renderer, one))


def messages(content: Content, renderer: Renderer, one: Record) -> list[str]:
    """The page as it goes into the chat."""
    screens = told(content, one, NOW, None)
    return [plain(renderer.text("en", screen)) for screen in screens]


def sheet(content: Content, renderer: Renderer, one: Record) -> Sheet:
    """The sheet with both pictures."""
    page = page_of(content, one, NOW, None)
    drawn = {
        "body_map": draw(body_map(page.places, labels=MapLabels("L", "R", "F"), numbers={})),
        "chart": draw(chart([Score(*score) for score in page.scores[-10:]], labels=WORDS)),
    }
    return sheet_of(renderer, "en", page, NOW.isoformat()).model_copy(update=drawn)


def written(tmp_path: Path, pdf: bytes) -> str:
    """The text of a PDF of one page, which poppler can open and draw; skips without poppler.

    In CI it is installed, so that its absence is a failure there.
    """
    if shutil.which("pdftoppm") is None and os.environ.get("CI") != "true":
        pytest.skip("pdftoppm is missing: install poppler-utils")
    file = tmp_path / "page.pdf"
    file.write_bytes(pdf)
    subprocess.run(["pdftoppm", "-r", "50", "-png", file, tmp_path / "page"], check=True)
    pictures = sorted(tmp_path.glob("page*.png"))
    assert len(pictures) == 1, "it is one page"
    assert pictures[0].read_bytes().startswith(b"\x89PNG")
    done = subprocess.run(["pdftotext", "-layout", file, "-"], check=True, capture_output=True)
    return done.stdout.decode()


# --- What stands on it -----------------------------------------------------------------


def test_every_danger_sign_stands_there_once_with_its_answer(content: Content) -> None:
    answers = signs_of(content, record())
    assert list(answers) == list(FLAGS)
    assert answers["blood_thinner"] == "yes"
    assert answers["weight_loss"] == "not_sure"
    assert answers["saddle_numb"] == "no"
    assert answers["pregnancy_danger"] == "unknown"


def test_the_negatives_are_named_and_what_was_not_asked_is_no_negative(
    content: Content, renderer: Renderer
) -> None:
    lines = {line.split(" (")[0]: line for line in text_of(content, renderer, record()).split("\n")}
    assert "anticoagulant use" in lines["PRESENT"]
    assert "unexplained weight loss" in lines["UNSURE"]
    assert "saddle numbness" in lines["Denied"]
    assert "fever or systemically unwell" in lines["Denied"]
    assert "pregnancy with a danger sign" in lines["Not asked"]
    for flag in FLAGS:
        words = renderer.key("en", f"physio-flag-{flag}")
        assert sum(f" {words}" in line for line in lines.values() if "): " in line) >= 1, flag


def test_the_timeline_says_when_what_and_how_strong(content: Content, renderer: Renderer) -> None:
    text = text_of(content, renderer, record())
    assert "Day 1, Thu 12 Nov 09:00 UTC: you told me, 4 of 10. Level: Book an appointment" in text
    assert "Day 2, Fri 13 Nov 09:00 UTC: Better, 3 of 10." in text
    assert "Day 3, Sat 14 Nov 09:00 UTC: you told me how it was. Level" in text
    assert "Outcome: reported as gone on day 4" in text
    assert (
        "Asked again at 3 check-ins, last on day 4: ever present: none; ever unsure: none" in text
    )


def test_where_character_checks_advice_rules_and_version_are_there(
    content: Content, renderer: Renderer
) -> None:
    text = text_of(content, renderer, record())
    for words in (
        "Self-reported, not a diagnosis",
        "Session: 24 hours ago",
        "Place: Low back, left",
        "Feels: Dull or aching, Tight or stiff",
        "Moving: Not sure",
        "Bending forward eases it.",
        "Level: Book an appointment",
        renderer.key("en", "because-R20"),
        "book a doctor or a physiotherapist within 2 weeks",
        f"Rules that fired: R20, R40. Version of the rules: {VERSION}.",
        "await sign-off by a named clinician",
    ):
        assert words in text, words


def test_only_the_rules_that_decided_are_told_as_reasons(
    content: Content, renderer: Renderer
) -> None:
    text = text_of(content, renderer, record())
    levels = {rule.id: rule.level for way in content.pathways.values() for rule in way.rules}
    assert levels["R40"] is Level.NORMAL_SORENESS
    assert renderer.key("en", "because-R40") not in text


def test_a_danger_sign_of_a_later_day_is_told(content: Content, renderer: Renderer) -> None:
    alarm = check_in(2, 5.0, "new")
    told_of = contact(
        at=alarm.at,
        kind="72h",
        answered=(Answered("danger_below", ("saddle_numb",)),),
        change="new",
    )
    text = text_of(content, renderer, record(contacts=(contact(), told_of)))
    assert "Asked again at 1 check-in, last on day 3: ever present: saddle numbness;" in text


def test_a_check_without_self_checks_or_contacts_has_a_page_too(
    content: Content, renderer: Renderer
) -> None:
    bare = record(episode=episode(guided=episode().guided.__class__(), ended=None), contacts=())
    text = text_of(content, renderer, bare)
    assert "None done." in text
    assert "Outcome: unknown, follow-up ended" in text
    assert f"Version of the rules: {content.version}." in text


def test_in_a_crisis_nothing_is_advised_but_help(content: Content, renderer: Renderer) -> None:
    crisis = episode(heard=(("self_harm", "yes"),), level=Level.EMERGENCY)
    first = contact(level=Level.EMERGENCY, rules=("R01",), heard=(("self_harm", "yes"),))
    text = text_of(content, renderer, record(episode=crisis, contacts=(first,)))
    assert "Advice: crisis support at once" in text


def test_an_ordinary_page_is_one_message_and_the_longest_two_that_fit(
    content: Content, renderer: Renderer
) -> None:
    assert len(messages(content, renderer, record())) == 1
    both = messages(content, renderer, longest(content))
    assert [text.split("\n")[0].endswith("continued") for text in both] == [False, True]
    assert "contacts left out here" in both[0]
    assert "saddle numbness" in both[1]
    assert max(len(text.encode("utf-16-le")) // 2 for text in both) < 4096
    *_, last = told(content, longest(content), NOW, None)
    assert [one.id for one in last.buttons] == ["h.fhir.3"]


# --- The PDF ---------------------------------------------------------------------------


def test_the_pdf_opens_is_one_page_and_says_what_the_message_says(
    content: Content, renderer: Renderer, tmp_path: Path
) -> None:
    text = written(tmp_path, one_page(sheet(content, renderer, record())))
    for words in (
        "Self-reported, not a diagnosis",
        "Denied",
        "saddle numbness",
        "PRESENT (1): anticoagulant use",
        "Outcome: reported as gone on day 4",
        VERSION,
    ):
        assert words in text, words


@pytest.mark.unmeasured
def test_the_longest_page_is_one_page_of_paper(
    content: Content, renderer: Renderer, tmp_path: Path
) -> None:
    text = written(tmp_path, one_page(sheet(content, renderer, longest(content))))
    assert "contacts left out here" in text
    assert "await sign-off" in text, "nothing is cut off at the end"


def test_a_page_without_pictures_is_written_all_the_same(
    content: Content, renderer: Renderer, tmp_path: Path
) -> None:
    page = page_of(content, record(), NOW, None)
    text = written(tmp_path, one_page(sheet_of(renderer, "en", page, NOW.isoformat())))
    assert "saddle numbness" in text


def test_letters_outside_ascii_are_written(tmp_path: Path) -> None:
    one = Sheet(
        language="en",
        made_at=NOW.isoformat(),
        title="Grüße – Ελλάδα – Привет",
        about=[],
        sections=[],
        trace=["8 °C ≥ 3"],
    )
    text = written(tmp_path, one_page(one))
    assert "Ελλάδα" in text
    assert "≥" in text


@pytest.mark.unmeasured
def test_far_too_much_is_refused_and_never_cut() -> None:
    endless = Sheet(
        language="en",
        made_at=NOW.isoformat(),
        title="t",
        about=[],
        sections=[Lines(heading="h", lines=["word " * 30] * 400)],
        trace=[],
    )
    with pytest.raises(PageOverflow, match="one sheet"):
        one_page(endless)


def test_the_press_writes_one_page_after_the_other_and_survives_nonsense(
    content: Content, renderer: Renderer
) -> None:
    page = page_of(content, record(), NOW, None)
    good = sheet_of(renderer, "en", page, NOW.isoformat()).model_dump_json().encode()
    given = b"".join(LENGTH.pack(len(one)) + one for one in (b"{}", b"not JSON", good))
    out = io.BytesIO()
    serve(press.pressed, io.BytesIO(given), out)
    answers, at = [], 0
    whole = out.getvalue()
    while at < len(whole):
        (size,) = LENGTH.unpack(whole[at : at + LENGTH.size])
        answers.append(whole[at + LENGTH.size : at + LENGTH.size + size])
        at += LENGTH.size + size
    assert answers[:2] == [b"", b""]
    assert answers[2].startswith(b"%PDF")
