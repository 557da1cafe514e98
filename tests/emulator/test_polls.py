"""Polls: sent, voted in, stopped, and told as counts.

Lives here: the bot's own polls. Does not live here: the right to send one
(``test_rights``). Called by pytest.
"""

from __future__ import annotations

from typing import Any

import pytest

from tests.emulator import Server
from tests.emulator.conftest import ALICE, Api

GROUP, CHANNEL, BOB = -1_000_000_000_061, -1_000_000_000_062, 1002
POLL: dict[str, Any] = {"question": "Sore on day 2: common?", "options": ["Yes", "No"]}


@pytest.fixture
async def group(server: Server) -> Server:
    """A supergroup with the bot as a plain member, and Bob; nothing is pending."""
    await server.person(BOB)
    await server.communities.create(GROUP, "Gym")
    await server.communities.add_bot(GROUP, ALICE)
    server.world.updates.forget_all()
    return server


async def updates(api: Api, kind: str) -> list[dict[str, Any]]:
    bodies = (await api("getUpdates"))["result"]
    return [one[kind] for one in bodies if kind in one]


async def test_the_bot_is_told_how_many_and_never_who(api: Api, group: Server) -> None:
    sent = (await api("sendPoll", chat_id=GROUP, **POLL))["result"]
    assert sent["poll"]["is_anonymous"]
    assert sent["poll"]["total_voter_count"] == 0
    await group.communities.vote(ALICE, GROUP, [0])
    await group.communities.vote(BOB, GROUP, [0])
    await group.communities.vote(BOB, GROUP, [1])
    polls = await updates(api, "poll")
    assert [[option["voter_count"] for option in one["options"]] for one in polls] == [
        [1, 0],
        [2, 0],
        [1, 1],
    ]
    assert {one["id"] for one in polls} == {sent["poll"]["id"]}
    assert "user" not in str(polls)
    assert await updates(api, "poll_answer") == []
    await group.communities.vote(BOB, GROUP, [])
    assert (await updates(api, "poll"))[-1]["total_voter_count"] == 1
    assert group.violations == []


async def test_a_stopped_poll_takes_no_more_votes(api: Api, group: Server) -> None:
    sent = (await api("sendPoll", chat_id=GROUP, **POLL))["result"]
    await group.communities.vote(ALICE, GROUP, [0])
    place = {"chat_id": GROUP, "message_id": sent["message_id"]}
    stopped = (await api("stopPoll", **place))["result"]
    assert (stopped["is_closed"], stopped["total_voter_count"]) == (True, 1)
    assert (await updates(api, "poll"))[-1]["is_closed"]
    with pytest.raises(ValueError, match="the poll is closed"):
        await group.communities.vote(BOB, GROUP, [0])
    refused = await api("stopPoll", **place)
    assert refused["description"] == "Bad Request: poll has already been closed"
    assert group.log[-1].method == "stopPoll"


async def test_only_a_poll_of_the_bot_can_be_stopped(api: Api, group: Server) -> None:
    mine = (await api("sendMessage", chat_id=GROUP, text="Hi"))["result"]["message_id"]
    refused = await api("stopPoll", chat_id=GROUP, message_id=mine)
    assert refused["description"] == "Bad Request: message is not a poll"
    refused = await api("stopPoll", chat_id=GROUP, message_id=99)
    assert refused["description"] == "Bad Request: message with poll to stop not found"


async def test_a_poll_closes_in_time(api: Api, group: Server) -> None:
    await api("sendPoll", chat_id=GROUP, **POLL, open_period=600)
    await group.advance(599)
    assert await updates(api, "poll") == []
    await group.advance(1)
    assert (await updates(api, "poll"))[-1]["is_closed"]
    assert group.communities.poll(GROUP).closed
    close_date = group.clock.now() // 1000 + 30
    await api("sendPoll", chat_id=GROUP, **POLL, close_date=close_date)
    await group.advance(30)
    assert group.communities.poll(GROUP).closed


