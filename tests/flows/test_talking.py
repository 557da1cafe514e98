"""Typed text in every place: before consent, at the door, in the middle, and afterwards."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.render import labels_of
from bot.words import load_words
from flows.cards import live_card
from flows.content import Content
from flows.effects import Recall, RecordAssessment, Show, ShowGroups
from flows.model import Answered, Commanded, Place, Pressed
from flows.vocabulary import Level
from tests.conversations.player import START, Player, keys
from tests.flows.test_engine import CONTENT, DESCRIBED, NO_DANGER, after


def shown(player: Player) -> set[str]:
    """The text keys of the newest screen."""
    return keys(player.take()[-1])


def followed() -> Player:
    """A player with an ordinary result whose first check-in has just come."""
    player = after(*NO_DANGER, *DESCRIBED, "confirm")
    player.wait(timedelta(hours=24))
    player.take()
    return player


def test_an_urgent_sign_before_consent_is_answered_without_a_check() -> None:
    player = Player(CONTENT)
    player.say("I have a fever and my back aches")
    assert "level-urgent" in shown(player)
    assert player.state.conversation is None
    player.press("start")
    assert player.state.place is Place.CONSENT


@pytest.mark.parametrize("more", ["my lower back hurts", "and my pee is like cola", "numb too"])
def test_a_sign_told_before_consent_outlives_every_later_text(more: str) -> None:
    player = Player(CONTENT)
    player.say("can't pee")
    player.say(more)
    player.now += timedelta(hours=23)
    player.press("start")
    player.press("agree")
    assert "level-emergency" in shown(player)
    assert player.state.episode is not None
    assert ("bladder_trouble", "yes") in player.state.episode.heard


def test_what_was_told_counts_once_and_for_one_day() -> None:
    player = Player(CONTENT)
    player.say("can't pee")
    player.now += timedelta(hours=25)
    player.say("my lower back hurts")
    player.press("start")
    player.press("agree")
    assert player.state.told is None
    assert live_card(CONTENT, player.state).question == "danger_below"


def test_a_lesser_sign_before_consent_brings_the_door_and_the_list() -> None:
    player = Player(CONTENT)
    player.say("I have a groin bulge that goes back in, it's a hernia bulge")
    player.say("my pee was dark but it cleared")
    assert player.state.place is Place.WELCOME
    assert "go-now" in shown(player)


def test_a_new_urgent_sign_at_the_door_opens_a_check_that_knows_it() -> None:
    player = after()
    player.say("/cancel")
    player.say("I have a fever")
    assert live_card(CONTENT, player.state).question == "danger_below"
    for name in (*NO_DANGER, *DESCRIBED, "confirm"):
        player.press(name)
    assert player.state.episode is not None
    assert player.state.episode.level == "urgent"


def test_an_unclear_word_about_something_else_opens_no_check() -> None:
    player = after()
    player.say("/cancel")
    player.take()
    player.say("my arm went numb")
    assert "heard-unclear" in shown(player)
    assert player.state.conversation is None


def test_the_same_unclear_word_is_asked_about_once() -> None:
    player = after(*NO_DANGER)
    player.say("my back feels numb")
    assert live_card(CONTENT, player.state).question == "clarify_saddle_numb"
    player.say("no")
    player.say("numb I said")
    assert live_card(CONTENT, player.state).question == "trained_hours_ago"


def test_a_danger_sign_said_twice_brings_the_same_card_and_no_second_record() -> None:
    player = after(*NO_DANGER)
    player.say("I can't pee")
    player.say("I really can't pee")
    records = [one for one in player.effects if isinstance(one, RecordAssessment)]
    assert len(records) == 1
    player.say("and my chest hurts")
    records = [one for one in player.effects if isinstance(one, RecordAssessment)]
    assert len(records) == 2


def test_after_an_emergency_any_word_brings_the_card_again() -> None:
    player = after("saddle_numb")
    player.say("can I still train tomorrow?")
    assert {"still-go", "emergency-go"} <= shown(player)


def test_in_a_crisis_nothing_speaks_of_backs() -> None:
    player = after()
    player.say("I want to kill myself")
    assert shown(player) == {"crisis-self_harm"}
    player.press("going")
    assert shown(player) == {"getting-help-noted"}
    player.wait(timedelta(hours=3))
    assert "go-now" not in shown(player)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("yes", Place.ASKING),
        ("I agree", Place.ASKING),
        ("Yes, start", Place.ASKING),
        ("what?", Place.CONSENT),
        ("I'm 34", Place.CONSENT),
        ("no", Place.NOWHERE),
        ("No, thanks.", Place.NOWHERE),
        ("I don't agree", Place.NOWHERE),
    ],
)
def test_consent_is_typed_or_asked_again(text: str, place: Place) -> None:
    player = Player(CONTENT)
    player.say("hi")
    player.say("start")
    player.say(text)
    assert player.state.place is place


@pytest.mark.parametrize("text", ["I am under 16", "I'm 14"])
def test_whoever_says_at_the_consent_that_they_are_too_young_is_told_whom_to_ask(text: str) -> None:
    player = Player(CONTENT)
    player.say("hi")
    player.say("start")
    player.say(text)
    assert shown(player) == {"under-sixteen", "go-now"}


def test_every_footer_button_can_be_typed() -> None:
    player = after(*NO_DANGER)
    player.say("why?")
    assert "why-trained_hours_ago" in shown(player)
    player.say("skip")
    assert live_card(CONTENT, player.state).question == "onset"
    player.say("not sure")
    assert live_card(CONTENT, player.state).question == "location"
    player.say("back")
    assert live_card(CONTENT, player.state).question == "onset"
    player.say("help")
    assert shown(player) == {"help"}
    player.say("stop")
    assert player.state.place is Place.STOPPING
    player.say("erm")
    assert player.state.place is Place.STOPPING
    player.say("carry on")
    assert live_card(CONTENT, player.state).question == "onset"
    player.say("stop")
    player.say("throw it away")
    assert player.state.conversation is None
    player.say("stop")
    assert "stopped-for-good" in shown(player)


def test_coming_back_can_be_typed() -> None:
    player = after(*NO_DANGER)
    player.say("/start")
    player.say("start again")
    assert live_card(CONTENT, player.state).question == "danger_below"


def test_the_review_is_confirmed_by_typing_and_nothing_else_confirms_it() -> None:
    player = after(*NO_DANGER, *DESCRIBED)
    player.say("hm")
    assert "not-understood" in shown(player)
    player.say("back")
    assert live_card(CONTENT, player.state).question == "age_band"
    player.say("18-49")
    player.say("looks right")
    assert player.state.place is Place.RESULT


@pytest.mark.parametrize(
    ("text", "minutes"), [("09:00", 0), ("11:15", 135), ("2:30 pm", 330), ("12:05 am", -540)]
)
def test_the_clock_is_read_to_the_quarter_of_an_hour(text: str, minutes: int) -> None:
    player = after()
    player.say("/settings")
    player.press("clock")
    player.say("what clock?")
    assert player.state.place is Place.CLOCK
    player.say(text)
    assert player.state.offset_minutes == minutes
    assert START.hour == 9


def test_settings_turn_check_ins_off_and_on_and_can_be_left() -> None:
    player = after(*NO_DANGER, *DESCRIBED, "confirm")
    player.say("/settings")
    player.press("muting")
    player.press("mute")
    assert not player.waiting
    player.press("unmute")
    assert player.state.check_ins_wanted
    player.press("clock")
    player.press("keep")
    assert player.state.place is Place.SETTINGS


def test_my_groups_stand_in_the_settings_and_behind_a_command() -> None:
    player = after()
    player.say("/groups")
    assert player.effects[-1] == ShowGroups()
    player.say("/settings")
    player.press("groups")
    assert player.effects[-1] == ShowGroups()
    assert player.state.place is Place.SETTINGS


def test_danger_behind_the_command_for_groups_is_heard_before_it_is_obeyed() -> None:
    player = after()
    player.say("/groups I cannot pee")
    assert ShowGroups() not in player.effects
    assert "command-not-done" in shown(player)


@pytest.mark.parametrize(
    ("text", "change"),
    [("all gone", "gone"), ("much better", "better"), ("about the same", "same")],
)
def test_a_check_in_is_answered_by_typing(text: str, change: str) -> None:
    player = followed()
    player.say(text)
    assert player.state.conversation is not None
    assert player.state.conversation.change == change


def test_words_that_answer_no_check_in_bring_the_door() -> None:
    player = followed()
    player.say("what about squats")
    assert "that-sounds-rough" in shown(player)
    player.say("lovely weather")
    assert "only-backs" in shown(player)
    player.now += timedelta(days=15)
    player.say("better")
    assert player.state.conversation is None


def test_yes_at_the_welcome_starts() -> None:
    player = after()
    player.say("/cancel")
    player.say("hi")
    player.say("yes")
    assert player.state.place is Place.ASKING


def test_a_command_to_an_unfinished_check_from_last_week_begins_anew() -> None:
    player = after(*NO_DANGER)
    player.now += timedelta(days=4)
    player.say("/check")
    assert live_card(CONTENT, player.state).question == "danger_below"


def test_an_old_button_of_a_check_from_yesterday_asks_the_danger_signs_again() -> None:
    player = after(*NO_DANGER)
    player.now += timedelta(hours=30)
    player.press("24")
    assert player.state.place is Place.RESUMING_SAFELY


def test_media_before_anything_else_brings_the_welcome() -> None:
    from flows.model import SentMedia  # noqa: PLC0415 - the one place that needs it

    player = Player(CONTENT)
    effects = player.happen(SentMedia())
    assert any(isinstance(one, Show) and one.screen.key == "welcome" for one in effects)


def test_danger_in_the_answer_to_a_question_counts_for_both() -> None:
    player = after(*NO_DANGER)
    player.say("yesterday, and I have a fever")
    conversation = player.state.conversation
    assert conversation is not None
    assert dict(conversation.heard) == {"fever_ill": "yes"}
    assert live_card(CONTENT, player.state).question == "onset"


def test_a_plain_statement_outlives_a_clarifier_that_softened_it() -> None:
    player = after("bladder_leak", "done", "yes")
    player.say("I wet myself on the sofa")
    assert player.state.episode is not None
    assert player.state.episode.level == "emergency"


def test_a_plain_statement_after_a_mistake_is_an_emergency_again() -> None:
    player = after("saddle_numb")
    player.press("mistake")
    player.press("no")
    player.say("I am numb down there after all")
    assert player.state.place is Place.RESULT
    assert player.state.episode is not None
    assert player.state.episode.level == "emergency"


def test_an_unclear_word_at_the_review_asks_before_the_result() -> None:
    player = after(*NO_DANGER, *DESCRIBED)
    player.say("numb")
    assert live_card(CONTENT, player.state).question == "clarify_saddle_numb"


def test_an_unclear_word_among_nonsense_asks_and_answers_nothing() -> None:
    player = after(*NO_DANGER)
    player.say("qwertz numb")
    assert live_card(CONTENT, player.state).question == "clarify_saddle_numb"


def test_a_danger_sign_after_an_ordinary_result_is_an_emergency() -> None:
    player = after(*NO_DANGER, *DESCRIBED, "confirm")
    player.say("I can't pee")
    assert player.state.episode is not None
    assert player.state.episode.level == "emergency"


def test_a_weak_foot_at_a_check_in_is_clarified_there_too() -> None:
    player = followed()
    for name in ("better", "foot_weak", "done"):
        player.press(name)
    assert "clarify-foot_weak_sudden" in shown(player)
    for name in ("no", "none", "2"):
        player.press(name)
    assert player.state.episode is not None
    assert player.state.episode.level == "emergency", "less pain and a foot that newly fails"


def test_a_cancelled_nothing_is_said_to_be_nothing() -> None:
    player = Player(CONTENT)
    player.say("/cancel")
    assert shown(player) == {"nothing-to-stop"}


def test_history_is_looked_up_by_the_shell() -> None:
    player = Player(CONTENT)
    assert player.happen(Commanded("history")) == (Recall("h.first.1"),)
    assert player.happen(Pressed("h.open.1")) == (Recall("h.open.1"),)


def test_how_without_an_episode_says_so() -> None:
    player = Player(CONTENT)
    player.say("/how")
    assert shown(player) == {"nothing-followed"}


def test_danger_written_behind_a_command_is_heard_before_the_command() -> None:
    player = after(*NO_DANGER)
    player.say("/help I can't pee")
    assert player.state.episode is not None
    assert player.state.episode.level == "emergency"


def test_a_word_about_an_old_episode_does_not_take_the_place_of_an_open_question() -> None:
    player = after(*NO_DANGER, *DESCRIBED, "confirm")
    player.say("/check")
    for name in (*NO_DANGER, "24", "next_day", "low_back_both", "none", "dull", "done", "3"):
        player.press(name)
    player.say("worse, and I feel a bit feverish")
    conversation = player.state.conversation
    assert conversation is not None
    assert conversation.check_in is None
    assert conversation.answered[-1].codes == ("worse",)


def test_a_danger_sign_said_again_later_is_not_asked_about_twice() -> None:
    player = after(*NO_DANGER)
    player.say("I have a fever")
    player.now += timedelta(minutes=1)
    player.say("I have a fever")
    assert "not-understood" in shown(player)


def labelled() -> Content:
    """The content with the words of its buttons, as the shell gives it."""
    english = replace(CONTENT.lexicons["en"], labels=labels_of(load_words(), CONTENT, "en"))
    return replace(CONTENT, lexicons={**CONTENT.lexicons, "en": english})


def asked_for_relief() -> Player:
    """Somebody in much pain, who is asked whether any position eases it."""
    severity = DESCRIBED.index("3")
    player = after(*NO_DANGER, *DESCRIBED[:severity], "8")
    while player.last is not None and player.last.question != "relief":
        player.press(str(player.last.buttons[0].value))
    player.content = labelled()
    return player


@pytest.mark.parametrize("label", ["No, no position does", "no, no position does."])
def test_the_words_of_an_option_are_its_answer_and_state_no_other_sign(label: str) -> None:
    player = asked_for_relief()
    player.say(label)
    conversation = player.state.conversation
    assert conversation is not None
    assert Answered("relief", ("no_position",)) in conversation.answered
    assert conversation.heard == ()
    assert player.state.episode is None


def test_more_words_than_an_options_own_are_heard() -> None:
    player = asked_for_relief()
    player.say("No, no position does and I can't pee")
    assert player.state.episode is not None
    assert player.state.episode.level is Level.EMERGENCY
