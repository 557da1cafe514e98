"""The bot's words and content, read once in a process that tries many faults.

Lives here: what every fault inside this process shares. Does not live here: the bot put
together (``bot.running``). Called by the modules ``f<number>_*.py``.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from bot.render import Renderer
from bot.running import content_for, renderer_for
from bot.settings import Settings
from flows.content import Content


@dataclass(frozen=True)
class Shipped:
    """Words and content as they are shipped, whatever the environment says."""

    renderer: Renderer
    content: Content


@cache
def shipped() -> Shipped:
    """Read them; the second time costs nothing."""
    plain = Settings.model_construct()
    renderer = renderer_for(plain)
    return Shipped(renderer, content_for(plain, renderer))
