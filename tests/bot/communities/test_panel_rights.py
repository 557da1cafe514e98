"""Who may do what at a panel: admins, afresh each time; everybody else changes nothing."""

from __future__ import annotations

import itertools
import random
import string
from collections.abc import Mapping
from contextlib import AbstractAsyncContextManager
from typing import Any

import pytest
from telegram.error import Forbidden, RetryAfter, TelegramError, TimedOut

from bot.arrival import Arrival
from bot.communities import panel_pressing
from bot.communities.panel_opening import Visit
from bot.communities.panel_rights import Permission, answer_for
from bot.communities.rights import Rights
from bot.render import Renderer
from bot.service import Service
from flows.communities.terms import CommunitySettings
from flows.model import Pressed, Said
from storage import LinkRow, Store, Transaction
from tests.bot.communities.office import (
    GROUP,
    GYM,
    HELPER,
    MEMBER,
    OWNER,
    STRANGER,
    Office,
    admin,
    owner,
)
from tests.bot.parts import table

CHANGING = (
    "dayon:1 dayoff:1 at:60 in:Asia/Tokyo lang:en sum:group sound:on poll:on buttons:on "
    "untopic resume leave home days zone time topic totals changes admins remove preview language"
).split()

ANY = (*CHANGING, f"open:{GYM}", "list", "code", "unlink:5")


async def pressed(office: Office, user_id: int, data: str, **changes: Any) -> str | None:
    return (await office.do(user_id, Pressed(data), **({"message_id": 5} | changes))).toast


async def stamp(office: Office, user_id: int = OWNER) -> str:
    """The stamp of the panel that somebody has open."""
    async with office.store.transaction() as tx:
        panel = await tx.communities.panel(user_id)
    assert panel is not None
    return f"{panel.at:x}"


async def busy(office: Office) -> Mapping[str, Any]:
    """A group whose owner has their panel open; returns all that could be changed."""
    await office.found(
        settings=CommunitySettings(days=(2,)), topic_id=7, paused="no_rights", next_post_at=5
    )
    await office.enter()
    return await office.kept()


# --- Asked afresh ------------------------------------------------------------------


async def test_every_page_and_every_change_asks_for_the_right_once_in_a_minute(
    office: Office,
) -> None:
    await busy(office)
    assert office.telegram.asked == [GROUP]
    await office.taps(OWNER, ("sound:on", "days", "dayon:1"))
    assert office.telegram.asked == [GROUP]
    office.later(seconds=60)
    await office.tap(OWNER, "dayon:0")
    assert office.telegram.asked == [GROUP, GROUP]


async def test_an_admin_who_was_demoted_changes_nothing_and_loses_the_panel(
    office: Office,
) -> None:
    await busy(office)
    for button in CHANGING:
        office.telegram.admins[GROUP] = [owner(OWNER)]
        office.later(seconds=61)
        await office.enter()
        before = await office.kept()
        data = f"g:{await stamp(office)}:{button}"
        office.telegram.admins[GROUP] = [admin(OWNER, can_change_info=False)]
        office.later(seconds=60)
        assert await pressed(office, OWNER, data) == "panel-no-right", button
        assert await office.kept() == {**before, "manager": []}, button
        assert office.parts() == ["panel-not-admin", "panel-anonymous"]
        # The buttons of the panel before are stale now.
        assert await pressed(office, OWNER, data) == "panel-old"


