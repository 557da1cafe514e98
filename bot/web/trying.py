"""``spotter try``: open the page in a browser and serve it until Ctrl-C.

Lives here: what the command prints, and when it ends. Does not live here: the server
(``serving``), the bot (``demo``). Called by ``bot.__main__``.
"""

from __future__ import annotations

import asyncio
import webbrowser
from typing import TextIO

from bot.clock import utc_now
from bot.settings import Settings
from bot.web.demo import open_demo
from bot.web.serving import serve


async def try_out(settings: Settings, url: str, out: TextIO, *, browser: bool) -> None:
    """Serve the page until the task is cancelled; raises StorageError when it cannot start."""
    async with open_demo(settings, url, utc_now) as demo:
        await demo.greet()
        async with serve(demo) as address:
            out.write(f"Spotter is here, for this machine alone:\n\n    {address}\n\n")
            out.write("Ctrl-C ends it.\n")
            out.flush()
            if browser:
                await asyncio.to_thread(webbrowser.open, address)
            await asyncio.Event().wait()
