"""The eight kinds of senders that a bot meets in a group, as one cast.

Lives here: who they are, and speaking and pressing as one of them. Does not live here: how
a message of each is told (``groups``, ``forwarding``). Called by ``communities``.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

from tests.emulator.channels import link, post
from tests.emulator.groups import creator_of, found, promote, say, set_member
from tests.emulator.people import chat_of, introduce
from tests.emulator.record import Happened
from tests.emulator.world import World

SenderKind = Literal[
    "member",
    "admin",
    "creator",
    "anonymous_admin",
    "linked_channel",
    "channel_persona",
    "other_bot",
    "left_member",
]
#: All eight, in a stable order.
SENDERS: tuple[SenderKind, ...] = get_args(SenderKind)
_FIRST_PERSON, _FIRST_CHANNEL = 910_000_000, -1_009_000_000_000
_ONLY_IN_SUPERGROUPS = ("anonymous_admin", "linked_channel", "channel_persona")


@dataclass(frozen=True, slots=True)
class Cast:
    """Who plays: the person behind each kind, and the two channels that speak."""

    chat_id: int
    people: dict[SenderKind, int]
    linked: int | None
    persona: int | None


def engage(world: World, chat_id: int) -> Cast:
    """Bring all eight kinds into a supergroup; a basic group has only five of them.

    Whoever is the creator already plays that part.
    """
    chat = chat_of(world, chat_id)
    wide = chat.kind == "supergroup"
    kinds = [one for one in SENDERS if wide or one not in _ONLY_IN_SUPERGROUPS]
    people: dict[SenderKind, int] = {}
    for kind in kinds:
        creator = creator_of(chat) if kind == "creator" else None
        if creator is not None:
            people[kind] = creator
            continue
        people[kind] = _FIRST_PERSON + world.serial()
        introduce(world, people[kind], "en", f"The {kind.replace('_', ' ')}")
        set_member(world, chat_id, people[kind], "member")
    world.users[people["other_bot"]].update(is_bot=True, username=f"other{chat.last_id}_bot")
    world.users[people["other_bot"]].pop("language_code")
    set_member(world, chat_id, people["admin"], "administrator")
    set_member(world, chat_id, people["creator"], "creator")
    set_member(world, chat_id, people["left_member"], "left")
    if not wide:
        return Cast(chat_id, people, None, None)
    promote(world, chat_id, people["anonymous_admin"], people["creator"], None, anonymous=True)
    linked = chat.linked
    if linked is None:
        linked = _channel_of(world, people["linked_channel"], "The linked channel")
        link(world, linked, chat_id)
    else:
        set_member(world, linked, people["linked_channel"], "administrator")
    persona = _channel_of(world, people["channel_persona"], "The channel persona")
    return Cast(chat_id, people, linked, persona)


def say_as(
    world: World,
    cast: Cast,
    kind: SenderKind,
    text: str,
    *,
    reply_to: int | None = None,
    thread: int | None = None,
) -> Happened:
    """One of the cast says ``text`` in the group.

    The linked channel does so by a post, whose copy answers nothing and is in no topic.
    """
    user = _player(cast, kind)
    if kind == "linked_channel":
        _, copied = post(world, cast.linked or 0, user, text)
        return copied or Happened()
    behalf: int | None = None
    if kind == "anonymous_admin":
        behalf = cast.chat_id
    elif kind == "channel_persona":
        behalf = cast.persona
    return say(world, user, cast.chat_id, text, reply_to=reply_to, thread=thread, behalf=behalf)


def presser(cast: Cast, kind: SenderKind) -> int:
    """The person whose id a press of this kind carries; raises ValueError when none can."""
    if kind in ("linked_channel", "other_bot"):
        raise ValueError(f"a {kind} presses no buttons: neither a post nor a bot can")
    return _player(cast, kind)


def _player(cast: Cast, kind: SenderKind) -> int:
    try:
        return cast.people[kind]
    except KeyError:
        known = ", ".join(cast.people)
        raise LookupError(f"no {kind} in chat {cast.chat_id}: there are {known}") from None


def _channel_of(world: World, owner: int, title: str) -> int:
    channel_id = _FIRST_CHANNEL - world.serial()
    found(world, channel_id, title, "channel")
    set_member(world, channel_id, owner, "creator")
    return channel_id
