"""Whether a file can be read the way this program reads it, before anybody relies on that.

One byte that changes in a table's own description leaves pages that SQLite finds in order, and
statements that name a column which is not there; one that changes in a word may leave no text
at all. Either would fail every turn until somebody restores a backup, so that it is found out
at the start. Lives here: looking for both. Does not live here: pages, indexes and rules
(``sqlite.check``), texts about health (``resealing``). Called by ``database``.
"""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Column, Table, Text, select
from sqlalchemy.exc import OperationalError
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.errors import DatabaseDamaged
from storage.schema import metadata


async def look(connection: AsyncConnection, file: Path | None) -> None:
    """Name every column, and read every word that no index and no sum keeps an eye on.

    Raises:
        DatabaseDamaged: a table has not the columns that it should, or a word is no text.
    """
    for table in metadata.sorted_tables:
        try:
            await connection.execute(select(*table.columns).limit(0))
            for word in _words(table):
                (await connection.execute(select(word).distinct())).all()
        except OperationalError:
            raise DatabaseDamaged(
                f"{file}: {DatabaseDamaged.__doc__} (table {table.name})"
            ) from None


def _words(table: Table) -> list[Column[str]]:
    indexed = {column for index in table.indexes for column in index.columns}
    return [
        column
        for column in table.columns
        if type(column.type) is Text  # what is sealed looks after itself
        and not (column.primary_key or column.unique or column in indexed)
    ]
