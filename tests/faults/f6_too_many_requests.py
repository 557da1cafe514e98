"""F6: Telegram asks for patience again and again, and three replicas on PostgreSQL obey as one.

While the storm lasts one message in five is refused with a 429 that asks for some seconds. All
replicas share the gate in the database, so that nobody sends until that time is over. Lives
here: the storm and the judge of its pauses. Does not live here: people and the other promises
(``scene``). Called by ``catalogue``.
"""

from __future__ import annotations

import asyncio
import random
from collections.abc import Sequence
from contextlib import AsyncExitStack
from dataclasses import dataclass
from pathlib import Path

from tests.e2e.running import free_port, ready, set_webhook, webhook
from tests.emulator import Fault, Limits, Server, too_many
from tests.emulator.record import Handled
from tests.faults.finding import Finding
from tests.faults.lives import Life, Nursery, nursery
from tests.faults.relay import Relay
from tests.faults.scene import Scene, spoiled
from tests.postgres import server as postgres_server

REPLICAS = 3
_LONGEST = 5
#: Milliseconds in which a request that was under way already may still arrive, and the pause be
#: committed: 16 sends of each replica may be on the wire.
_UNDER_WAY_MS = 800
_MESSAGES = ("sendMessage", "editMessageText", "sendPhoto", "editMessageCaption")


@dataclass
class Storm:
    """Refuses one message in five while it is ``on``; stands in for the emulator's orders."""

    dice: random.Random
    on: bool = False

    def take(self, method: str) -> Fault | None:
        """What this request meets."""
        if self.on and method in _MESSAGES and not self.dice.randrange(5):
            return too_many(self.dice.randint(1, _LONGEST))
        return None

    def clear(self) -> None:
        """Let everything pass."""
        self.on = False


async def run(*, long: bool, seed: int, folder: Path) -> Finding:
    """Storm for 60 s, or for 4."""
    finding = Finding("F6 storm of 429s")
    seconds, people = (60, 40) if long else (4, 4)
    with postgres_server() as postgres:
        url = postgres.new_database()
        server = Server(limits=Limits.unpaced(), witness=False)
        storm = Storm(random.Random(seed))
        server.orders = storm  # type: ignore[assignment]  # it takes its place
        async with nursery() as lives, AsyncExitStack() as stack:

            async def start(lives: Nursery, server: Server) -> list[Life]:
                return await _replicas(stack, lives, server, folder, url)

            async def spoil(scene: Scene) -> None:
                storm.on = True
                await asyncio.sleep(seconds)
                storm.on = False

            await spoiled(
                finding,
                lives,
                spoil,
                start,
                url=url,
                seed=seed,
                people=people,
                come_within=seconds / 2,
                limit_seconds=240 if long else 60,
                server=server,
            )
    inside, refused = sent_inside(server.history)
    finding.numbers |= {"replicas": REPLICAS, "429s": refused, "sent inside a pause": len(inside)}
    finding.need(refused > 0, "nothing was refused")
    finding.problems += inside
    return finding


async def _replicas(
    stack: AsyncExitStack, lives: Nursery, server: Server, folder: Path, url: str
) -> list[Life]:
    """Three replicas behind a relay that shares out Telegram's requests."""
    ports = [free_port() for _ in range(REPLICAS)]
    relay = await stack.enter_async_context(Relay(ports))
    found = [
        await lives.start(
            server,
            folder,
            {
                **webhook(relay.port),
                "LISTEN": f"127.0.0.1:{port}",
                "DATABASE_URL": url,
                "REPLICAS": f"{REPLICAS}",
                "TICK_SECONDS": "1",
            },
            paced=False,
            planted="hurries",
            log=f"bot{port}.log",
        )
        for port in ports
    ]
    for port in ports:
        await ready(port)
    await set_webhook(server, f"http://127.0.0.1:{relay.port}")
    return found


def sent_inside(history: Sequence[Handled]) -> tuple[list[str], int]:
    """What was sent while Telegram had asked for patience, and how often it had."""
    inside, refused, asked_at, until = [], 0, 0, 0
    for one in history:
        if one.method not in _MESSAGES:
            continue
        if asked_at + _UNDER_WAY_MS < one.at < until:
            late = (until - one.at) / 1000
            inside.append(f"{one.method} came {late:.1f} s before the end of a pause")
        if one.retry_after:
            refused += 1
            end = one.at + one.retry_after * 1000
            # Of two pauses the longer one counts, and who may send is asked anew at each.
            asked_at, until = one.at, max(until, end)
    return inside, refused
