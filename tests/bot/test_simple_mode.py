"""Simple mode on its way out and back in: keys instead of buttons, nothing edited, all typed.

Lives here: the service, the outbox and the meaning of typed keys. Does not live here: the
offer and the settings (``tests.flows.test_settings``), the wire
(``tests.e2e.test_simple_mode_over_http``). Called by pytest.
"""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.acquaintance import guessed
from bot.arrival import Arrival
from bot.clock import tick
from bot.keyboards import kept, keyboard_for, pressed_by
from bot.keyboards import keys_of as worded
from bot.render import TICK, Renderer
from bot.service import Service
from flows import codec
from flows.communities.terms import CommunitySettings, dump
from flows.content import Content
from flows.ear import hear
from flows.model import Answered, Said, State
from flows.screen import Button, Part, Screen
from storage import CommunityRow, OutboxRow, Store
from tests.bot.inventory import WORDS
from tests.bot.parts import PERSON, Talk, screen_of, table
from tests.bot.walking import walk

DOOR = Screen("welcome", (Part("welcome"),), ((Button("1.start", "check-my-back", "start"),),))
BARE = Screen("notice", (Part("help"),))


def keyboard_of(row: OutboxRow) -> str:
    """What a message does to the keyboard."""
    return str(json.loads(row.body).get("keyboard", "inline"))


def keys_of(talk: Talk, renderer: Renderer) -> list[str]:
    """The keys that stand below the chat now, as they are worded."""
    for row in reversed(talk.mine()):
        if keyboard_of(row) == "reply":
            return [renderer.label("en", button) for button in screen_of(row).buttons]
        if keyboard_of(row) == "remove":
            return []
    return []


async def key(talk: Talk, renderer: Renderer, name: str) -> None:
    """Tap a key: its words are typed for the person."""
    there = keys_of(talk, renderer)
    fitting = [one for one in there if one.removeprefix(TICK).endswith(name)]
    assert fitting, f"no key {name!r}; there are {there}"
    await talk.say(fitting[0])


async def simply(talk: Talk) -> Talk:
    """Somebody who has typed their way into simple mode."""
    await talk.command("start")
    await talk.say("simple mode")
    return talk


# --- A whole conversation --------------------------------------------------------


async def test_a_check_goes_by_keys_and_words_alone_and_nothing_is_edited(
    talk: Talk, renderer: Renderer, store: Store
) -> None:
    await simply(talk)
    start = len(talk.mine())
    for name in ("start", "agree", "none", "none", "none", "24", "next_day", "low_back_both"):
        _, button = talk.find(name)
        await talk.say(renderer.label("en", button))
    for text in ("no", "dull", "3", "eases", "nothing", "18-49"):
        await talk.say(text)
    await key(talk, renderer, "Looks right")
    assert talk.last().level == "normal_soreness"
    rows = talk.mine()[start:]
    assert [row.edit_message_id for row in rows] == [None] * len(rows)
    bodies = [json.loads(row.body) for row in rows]
    assert all(body["simple"] and body["spent"] is None for body in bodies)
    assert "No more check-ins" in keys_of(talk, renderer)
    assert len(await table(store, "SELECT 1 FROM assessment")) == 1


async def test_a_check_in_comes_with_keys_and_is_answered_by_one(
    talk: Talk, renderer: Renderer
) -> None:
    await talk.ordinary()
    await talk.say("simple mode")
    talk.later(hours=24)
    await tick(talk.service, talk.now)
    await talk.outbound.drain()
    assert keys_of(talk, renderer)[:2] == ["Gone", "Better"]
    await talk.say("about the same")
    await key(talk, renderer, "None of these")
    await key(talk, renderer, "None of these")
    assert all(row.edit_message_id is None for row in talk.mine()[-3:])


async def test_a_red_flag_is_heard_before_any_key_and_its_key_counts(
    talk: Talk, renderer: Renderer
) -> None:
    await simply(talk)
    await key(talk, renderer, "Check my back")
    await key(talk, renderer, "Yes, start")
    await talk.say("i can't feel it when i pee")
    assert talk.last().level == "emergency"
    other = talk.another(77)
    await simply(other)
    await key(other, renderer, "Check my back")
    await key(other, renderer, "Yes, start")
    _, sign = other.find("saddle_numb")
    await other.say(renderer.label("en", sign))
    assert other.last().level == "emergency"
    assert other.mine()[-1].kind == "emergency"
    assert keyboard_of(other.mine()[-1]) == "reply"


async def hasty(talk: Talk, text: str) -> None:
    """Say something before what was on its way has arrived."""
    talk.events += 1
    talk.now += timedelta(milliseconds=200)
    said = Arrival(f"u:hasty{talk.events}", talk.user, talk.user, Said(text))
    await talk.service.handle(said, talk.now)


async def answered(store: Store) -> list[str]:
    """The questions that have an answer."""
    [row] = await table(store, "SELECT state FROM person")
    conversation = codec.load_state(row["state"]).conversation
    return [] if conversation is None else [one.question for one in conversation.answered]


