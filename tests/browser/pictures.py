"""The pictures of the page that the README shows: of which moment, and on which screen.

Lives here: what they show, and where they are kept. Does not live here: taking them
(``scenarios.mjs``). Called by ``__main__``, which takes them anew, and by the test that compares.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from tests.bot.web.parts import BEFORE, BEHIND, ZONE

KEPT = Path(__file__).parent / "pictures"
LOOKS: dict[str, dict[str, Any]] = {
    "desktop": {"viewport": {"width": 1280, "height": 800}, "deviceScaleFactor": 1.5},
    "phone": {
        "viewport": {"width": 390, "height": 844},
        "deviceScaleFactor": 2,
        "isMobile": True,
        "colorScheme": "dark",
    },
}
_ANSWERS = {"desktop": BEFORE, "phone": [*BEFORE, ZONE, *BEHIND]}


def given(name: str) -> dict[str, Any]:
    """What the scenario of one picture is given."""
    return {"answers": _ANSWERS[name], "group": name == "desktop", "look": LOOKS[name]}
