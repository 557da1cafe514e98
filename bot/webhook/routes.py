"""What each path of the port answers.

Lives here: the routes, as aiohttp wants them. Does not live here: the port and its end
(``serving``), the answers themselves (``receiving``, ``health``, ``bot.metrics``). Called by
``serving``, and loaded by it only when a port is opened: aiohttp's server is 2 MB.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable

from aiohttp import web

from bot.webhook.health import Health
from bot.webhook.receiving import MOST_BYTES, Receiver

#: Prometheus' text format, which names its version.
_FIGURES = "text/plain; version=0.0.4; charset=utf-8"
_IN_FLIGHT_SECONDS = 20.0
#: How long a body that was refused may go on coming in.
_LINGERING_SECONDS = 2.0

Scrape = Callable[[], Awaitable[bytes]]


def runner_of(
    group: asyncio.TaskGroup, health: Health, receiver: Receiver | None, scrape: Scrape | None
) -> web.AppRunner:
    """What serves a port; ``group`` runs what nobody waits for."""
    return web.AppRunner(
        _app(group, health, receiver, scrape),
        access_log=None,
        handle_signals=False,
        shutdown_timeout=_IN_FLIGHT_SECONDS,
        lingering_time=_LINGERING_SECONDS,
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
