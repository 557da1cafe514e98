"""The end of a form check: the card without its list, and the summary for the lifter alone.

Lives here: closing and fetching, through rows. Does not live here: what the summary may
advise (``tests.flows.communities.test_form_summary``). Called by pytest.
"""

from __future__ import annotations

import pytest

from bot.communities.messages import load
from bot.render import Renderer, plain, to_ms
from flows.model import Commanded, State
from storage import OutboxRow, Store
from tests.bot.communities.form_parts import (
    ANA,
    BEN,
    CARD,
    CHAT,
    COACH,
    LIFTER,
    SUPERGROUP,
    Gym,
    summary_in,
    video_of,
    worded,
)
from tests.bot.parts import Talk, table

SUMMARY = "summary"


@pytest.fixture
async def gym(store: Store) -> Gym:
    gym = Gym(store)
    await gym.join()
    return gym


async def over(gym: Gym) -> str:
    """A form check that three have looked at and whose time is over; its id."""
    id_ = await gym.open()
    for user, fault in ((ANA, "yank"), (COACH, "yank"), (BEN, "look_up")):
        await gym.tick(user, fault)
    gym.later(hours=48)
    await gym.deliver()
    return id_


async def closed(gym: Gym) -> dict[int, OutboxRow]:
    """What closing sends, by chat."""
    assert await gym.close() == 1
    return {row.chat_id: row for row in await gym.deliver()}


async def fetch(gym: Gym, user: int = LIFTER) -> str | None:
    return await gym.press(user, f"f:{gym.tokens[-1]}:{SUMMARY}")


# --- Closing ---------------------------------------------------------------------


async def test_the_lifter_gets_the_summary_in_private(gym: Gym, renderer: Renderer) -> None:
    await gym.known()
    await over(gym)
    row = (await closed(gym))[LIFTER]
    assert (row.kind, row.user_id) == ("notice", LIFTER)
    text = plain(renderer.text("en", summary_in(row)))
    assert text.startswith(
        "Your form check of Mon 2 Mar 12:00 UTC is closed.\n\n"
        "- I yank the bar off the floor: 2 of 3, a coach too\n"
        "- I look up high: 1 of 3\n\n"
        "Try this cue: pull the slack out first."
    )
    assert text.endswith("I cannot see your back.")
    assert summary_in(row).rows == ()


async def test_the_card_loses_its_list_and_keeps_what_was_agreed_on(
    gym: Gym, renderer: Renderer
) -> None:
    await gym.known()
    id_ = await over(gym)
    row = (await closed(gym))[CHAT]
    assert (row.kind, row.edit_message_id, row.user_id) == ("form_check", CARD, None)
    card = load(row.body)
    assert (card.buttons, card.door) == ((), None)
    assert worded(renderer, card)[0] == (
        "**Form check, closed**\n\n"
        "- I yank the bar off the floor: 2 of 3, a coach too\n"
        "- I look up high: 1 of 3"
    )
    kept = await gym.row(id_)
    assert kept is not None
    assert kept.closed


async def test_where_nobody_tapped_anything_both_say_so(gym: Gym, renderer: Renderer) -> None:
    await gym.known()
    await gym.open()
    gym.later(hours=48)
    rows = await closed(gym)
    assert worded(renderer, load(rows[CHAT].body))[0] == (
        "**Form check, closed**\n\nNobody has tapped anything."
    )
    assert plain(renderer.text("en", summary_in(rows[LIFTER]))) == (
        "Your form check of Mon 2 Mar 12:00 UTC is closed.\n\nNobody has tapped anything."
    )


async def test_only_what_has_been_open_for_48_hours_is_closed_and_only_once(gym: Gym) -> None:
    await gym.open()
    gym.later(hours=1)
    await gym.ask(video_of(number=800))
    gym.later(hours=47)
    assert [await gym.close(), await gym.close()] == [1, 0]
    gym.later(hours=1)
    assert [await gym.close(), await gym.close()] == [1, 0]


async def test_no_more_are_closed_at_once_than_asked_for(gym: Gym) -> None:
    for number in range(5):
        await gym.ask(video_of(number=800 + number))
    gym.later(hours=48)
    assert [await gym.close(2) for _ in range(4)] == [2, 2, 1, 0]


async def test_the_last_word_on_the_card_is_that_it_is_closed(gym: Gym) -> None:
    await gym.open()
    gym.later(hours=47, minutes=59, seconds=56)
    await gym.tick(ANA, "yank")
    gym.later(seconds=1)
    await gym.close()
    gym.later(minutes=1)
    [row] = await gym.deliver()
    assert row.key.endswith(":closed")


