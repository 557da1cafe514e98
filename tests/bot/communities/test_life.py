"""Coming into a group or channel, being promoted, leaving, coming back, moving along.

Lives here: what each change of the bot's standing leads to, over HTTP against the emulator.
Does not live here: what a failed message teaches (``test_aftermath``, ``tests/e2e``).
"""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.communities import life, settling
from bot.communities.hearing import Addressed, GroupArrival, Where, Who
from bot.render import from_ms
from flows.communities import terms
from flows.communities.terms import CommunitySettings
from storage import Change
from tests.bot.communities.gym import (
    BASIC,
    CHANNEL,
    FORUM,
    GROUP,
    MEMBER,
    OWNER,
    TITLE,
    Gym,
)
from tests.bot.parts import table

HELLO = "Sore back after deadlifts? I can help, in private."
BACK = "I am back. My settings here are as you left them."
NEED_NOT = "I do not need to be an admin"


async def tokens(gym: Gym) -> list[str]:
    return [row["token"] for row in await table(gym.store, "SELECT token FROM door")]


# --- arriving --------------------------------------------------------------------


@pytest.mark.parametrize("chat_id", [BASIC, GROUP, FORUM])
async def test_a_group_is_greeted_once_silently_and_with_a_door(gym: Gym, chat_id: int) -> None:
    await gym.arrive(chat_id)
    [card] = gym.said(chat_id)
    assert card.text.startswith(HELLO)
    assert "I only see messages that are sent to me." in card.text
    assert "Admins: /settings" in card.text
    assert (card.silent, card.thread, card.labels) == (True, None, ("Check my back in private",))
    [token] = await tokens(gym)
    assert card.keyboard[0][0].url == f"https://t.me/emulated_bot?start={token}"
    await gym.later(3600)
    assert len(gym.said(chat_id)) == 1


async def test_a_community_is_named_by_nothing_that_says_which_chat_it_is(gym: Gym) -> None:
    await gym.arrive()
    row = await gym.community()
    assert len(row.id) == 16
    assert int(row.id, 16) >= 0
    assert (row.title, row.kind, row.admin, row.left_at) == (TITLE, "supergroup", False, None)
    assert terms.load(row.settings) == CommunitySettings()


async def test_whoever_added_the_bot_is_known_as_one_who_looks_after_it(gym: Gym) -> None:
    await gym.arrive()
    row = await gym.community()
    async with gym.store.transaction() as tx:
        assert await tx.communities.managers(row.id) == [OWNER]


async def test_an_anonymous_admin_who_adds_the_bot_is_nobody(gym: Gym) -> None:
    await gym.server.communities.create(GROUP, TITLE)
    await gym.server.communities.add_bot(GROUP, 1087968824)
    await gym.turn()
    await gym.later(3)
    assert len(gym.said(GROUP)) == 1
    assert await table(gym.store, "SELECT * FROM manager") == []


async def test_in_a_channel_the_door_stands_in_the_text_so_that_comments_stay_open(
    gym: Gym,
) -> None:
    await gym.server.communities.create(GROUP, "Comments")
    await gym.server.communities.create(CHANNEL, TITLE, "channel")
    await gym.server.communities.link(CHANNEL, GROUP)
    await gym.arrive(CHANNEL)
    [post] = gym.said(CHANNEL)
    [link] = [one for one in post.entities if one["type"] == "text_link"]
    [token] = await tokens(gym)
    assert link["url"] == f"https://t.me/emulated_bot?start={token}"
    assert post.text.endswith("Check my back in private")
    assert (post.keyboard, post.silent) == ((), True)
    assert "/settings" not in post.text
    commented = await gym.server.communities.comment(MEMBER, CHANNEL, post.message_id, "Thanks")
    assert commented.message_id is not None
    [door] = await table(gym.store, "SELECT kind FROM door")
    assert door == {"kind": "channel"}


async def test_in_a_channel_nobody_is_told_that_an_admin_is_too_much(gym: Gym) -> None:
    await gym.open_chat(OWNER)
    before = len(gym.said(OWNER))
    await gym.arrive(CHANNEL)
    assert (await gym.community(CHANNEL)).admin
    assert len(gym.said(OWNER)) == before


