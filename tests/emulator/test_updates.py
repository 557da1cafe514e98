"""getUpdates: offsets, long polling, conflict, expiry and numbering.

Lives here: the queue as the bot sees it over HTTP. Does not live here: what people do to
fill it. Called by pytest.
"""

from __future__ import annotations

import asyncio
from typing import Any

import aiogram.types
import pytest
import telegram
from telegram.error import Conflict

from tests.emulator import Server
from tests.emulator.conftest import ALICE, Api


async def ids(api: Api, **params: Any) -> list[int]:
    return [one["update_id"] for one in (await api("getUpdates", **params))["result"]]


async def polling(server: Server, count: int) -> None:
    """Until ``count`` long polls are held or done."""
    await server.wait_for(lambda: server.world.updates.polls >= count)


async def test_an_offset_acknowledges_everything_below_it(api: Api, server: Server) -> None:
    second = (await server.say(ALICE, "two")).update_id
    assert second is not None
    assert await ids(api) == [second - 1, second]
    assert await ids(api) == [second - 1, second]
    assert await ids(api, offset=second) == [second]
    assert server.acknowledged == [second - 1]
    assert await ids(api, offset=second + 1) == []


async def test_a_negative_offset_keeps_only_the_newest(api: Api, server: Server) -> None:
    await server.say(ALICE, "two")
    last = (await server.say(ALICE, "three")).update_id
    assert await ids(api, offset=-1) == [last]
    assert await ids(api) == [last]


async def test_limit_bounds_a_batch(api: Api, server: Server) -> None:
    for _ in range(120):
        await server.say(ALICE, "more")
    assert len(await ids(api, limit=3)) == 3
    assert len(await ids(api)) == 100


async def test_a_long_poll_ends_as_soon_as_an_update_is_there(api: Api, server: Server) -> None:
    first = (await ids(api))[0]
    async with asyncio.timeout(5), asyncio.TaskGroup() as group:
        poll = group.create_task(ids(api, offset=first + 1, timeout=50))
        await polling(server, 1)
        update_id = (await server.say(ALICE, "two")).update_id
    assert poll.result() == [update_id]


async def test_a_second_poller_ends_the_first_with_a_conflict(
    server: Server, bot: telegram.Bot, api: Api
) -> None:
    await bot.get_updates(offset=(await bot.get_updates())[0].update_id + 1)

    async def first() -> str:
        with pytest.raises(Conflict) as ended:
            await bot.get_updates(timeout=50)
        return str(ended.value)

    async with asyncio.timeout(5), asyncio.TaskGroup() as group:
        poll = group.create_task(first())
        await polling(server, 1)
        assert await ids(api) == []
    assert poll.result().startswith("Conflict: terminated by other getUpdates request")


async def test_polling_is_refused_while_a_webhook_is_set(server: Server, bot: telegram.Bot) -> None:
    await bot.set_webhook("https://example.org/hook", secret_token="s" * 20)
    with pytest.raises(Conflict, match="can't use getUpdates method while webhook is active"):
        await bot.get_updates()
    info = await bot.get_webhook_info()
    assert (info.url, info.pending_update_count) == ("https://example.org/hook", 1)
    await bot.delete_webhook()
    assert len(await bot.get_updates()) == 1
    assert server.violations == []


async def test_allowed_updates_are_remembered(api: Api, server: Server) -> None:
    await api("getUpdates", allowed_updates=["callback_query"])
    assert (await server.say(ALICE, "two")).update_id is None
    assert (await server.forge(ALICE, "x")).update_id is not None
    await api("getUpdates")
    assert (await server.say(ALICE, "three")).update_id is None
    await api("getUpdates", allowed_updates=[])
    assert (await server.say(ALICE, "four")).update_id is not None


async def test_a_press_expires_after_150_seconds_and_a_message_after_a_day(
    api: Api, server: Server
) -> None:
    message = (await ids(api))[0]
    query = (await server.forge(ALICE, "x")).update_id
    await server.advance(149)
    assert await ids(api) == [message, query]
    await server.advance(1)
    assert await ids(api) == [message]
    await server.advance(86_400 - 150)
    assert await ids(api) == []
    assert server.expired == [query, message]
    assert server.acknowledged == []


async def test_numbers_may_start_again_lower(api: Api, server: Server) -> None:
    first = (await ids(api))[0]
    assert await ids(api, offset=first + 1) == []
    await server.number_updates_from(10)
    await server.say(ALICE, "two")
    # The old offset belongs to the old numbers and must not swallow the new ones.
    assert await ids(api, offset=first + 1) == [10]
    assert await ids(api, offset=11) == []


async def test_a_malformed_update_is_handed_out_as_it_is(api: Api, server: Server) -> None:
    update_id = await server.raw({"message": {"text": 7}})
    assert (await api("getUpdates"))["result"][-1] == {
        "update_id": update_id,
        "message": {"text": 7},
    }


async def test_every_kind_of_update_parses_in_both_libraries(api: Api, server: Server) -> None:
    said = await server.say(ALICE, "/help@emulated_bot now")
    assert said.message_id is not None
    await server.edit(ALICE, said.message_id, "again")
    await server.sticker(ALICE)
    await server.voice(ALICE)
    await server.photo(ALICE, "look")
    await server.forge(ALICE, "x", message_id=999)
    await server.block(ALICE)
    await server.unblock(ALICE)
    await server.group(-5, "Gym")
    await server.add_bot_to_group(-5, ALICE, admin=True)
    await server.say_in_group(ALICE, -5, "hello")
    await server.migrate_group(-5, -1_000_000_000_005)
    await server.remove_bot_from_group(-1_000_000_000_005, ALICE)
    bodies = (await api("getUpdates"))["result"]
    assert len(bodies) == 16
    for body in bodies:
        assert aiogram.types.Update.model_validate(body).update_id == body["update_id"]
        update = telegram.Update.de_json(body, None)
        assert update.effective_chat is not None
    assert server.violations == []


async def test_a_stopped_server_comes_back_with_its_state(server: Server, api: Api) -> None:
    port = server.port
    await server.stop()
    await server.say(ALICE, "while away")
    await server.start()
    assert server.port == port
    assert len(await ids(api)) == 2
