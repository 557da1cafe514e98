"""Random conversations with the real engine, repeatable by their seed.

Lives here: pressing, typing, commanding and waiting at random, to see every kind of
screen. Does not live here: judging what was seen. Called by ``test_texts``.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

from flows.commands import COMMANDS
from flows.content import Content
from flows.effects import Show
from flows.engine import step
from flows.model import CheckInDue, Commanded, Event, Pressed, Said, SentMedia, State
from flows.screen import Button, Screen

TYPED = (
    "my back is sore after deadlifts",
    "3",
    "yesterday",
    "not sure",
    "why",
    "back",
    "numb",
    "can't pee",
    "are you a bot",
    "thanks",
    "18:40",
    "better",
    "blah blah blah",
)
#: Roles that end or turn a conversation are pressed seldom, so that most of them get far.
SELDOM = {"back", "stop", "why", "other", "change", "decline", "not_sure"}


def walk(content: Content, seed: int, steps: int) -> Iterator[Screen]:
    """Every screen that one random person is shown, in order."""
    chance = random.Random(seed)
    now = datetime(2026, 3, 2, 12, tzinfo=UTC)
    state = State()
    buttons: tuple[Button, ...] = ()
    for _ in range(steps):
        now += timedelta(minutes=chance.choices((1, 60, 200, 1500), (96, 1, 1, 2))[0])
        done = step(state, _event(chance, state, buttons, now), now, content)
        state = done.state
        for effect in done.effects:
            if isinstance(effect, Show):
                yield effect.screen
                buttons = effect.screen.buttons or buttons


def _event(
    chance: random.Random, state: State, buttons: tuple[Button, ...], now: datetime
) -> Event:
    due = () if state.episode is None else state.episode.check_ins
    asked = () if state.episode is None else (*state.episode.asked, *state.episode.replied)
    late = [one for one in due if one.due_at <= now < one.expires_at and one.id not in asked]
    if late:
        return CheckInDue(late[0].id, late[0].kind)
    kind = chance.random()
    if kind < 0.06:
        return Said(chance.choice(TYPED))
    if kind < 0.09:
        return Commanded(chance.choice(COMMANDS))
    if kind < 0.1:
        return SentMedia()
    if not buttons:
        return Commanded("check")
    common = [one for one in buttons if one.role not in SELDOM]
    onward = [one for one in buttons if one.value == "none" or one.role in ("done", "confirm")]
    if onward and chance.random() < (0.9 if onward[0].value == "none" else 0.5):
        return Pressed(onward[0].id)
    return Pressed(chance.choice(common if common and chance.random() < 0.9 else buttons).id)
