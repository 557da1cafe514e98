"""The statements about a community's numbers: what is counted, what was published, polls.

Lives here: contributions until their week is published, the published weeks, and the counts
that Telegram tells of its own anonymous polls. Does not live here: which number may be said
(``flows``), when (``communities``), or who may be asked (``community_people``). Called by
``community_transaction`` only.

A week is published once, and its contributions go in the same transaction: from then on
nobody can say who was in a number.
"""

from __future__ import annotations

from sqlalchemy import bindparam, delete, exists, select, update

from storage.community_rows import Bucket, PollRow, WeeklyRow
from storage.community_schema import contribution, group_poll, membership, weekly
from storage.rows import values
from storage.running import Runner, insert_or_update, insert_unless_there

_of_week = (contribution.c.community_id == bindparam("of"), contribution.c.week == bindparam("in"))

_MAY_COUNT = (
    select(membership.c.user_id)
    .where(
        membership.c.user_id == bindparam("who"),
        membership.c.community_id == bindparam("of"),
        membership.c.share == 1,
        ~exists().where(weekly.c.community_id == bindparam("of"), weekly.c.week == bindparam("in")),
    )
    .with_for_update()
)
_CONTRIBUTE = insert_or_update(
    contribution,
    "community_id",
    "week",
    "user_id",
    change=lambda new: {"bucket": new.bucket},
)
_CONTRIBUTIONS = (
    select(contribution.c.user_id, contribution.c.bucket)
    .where(*_of_week)
    .order_by(contribution.c.user_id)
)
_UNPUBLISHED = (
    select(contribution.c.week)
    .where(contribution.c.community_id == bindparam("of"))
    .distinct()
    .order_by(contribution.c.week)
)
_PUBLISH = insert_unless_there(weekly, "community_id", "week", returning="week")
_FORGET = delete(contribution).where(*_of_week)
_PUBLISHED = (
    select(weekly)
    .where(weekly.c.community_id == bindparam("of"))
    .order_by(weekly.c.week.desc())
    .limit(bindparam("most"))
)

_ADD_POLL = insert_unless_there(group_poll, "poll_id")
_COUNT_POLL = (
    update(group_poll)
    .where(group_poll.c.poll_id == bindparam("of"), group_poll.c.closed == 0)
    .values(counts=bindparam("to"), closed=bindparam("is_closed"))
)
_POLL = select(group_poll).where(group_poll.c.poll_id == bindparam("of"))
_POLLS = (
    select(group_poll)
    .where(group_poll.c.community_id == bindparam("of"), group_poll.c.week == bindparam("in"))
    .order_by(group_poll.c.sent_at, group_poll.c.poll_id)
)


async def contribute(
    run: Runner, user_id: int, community_id: str, week: str, bucket: Bucket
) -> bool:
    """Count a member in a week; the last word counts. False: they share nothing, or too late."""
    one = {"who": user_id, "of": community_id, "in": week}
    if not await run.rows(_MAY_COUNT, one):
        return False
    new = {"community_id": community_id, "week": week, "user_id": user_id, "bucket": bucket}
    await run.count(_CONTRIBUTE, new)
    return True


async def contributions(run: Runner, community_id: str, week: str) -> dict[int, Bucket]:
    """Who is counted as what in a week that is not yet published."""
    found = await run.rows(_CONTRIBUTIONS, {"of": community_id, "in": week})
    return {row.user_id: row.bucket for row in found}


async def unpublished(run: Runner, community_id: str) -> list[str]:
    """Weeks in which somebody is counted, the earliest first; the current one too."""
    return [row.week for row in await run.rows(_UNPUBLISHED, {"of": community_id})]


async def publish_week(run: Runner, row: WeeklyRow) -> bool:
    """Keep the numbers and forget who was in them; False: the first publication stays."""
    first = await run.rows(_PUBLISH, values(row))
    await run.count(_FORGET, {"of": row.community_id, "in": row.week})
    return bool(first)


async def published(run: Runner, community_id: str, limit: int) -> list[WeeklyRow]:
    """The published weeks, the newest first."""
    found = await run.rows(_PUBLISHED, {"of": community_id, "most": limit})
    return [WeeklyRow(**row._asdict()) for row in found]


# --- Polls -----------------------------------------------------------------------


async def add_poll(run: Runner, row: PollRow) -> None:
    """Add a poll that was sent; one that is known stays as it is."""
    await run.count(_ADD_POLL, values(row))


async def count_poll(run: Runner, poll_id: str, counts: str, *, closed: bool) -> bool:
    """Telegram told new counts; False: no such poll, or it is closed already."""
    return bool(await run.count(_COUNT_POLL, {"of": poll_id, "to": counts, "is_closed": closed}))


async def find_poll(run: Runner, poll_id: str) -> PollRow | None:
    """The poll; None when it is none of ours."""
    for row in await run.rows(_POLL, {"of": poll_id}):
        return PollRow(**row._asdict())
    return None


async def polls(run: Runner, community_id: str, week: str) -> list[PollRow]:
    """The polls of one week, the earliest first."""
    found = await run.rows(_POLLS, {"of": community_id, "in": week})
    return [PollRow(**row._asdict()) for row in found]
