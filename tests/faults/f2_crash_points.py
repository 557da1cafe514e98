"""F2: a life dies at every point with a name, and the table of crash points holds exactly.

    where it dies            afterwards in the database     in the end
    before an update's commit  nothing; it comes again         one message
    after it, before the ack   kept; comes again, known        one message
    a tick, before its commit  still waiting                   one message
    after a tick's commit      pending                         one message
    claimed, not sent          sending                         one; none of what may come once
    sent, not recorded         sending                         two; one of what may come once
    recorded                   sent                            one message

Lives here: that table for a message, a check-in and a file. Does not live here: erasing, new
schemas and backups (``rarer_crashes``), the points (``crash_points``). Called by ``catalogue``.
"""

from __future__ import annotations

import asyncio
import signal
import sqlite3
import time
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bot.clock import now_ms
from tests.databases import url_of
from tests.e2e.lifter import Lifter
from tests.emulator import Limits, Server
from tests.faults.finding import Finding
from tests.faults.judging import check_ins_of
from tests.faults.lives import Life, Nursery, nursery
from tests.faults.rarer_crashes import RARER, try_rarer
from tests.faults.seeding import Promises
from tests.faults.seeding import seed as seed_people

#: Each point so many times.
TIMES = 25
#: Seconds that any step of a trial may take on a busy machine.
_PATIENCE = 30.0
_FIRST = 70_001
#: Hours after the check, for the session was longer ago than what counts from it.
_PROMISES = Promises(20, 40)


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table: ``kind`` of message, the point, and what must be there.

    ``after`` and ``end`` are the status of the message in the outbox, None where there is no
    row; ``came`` and ``comes`` count what Telegram took until then. ``again``: the update is
    not acknowledged, so that it comes again.
    """

    kind: str
    point: str
    again: bool
    after: str | None
    came: int
    end: str
    comes: int


TABLE = (
    Row("question", "update-before-commit", True, None, 0, "sent", 1),
    Row("question", "update-after-commit", True, "pending", 0, "sent", 1),
    Row("question", "claim-before-commit", False, "pending", 0, "sent", 1),
    Row("question", "claimed", False, "sending", 0, "sent", 1),
    Row("question", "sent", False, "sending", 1, "sent", 2),
    Row("question", "record-before-commit", False, "sending", 1, "sent", 2),
    Row("question", "recorded", False, "sent", 1, "sent", 1),
    Row("check_in", "tick-before-commit", False, None, 0, "sent", 1),
    Row("check_in", "tick-after-commit", False, "pending", 0, "sent", 1),
    Row("export", "claimed", False, "sending", 0, "unknown", 0),
    Row("export", "sent", False, "sending", 1, "unknown", 1),
    Row("export", "recorded", False, "sent", 1, "sent", 1),
)


async def run(*, long: bool, seed: int, folder: Path) -> Finding:
    """Each line of the table, 25 times or once; there is no chance in it, so no use of a seed."""
    finding = Finding("F2 crash points")
    times = TIMES if long else 1
    restarts: list[float] = []
    async with nursery() as lives:
        for number, row in enumerate(TABLE):
            place = folder / f"{number}"
            place.mkdir()
            finding.problems += await _tried(row, times, lives, place, restarts)
        for point in RARER:
            finding.problems += await try_rarer(point, times, lives, folder / point)
    finding.numbers = {
        "points": len({row.point for row in TABLE} | set(RARER)),
        "lines of the table": len(TABLE) + len(RARER),
        "deaths at each": times,
        "s until the next life was at work, at most": max(restarts),
    }
    return finding


async def _tried(
    row: Row, times: int, lives: Nursery, folder: Path, restarts: list[float]
) -> list[str]:
    """One line of the table, over and over, each time with somebody new."""
    problems: list[str] = []
    async with Server(limits=Limits.unpaced(), witness=False) as server:
        trial = _Trial(row, lives, server, folder)
        users = range(_FIRST, _FIRST + times)
        if row.kind == "check_in":
            far = (10_000.0, 10_001.0)
            await seed_people(trial.url, server, users, _PROMISES, first_due=far, groups=1)
        for user in users:
            problems += await trial.run(user, restarts)
    return problems


@dataclass
class _Trial:
    row: Row
    lives: Nursery
    server: Server
    folder: Path

    @property
    def url(self) -> str:
        return url_of(self.folder / "spotter.db")

    async def run(self, user: int, restarts: list[float]) -> list[str]:
        """Die once; what is not as the table says."""
        row, problems = self.row, list[str]()
        place = f"{row.kind}, {row.point}, person {user}"
        lifter = Lifter(self.server, user)
        await self._prepare(lifter)
        life = await self._start(f"{row.point}:1")
        await self._act(lifter)
        async with asyncio.timeout(_PATIENCE):
            code = await asyncio.shield(life.ended)
        found = (bool(self.server.pending()), self._status(user), self._came(user))
        wanted = (row.again, row.after, row.came)
        if code != -signal.SIGKILL or found != wanted:
            problems.append(f"{place}: {found} after exit {code}, and not {wanted}")
        began = time.monotonic()
        life = await self._start(None)
        ended = await self._reached(lambda: self._has_ended(user))
        restarts.append(time.monotonic() - began)
        await life.stop()  # what is being recorded is recorded
        found_in_the_end = (self._status(user), self._came(user))
        if not ended or found_in_the_end != (row.end, row.comes):
            problems.append(f"{place}: {found_in_the_end} in the end, not {(row.end, row.comes)}")
        return problems

    async def _start(self, crash: str | None) -> Life:
        settings = {"TICK_SECONDS": "0.2", "CHECK_IN_HOURS": _PROMISES.setting}
        return await self.lives.start(self.server, self.folder, settings, crash=crash)

    async def _prepare(self, lifter: Lifter) -> None:
        """What must have happened before: a check-in is due, or a file has been offered."""
        await self.server.person(lifter.user)
        if self.row.kind == "check_in":
            self.server.world.chats[lifter.user].bot_status = "member"
            with closing(sqlite3.connect(self.folder / "spotter.db")) as opened, opened:
                opened.execute(
                    "UPDATE check_in SET due_at = ? WHERE user_id = ? AND kind = '48h'",
                    (now_ms(), lifter.user),
                )
        elif self.row.kind == "export":
            life = await self._start(None)
            await lifter.say("/start")
            await lifter.say("/export")
            await self.server.wait_until_acknowledged(_PATIENCE)
            await life.stop()

    async def _act(self, lifter: Lifter) -> None:
        """The one thing that leads to the message of this line."""
        if self.row.kind == "question":
            await self.server.say(lifter.user, "/start")
        elif self.row.kind == "export":
            message, button = lifter.find("yes")
            await self.server.press(
                lifter.user, data=button.data, message_id=message.message_id, chat_id=lifter.user
            )

    def _status(self, user: int) -> str | None:
        """The message's status; the last one's where there are several."""
        with closing(sqlite3.connect(self.folder / "spotter.db")) as opened:
            found = opened.execute(
                "SELECT status FROM outbox WHERE chat_id = ? AND kind = ? ORDER BY id DESC",
                (user, self.row.kind),
            ).fetchone()
        return None if found is None else str(found[0])

    def _came(self, user: int) -> int:
        """How often Telegram took it."""
        mine = [one for one in self.server.log if one.chat_id == user]
        if self.row.kind == "export":
            return sum(one.method == "sendDocument" for one in mine)
        if self.row.kind == "check_in":
            return sum(bool(check_ins_of(one)) for one in mine)
        return sum(one.method == "sendMessage" for one in mine)

    def _has_ended(self, user: int) -> bool:
        if self.server.pending() or self._came(user) < self.row.comes:
            return False
        if self.row.kind != "export":
            return True
        # The words that follow the file in the same chat come once its fate is settled.
        mine = [one for one in self.server.log if one.chat_id == user]
        return mine[-1].method == "editMessageText"

    async def _reached(self, condition: Callable[[], Any]) -> bool:
        try:
            await self.server.wait_for(condition, _PATIENCE)
        except TimeoutError:
            return False
        return True
