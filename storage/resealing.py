"""Which keys the database may need, and its sealed values sealed anew under the newest one.

Lives here: the ``seal`` rows, the pass over every sealed column in portions, and the search
for values that cannot be read. Does not live here: what sealing is (``sealing``), or when a
pass runs (``bot.keeping``). Called by ``database`` and ``store``, and by ``checking``.

    a key is given -> its row is there before its first value
    -> the pass: 100 rows in a transaction, everybody else's turns in between
    -> none left: the rows of all other keys go, and those keys can be removed

A replica that does not know the newest key cannot read what it sealed. So with several of
them, a new key is given to all as a second line first, and moved to the top later.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from typing import TYPE_CHECKING, Any

from sqlalchemy import (
    Column,
    ColumnElement,
    Select,
    Table,
    Text,
    and_,
    bindparam,
    delete,
    func,
    literal,
    or_,
    select,
    tuple_,
    type_coerce,
    update,
)

from storage.errors import KeyMissing, StorageError
from storage.running import Row, Runner, insert_unless_there
from storage.schema import metadata, seal
from storage.sealing import Keyring, Sealed, SealedReal

if TYPE_CHECKING:
    from storage.store import Store

# So few that nobody waits long for their turn, and so many that reading alone is fast.
_AT_ONCE, _READ_AT_ONCE = 100, 1_000
SEALED: dict[Table, list[Column[Any]]] = {
    table: columns
    for table in metadata.sorted_tables
    if (columns := [one for one in table.c if isinstance(one.type, Sealed | SealedReal)])
}

_KNOWN = select(seal.c.key_id, seal.c.complete_at)
_ADD = insert_unless_there(seal, "key_id")
_COMPLETE = update(seal).where(seal.c.key_id == bindparam("of")).values(complete_at=bindparam("at"))
_RETIRE = delete(seal).where(seal.c.key_id != bindparam("of"))


async def admit(run: Runner, ring: Keyring, now: int) -> None:
    """Note the newest key before anything is sealed with it.

    Raises:
        KeyMissing: values may be sealed with a key that is not among these.
    """
    known = {row.key_id for row in await run.rows(_KNOWN)}
    missing = sorted(known.difference(ring.ids, Keyring().ids))
    if missing:
        raise KeyMissing(
            f"DATA_KEY_FILE: the key {', '.join(missing)} is missing, and rows are sealed with "
            "it. Put its line back into the file; the first line stays the newest key."
        )
    await run.count(_ADD, {"key_id": ring.ids[0], "since": now, "complete_at": None})


async def reseal(store: Store, ring: Keyring, now: int) -> int:
    """Seal anew what the newest key has not sealed yet; how many rows that were.

    Once none is left, the rows of the other keys go. What another replica holds at this
    moment is left to the next pass.
    """
    rows = 0
    for table in SEALED:
        after: Sequence[Any] | None = ()
        while after is not None:
            async with store.running() as run:
                after, changed = await portion(run.unhurried, table, ring, after)
            rows += changed
    async with store.running() as run:
        if not sum([await stale(run.unhurried, table, ring) for table in SEALED]):
            await run.count(_COMPLETE, {"of": ring.ids[0], "at": now})
            await run.count(_RETIRE, {"of": ring.ids[0]})
    return rows


async def portion(
    run: Runner, table: Table, ring: Keyring, after: Sequence[Any]
) -> tuple[Sequence[Any] | None, int]:
    """Some rows of one table from the key ``after`` on: the last key (None: the end), how many."""
    keys, columns = list(table.primary_key.columns), SEALED[table]
    found = await run.rows(
        _next(select(*keys, *columns).where(_stale(table, ring)), keys, after)
        .limit(_AT_ONCE)
        .with_for_update(skip_locked=True)
    )
    if not found:
        return None, 0
    change = (
        update(table)
        .where(*(key == bindparam(f"of_{key.name}") for key in keys))
        .values({one.name: bindparam(f"to_{one.name}", type_=one.type) for one in columns})
    )
    given = [
        {f"of_{key.name}": getattr(row, key.name) for key in keys}
        | {f"to_{one.name}": getattr(row, one.name) for one in columns}
        for row in found
    ]
    await run.count(change, given)
    return [getattr(found[-1], key.name) for key in keys], len(found)


def _next(
    rows: Select[*tuple[Any, ...]], keys: Sequence[Column[Any]], after: Sequence[Any]
) -> Select[*tuple[Any, ...]]:
    if after:
        rows = rows.where(tuple_(*keys) > tuple_(*map(literal, after)))
    return rows.order_by(*keys)


def _stale(table: Table, ring: Keyring) -> ColumnElement[bool]:
    """Whether a row holds a value that the newest key has not sealed."""
    return or_(
        *(
            and_(type_coerce(one, Text) != "", ~type_coerce(one, Text).startswith(ring.mark))
            for one in SEALED[table]
        )
    )


async def stale(run: Runner, table: Table, ring: Keyring) -> int:
    """How many rows of a table the newest key has not sealed whole."""
    rows = await run.rows(select(func.count()).select_from(table).where(_stale(table, ring)))
    return int(rows[0][0])


async def in_use(run: Runner) -> dict[str, bool]:
    """The ids of the keys that values may need, and whether all are sealed with it alone."""
    return {row.key_id: row.complete_at is not None for row in await run.rows(_KNOWN)}


async def unreadable(run: Runner, ring: Keyring) -> dict[str, int]:
    """How many values cannot be opened, by ``table.column``.

    Where a pass was completed, a value that is neither sealed nor summed is one of them.
    """
    plain = not any((await in_use(run)).values())
    bad: dict[str, int] = {}
    for table, columns in SEALED.items():
        async for row in _all(run, table, columns):
            for column, kept in zip(columns, row, strict=False):
                if kept and not _readable(ring, kept, plain=plain):
                    name = f"{table.name}.{column.name}"
                    bad[name] = bad.get(name, 0) + 1
    return bad


async def _all(run: Runner, table: Table, columns: Sequence[Column[Any]]) -> AsyncIterator[Row]:
    """Every row as it is kept: the sealed columns, then the key."""
    keys = list(table.primary_key.columns)
    every = select(*(type_coerce(one, Text).label(f"kept_{one.name}") for one in columns), *keys)
    after: Sequence[Any] = ()
    while found := await run.rows(_next(every, keys, after).limit(_READ_AT_ONCE)):
        for row in found:
            yield row
        after = found[-1][len(columns) :]


def _readable(ring: Keyring, kept: str, *, plain: bool) -> bool:
    try:
        return ring.opened(kept) != kept or plain
    except StorageError:
        return False
