"""A new admin of a community, and its members, at their screens: over HTTP, tap by tap.

Lives here: what they do in the group and in private, by the words on the buttons. Does not
live here: what comes of it (``test_communities_from_the_first_day``, the only caller).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.render import from_ms
from tests.bot.communities.gym import CHANNEL, GROUP, OWNER, TITLE, Gym
from tests.e2e.lifter import ORDINARY
from tests.emulator import Shown

BERLIN = ZoneInfo("Europe/Berlin")
_AGE = "18_49"
_TICK = "\u2713 "


@dataclass
class Place:
    """A community as its people use it; ``chat_id`` changes when it becomes a supergroup."""

    gym: Gym
    chat_id: int
    topic: int | None = None

    # --- At a screen -------------------------------------------------------------------

    def screen(self, user: int) -> list[Shown]:
        """What the bot has written to somebody, the newest first."""
        return list(reversed(self.gym.said(user)))

    async def say(self, user: int, text: str) -> Shown:
        """Type something in private; the newest message then."""
        await self.gym.server.say(user, text)
        await self.gym.turn()
        return self.screen(user)[0]

    async def tap(self, user: int, *labels: str) -> None:
        """Tap the newest buttons whose labels begin like these, one after the other."""
        for label in labels:
            message_id, whole = self._find(user, label)
            await self.gym.server.press(user, label=whole, message_id=message_id, chat_id=user)
            await self.gym.turn()

    def _find(self, user: int, label: str) -> tuple[int, str]:
        for message in self.screen(user):
            for one in message.labels:
                if one.removeprefix(_TICK).startswith(label):
                    return message.message_id, one
        raise AssertionError(f"no button {label!r}; there are {self.screen(user)[0].labels}")

    # --- The admin ---------------------------------------------------------------------

    async def found(self) -> None:
        """The owner, who has opened the private chat, adds the bot."""
        await self.gym.open_chat(OWNER)
        await self.gym.arrive(self.chat_id)

    async def open_settings(self) -> Shown:
        """By /settings in the group; a channel has no commands, so by "My groups"."""
        if self.chat_id == CHANNEL:
            await self.say(OWNER, "/groups")
            await self.tap(OWNER, f"Settings: {TITLE}")
            return self.screen(OWNER)[0]
        await self.ask("/settings")
        link = self.gym.said(self.chat_id)[-1].keyboard[0][0].url
        assert link is not None
        await self.gym.later(61)  # that line is gone again
        return await self.say(OWNER, f"/start {link.partition('=')[2]}")

    async def ask(self, text: str, user: int = OWNER) -> None:
        """Say something in the group, in its topic where there is one."""
        await self.gym.server.communities.say(user, self.chat_id, text, thread=self.topic)
        await self.gym.turn()

    async def choose_berlin(self) -> None:
        """A zone by the name of a city, three days, a typed time, totals to the community."""
        await self.tap(OWNER, "Time zone")
        await self.say(OWNER, "berlin")
        await self.tap(OWNER, "Europe/Berlin", "Post on", "Sat", "Sun", "Mon", "Back", "Post at")
        await self.say(OWNER, "19:45")
        await self.tap(OWNER, "Back", "Weekly numbers", "to the group")

    # --- Members -----------------------------------------------------------------------

    async def come_in(self, user: int) -> None:
        """Tap the newest link of the community, and agree to nothing yet."""
        await self.gym.server.person(user)
        await self.say(user, f"/start {self.door()}")

    async def opt_in(self, user: int) -> None:
        """Look at what a coach sees, and say yes."""
        await self.say(user, "/groups")
        await self.tap(user, f"Numbers: {TITLE}", "Count me")

    async def check(self, user: int) -> Shown:
        """A whole check, of an ordinary sore back."""
        await self.say(user, "/check")
        for name in ORDINARY[1:] if self._has(user, "agree") else ORDINARY[2:]:
            if name == _AGE and not self._has(user, _AGE):
                continue  # told before
            message_id, data = self._named(user, name)
            await self.gym.server.press(user, data=data, message_id=message_id, chat_id=user)
            await self.gym.turn()
        return self.screen(user)[0]

    async def check_all(self, *users: int) -> None:
        """A check by each."""
        for one in users:
            await self.check(one)

    def _has(self, user: int, name: str) -> bool:
        return any(one.endswith(f".{name}") for _, one in self._buttons(user))

    def _named(self, user: int, name: str) -> tuple[int, str]:
        for message_id, data in self._buttons(user):
            if data.rpartition(".")[2] == name:
                return message_id, data
        raise AssertionError(f"no button {name!r}; there are {self.screen(user)[0].labels}")

    def _buttons(self, user: int) -> list[tuple[int, str]]:
        return [
            (message.message_id, button.data)
            for message in self.screen(user)
            for row in message.keyboard
            for button in row
            if button.data is not None
        ]

    # --- What stands in the community --------------------------------------------------

    def door(self) -> str:
        """The token of the newest link to the private chat, on a button or in a text."""
        for message in reversed(self.gym.said(self.chat_id)):
            links = [one.url for row in message.keyboard for one in row if one.url]
            links += [one["url"] for one in message.entities if one["type"] == "text_link"]
            if links:
                return links[0].partition("start=")[2]
        raise AssertionError("no link to the private chat")

    def arrived(self, since: datetime) -> list[str]:
        """When the community got posts, by the clocks there."""
        return [
            from_ms(one.at).astimezone(BERLIN).strftime("%a %d %b %H:%M")
            for one in self.gym.server.log
            if one.chat_id == self.chat_id and one.method == "sendMessage"
            if from_ms(one.at) > since and "Last week" not in str(one.params.get("text"))
        ]

    def numbers(self) -> list[str]:
        """The weekly numbers that stand there."""
        return [one.text for one in self.gym.said(self.chat_id) if "Last week" in one.text]

    async def become_a_supergroup(self) -> None:
        """As Telegram does when a basic group grows."""
        await self.gym.server.communities.migrate(self.chat_id, GROUP)
        self.chat_id = GROUP
        await self.gym.turn()
        await self.gym.later(3)
