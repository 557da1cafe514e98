"""Being counted: asked once and separately, off until said, in one community, and revocable."""

from __future__ import annotations

from typing import Literal

import pytest

from bot.arrival import Arrival
from bot.communities import sharing
from bot.communities.panel_opening import Visit
from bot.render import Renderer
from flows.communities.terms import CommunitySettings
from flows.communities.totals import LEAST, LEAST_IN_ALL
from flows.effects import RecordAssessment
from flows.model import Pressed
from flows.vocabulary import Level
from tests.bot.communities.office import GYM, MEMBER, OWNER, STRANGER, Office
from tests.bot.parts import ORDINARY, screen_of, table

OTHER = "c0ffee0000000002"
COUNTED = CommunitySettings(zone="Europe/Berlin", totals="admins")
WEEK = "2026-W10"


async def came(office: Office, user_id: int = MEMBER, id_: str = GYM) -> None:
    """Somebody comes through a door of a community."""
    token = await office.door(f"door-{office.events}", id_)
    await office.say(user_id, f"/start {token}")


async def counted(office: Office) -> list[tuple[str, str, int, str]]:
    found = await table(office.store, "SELECT * FROM contribution ORDER BY community_id, user_id")
    return [(one["community_id"], one["week"], one["user_id"], one["bucket"]) for one in found]


async def shares(office: Office, user_id: int = MEMBER, id_: str = GYM, *, share: bool) -> None:
    async with office.store.transaction() as tx:
        await tx.communities.set_share(user_id, id_, share=share)


async def flags(office: Office, user_id: int = MEMBER) -> dict[str, tuple[bool, bool]]:
    """Share and asked of each membership."""
    async with office.store.transaction() as tx:
        found = await tx.communities.memberships(user_id)
    return {one.community_id: (one.share, one.asked) for one in found}


async def joined(
    office: Office, settings: CommunitySettings = COUNTED, *, share: bool = False
) -> None:
    """The member came through the door of a community with these settings."""
    await office.found(settings=settings)
    await came(office)
    if share:
        await shares(office, share=True)


async def offered(office: Office) -> None:
    """The member came, and was asked after a first check."""
    await joined(office)
    await office.check(MEMBER)
    assert office.parts(MEMBER)[0] == "share-offer"


# --- Asked -------------------------------------------------------------------------


async def test_after_a_first_check_through_a_door_one_is_asked_once_after_the_result(
    office: Office,
) -> None:
    await offered(office)
    kinds = [row.kind for row in office.to(MEMBER)]
    assert kinds[-2:] == ["guidance", "notice"]
    assert office.parts(MEMBER) == ["share-offer", "share-example", "share-limits", "share-later"]
    assert await flags(office) == {GYM: (False, True)}
    assert await counted(office) == []
    await office.check(MEMBER, *ORDINARY[2:])
    assert office.to(MEMBER)[-1].kind == "guidance"


async def assessed(office: Office, level: Level, kind: str = "intake") -> None:
    """A check of the member came to this level."""
    done = RecordAssessment(1, kind, level, "doms", 3.0, (), (), (), "c")
    async with office.store.transaction() as tx:
        arrival = Arrival("u:assessed", MEMBER, MEMBER, None)
        await sharing.assessed(Visit(tx, arrival, "en", ("en",), office.now), done)
    await office.outbound.drain()


@pytest.mark.parametrize("level", Level)
async def test_nobody_is_asked_beside_a_result_that_must_be_seen_today(
    office: Office, level: Level
) -> None:
    await joined(office)
    await assessed(office, level)
    asked = level not in (Level.URGENT, Level.EMERGENCY)
    assert ("share-offer" in all_parts(office)) is asked
    assert await flags(office) == {GYM: (False, asked)}


@pytest.mark.parametrize("level", Level)
async def test_ordinary_soreness_counts_as_that_and_everything_else_alike(
    office: Office, level: Level
) -> None:
    await joined(office, share=True)
    await assessed(office, level, "48h")
    bucket = "ordinary" if level is Level.NORMAL_SORENESS else "other"
    assert await counted(office) == [(GYM, WEEK, MEMBER, bucket)]


async def test_in_an_emergency_nothing_but_the_emergency_is_said(office: Office) -> None:
    await joined(office)
    await office.taps(MEMBER, ("start", "agree", "saddle_numb"))
    assert office.last(MEMBER).level is Level.EMERGENCY
    assert await flags(office) == {GYM: (False, False)}


