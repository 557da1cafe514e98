"""The parts under attack are those that other tests use; one fixture is new, to read a log.

Lives here: fixtures only, most of them borrowed. Called by pytest.
"""

from __future__ import annotations

import io
import logging

import pytest

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


@pytest.fixture
def printed(stream: io.StringIO) -> io.StringIO:
    """What the bot would print at DEBUG, and no other listener, for attacks on what is printed."""
    root = logging.getLogger()
    ours = [one for one in root.handlers if getattr(one, "stream", None) is stream]
    assert len(ours) == 1
    root.handlers = list(ours)
    return stream
