"""Effects as rows: what a step decided, written into the open transaction.

Lives here: one branch for each effect, and the outbox rows of screens. Nothing is worded
here: rows keep screens as keys and arguments. Does not live here: deciding (``flows``) or
the transaction itself. Called by ``bot.service``.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass

from bot.arrival import Arrival
from bot.keyboards import kept, keyboard_for
from bot.kinds import KINDS
from bot.render import to_ms
from flows import codec
from flows.cards import CONSENT_VERSION
from flows.effects import (
    CancelCheckIns,
    Effect,
    EraseEverything,
    MarkCheckIn,
    PlanCheckIns,
    PutOffCheckIn,
    RecordAssessment,
    RecordConsent,
    SendExport,
    Show,
    ShowGroups,
    Step,
    Toast,
)
from flows.screen import Screen
from storage import AssessmentRow, CheckInRow, NewMessage, PersonRow
from storage.transaction import Transaction


@dataclass(frozen=True, slots=True)
class Turn:
    """One event being handled: what every effect needs to know.

    ``hurried``: the person did something else only moments ago. ``simple``: nothing is
    edited, and buttons are keys; ``left``: that was so until now.
    """

    arrival: Arrival
    person: PersonRow
    language: str
    now: int
    hurried: bool = False
    simple: bool = False
    left: bool = False


async def perform(tx: Transaction, done: Step, turn: Turn) -> None:
    """Turn effects into rows. Saving comes first: other rows point to the person."""
    erased = any(isinstance(effect, EraseEverything) for effect in done.effects)
    if erased:
        await tx.erase(turn.arrival.user_id, person_hash(turn.arrival.user_id), turn.now)
    else:
        await tx.save_person(turn.person)
    for number, effect in enumerate(done.effects):
        await _perform_one(tx, effect, turn, f"{turn.arrival.key}:{number}")


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
        case SendExport():
            kind = KINDS["export"]
            await tx.enqueue(
                NewMessage(
                    key=key,
                    user_id=user,
                    chat_id=turn.arrival.chat_id,
                    kind="export",
                    mode=kind.mode,
                    priority=kind.priority,
                    body=json.dumps({"language": turn.language}),
                    created_at=now,
                    due_at=now,
                    expires_at=now + (kind.expires_ms or 0),
                )
            )
        case EraseEverything() | Toast() | ShowGroups():
            # Done before, said by whoever answers the press, and shown by ``bot.communities``.
            pass


def _assessment(effect: RecordAssessment, turn: Turn, key: str) -> AssessmentRow:
    answers = {
        "answered": json.loads(codec.dump_answers(effect.answers)),
        "heard": dict(effect.heard),
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
    edit = pressed if effect.how == "edit" and not turn.simple else None
    # A new card ends the keyboard of the one before it.
    spent = (pressed or live) if edit is None and effect.kind != "notice" else None
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
) -> None:
    """Add one screen to the outbox; ``spent`` is a card whose buttons end with it.

    In ``simple`` mode it is a new message without a picture, and its buttons are keys.
    """
    row = KINDS[kind]
    keyboard = keyboard_for(screen, kind, simple=simple, left=left)
    body = {
        "screen": json.loads(codec.dump_screen(screen)),
        "language": language,
        "spent": None if simple else spent,
        **({"simple": True} if simple else {}),
        **({"keyboard": keyboard} if keyboard != "inline" else {}),
    }
    if keyboard in ("reply", "remove"):
        await tx.set_keyboard(arrival.user_id, kept(screen) if keyboard == "reply" else None)
    await tx.enqueue(
        NewMessage(
            key=key,
            # A receipt of erasure must not name the person any more.
            user_id=None if kind == "erased" else arrival.user_id,
            chat_id=arrival.chat_id,
            kind=kind,
            mode=row.mode,
            priority=row.priority,
            body=json.dumps(body),
            created_at=now,
            due_at=now,
            expires_at=None if row.expires_ms is None else now + row.expires_ms,
            edit_message_id=None if simple else edit,
            check_in=check_in,
            live=row.live,
        )
    )


def person_hash(user_id: int) -> str:
    """A name for an erased person that does not say who it was."""
    return hashlib.blake2b(
        str(user_id).encode(), person=b"spotter-erasure", digest_size=16
    ).hexdigest()
