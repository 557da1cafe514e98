"""The terms on which a community has Spotter: what its admins chose, as data and as text.

Lives here: the settings, their defaults, what is legal, and their text for storage. Does
not live here: the topic, the title and the chat id (columns of their own), who may change
a setting (``bot/communities``), what follows from one (``flows.communities.schedule``).
Called by ``bot/communities``.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, replace
from itertools import pairwise
from typing import Literal

Totals = Literal["off", "admins", "group"]

#: Posts in one local week, at most; so many days can be chosen.
MOST_DAYS = 3
#: Minutes of a day on a clock.
DAY_MINUTES = 24 * 60

_WEEKDAYS = range(7)
_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})?")
_ZONE = re.compile(r"[A-Za-z][A-Za-z0-9_+-]*(?:/[A-Za-z0-9][A-Za-z0-9_+-]*)*")


@dataclass(frozen=True, slots=True)
class CommunitySettings:
    """What the admins of one community chose; legal as long as it exists.

    ``days`` are weekdays, Monday is 0, in order and at most three; no days, no posts.
    ``minute`` is the minute of the local day (1230 is 20:30) in the IANA zone ``zone``.
    ``buttons``: a channel's posts carry a button, which costs them their comments.
    Raises ``ValueError`` that names the setting when a value is not legal.
    """

    language: str = "en"
    zone: str = "UTC"
    days: tuple[int, ...] = ()
    minute: int = 1230
    sound: bool = False
    totals: Totals = "off"
    poll: bool = False
    buttons: bool = False

    def __post_init__(self) -> None:
        """Refuse what no admin can have chosen, so that nobody else need look."""
        for name, is_legal in _LEGAL.items():
            if not is_legal(getattr(self, name)):
                raise ValueError(f"{name}: no legal setting; see CommunitySettings for what is.")


def with_day(settings: CommunitySettings, day: int, *, on: bool) -> CommunitySettings | None:
    """The settings with weekday ``day`` chosen or not; None when that is no choice.

    That is a fourth day, or a number that is no weekday. Choosing twice changes nothing.
    """
    chosen = {*settings.days, day} if on else {*settings.days} - {day}
    days = tuple(sorted(chosen))
    return replace(settings, days=days) if _are_days(days) else None


def dump(settings: CommunitySettings) -> str:
    """The settings as JSON, all of them: a later default changes no community."""
    return json.dumps(asdict(settings), separators=(",", ":"))


def load(text: str) -> CommunitySettings:
    """The settings in ``text``, whatever it holds.

    Unknown names are dropped and a value that is not legal falls back to its default: an
    older or newer Spotter wrote it, and a community must not fall silent for it.
    """
    try:
        told = json.loads(text)
    except (ValueError, RecursionError):
        told = None
    return _settings_of(told) if isinstance(told, dict) else CommunitySettings()


def _settings_of(told: Mapping[str, object]) -> CommunitySettings:
    values = {
        name: tuple(value) if isinstance(value, list) else value for name, value in told.items()
    }
    kept = {
        name: values[name]
        for name, is_legal in _LEGAL.items()
        if name in values and is_legal(values[name])
    }
    return CommunitySettings(**kept)  # type: ignore[arg-type]  # each was just found legal


# --- What is legal ---------------------------------------------------------------


def _is_language(value: object) -> bool:
    return isinstance(value, str) and _LANGUAGE.fullmatch(value) is not None


def _is_zone(value: object) -> bool:
    """Whether it has the shape of an IANA name, so that it is never a path to elsewhere."""
    return isinstance(value, str) and _ZONE.fullmatch(value) is not None


def _are_days(value: object) -> bool:
    return (
        isinstance(value, tuple)
        and len(value) <= MOST_DAYS
        and all(type(day) is int and day in _WEEKDAYS for day in value)
        and all(day < later for day, later in pairwise(value))
    )


def _is_minute(value: object) -> bool:
    return type(value) is int and 0 <= value < DAY_MINUTES


def _is_switch(value: object) -> bool:
    return isinstance(value, bool)


def _is_totals(value: object) -> bool:
    return isinstance(value, str) and value in ("off", "admins", "group")


_LEGAL: Mapping[str, Callable[[object], bool]] = {
    "language": _is_language,
    "zone": _is_zone,
    "days": _are_days,
    "minute": _is_minute,
    "sound": _is_switch,
    "totals": _is_totals,
    "poll": _is_switch,
    "buttons": _is_switch,
}
