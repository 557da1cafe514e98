"""Past checks from the database to the chat: listed, opened, deleted.

Lives here: history over the real service and store. Does not live here: how cards look
(``tests/flows/records``), the wire (``tests/e2e``). Called by pytest.
"""

from __future__ import annotations

import json

import pytest

from bot.render import from_ms
from flows import codec
from flows.model import Place, Pressed, State
from flows.pictures import Chart
from storage import Store
from tests.bot.parts import FILES, PERSON, Talk, screen_of, table


async def state_of(store: Store) -> State:
    [row] = await table(store, "SELECT state FROM person")
    return codec.load_state(row["state"])


async def again(talk: Talk) -> None:
    """One more ordinary check, three days on."""
    talk.later(days=3)
    await talk.command("check")
    await talk.press_all("none", "none", "none", "24", "next_day", "low_back_both", "none")
    await talk.press_all("dull", "done", "3", "eases", "nothing", "confirm")


async def checked_in(talk: Talk, *answers: str) -> None:
    """Say how it is without being asked."""
    talk.later(hours=30)
    await talk.command("how")
    await talk.press_all(*answers)


def kinds(talk: Talk, last: int) -> list[str]:
    return [row.kind for row in talk.mine()[-last:]]


async def test_history_of_nobody_is_empty_and_keeps_no_row_of_a_check(talk: Talk) -> None:
    await talk.command("history")
    assert [part.key for part in talk.last().parts] == ["history-empty"]


async def test_a_check_is_listed_opened_and_found_as_it_went(talk: Talk) -> None:
    await talk.ordinary()
    await checked_in(talk, "better", "none", "none", "2")
    await talk.command("history")
    [entry] = talk.last().buttons
    assert (entry.id, entry.label) == ("h.open.1", "history-settled")
    await talk.press("h.open.1")
    card, chart = (screen_of(row) for row in talk.mine()[-2:])
    assert kinds(talk, 2) == ["notice", "chart"]
    assert talk.mine()[-2].edit_message_id is not None
    lines = [dict(part.args) for part in card.parts if part.key == "record-line-score"]
    assert [(line["day"], line["score"]) for line in lines] == [(1.0, 3.0), (2.0, 2.0)]
    assert isinstance(chart.picture, Chart)
    assert chart.picture.scores == ((24.0, 3.0), (54.0, 2.0))


async def test_what_was_reported_at_a_check_in_is_kept(talk: Talk, store: Store) -> None:
    await talk.ordinary()
    await checked_in(talk, "better", "none", "none", "2")
    rows = await table(store, "SELECT kind, answers FROM assessment ORDER BY at")
    assert [json.loads(row["answers"]).get("change") for row in rows] == [None, "better"]


async def test_every_check_keeps_its_story_once_another_follows(talk: Talk, store: Store) -> None:
    await talk.ordinary()
    await checked_in(talk, "gone", "none", "none")
    await again(talk)
    rows = await table(store, "SELECT number, story FROM episode ORDER BY number")
    stories = [codec.load_episode(row["story"]) for row in rows]
    assert [(one.number, one.ended) for one in stories] == [(1, "gone"), (2, None)]
    await talk.command("history")
    assert [one.label for one in talk.last().buttons] == ["history-open", "history-gone"]


async def test_history_goes_five_to_a_page(talk: Talk) -> None:
    await talk.ordinary()
    for _ in range(6):
        await again(talk)
    await talk.command("history")
    assert [one.id for one in talk.last().buttons] == [
        "h.open.7", "h.open.6", "h.open.5", "h.open.4", "h.open.3", "h.list.2",
    ]  # fmt: skip
    await talk.press("h.list.2")
    assert talk.mine()[-1].edit_message_id is not None
    assert [one.id for one in talk.last().buttons] == ["h.open.2", "h.open.1", "h.list.1"]


