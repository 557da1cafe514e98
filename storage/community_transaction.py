"""The part of a transaction that is about groups and channels, on one page.

Lives here: the public names, each a line that hands over to the module with the statement.
Does not live here: statements (``communities``, ``community_people``, ``community_totals``,
``form_checks``), or people and messages (``transaction``). Reached as ``tx.communities``,
used by ``bot``.

What ``transaction`` says of moments and errors holds here too. A community or form check
that is read is locked until the transaction ends; a change of one that is not there
changes nothing. A week is ISO, "2026-W48".
"""

from __future__ import annotations

from storage import communities, community_people, community_totals, form_checks, outbox
from storage.community_rows import (
    Bucket,
    Change,
    CommunityRow,
    DoorKind,
    DoorRow,
    FormCheckRow,
    FormTickRow,
    LinkCodeRow,
    LinkRow,
    MembershipRow,
    PanelRow,
    Pause,
    PollRow,
    WeeklyRow,
)
from storage.running import Runner


class CommunityTransaction:
    """What happens in here happens together with the rest of its transaction, or not at all."""

    __slots__ = ("_run",)

    def __init__(self, run: Runner) -> None:
        self._run = run

    # --- Being in a community ----------------------------------------------------

    async def create(self, row: CommunityRow) -> bool:
        """Add a community; False when its chat is known, also when it was left."""
        return await communities.create(self._run, row)

    async def find(self, community_id: str) -> CommunityRow | None:
        """The community with this id, also when it was left; None when unknown."""
        return await communities.find(self._run, community_id)

    async def in_chat(self, chat_id: int) -> CommunityRow | None:
        """The community of this chat, also when it was left; None when unknown."""
        return await communities.in_chat(self._run, chat_id)

    async def rename(self, community_id: str, title: str) -> None:
        """The chat has another title now."""
        await communities.rename(self._run, community_id, title)

    async def set_admin(self, community_id: str, *, admin: bool) -> None:
        """Whether the bot is an admin there."""
        await communities.set_admin(self._run, community_id, admin=admin)

    async def point(self, community_id: str, now: int, every_ms: int) -> bool:
        """Whether all of it may be pointed to the private chat now: once in ``every_ms``."""
        return await communities.point(self._run, community_id, now, every_ms)

    async def mark_left(self, community_id: str, now: int) -> None:
        """The bot is out: nothing is due, unsent messages end, the rest is kept for 30 days."""
        await communities.mark_left(self._run, community_id, now)

    async def mark_returned(self, community_id: str, next_post_at: int | None) -> None:
        """The bot is in again with all it had; posts go on at ``next_post_at``."""
        await communities.mark_returned(self._run, community_id, next_post_at)

    async def migrate(self, old_chat: int, new_chat: int) -> CommunityRow | None:
        """The group became a supergroup; the community as it is now, None when unknown.

        Its id, doors and settings stay. Messages of the old chat are out of reach: unsent
        edits, deletions and answers to them end, even leased ones; form checks have no card. A
        community that was made of ``new_chat`` meanwhile ends in this one. Twice does no harm.
        """
        return await communities.migrate(self._run, old_chat, new_chat)

    async def withdraw(self, chat_id: int) -> None:
        """Cancel the unsent messages to a chat."""
        await outbox.withdraw(self._run, chat=chat_id)

    # --- Settings and who changed them -------------------------------------------

    async def save_settings(self, community_id: str, settings: str, change: Change) -> None:
        """Replace the settings and note who did it; the next moments are set apart."""
        await communities.save_settings(self._run, community_id, settings, change)

    async def save_topic(self, community_id: str, topic_id: int | None, change: Change) -> None:
        """Post into this topic and note who chose it; None: into no topic."""
        await communities.save_topic(self._run, community_id, topic_id, change)

    async def note(self, community_id: str, change: Change) -> None:
        """Add to the list of changes."""
        await communities.note(self._run, community_id, change)

    async def changes(self, community_id: str, limit: int = 10) -> list[Change]:
        """The list of changes, the newest first; they are kept for 90 days."""
        return await communities.changes(self._run, community_id, limit)

    # --- Doors -------------------------------------------------------------------

    async def add_door(self, row: DoorRow) -> None:
        """Add a door; refused when its token is not new."""
        await communities.add_door(self._run, row)

    async def find_door(self, token: str, now: int) -> DoorRow | None:
        """The door with this token; None when there is none, or it is past its time."""
        return await communities.find_door(self._run, token, now)

    async def newest_door(
        self, community_id: str, kind: DoorKind, expires_after: int
    ) -> DoorRow | None:
        """The door of this kind that stands longest; None when none outlives the moment."""
        return await communities.newest_door(self._run, community_id, kind, expires_after)

    # --- Who changes a community -------------------------------------------------

    async def let_manage(self, community_id: str, user_id: int, now: int) -> None:
        """They added the bot or opened the settings: list it among theirs. No right by itself."""
        await community_people.let_manage(self._run, community_id, user_id, now)

    async def stop_managing(self, community_id: str, user_id: int) -> None:
        """They lost their rights: list it no more, and end their link."""
        await community_people.stop_managing(self._run, community_id, user_id)

    async def managers(self, community_id: str) -> list[int]:
        """Whoever added the bot or opened the settings, the earliest first."""
        return await community_people.managers(self._run, community_id)

    async def managed_by(self, user_id: int) -> list[CommunityRow]:
        """The communities that this person has managed and the bot is in, by title."""
        return await community_people.managed_by(self._run, user_id)

    async def add_link_code(self, row: LinkCodeRow, now: int) -> bool:
        """Add a code, which ends their earlier one. False: somebody has it; make another."""
        return await community_people.add_link_code(self._run, row, now)

    async def redeem_link_code(
        self, community_id: str, code: str, now: int, until: int
    ) -> int | None:
        """Use a code once, in its own community, before its time; who is linked ``until``."""
        return await community_people.redeem_link_code(self._run, community_id, code, now, until)

    async def links(self, community_id: str, now: int) -> list[LinkRow]:
        """The anonymous admins who are linked now, by when it ends."""
        return await community_people.links(self._run, community_id, now)

    async def unlink(self, community_id: str, user_id: int) -> None:
        """End a link before its time."""
        await community_people.unlink(self._run, community_id, user_id)

    async def panel(self, user_id: int) -> PanelRow | None:
        """The panel that a person has open; None when there is none."""
        return await community_people.open_panel(self._run, user_id)

    async def set_panel(self, row: PanelRow) -> None:
        """Open a panel; a person has one at most."""
        await community_people.set_panel(self._run, row)

    async def clear_panel(self, user_id: int) -> None:
        """Close the person's panel."""
        await community_people.clear_panel(self._run, user_id)

    # --- Members -----------------------------------------------------------------

    async def join(self, user_id: int, community_id: str, now: int) -> None:
        """A person came through a door, perhaps again; what they share stays."""
        await community_people.join(self._run, user_id, community_id, now)

    async def memberships(self, user_id: int) -> list[MembershipRow]:
        """The communities a person came from, the latest first."""
        return await community_people.memberships(self._run, user_id)

    async def set_asked(self, user_id: int, community_id: str) -> None:
        """The member was asked whether they want to be counted."""
        await community_people.set_asked(self._run, user_id, community_id)

    async def set_share(self, user_id: int, community_id: str, *, share: bool) -> None:
        """The member's answer. False takes them out of every week that is not published."""
        await community_people.set_share(self._run, user_id, community_id, share=share)

    # --- Totals ------------------------------------------------------------------

    async def contribute(self, user_id: int, community_id: str, week: str, bucket: Bucket) -> bool:
        """Count a member who shares; the last of the week counts. False: not counted."""
        return await community_totals.contribute(self._run, user_id, community_id, week, bucket)

    async def contributions(self, community_id: str, week: str) -> dict[int, Bucket]:
        """Member to bucket, until the week is published."""
        return await community_totals.contributions(self._run, community_id, week)

    async def unpublished(self, community_id: str) -> list[str]:
        """Weeks with contributions, the earliest first; the running week may be among them."""
        return await community_totals.unpublished(self._run, community_id)

    async def publish_week(self, row: WeeklyRow) -> bool:
        """Keep the numbers, forget who was in them. False: published before, and that stays.

        Refused are numbers below 10 in all, or 5 on either side, or not rounded to 5.
        """
        return await community_totals.publish_week(self._run, row)

    async def published(self, community_id: str, limit: int = 10) -> list[WeeklyRow]:
        """The published weeks, the newest first."""
        return await community_totals.published(self._run, community_id, limit)

    async def totals_due(self, now: int, limit: int) -> list[CommunityRow]:
        """Communities that have a week to publish, the longest due first."""
        return await communities.totals_due(self._run, now, limit)

    async def set_next_totals(self, community_id: str, at: int | None) -> None:
        """When the next week is to be published; None: never."""
        await communities.set_next_totals(self._run, community_id, at)

    # --- Posts -------------------------------------------------------------------

    async def posts_due(self, now: int, limit: int) -> list[CommunityRow]:
        """Communities that have a post due and not paused, the longest due first."""
        return await communities.posts_due(self._run, now, limit)

    async def set_next_post(self, community_id: str, at: int | None) -> None:
        """When the next post is due; None: there is none."""
        await communities.set_next_post(self._run, community_id, at)

    async def record_post(self, community_id: str, message_id: int | None, now: int) -> None:
        """A post was sent: it counts, and is the one that the next replaces."""
        await communities.record_post(self._run, community_id, message_id, now)

    async def pause_posts(self, community_id: str, reason: Pause) -> bool:
        """Post nothing until resumed. False: paused already, so that nobody is told twice."""
        return await communities.pause_posts(self._run, community_id, reason)

    async def resume_posts(self, community_id: str, next_post_at: int | None) -> None:
        """Post again, first at ``next_post_at``; nothing where the bot is out."""
        await communities.resume_posts(self._run, community_id, next_post_at)

    # --- Polls -------------------------------------------------------------------

    async def add_poll(self, row: PollRow) -> None:
        """Add a poll that was sent; one that is known stays as it is."""
        await community_totals.add_poll(self._run, row)

    async def count_poll(self, poll_id: str, counts: str, *, closed: bool) -> bool:
        """Telegram told counts (JSON). False: not ours, or closed before."""
        return await community_totals.count_poll(self._run, poll_id, counts, closed=closed)

    async def poll(self, poll_id: str) -> PollRow | None:
        """The poll; None when it is none of ours."""
        return await community_totals.find_poll(self._run, poll_id)

    async def polls(self, community_id: str, week: str) -> list[PollRow]:
        """The polls of a week, the earliest first."""
        return await community_totals.polls(self._run, community_id, week)

    # --- Form checks -------------------------------------------------------------

    async def open_form_check(self, row: FormCheckRow) -> bool:
        """Open a form check; False when its id is known, and the first stays."""
        return await form_checks.open_check(self._run, row)

    async def form_check(self, form_check_id: str) -> FormCheckRow | None:
        """The form check, also when closed; None when unknown."""
        return await form_checks.find(self._run, form_check_id)

    async def set_card(self, form_check_id: str, message_id: int | None) -> None:
        """Which message shows the form check."""
        await form_checks.set_card(self._run, form_check_id, message_id)

    async def tick(self, row: FormTickRow) -> None:
        """A helper sees a fault; whether they may say so is the caller's to know."""
        await form_checks.tick(self._run, row)

    async def untick(self, form_check_id: str, helper: int, fault: str) -> None:
        """A helper takes a fault back."""
        await form_checks.untick(self._run, form_check_id, helper, fault)

    async def ticks(self, form_check_id: str) -> list[FormTickRow]:
        """What was ticked, by helper and fault."""
        return await form_checks.ticks(self._run, form_check_id)

    async def close_form_check(self, form_check_id: str) -> bool:
        """Close it; False when it was closed before, so that nobody is told twice."""
        return await form_checks.close(self._run, form_check_id)

    async def form_checks_due(self, now: int, limit: int) -> list[FormCheckRow]:
        """Open ones whose time is over, the longest over first; where the bot is out, too."""
        return await form_checks.due(self._run, now, limit)
