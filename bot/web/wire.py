"""The Bot API, played in memory: what the library's client asks is done to the two chats.

Lives here: the methods that Spotter uses, with Telegram's answers and its refusals of what is
not there. Does not live here: limits and faults of the real thing, which the emulator under
``tests/emulator`` has; what people do (``acting``). Made by ``demo``.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from typing import Any

from telegram.request import BaseRequest, RequestData

from bot.web.chats import GROUP, NAMES, TITLE, YOU, Chats, Json, Message, counts_of

BOT_ID, USERNAME, NAME = 77, "spotter_here_bot", "Spotter"
_SIZE = {"width": 960, "height": 1200}


class Refusal(Exception):
    """What Telegram answers with 400; the message is its description."""


class InMemory(BaseRequest):
    """The transport of the library's client, without a network behind it."""

    def __init__(self, chats: Chats) -> None:
        self._chats = chats

    @property
    def read_timeout(self) -> float | None:
        """Nothing is waited for."""
        return None

    async def initialize(self) -> None:
        """Nothing is opened."""

    async def shutdown(self) -> None:
        """Nothing is closed."""

    async def do_request(
        self,
        url: str,
        method: str,  # noqa: ARG002 - the library's signature
        request_data: RequestData | None = None,
        *times: Any,  # noqa: ARG002 - as above
        **timeouts: Any,  # noqa: ARG002 - as above
    ) -> tuple[int, bytes]:
        """Do what one request asks, and answer as Telegram would."""
        asked: Json = {}
        if request_data is not None:
            asked = dict(request_data.parameters)
            asked |= {"uploads": request_data.multipart_data if request_data.contains_files else {}}
        try:
            answer = METHODS[url.rpartition("/")[2]](self._chats, asked)
        except (Refusal, KeyError) as error:
            # A method or a field that nothing here knows would be a mistake of ours.
            problem = f"Bad Request: {error}"
            return 400, _body({"ok": False, "error_code": 400, "description": problem})
        return 200, _body({"ok": True, "result": answer})


def _body(answer: Json) -> bytes:
    return json.dumps(answer).encode()


# --- New messages ----------------------------------------------------------------


def _send_message(chats: Chats, asked: Json) -> Json:
    return _sent(chats, asked, asked["text"])


def _send_photo(chats: Chats, asked: Json) -> Json:
    picture = _picture(chats, asked.get("photo"), asked["uploads"])
    return _sent(chats, asked, asked.get("caption", ""), picture=picture)


def _send_document(chats: Chats, asked: Json) -> Json:
    (name, content, _) = next(iter(asked["uploads"].values()))
    kept = hashlib.sha256(content).hexdigest()[:16]
    chats.files[kept] = (name, content)
    file = {"name": name, "id": kept, "size": len(content)}
    return _sent(chats, asked, asked.get("caption", ""), file=file)


def _send_poll(chats: Chats, asked: Json) -> Json:
    options = [one if isinstance(one, dict) else {"text": one} for one in asked["options"]]
    poll = {"options": [{"text": one["text"]} for one in options], "is_closed": False}
    answer = _sent(chats, asked, asked["question"], poll=poll)
    return answer | {"poll": poll_of(chats.messages[asked["chat_id"]][answer["message_id"]])}


def _sent(chats: Chats, asked: Json, text: str, **more: Any) -> Json:
    markup = asked.get("reply_markup") or {}
    chat = asked["chat_id"]
    if "keyboard" in markup:
        rows = markup["keyboard"]
        chats.keys = [[one["text"] if isinstance(one, dict) else one for one in r] for r in rows]
    elif "remove_keyboard" in markup:
        chats.keys = []
    rows = markup.get("inline_keyboard", [])
    return _told(chat, chats.add(chat, "spotter", text, rows=rows, **more))


def _told(chat: int, message: Message) -> Json:
    """A message as the Bot API tells it, as far as anybody here reads it."""
    told: Json = {
        "message_id": message.number,
        "date": message.at // 1000,
        "chat": chat_of(chat),
        "from": bot_user(),
        "text": message.text,
    }
    if message.picture is not None:
        told["photo"] = [{"file_id": message.picture, "file_unique_id": message.picture, **_SIZE}]
    return told


def _picture(chats: Chats, known: object, uploads: Json) -> str:
    """The name of a picture that is uploaded, or of one that was."""
    if uploads:
        (_, content, _) = next(iter(uploads.values()))
        name = hashlib.sha256(content).hexdigest()[:16]
        chats.pictures[name] = content.decode()
        return name
    if known not in chats.pictures:
        raise Refusal("wrong file identifier/HTTP URL specified")
    return str(known)


# --- Changed and gone --------------------------------------------------------------