async def test_deleting_is_asked_and_takes_the_check_with_its_promises(
    talk: Talk, store: Store
) -> None:
    await talk.ordinary()
    await talk.command("history")
    await talk.press("h.open.1")
    await talk.press("h.ask.1")
    assert [part.key for part in talk.last().parts] == ["record-delete", "record-delete-open"]
    assert [one.role for one in talk.last().buttons] == ["danger", "other"]
    assert len(await table(store, "SELECT * FROM assessment")) == 1
    await talk.press("h.delete.1")
    assert [part.key for part in talk.last().parts] == ["record-deleted", "history-empty"]
    for name in ("assessment", "episode", "check_in"):
        assert await table(store, f"SELECT * FROM {name}") == []  # noqa: S608 - our own names
    state = await state_of(store)
    assert (state.episode, state.place, state.episodes) == (None, Place.NOWHERE, 1)


async def test_the_weekly_look_ahead_outlives_the_check_that_is_deleted(
    talk: Talk, store: Store
) -> None:
    await talk.ordinary()
    await talk.command("settings")
    await talk.press("weekly")
    await talk.press("on")
    await talk.command("history")
    await talk.press_all("h.open.1", "h.ask.1", "h.delete.1")
    state = await state_of(store)
    assert state.weekly.on
    assert state.weekly.due_at is not None
    [row] = await table(store, "SELECT kind, due_at FROM check_in WHERE status = 'waiting'")
    assert (row["kind"], from_ms(row["due_at"])) == ("weekly", state.weekly.due_at)


async def test_deleting_an_older_check_leaves_the_newer_one_as_it_was(
    talk: Talk, store: Store
) -> None:
    await talk.ordinary()
    await again(talk)
    before = await state_of(store)
    await talk.command("history")
    await talk.press("h.open.1")
    await talk.press("h.ask.1")
    await talk.press("h.delete.1")
    assert [one.id for one in talk.last().buttons] == ["h.open.2"]
    after = await state_of(store)
    assert after.place is before.place
    assert after.episode is not None
    assert after.episode.number == 2
    assert {row["episode"] for row in await table(store, "SELECT episode FROM check_in")} == {2}
    # What was there is not found again, whatever card is pressed.
    await talk.press("h.ask.1")
    assert "record-not-there" in [part.key for part in talk.last().parts]


async def test_another_persons_number_opens_nothing_of_theirs(talk: Talk) -> None:
    await talk.ordinary()
    other = talk.another(43)
    await other.command("history")
    await talk.command("history")
    _, button = talk.find("h.open.1")
    before = len(talk.mine())

    handled = await other.do(Pressed(button.id), message_id=7)
    assert handled.toast == "already-answered"
    assert [part.key for part in other.last().parts] == ["record-not-there", "history-empty"]
    assert len(talk.mine()) == before


async def test_a_check_of_before_stories_were_kept_is_told_from_its_assessments(
    talk: Talk, store: Store
) -> None:
    await talk.ordinary()
    await again(talk)
    async with store.engine.begin() as connection:
        await connection.exec_driver_sql("DELETE FROM episode WHERE number = 1")
    await talk.command("history")
    assert [one.label for one in talk.last().buttons] == ["history-open", "history-closed"]
    await talk.press("h.open.1")
    keys = [part.key for part in talk.last().parts]
    assert keys == [
        "record-title",
        "record-where",
        "record-line-score",
        "record-closed",
        "not-signed-off",
    ]


@pytest.mark.parametrize("word", ["h.page.1", "h.fhir.1"])
async def test_the_page_and_its_fhir_file_are_asked_for_by_rows_without_content(
    talk: Talk, word: str
) -> None:
    await talk.ordinary()
    await talk.press("h.page.1")
    [row] = [one for one in talk.mine() if one.kind in FILES]
    assert (row.kind, row.mode, row.user_id) == ("record", "at_most_once", PERSON)
    assert json.loads(row.body) == {"language": "en", "episode": 1, "form": "page"}
    if word == "h.fhir.1":
        await talk.press(word)
        [_, row] = [one for one in talk.mine() if one.kind in FILES]
        assert json.loads(row.body)["form"] == "fhir"
