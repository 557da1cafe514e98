"""One message to a group or channel on the wire, over HTTP with the real client.

Lives here: words, buttons, links, edits, deletions and polls, and what each failure is
called. Does not live here: messages for one member (``test_pointing``), what follows from a
delivery (``test_aftermath``).
"""

from __future__ import annotations

from typing import Any

import pytest

from bot.communities.messages import GroupMessage, dump
from bot.communities.sending import GroupSender
from bot.outcome import Closed, Gone, InDoubt, Moved, NotSent, Outcome, Refused, Sent
from tests.bot.communities.gym import BASIC, CHANNEL, FORUM, GROUP, MEMBER, OWNER, Gym
from tests.bot.parts import outbox_row
from tests.emulator import Fault, Shown, closed_after, page, refused, too_many

HELLO = GroupMessage(parts=(("group-welcome-back", {}),), language="en")


def row(message: GroupMessage, kind: str = "group_post", **changes: Any) -> Any:
    given = {"user_id": None, "chat_id": GROUP, "kind": kind, "mode": "at_most_once"}
    return outbox_row(body=dump(message), **(given | changes))


@pytest.fixture
async def sender(gym: Gym) -> GroupSender:
    """A sender, and a group that has only just been joined."""
    await gym.server.communities.create(GROUP, "Gym", forum=True)
    await gym.server.communities.crown(GROUP, OWNER)
    await gym.server.communities.add_bot(GROUP, OWNER)
    return GroupSender(gym.client, gym.store, gym.reception.renderer, lambda: gym.now)


async def put(gym: Gym, sender: GroupSender, message: GroupMessage, **changes: Any) -> Shown:
    """Send it; the message as the group sees it."""
    outcome = await sender.send(row(message, **changes))
    assert isinstance(outcome, Sent)
    [shown] = [one for one in gym.said(GROUP) if one.message_id == outcome.message_id]
    return shown


# --- words, buttons, links -------------------------------------------------------


async def test_paragraphs_are_worded_from_keys_and_numbers(gym: Gym, sender: GroupSender) -> None:
    parts: tuple[tuple[str, dict[str, str | float]], ...] = (
        ("group-welcome", {}),
        ("told-topic-gone", {"title": "a-group-without-a-name"}),
        ("amount-severity", {"number": 4}),
    )
    shown = await put(gym, sender, GroupMessage(parts=parts, language="xx"))
    paragraphs = shown.text.split("\n\n")
    assert paragraphs[0] == "Sore back after deadlifts? I can help, in private."
    assert "could not post in a group with no name:" in paragraphs[2]
    assert "4" in paragraphs[3]
    assert "**" not in shown.text
    assert shown.entities[0]["type"] == "bold"


async def test_text_that_is_no_key_goes_nowhere(gym: Gym, sender: GroupSender) -> None:
    rude = GroupMessage(parts=(("told-topic-gone", {"title": "Ann's sore back"}),), language="en")
    with pytest.raises(LookupError):
        await sender.send(row(rude))
    assert gym.said(GROUP) == []


@pytest.mark.parametrize("silent", [True, False])
async def test_a_message_makes_a_sound_only_where_it_shall(
    gym: Gym, sender: GroupSender, silent: bool
) -> None:
    message = GroupMessage(parts=(("group-pointer", {}),), language="en", silent=silent)
    assert (await put(gym, sender, message)).silent is silent


async def test_buttons_come_before_the_door(gym: Gym, sender: GroupSender) -> None:
    message = GroupMessage(
        parts=(("group-pointer", {}),),
        language="en",
        door="t1",
        door_label="menu-back",
        buttons=((("f:1:on", "amount-severity", {"number": 4}),), (("f:2:on", "menu-help", {}),)),
    )
    shown = await put(gym, sender, message)
    first, second, door = (line[0] for line in shown.keyboard)
    assert (first.data, second.data, second.label) == ("f:1:on", "f:2:on", "What I can do")
    assert "4" in first.label
    assert (door.label, door.url) == (
        "Check my back in private",
        "https://t.me/emulated_bot?start=t1",
    )


async def test_a_door_in_the_text_is_a_link_and_no_button(gym: Gym, sender: GroupSender) -> None:
    message = GroupMessage(
        parts=(("group-pointer", {}),), language="en", door="t_1-x", in_text=True
    )
    shown = await put(gym, sender, message)
    assert shown.keyboard == ()
    assert shown.entities[-1]["url"] == "https://t.me/emulated_bot?start=t_1-x"
    assert shown.text.endswith("\n\nCheck my back in private")


