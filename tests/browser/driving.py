"""The browser of one test run: a process that plays scenarios, one at a time.

Lives here: finding what is needed, starting it, asking and ending it. Does not live here: what is
played (``scenarios.mjs``) or expected (the tests). Called by ``conftest`` and ``__main__``.
"""

from __future__ import annotations

import asyncio
import json
import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
#: A scenario of a dozen taps takes a second or two; a machine under great load far longer.
_SECONDS = 120.0


def missing() -> str | None:
    """What the browser tests lack on this machine, and the remedy; None when all is there."""
    if chromium() is None:
        return "chromium is missing: install it, or run .ci/chromium"
    if shutil.which("node") is None:
        return "node is missing: install nodejs 20 or newer, or run .ci/chromium"
    if not all((HERE / "node_modules" / one).is_dir() for one in ("playwright-core", "axe-core")):
        return (
            "playwright-core or axe-core is missing: run .ci/chromium, or npm ci in tests/browser"
        )
    return None


def chromium() -> str | None:
    """The browser, under one of the names that it goes by."""
    names = ("chromium", "chromium-browser", "google-chrome")
    return next((found for one in names if (found := shutil.which(one))), None)


class Browser:
    """A chromium that plays scenarios; ``close`` it in the end."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            ["node", str(HERE / "driver.mjs")],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env={**os.environ, "CHROMIUM": chromium() or ""},
        )

    async def play(self, scenario: str, address: str, **given: Any) -> Any:
        """What was seen in one scenario; raises AssertionError with what went wrong in it."""
        line = json.dumps({"scenario": scenario, "address": address, **given})
        answer = await asyncio.wait_for(asyncio.to_thread(self._asked, line), _SECONDS)
        told = json.loads(answer)
        assert "error" not in told, told.get("error")
        return told["result"]

    def _asked(self, line: str) -> str:
        process = self._process
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write(line + "\n")
        process.stdin.flush()
        answer = process.stdout.readline()
        assert answer, "the browser has ended"
        return answer

    def close(self) -> None:
        """Let it end, and wait for that."""
        self._process.communicate(timeout=30)
