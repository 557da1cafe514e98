"""Whether somebody may do at their panel what they ask for: asked before the transaction.

House rules. Telegram is asked afresh (``rights`` believes it for a minute at most), or there
is a live link of an anonymous admin. Where Telegram does not answer, nobody may. What is
asked for is read from untrusted data, so that the transaction asks again whether it was
this community that the answer is about.

Lives here: which community an event is about, and the answer. Does not live here: doing it
(``panel_pressing``). Called by ``bot.service`` before the transaction, by ``panel`` and
``panel_pressing`` inside it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Literal

from bot.arrival import Arrival
from bot.communities import doors
from bot.communities.panel_opening import awaited
from bot.communities.panel_parts import PREFIX, stamp_of
from bot.render import to_ms
from flows.listening.times import minute_of_day
from flows.listening.tokens import plain_text
from flows.model import Commanded, Event, Pressed, Said
from storage import CommunityRow, Store
from storage.transaction import Transaction

if TYPE_CHECKING:
    from bot.communities.service import Shell

#: What needs no right: one's own membership, and proving that one is an admin.
FREE = frozenset({"list", "member", "count", "code"})
_DATA = re.compile(
    re.escape(PREFIX) + r"([0-9a-f]{1,16}):([a-z]{2,8})(?::([A-Za-z0-9_./+-]{1,40}))?"
)
#: A place or a time that is typed is short; anything longer is a story, and for the
#: conversation.
_MOST_CHARACTERS, _MOST_WORDS = 40, 4

Answer = Literal["yes", "no", "unknown"]


@dataclass(frozen=True, slots=True)
class Wish:
    """A pressed button of a panel, taken apart: none of it can be relied on."""

    stamp: str
    verb: str
    arg: str


@dataclass(frozen=True, slots=True)
class Permission:
    """What Telegram, or a link, says of somebody in one community."""

    community_id: str
    answer: Answer


#: Nobody was asked, which tells of no community at all.
NOT_ASKED = Permission("", "unknown")


class AsksForRights(Exception):
    """A text turned out to be for the panel, and nobody was asked who may do that.

    Raised within the transaction, none of which stays; ``arrival`` is what shall be done once
    Telegram has been asked. Most texts are no such thing, and cost nobody a question.
    """

    def __init__(self, arrival: Arrival) -> None:
        super().__init__()
        self.arrival = arrival


def wish_of(button: str) -> Wish | None:
    """What a button asks for; None when it has not the shape of any."""
    found = _DATA.fullmatch(button)
    if found is None:
        return None
    stamp, verb, arg = found.groups(default="")
    return Wish(stamp, verb, arg)


def is_short(text: str) -> bool:
    """Whether a text can be no more than a place or a time."""
    return len(text) <= _MOST_CHARACTERS and len(text.split()) <= _MOST_WORDS


def typed_minute(event: Event) -> int | None:
    """The minute of the day that a short text names."""
    if not isinstance(event, Said) or event.edited or not is_short(event.text):
        return None
    return minute_of_day(plain_text(event.text))


def answer_for(permission: Permission | None, community_id: str) -> Answer:
    """What is known of this very community."""
    if permission is None or permission.community_id != community_id:
        return "unknown"
    return permission.answer


async def permission_of(
    store: Store, shell: Shell, arrival: Arrival, now: datetime
) -> Permission | None:
    """What somebody may in the community that an event is about; None when it is about none."""
    if not arrival.private or not _may_need_rights(arrival.event):
        return None
    async with store.transaction() as tx:
        row = await _about(tx, arrival, to_ms(now))
        if row is None or row.left_at is not None:
            return None
        links = await tx.communities.links(row.id, to_ms(now))
    if arrival.user_id in [one.user_id for one in links]:
        return Permission(row.id, "yes")
    if await shell.rights.may_manage(row.chat_id, arrival.user_id):
        return Permission(row.id, "yes")
    return Permission(row.id, "no" if shell.rights.answered(row.chat_id) else "unknown")


def needs_rights(arrival: Arrival) -> bool:
    """Whether an event can only be about a community's settings; a text never tells by itself."""
    return not isinstance(arrival.event, Said) and _may_need_rights(arrival.event)


def _may_need_rights(event: Event | None) -> bool:
    """Whether an event can be about a community's settings; most are not."""
    match event:
        case Pressed(data):
            wish = wish_of(data)
            return wish is not None and wish.verb not in FREE
        case Commanded("start", token):
            return doors.may_be_token(token)
        case Said():
            return typed_minute(event) is not None
        case _:
            return False


async def _about(tx: Transaction, arrival: Arrival, now: int) -> CommunityRow | None:
    """The community whose settings an event would show or change."""
    if isinstance(arrival.event, Commanded):
        door = await doors.through(tx, arrival.event.argument, now)
        is_settings = door is not None and door.kind == "settings"
        return await tx.communities.find(door.community_id) if door and is_settings else None
    panel = await tx.communities.panel(arrival.user_id)
    if panel is None:
        return None
    if isinstance(arrival.event, Pressed):
        wish = wish_of(arrival.event.button)
        if wish is None or wish.stamp != stamp_of(panel):
            return None
        of = wish.arg if wish.verb == "open" else panel.community_id
        return await tx.communities.find(of)
    is_asked = awaited(panel, now) == "time"
    return await tx.communities.find(panel.community_id) if is_asked else None
