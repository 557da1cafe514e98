"""The question about the clock: asked once, never in the way, and every way to answer it.

Lives here: how a zone becomes known. Does not live here: what follows from it
(``test_clocks``). Called by pytest.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.render import labels_of
from bot.words import load_words
from flows.local_time import offset_at
from flows.model import Place, Pressed, State
from flows.preferences import Preferences
from flows.settings.zones import COUNTRIES, guess_of, zones_of_country
from flows.vocabulary import Level
from tests.conversations.player import Player, keys, toasts
from tests.flows.test_engine import CONTENT, DESCRIBED, NO_DANGER, after

REPORT = ("start", "agree", *NO_DANGER, *DESCRIBED, "confirm")
BRITISH = State(settings=Preferences(client="en-GB"))
GERMAN = State(settings=Preferences(client="de"))


def result(state: State | None = None) -> Player:
    """Somebody who has just read their result, at 09:00 UTC."""
    player = Player(CONTENT)
    player.state = state or State()
    player.say("/start")
    for name in REPORT:
        player.press(name)
    return player


def place(player: Player) -> Place:
    return player.state.place


def last(player: Player) -> set[str]:
    """What stands on the screen shown last."""
    assert player.last is not None
    return keys(player.last)


# --- Once, and never in the way --------------------------------------------------


def test_the_clock_is_asked_with_the_first_result_and_never_again() -> None:
    player = result(GERMAN)
    assert player.last is not None
    assert {"level-normal_soreness", "clock-is-it", "clock-why"} <= last(player)
    asked = next(part for part in player.last.parts if part.key == "clock-is-it")
    assert dict(asked.args) == {"clock": "10:00"}
    player.say("/check")
    for name in (*NO_DANGER, *(one for one in DESCRIBED if one != "18_49"), "confirm"):
        player.press(name)
    assert "level-normal_soreness" in last(player)
    assert "clock-is-it" not in last(player)


def test_without_a_guess_it_is_an_offer_and_no_question() -> None:
    assert "clock-open" in last(result())
    assert not {"clock-is-it", "clock-open"} & last(result(State(offset_minutes=60)))
    assert not {"clock-is-it", "clock-open"} & last(result(State(check_ins_wanted=False)))


def test_nobody_has_to_answer_it() -> None:
    player = result(GERMAN)
    player.wait(timedelta(hours=25))
    assert player.last is not None
    assert player.last.key == "check_in"


@pytest.mark.parametrize("sign", ["saddle_numb", "legs_giving_way"])
def test_an_emergency_is_not_asked_about_its_clock(sign: str) -> None:
    player = Player(CONTENT)
    player.state = GERMAN
    player.say("/start")
    for name in ("start", "agree", sign):
        player.press(name)
    assert player.last is not None
    assert player.last.level is Level.EMERGENCY
    assert not {"clock-is-it", "clock-open"} & last(player)


def test_an_old_no_to_the_question_takes_no_emergency_off_the_screen() -> None:
    player = result(GERMAN)
    asked = Pressed(player.button("not").id)
    player.say("i can't pee and i'm numb between my legs")
    assert player.last is not None
    assert player.last.level is Level.EMERGENCY
    going = Pressed(player.button("going").id)
    assert toasts(player.happen(asked)) == ["already-answered"]
    assert place(player) is Place.RESULT
    assert player.last.level is Level.EMERGENCY
    player.happen(going)
    assert "getting-help-noted" in last(player)


# --- The ways to answer ----------------------------------------------------------


def test_yes_is_enough_and_shows_what_follows_from_it() -> None:
    player = result(GERMAN)
    player.happen(Pressed("z.is.Europe/Berlin"))
    assert player.state.settings.zone == "Europe/Berlin"
    assert place(player) is Place.RESULT
    assert {"settings-clock", "settings-quiet", "check-back"} <= last(player)


def test_no_leads_to_an_hour_earlier_or_later_until_it_fits() -> None:
    player = result(BRITISH)
    player.press("not")
    assert place(player) is Place.CLOCK
    assert player.last is not None
    assert {"z.try.-60", "z.try.60"} <= {one.id for one in player.last.buttons}
    player.happen(Pressed("z.try.60"))
    assert {"z.off.60", "z.try.0", "z.try.120"} <= {one.id for one in player.last.buttons}
    player.happen(Pressed("z.off.120"))
    assert player.state.offset_minutes == 120
    assert player.last.key == "clock_place"
    player.happen(Pressed("z.is.Africa/Cairo"))
    assert player.state.settings.zone == "Africa/Cairo"
    assert place(player) is Place.RESULT


def test_an_hour_past_the_last_zone_is_the_same_time_on_the_other_side() -> None:
    player = result(BRITISH)
    player.happen(Pressed("z.try.840"))
    assert player.last is not None
    assert "z.try.-540" in {one.id for one in player.last.buttons}
    player.happen(Pressed("z.try.-720"))
    assert "z.try.660" in {one.id for one in player.last.buttons}


@pytest.mark.parametrize(
    ("text", "zone"),
    [
        ("berlin", "Europe/Berlin"),
        ("I am in Kathmandu", "Asia/Kathmandu"),
        ("14:45", "Asia/Kathmandu"),
        ("2:30 pm", "Asia/Kolkata"),
        ("germany", "Europe/Berlin"),
        ("perth", "Australia/Perth"),
    ],
)
def test_a_city_a_country_or_a_time_is_typed_instead(text: str, zone: str) -> None:
    player = result()
    player.press("not")
    player.say(text)
    if player.last is not None and player.last.key == "clock_place":
        player.happen(Pressed(f"z.is.{zone}"))
    assert player.state.settings.zone == zone
    assert place(player) is Place.RESULT


def test_a_time_that_many_places_keep_counts_at_once_and_asks_which_place_it_is() -> None:
    player = result()
    player.press("not")
    player.say("10:00")
    assert player.state.offset_minutes == 60
    assert player.state.settings.zone is None
    assert player.last is not None
    ids = {one.id for one in player.last.buttons}
    assert {"z.is.Europe/Berlin", "z.is.Europe/Madrid"} <= ids
    player.press("keep")
    assert player.state.offset_minutes == 60
    assert "clock-left" in last(player)


def test_a_time_below_the_result_is_enough_and_one_that_fits_the_guess_settles_it() -> None:
    player = result(GERMAN)
    player.say("10:05")
    assert player.state.settings.zone == "Europe/Berlin"
    player.say("11:05")
    assert player.state.settings.zone == "Europe/Berlin"


def test_an_odd_offset_without_any_place_is_kept_as_it_is() -> None:
    player = result()
    player.press("not")
    player.say("9:15")
    assert player.state.offset_minutes == 15
    assert "settings-clock" in last(player)


#: 03:00 UTC, when it is 16:00 and summer in New Zealand, and 16:00 the day before in Samoa.
JANUARY = datetime(2027, 1, 10, 3, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "zones"),
    [
        ("15:00", {"Pacific/Fiji"}),
        ("16:00", {"Pacific/Auckland", "Pacific/Tongatapu", "Pacific/Pago_Pago"}),
        ("16:45", {"Pacific/Chatham"}),
        ("17:00", {"Pacific/Honolulu", "Pacific/Kiritimati"}),
    ],
)
def test_east_of_utc_plus_12_the_same_time_on_another_day_is_thought_of_too(
    text: str, zones: set[str]
) -> None:
    player = result()
    player.now = JANUARY
    player.press("not")
    player.say(text)
    if len(zones) == 1:
        assert {player.state.settings.zone} == zones
        return
    assert player.state.settings.zone is None
    assert player.last is not None
    ids = [one.id for one in player.last.buttons if one.id.startswith("z.is.")]
    assert {one.removeprefix("z.is.") for one in ids} == zones
    # Until a place is told, the clock is that of the likeliest.
    likeliest = offset_at(CONTENT.zones[ids[0].removeprefix("z.is.")], JANUARY)
    assert player.state.offset_minutes == likeliest


def test_a_guess_east_of_utc_plus_12_is_settled_by_its_time() -> None:
    player = result(State(settings=Preferences(client="en-NZ")))
    player.now = JANUARY
    player.say("16:00")
    assert player.state.settings.zone == "Pacific/Auckland"
    assert player.state.offset_minutes == 13 * 60


def test_a_country_of_several_zones_asks_for_the_place_and_of_one_does_not() -> None:
    player = result()
    player.press("not")
    player.press("pick")
    assert player.last is not None
    assert player.last.key == "clock_country"
    player.happen(Pressed("z.land.AU"))
    assert player.last.key == "clock_place"
    player.happen(Pressed("z.is.Australia/Perth"))
    assert player.state.settings.zone == "Australia/Perth"
    player.happen(Pressed("z.land.JP"))
    assert player.state.settings.zone == "Asia/Tokyo"


def test_every_country_can_be_reached_page_by_page_and_has_a_clock() -> None:
    player, seen = result(), set()
    for page in range(5):
        player.happen(Pressed(f"z.pick.{page}"))
        assert player.last is not None
        seen |= {dict(one.args).get("name") for one in player.last.buttons}
        assert all(len(one.id.encode()) <= 64 for one in player.last.buttons)
    assert set(COUNTRIES.values()) <= seen
    assert [code for code in COUNTRIES if not zones_of_country(CONTENT, code)] == []
    assert zones_of_country(CONTENT, "XX") == ()


def test_leaving_the_page_of_the_clock_leads_back_to_where_it_was_opened() -> None:
    player = result()
    player.press("not")
    player.press("keep")
    assert place(player) is Place.RESULT
    player = after(*NO_DANGER)
    player.say("/settings")
    player.press("clock")
    player.press("keep")
    assert place(player) is Place.SETTINGS


def test_a_report_that_is_typed_on_the_page_of_the_clock_is_taken_as_one() -> None:
    player = result()
    player.press("not")
    player.say("it is gone")
    assert place(player) is Place.ASKING
    player = result()
    player.press("not")
    player.say("what do you mean by that, please?")
    assert "not-understood" in last(player)


# --- Guesses and forgeries -------------------------------------------------------


@pytest.mark.parametrize(
    ("chosen", "country", "zone"),
    [
        (Preferences(), None, None),
        (Preferences(client="en"), None, None),
        (Preferences(client="es"), None, None),
        (Preferences(client="pt-BR"), None, "America/Sao_Paulo"),
        (Preferences(client="en-GB"), "US", "Europe/London"),
        (Preferences(client="de"), "US", "Europe/Berlin"),
        (Preferences(client="en"), "US", "America/New_York"),
        (Preferences(client="de", guess="Asia/Tokyo"), "US", "Asia/Tokyo"),
        (Preferences(client="x-Y-Z", guess="No/Where"), "??", None),
    ],
)
def test_the_first_guess_is_the_groups_then_the_languages_then_the_operators(
    chosen: Preferences, country: str | None, zone: str | None
) -> None:
    assert guess_of(replace(CONTENT, country=country), State(settings=chosen)) == zone


@pytest.mark.parametrize(
    "button",
    ["z", "z.", "z.is.Mars/Base", "z.off.99999", "z.off.x", "z.try.-9999", "z.land.999", "z.??"],
)
def test_a_forged_button_sets_no_clock(button: str) -> None:
    player = result(GERMAN)
    before = player.state
    effects = player.happen(Pressed(button))
    assert player.state == before
    assert toasts(effects) == ["already-answered"]


def in_german() -> Player:
    """Somebody with a result who is spoken to in German."""
    player = result()
    german = CONTENT.lexicons["de"]
    named = replace(german, labels=labels_of(load_words(), CONTENT, "de"))
    player.content = replace(CONTENT, lexicons={**CONTENT.lexicons, "de": named})
    player.state = replace(player.state, language="de")
    return player


def test_countries_are_named_and_sorted_in_the_persons_language() -> None:
    player = in_german()
    player.press("not")
    player.press("pick")
    assert player.last is not None
    names = [str(dict(one.args).get("name")) for one in player.last.buttons][:4]
    assert names == ["Ägypten", "Argentinien", "Australien", "Belgien"]


@pytest.mark.parametrize(
    ("typed", "zone"), [("Frankreich", "Europe/Paris"), ("schweiz", "Europe/Zurich"),
                        ("Wien", "Europe/Vienna"), ("Japan", "Asia/Tokyo"),
                        ("Moskau", "Europe/Moscow"), ("lissabn", "Europe/Lisbon"),
                        ("Kalkutta", "Asia/Kolkata"), ("Kiew", "Europe/Kyiv")],
)  # fmt: skip
def test_a_country_or_a_city_can_be_typed_in_the_persons_language(typed: str, zone: str) -> None:
    player = in_german()
    player.press("not")
    player.say(typed)
    assert player.state.settings.zone == zone


def test_a_city_is_called_as_in_the_persons_language() -> None:
    player = in_german()
    player.happen(Pressed("z.is.Europe/Moscow"))
    said = [part.args for screen in player.take() for part in screen.parts]
    assert (("offset", "Moskau"),) in said
