"""The HTTP server of one process, from the open port to the last answer.

Lives here: the port, and how it is given up. Does not live here: what is answered (``routes``).
Called by ``bot.running``.

Giving up takes three steps, so that no request meets a closed door: ``/readyz`` says no while
everything goes on, until the balancer has noticed; then the port is closed; then what is in
flight is answered.
"""

from __future__ import annotations

import asyncio
import logging
import socket
from typing import TYPE_CHECKING

from bot.progress import Progress
from bot.reception import Reception
from bot.settings import Settings, SettingsError
from bot.webhook.address import Address
from bot.webhook.health import Health

if TYPE_CHECKING:
    from aiohttp import web

    from bot.webhook.receiving import Receiver
    from bot.webhook.routes import Scrape

log = logging.getLogger(__name__)

#: Where a proxy on the same machine finds us, unless it is told otherwise.
_LISTEN = ("127.0.0.1", 8080)
_BACKLOG = 1024
#: How long the loop takes at most to begin with a connection that it has let in.
_ARRIVING_SECONDS = 0.1


class Door:
    """The port of one process: ``bind`` at start, ``run`` as a loop, ``drain`` at the end.

    ``listen`` is a host and a port, None opens nothing. Without ``receiver`` only those are
    let in who ask how we are. ``notice_seconds`` is how long a balancer takes to notice.
    ``scrape`` gives the figures of ``/metrics``.
    """

    def __init__(
        self,
        listen: tuple[str, int] | None,
        health: Health,
        receiver: Receiver | None = None,
        notice_seconds: float = 0.0,
        scrape: Scrape | None = None,
    ) -> None:
        self._listen = listen
        self._health = health
        self._receiver = receiver
        self._notice_seconds = notice_seconds
        self._scrape = scrape
        self._socket: socket.socket | None = None
        self._runner: web.AppRunner | None = None

    @property
    def port(self) -> int | None:
        """The port that requests come in through, if any."""
        return self._listen[1] if self._listen else None

    def bind(self) -> None:
        """Take the port; whoever comes waits for ``run``.

        Raises:
            SettingsError: it cannot be had.
        """
        if self._listen is not None:
            self._socket = _bound(*self._listen)

    async def run(self) -> None:
        """Let requests in until cancelled; called again after a mistake, it takes the port anew."""
        if self._listen is None:
            await self._health.beat()
            return
        from bot.webhook.routes import runner_of  # noqa: PLC0415 - see there

        async with asyncio.TaskGroup() as group:
            self._runner = runner = runner_of(group, self._health, self._receiver, self._scrape)
            try:
                await self._open(runner)
                await self._health.beat()
            finally:
                await runner.cleanup()

    async def drain(self) -> None:
        """Say that nothing more shall come, wait until that is known, and finish the rest."""
        self._health.draining = True
        await asyncio.sleep(self._notice_seconds)
        if self._receiver is not None:
            self._receiver.shut = True
        if self._runner is not None:
            for site in list(self._runner.sites):
                await site.stop()
            # aiohttp closes whoever waits for nothing, and waits 20 s for whoever it has let in
            # in this very moment.
            await asyncio.sleep(_ARRIVING_SECONDS)
            await self._runner.cleanup()

    async def _open(self, runner: web.AppRunner) -> None:
        await runner.setup()
        if self._socket is None:
            self.bind()
        port, self._socket = self._socket, None
        if port is not None:
            from aiohttp import web  # noqa: PLC0415 - see ``routes``

            await web.SockSite(runner, port, backlog=_BACKLOG).start()
            log.info("listening on %s:%d", *port.getsockname()[:2])


def door_for(
    settings: Settings,
    address: Address | None,
    reception: Reception,
    progress: Progress,
    scrape: Scrape | None = None,
) -> Door:
    """The port of a process that takes updates at ``address``, or that polls (None).

    One that polls opens a port only where ``SPOTTER_LISTEN`` names one.
    """
    store, polls = reception.service.store, address is None
    health = Health(store, progress, store.folder, polls, settings.tick_seconds)
    if address is None:
        return Door(settings.listen, health, scrape=scrape)
    from bot.webhook.receiving import Receiver  # noqa: PLC0415 - see ``routes``

    listen, receiver = settings.listen or _LISTEN, Receiver(address, reception)
    return Door(listen, health, receiver, settings.drain_seconds, scrape)


def _bound(host: str, port: int) -> socket.socket:
    try:
        family, kind, *_, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        found = socket.socket(family, kind)
    except OSError as error:
        raise _not_to_be_had(host, port, error) from None
    try:
        found.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        found.bind(address)
        found.listen(_BACKLOG)
    except OSError as error:
        found.close()
        raise _not_to_be_had(host, port, error) from None
    return found


def _not_to_be_had(host: str, port: int, error: OSError) -> SettingsError:
    return SettingsError(
        f"SPOTTER_LISTEN: {host}:{port} cannot be had ({error.strerror}); "
        "stop what uses it, or name another."
    )
