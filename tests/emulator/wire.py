"""HTTP: requests in, answers or ordered faults out.

Lives here: paths, body formats, the token, envelopes, and carrying out faults. Does not
live here: what a method does (``methods``) or the control side (``control``). Called by
``server``, which mounts it.
"""

from __future__ import annotations

import asyncio
import json
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any
from urllib.parse import parse_qsl

from aiohttp import web

from tests.emulator import witness
from tests.emulator.calls import JSON, Call, Upload, decoded
from tests.emulator.faults import Fault, Orders
from tests.emulator.methods import HANDLERS, NAMES
from tests.emulator.record import Handled
from tests.emulator.refusal import RefusalError, bad_request
from tests.emulator.world import World

# Telegram takes 50 MB files; the form around one needs a little more.
MAX_BODY = 64 * 1024 * 1024


@dataclass(slots=True)
class _Outcome:
    """What became of a request, filled in while it is served."""

    code: int = 0
    accepted: bool = False
    description: str = ""
    retry_after: int | None = None
    fault: str | None = None


class Wire:
    """The bot's door: ``/bot<token>/<method>``."""

    def __init__(self, world: World, token: str, orders: Orders, *, witnessed: bool) -> None:
        self._world = world
        self._token = token
        self._orders = orders
        self._witnessed = witnessed

    async def serve(self, request: web.Request) -> web.StreamResponse:
        """Answer one request; every one is written into the history."""
        if request.match_info["token"] != self._token:
            return _refused(RefusalError(401, "Unauthorized"))
        asked = request.match_info["method"]
        name = NAMES.get(asked.lower(), asked)
        outcome, params = _Outcome(), dict[str, Any]()
        at = self._world.clock.now()
        try:
            fault = self._orders.take(name)
            if fault is not None:
                outcome.fault = fault.kind
                if fault.kind == "closed_before":
                    return _cut(request)
            params.update(await _params(request))
            return await self._answer(request, Call(name, params), fault, outcome)
        except RefusalError as refusal:
            outcome.code, outcome.description = refusal.code, refusal.description
            outcome.retry_after = refusal.retry_after
            return _refused(refusal)
        finally:
            self._write_down(at, name, params, outcome)

    async def _answer(
        self, request: web.Request, call: Call, fault: Fault | None, outcome: _Outcome
    ) -> web.StreamResponse:
        if fault is not None and fault.kind == "refused":
            retry_after = int(fault.seconds) or None
            raise RefusalError(fault.code, fault.description, retry_after=retry_after)
        if fault is not None and fault.kind == "page":
            outcome.code = fault.code
            return _page(fault.code)
        self._judge(call)
        result = await self._perform(call)
        outcome.accepted = True
        if fault is not None and fault.kind == "closed_after":
            return _cut(request)
        if fault is not None and fault.kind == "delayed":
            # The effect is visible while the client still waits.
            self._world.record.changed()
            await asyncio.sleep(fault.seconds)
        outcome.code = 200
        return _json(200, {"ok": True, "result": result})

    async def _perform(self, call: Call) -> Any:
        if call.method == "getUpdates":
            if self._world.profile.webhook:
                raise RefusalError(
                    409,
                    "Conflict: can't use getUpdates method while webhook is active; "
                    "use deleteWebhook to delete the webhook first",
                )
            return await self._world.updates.fetch(call)
        handler = HANDLERS.get(call.method)
        if handler is None:
            raise RefusalError(404, "Not Found")
        return handler(self._world, call)

    def _judge(self, call: Call) -> None:
        if not self._witnessed:
            return
        found = witness.of_request(call.method, call.params)
        if witness.exists(call.method) and call.method not in NAMES.values():
            found.append("a real method that this emulator does not serve")
        self._world.record.violations.extend(f"{call.method}: {one}" for one in found)

    def _write_down(self, at: int, name: str, params: JSON, outcome: _Outcome) -> None:
        self._world.record.history.append(
            Handled(
                at=at,
                method=name,
                params=params,
                code=outcome.code,
                accepted=outcome.accepted,
                description=outcome.description,
                retry_after=outcome.retry_after,
                fault=outcome.fault,
            )
        )
        self._world.record.changed()


async def not_found(request: web.Request) -> web.StreamResponse:
    """Any path that is no method."""
    return _refused(RefusalError(404, "Not Found"))


async def _params(request: web.Request) -> JSON:
    """Parameters from the query and the body, nested JSON decoded."""
    params: JSON = dict(request.query)
    kind = request.content_type
    try:
        if kind == "application/x-www-form-urlencoded":
            body = (await request.read()).decode("utf-8", "replace")
            params.update(parse_qsl(body, keep_blank_values=True))
        elif kind == "multipart/form-data":
            for name, value in (await request.post()).items():
                params[name] = _part(value)
        elif kind == "application/json":
            params.update(_object(await request.read()))
    except web.HTTPRequestEntityTooLarge:
        raise RefusalError(413, "Request Entity Too Large") from None
    return decoded(params)


def _part(value: Any) -> Any:
    if isinstance(value, web.FileField):
        return Upload(value.filename, value.file.read())
    return value


def _object(body: bytes) -> JSON:
    try:
        found = json.loads(body) if body else {}
    except ValueError:
        found = None
    if not isinstance(found, dict):
        raise bad_request("can't parse request JSON object")
    return found


def _json(status: int, body: JSON) -> web.Response:
    return web.Response(
        status=status, body=json.dumps(body).encode(), content_type="application/json"
    )


def _refused(refusal: RefusalError) -> web.Response:
    body: JSON = {
        "ok": False,
        "error_code": refusal.code,
        "description": refusal.description,
    }
    if refusal.retry_after is not None:
        body["parameters"] = {"retry_after": refusal.retry_after}
    if refusal.migrate_to is not None:
        body["parameters"] = {"migrate_to_chat_id": refusal.migrate_to}
    return _json(refusal.code, body)


def _page(code: int) -> web.Response:
    name = HTTPStatus(code).phrase
    text = f"<html><head><title>{code} {name}</title></head><body>{name}</body></html>"
    return web.Response(status=code, text=text, content_type="text/html")


def _cut(request: web.Request) -> web.Response:
    """Drop the connection; the response that is returned reaches nobody."""
    if request.transport is not None:
        request.transport.abort()
    return web.Response()
