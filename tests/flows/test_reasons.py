"""Why a result is what it is and what would change it, beside a result that stays.

Lives here: what both messages hold, and the ways to them. Does not live here: which
changes there are (``test_nearest``), their words (``tests/bot/test_texts``).
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given

from bot.render import Renderer, plain
from bot.words import load_words
from flows.content import Content
from flows.intake import CheckInReport, Intake, Value
from flows.loading import load
from flows.model import Place, Pressed, State
from flows.reasons import change_screen, why_screen
from flows.screen import Amount, Part, Ref, Refs, Screen
from flows.triage import assess
from flows.vocabulary import FLAGS, FlagValue, Level
from tests.conversations.player import Player, keys, toasts
from tests.flows.test_triage import SORE, any_intake

CONTENT = load()
RENDERER = Renderer(load_words())


def why(content: Content, intake: Intake) -> Screen:
    return why_screen(content, intake, assess(content, intake))


def change(content: Content, intake: Intake) -> Screen:
    return change_screen(content, intake, assess(content, intake))


def sore(flags: dict[str, FlagValue] | None = None, **answers: Value) -> Intake:
    denied: dict[str, FlagValue] = dict.fromkeys(FLAGS, "no")
    return Intake(answers={**SORE, **answers}, flags={**denied, **(flags or {})})


def part(screen: Screen, key: str) -> dict[str, object]:
    return dict(next(one.args for one in screen.parts if one.key == key))


# --- Why -------------------------------------------------------------------------------


def test_every_rule_that_decided_is_told_with_the_answers_and_the_source(content: Content) -> None:
    screen = why(content, sore(location=("low_back_left",), severity=6.0))
    assert "because-R31" in keys(screen)
    told = [dict(one.args) for one in screen.parts if one.key == "why-told"]
    assert {"name": Ref("name-location"), "answer": Refs(("o-location-low_back_left",))} in told
    assert "R31" in str(part(screen, "why-trace")["rules"])
    assert part(screen, "why-trace")["version"] == content.version
    assert part(screen, "why-source")["rule"] in ("R31", "R38")


def test_the_signs_that_were_denied_are_part_of_the_reasons(content: Content) -> None:
    screen = why(content, sore({"foot_weak": "not_sure", "fever_ill": "no"}))
    assert part(screen, "denied-signs")["number"] == len(FLAGS) - 1
    assert part(screen, "because-unsure")["flags"] == Refs(("flag-foot_weak.said",))


def test_a_sign_that_was_not_asked_about_is_not_called_denied(content: Content) -> None:
    screen = why(content, Intake(answers=SORE))
    assert "denied-signs" not in keys(screen)
    assert "why-told" not in keys(screen), "what nobody said cannot be repeated"


def test_an_emergency_gets_its_reasons_and_nothing_else(content: Content) -> None:
    screen = why(content, Intake(flags={"saddle_numb": "yes"}))
    assert [one.key for one in screen.parts] == [
        "why-title",
        "because-R02",
        "why-told",
        "why-source",
        "why-trace",
    ]


def test_at_a_check_in_the_reasons_name_what_was_said_there(content: Content) -> None:
    report = CheckInReport("72h", ("worse",), Level.SELF_CARE_WATCH, 4)
    intake = replace(sore(severity=7.0, relief="some_position"), check_in=report)
    told = [dict(one.args) for one in why(content, intake).parts if one.key == "why-told"]
    names = {one["name"] for one in told}
    assert Ref("name-change") in names
    assert Ref("name-previous_severity") in names


# --- What would change this --------------------------------------------------------------


def test_the_nearest_changes_stand_below_the_level_that_they_lead_to(content: Content) -> None:
    screen = change(content, sore())
    order = [one.key for one in screen.parts if one.key.startswith("would-")]
    groups = [key for key in order if key.removeprefix("would-") in tuple(Level)]
    assert groups == [
        "would-emergency",
        "would-urgent",
        "would-clinician_soon",
        "would-self_care_watch",
    ]
    assert order[0] == "would-title"
    assert order[-1] == "would-end"


def test_what_happened_before_and_who_somebody_is_are_not_told_as_changes(
    content: Content,
) -> None:
    text = str(change(content, sore()).parts)
    for name in ("onset", "age_band", "load_change", "lift", "felt", "cancer_history", "trauma"):
        assert f"name-{name}" not in text
        assert f"flag-{name}." not in text


def test_of_many_signs_the_first_ones_of_each_rule_are_told(content: Content) -> None:
    signs = part(change(content, sore()), "would-signs")["flags"]
    assert isinstance(signs, Refs)
    assert len(signs.keys) == 6
    assert {"flag-saddle_numb.said", "flag-dark_urine.said"} <= set(signs.keys)


def test_an_urgent_result_only_names_what_cannot_wait(content: Content) -> None:
    screen = change(content, sore({"foot_weak": "yes"}))
    assert "would-emergency" in keys(screen)
    assert not keys(screen) & {"would-urgent", "would-clinician_soon", "would-self_care_watch"}


@given(any_intake)
def test_both_messages_can_be_worded_and_fit_one_message(intake: Intake) -> None:
    for screen in (why(CONTENT, intake), change(CONTENT, intake)):
        assert len(plain(RENDERER.text("en", screen))) < 4096


def test_even_with_every_sign_there_the_reasons_fit_one_message(content: Content) -> None:
    calm: dict[str, FlagValue] = dict.fromkeys(FLAGS, "no")
    for level in (Level.EMERGENCY, Level.URGENT, Level.CLINICIAN_SOON):
        flags = dict(calm)
        for name in FLAGS:
            flags[name] = "yes"
            if assess(content, sore(flags)).level.rank > level.rank:
                flags[name] = "no"
        answers: dict[str, Value] = {"severity": 6.0, "pain_days": 60.0, "trend": "same"}
        intake = sore(flags, **answers, episodes_12_months="three_or_more")
        assert len(plain(RENDERER.text("en", why(content, intake)))) < 4096


# --- The ways to it ------------------------------------------------------------------------


@pytest.fixture
def done(content: Content) -> Player:
    """Somebody who has just read the result of plain soreness."""
    player = Player(content)
    player.say("/start")
    for press in ("start", "agree", "none", "none", "none"):
        player.press(press)
    for text in ("26 hours", "next day", "both sides", "nowhere", "dull", "3", "eases"):
        player.say(text)
    for text in ("nothing much", "18 to 49", "looks right"):
        player.say(text)
    assert player.last is not None
    assert player.last.key == "result"
    return player


@pytest.mark.parametrize(
    ("press", "typed", "key"),
    [("why", "why?", "why"), ("changes", "What would change this?", "would_change")],
)
def test_one_tap_or_the_same_words_explain_and_the_result_stays(
    done: Player, press: str, typed: str, key: str
) -> None:
    card, before = done.last, done.state
    assert card is not None
    done.press(press)
    assert done.last is not None
    tapped = done.last
    assert tapped.key == key
    done.say(typed)
    assert done.last == tapped
    assert done.state == before
    done.last = card
    done.press("edit")
    assert done.state.place is Place.ASKING


def test_the_buttons_stand_first_on_the_result(done: Player) -> None:
    assert done.last is not None
    assert [one.label for one in done.last.rows[0]] == ["why-this", "what-would-change"]
    assert [one.role for one in done.last.rows[0]] == ["why", "other"]


def test_after_a_check_in_the_reasons_are_those_of_the_check_in(done: Player) -> None:
    done.wait(timedelta(hours=48))
    done.press("worse")
    for press in ("none", "none"):
        done.press(press)
    for text in ("7", "it stays where it is", "nothing much"):
        done.say(text)
    assert done.last is not None
    assert done.last.key == "outcome"
    level = done.last.level
    done.press("why")
    assert done.last.key == "why"
    assert done.last.level is level
    score = (("name", Ref("name-severity")), ("answer", Amount("amount-severity", 7.0)))
    assert Part("why-told", score) in done.last.parts
    done.say("what would change")
    assert done.last.key == "would_change"


def test_the_buttons_of_an_older_result_say_that_they_are_old(done: Player) -> None:
    assert toasts(done.happen(Pressed("x.99.why"))) == ["already-answered"]
    assert toasts(done.happen(Pressed("x.1.nonsense"))) == ["already-answered"]
    assert toasts(Player(done.content).happen(Pressed("x.1.why"))) == ["already-answered"]


def test_an_emergency_explains_itself_but_names_no_changes(content: Content) -> None:
    player = Player(content)
    player.say("/start")
    for press in ("start", "agree", "saddle_numb"):
        player.press(press)
    assert player.last is not None
    assert [one.label for one in player.last.buttons][-1] == "why-this"
    player.press("why")
    assert player.last.key == "why"
    assert toasts(player.happen(Pressed("x.1.changes"))) == ["already-answered"]


def test_after_words_of_self_harm_nothing_is_explained(content: Content) -> None:
    player = Player(content)
    player.say("/start")
    for press in ("start", "agree", "none", "none", "self_harm"):
        player.press(press)
    assert player.last is not None
    assert "crisis-self_harm" in keys(player.last)
    assert "why-this" not in {one.label for one in player.last.buttons}
    player.say("why")
    assert player.last.key != "why"


def test_why_asks_nothing_of_a_person_without_a_result(content: Content) -> None:
    player = Player(content, State())
    player.say("why")
    assert player.last is not None
    assert player.last.key == "welcome"