async def test_an_open_poll_says_who(api: Api, group: Server) -> None:
    sent = await api("sendPoll", chat_id=GROUP, **POLL, is_anonymous=False)
    assert not sent["result"]["poll"]["is_anonymous"]
    await group.communities.vote(BOB, GROUP, [1])
    [answer] = await updates(api, "poll_answer")
    assert (answer["user"]["id"], answer["option_ids"]) == (BOB, [1])
    assert group.violations == []


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"question": " "}, "poll question must be non-empty"),
        ({"question": "a" * 301}, "poll questions length must not exceed 300"),
        ({"options": []}, "poll must have at least 1 option"),
        ({"options": ["a"] * 13}, "poll can't have more than 12 options"),
        ({"options": ["a", ""]}, "poll options must be non-empty"),
        ({"options": ["a" * 101]}, "poll options length must not exceed 100"),
        ({"options": "Yes"}, "can't parse options JSON object"),
        ({"type": "duel"}, "unsupported poll type specified"),
        ({"type": "quiz"}, "wrong correct option ID specified"),
        ({"open_period": 4}, "INPUT_POLL_CLOSE_DATE_INVALID"),
        ({"message_thread_id": 9}, "message thread not found"),
    ],
)
async def test_a_wrong_poll_is_refused(
    api: Api, group: Server, changes: dict[str, Any], reason: str
) -> None:
    refused = await api("sendPoll", chat_id=GROUP, **{**POLL, **changes})
    assert refused["description"] == f"Bad Request: {reason}"


async def test_a_quiz_and_several_answers(api: Api, group: Server) -> None:
    quiz = {**POLL, "type": "quiz", "correct_option_ids": [0]}
    assert (await api("sendPoll", chat_id=GROUP, **quiz))["result"]["poll"]["type"] == "quiz"
    with pytest.raises(ValueError, match="takes one answer"):
        await group.communities.vote(BOB, GROUP, [0, 1])
    await api("sendPoll", chat_id=GROUP, **POLL, allows_multiple_answers=True)
    await group.communities.vote(BOB, GROUP, [0, 1])
    counts = [one["voter_count"] for one in (await updates(api, "poll"))[-1]["options"]]
    assert counts == [1, 1]
    with pytest.raises(ValueError, match="counted from 0"):
        await group.communities.vote(BOB, GROUP, [2])
    assert group.violations == []


async def test_a_channel_takes_only_anonymous_polls(api: Api, group: Server) -> None:
    await group.communities.create(CHANNEL, "News", "channel")
    await group.communities.add_bot(CHANNEL, ALICE)
    refused = await api("sendPoll", chat_id=CHANNEL, **POLL, is_anonymous=False)
    assert refused["description"] == (
        "Bad Request: non-anonymous polls can't be sent to channel chats"
    )
    assert (await api("sendPoll", chat_id=CHANNEL, **POLL))["ok"]


async def test_a_poll_that_was_taken_away_is_not_there_to_vote_in(api: Api, group: Server) -> None:
    sent = (await api("sendPoll", chat_id=GROUP, **POLL))["result"]["message_id"]
    edit = {"chat_id": GROUP, "message_id": sent}
    refused = await api("editMessageText", **edit, text="x")
    assert refused["description"] == "Bad Request: there is no text in the message to edit"
    assert (await api("deleteMessage", **edit))["ok"]
    with pytest.raises(LookupError, match="shows no poll"):
        await group.communities.vote(BOB, GROUP, [0])


async def test_polls_are_updates_that_can_be_left_out(api: Api, group: Server) -> None:
    await api("getUpdates", allowed_updates=["message"])
    await api("sendPoll", chat_id=GROUP, **POLL)
    assert await group.communities.vote(BOB, GROUP, [0]) is None
    assert group.messages(GROUP)[-1].media == "poll"
