"""Judges a storm from what the emulator saw and what the database holds.

Three promises: an answer whose update was confirmed is in the database; every check-in
reached its person; a message came twice only when a kill cut its sending off. A lifter
who got no further in time is reported as *not finished*, apart from what is *lost*.
"""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from storage.sealing import Keyring
from tests.emulator import Server

#: A send that a kill cut off was under way at most this long before: a request to the
#: emulator takes milliseconds, and the record of it one commit.
IN_FLIGHT_MS = 2_000
AT_ONCE = 4


@dataclass
class Report:
    """The figures of one storm."""

    seed: int
    kills: int
    conversations: int
    seconds: float
    finished: int = 0
    answers: int = 0
    lost: list[str] = field(default_factory=list)
    check_ins: int = 0
    missed: list[str] = field(default_factory=list)
    copies: int = 0
    unexplained: list[str] = field(default_factory=list)
    violations: int = 0

    @property
    def good(self) -> bool:
        """Whether every promise was kept and everybody finished."""
        broken = self.lost or self.missed or self.unexplained or self.violations
        return not broken and self.finished == self.conversations and self.copies <= self.bound

    @property
    def bound(self) -> int:
        """Copies that the design allows: the sends in flight at each kill."""
        return self.kills * AT_ONCE

    def lines(self) -> list[str]:
        """The report, as it is printed."""
        return [
            f"seed {self.seed}: {self.kills} kills in {self.seconds:.0f} s",
            f"conversations finished: {self.finished} of {self.conversations}",
            f"confirmed answers: {self.answers}, lost: {len(self.lost)}",
            f"check-ins: {self.check_ins}, missed: {len(self.missed)}",
            f"messages sent twice: {self.copies} (kills explain up to {self.bound})",
            f"copies that no kill explains: {len(self.unexplained)}",
            f"requests that Telegram would not take: {self.violations}",
            "PASS" if self.good else "FAIL",
            *(f"  {one}" for one in (*self.lost, *self.missed, *self.unexplained)[:20]),
        ]


def judge(
    report: Report,
    server: Server,
    database: Path,
    given: Mapping[int, Mapping[str, str]],
    kills: list[int],
) -> None:
    """Fill in the report. ``given`` holds each person's answers by question."""
    kept = _kept_answers(database)
    for user, answers in given.items():
        for question, code in answers.items():
            report.answers += 1
            if code not in kept.get(user, {}).get(question, ()):
                report.lost.append(f"person {user}: {question} = {code}")
    _judge_check_ins(report, server, given)
    _judge_copies(report, server, database, kills)
    report.violations = len(server.violations)


def _kept_answers(database: Path) -> dict[int, dict[str, tuple[str, ...]]]:
    """What the assessments hold, by person and question."""
    kept: dict[int, dict[str, tuple[str, ...]]] = defaultdict(dict)
    with sqlite3.connect(database) as opened:
        rows = opened.execute("SELECT user_id, answers FROM assessment WHERE kind = 'intake'")
        for user, text in rows:
            for one in json.loads(Keyring().opened(text))["answered"]:
                number = one.get("number")
                codes = tuple(one.get("codes", ()))
                kept[user][one["question"]] = (codes if number is None else (f"{number:g}",)) or (
                    "none",
                )
    return kept


def _check_ins_of(text: str | None) -> set[str]:
    """The check-ins whose buttons a request carries."""
    if not text:
        return set()
    rows = json.loads(text)["inline_keyboard"]
    data = [button.get("callback_data", "") for row in rows for button in row]
    return {one.split(".")[1] for one in data if one.startswith("ci.")}


def _keyboard(params: Mapping[str, object]) -> str | None:
    markup = params.get("reply_markup")
    if markup is None:
        return None
    return markup if isinstance(markup, str) else json.dumps(markup)


def _judge_check_ins(
    report: Report, server: Server, given: Mapping[int, Mapping[str, str]]
) -> None:
    asked: dict[int, set[str]] = defaultdict(set)
    for sent in server.log:
        if sent.method == "sendMessage":
            asked[sent.chat_id] |= _check_ins_of(_keyboard(sent.params))
    for user in given:
        # Who began anew was promised the check-ins of the newer check.
        newest = max((name.partition("-")[0] for name in asked[user]), key=int, default="1")
        for name in (f"{newest}-48h", f"{newest}-72h"):
            report.check_ins += 1
            if name not in asked[user]:
                report.missed.append(f"person {user}: check-in {name}")


def _judge_copies(report: Report, server: Server, database: Path, kills: list[int]) -> None:
    """A chat got a copy when the emulator took more messages than there are sent rows.

    The copies among them are the ones with the same buttons as an earlier message; each
    must have been under way when a kill came.
    """
    with sqlite3.connect(database) as opened:
        rows = dict(
            opened.execute(
                "SELECT chat_id, count(*) FROM outbox WHERE status = 'sent' "
                "AND edit_message_id IS NULL AND kind <> 'chart' GROUP BY chat_id"
            ).fetchall()
        )
    taken: dict[int, list[tuple[int, str | None]]] = defaultdict(list)
    for sent in server.log:
        # A chart may get lost and has no buttons; any other photo counts like words.
        photo = sent.method == "sendPhoto" and _keyboard(sent.params) is not None
        if sent.method == "sendMessage" or photo:
            taken[sent.chat_id].append((sent.at, _keyboard(sent.params)))
    for chat, messages in taken.items():
        copies = len(messages) - rows.get(chat, 0)
        report.copies += copies
        cut = _cut_off_by_a_kill(messages, kills)
        if copies > cut:
            report.unexplained.append(f"chat {chat}: {copies - cut} copies that no kill explains")


def _cut_off_by_a_kill(messages: list[tuple[int, str | None]], kills: list[int]) -> int:
    """How many messages came again after a kill that came right after them."""
    last: dict[str | None, int] = {}
    cut = 0
    for at, keyboard in messages:
        before = last.get(keyboard)
        if before is not None and any(before <= kill <= before + IN_FLIGHT_MS for kill in kills):
            cut += 1
        last[keyboard] = at
    return cut
