"""What happened: the complete memory of the server, and waiting for it to grow.

Lives here: the frozen lines of the log and the list they are kept in. Does not live
here: what the chats look like now (``shown``). Written by ``wire`` and the methods, read
by tests.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TypeVar

from tests.emulator.calls import JSON

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Handled:
    """One request, accepted or not.

    ``at`` is epoch ms. ``code`` is the HTTP status that was sent, 0 when the connection
    was closed without an answer. ``accepted`` says whether the method took effect, which
    is true of a request whose answer was cut off. ``fault`` names an ordered fault.
    """

    at: int
    method: str
    params: JSON
    code: int
    accepted: bool
    description: str = ""
    retry_after: int | None = None
    fault: str | None = None


@dataclass(frozen=True, slots=True)
class Sent:
    """One accepted send or edit; ``at`` is epoch ms, ``text`` is without markup.

    ``receiver`` is the only person who sees it, None when the whole chat does.
    """

    at: int
    method: str
    chat_id: int
    message_id: int
    text: str
    params: JSON
    receiver: int | None = None


@dataclass(frozen=True, slots=True)
class Happened:
    """What a person's act became; ``update_id`` is None when the bot is not told."""

    update_id: int | None = None
    message_id: int | None = None
    query_id: str | None = None


@dataclass(frozen=True, slots=True)
class Press:
    """One press of a button; ``forged`` when no such button was there to press."""

    query_id: str
    user: int
    chat_id: int
    message_id: int
    data: str
    forged: bool
    at: int
    answered_at: int | None = None
    answer: str = ""


@dataclass(frozen=True, slots=True)
class Delivered:
    """One try to take an update to the webhook, taken or not.

    ``at`` is the epoch ms at which it began, ``waited`` the ms from when the update came to be
    until the answer. ``code`` is the HTTP status of the answer, 0 when there was none, and
    ``error`` what ``getWebhookInfo`` says of a failure. ``queue`` names what it waited behind.
    """

    at: int
    update_id: int
    queue: str
    waited: int
    code: int
    error: str = ""


@dataclass(slots=True)
class Record:
    """Everything the server remembers, in order of time."""

    history: list[Handled] = field(default_factory=list)
    log: list[Sent] = field(default_factory=list)
    deliveries: list[Delivered] = field(default_factory=list)
    presses: dict[str, Press] = field(default_factory=dict)
    violations: list[str] = field(default_factory=list)
    _waiters: list[asyncio.Future[None]] = field(default_factory=list)

    def changed(self) -> None:
        """Wake everybody who waits for a condition."""
        waiters, self._waiters = self._waiters, []
        for waiter in waiters:
            if not waiter.done():
                waiter.set_result(None)

    async def wait_for(self, predicate: Callable[[], T], seconds: float) -> T:
        """The first true value of ``predicate``, asked again after every change.

        Gives up after ``seconds``: raises TimeoutError with the last requests in it.
        """
        loop = asyncio.get_running_loop()
        deadline = loop.time() + seconds
        while not (value := predicate()):
            waiter = loop.create_future()
            self._waiters.append(waiter)
            try:
                async with asyncio.timeout_at(deadline):
                    await waiter
            except TimeoutError:
                raise TimeoutError(self._lesson(seconds)) from None
        return value

    def _lesson(self, seconds: float) -> str:
        last = ", ".join(f"{one.method} -> {one.code}" for one in self.history[-5:])
        return (
            f"The emulator waited {seconds} s and the condition did not come true. "
            f"Last requests: {last or 'none'}. Check that the bot runs and polls."
        )
