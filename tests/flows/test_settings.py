"""The settings: every page, tapped and typed, and the ear before all of them.

Lives here: what /settings does in the core. Does not live here: the clock
(``test_clock_question``), simple mode on the wire (``tests.bot.test_simple_mode``). Called
by pytest.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from flows.effects import MarkCheckIn, PutOffCheckIn, Show
from flows.model import Commanded, Place, Pressed, Said, State
from flows.preferences import Preferences
from flows.screen import Screen
from flows.settings.cards import PLACES
from flows.settings.pressing import is_legal, quiet_hours_in
from flows.vocabulary import Level
from tests.conversations.player import START, Player, keys, toasts
from tests.flows.test_engine import CONTENT, DESCRIBED, NO_DANGER, after

REPORT = (*NO_DANGER, *DESCRIBED, "confirm")
PAGES = {
    Place.SETTINGS: (),
    Place.CLOCK: ("clock",),
    Place.QUIET: ("quiet",),
    Place.LANGUAGE: ("language",),
    Place.MUTING: ("muting",),
    Place.WEEKLY: ("weekly",),
}


def at(place: Place, *names: str) -> Player:
    """Somebody on one page of the settings, after these presses."""
    player = after(*(names or REPORT))
    player.say("/settings")
    for name in PAGES[place]:
        player.press(name)
    assert player.state.place is place
    return player


def shown(player: Player) -> Screen:
    assert player.last is not None
    return player.last


# --- The ear ---------------------------------------------------------------------


def wanted(player: Player) -> bool:
    """Whether check-ins are wanted now."""
    return player.state.check_ins_wanted


def simply(player: Player) -> bool:
    """Whether simple mode is on now."""
    return player.state.settings.simple


def test_every_page_of_the_settings_is_walked_here() -> None:
    assert set(PAGES) == PLACES


@pytest.mark.parametrize("place", sorted(PAGES))
def test_a_danger_sign_that_is_typed_on_a_page_is_heard_before_the_page(place: Place) -> None:
    player = at(place)
    player.say("i can't pee and i am numb between my legs")
    assert shown(player).level is Level.EMERGENCY
    assert player.state.place is Place.RESULT


@pytest.mark.parametrize("place", sorted(PAGES))
def test_an_unclear_sign_on_a_page_is_asked_about(place: Place) -> None:
    player = at(place)
    player.say("numb")
    assert player.state.place is Place.ASKING


@pytest.mark.parametrize("place", sorted(PAGES))
def test_before_consent_a_danger_sign_on_a_page_is_answered_too(place: Place) -> None:
    player = Player(CONTENT)
    player.say("/settings")
    for name in PAGES[place]:
        player.press(name)
    player.say("i wet myself and cannot feel my bottom")
    assert shown(player).level is Level.EMERGENCY


def test_a_danger_sign_counts_in_simple_mode_as_ever() -> None:
    player = at(Place.SETTINGS)
    player.press("simple")
    for text in ("/check", "i cannot pee since the deadlifts"):
        player.say(text)
    assert shown(player).level is Level.EMERGENCY


# --- Quiet hours -----------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "quiet"),
    [
        ("22:00-07:30", (1320, 450)),
        ("22:00 - 7:30", (1320, 450)),
        ("10pm to 7am", (1320, 420)),
        ("10:30 pm until 6:15 am", (1350, 375)),
        ("22-7", (1320, 420)),
        ("21.30–8", (1290, 480)),
        ("18-24", (1080, 0)),
        ("0-24", None),
        ("0:00-24:00", None),
        ("25-7", None),
        ("22:00", None),
        ("at night", None),
        ("nine to five", None),
    ],
)
def test_quiet_hours_are_read_from_words(text: str, quiet: tuple[int, int] | None) -> None:
    assert quiet_hours_in(CONTENT.lexicons["en"], text) == quiet


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "from 22:00 to 7:30"),
        ("de", "von 22:00 bis 7:30"),
        ("es", "de 22:00 a 7:30"),
        ("es", "22:00 hasta 7:30"),
        ("pt-br", "das 22:00 às 7:30"),
        ("ru", "с 22:00 до 7:30"),
    ],
)
def test_quiet_hours_are_read_in_each_language(language: str, text: str) -> None:
    assert quiet_hours_in(CONTENT.lexicons[language], text) == (1320, 450)


@pytest.mark.parametrize(
    ("quiet", "legal"),
    [
        ((1320, 420), True),
        ((0, 0), True),
        ((0, 960), True),
        ((0, 961), False),
        ((480, 420), False),
        ((-1, 4), False),
        ((1440, 4), False),
    ],
)
def test_some_hours_of_a_day_are_left_to_ask_in(quiet: tuple[int, int], legal: bool) -> None:
    assert is_legal(quiet) == legal


def test_quiet_hours_are_tapped_typed_and_turned_off_and_stand_in_the_settings() -> None:
    player = at(Place.QUIET)
    player.press("1320-420")
    assert player.state.settings.quiet == (1320, 420)
    assert player.state.place is Place.SETTINGS
    player.press("quiet")
    player.say("23:15-06:45")
    assert player.state.settings.quiet == (1395, 405)
    line = next(part for part in shown(player).parts if part.key == "settings-quiet")
    assert dict(line.args) == {"from": "23:15", "until": "06:45"}
    player.press("quiet")
    player.say("off")
    assert player.state.settings.quiet == (0, 0)
    assert "settings-quiet-none" in keys(shown(player))


def test_too_many_quiet_hours_are_refused_with_the_reason() -> None:
    player = at(Place.QUIET)
    player.say("08:00-07:00")
    assert player.state.settings.quiet is None
    assert "quiet-long" in keys(shown(player))
    assert player.state.place is Place.QUIET
    player.say("whenever")
    assert player.state.settings.quiet is None


def test_the_page_says_that_an_emergency_is_asked_about_in_these_hours_too() -> None:
    assert "quiet-but-emergency" in keys(shown(at(Place.QUIET)))


def test_other_quiet_hours_move_what_is_planned_and_never_before_its_time() -> None:
    player = at(Place.SETTINGS)
    player.happen(Pressed("z.is.Europe/London"))
    episode = player.state.episode
    assert episode is not None
    before = {one.kind: one.due_at for one in episode.check_ins}
    player.say("/settings")
    player.press("quiet")
    hour = before["48h"].hour
    effects = len(player.effects)
    player.say(f"{hour}:00-{hour + 3}:00")
    moves = [one for one in player.effects[effects:] if isinstance(one, PutOffCheckIn)]
    assert {one.id: one.until - before[one.id[2:]] for one in moves} == {
        "1-48h": timedelta(hours=3),
        "1-72h": timedelta(hours=3),
    }
    player.press("quiet")
    player.say("off")
    after_all = player.state.episode
    assert after_all is not None
    assert {one.kind: one.due_at for one in after_all.check_ins} == before


# --- Check-ins off and on --------------------------------------------------------


def test_turning_check_ins_off_asks_first_and_can_be_left() -> None:
    player = at(Place.MUTING)
    assert wanted(player)
    assert "muting-seen" not in keys(shown(player))
    player.press("home")
    assert wanted(player)
    assert player.waiting
    player.press("muting")
    player.say("yes")
    assert not wanted(player)
    assert not player.waiting


def test_on_again_plans_what_is_still_ahead() -> None:
    player = at(Place.MUTING)
    player.press("mute")
    player.wait(timedelta(hours=30))
    player.press("unmute")
    assert [kind for kind, _ in player.waiting.values()] == ["72h"]
    player.wait(timedelta(hours=40))
    assert shown(player).key == "check_in"


def emergency() -> Player:
    player = after("saddle_numb")
    assert shown(player).level is Level.EMERGENCY
    return player


def test_were_you_seen_is_still_asked_and_the_page_says_so() -> None:
    player = emergency()
    player.say("/settings")
    player.press("muting")
    assert "muting-seen" in keys(shown(player))
    player.press("mute")
    assert [kind for kind, _ in player.waiting.values()] == ["seen"]
    player.wait(timedelta(hours=4))
    assert shown(player).key == "seen"


@pytest.mark.parametrize("page", [*PAGES])
def test_an_emergency_is_behind_every_page_for_whatever_is_not_meant_for_that_page(
    page: Place,
) -> None:
    for text in ("hello", "thanks", "what now"):
        player = at(page, "saddle_numb")
        player.say(text)
        assert shown(player).level is Level.EMERGENCY
        assert "still-go" in keys(shown(player))
        player.press("going")
        assert "getting-help-noted" in keys(shown(player))


@pytest.mark.parametrize("page", [*PAGES])
def test_an_old_button_of_an_emergency_brings_it_back_from_every_page(page: Place) -> None:
    player = emergency()
    card = Pressed(player.button("going").id)
    player.say("/settings")
    for name in PAGES[page]:
        player.press(name)
    assert toasts(player.happen(card)) == ["already-answered"]
    assert shown(player).level is Level.EMERGENCY
    player.press("mistake")
    assert player.state.place is Place.ASKING


def test_the_settings_of_an_emergency_are_chosen_as_always() -> None:
    player = at(Place.QUIET, "saddle_numb")
    player.say("22:00-07:00")
    assert shown(player).key == "settings"
    player.press("clock")
    player.happen(Said("hallo", edited=True))
    player.say("berlin")
    assert player.state.settings.zone == "Europe/Berlin"
    assert player.state.place is Place.SETTINGS
    player.say("/history")
    player.happen(Pressed("s.on"))
    assert player.state.place is Place.SETTINGS


def test_who_was_seen_for_it_is_not_sent_again_from_the_settings() -> None:
    player = emergency()
    player.wait(timedelta(hours=4))
    player.press("yes")
    player.say("/settings")
    player.say("hello")
    assert shown(player).level is None


def test_stop_ends_even_that_and_says_so() -> None:
    player = emergency()
    player.say("/stop")
    assert {"stopped-for-good", "stopped-seen"} <= keys(shown(player))
    assert not player.waiting
    player = after(*REPORT)
    player.say("/stop")
    assert "stopped-seen" not in keys(shown(player))


def test_no_more_check_ins_on_a_card_says_what_is_asked_all_the_same() -> None:
    player = after("none", "fever_ill", "done", "none", *DESCRIBED, "confirm")
    assert shown(player).level is Level.URGENT
    player.press("quiet")
    assert {"check-ins-off", "muting-seen"} <= keys(shown(player))
    assert [kind for kind, _ in player.waiting.values()] == ["seen"]


# --- Language, simple mode, discreet messages ------------------------------------


def test_the_languages_are_those_that_there_are_words_for() -> None:
    player = at(Place.LANGUAGE)
    assert [one.label for one in shown(player).buttons] == [
        *(f"language-{one}" for one in CONTENT.languages),
        "language-as-there",
        "back",
    ]
    both = Player(replace(CONTENT, languages=("de", "en")))
    both.say("/settings")
    both.press("language")
    both.press("de")
    assert (both.state.language, both.state.settings.language) == ("de", "de")
    both.press("language")
    both.say("en")
    assert both.state.language == "en"
    both.press("language")
    both.say("klingon")
    assert both.state.language == "en"


def test_simple_mode_is_turned_on_by_a_tap_or_by_its_name() -> None:
    player = at(Place.SETTINGS)
    player.press("on")
    assert simply(player)
    player.say("simple mode off")
    assert not simply(player)
    player.say("simple mode")
    assert simply(player)
    player.say("simple mode")
    assert keys(shown(player)) == {"simple-on"}


def test_simple_mode_by_its_name_leaves_the_open_question_where_it_is() -> None:
    player = after(*NO_DANGER)
    player.say("simple mode")
    assert simply(player)
    assert shown(player).question == "trained_hours_ago"


TYPED = ("26 hours ago", "next day", "both sides", "no", "dull")


def test_simple_mode_is_offered_once_after_three_typed_answers_in_a_row() -> None:
    player = after(*NO_DANGER)
    for text in TYPED[:2]:
        player.say(text)
    assert "simple_offer" not in [one.key for one in player.shown]
    player.say(TYPED[2])
    assert [one.key for one in player.shown][-2:] == ["simple_offer", "question"]
    for text in TYPED[3:]:
        player.say(text)
    assert [one.key for one in player.shown].count("simple_offer") == 1
    player.happen(Pressed("s.on"))
    assert simply(player)
    assert shown(player).key == "question"


def test_a_tap_between_typed_answers_begins_the_count_anew_and_no_is_an_answer() -> None:
    player = after(*NO_DANGER)
    for text in TYPED[:2]:
        player.say(text)
    player.press("low_back_both")
    player.say("no")
    assert "simple_offer" not in [one.key for one in player.shown]
    player.happen(Pressed("s.no"))
    assert not simply(player)
    assert keys(shown(player)) == {"simple-declined"}
    assert toasts(player.happen(Pressed("s.what"))) == ["already-answered"]


def test_in_simple_mode_a_tick_is_told_in_a_line_and_not_read_out_with_the_whole_list() -> None:
    player = after()
    player.say("simple mode")
    player.press("none")
    player.press("fever_ill")
    assert keys(shown(player)) == {"chosen", "chosen-more"}
    assert "done" in [one.role for one in shown(player).buttons]
    player.press("fever_ill")
    assert keys(shown(player)) == {"chosen-none", "chosen-more"}


def first_keys(player: Player, count: int) -> list[str]:
    return [part.key for part in shown(player).parts[:count]]


def test_a_discreet_message_begins_with_two_lines_that_say_nothing() -> None:
    player = at(Place.SETTINGS)
    player.press("discreet")
    assert "discreet-on" in keys(shown(player))
    player.wait(timedelta(hours=25))
    assert first_keys(player, 2) == ["check-in", "discreet"]
    seen = emergency()
    seen.state = replace(seen.state, settings=Preferences(discreet=True))
    seen.wait(timedelta(hours=4))
    assert first_keys(seen, 2) == ["check-in", "discreet"]
    assert "seen-ask" in keys(shown(seen))


def test_every_message_that_nobody_asked_for_begins_neutrally() -> None:
    player = after(*REPORT)
    player.wait(timedelta(hours=49))
    player.press("same")
    player.say("stop")
    player.press("save")
    seen = len(player.shown)
    player.wait(timedelta(days=20))
    assert len(player.shown) > seen
    assert {one.parts[0].key for one in player.shown[seen:]} == {"check-in"}


# --- What is left ----------------------------------------------------------------


def test_stale_and_forged_buttons_of_the_settings_change_nothing() -> None:
    player = at(Place.SETTINGS)
    old = player.button("quiet").id
    player.press("quiet")
    before = player.state
    assert toasts(player.happen(Pressed(old))) == ["already-answered"]
    card = before.card
    for forged in (f"{card}.set.1-2-3", f"{card}.set.x", f"{card}.speak.xx", f"{card}.mute"):
        assert toasts(player.happen(Pressed(forged))) == ["already-answered"]
    assert player.state == before


def test_every_button_of_the_settings_fits_callback_data() -> None:
    for place in PAGES:
        assert all(len(one.id.encode()) <= 64 for one in shown(at(place)).buttons)


def test_the_settings_leave_an_open_question_where_it_is() -> None:
    player = after(*NO_DANGER)
    player.say("/settings")
    player.press("quiet")
    player.press("home")
    assert player.state.conversation is not None
    player.say("26 hours ago")
    assert shown(player).question != "trained_hours_ago"


def test_forgetting_takes_the_settings_along() -> None:
    player = at(Place.QUIET)
    player.press("1320-420")
    player.happen(Commanded("forget"))
    player.press("forget")
    player.press("erase")
    assert player.state == State()
    assert START.hour == 9


def test_what_is_turned_off_marks_what_was_planned() -> None:
    player = at(Place.MUTING)
    before = len(player.effects)
    player.press("mute")
    marks = {one.id for one in player.effects[before:] if isinstance(one, MarkCheckIn)}
    assert marks == {"1-48h", "1-72h"}
    assert isinstance(player.effects[-1], Show)


def test_a_country_of_many_clocks_that_is_typed_asks_which_of_them() -> None:
    player = at(Place.CLOCK)
    player.say("Australia")
    assert shown(player).key == "clock_place"
    assert len([one for one in shown(player).buttons if one.id.startswith("z.is.")]) > 1
