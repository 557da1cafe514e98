"""The judge finds what a storm is there to find: the same storm, with a mistake in the bot.

Lives here: proof that the checks can fail. Does not live here: storms of a bot without mistakes
(``test_short_forms``).
"""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from tests.emulator import Server
from tests.emulator.record import Sent
from tests.faults.crowd import Crowd
from tests.faults.f1_kills_on_sqlite import storm
from tests.faults.finding import Finding, report
from tests.faults.judging import Kept, judge
from tests.faults.seeding import Promises
from tests.faults.storm import Size, dooms

#: Small, and over soon: what was lost never comes, so that nobody need wait for it.
_SIZE = Size(8, 10, 6, Promises(0.003, 0.012), limit_seconds=12)


@pytest.mark.parametrize(
    ("planted", "said"),
    [
        ("acknowledges-first", "was confirmed and is not in the database"),
        ("sends-twice", "is a copy that no kill explains"),
        ("forgets-check-ins", "never came (asked)"),
    ],
)
async def test_a_mistake_in_the_bot_is_found(planted: str, said: str, tmp_path: Path) -> None:
    finding = await storm(_SIZE, seed=7, folder=tmp_path, planted=planted)
    assert any(said in problem for problem in finding.problems), report([finding])


@pytest.mark.parametrize(("times", "problems"), [(1, 0), (2, 1)])
async def test_a_message_that_may_come_once_is_counted(times: int, problems: int) -> None:
    server, finding = Server(), Finding("F1")
    row = {"chat_id": 1, "message_id": None, "mode": "at_most_once", "status": "unknown"}
    for number in range(times):
        server.log.append(Sent(1, "sendMessage", 1, number, "Your soreness since the session", {}))
    judge(finding, Crowd(server, random.Random()), Kept([], [], [row], frozenset(), ()), [1])
    assert len(finding.problems) == problems


def test_the_same_seed_kills_at_the_same_moments() -> None:
    assert dooms(3, 40) == dooms(3, 40)
    assert dooms(3, 40) != dooms(4, 40)
    points = [one.point for one in dooms(3, 1_000) if one.point]
    assert 250 < len(points) < 350