async def test_it_stands_in_its_topic_and_answers_what_it_answers(
    gym: Gym, sender: GroupSender
) -> None:
    topic = await gym.server.communities.create_topic(GROUP, OWNER, "Lifts")
    video = await gym.server.communities.send(MEMBER, GROUP, "video", thread=topic)
    message = GroupMessage(
        parts=(("group-pointer", {}),),
        language="en",
        thread_id=topic,
        reply_to=video.message_id,
    )
    shown = await put(gym, sender, message)
    assert (shown.thread, shown.reply_to) == (topic, video.message_id)


async def test_an_answer_to_what_was_deleted_meanwhile_stands_alone(
    gym: Gym, sender: GroupSender
) -> None:
    message = GroupMessage(parts=(("group-pointer", {}),), language="en", reply_to=4711)
    assert (await put(gym, sender, message)).reply_to is None


# --- edits and deletions ---------------------------------------------------------


async def test_an_edit_changes_words_and_buttons_in_place(gym: Gym, sender: GroupSender) -> None:
    card = GroupMessage(
        parts=(("group-pointer", {}),), language="en", buttons=((("f:1:on", "menu-help", {}),),)
    )
    number = (await put(gym, sender, card)).message_id
    edit = row(HELLO, "form_check", edit_message_id=number)
    assert await sender.send(edit) == Sent(number)
    [shown] = gym.said(GROUP)
    assert (shown.edited, shown.keyboard) == (True, ())
    assert await sender.send(edit) == Sent(number), "what changes nothing has arrived"


async def test_a_card_that_somebody_deleted_is_not_put_up_again(
    gym: Gym, sender: GroupSender
) -> None:
    assert await sender.send(row(HELLO, "form_check", edit_message_id=4711)) == Sent(None)
    assert gym.said(GROUP) == []


async def test_an_edit_that_telegram_will_never_take_is_named(
    gym: Gym, sender: GroupSender
) -> None:
    number = (await put(gym, sender, HELLO)).message_id
    await gym.server.order(refused(400, "Bad Request: message is too long"))
    edit = row(HELLO, "form_check", edit_message_id=number)
    assert await sender.send(edit) == Refused("message is too long")


def deletion(number: int | None, **changes: Any) -> Any:
    gone = GroupMessage(parts=(), language="en", replaces=number)
    return row(gone, "group_delete", **changes)


async def test_a_deletion_takes_a_message_away(gym: Gym, sender: GroupSender) -> None:
    number = (await put(gym, sender, HELLO)).message_id
    assert await sender.send(deletion(number)) == Sent(None)
    assert gym.said(GROUP) == []
    assert await sender.send(deletion(number)) == Sent(None), "gone is gone"


async def test_a_message_that_is_too_old_to_be_deleted_stays(gym: Gym, sender: GroupSender) -> None:
    number = (await put(gym, sender, HELLO)).message_id
    await gym.server.advance(49 * 3600)
    assert await sender.send(deletion(number)) == Sent(None)
    assert len(gym.said(GROUP)) == 1


@pytest.mark.parametrize(
    ("fault", "outcome"),
    [
        (too_many(7), NotSent(pause_seconds=7.0)),
        (page(502), InDoubt()),
        (refused(403, "Forbidden: bot was kicked from the supergroup chat"), Gone()),
    ],
)
async def test_a_deletion_that_fails_for_another_reason_is_named(
    gym: Gym, sender: GroupSender, fault: Fault, outcome: Outcome
) -> None:
    await gym.server.order(fault, method="deleteMessage")
    assert await sender.send(deletion(5)) == outcome


async def test_a_deletion_without_a_message_is_our_mistake(sender: GroupSender) -> None:
    assert await sender.send(deletion(None)) == Refused("no message to delete")


# --- polls -----------------------------------------------------------------------

POLL = GroupMessage(
    parts=(("group-welcome", {}),),
    language="en",
    buttons=((("0", "menu-help", {}), ("1", "menu-how", {})), (("2", "menu-stop", {}),)),
)


async def test_a_poll_is_anonymous_silent_and_hides_what_it_counts(
    gym: Gym, sender: GroupSender
) -> None:
    outcome = await sender.send(row(POLL, "group_poll"))
    poll = gym.server.communities.poll(GROUP)
    assert outcome == Sent(poll.message_id, poll.poll_id)
    assert poll.options == ("What I can do", "Tell how it is now", "No more messages")
    assert poll.fixed["question"].startswith("Sore back after deadlifts?")
    assert "**" not in poll.fixed["question"]
    assert poll.fixed["is_anonymous"] is True
    params = gym.server.log[-1].params
    assert (params["hide_results_until_closes"], params["disable_notification"]) == (True, True)


