"""``spotter db`` from the command line: what is printed, and how it ends.

Lives here: backup, restore, check and key, as an operator types them. Does not live here: what
they do to a database (``tests/storage``). Called by pytest.
"""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from bot.__main__ import NO_START, OK, UNFIT, main
from bot.clock import now_ms
from storage import open_store
from tests.databases import new_file, url_of
from tests.storage.samples import DAY, KEY, NOW, OLD_KEY, fill

pytestmark = pytest.mark.usefixtures("bare", "quiet")


@pytest.fixture
def quiet(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.__main__.configure", lambda *_: None)


@pytest.fixture
def keys(bare: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    file = bare / "keys"
    file.write_text(f"{KEY}\n{OLD_KEY}\n")
    file.chmod(0o600)
    monkeypatch.setenv("SPOTTER_DATA_KEY_FILE", str(file))
    return file


def made(*people: int, keys: tuple[str, ...] = ()) -> Path:
    """The database of the settings, with these people."""

    async def make() -> None:
        store = await new_file(Path("spotter.db"), now_ms(), keys)
        for user_id in people:
            await fill(store, user_id)
        await store.close()

    asyncio.run(make())
    return Path("spotter.db")


def db(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    code = main(["db", *arguments])
    said = capsys.readouterr()
    return code, said.out, said.err


def test_a_key_is_one_line_and_never_the_same(capsys: pytest.CaptureFixture[str]) -> None:
    first, second = db(capsys, "key"), db(capsys, "key")
    assert first[0] == OK
    assert len(first[1].strip()) == len(KEY)
    assert first != second


def test_a_backup_can_be_made_and_restored(capsys: pytest.CaptureFixture[str]) -> None:
    file = made(42, 43)
    code, out, _ = db(capsys, "backup")
    backup = Path(out.strip())
    assert (code, backup.parent.name) == (OK, "backups")
    assert backup.stat().st_mode & 0o777 == 0o600
    code, _, err = db(capsys, "restore", str(backup))
    assert (code, err.count("\n")) == (NO_START, 1)
    assert "exists already" in err
    code, out, _ = db(capsys, "restore", str(backup), "--replace")
    assert code == OK
    assert out.splitlines()[:4] == [
        "spotter.db: restored",
        "people        2",
        "erased again  0",
        "check-ins     2 waiting, 0 of them overdue",
    ]
    assert out.splitlines()[4].startswith("before        spotter-before-restore-")
    file.unlink()
    assert db(capsys, "restore", str(backup), "--to", "elsewhere.db")[0] == OK
    assert Path("elsewhere.db").exists()


def test_whoever_was_erased_since_is_erased_again_wherever_it_is_restored(
    capsys: pytest.CaptureFixture[str],
) -> None:
    file = made(42, 43)
    db(capsys, "backup", "copy.db")

    async def forget() -> None:
        store = await open_store(url_of(file), now=now_ms())
        async with store.transaction() as tx:
            await tx.erase(42, NOW + DAY)
        await store.close()

    asyncio.run(forget())
    for more in (("--replace",), ("--to", "elsewhere.db")):
        _, out, _ = db(capsys, "restore", "copy.db", *more)
        assert "people        1\nerased again  1\n" in out


def test_a_sealed_backup_needs_its_key(
    capsys: pytest.CaptureFixture[str], keys: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made(42, keys=(KEY,))
    assert db(capsys, "backup", "copy.db")[0] == OK
    assert b"SQLite" not in Path("copy.db").read_bytes()
    assert db(capsys, "check", "copy.db")[0] == OK
    monkeypatch.delenv("SPOTTER_DATA_KEY_FILE")
    code, _, err = db(capsys, "restore", "copy.db", "--to", "x.db")
    assert code == NO_START
    assert "DATA_KEY_FILE" in err
    assert not Path("x.db").exists()


def test_while_the_bot_runs_backup_restore_and_check_say_what_to_do(
    capsys: pytest.CaptureFixture[str],
) -> None:
    made(42)
    db(capsys, "backup", "copy.db")

    async def meanwhile() -> list[str]:
        store = await open_store(url_of(Path("spotter.db")), now=now_ms())
        said = []
        for arguments in (("backup",), ("check",), ("restore", "copy.db", "--replace")):
            code, _, err = await asyncio.to_thread(db, capsys, *arguments)
            assert code == NO_START
            said.append(err)
        await store.close()
        return said

    backup, check, restore = asyncio.run(meanwhile())
    assert "every day into backups (none yet); for one now, stop it first" in backup
    assert "it looked for damage when it started" in check
    assert "the bot is running on it" in restore


def test_a_check_of_a_good_database_is_good(capsys: pytest.CaptureFixture[str], keys: Path) -> None:
    made(42, keys=(OLD_KEY,))
    db(capsys, "backup")
    code, out, _ = db(capsys, "check")
    assert code == OK
    lines = out.splitlines()
    assert all(line.startswith("ok  ") for line in lines)
    assert "ok  integrity_check: 0 problems" in lines
    assert "ok  texts: all can be read" in lines
    assert any(line.endswith("is in use, 4 rows are not yet under it") for line in lines)
    assert any(line.endswith("is still needed") for line in lines)
    assert "ok  backups: the newest is 0 h old" in lines


def test_a_check_finds_old_backups_damage_and_missing_keys_each_with_its_remedy(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    file = made(42)
    code, out, _ = db(capsys, "check")
    assert (code, "!!  backups: none\n    Start the bot" in out) == (UNFIT, True)
    Path("backups").mkdir()
    Path("backups", f"spotter-{now_ms() - 2 * DAY}.db").write_text("")
    assert "!!  backups: the newest is 48 h old\n    Start the bot" in db(capsys, "check")[1]
    data = file.read_bytes()
    at = data.index(b'{"said": "word"}') + 3
    file.write_bytes(data[:at] + b"X" + data[at + 1 :])
    out = db(capsys, "check")[1]
    assert "!!  texts: 1 of person.state are not what was written\n    Restore the newest" in out
    assert "word" not in out
    file.write_bytes(b"no database at all")
    code, out, _ = db(capsys, "check")
    assert (code, "!!  opening: DatabaseDamaged\n" in out) == (UNFIT, True)


def test_what_is_not_there_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    for arguments in (("check",), ("backup",), ("check", "nowhere.db")):
        code, _, err = db(capsys, *arguments)
        assert code == NO_START
        assert "spotter.db: there is no such file" in err or "nowhere.db: cannot be read" in err
    assert not Path("spotter.db").exists()


def test_postgresql_is_told_its_own_ways(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SPOTTER_DATABASE_URL", "postgresql://localhost/spotter")
    assert "pg_dump" in db(capsys, "backup")[2]
    assert "pg_restore" in db(capsys, "restore", "copy.db")[2]


def test_somebody_who_asked_by_mail_is_erased_and_no_backup_brings_them_back(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    made(42, 43)
    backup = db(capsys, "backup")[1].strip()
    monkeypatch.setattr("bot.clock.now_ms", lambda: NOW + DAY)  # after they came
    told = db(capsys, "forget", "42")
    assert told[0] == OK
    assert told == db(capsys, "forget", "999"), "whether anything was kept is not told"
    assert asyncio.run(people()) == [43]
    out = db(capsys, "restore", backup, "--replace")[1]
    assert "erased again  1" in out
    assert asyncio.run(people()) == [43]


def test_nobody_is_erased_where_there_is_no_database(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = db(capsys, "forget", "42")
    assert (code, out) == (NO_START, "")
    assert "there is no such file" in err
    assert not Path("spotter.db").exists()


async def people() -> list[int]:
    """Everybody of whom the database holds anything."""
    store = await open_store(url_of(Path("spotter.db")), now=now_ms())
    try:
        async with store.transaction() as tx:
            exported = {who: await tx.export(who) for who in (42, 43)}
        return [who for who, rows in exported.items() if any(rows.values())]
    finally:
        await store.close()
