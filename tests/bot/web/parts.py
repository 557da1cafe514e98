"""A page that is served, with a clock that stands still unless it is moved.

Lives here: the demo and its server on an in-memory database. Called by the tests beside it and by
``tests/browser``.
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime
from functools import cache
from unittest.mock import patch

from bot.render import Renderer
from bot.running import content_for, renderer_for
from bot.settings import Settings
from bot.terminal import IN_MEMORY
from bot.web.demo import Demo, open_demo
from bot.web.serving import serve
from flows.content import Content
from tests.bot.parts import NOW

#: The answers of ``ORDINARY`` up to the body map, the zone that is tapped there, and the rest.
BEFORE = "start agree none none none 24 next_day".split()
ZONE = "low_back_both"
BEHIND = "none dull done 3 eases nothing 18_49 confirm".split()


@asynccontextmanager
async def demo_of(
    settings: Settings | None = None, url: str = IN_MEMORY, now: datetime = NOW
) -> AsyncIterator[Demo]:
    """A demo that has said hello, at noon of a Monday or another time."""
    renderer, content = _shipped()
    with (
        patch("bot.web.demo.renderer_for", lambda _: renderer),
        patch("bot.web.demo.content_for", lambda *_: content),
    ):
        async with open_demo(settings or Settings.model_construct(), url, lambda: now) as demo:
            await demo.greet()
            yield demo


@cache
def _shipped() -> tuple[Renderer, Content]:
    """The shipped words and content, read once for all tests."""
    settings = Settings.model_construct()
    renderer = renderer_for(settings)
    return renderer, content_for(settings, renderer)


@asynccontextmanager
async def served(settings: Settings | None = None) -> AsyncIterator[tuple[Demo, str]]:
    """A demo and the address of its page."""
    async with demo_of(settings) as demo, serve(demo) as address:
        yield demo, address