async def test_a_server_that_cannot_hide_the_counts_gets_the_poll_all_the_same(
    gym: Gym, sender: GroupSender
) -> None:
    await gym.server.order(refused(400, "Bad Request: POLL_HIDE_UNSUPPORTED"), method="sendPoll")
    assert isinstance(await sender.send(row(POLL, "group_poll")), Sent)
    assert "hide_results_until_closes" not in gym.server.log[-1].params


async def test_a_poll_that_cannot_be_stopped_any_more_is_deleted_all_the_same(
    gym: Gym, sender: GroupSender
) -> None:
    number = (await put(gym, sender, HELLO)).message_id
    gone = GroupMessage(parts=(), language="en", replaces=number, stops_poll=True)
    assert await sender.send(row(gone, "group_delete")) == Sent(None)
    assert gym.said(GROUP) == []


async def test_a_poll_whose_end_is_in_doubt_is_deleted_at_the_next_try(
    gym: Gym, sender: GroupSender
) -> None:
    sent = await sender.send(row(POLL, "group_poll"))
    assert isinstance(sent, Sent)
    gone = GroupMessage(parts=(), language="en", replaces=sent.message_id, stops_poll=True)
    await gym.server.order(page(502), method="deleteMessage")
    assert await sender.send(row(gone, "group_delete")) == InDoubt()
    assert await sender.send(row(gone, "group_delete")) == Sent(None)
    assert gym.said(GROUP) == []


@pytest.mark.parametrize(
    ("fault", "outcome"),
    [
        (too_many(3), NotSent(pause_seconds=3.0)),
        (refused(400, "Bad Request: message thread not found"), Closed("topic_gone")),
        (refused(400, "Bad Request: not enough rights to send polls"), Closed("no_rights")),
        (closed_after(), InDoubt()),
    ],
)
async def test_a_poll_that_fails_for_another_reason_is_tried_once(
    gym: Gym, sender: GroupSender, fault: Fault, outcome: Outcome
) -> None:
    await gym.server.order(fault, method="sendPoll")
    assert await sender.send(row(POLL, "group_poll")) == outcome
    assert [one.method for one in gym.server.history].count("sendPoll") == 1


async def test_a_poll_that_is_never_taken_is_named_after_the_second_try(
    gym: Gym, sender: GroupSender
) -> None:
    await gym.server.order(refused(400, "Bad Request: POLL_INVALID"), n=2, method="sendPoll")
    assert await sender.send(row(POLL, "group_poll")) == Refused("poll_invalid")


# --- failures --------------------------------------------------------------------


async def test_what_keeps_a_message_out_is_named(gym: Gym, sender: GroupSender) -> None:
    acts = gym.server.communities
    topic = await acts.create_topic(GROUP, OWNER, "Lifts")
    await acts.close_topic(GROUP, topic, OWNER)
    there = GroupMessage(parts=HELLO.parts, language="en", thread_id=topic)
    assert await sender.send(row(there)) == Closed("topic_gone")
    await acts.delete_topic(GROUP, topic)
    assert await sender.send(row(there)) == Closed("topic_gone")
    await acts.silence_bot(GROUP, OWNER)
    assert await sender.send(row(HELLO)) == Closed("no_rights")
    await acts.remove_bot(GROUP, OWNER)
    assert await sender.send(row(HELLO)) == Gone()
    await acts.create(BASIC, "Gym")
    await acts.add_bot(BASIC, OWNER)
    await acts.migrate(BASIC, FORUM, told=False)
    assert await sender.send(row(HELLO, chat_id=BASIC)) == Moved(FORUM)
    assert await sender.send(deletion(1, chat_id=BASIC)) == Moved(FORUM)
    await acts.delete(FORUM, OWNER, told=False)
    assert await sender.send(row(HELLO, chat_id=FORUM)) == Gone()
    await acts.create(CHANNEL, "News", "channel")
    await acts.crown(CHANNEL, OWNER)
    await acts.add_bot(CHANNEL, OWNER)
    await acts.silence_bot(CHANNEL, OWNER)
    assert await sender.send(row(HELLO, chat_id=CHANNEL)) == Closed("no_rights")
