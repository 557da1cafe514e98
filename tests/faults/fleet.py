"""Three replicas of the bot on one PostgreSQL, behind a balancer that Telegram calls.

Lives here: putting them together. Does not live here: what becomes of them (the modules of the
faults). Called by F3, F13, F14 and F15.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from bot.clock import now_ms
from storage import open_store
from tests.e2e.running import free_port, ready, set_webhook, webhook
from tests.emulator import Limits, Server
from tests.faults.balancer import Balancer
from tests.faults.lives import Life, Nursery, nursery
from tests.postgres import server as postgres

REPLICAS = 3


@dataclass
class Fleet:
    """``ports[n]`` is where replica ``n`` listens, whichever life of it."""

    lives: Nursery
    server: Server
    folder: Path
    url: str
    ports: list[int]
    balancer: Balancer

    async def start(
        self, replica: int, crash: str | None = None, *, paced: bool = False, **settings: str
    ) -> Life:
        """A life of one replica, which need not be ready yet."""
        return await self.lives.start(
            self.server,
            self.folder,
            crash=crash,
            paced=paced,
            log=f"bot{replica}.log",
            DATABASE_URL=self.url,
            REPLICAS=str(REPLICAS),
            **webhook(self.ports[replica]),
            **settings,
        )

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
async def fleet(folder: Path, *, witness: bool = False) -> AsyncIterator[Fleet]:
    """Everything but the lives: database, emulator, balancer, and the webhook that is set."""
    with postgres(durable=False) as database:
        url = database.new_database()
        ports = [free_port() for _ in range(REPLICAS)]
        balancer = Balancer(free_port(), ports)
        async with (
            nursery() as lives,
            Server(limits=Limits.unpaced(), witness=witness) as server,
            asyncio.TaskGroup() as group,
        ):
            balancing = group.create_task(balancer.run())
            await set_webhook(server, f"http://127.0.0.1:{balancer.port}", max_connections=40)
            yield Fleet(lives, server, folder, url, ports, balancer)
            await lives.close()
            balancing.cancel()
