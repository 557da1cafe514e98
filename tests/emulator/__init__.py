"""A strict Bot API server for tests: it speaks to real clients and remembers everything.

Lives here: the server, the people who write to the bot, the limits Telegram enforces and
the faults a test can order. Does not live here: anything of the bot under test; this
package imports neither ``bot`` nor ``flows`` nor ``storage``. Called by the tests, who
drive private chats through ``Server`` and all others through ``server.communities``, and
as a process of its own by ``python -m tests.emulator``.
"""

from tests.emulator.calls import Upload
from tests.emulator.casting import SENDERS, Cast, SenderKind
from tests.emulator.communities import Communities
from tests.emulator.faults import (
    Fault,
    closed_after,
    closed_before,
    delayed,
    page,
    refused,
    too_many,
)
from tests.emulator.limits import Limits
from tests.emulator.record import Delivered, Handled, Happened, Press, Sent
from tests.emulator.server import TOKEN, Server
from tests.emulator.shown import Button, Shown

__all__ = [
    "SENDERS",
    "TOKEN",
    "Button",
    "Cast",
    "Communities",
    "Delivered",
    "Fault",
    "Handled",
    "Happened",
    "Limits",
    "Press",
    "SenderKind",
    "Sent",
    "Server",
    "Shown",
    "Upload",
    "closed_after",
    "closed_before",
    "delayed",
    "page",
    "refused",
    "too_many",
]
