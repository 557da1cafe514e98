"""The emulator as tests hold it: start it, drive people, read what came of it.

Lives here: the public face and the life of the HTTP server. Does not live here: any rule
of Telegram. Called by tests, by ``control`` and by ``python -m tests.emulator``.
"""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from types import TracebackType
from typing import Any, Self, TypeVar

from aiohttp import web

from tests.emulator import control, groups, people, polls, wire, witness
from tests.emulator.calls import JSON
from tests.emulator.clock import Clock, wall
from tests.emulator.communities import Communities
from tests.emulator.faults import Fault, Orders
from tests.emulator.limits import Limits
from tests.emulator.postman import Postman
from tests.emulator.record import Delivered, Handled, Happened, Press, Sent
from tests.emulator.shown import Shown, messages_of
from tests.emulator.world import World

T = TypeVar("T")
TOKEN = "123456789:EMULATED-token-for-tests-only-000000"


class Server:
    """A Bot API server on 127.0.0.1 with one bot; an async context manager.

    Its state outlives ``stop`` and ``start``, so a test can take Telegram away and bring
    it back. ``read_clock`` gives epoch ms; ``trusted`` is whom it believes when it calls a
    webhook over TLS (None: the certificates of the system).
    """

    def __init__(
        self,
        token: str = TOKEN,
        *,
        username: str = "emulated_bot",
        limits: Limits | None = None,
        witness: bool = True,
        first_update_id: int = 100_000_001,
        read_clock: Callable[[], int] = wall,
        trusted: ssl.SSLContext | None = None,
    ) -> None:
        self.token = token
        self.port = 0
        self.orders = Orders()
        self.clock = Clock(read_clock)
        bot_id = int(token.partition(":")[0])
        self.world = World(bot_id, username, limits or Limits(), self.clock, first_update_id)
        self.communities = Communities(self.world)
        self._witnessed = witness
        self._trusted = trusted
        self._runner: web.AppRunner | None = None
        self._postman: asyncio.Task[None] | None = None
        if witness:
            self.world.check_update = _of_update

    # --- Life ---------------------------------------------------------------------

    async def start(self, port: int = 0) -> Self:
        """Listen; port 0 takes the port of the last start, or a free one."""
        app = web.Application(client_max_size=wire.MAX_BODY)
        door = wire.Wire(self.world, self.token, self.orders, witnessed=self._witnessed)
        app.router.add_route("*", "/bot{token}/{method}", door.serve)
        control.mount(app, self)
        app.router.add_route("*", "/{rest:.*}", wire.not_found)
        # A killed bot's long poll must not linger and meet the next life with a 409.
        runner = web.AppRunner(
            app,
            handle_signals=False,
            access_log=None,
            handler_cancellation=True,
            shutdown_timeout=1.0,
        )
        await runner.setup()
        site = web.TCPSite(runner, "127.0.0.1", port or self.port, backlog=1024)
        await site.start()
        self._runner = runner
        self.port = runner.addresses[0][1]
        self._postman = asyncio.create_task(Postman(self.world, self._trusted).run())
        return self

    async def stop(self) -> None:
        """Stop listening and delivering; long polls end with an empty answer."""
        self.world.updates.close()
        if self._postman is not None:
            self._postman.cancel()
            with suppress(asyncio.CancelledError):
                await self._postman
            self._postman = None
        if self._runner is not None:
            await self._runner.cleanup()
            self._runner = None

    async def __aenter__(self) -> Self:
        return await self.start()

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self.stop()

    @property
    def url(self) -> str:
        """Where the server listens, without a trailing slash."""
        return f"http://127.0.0.1:{self.port}"

    @property
    def base_url(self) -> str:
        """What python-telegram-bot wants as ``base_url``."""
        return f"{self.url}/bot"

    # --- Driving: people ----------------------------------------------------------

    async def person(self, user: int, language_code: str = "en", name: str = "Lifter") -> None:
        """Make a person known; the chat stays unopened until they write."""
        people.introduce(self.world, user, language_code, name)

    async def say(self, user: int, text: str, reply_to: int | None = None) -> Happened:
        """The person writes ``text`` to the bot."""
        return people.write(self.world, user, text, reply_to=reply_to)

    async def edit(self, user: int, message_id: int, text: str) -> Happened:
        """The person edits a message of their own."""
        return people.rewrite(self.world, user, message_id, text)

    async def sticker(self, user: int) -> Happened:
        """The person sends a sticker."""
        return people.write(self.world, user, content=people.media(self.world, "sticker"))

    async def voice(self, user: int) -> Happened:
        """The person sends a voice message."""
        return people.write(self.world, user, content=people.media(self.world, "voice"))

    async def photo(self, user: int, caption: str = "") -> Happened:
        """The person sends a photo."""
        return people.write(self.world, user, caption, people.media(self.world, "photo"))

    async def press(
        self,
        user: int,
        label: str | None = None,
        data: str | None = None,
        message_id: int | None = None,
        chat_id: int | None = None,
    ) -> Happened:
        """Press a button on the given message, or on the newest one with buttons."""
        if label is None and data is None:
            raise ValueError("press() needs label=... or data=...: say which button")
        return people.press(
            self.world, user, chat_id or user, label=label, data=data, message_id=message_id
        )

    async def forge(
        self, user: int, data: str, message_id: int | None = None, chat_id: int | None = None
    ) -> Happened:
        """A press with any data, on any message id; marked as forged."""
        return people.forge(self.world, user, chat_id or user, data, message_id)

    async def block(self, user: int) -> Happened:
        """The person blocks the bot."""
        return people.set_blocked(self.world, user, blocked=True)

    async def unblock(self, user: int) -> Happened:
        """The person lets the bot write again."""
        return people.set_blocked(self.world, user, blocked=False)

    # --- Driving: groups (all else of them in ``communities``) ----------------------

    async def group(self, chat_id: int, title: str) -> None:
        """A new group without the bot; from -10^12 down it is a supergroup."""
        groups.found(self.world, chat_id, title)

    async def member(self, chat_id: int, user: int, admin: bool = False) -> None:
        """Make a person a member or an administrator of a group."""
        status: Any = "administrator" if admin else "member"
        groups.set_member(self.world, chat_id, user, status)

    async def add_bot_to_group(self, chat_id: int, by: int, admin: bool = False) -> Happened:
        """A person adds the bot to a group, or promotes it there."""
        return groups.add_bot(self.world, chat_id, by, admin=admin)

    async def remove_bot_from_group(self, chat_id: int, by: int) -> Happened:
        """A person throws the bot out."""
        return groups.remove_bot(self.world, chat_id, by)

    async def say_in_group(
        self, user: int, chat_id: int, text: str, reply_to: int | None = None
    ) -> Happened:
        """A member says something; ``update_id`` is None when privacy mode hides it."""
        return groups.say(self.world, user, chat_id, text, reply_to=reply_to)

    async def migrate_group(self, chat_id: int, new_id: int) -> Happened:
        """The group becomes a supergroup with another id."""
        return groups.migrate(self.world, chat_id, new_id)

    # --- Driving: the server itself -------------------------------------------------

    async def raw(self, update: JSON) -> int:
        """Queue any object as an update, however malformed; it is not witnessed."""
        return self.world.updates.put(update, self.world.limits.update_life_seconds)

    async def order(self, fault: Fault, n: int | None = 1, method: str = "*") -> None:
        """The next ``n`` requests (None: all) that match ``method`` get ``fault``."""
        self.orders.add(fault, n, method)

    async def cancel_orders(self) -> None:
        """Forget every ordered fault."""
        self.orders.clear()

    async def set_limits(self, **changes: Any) -> None:
        """Change limits by name; None turns one off."""
        self.world.limits = replace(self.world.limits, **changes)

    async def advance(self, seconds: float) -> None:
        """Move the emulator's clock forward: ages, rates and expiry follow it."""
        self.clock.advance(seconds)
        polls.close_due(self.world)
        self.world.updates.news.set()
        self.world.record.changed()

    async def number_updates_from(self, update_id: int) -> None:
        """The next update gets ``update_id``, higher or lower than the last."""
        self.world.updates.next_id = update_id

    # --- Reading ------------------------------------------------------------------

    def messages(self, chat_id: int) -> tuple[Shown, ...]:
        """The chat as a person sees it now, oldest first."""
        return messages_of(people.chat_of(self.world, chat_id), self.world.bot_id)

    @property
    def log(self) -> list[Sent]:
        """Every accepted send and edit."""
        return self.world.record.log

    @property
    def history(self) -> list[Handled]:
        """Every request with its result."""
        return self.world.record.history

    @property
    def deliveries(self) -> list[Delivered]:
        """Every try to take an update to the webhook."""
        return self.world.record.deliveries

    @property
    def presses(self) -> list[Press]:
        """Every press of a button, with its answer if it got one."""
        return list(self.world.record.presses.values())

    @property
    def violations(self) -> list[str]:
        """What the witness objected to, names only."""
        return self.world.record.violations

    def pending(self) -> list[JSON]:
        """Updates that are neither acknowledged nor expired."""
        return self.world.updates.pending()

    @property
    def acknowledged(self) -> list[int]:
        """Ids of acknowledged updates, in order."""
        return self.world.updates.acknowledged

    @property
    def expired(self) -> list[int]:
        """Ids of updates that nobody fetched in time."""
        return self.world.updates.expired

    async def wait_for(
        self,
        predicate: Callable[[], T],
        timeout: float = 5.0,  # noqa: ASYNC109 - it makes the error that names the last requests
    ) -> T:
        """The first true value of ``predicate``, asked after every change."""
        return await self.world.record.wait_for(predicate, timeout)

    async def wait_for_message(
        self,
        chat_id: int,
        containing: str = "",
        after: int = 0,
        timeout: float = 5.0,  # noqa: ASYNC109 - as in wait_for
    ) -> Shown:
        """The first message of the bot with an id above ``after`` and this text in it."""

        def found() -> Shown | None:
            for one in self.messages(chat_id):
                if one.from_bot and one.message_id > after and containing in one.text:
                    return one
            return None

        shown = await self.wait_for(found, timeout)
        assert shown is not None  # wait_for returns true values only
        return shown

    async def wait_until_acknowledged(
        self,
        timeout: float = 5.0,  # noqa: ASYNC109 - as in wait_for
    ) -> None:
        """Until the bot has acknowledged everything that waits."""
        await self.wait_for(lambda: not self.pending(), timeout)


def _of_update(body: JSON) -> list[str]:
    return witness.of_update(body)
