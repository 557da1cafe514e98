"""``spotter db move`` and what it says. Called by pytest."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from bot import __main__ as command_line
from storage import open_store
from tests.databases import url_of
from tests.postgres import shared
from tests.storage.samples import NOW, fill


@pytest.fixture
def file(bare: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A file with one person, and a command line that leaves the logs alone."""
    monkeypatch.setattr(command_line, "configure", lambda *_: None)

    async def filled() -> None:
        store = await open_store(url_of(bare / "spotter.db"), now=NOW)
        await fill(store)
        await store.close()

    asyncio.run(filled())
    return bare / "spotter.db"


def test_a_move_prints_a_line_for_each_table_and_the_new_place(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = shared().new_database(empty=True)  # made ready by the move itself
    assert command_line.main(["db", "move", f"sqlite:///{file}", target]) == 0
    out, err = capsys.readouterr()
    assert out.startswith(f"{file}: moved to postgresql://")
    assert {"person 1", "episode 1", "erasure_log 0"} <= set(err.splitlines())
    assert command_line.main(["db", "move", f"sqlite:///{file}", target]) == 2
    assert "has moved to postgresql://" in capsys.readouterr().err
    shared().drop(target)


@pytest.mark.parametrize("wrong", ["missing", "two files"])
def test_what_cannot_be_moved_is_one_line(
    file: Path, capsys: pytest.CaptureFixture[str], wrong: str
) -> None:
    source = file.with_name("no.db") if wrong == "missing" else file
    assert command_line.main(["db", "move", url_of(source), url_of(file.with_name("b.db"))]) == 2
    assert "from a file" in capsys.readouterr().err
    assert not file.with_name("no.db").exists()
