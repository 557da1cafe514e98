"""Takes updates to the webhook, in the order and at the pace of the Bot API server.

Lives here: one request in flight for each queue, retries, expiry on the way, what is written
down. Does not live here: the methods that set a webhook (``webhook``), the queue of updates
(``updates``). Run by ``server``.

The rules are those of the Bot API server's source (``WebhookActor.cpp``, ``Client.cpp``): an
update waits behind others of its chat, a press behind others of its person, whichever chat it
was in. A failure is followed by a try at once, then after 2, 4 ... 120 seconds; a
``Retry-After`` of the other side comes before that, up to an hour. What would expire before the
next try is dropped.
"""

from __future__ import annotations

import asyncio
import json
import ssl
from dataclasses import dataclass
from urllib.parse import urlsplit

import aiohttp

from tests.emulator.calls import JSON
from tests.emulator.record import Delivered
from tests.emulator.updates import Waiting
from tests.emulator.world import World

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"
HERE = ("127.0.0.1", "localhost")
_LONGEST_DELAY, _MOST_ASKED_FOR = 120, 3600
_KEPT_ALIVE_SECONDS = 60


@dataclass(slots=True)
class _Tries:
    """What became of earlier tries: seconds of the last wait, and when the next may begin."""

    failed: bool = False
    delay: int = 1
    at: int = 0


@dataclass(frozen=True, slots=True)
class _Answer:
    code: int = 0
    error: str = ""
    asked_for: int = 0


class Postman:
    """Delivers for as long as ``run`` is awaited; ``trusted`` is whom it believes over TLS."""

    def __init__(self, world: World, trusted: ssl.SSLContext | None = None) -> None:
        self._world = world
        self._updates = world.updates
        self._trusted = trusted
        self._busy: set[str] = set()
        self._tries: dict[int, _Tries] = {}

    async def run(self) -> None:
        """Deliver to whatever webhook is set."""
        connector = aiohttp.TCPConnector(limit=0, keepalive_timeout=_KEPT_ALIVE_SECONDS)
        async with (
            aiohttp.ClientSession(connector=connector) as session,
            asyncio.TaskGroup() as group,
        ):
            while True:
                self._updates.news.clear()
                pause = None
                if is_here(str(self._world.profile.webhook.get("url", ""))):
                    ready, pause = self._ready()
                    for queue, one in ready:
                        self._busy.add(queue)
                        self._updates.under_way.add(one.update_id)
                        group.create_task(self._deliver(session, queue, one))
                try:
                    async with asyncio.timeout(pause):
                        await self._updates.news.wait()
                except TimeoutError:
                    continue

    def _ready(self) -> tuple[list[tuple[str, Waiting]], float | None]:
        """The first of each queue that may go now, and the seconds until the next one may."""
        now, pause = self._world.clock.now(), None
        free = self._world.profile.webhook["max_connections"] - len(self._busy)
        ready: list[tuple[str, Waiting]] = []
        seen = set(self._busy)
        for one in self._updates.waiting():
            if len(ready) >= free:
                break
            queue = queue_of(one.body)
            if queue in seen:
                continue
            seen.add(queue)
            wait = (self._tries.get(one.update_id, _Tries()).at - now) / 1000
            if wait <= 0:
                ready.append((queue, one))
            else:
                pause = wait if pause is None else min(pause, wait)
        return ready, pause

    async def _deliver(self, session: aiohttp.ClientSession, queue: str, one: Waiting) -> None:
        began = self._world.clock.now()
        try:
            answer = await self._post(session, one.body)
        finally:
            self._busy.discard(queue)
            self._updates.under_way.discard(one.update_id)
        now = self._world.clock.now()
        if answer.error:
            self._world.profile.webhook_error = now, answer.error
            self._again(one, answer.asked_for, now)
        else:
            self._tries.pop(one.update_id, None)
            self._updates.confirm(one)
        self._world.record.deliveries.append(
            Delivered(began, one.update_id, queue, now - one.since, answer.code, answer.error)
        )
        self._updates.news.set()
        self._world.record.changed()

    async def _post(self, session: aiohttp.ClientSession, body: JSON) -> _Answer:
        hook = self._world.profile.webhook
        headers = {"Content-Type": "application/json"}
        if hook.get("secret_token"):
            headers[SECRET_HEADER] = str(hook["secret_token"])
        patience = aiohttp.ClientTimeout(total=self._world.limits.webhook_answer_seconds)
        try:
            async with session.post(
                str(hook["url"]),
                data=json.dumps(body),
                headers=headers,
                allow_redirects=False,
                timeout=patience,
                ssl=self._trusted or True,
            ) as response:
                await response.read()
                return _judged(response)
        except TimeoutError:
            return _Answer(error="Read timeout expired")
        except aiohttp.ClientSSLError:
            return _Answer(error="SSL error {certificate verify failed}")
        except aiohttp.ClientConnectorError:
            return _Answer(error="Connection refused")
        except (aiohttp.ClientError, OSError):
            return _Answer(error="Connection closed")

    def _again(self, one: Waiting, asked_for: int, now: int) -> None:
        """Plan the next try, or give up where it would come too late."""
        tries = self._tries.setdefault(one.update_id, _Tries())
        wait = asked_for
        if not asked_for and tries.failed:
            wait = tries.delay = min(tries.delay * 2, _LONGEST_DELAY)
        tries.failed, tries.at = True, now + wait * 1000
        if one.until is not None and tries.at > one.until:
            self._tries.pop(one.update_id, None)
            self._updates.drop(one)


def is_here(url: str) -> bool:
    """Whether an address is on this machine; the emulator calls nobody outside."""
    return urlsplit(url).hostname in HERE


def queue_of(update: JSON) -> str:
    """What an update waits behind: ``chat <id>``, for a press ``person <id>``."""
    press = update.get("callback_query")
    if isinstance(press, dict):
        return f"person {_id_of(press, 'from')}"
    for kind, body in update.items():
        if isinstance(body, dict):
            return f"chat {_id_of(body, 'chat')}" if "chat" in body else kind
    return "malformed"


def _id_of(body: JSON, name: str) -> object:
    within = body.get(name)
    return within.get("id") if isinstance(within, dict) else None


def _judged(response: aiohttp.ClientResponse) -> _Answer:
    if 200 <= response.status < 300:
        return _Answer(response.status)
    asked = response.headers.get("Retry-After", "")
    seconds = min(int(asked), _MOST_ASKED_FOR) if asked.isdecimal() else 0
    words = f"Wrong response from the webhook: {response.status} {response.reason}"
    return _Answer(response.status, words, seconds)
