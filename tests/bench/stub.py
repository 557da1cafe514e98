"""The least that a Bot API server can be: people's updates out, a bot's messages in.

``tests.emulator`` is strict and keeps everything; here a request costs some microseconds, so
that the bot is what is measured. It answers as Telegram does (whole messages, long polls that
end when there is something), and judges nothing. Lives here: updates, methods, and when each
update was handed out and answered. Does not live here: HTTP (``tests.bench.wire``), what people
do (``tests.bench.people``). Called by the benchmarks.
"""

from __future__ import annotations

import asyncio
import json
import time
from collections import deque
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

from tests.bench.wire import Answer, Connection

TOKEN = "123456789:BENCH-token-for-benchmarks-only-0000"
BOT = {"id": 123456789, "is_bot": True, "first_name": "Bench", "username": "bench_bot"}
#: A message to a person, as opposed to what only tidies up.
TOLD = frozenset(("sendMessage", "editMessageText", "sendPhoto", "editMessageMedia"))
_TIDYING = frozenset(("editMessageReplyMarkup", "editMessageCaption"))
_MOST = 100
_TRUE = b'{"ok":true,"result":true}'
_BOT = json.dumps(BOT)


@dataclass(frozen=True, slots=True)
class Told:
    """A message that reached somebody, with its keyboard in JSON."""

    user: int
    message_id: int
    text: str
    markup: str | None

    @property
    def buttons(self) -> dict[str, str]:
        """What each inline button sends, with what it says."""
        if self.markup is None:
            return {}
        rows = json.loads(self.markup).get("inline_keyboard", [])
        return {one.get("callback_data", ""): one["text"] for row in rows for one in row}


@dataclass
class Window:
    """What happened while it was open: replies in all, and the wait for each, in seconds."""

    waits: list[float] = field(default_factory=list)
    requests: int = 0

    @property
    def turns(self) -> int:
        """How many updates were answered."""
        return len(self.waits)


