"""S10: secrets come from files that only the bot can read, and stay out of sight.

Lives here: the real command with files that others can read, and a running bot whose
environment and arguments are read, with those of every process that it starts. Does not live
here: what a token must look like (``tests/bot/test_settings.py``), logs (``test_s07``).
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from functools import partial
from pathlib import Path

import psutil
import pytest

from bot import secret_files
from bot.settings import Settings
from tests.e2e.lifter import ORDINARY, Lifter
from tests.e2e.running import Bot, environment, running
from tests.emulator import TOKEN, Server
from tests.test_house import ROOT

WORDS = TOKEN.partition(":")[2]
USER = 2301


def written(file: Path, mode: int, text: str = TOKEN) -> Path:
    file.write_text(f"{text}\n", "utf-8")
    file.chmod(mode)
    return file


def run(folder: Path, **settings: str) -> subprocess.CompletedProcess[str]:
    """``spotter run`` with these settings alone, until it ends."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    given = {name.upper(): value for name, value in settings.items()}
    return subprocess.run(
        [sys.executable, "-m", "bot", "run"],
        check=False,
        cwd=folder,
        env=kept | {"PYTHONPATH": str(ROOT), "SPOTTER_API_BASE_URL": "http://127.0.0.1:9"} | given,
        capture_output=True,
        text=True,
        timeout=60,
    )


# --- Files that others can read -------------------------------------------------------


@pytest.mark.parametrize("mode", [0o644, 0o604, 0o602, 0o666])
def test_a_secret_that_others_can_read_or_write_stops_the_start(tmp_path: Path, mode: int) -> None:
    file = written(tmp_path / "token", mode)
    done = run(tmp_path, spotter_bot_token_file=str(file))
    assert done.returncode == 2
    assert re.fullmatch(r"spotter: SPOTTER_BOT_TOKEN_FILE: .*chmod 600 it\.\n", done.stderr)
    assert WORDS not in done.stderr + done.stdout


def test_what_is_shared_with_a_group_of_the_machine_may_be_read(tmp_path: Path) -> None:
    assert secret_files.read(written(tmp_path / "token", 0o640)).strip() == TOKEN


def test_a_link_to_a_file_is_judged_by_the_file(tmp_path: Path) -> None:
    link = tmp_path / "link"
    link.symlink_to(written(tmp_path / "token", 0o644))
    with pytest.raises(secret_files.SecretUnread, match="everybody"):
        secret_files.read(link)


def test_every_secret_can_come_from_a_file(tmp_path: Path) -> None:
    secrets = {
        name for name, one in Settings.model_fields.items() if "SecretStr" in str(one.annotation)
    }
    assert "bot_token" in secrets
    assert {f"{name}_file" for name in secrets} - set(Settings.model_fields) == set()


# --- What a running bot shows ---------------------------------------------------------


def exposed(bot: Bot) -> str:
    """The environment and the arguments of a bot and of every process that it started."""
    whole = psutil.Process(bot.process.pid)
    found = []
    for one in (whole, *whole.children(recursive=True)):
        found += [
            Path(f"/proc/{one.pid}/{name}").read_text("utf-8") for name in ("environ", "cmdline")
        ]
    return "\0".join(found)


def without_token(file: Path, server: Server, folder: Path, **settings: str) -> dict[str, str]:
    """The usual settings, with the token in a file."""
    usual = environment(server, folder, **settings)
    del usual["SPOTTER_BOT_TOKEN"]
    return usual | {"SPOTTER_BOT_TOKEN_FILE": str(file)}


async def test_neither_environment_nor_arguments_of_a_running_bot_hold_the_token(
    server: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = written(tmp_path / "token", 0o600)
    monkeypatch.setattr("tests.e2e.running.environment", partial(without_token, file))
    async with running(server, tmp_path) as bot:
        lifter = Lifter(server, USER)
        await lifter.arrive()
        await lifter.tap_all(*ORDINARY[:7])
        seen = exposed(bot)
    assert "SPOTTER_BOT_TOKEN_FILE" in seen, "the environment was read"
    assert "bot.pictures.worker" in seen, "and that of the process that draws"
    assert WORDS not in seen


async def test_the_process_that_draws_gets_no_setting(server: Server, tmp_path: Path) -> None:
    async with running(server, tmp_path) as bot:
        lifter = Lifter(server, USER)
        await lifter.arrive()
        await lifter.tap_all(*ORDINARY[:7])
        [worker] = psutil.Process(bot.process.pid).children()
        environment = worker.environ()
    assert [name for name in environment if name.startswith("SPOTTER_")] == []