async def test_the_bot_speaks_the_language_of_whoever_brings_it_if_it_can(gym: Gym) -> None:
    gym.reception.communities.shell = replace(
        gym.reception.communities.shell, languages=frozenset({"en", "de"})
    )
    for number, (spoken, heard) in enumerate((("de-AT", "de"), ("fr", "en"), ("en", "en"))):
        await gym.server.person(OWNER, language_code=spoken)
        await gym.arrive(GROUP - 10 - number)
        row = await gym.community(GROUP - 10 - number)
        assert terms.load(row.settings).language == heard


async def test_a_right_to_write_that_changes_is_no_arrival(gym: Gym) -> None:
    await gym.arrive()
    await gym.server.communities.silence_bot(GROUP, OWNER)
    await gym.server.communities.give_voice(GROUP, OWNER)
    await gym.turn()
    await gym.later(3)
    assert len(gym.said(GROUP)) == 1


# --- being an admin --------------------------------------------------------------


async def test_whoever_makes_it_an_admin_is_told_in_private_that_it_need_not_be(gym: Gym) -> None:
    await gym.open_chat(OWNER)
    await gym.arrive()
    await gym.server.communities.promote(GROUP, gym.client.id, OWNER)
    await gym.turn()
    assert NEED_NOT in gym.said(OWNER)[-1].text
    assert len(gym.said(GROUP)) == 1
    assert (await gym.community()).admin
    told = len(gym.said(OWNER))
    await gym.server.communities.promote(GROUP, gym.client.id, OWNER, ["can_pin_messages"])
    await gym.turn()
    assert len(gym.said(OWNER)) == told
    await gym.server.communities.demote(GROUP, gym.client.id, OWNER)
    await gym.turn()
    assert not (await gym.community()).admin


async def test_a_bot_that_comes_as_an_admin_does_not_claim_to_hear_little(gym: Gym) -> None:
    await gym.open_chat(OWNER)
    await gym.server.communities.create(GROUP, TITLE)
    await gym.server.communities.add_bot(GROUP, OWNER, [])
    await gym.turn()
    await gym.later(3)
    [card] = gym.said(GROUP)
    assert "I only see" not in card.text
    assert NEED_NOT in gym.said(OWNER)[-1].text


async def test_nobody_is_written_to_who_never_wrote_or_has_blocked_the_bot(gym: Gym) -> None:
    await gym.arrive()
    await gym.server.communities.promote(GROUP, gym.client.id, OWNER)
    await gym.server.communities.demote(GROUP, gym.client.id, OWNER)
    await gym.turn()
    assert await gym.rows("notice") == []
    await gym.open_chat(OWNER)
    await gym.server.block(OWNER)
    await gym.hear()
    async with gym.store.transaction() as tx:
        await tx.make_unreachable(OWNER)
    for by in (OWNER, 1087968824):
        await gym.server.communities.promote(GROUP, gym.client.id, by)
        await gym.turn()
        assert (await gym.community()).admin
        await gym.server.communities.demote(GROUP, gym.client.id, by)
        await gym.turn()
    assert await gym.rows("notice") == []


async def test_a_saved_state_that_cannot_be_read_takes_no_promotion_away(gym: Gym) -> None:
    await gym.open_chat(OWNER)
    await gym.arrive()
    async with gym.store.transaction() as tx:
        person = await tx.person(OWNER)
        assert person is not None
        await tx.save_person(replace(person, state="no json"))
    await gym.server.communities.promote(GROUP, gym.client.id, OWNER)
    await gym.turn()
    assert (await gym.community()).admin
    assert await gym.rows("notice") == []


# --- leaving and coming back -----------------------------------------------------


async def test_a_bot_that_is_thrown_out_sends_nothing_more(gym: Gym) -> None:
    await gym.server.communities.create(GROUP, TITLE)
    await gym.server.communities.add_bot(GROUP, OWNER)
    await gym.hear()
    assert await gym.rows("group_welcome") == ["pending"]
    await gym.server.communities.remove_bot(GROUP, OWNER)
    await gym.hear()
    row = await gym.community()
    assert (row.left_at, row.paused) == (gym.now, "left")
    await gym.later(3)
    assert await gym.rows("group_welcome") == ["cancelled"]


