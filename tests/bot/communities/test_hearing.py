"""What is heard of a group or channel: what is for the bot, and who said it.

Lives here: raw updates in, arrivals out. Does not live here: what an arrival leads to, or
what malformed updates do (``test_storm``).
"""

from __future__ import annotations

from typing import Any

import pytest

from bot.arrival import from_update
from bot.communities.hearing import (
    Addressed,
    Asked,
    GroupArrival,
    Migrated,
    Original,
    PollArrival,
    PollCounted,
    Standing,
    Tapped,
    Where,
    Who,
)

BOT, BOT_ID = "spotter_bot", 9
ANN = {"id": 42, "is_bot": False, "first_name": "Ann", "language_code": "de"}
GROUP = {"id": -1001, "type": "supergroup", "title": "Gym"}
HERE = Where(-1001, "supergroup", "Gym")
ME = {"id": BOT_ID, "is_bot": True, "first_name": "Spotter"}


def heard(update: dict[str, Any]) -> Any:
    return from_update({"update_id": 7, **update}, BOT, BOT_ID)


def message(text: str | None = None, /, **fields: Any) -> dict[str, Any]:
    body = {"message_id": 3, "date": 1, "chat": GROUP, "from": ANN} | fields
    return {"message": body if text is None else body | {"text": text}}


def standing(chat: dict[str, Any] = GROUP, by: dict[str, Any] = ANN, **new: Any) -> dict[str, Any]:
    return {"my_chat_member": {"chat": chat, "from": by, "date": 1, "new_chat_member": new}}


# --- the bot's own standing ------------------------------------------------------


@pytest.mark.parametrize(
    ("new", "event"),
    [
        ({"status": "member"}, Standing(inside=True, admin=False)),
        ({"status": "administrator"}, Standing(inside=True, admin=True)),
        ({"status": "left"}, Standing(inside=False, admin=False)),
        ({"status": "kicked"}, Standing(inside=False, admin=False)),
        ({"status": "restricted", "is_member": False}, Standing(inside=False, admin=False)),
        (
            {"status": "restricted", "is_member": True, "can_send_messages": False},
            Standing(inside=True, admin=False, mute=True),
        ),
        (
            {"status": "restricted", "is_member": True, "can_send_messages": True},
            Standing(inside=True, admin=False),
        ),
    ],
)
def test_a_change_of_the_bots_standing_is_told(new: dict[str, Any], event: Standing) -> None:
    assert heard(standing(**new)) == GroupArrival("u:7", HERE, Who(42, "de"), event)


@pytest.mark.parametrize("may", [True, False])
def test_in_a_channel_it_is_the_right_to_post_that_counts(may: bool) -> None:
    channel = {"id": -1002, "type": "channel", "title": "News"}
    found = heard(standing(channel, status="administrator", can_post_messages=may))
    assert found.event == Standing(inside=True, admin=True, mute=not may)
    assert found.where == Where(-1002, "channel", "News")


@pytest.mark.parametrize("user", [1087968824, 777000])
def test_whoever_is_nobody_changed_it_without_a_name(user: int) -> None:
    by = {"id": user, "is_bot": True, "first_name": "Group"}
    assert heard(standing(by=by, status="member")).who == Who(None)


# --- moving ----------------------------------------------------------------------


def test_a_group_that_moves_is_heard_from_in_the_old_chat() -> None:
    old = {"id": -5, "type": "group", "title": "Gym"}
    found = heard(message(chat=old, migrate_to_chat_id=-1001))
    assert found == GroupArrival(
        "u:7", Where(-5, "group", "Gym"), Who(42, "de"), Migrated(-1001), 3
    )


def test_and_from_the_new_one_as_if_it_were_the_old() -> None:
    anonymous = {"id": 1087968824, "is_bot": True, "first_name": "Group"}
    found = heard(message(migrate_from_chat_id=-5, sender_chat=GROUP, **{"from": anonymous}))
    assert found == GroupArrival("u:7", Where(-5, "group", "Gym"), Who(None), Migrated(-1001), 3)


# --- being spoken to -------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("/back", Asked("back")),
        ("/BACK@Spotter_Bot", Asked("back")),
        ("/link  482913 ", Asked("link", "482913")),
        ("/back my back is sore", Asked("back", "my back is sore")),
        ("/weather@spotter_bot", Addressed()),
        ("@Spotter_bot my back is sore", Addressed()),
        ("thanks @spotter_bot", Addressed()),
        ("/back@other_bot", None),
        ("/weather", None),
        ("@spotter_bottle", None),
        ("my back is sore", None),
        ("mail me at x@spotter.bot", None),
    ],
)
def test_only_what_is_for_the_bot_is_heard(text: str, event: Any) -> None:
    found = heard(message(text))
    assert (None if found is None else found.event) == event


