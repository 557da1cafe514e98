"""Guide cards in a conversation: what they hold, how they turn, and what they never touch."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from flows.cards import live_card
from flows.effects import Effect, Show
from flows.guides.content import TOPICS
from flows.model import Left, Place, Pressed
from flows.screen import Screen
from tests.conversations.player import Player, keys, toasts
from tests.flows.test_checking import strained
from tests.flows.test_engine import CONTENT, DESCRIBED, NO_DANGER, after
from tests.flows.test_guides_offering import SHUT_KEYS
from tests.flows.test_talking import shown

#: A dull ache on one side that leaning back stirs up, from the next day on.
ONE_SIDED = ("24", "next_day", "low_back_left", "done", "none", "no", "dull", "done",
             "3", "eases", "nothing", "18_49", "arching", "done")  # fmt: skip


def sore() -> Player:
    player = after(*NO_DANGER, *DESCRIBED, "confirm")
    player.take()
    return player


def watched() -> Player:
    player = after(*NO_DANGER, *ONE_SIDED, "confirm")
    assert player.state.episode is not None
    assert player.state.episode.level == "self_care_watch"
    player.take()
    return player


def urgent() -> Player:
    player = after("none", "fever_ill", "done", "none", *DESCRIBED, "confirm")
    assert player.state.episode is not None
    assert player.state.episode.level == "urgent"
    player.take()
    return player


def verbs(screen: Screen) -> list[str]:
    return [one.id.split(".", 2)[2] for one in screen.buttons if one.id.startswith("g")]


def show(effects: tuple[Effect, ...]) -> Show:
    found = [one for one in effects if isinstance(one, Show)]
    assert len(found) == 1
    return found[0]


# --- what stands on the result ---------------------------------------------------


def test_the_guides_stand_above_change_an_answer() -> None:
    rows = live_card(CONTENT, watched().state).rows
    names = [[one.id.split(".", 1)[1].removeprefix("1.") for one in row] for row in rows]
    edit = names.index(["edit"])
    assert names[edit - 2 : edit] == [["days", "train"], ["checks", "form"]]


def test_an_urgent_result_offers_the_plan_and_nothing_else() -> None:
    assert verbs(live_card(CONTENT, urgent().state)) == ["days"]


def test_an_emergency_offers_no_guide_at_all() -> None:
    player = after("saddle_numb")
    assert verbs(live_card(CONTENT, player.state)) == []
    for word in ("train", "days", "checks", "form"):
        player.say(word)
        assert "level-emergency" in shown(player)


def test_an_outcome_offers_the_plan_and_training() -> None:
    player = sore()
    player.wait(timedelta(hours=24))
    for name in ("better", "none", "none", "3", "nothing"):
        player.press(name)
    screen = player.take()[-1]
    assert verbs(screen) == ["days", "train"]
    assert {"light-green", "step-3"} <= keys(screen)


# --- turning pages ---------------------------------------------------------------


def test_a_guide_comes_as_a_card_of_its_own_and_turns_in_place() -> None:
    player = watched()
    before = player.state
    opened = show(player.happen(Pressed(player.button("train").id)))
    assert (opened.how, opened.kind, opened.screen.key) == ("new", "notice", "guide_train")
    turned = show(player.happen(Pressed(player.button("pull").id)))
    assert (turned.how, turned.screen.key) == ("edit", "guide_topic")
    assert player.state == before, "no guide touches the result"


@pytest.mark.parametrize(
    ("presses", "key", "part"),
    [
        (("days",), "guide_days", "day-today-self_care_watch"),
        (("days", "helps"), "guide_helps", "helps-some"),
        (("days", "helps", "days"), "guide_days", "day-session-self_care_watch"),
        (("train",), "guide_train", "step-1"),
        (("train", "pull"), "guide_topic", "topic-waits"),
        (("train", "legs"), "guide_topic", "item"),
        (("train", "upper"), "guide_topic", "traffic-rule"),
        (("train", "cardio", "train"), "guide_train", "kind-arching"),
        (("train", "avoid"), "guide_avoid", "avoid-arching"),
        (("train", "ladder"), "guide_ladder", "step-3"),
        (("form",), "guide_form", "form-old-video"),
        (("form", "hips_shoot_up"), "guide_cue", "cue-hips_shoot_up"),
        (("form", "hips_shoot_up", "form"), "guide_form", "form-ask"),
    ],
)
def test_every_page_opens(presses: tuple[str, ...], key: str, part: str) -> None:
    player = watched()
    for name in presses:
        player.press(name)
    screen = player.take()[-1]
    assert screen.key == key
    assert part in keys(screen)
    assert "guide-not-signed" in keys(screen)


def test_the_way_back_brings_the_result() -> None:
    player = watched()
    player.press("train")
    back = show(player.happen(Pressed(player.button("result").id)))
    assert (back.how, back.screen) == ("bring", live_card(CONTENT, player.state))
    assert back.screen.key == "result"


def test_after_an_outcome_there_is_no_way_back_to_a_result_that_has_passed() -> None:
    player = sore()
    player.wait(timedelta(hours=24))
    for name in ("better", "none", "none", "3", "nothing", "train"):
        player.press(name)
    assert "result" not in verbs(player.take()[-1])


def test_someone_of_16_is_told_to_show_it() -> None:
    player = after(*NO_DANGER, *DESCRIBED[:-1], "16_17", "bending", "done", "confirm")
    player.press("train")
    assert "train-with-adult" in shown(player)


def test_an_appointment_is_named_beside_its_steps() -> None:
    pulled = ("24", "during_lift", "nothing", *ONE_SIDED[2:], "three_or_more")
    player = after(*NO_DANGER, *pulled, "confirm")
    player.press("train")
    assert {"train-appointment", "step-1"} <= shown(player)


def test_a_light_set_is_only_filmed_from_the_step_where_pulling_begins() -> None:
    player = sore()
    player.press("form")
    assert "form-old-video" in shown(player)
    player.wait(timedelta(hours=24))
    for name in ("better", "none", "none", "2"):
        player.press(name)
    player.say("form")
    assert "form-film" in shown(player)


def test_a_closed_episode_sets_its_own_pace() -> None:
    player = sore()
    player.wait(timedelta(hours=24))
    for name in ("gone", "none", "none"):
        player.press(name)
    screen = player.take()[-1]
    assert keys(screen).isdisjoint({"light-green", "step-3"})
    player.press("train")
    player.press("ladder")
    assert {"ladder-alone", "step-6"} <= shown(player)


def test_it_flared_up_asks_how_it_is_now_and_begins_anew_once_it_is_closed() -> None:
    player = sore()
    player.press("train")
    player.press("flared")
    assert player.take()[-1].key == "check_in"
    player.press("gone")
    for name in ("none", "none", "train", "flared"):
        player.press(name)
    assert live_card(CONTENT, player.state).question == "danger_below"


# --- what may not be pressed -----------------------------------------------------


@pytest.mark.parametrize(
    "name",
    ["g.1.train", "gp.1.checks", "gp.1.c.bend.worse", "gp.1.fault.yank", "g.1.form", "gp.1.ladder"],
)
def test_a_forged_button_opens_nothing_at_an_urgent_result(name: str) -> None:
    player = urgent()
    player.happen(Pressed(name))
    assert shown(player) == {"guide-not-now", "go-now"}


@pytest.mark.parametrize(
    "name", ["g.1.topic.made_up", "gp.1.fault.made_up", "g.1.topic", "gp.1.c.bend.made_up",
             "gp.1.leg.bend.no", "gp.1.made_up", "g.1", "g.1.c"],
)  # fmt: skip
def test_a_button_that_never_was_changes_nothing(name: str) -> None:
    player = watched()
    before = player.state
    player.happen(Pressed(name))
    assert player.state == before


def test_a_guide_of_an_older_result_brings_the_newest() -> None:
    player = watched()
    effects = player.happen(Pressed("g.7.train"))
    assert toasts(effects) == ["already-answered"]
    assert show(effects).screen == live_card(CONTENT, player.state)


def test_open_questions_come_before_any_guide() -> None:
    player = watched()
    train = player.button("train").id
    player.press("edit")
    effects = player.happen(Pressed(train))
    assert toasts(effects) == ["finish-first"]
    assert show(effects).screen.key == "review"


def test_answers_of_a_month_ago_are_too_old_to_train_by() -> None:
    player = watched()
    train = player.button("train").id
    player.now += timedelta(days=29)
    player.happen(Pressed(train))
    assert "guide-not-now" in shown(player)


EVERY_VERB = (
    "train", "checks", "form", "helps", "avoid", "ladder", "flared",
    *(f"topic.{topic}" for topic in TOPICS),
    *(f"fault.{fault}" for fault in CONTENT.guides.form.faults),
    *(f"c.{check}.eases" for check in CONTENT.guides.checks.checks),
    *(f"leg.{check}.no" for check in CONTENT.guides.checks.checks),
)  # fmt: skip
SIGNS = [(screen, flag) for screen, flags in CONTENT.screens.items() for flag in flags]


@pytest.mark.parametrize(("screen", "flag"), SIGNS, ids=[flag for _, flag in SIGNS])
def test_no_button_and_no_word_gets_at_training_once_a_danger_sign_was_told(
    screen: str, flag: str
) -> None:
    player = after()
    while player.state.conversation is not None:
        card = live_card(CONTENT, player.state)
        question = card.question or ""
        if question in CONTENT.screens:
            player.press(flag if question == screen else "none")
        else:
            player.press(_calmest(question, {one.value for one in card.buttons}))
        if any(one.ticked for one in live_card(CONTENT, player.state).buttons):
            player.press("done")
    verb_names = [f"{prefix}.1.{verb}" for verb in EVERY_VERB for prefix in ("g", "gp")]
    player.take()
    for name in verb_names:
        player.happen(Pressed(name))
    for word in ("train", "checks", "form", "can i deadlift", "my form", "day by day"):
        player.say(word)
    for shown_screen in player.take():
        told = [key for key in keys(shown_screen) if key.startswith(SHUT_KEYS)]
        assert told == [], shown_screen.key


def _calmest(question: str, values: set[str | None]) -> str:
    """The answer of somebody with ordinary soreness, or "yes" to a clarifier."""
    if question == "review":
        return "confirm"
    calm = ("24", "next_day", "low_back_both", "none", "dull", "3", "eases", "nothing", "18_49",
            "some_position", "improving", "one", "usual", "yes")  # fmt: skip
    live = [one for one in calm if one in values]
    return live[0] if live else "ns"


# --- self-checks -----------------------------------------------------------------


def test_a_round_asks_one_check_at_a_time_and_keeps_codes() -> None:
    player = watched()
    player.press("checks")
    assert "check-stop-rules" in keys(player.take()[-1])
    asked = []
    for answer in ("same", "eases", "worse"):
        assert player.last is not None
        asked.append(player.last.question)
        player.press(answer)
    assert asked == ["self_check_finger_point", "self_check_bend", "self_check_quadrant"]
    assert shown(player) == {"check-leg"}
    player.press("no")
    player.press("skip")
    assert {"said-bend-eases", "said-quadrant-worse", "kind-arching", "check-limits"} <= shown(
        player
    )
    assert player.state.episode is not None
    assert player.state.episode.guided.checks == (
        ("finger_point", "same"),
        ("bend", "eases"),
        ("quadrant", "worse"),
        ("rock_back", "skip"),
    )
    assert player.state.episode.level == "self_care_watch"


def test_the_result_says_what_the_checks_showed() -> None:
    player = watched()
    for name in ("checks", "same", "worse", "no"):
        player.press(name)
    card = live_card(CONTENT, player.state)
    assert [one.key for one in card.parts][1:3] == ["looks-facet", "checks-showed"]
    assert card.level == "self_care_watch"


def test_a_round_without_a_clue_says_that_this_is_common() -> None:
    player = watched()
    for name in ("checks", "same", "same", "same", "same"):
        player.press(name)
    assert "check-no-clue" in shown(player)


def test_a_second_round_on_the_same_day_shows_the_first() -> None:
    player = watched()
    for name in ("checks", "same", "same", "same", "same"):
        player.press(name)
    player.say("checks")
    assert {"check-one-a-day", "said-bend-same"} <= shown(player)
    player.now += timedelta(hours=24)
    player.say("checks")
    assert player.take()[-1].question == "self_check_finger_point"


def test_a_round_left_in_the_middle_goes_on_where_it_was() -> None:
    player = watched()
    for name in ("checks", "same"):
        player.press(name)
    player.say("checks")
    assert player.take()[-1].question == "self_check_bend"
    player.press("worse")
    player.say("checks")
    assert player.take()[-1].question == "self_check_leg"


def test_a_round_left_alone_for_a_day_begins_anew_and_hears_no_more_words() -> None:
    player = watched()
    for name in ("checks", "same"):
        player.press(name)
    assert player.state.episode is not None
    replied = tuple(one.id for one in player.state.episode.check_ins)
    player.state = replace(player.state, episode=replace(player.state.episode, replied=replied))
    player.now += timedelta(hours=25)
    player.say("checks")
    assert player.take()[-1].question == "self_check_finger_point"
    player.now += timedelta(hours=25)
    player.say("worse")
    assert player.state.conversation is not None
    assert player.state.conversation.change == "worse"


def test_a_check_counts_once_however_often_it_is_tapped() -> None:
    player = watched()
    player.press("checks")
    first = player.button("same").id
    player.happen(Pressed(first))
    assert toasts(player.happen(Pressed(first))) == ["already-answered"]
    player.press("stopped")
    stopped = player.state
    for name in ("gp.1.c.bend.eases", "gp.1.leg.bend.made_up", "gp.1.leg.quadrant.no"):
        assert toasts(player.happen(Pressed(name))) == ["already-answered"]
    assert player.state == stopped


@pytest.mark.parametrize("answer", ["yes", "not_sure"])
def test_worse_down_a_leg_ends_the_round_and_asks_the_danger_signs_again(answer: str) -> None:
    player = watched()
    for name in ("checks", "same", "stopped", answer):
        player.press(name)
    assert player.last is not None
    assert player.last.question == "clarify_leg_tingling"
    episode = player.state.episode
    assert episode is not None
    assert (episode.guided.light, episode.guided.step) == ("red", 0)
    for name in ("yes", "none", "none", "3", "none", "nothing"):
        player.press(name)
    assert player.state.episode is not None
    assert player.state.episode.level == "clinician_soon"
    assert player.state.episode.guided.shut
    assert verbs(player.take()[-1]) == ["days"]


def test_a_round_in_which_all_was_skipped_is_no_round() -> None:
    player = watched()
    player.press("checks")
    while player.take()[-1].question:
        player.press("skip")
    assert player.last is not None
    assert "check-all-skipped" in keys(player.last)
    assert "check-no-clue" not in keys(player.last)
    player.say("checks")
    assert player.take()[-1].question == "self_check_finger_point"


def test_worse_down_a_leg_begins_a_new_check_once_the_episode_is_closed() -> None:
    player = watched()
    for name in ("checks", "same", "worse"):
        player.press(name)
    assert player.state.episode is not None
    player.state = replace(player.state, episode=replace(player.state.episode, open=False))
    player.press("yes")
    assert live_card(CONTENT, player.state).question == "clarify_leg_tingling"


def test_consent_comes_before_any_new_check() -> None:
    player = watched()
    for name in ("checks", "same", "worse"):
        player.press(name)
    assert player.state.episode is not None
    closed = replace(player.state.episode, open=False)
    player.state = replace(player.state, episode=closed, consent=0)
    player.press("not_sure")
    assert player.state.place is Place.CONSENT


def test_while_it_is_open_whether_it_went_down_a_leg_nothing_is_said_of_training() -> None:
    player = watched()
    for name in ("checks", "same", "worse"):
        player.press(name)
    assert verbs(live_card(CONTENT, player.state)) == ["days", "checks"]
    player.take()
    player.say("train")
    assert shown(player) == {"guide-not-now", "go-now"}


def test_a_leg_left_in_doubt_is_red_at_the_next_check_in() -> None:
    player = watched()
    for name in ("checks", "same", "worse"):
        player.press(name)
    player.wait(timedelta(hours=24))
    for name in ("better", "none", "none", "3", "nothing"):
        player.press(name)
    assert "light-red" in shown(player)
    assert player.state.episode is not None
    assert not player.state.episode.guided.leg


# --- words -----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("word", "key"),
    [("train", "guide_train"), ("day by day", "guide_days"), ("Checks!", "self_check"),
     ("my form", "guide_form"), ("can i deadlift", "guide_train")],
)  # fmt: skip
def test_a_word_opens_a_guide(word: str, key: str) -> None:
    player = watched()
    player.say(word)
    assert player.take()[-1].key == key


def test_a_check_is_answered_by_typing() -> None:
    player = watched()
    for word in ("checks", "no change", "worse", "no", "i stopped", "no", "skip"):
        player.say(word)
    assert player.state.episode is not None
    assert dict(player.state.episode.guided.checks) == {
        "finger_point": "same",
        "bend": "worse",
        "quadrant": "stopped",
        "rock_back": "skip",
    }
    assert player.state.check_ins_wanted


def test_a_danger_word_in_a_check_is_heard_before_anything_else() -> None:
    player = watched()
    player.say("checks")
    player.say("worse, and i cannot pee")
    assert "level-emergency" in shown(player)
    assert player.state.place is Place.RESULT


def test_a_word_that_fits_no_answer_answers_nothing() -> None:
    player = watched()
    player.say("checks")
    player.say("banana")
    assert "check-how" in shown(player)
    player.say("worse")
    player.say("banana")
    assert player.state.episode is not None
    assert player.state.episode.guided.leg


def test_a_check_in_that_came_since_gets_the_word() -> None:
    player = watched()
    player.say("checks")
    player.wait(timedelta(hours=24))
    player.take()
    player.say("same")
    assert player.state.place is Place.ASKING
    assert player.state.conversation is not None
    assert player.state.conversation.change == "same"


def test_words_open_nothing_before_a_result_or_in_the_middle_of_questions() -> None:
    stranger = Player(CONTENT)
    stranger.say("train")
    assert shown(stranger).isdisjoint({"train-heading", "guide-not-now"})
    player = after()
    player.say("train")
    assert live_card(CONTENT, player.state).question == "danger_below"
    sharp = strained()
    sharp.press("same")
    sharp.say("train")
    assert live_card(CONTENT, sharp.state).question == "danger_below"


def test_once_soreness_eases_tomorrow_is_not_said_to_be_worse() -> None:
    player = sore()
    player.press("days")
    assert "day-tomorrow-normal_soreness" in shown(player)
    player.take()
    player.wait(timedelta(hours=50))
    player.say("day by day")
    assert "day-tomorrow-eased" in keys(player.take()[-1])


def test_a_closed_soreness_is_past_its_peak() -> None:
    player = sore()
    player.say("/how")
    for name in ("gone", "none", "none", "days"):
        player.press(name)
    assert "day-tomorrow-eased" in keys(player.take()[-1])


def test_on_red_the_training_card_does_not_say_how_to_load() -> None:
    player = watched()
    player.say("/how")
    for name in ("worse", "none", "none", "6", "none", "nothing", "train"):
        player.press(name)
    said = keys(player.take()[-1])
    assert "light-red" in said
    assert not {one for one in said if one.startswith("kind-")}


# --- words that nothing knows ------------------------------------------------------------


@pytest.mark.parametrize("text", ["hmm dunno", "it hurt a bit", "yes"])
def test_words_that_an_open_check_does_not_know_bring_its_card_with_a_hint(text: str) -> None:
    player = watched()
    player.press("checks")
    before = player.state
    player.take()
    player.say(text)
    [screen] = player.take()
    assert screen.key == "self_check"
    assert screen.parts[0].key == "check-how"
    assert player.state == before


def test_words_that_the_question_about_a_leg_does_not_know_bring_it_back() -> None:
    player = watched()
    player.press("checks")
    player.press("worse")
    player.say("hmm dunno")
    assert {"leg-how", "check-leg"} <= shown(player)


def test_a_check_that_may_not_be_offered_any_more_is_not_brought_back() -> None:
    player = watched()
    player.press("checks")
    player.happen(Left())
    player.say("hmm dunno")
    assert "check-how" not in shown(player)


def test_whoever_wants_a_new_check_is_not_kept_in_the_self_check() -> None:
    player = watched()
    player.press("checks")
    player.say("my lower back hurts, dull, both sides")
    assert {"that-sounds-rough", "welcome"} <= shown(player)


@pytest.mark.parametrize("word", ["train", "checks", "form?"])
def test_a_guide_word_while_a_question_is_open_says_to_finish_it_first(word: str) -> None:
    player = sore()
    player.wait(timedelta(hours=24))
    player.press("same")
    question = live_card(CONTENT, player.state).question
    player.take()
    player.say(word)
    [screen] = player.take()
    assert screen.parts[0].key == "finish-first"
    assert screen.question == question
    assert player.state.misses == 0


def test_a_guide_word_in_a_first_check_is_a_word_like_any_other() -> None:
    player = after()
    player.say("train")
    assert "not-understood" in shown(player)
