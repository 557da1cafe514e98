"""Effects as rows: one branch for each effect."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import timedelta
from typing import Any, get_args

import pytest

from bot.arrival import Arrival
from bot.kinds import KINDS
from bot.performing import Turn, perform
from bot.render import to_ms
from flows import codec
from flows.effects import (
    CancelCheckIns,
    DeleteEpisode,
    Effect,
    EraseEverything,
    MarkCheckIn,
    PlanCheckIns,
    PutOffCheckIn,
    Recall,
    RecordAssessment,
    RecordConsent,
    SendExport,
    SendRecord,
    Show,
    ShowGroups,
    Step,
    Toast,
)
from flows.model import Answered, Episode, PlannedCheckIn, Said, State
from flows.screen import Part, Screen
from flows.vocabulary import Level
from storage import PersonRow, Store
from tests.bot.parts import NOW, NOW_MS, PERSON, table
from tests.storage.samples import message

SCREEN = Screen("notice", (Part("help"),))
DUE = PlannedCheckIn("1-48h", "48h", NOW + timedelta(hours=48), NOW + timedelta(hours=72))


def turn(message_id: int | None = None, live: int | None = None, key: str = "u:1") -> Turn:
    person = PersonRow(
        user_id=PERSON,
        chat_id=PERSON,
        state="{}",
        rev=1,
        live_message_id=live,
        created_at=NOW_MS,
        seen_at=NOW_MS,
    )
    return Turn(Arrival(key, PERSON, PERSON, Said("x"), message_id), person, "en", NOW_MS)


async def performed(store: Store, *effects: Effect, at: Turn | None = None) -> None:
    async with store.transaction() as tx:
        await perform(tx, Step(State(), effects), at or turn())


async def shown(store: Store) -> list[dict[str, Any]]:
    return await table(store, "SELECT * FROM outbox ORDER BY id")


def test_every_effect_of_the_core_is_tried_here() -> None:
    tried = {
        CancelCheckIns,
        DeleteEpisode,
        EraseEverything,
        MarkCheckIn,
        PlanCheckIns,
        PutOffCheckIn,
        Recall,
        RecordAssessment,
        RecordConsent,
        SendExport,
        SendRecord,
        Show,
        ShowGroups,
        Toast,
    }
    assert tried == set(get_args(Effect))


@pytest.mark.parametrize("kind", sorted(set(KINDS) - {"export", "group_hello"}))
async def test_a_screen_becomes_a_row_of_its_kind(store: Store, kind: Any) -> None:
    await performed(store, Show(SCREEN, "new", kind))
    [row] = await shown(store)
    table_row = KINDS[kind]
    assert (row["kind"], row["mode"], row["priority"]) == (
        kind,
        table_row.mode,
        table_row.priority,
    )
    expires = None if table_row.expires_ms is None else NOW_MS + table_row.expires_ms
    assert (row["created_at"], row["due_at"], row["expires_at"]) == (NOW_MS, NOW_MS, expires)
    assert bool(row["live"]) is table_row.live
    assert row["user_id"] == (None if kind == "erased" else PERSON)
    assert json.loads(row["body"])["language"] == "en"


@pytest.mark.parametrize(
    ("how", "pressed", "live", "edit", "spent"),
    [
        ("edit", 5, 5, 5, None),
        ("edit", 4, 5, 4, None),
        ("edit", None, 5, None, 5),
        ("edit", None, None, None, None),
        ("new", 5, 5, None, 5),
        ("new", 4, 5, None, 4),
        ("new", None, 5, None, 5),
        ("bring", 4, 5, None, 4),
        ("bring", None, 5, None, 5),
    ],
)
async def test_a_screen_edits_is_new_or_is_brought(
    store: Store, how: Any, pressed: int | None, live: int | None, edit: int | None, spent: Any
) -> None:
    await performed(store, Show(SCREEN, how, "question"), at=turn(pressed, live))
    [row] = await shown(store)
    assert (row["edit_message_id"], json.loads(row["body"])["spent"]) == (edit, spent)


async def test_what_the_live_card_already_shows_is_not_brought_again(store: Store) -> None:
    await performed(store, Show(SCREEN, "bring", "question"), at=turn(5, 5))
    assert await shown(store) == []


@pytest.mark.parametrize(
    "effect", [Show(SCREEN, "new", "notice"), Show(SCREEN, "new", "check_in", check_in="1-48h")]
)
async def test_a_notice_and_a_check_in_leave_the_live_card_its_buttons(
    store: Store, effect: Show
) -> None:
    await performed(store, effect, at=turn(None, 5))
    [row] = await shown(store)
    assert json.loads(row["body"])["spent"] is None
    assert row["check_in"] == (f"{PERSON}:1-48h" if effect.check_in else None)


async def test_check_ins_are_planned_marked_moved_and_cancelled(store: Store) -> None:
    await performed(store, PlanCheckIns((DUE,)))
    [row] = await table(store, "SELECT * FROM check_in")
    assert (row["id"], row["episode"], row["kind"], row["status"]) == (
        "42:1-48h",
        1,
        "48h",
        "waiting",
    )
    assert (row["due_at"], row["expires_at"]) == (to_ms(DUE.due_at), to_ms(DUE.expires_at))
    await performed(store, MarkCheckIn("1-48h", "asked"))
    [row] = await table(store, "SELECT status, asked_at FROM check_in")
    assert (row["status"], row["asked_at"]) == ("asked", NOW_MS)
    await performed(store, PutOffCheckIn("1-48h", NOW + timedelta(hours=50)))
    [row] = await table(store, "SELECT status, due_at FROM check_in")
    assert (row["status"], row["due_at"]) == ("waiting", NOW_MS + 50 * 3_600_000)
    await performed(store, CancelCheckIns())
    [row] = await table(store, "SELECT status FROM check_in")
    assert row["status"] == "cancelled"


async def test_consent_and_assessment_are_kept_with_their_reasons(store: Store) -> None:
    effect = RecordAssessment(
        episode=2,
        kind="intake",
        level=Level.URGENT,
        pattern="disc",
        severity=6.5,
        rules=("r1", "r2"),
        answers=(Answered("severity", number=6.5),),
        heard=(("fever_ill", "yes"),),
        content_version="c9",
    )
    await performed(store, RecordConsent(1), effect)
    [consent] = await table(store, "SELECT * FROM consent")
    assert consent == {"user_id": PERSON, "version": 1, "at": NOW_MS}
    [row] = await table(store, "SELECT * FROM assessment")
    assert row["id"] == "u:1:1"
    assert (row["level"], row["pattern"], row["severity"]) == ("urgent", "disc", "6.5")
    assert json.loads(row["rules"]) == ["r1", "r2"]
    assert json.loads(row["answers"]) == {
        "answered": [{"question": "severity", "number": 6.5}],
        "heard": {"fever_ill": "yes"},
    }
    assert (row["episode"], row["content_version"]) == (2, "c9")


async def test_an_export_is_a_row_that_expires_within_the_hour(store: Store) -> None:
    await performed(store, SendExport())
    [row] = await shown(store)
    assert (row["kind"], row["expires_at"]) == ("export", NOW_MS + 3_600_000)


async def test_erasing_goes_first_and_the_receipt_after_it_stays(store: Store) -> None:
    await performed(store, PlanCheckIns((DUE,)), Show(SCREEN))
    receipt = (EraseEverything(), Show(SCREEN, "new", "erased"))
    await performed(store, *receipt, at=turn(key="u:2"))
    assert [row["key"] for row in await shown(store)] == ["u:2:1"]
    assert await table(store, "SELECT * FROM person") == []
    assert await table(store, "SELECT * FROM check_in") == []


@pytest.mark.parametrize("effect", [Toast("already-answered"), ShowGroups(), Recall("h.first.1")])
async def test_what_is_not_done_here_leaves_no_row(store: Store, effect: Effect) -> None:
    await performed(store, effect)
    assert await shown(store) == []


# --- What is kept, given out and deleted ----------------------------------------------


async def test_a_file_is_a_row_that_names_it_and_holds_nothing_of_it(store: Store) -> None:
    await performed(store, SendRecord(3, "fhir"))
    [row] = await shown(store)
    assert (row["kind"], row["mode"], row["expires_at"]) == (
        "record",
        "at_most_once",
        NOW_MS + 3_600_000,
    )
    assert json.loads(row["body"]) == {"language": "en", "episode": 3, "form": "fhir"}


async def test_an_episode_is_kept_when_it_changed_and_deleted_alone(store: Store) -> None:
    episode = Episode(1, Level.URGENT, "disc", NOW, NOW, None, ())
    state = State(consent=1, episode=episode)
    async with store.transaction() as tx:
        await perform(tx, Step(state, (RecordConsent(1),)), turn())
    [row] = await table(store, "SELECT * FROM episode")
    assert (row["number"], row["consent_version"], row["reported_at"]) == (1, 1, NOW_MS)
    assert codec.load_episode(row["story"]) == episode
    async with store.transaction() as tx:
        same = replace(turn(), followed=episode)
        await tx.delete_episode(PERSON, 1)
        await perform(tx, Step(state), same)
    assert await table(store, "SELECT * FROM episode") == [], "nothing changed, nothing is written"
    async with store.transaction() as tx:
        await perform(tx, Step(state, ()), turn())
        await perform(tx, Step(State(consent=1), (DeleteEpisode(1),)), turn())
    assert await table(store, "SELECT * FROM episode") == []


async def test_a_receipt_counts_and_names_the_messages_that_can_still_go(store: Store) -> None:
    await performed(store, PlanCheckIns((DUE,)))
    async with store.transaction() as tx:
        for number, age_ms in ((1, 0), (2, 47 * 3_600_000), (3, 48 * 3_600_000)):
            await tx.enqueue(message(f"m{number}", PERSON, created_at=NOW_MS, due_at=NOW_MS))
            (claimed,) = await tx.claim(NOW_MS, "L", NOW_MS + 1, 1)
            assert await tx.record_sent(claimed.id, "L", number, NOW_MS - age_ms)
    await performed(store, EraseEverything(receipt=True), at=turn(key="u:2"))
    [receipt] = await shown(store)
    assert (receipt["kind"], receipt["user_id"], receipt["key"]) == ("erased", None, "u:2:receipt")
    body = json.loads(receipt["body"])
    assert body["gone"] == [1, 2]
    counts = dict(codec.load_screen(json.dumps(body["screen"])).parts[1].args)
    assert (counts["promises"], counts["messages"]) == (1.0, 2.0)
