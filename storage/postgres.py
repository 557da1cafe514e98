"""What only PostgreSQL needs: several connections, their timeouts, and locks on who has no row.

Lives here: the engine for a server's address, what its connections promise, and what a
failure to reach it means. Does not live here: anything that both engines share. Called by
``database``, ``migrating`` and ``rights``.

A server is used by several replicas at once. What keeps them apart are locks of rows and one
order of taking them: the person's first (``people.find``), then whatever else. Whoever picks
from many rows (due check-ins, the outbox, what has had its time) never waits for a locked one
but leaves it to the holder (SKIP LOCKED). So nobody waits in a circle.
"""

from __future__ import annotations

from collections.abc import Coroutine
from typing import Any

from sqlalchemy import URL, Integer, bindparam, func, select
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

from storage.errors import StorageError, StoreUnavailable
from storage.running import Runner

# For a server that is there: a turn takes milliseconds, so these only end what hangs.
SETTINGS = {
    "application_name": "spotter",
    "idle_in_transaction_session_timeout": "10s",
    "statement_timeout": "5s",
    "synchronous_commit": "on",  # what Telegram was told is handled survives a power cut
}
# For one that is not: libpq gives up connecting, and the system a connection without answers.
_REACHING = {
    "connect_timeout": 5,
    "keepalives_idle": 10,
    "keepalives_interval": 5,
    "keepalives_count": 3,
    "tcp_user_timeout": 10_000,
}

#: What one replica does at a time.
MIGRATION, RETENTION = 1, 2

_UNHURRIED = select(
    func.set_config("statement_timeout", "0", True),
    func.set_config("idle_in_transaction_session_timeout", "0", True),
)
# Two numbers: locks of one number are people (``people.lock``). The first one means Spotter.
_WHAT = (0x53504F54, bindparam("what", type_=Integer))
_TRY = select(func.pg_try_advisory_xact_lock(*_WHAT))
_WAIT = select(func.pg_advisory_xact_lock(*_WHAT))


def engine_for(url: URL, *, connections: int) -> AsyncEngine:
    """An engine with at most ``connections`` connections, each tried before it is used.

    Raises:
        StorageError: psycopg is not installed.
    """
    options = " ".join(f"-c {name}={value}" for name, value in SETTINGS.items())
    try:
        return create_async_engine(
            url,
            hide_parameters=True,
            pool_size=connections,
            max_overflow=0,
            pool_pre_ping=True,  # after a restart of the server the pool holds dead connections
            isolation_level="READ COMMITTED",
            use_native_hstore=False,  # spares a question at start
            connect_args={"options": options, **_REACHING},
        )
    except ModuleNotFoundError as error:
        raise StorageError(
            f"DATABASE_URL: PostgreSQL needs the module {error.name}. "
            "Install it with: pip install 'spotter[postgres]'"
        ) from None


async def alone(run: Runner, what: int, *, wait: bool = False) -> bool:
    """Whether no other replica does ``what`` until this transaction ends, which may take its time.

    When another one does: with ``wait`` it is waited for, otherwise the answer is False.
    """
    await run.rows(_UNHURRIED)
    (row,) = await run.rows(_WAIT if wait else _TRY, {"what": what})
    return wait or bool(row[0])


async def reached(work: Coroutine[Any, Any, None]) -> None:
    """``work`` at the first connection, with a remedy in place of the driver's errors.

    Raises:
        StoreUnavailable: the server was not reached, or refused to let us in.
    """
    try:
        await work
    except DBAPIError as error:
        raise StoreUnavailable(
            f"DATABASE_URL: the database could not be opened ({type(error.orig).__name__}). "
            "Look at its address, whether it runs, and Spotter's rights in it."
        ) from None