async def test_without_a_card_only_the_lifter_hears_of_it(gym: Gym) -> None:
    await gym.known()
    await over(gym)
    async with gym.store.transaction() as tx:
        await tx.communities.migrate(CHAT, SUPERGROUP)
    assert list(await closed(gym)) == [LIFTER]


async def test_what_never_stood_in_the_group_ends_silently(gym: Gym) -> None:
    await gym.known()
    await gym.open(card=None)
    await gym.deliver()
    gym.later(hours=48)
    assert await closed(gym) == {}


async def test_where_the_bot_is_out_the_lifter_still_gets_the_summary(gym: Gym) -> None:
    await gym.known()
    await over(gym)
    async with gym.store.transaction() as tx:
        await tx.communities.mark_left("c1", to_ms(gym.now))
    assert list(await closed(gym)) == [LIFTER]


async def test_whoever_is_erased_takes_their_form_check_along(gym: Gym) -> None:
    await gym.known()
    id_ = await over(gym)
    async with gym.store.transaction() as tx:
        await tx.erase(LIFTER, to_ms(gym.now))
    assert await gym.close() == 0
    assert await gym.press(ANA, f"f:{id_}:yank") == "form-check-over"
    assert await fetch(gym) == "form-check-over"
    assert await gym.deliver() == []


# --- Whoever cannot be written to ------------------------------------------------


@pytest.fixture(params=["never came", "blocked", "said stop", "cannot be read"])
async def silent(request: pytest.FixtureRequest, gym: Gym) -> str:
    """A lifter who is not to be written to, or cannot be; the reason."""
    why = str(request.param)
    if why == "blocked":
        await gym.known(unreachable=True)
    elif why == "said stop":
        await gym.known(state=State(check_ins_wanted=False))
    elif why == "cannot be read":
        await gym.known(state="no state")
    return why


async def test_a_lifter_who_cannot_be_written_to_finds_the_way_on_the_card(
    gym: Gym, silent: str, renderer: Renderer
) -> None:
    id_ = await over(gym)
    [row] = (await closed(gym)).values()
    card = load(row.body)
    assert (row.chat_id, card.door, card.door_label) == (CHAT, id_, "form-check-private")
    assert [[one[0] for one in line] for line in card.buttons] == [[f"f:{id_}:{SUMMARY}"]]
    assert worded(renderer, card)[1] == ["Send me the summary"]
    async with gym.store.transaction() as tx:
        door = await tx.communities.find_door(id_, to_ms(gym.now) + 29 * 86_400_000)
        assert door is not None
        assert door.community_id == "c1"
        assert await tx.communities.find_door(id_, to_ms(gym.now) + 31 * 86_400_000) is None


async def test_they_fetch_it_once_they_have_opened_the_private_chat(gym: Gym, silent: str) -> None:
    await over(gym)
    await closed(gym)
    asked = await fetch(gym)
    assert asked == ("form-check-sent" if silent == "said stop" else "form-check-start-first")
    await gym.known()
    assert await fetch(gym) == "form-check-sent"
    rows = {row.chat_id: row for row in await gym.deliver()}
    assert summary_in(rows[LIFTER]).key == "form_check"
    card = load(rows[CHAT].body)
    assert (card.buttons, card.door) == ((), None)
    assert await fetch(gym) == "form-check-sent"
    assert await gym.deliver() == []


async def test_nobody_else_can_fetch_it(gym: Gym) -> None:
    await gym.known(ANA)
    await over(gym)
    await closed(gym)
    for user in (ANA, COACH):
        assert await fetch(gym, user) == "form-check-not-yours"
    assert await gym.deliver() == []


async def test_it_cannot_be_fetched_before_it_is_closed(gym: Gym) -> None:
    await gym.known()
    await gym.open()
    await gym.tick(ANA, "yank")
    await gym.deliver()
    assert await fetch(gym) == "form-check-own"
    rows = await table(gym.store, "SELECT * FROM outbox WHERE chat_id > 0")
    assert rows == []


async def test_who_came_for_the_summary_with_the_real_private_chat_gets_it(
    gym: Gym, talk: Talk
) -> None:
    await over(gym)
    await closed(gym)
    assert await fetch(gym) == "form-check-start-first"
    await talk.do(Commanded("start", gym.tokens[-1]))
    assert await fetch(gym) == "form-check-sent"
