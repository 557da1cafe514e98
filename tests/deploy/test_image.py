"""The Dockerfile without an engine: its steps run in an empty folder, and what they made starts.

Lives here: reading the instructions that the Dockerfile uses, and running them as its user with its
folders moved into a folder of the test. What is installed is downloaded, hashes and all. Does not
live here: layers, the base image. Called by pytest.
"""

from __future__ import annotations

import asyncio
import json
import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from tests.e2e.lifter import Lifter
from tests.e2e.running import Bot, free_port, ready
from tests.emulator import Limits, Server
from tests.test_house import ROOT

DOCKERFILE = (ROOT / "deploy/Dockerfile").read_text("utf-8")
USER = 10001
#: Who does it: the user of the image where we may become it, else ourselves.
_AS: dict[str, Any] = {} if os.getuid() else {"user": USER, "group": USER, "extra_groups": []}
_PLACES = re.compile(r"(?<![\w.])/(src|opt|data)\b")
_AWAY = re.compile(r"NewConnectionError|NameResolutionError|ConnectTimeout|ProxyError|SSLError")
_SECONDS = 300


@dataclass
class Image:
    """What the instructions lead to, below ``root``."""

    root: Path
    here: Path
    settings: dict[str, str] = field(default_factory=dict)
    commands: dict[str, list[str]] = field(default_factory=dict)
    user: str = ""

    def bring_python(self) -> None:
        """The base image's ``python``: this one, or a copy where its folder lets nobody in."""
        python = Path(sys.base_prefix) / "bin/python3"
        try:
            subprocess.run([python, "-c", ""], check=True, cwd="/", **_AS)
        except PermissionError:
            left = shutil.ignore_patterns("site-packages", "__pycache__", "test", "*.a")
            for part in ("bin", "lib"):
                own = self.root / "python" / part
                shutil.copytree(Path(sys.base_prefix) / part, own, symlinks=True, ignore=left)
            return
        (self.root / "base/python").symlink_to(python)

    def do(self, instruction: str, said: str) -> None:
        """One instruction; each of those that the Dockerfile uses has its way."""
        match instruction:
            case "ARG" | "FROM":
                # Both stages share a folder here; what is set in the first is not in the second.
                self.settings = {}
            case "ENV":
                for part in shlex.split(said):
                    name, _, value = part.partition("=")
                    self.settings[name] = self.placed(value)
            case "WORKDIR":
                self.here = Path(self.placed(said))
                _make(self.here)
            case "COPY":
                self.copy(said.split())
            case "RUN":
                self.run(["/bin/sh", "-euc", self.placed(said)], timeout=_SECONDS)
            case "USER":
                self.user = said
            case "HEALTHCHECK":
                self.commands[instruction] = json.loads(said[said.index("[") :])
            case "ENTRYPOINT" | "CMD":
                self.commands[instruction] = json.loads(said)
            case _:
                raise AssertionError(f"{instruction}: how is that done here?")

    def placed(self, said: str) -> str:
        """The same with folders below ``root``, and the user who may do it."""
        own = _PLACES.sub(lambda found: f"{self.root}/{found[1]}", said)
        return own if _AS else re.sub(rf"\b{USER}\b", str(os.getuid()), own)

    def copy(self, words: Sequence[str]) -> None:
        """From the repository; between the stages there is nothing to copy."""
        if words[0].startswith("--from"):
            assert words[1] == words[2], "both stages share a folder here"
            return
        *sources, target = words
        for one in sources:
            source, into = ROOT / one, self.here / target
            if source.is_dir():
                shutil.copytree(source, into, ignore=shutil.ignore_patterns("__pycache__"))
            elif target.endswith("/"):
                _make(into)
                shutil.copy(source, into)
            else:
                shutil.copy(source, into)
        _give(self.here)

    def environment(self, **more: str) -> dict[str, str]:
        """What a process in the image sees, and where packages come from on this machine."""
        kept = {
            name: value
            for name, value in os.environ.items()
            if name.startswith("PIP_") or name.lower().endswith("_proxy")
        }
        kept |= {
            "PATH": f"{self.root}/python/bin:{self.root}/base:/usr/bin:/bin",
            "HOME": str(self.root / "data"),
            "LD_LIBRARY_PATH": str(self.root / "python/lib"),
        }
        for name, value in self.settings.items():
            kept[name] = value.replace("$PATH", kept["PATH"])
        return kept | more

    def run(self, command: Sequence[str], **more: Any) -> str:
        """Run a command in the image; its output."""
        done = subprocess.run(
            command,
            check=False,
            cwd=self.here,
            env=self.environment() | more.pop("env", {}),
            capture_output=True,
            text=True,
            **_AS,
            **more,
        )
        if done.returncode and _AWAY.search(done.stderr):
            away = "the package index cannot be reached: the image's steps were not run"
            assert os.environ.get("CI") != "true", away
            pytest.skip(away)
        assert done.returncode == 0, done.stdout + done.stderr
        return str(done.stdout)