def all_parts(office: Office, user_id: int = MEMBER) -> list[str]:
    """Every paragraph that a person was ever sent."""
    return [part.key for row in office.to(user_id) for part in screen_of(row).parts]


async def test_who_came_through_no_door_is_not_asked(office: Office) -> None:
    await office.found(settings=COUNTED)
    await office.check(STRANGER)
    assert "share-offer" not in all_parts(office, STRANGER)


async def test_where_no_numbers_are_made_nobody_is_asked_until_they_are(office: Office) -> None:
    await office.found()
    await came(office)
    await office.check(MEMBER)
    assert "share-offer" not in all_parts(office)
    await office.enter()
    await office.taps(OWNER, ("totals", "sum:admins"))
    await office.check(MEMBER, *ORDINARY[2:])
    assert office.parts(MEMBER)[0] == "share-offer"


async def test_who_said_so_before_is_not_asked(office: Office) -> None:
    await joined(office, share=True)
    await office.check(MEMBER)
    assert "share-offer" not in all_parts(office)
    assert len(await counted(office)) == 1


async def test_a_check_in_asks_nobody(office: Office) -> None:
    await office.found(settings=COUNTED)
    await office.check(MEMBER)
    await came(office)
    office.later(hours=24, minutes=1)
    for row in await office.service.due(office.now):
        await office.service.check_in(row, office.now)
    await office.outbound.drain()
    await office.taps(MEMBER, ("better", "none", "none", "2", "nothing"))
    kinds = await table(office.store, "SELECT kind FROM assessment ORDER BY at")
    assert [one["kind"] for one in kinds] == ["intake", "48h"]
    assert "share-offer" not in all_parts(office)


# --- Yes, no, and not any more -----------------------------------------------------


async def test_yes_counts_from_the_next_check_on_and_shows_what_a_coach_sees(
    office: Office,
) -> None:
    await offered(office)
    assert await office.tap(MEMBER, f"count:{GYM}.on") == "panel-saved"
    assert office.parts(MEMBER) == ["share-on", "share-example", "share-limits"]
    assert await counted(office) == []
    await office.check(MEMBER, *ORDINARY[2:])
    assert await counted(office) == [(GYM, WEEK, MEMBER, "ordinary")]


async def test_no_is_kept_and_nothing_counts(office: Office) -> None:
    await offered(office)
    assert await office.tap(MEMBER, f"count:{GYM}.off") == "panel-saved"
    assert office.parts(MEMBER)[0] == "share-off"
    await office.check(MEMBER, *ORDINARY[2:])
    assert await counted(office) == []
    assert await flags(office) == {GYM: (False, True)}


async def test_taking_it_back_takes_back_what_is_not_published(office: Office) -> None:
    await joined(office, share=True)
    await office.check(MEMBER)
    assert len(await counted(office)) == 1
    await office.say(MEMBER, "/groups")
    assert office.parts(MEMBER) == ["groups-heading", "groups-came"]
    await office.tap(MEMBER, f"member:{GYM}")
    assert office.parts(MEMBER) == ["share-on", "share-example", "share-limits"]
    assert await office.tap(MEMBER, f"count:{GYM}.off") == "panel-saved"
    assert await counted(office) == []
    assert office.parts(MEMBER)[0] == "share-off"


async def test_each_group_has_a_switch_of_its_own(office: Office) -> None:
    await office.found(settings=COUNTED)
    await office.found(OTHER, -52, settings=COUNTED, title="Other")
    for id_ in (GYM, OTHER):
        await came(office, id_=id_)
        office.later(minutes=1)
    await office.say(MEMBER, "/groups")
    assert office.names(MEMBER) == [f"member:{OTHER}", f"member:{GYM}"]
    await office.taps(MEMBER, (f"member:{GYM}", f"count:{GYM}.on"))
    assert await flags(office) == {OTHER: (False, False), GYM: (True, True)}
    assert dict(office.last(MEMBER).parts[0].args)["title"] == "Iron Barn"


async def test_a_switch_says_when_no_numbers_are_made(office: Office) -> None:
    await office.found()
    await came(office)
    await office.say(MEMBER, "/groups")
    await office.tap(MEMBER, f"member:{GYM}")
    assert office.parts(MEMBER) == ["share-off", "share-not-made", "share-example", "share-limits"]


async def test_the_buttons_of_an_old_offer_change_nothing(office: Office) -> None:
    await offered(office)
    _, button = office.find(MEMBER, f"count:{GYM}.on")
    office.later(minutes=1)
    await office.say(MEMBER, "/groups")
    before = await office.kept()
    handled = await office.do(MEMBER, Pressed(button.id), message_id=3)
    assert handled.toast == "panel-old"
    assert (await office.kept())["membership"] == before["membership"]


