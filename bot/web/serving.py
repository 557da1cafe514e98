"""The server of the page: 127.0.0.1 alone, a secret in the address, one page, one stream, acts.

    GET  /<token>/            the page; its parts beside it
    GET  /<token>/stream      the chats, whole, after every change (Server-Sent Events)
    GET  /<token>/picture/..  an SVG, in the colours of the page     /<token>/file/..  a document
    POST /<token>/act         what somebody did; the answer is the word on a pressed button

House rules. A wrong or missing token, another Host, or another Origin: 403, and nothing more is
said. An act comes from our own page or it is refused. Does not live here: what an act means
(``doing``), the chats (``demo``). Called by ``trying``, and by tests.
"""

from __future__ import annotations

import asyncio
import json
import secrets
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from importlib.resources import files
from typing import Final

from aiohttp import web
from aiohttp.typedefs import Handler, Middleware

from bot.pictures.theme import DARK, LIGHT, Theme, colours, variable
from bot.web.demo import Demo
from bot.web.doing import Unfit, do, state_of

HOST = "127.0.0.1"
_MOST_BYTES = 64 * 1024
#: How often is looked for what has fallen due while nobody did anything.
_PULSE_SECONDS = 2.0
_PARTS = {
    "": ("index.html", "text/html"),
    "page.css": ("page.css", "text/css"),
    "page.js": ("page.js", "text/javascript"),
    "messages.js": ("messages.js", "text/javascript"),
    "pictures.js": ("pictures.js", "text/javascript"),
    "icon.svg": ("icon.svg", "image/svg+xml"),
}
#: The page may load its own parts and nothing else; a picture brings its own style.
_HEADERS = {
    "Content-Security-Policy": "default-src 'none'; script-src 'self'; connect-src 'self'; "
    "img-src 'self'; style-src 'self' 'unsafe-inline'; base-uri 'none'; form-action 'none'; "
    "frame-ancestors 'none'",
    "Cache-Control": "no-store",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}
_DEMO: Final = web.AppKey("demo", Demo)
_NEWS: Final = web.AppKey("news", asyncio.Condition)
_ENDING: Final = web.AppKey("ending", asyncio.Event)


def app_for(demo: Demo, token: str) -> web.Application:
    """The server's application; ``token`` stands in every address."""
    app = web.Application(middlewares=[_guarded(token)], client_max_size=_MOST_BYTES)
    app[_DEMO], app[_NEWS], app[_ENDING] = demo, asyncio.Condition(), asyncio.Event()
    app.on_shutdown.append(_end_streams)
    app.router.add_get("/{token}/stream", _stream)
    app.router.add_get("/{token}/colours.css", _colours)
    app.router.add_get("/{token}/picture/{name}", _picture)
    app.router.add_get("/{token}/file/{name}", _file)
    app.router.add_post("/{token}/act", _act)
    app.router.add_get("/{token}/{part:[^/]*}", _part)
    return app


@asynccontextmanager
async def serve(demo: Demo, port: int = 0) -> AsyncIterator[str]:
    """Let the page in while inside; gives its address. Port 0 is any that is free."""
    token = secrets.token_urlsafe(24)
    # A handler is never cancelled: a page that goes away in the middle of an act ends nothing.
    runner = web.AppRunner(app_for(demo, token), access_log=None, shutdown_timeout=1.0)
    await runner.setup()
    try:
        site = web.TCPSite(runner, HOST, port)
        await site.start()
        taken: int = runner.addresses[0][1]
        yield f"http://{HOST}:{taken}/{token}/"
    finally:
        await runner.cleanup()


def _guarded(token: str) -> Middleware:
    """Only our own page: by the secret, the name it was called by, and where it comes from."""

    @web.middleware
    async def guard(request: web.Request, handler: Handler) -> web.StreamResponse:
        if not _let_in(request, token):
            return web.Response(status=403, text="403\n", headers=_HEADERS)
        try:
            return await handler(request)
        except web.HTTPException as error:
            error.headers.update(_HEADERS)
            raise

    return guard


