"""Words that no log may hold: a symptom that nobody has, a name, and the emulator's token.

Tests type them into conversations; the listener in ``conftest.py`` and the tests of the
running bot look for them in everything that was logged.
"""

from __future__ import annotations

from tests.emulator import TOKEN

SYMPTOM = "marmalade-striped ache above the left kneecap"
NAME = "Quetzalina Featherstonehaugh"
_ALL = {"token": TOKEN, "symptom": SYMPTOM, "name": NAME}


def found_in(text: str) -> list[str]:
    """The kinds of canary that a text holds."""
    return [kind for kind, word in _ALL.items() if word in text]
