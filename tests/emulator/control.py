"""The control door: another process drives the emulator over HTTP with JSON.

Lives here: ``POST /control/<verb>`` with an object of arguments, and turning results
into JSON. Does not live here: what a verb does (``server``, ``communities``). Called by
``server``.
"""

from __future__ import annotations

import inspect
import json
from collections.abc import Awaitable, Callable
from dataclasses import fields, is_dataclass
from typing import TYPE_CHECKING, Any

from aiohttp import web

from tests.emulator.calls import Upload
from tests.emulator.faults import fault_from

if TYPE_CHECKING:
    from tests.emulator.server import Server

_ACTS = frozenset(
    {
        "person",
        "say",
        "edit",
        "sticker",
        "voice",
        "photo",
        "press",
        "forge",
        "block",
        "unblock",
        "group",
        "member",
        "add_bot_to_group",
        "remove_bot_from_group",
        "say_in_group",
        "migrate_group",
        "raw",
        "cancel_orders",
        "set_limits",
        "advance",
        "number_updates_from",
        "messages",
        "pending",
        "wait_for_message",
        "wait_until_acknowledged",
    }
)
_COMMUNITY_ACTS = frozenset(
    {
        "create",
        "link",
        "add_bot",
        "remove_bot",
        "promote",
        "demote",
        "crown",
        "silence_bot",
        "give_voice",
        "join",
        "leave",
        "migrate",
        "delete",
        "post",
        "comment",
        "cast",
        "say_as",
        "press_as",
        "create_topic",
        "close_topic",
        "reopen_topic",
        "delete_topic",
        "vote",
        "poll",
        "set_ephemeral",
        "let_bots_talk",
        "whispers",
        "menu",
    }
)
# These have a namesake for private chats, so another process says which it means.
_COMMUNITY_NAMESAKES = {"community_say": "say", "community_send": "send", "community_edit": "edit"}
_LISTS = frozenset(
    {"log", "history", "presses", "violations", "acknowledged", "expired", "deliveries"}
)
_Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


def mount(app: web.Application, server: Server) -> None:
    """Add the control paths for ``server`` to ``app``."""
    app.router.add_post("/control/{verb}", _door(server))


def _door(server: Server) -> _Handler:
    async def control(request: web.Request) -> web.StreamResponse:
        try:
            arguments = json.loads(await request.read() or b"{}")
            if not isinstance(arguments, dict):
                raise TypeError("arguments: send one JSON object of names and values")
            result = await _perform(server, request.match_info["verb"], arguments)
        except (LookupError, TypeError, ValueError, TimeoutError) as error:
            return _answer(400, {"ok": False, "error": str(error)})
        return _answer(200, {"ok": True, "result": plain(result)})

    return control


async def _perform(server: Server, verb: str, arguments: dict[str, Any]) -> Any:
    """What the verb returns; raises ValueError or TypeError that names the mistake."""
    if verb in _LISTS:
        # A reader that polls asks only for what it has not seen yet.
        return getattr(server, verb)[int(arguments.get("since", 0)) :]
    if verb == "order":
        fault = fault_from(arguments.pop("fault", {}))
        return await server.order(fault, **arguments)
    act = _act(server, verb)
    inspect.signature(act).bind(**arguments)
    result = act(**arguments)
    return await result if inspect.isawaitable(result) else result


def _act(server: Server, verb: str) -> Callable[..., Any]:
    if verb in _ACTS:
        found = getattr(server, verb)
    elif verb in _COMMUNITY_ACTS or verb in _COMMUNITY_NAMESAKES:
        found = getattr(server.communities, _COMMUNITY_NAMESAKES.get(verb, verb))
    else:
        verbs = _ACTS | _COMMUNITY_ACTS | _COMMUNITY_NAMESAKES.keys() | _LISTS | {"order"}
        raise ValueError(f"control verb {verb!r} is unknown: use one of {', '.join(sorted(verbs))}")
    act: Callable[..., Any] = found
    return act


def plain(value: Any) -> Any:
    """``value`` as JSON can hold it; of a file only its name and size in bytes."""
    if isinstance(value, Upload):
        return {"file": value.name, "bytes": len(value.data)}
    if is_dataclass(value):
        return {one.name: plain(getattr(value, one.name)) for one in fields(value)}
    if isinstance(value, dict):
        return {str(name): plain(one) for name, one in value.items()}
    if isinstance(value, list | tuple):
        return [plain(one) for one in value]
    return value


def _answer(status: int, body: dict[str, Any]) -> web.Response:
    return web.json_response(body, status=status)
