"""The location question: one picture, a keyboard that mirrors it, and what it leaves behind."""

from __future__ import annotations

import pytest

from flows.content import Content
from flows.effects import Show, Step
from flows.model import Commanded, Event, Place, Pressed, Said, State
from flows.photos import kept
from flows.pictures import BodyMap
from flows.screen import Part, Ref, Refs, Screen
from tests.conversations.player import Player

TO_LOCATION = ["start", "agree", "none", "none", "none", "24", "next_day"]


@pytest.fixture
def player(content: Content) -> Player:
    """Somebody before the question where it hurts."""
    player = Player(content)
    player.say("/start")
    for name in TO_LOCATION:
        player.press(name)
    assert player.last is not None
    assert player.last.question == "location"
    return player


def shown(player: Player, event: Event) -> Show:
    [show] = [one for one in player.happen(event) if isinstance(one, Show)]
    return show


def pressed(player: Player, name: str) -> Show:
    return shown(player, Pressed(player.button(name).id))


def picture(screen: Screen | None) -> BodyMap:
    assert screen is not None
    assert isinstance(screen.picture, BodyMap)
    return screen.picture


def test_the_question_carries_the_map_with_the_numbers_of_its_buttons(player: Player) -> None:
    order = picture(player.last).order
    assert player.last is not None
    answers = [one for one in player.last.buttons if one.role == "answer"]
    numbered = {dict(one.args)["number"]: one.value for one in answers}
    assert numbered == {float(number): code for number, code in enumerate(order, start=1)}
    assert picture(player.last).chosen == ()


def test_the_keyboard_mirrors_the_body(player: Player) -> None:
    assert player.last is not None
    rows = [[one.value for one in row] for row in player.last.rows]
    assert ["low_back_left", "low_back_centre", "low_back_right"] in rows
    for left in ("si_left", "buttock_left"):
        assert [left, left.replace("left", "right")] in rows
    downwards = ["neck", "mid_back", "low_back_left", "si_left", "buttock_left", "leg"]
    heights = [next(at for at, row in enumerate(rows) if one in row) for one in downwards]
    assert heights == sorted(heights)
    assert ["other_place"] in rows
    assert max(len(row) for row in rows[:-1]) <= 3


def test_the_step_before_becomes_the_map_by_an_edit(content: Content) -> None:
    player = Player(content)
    player.say("/start")
    for name in TO_LOCATION[:-1]:
        player.press(name)
    show = pressed(player, TO_LOCATION[-1])
    assert (show.how, show.leaves) == ("edit", None)
    assert picture(show.screen).chosen == ()


def test_choosing_changes_nothing_but_the_buttons(player: Player) -> None:
    first = pressed(player, "low_back_left")
    second = pressed(player, "buttock_left")
    third = pressed(player, "low_back_left")
    assert [one.how for one in (first, second, third)] == ["mark"] * 3
    assert [one.value for one in third.screen.buttons if one.ticked] == ["buttock_left"]
    assert third.screen.picture == first.screen.picture


def test_asking_why_changes_the_words_below_the_picture(player: Player) -> None:
    assert pressed(player, "why").how == "caption"
    assert pressed(player, "low_back_left").how == "mark"
    assert pressed(player, "why").how == "caption"


def test_words_that_are_not_understood_bring_the_map_once_more(player: Player) -> None:
    show = shown(player, Said("xyzzy"))
    assert (show.how, show.leaves) == ("new", None)
    assert picture(show.screen).chosen == ()
    # The word on how to answer goes with the next choice.
    assert pressed(player, "low_back_left").how == "caption"


def test_done_leaves_the_map_with_the_chosen_zones_and_asks_on_below(player: Player) -> None:
    pressed(player, "low_back_left")
    pressed(player, "si_left")
    show = pressed(player, "done")
    assert show.how == "new"
    assert show.screen.question != "location"
    assert show.leaves is not None
    assert picture(show.leaves).chosen == ("low_back_left", "si_left")
    assert show.leaves.parts == (
        Part("you-chose", (("answer", Refs(("o-location-low_back_left", "o-location-si_left"))),)),
    )
    assert show.leaves.rows == ()


def test_both_sides_complete_it_in_one_tap(player: Player) -> None:
    show = pressed(player, "low_back_both")
    assert show.leaves is not None
    assert picture(show.leaves).chosen == ("low_back_both",)


@pytest.mark.parametrize(
    ("typed", "codes"),
    [
        ("5 and 9", ("low_back_left", "si_left")),
        ("left low back", ("low_back_left",)),
        ("somewhere else", ("other_place",)),
        ("20", ("other_place",)),
        ("lower back", ("low_back_unsure",)),
    ],
)
def test_a_typed_answer_leaves_the_same_map(
    player: Player, typed: str, codes: tuple[str, ...]
) -> None:
    show = shown(player, Said(typed))
    assert show.leaves is not None
    assert picture(show.leaves).chosen == codes


@pytest.mark.parametrize("name", ["back", "stop"])
def test_what_chooses_nothing_leaves_the_map_as_it_was(player: Player, name: str) -> None:
    show = pressed(player, name)
    assert (show.how, show.leaves) == ("new", None)
    assert show.screen.picture is None


def test_not_sure_leaves_the_map_unmarked_and_says_so(player: Player) -> None:
    show = pressed(player, "not_sure")
    assert show.leaves is not None
    assert picture(show.leaves).chosen == ()
    assert dict(show.leaves.parts[0].args) == {"answer": Ref("not-sure")}


def test_nothing_is_drawn_before_an_emergency(player: Player) -> None:
    effects = player.happen(Said("my low back is sore on the left and i can't feel myself pee"))
    shows = [one for one in effects if isinstance(one, Show)]
    assert [(one.kind, one.leaves) for one in shows if one.kind == "emergency"] == [
        ("emergency", None)
    ]


def test_a_notice_leaves_the_live_map_alone(player: Player) -> None:
    shows = [one for one in player.happen(Commanded("help")) if isinstance(one, Show)]
    assert all(one.leaves is None for one in shows)
    assert player.state.place is Place.ASKING


def test_an_answer_that_is_changed_shows_the_map_again(player: Player) -> None:
    pressed(player, "low_back_both")
    for name in ("none", "dull", "done", "3", "eases", "nothing", "18_49"):
        player.press(name)
    assert player.last is not None
    assert player.last.key == "review"
    show = pressed(player, "location")
    assert show.how == "edit"
    assert picture(show.screen).chosen == ()
    pressed(player, "low_back_left")
    back = pressed(player, "done")
    assert back.how == "new"
    assert back.leaves is not None


def test_where_nothing_is_left_to_show_the_map_says_nothing_of_what_was_chosen(
    content: Content, player: Player
) -> None:
    before = player.state
    card = Show(Screen("welcome", (Part("welcome"),)), "new", "question")
    after = kept(content, before, Step(State(), (card,)))
    assert after.effects == (card,)