async def at_the_first_danger_screen(talk: Talk, renderer: Renderer, *, simple: bool) -> None:
    there = talk.service
    talk.service = Service(there.store, there.content, label=renderer.label, reading_ms=0)
    if simple:
        await simply(talk)
        await key(talk, renderer, "Check my back")
        await key(talk, renderer, "Yes, start")
    else:
        await talk.command("start")
        await talk.press_all("start", "agree")


@pytest.mark.parametrize("simple", [True, False])
@pytest.mark.parametrize("text", ["None of these", "none", "no"])
async def test_the_same_no_twice_denies_no_sign_that_nobody_has_seen(
    talk: Talk, renderer: Renderer, store: Store, text: str, simple: bool
) -> None:
    await at_the_first_danger_screen(talk, renderer, simple=simple)
    for _ in range(3):
        await hasty(talk, text)
    assert await answered(store) == ["danger_below"]
    await talk.outbound.drain()
    assert talk.last().question == "danger_body"
    await talk.say(text)
    assert await answered(store) == ["danger_below", "danger_body"]


async def test_a_no_within_a_second_of_its_card_shows_the_card_again(
    talk: Talk, renderer: Renderer, store: Store, content: Content
) -> None:
    await at_the_first_danger_screen(talk, renderer, simple=False)
    talk.service = Service(store, content, label=renderer.label, reading_ms=1_000)
    before = len(talk.mine())
    await talk.say("none")
    assert await answered(store) == []
    assert [screen_of(row).question for row in talk.mine()[before:]] == ["danger_below"]
    talk.later(hours=0.001)
    await talk.say("none")
    assert await answered(store) == ["danger_below"]


async def test_a_sign_that_is_told_before_its_question_arrives_is_heard(
    talk: Talk, renderer: Renderer
) -> None:
    await at_the_first_danger_screen(talk, renderer, simple=True)
    await hasty(talk, "None of these")
    await hasty(talk, "I can't pee")
    await talk.outbound.drain()
    assert talk.last().level == "emergency"


async def test_two_signs_in_a_row_are_both_ticked(
    talk: Talk, renderer: Renderer, store: Store
) -> None:
    await at_the_first_danger_screen(talk, renderer, simple=True)
    for text in ("None of these", "None of these", "None of these", "26 hours", "next morning"):
        await talk.say(text)
    for text in ("both sides", "no"):
        await talk.say(text)
    for name in ("dull", "tight"):
        _, button = talk.find(name)
        await hasty(talk, renderer.label("en", button))
    await talk.outbound.drain()
    await key(talk, renderer, "Done")
    [row] = await table(store, "SELECT state FROM person")
    conversation = codec.load_state(row["state"]).conversation
    assert conversation is not None
    assert Answered("character", ("dull", "tight")) in conversation.answered


async def test_a_notice_that_was_answered_by_its_key_gives_the_open_question_its_keys_back(
    talk: Talk, renderer: Renderer
) -> None:
    await at_the_first_danger_screen(talk, renderer, simple=True)
    await talk.command("export")
    await key(talk, renderer, "Not now")
    assert talk.last().question == "danger_below"
    assert "None of these" in keys_of(talk, renderer)


async def test_a_word_that_belongs_on_a_button_is_a_message_of_its_own(
    talk: Talk, renderer: Renderer
) -> None:
    await simply(talk)
    await key(talk, renderer, "Check my back")
    await key(talk, renderer, "Yes, start")
    for _ in range(3):
        await key(talk, renderer, "None of these")
    for text in ("26 hours ago", "next day", "both sides", "no"):
        await talk.say(text)
    await key(talk, renderer, "Done")
    assert [part.key for part in talk.last().parts] == ["choose-first"]
    # The keys of the question still stand there.
    await key(talk, renderer, "Dull or aching")
    assert "chosen" in [part.key for part in talk.last().parts]


async def test_leaving_simple_mode_takes_the_keys_away_and_brings_the_buttons_back(
    talk: Talk, renderer: Renderer, store: Store
) -> None:
    await simply(talk)
    await talk.say("simple mode off")
    word, card = talk.mine()[-2:]
    assert (keyboard_of(word), keyboard_of(card)) == ("remove", "inline")
    assert await table(store, "SELECT keyboard FROM person") == [{"keyboard": None}]
    await talk.press("start")
    assert talk.mine()[-1].edit_message_id is not None


async def test_an_old_inline_card_still_answers_and_is_not_edited(talk: Talk) -> None:
    await talk.command("start")
    await talk.press("start")
    assert talk.mine()[-1].edit_message_id is not None
    await talk.say("simple mode")
    await talk.press("agree")
    assert talk.last().question == "danger_below"
    assert talk.mine()[-1].edit_message_id is None


