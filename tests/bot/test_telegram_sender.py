"""One message on the wire, over HTTP with the real client, and what every failure means."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from typing import Any

import pytest
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)

from bot.communities.messages import GroupMessage, dump
from bot.failures import classify
from bot.outcome import Closed, Gone, InDoubt, Moved, NotSent, Outcome, Refused, Sent
from bot.render import Renderer, from_ms
from bot.settings import SettingsError
from bot.telegram_client import Client, make_client, message_id_of
from bot.telegram_sender import TelegramSender
from bot.transport import Patience, Transport, Unreached
from flows.screen import Button, Moment, Part, Screen
from storage import Store
from tests.bot.conftest import ALICE
from tests.bot.parts import NOW_MS, Talk, body_of, outbox_row
from tests.emulator import (
    Fault,
    Server,
    Shown,
    closed_after,
    closed_before,
    delayed,
    page,
    refused,
    too_many,
)

OTHER = Screen("question", (Part("help"),), ((Button("2.x", "done", "done"),),))


def row(**changes: Any) -> Any:
    return outbox_row(**({"user_id": ALICE, "chat_id": ALICE} | changes))


class Clock:
    """A clock to move by hand, in ms."""

    now = NOW_MS

    def __call__(self) -> int:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def sender(client: Client, store: Store, renderer: Renderer, clock: Clock) -> TelegramSender:
    return TelegramSender(client, store, renderer, clock)


def shown(server: Server, chat_id: int = ALICE) -> list[Shown]:
    """What the bot has written in a chat."""
    return [one for one in server.messages(chat_id) if one.from_bot]


async def card(sender: TelegramSender) -> int:
    """Send a card; its message id."""
    outcome = await sender.send(row())
    assert isinstance(outcome, Sent)
    assert outcome.message_id is not None
    return outcome.message_id


# --- sending and editing -------------------------------------------------------------


async def test_a_screen_is_sent_with_its_buttons(
    server: Server, sender: TelegramSender, renderer: Renderer
) -> None:
    number = await card(sender)
    [message] = shown(server)
    assert message.message_id == number
    assert message.text == renderer.key("en", "welcome-not-a-doctor")
    assert message.labels == ("Check my back",)
    assert message.keyboard[0][0].data == "1.start"


async def test_a_screen_without_buttons_is_sent_without_a_keyboard(
    server: Server, sender: TelegramSender
) -> None:
    await sender.send(row(body=body_of(Screen("notice", (Part("help"),)))))
    [message] = shown(server)
    assert message.keyboard == ()
    assert "What I can do" in message.text
    assert message.entities[0]["type"] == "bold"
    assert "**" not in message.text


# --- simple mode, and points in time -------------------------------------------------


def simply(screen: Screen, keyboard: str) -> str:
    """A body of somebody in simple mode."""
    body: dict[str, Any] = json.loads(body_of(screen))
    return json.dumps(body | {"simple": True, "keyboard": keyboard})


async def test_keys_stand_in_place_of_the_keyboard_and_are_taken_away_again(
    server: Server, sender: TelegramSender
) -> None:
    await sender.send(row(body=simply(OTHER, "reply")))
    [message] = shown(server)
    assert (message.labels, message.keyboard[0][0].action) == (("Done",), "text")
    await sender.send(row(body=simply(Screen("notice", (Part("help"),)), "keep")))
    await sender.send(row(body=simply(Screen("kept", (Part("kept"),)), "remove")))
    markups = [one.params.get("reply_markup") for one in server.log]
    assert '"resize_keyboard"' in json.dumps(markups[-3])
    assert markups[-2] is None
    assert "remove_keyboard" in json.dumps(markups[-1])


DATED = Screen(
    "notice", (Part("check-back-once", (("first", Moment(from_ms(NOW_MS + 3_600_000), 60)),)),)
)


async def test_a_point_in_time_is_an_entity_that_each_reader_sees_on_their_own_clock(
    server: Server, sender: TelegramSender
) -> None:
    await sender.send(row(body=body_of(DATED)))
    [message] = shown(server)
    [entity] = [one for one in message.entities if one["type"] == "date_time"]
    assert entity["unix_time"] == NOW_MS // 1000 + 3600
    assert "Mon 2 Mar 14:00" in message.text


async def test_a_server_that_knows_no_points_in_time_gets_words_from_then_on(
    server: Server, sender: TelegramSender
) -> None:
    said = 'Bad Request: can\'t parse entities: Unsupported start tag "tg-time" at byte offset 9'
    await server.order(refused(400, said), n=1, method="sendMessage")
    assert isinstance(await sender.send(row(body=body_of(DATED))), Sent)
    await sender.send(row(id=2, key="u:2:0", body=body_of(DATED)))
    for message in shown(server):
        assert "Mon 2 Mar 14:00" in message.text
        assert "date_time" not in [one["type"] for one in message.entities]


@pytest.mark.parametrize(("kind", "silent"), [("check_in", False), ("reminder", True)])
async def test_what_follows_no_answer_makes_no_sound(
    server: Server, sender: TelegramSender, kind: str, silent: bool
) -> None:
    await sender.send(row(kind=kind))
    [message] = shown(server)
    assert message.silent is silent


async def test_an_edit_changes_the_card_in_its_place(
    server: Server, sender: TelegramSender
) -> None:
    number = await card(sender)
    outcome = await sender.send(row(edit_message_id=number, body=body_of(OTHER)))
    assert outcome == Sent(number)
    [message] = shown(server)
    assert (message.edited, message.labels) == (True, ("Done",))


async def test_an_edit_that_changes_nothing_has_arrived(
    server: Server, sender: TelegramSender
) -> None:
    number = await card(sender)
    assert await sender.send(row(edit_message_id=number)) == Sent(number)
    assert len(shown(server)) == 1


async def test_an_edit_of_a_card_that_was_deleted_becomes_a_new_message(
    server: Server, sender: TelegramSender, client: Client
) -> None:
    number = await card(sender)
    await client.delete_message(ALICE, number)
    outcome = await sender.send(row(edit_message_id=number, body=body_of(OTHER)))
    [message] = shown(server)
    assert outcome == Sent(message.message_id)
    assert message.message_id != number
    assert message.labels == ("Done",)


@pytest.mark.parametrize(
    "reason", ["message can't be edited", "message to edit not found", "MESSAGE_ID_INVALID"]
)
async def test_an_edit_that_telegram_no_longer_takes_becomes_a_new_message(
    server: Server, sender: TelegramSender, reason: str
) -> None:
    number = await card(sender)
    await server.order(refused(400, f"Bad Request: {reason}"), method="editMessageText")
    outcome = await sender.send(row(edit_message_id=number, body=body_of(OTHER)))
    assert isinstance(outcome, Sent)
    assert len(shown(server)) == 2


async def test_an_edit_that_telegram_will_never_take_is_refused(
    server: Server, sender: TelegramSender
) -> None:
    number = await card(sender)
    await server.order(refused(400, "Bad Request: message is too long"), method="editMessageText")
    outcome = await sender.send(row(edit_message_id=number, body=body_of(OTHER)))
    assert outcome == Refused("message is too long")
    assert len(shown(server)) == 1


async def test_a_new_card_takes_the_buttons_off_the_spent_one(
    server: Server, sender: TelegramSender
) -> None:
    number = await card(sender)
    await sender.send(row(body=body_of(OTHER, spent=number)))
    assert [message.labels for message in shown(server)] == [(), ("Done",)]


@pytest.mark.parametrize("fault", [too_many(1), closed_before(), page(502), page(404)])
async def test_a_spent_card_that_keeps_its_buttons_costs_nothing(
    server: Server, sender: TelegramSender, fault: Fault
) -> None:
    number = await card(sender)
    await server.order(fault, method="editMessageReplyMarkup")
    assert isinstance(await sender.send(row(body=body_of(OTHER, spent=number))), Sent)
    assert [message.labels for message in shown(server)] == [("Check my back",), ("Done",)]


async def test_a_spent_card_that_is_gone_costs_nothing(
    server: Server, sender: TelegramSender
) -> None:
    assert isinstance(await sender.send(row(body=body_of(OTHER, spent=424_242))), Sent)
    assert len(shown(server)) == 1


async def test_an_emergency_that_is_late_says_when_it_was_assessed(
    server: Server, sender: TelegramSender, clock: Clock
) -> None:
    body = body_of(Screen("result", (Part("go-now"),)))
    clock.now = NOW_MS + 599_999
    await sender.send(row(kind="emergency", body=body))
    clock.now = NOW_MS + 600_000
    await sender.send(row(kind="emergency", body=body))
    await sender.send(row(kind="guidance", body=body))
    dated = ["Mon 2 Mar 12:00 UTC" in message.text for message in shown(server)]
    assert dated == [False, True, False]


# --- groups --------------------------------------------------------------


async def test_what_goes_to_a_group_is_handed_to_whoever_words_it_for_groups(
    server: Server, sender: TelegramSender
) -> None:
    await server.group(-5, "Gym")
    await server.add_bot_to_group(-5, ALICE)
    line = GroupMessage(parts=(("group-pointer", {}),), language="en", door="t1")
    hello = row(kind="group_hello", user_id=None, chat_id=-5, body=dump(line))
    assert isinstance(await sender.send(hello), Sent)
    [message] = shown(server, -5)
    assert message.silent
    assert message.keyboard[0][0].url == "https://t.me/emulated_bot?start=t1"
    assert "in private" in message.text


async def test_a_screen_of_a_person_is_never_put_into_a_group(
    server: Server, sender: TelegramSender
) -> None:
    await server.group(-5, "Gym")
    await server.add_bot_to_group(-5, ALICE)
    with pytest.raises(LookupError):
        await sender.send(row(kind="guidance", chat_id=-5))
    assert shown(server, -5) == []


# --- failures over HTTP --------------------------------------------------------------


@pytest.mark.parametrize(
    ("fault", "outcome", "copies"),
    [
        (too_many(7), NotSent(pause_seconds=7.0), 0),
        (refused(403, "Forbidden: bot was blocked by the user"), Gone(), 0),
        (refused(403, "Forbidden: user is deactivated"), Gone(), 0),
        (refused(400, "Bad Request: chat not found"), Gone(), 0),
        (refused(400, "Bad Request: user is deactivated"), Gone(), 0),
        (refused(400, "Bad Request: PEER_ID_INVALID"), Gone(), 0),
        (refused(400, "Bad Request: message is too long"), Refused("message is too long"), 0),
        (
            refused(400, "Bad Request: can't parse entities: numb since Tuesday"),
            Refused("can't parse entities"),
            0,
        ),
        (refused(401, "Unauthorized"), InDoubt(), 0),
        (refused(500, "Internal Server Error"), InDoubt(), 0),
        (page(502), InDoubt(), 0),
        (page(404), InDoubt(), 0),
        (closed_before(), InDoubt(), 0),
        (closed_after(), InDoubt(), 1),
    ],
)
async def test_a_failure_over_http_is_named(
    server: Server, sender: TelegramSender, fault: Fault, outcome: Outcome, copies: int
) -> None:
    await server.order(fault, method="sendMessage")
    assert await sender.send(row()) == outcome
    assert len(shown(server)) == copies


async def test_who_blocked_the_bot_or_never_wrote_to_it_is_gone(
    server: Server, sender: TelegramSender
) -> None:
    assert await sender.send(row(chat_id=4711)) == Gone()
    await server.person(7)
    assert await sender.send(row(chat_id=7)) == Gone()
    await server.block(ALICE)
    assert await sender.send(row()) == Gone()


async def test_an_edit_fails_like_a_message(server: Server, sender: TelegramSender) -> None:
    await server.block(ALICE)
    assert await sender.send(row(edit_message_id=3)) == Gone()
    await server.order(too_many(2), method="editMessageText")
    assert await sender.send(row(edit_message_id=3)) == NotSent(pause_seconds=2.0)


async def test_a_refused_connection_has_sent_nothing(
    server: Server, sender: TelegramSender
) -> None:
    await server.stop()
    assert await sender.send(row()) == NotSent()
    await server.start()
    assert isinstance(await sender.send(row()), Sent)


@pytest.fixture
async def hasty(server: Server) -> AsyncIterator[Client]:
    """A client that reads and waits for a connection for 50 ms at most, and has one only."""
    request = Transport(1, Patience(pool=0.05, connect=5, write=5, read=0.05))
    client = Client(server.token, base_url=server.base_url, request=request)
    await client.initialize()
    yield client
    await client.shutdown()


async def test_an_answer_that_never_comes_leaves_a_doubt_and_one_message(
    server: Server, hasty: Client, store: Store, renderer: Renderer, clock: Clock
) -> None:
    await server.order(delayed(30), method="sendMessage")
    sender = TelegramSender(hasty, store, renderer, clock)
    assert await sender.send(row()) == InDoubt()
    assert len(shown(server)) == 1


# --- the table, line by line ---------------------------------------------------------


def caused(error: TelegramError, cause: Exception) -> TelegramError:
    error.__cause__ = cause
    return error


@pytest.mark.parametrize(
    ("error", "outcome"),
    [
        (caused(NetworkError("x"), Unreached()), NotSent()),
        (caused(TimedOut(), Unreached()), NotSent()),
        (caused(NetworkError("x"), ConnectionResetError()), InDoubt()),
        (TimedOut(), InDoubt()),
        (NetworkError("Bad Gateway"), InDoubt()),
        (RetryAfter(9), NotSent(pause_seconds=9.0)),
        (Forbidden("bot was blocked by the user"), Gone()),
        (BadRequest("Chat not found"), Gone()),
        (BadRequest("User is deactivated"), Gone()),
        (ChatMigrated(-100), Moved(-100)),
        (Forbidden("bot was kicked from the supergroup chat"), Gone()),
        (Forbidden("the group chat was deleted"), Gone()),
        (Forbidden("CHAT_WRITE_FORBIDDEN"), Closed("no_rights")),
        (BadRequest("Message thread not found"), Closed("topic_gone")),
        (BadRequest("Topic_closed"), Closed("topic_gone")),
        (BadRequest("Topic_deleted"), Closed("topic_gone")),
        (BadRequest("Not enough rights to send text messages to the chat"), Closed("no_rights")),
        (BadRequest("Have no rights to send a message"), Closed("no_rights")),
        (BadRequest("Need administrator rights in the channel chat"), Closed("no_rights")),
        (BadRequest("Chat_send_plain_forbidden"), Closed("no_rights")),
        (BadRequest("Button_data_invalid"), Refused("button_data_invalid")),
        (InvalidToken("Not Found"), InDoubt()),
        (Conflict("two of us"), InDoubt()),
        (TelegramError("invalid server response"), InDoubt()),
    ],
)
def test_every_line_of_the_table_has_its_outcome(error: TelegramError, outcome: Outcome) -> None:
    assert classify(error) == outcome


def test_a_refusal_keeps_nothing_that_telegram_quotes_from_the_message() -> None:
    long = BadRequest("Wrong type of thing " * 20)
    outcome = classify(long)
    assert isinstance(outcome, Refused)
    assert len(outcome.reason) <= 60
    quoted = classify(BadRequest("can't parse entities: unsupported tag numb-since-tuesday"))
    assert quoted == Refused("can't parse entities")


# --- the client ----------------------------------------------------------------------


async def test_updates_are_fetched_raw_and_asking_confirms_the_earlier_ones(
    server: Server, client: Client
) -> None:
    await server.raw({"message": "no message at all"})
    updates = await client.raw_updates(None, ["message"], 0)
    assert [set(one) - {"update_id"} for one in updates] == [{"message"}, {"message"}]
    assert server.acknowledged == []
    assert await client.raw_updates(updates[-1]["update_id"] + 1, ["message"], 0) == []
    assert server.acknowledged == [one["update_id"] for one in updates]


async def test_what_is_none_is_left_out_of_what_is_asked(server: Server, client: Client) -> None:
    answer = await client.ask("sendMessage", chat_id=ALICE, text="Hi", reply_markup=None)
    assert (answer["text"], message_id_of(answer)) == ("Hi", shown(server)[-1].message_id)
    assert server.history[-1].params == {"chat_id": ALICE, "text": "Hi"}


@pytest.mark.parametrize("answer", [None, True, [], {}, {"message_id": "7"}])
def test_an_answer_that_names_no_message_leaves_a_doubt(answer: object) -> None:
    with pytest.raises(TelegramError) as caught:
        message_id_of(answer)
    assert classify(caught.value) == InDoubt()


async def test_an_address_may_end_in_a_slash(server: Server) -> None:
    client = make_client(server.token, f"{server.url}/")
    await client.initialize()
    assert client.username == "emulated_bot"
    await client.shutdown()


@pytest.mark.parametrize("proxy", ["socks5://127.0.0.1:1", "http://"])
def test_a_proxy_that_cannot_be_spoken_to_is_refused_at_the_start(
    proxy: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("https_proxy", proxy)
    monkeypatch.setenv("no_proxy", "")
    with pytest.raises(SettingsError, match="HTTPS_PROXY"):
        make_client("1:x", "https://api.telegram.org")
    with pytest.raises(SettingsError, match="SPOTTER_API_BASE_URL"):
        make_client("1:x", "https://")


# --- the whole road ------------------------------------------------------------------


async def test_a_whole_conversation_passes_telegrams_limits_of_content(
    sender: TelegramSender, server: Server, talk: Talk
) -> None:
    """Every screen of an ordinary check fits; the fixture asks the outside witness."""
    await talk.ordinary()
    await talk.command("history")
    for sent in talk.mine():
        changes = {"chat_id": ALICE, "user_id": ALICE, "edit_message_id": None}
        assert isinstance(await sender.send(row(body=sent.body, **changes)), Sent)
    assert len(shown(server)) == len(talk.mine())
