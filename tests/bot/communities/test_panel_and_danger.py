"""Whatever is typed, the ear hears it first: also while a panel waits for a place or a time."""

from __future__ import annotations

import pytest

from flows.model import Pressed, Said, SentMedia
from flows.vocabulary import Level
from tests.bot.communities.office import GYM, OWNER, Office
from tests.bot.parts import ORDINARY

DANGER = (
    "I am numb between the legs and cannot pee",
    "cant pee since 20:30",
    "my chest hurts and I feel faint, berlin",
    "numb between the legs 8 pm",
)


def is_panel(office: Office) -> bool:
    """Whether the newest message is a word of the panel, and none of the conversation."""
    return any(one.startswith("panel-") for one in office.parts())


async def waiting(office: Office, page: str) -> None:
    """A panel that waits for something typed."""
    await office.found()
    await office.enter()
    await office.tap(OWNER, page)


@pytest.mark.parametrize("page", ["zone", "time"])
@pytest.mark.parametrize("text", DANGER)
async def test_danger_typed_into_a_waiting_panel_is_answered_as_danger(
    office: Office, page: str, text: str
) -> None:
    await waiting(office, page)
    before = await office.row()
    await office.say(OWNER, text)
    assert office.last().level is Level.EMERGENCY
    assert office.to(OWNER)[-1].kind == "emergency"
    assert await office.row() == before


@pytest.mark.parametrize("page", ["zone", "time"])
async def test_after_danger_the_panel_waits_for_nothing_any_more(office: Office, page: str) -> None:
    await waiting(office, page)
    await office.say(OWNER, DANGER[0])
    for text in ("berlin", "20:45"):
        await office.say(OWNER, text)
        assert not is_panel(office)
    assert (await office.settings()).minute == 1230


@pytest.mark.parametrize("page", ["zone", "time"])
@pytest.mark.parametrize(
    "text",
    [
        "my back is sore since 20:30",
        "lower back, deadlifts yesterday",
        "it came on at 20:30 in berlin",
        "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch 20:30",
    ],
)
async def test_words_about_a_back_or_a_story_are_for_the_conversation(
    office: Office, page: str, text: str
) -> None:
    await waiting(office, page)
    before = await office.row()
    await office.say(OWNER, text)
    assert not is_panel(office)
    assert await office.row() == before


@pytest.mark.parametrize("page", ["zone", "time"])
async def test_a_panel_waits_for_a_quarter_of_an_hour(office: Office, page: str) -> None:
    await waiting(office, page)
    office.later(minutes=15)
    await office.say(OWNER, "20:45")
    assert office.parts()[-1] in ("panel-time-ask", "panel-zone-ask")
    office.later(minutes=15, seconds=1)
    await office.say(OWNER, "21:45")
    assert not is_panel(office)


@pytest.mark.parametrize("page", ["zone", "time"])
@pytest.mark.parametrize("first", ["/check", "/help", "photo", "start"])
async def test_whatever_the_conversation_says_ends_the_wait(
    office: Office, page: str, first: str
) -> None:
    await office.say(OWNER, "/start")
    await waiting(office, page)
    if first == "photo":
        await office.do(OWNER, SentMedia())
    elif first == "start":
        await office.tap(OWNER, "start")
    else:
        await office.say(OWNER, first)
    await office.say(OWNER, "20:45")
    assert not is_panel(office)
    assert (await office.settings()).minute == 1230


async def test_an_open_question_still_gets_its_answer_after_a_look_at_the_panel(
    office: Office,
) -> None:
    await office.say(OWNER, "/start")
    await office.taps(OWNER, ORDINARY[:5])
    await waiting(office, "time")
    await office.tap(OWNER, "home")
    await office.tap(OWNER, "24")
    assert office.last().question == "onset"


async def test_a_panel_never_becomes_the_live_card(office: Office) -> None:
    await office.say(OWNER, "/start")
    async with office.store.transaction() as tx:
        before = await tx.person(OWNER)
    await waiting(office, "zone")
    async with office.store.transaction() as tx:
        after = await tx.person(OWNER)
    assert before == after
    assert before is not None
    assert before.live_message_id == 101


async def test_a_check_in_that_comes_meanwhile_has_the_next_word(office: Office) -> None:
    await office.say(OWNER, "/start")
    await office.taps(OWNER, ORDINARY)
    office.later(hours=23, minutes=55)
    await waiting(office, "zone")
    office.later(minutes=6)
    for row in await office.service.due(office.now):
        await office.service.check_in(row, office.now)
    await office.outbound.drain()
    assert office.to(OWNER)[-1].kind == "check_in"
    await office.say(OWNER, "better")
    assert office.last().question == "danger_below", "it was the answer to the check-in"


async def test_in_an_emergency_there_is_no_time_zone(office: Office) -> None:
    await office.say(OWNER, "/start")
    await office.taps(OWNER, ("start", "agree", "saddle_numb"))
    assert office.last().level is Level.EMERGENCY
    await waiting(office, "zone")
    await office.say(OWNER, "berlin")
    assert "still-go" in office.parts()


async def test_an_edited_message_is_never_a_place(office: Office) -> None:
    await waiting(office, "zone")
    sent = len(office.wire.rows)
    await office.do(OWNER, Said("berlin", edited=True))
    assert len(office.wire.rows) == sent
    await office.do(OWNER, Said("I cannot pee and am numb between the legs", edited=True))
    assert office.last().level is Level.EMERGENCY


async def test_danger_behind_the_token_of_a_link_is_heard(office: Office) -> None:
    await office.found()
    await office.say(OWNER, "/start I am numb between the legs and cannot pee")
    assert office.last().level is Level.EMERGENCY


async def test_what_is_typed_while_the_group_is_lost_is_for_the_conversation(
    office: Office,
) -> None:
    await waiting(office, "zone")
    async with office.store.transaction() as tx:
        await tx.communities.mark_left(GYM, office.at)
    await office.say(OWNER, "berlin")
    assert not is_panel(office)


async def test_forgetting_everything_closes_the_panel(office: Office) -> None:
    await office.say(OWNER, "/start")
    await waiting(office, "zone")
    old = office.find(OWNER, "home")[1].id
    await office.say(OWNER, "/forget")
    await office.tap(OWNER, "r.forget.yes")
    await office.tap(OWNER, "r.erase.yes")
    async with office.store.transaction() as tx:
        assert await tx.communities.panel(OWNER) is None
        assert await tx.communities.managers(GYM) == []
    assert (await office.do(OWNER, Pressed(old), message_id=5)).toast == "panel-old"