def _let_in(request: web.Request, token: str) -> bool:
    # The first part of the path, so that a path that leads nowhere needs it as well.
    given = request.path.split("/")[1]
    if not secrets.compare_digest(given.encode(), token.encode()):
        return False
    port = request.transport.get_extra_info("sockname")[1] if request.transport else 0
    here = f"{HOST}:{port}"
    origin = request.headers.get("Origin")
    is_ours = origin == f"http://{here}" or (origin is None and request.method == "GET")
    return request.host == here and is_ours


async def _part(request: web.Request) -> web.Response:
    part = _PARTS.get(request.match_info["part"])
    if part is None:
        raise web.HTTPNotFound
    name, kind = part
    text = (files("bot.web") / "page" / name).read_text(encoding="utf-8")
    return web.Response(text=text, content_type=kind, headers=_HEADERS)


async def _colours(_: web.Request) -> web.Response:
    """The colours of the pictures as custom properties, for a light page and a dark one."""
    dark = _properties(DARK)
    text = (
        f":root{{{_properties(LIGHT)}}}\n:root[data-theme=dark]{{{dark}}}\n"
        f"@media (prefers-color-scheme:dark){{:root:not([data-theme=light]){{{dark}}}}}\n"
    )
    return web.Response(text=text, content_type="text/css", headers=_HEADERS)


def _properties(theme: Theme) -> str:
    return "".join(f"{variable(name)}:{one};" for name, one in colours(theme).items())


async def _picture(request: web.Request) -> web.Response:
    svg = request.app[_DEMO].chats.pictures.get(request.match_info["name"])
    if svg is None:
        raise web.HTTPNotFound
    # A name is a digest of its drawing.
    headers = _HEADERS | {"Cache-Control": "private, max-age=3600, immutable"}
    return web.Response(text=svg, content_type="image/svg+xml", headers=headers)


async def _file(request: web.Request) -> web.Response:
    name, content = request.app[_DEMO].chats.files.get(request.match_info["name"], ("", b""))
    if not name:
        raise web.HTTPNotFound
    headers = _HEADERS | {"Content-Disposition": f'attachment; filename="{name}"'}
    return web.Response(body=content, content_type="application/octet-stream", headers=headers)


async def _act(request: web.Request) -> web.Response:
    demo = request.app[_DEMO]
    try:
        toast = await do(demo, await request.json())
    except (Unfit, ValueError) as error:
        return web.json_response({"problem": str(error)}, status=400, headers=_HEADERS)
    finally:
        demo.done += 1
        await _tell(request.app)
    return web.json_response({"toast": toast, "done": demo.done}, headers=_HEADERS)


async def _stream(request: web.Request) -> web.StreamResponse:
    """The chats now, and again after every change, until the page is closed."""
    demo, news = request.app[_DEMO], request.app[_NEWS]
    headers = _HEADERS | {"Content-Type": "text/event-stream"}
    response = web.StreamResponse(headers=headers)
    await response.prepare(request)
    shown = None
    while not request.app[_ENDING].is_set():
        state = await state_of(demo)
        told = json.dumps({"now": demo.clock.ms(), **state}, ensure_ascii=False)
        try:
            # A line that says nothing finds out whether the page is still there.
            line = f"data: {told}\n\n" if state != shown else ": here\n\n"
            await response.write(line.encode())
        except ConnectionError:
            return response
        shown = state
        async with news:
            try:
                await asyncio.wait_for(news.wait(), _PULSE_SECONDS)
            except TimeoutError:
                await demo.pulse()
    return response


async def _end_streams(app: web.Application) -> None:
    """A page that stays open must not keep the server from ending."""
    app[_ENDING].set()
    await _tell(app)


async def _tell(app: web.Application) -> None:
    """There is something to be shown."""
    async with app[_NEWS]:
        app[_NEWS].notify_all()
