"""Check-ins: each answer, each outcome, the follow-up of being seen."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from flows.cards import live_card
from flows.effects import Effect, PlanCheckIns
from flows.model import CheckInDue, Left, Place, Pressed
from tests.conversations.player import Player, keys, toasts
from tests.flows.test_engine import CONTENT, DESCRIBED, NO_DANGER, after
from tests.flows.test_talking import followed, shown

HOUR = timedelta(hours=1)
STRAIN = ("1", "during_lift", "pop", "done", "low_back_left", "done", "none", "no", "sharp", "done",
          "5", "worse", "bending", "done", "18_49", "bending", "done", "one")  # fmt: skip


def strained() -> Player:
    """A player whose strain is watched, at the first check-in."""
    player = after(*NO_DANGER, *STRAIN, "confirm")
    assert player.state.episode is not None
    assert player.state.episode.level == "self_care_watch"
    player.wait(timedelta(hours=48))
    player.take()
    return player


def report(player: Player, change: str, *presses: str) -> set[str]:
    """Answer the check-in with no danger sign and these presses; what is said then."""
    for name in (change, "none", "none", *presses):
        player.press(name)
    return shown(player)


def planned(effects: list[Effect]) -> list[str]:
    return [
        one.kind for plan in effects if isinstance(plan, PlanCheckIns) for one in plan.check_ins
    ]


def test_gone_ends_everything_before_the_danger_signs_are_answered() -> None:
    player = followed()
    player.press("gone")
    assert not player.waiting
    assert player.state.episode is not None
    assert not player.state.episode.open


def test_gone_with_a_new_danger_sign_is_an_emergency_all_the_same() -> None:
    player = followed()
    player.press("gone")
    player.press("saddle_numb")
    assert player.state.place is Place.RESULT
    assert {"level-emergency", "emergency-cauda_equina"} <= shown(player)
    assert {"seen", "72h"} <= set(planned(player.effects)[-2:])
    assert {name.split("-")[1] for name in player.waiting} == {"seen", "72h"}


def test_worse_at_48_hours_raises_a_strain_to_an_appointment() -> None:
    player = strained()
    said = report(player, "worse", "7", "none", "nothing")
    assert "level-clinician_soon" in said


def test_worse_until_walking_stops_is_for_today_and_is_followed_up() -> None:
    player = strained()
    said = report(player, "worse", "9", "none", "walking", "done")
    assert "level-urgent" in said
    assert planned(player.effects)[-1] == "seen"
    player.wait(timedelta(hours=18))
    assert player.take()[-1].key == "seen"
    player.press("no")
    assert "seen-urge" in shown(player)


def test_the_same_at_48_hours_keeps_a_strain_where_it_is() -> None:
    player = strained()
    assert "follow-kept-self_care_watch" in report(player, "same", "4", "nothing")
    assert "1-72h" in player.waiting


def test_two_better_answers_in_a_row_close_a_strain() -> None:
    player = strained()
    assert "follow-kept-self_care_watch" in report(player, "better", "3", "nothing")
    player.wait(timedelta(hours=24))
    assert "follow-settled-self_care_watch" in report(player, "better", "2")
    assert not player.waiting


def test_the_week_ends_an_episode_whatever_is_said() -> None:
    player = strained()
    player.wait(timedelta(days=5))
    said = report(player, "same", "5", "nothing")
    assert "level-clinician_soon" in said
    assert player.state.episode is not None
    assert not player.state.episode.open


def test_something_new_without_a_danger_sign_is_watched() -> None:
    player = followed()
    assert "level-self_care_watch" in report(player, "new", "3", "none", "nothing")


@pytest.mark.parametrize(("code", "word"), [("yes", "seen-good"), ("fine", "seen-still")])
def test_being_seen_is_asked_and_noted(code: str, word: str) -> None:
    player = after("saddle_numb")
    player.wait(timedelta(hours=3))
    player.press(code)
    assert word in shown(player)


def test_no_more_check_ins_can_be_said_on_the_card_and_on_the_result() -> None:
    player = followed()
    player.press("off")
    assert not player.waiting
    player = after(*NO_DANGER, *DESCRIBED, "confirm")
    player.press("quiet")
    assert not player.waiting
    assert not player.state.check_ins_wanted


def test_later_works_once_per_card_and_never_on_a_report_of_ones_own() -> None:
    player = followed()
    later = Pressed(player.button("later").id)
    player.happen(later)
    player.say("/how")
    effects = player.happen(Pressed(player.button("later").id))
    assert toasts(effects) == ["already-answered"]


def test_a_second_answer_to_one_check_in_changes_nothing() -> None:
    player = followed()
    better = Pressed(player.button("better").id)
    player.happen(better)
    before = player.state
    effects = player.happen(better)
    assert player.state == before
    assert toasts(effects) == ["already-answered"]


def test_a_check_in_of_an_ended_episode_is_not_sent() -> None:
    player = followed()
    player.press("gone")
    player.take()
    player.happen(CheckInDue("1-72h", "72h"))
    assert not player.take()


def test_a_late_check_in_says_so() -> None:
    player = after(*NO_DANGER, *DESCRIBED, "confirm")
    player.now += timedelta(hours=32)
    player.happen(CheckInDue("1-48h", "48h"))
    assert "check-in-late" in shown(player)


def test_a_report_of_ones_own_is_judged_by_the_age_of_the_episode() -> None:
    player = strained()
    report(player, "same", "4", "nothing")
    player.wait(timedelta(hours=1))
    player.say("/how")
    player.press("worse")
    assert player.state.conversation is not None
    assert player.state.conversation.check_in == "48h"


def test_the_result_can_be_changed_and_the_promises_with_it() -> None:
    player = after(*NO_DANGER, *DESCRIBED, "confirm")
    player.press("edit")
    player.press("severity")
    player.press("6")
    player.press("confirm")
    assert player.state.episode is not None
    assert player.state.episode.level == "self_care_watch"
    assert {name.partition("-")[0] for name in player.waiting} == {"2"}


def test_a_mistake_about_an_answer_asks_that_answer_again() -> None:
    player = after(*NO_DANGER, "24", "next_day", "low_back_both", "both_legs", "done")
    player.press("yes")
    assert player.state.place is Place.RESULT
    player.press("mistake")
    assert keys(player.take()[-1]) & {"clarify-both_legs_nerve", "q-spread"}


def test_declining_a_newer_consent_keeps_what_was_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    player = after(*NO_DANGER, *DESCRIBED, "confirm")
    for module in ("flows.answering", "flows.talking"):
        monkeypatch.setattr(f"{module}.CONSENT_VERSION", 2)
    player.say("/check")
    player.press("decline")
    assert player.state.episode is not None


def test_reading_more_before_consent_shows_the_privacy_text() -> None:
    player = Player(CONTENT)
    player.say("/start")
    player.press("start")
    player.press("why")
    assert "privacy" in shown(player)


def test_not_sure_and_then_nothing_ticked_is_no_denial() -> None:
    player = after("not_sure")
    effects = player.happen(Pressed(player.button("done").id))
    assert toasts(effects) == ["choose-first"]


def test_cannot_tell_any_keeps_what_was_ticked() -> None:
    player = after("none", "fever_ill", "not_sure", "not_sure")
    conversation = player.state.conversation
    assert conversation is not None
    body = conversation.answered[-1]
    assert body.codes == ("fever_ill",)
    assert "rigors" in body.unsure


@pytest.mark.parametrize("text", ["none", "no"])
def test_typing_none_never_takes_back_a_ticked_danger_sign(text: str) -> None:
    player = after("none", "fever_ill")
    player.say(text)
    assert player.state.conversation is not None
    assert player.state.conversation.ticked == ("fever_ill",)
    player.say("11")
    assert player.state.place is Place.RESULT, "a typed number adds to the ticks"


def test_done_is_typed_where_something_is_ticked() -> None:
    player = after(*NO_DANGER, "24", "next_day", "low_back_both", "none", "dull")
    player.say("done")
    assert player.state.conversation is not None
    assert player.state.conversation.answered[-1].codes == ("dull",)


@pytest.mark.parametrize(
    ("text", "word"), [("yes", "seen-good"), ("no, not yet", "seen-urge"), ("3", "seen-still")]
)
def test_being_seen_is_answered_by_typing(text: str, word: str) -> None:
    player = after(*NO_DANGER, "24", "next_day", "low_back_both", "none", "dull", "done", "9")
    for name in ("9", "no_position", "worse", "sleeping", "done", "worse", "18_49", "confirm"):
        player.press(name)
    player.wait(timedelta(hours=18))
    player.take()
    player.say(text)
    assert word in shown(player)


def test_worse_is_no_answer_to_being_seen_and_asks_how_it_is() -> None:
    player = after("saddle_numb")
    player.wait(timedelta(hours=3))
    player.take()
    player.say("it is worse")
    assert player.take()[-1].key == "check_in"


def test_a_forged_answer_to_being_seen_is_refused() -> None:
    player = after("saddle_numb")
    player.wait(timedelta(hours=3))
    before = player.state
    assert toasts(player.happen(Pressed("ci.1-seen.gone"))) == ["already-answered"]
    assert player.state == before


def test_a_check_in_that_was_never_asked_cannot_be_answered() -> None:
    player = after(*NO_DANGER, *DESCRIBED, "confirm")
    before = player.state
    player.happen(Pressed("ci.1-72h.gone"))
    assert player.state == before


def test_a_mistake_keeps_the_promises_until_there_is_a_new_result() -> None:
    player = after("saddle_numb")
    player.press("mistake")
    assert "1-seen" in player.waiting


def test_a_mistake_at_a_check_in_goes_on_with_that_check_in() -> None:
    player = followed()
    for name in ("worse", "saddle_numb", "mistake", "no"):
        player.press(name)
    assert player.state.conversation is not None
    assert player.state.conversation.change == "worse"
    for name in ("none", "none", "7", "none", "nothing"):
        player.press(name)
    assert player.state.episode is not None
    assert player.state.episode.level == "clinician_soon"


def test_a_new_check_does_not_end_an_open_emergency() -> None:
    player = after("saddle_numb")
    player.say("/check")
    assert "clarify-saddle_numb" in shown(player)
    for name in ("no", *NO_DANGER, *DESCRIBED, "confirm"):
        player.press(name)
    player.take()
    player.wait(timedelta(hours=3))
    assert player.take()[-1].key == "seen"


def test_an_alarm_at_a_check_in_is_asked_about_before_a_waiting_check_goes_on() -> None:
    player = after(*NO_DANGER, *DESCRIBED, "confirm")
    player.now += timedelta(hours=20)
    player.say("/check")
    for name in (*NO_DANGER, *DESCRIBED[:-1]):
        player.press(name)
    assert player.last is not None
    assert player.last.key == "review"
    player.wait(timedelta(hours=5))
    player.press("worse")
    player.say("can't pee")
    player.say("/check")
    player.press("resume")
    assert "clarify-bladder_trouble" in shown(player)
    player.press("no")
    assert live_card(CONTENT, player.state).question == "danger_below"
    assert player.state.episode is not None
    assert player.state.episode.level == "emergency"


def test_an_answer_that_is_finished_after_leaving_is_followed_again() -> None:
    player = strained()
    player.press("worse")
    player.happen(Left())
    assert not player.waiting
    for name in ("none", "none", "6", "none", "nothing"):
        player.press(name)
    assert player.state.episode is not None
    assert player.state.episode.open
    assert {name.split("-")[1] for name in player.waiting} == {"72h", "day7"}


def test_check_ins_turned_off_and_on_come_after_all() -> None:
    player = after(*NO_DANGER, *DESCRIBED, "confirm")
    player.say("/settings")
    player.press("muting")
    player.press("mute")
    player.press("unmute")
    player.take()
    player.wait(timedelta(hours=24))
    assert [one.key for one in player.take()] == ["check_in"]
    player.say("/settings")
    player.press("muting")
    player.press("mute")
    player.happen(CheckInDue(player.state.episode.check_ins[-1].id, "72h"))  # type: ignore[union-attr]
    assert "check_in" not in [one.key for one in player.take()]


def test_each_check_in_is_promised_once_however_often_they_are_turned_off_and_on() -> None:
    player = after(*NO_DANGER, *DESCRIBED, "confirm")
    player.say("/settings")
    for _ in range(4):
        player.press("muting")
        player.press("mute")
        player.press("unmute")
    assert player.state.episode is not None
    assert len(player.state.episode.check_ins) == 2 + 4 * 2
    player.take()
    player.wait(timedelta(hours=24))
    assert [one.key for one in player.take()] == ["check_in"]


def off_and_on(player: Player) -> list[str]:
    """Check-ins turned off and on again; what is promised then, and when from now on."""
    player.say("/settings")
    for name in ("muting", "mute", "unmute"):
        player.press(name)
    return [f"{kind} {(at - player.now) / HOUR:g}" for kind, at in player.waiting.values()]


def test_a_check_in_that_met_an_open_check_survives_being_turned_off_and_on() -> None:
    player = after(*NO_DANGER, *DESCRIBED, "confirm")
    player.wait(24 * HOUR - timedelta(minutes=5))
    player.say("/check")
    player.press("none")
    player.wait(timedelta(minutes=10))
    assert off_and_on(player) == ["48h 1.91667", "72h 23.9167"]
    player.take()
    player.wait(2 * HOUR)
    assert [one.key for one in player.take()] == ["check_in"]
    # The question of that kind was asked: none of it is left.
    assert off_and_on(player) == ["72h 21.9167"]


def test_a_check_in_put_off_by_the_person_survives_it_too_unless_it_is_answered() -> None:
    player = followed()
    card = player.last
    player.press("later")
    assert off_and_on(player) == ["48h 3", "72h 24"]
    other = replace(player, waiting=dict(player.waiting), shown=[])
    other.wait(4 * HOUR)
    assert [one.key for one in other.take()] == ["check_in"]
    player.last = card
    report(player, "same", "3", "nothing")
    player.take()
    player.wait(5 * HOUR)
    assert player.take() == []
    assert off_and_on(player) == ["72h 19"]


def test_what_a_report_of_ones_own_passed_over_is_not_promised_again() -> None:
    player = followed()
    player.press("later")
    player.say("/how")
    report(player, "same", "3", "nothing")
    assert off_and_on(player) == ["72h 24"]


def test_turning_them_off_spares_the_question_whether_somebody_was_seen() -> None:
    player = after(*NO_DANGER, "24", "next_day", "low_back_both", "none", "dull", "done", "9")
    for name in ("9", "no_position", "worse", "sleeping", "done", "worse", "18_49", "confirm"):
        player.press(name)
    player.press("quiet")
    assert {name.split("-")[1] for name in player.waiting} == {"seen"}


def test_a_sign_of_a_check_in_left_in_the_middle_counts_in_the_next() -> None:
    player = followed()
    player.press("worse")
    player.say("I have a fever")
    player.wait(timedelta(hours=25))
    for name in ("better", "none", "none", "2"):
        player.press(name)
    assert player.state.episode is not None
    assert player.state.episode.level == "urgent"


def test_a_changed_answer_a_day_later_asks_the_danger_signs_again() -> None:
    player = after(*NO_DANGER, *DESCRIBED, "confirm")
    player.now += timedelta(hours=21)
    player.press("edit")
    player.press("confirm")
    assert player.state.episode is not None
    hours = [one.number for one in player.state.episode.answered if one.number is not None]
    assert hours[0] == 45
    player.now += timedelta(hours=25)
    player.press("edit")
    assert player.state.place is Place.RESUMING_SAFELY


def test_an_unclear_word_after_hours_is_not_lost_in_the_pause() -> None:
    player = after(*NO_DANGER, "24")
    player.now += timedelta(hours=3)
    player.say("it feels numb")
    assert "clarify-saddle_numb" in shown(player)


def test_a_danger_sign_after_a_day_asks_the_other_signs_again() -> None:
    player = after(*NO_DANGER, "24")
    player.now += timedelta(hours=30)
    player.say("I have a fever")
    assert "q-danger_below" in shown(player)
    player.now += timedelta(hours=80)
    player.say("I have a fever")
    assert player.state.conversation is not None
    assert not player.state.conversation.answered


def test_worse_can_be_said_without_being_asked() -> None:
    player = after(*NO_DANGER, *DESCRIBED, "confirm")
    player.wait(timedelta(hours=5))
    player.say("it got worse")
    assert player.state.conversation is not None
    assert player.state.conversation.change == "worse"


def test_a_check_in_answer_with_a_danger_sign_counts_for_both() -> None:
    player = followed()
    player.say("worse, and I have a fever")
    conversation = player.state.conversation
    assert conversation is not None
    assert (conversation.change, dict(conversation.heard)) == ("worse", {"fever_ill": "yes"})


def test_keeping_everything_brings_the_open_question_back() -> None:
    player = after(*NO_DANGER)
    player.say("/forget")
    player.say("no")
    assert "q-trained_hours_ago" in shown(player)
    player.say("/settings")
    player.say("yesterday")
    assert "q-onset" in shown(player)


def test_what_was_written_stands_in_the_review() -> None:
    player = after(*NO_DANGER, *DESCRIBED)
    player.say("I have a fever")
    lines = [dict(part.args) for part in player.take()[-1].parts if part.key == "review-line"]
    assert str(lines[-1]["answer"]) == "Refs(keys=('flag-fever_ill.short',))"


def test_without_check_ins_only_being_seen_is_promised_anew() -> None:
    player = after(*NO_DANGER, *DESCRIBED, "confirm", "quiet")
    player.say("/how")
    for name in ("gone", "none", "fever_ill", "done"):
        player.press(name)
    assert {name.split("-")[1] for name in player.waiting} == {"seen"}


# --- The true hours, and cards that were not answered --------------------------------------


def test_a_card_that_lay_for_two_days_is_judged_by_its_age() -> None:
    player = followed()
    old = Pressed(player.button("same").id)
    player.now += timedelta(hours=30)
    player.happen(old)
    assert player.state.conversation is not None
    assert player.state.conversation.check_in == "72h"
    for name in ("none", "none", "3", "nothing"):
        player.press(name)
    assert "level-self_care_watch" in shown(player)


def test_an_older_card_that_nobody_answered_is_answered_after_a_newer_one() -> None:
    player = strained()
    old = Pressed(player.button("worse").id)
    player.wait(timedelta(hours=24))
    report(player, "same", "4", "nothing")
    assert player.state.episode is not None
    assert player.state.episode.passed == ("1-48h",)
    player.happen(old)
    assert "heard-worse" in shown(player)
    assert toasts(player.happen(old)) == ["already-answered"]


def test_worse_after_gone_is_heard_on_an_older_card_and_followed_again() -> None:
    player = strained()
    old = Pressed(player.button("worse").id)
    player.wait(timedelta(hours=24))
    report(player, "gone")
    assert not player.waiting
    player.happen(old)
    for name in ("none", "none", "7", "none", "nothing"):
        player.press(name)
    assert player.state.episode is not None
    assert (player.state.episode.open, player.state.episode.ended) == (True, None)
    assert {name.split("-")[1] for name in player.waiting} == {"day7"}


def test_a_report_that_was_offered_earlier_is_still_taken_and_only_once() -> None:
    player = strained()
    player.say("/how")
    offered = Pressed(player.button("worse").id)
    player.happen(Pressed("ci.1-48h.same"))
    for name in ("none", "none", "4", "nothing"):
        player.press(name)
    player.happen(offered)
    assert "heard-worse" in shown(player)
    assert toasts(player.happen(offered)) == ["already-answered"]


@pytest.mark.parametrize("button", ["ci.9-48h.gone", "ci.1-now7.gone", "ci.x", "ci."])
def test_a_card_of_another_check_says_so_and_brings_the_live_one(button: str) -> None:
    player = followed()
    before = player.state
    assert toasts(player.happen(Pressed(button))) == ["older-check-in"]
    assert player.state == before


def test_a_check_in_button_before_any_check_says_the_same() -> None:
    player = Player(CONTENT)
    assert toasts(player.happen(Pressed("ci.1-48h.gone"))) == ["older-check-in"]


def test_after_gone_there_is_nothing_to_report() -> None:
    player = followed()
    report(player, "gone")
    player.say("/how")
    assert shown(player) == {"nothing-followed"}


def test_after_the_week_it_can_still_be_told_how_it_is() -> None:
    player = strained()
    player.wait(timedelta(days=5))
    report(player, "same", "4", "nothing")
    player.wait(timedelta(days=3))
    player.say("/how")
    assert "follow-kept-clinician_soon" not in report(player, "gone")
    assert player.state.episode is not None
    assert player.state.episode.ended == "gone"


def test_a_raised_level_is_followed_although_the_pain_is_gone() -> None:
    player = followed()
    player.press("gone")
    for name in ("none", "vomiting", "done"):
        player.press(name)
    assert "level-clinician_soon" in shown(player)
    assert player.state.episode is not None
    assert player.state.episode.open
    assert {name.split("-")[1] for name in player.waiting} == {"72h", "day7"}


# --- The word and the score ----------------------------------------------------------------


def test_better_with_a_score_that_rose_is_worse() -> None:
    player = strained()
    assert "level-clinician_soon" in report(player, "better", "7", "nothing")
    assert player.state.episode is not None
    assert player.state.episode.better == 0


def test_a_score_that_is_not_told_takes_the_careful_road() -> None:
    player = strained()
    for name in ("better", "none", "none", "skip", "nothing"):
        player.press(name)
    assert player.state.episode is not None
    assert player.state.episode.level == "self_care_watch"
    assert player.state.episode.severity == 5, "the last one that was told"


@pytest.mark.parametrize(("score", "said"), [("7", True), ("4", False)])
def test_worse_asks_for_an_appointment_within_days(score: str, said: bool) -> None:
    player = strained()
    change = "worse" if said else "new"
    assert ("worse-in-days" in report(player, change, score, "none", "nothing")) is said


def test_less_pain_with_a_newly_weak_foot_is_an_emergency() -> None:
    player = strained()
    for name in ("better", "foot_weak", "done", "no", "none", "2"):
        player.press(name)
    assert {"level-emergency", "emergency-nerve_root"} <= shown(player)


def test_a_foot_that_was_weak_before_is_for_today_as_it_was() -> None:
    player = after("foot_weak", "done", "no", "none", "none", *DESCRIBED, "confirm")
    assert player.state.episode is not None
    player.wait(timedelta(hours=24))
    for _ in range(2):
        for name in ("better", "foot_weak", "done", "no", "none", "1"):
            player.press(name)
        assert player.state.episode.level == "urgent"
        player.wait(timedelta(hours=24))


def test_a_sign_told_at_the_last_check_in_is_not_new_at_the_next() -> None:
    player = followed()
    for name in ("same", "foot_weak", "done", "no", "none", "3", "nothing"):
        player.press(name)
    assert player.state.episode is not None
    assert player.state.episode.level == "urgent"
    player.wait(timedelta(hours=24))
    player.happen(Pressed("ci.1-72h.better"))
    for name in ("foot_weak", "done", "no", "none", "1"):
        player.press(name)
    assert player.state.episode.level == "urgent"


def test_a_slow_fall_adds_up_against_the_first_score() -> None:
    player = strained()
    assert "follow-kept-self_care_watch" in report(player, "better", "4", "nothing")
    player.wait(timedelta(hours=24))
    report(player, "better", "3", "nothing")
    assert player.state.episode is not None
    assert player.state.episode.better == 1, "4 to 3 is no change, 5 to 3 is one"


def test_what_it_stops_is_asked_while_better_is_more_than_little() -> None:
    player = strained()
    for name in ("better", "none", "none", "3"):
        player.press(name)
    assert "q-function" in shown(player)
    player.press("sitting")
    player.press("done")
    assert player.state.conversation is None


def test_after_a_week_what_it_stops_is_always_asked() -> None:
    player = strained()
    player.wait(timedelta(days=5))
    for name in ("better", "none", "none", "2"):
        player.press(name)
    assert "q-function" in shown(player)
    player.press("bending")
    player.press("done")
    assert "follow-week-self_care_watch" in shown(player)


def test_not_being_sure_what_it_stops_never_settles_it() -> None:
    player = strained()
    player.wait(timedelta(days=5))
    for name in ("better", "none", "none", "1", "ns"):
        player.press(name)
    assert "follow-week-self_care_watch" in shown(player)
    assert player.state.episode is not None
    assert player.state.episode.level == "self_care_watch"


def test_pain_that_runs_below_a_knee_by_now_ends_the_self_checks() -> None:
    player = strained()
    player.now += timedelta(days=2)
    player.press("worse")
    for name in ("none", "none", "5", "below_knee", "done", "no", "nothing"):
        player.press(name)
    assert "level-clinician_soon" in shown(player)
    player.happen(Pressed("g.1.checks"))
    assert shown(player) == {"guide-not-now", "go-now"}


# --- Numbers that may be a sign or a score -------------------------------------------------


@pytest.mark.parametrize("text", ["2", "about 2", "2/10", "2 out of 10", "0"])
def test_a_bare_number_on_a_danger_screen_of_a_check_in_is_asked_about(text: str) -> None:
    player = followed()
    player.press("worse")
    player.say(text)
    assert {"number-or-score", "q-danger_below"} <= shown(player)
    conversation = player.state.conversation
    assert conversation is not None
    assert (conversation.answered, conversation.ticked, conversation.heard) == ((), (), ())


@pytest.mark.parametrize("text", ["sign 1", "number 1", "#1", "no. 1"])
def test_a_sign_can_be_named_by_its_line(text: str) -> None:
    player = followed()
    player.press("worse")
    player.say(text)
    assert "level-emergency" in shown(player)


def test_a_bare_number_is_a_score_where_the_score_is_asked() -> None:
    player = followed()
    for name in ("worse", "none", "none"):
        player.press(name)
    player.say("7")
    assert "q-spread" in shown(player)


@pytest.mark.parametrize("text", ["1", "4", "about 3", "6/10"])
def test_a_bare_number_is_no_answer_to_how_it_is(text: str) -> None:
    player = followed()
    player.say(text)
    assert "word-before-score" in shown(player)
    assert player.state.conversation is None
    player.press("worse")
    assert player.state.place is Place.ASKING
