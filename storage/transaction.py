"""One transaction: everything that can be read or written, on one page.

Lives here: the public names, each a line that hands over to the module with the statement.
Does not live here: statements (``people``, ``check_ins``, ``outbox``, ``rights``), groups
and channels (``community_transaction``, reached as ``tx.communities``), or beginning and
committing (``store``). Made by ``Store.transaction``, used by ``bot``.

All moments are milliseconds since 1970 (UTC). Any method raises ``RowRefused`` (a constraint) and
``StoreUnavailable``; leave the block then. A person is saved before what belongs to them.
"""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

from storage import check_ins, episodes, interruptions, outbox, pause, people, pictures, rights
from storage.community_transaction import CommunityTransaction
from storage.erasures import ErasureLog
from storage.rows import (
    AssessmentRow,
    CheckInRow,
    EpisodeRow,
    NewMessage,
    OutboxRow,
    PersonRow,
    PictureRow,
)
from storage.running import Runner, finish
from storage.shown import card_was_sent_after, shown

HOUR = 3_600_000
_OPEN = ("waiting", "asked")


class Transaction:
    """What happens in here happens together, or not at all. Not for two tasks at once."""

    __slots__ = ("_erasures", "_run", "communities")

    def __init__(self, run: Runner, erasures: ErasureLog) -> None:
        self._run = run
        self._erasures = erasures
        self.communities = CommunityTransaction(run)

    # --- People ------------------------------------------------------------------

    async def first_time(self, key: str, now: int) -> bool:
        """Whether ``key`` (an update, a check-in) is new; from now on it is not."""
        return await people.first_time(self._run, key, now)

    async def lock_person(self, user_id: int) -> None:
        """Take the person's turn until the transaction ends, known or not; ``person`` does, too.

        The order of locks: the person whom a turn is about, a community, anything else.
        """
        await people.lock(self._run, user_id)

    async def person(self, user_id: int) -> PersonRow | None:
        """The person, locked until the transaction ends; None when unknown."""
        return await people.find(self._run, user_id)

    async def look_at(self, user_id: int) -> PersonRow | None:
        """Somebody whose turn this is not, as last saved and not locked; None when unknown."""
        return await people.look_at(self._run, user_id)

    async def save_person(self, row: PersonRow) -> None:
        """Insert or replace the person; ``created_at`` stays as it first was."""
        await people.save(self._run, row)

    async def set_live_message(self, user_id: int, message_id: int | None) -> None:
        """Which message is the person's live card; None: there is none."""
        await people.set_live_message(self._run, user_id, message_id)

    async def set_keyboard(self, user_id: int, buttons: str | None) -> None:
        """Which buttons stand below the person's messages; None: there are none."""
        await people.set_keyboard(self._run, user_id, buttons)

    async def record_consent(self, user_id: int, version: int, now: int) -> None:
        """The person agreed to ``version``; the first moment stays."""
        await people.record_consent(self._run, user_id, version, now)

    async def add_assessment(self, row: AssessmentRow) -> None:
        """Add an assessment once; refused without the consent that it names."""
        await people.add_assessment(self._run, row)

    async def save_episode(self, row: EpisodeRow) -> None:
        """Add an episode, or give it a new story; refused without the consent that it names."""
        await episodes.save(self._run, row)

    async def episodes(self, user_id: int) -> list[EpisodeRow]:
        """The person's episodes by number."""
        return await episodes.of_person(self._run, user_id)

    async def assessments(self, user_id: int) -> list[AssessmentRow]:
        """The person's assessments, the oldest first."""
        return await episodes.assessments(self._run, user_id)

    async def delete_episode(self, user_id: int, number: int) -> int:
        """Delete one episode with its check-ins and assessments; how many rows went."""
        return await episodes.remove(self._run, user_id, number)

    async def make_unreachable(self, user_id: int) -> None:
        """Telegram refuses to deliver: cancel waiting check-ins and unsent messages."""
        await people.set_unreachable(self._run, user_id, unreachable=True)
        await check_ins.cancel(self._run, user_id, before=("waiting",))
        await outbox.withdraw(self._run, person=user_id)

    async def make_reachable(self, user_id: int) -> None:
        """The person is back; what was cancelled stays cancelled."""
        await people.set_unreachable(self._run, user_id, unreachable=False)

    # --- Check-ins ---------------------------------------------------------------

    async def plan_check_ins(self, rows: Sequence[CheckInRow]) -> None:
        """Add the check-ins whose id is new; the others stay as they are."""
        await check_ins.plan(self._run, rows)

    async def cancel_check_ins(self, user_id: int) -> None:
        """Cancel the person's waiting and asked check-ins, and their unsent messages."""
        await check_ins.cancel(self._run, user_id, before=_OPEN)
        await outbox.withdraw(self._run, person=user_id, asked=True)

    async def mark_check_in(self, id: str, status: str, now: int) -> None:  # noqa: A002 - as the column
        """Move a check-in on, never back; unless it is now asked, its unsent messages end.

        Raises:
            StorageError: ``status`` is none of the four.
        """
        await check_ins.mark(self._run, id, status, now)

    async def move_check_in(self, id: str, due_at: int) -> None:  # noqa: A002 - as the column
        """Move a check-in that has not ended; one that was asked is asked again then."""
        await check_ins.move(self._run, id, due_at)

    async def due_check_ins(self, now: int, limit: int) -> list[CheckInRow]:
        """Check-ins of reachable people that are due, also past ``expires_at``, longest first.

        Claim each before it is asked.
        """
        return await check_ins.due(self._run, now, limit)

    async def claim_check_in(self, id: str) -> PersonRow | None:  # noqa: A002 - as the column
        """Take the turn of its person; None when it waits no more, or somebody has that turn.

        It waits for nobody: what is passed over here is due again at the next tick.
        """
        return await check_ins.claim(self._run, id)

    async def next_due(self) -> int | None:
        """The earliest moment of a waiting check-in or unsent message; it may be past."""
        return await check_ins.next_due(self._run)

    # --- Outbox ------------------------------------------------------------------

    async def enqueue(self, row: NewMessage) -> None:
        """Add a message whose key is new; an edit ends unsent edits of the same message."""
        await outbox.enqueue(self._run, row)

    async def sweep(self, now: int) -> None:
        """End messages past their expiry, and the leases of holders that are gone."""
        await outbox.sweep(self._run.unhurried, now)

    async def claim(self, now: int, lease: str, lease_until: int, limit: int) -> list[OutboxRow]:
        """Lease up to ``limit`` due messages until ``lease_until``, by (priority, id).

        At most one for each chat, unless they are of priority 0; none while paused.
        """
        return await outbox.claim(self._run, now, lease, lease_until, limit)

    async def record_sent(self, id: int, lease: str, message_id: int | None, now: int) -> bool:  # noqa: A002 - as the column
        """It was delivered; a live one becomes the person's card. False: the lease is lost."""
        return await outbox.record_sent(self._run, id, lease, message_id, now)

    async def record_retry(self, id: int, lease: str, due_at: int, count: bool) -> bool:  # noqa: A002 - as the column
        """Try again at ``due_at``; ``count`` False gives the attempt back. False: lease lost."""
        return await outbox.record_retry(self._run, id, lease, due_at, count=count)

    async def record_end(self, id: int, lease: str, status: str) -> bool:  # noqa: A002 - as the column
        """Give up: dead, unknown, cancelled or expired. False: the lease is lost.

        Raises:
            StorageError: ``status`` is none of the four.
        """
        return await outbox.record_end(self._run, id, lease, status)

    async def release_leases(self, lease: str | None = None) -> int:
        """End leases that begin with ``lease``, and how many there were; None ends all, at start.

        All of them only on SQLite, where the exclusive lock proves that no other process lives;
        on a server None does nothing, and a dead replica's leases lapse. What may be sent twice
        is unsent again; of the rest nobody knows.
        """
        return await outbox.release_leases(self._run, lease)

    async def sent_among(self, keys: Sequence[str]) -> set[str]:
        """Those of the keys whose message was sent, or may be; ended ones go after a week."""
        return await outbox.sent_among(self._run, keys)

    async def shown(self, chat_id: int, since: int) -> list[int]:
        """The messages that the chat was first sent at ``since`` or later, as far as is known."""
        return await shown(self._run, chat_id, since)

    async def card_was_sent_after(self, user_id: int, since: int) -> bool:
        """Whether a card came after ``since`` or is on its way, as far as is known."""
        return await card_was_sent_after(self._run, user_id, since)

    async def pause(self, until: int) -> None:
        """Claim nothing before ``until``; a shorter pause does not end a longer one."""
        await pause.pause(self._run, until)

    async def paused_until(self) -> int:
        """The end of the pause, 0 when there never was one."""
        return await pause.paused_until(self._run)

    async def counts(self) -> dict[str, int]:
        """Messages for each status and ``check_in_waiting``, zeros included."""
        return await outbox.counts(self._run.unhurried)

    # --- Interruptions -----------------------------------------------------------

    async def set_back(self, now: int, by: int) -> None:
        """The clock was set back by ``by`` ms; retries, leases and the pause move with it."""
        await interruptions.set_back(self._run.unhurried, now, by)

    async def last_contact(self) -> int | None:
        """When Telegram was last heard, locked until the end; None when that is not known."""
        return await interruptions.last_contact(self._run)

    async def had_contact(self, now: int) -> None:
        """Telegram was heard."""
        await interruptions.had_contact(self._run, now)

    async def in_touch(
        self, *, since: int, before: int, after: int, limit: int
    ) -> list[tuple[int, int]]:
        """Reachable people who were there or were asked since ``since``, and not since ``before``.

        Number and ``seen_at`` of the first ``limit`` by number, from the one after ``after``.
        """
        return await interruptions.in_touch(self._run.unhurried, since, before, after, limit)

    # --- Pictures ----------------------------------------------------------------

    async def picture(self, bot_id: int, name: str, theme: str, language: str) -> str | None:
        """The file id of a picture that this bot has sent before; None: it has not."""
        return await pictures.find(self._run, bot_id, name, theme, language)

    async def keep_picture(self, row: PictureRow) -> None:
        """Remember a picture that was sent, for a month; a newer file id takes its place."""
        await pictures.keep(self._run, row)

    async def forget_picture(self, bot_id: int, name: str, theme: str, language: str) -> None:
        """Telegram does not know the file id any more."""
        await pictures.forget(self._run, bot_id, name, theme, language)

    # --- Rights ------------------------------------------------------------------

    async def erase(self, user_id: int, now: int) -> dict[str, int]:
        """Delete every row about the person; how many of each table went.

        Sent messages and handled keys go as well; the keys are not counted. That there was
        an erasure is in the log beside the database before any row goes, so that no restored
        backup brings the person back.

        The receipt is enqueued after this, or it goes too. Once committed, call
        ``Store.checkpoint``: until then the write-ahead log holds the old rows.
        """
        person_hash = await finish(asyncio.to_thread(self._erasures.note, user_id, now))
        return await rights.erase(self._run.unhurried, user_id, person_hash, now)

    async def export(self, user_id: int) -> dict[str, list[dict[str, object]]]:
        """Every row about the person: table name to rows, each a column name to value."""
        return await rights.export(self._run.unhurried, user_id)

    async def retention(
        self,
        now: int,
        *,
        answers_ms: int,
        undecided_ms: int = 24 * HOUR,
        seen_ms: int = rights.SEEN_MS,
        sent_ms: int = rights.SENT_MS,
    ) -> dict[str, int]:
        """Delete what has had its time; how many rows of person, seen, outbox and community went.

        People not seen for ``answers_ms`` go with everything of theirs, unless a check-in
        waits; people who never agreed to anything after ``undecided_ms``; keys go after
        ``seen_ms``; ended messages after ``sent_ms``, or at once when their person is gone.
        What hangs on groups and channels has the times of ``rights`` and counts as ``community``.
        An admin stays one when the person's own rows go.
        """
        return await rights.retention(
            self._run.unhurried,
            now,
            answers_ms=answers_ms,
            undecided_ms=undecided_ms,
            seen_ms=seen_ms,
            sent_ms=sent_ms,
        )
