"""What systemd is told, over a real socket of its kind."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from bot import watchdog
from bot.progress import Progress
from bot.watchdog import READY, STOPPING, notify, watch


@pytest.fixture
def systemd(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[socket.socket]:
    """The receiving end, named as systemd names it."""
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as end:
        address = tmp_path / "notify"
        end.bind(str(address))
        end.setblocking(False)
        monkeypatch.setenv("NOTIFY_SOCKET", str(address))
        yield end


async def heard(end: socket.socket) -> str:
    async with asyncio.timeout(5):
        return (await asyncio.get_running_loop().sock_recv(end, 100)).decode()


async def test_it_is_told_ready_and_stopping(systemd: socket.socket) -> None:
    notify(READY)
    notify(STOPPING)
    assert [await heard(systemd), await heard(systemd)] == ["READY=1", "STOPPING=1"]


async def test_an_address_in_the_abstract_namespace_is_understood(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as end:
        end.bind("")  # Linux picks an abstract name
        end.setblocking(False)
        name = end.getsockname()
        monkeypatch.setenv("NOTIFY_SOCKET", "@" + name[1:].decode())
        notify(READY)
        assert await heard(end) == "READY=1"


def test_without_systemd_nothing_is_sent_and_nothing_breaks(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.delenv("NOTIFY_SOCKET", raising=False)
    notify(READY)
    assert caplog.text == ""
    monkeypatch.setenv("NOTIFY_SOCKET", str(tmp_path / "nobody"))
    notify(READY)
    assert "systemd was not told READY=1: FileNotFoundError" in caplog.text


async def test_it_is_told_that_all_is_well_only_while_all_is(
    systemd: socket.socket, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("INFO")
    now = [0.0]
    progress = Progress(lambda: now[0])
    async with asyncio.timeout(10), asyncio.TaskGroup() as group:
        watching = group.create_task(watch(progress, 0.01))
        assert await heard(systemd) == "WATCHDOG=1"
        now[0] = 61
        progress.ticked()
        while "no poll, no commit any more" not in caplog.text:  # noqa: ASYNC110 - a log has no event
            await asyncio.sleep(0)
        with suppress(BlockingIOError):
            while systemd.recv(100):
                pass  # what came before that
        await asyncio.sleep(0.05)  # several looks, each of them silent
        with pytest.raises(BlockingIOError):
            systemd.recv(100)
        progress.polled()
        progress.committed()
        assert await heard(systemd) == "WATCHDOG=1"
        assert caplog.text.count("any more") == 1
        assert "all goes on again" in caplog.text
        watching.cancel()


def test_it_speaks_at_least_twice_in_systemds_minute() -> None:
    assert watchdog.EVERY_SECONDS * 2 <= 60
