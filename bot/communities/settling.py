"""Settling how a community has Spotter: commands in the group, and what a change leads to.

House rules. In the group nothing is shown but that the settings are elsewhere, and only
somebody who may change them gets an answer at all. Every change is noted with who made it,
and moves whatever hangs on it. Called with ``allowed`` already asked of Telegram.

Lives here: /settings, /here and /link, saving a change, the next moments, counts of polls.
Does not live here: the panel in the private chat (``panel``), posting (``posts``). Called by
``bot.communities.service`` and the modules beside it.
"""

from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import datetime, timedelta, tzinfo
from typing import TYPE_CHECKING

from bot.communities import doors, life, panel_opening
from bot.communities.hearing import Asked, GroupArrival, PollCounted
from bot.communities.messages import GroupMessage, enqueue
from bot.communities.zones import zone_of
from bot.render import from_ms, to_ms
from flows.communities import terms
from flows.communities.schedule import next_post, publishing_moment, week_of
from flows.communities.terms import CommunitySettings
from storage import Change, CommunityRow
from storage.transaction import Transaction

if TYPE_CHECKING:
    from bot.communities.service import Shell

#: What only concerns whoever asked goes again after this many seconds.
_LIVES_S = 60
_LINKED_MS = 30 * 86_400_000
_CODE = re.compile(r"\d{6}")


# --- Asked in the group ----------------------------------------------------------


async def asked(
    tx: Transaction, shell: Shell, arrival: GroupArrival, allowed: bool, now: datetime
) -> None:
    """Obey /settings, /here or /link of somebody who may; nobody else gets an answer.

    ``allowed``: they may change the settings. /link proves that by itself: it counts only
    from whoever speaks as the group, and the code says which account that is.
    """
    command = arrival.event.command if isinstance(arrival.event, Asked) else ""
    anonymous = arrival.who.user_id is None
    if not (allowed if command in ("here", "settings") else anonymous):
        return
    community = await life.known(tx, shell, arrival.where, to_ms(now))
    if command == "link":
        await _link(tx, shell, community, arrival, now)
    elif command == "here":
        await _here(tx, community, arrival, now)
    else:
        token = await doors.open_door(tx, shell, community.id, "settings", to_ms(now))
        await _say(tx, community, arrival, "panel-in-private", now, door=token)


async def _here(
    tx: Transaction, community: CommunityRow, arrival: GroupArrival, now: datetime
) -> None:
    """Post into this topic from now on; posts that a lost topic had stopped go on."""
    topic = arrival.where.thread_id
    if topic != community.topic_id:
        value = "none" if topic is None else "set"
        noted = Change(user_id=arrival.who.user_id, at=to_ms(now), what="topic", value=value)
        await tx.communities.save_topic(community.id, topic, noted)
    if community.paused == "topic_gone":
        await resume(tx, community, now)
    key = "panel-here-nowhere" if topic is None else "panel-here"
    await _say(tx, community, arrival, key, now)


async def _link(
    tx: Transaction, shell: Shell, community: CommunityRow, arrival: GroupArrival, now: datetime
) -> None:
    """Bind an account to an admin who speaks as the group, for 30 days."""
    code = arrival.event.argument if isinstance(arrival.event, Asked) else ""
    at = to_ms(now)
    user_id = None
    if _CODE.fullmatch(code) is not None:
        user_id = await tx.communities.redeem_link_code(community.id, code, at, at + _LINKED_MS)
    if user_id is None:
        await _say(tx, community, arrival, "panel-code-wrong", now)
        return
    await tx.communities.let_manage(community.id, user_id, at)
    await tx.communities.note(community.id, Change(user_id=user_id, at=at, what="link", value="on"))
    await panel_opening.linked(tx, user_id, community, arrival.key, now, shell.languages)
    await _say(tx, community, arrival, "panel-linked-there", now)


async def _say(
    tx: Transaction,
    community: CommunityRow,
    arrival: GroupArrival,
    key: str,
    now: datetime,
    door: str | None = None,
) -> None:
    """One line where it was asked, which goes by itself after a minute."""
    message = GroupMessage(
        parts=((key, {}),),
        language=terms.load(community.settings).language,
        door=door,
        door_label="panel-open",
        thread_id=arrival.where.thread_id,
        lives_s=_LIVES_S,
    )
    await enqueue(
        tx,
        arrival.where.chat_id,
        "group_settings",
        message,
        key=f"{arrival.key}:s",
        now=to_ms(now),
    )


# --- Changing --------------------------------------------------------------------


async def change(
    tx: Transaction,
    community: CommunityRow,
    settings: CommunitySettings,
    noted: Change,
    now: datetime,
) -> CommunityRow:
    """Save the settings and move what hangs on them; the community as it is then.

    Where nobody wants weekly totals but polls are sent, what a poll came to may still have
    its moment, which then stays.
    """
    before = terms.load(community.settings)
    await tx.communities.save_settings(community.id, terms.dump(settings), noted)
    post, totals = next_moments(settings, community, now)
    if (before.days, before.minute, before.zone) != (
        settings.days,
        settings.minute,
        settings.zone,
    ):
        await tx.communities.set_next_post(community.id, post)
        community = replace(community, next_post_at=post)
    moved = (before.totals, before.zone) != (settings.totals, settings.zone)
    if moved and not (settings.totals == "off" and settings.poll):
        await tx.communities.set_next_totals(community.id, totals)
        community = replace(community, next_totals_at=totals)
    return replace(community, settings=terms.dump(settings))


async def resume(tx: Transaction, community: CommunityRow, now: datetime) -> CommunityRow:
    """Post again, from the next day that was chosen."""
    post, _ = next_moments(terms.load(community.settings), community, now)
    await tx.communities.resume_posts(community.id, post)
    return replace(community, paused=None, next_post_at=post)


def next_moments(
    settings: CommunitySettings, community: CommunityRow, now: datetime
) -> tuple[int | None, int | None]:
    """When the next post and the next weekly totals are due, in ms; None: never.

    Of the community only its latest post counts, so that no day gets two. A week whose
    moment is still to come today is published first.
    """
    zone = zone_of(settings)
    posted = () if community.last_post_at is None else (from_ms(community.last_post_at),)
    post = next_post(settings, now, zone, posted)
    return None if post is None else to_ms(post), _next_totals(settings, zone, now)


def _next_totals(settings: CommunitySettings, zone: tzinfo, now: datetime) -> int | None:
    if settings.totals == "off":
        return None
    last = publishing_moment(week_of(now - timedelta(weeks=1), zone), zone)
    return to_ms(last if last > now else publishing_moment(week_of(now, zone), zone))


# --- Polls -----------------------------------------------------------------------


async def count_poll(tx: Transaction, event: PollCounted) -> None:
    """Keep the counts of one of our polls; of any other nothing."""
    counts = json.dumps(list(event.counts))
    await tx.communities.count_poll(event.poll_id, counts, closed=event.closed)
