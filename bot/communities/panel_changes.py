"""What a button of the settings makes of them: from a verb and an argument to new settings.

House rule. Both come from a button that anybody can forge, so whatever is not exactly a choice
is none. Lives here: the choices, and how a change is noted. Does not live here: who may choose
(``panel_rights``), saving (``settling``). Called by ``panel_pressing`` and, for a time that
was typed, by ``panel``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import replace

from bot.communities.panel_parts import TOTALS, clock
from bot.communities.zones import known_zones
from flows.communities.terms import DAY_MINUTES, CommunitySettings, with_day

#: A text key for the pressed button where a choice is none.
UNKNOWN, MOST_DAYS = "panel-unknown", "panel-most-days"
_NUMBER = re.compile(r"\d{1,4}")
_SWITCH = {"on": True, "off": False}

Choice = CommunitySettings | str


def chosen(settings: CommunitySettings, verb: str, arg: str, languages: Collection[str]) -> Choice:
    """The settings as chosen by one of ``CHANGING``, or why that is no choice."""
    choose = _CHOICES.get(verb)
    if choose is not None:
        return choose(settings, arg)
    return replace(settings, language=arg) if arg in languages else UNKNOWN


def at_minute(settings: CommunitySettings, minute: int) -> CommunitySettings:
    """The settings with another time of the post."""
    return replace(settings, minute=minute)


def _zone(settings: CommunitySettings, arg: str) -> Choice:
    return replace(settings, zone=arg) if arg in known_zones() else UNKNOWN


def _minute(settings: CommunitySettings, arg: str) -> Choice:
    if _NUMBER.fullmatch(arg) is None or int(arg) >= DAY_MINUTES:
        return UNKNOWN
    return at_minute(settings, int(arg))


def _totals(settings: CommunitySettings, arg: str) -> Choice:
    for code in TOTALS:
        if code == arg:
            return replace(settings, totals=code)
    return UNKNOWN


def _day(settings: CommunitySettings, arg: str, *, on: bool) -> Choice:
    if arg not in {"0", "1", "2", "3", "4", "5", "6"}:
        return UNKNOWN
    return with_day(settings, int(arg), on=on) or MOST_DAYS


def _switch(settings: CommunitySettings, name: str, arg: str) -> Choice:
    on = _SWITCH.get(arg)
    return UNKNOWN if on is None else replace(settings, **{name: on})  # type: ignore[arg-type] # one of three switches


_CHOICES: Mapping[str, Callable[[CommunitySettings, str], Choice]] = {
    "in": _zone,
    "at": _minute,
    "sum": _totals,
    "dayon": lambda settings, arg: _day(settings, arg, on=True),
    "dayoff": lambda settings, arg: _day(settings, arg, on=False),
    "sound": lambda settings, arg: _switch(settings, "sound", arg),
    "poll": lambda settings, arg: _switch(settings, "poll", arg),
    "buttons": lambda settings, arg: _switch(settings, "buttons", arg),
}

#: The verbs that change a setting; which languages there are is only known to the caller.
CHANGING = frozenset((*_CHOICES, "lang"))


def noted(before: CommunitySettings, after: CommunitySettings) -> tuple[str, str] | None:
    """Which setting a choice has changed, and to which value; None when nothing."""
    told = {
        "language": after.language,
        "zone": after.zone,
        "days": " ".join(str(day) for day in after.days),
        "minute": clock(after.minute),
        "sound": "on" if after.sound else "off",
        "totals": after.totals,
        "poll": "on" if after.poll else "off",
        "buttons": "on" if after.buttons else "off",
    }
    for name, value in told.items():
        if getattr(before, name) != getattr(after, name):
            return name, value
    return None
