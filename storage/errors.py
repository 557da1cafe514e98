"""What can go wrong with the store, one class for each remedy.

Lives here: the exceptions that leave this package; the docstring of a class is its message
unless a fuller one is given. Does not live here: the translation of a driver's errors
(``running`` and ``sqlite``). Raised by all of ``storage``, read by ``bot``. No message holds
a value from a row: the names of files, tables and constraints only.
"""

from __future__ import annotations

from typing import Literal

#: Why a store is unavailable: its disk has no room, or it does not answer as it should.
Why = Literal["disk full", "away"]


class StorageError(Exception):
    """The store cannot do what was asked."""

    def __init__(self, message: str | None = None) -> None:
        super().__init__(message or type(self).__doc__)


class DatabaseBusy(StorageError):
    """Another process has the database open. Stop it first: one database, one process."""


class DatabaseDamaged(StorageError):
    """The database is damaged. Restore the newest backup: spotter db restore <backup file>"""


class SchemaTooNew(StorageError):
    """The database was written by a newer Spotter. Start that version, or restore a backup."""


class SchemaTooOld(StorageError):
    """The database is not yet made ready for this Spotter. Run this once: spotter db upgrade"""


class HasMoved(StorageError):
    """The database has moved to another place, and what is in this one is used no more."""


class NotOurDatabase(StorageError):
    """The database holds tables that are not Spotter's. Name another one in DATABASE_URL."""


class RowRefused(StorageError):
    """A rule of the database refused the row, and the transaction must be rolled back."""


class ValueDamaged(RowRefused):
    """A value is not what was written. Stop the bot and look at all of them: spotter db check"""


class KeyMissing(StorageError):
    """A value is sealed with a key that is not in DATA_KEY_FILE. Put its line back there."""


class StoreUnavailable(StorageError):
    """The database could not be read or written. Nothing was saved; try again later."""

    def __init__(self, message: str | None = None, *, why: Why = "away") -> None:
        super().__init__(message)
        self.why: Why = why