async def test_a_bot_that_comes_back_has_all_it_had(gym: Gym) -> None:
    await gym.arrive()
    row = await gym.community()
    chosen = CommunitySettings(zone="Europe/Berlin", days=(1, 4), totals="admins")
    change = Change(user_id=OWNER, at=gym.now, what="days", value="Tue, Fri")
    async with gym.store.transaction() as tx:
        await tx.communities.save_settings(row.id, terms.dump(chosen), change)
    await gym.server.communities.remove_bot(GROUP, OWNER)
    await gym.turn()
    await gym.later(29 * 86_400)
    await gym.server.communities.add_bot(GROUP, MEMBER)
    await gym.turn()
    after = await gym.community()
    assert (after.id, terms.load(after.settings)) == (row.id, chosen)
    assert (after.left_at, after.paused) == (None, None)
    due = settling.next_moments(chosen, after, from_ms(gym.now))
    assert (after.next_post_at, after.next_totals_at) == due
    assert gym.texts(GROUP) == [HELLO, BACK]
    assert gym.said(GROUP)[-1].labels == ("Check my back in private",)
    async with gym.store.transaction() as tx:
        assert await tx.communities.managers(row.id) == [OWNER, MEMBER]


async def test_a_bot_that_comes_back_after_30_days_begins_anew(gym: Gym) -> None:
    await gym.arrive()
    before = await gym.community()
    await gym.server.communities.remove_bot(GROUP, OWNER)
    await gym.turn()
    await gym.later(31 * 86_400)
    async with gym.store.transaction() as tx:
        await tx.retention(gym.now, answers_ms=10**12)
    await gym.server.communities.add_bot(GROUP, OWNER)
    await gym.turn()
    await gym.later(3)
    assert (await gym.community()).id != before.id
    assert gym.texts(GROUP) == [HELLO, HELLO]


async def test_a_channel_that_takes_it_back_keeps_its_comments_open(gym: Gym) -> None:
    await gym.arrive(CHANNEL)
    await gym.server.communities.remove_bot(CHANNEL, OWNER)
    await gym.server.communities.add_bot(CHANNEL, OWNER)
    await gym.turn()
    post = gym.said(CHANNEL)[-1]
    assert post.text.startswith(BACK)
    assert post.keyboard == ()


async def test_an_anonymous_admin_who_brings_it_back_is_nobody(gym: Gym) -> None:
    await gym.arrive()
    await gym.server.communities.remove_bot(GROUP, OWNER)
    await gym.server.communities.add_bot(GROUP, 1087968824)
    await gym.turn()
    assert gym.texts(GROUP) == [HELLO, BACK]
    row = await gym.community()
    async with gym.store.transaction() as tx:
        assert await tx.communities.managers(row.id) == [OWNER]


async def test_being_thrown_out_of_an_unknown_group_means_nothing(gym: Gym) -> None:
    await gym.server.communities.create(GROUP, TITLE)
    await gym.server.communities.add_bot(GROUP, OWNER)
    gym.server.world.updates.forget_all()
    await gym.server.communities.remove_bot(GROUP, OWNER)
    await gym.turn()
    assert await gym.chats() == []


async def test_a_right_to_write_that_is_given_back_resumes_the_posts(gym: Gym) -> None:
    await gym.arrive()
    row = await gym.community()
    async with gym.store.transaction() as tx:
        await tx.communities.pause_posts(row.id, "no_rights")
    await gym.server.communities.silence_bot(GROUP, OWNER)
    await gym.turn()
    assert (await gym.community()).paused == "no_rights"
    await gym.server.communities.give_voice(GROUP, OWNER)
    await gym.turn()
    assert (await gym.community()).paused is None


# --- moving along ----------------------------------------------------------------


