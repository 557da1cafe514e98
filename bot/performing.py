"""Effects as rows: what a step decided, written into the open transaction.

Lives here: one branch for each effect, and the outbox rows of screens. Nothing is worded here:
rows keep screens as keys and arguments. Does not live here: deciding (``flows``) or the
transaction itself. Called by ``bot.service`` and, for notices in private, by
``bot.communities``.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot import letters
from bot.arrival import Arrival
from bot.keyboards import keyboard_for
from bot.kinds import KINDS
from bot.letters import Letter
from bot.render import from_ms, to_ms
from flows import codec
from flows.cards import CONSENT_VERSION
from flows.effects import (
    CancelCheckIns,
    DeleteEpisode,
    Effect,
    EraseEverything,
    How,
    MarkCheckIn,
    PlanCheckIns,
    PutOffCheckIn,
    Recall,
    RecordAssessment,
    RecordConsent,
    SendExport,
    SendRecord,
    Show,
    ShowGroups,
    Step,
    Toast,
)
from flows.model import Episode, State
from flows.records.receipt import receipt
from flows.screen import Screen
from storage import AssessmentRow, CheckInRow, EpisodeRow, NewMessage, PersonRow
from storage.transaction import Transaction

#: Telegram lets a bot delete what is younger than 48 h; a little less, for it takes time.
_DELETABLE_MS = 48 * 3_600_000 - 300_000


@dataclass(frozen=True, slots=True)
class Turn:
    """One event being handled: what every effect needs to know.

    ``hurried``: the person did something else only moments ago. ``followed`` is the episode
    as it was before the event. ``simple``: nothing is edited, and buttons are keys; ``left``:
    that was so until now.
    """

    arrival: Arrival
    person: PersonRow
    language: str
    now: int
    hurried: bool = False
    followed: Episode | None = None
    simple: bool = False
    left: bool = False


async def perform(tx: Transaction, done: Step, turn: Turn) -> None:
    """Turn effects into rows. Saving comes first: other rows point to the person."""
    erased = next((one for one in done.effects if isinstance(one, EraseEverything)), None)
    if erased is not None:
        await _erase(tx, erased, turn)
    else:
        await tx.save_person(turn.person)
    for number, effect in enumerate(done.effects):
        await _perform_one(tx, effect, turn, f"{turn.arrival.key}:{number}")
    if erased is None:
        await _keep_story(tx, done.state, turn)


async def _erase(tx: Transaction, effect: EraseEverything, turn: Turn) -> None:
    """Delete everything; whoever asked for it is told how much that was."""
    arrival, now = turn.arrival, turn.now
    messages = await tx.shown(arrival.chat_id, now - _DELETABLE_MS)
    gone = await tx.erase(arrival.user_id, now)
    if effect.receipt:
        screen = receipt(gone, len(messages), from_ms(now))
        await enqueue(
            tx,
            arrival,
            "erased",
            screen,
            turn.language,
            now,
            f"{arrival.key}:receipt",
            simple=turn.simple,
            left=turn.left,
            gone=messages,
        )


async def _keep_story(tx: Transaction, state: State, turn: Turn) -> None:
    """Keep the episode as it stands now; it is the last word on it once another follows."""
    episode = state.episode
    if episode is None or episode == turn.followed:
        return
    await tx.save_episode(
        EpisodeRow(
            user_id=turn.arrival.user_id,
            number=episode.number,
            consent_version=CONSENT_VERSION,
            reported_at=to_ms(episode.reported_at),
            story=codec.dump_episode(episode),
        )
    )


async def _perform_one(tx: Transaction, effect: Effect, turn: Turn, key: str) -> None:
    user, now = turn.arrival.user_id, turn.now
    match effect:
        case Show():
            await _show(tx, effect, turn, key)
        case PlanCheckIns(check_ins):
            await tx.plan_check_ins(
                [
                    CheckInRow(
                        id=f"{user}:{one.id}",
                        user_id=user,
                        episode=int(one.id.partition("-")[0]),
                        kind=one.kind,
                        due_at=to_ms(one.due_at),
                        expires_at=to_ms(one.expires_at),
                    )
                    for one in check_ins
                ]
            )
        case CancelCheckIns():
            await tx.cancel_check_ins(user)
        case MarkCheckIn(name, status):
            await tx.mark_check_in(f"{user}:{name}", status, now)
        case PutOffCheckIn(name, until):
            await tx.move_check_in(f"{user}:{name}", to_ms(until))
        case RecordConsent(version):
            await tx.record_consent(user, version, now)
        case RecordAssessment():
            await tx.add_assessment(_assessment(effect, turn, key))
        case DeleteEpisode() | SendExport() | SendRecord():
            await _perform_records(tx, effect, turn, key)
        case EraseEverything() | Toast() | ShowGroups() | Recall():
            # Done before, said by whoever answers the press, shown by ``bot.communities``, and
            # followed up by ``bot.records.reading``.
            pass


async def _perform_records(
    tx: Transaction, effect: DeleteEpisode | SendExport | SendRecord, turn: Turn, key: str
) -> None:
    """What somebody does with what is kept; a file is made when it is sent, and never kept."""
    match effect:
        case DeleteEpisode(number):
            await tx.delete_episode(turn.arrival.user_id, number)
        case SendExport():
            letter: Letter = {"language": turn.language}
            await _enqueue(tx, turn.arrival, "export", letter, turn.now, key)
        case SendRecord(number, form):
            letter = {"language": turn.language, "episode": number, "form": form}
            await _enqueue(tx, turn.arrival, "record", letter, turn.now, key)


def _assessment(effect: RecordAssessment, turn: Turn, key: str) -> AssessmentRow:
    answers = {
        "answered": json.loads(codec.dump_answers(effect.answers)),
        "heard": dict(effect.heard),
        **({} if effect.change is None else {"change": effect.change}),
    }
    return AssessmentRow(
        id=key,
        user_id=turn.arrival.user_id,
        consent_version=CONSENT_VERSION,
        episode=effect.episode,
        kind=effect.kind,
        at=turn.now,
        level=effect.level.value,
        pattern=effect.pattern,
        severity=effect.severity,
        rules=json.dumps(effect.rules),
        answers=json.dumps(answers),
        content_version=effect.content_version,
    )


async def _show(tx: Transaction, effect: Show, turn: Turn, key: str) -> None:
    """Enqueue a screen: as an edit of the pressed card, or as a message of its own."""
    pressed, live = turn.arrival.message_id, turn.person.live_message_id
    if effect.how == "bring" and pressed is not None and (pressed == live or turn.hurried):
        # A second tap, an instant too late: the live card is there or on its way.
        return
    # In simple mode nothing that stands there changes any more.
    edits = effect.how in ("edit", "caption", "mark") and not turn.simple
    edit = pressed if edits else None
    # A new card ends the keyboard of the one before it.
    follows = effect.kind not in ("notice", "chart")
    spent = (pressed or live) if edit is None and follows else None
    await enqueue(
        tx,
        turn.arrival,
        effect.kind,
        effect.screen,
        turn.language,
        turn.now,
        key,
        edit=edit,
        spent=spent if effect.check_in is None else None,
        how=effect.how,
        leaves=effect.leaves,
        simple=turn.simple,
        left=turn.left,
        check_in=None if effect.check_in is None else f"{turn.arrival.user_id}:{effect.check_in}",
    )


async def enqueue(
    tx: Transaction,
    arrival: Arrival,
    kind: str,
    screen: Screen,
    language: str,
    now: int,
    key: str,
    *,
    edit: int | None = None,
    spent: int | None = None,
    simple: bool = False,
    left: bool = False,
    check_in: str | None = None,
    how: How = "new",
    leaves: Screen | None = None,
    gone: Sequence[int] = (),
) -> None:
    """Add one screen to the outbox; ``spent`` is a card whose buttons end with it.

    ``leaves`` is what that card becomes; ``gone`` are messages to be taken down before. In
    ``simple`` mode it is a new message without a picture, and its buttons are keys.
    """
    keyboard = keyboard_for(screen, kind, simple=simple, left=left)
    if simple:
        screen, spent, leaves = replace(screen, picture=None), None, None
    letter: Letter = {"screen": screen, "language": language, "spent": spent}
    if simple:
        letter["simple"] = True
    if keyboard != "inline":
        letter["keyboard"] = keyboard
    if gone:
        letter["gone"] = list(gone)
    match how:
        case "caption" | "mark" if not simple:
            letter["stays"] = how
        case _:
            pass
    if leaves is not None:
        letter["leaves"] = leaves
    edited = None if simple else edit
    await _enqueue(tx, arrival, kind, letter, now, key, edit=edited, check_in=check_in)


async def _enqueue(
    tx: Transaction,
    arrival: Arrival,
    kind: str,
    letter: Letter,
    now: int,
    key: str,
    *,
    edit: int | None = None,
    check_in: str | None = None,
) -> None:
    row = KINDS[kind]
    await tx.enqueue(
        NewMessage(
            key=key,
            # A receipt of erasure must not name the person any more.
            user_id=None if kind == "erased" else arrival.user_id,
            chat_id=arrival.chat_id,
            kind=kind,
            mode=row.mode,
            priority=row.priority,
            body=letters.dump(letter),
            created_at=now,
            due_at=now,
            expires_at=None if row.expires_ms is None else now + row.expires_ms,
            edit_message_id=edit,
            check_in=check_in,
            live=row.live,
        )
    )
