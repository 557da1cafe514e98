"""What should be: every event once, in the order in which it was first handled.

Lives here: the model of F11, which is the pure conversation (``flows.engine.step``) and a
table of check-ins in memory, and the comparison of a real file and a real wire with it. Does
not live here: what happens (``f11_any_order``). The model knows no outbox: of messages it says
which must have come, and how often.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from bot.arrival import Arrival
from bot.render import to_ms
from flows import codec
from flows.content import Content
from flows.effects import (
    CancelCheckIns,
    Effect,
    MarkCheckIn,
    PlanCheckIns,
    PutOffCheckIn,
    RecordAssessment,
    RecordConsent,
    Show,
    Toast,
)
from flows.engine import step
from flows.model import CheckInDue, Event, State
from tests.bot.parts import table
from tests.faults.mortal import Life

_OPEN = ("waiting", "asked")
#: From which statuses a check-in gets to which (``storage.check_ins`` says the same in SQL).
_BEFORE = {"asked": ("waiting",), "answered": (*_OPEN, "expired"), "expired": _OPEN}
#: Effects that the model knows; what leads to others (erasing, files, looking up) is left out.
_KNOWN = (
    CancelCheckIns
    | MarkCheckIn
    | PlanCheckIns
    | PutOffCheckIn
    | RecordAssessment
    | RecordConsent
    | Show
    | Toast
)


@dataclass(frozen=True)
class Promise:
    """A check-in as it should stand in the file; ``due`` is epoch ms."""

    user: int
    kind: str
    due: int
    status: str = "waiting"


@dataclass
class World:
    """Everything that was handled, once."""

    content: Content
    states: dict[int, State] = field(default_factory=dict)
    promises: dict[str, Promise] = field(default_factory=dict)
    assessed: set[str] = field(default_factory=set)
    asked: Counter[str] = field(default_factory=Counter)
    keys: set[str] = field(default_factory=set)

    def copied(self) -> World:
        """The same world, which goes its own way from here."""
        return replace(
            self,
            states=dict(self.states),
            promises=dict(self.promises),
            assessed=set(self.assessed),
            asked=Counter(self.asked),
            keys=set(self.keys),
        )

    def leads_out(self, arrival: Arrival, now: datetime) -> bool:
        """Whether an update would have effects that this model does not know."""
        assert arrival.event is not None
        done = step(self._state(arrival.user_id), arrival.event, now, self.content)
        return not all(isinstance(one, _KNOWN) for one in done.effects)

    def happened(self, arrival: Arrival, now: datetime) -> None:
        """An update was handled; a second time changes nothing."""
        assert arrival.event is not None
        self._once(arrival.key, arrival.user_id, arrival.event, now)

    def ticked(self, now: datetime) -> None:
        """Everything that is due is asked, put off or left out, the longest due first."""
        done: set[str] = set()
        while rows := [name for name in self._due(to_ms(now)) if name not in done]:
            for name in rows:
                one, short = self.promises[name], name.partition(":")[2]
                self._once(f"c:{name}:{one.due}", one.user, CheckInDue(short, one.kind), now)
                done.add(name)

    def _due(self, now: int) -> list[str]:
        waiting = [
            (one.due, name)
            for name, one in self.promises.items()
            if one.status == "waiting" and one.due <= now
        ]
        return [name for _, name in sorted(waiting)]

    def _state(self, user: int) -> State:
        return self.states.get(user, State())

    def _once(self, key: str, user: int, event: Event, now: datetime) -> None:
        # A check-in that is due again is a new event, whatever its moment: only updates have
        # keys that come again.
        if key in self.keys and key.startswith("u:"):
            return
        self.keys.add(key)
        done = step(self._state(user), event, now, self.content)
        self.states[user] = done.state
        for number, effect in enumerate(done.effects):
            self._perform(user, effect, f"{key}:{number}")

    def _perform(self, user: int, effect: Effect, key: str) -> None:
        match effect:
            case PlanCheckIns(check_ins):
                for one in check_ins:
                    fresh = Promise(user, one.kind, to_ms(one.due_at))
                    self.promises.setdefault(f"{user}:{one.id}", fresh)
            case CancelCheckIns():
                for name, promise in self.promises.items():
                    if promise.user == user and promise.status in _OPEN:
                        self.promises[name] = replace(promise, status="cancelled")
            case MarkCheckIn(name, status):
                self._change(f"{user}:{name}", _BEFORE[status], status=status)
            case PutOffCheckIn(name, until):
                self._change(f"{user}:{name}", _OPEN, status="waiting", due=to_ms(until))
            case RecordAssessment():
                self.assessed.add(key)
            case Show(check_in=str(name)):
                self.asked[f"{user}:{name}"] += 1
            case _:
                pass

    def _change(self, name: str, before: tuple[str, ...], **changes: str | int) -> None:
        one = self.promises.get(name)
        if one is not None and one.status in before:
            self.promises[name] = replace(one, **changes)  # type: ignore[arg-type]  # by name

    # --- The comparison -------------------------------------------------------------

    async def differences(self, life: Life, latest: datetime) -> list[str]:
        """What is otherwise in the file or was otherwise on the wire."""
        people = await table(life.store, "SELECT user_id, state FROM person")
        rows = await table(life.store, "SELECT id, due_at, status FROM check_in")
        kept = await table(life.store, "SELECT id FROM assessment")
        outbox = await table(life.store, "SELECT * FROM outbox")
        return [
            *_unequal("state of", {row["user_id"]: row["state"] for row in people}, self._states()),
            *_unequal(
                "check-in",
                {row["id"]: (row["due_at"], row["status"]) for row in rows},
                self._rows(),
            ),
            *_unequal("assessments", {0: sorted(row["id"] for row in kept)}, self._assessed()),
            *_messages(life, outbox, to_ms(latest)),
            *self._unasked(life, outbox),
        ]

    def _states(self) -> dict[int, str]:
        return {user: codec.dump_state(state) for user, state in self.states.items()}

    def _rows(self) -> dict[str, tuple[int, str]]:
        return {name: (one.due, one.status) for name, one in self.promises.items()}

    def _assessed(self) -> dict[int, list[str]]:
        return {0: sorted(self.assessed)}

    def _unasked(self, life: Life, outbox: list[dict[str, object]]) -> Iterator[str]:
        """Each time that a check-in was asked there is a message, sent or ended with a reason."""
        made = Counter(str(row["check_in"]) for row in outbox if row["check_in"])
        for name, times in self.asked.items():
            if made[name] != times:
                yield f"check-in {name}: asked {times} times, {made[name]} messages"


def _unequal(what: str, found: Mapping[Any, object], wanted: Mapping[Any, object]) -> Iterator[str]:
    for name in sorted({*found, *wanted}):
        if found.get(name) != wanted.get(name):
            yield f"{what} {name}: {found.get(name)} instead of {wanted.get(name)}"


def _messages(life: Life, outbox: list[dict[str, object]], latest: int) -> Iterator[str]:
    """Each message came once, or once more for each death before its record, or had to end."""
    times = Counter(row.key for row in life.wire.rows)
    edited = {(row["chat_id"], row["edit_message_id"]) for row in outbox if row["edit_message_id"]}
    for row in outbox:
        key, status = str(row["key"]), row["status"]
        most = 1 + life.wire.excused[key]
        if times[key] > most:
            yield f"message {key}: {times[key]} times, at most {most}"
        if status in ("pending", "sending", "dead"):
            yield f"message {key} ({row['kind']}): {status}"
        if status == "sent" and not times[key]:
            yield f"message {key}: recorded as sent, but nobody got it"
        if status == "expired" and not times[key]:
            late = row["expires_at"] is not None and int(str(row["expires_at"])) <= latest
            if not late and (row["chat_id"], row["edit_message_id"]) not in edited:
                yield f"message {key}: expired before its time"
