"""Messages in a group that only one person sees: a capability that a server may lack.

Lives here: who may be whispered to and when, and changing such a message. Does not live
here: its text and keyboard (``sending``). Called by ``sending``, ``editing`` and
``methods``.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from tests.emulator.calls import JSON, Call, integer_of
from tests.emulator.keyboard import checked
from tests.emulator.limits import over
from tests.emulator.members import status_of
from tests.emulator.refusal import bad_request
from tests.emulator.world import Chat, Message, World

_THERE = ("member", "administrator", "creator", "restricted")


def receiver_of(world: World, chat: Chat, call: Call) -> int | None:
    """Who alone shall see the message: a person, None for everybody, or a 400."""
    wanted = call.params.get("ephemeral_message_parameters")
    if wanted is None or world.ephemeral == "ignored":
        # An older server does not know the parameter, and the message becomes public.
        return None
    if not isinstance(wanted, dict) or not isinstance(wanted.get("receiver_user_id"), int):
        raise bad_request("can't parse ephemeral message parameters JSON object")
    if world.ephemeral == "refused" or chat.kind not in ("group", "supergroup"):
        raise bad_request("EPHEMERAL_NOT_SUPPORTED")
    receiver: int = wanted["receiver_user_id"]
    known = world.users.get(receiver)
    if known is None or known["is_bot"] or status_of(world, chat, receiver) not in _THERE:
        raise bad_request("USER_NOT_PARTICIPANT")
    if chat.bot_status != "administrator":
        _check_occasion(world, chat, call, wanted, receiver)
    return receiver


def _check_occasion(world: World, chat: Chat, call: Call, wanted: JSON, receiver: int) -> None:
    """A bot without a right may only answer: a press or a command, and soon."""
    query_id = wanted.get("callback_query_id")
    if query_id is not None:
        press = world.record.presses.get(str(query_id))
        if press is None or (press.user, press.chat_id) != (receiver, chat.chat_id):
            raise bad_request("QUERY_ID_INVALID")
        asked_at = press.at
    else:
        command = _command(chat, call)
        if command is None or command.sender != receiver:
            raise bad_request("MESSAGE_NOT_COMMAND")
        asked_at = command.at
    if over((world.clock.now() - asked_at) / 1000, world.limits.query_seconds):
        raise bad_request("QUERY_ID_INVALID" if query_id is not None else "MESSAGE_NOT_COMMAND")


def _command(chat: Chat, call: Call) -> Message | None:
    reply: Any = call.params.get("reply_parameters")
    number = reply.get("ephemeral_message_id") if isinstance(reply, dict) else None
    return chat.whispers.get(number) if isinstance(number, int) else None


def rewrite(world: World, call: Call, text: str, entities: list[JSON]) -> bool:
    """Another text of such a message of the bot, and the keyboard that comes with it."""
    chat, message = _mine(world, call)
    markup = checked(call.params.get("reply_markup"), world.limits, private=False)
    world.pace.spend(world.limits, chat.chat_id, world.clock.now())
    chat.whispers[message.message_id] = replace(
        message,
        text=text,
        entities=tuple(entities),
        markup=markup,
        edited_at=world.clock.now(),
    )
    return True


def delete_ephemeral_message(world: World, call: Call) -> bool:
    """Take such a message of the bot away."""
    chat, message = _mine(world, call)
    del chat.whispers[message.message_id]
    return True


def _mine(world: World, call: Call) -> tuple[Chat, Message]:
    chat = world.reach(call.params.get("chat_id"))
    message = chat.whispers.get(integer_of(call, "ephemeral_message_id") or 0)
    receiver = integer_of(call, "receiver_user_id")
    if message is None or message.sender != world.bot_id or message.receiver != receiver:
        raise bad_request("EPHEMERAL_MESSAGE_ID_INVALID")
    return chat, message
