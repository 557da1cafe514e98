"""The command: it prints an address, opens it where that is wanted, and ends when told to."""

from __future__ import annotations

import asyncio
import io
import re
import signal
import subprocess
import sys
import urllib.request
import webbrowser
from pathlib import Path

import pytest

from bot.settings import Settings
from bot.terminal import IN_MEMORY
from bot.web import trying

_ADDRESS = re.compile(r"http://127\.0\.0\.1:\d+/[\w-]{32}/")


@pytest.mark.parametrize("browser", [True, False])
async def test_the_browser_is_opened_where_it_is_wanted(
    monkeypatch: pytest.MonkeyPatch, *, browser: bool
) -> None:
    opened: list[str] = []
    done, shown = asyncio.Event(), asyncio.Event()
    loop = asyncio.get_running_loop()

    class Out(io.StringIO):
        def flush(self) -> None:
            loop.call_soon(done.set)

    def open_page(address: str) -> bool:
        opened.append(address)
        loop.call_soon_threadsafe(shown.set)
        return True

    monkeypatch.setattr(webbrowser, "open", open_page)
    out = Out()
    work = trying.try_out(Settings.model_construct(), IN_MEMORY, out, browser=browser)
    async with asyncio.timeout(60), asyncio.TaskGroup() as group:
        task = group.create_task(work)
        await done.wait()
        if browser:
            await shown.wait()
        task.cancel()
    [address] = _ADDRESS.findall(out.getvalue())
    assert opened == ([address] if browser else [])


@pytest.mark.usefixtures("bare")
def test_the_command_serves_the_page_until_it_is_interrupted(tmp_path: Path) -> None:
    kept = tmp_path / "kept.db"
    with subprocess.Popen(
        [sys.executable, "-m", "bot", "try", "--no-browser", "--db", str(kept)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).parents[3],
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        text = ""
        while not (found := _ADDRESS.search(text)):
            line = process.stdout.readline()
            assert line, process.stderr.read()
            text += line
        with urllib.request.urlopen(found.group(), timeout=30) as answer:  # noqa: S310 - our own
            assert b"<title>Spotter" in answer.read()
        process.send_signal(signal.SIGINT)
        assert process.wait(timeout=30) == 0
        assert process.stderr.read() == ""
    assert kept.exists()
