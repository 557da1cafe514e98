"""One commit for the blocks that come together, on SQLite.

    BEGIN   SAVEPOINT a RELEASE   SAVEPOINT b ROLLBACK TO b   SAVEPOINT c RELEASE   COMMIT
                                               b has failed                         a and c go on

House rules. Blocks run one after the other, each whole or not at all. Nobody leaves their block
before what they did, and what they saw of others, is durable; where it cannot be made durable,
nobody of the group has done anything. Nobody waits for others to come: the group ends when
nobody is waiting, and at the latest after 64 blocks or 4 ms.

Lives here: that group, from BEGIN to COMMIT. Does not live here: whose turn it is (``turns``), or
statements (``direct``). Called by ``store``.
"""

from __future__ import annotations

import asyncio
import sqlite3
import time
from collections.abc import Callable
from contextlib import suppress

from sqlalchemy.ext.asyncio import AsyncEngine

from storage.direct import Direct
from storage.errors import StorageError, StoreUnavailable
from storage.running import Runner, explained, finish
from storage.sqlite import pool_of
from storage.turns import Opened, Turns

#: So many that a commit costs each of them next to nothing, and so few that a block whose own
#: statements are fast waits for less than a commit.
MOST_BLOCKS, LONGEST_SECONDS = 64, 0.004


class Group:
    """Blocks in one transaction; ``told`` hears how many seconds its commit took."""

    def __init__(self, opened: Opened, turns: Turns, told: Callable[[float], None]) -> None:
        self._bare = opened.bare
        self._opened = opened
        self._turns = turns
        self._told = told
        self._blocks = 0
        self._looked_again = False
        self._problem: StorageError | None = None
        self._waiting: list[asyncio.Future[None]] = []
        self.over = False
        self._bare.execute("BEGIN IMMEDIATE")
        self._began = time.monotonic()
        self._changes = self._bare.total_changes
        turns.begun = self

    def enter(self) -> None:
        """A block begins, and can be undone from here on."""
        self._looked_again = False
        self._bare.execute("SAVEPOINT block")

    def join(self) -> None:
        """What a block has done is for the group to commit."""
        try:
            self._bare.execute("RELEASE block")
        except sqlite3.Error as error:
            problem = explained(error)
            self.undo(problem)
            raise problem from None
        self._blocks += 1

    def undo(self, error: BaseException) -> None:
        """A block has failed; what it did is undone, and nothing of its neighbours."""
        try:
            if self._bare.in_transaction:
                self._bare.execute("ROLLBACK TO block")
                self._bare.execute("RELEASE block")
        except sqlite3.Error as worse:
            self._problem = explained(worse)
            self._roll_back()
        else:
            if not self._bare.in_transaction:
                # SQLite rolls everything back by itself when its disk is full or fails.
                self._problem = error if isinstance(error, StorageError) else StoreUnavailable()

    async def settled(self) -> None:
        """Wait until the group is durable, whoever cancels meanwhile.

        Raises:
            StoreUnavailable: it could not be made durable; nothing of it was saved.
        """
        cancelled: asyncio.CancelledError | None = None
        while not self.over:
            mine: asyncio.Future[None] = asyncio.get_running_loop().create_future()
            self._waiting.append(mine)
            try:
                await mine
            except asyncio.CancelledError as error:
                cancelled = error
        if cancelled is not None:
            raise cancelled
        if self._problem is not None:
            why = self._problem.why if isinstance(self._problem, StoreUnavailable) else "away"
            raise StoreUnavailable(str(self._problem), why=why)

    def keeps(self, more: bool) -> bool:
        """Whether the turn stays here, because the group ends; ``more``: somebody would join."""
        late = time.monotonic() - self._began >= LONGEST_SECONDS
        if self._bare.in_transaction and self._blocks < MOST_BLOCKS and not late:
            if more:
                return False
            if not self._looked_again:
                # Whoever is ready to run in this turn of the loop may still join.
                self._looked_again = True
                asyncio.get_running_loop().call_soon(self._turns.give)
                return True
        self._end()
        return True

    def _end(self) -> None:
        if not self._bare.in_transaction:
            self._problem = self._problem or StoreUnavailable()
            self._is_over()
        elif self._bare.total_changes == self._changes:
            self._roll_back()  # nothing was written, so that nothing waits for the disk
            self._is_over()
        else:
            self._commit()

    def _commit(self) -> None:
        began = time.monotonic()

        def ended(commit: asyncio.Future[None]) -> None:
            self._committed(commit.exception(), time.monotonic() - began)

        self._opened.later(self._bare.commit).add_done_callback(ended)

    def _committed(self, error: BaseException | None, seconds: float) -> None:
        if error is not None:
            self._problem = _meaning(error)
            self._roll_back()
        self._is_over()
        if error is None:
            self._told(seconds)

    def _roll_back(self) -> None:
        with suppress(sqlite3.Error):  # what led to it says more
            if self._bare.in_transaction:
                self._bare.rollback()

    def _is_over(self) -> None:
        self.over = True
        for one in self._waiting:
            if not one.done():
                one.set_result(None)
        self._turns.begun = None
        self._turns.give()


def _meaning(error: BaseException) -> StorageError:
    return explained(error) if isinstance(error, sqlite3.Error) else StoreUnavailable()


class Block:
    """One block; an exception undoes it alone, and leaving it otherwise waits for the commit.

    Raises:
        StoreUnavailable: the database could not begin or commit; nothing was saved.
    """

    __slots__ = ("_engine", "_group", "_run", "_told", "_turns")

    def __init__(self, engine: AsyncEngine, told: Callable[[float], None]) -> None:
        self._engine = engine
        self._told = told

    async def __aenter__(self) -> Runner:
        while (opened := (pool := pool_of(self._engine)).opened) is None:
            await finish(_open(self._engine))
        self._turns = pool.turns
        await self._turns.take(shares=True)
        try:
            self._group = self._entered(opened)
        except BaseException:
            self._turns.give()
            raise
        self._run = Direct(opened, self._engine.dialect)
        return self._run

    async def __aexit__(self, _: object, error: BaseException | None, __: object) -> None:
        self._run.over()
        try:
            if error is None:
                self._group.join()
            else:
                self._group.undo(error)
        finally:
            self._turns.give()
        if error is None:
            await self._group.settled()

    def _entered(self, opened: Opened) -> Group:
        begun = self._turns.begun
        try:
            group = begun if isinstance(begun, Group) else Group(opened, self._turns, self._told)
            group.enter()
        except sqlite3.Error as error:
            raise explained(error) from None
        return group


async def _open(engine: AsyncEngine) -> None:
    async with engine.connect():
        pass
