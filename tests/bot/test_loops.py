"""With and without uvloop the same runs, and ends, in the same way."""

from __future__ import annotations

import asyncio
import sys
from types import SimpleNamespace

import pytest

from bot.loops import run_to_end


async def note(found: list[asyncio.AbstractEventLoop]) -> None:
    found.append(asyncio.get_running_loop())


def test_without_uvloop_asyncios_own_loop_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "uvloop", None)
    found: list[asyncio.AbstractEventLoop] = []
    run_to_end(note(found))
    assert isinstance(found[0], asyncio.BaseEventLoop)
    assert found[0].is_closed()


def test_where_uvloop_is_installed_its_loop_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    made = []

    def new_event_loop() -> asyncio.AbstractEventLoop:
        made.append(asyncio.new_event_loop())
        return made[-1]

    monkeypatch.setitem(sys.modules, "uvloop", SimpleNamespace(new_event_loop=new_event_loop))
    found: list[asyncio.AbstractEventLoop] = []
    run_to_end(note(found))
    assert found == made
    assert made[0].is_closed()


@pytest.mark.parametrize("installed", [True, False])
def test_what_fails_fails_as_it_would_anyway(
    monkeypatch: pytest.MonkeyPatch, installed: bool
) -> None:
    there = SimpleNamespace(new_event_loop=asyncio.new_event_loop) if installed else None
    monkeypatch.setitem(sys.modules, "uvloop", there)

    async def fail() -> None:
        raise ValueError("no")

    with pytest.raises(ValueError, match="no"):
        run_to_end(fail())
