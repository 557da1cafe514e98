"""``/metrics``: every figure that was promised, each moved by what it is about, and nobody in it.

Lives here: the figures of one process over its real parts. Does not live here: the alarms that
are made of them (``tests/deploy``). Called by pytest.
"""

from __future__ import annotations

import asyncio
import math
import re
from pathlib import Path

import aiohttp
import pytest
from prometheus_client.parser import text_string_to_metric_families

from bot.clock import tick
from bot.communities.service import Communities
from bot.keeping import Backups
from bot.metrics import Metrics, Sources
from bot.outbound import Outbound
from bot.outcome import InDoubt, NotSent, Refused
from bot.progress import Progress
from bot.reception import Reception
from bot.render import Renderer, to_ms
from bot.running import shell_for
from bot.service import Service
from bot.steady import SteadyClock
from bot.telegram_client import Client
from bot.webhook import Door, Health
from flows.content import Content
from flows.vocabulary import ANSWERS, FLAGS, PATTERNS, Level
from storage import Store, StoreUnavailable
from tests.bot.parts import NOW, PERSON, Shaky, Talk
from tests.bot.webhook.asking import Instant
from tests.e2e.running import free_port

NAMES = {
    "spotter_updates_total": {"result"},
    "spotter_turn_seconds": set(),
    "spotter_outbox_rows": {"status", "kind"},
    "spotter_outbox_oldest_seconds": set(),
    "spotter_send_total": {"kind", "outcome"},
    "spotter_send_unknown_total": set(),
    "spotter_checkin_lateness_seconds": set(),
    "spotter_checkins_waiting_overdue": set(),
    "spotter_sweep_age_seconds": set(),
    "spotter_poll_age_seconds": set(),
    "spotter_webhook_pending": set(),
    "spotter_clock_jump_total": set(),
    "spotter_db_commit_seconds": set(),
    "spotter_backup_age_seconds": set(),
    "spotter_disk_free_ratio": set(),
}
#: Of a histogram a name is followed by one of these.
PARTS = re.compile(r"_(bucket|count|sum)$")


@pytest.fixture
def shaky(store: Store) -> Shaky:
    return Shaky(store.engine, connections=1, erasures=store.erasures)


@pytest.fixture
def instant() -> Instant:
    return Instant()


@pytest.fixture
def metrics(shaky: Shaky, instant: Instant, talk: Talk, file: Path) -> Metrics:
    clock = SteadyClock(lambda: talk.now, lambda: to_ms(talk.now) / 1000)
    backups = Backups(file.parent / "backups", file)
    metrics = Metrics(Sources(shaky, Progress(instant.read), clock, backups))
    shaky.committed = metrics.committed
    talk.service.store = shaky
    talk.outbound = Outbound(shaky, talk.wire, lambda: to_ms(talk.now), metrics=metrics)
    return metrics


Figures = dict[tuple[str, tuple[str, ...]], float]


async def figures(metrics: Metrics) -> Figures:
    """Every sample by its name and the values of its labels, which come by their names."""
    text = (await metrics.scrape()).decode()
    return {
        (sample.name, tuple(sample.labels.values())): sample.value
        for family in text_string_to_metric_families(text)
        for sample in family.samples
    }


async def figure(metrics: Metrics, name: str, *labels: str) -> float:
    return (await figures(metrics)).get((f"spotter_{name}", labels), 0.0)


async def a_whole_conversation(talk: Talk, metrics: Metrics) -> None:
    await talk.ordinary()
    talk.later(hours=49)
    await tick(talk.service, talk.now, asked=metrics.asked)
    await talk.outbound.drain()


# --- What is there -------------------------------------------------------------------


async def test_every_name_is_there_with_its_labels_and_no_other(
    talk: Talk, metrics: Metrics, reception: Reception
) -> None:
    await reception.take({"update_id": 1})
    await a_whole_conversation(talk, metrics)
    await talk.do(None)
    found: dict[str, set[str]] = {}
    async with talk.service.store.transaction() as tx:
        await tx.pause(to_ms(talk.now) + 60_000)
    await talk.command("start")
    text = (await metrics.scrape()).decode()
    for family in text_string_to_metric_families(text):
        for sample in family.samples:
            name = PARTS.sub("", sample.name) if family.type == "histogram" else sample.name
            found.setdefault(name, set()).update(set(sample.labels) - {"le"})
    assert found == NAMES


async def test_after_a_whole_conversation_no_label_tells_of_anybody(
    talk: Talk, metrics: Metrics
) -> None:
    await a_whole_conversation(talk, metrics)
    text = (await metrics.scrape()).decode()
    labels = re.findall(r'\w+="([^"]*)"', text)
    assert labels
    assert [one for one in labels if re.search(r"\d{6}", one)] == []
    codes = {code for answer in ANSWERS.values() for code in answer.codes}
    said = {*FLAGS, *ANSWERS, *codes, *PATTERNS, *(one.value for one in Level)}
    # The kind of a red card; how many were sent is what an operator must be able to see.
    assert set(labels) & said <= {"emergency"}
    assert str(PERSON) not in labels
    assert "created" not in text


# --- What moves them -----------------------------------------------------------------


@pytest.fixture
def reception(
    shaky: Shaky, content: Content, client: Client, renderer: Renderer, metrics: Metrics
) -> Reception:
    communities = Communities(shaky, shell_for(client, renderer), lambda: None)
    service = Service(shaky, content)
    return Reception(client, service, communities, renderer, lambda: NOW, metrics=metrics)


