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
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from aiohttp import web

from bot.settings import SettingsError
from bot.webhook.health import Health
from bot.webhook.receiving import MOST_BYTES, Receiver

log = logging.getLogger(__name__)

_IN_FLIGHT_SECONDS = 20.0
#: How long a body that was refused may go on coming in.
_LINGERING_SECONDS = 2.0


class Door:
    """An open port; ``drain`` gives it up, and leaving ``serve`` does without waiting."""

    def __init__(self, runner: web.AppRunner, health: Health, receiver: Receiver | None) -> None:
        self._runner = runner
        self._health = health
        self._receiver = receiver

    async def drain(self, notice_seconds: float) -> None:
        """Say that nothing more shall come, wait until that is known, and finish the rest."""
        self._health.draining = True
        await asyncio.sleep(notice_seconds)
        if self._receiver is not None:
            self._receiver.shut = True
        await self._runner.cleanup()


def bound(listen: tuple[str, int]) -> socket.socket:
    """A socket on this host and port; nobody is let in yet.

    Raises:
        SettingsError: the port cannot be had.
    """
    host, port = listen
    try:
        family, kind, *_, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        found = socket.socket(family, kind)
        found.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        found.bind(address)
    except OSError as error:
        raise SettingsError(
            f"SPOTTER_LISTEN: {host}:{port} cannot be had ({error.strerror}); "
            "stop what uses it, or name another."
        ) from None
    return found


@asynccontextmanager
async def serve(
    group: asyncio.TaskGroup, port: socket.socket, health: Health, receiver: Receiver | None = None
) -> AsyncIterator[Door]:
    """Let requests in for the block; without ``receiver`` only those that ask how we are.

    ``group`` runs what outlives a request, and goes on for as long as the block.
    """
    runner = web.AppRunner(
        _app(group, health, receiver),
        access_log=None,
        handle_signals=False,
        shutdown_timeout=_IN_FLIGHT_SECONDS,
        lingering_time=_LINGERING_SECONDS,
    )
    await runner.setup()
    beat = group.create_task(health.beat())
    try:
        await web.SockSite(runner, port, backlog=1024).start()
        log.info("listening on %s:%d", *port.getsockname()[:2])
        yield Door(runner, health, receiver)
    finally:
        beat.cancel()
        await runner.cleanup()


def _app(group: asyncio.TaskGroup, health: Health, receiver: Receiver | None) -> web.Application:
    async def alive(_: web.Request) -> web.Response:
        return _verdict([] if health.alive() else ["loop"])

    async def ready(_: web.Request) -> web.Response:
        return _verdict(await health.unfit(group))

    app = web.Application(client_max_size=MOST_BYTES)
    app.router.add_get("/healthz", alive)
    app.router.add_get("/readyz", ready)
    if receiver is not None:

        async def receive(request: web.Request) -> web.Response:
            return await receiver.receive(request, group)

        app.router.add_post(receiver.path, receive)
    return app


def _verdict(failing: list[str]) -> web.Response:
    if failing:
        return web.Response(status=503, text=f"no: {', '.join(failing)}\n")
    return web.Response(text="ok\n")
