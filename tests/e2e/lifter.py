"""A person on Telegram: reads what the emulator shows, taps and types."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass

from tests.emulator import Button, Server, Shown

#: From the first word to the result of an ordinary sore back.
ORDINARY = (
    "start",
    "agree",
    "none",
    "none",
    "none",
    "24",
    "next_day",
    "low_back_both",
    "none",
    "dull",
    "done",
    "3",
    "eases",
    "nothing",
    "18_49",
    "confirm",
)
#: The same typed.
TYPED = (
    "start",
    "yes",
    "none",
    "none of these",
    "no",
    "26 hours",
    "next morning",
    "both sides",
    "no",
    "dull, stiff",
    "3/10",
    "eases",
    "nothing",
    "18 to 49",
    "looks right",
)

#: Seconds; a bot that has just been started on a busy machine takes its time.
_PATIENCE = 60
_READS_SECONDS = 1.1
#: What a person notices.
_WRITTEN = ("sendMessage", "editMessageText", "sendDocument")
#: The same when it brings buttons: a chart is followed by words, and taking the buttons off
#: an old card is nothing.
_BELOW_A_PICTURE = (
    "sendPhoto",
    "editMessageMedia",
    "editMessageCaption",
    "editMessageReplyMarkup",
)


@dataclass
class Lifter:
    """One person; ``user`` is also the number of their private chat."""

    server: Server
    user: int
    seen: int = 0

    async def arrive(self) -> None:
        """Open the chat."""
        await self.server.person(self.user)
        await self.say("/start")

    async def say(self, text: str) -> None:
        """Type something and wait for an answer; danger signs are read before they are denied."""
        if self.messages() and "None of these" in str(self.last().labels):
            await asyncio.sleep(_READS_SECONDS)
        before = len(self.messages())
        await self.server.say(self.user, text)
        await self.server.wait_for(lambda: len(self.messages()) > before, timeout=_PATIENCE)

    async def tap(self, name: str) -> None:
        """Tap the button whose data ends in ``name`` and wait until something comes of it.

        It may take a moment to be there: a picture that stays is changed after its successor came.
        """
        await self.server.wait_for(lambda: self._is_there(name), timeout=_PATIENCE)
        message, button = self.find(name)
        before = len(self.server.log)
        await self.server.press(
            self.user, data=button.data, message_id=message.message_id, chat_id=self.user
        )
        await self._answered(before)

    async def tap_all(self, *names: str) -> None:
        """Tap one after the other."""
        for name in names:
            await self.tap(name)

    def _is_there(self, name: str) -> bool:
        rows = [row for message in self.messages() for row in message.keyboard]
        return any((one.data or "").rpartition(".")[2] == name for row in rows for one in row)

    def find(self, name: str) -> tuple[Shown, Button]:
        """The newest button whose data ends in ``name``."""
        for message in reversed(self.messages()):
            for row in message.keyboard:
                for button in row:
                    if (button.data or "").rpartition(".")[2] == name:
                        return message, button
        labels = [message.labels for message in self.messages() if message.keyboard]
        raise AssertionError(f"no button {name!r}; there are {labels[-1:]}")

    async def tap_id(self, data: str) -> None:
        """Tap the newest button that sends exactly this, and wait until something comes of it."""
        message, button = self.find_id(data)
        before = len(self.server.log)
        await self.server.press(
            self.user, data=button.data, message_id=message.message_id, chat_id=self.user
        )
        await self._answered(before)

    def find_id(self, data: str) -> tuple[Shown, Button]:
        """The newest button that sends exactly this."""
        for message in reversed(self.messages()):
            for row in message.keyboard:
                for button in row:
                    if button.data == data:
                        return message, button
        raise AssertionError(f"no button sends {data!r}")

    def messages(self) -> list[Shown]:
        """What the bot has written, oldest first."""
        return [one for one in self.server.messages(self.user) if one.from_bot]

    def last(self) -> Shown:
        """The newest message of the bot."""
        return self.messages()[-1]

    async def wait_for(self, words: str) -> Shown:
        """Wait for a message that holds these words."""
        return await self.server.wait_for_message(self.user, containing=words, timeout=_PATIENCE)

    async def _answered(self, before: int) -> None:
        def done() -> bool:
            return any(
                one.chat_id == self.user
                and (
                    one.method in _WRITTEN
                    or (one.method in _BELOW_A_PICTURE and one.params.get("reply_markup"))
                )
                for one in self.server.log[before:]
            )

        await self.server.wait_for(done, timeout=_PATIENCE)
