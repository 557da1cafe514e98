"""``spotter db upgrade``, and a bot that waits for it. Called by pytest."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from bot import __main__ as command_line
from bot.running import run
from bot.settings import load_settings
from storage import SchemaTooOld
from tests.databases import url_of
from tests.postgres import shared

pytestmark = pytest.mark.usefixtures("bare")
TOKEN = "123456:" + "a" * 35


@pytest.fixture
def empty() -> Iterator[str]:
    url = shared().new_database(empty=True)
    yield url
    shared().drop(url)


async def test_a_bot_changes_no_schema_of_a_server_and_names_the_command(empty: str) -> None:
    settings = load_settings(database_url=empty, bot_token=TOKEN)
    with pytest.raises(SchemaTooOld, match="Run this once: spotter db upgrade"):
        await run(settings)


@pytest.mark.parametrize("local", [True, False])
def test_an_upgrade_leads_to_the_newest_schema_once_and_again(
    empty: str,
    bare: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    local: bool,
) -> None:
    monkeypatch.setattr(command_line, "configure", lambda *_: None)
    monkeypatch.setenv("SPOTTER_DATABASE_URL", url_of(bare / "x.db") if local else empty)
    for _ in range(2):
        assert command_line.main(["db", "upgrade"]) == 0
    out, err = capsys.readouterr()
    assert err == ""
    first, again = out.splitlines()
    assert first == again
    assert first.startswith("schema 0")
