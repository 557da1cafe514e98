"""A webhook is called as the Bot API server calls it.

Lives here: order, retries, expiry, and what getWebhookInfo says. Does not live here: the bot
behind a webhook. Called by pytest.
"""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from typing import Any

import pytest
from aiohttp import web

from tests.emulator import Server
from tests.emulator.conftest import ALICE, Api
from tests.emulator.postman import SECRET_HEADER, queue_of

BOB = 1002


@dataclass
class Hook:
    """A webhook that remembers what came, and answers what the test says: 200 otherwise."""

    came: list[dict[str, Any]] = field(default_factory=list)
    secrets: list[str | None] = field(default_factory=list)
    callers: set[Any] = field(default_factory=set)
    answers: deque[web.Response] = field(default_factory=deque)
    opened: asyncio.Event = field(default_factory=asyncio.Event)
    three_at_once: asyncio.Event = field(default_factory=asyncio.Event)
    at_once: int = 0
    most_at_once: int = 0
    url: str = ""

    async def serve(self, request: web.Request) -> web.Response:
        self.came.append(await request.json())
        self.secrets.append(request.headers.get(SECRET_HEADER))
        assert request.transport is not None
        self.callers.add(request.transport.get_extra_info("peername"))
        self.at_once += 1
        self.most_at_once = max(self.most_at_once, self.at_once)
        if self.at_once == 3:
            self.three_at_once.set()
        await self.opened.wait()
        self.at_once -= 1
        return self.answers.popleft() if self.answers else web.Response()

    def ids(self) -> list[int]:
        return [one["update_id"] for one in self.came]


async def after(server: Server, tries: int) -> None:
    """Until so many tries have ended."""
    await server.wait_for(lambda: len(server.deliveries) >= tries)


async def tried(server: Server) -> int:
    """How many tries were begun, once the postman has had its turns of the loop."""
    for _ in range(10):
        await asyncio.sleep(0)
    return len(server.deliveries) + len(server.world.updates.under_way)


@pytest.fixture
async def hook() -> AsyncIterator[Hook]:
    hook = Hook()
    hook.opened.set()
    app = web.Application()
    app.router.add_post("/hook", hook.serve)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    hook.url = f"http://127.0.0.1:{runner.addresses[0][1]}/hook"
    yield hook
    await runner.cleanup()


async def test_updates_that_wait_and_updates_that_come_are_delivered_with_the_secret(
    server: Server, api: Api, hook: Hook
) -> None:
    await api("setWebhook", url=hook.url, secret_token="s" * 40)
    await server.wait_until_acknowledged()
    await server.say(ALICE, "two")
    await server.wait_until_acknowledged()
    assert [one["message"]["text"] for one in hook.came] == ["/start", "two"]
    assert hook.secrets == ["s" * 40] * 2
    assert len(hook.callers) == 1, "the connection is kept alive"
    assert [(one.code, one.queue) for one in server.deliveries] == [(200, f"chat {ALICE}")] * 2
    assert server.acknowledged == hook.ids()


async def test_a_chat_waits_for_its_answer_and_nobody_elses_press_or_chat_does(
    server: Server, api: Api, hook: Hook
) -> None:
    hook.opened.clear()
    await server.person(BOB)
    await server.say(ALICE, "two")
    await server.say(BOB, "/start")
    await server.forge(ALICE, "x")
    await server.forge(ALICE, "y")
    await api("setWebhook", url=hook.url)
    # A message and a press of one person may meet; two messages or two presses may not.
    async with asyncio.timeout(10):
        await hook.three_at_once.wait()
    hook.opened.set()
    await server.wait_until_acknowledged()
    assert hook.most_at_once == 3
    assert len(hook.came) == 5
    assert [u for u in hook.ids() if u in server.acknowledged] == hook.ids()


async def test_max_connections_bounds_how_many_are_on_their_way(
    server: Server, api: Api, hook: Hook
) -> None:
    for user in range(2000, 2010):
        await server.person(user)
        await server.say(user, "/start")
    await api("setWebhook", url=hook.url, max_connections=2)
    await server.wait_until_acknowledged()
    assert hook.most_at_once <= 2
    assert len(hook.came) == 11


async def test_after_a_failure_it_tries_at_once_and_then_after_2_4_8_seconds(
    server: Server, api: Api, hook: Hook
) -> None:
    hook.answers.extend(web.Response(status=500) for _ in range(5))
    await api("setWebhook", url=hook.url)
    for tries, wait in ((2, 1.9), (3, 3.9), (4, 7.9)):
        await after(server, tries)
        await server.advance(wait)
        assert await tried(server) == tries
        await server.advance(0.1)
    await after(server, 5)
    info = (await api("getWebhookInfo"))["result"]
    assert info["pending_update_count"] == 1
    assert info["last_error_message"].startswith("Wrong response from the webhook: 500")
    await server.advance(16)
    await server.wait_until_acknowledged()
    assert len(set(hook.ids())) == 1