@dataclass
class Stub:
    """Telegram for one bot. ``heard`` is called with everything that a person is told."""

    heard: Callable[[Told], None] = lambda _: None
    window: Window = field(default_factory=Window)
    port: int = 0
    #: Where updates are delivered instead of being polled, and what brings them there; it says
    #: ``handed_out`` of each person whose update it hands out.
    webhook_url: str = ""
    deliver: Callable[[int, bytes], None] | None = None
    #: The number of the last update that was handed out.
    known: int = 0
    methods: dict[str, int] = field(default_factory=dict)
    polled: asyncio.Event = field(default_factory=asyncio.Event)
    _pending: deque[tuple[int, int, bytes]] = field(default_factory=deque)
    _handed: dict[int, float] = field(default_factory=dict)
    _polls: list[Answer] = field(default_factory=list)
    _last_update: int = 1_000_000
    _last_message: int = 1_000
    _waking: bool = False

    def handed_out(self, user: int) -> None:
        """An update of this person is on its way to the bot."""
        self._handed[user] = time.perf_counter()

    def unanswered(self, seconds: float) -> int:
        """How many updates were handed out longer ago than that and have no answer."""
        since = time.perf_counter() - seconds
        return sum(handed < since for handed in self._handed.values())

    @property
    def url(self) -> str:
        """Where it listens."""
        return f"http://127.0.0.1:{self.port}"

    # --- People's side ---------------------------------------------------------------

    def says(self, user: int, text: str) -> None:
        """A person writes."""
        message = self._message(user, text) | {"from": _person(user)}
        if text.startswith("/"):
            kind = {"type": "bot_command", "offset": 0, "length": len(text.split(maxsplit=1)[0])}
            message["entities"] = [kind]
        self._happened(user, {"message": message})

    def presses(self, told: Told, data: str) -> None:
        """A person taps a button of a message."""
        message = self._message(told.user, told.text) | {"message_id": told.message_id}
        if told.markup is not None:
            message["reply_markup"] = json.loads(told.markup)
        query = {
            "id": str(self._last_update),
            "from": _person(told.user),
            "message": message,
            "chat_instance": str(told.user),
            "data": data,
        }
        self._happened(told.user, {"callback_query": query})

    def _message(self, user: int, text: str) -> dict[str, Any]:
        self._last_message += 1
        chat = {"id": user, "first_name": "Lifter", "type": "private"}
        date = int(time.time())
        return {
            "message_id": self._last_message,
            "from": BOT,
            "chat": chat,
            "date": date,
            "text": text,
        }

    def _happened(self, user: int, update: dict[str, Any]) -> None:
        self._last_update += 1
        body = json.dumps({"update_id": self._last_update} | update).encode()
        if self.deliver is not None:
            self.deliver(user, body)
            return
        self._pending.append((self._last_update, user, body))
        if not self._waking:
            # Once for all that happens at the same moment.
            self._waking = True
            asyncio.get_running_loop().call_soon(self._wake)

    # --- The bot's side --------------------------------------------------------------

    def handle(self, path: str, told: dict[str, Any], answer: Answer) -> None:
        """One request."""
        method = path.rpartition("/")[2]
        self.window.requests += 1
        if method == "getUpdates":
            self._poll(told, answer)
        elif method in TOLD or method in _TIDYING:
            self._tell(method, told, answer)
        elif method == "getMe":
            me = BOT | {"can_join_groups": True, "can_read_all_group_messages": False}
            answer.send(_result(me | {"supports_inline_queries": False}))
        elif method == "getWebhookInfo":
            info = {"url": self.webhook_url, "has_custom_certificate": False}
            answer.send(_result(info | {"pending_update_count": 0}))
        else:
            answer.send(_TRUE)
        self.methods[method] = self.methods.get(method, 0) + 1

    def _poll(self, told: dict[str, Any], answer: Answer) -> None:
        offset = int(told.get("offset") or 0)
        while self._pending and self._pending[0][0] < offset:
            self._pending.popleft()
        self.polled.set()
        if self._pending or not int(told.get("timeout") or 0):
            self._hand_out(answer)
        else:
            self._polls.append(answer)

    def _wake(self) -> None:
        self._waking = False
        while self._polls and self._pending:
            answer = self._polls.pop()
            if not answer.gone:
                self._hand_out(answer)
                return

    def _hand_out(self, answer: Answer) -> None:
        now = time.perf_counter()
        bodies: list[bytes] = []
        for number, user, body in self._pending:
            if len(bodies) == _MOST:
                break
            if number > self.known:
                self.known, self._handed[user] = number, now
            bodies.append(body)
        answer.send(b'{"ok":true,"result":[' + b",".join(bodies) + b"]}")

    def _tell(self, method: str, told: dict[str, Any], answer: Answer) -> None:
        user, text = int(told["chat_id"]), told.get("text") or ""
        markup = told.get("reply_markup")
        if isinstance(markup, dict):
            markup = json.dumps(markup)
        if "message_id" in told:
            number, edited = int(told["message_id"]), f',"edit_date":{int(time.time())}'
        else:
            self._last_message += 1
            number, edited = self._last_message, ""
        shown = f',"reply_markup":{markup}' if markup and "inline_keyboard" in markup else ""
        answer.send(
            (
                f'{{"ok":true,"result":{{"message_id":{number},"from":{_BOT},"chat":{{"id":{user},'
                f'"first_name":"Lifter","type":"private"}},"date":{int(time.time())}{edited},'
                f'"text":{json.dumps(text)}{shown}}}}}'
            ).encode()
        )
        # What becomes of an older card, without buttons, is no answer.
        if method in TOLD and (shown or "message_id" not in told):
            handed = self._handed.pop(user, None)
            if handed is not None:
                self.window.waits.append(time.perf_counter() - handed)
            self.heard(Told(user, number, text, markup))


def _person(user: int) -> dict[str, Any]:
    return {"id": user, "is_bot": False, "first_name": "Lifter", "language_code": "en"}


def _result(value: Any) -> bytes:
    return json.dumps({"ok": True, "result": value}).encode()


@asynccontextmanager
async def listening(stub: Stub) -> AsyncIterator[Stub]:
    """The stub on a free port of this machine."""
    loop = asyncio.get_running_loop()
    server = await loop.create_server(lambda: Connection(stub.handle), "127.0.0.1", 0)
    stub.port = server.sockets[0].getsockname()[1]
    try:
        yield stub
    finally:
        server.close()
