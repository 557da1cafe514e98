"""The parts under attack are those that other tests use. Lives here: fixtures, none new."""

from __future__ import annotations

from tests.bot.communities.conftest import gym, stage
from tests.bot.conftest import (
    bare,
    client,
    content,
    file,
    office,
    renderer,
    server,
    service,
    store,
    talk,
)
from tests.bot.test_logs import stream

__all__ = [
    "bare",
    "client",
    "content",
    "file",
    "gym",
    "office",
    "renderer",
    "server",
    "service",
    "stage",
    "store",
    "stream",
    "talk",
]