async def test_it_waits_as_long_as_it_is_asked_to_and_no_longer(
    server: Server, api: Api, hook: Hook
) -> None:
    refusal = {"status": 503, "headers": {"Retry-After": "7"}}
    hook.answers.extend(web.Response(**refusal) for _ in range(2))  # type: ignore[arg-type] # a plain mapping
    await api("setWebhook", url=hook.url)
    for tries in (1, 2):
        await after(server, tries)
        await server.advance(6.5)
        assert await tried(server) == tries
        await server.advance(0.5)
    await server.wait_until_acknowledged()
    assert len(hook.came) == 3


async def test_a_press_is_dropped_when_its_next_try_would_come_after_150_seconds(
    server: Server, api: Api, hook: Hook
) -> None:
    await api("setWebhook", url=hook.url)
    await server.wait_until_acknowledged()
    hook.answers.extend(web.Response(status=503, headers={"Retry-After": "151"}) for _ in range(2))
    query = (await server.forge(ALICE, "x")).update_id
    said = (await server.say(ALICE, "two")).update_id
    await after(server, 3)
    assert server.expired == [query]
    await server.advance(151)
    await server.wait_until_acknowledged()
    assert server.acknowledged[-1] == said


async def test_nobody_there_is_an_error_with_its_time(server: Server, api: Api) -> None:
    await api("setWebhook", url="http://127.0.0.1:9/hook")
    await server.wait_for(lambda: server.deliveries)
    info = (await api("getWebhookInfo"))["result"]
    assert info["last_error_message"] == "Connection refused"
    assert abs(info["last_error_date"] - server.clock.now() / 1000) < 10
    assert server.deliveries[0].code == 0


async def test_an_answer_that_takes_too_long_is_none(server: Server, api: Api, hook: Hook) -> None:
    hook.opened.clear()
    await server.set_limits(webhook_answer_seconds=0.05)
    await api("setWebhook", url=hook.url)
    await server.wait_for(lambda: server.deliveries)
    assert server.deliveries[0].error == "Read timeout expired"
    hook.opened.set()
    await server.wait_until_acknowledged()


async def test_a_long_poll_gives_way_to_a_webhook(server: Server, api: Api, hook: Hook) -> None:
    update_id = (await api("getUpdates"))["result"][0]["update_id"]
    async with asyncio.timeout(5), asyncio.TaskGroup() as group:
        poll = group.create_task(api("getUpdates", offset=update_id + 1, timeout=50))
        await server.wait_for(lambda: server.world.updates.polls)
        await api("setWebhook", url=hook.url)
    assert poll.result()["description"] == "Conflict: terminated by setWebhook request"


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({"url": "http://example.org/hook"}, "An HTTPS URL must be provided"),
        ({"url": "https://example.org", "secret_token": "no blank"}, "unallowed characters"),
    ],
)
async def test_what_telegram_refuses_is_refused(
    api: Api, given: dict[str, Any], words: str
) -> None:
    answer = await api("setWebhook", **given)
    assert (answer["error_code"], words in answer["description"]) == (400, True)


async def test_what_a_webhook_wants_to_hear_is_remembered_and_told(
    server: Server, api: Api, hook: Hook
) -> None:
    await api("setWebhook", url=hook.url, allowed_updates=["callback_query"], max_connections=7)
    info = (await api("getWebhookInfo"))["result"]
    assert (info["allowed_updates"], info["max_connections"]) == (["callback_query"], 7)
    assert (await server.say(ALICE, "two")).update_id is None


async def test_a_deleted_webhook_is_called_no_more_and_nothing_is_lost(
    server: Server, api: Api, hook: Hook
) -> None:
    hook.answers.append(web.Response(status=500))
    hook.answers.append(web.Response(status=500))
    await api("setWebhook", url=hook.url)
    await after(server, 2)
    await api("deleteWebhook")
    await server.advance(60)
    assert len((await api("getUpdates"))["result"]) == 1
    assert len(hook.came) == 2


@pytest.mark.parametrize(
    ("update", "queue"),
    [
        ({"update_id": 1, "message": {"chat": {"id": -5}}}, "chat -5"),
        ({"update_id": 1, "my_chat_member": {"chat": {"id": 7}}}, "chat 7"),
        ({"update_id": 1, "callback_query": {"from": {"id": 7}, "message": {}}}, "person 7"),
        ({"update_id": 1, "poll": {"id": "4"}}, "poll"),
        ({"update_id": 1, "message": 7}, "malformed"),
    ],
)
def test_what_an_update_waits_behind(update: dict[str, Any], queue: str) -> None:
    assert queue_of(update) == queue
