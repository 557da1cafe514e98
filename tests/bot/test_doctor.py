"""``spotter doctor``: what it prints of a well and of an ailing Spotter, and never a secret.

Lives here: the whole output against golden ones, then each finding alone. Does not live here:
findings about a database (``tests/bot/db``, ``tests/storage``). Called by pytest.
"""

from __future__ import annotations

import io
import re
import sqlite3
from collections.abc import AsyncIterator
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from pydantic import SecretStr

from bot import doctor
from bot.__main__ import OK, UNFIT, main
from bot.clock import now_ms, utc_now
from bot.doctor import examine, report
from bot.settings import Settings
from bot.webhook import path_of
from bot.webhook.commands import perform
from storage.checking import Finding
from tests.databases import new_file, url_of
from tests.e2e.running import SECRET
from tests.emulator import Server, closed_before, page
from tests.storage.samples import KEY

pytestmark = pytest.mark.usefixtures("bare")

WELL = """\
ok  token: of bot <bot>
ok  Telegram: knows it as @emulated_bot
ok  webhook: none; 1 update wait to be polled
ok  clock: within 5 s of Telegram's
ok  SQLite: <version>
ok  pragmas: as they must be
ok  quick_check: 0 problems
ok  integrity_check: 0 problems
ok  foreign_key_check: 0 problems
ok  write-ahead log: whole
ok  schema: <schema>
ok  texts: all can be read
ok  data keys: <key> is in use, 0 rows are not yet under it
ok  backups: the newest is 0 h old
ok  ballast: none; the bot makes one where there is space for it
ok  disk: <share> free
ok  permissions: 3 private files, and nobody else can read them
ok  content: loads in de, en, es, pt-br, ru
"""
AILING = """\
!!  SPOTTER_BOT_TOKEN: Telegram does not know it; copy it again from @BotFather.
!!  clock: <long> apart from Telegram's. Turn time synchronisation on: timedatectl set-ntp true
!!  SQLite: <version>, on which a second process can damage the write-ahead log. \
chmod 600 spotter.db, or use SQLite 3.51.3
!!  opening: NotOurDatabase. <said>
!!  backups: none. Start the bot, or run: spotter db backup
!!  disk: 3% free. Free some; in need, delete the .ballast file beside the database
!!  permissions: others can get at .env. chmod 600 .env
!!  permissions: others can get at spotter.db. chmod 600 spotter.db
!!  content: does not load. No words. Install Spotter anew
"""


def settings(server: Server, **more: Any) -> Settings:
    given: dict[str, Any] = {
        "bot_token": SecretStr(server.token),
        "api_base_url": server.url,
        "database_url": "sqlite+aiosqlite:///spotter.db",
    }
    return Settings.model_construct(**(given | more))


async def printed(given: Settings, clock: Any = utc_now) -> tuple[bool, str]:
    """The verdict and the output; whatever it says, no secret is in it."""
    out = io.StringIO()
    good = await report(examine(given, clock), out)
    secrets = [SECRET, path_of(SECRET), KEY]
    if given.bot_token is not None:
        secrets.append(given.bot_token.get_secret_value().partition(":")[2])
    assert [one for one in secrets if one in out.getvalue()] == []
    assert all(re.match(r"(ok|!!)  \S", line) for line in out.getvalue().splitlines())
    return good, out.getvalue()


def substituted(text: str, server: Server) -> str:
    """What differs from day to day and machine to machine, by its name."""
    for pattern, name in (
        (server.token.partition(":")[0], "<bot>"),
        (r"(?<=SQLite: )[\d.]+(; let nothing.*)?", "<version>"),
        (r"(?<=schema: )\S+", "<schema>"),
        (r"(?<=data keys: )\S+", "<key>"),
        (r"(?<=clock: )7\d{3} s", "<long>"),
        (r"(?<=ok  disk: )\d+%", "<share>"),
        (r"(?<=NotOurDatabase\. ).*", "<said>"),
    ):
        text = re.sub(pattern, name, text)
    return text