def instructions() -> Iterator[tuple[str, str]]:
    """Each instruction and what it says, without comments, on one line."""
    bare = re.sub(r"^#.*\n", "", DOCKERFILE, flags=re.MULTILINE)
    for line in re.sub(r"\\\n", " ", bare).splitlines():
        if line.strip():
            instruction, _, said = line.partition(" ")
            yield instruction, said.strip()


def _make(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    _give(folder)


def _give(folder: Path) -> None:
    for one in (folder, *folder.rglob("*")):
        if _AS and not one.is_symlink():
            os.chown(one, USER, USER)


@pytest.fixture(scope="module")
def image() -> Iterator[Image]:
    """Every instruction done, and all but /data read-only."""
    # A test's own folder lets nobody in but us.
    root = Path(tempfile.mkdtemp(prefix="image-"))
    try:
        root.chmod(0o755)
        for name in ("base", "opt"):
            _make(root / name)
        made = Image(root, root)
        made.bring_python()
        _give(root)
        for instruction, said in instructions():
            made.do(instruction, said)
        for one in (root, *root.glob("opt/**/*")):
            if not one.is_symlink():
                one.chmod(one.stat().st_mode & ~0o222)
                if _AS:
                    os.chown(one, 0, 0)
        yield made
    finally:
        subprocess.run(["chmod", "-R", "u+w", str(root)], check=True)
        shutil.rmtree(root)


def files(folder: Path) -> dict[Path, int]:
    """Every file below a folder, and when it was changed."""
    return {one: one.lstat().st_mtime_ns for one in folder.rglob("*")}


def test_the_command_line_answers(image: Image) -> None:
    assert image.run(["spotter", "--help"]).startswith("usage: spotter")


def test_the_image_runs_as_nobody_special_and_keeps_data_to_itself(image: Image) -> None:
    assert image.user == f"{USER}:{USER}"
    data = (image.root / "data").stat()
    assert (data.st_mode & 0o777, data.st_uid) == (0o700, USER if _AS else os.getuid())


def test_nothing_can_be_installed_where_the_bot_runs(image: Image) -> None:
    there = {one.name for one in (image.root / "opt/spotter/bin").iterdir()}
    assert "spotter" in there
    assert {name for name in there if name.startswith(("pip", "uv"))} == set()


async def test_it_starts_with_read_only_code_is_healthy_and_ends_when_asked(image: Image) -> None:
    port = free_port()
    code, folder = files(image.root / "opt"), image.root / "data"
    async with Server(limits=Limits.unpaced()) as server:
        environment = image.environment(
            SPOTTER_BOT_TOKEN=server.token,
            SPOTTER_API_BASE_URL=server.url,
            SPOTTER_LISTEN=image.settings["SPOTTER_LISTEN"].replace("8080", str(port)),
        )
        with (image.root / "log").open("wb") as log:
            process = await asyncio.create_subprocess_exec(
                *image.commands["ENTRYPOINT"],
                *image.commands["CMD"],
                cwd=folder,
                env=environment,
                stdout=log,
                stderr=log,
                **_AS,
            )
        bot = Bot(process, image.root / "log")
        try:
            await ready(port)
            await Lifter(server, 2001).arrive()
            healthy = [part.replace("8080", str(port)) for part in image.commands["HEALTHCHECK"]]
            await asyncio.to_thread(image.run, healthy)
            assert await bot.stop() == 0
        finally:
            await bot.kill()
        with pytest.raises(AssertionError):
            await asyncio.to_thread(image.run, healthy)
    assert files(image.root / "opt") == code
    assert (folder / "spotter.db").stat().st_mode & 0o777 == 0o600
