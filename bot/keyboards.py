"""Keyboards: inline buttons, or the keys of simple mode below the field where one types.

House rules. In simple mode nothing is edited, so a screen's buttons become keys, and what a
key says is typed for the person. Only the exact words of a key that stands there now are a
press; every other text is heard by the ear first, like all texts.

Lives here: which keyboard a screen has, and which button typed words mean. Does not live
here: the wire (``bot.telegram_sender``), what a press does (``flows``). Called by
``bot.performing``, ``bot.outbound`` and ``bot.service``.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import replace

from bot import letters
from bot.arrival import Arrival
from bot.letters import Keyboard
from bot.render import TICK
from flows import codec
from flows.cards import live_card
from flows.content import Content
from flows.model import DEFAULT_LANGUAGE, Pressed, Said
from flows.screen import Button, Screen
from storage import OutboxRow, PersonRow
from storage.transaction import Transaction

#: Words a button by its language.
Label = Callable[[str, Button], str]
#: No key says more than this; longer texts are none.
LONGEST = 100


def keyboard_for(screen: Screen, kind: str, *, simple: bool, left: bool) -> Keyboard:
    """The keyboard of a screen for somebody in simple mode, or who has just ``left`` it."""
    if simple and screen.rows:
        return "reply"
    if simple and kind in ("notice", "export"):
        return "keep"
    return "remove" if (simple or left) and not screen.rows else "inline"


def kept(screen: Screen) -> str:
    """A screen's buttons, to be found again by ``pressed_by``."""
    return codec.dump_screen(Screen("keyboard", (), screen.rows))


def keys_of(screen: Screen, language: str, label: Label) -> list[list[str]]:
    """What the keys of a screen say, row by row; no two say the same."""
    said: Counter[str] = Counter()
    rows = []
    for row in screen.rows:
        keys = []
        for button in row:
            words = label(language, button)
            said[_plain(words)] += 1
            again = said[_plain(words)]
            keys.append(words if again == 1 else f"{words} ({again})")
        rows.append(keys)
    return rows


def pressed_by(text: str, keyboard: str, language: str, label: Label) -> str | None:
    """The id of the button whose words ``text`` is; None when it is none of them."""
    screen = codec.load_screen(keyboard)
    keys = [key for row in keys_of(screen, language, label) for key in row]
    for key, button in zip(keys, screen.buttons, strict=True):
        if _plain(key) == _plain(text):
            return button.id
    return None


def as_pressed(
    content: Content, label: Label, person: PersonRow | None, arrival: Arrival
) -> Arrival:
    """In simple mode, the words of a key that stands there now are a press of its button."""
    match arrival.event:
        case Said(text, edited=False) if person is not None and arrival.private:
            button = key_meant(content, label, person, text)
        case _:
            return arrival
    return arrival if button is None else replace(arrival, event=Pressed(button), typed=True)


def key_meant(content: Content, label: Label, person: PersonRow, text: str) -> str | None:
    """The id of the button that a person in simple mode means by a text; None for any other text.

    What stands there goes first. A key that only the coming card has was seen already, for
    nobody knows its words otherwise.
    """
    if person.keyboard is None or len(text) > LONGEST:
        return None
    coming = kept(live_card(content, codec.load_state(person.state)))
    language = person.language or DEFAULT_LANGUAGE
    found = (pressed_by(text, one, language, label) for one in (person.keyboard, coming))
    return next((one for one in found if one is not None), None)


async def keep_keys(tx: Transaction, row: OutboxRow) -> None:
    """Keep the keys that came with a message: only what somebody has before them can be pressed."""
    if row.user_id is None or '"keyboard"' not in row.body:
        return
    letter = letters.load(row.body)
    if letter["keyboard"] in ("reply", "remove"):
        keys = kept(letter["screen"]) if letter["keyboard"] == "reply" else None
        await tx.set_keyboard(row.user_id, keys)


def _plain(words: str) -> str:
    return " ".join(words.removeprefix(TICK).removeprefix(TICK.strip()).casefold().split())