@pytest.fixture
async def kept(bare: Path) -> None:
    """The database of the settings and a backup, while nobody has either open."""
    store = await new_file(bare / "spotter.db", now_ms())
    await store.backup(bare / "backups" / f"spotter-{now_ms() - 1000}.db")
    (bare / "backups").chmod(0o700)
    await store.close()


# --- Everything ----------------------------------------------------------------------


@pytest.mark.usefixtures("kept")
async def test_all_is_well(server: Server, bare: Path) -> None:
    (bare / "token").write_text(server.token)
    (bare / "token").chmod(0o600)
    given = settings(server, bot_token=None, bot_token_file=Path("token"))
    good, said = await printed(given)
    assert (good, substituted(said, server)) == (True, WELL)


async def test_all_is_ill(server: Server, bare: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with closing(sqlite3.connect(bare / "spotter.db")) as theirs:
        theirs.execute("CREATE TABLE somebody_elses (id INTEGER)")
    (bare / "spotter.db").chmod(0o644)
    (bare / ".env").write_text("")
    (bare / ".env").chmod(0o644)
    monkeypatch.setattr(sqlite3, "sqlite_version_info", (3, 40, 1))
    monkeypatch.setattr(doctor, "free_share", lambda _: 0.03)
    monkeypatch.setattr(doctor, "renderer_for", lambda _: missing())
    wrong = settings(server, bot_token=SecretStr("1234567:" + "wrong_" * 6))
    good, said = await printed(wrong, lambda: utc_now() + timedelta(hours=2))
    told = [line for line in substituted(said, server).splitlines() if line.startswith("!!")]
    assert (good, "\n".join(told) + "\n") == (False, AILING)


def missing() -> Any:
    raise LookupError("No words.")


def test_the_exit_code_says_whether_something_is_wrong(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    async def found(*_: object, remedy: str = "") -> AsyncIterator[Finding]:
        yield Finding("disk: full", remedy)

    monkeypatch.setattr("bot.__main__.configure", lambda *_: None)
    monkeypatch.setattr(doctor, "examine", found)
    assert main(["doctor"]) == OK
    assert capsys.readouterr().out == "ok  disk: full\n"
    monkeypatch.setattr(doctor, "examine", lambda *_: found(remedy="Free some"))
    assert main(["doctor"]) == UNFIT
    assert capsys.readouterr().out == "!!  disk: full. Free some\n"
    monkeypatch.setenv("SPOTTER_QUIET_HOURS", "never")
    assert main(["doctor"]) == UNFIT
    assert capsys.readouterr().out.startswith("!!  SPOTTER_QUIET_HOURS: ")


# --- Telegram ------------------------------------------------------------------------


@pytest.fixture
def brief(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without what takes its time and is looked at elsewhere."""
    monkeypatch.setattr(doctor, "_words", lambda _: Finding("content: not looked at"))


async def test_without_a_token_it_says_where_to_get_one(server: Server, brief: None) -> None:
    good, said = await printed(settings(server, bot_token=None))
    assert not good
    assert said.startswith("!!  SPOTTER_BOT_TOKEN is not set; get a token from @BotFather")


async def test_a_telegram_that_does_not_answer_is_told_twice_once_with_the_clock(
    server: Server, brief: None
) -> None:
    await server.order(page(502), n=1, method="getMe")
    _, said = await printed(settings(server, api_base_url="http://127.0.0.1:9"))
    assert "!!  Telegram: Telegram could not be asked (NetworkError); try again" in said
    assert "!!  clock: http://127.0.0.1:9 does not tell the time. Look at SPOTTER_API" in said
    assert (await server.order(closed_before(), n=1, method="getMe")) is None
    _, said = await printed(settings(server))
    assert "!!  Telegram: " in said


@pytest.mark.parametrize(
    ("field", "value", "remedy"),
    [
        ("can_join_groups", False, "/setjoingroups"),
        ("can_read_all_group_messages", True, "/setprivacy"),
    ],
)
async def test_what_botfather_has_to_change_is_said(
    server: Server, brief: None, field: str, value: bool, remedy: str
) -> None:
    server.world.users[server.world.bot_id][field] = value
    _, said = await printed(settings(server))
    [line] = [one for one in said.splitlines() if "Telegram: knows" in one]
    assert line.startswith("!!")
    assert remedy in line


async def test_a_webhook_is_judged_by_the_mode(server: Server, brief: None) -> None:
    hook = {
        "mode": "webhook",
        "webhook_url": "https://spotter.example.org",
        "webhook_secret": SecretStr(SECRET),
    }
    _, said = await printed(settings(server, **hook))
    assert "!!  webhook: none is set. Run: spotter webhook set\n" in said
    await perform(settings(server, **hook), "set", utc_now())
    _, said = await printed(settings(server, **hook))
    assert "ok  webhook: at spotter.example.org; 1 update wait\n" in said
    _, said = await printed(settings(server))
    assert "!!  webhook: one is set, so that nothing can be polled. Run: spotter web" in said
    _, said = await printed(settings(server, **hook | {"webhook_url": None}))
    assert "!!  SPOTTER_WEBHOOK_URL is not set; " in said


@pytest.mark.parametrize(("minutes", "mark"), [(5, "!!"), (90, "ok")])
async def test_an_old_error_of_the_webhook_says_nothing_about_now(
    server: Server, brief: None, minutes: int, mark: str
) -> None:
    hook = {"mode": "webhook", "webhook_url": "https://spotter.example.org"}
    given = settings(server, webhook_secret=SecretStr(SECRET), **hook)
    await perform(given, "set", utc_now())
    then = int((utc_now() - timedelta(minutes=minutes)).timestamp() * 1000)
    server.world.profile.webhook_error = (then, "Connection refused")
    _, said = await printed(given)
    assert f"{mark}  last error: {minutes} minutes ago: Connection refused" in said


# --- The machine ---------------------------------------------------------------------


@pytest.mark.usefixtures("brief")
async def test_a_bot_that_runs_keeps_its_database_to_itself(server: Server, bare: Path) -> None:
    store = await new_file(bare / "spotter.db", now_ms())
    try:
        good, said = await printed(settings(server))
    finally:
        await store.close()
    assert good
    assert "ok  database: the bot is running on it" in said


@pytest.mark.usefixtures("brief")
async def test_before_the_first_start_nothing_is_made_and_nothing_is_wrong(
    server: Server, bare: Path
) -> None:
    good, said = await printed(settings(server))
    assert good
    assert "ok  database: none yet, the first start makes it\n" in said
    assert not any(bare.iterdir())  # noqa: ASYNC240 - an empty folder


@pytest.mark.usefixtures("brief")
async def test_a_folder_that_is_missing_is_named(server: Server, bare: Path) -> None:
    _, said = await printed(settings(server, database_url=url_of(bare / "gone" / "spotter.db")))
    assert f"!!  disk: there is no folder {bare / 'gone'}. Make it, or name another" in said


@pytest.mark.usefixtures("brief", "kept")
async def test_what_spotter_cannot_write_is_said(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.doctor.os.access", lambda one, _: str(one) != "spotter.db")
    _, said = await printed(settings(server))
    assert re.search(r"!!  permissions: spotter\.db cannot be written\. chown it to user \d+", said)


@pytest.mark.parametrize(
    ("version", "faulty"),
    [
        ((3, 40, 1), True),
        ((3, 44, 5), True),
        ((3, 44, 6), False),
        ((3, 45, 0), True),
        ((3, 50, 6), True),
        ((3, 50, 7), False),
        ((3, 51, 2), True),
        ((3, 51, 3), False),
        ((3, 52, 0), False),
    ],
)
def test_the_versions_with_the_fault_of_the_write_ahead_log_are_known(
    version: tuple[int, int, int], faulty: bool
) -> None:
    assert doctor._faulty(version) is faulty


@pytest.mark.usefixtures("brief")
async def test_a_clock_is_compared_with_telegrams(server: Server) -> None:
    def late() -> datetime:
        return utc_now() - timedelta(seconds=40)

    good, said = await printed(settings(server), late)
    assert not good
    assert re.search(r"!!  clock: (39|4\d) s apart", said)