def test_a_caption_can_be_for_the_bot_and_an_edit_or_a_post_cannot() -> None:
    assert heard(message(caption="/back", photo=[{}])).event == Asked("back")
    body = message("/back")["message"]
    assert heard({"edited_message": body}) is None
    assert heard({"channel_post": body}) is None


def test_an_answer_to_the_bot_is_for_it_and_what_it_says_is_not_kept() -> None:
    reply = {"message_id": 2, "from": ME, "chat": GROUP, "text": "card"}
    found = heard(message("my back is sore", reply_to_message=reply))
    assert found == GroupArrival("u:7", HERE, Who(42, "de"), Addressed(), 3)
    assert heard(message("no", reply_to_message=reply | {"from": ANN})) is None
    assert heard(message(sticker={}, reply_to_message=reply)) is None


def test_a_command_that_nobody_else_sees_has_a_number_of_its_own() -> None:
    found = heard(message("/back", message_id=0, ephemeral_message_id=30_000_001, receiver_user=ME))
    assert (found.event, found.message_id, found.whisper_id) == (Asked("back"), None, 30_000_001)


def test_the_topic_it_was_said_in_is_told_and_a_thread_of_answers_is_not() -> None:
    assert heard(message("/back", message_thread_id=5)).where.thread_id is None
    found = heard(message("/back", message_thread_id=5, is_topic_message=True))
    assert found.where == Where(-1001, "supergroup", "Gym", 5)


@pytest.mark.parametrize(
    ("original", "told"),
    [
        ({"video": {}, "from": ANN}, Original(2, 42, video=True)),
        ({"video_note": {}, "from": ANN}, Original(2, 42, video=True)),
        ({"text": "x", "from": ANN}, Original(2, 42, video=False)),
        ({"video": {}, "from": ME}, Original(2, None, video=True)),
        ({"video": {}, "from": ANN, "sender_chat": GROUP}, Original(2, None, video=True)),
        ({"video": {}}, Original(2, None, video=True)),
    ],
)
def test_what_a_command_replies_to_is_told_without_what_is_in_it(
    original: dict[str, Any], told: Original
) -> None:
    reply = {"message_id": 2, "chat": GROUP, **original}
    assert heard(message("/formcheck", reply_to_message=reply)).event == Asked(
        "formcheck", "", told
    )


# --- who speaks ------------------------------------------------------------------


def test_whoever_speaks_as_the_group_is_an_admin_without_a_name() -> None:
    anonymous = {"id": 1087968824, "is_bot": True, "first_name": "Group"}
    assert heard(message("/back", sender_chat=GROUP, **{"from": anonymous})).who == Who(None)


@pytest.mark.parametrize(
    "fields",
    [
        {"from": {"id": 777000, "is_bot": False, "first_name": "Telegram"}},
        {"from": {"id": 136817688, "is_bot": True}, "sender_chat": {"id": -9, "type": "channel"}},
        {"from": {"id": 1087968824, "is_bot": True}, "sender_chat": {"id": -9, "type": "group"}},
        {"from": {"id": 77, "is_bot": True, "first_name": "Other"}},
        {"from": ANN, "is_automatic_forward": True},
        {"from": None},
        {"chat": {"id": -1002, "type": "channel", "title": "News"}},
        {"chat": {"id": -1002, "type": "newfangled"}},
    ],
)
def test_forwards_channels_bots_and_nobody_are_not_heard(fields: dict[str, Any]) -> None:
    assert heard(message("/back", **fields)) is None


# --- buttons and polls -----------------------------------------------------------


def test_a_tap_carries_its_button_message_and_query() -> None:
    tapped = {"id": "q1", "from": ANN, "data": "f:1", "message": message()["message"]}
    assert heard({"callback_query": tapped}) == GroupArrival(
        "u:7", HERE, Who(42, "de"), Tapped("f:1"), 3, "q1"
    )
    del tapped["data"]
    assert heard({"callback_query": tapped}) is None


def poll(**fields: Any) -> dict[str, Any]:
    options = [{"text": "x", "voter_count": 4}, {"text": "y", "voter_count": 0}]
    return {"poll": {"id": "p1", "is_anonymous": True, "options": options} | fields}


def test_of_an_anonymous_poll_the_counts_are_heard() -> None:
    assert heard(poll()) == PollArrival("u:7", PollCounted("p1", (4, 0), closed=False))
    assert heard(poll(is_closed=True)).event.closed
    assert heard(poll(is_anonymous=False)) is None
    assert heard(poll(id=None)) is None
