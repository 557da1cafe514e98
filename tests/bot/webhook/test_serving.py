"""The port of a process: taken, opened, and given up without losing a request."""

from __future__ import annotations

import asyncio
import gc
import socket
from typing import Any

import aiohttp
import pytest

from bot.progress import Progress
from bot.reception import Reception
from bot.service import Service
from bot.settings import SettingsError
from bot.telegram_client import Client
from bot.webhook import Door, Health, door_for
from bot.webhook.receiving import Receiver
from tests.bot.parts import until
from tests.bot.webhook.asking import Ask, address, settings
from tests.e2e.running import free_port
from tests.emulator import Server


async def test_draining_says_so_first_then_finishes_what_is_in_flight_then_lets_nobody_in(
    ask: Ask,
    door: Door,
    health: Health,
    server: Server,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    update, going_on = server.pending()[0], asyncio.Event()
    inside, original = asyncio.Event(), Service.handle

    async def slow(*given: Any) -> Any:
        inside.set()
        await going_on.wait()
        return await original(*given)

    monkeypatch.setattr(Service, "handle", slow)
    async with asyncio.timeout(10), asyncio.TaskGroup() as group:
        in_flight = group.create_task(ask(update))
        await inside.wait()
        drained = group.create_task(door.drain())
        await until(lambda: health.draining)
        await asyncio.sleep(0.05)
        assert not drained.done(), "it waits for what is in flight"
        with pytest.raises(aiohttp.ClientConnectorError):
            await ask(update)
        going_on.set()
    assert in_flight.result()[0] == 200


async def test_before_the_port_is_closed_a_balancer_has_time_to_notice(
    ask: Ask, door: Door, server: Server
) -> None:
    door._notice_seconds = 0.3
    async with asyncio.timeout(10), asyncio.TaskGroup() as group:
        assert (await ask(method="GET", path="/readyz"))[0] == 200
        drained = group.create_task(door.drain())
        await asyncio.sleep(0)
        assert (await ask(method="GET", path="/readyz"))[::2] == (503, "no: draining\n")
        assert (await ask(method="GET", path="/healthz"))[0] == 200
        assert (await ask(server.pending()[0]))[0] == 200, "updates are taken until then"
        assert not drained.done()


# asyncio forgets whom it takes in while the port is closed; that is collected here.
@pytest.mark.filterwarnings("ignore:unclosed:ResourceWarning")
@pytest.mark.parametrize("moments", range(6))
@pytest.mark.usefixtures("ask")
async def test_whoever_connects_at_the_very_end_does_not_hold_it_up(
    door: Door, moments: int
) -> None:
    """Such a connection is taken in, and nobody has begun to wait for its request yet."""
    assert door.port is not None
    await asyncio.sleep(0.1)
    with socket.create_connection(("127.0.0.1", door.port)):
        for _ in range(moments):
            await asyncio.sleep(0)
        async with asyncio.timeout(5):
            await door.drain()
    gc.collect()


async def test_a_port_that_is_taken_is_named_with_the_remedy(health: Health) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(SettingsError, match=rf"SPOTTER_LISTEN: 127.0.0.1:{port} .*another"):
            Door(("127.0.0.1", port), health).bind()


async def test_a_host_that_nobody_knows_is_named(health: Health) -> None:
    with pytest.raises(SettingsError, match=r"SPOTTER_LISTEN: nowhere\.invalid:80 cannot be had"):
        Door(("nowhere.invalid", 80), health).bind()


async def test_a_process_that_polls_tells_how_it_is_and_takes_no_update(
    reception: Reception, client: Client
) -> None:
    listen = ("127.0.0.1", free_port())
    door = door_for(settings(listen=listen), None, reception, Progress(lambda: 0))
    door.bind()
    async with (
        asyncio.timeout(10),
        asyncio.TaskGroup() as group,
        aiohttp.ClientSession() as session,
    ):
        loop = group.create_task(door.run())
        base = f"http://127.0.0.1:{listen[1]}"
        async with session.get(f"{base}/healthz") as answer:
            assert (answer.status, await answer.text()) == (200, "ok\n")
        async with session.post(base + address().path) as answer:
            assert answer.status == 404
        loop.cancel()


@pytest.mark.parametrize(
    ("listen", "polls", "port"),
    [(None, True, None), (None, False, 8080), (("::1", 8443), True, 8443)],
)
def test_polling_opens_no_port_unless_one_is_named(
    reception: Reception, listen: tuple[str, int] | None, polls: bool, port: int | None
) -> None:
    where = None if polls else address()
    door = door_for(settings(listen=listen), where, reception, Progress(lambda: 0))
    assert door.port == port


async def test_a_loop_that_died_takes_its_port_again(door: Door, receiver: Receiver) -> None:
    for _ in range(2):
        door.bind()
        async with asyncio.timeout(10), asyncio.TaskGroup() as group:
            loop = group.create_task(door.run())
            async with aiohttp.ClientSession() as session:
                url = f"http://127.0.0.1:{door.port}/healthz"
                async with session.get(url) as answer:
                    assert answer.status == 200
            loop.cancel()
