"""S8: whoever reads the logs learns nothing of anybody's back.

Lives here: a symptom that nobody has, typed in every place and put into every field of
thousands of broken updates, with the code failing at each of them, and what libraries and
Python itself print of exceptions that quote it. Does not live here: tokens (``test_s07``),
groups (``tests/bot/communities/test_storm.py``).
"""

from __future__ import annotations

import asyncio
import gc
import io
import logging
import threading
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from functools import partial
from random import Random
from typing import Any

import pytest
from apscheduler.schedulers.asyncio import AsyncIOScheduler

from bot.communities.service import Communities
from bot.reception import Reception
from bot.render import Renderer
from bot.running import shell_for
from bot.service import Service
from bot.surprises import told_everywhere
from flows.commands import COMMANDS
from flows.engine import step
from flows.model import CheckInDue, Said, State
from storage import RowRefused, Store
from tests.bot.parts import NOW, ORDINARY, Talk
from tests.canaries import NAME, SYMPTOM, found_in
from tests.storage.samples import message

UPDATES = 3_000
JSON = dict[str, Any]


# --- In every place ---------------------------------------------------------------


def failing(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every second text meets a mistake of ours that quotes it."""
    heard = 0

    def fail(state: State, event: Any, *rest: Any) -> Any:
        nonlocal heard
        heard += isinstance(event, Said)
        if isinstance(event, Said) and heard % 2:
            raise ValueError(f"{event.text}: {state}")
        return step(state, event, *rest)

    monkeypatch.setattr("bot.service.step", fail)


async def places(talk: Talk) -> AsyncIterator[Talk]:
    """One person in each place that there is, from the first card to the check-ins."""
    for depth in range(len(ORDINARY) + 1):
        one = talk.another(100 + depth)
        await one.command("start")
        await one.press_all(*ORDINARY[:depth])
        yield one
    for number, command in enumerate(COMMANDS):
        one = talk.another(200 + number)
        if command in ("how", "history"):
            await one.ordinary()
        await one.command(command)
        yield one
    for number, kind in enumerate(("48h", "72h")):
        one = talk.another(300 + number)
        await one.ordinary()
        one.later(hours=48 + 24 * number)
        await one.do(CheckInDue(f"1-{kind}", kind))
        yield one


async def test_a_symptom_that_is_typed_in_every_place_is_logged_in_none(
    talk: Talk,
    renderer: Renderer,
    printed: io.StringIO,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    failing(monkeypatch)
    client: Any = _Nobody()
    communities = Communities(talk.service.store, shell_for(client, renderer), lambda: None)
    number = 900_000
    async for one in places(talk):
        reception = Reception(client, one.service, communities, renderer, partial(_moment, one))
        for text in (SYMPTOM, SYMPTOM, f"/check {SYMPTOM}", f"I can't pee, and a {SYMPTOM}"):
            number += 1
            await reception.take(_written(number, text, one.user))
    assert printed.getvalue().count("could not be handled: ValueError") > 20
    assert found_in(printed.getvalue()) == []


def _moment(talk: Talk) -> datetime:
    return talk.now


class _Nobody:
    """A client that is only asked for its name."""

    username, id = "spotter_bot", 9


def _written(number: int, text: Any, user: int = 42) -> JSON:
    person = {"id": user, "first_name": NAME, "language_code": "en"}
    body = {"message_id": 1, "chat": {"id": user}, "from": person, "text": text}
    return {"update_id": number, "message": body}


# --- In what is no update ----------------------------------------------------------


def broken(dice: Random, number: int) -> Any:
    """An update with the canary in it and something in it gone or wrong."""
    update = _written(number, SYMPTOM)
    update["message"] |= {"caption": SYMPTOM, "entities": [{"type": SYMPTOM}]}
    if dice.random() < 0.4:
        query: JSON = {"id": SYMPTOM, "from": update["message"]["from"], "data": SYMPTOM}
        update = {"update_id": number, "callback_query": query | {"message": update["message"]}}
    if dice.random() < 0.2:
        member = {"status": SYMPTOM, "user": {"id": SYMPTOM}}
        update["my_chat_member"] = {"new_chat_member": member, "chat": {"id": SYMPTOM}}
    within: Any = update
    while isinstance(within, dict | list) and within:
        key = dice.choice(list(within) if isinstance(within, dict) else range(len(within)))
        if not isinstance(within[key], dict | list) or dice.random() < 0.3:
            within[key] = dice.choice((None, SYMPTOM, [SYMPTOM], {SYMPTOM: SYMPTOM}, 2**70, 1.5))
            break
        within = within[key]
    return update if dice.random() < 0.95 else dice.choice((SYMPTOM, [SYMPTOM], {SYMPTOM: 1}))


async def test_thousands_of_broken_updates_are_quoted_nowhere(
    store: Store, service: Service, renderer: Renderer, printed: io.StringIO
) -> None:
    client: Any = _Nobody()
    communities = Communities(store, shell_for(client, renderer), lambda: None)
    reception = Reception(client, service, communities, renderer, lambda: NOW)
    dice = Random("broken")
    for number in range(UPDATES):
        await reception.take(broken(dice, number))
    assert printed.getvalue().count("malformed") > UPDATES // 4
    assert found_in(printed.getvalue()) == []


# --- In what others print -----------------------------------------------------------


async def test_a_task_that_nobody_awaits_is_told_by_class(printed: io.StringIO) -> None:
    async def fail() -> None:
        raise ValueError(SYMPTOM)

    task = asyncio.get_running_loop().create_task(fail())
    await asyncio.wait([task])
    del task
    gc.collect()
    assert "asyncio complained (ERROR): ValueError at test_s08" in printed.getvalue()
    assert found_in(printed.getvalue()) == []


async def test_a_job_that_fails_in_the_scheduler_is_told_by_class(printed: io.StringIO) -> None:
    done = asyncio.Event()

    async def fail() -> None:
        done.set()
        raise ValueError(SYMPTOM)

    scheduler = AsyncIOScheduler(timezone=UTC)
    scheduler.start()
    scheduler.add_job(fail, name=SYMPTOM)
    await asyncio.wait_for(done.wait(), 5)
    scheduler.shutdown()
    await asyncio.sleep(0)
    assert "apscheduler.executors.default complained (ERROR)" in printed.getvalue()
    assert found_in(printed.getvalue()) == []


async def test_a_row_that_the_database_refuses_is_not_quoted(
    store: Store, printed: io.StringIO
) -> None:
    log = logging.getLogger("bot.test")
    with pytest.raises(RowRefused) as caught:
        async with store.transaction() as tx:
            await tx.enqueue(message(chat_id=-5, body=SYMPTOM))
    log.error("refused: %s", caught.value, exc_info=caught.value)
    assert "RowRefused at" in printed.getvalue()
    assert found_in(printed.getvalue()) == []


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
def test_what_python_prints_by_itself_is_told_by_class(capsys: pytest.CaptureFixture[str]) -> None:
    class Going:
        def __del__(self) -> None:
            raise ValueError(SYMPTOM)

    def fail() -> None:
        raise KeyError(SYMPTOM)

    with told_everywhere():
        thread = threading.Thread(target=fail)
        thread.start()
        thread.join()
        one = Going()
        del one
        gc.collect()
    told = capsys.readouterr().err
    assert "KeyError at test_s08" in told
    assert "ValueError at test_s08" in told
    assert found_in(told) == []
