"""People who talk to the bot, all of them on one watch.

Each person reacts to what the newest card shows, and to nothing else: who sees nothing happen
taps again, and who sees nothing to tap for long writes. So a bot that is away, or comes back,
meets what it would meet in life. One loop reads what the emulator took in and lets those react
whose chat has changed; a task for each person would cost more than the bot itself.

Lives here: the people of the storms, and when each of their answers was given. Does not live
here: kills (``storm``), judging (``judging``). Called by the modules of the faults.
"""

from __future__ import annotations

import asyncio
import heapq
import random
import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field

from tests.emulator import Server
from tests.emulator.keyboard import inline_rows
from tests.emulator.world import Message

#: The answers that the taps below give.
GIVEN = {
    "danger_below": "none",
    "danger_body": "none",
    "danger_about": "none",
    "trained_hours_ago": "24",
    "onset": "next_day",
    "location": "low_back_both",
    "spread": "none",
    "character": "dull",
    "severity": "3",
    "movement": "eases",
    "function": "nothing",
    "age_band": "18_49",
}
#: What is tapped when this button is there, the surest sign of a card first.
_REACTIONS = (
    ("resume", "resume"),
    ("confirm", "confirm"),
    ("18_49", "18_49"),
    ("dressing", "nothing"),
    ("eases", "eases"),
    ("10", "3"),
    ("throbbing", "dull"),
    ("below_knee", "none"),
    ("low_back_both", "low_back_both"),
    ("next_day", "next_day"),
    ("120", "24"),
    ("saddle_numb", "none"),
    ("fever_ill", "none"),
    ("cancer_history", "none"),
    ("agree", "agree"),
    ("start", "start"),
)
#: Seconds. Who sees nothing happen taps again after the first, writes after the second. A press
#: is forgotten by Telegram after 150 s, so that somebody who taps again is heard.
PATIENCE, SPEAK_AFTER = 6.0, 90.0
_LONGEST_PATIENCE = 48.0
#: Seconds between two looks at what the emulator took in.
_GLANCE = 0.02
_THE_END = "I will stop asking"
_PROMISE = "I will check back"


@dataclass(eq=False)
class Person:
    """One person; ``asked_at`` and ``replies`` are seconds of the monotonic clock.

    ``replies`` are the waits between a tap and what came of it. Who does not ``talk`` waits to
    be asked, and who is ``silent`` never answers. Who ``leaves`` is done when the result is
    there. ``closing``: the last check-in is being answered. ``chatters`` is how often in a
    hundred taps something is typed in the same moment.
    """

    user: int
    thinks: tuple[float, float] = (0.0, 0.2)
    talks: bool = True
    silent: bool = False
    leaves: bool = False
    chatters: int = 0
    done: bool = False
    taps: int = 0
    arrived: bool = False
    promised: bool = False
    closing: bool = False
    asked_at: float | None = None
    idle_since: float = 0.0
    due: float = 0.0
    patience: float = PATIENCE
    replies: list[float] = field(default_factory=list)


