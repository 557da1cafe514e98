"""Rows in, rows out: what Spotter remembers, and the only code that speaks SQL.

Lives here: the tables, the transactions over them, the outbox with its leases, backups and
migrations. Does not live here: what a row means (``flows``), what is sent and when a clock
ticks (``bot``). Every moment comes in as an argument, in milliseconds since 1970 (UTC);
state, answers and bodies are JSON texts that are carried and never opened.

Called by ``bot`` alone, in this way::

    store = await open_store("sqlite+aiosqlite:///spotter.db", now=now)
    async with store.transaction() as tx:
        if await tx.first_time(f"u:{update_id}", now):
            person = await tx.person(user_id)
            ...
    await store.close()

``transaction`` has every name on one page, ``community_transaction`` those about groups and
channels; the modules beside them hold the statements, ``schema`` and ``community_schema``
the tables, ``database`` the way from an address to an open store, ``sealing`` what a text about
health looks like in the file, ``restoring`` the way back from a backup.
"""

from storage.backup import back_up
from storage.community_rows import (
    Change,
    CommunityRow,
    DoorRow,
    FormCheckRow,
    FormTickRow,
    LinkCodeRow,
    LinkRow,
    MembershipRow,
    PanelRow,
    PollRow,
    WeeklyRow,
)
from storage.community_transaction import CommunityTransaction
from storage.database import file_of, open_store
from storage.erasures import replay
from storage.errors import (
    DatabaseBusy,
    DatabaseDamaged,
    HasMoved,
    KeyMissing,
    NotOurDatabase,
    RowRefused,
    SchemaTooNew,
    SchemaTooOld,
    StorageError,
    StoreUnavailable,
    ValueDamaged,
)
from storage.restoring import Restored, restore
from storage.rows import (
    AssessmentRow,
    CheckInRow,
    EpisodeRow,
    NewMessage,
    OutboxRow,
    PersonRow,
    PictureRow,
)
from storage.store import Store
from storage.transaction import Transaction

__all__ = [
    "AssessmentRow",
    "Change",
    "CheckInRow",
    "CommunityRow",
    "CommunityTransaction",
    "DatabaseBusy",
    "DatabaseDamaged",
    "DoorRow",
    "EpisodeRow",
    "FormCheckRow",
    "FormTickRow",
    "HasMoved",
    "KeyMissing",
    "LinkCodeRow",
    "LinkRow",
    "MembershipRow",
    "NewMessage",
    "NotOurDatabase",
    "OutboxRow",
    "PanelRow",
    "PersonRow",
    "PictureRow",
    "PollRow",
    "Restored",
    "RowRefused",
    "SchemaTooNew",
    "SchemaTooOld",
    "StorageError",
    "Store",
    "StoreUnavailable",
    "Transaction",
    "ValueDamaged",
    "WeeklyRow",
    "back_up",
    "file_of",
    "open_store",
    "replay",
    "restore",
]
