"""How each kind of message travels: how often, how soon, and until when.

A table and nothing else. At-least-once messages may reach the wire twice when a process dies
between sending and recording; every one of them is harmless as a copy. At-most-once messages
may get lost instead. Read by ``bot.performing``, ``bot.telegram_sender`` and
``bot.communities``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

_HOUR = 3_600_000


@dataclass(frozen=True, slots=True)
class Kind:
    """``priority`` 0 is the most urgent; ``expires_ms`` None never expires.

    ``live``: the sent message becomes the person's card, which a tap edits. ``silent``: it
    makes no sound.
    """

    mode: Literal["at_least_once", "at_most_once"]
    priority: int
    expires_ms: int | None
    live: bool = False
    silent: bool = False


KINDS: Mapping[str, Kind] = {
    "emergency": Kind("at_least_once", 0, None, live=True),
    "guidance": Kind("at_least_once", 1, 24 * _HOUR, live=True),
    "question": Kind("at_least_once", 1, 24 * _HOUR, live=True),
    # Many at once after an outage: whoever writes now goes first.
    "asked_again": Kind("at_least_once", 2, 6 * _HOUR, live=True),
    "notice": Kind("at_least_once", 1, 24 * _HOUR),
    # Rather lost than in the way of the words that follow it, or of anybody's reply.
    "chart": Kind("at_most_once", 2, _HOUR // 4, silent=True),
    "erased": Kind("at_least_once", 1, 24 * _HOUR),
    "check_in": Kind("at_least_once", 2, 24 * _HOUR),
    "reminder": Kind("at_least_once", 2, 24 * _HOUR, silent=True),
    "export": Kind("at_most_once", 3, _HOUR),
    "record": Kind("at_most_once", 3, _HOUR),
    # To chats that are not private: never about a person, lost rather than doubled.
    "group_hello": Kind("at_most_once", 4, 12 * _HOUR, silent=True),
    "group_welcome": Kind("at_most_once", 4, 12 * _HOUR, silent=True),
    "group_settings": Kind("at_most_once", 4, _HOUR, silent=True),
    "group_post": Kind("at_most_once", 5, 12 * _HOUR, silent=True),
    "group_poll": Kind("at_most_once", 5, 12 * _HOUR, silent=True),
    "group_totals": Kind("at_most_once", 5, 12 * _HOUR, silent=True),
    "form_check": Kind("at_most_once", 4, 12 * _HOUR, silent=True),
    # A second deletion finds nothing; one that never came would leave raw counts standing.
    "group_delete": Kind("at_least_once", 5, 24 * _HOUR, silent=True),
}
