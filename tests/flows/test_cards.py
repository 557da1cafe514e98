"""Cards and results: every place has its card, and nothing on a card says less than it must."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from flows import codec
from flows.asking import said
from flows.cards import assessed, episode_conversation, live_card
from flows.intake import Intake
from flows.model import Answered, Conversation, Episode, Place, State
from flows.position import intake_of, next_question, questions_left
from flows.result import guidance, guidance_keys, result_card, triggers
from flows.screen import Amount, Ref, Refs
from flows.settings.cards import offset_name
from flows.triage import assess
from flows.vocabulary import Level
from tests.conversations.player import START, keys
from tests.flows.test_engine import CONTENT, DESCRIBED, NO_DANGER, after
from tests.flows.test_talking import shown


def episode() -> Episode:
    """An episode of ordinary soreness."""
    state = after(*NO_DANGER, *DESCRIBED, "confirm").state
    assert state.episode is not None
    return state.episode


def test_every_place_has_a_card_even_without_what_it_needs() -> None:
    for place in Place:
        assert live_card(CONTENT, State(place=place)).parts


def test_the_review_words_what_was_skipped_and_what_was_not_sure() -> None:
    assert said(CONTENT, Answered("onset", ("not_sure",))) == Ref("not-sure")
    assert said(CONTENT, Answered("severity")) == Ref("skipped")
    assert said(CONTENT, Answered("severity", number=4)) == Amount("amount-severity", 4)
    assert said(CONTENT, Answered("clarify_saddle_numb", ("no",))) == Ref("no")
    unsure = Answered("danger_below", ("foot_weak",), unsure=("leg_weak_one",))
    assert said(CONTENT, unsure) == Refs(("flag-foot_weak.short", "flag-leg_weak_one.unsure"))


def test_an_answer_that_was_not_sure_can_be_changed() -> None:
    player = after(*NO_DANGER, "skip", "not_sure", "low_back_both", "none", "not_sure", "skip")
    for name in ("eases", "nothing", "18_49"):
        player.press(name)
    player.press("character")
    player.press("dull")
    player.press("done")
    player.press("danger_about")
    player.press("none")
    assert live_card(CONTENT, player.state).question == "review"


def test_after_an_outcome_the_live_card_is_the_door() -> None:
    player = after(*NO_DANGER, *DESCRIBED, "confirm")
    player.wait(timedelta(hours=24))
    for name in ("same", "none", "none", "3", "nothing"):
        player.press(name)
    assert player.state.place is Place.FOLLOWED
    assert keys(live_card(CONTENT, player.state)) == {"nothing-asked"}


def test_an_emergency_found_at_a_check_in_stays_an_emergency_on_the_card() -> None:
    raised = replace(episode(), level=Level.EMERGENCY, pattern="infection")
    assert assessed(CONTENT, raised).level is Level.EMERGENCY
    card = live_card(CONTENT, State(place=Place.RESULT, episode=raised))
    assert card.level is Level.EMERGENCY
    assert "do-normal_soreness" not in keys(card)


def test_an_emergency_card_tells_what_was_said_and_what_to_tell_the_staff() -> None:
    assessment = assess(CONTENT, Intake(flags={"dark_urine": "yes"}))
    assert guidance_keys(assessment) == (
        "level-emergency",
        "told-signs",
        "emergency-rhabdo",
        "emergency-go",
        "emergency-tell-rhabdo",
        "emergency-wait",
    )
    assert triggers(assessment) == ("dark_urine",)


def test_who_is_sent_on_reads_the_sign_that_was_told() -> None:
    for flag in ("cancer_history", "blood_thinner"):
        told = Intake(flags={flag: "yes"}, others_denied=True)
        signs = [one for one in guidance(assess(CONTENT, told)) if one.key == "told-signs"]
        assert [dict(one.args)["flags"] for one in signs] == [Refs((f"flag-{flag}.said",))]


def test_a_doubt_is_told_as_a_doubt_and_calm_results_name_no_sign() -> None:
    doubt = Intake(flags={"foot_weak": "not_sure"}, others_denied=True)
    assert "told-signs" not in {one.key for one in guidance(assess(CONTENT, doubt))}
    trait = Intake(flags={"sickle_trait": "yes"}, others_denied=True)
    assert "told-signs" not in {one.key for one in guidance(assess(CONTENT, trait))}


def test_a_midwife_and_a_parent_are_named_to_those_who_need_them() -> None:
    def said(intake: Intake) -> set[str]:
        return {one.key for one in guidance(assess(CONTENT, intake))}

    pregnant = Intake(flags={"pregnant": "yes"}, others_denied=True)
    young = Intake(answers={"age_band": "under_16"}, others_denied=True)
    assert said(pregnant) & {"ask-midwife", "show-a-parent"} == {"ask-midwife"}
    assert said(young) & {"ask-midwife", "show-a-parent"} == {"show-a-parent"}


def test_a_sore_neck_that_is_watched_hears_nothing_of_backs_and_knees() -> None:
    neck = Intake(
        answers={
            "trained_hours_ago": 24,
            "lift": ("deadlift",),
            "onset": "next_day",
            "location": ("neck",),
            "spread": ("none",),
            "character": ("dull",),
            "severity": 4,
            "movement": "eases",
            "function": ("nothing",),
            "age_band": "18_49",
        },
        others_denied=True,
    )
    said = guidance_keys(assess(CONTENT, neck))
    assert said[0] == "level-self_care_watch"
    assert {"do-elsewhere", "leave-elsewhere", "checked-elsewhere"} <= set(said)


def test_painkillers_are_warned_of_when_urine_was_dark() -> None:
    cleared = Intake(flags={"urine_dark_cleared": "yes"}, others_denied=True)
    assert "no-painkillers" in {one.key for one in guidance(assess(CONTENT, cleared))}
    swollen = Intake(flags={"muscle_swollen_hard": "yes"}, others_denied=True)
    assert "no-painkillers" in {one.key for one in guidance(assess(CONTENT, swollen))}


def test_the_result_promises_what_was_planned_and_nothing_else() -> None:
    one = episode()
    quiet = State(place=Place.RESULT, episode=one, check_ins_wanted=False)
    assert "no-check-ins" in keys(result_card(quiet, one, assessed(CONTENT, one), None))
    single = replace(one, check_ins=one.check_ins[:1])
    state = State(place=Place.RESULT, episode=single)
    assert "check-back-once" in keys(result_card(state, single, assessed(CONTENT, single), None))


def test_an_answer_that_makes_others_moot_takes_all_of_them_along() -> None:
    player = after(*NO_DANGER, "24", "gradual", "7", "low_back_left", "done")
    player.press("back")
    player.press("back")
    player.press("back")
    player.press("next_day")
    conversation = player.state.conversation
    assert conversation is not None
    assert {one.question for one in conversation.answered} == {
        "danger_below", "danger_body", "danger_about", "trained_hours_ago", "onset",
    }  # fmt: skip


def test_a_changed_place_drops_questions_of_the_old_one_and_theirs() -> None:
    player = after("none", "none", "none", "24", "next_day", "neck", "done", "deadlift", "done")
    for name in ("thigh", "done", "no", "dull", "done", "3", "eases", "nothing", "18_49"):
        player.press(name)
    player.press("location")
    player.press("neck")
    player.press("low_back_both")
    player.press("spread")
    player.press("none")
    conversation = player.state.conversation
    assert conversation is not None
    names = {one.question for one in conversation.answered}
    assert names.isdisjoint({"lift", "clarify_leg_tingling"})


def test_an_unclear_word_in_a_check_in_is_asked_about_there_too() -> None:
    player = after(*NO_DANGER, *DESCRIBED, "confirm")
    player.wait(timedelta(hours=24))
    player.press("better")
    player.take()
    player.say("my back feels a bit numb")
    assert "clarify-saddle_numb" in shown(player)


def test_questions_of_a_check_in_are_counted_too() -> None:
    told = Conversation(START, START, check_in="48h", change="same")
    assert questions_left(CONTENT, told) == 4
    assert next_question(CONTENT, told) == "danger_below"
    unknown = Conversation(START, START, check_in="48h")
    assert questions_left(CONTENT, unknown) == 5


def test_a_no_to_both_legs_changes_nothing_when_the_pain_does_not_travel() -> None:
    denied = Answered("clarify_both_legs_nerve", ("no",))
    told = Conversation(START, START, answered=(denied,))
    assert intake_of(CONTENT, told).flags["both_legs_nerve"] == "no"
    skipped = Conversation(START, START, answered=(Answered("clarify_both_legs_nerve"),))
    assert "both_legs_nerve" not in intake_of(CONTENT, skipped).flags


def test_an_episode_without_a_session_is_followed_by_its_own_age() -> None:
    player = after(*NO_DANGER, "skip", "gradual", "7", "low_back_both", "none", "dull", "done", "3")
    for name in ("eases", "nothing", "same", "18_49", "one", "confirm"):
        player.press(name)
    player.wait(timedelta(hours=48))
    for name in ("new", "none", "none", "3", "none", "nothing"):
        player.press(name)
    assert player.state.place is Place.FOLLOWED


def test_offsets_are_written_as_people_write_them() -> None:
    assert [offset_name(one) for one in (0, 345, -570)] == ["UTC+00:00", "UTC+05:45", "UTC-09:30"]


def test_answers_are_kept_as_short_json() -> None:
    told = (Answered("onset", ("next_day",)), Answered("severity", number=3))
    assert codec.dump_answers(told) == (
        '[{"question":"onset","codes":["next_day"]},{"question":"severity","number":3.0}]'
    )


def test_an_episode_can_be_opened_as_a_conversation_again() -> None:
    one = episode()
    assert episode_conversation(one).answered == one.answered
