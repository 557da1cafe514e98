"""A machine on which Spotter is installed as the documents say, in a folder of a test.

Lives here: what stands in for the rest of such a machine (its paths, systemd, the secrets that
systemd hands over), and running a script on it. Everything else is real: Spotter, the shell, curl,
openssl, git, PostgreSQL. Does not live here: the scripts (``fences``). Called by the tests of the
documents.
"""

from __future__ import annotations

import asyncio
import os
import re
import shlex
import shutil
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

import aiohttp
import pytest

from tests.e2e.running import Bot, free_port, ready
from tests.emulator import Server
from tests.test_house import ROOT

#: Where the documents put things.
_PLACES = (
    "/etc/spotter",
    "/etc/systemd/system",
    "/opt/spotter",
    "/usr/local/bin",
    "/var/lib/spotter",
)
_NEEDED = ("curl", "git", "openssl")
_ASK = """import socket, sys
with socket.socket(socket.AF_UNIX) as to:
    to.connect({socket!r})
    to.sendall((" ".join(sys.argv[1:]) + "\\n").encode())
    code, _, said = to.makefile().read().partition("\\n")
sys.stdout.write(said)
sys.exit(int(code))
"""
_LINES = re.compile(r"^Environment=(.+)$", re.MULTILINE)


@dataclass
class Machine:
    """One machine; ``more`` are replacements in scripts, ``settings`` those of every process."""

    folder: Path
    server: Server
    port: int = field(default_factory=free_port)
    more: dict[str, str] = field(default_factory=dict)
    settings: dict[str, str] = field(default_factory=dict)
    bot: Bot | None = None

    @property
    def etc(self) -> Path:
        """Where settings and secrets are."""
        return self.folder / "etc/spotter"

    @property
    def var(self) -> Path:
        """Where the database is."""
        return self.folder / "var/lib/spotter"

    async def run(self, script: str) -> str:
        """Run a script from the top of the repository's copy; what it printed. It must succeed."""
        process = await asyncio.create_subprocess_exec(
            "/bin/sh",
            "-eu",
            "-c",
            self.adapted(script),
            cwd=self.folder / "clone",
            env=self._environment() | {"PATH": f"{self.folder / 'bin'}:{os.environ['PATH']}"},
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.STDOUT,
        )
        out, _ = await process.communicate()
        assert process.returncode == 0, out.decode() + self._log()
        return out.decode()

    def adapted(self, script: str) -> str:
        """A script with this machine's places in it."""
        for place in _PLACES:
            script = script.replace(place, f"{self.folder}{place}")
        fixed = {
            "123456:your-token": self.server.token,
            "127.0.0.1:8080": f"127.0.0.1:{self.port}",
            "https://api.telegram.org/": f"{self.server.url}/",
            "git clone .": f"git clone --quiet {ROOT}",
            "sudo chown 10001": f"chown {os.getuid()}",
            # It may find something: this machine's disk is what it is.
            "spotter doctor": "spotter doctor || test $? = 1",
            "/tmp/tried": f"{self.folder}/tried",  # noqa: S108 - what the documents say
        }
        for said, meant in (fixed | self.more).items():
            script = script.replace(said, meant)
        return script

    def prepare(self) -> None:
        """Make its folders and its programs."""
        for name in ("bin", "clone", "etc/spotter", "etc/systemd/system", "usr/local/bin"):
            (self.folder / name).mkdir(parents=True, exist_ok=True)
        self.var.mkdir(parents=True, exist_ok=True, mode=0o700)
        shutil.copytree(ROOT / "deploy", self.folder / "clone/deploy", dirs_exist_ok=True)
        spotter = (
            f"set -a; test ! -e {self.etc}/settings || . {self.etc}/settings; cd {self.var}; "
            f'exec {shlex.quote(sys.executable)} -m bot "$@"\n'
        )
        asked = (
            f'exec {shlex.quote(sys.executable)} {self.folder}/bin/ask.py "$(basename "$0")" "$@"\n'
        )
        (self.folder / "bin/ask.py").write_text(_ASK.format(socket=str(self.folder / "s")), "utf-8")
        for name in ("spotter", "spotter-admin"):
            self._program(name, spotter)
        for name in ("systemctl", "journalctl"):
            self._program(name, asked)

    def _program(self, name: str, script: str) -> None:
        file = self.folder / "bin" / name
        file.write_text(f"#!/bin/sh\n{script}", encoding="utf-8")
        file.chmod(0o755)

    def _environment(self) -> dict[str, str]:
        """What every process gets: what the unit says, and where this Telegram is."""
        foreign = ("SPOTTER_", "COVERAGE_")
        kept = {name: value for name, value in os.environ.items() if not name.startswith(foreign)}
        unit = (ROOT / "deploy/spotter.service").read_text("utf-8")
        said = [part.partition("=")[::2] for line in _LINES.findall(unit) for part in line.split()]
        return (
            kept
            | dict(said)
            | {
                "CREDENTIALS_DIRECTORY": str(self.etc),
                "PYTHONPATH": str(ROOT),
                "SPOTTER_API_BASE_URL": self.server.url,
                "SPOTTER_DRAIN_SECONDS": "0",
            }
            | self.settings
        )

    # --- What stands in for systemd --------------------------------------------------

    async def answer(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """One call of ``systemctl`` or ``journalctl``."""
        program, *words = (await reader.readline()).decode().split()
        try:
            said = self._log() if program == "journalctl" else await self._told(*words)
        except Exception as error:  # noqa: BLE001 - the script shall fail, and say why
            writer.write(f"1\n{type(error).__name__}: {error}\n{self._log()}".encode())
        else:
            writer.write(f"0\n{said}".encode())
        writer.close()

    async def _told(self, step: str, *words: str) -> str:
        if step in {"stop", "restart"}:
            await self.stop()
        if step in {"start", "restart", "enable"}:
            await self.start()
        assert step in {"stop", "start", "restart", "enable", "status", "daemon-reload"}, step
        return f"spotter.service: {'active' if self.bot else 'inactive'}\n"

    async def start(self) -> None:
        """Start the bot as the unit does, and wait until it is ready."""
        assert self.bot is None, "it runs already"
        settings = self.etc / "settings"
        lines = settings.read_text("utf-8").split() if settings.exists() else []
        with (self.folder / "bot.log").open("ab") as out:
            process = await asyncio.create_subprocess_exec(
                sys.executable,
                "-m",
                "bot",
                "run",
                cwd=self.var,
                env=self._environment() | dict(line.split("=", 1) for line in lines),
                stdout=out,
                stderr=out,
            )
        self.bot = Bot(process, self.folder / "bot.log")
        await self._ready()

    async def _ready(self) -> None:
        assert self.bot is not None
        async with asyncio.TaskGroup() as group:
            waiting = group.create_task(ready(self.port))
            ended = group.create_task(self.bot.process.wait())
            await asyncio.wait({waiting, ended}, return_when=asyncio.FIRST_COMPLETED)
            waiting.cancel()
            ended.cancel()
        if self.bot.process.returncode is not None:
            self.bot = None
            raise AssertionError(self._log())

    async def stop(self) -> None:
        """Stop the bot, if it runs; it must end well."""
        bot, self.bot = self.bot, None
        if bot is not None:
            assert await bot.stop() == 0, self._log()

    def _log(self) -> str:
        log = self.folder / "bot.log"
        return log.read_text("utf-8") if log.exists() else ""


async def warm_up(server: Server) -> None:
    """Ask an emulator something: its first answer loads a library, which takes long."""
    asked = f"{server.base_url}{server.token}/getMe"
    async with aiohttp.ClientSession() as session, session.get(asked) as answer:
        assert answer.status == 200


def place() -> TemporaryDirectory[str]:
    """A folder for a machine, where pytest has its own.

    The path of a socket may have 107 bytes, which a test's own folder easily exceeds.
    """
    return TemporaryDirectory(prefix="spotter-", dir=os.environ.get("PYTEST_DEBUG_TEMPROOT"))


@asynccontextmanager
async def machine(folder: Path, server: Server) -> AsyncIterator[Machine]:
    """A machine with nothing of Spotter's configured; its bot ends with the block."""
    absent = [name for name in _NEEDED if shutil.which(name) is None]
    if absent and os.environ.get("CI") != "true":
        pytest.skip(f"not installed: {', '.join(absent)}")
    one = Machine(folder, server)
    one.prepare()
    await warm_up(server)
    systemd = await asyncio.start_unix_server(one.answer, folder / "s")
    try:
        yield one
    finally:
        systemd.close()
        if one.bot is not None:
            await one.bot.kill()
