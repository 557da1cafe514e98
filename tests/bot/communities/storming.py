"""Updates from groups and channels, by the thousand, whole and mutilated.

Lives here: making them. Everything that a member writes or is called holds a mark, so that
whatever of it leaks is found. Does not live here: what is done with them (``test_storm``).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from copy import deepcopy
from random import Random
from typing import Any

from bot.communities.hearing import COMMANDS
from tests.bot.communities.outside import Left

USERNAME, BOT_ID = "spotter_bot", 9
PEOPLE = tuple(range(4001, 4007))
CHATS: tuple[tuple[int, str], ...] = (
    *((-number, "group") for number in range(60, 64)),
    *((-1_000_000_000_000 - number, "supergroup") for number in range(60, 70)),
    *((-1_000_000_000_000 - number, "channel") for number in range(70, 73)),
)
#: Stand in every name, title and sentence, and nowhere else.
NAME_MARK, WORD_MARK = "Wilhelmina", "marmalade"
NAME = f"{NAME_MARK} <b>Trout</b> \u202e**"
_SENTENCES = (
    f"{WORD_MARK} numb between my legs since Tuesday",
    f"I cannot pee {WORD_MARK} and my leg gives way",
    f"{NAME_MARK} says her back is {WORD_MARK}, 8 out of 10, disc again",
    f"<a href='x'>{WORD_MARK}</a> &amp; {{ $emergency }} **sore** \u202e",
    f"{WORD_MARK} " * 500,
)
_STATUSES = ("member", "administrator", "left", "kicked", "restricted", "creator", "banana")
_BUTTONS = (
    "1.start", "2.agree", "3.none", "9.confirm", "f:0a1b:0:on", "f:x:rounding", "f:x:summary",
    "g:settings", "g:leave", "", WORD_MARK, "f:" + "x" * 60, "1.start; DROP TABLE person",
)  # fmt: skip
JSON = dict[str, Any]


class Storm:
    """A source of updates; the same ``dice`` give the same ones.

    ``cards`` are what stands in groups by now, for some of the presses.
    """

    def __init__(self, dice: Random, cards: Sequence[Left] = ()) -> None:
        self._dice = dice
        self._cards = cards
        self._number = 0

    def update(self) -> JSON:
        """The next update, now and then with something of it missing or wrong."""
        self._number += 1
        make = self._dice.choice(
            (
                *(self._message,) * 10,
                *(self._press,) * 4,
                *(self._film,) * 2,
                *(self._standing,) * 2,
                self._moved,
                self._poll,
                self._post,
            )
        )
        update: JSON = {"update_id": self._number, **make()}
        if self._dice.random() >= 0.2:
            return update
        mutilated = self._mutilated(deepcopy(update))
        press = mutilated.get("callback_query")
        # A press that stands on no message in a chat is one from a person in private.
        private = isinstance(press, dict) and not press.get("message")
        return update if private else mutilated

    # --- Kinds ------------------------------------------------------------------------

    def _message(self) -> JSON:
        chat = self._chat()
        kind = self._dice.choice(("message", "message", "message", "edited_message"))
        body: JSON = {"message_id": self._dice.randrange(1, 900), "date": 1, "chat": chat}
        body |= self._sender(chat)
        body[self._dice.choice(("text", "text", "caption"))] = self._words()
        if self._dice.random() < 0.3:
            body["reply_to_message"] = {
                "message_id": 5,
                "chat": chat,
                **self._sender(chat),
                **self._dice.choice(({"video": {}}, {"text": _SENTENCES[0]}, {"photo": [{}]})),
            }
            if self._dice.random() < 0.5:
                body["reply_to_message"]["from"] = {"id": BOT_ID, "is_bot": True}
        if self._dice.random() < 0.2:
            body |= {"message_thread_id": self._dice.randrange(9), "is_topic_message": True}
        if self._dice.random() < 0.1:
            body |= {"message_id": 0, "ephemeral_message_id": self._dice.randrange(10**6)}
        return {kind: body}

    def _film(self) -> JSON:
        """Somebody asks for a look at their own video."""
        chat, person = self._chat(), {"from": self._person()}
        video = {"message_id": self._number, "chat": chat, "video": {}, **person}
        told: JSON = {"message_id": self._number, "date": 1, "chat": chat, **person}
        told["text"] = f"/formcheck@{USERNAME} {self._dice.choice(_SENTENCES)}"
        return {"message": told | {"reply_to_message": video}}

    def _press(self) -> JSON:
        query: JSON = {"id": str(self._number), "from": self._person()}
        query["data"] = self._dice.choice(_BUTTONS)
        query["message"] = {"message_id": self._dice.randrange(1, 900), "chat": self._chat()}
        if self._cards and self._dice.random() < 0.6:
            card = self._dice.choice(self._cards[-5:])
            kinds = dict(CHATS)
            query["data"] = self._dice.choice(card.data)
            query["message"]["message_id"] = card.number
            query["message"]["chat"] = self._named(card.chat_id, kinds.get(card.chat_id, "group"))
        return {"callback_query": query}

    def _standing(self) -> JSON:
        new: JSON = {"status": self._dice.choice(_STATUSES), "user": {"id": BOT_ID}}
        new |= self._dice.choice(({}, {"is_member": False}, {"can_send_messages": False}))
        return {
            "my_chat_member": {
                "chat": self._chat(),
                "from": self._person(),
                "date": 1,
                "old_chat_member": {"status": "left"},
                "new_chat_member": new,
            }
        }

    def _moved(self) -> JSON:
        field = self._dice.choice(("migrate_to_chat_id", "migrate_from_chat_id"))
        body = {"message_id": 1, "date": 1, "chat": self._chat(), **self._sender(self._chat())}
        return {"message": body | {field: self._dice.choice(CHATS)[0]}}

    def _poll(self) -> JSON:
        options = [{"text": WORD_MARK, "voter_count": self._dice.randrange(9)} for _ in range(3)]
        name = f"p{self._dice.randrange(90, 200)}"
        return {"poll": {"id": name, "is_anonymous": True, "options": options, "is_closed": True}}

    def _post(self) -> JSON:
        kind = self._dice.choice(("channel_post", "edited_channel_post"))
        chat = self._chat()
        return {kind: {"message_id": 3, "date": 1, "chat": chat, "text": self._words()}}

    # --- Parts ------------------------------------------------------------------------

    def _chat(self) -> JSON:
        return self._named(*self._dice.choice(CHATS))

    def _named(self, number: int, kind: str) -> JSON:
        return {"id": number, "type": kind, "title": f"{NAME}'s {WORD_MARK}"}

    def _person(self) -> JSON:
        return {
            "id": self._dice.choice(PEOPLE),
            "is_bot": False,
            "first_name": NAME,
            "username": NAME_MARK,
            "language_code": self._dice.choice(("en", "de", "xx", "")),
        }

    def _sender(self, chat: Mapping[str, Any]) -> JSON:
        """One of the eight kinds of senders."""
        channel = {"id": -1_000_000_000_999, "type": "channel", "title": NAME}
        return self._dice.choice(
            (
                {"from": self._person()},
                {"from": self._person()},
                {"from": {"id": 1087968824, "is_bot": True}, "sender_chat": dict(chat)},
                {"from": {"id": 777000}, "sender_chat": channel, "is_automatic_forward": True},
                {"from": {"id": 136817688, "is_bot": True}, "sender_chat": channel},
                {"from": {"id": 88, "is_bot": True, "first_name": NAME}},
                {},
            )
        )

    def _words(self) -> str:
        sentence = self._dice.choice(_SENTENCES)
        command = self._dice.choice((*sorted(COMMANDS), "weather", "export", "forget"))
        mine = self._dice.choice(("", f"@{USERNAME}", "@other_bot"))
        return self._dice.choice(
            (
                f"/{command}{mine}",
                f"/{command}{mine} {sentence}",
                f"/{command}{mine} 482913",
                f"@{USERNAME} {sentence}",
                sentence,
            )
        )

    def _mutilated(self, update: JSON) -> JSON:
        """The update with something in it replaced by anything, or gone."""
        within: Any = update
        while True:
            keys = list(within) if isinstance(within, dict) else list(range(len(within)))
            if not keys:
                return update
            key = self._dice.choice(keys)
            inner = within[key]
            if isinstance(inner, dict | list) and inner and self._dice.random() < 0.8:
                within = inner
                continue
            if isinstance(within, dict) and self._dice.random() < 0.4:
                del within[key]
            else:
                within[key] = self._anything()
            return update

    def _anything(self) -> Any:
        things: Sequence[Any] = (
            None, True, -1, 0, 2**70, 1.5, WORD_MARK, "\ud800", [], {}, [WORD_MARK],
            {"id": WORD_MARK}, {"id": self._dice.choice(PEOPLE)}, "private", "channel",
        )  # fmt: skip
        return self._dice.choice(things)
