"""How well Spotter hears a file of messages: what was missed, and what was a false alarm.

Lives here: reading messages and counting. Does not live here: printing (``__main__``) or
the floors (``test_messages``).
"""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from bot.messages import screened
from flows.content import Content

#: A Wednesday morning: "last night" was about fourteen hours ago.
NOW = datetime(2026, 3, 4, 10, 0, tzinfo=UTC)
HARMLESS = ("hard_negative", "soreness", "denial")
_NEAR = 1.0


@dataclass(slots=True)
class Score:
    """Counts over one file; ``misses`` are (what went wrong, message, what was heard)."""

    kinds: Counter[str] = field(default_factory=Counter)
    emergencies: int = 0
    emergencies_heard: int = 0
    flagged: int = 0
    flagged_heard: int = 0
    levels_right: int = 0
    levelled: int = 0
    harmless: int = 0
    false_alarms: float = 0.0
    told: Counter[str] = field(default_factory=Counter)
    read: Counter[str] = field(default_factory=Counter)
    right: Counter[str] = field(default_factory=Counter)
    misses: list[tuple[str, dict[str, Any], dict[str, Any]]] = field(default_factory=list)

    @property
    def emergency_share(self) -> float:
        return self.emergencies_heard / max(self.emergencies, 1)

    @property
    def flag_share(self) -> float:
        return self.flagged_heard / max(self.flagged, 1)

    @property
    def false_alarm_share(self) -> float:
        return self.false_alarms / max(self.harmless, 1)

    @property
    def precision(self) -> float:
        return self.right.total() / max(self.read.total(), 1)

    @property
    def recall(self) -> float:
        return self.right.total() / max(self.told.total(), 1)


def messages(file: Path) -> list[dict[str, Any]]:
    lines = file.read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines if line.strip()]


def score(content: Content, file: Path, language: str = "en") -> Score:
    """Screen every message of a file, heard in one language, and count."""
    total = Score()
    for message in messages(file):
        heard = screened(content, message["text"], NOW, language)
        total.kinds[message["kind"]] += 1
        _count_danger(total, message, heard)
        _count_false_alarms(total, message, heard)
        _count_answers(total, message, heard)
    return total


def _count_danger(total: Score, message: dict[str, Any], heard: dict[str, Any]) -> None:
    stated = {flag for flag, value in message["flags"].items() if value == "yes"}
    noticed = {flag for flag, value in heard["flags"].items() if value == "yes"}
    if stated:
        total.flagged += 1
        good = bool(stated & (noticed | set(heard["ask"]) | _asked(heard)))
        total.flagged_heard += good
        if not good:
            total.misses.append(("flag not noticed", message, heard))
    if message["level"] == "emergency":
        total.emergencies += 1
        good = heard["level"] == "emergency"
        total.emergencies_heard += good
        if not good:
            total.misses.append(("emergency not heard", message, heard))
    if message["level"] is not None:
        total.levelled += 1
        total.levels_right += heard["level"] == message["level"]


def _asked(heard: dict[str, Any]) -> set[str]:
    return {flag for flag, value in heard["flags"].items() if value == "not_sure"}


def _count_false_alarms(total: Score, message: dict[str, Any], heard: dict[str, Any]) -> None:
    if message["kind"] not in HARMLESS:
        return
    total.harmless += 1
    if heard["level"] is not None or "yes" in heard["flags"].values():
        total.false_alarms += 1
        total.misses.append(("false alarm", message, heard))
    elif heard["ask"]:
        total.false_alarms += 0.5
        total.misses.append(("asked for nothing", message, heard))


def _count_answers(total: Score, message: dict[str, Any], heard: dict[str, Any]) -> None:
    told, read = message.get("prefill") or {}, heard["prefill"]
    if message["kind"] != "soreness" or "prefill" not in message:
        # Elsewhere only what belongs to the danger was written down.
        return
    wrong = []
    for answer in told.keys() | read.keys():
        total.told[answer] += answer in told
        total.read[answer] += answer in read
        right = answer in told and answer in read and _same(told[answer], read[answer])
        total.right[answer] += right
        if not right:
            wrong.append(answer)
    if wrong:
        total.misses.append((f"prefill {', '.join(sorted(wrong))}", message, heard))


def _same(told: Any, read: Any) -> bool:
    if isinstance(told, list):
        return isinstance(read, list) and set(told) == set(read)
    if isinstance(told, int | float) and isinstance(read, int | float):
        return abs(told - read) <= _NEAR
    return bool(told == read)
