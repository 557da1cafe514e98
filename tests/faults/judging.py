"""Judges a storm from what the emulator saw and what the database holds.

The promises: an update that was confirmed is in the database, and so is each answer; every
check-in reached its person; what is sent at most once came at most once; a message came twice
only where a kill, or a reply that got lost, cut its sending off. Who got no further in time
is *not finished*, which is told apart from what is *lost*.

Lives here: reading and comparing, once everything is over. Does not live here: the storm
(``storm``). Called by the modules of the faults.
"""

from __future__ import annotations

import json
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Table, select, text
from sqlalchemy.ext.asyncio import AsyncConnection

from storage import open_store
from storage.schema import assessment, check_in, outbox, seen
from tests.emulator import Server
from tests.emulator.record import Sent
from tests.faults.crowd import GIVEN, Crowd
from tests.faults.finding import Finding

#: A send that a kill cut off was under way at most this long before: a request to the emulator
#: takes milliseconds, and the record of it one commit.
_IN_FLIGHT_MS = 2_000
#: Sends under way at once in one process (``bot.outbound.IN_FLIGHT``).
AT_ONCE = 16
#: What is sent at most once, as the crowd meets it: the course so far, which has no buttons.
_AT_MOST_ONCE = "Your soreness since"
_UNSENT = ("pending", "sending")

Rows = Sequence[Mapping[str, Any]]


@dataclass(frozen=True)
class Kept:
    """What the database holds in the end."""

    assessments: Rows
    check_ins: Rows
    outbox: Rows
    seen: frozenset[str]
    damage: tuple[str, ...]


async def kept(url: str, now: int) -> Kept:
    """Read a database that no bot has open; opening it looks for damage."""
    store = await open_store(url, now=now)
    try:
        async with store.engine.connect() as connection:
            tables = [await _rows(connection, one) for one in (assessment, check_in, outbox)]
            keys = (await connection.execute(select(seen.c.key))).scalars().all()
            damage = []
            if connection.dialect.name == "sqlite":
                for pragma in ("integrity_check", "foreign_key_check"):
                    found = await connection.execute(text(f"PRAGMA {pragma}"))
                    damage += [f"{pragma}: {row[0]}" for row in found if row[0] != "ok"]
    finally:
        await store.close()
    return Kept(tables[0], tables[1], tables[2], frozenset(keys), tuple(damage))


async def _rows(connection: AsyncConnection, table: Table) -> Rows:
    return [dict(row._mapping) for row in await connection.execute(select(table))]


def judge(
    finding: Finding,
    crowd: Crowd,
    held: Kept,
    kills: Sequence[int],
    *,
    cut: bool = False,
    promised: bool = False,
    hurried: bool = False,
) -> None:
    """Fill in the finding; ``kills`` are epoch ms, ``cut`` says that replies were cut off.

    ``promised``: all check-ins were due by now. ``hurried``: the two of a person are so near
    each other that a first one which is late may leave its place to the second.
    """
    server = crowd.server
    finding.problems += held.damage
    late = [
        row
        for row in held.outbox
        if row["status"] in _UNSENT and row["due_at"] <= server.clock.now()
    ]
    finding.need(not late, f"not yet: {len(late)} messages are still to be sent")
    finding.need(crowd.left == 0, f"not yet: {crowd.left} people have not finished")
    _judge_updates(finding, server, held)
    _judge_answers(finding, crowd, held)
    if promised:
        _judge_check_ins(finding, crowd, held, hurried=hurried)
    _judge_copies(finding, server, held, sorted(kills), cut=cut)
    finding.problems += [f"not for Telegram: {one}" for one in server.violations]


def _judge_updates(finding: Finding, server: Server, held: Kept) -> None:
    lost = [one for one in server.acknowledged if f"u:{one}" not in held.seen]
    finding.numbers["confirmed updates"] = len(server.acknowledged)
    finding.numbers["of them lost"] = len(lost)
    finding.problems += [f"update {one} was confirmed and is not in the database" for one in lost]


def _judge_answers(finding: Finding, crowd: Crowd, held: Kept) -> None:
    answers: dict[int, dict[str, tuple[str, ...]]] = defaultdict(dict)
    for row in held.assessments:
        if row["kind"] == "intake":
            for one in json.loads(row["answers"])["answered"]:
                answers[row["user_id"]][one["question"]] = _codes(one)
    talkers = [one.user for one in crowd.people.values() if one.talks and one.promised]
    given = [(user, *answer) for user in talkers for answer in GIVEN.items()]
    lost = [one for one in given if one[2] not in answers[one[0]].get(one[1], ())]
    finding.numbers["answers"] = len(given)
    finding.numbers["answers lost"] = len(lost)
    finding.problems += [
        f"person {user}: {question} = {code} is lost" for user, question, code in lost
    ]


