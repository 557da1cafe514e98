"""Check-ins: each answer, each outcome, the follow-up of being seen."""

from __future__ import annotations

from datetime import timedelta

import pytest

from flows.effects import Effect, PlanCheckIns
from flows.model import CheckInDue, Place, Pressed
from tests.conversations.player import Player, keys, toasts
from tests.flows.test_engine import CONTENT, DESCRIBED, NO_DANGER, after
from tests.flows.test_talking import followed, shown

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
    assert planned(player.effects)[-1] == "seen"


def test_worse_at_48_hours_raises_a_strain_to_an_appointment() -> None:
    player = strained()
    said = report(player, "worse", "7", "nothing")
    assert "level-clinician_soon" in said


def test_worse_until_walking_stops_is_for_today_and_is_followed_up() -> None:
    player = strained()
    said = report(player, "worse", "9", "walking", "done")
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
    assert "follow-kept-self_care_watch" in report(player, "better", "4")
    player.wait(timedelta(hours=24))
    assert "follow-closed-self_care_watch" in report(player, "better", "3")
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
    assert "level-self_care_watch" in report(player, "new", "3", "nothing")


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
