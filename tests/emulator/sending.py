"""The methods that put something new into a chat.

Lives here: sendMessage, sendDocument, sendPhoto, sendChatAction. Does not live here:
changing what is there (``editing``). Called by ``methods``.
"""

from __future__ import annotations

from typing import Any

from tests.emulator import ephemeral, rights, threads
from tests.emulator.calls import JSON, Call, Upload, flag_of, integer_of, text_of
from tests.emulator.forwarding import forward
from tests.emulator.keyboard import checked
from tests.emulator.limits import over
from tests.emulator.markup import parsed, units
from tests.emulator.record import Sent
from tests.emulator.refusal import RefusalError, bad_request
from tests.emulator.world import Chat, Message, World

_ACTIONS = frozenset(
    {
        "typing",
        "upload_photo",
        "record_video",
        "upload_video",
        "record_voice",
        "upload_voice",
        "upload_document",
        "choose_sticker",
        "find_location",
        "record_video_note",
        "upload_video_note",
    }
)
# A photo's width and height together, and the longer against the shorter.
_MOST_PIXELS, _MOST_RATIO = 10_000, 20
# What a picture begins with: PNG, JPEG, GIF, WebP.
_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"RIFF")


def send_message(world: World, call: Call) -> JSON:
    """A text message."""
    chat = world.reach(call.params.get("chat_id"))
    return world.told(put(world, call, chat, body_text(world, call), {}))


def send_document(world: World, call: Call) -> JSON:
    """A file with a caption."""
    chat = world.reach(call.params.get("chat_id"))
    body = caption(world, call)
    kept = file(world, call.params.get("document"), "document")
    return world.told(put(world, call, chat, body, {"document": kept}))


def send_photo(world: World, call: Call) -> JSON:
    """A picture with a caption."""
    chat = world.reach(call.params.get("chat_id"))
    body = caption(world, call)
    kept = file(world, call.params.get("photo"), "photo")
    return world.told(put(world, call, chat, body, {"photo": [kept]}))


def send_chat_action(world: World, call: Call) -> bool:
    """Typing and the like; nothing is kept."""
    chat = world.reach(call.params.get("chat_id"))
    if text_of(call, "action") not in _ACTIONS:
        raise bad_request("wrong parameter action in request")
    thread = integer_of(call, "message_thread_id")
    # Unlike a message, typing can be shown in General by its id.
    general = chat.forum and thread == threads.GENERAL
    if thread and not general and not threads.exists(chat, thread):
        raise bad_request("message thread not found")
    return True


def body_text(world: World, call: Call) -> tuple[str, list[JSON]]:
    """The text of a message, within its limits."""
    text, entities = parsed(
        text_of(call, "text"), text_of(call, "parse_mode"), call.params.get("entities")
    )
    if not text:
        raise bad_request("message text is empty")
    if over(units(text), world.limits.text_units):
        raise bad_request("message is too long")
    return text, entities


def caption(world: World, call: Call) -> tuple[str, list[JSON]]:
    """The caption of a file, within its limits; may be empty."""
    text, entities = parsed(
        text_of(call, "caption"),
        text_of(call, "parse_mode"),
        call.params.get("caption_entities"),
    )
    if over(units(text), world.limits.caption_units):
        raise bad_request("message caption is too long")
    return text, entities


def note(world: World, call: Call, message: Message) -> None:
    """Write an accepted send or edit into the log."""
    sent = Sent(
        world.clock.now(),
        call.method,
        message.chat_id,
        0 if message.receiver is not None else message.message_id,
        message.text,
        call.params,
        message.receiver,
    )
    world.record.log.append(sent)


def put(
    world: World, call: Call, chat: Chat, body: tuple[str, list[JSON]], content: JSON
) -> Message:
    """A new message of the bot: everything that is the same whatever is in it."""
    refusal = rights.sending_refused(world, chat, next(iter(content), "text"))
    if refusal is not None:
        raise refusal
    text, entities = body
    markup = checked(call.params.get("reply_markup"), world.limits, private=chat.private)
    if chat.kind == "channel" and markup is not None and "inline_keyboard" not in markup:
        raise bad_request("inline keyboard expected")
    original = _replied(chat, call)
    thread = threads.for_bot(world, chat, call, original)
    receiver = ephemeral.receiver_of(world, chat, call)
    world.pace.spend(world.limits, chat.chat_id, world.clock.now())
    fields: dict[str, Any] = {
        "text": text,
        "entities": tuple(entities),
        "markup": markup,
        "content": content,
        "silent": flag_of(call, "disable_notification"),
        "reply_to": original.message_id if original is not None else None,
        "thread": thread,
    }
    if receiver is not None:
        message = world.whisper(chat, world.bot_id, receiver, **fields)
    else:
        message = world.add(chat, world.bot_id, **fields)
        forward(world, chat, message)
    note(world, call, message)
    return message


def _replied(chat: Chat, call: Call) -> Message | None:
    """The message that is answered, as the parameters name it, or a 400."""
    wanted = call.params.get("reply_parameters")
    if wanted is None:
        return None
    if not isinstance(wanted, dict):
        raise bad_request("can't parse reply parameters JSON object")
    if wanted.get("ephemeral_message_id") is not None:
        # Such a message stands in no history; ``ephemeral`` looks at it.
        return None
    if not isinstance(wanted.get("message_id"), int):
        raise bad_request("can't parse reply parameters JSON object")
    original = chat.messages.get(wanted["message_id"])
    if original is None and not wanted.get("allow_sending_without_reply"):
        raise bad_request("message to be replied not found")
    return original


def file(world: World, given: Any, kind: str) -> JSON:
    """The file as the Bot API tells it: a new upload, a known ``file_id`` or a URL."""
    if isinstance(given, Upload):
        return _stored(world, given, kind)
    if not given:
        raise bad_request(f"there is no {kind} in the request")
    known = world.files.get(str(given))
    if known is not None:
        if ("width" in known) != (kind == "photo"):
            raise bad_request(f"can't use file of another type as {kind}")
        return known
    if str(given).startswith(("http://", "https://")):
        return _stored(world, Upload("fetched", _PICTURES[0]), kind)
    raise bad_request("wrong file identifier/HTTP URL specified")


def _measured(data: bytes) -> tuple[int, int]:
    """Width and height of a PNG; any other picture is taken for a small square."""
    if data.startswith(_PICTURES[0]) and len(data) >= 24:
        return int.from_bytes(data[16:20]), int.from_bytes(data[20:24])
    return 640, 640


def _stored(world: World, upload: Upload, kind: str) -> JSON:
    size, number = len(upload.data), world.serial()
    if not size:
        raise bad_request("file must be non-empty")
    if over(size, world.limits.document_bytes):
        raise RefusalError(413, "Request Entity Too Large")
    kept: JSON = {
        "file_id": f"file-{world.bot_id}-{number}",
        "file_unique_id": f"unique-{number}",
        "file_size": size,
    }
    if kind == "photo":
        most = world.limits.photo_bytes
        if over(size, most):
            raise bad_request(
                f"file of size {size} bytes is too big for a photo; "
                f"the maximum size is {most} bytes"
            )
        if not upload.data.startswith(_PICTURES):
            raise bad_request("IMAGE_PROCESS_FAILED")
        width, height = _measured(upload.data)
        if width + height > _MOST_PIXELS or max(width, height) > _MOST_RATIO * min(width, height):
            raise bad_request("PHOTO_INVALID_DIMENSIONS")
        kept.update(width=width, height=height)
    else:
        kept["file_name"] = upload.name
    world.files[kept["file_id"]] = kept
    return kept
