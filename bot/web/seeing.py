"""What happened inside, for whoever wants to look: events, effects and messages as keys.

House rule. Everything is a key, a number or a code; nobody's words, and no answer but the button
that was pressed. Lives here: the list and how one line reads. Does not live here: what happens
(``flows.engine``, ``bot.outbound``), which is only watched. Made by ``demo``.
"""

from __future__ import annotations

import json
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from bot.outcome import Outcome
from bot.web.chats import Json
from flows.content import Content
from flows.effects import (
    Effect,
    MarkCheckIn,
    PlanCheckIns,
    PutOffCheckIn,
    RecordAssessment,
    Show,
    Step,
    Toast,
)
from flows.engine import step
from flows.model import CheckInDue, Commanded, Event, Pressed, State
from storage import OutboxRow

_MOST = 300


@dataclass
class Seen:
    """The newest lines, oldest first; ``clock`` gives epoch milliseconds."""

    clock: Callable[[], int]
    lines: deque[Json] = field(default_factory=lambda: deque(maxlen=_MOST))
    _count: int = 0

    def note(self, kind: str, text: str) -> None:
        """One more line; ``kind`` is ``event``, ``effect``, ``sent`` or ``group``."""
        self._count += 1
        self.lines.append({"number": self._count, "at": self.clock(), "kind": kind, "text": text})

    def decide(self, state: State, event: Event, now: datetime, content: Content) -> Step:
        """Decide as ``flows.engine`` does, and note what went in and what came out."""
        self.note("event", of_event(event))
        done = step(state, event, now, content)
        for effect in done.effects:
            self.note("effect", of_effect(effect))
        return done

    def sent(self, row: OutboxRow, outcome: Outcome) -> None:
        """Note what became of one message of the outbox."""
        body = json.loads(row.body)
        screen = body.get("screen", {})
        keys = [part[0] for part in body.get("parts", [])] or [screen.get("key", "file")]
        how = "edited" if row.edit_message_id is not None else type(outcome).__name__.lower()
        where = "private" if row.chat_id > 0 else "group"
        self.note("sent", f"{row.kind} · {', '.join(keys)} · {how} · {where}")


def of_event(event: Event) -> str:
    """An event without anybody's words."""
    match event:
        case Pressed(button):
            return f"Pressed · {button}"
        case Commanded(name):
            return f"Commanded · /{name}"
        case CheckInDue(id, kind):
            return f"CheckInDue · {kind} · {id}"
        case _:
            return type(event).__name__


def of_effect(effect: Effect) -> str:
    """An effect by its keys and codes."""
    name = type(effect).__name__
    match effect:
        case Show(screen=screen, how=how, kind=kind):
            level = "" if screen.level is None else f" · level {screen.level.value}"
            asked = "" if screen.question in (None, screen.key) else f" · {screen.question}"
            return f"{name} · {kind} · {screen.key}{asked} · {how}{level}"
        case Toast(key):
            return f"{name} · {key}"
        case PlanCheckIns(check_ins):
            when = (f"{one.kind} {one.due_at:%a %H:%M} UTC" for one in check_ins)
            return f"{name} · {', '.join(when)}"
        case MarkCheckIn(id=id, status=status):
            return f"{name} · {id} · {status}"
        case PutOffCheckIn(id=id, until=until):
            return f"{name} · {id} · {until:%a %H:%M} UTC"
        case RecordAssessment(level=level, pattern=pattern, rules=rules):
            return f"{name} · level {level.value} · {pattern} · {', '.join(rules)}"
        case _:
            return name
