"""The checks of the surroundings find what they are there to find: each with a mistake planted.

Lives here: proof that these checks can fail. Does not live here: the same for kills
(``test_judging``), faults without a mistake (``test_short_forms``).
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from unittest.mock import patch

import pytest

from storage.transaction import Transaction
from tests.databases import new_file
from tests.emulator.record import Handled
from tests.faults import f9_damage, f10_backup_and_restore
from tests.faults.f6_too_many_requests import sent_inside
from tests.faults.f7_clock_moved import histories
from tests.faults.f11_any_order import History, Size, searched
from tests.faults.finding import Finding, report
from tests.faults.mortal import without_a_thread


def _request(at: int, retry_after: int | None = None) -> Handled:
    code = 429 if retry_after else 200
    return Handled(at, "sendMessage", {}, code, not retry_after, retry_after=retry_after)


def test_a_message_inside_a_pause_is_found_and_one_that_was_under_way_is_not() -> None:
    history = [_request(0, 3), _request(700), _request(2_900), _request(3_100)]
    inside, refused = sent_inside(history)
    assert (inside, refused) == (["sendMessage came 0.1 s before the end of a pause"], 1)


class Believing:
    """A clock that believes whatever the wall shows."""

    def __init__(self, wall: Callable[[], datetime], _: Callable[[], float]) -> None:
        self.utc_now = wall

    def now_ms(self) -> int:
        return round(self.utc_now().timestamp() * 1000)

    def moved_ms(self) -> int:
        return 0


async def test_a_bot_that_believes_every_clock_asks_too_early(tmp_path: Path) -> None:
    finding = Finding("F7")
    template = tmp_path / "template.db"
    with without_a_thread():
        await (await new_file(template, 0)).close()
        await histories(finding, 10, 1, template, Believing)
    assert any("early" in one for one in finding.problems), report([finding])


async def test_a_text_that_changes_without_anybody_noticing_is_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("storage.sealing._sum", lambda _: "0" * 16)
    finding = await f9_damage.damaged(30, 2, tmp_path)
    assert any("rows are others" in one for one in finding.problems), report([finding])


async def test_somebody_who_comes_back_after_an_erasure_is_found(tmp_path: Path) -> None:
    finding = await f10_backup_and_restore.rounds(1, 1, tmp_path, log_kept=False)
    assert "round 1: 0 erased again" in finding.problems
    assert "round 1: other rows than in the backup" in finding.problems


def test_an_update_that_counts_twice_is_found() -> None:
    async def always(self: Transaction, key: str, now: int) -> bool:
        return True

    class Forgetful(History):
        pass

    with patch.object(Transaction, "first_time", always):
        finding = searched(Size(25, 20, 60), 1, Forgetful, shortened=False)
    assert not finding.good, report([finding])


def test_a_check_in_that_is_forgotten_is_found() -> None:
    async def nobody(self: Transaction, now: int, limit: int) -> list[object]:
        return []

    class Sleepy(History):
        pass

    with patch.object(Transaction, "due_check_ins", nobody):
        finding = searched(Size(5, 10, 60), 1, Sleepy, shortened=False)
    assert any("check-in" in one for one in finding.problems), report([finding])
