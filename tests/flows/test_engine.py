"""The engine as a whole: total, deaf to stale presses, exact about Back."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from flows import codec
from flows.cards import live_card
from flows.content import Content
from flows.effects import (
    CancelCheckIns,
    EraseEverything,
    PlanCheckIns,
    RecordAssessment,
    RecordConsent,
    SendExport,
    Show,
    Toast,
)
from flows.engine import step
from flows.first_words import outlived
from flows.follow_up import QUESTIONS
from flows.loading import load
from flows.model import (
    CameBack,
    CheckInDue,
    Commanded,
    Event,
    Left,
    Place,
    Pressed,
    Said,
    SentMedia,
    State,
)
from flows.vocabulary import Level
from tests.conversations.player import START, Player, keys, toasts

CONTENT = load()
TEXTS = [
    "hi",
    "my lower back is sore after deadlifts",
    "none",
    "yes",
    "no",
    "not sure",
    "back",
    "stop",
    "why",
    "skip",
    "1",
    "2, 3",
    "7",
    "26 hours",
    "dull",
    "both sides",
    "can't pee",
    "numb",
    "no numbness",
    "my mate passed out",
    "18:40",
    "gone",
    "worse",
    "delete everything",
    "",
    "\u202e\x00\U0001f3cb" * 30,
    "x" * 5000,
]
COMMANDS = ["start", "check", "how", "history", "settings", "groups", "privacy", "help", "cancel",
            "stop", "export", "forget", "nonsense"]  # fmt: skip


@pytest.fixture
def content() -> Content:
    return CONTENT


def after(*presses: str) -> Player:
    """A player who has agreed and pressed these buttons."""
    player = Player(CONTENT)
    player.say("/start")
    for name in ("start", "agree", *presses):
        player.press(name)
    return player


NO_DANGER = ("none", "none", "none")
DESCRIBED = (
    "24",
    "next_day",
    "low_back_both",
    "none",
    "dull",
    "done",
    "3",
    "eases",
    "nothing",
    "18_49",
)


# --- what holds for every sequence of events -------------------------------------


@st.composite
def moves(draw: st.DrawFn) -> list[tuple[str, int, float]]:
    kinds = st.sampled_from(
        "live live live live say command old forged media due left back".split()
    )
    hours = st.sampled_from([0, 0, 0, 0, 0.1, 3, 25, 49, 80])
    one = st.tuples(kinds, st.integers(0, 60), hours)
    return draw(st.lists(one, max_size=40))


def event_for(player: Player, kind: str, number: int, seen: list[str]) -> Event:
    live = live_card(CONTENT, player.state).buttons
    match kind:
        case "live" if live:
            return Pressed(live[number % len(live)].id)
        case "old" if seen:
            return Pressed(seen[number % len(seen)])
        case "forged":
            return Pressed(
                ["", ".", "ci", "ci.1-48h.gone", "0.agree", "9999.a.dull", "x" * 64][number % 7]
            )
        case "command":
            return Commanded(COMMANDS[number % len(COMMANDS)])
        case "media":
            return SentMedia()
        case "left":
            return Left()
        case "back":
            return CameBack(lately=number > 30)
        case "due" if player.waiting:
            name = sorted(player.waiting)[number % len(player.waiting)]
            return CheckInDue(name, player.waiting[name][0])
        case "due":
            return CheckInDue("7-48h", "48h")
        case _:
            return Said(TEXTS[number % len(TEXTS)], edited=number > 50)


@settings(max_examples=150)
@given(moves())
def test_no_sequence_of_events_raises_and_every_event_is_answered_or_changes_nothing(
    sequence: list[tuple[str, int, float]],
) -> None:
    player = Player(CONTENT)
    seen: list[str] = []
    for kind, number, hours in sequence:
        player.now += timedelta(hours=hours)
        before = player.state
        effects = player.happen(event_for(player, kind, number, seen))
        if player.last is not None:
            seen += [button.id for button in player.last.buttons]
        assert effects or player.state == outlived(before, player.now)
        assert codec.load_state(codec.dump_state(player.state)) == player.state
        for effect in effects:
            if isinstance(effect, Show):
                assert codec.load_screen(codec.dump_screen(effect.screen)) == effect.screen
                assert all(len(one.id.encode()) <= 64 for one in effect.screen.buttons)
        if player.state.place is Place.ASKING:
            assert live_card(CONTENT, player.state).buttons, "an open check always has a next card"


BEGINNINGS: dict[str, tuple[str, ...]] = {
    "ordinary": (*NO_DANGER, *DESCRIBED, "confirm"),
    "watched": (*NO_DANGER, *DESCRIBED[:7], "unchanged", "nothing", "18_49", "confirm"),
    "urgent": ("none", "fever_ill", "done", "none", *DESCRIBED, "confirm"),
    "emergency": ("saddle_numb",),
    "contradiction": (*NO_DANGER, "24", "next_day", "low_back_both", "none", "dull", "done", "1",
                      "eases", "walking", "done", "18_49"),
}  # fmt: skip
FORGED = [
    "g", "gp.1", "g.1.checks", "g.1.train", "gp.1.c.bend.worse", "gp.1.c.bend", "gp.1.leg.bend.yes",
    "gp.1.leg", "gp.1.topic.nowhere", "gp.1.fault", "g.2.days", "x.1.why", "x.1.changes", "x",
    "ci.1-now0.worse", "ci.1-now7.gone", "ci.1-48h.nothing", "ci.1-seen.yes", "ci..", "1.a.both",
]  # fmt: skip
#: What only somebody reads who may train.
TRAINING = ("day-session", "step-", "light-", "topic-", "swap-", "cue-", "tip-", "move-", "ladder-")


def is_about_training(shown: Show) -> bool:
    return any(part.key.startswith(TRAINING) for part in shown.screen.parts)


@pytest.mark.unmeasured
@settings(max_examples=120)
@given(
    st.sampled_from(sorted(BEGINNINGS)),
    st.lists(
        st.tuples(
            st.sampled_from(["shown", "shown", "shown", "old", "forged", "say", "command", "due"]),
            st.integers(0, 200),
            st.sampled_from([0, 0, 0, 0.1, 3, 25, 49, 200]),
        ),
        max_size=30,
    ),
)
def test_after_a_result_nothing_raises_lowers_a_level_unasked_or_speaks_of_training_in_an_alarm(
    beginning: str, sequence: list[tuple[str, int, float]]
) -> None:
    player = after(*BEGINNINGS[beginning])
    old: list[str] = []
    for kind, number, hours in sequence:
        shown = [one.id for one in player.last.buttons] if player.last is not None else []
        old = [*old, *shown][-60:]
        player.now += timedelta(hours=hours)
        buttons = {"shown": shown, "old": old, "forged": FORGED}.get(kind, [])
        event = (
            Pressed(buttons[number % len(buttons)])
            if buttons
            else event_for(player, kind, number % 61, old)
        )
        before = player.state.episode
        effects = player.happen(event)
        episode = player.state.episode
        assert codec.load_state(codec.dump_state(player.state)) == player.state
        if episode is None:
            continue
        told = [one.kind for one in effects if isinstance(one, RecordAssessment)]
        if before is not None and before.number == episode.number:
            assert episode.level.rank >= before.level.rank or told[0] in QUESTIONS
        if episode.level.rank > Level.CLINICIAN_SOON.rank:
            assert not any(is_about_training(one) for one in effects if isinstance(one, Show))


@settings(max_examples=100)
@given(moves(), st.integers(0, 200))
def test_a_press_that_is_on_no_live_card_changes_nothing(
    sequence: list[tuple[str, int, float]], pick: int
) -> None:
    player = Player(CONTENT)
    seen: list[str] = []
    for kind, number, _ in sequence:
        player.happen(event_for(player, kind, number, seen))
        if player.last is not None:
            seen += [button.id for button in player.last.buttons]
    live = {one.id.replace(".off.", ".on.") for one in live_card(CONTENT, player.state).buttons}
    stale = [
        one
        for one in seen
        if one.replace(".off.", ".on.") not in live
        and not one.startswith(("ci.", "x.", "g.", "gp.", "z.", "s.", "r.", "h."))
    ]
    if stale:
        before = player.state
        effects = player.happen(Pressed(stale[pick % len(stale)]))
        assert player.state == before
        assert toasts(effects) == ["already-answered"]


@settings(max_examples=100)
@given(moves())
def test_back_after_an_answer_brings_the_same_question_again(
    sequence: list[tuple[str, int, float]],
) -> None:
    player = after()
    for kind, number, _ in sequence:
        if kind in ("live", "say") and player.state.place is Place.ASKING:
            conversation = player.state.conversation
            card = live_card(CONTENT, player.state)
            player.happen(event_for(player, kind, number, []))
            moved = player.state.conversation
            if (
                conversation is not None
                and moved is not None
                and asks(player)
                and len(moved.answered) == len(conversation.answered) + 1
                and moved.heard == conversation.heard
            ):
                player.press("back")
                assert live_card(CONTENT, player.state).question == card.question
                return


def asks(player: Player) -> bool:
    """Whether a question is open."""
    return player.state.place is Place.ASKING


# --- presses ---------------------------------------------------------------------


def test_two_quick_taps_on_one_answer_count_once() -> None:
    player = after()
    none = player.button("none").id
    player.happen(Pressed(none))
    once = player.state
    effects = player.happen(Pressed(none))
    assert player.state == once
    assert toasts(effects) == ["already-answered"]


def test_two_quick_taps_on_one_danger_sign_leave_it_ticked() -> None:
    player = after()
    tick = player.button("foot_weak").id
    player.happen(Pressed(tick))
    player.happen(Pressed(tick))
    assert player.state.conversation is not None
    assert player.state.conversation.ticked == ("foot_weak",)
    player.press("foot_weak")
    assert not player.state.conversation.ticked


def test_done_with_nothing_chosen_asks_to_choose_first() -> None:
    player = after(*NO_DANGER, "24", "next_day", "low_back_both", "none")
    effects = player.happen(Pressed(player.button("done").id))
    assert toasts(effects) == ["choose-first"]
    assert live_card(CONTENT, player.state).question == "character"


def test_why_shows_the_reason_and_never_moves_the_position() -> None:
    player = after()
    before = player.state
    player.press("why")
    assert "why-danger_below" in keys(player.take()[-1])
    assert replace(player.state, why=False) == before
    player.press("why")
    assert player.state == before


def test_an_ordinary_sore_back_takes_at_most_sixteen_taps() -> None:
    taps = ("start", "agree", *NO_DANGER, *DESCRIBED, "confirm")
    assert len(taps) <= 16
    player = after(*NO_DANGER, *DESCRIBED, "confirm")
    assert player.state.place is Place.RESULT
    assert player.state.episode is not None
    assert player.state.episode.level == "normal_soreness"


def test_the_number_of_questions_never_goes_up() -> None:
    player = after()
    totals = []
    for name in (*NO_DANGER, *DESCRIBED):
        for part in live_card(CONTENT, player.state).parts:
            if part.key == "progress":
                total = dict(part.args)["total"]
                assert isinstance(total, float)
                totals += [total]
        player.press(name)
    assert totals == sorted(totals, reverse=True)


# --- text ------------------------------------------------------------------------


def test_an_edited_message_answers_nothing_but_is_listened_to() -> None:
    player = after()
    before = player.state
    assert player.happen(Said("none", edited=True)) == ()
    assert player.state == before
    player.happen(Said("I can't pee", edited=True))
    assert player.state.episode is not None
    assert player.state.episode.level == "emergency"


def test_text_that_denies_never_lowers_a_danger_sign_that_was_heard() -> None:
    player = after(*NO_DANGER, "24")
    player.say("I have a fever")
    player.say("no fever at all")
    assert player.state.conversation is not None
    assert dict(player.state.conversation.heard)["fever_ill"] == "yes"


def test_a_text_nobody_understands_is_asked_again_with_a_hint() -> None:
    player = after(*NO_DANGER)
    player.say("qwertz")
    assert "not-understood" in keys(player.take()[-1])
    player.say("asdf")
    assert "not-understood-again" in keys(player.take()[-1])
    player.say("yesterday")
    assert live_card(CONTENT, player.state).question == "onset"


def test_a_very_long_text_is_answered_politely_and_loses_nothing() -> None:
    player = after(*NO_DANGER)
    before = player.state.conversation
    player.say("x" * 5000)
    assert "too-long" in keys(player.take()[-1])
    assert player.state.conversation == before


def test_danger_at_the_end_of_a_long_text_is_heard() -> None:
    player = after(*NO_DANGER)
    player.say("so anyway " * 300 + ". I can't pee")
    assert player.state.episode is not None
    assert player.state.episode.level == "emergency"


def test_a_sticker_or_a_voice_note_is_answered_with_only_words() -> None:
    player = after(*NO_DANGER)
    before = player.state
    effects = player.happen(SentMedia())
    assert player.state == before
    assert any(isinstance(one, Show) and "only-words" in keys(one.screen) for one in effects)


# --- consent and rights ----------------------------------------------------------


def test_nothing_is_recorded_before_consent() -> None:
    player = Player(CONTENT)
    for text in ("/start", "my back hurts", "/check", "I can't pee", "no"):
        player.say(text)
    assert not any(isinstance(one, RecordAssessment | RecordConsent) for one in player.effects)
    assert player.state.conversation is None


def test_declining_keeps_nothing() -> None:
    player = Player(CONTENT)
    player.say("/start")
    player.press("start")
    player.press("decline")
    assert any(isinstance(one, EraseEverything) for one in player.effects)
    assert player.state == State()


def test_somebody_under_sixteen_is_sent_to_a_grown_up() -> None:
    player = Player(CONTENT)
    player.say("/start")
    player.press("start")
    player.press("young")
    assert "under-sixteen" in keys(player.take()[-1])


def test_forgetting_erases_and_cancels() -> None:
    player = after(*NO_DANGER, *DESCRIBED, "confirm")
    assert player.waiting
    player.say("/forget")
    player.press("yes")
    player.press("yes")
    assert player.state == State()
    assert not player.waiting


def test_export_and_stop_do_what_they_say() -> None:
    player = after(*NO_DANGER, *DESCRIBED, "confirm")
    player.happen(Commanded("export"))
    effects = player.happen(Pressed("r.export.yes"))
    assert any(isinstance(one, SendExport) for one in effects)
    effects = player.happen(Commanded("stop"))
    assert any(isinstance(one, CancelCheckIns) for one in effects)
    assert not player.state.check_ins_wanted


def test_blocking_cancels_what_was_planned() -> None:
    player = after(*NO_DANGER, *DESCRIBED, "confirm")
    player.happen(Left())
    assert not player.waiting


# --- check-ins -------------------------------------------------------------------


def test_a_check_in_waits_while_somebody_is_in_the_middle_of_a_check() -> None:
    player = after(*NO_DANGER, *DESCRIBED, "confirm")
    player.now = START + timedelta(hours=23, minutes=50)
    player.say("/check")
    player.take()
    player.wait(timedelta(minutes=15))
    assert not player.take()
    player.wait(timedelta(hours=2))
    assert [one.key for one in player.take()] == ["check_in"]


def test_an_unfinished_check_survives_a_check_in() -> None:
    player = after(*NO_DANGER, *DESCRIBED, "confirm")
    player.now = START + timedelta(hours=20)
    player.say("/check")
    for name in NO_DANGER:
        player.press(name)
    player.wait(timedelta(hours=5))
    player.press("gone")
    player.press("none")
    player.press("none")
    assert "check-left-open" in keys(player.take()[-1])
    player.say("/check")
    player.press("resume")
    assert live_card(CONTENT, player.state).question == "trained_hours_ago"


def test_a_check_in_that_overslept_is_left_out_for_the_next_one() -> None:
    player = after(*NO_DANGER, *DESCRIBED, "confirm")
    due = dict(player.waiting)
    player.now = due["1-72h"][1] + timedelta(minutes=1)
    for name in ("1-48h", "1-72h"):
        player.happen(CheckInDue(name, name[2:]))
    assert [one.key for one in player.take() if one.key == "check_in"] == ["check_in"]


def test_quiet_hours_move_a_check_in_later_once_the_clock_is_known() -> None:
    player = after(*NO_DANGER, *DESCRIBED, "confirm")
    player.take()
    player.say("/settings")
    player.press("clock")
    player.say("23:00")
    assert player.state.offset_minutes == -10 * 60
    player.take()
    player.wait(timedelta(hours=24))
    assert not player.take()
    player.wait(timedelta(hours=9, minutes=30))
    assert [one.key for one in player.take()] == ["check_in"]


def test_how_lets_a_lifter_report_at_any_time() -> None:
    player = after(*NO_DANGER, *DESCRIBED, "confirm")
    player.wait(timedelta(hours=5))
    player.say("/how")
    player.press("better")
    player.press("none")
    player.press("none")
    player.press("2")
    assert player.state.episode is not None
    assert not player.state.episode.open
    assert not player.waiting


def test_the_advice_of_an_emergency_is_followed_up_even_without_check_ins() -> None:
    player = after()
    player.say("/stop")
    player.say("I can't pee")
    planned = [one for one in player.effects if isinstance(one, PlanCheckIns)]
    assert [one.kind for one in planned[-1].check_ins] == ["seen"]


def test_an_unknown_check_in_is_marked_and_nothing_is_sent() -> None:
    player = Player(CONTENT)
    effects = player.happen(CheckInDue("3-48h", "48h"))
    assert not any(isinstance(one, Show | Toast) for one in effects)


def test_a_step_is_pure() -> None:
    player = after(*NO_DANGER)
    event = Said("yesterday")
    first = step(player.state, event, player.now, CONTENT)
    assert step(player.state, event, player.now, CONTENT) == first
