"""What one turn costs the processor beside the database, part by part.

    python tests/bench/stages.py [--checks 20] [--typed] [--profile FILE]

Holds whole ordinary checks in this process, from the raw update to the answered request: reading
it, the service with the core, wording and sending the reply, answering the press. HTTP goes to
a process that answers every request at once, and the store is a dictionary, so that what is
left is what all the rest costs. Times are the processor's, per turn, median of the runs.
Lives here: timing. Does not live here: the database, the loops around all this, or a process
as a whole (``people``). Called by ``make bench``.
"""

from __future__ import annotations

import argparse
import asyncio
import cProfile
import itertools
import json
import subprocess
import sys
from collections import defaultdict
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from statistics import median
from time import process_time
from typing import Any, cast

sys.path.insert(0, str(Path(__file__).parents[2]))

from bot.communities.service import Communities
from bot.flooding import Flood
from bot.outcome import Sent
from bot.reception import Press, Reception
from bot.render import to_ms
from bot.running import content_for, renderer_for, shell_for
from bot.seeing import READING_MS
from bot.service import Service
from bot.settings import Settings
from bot.telegram_client import make_client
from bot.telegram_sender import TelegramSender
from storage import NewMessage, OutboxRow, PersonRow, Store

RUNS = 7
TOKEN = "123456789:EMULATED-token-for-tests-only-000000"
NOW = datetime(2026, 3, 2, 12, tzinfo=UTC)
#: From the first word to the result of an ordinary sore back: ends of button ids, or words.
TAPPED = (
    "start agree none none none 24 next_day low_back_both none dull done 3 eases nothing "
    "18_49 confirm"
).split()
TYPED = (
    *("start", "agree", "none", "none", "none", "26 hours", "next day", "low back, both sides"),
    *("nowhere", "dull and stiff", "4", "it eases", "nothing much", "18_49", "confirm"),
)
BOT = {"id": 123456789, "is_bot": True, "first_name": "Spotter", "username": "emulated_bot"}
ROW = [{"text": "Check my back", "callback_data": "1.start"}]
MESSAGE = {
    "message_id": 5,
    "from": BOT,
    "date": 1772452800,
    "text": "x" * 300,
    "chat": {"id": 7, "first_name": "Al", "type": "private"},
    "reply_markup": {"inline_keyboard": [ROW] * 4},
}


class _Nothing:
    """Whatever else is asked of the database: there is none of it."""

    def __getattr__(self, name: str) -> Any:
        async def nothing(*_: Any, **__: Any) -> Any:
            return None if name != "memberships" else []

        return nothing


@dataclass
class _Rows(_Nothing):
    """A store in memory: people, and what was enqueued since anybody looked."""

    people: dict[int, PersonRow] = field(default_factory=dict)
    queued: list[OutboxRow] = field(default_factory=list)
    begun: int = 0
    communities: Any = field(default_factory=_Nothing)

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[_Rows]:
        """No transaction at all; ``begun`` counts how many would have been."""
        self.begun += 1
        yield self

    async def first_time(self, _key: str, _now: int) -> bool:
        """Every update is new."""
        return True

    async def person(self, user_id: int) -> PersonRow | None:
        """The person."""
        return self.people.get(user_id)

    async def save_person(self, row: PersonRow) -> None:
        """Keep the person."""
        self.people[row.user_id] = row

    async def enqueue(self, row: NewMessage) -> None:
        """Claimed at once."""
        given = {name: getattr(row, name) for name in row.__slots__}
        until = row.created_at + 60_000
        more: dict[str, Any] = {"id": 1, "status": "sending", "lease": "l", "lease_until": until}
        self.queued.append(OutboxRow(**given, **more, attempts=1, message_id=None, sent_at=None))


@dataclass
class Stopwatch:
    """Seconds of the processor by part, and the profiler that looks on."""

    profiler: cProfile.Profile | None = None
    spent: dict[str, float] = field(default_factory=lambda: defaultdict(float))

    @contextmanager
    def of(self, part: str) -> Iterator[None]:
        """Time a part."""
        if self.profiler is not None:
            self.profiler.enable()
        began = process_time()
        yield
        self.spent[part] += process_time() - began
        if self.profiler is not None:
            self.profiler.disable()


@dataclass
class _Time:
    """A clock that people move on."""

    now: datetime = NOW

    def at(self) -> datetime:
        return self.now

    def ms(self) -> int:
        return to_ms(self.now)


@dataclass
class Bench:
    """The bot without its loops and its database, and people who do checks."""

    rows: _Rows
    reception: Reception
    sender: TelegramSender
    watch: Stopwatch
    time: _Time
    numbers: Iterator[int] = field(default_factory=lambda: itertools.count(1))
    turns: int = 0

    async def check(self, user: int, script: tuple[str, ...]) -> None:
        """One whole check; after the greeting each word is pressed, or else typed."""
        person = {"id": user, "is_bot": False, "first_name": "Al", "language_code": "en"}
        chat = {"id": user, "first_name": "Al", "type": "private"}
        body: dict[str, Any] = {"from": person, "chat": chat, "date": 1, "message_id": 1}
        shown = await self._turn({"message": body | {"text": "/start"}})
        for one in script:
            self.time.now += timedelta(seconds=8)
            button = _button(shown, one)
            if button is None:
                shown = await self._turn({"message": body | {"text": one}})
                continue
            message = {**body, "text": "x" * 300}
            press = {"id": "12345678901234567", "from": person, "message": message}
            press |= {"chat_instance": "-123456789", "data": button}
            shown = await self._turn({"callback_query": press})
        if '"place":"result"' not in self.rows.people[user].state:
            raise SystemExit("the check came to no result")

    async def _turn(self, update: dict[str, Any]) -> OutboxRow:
        raw = json.dumps(update | {"update_id": next(self.numbers)})
        self.turns += 1
        self.rows.queued.clear()
        with self.watch.of("parse, step, codec"):
            press = await self.reception.take(json.loads(raw))
        with self.watch.of("render and send"):
            for row in self.rows.queued:
                outcome = await self.sender.send(row)
                assert isinstance(outcome, Sent), outcome
        row = self.rows.queued[-1]
        person = self.rows.people[row.chat_id]
        self.rows.people[row.chat_id] = replace(person, live_message_id=1)
        if isinstance(press, Press):
            with self.watch.of("answer the press"):
                await self.reception.answer(press)
        return row