@dataclass
class Crowd:
    """People at one emulator, of whom at most ``seats`` are in the middle of a check.

    Who is done may be ``followed`` by somebody.
    """

    server: Server
    dice: random.Random
    people: dict[int, Person] = field(default_factory=dict)
    seats: int = 1_000
    followed: Callable[[Person], Person | None] = lambda _: None
    _alarms: list[tuple[float, int]] = field(default_factory=list)
    _read: int = 0

    async def add(self, person: Person, after: float) -> None:
        """Let a person come after ``after`` seconds; who does not talk waits to be asked."""
        self.people[person.user] = person
        await self.server.person(person.user)
        if person.talks:
            self._wake(person, time.monotonic() + after)

    @property
    def left(self) -> int:
        """How many have not finished."""
        return sum(not one.done for one in self.people.values())

    @property
    def replies(self) -> list[float]:
        """All waits between a tap and what came of it, in seconds."""
        return [wait for one in self.people.values() for wait in one.replies]

    async def run(self) -> None:
        """Let everybody react, for ever."""
        while True:
            now = time.monotonic()
            self._notice(now)
            while self._alarms and self._alarms[0][0] <= now:
                due, user = heapq.heappop(self._alarms)
                person = self.people[user]
                if due >= person.due and not person.done:
                    await self._react(person, now)
            await asyncio.sleep(_GLANCE)

    def resume(self, person: Person) -> None:
        """Let a person go on who was done for now, as soon as something is written to them."""
        person.done = False
        self._wake(person, time.monotonic() + SPEAK_AFTER)

    async def taps(self, person: Person) -> bool:
        """Let a person tap what is shown, whatever comes of it; False when nothing asks."""
        return await self._tap(person, self._shown(person))

    def _wake(self, person: Person, at: float) -> None:
        """Let the person look at their chat then; an earlier alarm counts no more."""
        person.due = at
        heapq.heappush(self._alarms, (at, person.user))

    def _notice(self, now: float) -> None:
        log = self.server.log
        for sent in log[self._read :]:
            person = self.people.get(sent.chat_id)
            if person is None or person.done:
                continue
            if person.asked_at is not None:
                person.replies.append(now - person.asked_at)
                person.asked_at = None
            person.promised = person.promised or _PROMISE in sent.text
            person.idle_since, person.patience = now, PATIENCE
            self._wake(person, now + self.dice.uniform(*person.thinks))
        self._read = len(log)

    async def _react(self, person: Person, now: float) -> None:
        messages = self._shown(person)
        if self._has_ended(person, messages):
            person.done = True
            if (following := self.followed(person)) is not None:
                await self.add(following, 0)
            return
        if not messages:
            await self._arrive(person, now)
            return
        tapped = not person.silent and await self._tap(person, messages)
        if tapped:
            person.taps += 1
            if self.dice.randrange(100) < person.chatters:
                await self.server.say(person.user, "thanks")
            person.asked_at = person.asked_at or now
        elif not person.promised and now - person.idle_since > SPEAK_AFTER:
            await self._say(person, "/start", now)
            return
        self._wake(person, now + person.patience)
        # Everybody who taps again makes it later for all: who waits long taps less often.
        person.patience = min(person.patience * 2, _LONGEST_PATIENCE)

    async def _arrive(self, person: Person, now: float) -> None:
        """Say the first word once there is a seat."""
        talking = sum(one.arrived and not one.promised for one in self.people.values())
        if person.arrived or talking < self.seats:
            person.arrived = True
            await self._say(person, "/start", now)
        else:
            self._wake(person, now + self.dice.uniform(0.5, 1.5))

    async def _say(self, person: Person, text: str, now: float) -> None:
        await self.server.say(person.user, text)
        person.idle_since = now
        self._wake(person, now + (SPEAK_AFTER if self._shown(person) else PATIENCE * 5))

    def _shown(self, person: Person) -> list[Message]:
        """What the bot wrote, newest first."""
        bot = self.server.world.bot_id
        chat = self.server.world.chats[person.user]
        return [one for one in reversed(chat.messages.values()) if one.sender == bot]

    def _has_ended(self, person: Person, messages: list[Message]) -> bool:
        if person.leaves:
            return person.promised
        if person.silent:
            return any(_is_last(data) for one in messages for data in buttons_of(one))
        return any(_THE_END in one.text for one in messages)

    async def _tap(self, person: Person, messages: list[Message]) -> bool:
        """Tap the newest card that asks something; the last check-in is answered with "gone"."""
        for message in messages:
            buttons = buttons_of(message)
            data = {whole.rpartition(".")[2]: whole for whole in buttons}
            name = reaction(data, buttons)
            # Whoever has a result waits for the last check-in, and taps no older card meanwhile.
            waits = person.promised and not person.closing and name != "gone"
            if name is None or waits:
                continue
            person.closing = person.closing or name == "gone"
            with suppress(LookupError):  # the card changed under the finger
                await self.server.press(
                    person.user,
                    data=data[name],
                    message_id=message.message_id,
                    chat_id=person.user,
                )
                return True
        return False


def buttons_of(message: Message) -> dict[str, str]:
    """What the buttons below a message say, by what they send."""
    buttons = (one for row in inline_rows(message.markup) for one in row)
    return {one.get("callback_data", ""): one["text"] for one in buttons}


def reaction(data: Mapping[str, str], buttons: Mapping[str, str]) -> str | None:
    """The end of the button that is tapped below a message; None where nothing asks."""
    if "gone" in data:
        return "gone" if _is_last(data["gone"]) else None
    name = next((tap for sign, tap in _REACTIONS if sign in data), None)
    if name == "dull" and buttons[data["dull"]].startswith("\u2713"):
        return "done"
    return name


def _is_last(data: str) -> bool:
    return data.startswith("ci.") and "-72h." in data
