"""One event, one transaction: on a real file, with the real content."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from bot import service as module
from bot.arrival import Arrival
from bot.render import from_ms, to_ms
from bot.service import Handled, Service
from flows import codec
from flows.effects import RecordAssessment, Show, Step
from flows.lately import Few
from flows.model import CheckInDue, Left, Pressed, Said, State
from flows.screen import Part, Screen
from flows.vocabulary import Level
from storage import CheckInRow, RowRefused, StorageError, Store
from tests.bot.parts import (
    NOW,
    NOW_MS,
    ON_BOTH,
    PERSON,
    Shaky,
    Talk,
    body_of,
    counts,
    screen_of,
    table,
)

GROUP = -1001


def arrival(event: Any = None, key: str = "u:1", **changes: Any) -> Arrival:
    given = {"user_id": PERSON, "chat_id": PERSON} | changes
    return Arrival(key=key, event=event or Said("hello"), **given)


def boom(*_: Any) -> Step:
    raise ValueError("numb since Tuesday")


async def check_ins(store: Store) -> list[dict[str, Any]]:
    return await table(store, "SELECT * FROM check_in ORDER BY due_at")


# --- once, and as a whole ------------------------------------------------------------


@ON_BOTH
async def test_the_same_key_twice_does_one_thing(service: Service, store: Store) -> None:
    assert await service.handle(arrival(), NOW) == Handled(new=True, language="en")
    before = await counts(store)
    assert await service.handle(arrival(), NOW) == Handled(new=False)
    assert await counts(store) == before
    assert before["outbox"] == 1
    assert (await table(store, "SELECT rev FROM person"))[0]["rev"] == 1


async def test_whoever_sends_is_woken_after_the_commit(store: Store, talk: Talk) -> None:
    woken: list[bool] = []
    service = Service(store, talk.service.content, lambda: woken.append(True))
    await service.handle(arrival(), NOW)
    assert woken == [True]
    await service.handle(arrival(), NOW)
    assert woken == [True]


@ON_BOTH
async def test_an_event_that_our_code_cannot_handle_leaves_nothing_behind(
    service: Service, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "step", boom)
    with pytest.raises(ValueError, match="numb"):
        await service.handle(arrival(), NOW)
    assert set((await counts(store)).values()) == {0}


@ON_BOTH
async def test_an_apology_is_one_message_and_the_event_is_done_with(
    service: Service, store: Store
) -> None:
    for _ in range(2):
        await service.pass_over(arrival(), NOW, "ValueError", Part("could-not-process"))
    [row] = await table(store, "SELECT * FROM outbox")
    screen = codec.load_screen(json.dumps(json.loads(row["body"])["screen"]))
    assert (screen.key, screen.parts[0]) == ("notice", Part("could-not-process"))
    assert (row["chat_id"], row["kind"], row["live"]) == (PERSON, "notice", 0)
    assert await service.handle(arrival(), NOW) == Handled(new=False)
    keys = [row["key"] for row in await table(store, "SELECT key FROM seen ORDER BY key")]
    assert keys == [arrival().key, f"{arrival().key}:ValueError"]


async def test_an_apology_is_in_the_language_that_somebody_chose(talk: Talk, store: Store) -> None:
    await talk.say("hello")
    async with store.transaction() as tx:
        person = await tx.person(PERSON)
        assert person is not None
        await tx.save_person(replace(person, language="de"))
    failed = arrival(key="u:9", language="es")
    await talk.service.pass_over(failed, NOW, "ValueError", Part("could-not-process"))
    [row] = await table(store, "SELECT body FROM outbox WHERE key = 'u:9:x'")
    assert json.loads(row["body"])["language"] == "de"


async def test_a_group_gets_no_apology(service: Service, store: Store) -> None:
    await service.pass_over(arrival(chat_id=GROUP), NOW, "ValueError", Part("could-not-process"))
    assert await counts(store) == await counts(store) | {"outbox": 0, "seen": 2, "person": 0}


async def test_while_the_database_is_away_nothing_is_taken_for_handled(
    store: Store, talk: Talk
) -> None:
    shaky = Shaky(store.engine, connections=1, erasures=store.erasures)
    service = Service(shaky, talk.service.content)
    shaky.failures = 1
    with pytest.raises(StorageError):
        await service.handle(arrival(), NOW)
    assert await service.handle(arrival(), NOW) == Handled(new=True, language="en")


# --- a person's rows -----------------------------------------------------------------


async def test_consent_stands_before_any_assessment(talk: Talk, store: Store) -> None:
    await talk.command("start")
    await talk.press("start")
    assert await counts(store) == await counts(store) | {"consent": 0, "assessment": 0}
    await talk.press("agree")
    assert await counts(store) == await counts(store) | {"consent": 1, "assessment": 0}
    await talk.press("saddle_numb")
    assert await counts(store) == await counts(store) | {"consent": 1, "assessment": 1}
    [row] = await table(store, "SELECT * FROM assessment")
    assert (row["level"], row["consent_version"], row["user_id"]) == ("emergency", 1, PERSON)


async def test_the_database_refuses_an_assessment_without_consent_and_keeps_nothing(
    service: Service, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    effect = RecordAssessment(1, "intake", Level.URGENT, "doms", 3.0, (), (), (), "c")
    monkeypatch.setattr(module, "step", lambda *_: Step(State(), (effect,)))
    with pytest.raises(RowRefused):
        await service.handle(arrival(), NOW)
    assert set((await counts(store)).values()) == {0}


async def test_before_consent_a_danger_sign_is_answered_and_only_its_codes_wait(
    talk: Talk, store: Store
) -> None:
    await talk.say("I am numb between the legs and cannot pee")
    assert talk.last().level is Level.EMERGENCY
    assert talk.mine()[-1].priority == 0
    [person] = await table(store, "SELECT * FROM person")
    assert "saddle_numb" in person["state"]
    assert "between" not in person["state"]
    assert (await counts(store))["assessment"] == 0
    await talk.press("start")
    await talk.press("decline")
    assert await table(store, "SELECT * FROM person") == []


@ON_BOTH
async def test_an_ordinary_check_keeps_its_assessment_and_plans_two_check_ins(
    talk: Talk, store: Store
) -> None:
    await talk.ordinary()
    [row] = await table(store, "SELECT * FROM assessment")
    assert (row["level"], row["pattern"], row["severity"]) == ("normal_soreness", "doms", "3.0")
    assert json.loads(row["answers"])["heard"] == {}
    planned = await check_ins(store)
    assert [(one["id"], one["kind"]) for one in planned] == [
        ("42:1-48h", "48h"),
        ("42:1-72h", "72h"),
    ]
    hours = [(from_ms(one["due_at"]) - NOW) / timedelta(hours=1) for one in planned]
    assert hours == [24, 48]


async def test_a_person_is_seen_when_they_write_and_not_when_the_clock_strikes(
    talk: Talk, store: Store
) -> None:
    await talk.ordinary()
    talk.later(hours=24)
    [row] = await talk.service.due(talk.now)
    await talk.service.check_in(row, talk.now)
    [person] = await table(store, "SELECT * FROM person")
    assert (person["created_at"], person["seen_at"]) == (NOW_MS, NOW_MS)
    assert person["rev"] == talk.events + 1
    await talk.say("thanks")
    [person] = await table(store, "SELECT * FROM person")
    assert (person["created_at"], person["seen_at"]) == (NOW_MS, to_ms(talk.now))


@ON_BOTH
async def test_leaving_cancels_what_was_planned(talk: Talk, store: Store) -> None:
    await talk.ordinary()
    await talk.do(Left())
    assert {one["status"] for one in await check_ins(store)} == {"cancelled"}


async def test_writing_again_makes_a_person_reachable(talk: Talk, store: Store) -> None:
    await talk.command("start")
    async with store.transaction() as tx:
        await tx.make_unreachable(PERSON)
    await talk.say("hello again")
    assert (await table(store, "SELECT unreachable FROM person"))[0]["unreachable"] == 0


async def test_nothing_happens_to_a_person_without_an_event(service: Service, store: Store) -> None:
    nothing = Arrival("u:1", PERSON, PERSON, None)
    assert await service.handle(nothing, NOW) == Handled(new=True)
    assert await counts(store) == await counts(store) | {"person": 0, "outbox": 0, "seen": 1}


# --- check-ins -----------------------------------------------------------------------


@ON_BOTH
async def test_a_due_check_in_is_asked_once_and_carries_its_own_id(
    talk: Talk, store: Store
) -> None:
    await talk.ordinary()
    talk.later(hours=24)
    [row] = await talk.service.due(talk.now)
    for _ in range(2):
        await talk.service.check_in(row, talk.now)
    asked = await table(store, "SELECT * FROM outbox WHERE kind = 'check_in'")
    assert [one["check_in"] for one in asked] == ["42:1-48h"]
    ids = {button.id.split(".")[1] for button in _screen(asked[0]).buttons}
    assert ids == {"1-48h"}
    assert await talk.service.due(talk.now) == []
    assert [one["status"] for one in await check_ins(store)] == ["asked", "waiting"]


def _screen(row: dict[str, Any]) -> Screen:
    return codec.load_screen(json.dumps(json.loads(row["body"])["screen"]))


@ON_BOTH
async def test_both_copies_of_a_check_in_lead_to_one_answer(talk: Talk, store: Store) -> None:
    await talk.ordinary()
    talk.later(hours=24)
    [row] = await talk.service.due(talk.now)
    await talk.service.check_in(row, talk.now)
    await talk.outbound.drain()
    first = await talk.press("better")
    again = await talk.press("better", message_id=999)
    assert (first.toast, again.toast) == (None, "already-answered")
    statuses = [one["status"] for one in await check_ins(store)]
    assert statuses == ["answered", "waiting"]


@ON_BOTH
async def test_gone_cancels_the_rest_in_the_same_transaction(talk: Talk, store: Store) -> None:
    await talk.ordinary()
    talk.later(hours=24)
    [row] = await talk.service.due(talk.now)
    await talk.service.check_in(row, talk.now)
    await talk.outbound.drain()
    await talk.press("gone")
    assert [one["status"] for one in await check_ins(store)] == ["answered", "cancelled"]


async def test_no_answer_is_kept_as_such_and_a_late_one_is_taken(talk: Talk, store: Store) -> None:
    await talk.ordinary()
    for _ in range(40):
        talk.later(hours=6)
        for row in await talk.service.due(talk.now):
            await talk.service.check_in(row, talk.now)
        await talk.outbound.drain()
    statuses = {one["id"].partition(":")[2]: one["status"] for one in await check_ins(store)}
    assert statuses == {
        "1-48h": "expired",
        "1-72h": "expired",
        "1-72h-reminder": "expired",
        "1-day7": "expired",
        "1-day7-closing": "asked",
    }
    kinds = [row["kind"] for row in await table(store, "SELECT kind FROM assessment ORDER BY at")]
    assert kinds == ["intake", "no_answer"]
    await talk.press("better")
    statuses = {one["id"].partition(":")[2]: one["status"] for one in await check_ins(store)}
    assert statuses["1-day7"] == "answered"


@ON_BOTH
async def test_a_check_in_in_the_middle_of_a_conversation_is_put_off_and_comes_later(
    talk: Talk, store: Store
) -> None:
    await talk.ordinary()
    talk.later(hours=24)
    await talk.command("check")
    [row] = await talk.service.due(talk.now)
    await talk.service.check_in(row, talk.now)
    put_off = (await check_ins(store))[0]
    assert put_off["status"] == "waiting"
    assert put_off["due_at"] > to_ms(talk.now)
    assert await table(store, "SELECT 1 FROM outbox WHERE kind = 'check_in'") == []
    later = from_ms(put_off["due_at"])
    [row] = await talk.service.due(later)
    await talk.service.check_in(row, later)
    assert len(await table(store, "SELECT 1 FROM outbox WHERE kind = 'check_in'")) == 1


@ON_BOTH
async def test_later_on_the_card_puts_the_check_in_off(talk: Talk, store: Store) -> None:
    await talk.ordinary()
    talk.later(hours=24)
    [row] = await talk.service.due(talk.now)
    await talk.service.check_in(row, talk.now)
    await talk.outbound.drain()
    await talk.press("later")
    moved = (await check_ins(store))[0]
    assert moved["status"] == "waiting"
    assert moved["due_at"] > to_ms(talk.now)
    assert talk.last().parts == (Part("later-noted"),)


@ON_BOTH
async def test_a_check_in_of_nobody_or_of_the_unreachable_does_nothing(
    talk: Talk, store: Store
) -> None:
    row = CheckInRow(
        id="7:1-48h", user_id=7, episode=1, kind="48h", due_at=NOW_MS, expires_at=NOW_MS + 1
    )
    await talk.service.check_in(row, NOW)
    assert await counts(store) == await counts(store) | {"person": 0, "outbox": 0}
    await talk.ordinary()
    async with store.transaction() as tx:
        planned = await tx.due_check_ins(NOW_MS + 10**9, 1)
        await tx.make_unreachable(PERSON)
    before = await table(store, "SELECT * FROM person")
    await talk.service.check_in(planned[0], from_ms(planned[0].due_at))
    assert await table(store, "SELECT * FROM person") == before
    assert await table(store, "SELECT 1 FROM outbox WHERE kind = 'check_in'") == []


async def test_a_check_in_that_cannot_be_handled_is_put_off_until_it_expires(
    talk: Talk, store: Store
) -> None:
    await talk.ordinary()
    talk.later(hours=24)
    [row] = await talk.service.due(talk.now)
    await talk.service.put_off(row, talk.now)
    moved = (await check_ins(store))[0]
    assert (moved["status"], moved["due_at"] - to_ms(talk.now)) == ("waiting", 3_600_000)
    await talk.service.put_off(row, from_ms(row.expires_at))
    assert (await check_ins(store))[0]["status"] == "expired"


# --- cards ---------------------------------------------------------------------------


async def test_a_press_on_the_live_card_edits_it_and_a_typed_answer_sends_a_new_one(
    talk: Talk,
) -> None:
    await talk.command("start")
    await talk.press("start")
    consent = talk.mine()[-1]
    assert consent.edit_message_id == 101
    await talk.say("yes")
    typed = talk.mine()[-1]
    assert typed.edit_message_id is None
    assert json.loads(typed.body)["spent"] == 101, "the old card loses its buttons"


async def test_a_second_tap_within_seconds_gets_a_word_and_no_second_card(talk: Talk) -> None:
    await talk.command("start")
    await talk.press("start")
    before = len(talk.mine())
    handled = await talk.press("start", message_id=77)
    assert handled.toast == "already-answered"
    assert len(talk.mine()) == before


async def test_a_press_on_an_old_card_brings_the_live_one_again(talk: Talk, store: Store) -> None:
    await talk.command("start")
    await talk.press("start")
    talk.now += timedelta(seconds=10)
    handled = await talk.press("start", message_id=77)
    assert handled.toast == "already-answered"
    brought = talk.mine()[-1]
    assert screen_of(brought).key == "consent"
    assert brought.edit_message_id is None
    assert json.loads(brought.body)["spent"] == 77
    [person] = await table(store, "SELECT live_message_id FROM person")
    assert person["live_message_id"] == 100 + len(talk.wire.rows)


@pytest.mark.parametrize(("seconds", "brought"), [(0, 0), (4.999, 0), (5, 1)])
async def test_a_tap_that_bounced_brings_no_second_card(
    talk: Talk, seconds: float, brought: int
) -> None:
    await talk.command("start")
    await talk.press("start")
    sent = len(talk.wire.rows)
    talk.later(seconds=seconds)
    handled = await talk.press("start", message_id=77)
    assert handled.toast == "already-answered"
    assert len(talk.wire.rows) - sent == brought


async def test_a_second_tap_on_the_live_card_is_answered_on_the_button_alone(talk: Talk) -> None:
    await talk.command("start")
    await talk.press("start")
    sent = len(talk.wire.rows)
    handled = await talk.press("start", message_id=101)
    assert handled.toast == "already-answered"
    assert len(talk.wire.rows) == sent


# --- groups and strangers ------------------------------------------------------------


async def test_what_does_not_come_from_a_private_chat_gets_no_answer(
    service: Service, store: Store
) -> None:
    for number, event in enumerate((Said("numb between the legs"), None)):
        await service.handle(Arrival(f"u:{number}", PERSON, GROUP, event), NOW)
    assert await counts(store) == await counts(store) | {"person": 0, "outbox": 0, "seen": 2}


@pytest.mark.parametrize("chat_id", [GROUP, 43])
async def test_a_press_from_another_chat_changes_nothing_of_a_persons(
    talk: Talk, store: Store, chat_id: int
) -> None:
    await talk.command("start")
    _, button = talk.find("start")
    before = await table(store, "SELECT * FROM person")
    first = await talk.do(Pressed(button.id), message_id=101, chat_id=chat_id)
    second = await talk.do(Pressed(button.id), message_id=101, user_id=43, chat_id=PERSON)
    assert (first.toast, second.toast) == ("panel-not-yours", "panel-not-yours")
    assert await table(store, "SELECT * FROM person") == before
    assert len(talk.wire.rows) == 1


async def test_without_groups_a_button_of_one_is_a_button_of_no_card(
    talk: Talk, store: Store
) -> None:
    await talk.command("start")
    handled = await talk.do(Pressed("g:19:home"), message_id=101)
    assert handled.toast == "already-answered"
    await talk.command("groups")
    assert talk.last().parts == (Part("groups-none"),)


# --- rights --------------------------------------------------------------------------


@ON_BOTH
async def test_erasing_leaves_only_the_receipt(talk: Talk, store: Store) -> None:
    await talk.ordinary()
    other = talk.another(77)
    await other.command("start")
    theirs = await table(store, "SELECT * FROM person WHERE user_id = 77")
    await talk.command("forget")
    await talk.press("r.forget.yes")
    _, button = talk.find("r.erase.yes")
    handled = await talk.service.handle(
        Arrival("u:9999", PERSON, PERSON, Pressed(button.id), message_id=1), talk.now
    )
    assert handled.erased
    for name in ("person", "consent", "assessment", "check_in"):
        rows = await table(store, f"SELECT * FROM {name} WHERE user_id = {PERSON}")  # noqa: S608
        assert rows == []
    [receipt] = await table(store, f"SELECT * FROM outbox WHERE chat_id = {PERSON}")  # noqa: S608
    assert (receipt["kind"], receipt["user_id"]) == ("erased", None)
    assert _screen(receipt).key == "erased"
    counts = dict(_screen(receipt).parts[1].args)
    assert (counts["checks"], counts["results"], counts["promises"]) == (1.0, 1.0, 2.0)
    gone = json.loads(receipt["body"])["gone"]
    assert len(gone) == counts["messages"]
    assert len(gone) > 2
    assert len(set(gone)) == len(gone)
    [noted] = await table(store, "SELECT * FROM erasure_log")
    assert noted["person_hash"] == talk.service.store.erasures.person_hash(PERSON)
    assert await table(store, "SELECT * FROM person WHERE user_id = 77") == theirs


async def test_whoever_is_erased_is_in_no_memory_of_the_process_either(talk: Talk) -> None:
    await talk.ordinary()
    assert any(one.known for one in Few.every)
    await talk.command("forget")
    await talk.press("r.forget.yes")
    _, button = talk.find("r.erase.yes")
    pressed = Arrival("u:9999", PERSON, PERSON, Pressed(button.id), message_id=1)
    await talk.service.handle(pressed, talk.now)
    assert not any(one.known for one in Few.every)


async def test_an_erased_state_is_in_no_byte_of_the_files(
    talk: Talk, store: Store, file: Path
) -> None:
    await talk.ordinary()
    canary = b"marmalade-striped-ache"
    async with store.transaction() as tx:
        person = await tx.person(PERSON)
        assert person is not None
        state = codec.dump_state(State(language=canary.decode(), consent=1))
        await tx.save_person(replace(person, state=state))
    assert canary in _bytes(file)
    await talk.command("forget")
    await talk.press_all("r.forget.yes", "r.erase.yes")
    assert canary not in _bytes(file)


def _bytes(file: Path) -> bytes:
    return b"".join(one.read_bytes() for one in file.parent.glob(f"{file.name}*"))


async def test_an_erasure_counts_even_when_the_log_cannot_be_emptied(
    store: Store, talk: Talk, caplog: pytest.LogCaptureFixture
) -> None:
    class Full(Store):
        async def checkpoint(self) -> None:
            raise StorageError("no space left beside numb since Tuesday")

    talk.service.store = Full(store.engine, connections=1)
    await talk.command("forget")
    await talk.press_all("r.forget.yes", "r.erase.yes")
    assert talk.last().key == "erased"
    assert "erasure: StorageError" in caplog.text
    assert "numb" not in caplog.text


async def test_an_export_is_asked_for_by_a_row_without_content(talk: Talk) -> None:
    await talk.ordinary()
    await talk.command("export")
    await talk.press("r.export.yes")
    row = talk.mine()[-2] if talk.mine()[-1].kind != "export" else talk.mine()[-1]
    assert (row.kind, row.mode, row.user_id) == ("export", "at_most_once", PERSON)
    assert json.loads(row.body) == {"language": "en"}
    async with talk.service.store.transaction() as tx:
        kept = await tx.export(PERSON)
    found = {name: len(rows) for name, rows in kept.items()}
    assert found["person"] == found["consent"] == found["assessment"] == 1
    assert found["check_in"] == 2


async def test_the_toast_of_a_press_is_handed_on(service: Service, store: Store) -> None:
    handled = await service.handle(arrival(Pressed("9.nothing"), message_id=3), NOW)
    assert handled == Handled(new=True, toast="already-answered", language="en")


async def test_a_state_of_the_future_stops_before_anything_is_saved(
    service: Service, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    await service.handle(arrival(), NOW)
    async with store.transaction() as tx:
        person = await tx.person(PERSON)
        assert person is not None
        await tx.save_person(replace(person, state='{"card": "numb since Tuesday"}'))
    before = await counts(store)
    with pytest.raises(ValueError, match="card"):
        await service.handle(arrival(key="u:2"), NOW)
    assert await counts(store) == before


async def test_the_clock_s_own_event_needs_a_planned_check_in(talk: Talk, store: Store) -> None:
    await talk.ordinary()
    await talk.do(CheckInDue("9-48h", "48h"))
    assert [one["status"] for one in await check_ins(store)] == ["waiting", "waiting"]


async def test_every_effect_of_a_step_has_a_key_of_its_own(
    service: Service, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    screen = Screen("notice", (Part("help"),))
    two = Step(State(), (Show(screen, "new", "notice"), Show(screen, "new", "notice")))
    monkeypatch.setattr(module, "step", lambda *_: two)
    await service.handle(arrival(), NOW)
    rows = await table(store, "SELECT key, body FROM outbox ORDER BY id")
    assert [row["key"] for row in rows] == ["u:1:0", "u:1:1"]
    assert json.loads(rows[0]["body"]) == json.loads(body_of(screen))
