"""Plays a transcript: what a person does, what they are shown, and the passing of time.

    > word              typed text
    [code]              a press on the button with this value or verb
    < key [codes]       the next screen: its question or key, and buttons it must have
    < key !text-key     ... and a text key that must not be on it
    @ +48h              time passes; due check-ins happen
    < (silence)         nothing was shown

Called by ``test_conversations.py`` and by the tests of the engine.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from flows.content import Content
from flows.effects import (
    CancelCheckIns,
    Effect,
    EraseEverything,
    MarkCheckIn,
    PlanCheckIns,
    PutOffCheckIn,
    Show,
    Toast,
)
from flows.engine import step
from flows.model import CheckInDue, Commanded, Event, Pressed, Said, State
from flows.screen import Button, Screen

START = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
_SPAN = re.compile(r"\+(\d+(?:\.\d+)?)([mhd])")


@dataclass
class Player:
    """One person, a clock, and the check-ins that a database would hold."""

    content: Content
    state: State = field(default_factory=State)
    now: datetime = START
    shown: list[Screen] = field(default_factory=list)
    effects: list[Effect] = field(default_factory=list)
    waiting: dict[str, tuple[str, datetime]] = field(default_factory=dict)
    last: Screen | None = None
    kinds: dict[str, str] = field(default_factory=dict)

    def happen(self, event: Event) -> tuple[Effect, ...]:
        """Let one event happen and do what a shell would."""
        done = step(self.state, event, self.now, self.content)
        self.state = done.state
        for effect in done.effects:
            self._do(effect)
        self.effects += done.effects
        return done.effects

    def _do(self, effect: Effect) -> None:
        match effect:
            case Show(screen):
                self.shown.append(screen)
                self.last = screen
            case PlanCheckIns(check_ins):
                self.waiting |= {one.id: (one.kind, one.due_at) for one in check_ins}
            case CancelCheckIns() | EraseEverything():
                self.waiting.clear()
            case MarkCheckIn(name):
                self.waiting.pop(name, None)
            case PutOffCheckIn(name, until):
                kind = self.kinds.get(name, name.partition("-")[2])
                self.waiting[name] = (self.waiting.get(name, (kind, until))[0], until)
            case _:
                pass

    def say(self, text: str) -> None:
        """Type something."""
        if text.startswith("/"):
            name, _, argument = text[1:].partition(" ")
            self.happen(Commanded(name, argument))
        else:
            self.happen(Said(text))

    def press(self, name: str) -> None:
        """Press the button with this value, verb or role on the screen shown last."""
        self.happen(Pressed(self.button(name).id))

    def button(self, name: str) -> Button:
        """The button with this value, verb or role on the screen shown last."""
        assert self.last is not None, "nothing was shown yet"
        for button in self.last.buttons:
            if name == button.value:
                return button
        for button in self.last.buttons:
            if name in (button.role, button.id.split(".")[-1], button.id.split(".")[1]):
                return button
        values = [button.value or button.role for button in self.last.buttons]
        raise AssertionError(f"no button {name!r} on {self.last.key}; there are {values}")

    def wait(self, span: timedelta) -> None:
        """Let time pass, stopping wherever a check-in falls due."""
        end = self.now + span
        while due := sorted((at, name) for name, (_, at) in self.waiting.items() if at <= end):
            at, name = due[0]
            self.now = max(self.now, at)
            kind, _ = self.waiting.pop(name)
            self.kinds[name] = kind
            self.happen(CheckInDue(name, kind))
        self.now = end

    def take(self) -> list[Screen]:
        """What was shown since the last look."""
        shown, self.shown = self.shown, []
        return shown


def span(text: str) -> timedelta:
    """The time in "+48h"."""
    found = _SPAN.fullmatch(text.strip())
    assert found, f"no time in {text!r}"
    unit = {"m": "minutes", "h": "hours", "d": "days"}[found.group(2)]
    return timedelta(**{unit: float(found.group(1))})


def keys(screen: Screen) -> set[str]:
    """All text keys on a screen."""
    return {part.key for part in screen.parts}


def play(player: Player, lines: Iterable[str]) -> None:
    """Play a transcript; every expectation that fails names its line."""
    pending: list[Screen] = []
    for number, raw in enumerate(lines, start=1):
        line = raw.strip()
        if not line or line.startswith("#"):
            continue
        mark, _, rest = line.partition(" ")
        where = f"line {number}: {line}"
        if mark == "<":
            pending += player.take()
            _expect(pending, rest.strip(), where)
            continue
        pending.clear()
        player.take()
        if mark == ">":
            player.say(rest)
        elif mark == "@":
            player.wait(span(rest))
        else:
            for name in re.findall(r"\[([^\]]+)\]", line):
                player.press(name)


def _expect(pending: list[Screen], expected: str, where: str) -> None:
    if expected == "(silence)":
        assert not pending, f"{where}: shown was {[one.key for one in pending]}"
        return
    assert pending, f"{where}: nothing was shown"
    # Of several edits in a row the last one counts, as in a chat.
    name, *wants = expected.split()
    matching = [one for one in pending if name in (one.question, one.key)]
    shown = [one.question or one.key for one in pending]
    assert matching, f"{where}: shown was {shown}"
    screen = matching[-1]
    for want in wants:
        if want.startswith("!"):
            assert want[1:] not in keys(screen), f"{where}: {want[1:]} is on it"
        elif want.startswith("="):
            assert screen.level == want[1:], f"{where}: the level is {screen.level}"
        elif want.startswith("+"):
            assert want[1:] in keys(screen), f"{where}: it has {sorted(keys(screen))}"
        else:
            values = [one.value for one in screen.buttons]
            assert want in values, f"{where}: the buttons are {values}"


def toasts(effects: Iterable[Effect]) -> list[str]:
    """The toasts among effects."""
    return [one.key for one in effects if isinstance(one, Toast)]
