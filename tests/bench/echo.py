"""The peers: the echo bots of other libraries, as their own documentation writes them.

    python -m tests.bench.echo ptb|ptb-concurrent|aiogram|aiogram-fast TOKEN URL

Lives here: one function for each. ``aiogram-fast`` needs uvloop and orjson. Does not live here:
measuring. Started by ``tests.bench.bots``.
"""

from __future__ import annotations

import asyncio
import logging
import sys
from importlib import import_module
from typing import Any


def ptb(token: str, url: str, *, concurrent: bool) -> None:
    """python-telegram-bot, polling; one update after the other, or as many as come."""
    from telegram.ext import ApplicationBuilder, MessageHandler, filters  # noqa: PLC0415 - one peer loads one library

    async def echo(update: Any, _: Any) -> None:
        await update.message.reply_text(update.message.text)

    builder = ApplicationBuilder().token(token).base_url(f"{url}/bot")
    application = builder.concurrent_updates(concurrent).build()
    application.add_handler(MessageHandler(filters.TEXT, echo))
    application.run_polling()


def aiogram(token: str, url: str, *, fast: bool) -> None:
    """aiogram, polling; ``fast``: with uvloop's event loop and orjson."""
    from aiogram import Bot, Dispatcher  # noqa: PLC0415 - as above
    from aiogram.client.session.aiohttp import AiohttpSession  # noqa: PLC0415 - as above
    from aiogram.client.telegram import TelegramAPIServer  # noqa: PLC0415 - as above
    from aiogram.types import Message  # noqa: PLC0415 - as above

    more: dict[str, Any] = {}
    loop = None
    if fast:
        # By name: they need not be there, and whoever checks types need not have them.
        orjson, uvloop = import_module("orjson"), import_module("uvloop")
        more = {
            "json_loads": orjson.loads,
            "json_dumps": lambda value: orjson.dumps(value).decode(),
        }
        loop = uvloop.new_event_loop

    async def run() -> None:
        session = AiohttpSession(api=TelegramAPIServer.from_base(url), **more)
        dispatcher = Dispatcher()

        @dispatcher.message()
        async def echo(message: Message) -> None:
            await message.answer(message.text or "")

        await dispatcher.start_polling(Bot(token, session=session), polling_timeout=25)

    with asyncio.Runner(loop_factory=loop) as runner:
        runner.run(run())


def main() -> None:
    """Run one peer until it is told to end."""
    which, token, url = sys.argv[1:]
    logging.disable()
    if which.startswith("ptb"):
        ptb(token, url, concurrent=which == "ptb-concurrent")
    else:
        aiogram(token, url, fast=which == "aiogram-fast")


if __name__ == "__main__":
    main()
