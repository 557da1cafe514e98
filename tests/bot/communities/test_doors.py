"""Doors: the links from a community, and what is a plain /start."""

from __future__ import annotations

import pytest

from bot.communities.doors import LEFT_MS, STANDS_MS, open_door, through
from storage.community_rows import DoorKind
from tests.bot.communities.office import DAY_MS, GYM, MEMBER, OWNER, STRANGER, Office
from tests.bot.parts import table


async def memberships(office: Office, user_id: int = MEMBER) -> list[str]:
    async with office.store.transaction() as tx:
        return [one.community_id for one in await tx.communities.memberships(user_id)]


async def opened(office: Office, kind: DoorKind = "welcome") -> str:
    async with office.store.transaction() as tx:
        return await open_door(tx, office.shell, GYM, kind, office.at)


@pytest.mark.parametrize("kind", ["welcome", "post", "channel"])
async def test_whoever_comes_through_a_door_is_a_member_after_a_plain_start(
    office: Office, kind: DoorKind
) -> None:
    await office.found()
    await office.say(MEMBER, f"/start {await office.door(kind=kind)}")
    assert "welcome" in office.parts(MEMBER)
    assert await memberships(office) == [GYM]
    async with office.store.transaction() as tx:
        [member] = await tx.communities.memberships(MEMBER)
    assert (member.share, member.asked, member.came_at) == (False, False, office.at)


async def test_a_door_leads_to_an_unfinished_check_as_a_plain_start_does(office: Office) -> None:
    await office.found()
    await office.say(MEMBER, "/start")
    await office.taps(MEMBER, ("start", "agree", "none", "none"))
    await office.say(MEMBER, f"/start {await office.door()}")
    assert "resume" in office.parts(MEMBER)
    assert await memberships(office) == [GYM]


async def test_the_door_of_settings_makes_nobody_a_member(office: Office) -> None:
    await office.found()
    for who in (OWNER, STRANGER):
        await office.enter(who)
        assert await memberships(office, who) == []


@pytest.mark.parametrize(
    "token",
    [
        "guessed",
        "GYM-DOOR",
        "gym-door' OR '1'='1",
        "x" * 65,
        "x" * 100_000,
        "gym-door\x00",
        "group",
        "%",
    ],
)
async def test_a_guess_is_a_plain_start(office: Office, token: str) -> None:
    await office.found()
    await office.door()
    await office.say(MEMBER, "/start " + token)
    assert "welcome" in office.parts(MEMBER)
    assert await memberships(office) == []


async def test_an_old_door_is_a_plain_start(office: Office) -> None:
    await office.found()
    token = await office.door(expires_at=office.at + 5)
    office.later(milliseconds=5)
    await office.say(MEMBER, f"/start {token}")
    assert "welcome" in office.parts(MEMBER)
    assert await memberships(office) == []


async def test_an_old_door_of_settings_is_a_plain_start(office: Office) -> None:
    await office.found()
    token = await office.door(kind="settings", expires_at=office.at)
    await office.say(OWNER, f"/start {token}")
    assert "welcome" in office.parts()


async def test_the_door_of_a_group_that_was_left_is_a_plain_start(office: Office) -> None:
    await office.found()
    token = await office.door()
    async with office.store.transaction() as tx:
        await tx.communities.mark_left(GYM, office.at)
        assert await through(tx, token, office.at) is None
    await office.say(MEMBER, f"/start {token}")
    assert "welcome" in office.parts(MEMBER)
    assert await memberships(office) == []


async def test_no_id_or_right_stands_in_a_door(office: Office) -> None:
    await office.found()
    token = await opened(office)
    [row] = await table(office.store, "SELECT * FROM door")
    assert token == "token-0001"
    assert (row["expires_at"], row["kind"]) == (office.at + STANDS_MS, "welcome")


async def test_cards_of_a_kind_share_a_door_while_it_stands_sixty_more_days(
    office: Office,
) -> None:
    await office.found()
    first = await opened(office)
    assert await opened(office, "post") != first
    office.later(milliseconds=STANDS_MS - LEFT_MS)
    assert await opened(office) == first
    office.later(milliseconds=1)
    second = await opened(office)
    assert second != first
    async with office.store.transaction() as tx:
        assert await through(tx, first, office.at) is not None
    office.later(milliseconds=60 * DAY_MS)
    async with office.store.transaction() as tx:
        assert await through(tx, first, office.at) is None


async def test_coming_again_is_the_latest_and_shares_nothing_anew(office: Office) -> None:
    await office.found()
    token = await office.door()
    await office.say(MEMBER, f"/start {token}")
    async with office.store.transaction() as tx:
        await tx.communities.set_share(MEMBER, GYM, share=True)
    office.later(days=1)
    await office.say(MEMBER, f"/start {token}")
    async with office.store.transaction() as tx:
        [member] = await tx.communities.memberships(MEMBER)
    assert (member.share, member.came_at) == (True, office.at)
