"""The HTTP server of one process, from the open port to the last answer.

Lives here: the routes, the port, and how it is given up. Does not live here: what is answered
(``receiving``, ``health``). Called by ``bot.running``.

Giving up takes three steps, so that no request meets a closed door: ``/readyz`` says no while
everything goes on, until the balancer has noticed; then the port is closed; then what is in
flight is answered.
"""

from __future__ import annotations

import asyncio
import logging
import socket
from collections.abc import Awaitable, Callable

from aiohttp import web

from bot.progress import Progress
from bot.reception import Reception
from bot.settings import Settings, SettingsError
from bot.webhook.address import Address
from bot.webhook.health import Health
from bot.webhook.receiving import MOST_BYTES, Receiver

log = logging.getLogger(__name__)

#: Where a proxy on the same machine finds us, unless it is told otherwise.
_LISTEN = ("127.0.0.1", 8080)
_BACKLOG = 1024
_IN_FLIGHT_SECONDS = 20.0
#: How long a body that was refused may go on coming in.
_LINGERING_SECONDS = 2.0
#: Prometheus' text format, which names its version.
_FIGURES = "text/plain; version=0.0.4; charset=utf-8"

Scrape = Callable[[], Awaitable[bytes]]


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
        async with asyncio.TaskGroup() as group:
            self._runner = runner = web.AppRunner(
                _app(group, self._health, self._receiver, self._scrape),
                access_log=None,
                handle_signals=False,
                shutdown_timeout=_IN_FLIGHT_SECONDS,
                lingering_time=_LINGERING_SECONDS,
            )
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
            await self._runner.cleanup()

    async def _open(self, runner: web.AppRunner) -> None:
        await runner.setup()
        if self._socket is None:
            self.bind()
        port, self._socket = self._socket, None
        if port is not None:
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


def _app(
    group: asyncio.TaskGroup, health: Health, receiver: Receiver | None, scrape: Scrape | None
) -> web.Application:
    async def alive(_: web.Request) -> web.Response:
        return _verdict([] if health.alive() else ["loop"])

    async def ready(_: web.Request) -> web.Response:
        return _verdict(await health.unfit(group))

    app = web.Application(client_max_size=MOST_BYTES)
    app.router.add_get("/healthz", alive)
    app.router.add_get("/readyz", ready)
    if scrape is not None:

        async def figures(_: web.Request) -> web.Response:
            return web.Response(body=await scrape(), headers={"Content-Type": _FIGURES})

        app.router.add_get("/metrics", figures)
    if receiver is not None:

        async def receive(request: web.Request) -> web.Response:
            return await receiver.receive(request, group)

        app.router.add_post(receiver.path, receive)
    return app


def _verdict(failing: list[str]) -> web.Response:
    if failing:
        return web.Response(status=503, text=f"no: {', '.join(failing)}\n")
    return web.Response(text="ok\n")
