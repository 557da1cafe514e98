"""Three replicas of the bot on one PostgreSQL, behind a balancer that Telegram calls.

Lives here: putting them together. Does not live here: what becomes of them (the modules of the
faults). Called by F3, F13, F14 and F15.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from bot.clock import now_ms
from storage import open_store
from tests.e2e.running import free_port, ready, set_webhook, webhook
from tests.emulator import Limits, Server
from tests.faults.balancer import Balancer
from tests.faults.lives import Life, Nursery, nursery
from tests.postgres import server as postgres

REPLICAS = 3
_LOOK_SECONDS = 0.05


@dataclass
class Fleet:
    """``ports[n]`` is where replica ``n`` listens, whichever life of it."""

    lives: Nursery
    server: Server
    folder: Path
    url: str
    ports: list[int]
    balancer: Balancer

    settings: Mapping[str, str]
    lease_seconds: int | None = None

    async def start(self, replica: int, crash: str | None = None, at_work: bool = False) -> Life:
        """A life of one replica; ``at_work``: when it is returned it gets updates, or is over."""
        ours = {"DATABASE_URL": self.url, "REPLICAS": str(REPLICAS)}
        # The dead one's port may still count as ready.
        self.balancer.ready.discard(self.ports[replica])
        life = await self.lives.start(
            self.server,
            self.folder,
            ours | webhook(self.ports[replica]) | dict(self.settings),
            crash=crash,
            paced=False,
            lease_seconds=self.lease_seconds,
            log=f"bot{replica}.log",
        )
        # Two things are waited for, and the balancer knows of one of them.
        while at_work and not life.over and self.ports[replica] not in self.balancer.ready:  # noqa: ASYNC110 - as above
            await asyncio.sleep(_LOOK_SECONDS)
        return life

    async def ready(self, replica: int) -> None:
        """Wait until a replica says that it is ready."""
        await ready(self.ports[replica])

    async def unsent(self) -> int:
        """How many messages are due or on their way."""
        store = await open_store(self.url, now=now_ms())
        try:
            async with store.transaction() as tx:
                counts = await tx.counts()
        finally:
            await store.close()
        return counts["pending"] + counts["sending"]


@asynccontextmanager
async def fleet(
    folder: Path,
    settings: Mapping[str, str] = MappingProxyType({}),
    *,
    lease_seconds: int | None = None,
) -> AsyncIterator[Fleet]:
    """Everything but the lives: database, emulator, balancer, and the webhook that is set.

    ``lease_seconds`` is how long what a dead replica had claimed waits; None as in the bot.
    """
    with postgres(durable=False) as database:
        url = database.new_database()
        ports = [free_port() for _ in range(REPLICAS)]
        balancer = Balancer(free_port(), ports)
        async with (
            nursery() as lives,
            Server(limits=Limits.unpaced(), witness=False) as server,
            asyncio.TaskGroup() as group,
        ):
            balancing = group.create_task(balancer.run())
            await set_webhook(server, f"http://127.0.0.1:{balancer.port}", max_connections=40)
            yield Fleet(lives, server, folder, url, ports, balancer, settings, lease_seconds)
            await lives.close()
            balancing.cancel()