def _edit_text(chats: Chats, asked: Json) -> Json:
    message = _there(chats, asked, "edit")
    if message.picture is not None:
        raise Refusal("there is no text in the message to edit")
    return _edited(chats, asked, message, asked["text"])


def _edit_caption(chats: Chats, asked: Json) -> Json:
    return _edited(chats, asked, _there(chats, asked, "edit"), asked.get("caption", ""))


def _edit_media(chats: Chats, asked: Json) -> Json:
    message, media = _there(chats, asked, "edit"), asked["media"]
    message.picture = _picture(chats, media["media"], asked["uploads"])
    return _edited(chats, asked, message, media.get("caption", ""))


def _edit_buttons(chats: Chats, asked: Json) -> Json:
    message = _there(chats, asked, "edit")
    return _edited(chats, asked, message, message.text)


def _edited(chats: Chats, asked: Json, message: Message, text: str) -> Json:
    rows = (asked.get("reply_markup") or {}).get("inline_keyboard", [])
    was, message.text, message.rows = message.text, text, rows
    chats.touch(message, edited=was != text)
    return _told(asked["chat_id"], message)


def _there(chats: Chats, asked: Json, to: str) -> Message:
    message = chats.messages[asked["chat_id"]].get(asked["message_id"])
    if message is None:
        raise Refusal(f"message to {to} not found")
    return message


def _delete(chats: Chats, asked: Json) -> bool:
    message = _there(chats, asked, "delete")
    return chats.remove(asked["chat_id"], message.number)


def _delete_some(chats: Chats, asked: Json) -> bool:
    for number in asked["message_ids"]:
        chats.remove(asked["chat_id"], number)
    return True


def _stop_poll(chats: Chats, asked: Json) -> Json:
    message = _there(chats, asked, "stop")
    if message.poll is None or message.poll["is_closed"]:
        raise Refusal("poll can't be stopped")
    message.poll["is_closed"] = True
    chats.touch(message, edited=False)
    return poll_of(message)


def poll_of(message: Message) -> Json:
    """A poll with its votes, as the Bot API tells it."""
    counts = counts_of(message)
    poll = message.poll or {}
    return {
        "id": str(message.number),
        "question": message.text,
        "options": [
            {"text": option["text"], "voter_count": count, "persistent_id": str(number)}
            for number, (option, count) in enumerate(zip(poll["options"], counts, strict=True))
        ],
        "total_voter_count": sum(counts),
        "is_closed": poll["is_closed"],
        "is_anonymous": True,
        "type": "regular",
        "allows_multiple_answers": False,
        "allows_revoting": True,
        "members_only": False,
    }


# --- Who and where -----------------------------------------------------------------


def bot_user() -> Json:
    """The bot, as the Bot API tells of it."""
    return {"id": BOT_ID, "is_bot": True, "first_name": NAME, "username": USERNAME}


def user(number: int, language: str | None = None) -> Json:
    """A person, as the Bot API tells of one."""
    told: Json = {"id": number, "is_bot": False, "first_name": NAMES[number]}
    return told if language is None else told | {"language_code": language}


def chat_of(chat: int) -> Json:
    """A chat, as the Bot API tells of one."""
    if chat == GROUP:
        return {"id": GROUP, "type": "group", "title": TITLE}
    return {"id": chat, "type": "private", "first_name": NAMES[chat]}


def _answer_press(chats: Chats, asked: Json) -> bool:
    chats.toasts[asked["callback_query_id"]] = asked.get("text") or ""
    return True


def _administrators(chats: Chats, _: Json) -> list[Json]:
    """You are the creator. While you write as the group, Telegram may not tell who that is."""
    if chats.anonymous:
        return []
    return [{"status": "creator", "user": user(YOU), "is_anonymous": False}]


def _set_menu(chats: Chats, asked: Json) -> bool:
    scope = asked["scope"]["type"]
    chats.menus[scope, asked.get("language_code") or ""] = asked["commands"]
    return True


def _leave(chats: Chats, asked: Json) -> bool:
    chats.add(asked["chat_id"], "clock", "Spotter has left the group.")
    return True


METHODS: dict[str, Callable[[Chats, Json], Any]] = {
    "getMe": lambda _chats, _asked: bot_user(),
    "sendMessage": _send_message,
    "sendPhoto": _send_photo,
    "sendDocument": _send_document,
    "sendPoll": _send_poll,
    "editMessageText": _edit_text,
    "editMessageCaption": _edit_caption,
    "editMessageMedia": _edit_media,
    "editMessageReplyMarkup": _edit_buttons,
    "deleteMessage": _delete,
    "deleteMessages": _delete_some,
    "stopPoll": _stop_poll,
    "answerCallbackQuery": _answer_press,
    "getChatAdministrators": _administrators,
    "leaveChat": _leave,
    "setMyCommands": _set_menu,
}
