"""What was kept of past complaints, fetched inside the open transaction.

Lives here: from rows to ``Record``, and the follow-up of a press that needs them. Does not
live here: what they lead to (``flows.records.pressing``), statements (``storage``). Called
by ``bot.service`` and ``bot.records.files``.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import datetime, timedelta

from bot.render import from_ms
from flows import codec
from flows.content import Content
from flows.effects import Recall, Step
from flows.engine import concluded
from flows.model import Answered, Episode, Event, State
from flows.records.model import INTAKE, Contact, Record
from flows.records.pressing import recalled
from flows.vocabulary import Level
from storage import AssessmentRow
from storage.transaction import Transaction


async def with_recall(
    tx: Transaction, content: Content, event: Event, done: Step, user_id: int, now: datetime
) -> Step:
    """The step with what /history or one of its buttons leads to, where it asked for that."""
    names = [one.name for one in done.effects if isinstance(one, Recall)]
    if not names:
        return done
    records = await records_of(tx, user_id, done.state)
    more = recalled(content, done.state, records, names[0], now)
    rest = tuple(one for one in done.effects if not isinstance(one, Recall))
    joined = Step(more.state, (*rest, *more.effects))
    return concluded(content, done.state, event, joined, now)


async def records_of(tx: Transaction, user_id: int, state: State) -> list[Record]:
    """All complaints of a person, the oldest first; ``state`` says which one is followed."""
    stories = {row.number: row.story for row in await tx.episodes(user_id)}
    contacts: dict[int, list[AssessmentRow]] = {}
    for row in await tx.assessments(user_id):
        contacts.setdefault(row.episode, []).append(row)
    followed = state.episode
    records = []
    for number in sorted({*stories, *contacts}):
        told = contacts.get(number, [])
        story = stories.get(number)
        episode = _from_assessments(told) if story is None else codec.load_episode(story)
        current = followed is not None and followed.number == number
        records.append(Record(episode, tuple(_contact(row) for row in told), current))
    return records


def _contact(row: AssessmentRow) -> Contact:
    answered, heard, change = _told(row)
    return Contact(
        at=from_ms(row.at),
        kind=row.kind,
        level=Level(row.level),
        severity=row.severity,
        rules=tuple(json.loads(row.rules)),
        answered=answered,
        heard=heard,
        content_version=row.content_version,
        change=change,
    )


def _told(
    row: AssessmentRow,
) -> tuple[tuple[Answered, ...], tuple[tuple[str, str], ...], str | None]:
    kept = json.loads(row.answers)
    answered = codec.load_answers(json.dumps(kept["answered"]))
    return answered, tuple(kept["heard"].items()), kept.get("change")


def _from_assessments(rows: Sequence[AssessmentRow]) -> Episode:
    """An episode of before stories were kept: what its assessments still tell."""
    first = next((row for row in rows if row.kind == INTAKE), rows[0])
    answered, heard, _ = _told(first)
    trained = next((one.number for one in answered if one.question == "trained_hours_ago"), None)
    reported = from_ms(first.at)
    return Episode(
        number=first.episode,
        level=Level(rows[-1].level),
        pattern=first.pattern,
        reported_at=reported,
        anchor=reported - timedelta(hours=trained or 0.0),
        severity=rows[-1].severity,
        answered=answered,
        heard=heard,
        open=False,
    )