def _button(row: OutboxRow, name: str) -> str | None:
    """The id of the button on a card that ends so."""
    rows = json.loads(row.body)["screen"]["rows"]
    buttons = [one[0] if isinstance(one, list) else one["id"] for line in rows for one in line]
    return next((one for one in buttons if one.rpartition(".")[2] == name), None)


@asynccontextmanager
async def bench(watch: Stopwatch, port: int) -> AsyncIterator[Bench]:
    """Everything put together, as ``bot.running`` does it."""
    settings, rows = Settings.model_construct(), _Rows()
    renderer = renderer_for(settings)
    content, store = content_for(settings, renderer), cast(Store, rows)
    async with make_client(TOKEN, f"http://127.0.0.1:{port}") as client:
        time = _Time()
        shell = shell_for(client, renderer, time.ms)
        service = Service(store, content, lambda: None, shell, renderer.label, "en", READING_MS)
        communities = Communities(store, shell, lambda: None)
        flood = Flood(lambda: time.ms() / 1000)
        reception = Reception(client, service, communities, renderer, time.at, flood)
        sender = TelegramSender(client, store, renderer, time.ms)
        yield Bench(rows, reception, sender, watch, time)


async def measure(port: int, checks: int, script: tuple[str, ...], profile: str | None) -> None:
    """Warm up with some checks, then time ``RUNS`` times as many as asked for."""
    watch, people = Stopwatch(), itertools.count(1000)
    async with bench(watch, port) as running:
        for _ in range(3):
            await running.check(next(people), script)
        runs: list[dict[str, float]] = []
        watch.profiler = cProfile.Profile() if profile else None
        for _ in range(RUNS):
            watch.spent.clear()
            running.turns = running.rows.begun = 0
            for _ in range(checks):
                await running.check(next(people), script)
            runs.append({name: s / running.turns * 1e6 for name, s in watch.spent.items()})
        if watch.profiler is not None and profile is not None:
            watch.profiler.dump_stats(profile)
        print(f"{running.turns} turns, {RUNS} runs, microseconds of the processor for each turn")
        for name in runs[0]:
            values = sorted(one[name] for one in runs)
            print(f"{name:20}{median(values):8.0f}   ({values[0]:.0f} to {values[-1]:.0f})")
        print(f"{'together':20}{median(sum(one.values()) for one in runs):8.0f}")
        print(f"{'transactions':20}{running.rows.begun / running.turns:8.2f}")


# --- The other side ---------------------------------------------------------------


class _Answers(asyncio.Protocol):
    """Answers every request at once, with as little work as can be."""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.transport, self.got = cast(asyncio.Transport, transport), b""

    def data_received(self, data: bytes) -> None:
        self.got += data
        while b"\r\n\r\n" in self.got:
            head, _, rest = self.got.partition(b"\r\n\r\n")
            length = int((head.lower().partition(b"content-length:")[2].split() or [b"0"])[0])
            if len(rest) < length:
                return
            method = head.split(b" ", 2)[1].rpartition(b"/")[2]
            self.got = rest[length:]
            self.transport.write(ANSWERS.get(method, ANSWERS[b""]))


def _answer(result: object) -> bytes:
    body = json.dumps({"ok": True, "result": result}).encode()
    head = (
        "HTTP/1.1 200 OK\r\nServer: nginx/1.18.0\r\nDate: Mon, 02 Mar 2026 12:00:00 GMT\r\n"
        f"Content-Type: application/json\r\nContent-Length: {len(body)}\r\n"
        "Connection: keep-alive\r\nAccess-Control-Allow-Origin: *\r\n\r\n"
    )
    return head.encode() + body


ANSWERS = {b"getMe": _answer(BOT), b"answerCallbackQuery": _answer(True), b"": _answer(MESSAGE)}


async def _serve() -> None:
    server = await asyncio.get_running_loop().create_server(_Answers, "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


@contextmanager
def other_side() -> Iterator[int]:
    """The port of a process that answers."""
    command = [sys.executable, __file__, "--serve"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        try:
            yield int(process.stdout.readline())
        finally:
            process.kill()


def main() -> None:
    """Measure once."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--checks", type=int, default=20)
    parser.add_argument("--typed", action="store_true", help="type the answers")
    parser.add_argument("--profile", help="a file for cProfile; the figures then mean little")
    parser.add_argument("--serve", action="store_true", help="be the other side")
    chosen = parser.parse_args()
    if chosen.serve:
        asyncio.run(_serve())
        return
    script = tuple(TYPED if chosen.typed else TAPPED)
    with other_side() as port:
        asyncio.run(measure(port, chosen.checks, script, chosen.profile))


if __name__ == "__main__":
    main()