def _codes(answer: Mapping[str, Any]) -> tuple[str, ...]:
    """What was answered; nothing ticked on a list of danger signs is "none"."""
    if answer.get("number") is not None:
        return (f"{answer['number']:g}",)
    return tuple(answer.get("codes", ())) or ("none",)


def _judge_check_ins(finding: Finding, crowd: Crowd, held: Kept, *, hurried: bool) -> None:
    shown = first_shown(crowd.server)
    missed, late, left_out = [], list[float](), 0
    for row in held.check_ins:
        if row["kind"] not in ("48h", "72h") or row["status"] == "cancelled":
            continue
        name = str(row["id"]).partition(":")[2]
        at = shown.get((row["user_id"], name))
        if at is None and hurried and (row["kind"], row["status"]) == ("48h", "expired"):
            left_out += 1
        elif at is None:
            missed.append(f"person {row['user_id']}: check-in {name} never came ({row['status']})")
        else:
            late.append((at - row["due_at"]) / 1000)
    finding.numbers["check-ins"] = len(late) + len(missed)
    finding.numbers["missed"] = len(missed)
    if hurried:
        finding.numbers["left out for the second"] = left_out
    if late:
        finding.numbers |= {f"s late p{part}": percentile(late, part) for part in (50, 99)}
    finding.problems += missed


def first_shown(server: Server) -> dict[tuple[int, str], int]:
    """When each person was first asked each check-in, epoch ms."""
    found: dict[tuple[int, str], int] = {}
    for sent in server.log:
        for name in check_ins_of(sent):
            found.setdefault((sent.chat_id, name), sent.at)
    return found


def check_ins_of(sent: Sent) -> set[str]:
    """The check-ins ("1-48h") that a new message asks about."""
    if sent.method != "sendMessage" or "ci." not in str(sent.params.get("reply_markup")):
        return set()
    rows = sent.params["reply_markup"]["inline_keyboard"]
    data = (one.get("callback_data", "") for row in rows for one in row)
    return {one.split(".")[1] for one in data if one.startswith("ci.")}


def _judge_copies(
    finding: Finding, server: Server, held: Kept, kills: Sequence[int], *, cut: bool
) -> None:
    """A new message whose number no row of the outbox holds was sent once too often.

    It must have been under way when a kill came, or its reply have been cut off. What is sent
    at most once has no copy: as many as there are rows, and one of an unknown fate is none.
    """
    recorded: dict[int, set[int]] = defaultdict(set)
    once: Counter[int] = Counter()
    for row in held.outbox:
        recorded[row["chat_id"]].add(row["message_id"])
        once[row["chat_id"]] += row["mode"] == "at_most_once"
    cut_off = [one for one in server.history if one.fault == "closed_after"]
    cuts = {(one.at, str(one.params.get("chat_id"))) for one in cut_off}
    came: Counter[int] = Counter()
    copies, unexplained = 0, []
    for sent in server.log:
        if not sent.method.startswith("send"):
            continue
        if sent.text.startswith(_AT_MOST_ONCE) or sent.method == "sendDocument":
            came[sent.chat_id] += 1
        elif sent.message_id not in recorded[sent.chat_id]:
            copies += 1
            if not _cut_off(sent, kills) and (sent.at, str(sent.chat_id)) not in cuts:
                place = f"chat {sent.chat_id}: message {sent.message_id}"
                unexplained.append(f"{place} is a copy that no kill explains")
    twice = [
        f"chat {chat}: what is sent at most once came {number} times for {once[chat]} rows"
        for chat, number in came.items()
        if number > once[chat]
    ]
    bound = len(kills) * AT_ONCE + len(cuts)
    finding.numbers |= {"copies": copies, "the most that could be under way": bound}
    if came:
        finding.numbers |= {
            "messages that may come once": came.total(),
            "of them twice": len(twice),
        }
    finding.need(copies <= bound, f"{copies} copies, more than the {bound} that could be under way")
    finding.need(cut or not cuts, "replies were cut off although nobody ordered that")
    finding.problems += [*unexplained, *twice]


def _cut_off(sent: Sent, kills: Sequence[int]) -> bool:
    """Whether a kill came right after."""
    following = bisect_left(kills, sent.at)
    return following < len(kills) and kills[following] - sent.at <= _IN_FLIGHT_MS


def percentile(values: Iterable[float], part: int) -> float:
    """The value below which ``part`` of a hundred lie; the largest of a few."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, len(ordered) * part // 100)]
