"""Every command of the runbook, run on a machine with a bot and a member who was checked.

Lives here: what each section needs before it, and what has to hold after it. Does not live here:
the machine. Called by pytest.
"""

from __future__ import annotations

import atexit
import shutil
import sqlite3
import tempfile
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import closing
from pathlib import Path

import pytest

from tests.deploy.fences import left_out, sections, to_run
from tests.deploy.machine import Machine, machine, place
from tests.e2e.lifter import ORDINARY, Lifter
from tests.emulator import Limits, Server
from tests.postgres import programs, shared
from tests.test_house import ROOT

RUNBOOK = (ROOT / "deploy/runbook.md").read_text("utf-8")
SCRIPTS = sections(RUNBOOK)
MEMBER = 2001
NEW_TOKEN = "123456789:EMULATED-new-token-after-a-leak-0000"
#: How the lines begin that cannot be run here; each stands in the document with its reason.
LEFT_OUT = [
    "timedatectl set-ntp true",
    "timedatectl timesync-status",
    "git pull --ff-only",
    "/opt/spotter/bin/python -m pip install --require-hashes",
    "/opt/spotter/bin/python -m pip install --no-deps",
    "docker compose --file compose.federation.yaml build",
    "docker compose --file compose.federation.yaml run --rm migration",
    "for replica in replica1 replica2 replica3",
    "kubectl replace --force",
    "kubectl wait",
    "kubectl apply",
]


def test_what_of_the_runbook_is_not_run_is_known() -> None:
    found = left_out(RUNBOOK)
    assert [one[: len(known)] for one, known in zip(found, LEFT_OUT, strict=True)] == LEFT_OUT


# --- A machine on which somebody was checked ------------------------------------------


_KEPT: list[Path] = []


@pytest.fixture
async def server() -> AsyncIterator[Server]:
    async with Server(limits=Limits.unpaced()) as one:
        yield one


@pytest.fixture
async def used(server: Server) -> AsyncIterator[Machine]:
    """A machine with a member who was checked, and a backup from after that."""
    with place() as folder:
        async with machine(Path(folder), server) as one:
            if _KEPT:
                for part in ("etc", "var"):
                    shutil.copytree(_KEPT[0] / part, one.folder / part, dirs_exist_ok=True)
            await _settle(one)
            if not _KEPT:
                await _use(one)
                _KEPT.append(Path(tempfile.mkdtemp(prefix="spotter-")))
                atexit.register(shutil.rmtree, _KEPT[0])
                for part in ("etc", "var"):
                    shutil.copytree(one.folder / part, _KEPT[0] / part)
            yield one


async def _settle(one: Machine) -> None:
    """Secrets and settings, as README.md has them made."""
    (one.folder / "opt/spotter/src").mkdir(parents=True)
    await one.run(
        "umask 077; printf '%s' '123456:your-token' > /etc/spotter/bot_token\n"
        "test -e /etc/spotter/data_key || spotter db key > /etc/spotter/data_key\n"
        "echo 'SPOTTER_LISTEN=127.0.0.1:8080' > /etc/spotter/settings\n"
    )


async def _use(one: Machine) -> None:
    await one.start()
    member = Lifter(one.server, MEMBER)
    await member.arrive()
    await member.tap_all(*ORDINARY)
    await one.stop()
    await one.run("spotter db backup")


def kept(one: Machine) -> list[int]:
    """Whom the file holds, once the bot has let go of it."""
    with closing(sqlite3.connect(one.var / "spotter.db")) as file:
        return [row[0] for row in file.execute("SELECT user_id FROM person")]


# --- Section by section --------------------------------------------------------------


async def read(one: Machine, script: str) -> None:
    """Run it beside a bot that works, which goes on working."""
    await one.start()
    await one.run(script)
    assert one.bot is not None
    await one.stop()
    assert kept(one) == [MEMBER]


