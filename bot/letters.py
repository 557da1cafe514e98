"""What the outbox keeps of a message to a person: keys and arguments, and how to send them.

Lives here: the fields of a body and its JSON. Does not live here: rows (``storage``), what is
told groups (``bot.communities.messages``), the wire. Written by ``bot.performing``, read by
``bot.telegram_sender`` and ``bot.keyboards``.
"""

from __future__ import annotations

from typing import Literal

from pydantic import TypeAdapter
from typing_extensions import TypedDict

from flows.lately import Few
from flows.screen import Screen

#: ``inline`` below the message itself; ``reply`` in place of the keyboard; ``remove`` takes
#: that one away, and ``keep`` leaves it.
Keyboard = Literal["inline", "reply", "remove", "keep"]


class Letter(TypedDict, total=False):
    """One message; only what is said of it is there.

    ``spent`` is a card whose buttons end with it, ``leaves`` what that card becomes, ``stays``
    what changes below a picture that stays. ``gone`` are messages to be taken down before.
    ``episode`` and ``form`` name a file that is made when it is sent.
    """

    language: str
    screen: Screen
    spent: int | None
    simple: bool
    keyboard: Keyboard
    stays: Literal["caption", "mark"]
    leaves: Screen
    gone: list[int]
    episode: int
    form: str


#: In one go, which takes 17 and 33 µs of the processor for a card; by way of ``json`` and
#: ``flows.codec`` it took 63 and 79.
_LETTER = TypeAdapter(Letter)
#: Letters that this process has just written: most are sent within milliseconds, and need not
#: be taken apart again. The text is the key, so that nothing else can be found; people at the
#: same question have the same one, so it stays for the next.
_WRITTEN: Few[str, Letter] = Few(128)


def dump(letter: Letter) -> str:
    """The letter as JSON; it must not be changed any more."""
    text = _LETTER.dump_json(letter).decode()
    _WRITTEN.put(text, letter)
    return text


def load(text: str) -> Letter:
    """The letter that ``dump`` wrote; raises ``ValueError`` on anything else."""
    return _WRITTEN.get(text) or _LETTER.validate_json(text)
