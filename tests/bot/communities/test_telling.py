"""A private word to whoever set a community up: to whom it goes, and that it goes once.

Lives here: ``tell_managers``. Does not live here: what is told (``test_totals``). Called by
pytest.
"""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from bot.communities.telling import tell_managers
from bot.render import to_ms
from flows import codec
from flows.model import State
from flows.screen import Part, Screen
from storage import Store
from tests.bot.communities.due import ANA, BEN, CLEO, TUESDAY, Hall

PARTS = (Part("totals-heading-group"),)


@pytest.fixture
def hall(store: Store) -> Hall:
    return Hall(store)


async def tell(hall: Hall, key: str = "k", only: set[int] | None = None) -> int:
    async with hall.store.transaction() as tx:
        return await tell_managers(tx, "c1", PARTS, key, to_ms(TUESDAY), only)


async def test_each_of_them_gets_a_notice_in_private_in_their_language(hall: Hall) -> None:
    await hall.opens()
    await hall.managed_by(BEN, ANA)
    await hall.knows(BEN, codec.dump_state(replace(State(), language="de")))
    assert await tell(hall) == 2
    rows = await hall.outbox("notice")
    assert [(row["chat_id"], row["user_id"], row["key"]) for row in rows] == [
        (ANA, ANA, f"k:{ANA}"),
        (BEN, BEN, f"k:{BEN}"),
    ]
    assert [json.loads(row["body"])["language"] for row in rows] == ["en", "de"]
    assert (await hall.notices())[ANA] == Screen("notice", PARTS)
    assert not any(row["live"] for row in rows), "the conversation's card stays where it is"


async def test_nobody_is_written_to_who_has_not_opened_the_private_chat(hall: Hall) -> None:
    await hall.opens()
    async with hall.store.transaction() as tx:
        await tx.communities.let_manage("c1", ANA, 0)
    assert await tell(hall) == 0
    assert await hall.outbox("notice") == []


async def test_whoever_blocked_the_bot_or_sent_stop_is_left_alone(hall: Hall) -> None:
    await hall.opens()
    await hall.managed_by(ANA, BEN, CLEO)
    await hall.knows(ANA, unreachable=True)
    await hall.knows(BEN, codec.dump_state(replace(State(), check_ins_wanted=False)))
    assert await tell(hall) == 1
    assert set(await hall.notices()) == {CLEO}


async def test_a_state_that_cannot_be_read_keeps_the_news_from_nobody_else(hall: Hall) -> None:
    await hall.opens()
    await hall.managed_by(ANA, BEN)
    await hall.knows(ANA, "no json")
    assert await tell(hall) == 1
    assert set(await hall.notices()) == {BEN}


async def test_a_notice_is_told_once_for_each_key(hall: Hall) -> None:
    await hall.opens()
    await hall.managed_by(ANA)
    for key in ("k", "k", "other"):
        await tell(hall, key)
    assert [row["key"] for row in await hall.outbox("notice")] == [f"k:{ANA}", f"other:{ANA}"]


async def test_others_than_those_named_are_left_out(hall: Hall) -> None:
    await hall.opens()
    await hall.managed_by(ANA, BEN)
    assert await tell(hall, only=set()) == 0
    assert await tell(hall, only={BEN, CLEO}) == 1
    assert set(await hall.notices()) == {BEN}


async def test_nobody_of_another_community_is_told(hall: Hall) -> None:
    await hall.opens()
    await hall.opens(id_="c2", chat_id=-7)
    await hall.managed_by(ANA, id_="c2")
    assert await tell(hall) == 0
