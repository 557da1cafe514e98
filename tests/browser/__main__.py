"""Takes the README's pictures of the page anew: ``python -m tests.browser``; look at them then."""

from __future__ import annotations

import asyncio
import base64
import sys

from tests.bot.web.parts import served
from tests.browser.driving import Browser, missing
from tests.browser.pictures import KEPT, LOOKS, given


async def _take(browser: Browser) -> None:
    KEPT.mkdir(exist_ok=True)
    for name in LOOKS:
        async with served() as (_, address):
            seen = await browser.play("photographed", address, **given(name))
        (KEPT / f"{name}.png").write_bytes(base64.b64decode(seen["taken"]))


def main() -> None:
    """Take them, or say what is missing."""
    lack = missing()
    if lack is not None:
        sys.exit(lack)
    browser = Browser()
    try:
        asyncio.run(_take(browser))
    finally:
        browser.close()


main()