async def test_somebody_else_cannot_be_counted_by_a_forged_button(office: Office) -> None:
    await joined(office)
    await office.enter()
    assert await office.tap(OWNER, "list") is None
    before = await office.kept()
    mark = office.last().buttons[0].id.split(":")[1]
    handled = await office.do(OWNER, Pressed(f"g:{mark}:count:{GYM}.on"), message_id=5)
    assert handled.toast == "panel-unknown"
    assert await office.kept() == before


# --- Counted -----------------------------------------------------------------------


@pytest.mark.parametrize("totals", ["admins", "group"])
async def test_each_member_counts_once_a_week_with_the_last_of_it(
    office: Office, totals: Literal["admins", "group"]
) -> None:
    await joined(office, CommunitySettings(totals=totals), share=True)
    await office.check(MEMBER)
    assert await counted(office) == [(GYM, WEEK, MEMBER, "ordinary")]
    await office.say(MEMBER, "I am numb between the legs and cannot pee")
    assert office.last(MEMBER).level is Level.EMERGENCY
    assert await counted(office) == [(GYM, WEEK, MEMBER, "other")]


async def test_the_week_is_that_of_the_groups_own_clock(office: Office) -> None:
    await joined(office, CommunitySettings(zone="Asia/Tokyo", totals="group"), share=True)
    # Sunday evening in London, Monday morning in Tokyo.
    office.later(days=6, hours=6)
    await office.check(MEMBER)
    assert await counted(office) == [(GYM, "2026-W11", MEMBER, "ordinary")]


async def test_a_check_counts_in_one_community_only_the_one_whose_door_came_last(
    office: Office,
) -> None:
    await office.found(settings=COUNTED)
    await office.found(OTHER, -52, settings=COUNTED)
    for id_ in (GYM, OTHER):
        await came(office, id_=id_)
        await shares(office, id_=id_, share=True)
        office.later(minutes=1)
    await office.check(MEMBER)
    assert await counted(office) == [(OTHER, WEEK, MEMBER, "ordinary")]
    await came(office, id_=GYM)
    await office.check(MEMBER, *ORDINARY[2:])
    assert [one[0] for one in await counted(office)] == sorted([GYM, OTHER])


async def test_a_door_of_a_place_where_one_is_not_counted_takes_no_check_away(
    office: Office,
) -> None:
    await office.found(settings=COUNTED)
    await office.found(OTHER, -52)
    await came(office)
    await shares(office, share=True)
    office.later(minutes=1)
    await came(office, id_=OTHER)
    await office.check(MEMBER)
    assert [one[0] for one in await counted(office)] == [GYM]


async def test_where_no_numbers_are_made_or_the_bot_is_out_nothing_is_kept(
    office: Office,
) -> None:
    await office.found()
    await office.found(OTHER, -52, settings=COUNTED)
    for id_ in (GYM, OTHER):
        await came(office, id_=id_)
        await shares(office, id_=id_, share=True)
    async with office.store.transaction() as tx:
        await tx.communities.mark_left(OTHER, office.at)
    await office.check(MEMBER)
    assert await counted(office) == []


async def test_whoever_never_agreed_is_a_member_of_nothing(office: Office) -> None:
    await joined(office)
    await office.taps(MEMBER, ("start", "decline"))
    assert await flags(office) == {}


# --- What is shown before ------------------------------------------------------------


def test_the_thresholds_that_members_are_shown_are_those_that_hold(renderer: Renderer) -> None:
    said = renderer.key("en", "share-limits")
    assert f"fewer than {LEAST} people" in said
    assert f"below {LEAST_IN_ALL}" in said
    assert f"nearest {LEAST}" in said
    example = renderer.key("en", "share-example")
    assert "About 15" in example
    assert "about 10" in example


async def test_every_screen_of_a_member_has_words(office: Office, renderer: Renderer) -> None:
    await office.found(settings=COUNTED, title="<b>x</b>")
    await came(office)
    await office.check(MEMBER)
    await office.taps(MEMBER, (f"count:{GYM}.on", f"count:{GYM}.off", "list", f"member:{GYM}"))
    for row in office.to(MEMBER):
        screen = screen_of(row)
        assert renderer.text("en", screen)
        assert all(renderer.label("en", one) for one in screen.buttons)
