"""Replicas on PostgreSQL behind nginx hold the conversations of one bot."""

from __future__ import annotations

import asyncio
import sys
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from pathlib import Path

import aiohttp
import pytest

from bot.webhook import SECRET_HEADER, path_of
from tests.e2e.balancing import balancing, certified, program
from tests.e2e.lifter import ORDINARY, Lifter
from tests.e2e.running import SECRET, Bot, environment, free_port, ready, start, webhook
from tests.emulator import Limits, Server

REPLICAS = 2


@pytest.fixture
async def server(tmp_path: Path) -> AsyncIterator[Server]:
    """An emulator that believes the certificate in the test's folder."""
    program()
    async with Server(limits=Limits.unpaced(), trusted=certified(tmp_path)) as one:
        yield one
        assert one.violations == [], "every request and update fits the outside witness"


async def replica(server: Server, folder: Path, url: str, port: int) -> Bot:
    """One of several bots with one database, once it is ready."""
    home = folder / str(port)
    home.mkdir(exist_ok=True)
    more = {"DATABASE_URL": url, "REPLICAS": str(REPLICAS)}
    bot = await start(server, home, **(webhook(port) | more))
    await ready(port)
    return bot


async def spotter_webhook_set(server: Server, folder: Path, port: int) -> str:
    """What the operator types once; returns what was printed."""
    given = webhook(port) | {"WEBHOOK_URL": f"https://localhost:{port}"}
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "bot",
        "webhook",
        "set",
        cwd=folder,
        env=environment(server, folder, **given) | {"PYTHONPATH": str(Path(__file__).parents[2])},
        stdout=asyncio.subprocess.PIPE,
    )
    out, _ = await process.communicate()
    assert process.returncode == 0
    return out.decode()


async def answered(server: Server, user: int) -> None:
    """One person's whole check."""
    lifter = Lifter(server, user)
    await lifter.arrive()
    await lifter.tap_all(*ORDINARY)
    await lifter.wait_for("Fits ordinary training soreness")


async def answering(server: Server, first: int, until: asyncio.Event) -> int:
    """One person's check after the other, ``until`` it is enough; returns how many."""
    user = first
    while not until.is_set():
        await answered(server, user)
        user += 1
    return user - first


async def test_replicas_share_the_work_request_by_request_and_a_rolling_restart_loses_nothing(
    server: Server, tmp_path: Path, postgres_url: str
) -> None:
    port, ports = free_port(), [free_port() for _ in range(REPLICAS)]
    async with AsyncExitStack() as stack:
        bots: dict[int, Bot] = {}

        async def stop_all() -> None:
            for bot in bots.values():
                await bot.kill()

        stack.push_async_callback(stop_all)
        async with asyncio.TaskGroup() as group:
            started = {
                one: group.create_task(replica(server, tmp_path, postgres_url, one))
                for one in ports
            }
        bots |= {one: task.result() for one, task in started.items()}
        balancer = await stack.enter_async_context(balancing(tmp_path, port, ports))
        assert "webhook: at localhost" in await spotter_webhook_set(server, tmp_path, port)

        await answered(server, 600)
        shares = Counter(replicas[0] for _, replicas in balancer.tried())
        assert set(shares) == {f"127.0.0.1:{one}" for one in ports}
        assert max(shares.values()) - min(shares.values()) <= 2, "request by request"

        rolled = asyncio.Event()
        async with asyncio.timeout(200), asyncio.TaskGroup() as group:
            people = [group.create_task(answering(server, one, rolled)) for one in (610, 710)]
            for one in ports:
                assert await bots[one].stop() == 0
                bots[one] = await replica(server, tmp_path, postgres_url, one)
            rolled.set()
        await server.wait_until_acknowledged()
        assert server.expired == []
        assert sum(one.result() for one in people) >= len(people)
        assert {status for status, _ in balancer.tried()} == {"200"}, "nobody was sent away"
        assert any(len(replicas) > 1 for _, replicas in balancer.tried()), "a replica was missed"


async def test_nginx_lets_in_telegram_alone_and_the_webhook_alone(
    server: Server, tmp_path: Path
) -> None:
    trusted, nobody = certified(tmp_path), free_port()
    for fenced, expected in ((True, 403), (False, 502)):
        port = free_port()
        async with balancing(tmp_path, port, [nobody], fenced=fenced):
            connector = aiohttp.TCPConnector(ssl=trusted)
            async with aiohttp.ClientSession(
                f"https://localhost:{port}", connector=connector
            ) as to:
                headers = {SECRET_HEADER: SECRET}
                async with to.post(path_of(SECRET), data=b"{}", headers=headers) as answer:
                    assert answer.status == expected
                for path in ("/healthz", "/readyz", "/"):
                    async with to.get(path) as answer:
                        assert answer.status == 404