async def test_a_group_that_becomes_a_supergroup_is_not_greeted_again(gym: Gym) -> None:
    await gym.arrive(BASIC)
    before = await gym.community(BASIC)
    await gym.server.communities.migrate(BASIC, GROUP)
    await gym.turn()
    await gym.later(3)
    after = await gym.community()
    assert (after.id, after.kind) == (before.id, "supergroup")
    assert await gym.chats() == [GROUP]
    assert gym.said(GROUP) == []
    assert await tokens(gym) == ["token-0002", "token-0004"], "the old door still leads here"


async def test_a_card_that_waits_while_the_group_moves_arrives_in_the_new_one(gym: Gym) -> None:
    await gym.server.communities.create(BASIC, TITLE)
    await gym.server.communities.add_bot(BASIC, OWNER)
    await gym.server.communities.migrate(BASIC, GROUP)
    await gym.turn()
    await gym.later(3)
    assert gym.texts(GROUP) == [HELLO]


@pytest.mark.parametrize("lost", ["migrate_to_chat_id", "migrate_from_chat_id"])
async def test_either_of_the_two_messages_is_enough(gym: Gym, lost: str) -> None:
    await gym.arrive(BASIC)
    await gym.server.communities.migrate(BASIC, GROUP)
    updates = gym.server.world.updates.pending()
    kept = [one for one in updates if lost not in one.get("message", {})]
    assert len(kept) == len(updates) - 1
    gym.server.world.updates.forget_all()
    for update in kept:
        await gym.server.raw(update)
    await gym.turn()
    await gym.later(3)
    assert await gym.chats() == [GROUP]
    assert gym.said(GROUP) == []


async def test_an_unknown_group_that_moves_is_known_from_then_on(gym: Gym) -> None:
    await gym.server.communities.create(BASIC, TITLE)
    await gym.server.communities.add_bot(BASIC, OWNER)
    await gym.server.communities.migrate(BASIC, GROUP)
    old = [one for one in gym.server.pending() if "migrate_to_chat_id" in one.get("message", {})]
    gym.server.world.updates.forget_all()
    await gym.server.raw(old[0])
    await gym.turn()
    await gym.later(3)
    row = await gym.community()
    assert (row.kind, row.title) == ("supergroup", TITLE)
    assert gym.said(GROUP) == []


# --- being known -----------------------------------------------------------------


async def test_a_group_from_before_is_known_quietly_by_the_first_word(gym: Gym) -> None:
    where = Where(GROUP, "supergroup", TITLE)
    async with gym.store.transaction() as tx:
        first = await life.known(tx, gym.reception.communities.shell, where, gym.now)
        again = await life.known(tx, gym.reception.communities.shell, where, gym.now + 9)
    assert first == again
    assert (first.title, first.joined_at) == (TITLE, gym.now)
    assert await gym.rows("group_welcome") == []


async def test_a_new_title_is_learnt_from_whatever_happens_next(gym: Gym) -> None:
    await gym.arrive()
    renamed = Where(GROUP, "supergroup", "Steel Shed")
    async with gym.store.transaction() as tx:
        row = await life.known(tx, gym.reception.communities.shell, renamed, gym.now)
    assert row.title == "Steel Shed"
    gym.server.world.chats[GROUP].title = "Third Name"
    await gym.server.communities.promote(GROUP, gym.client.id, OWNER)
    await gym.turn()
    assert (await gym.community()).title == "Third Name"


async def test_whoever_is_spoken_to_is_inside_whatever_was_thought(gym: Gym) -> None:
    await gym.arrive()
    row = await gym.community()
    async with gym.store.transaction() as tx:
        await tx.communities.mark_left(row.id, gym.now)
    await gym.server.communities.say(MEMBER, GROUP, "/back")
    await gym.turn()
    assert (await gym.community()).left_at is None


async def test_nothing_but_a_standing_or_a_move_changes_a_life(gym: Gym) -> None:
    arrival = GroupArrival("k", Where(GROUP, "supergroup", TITLE), Who(MEMBER), Addressed())
    async with gym.store.transaction() as tx:
        await life.happened(tx, gym.reception.communities.shell, arrival, from_ms(gym.now))
    assert await gym.chats() == []
