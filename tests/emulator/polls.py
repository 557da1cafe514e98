"""Polls: the bot asks, people vote, and the bot is told counts.

Lives here: sendPoll, stopPoll, votes, and closing in time. Does not live here: the rest of
a sent message (``sending``). Called by ``methods``, ``communities`` and ``server``.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from tests.emulator.calls import JSON, Call, flag_of, integer_of, text_of
from tests.emulator.hearing import emit
from tests.emulator.keyboard import checked
from tests.emulator.markup import units
from tests.emulator.refusal import bad_request
from tests.emulator.sending import note, put
from tests.emulator.world import Poll, World

_QUESTION, _OPTION, _OPTIONS = 300, 100, 12
_SECONDS = range(5, 2_628_001)


def send_poll(world: World, call: Call) -> JSON:
    """A poll, anonymous unless the bot asks otherwise."""
    chat = world.reach(call.params.get("chat_id"))
    options = _options(call)
    fixed = _fixed(call, options)
    if chat.kind == "channel" and not fixed["is_anonymous"]:
        raise bad_request("non-anonymous polls can't be sent to channel chats")
    poll = Poll(str(5_000_000_000 + world.serial()), chat.chat_id, 0, fixed, options)
    poll.until = _until(world, call)
    poll.closed = flag_of(call, "is_closed")
    message = put(world, call, chat, ("", []), {"poll": told(poll)})
    poll.message_id = message.message_id
    world.polls[poll.poll_id] = poll
    return world.told(message)


def stop_poll(world: World, call: Call) -> JSON:
    """Close a poll of the bot for good; the keyboard becomes the given one or none."""
    chat = world.reach(call.params.get("chat_id"), "edit")
    message = chat.messages.get(integer_of(call, "message_id") or 0)
    if message is None:
        raise bad_request("message with poll to stop not found")
    if "poll" not in message.content:
        raise bad_request("message is not a poll")
    if message.sender != world.bot_id:
        raise bad_request("poll can't be stopped")
    poll = world.polls[message.content["poll"]["id"]]
    if poll.closed:
        raise bad_request("poll has already been closed")
    markup = checked(call.params.get("reply_markup"), world.limits, private=chat.private)
    world.pace.spend(world.limits, chat.chat_id, world.clock.now())
    poll.closed = True
    stopped = replace(message, markup=markup, content={"poll": told(poll)})
    chat.messages[message.message_id] = stopped
    note(world, call, stopped)
    _tell(world, poll)
    return told(poll)


def vote(world: World, user: int, poll: Poll, chosen: tuple[int, ...]) -> int | None:
    """``user`` votes, or takes the vote back with nothing chosen; the id of the update.

    Raises ValueError for a vote that no client would let through.
    """
    if world.users[user]["is_bot"] or poll.closed:
        raise ValueError("nobody can vote: the poll is closed, or the voter is a bot")
    if not set(chosen) <= set(range(len(poll.options))):
        raise ValueError(f"options {chosen}: the poll has {len(poll.options)}, counted from 0")
    if len(chosen) > 1 and not poll.fixed["allows_multiple_answers"]:
        raise ValueError("the poll takes one answer")
    poll.votes.pop(user, None)
    if chosen:
        poll.votes[user] = chosen
    if not poll.fixed["is_anonymous"]:
        answer = {
            "poll_id": poll.poll_id,
            "user": world.users[user],
            "option_ids": list(chosen),
            "option_persistent_ids": [str(place) for place in chosen],
        }
        emit(world, "poll_answer", answer, world.limits.update_life_seconds)
    return _tell(world, poll)


def close_due(world: World) -> None:
    """Close the polls whose time is over; the bot is told."""
    now = world.clock.now()
    for poll in world.polls.values():
        if not poll.closed and poll.until is not None and poll.until <= now:
            poll.closed = True
            _tell(world, poll)


def told(poll: Poll) -> JSON:
    """The poll as the Bot API tells it: how many, never who."""
    counts = [
        sum(place in chosen for chosen in poll.votes.values()) for place in range(len(poll.options))
    ]
    return {
        "id": poll.poll_id,
        **poll.fixed,
        "options": [
            {"persistent_id": str(place), "text": text, "voter_count": counts[place]}
            for place, text in enumerate(poll.options)
        ],
        "total_voter_count": len(poll.votes),
        "is_closed": poll.closed,
    }


def _tell(world: World, poll: Poll) -> int | None:
    """Show the poll as it is now where it still stands, and tell the bot."""
    chat = world.chats[poll.chat_id]
    message = chat.messages.get(poll.message_id)
    if message is not None:
        chat.messages[message.message_id] = replace(message, content={"poll": told(poll)})
    return emit(world, "poll", told(poll), world.limits.update_life_seconds)


def _fixed(call: Call, options: tuple[str, ...]) -> JSON:
    """What stays the same about a poll, or a 400."""
    question = text_of(call, "question").strip()
    kind = text_of(call, "type", "regular")
    if not question:
        raise bad_request("poll question must be non-empty")
    if units(question) > _QUESTION:
        raise bad_request(f"poll questions length must not exceed {_QUESTION}")
    if kind not in ("regular", "quiz"):
        raise bad_request("unsupported poll type specified")
    right: Any = call.params.get("correct_option_ids")
    if kind == "quiz" and not _legal(right, options):
        raise bad_request("wrong correct option ID specified")
    fixed: JSON = {
        "question": question,
        "type": kind,
        "is_anonymous": _asked(call, "is_anonymous", default=True),
        "allows_multiple_answers": flag_of(call, "allows_multiple_answers"),
        "allows_revoting": _asked(call, "allows_revoting", default=kind == "regular"),
        "members_only": flag_of(call, "members_only"),
    }
    return {**fixed, "correct_option_ids": right} if kind == "quiz" else fixed


def _asked(call: Call, name: str, *, default: bool) -> bool:
    return default if call.params.get(name) is None else flag_of(call, name)


def _legal(right: Any, options: tuple[str, ...]) -> bool:
    return isinstance(right, list) and bool(right) and set(right) <= set(range(len(options)))


def _options(call: Call) -> tuple[str, ...]:
    given: Any = call.params.get("options")
    if not isinstance(given, list):
        raise bad_request("can't parse options JSON object")
    texts = [one.get("text", "") if isinstance(one, dict) else one for one in given]
    options = tuple(str(text).strip() for text in texts)
    if not options:
        raise bad_request("poll must have at least 1 option")
    if len(options) > _OPTIONS:
        raise bad_request(f"poll can't have more than {_OPTIONS} options")
    if not all(options):
        raise bad_request("poll options must be non-empty")
    if any(units(text) > _OPTION for text in options):
        raise bad_request(f"poll options length must not exceed {_OPTION}")
    return options


def _until(world: World, call: Call) -> int | None:
    now = world.clock.now()
    period = integer_of(call, "open_period")
    close_date = integer_of(call, "close_date")
    if period is None and close_date is not None:
        period = close_date - now // 1000
    if period is None:
        return None
    if period not in _SECONDS:
        raise bad_request("INPUT_POLL_CLOSE_DATE_INVALID")
    return now + period * 1000