def counted(store: Store, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Grows with each transaction that begins."""
    begun: list[str] = []
    transaction = store.transaction

    def counting() -> AbstractAsyncContextManager[Transaction]:
        begun.append("one")
        return transaction()

    monkeypatch.setattr(store, "transaction", counting)
    return begun


async def test_only_a_text_that_is_for_the_panel_is_begun_again_to_ask_for_the_right(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    await busy(office)
    await office.say(OWNER, "/check")
    begun = counted(office.store, monkeypatch)

    async def costs(text: str) -> int:
        begun.clear()
        office.events += 1
        said = Arrival(f"u:{office.events}", OWNER, OWNER, Said(text))
        assert (await office.service.handle(said, office.now)).new
        return len(begun)

    office.later(seconds=61)
    # Words that could be a time, while nobody has asked for one.
    assert [await costs("hello"), await costs("20:45")] == [1, 1]
    assert office.telegram.asked == [GROUP]
    await office.enter()
    await office.tap(OWNER, "time")
    office.later(seconds=61)
    asked = len(office.telegram.asked)
    # Looked at, asked of Telegram about, and done.
    assert await costs("20:45") == 3
    assert (await office.settings()).minute == 1245
    assert len(office.telegram.asked) == asked + 1


async def test_a_key_of_a_panel_that_is_typed_needs_the_right_too(
    office: Office, renderer: Renderer
) -> None:
    office.service = Service(office.store, office.content, shell=office.shell, label=renderer.label)
    await office.found()
    await office.say(OWNER, "simple mode")
    await office.enter()
    office.later(seconds=61)
    words = {one.id.rpartition(":")[2]: renderer.label("en", one) for one in office.last().buttons}
    office.telegram.admins[GROUP] = [admin(OWNER, can_change_info=False)]
    assert (await office.say(OWNER, words["days"])).toast == "panel-no-right"
    office.telegram.admins[GROUP] = [owner(OWNER)]
    office.later(seconds=61)
    await office.enter()
    await office.say(OWNER, words["days"])
    assert "dayon:1" in office.names()


@pytest.mark.parametrize("trouble", [TimedOut(), RetryAfter(5), Forbidden("kicked")])
async def test_while_telegram_does_not_answer_nobody_may_and_nobody_loses_anything(
    office: Office, trouble: TelegramError
) -> None:
    before = await busy(office)
    office.later(seconds=61)
    mark = await stamp(office)
    for button in CHANGING:
        office.telegram.trouble = trouble
        assert await pressed(office, OWNER, f"g:{mark}:{button}") == "panel-cannot-check", button
        assert await office.kept() == before, button
    office.telegram.trouble = None
    assert await pressed(office, OWNER, f"g:{mark}:sound:on") == "panel-saved"


@pytest.mark.parametrize("who", [HELPER, MEMBER, STRANGER])
async def test_the_door_of_settings_shows_nothing_to_whoever_may_not(
    office: Office, who: int
) -> None:
    before = await busy(office)
    await office.enter(who)
    assert office.parts(who) == ["panel-not-admin", "panel-anonymous"]
    assert await office.kept() == before


async def test_the_door_of_settings_shows_nothing_while_telegram_does_not_answer(
    office: Office,
) -> None:
    await office.found()
    office.out_of_reach()
    await office.enter()
    assert (office.parts(), office.names()) == (["panel-cannot-check"], [])
    async with office.store.transaction() as tx:
        assert await tx.communities.managers(GYM) == []


async def test_a_bot_among_the_admins_is_nobody(office: Office) -> None:
    await office.found()
    office.telegram.admins[GROUP].append(admin(STRANGER, can_change_info=True, is_bot=True))
    assert not await office.shell.rights.may_manage(GROUP, STRANGER)
    assert not await office.shell.rights.is_admin(GROUP, STRANGER)
    assert await office.shell.rights.is_admin(GROUP, HELPER)
    assert not await office.shell.rights.may_manage(GROUP, HELPER)


async def test_an_answer_is_forgotten_with_its_minute_or_when_somebodys_standing_changes(
    office: Office,
) -> None:
    await office.found()
    rights: Rights = office.shell.rights
    assert not rights.answered(GROUP)
    await rights.may_manage(GROUP, OWNER)
    assert rights.answered(GROUP)
    rights.forget(GROUP)
    assert not rights.answered(GROUP)
    await rights.may_manage(GROUP, OWNER)
    office.later(seconds=60)
    assert not rights.answered(GROUP)


def test_an_answer_about_one_community_is_none_about_another() -> None:
    permission = Permission(GYM, "yes")
    assert answer_for(permission, GYM) == "yes"
    assert answer_for(permission, "another") == "unknown"
    assert answer_for(None, GYM) == "unknown"


# --- Untrusted data ----------------------------------------------------------------


async def test_a_button_of_an_older_panel_changes_nothing_and_says_so(office: Office) -> None:
    await busy(office)
    old = await stamp(office)
    await office.say(OWNER, "/groups")
    before = await office.kept()
    for button in ANY:
        assert await pressed(office, OWNER, f"g:{old}:{button}") == "panel-old", button
    assert await office.kept() == before


async def test_a_button_of_somebody_elses_panel_changes_nothing(office: Office) -> None:
    before = await busy(office)
    mark = await stamp(office)
    for button in ANY:
        theirs = f"g:{mark}:{button}"
        assert await pressed(office, STRANGER, theirs) == "panel-old", button
        # A chat that is not one's own, however it comes about.
        toast = await pressed(office, STRANGER, theirs, chat_id=OWNER)
        assert toast == "panel-not-yours", button
    assert await office.kept() == before


FORGED = (
    "dayon:7", "dayon:-1", "dayon:", "dayon", "dayon:1:1", "dayoff:x", "at:1440", "at:-30",
    "at:99999", "at:", "in:Mars/Base", "in:../etc/passwd", "in:", "lang:xx", "lang:", "sum:all",
    "sum:", "sound:maybe", "poll:", "buttons:ON", "erase", "open:", "member:", "member:nobody",
    "count:nobody.on", f"count:{GYM}.on", f"count:{GYM}", "unlink:", "", "home:x y",
    "dayon:\u0661", "at:\u0661\u0662",
)  # fmt: skip


async def test_a_forged_choice_is_none(office: Office) -> None:
    await busy(office)
    before = await office.kept()
    for button in FORGED:
        toast = await pressed(office, OWNER, f"g:{await stamp(office)}:{button}")
        assert toast in ("panel-unknown", "panel-gone", "panel-already"), button
        assert await office.kept() == before, button


@pytest.mark.parametrize(
    "data", ["g:", "g::", "g:::", "g:x", "g:zz:home", "g:1:HOME", "g:1:home:" + "a" * 60, "g:\x00"]
)
async def test_data_without_the_shape_of_a_button_is_unknown(office: Office, data: str) -> None:
    before = await busy(office)
    assert await pressed(office, OWNER, data) in ("panel-unknown", "panel-old")
    assert await office.kept() == before


async def test_another_group_cannot_be_opened_by_forging_its_id(office: Office) -> None:
    await busy(office)
    await office.found("c0ffee0000000002", -52, title="Secret Barn")
    office.telegram.admins[-52] = [admin(HELPER, can_change_info=True)]
    before = await office.kept()
    toast = await pressed(office, OWNER, f"g:{await stamp(office)}:open:c0ffee0000000002")
    assert toast == "panel-no-right"
    assert await office.kept() == before
    assert "Secret" not in repr([row.body for row in office.to(OWNER)])


async def test_a_button_that_is_pressed_twice_does_one_thing(office: Office) -> None:
    await busy(office)
    await office.tap(OWNER, "sound:on")
    data = f"g:{await stamp(office)}:sound:on"
    assert await pressed(office, OWNER, data) == "panel-already"
    assert (await office.changes()) == [(OWNER, "sound", "on")]


async def test_thousands_of_random_and_foreign_presses_change_nothing(office: Office) -> None:
    before = await busy(office)
    chance = random.Random(20261128)
    current = await stamp(office)
    letters = string.ascii_letters + string.digits + ":._-/ \u202e\u0661"
    verbs = [*(one.partition(":")[0] for one in CHANGING), "open", "member", "count", "code"]
    async with office.store.transaction() as tx:
        for _ in range(4000):
            mark = chance.choice((current, f"{chance.getrandbits(44):x}", "", "g"))
            noise = "".join(chance.choices(letters, k=chance.randrange(30)))
            data = f"g:{mark}:{chance.choice((*verbs, noise))}:{noise}"[:64]
            # Of the owner only what is stale or nonsense; of all others everything.
            others = (MEMBER, STRANGER)
            who = chance.choice(others) if mark == current else chance.choice((OWNER, *others))
            visit = Visit(tx, Arrival("u:f", who, who, Pressed(data), 5), "en", ("en",), office.now)
            # Even where the right to do it is beyond doubt.
            taken = await panel_pressing.pressed(visit, office.shell, data, Permission(GYM, "yes"))
            assert taken.toast in ("panel-old", "panel-unknown")
            assert taken.leaving is None
    assert await office.kept() == before
    assert len(await table(office.store, "SELECT 1 FROM outbox")) == 1


# --- Anonymous admins --------------------------------------------------------------


async def code_of(office: Office, user_id: int = STRANGER) -> str:
    """The code that somebody who is not known to be an admin is given."""
    await office.enter(user_id)
    await office.tap(user_id, "code")
    [part] = office.last(user_id).parts
    return str(dict(part.args)["code"])


async def test_an_anonymous_admin_posts_a_code_as_the_group_and_gets_the_panel(
    office: Office,
) -> None:
    await office.found()
    code = await code_of(office)
    assert (len(code), code.isdigit()) == (6, True)
    await office.in_group(None, "link", code)
    assert office.said()[-1].parts == (("panel-linked-there", {}),)
    assert office.parts(STRANGER)[:2] == ["panel-linked", "panel-home"]
    assert await office.tap(STRANGER, "sound:on") == "panel-saved"
    assert (await office.changes())[0] == (STRANGER, "sound", "on")
    office.later(days=30)
    office.shell.rights.forget(GROUP)
    assert await office.tap(STRANGER, "sound:off") == "panel-no-right"


async def test_a_linked_admin_needs_no_answer_of_telegram(office: Office) -> None:
    await office.found()
    await office.in_group(None, "link", await code_of(office))
    office.later(minutes=2)
    office.out_of_reach()
    assert await office.tap(STRANGER, "sound:on") == "panel-saved"


@pytest.mark.parametrize("who", [OWNER, HELPER, MEMBER, STRANGER])
async def test_a_code_counts_only_when_it_is_posted_as_the_group(office: Office, who: int) -> None:
    await office.found()
    code = await code_of(office)
    await office.in_group(who, "link", code)
    assert office.said() == []
    async with office.store.transaction() as tx:
        assert await tx.communities.links(GYM, office.at) == []


@pytest.mark.parametrize("posted", ["", "12345", "1234567", "abcdef", "48 2913", "\u0661" * 6])
async def test_a_wrong_code_links_nobody(office: Office, posted: str) -> None:
    await office.found()
    await code_of(office)
    await office.in_group(None, "link", posted)
    assert office.said()[-1].parts == (("panel-code-wrong", {}),)
    async with office.store.transaction() as tx:
        assert await tx.communities.links(GYM, office.at) == []


async def test_a_code_works_once_for_five_minutes_and_in_its_own_group(office: Office) -> None:
    await office.found()
    await office.found("c0ffee0000000002", -52)
    code = await code_of(office)
    await office.in_group(None, "link", code, chat_id=-52)
    assert office.said(-52)[-1].parts == (("panel-code-wrong", {}),)
    await office.in_group(None, "link", code)
    await office.in_group(None, "link", code)
    assert [one.parts[0][0] for one in office.said()] == ["panel-linked-there", "panel-code-wrong"]
    late = await code_of(office, MEMBER)
    office.later(minutes=5)
    await office.in_group(None, "link", late)
    assert office.said()[-1].parts[0][0] == "panel-code-wrong"


async def test_a_new_code_ends_the_one_before(office: Office) -> None:
    await office.found()
    first = await code_of(office)
    second = await code_of(office)
    assert first != second
    await office.in_group(None, "link", first)
    assert office.said()[-1].parts[0][0] == "panel-code-wrong"
    await office.in_group(None, "link", second)
    assert office.said()[-1].parts[0][0] == "panel-linked-there"


async def test_a_code_that_somebody_else_has_is_not_given_twice(office: Office) -> None:
    await office.found()
    office.tokens = iter(["one", "one", "one", "another"])
    first = await code_of(office)
    assert await code_of(office, MEMBER) != first


async def test_when_every_code_is_taken_one_is_asked_to_come_again(office: Office) -> None:
    await office.found()
    office.tokens = itertools.repeat("one")
    await code_of(office)
    await office.enter(MEMBER)
    assert await office.tap(MEMBER, "code") == "panel-cannot-check"


async def test_links_are_listed_without_names_and_end_at_a_tap(office: Office) -> None:
    await office.found()
    await office.in_group(None, "link", await code_of(office))
    async with office.store.transaction() as tx:
        [link] = await tx.communities.links(GYM, office.at)
    assert link == LinkRow(community_id=GYM, user_id=STRANGER, until=office.at + 30 * 86_400_000)
    await office.tap(STRANGER, "admins")
    assert office.last(STRANGER).buttons[0].label == "panel-unlink-you"
    await office.enter()
    await office.tap(OWNER, "admins")
    [first, *_] = office.last().buttons
    assert first.label == "panel-unlink"
    assert str(STRANGER) not in first.id
    assert await office.tap(OWNER, f"unlink:{link.until:x}") == "panel-saved"
    assert office.names() == ["code", "home"]
    assert (await office.changes())[0] == (OWNER, "link", "off")
    assert await office.tap(OWNER, f"unlink:{link.until:x}") == "panel-already"
    assert await office.tap(STRANGER, "sound:on") == "panel-no-right"