async def leak(one: Machine, script: str) -> None:
    await one.start()
    async with Server(NEW_TOKEN, limits=Limits.unpaced()) as after:
        one.server, one.more = after, {"123456:your-new-token": NEW_TOKEN}
        await one.run(script)
        assert {one.method for one in after.world.record.history} >= {"getMe", "getUpdates"}
        await one.stop()
    assert kept(one) == [MEMBER]


async def lose(one: Machine, script: str) -> None:
    file = one.var / "spotter.db"
    whole = file.read_bytes()
    file.write_bytes(whole[: len(whole) // 2])
    with pytest.raises(AssertionError, match="spotter db restore"):
        await one.start()
    said = await one.run(script)
    assert "people        1" in said
    await one.stop()
    assert kept(one) == [MEMBER]


async def fill(one: Machine, script: str) -> None:
    ballast = one.var / "spotter.db.ballast"
    await one.start()
    assert ballast.exists()
    before = set((one.var / "backups").iterdir())
    await one.run(script)
    await one.stop()
    assert len(set((one.var / "backups").iterdir()) - before) == 1
    assert kept(one) == [MEMBER]


async def move(one: Machine, script: str) -> None:
    there = shared()
    url = there.url("gym")
    programs_ = programs()
    assert programs_ is not None
    one.more = {
        "postgresql://spotter@db/gym": url,
        "--username=spotter": f"--username=spotter --host={there.folder}",
        **{f"{name} ": f"{programs_ / name} " for name in ("createdb", "pg_dump", "pg_restore")},
    }
    await one.start()
    try:
        said = await one.run(script)
        assert "person" in said
        await one.stop()
        assert there.execute("SELECT user_id FROM person", "gym") == [(MEMBER,)]
    finally:
        there.drop(url)
    assert (one.var / "gym.dump").stat().st_mode & 0o077 == 0


async def erase(one: Machine, script: str) -> None:
    await one.start()
    await one.run(script)
    await one.stop()
    assert kept(one) == []


async def rotate(one: Machine, script: str) -> None:
    [before] = (one.etc / "data_key").read_text("ascii").split()
    await read(one, script)
    new, old = (one.etc / "data_key").read_text("ascii").split()
    assert (old, new == before) == (before, False)


async def rotate_secret(one: Machine, script: str) -> None:
    (one.etc / "webhook_secret").write_text("the-old-one-" * 4, "ascii")
    (one.etc / "webhook_secret").chmod(0o600)
    one.settings = {
        "SPOTTER_MODE": "webhook",
        "SPOTTER_WEBHOOK_URL": "https://localhost:8443",
        "SPOTTER_WEBHOOK_SECRET_FILE": "webhook_secret",
    }
    await one.start()
    said = await one.run(script)
    assert "localhost:8443" in said
    await one.stop()


#: What is done while the bot works, one after the other on the same machine.
BESIDE = (
    "",
    "It does not run",
    "The clock is wrong",
    "Telegram is down",
    "A new version",
)
ALONE: dict[str, Callable[[Machine, str], Awaitable[None]]] = {
    "The token has leaked": leak,
    "The database is lost or damaged": lose,
    "The disk is full": fill,
    "Move to PostgreSQL": move,
    "Somebody asks by mail to be erased": erase,
    "The data key": rotate,
    "The secret of the webhook": rotate_secret,
}


def test_every_section_with_commands_is_run() -> None:
    assert set(SCRIPTS) == {*BESIDE, *ALONE}


async def test_what_is_typed_while_the_bot_works_leaves_it_working(used: Machine) -> None:
    await read(used, "".join(f"({to_run(SCRIPTS[heading])})\n" for heading in BESIDE))


@pytest.mark.parametrize("heading", ALONE)
async def test_the_commands_do_what_the_section_promises(used: Machine, heading: str) -> None:
    await ALONE[heading](used, to_run(SCRIPTS[heading]))
