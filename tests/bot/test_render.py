"""From keys and arguments to words: joining, escaping, labels, moments, and the JSON form."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.countries import COUNTRIES
from bot.render import (
    TICK,
    VERBATIM,
    Renderer,
    from_ms,
    labels_of,
    moment,
    plain,
    screen_json,
    telegram_html,
    to_ms,
    without_moments,
)
from bot.words import load_words
from flows.content import Content
from flows.screen import Amount, Button, Moment, Part, Ref, Refs, Screen
from flows.vocabulary import Level
from flows.weekly.points import QUESTIONS
from tests.emulator.markup import parsed

TEXTS = """
greeting = Hello, { $name }.
item = { $number }. { $text }
review-line = { $name }: { $answer }
why-heading = Why
because-one = One.
because-two = Two.
ago = { $number } hours ago
when = At { $when }, { $ago }.
left = left side
right = right side
where = It is { $place }.
call = Call { $emergency }; rows go after { $retention } days.
press = Press me
"""
AT = datetime(2026, 3, 2, 23, 5, tzinfo=UTC)


@pytest.fixture
def small(tmp_path: Path) -> Renderer:
    """A renderer with a handful of texts."""
    folder = tmp_path / "texts" / "en"
    folder.mkdir(parents=True)
    (folder / "all.ftl").write_text(TEXTS, encoding="utf-8")
    return Renderer(load_words(tmp_path / "texts"), COUNTRIES["GB"], 30)


def screen(*parts: Part) -> Screen:
    return Screen("s", parts)


# --- paragraphs ------------------------------------------------------------------


def test_paragraphs_stand_apart_and_lines_of_one_list_stand_close(small: Renderer) -> None:
    listed = screen(
        Part("press"),
        Part("item", (("number", 1.0), ("text", Ref("left")))),
        Part("item", (("number", 2.0), ("text", Ref("right")))),
        Part("press"),
    )
    assert small.text("en", listed) == ("Press me\n\n1. left side\n2. right side\n\nPress me")


def test_lines_of_a_review_and_of_a_reason_stand_close(small: Renderer) -> None:
    review = Part("review-line", (("name", "A"), ("answer", "b")))
    assert small.text("en", screen(review, review)) == "A: b\nA: b"
    reasons = screen(Part("why-heading"), Part("because-one"), Part("because-two"), Part("press"))
    assert small.text("en", reasons) == "Why\nOne.\nTwo.\n\nPress me"


def test_lines_of_two_different_lists_stand_apart(small: Renderer) -> None:
    item = Part("item", (("number", 1.0), ("text", "x")))
    review = Part("review-line", (("name", "A"), ("answer", "b")))
    assert small.text("en", screen(item, review)) == "1. x\n\nA: b"


def test_a_screen_without_paragraphs_is_an_empty_text(small: Renderer) -> None:
    assert small.text("en", screen()) == ""


def test_arguments_are_worded_by_their_kind(small: Renderer) -> None:
    when = Part("when", (("when", Moment(AT, 60)), ("ago", Amount("ago", 26.0))))
    assert plain(small.part("en", when)) == "At Tue 3 Mar 00:05, 26 hours ago."
    places = Part("where", (("place", Refs(("left", "right"))),))
    assert small.part("en", places) == "It is left side, right side."
    assert small.part("en", Part("where", (("place", 2.54),))) == "It is 2.5."
    assert small.part("en", Part("where", (("place", 3.0),))) == "It is 3."


def test_every_text_may_mention_whom_to_call_and_how_long_rows_are_kept(small: Renderer) -> None:
    assert small.key("en", "call") == "Call 999; rows go after 30 days."
    assert small.part("en", Part("call")) == "Call 999; rows go after 30 days."


def test_a_verbatim_paragraph_is_shown_as_it_is(small: Renderer) -> None:
    part = Part(VERBATIM, (("text", "{ $name } **x** <b>"),))
    assert small.part("en", part) == "{ $name } **x** <b>"


def test_a_late_result_is_dated(renderer: Renderer) -> None:
    part = renderer.assessed_at(to_ms(AT))
    assert "Mon 2 Mar 23:05 UTC" in plain(renderer.part("en", part))


# --- moments -----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("offset", "shown"),
    [
        (None, "Mon 2 Mar 23:05 UTC"),
        (0, "Mon 2 Mar 23:05"),
        (60, "Tue 3 Mar 00:05"),
        (-420, "Mon 2 Mar 16:05"),
        (345, "Tue 3 Mar 04:50"),
    ],
)
def test_a_moment_is_shown_on_the_readers_clock_or_in_utc(offset: int | None, shown: str) -> None:
    assert moment(AT, offset) == shown


def test_telegram_shows_a_moment_on_the_readers_own_clock_and_old_clients_what_stands_inside(
    small: Renderer,
) -> None:
    text = small.part("en", Part("when", (("when", Moment(AT, 60)), ("ago", Amount("ago", 26.0)))))
    tag = f'<tg-time unix="{round(AT.timestamp())}" format="wdt">Tue 3 Mar 00:05</tg-time>'
    assert telegram_html(text) == f"At {tag}, 26 hours ago."
    assert telegram_html(text, clocks=False) == "At Tue 3 Mar 00:05, 26 hours ago."
    shown, entities = parsed(telegram_html(text), "HTML", None)
    assert shown == plain(text) == without_moments(text) == "At Tue 3 Mar 00:05, 26 hours ago."
    assert [one["type"] for one in entities] == ["date_time"]


@given(st.integers(min_value=-(10**12), max_value=4 * 10**12))
def test_a_moment_comes_back_from_milliseconds_as_it_was(ms: int) -> None:
    assert to_ms(from_ms(ms)) == ms
    assert from_ms(ms).utcoffset() == timedelta(0)


# --- escaping ----------------------------------------------------------------------


def test_html_in_a_text_is_shown_and_not_obeyed() -> None:
    assert telegram_html('<b>1 & 2</b> "x"') == '&lt;b&gt;1 &amp; 2&lt;/b&gt; "x"'


def test_bold_marks_become_bold_also_over_lines_and_plain_text_loses_them() -> None:
    assert telegram_html("**a\nb** c **d**") == "<b>a\nb</b> c <b>d</b>"
    assert plain("**a\nb** c **d**") == "a\nb c d"
    assert telegram_html("2 ** 3") == "2 ** 3"


def test_html_inside_bold_is_escaped_too() -> None:
    assert telegram_html("**<i>x</i>**") == "<b>&lt;i&gt;x&lt;/i&gt;</b>"


@pytest.mark.parametrize(
    "name",
    ["<a href='x'>y</a>", "a & b", "\u202egnp.exe", "**x", "{ $name }", "\u2066x\u2069 </b>"],
)
def test_a_strange_name_in_an_argument_cannot_break_the_message(small: Renderer, name: str) -> None:
    text = telegram_html(small.part("en", Part("greeting", (("name", name),))))
    shown, marks = parsed(text, "HTML", None)
    assert shown == f"Hello, {name}."
    assert marks == []


@given(st.text(st.sampled_from("*<>&b/\"' \n\u202eé"), max_size=40))
def test_any_text_is_html_that_telegram_takes_and_shows_without_marks(text: str) -> None:
    shown, _ = parsed(telegram_html(text), "HTML", None)
    assert shown.strip() == plain(text).strip()


# --- buttons and the JSON form -------------------------------------------------------


def test_a_label_shows_its_number_and_its_tick(small: Renderer) -> None:
    def button(**more: Any) -> Button:
        return Button("1.x", "press", "answer", **more)

    assert small.label("en", button()) == "Press me"
    assert small.label("en", button(args=(("number", 3.0),))) == "3 Press me"
    assert small.label("en", button(args=(("number", 3.0),), ticked=True)) == f"{TICK}3 Press me"


def test_the_json_form_of_a_screen_is_that_of_the_contract(small: Renderer) -> None:
    ticked = Button("7.off.x", "press", "answer", "x", ticked=True)
    back = Button("7.back", "press", "back")
    shown = Screen(
        "question",
        (Part("greeting", (("name", "**you** <b>"),)),),
        ((ticked,), (back,)),
        question="onset",
        level=Level.URGENT,
    )
    assert screen_json(small, "en", shown) == {
        "screen": "question",
        "question": "onset",
        "text": "Hello, you <b>.",
        "picture": None,
        "buttons": [
            {"id": "7.off.x", "label": f"{TICK}Press me", "role": "answer", "value": "x"},
            {"id": "7.back", "label": "Press me", "role": "back", "value": None},
        ],
        "level": "urgent",
    }


def test_a_screen_without_buttons_or_level_says_so_in_json(small: Renderer) -> None:
    shown = screen_json(small, "en", Screen("notice", (Part("press"),)))
    assert shown["buttons"] == []
    assert shown["level"] is None
    assert shown["question"] is None


def test_every_option_and_every_flag_of_a_screen_has_a_label_to_type(
    renderer: Renderer, content: Content
) -> None:
    labels = labels_of(renderer.words, content, "en")
    weekly = {f"weekly_{name}" for name in QUESTIONS}
    assert set(labels) == set(content.questions) | set(content.screens) | weekly | {
        "language",
        "country",
        "city",
    }
    assert set(labels["language"]) == set(content.languages)
    assert labels["language"]["en"] == "English"
    for name, question in content.questions.items():
        assert set(labels[name]) == set(question.options)
    for name, flags in content.screens.items():
        assert set(labels[name]) == set(flags)
    assert all(label.strip() for some in labels.values() for label in some.values())


def test_where_the_operator_has_a_page_on_privacy_the_text_ends_with_it() -> None:
    page, words = "https://gym.example/privacy", load_words()
    with_page = Renderer(words, privacy_url=page)
    without = Renderer(words).part("en", Part("privacy"))
    assert with_page.part("en", Part("privacy")) == f"{without}\n\n{page}"
    assert page not in with_page.part("en", Part("help"))
