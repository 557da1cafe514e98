"""A member's part in a community: who came from where, and who lets themselves be counted.

House rules. Nobody is counted who did not say so after seeing exactly what a coach sees.
It is asked once, in a message of its own, after a check that came through a door and found
nothing that must be seen today. A check counts in one community only: of those in which
its member is counted, the one whose door they came through last. Where no numbers are made,
nobody is asked and nothing is kept.

Lives here: joining, the offer, the switch, counting, and the screens of it. Does not live
here: what may be published (``flows.communities.totals``), the admins' panel. Called by
``panel`` and ``panel_pressing``.
"""

from __future__ import annotations

from collections.abc import Sequence

from bot.communities.panel_opening import Visit, opened, show
from bot.communities.panel_parts import button, stamp_of
from bot.communities.titles import title_of
from bot.communities.zones import zone_of
from flows.communities import terms
from flows.communities.schedule import week_of
from flows.communities.totals import bucket_of
from flows.effects import RecordAssessment
from flows.finishing import INTAKE
from flows.screen import Part, Screen
from flows.vocabulary import Level
from storage import CommunityRow, MembershipRow

#: Results that nobody is asked anything beside.
_ALARMS = frozenset({Level.URGENT, Level.EMERGENCY})
#: As many as fit under one message.
_MOST = 20


# --- What a check leads to -------------------------------------------------------


async def assessed(visit: Visit, done: RecordAssessment) -> None:
    """Count a check of a member who wants that, and ask one who was never asked."""
    places = [one for one in await _places(visit) if _counts(one[1])]
    for member, row in places:
        if member.share:
            week = week_of(visit.now, zone_of(terms.load(row.settings)))
            bucket = bucket_of(done.level)
            await visit.tx.communities.contribute(visit.user_id, row.id, week, bucket)
            break
    if done.kind == INTAKE and done.level not in _ALARMS:
        await _offer(visit, places)


async def _offer(visit: Visit, places: Sequence[tuple[MembershipRow, CommunityRow]]) -> None:
    """Ask once whether they want to be counted where they came from last."""
    if not places or places[0][0].asked:
        return
    row = places[0][1]
    await visit.tx.communities.set_asked(visit.user_id, row.id)
    panel, spent = await opened(visit, row.id)
    stamp = stamp_of(panel)
    rows = (
        (button(stamp, "share-yes", "count", f"{row.id}.on"),),
        (button(stamp, "share-no", "count", f"{row.id}.off"),),
    )
    parts = (Part("share-offer", (("title", title_of(row)),)), *_SEEN, Part("share-later"))
    await show(visit, Screen("group_share", parts, rows), name="o", anew=True, spent=spent)


def _counts(row: CommunityRow) -> bool:
    return terms.load(row.settings).totals != "off"


async def _places(visit: Visit) -> list[tuple[MembershipRow, CommunityRow]]:
    """The communities that somebody came from and that we are still in, the latest first."""
    latest = (await visit.tx.communities.memberships(visit.user_id))[:_MOST]
    found = []
    # Rows are locked as they are read: in the order of their ids, lest two wait for each other.
    for member in sorted(latest, key=lambda one: one.community_id):
        row = await visit.tx.communities.find(member.community_id)
        if row is not None and row.left_at is None:
            found.append((member, row))
    return sorted(found, key=lambda one: latest.index(one[0]))


# --- My groups -------------------------------------------------------------------

#: What a coach sees, as an example, and what holds for every such message.
_SEEN = (Part("share-example"), Part("share-limits"))


async def show_list(visit: Visit, *, anew: bool) -> None:
    """The communities whose settings they opened, and those they came from.

    In place of the pressed panel, or ``anew`` as a message.
    """
    managed = (await visit.tx.communities.managed_by(visit.user_id))[:_MOST]
    came = [row for _, row in await _places(visit)]
    if not managed and not came:
        await show(visit, Screen("groups", (Part("groups-none"),)), anew=anew)
        return
    before = None if anew else await visit.tx.communities.panel(visit.user_id)
    of = (managed or came)[0].id if before is None else before.community_id
    panel, spent = await opened(visit, of, anew=anew)
    stamp = stamp_of(panel)
    rows = [
        (button(stamp, label, verb, row.id, title=title_of(row)),)
        for verb, label, some in (
            ("open", "groups-settings", managed),
            ("member", "groups-numbers", came),
        )
        for row in some
    ]
    parts = [Part("groups-heading")]
    parts += [Part("groups-managed")] if managed else []
    parts += [Part("groups-came")] if came else []
    await show(visit, Screen("groups", tuple(parts), tuple(rows)), anew=anew, spent=spent)


async def show_member(visit: Visit, stamp: str, community_id: str) -> bool:
    """What a coach sees of a community, and whether one is counted; False for none of theirs."""
    for member, row in await _places(visit):
        if row.id == community_id:
            await show(visit, _member(stamp, member, row))
            return True
    return False


async def count(visit: Visit, stamp: str, community_id: str, *, on: bool) -> bool:
    """Let oneself be counted, or not any more; False for a community that is none of theirs."""
    if community_id not in [row.id for _, row in await _places(visit)]:
        return False
    await visit.tx.communities.set_share(visit.user_id, community_id, share=on)
    # Whoever has chosen by themselves need not be asked any more.
    await visit.tx.communities.set_asked(visit.user_id, community_id)
    return await show_member(visit, stamp, community_id)


def _member(stamp: str, member: MembershipRow, row: CommunityRow) -> Screen:
    told = Part("share-on" if member.share else "share-off", (("title", title_of(row)),))
    made = () if _counts(row) else (Part("share-not-made"),)
    turn = ("share-stop", "off") if member.share else ("share-yes", "on")
    rows = (
        (button(stamp, turn[0], "count", f"{row.id}.{turn[1]}"),),
        (button(stamp, "my-groups", "list"),),
    )
    return Screen("group_share", (told, *made, *_SEEN), rows)