async def test_the_settings_and_the_groups_work_by_keys(talk: Talk, renderer: Renderer) -> None:
    await simply(talk)
    await talk.command("settings")
    await key(talk, renderer, "Quiet hours")
    await key(talk, renderer, "22:00 to 07:00")
    assert "22:00" in renderer.text("en", talk.last())
    await key(talk, renderer, "Neutral previews: off")
    assert "Neutral previews: on" in keys_of(talk, renderer)
    assert not [row for row in talk.mine()[2:] if row.edit_message_id is not None]


async def test_forgetting_takes_the_keys_along(
    talk: Talk, renderer: Renderer, store: Store
) -> None:
    await simply(talk)
    await talk.command("forget")
    await key(talk, renderer, "Go on")
    await key(talk, renderer, "Delete everything")
    assert keyboard_of(talk.mine()[-1]) == "remove"
    assert await table(store, "SELECT 1 FROM person") == []
    await talk.say("Delete everything")
    assert talk.last().key == "welcome"


async def test_what_the_keys_are_is_part_of_the_export(talk: Talk, store: Store) -> None:
    await simply(talk)
    async with store.transaction() as tx:
        kept_rows = await tx.export(PERSON)
    assert "check-my-back" in str(kept_rows["person"][0]["keyboard"])


async def test_without_simple_mode_words_are_words(talk: Talk) -> None:
    await talk.command("start")
    await talk.say("Check my back")
    assert talk.mine()[-1].edit_message_id is None
    assert keyboard_of(talk.mine()[-1]) == "inline"


# --- Which keyboard --------------------------------------------------------------


@pytest.mark.parametrize(
    ("screen", "kind", "simple", "left", "keyboard"),
    [
        (DOOR, "question", False, False, "inline"),
        (BARE, "notice", False, False, "inline"),
        (DOOR, "question", True, False, "reply"),
        (DOOR, "check_in", True, False, "reply"),
        (BARE, "notice", True, False, "keep"),
        (BARE, "question", True, False, "remove"),
        (BARE, "notice", False, True, "remove"),
        (DOOR, "question", False, True, "inline"),
    ],
)
def test_the_keyboard_of_a_screen(
    screen: Screen, kind: str, simple: bool, left: bool, keyboard: str
) -> None:
    assert keyboard_for(screen, kind, simple=simple, left=left) == keyboard


@pytest.mark.parametrize("text", ["Check my back", " check  MY back ", f"{TICK}Check my back"])
def test_a_key_is_known_by_its_words(text: str, renderer: Renderer) -> None:
    assert pressed_by(text, kept(DOOR), "en", renderer.label) == "1.start"


@given(st.text(max_size=30))
def test_other_words_are_no_key(text: str) -> None:
    label = Renderer(WORDS).label
    wanted = " ".join(text.removeprefix(TICK).casefold().split()) == "check my back"
    assert (pressed_by(text, kept(DOOR), "en", label) == "1.start") == wanted


def test_no_two_keys_of_one_screen_say_the_same(content: Content, renderer: Renderer) -> None:
    twice = Screen("review", (), tuple((replace(DOOR.buttons[0], id=f"1.{at}"),) for at in "abc"))
    assert worded(twice, "en", renderer.label) == [
        ["Check my back"],
        ["Check my back (2)"],
        ["Check my back (3)"],
    ]
    assert pressed_by("check my back (3)", kept(twice), "en", renderer.label) == "1.c"
    for seed in range(12):
        for screen in walk(content, seed, steps=80):
            labels = [one for row in worded(screen, "en", renderer.label) for one in row]
            assert len({one.casefold() for one in labels}) == len(labels), screen.key


def test_words_of_a_key_that_the_ear_would_hear_belong_to_an_answer_or_to_an_emergency(
    content: Content, renderer: Renderer
) -> None:
    lexicon, alarming = content.lexicons["en"], set()
    labels = {
        (renderer.label("en", one), one.role, one.id.rpartition(".")[2])
        for seed in range(12)
        for screen in walk(content, seed, steps=80)
        for one in screen.buttons
    }
    for label, role, verb in labels:
        if role not in ("answer", "change") and "yes" in hear(lexicon, label).values():
            alarming.add(verb)
    # "I am getting help" may be heard as an alarm: it stands on the card of one alone.
    assert alarming <= {"going"}


# --- Language and guesses --------------------------------------------------------


async def test_the_language_of_the_client_is_noted_with_the_person(
    talk: Talk, store: Store
) -> None:
    await talk.say("hello")
    await talk.do(Said("thanks"), language="en-GB")
    [row] = await table(store, "SELECT state, language FROM person")
    assert json.loads(row["state"])["settings"]["client"] == "en-GB"
    assert row["language"] == "en"


def test_the_zone_of_the_group_that_somebody_came_from_is_a_guess() -> None:
    def community(zone: str) -> CommunityRow:
        return CommunityRow(
            id="c",
            chat_id=-5,
            kind="supergroup",
            title="Iron Barn",
            settings=dump(CommunitySettings(zone=zone)),
            joined_at=0,
        )

    assert guessed(State(), community("Asia/Tokyo")).settings.guess == "Asia/Tokyo"
    assert guessed(State(), community("UTC")) == State()
    assert guessed(State(), None) == State()