def said(update_id: int, text: str = "/start") -> dict[str, object]:
    chat = {"id": PERSON, "type": "private"}
    person = {"id": PERSON, "is_bot": False, "first_name": "Al"}
    message = {"message_id": 5, "date": 1, "chat": chat, "from": person, "text": text}
    return {"update_id": update_id, "message": message}


async def test_updates_are_counted_by_what_became_of_them(
    reception: Reception, metrics: Metrics, shaky: Shaky, monkeypatch: pytest.MonkeyPatch
) -> None:
    await reception.take(said(7))
    await reception.take(said(7))
    await reception.take({"update_id": 8})
    await reception.take({"update_id": 9, "message": 5})
    shaky.failures = 1
    with pytest.raises(StoreUnavailable):
        await reception.take(said(10))
    with monkeypatch.context() as broken:
        broken.setattr(reception.service, "handle", lambda *_: 1 / 0)
        await reception.take(said(11))
    found = await figures(metrics)
    counted = {labels[0]: value for (name, labels), value in found.items() if "updates" in name}
    assert counted == {
        "handled": 1,
        "repeated": 1,
        "ignored": 1,
        "malformed": 1,
        "put_off": 1,
        "failed": 1,
    }
    assert found["spotter_turn_seconds_count", ()] == 6


async def test_sends_are_counted_by_kind_and_outcome_and_doubts_again(
    talk: Talk, metrics: Metrics
) -> None:
    talk.wire.outcomes = [InDoubt(), Refused("no")]
    await talk.command("start")
    talk.later(seconds=5)
    await talk.outbound.drain()
    assert await figure(metrics, "send_total", "question", "in_doubt") == 1
    assert await figure(metrics, "send_total", "question", "refused") == 1
    assert await figure(metrics, "send_unknown_total") == 1
    assert await figure(metrics, "outbox_rows", "question", "dead") == 1


async def test_what_waits_is_read_from_the_outbox_with_its_age(
    talk: Talk, metrics: Metrics
) -> None:
    assert await figure(metrics, "outbox_oldest_seconds") == 0
    talk.wire.outcomes = [NotSent()]
    await talk.command("start")
    talk.later(seconds=90)
    assert await figure(metrics, "outbox_rows", "question", "pending") == 1
    assert await figure(metrics, "outbox_oldest_seconds") == 90
    await talk.outbound.drain()
    assert await figure(metrics, "outbox_rows", "question", "pending") == 0
    assert await figure(metrics, "outbox_oldest_seconds") == 0


async def test_a_check_in_is_overdue_until_its_turn_which_tells_how_late_it_was(
    talk: Talk, metrics: Metrics
) -> None:
    await talk.ordinary()
    talk.later(hours=20)
    assert await figure(metrics, "checkins_waiting_overdue") == 0
    talk.later(hours=20)
    assert await figure(metrics, "checkins_waiting_overdue") == 1
    await tick(talk.service, talk.now, asked=metrics.asked)
    assert await figure(metrics, "checkins_waiting_overdue") == 0
    assert await figure(metrics, "checkin_lateness_seconds_count") == 1
    assert await figure(metrics, "checkin_lateness_seconds_sum") > 3600


async def test_ages_and_the_disk_are_read_when_asked(
    metrics: Metrics, instant: Instant, file: Path, talk: Talk
) -> None:
    instant.seconds += 12
    assert await figure(metrics, "sweep_age_seconds") == 12
    assert await figure(metrics, "poll_age_seconds") == 12
    assert 0 < await figure(metrics, "disk_free_ratio") < 1
    assert math.isnan(await figure(metrics, "backup_age_seconds"))
    (file.parent / "backups").mkdir()
    (file.parent / "backups" / f"spotter-{to_ms(talk.now) - 3_600_000}.db").touch()
    assert await figure(metrics, "backup_age_seconds") == 3600


async def test_what_is_not_known_here_is_no_number(metrics: Metrics) -> None:
    assert math.isnan(await figure(metrics, "webhook_pending"))
    metrics.waiting(3)
    assert await figure(metrics, "webhook_pending") == 3


async def test_jumps_and_commits_are_counted(metrics: Metrics, talk: Talk) -> None:
    metrics.jumped()
    before = await figure(metrics, "db_commit_seconds_count")
    await talk.command("start")
    assert await figure(metrics, "clock_jump_total") == 1
    assert await figure(metrics, "db_commit_seconds_count") > before


async def test_while_the_database_is_away_the_rest_is_told(
    metrics: Metrics, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def away(*_: object) -> None:
        raise StoreUnavailable

    monkeypatch.setattr("bot.metrics.vitals", away)
    found = await figures(metrics)
    assert math.isnan(found["spotter_outbox_oldest_seconds", ()])
    assert math.isnan(found["spotter_checkins_waiting_overdue", ()])
    assert found["spotter_disk_free_ratio", ()] > 0


# --- Over HTTP -----------------------------------------------------------------------


async def test_the_port_serves_them_as_text(metrics: Metrics, shaky: Shaky, tmp_path: Path) -> None:
    health = Health(shaky, Progress(Instant().read), tmp_path, polls=True)
    door = Door(("127.0.0.1", free_port()), health, scrape=metrics.scrape)
    async with aiohttp.ClientSession() as session, asyncio.TaskGroup() as group:
        door.bind()
        loop = group.create_task(door.run())
        async with session.get(f"http://127.0.0.1:{door.port}/metrics") as answer:
            assert answer.status == 200
            assert answer.content_type == "text/plain"
            assert "spotter_disk_free_ratio" in await answer.text()
        loop.cancel()
