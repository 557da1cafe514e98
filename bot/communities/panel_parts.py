"""What the screens of a community's panel are put together from.

House rules. A button's id is ``g:<stamp>:<verb>[:<arg>]``: the stamp names the panel that it
stands on, so that a press on an older one is known to be stale, and the argument says what
shall be, not what shall change, so that a second tap does nothing. A title is a name: it is
shown in private alone, to those whose group it is.

Lives here: the community as a panel shows it, buttons, and values as people read them. Does
not live here: whole screens (``panel_screens``, ``sharing``). Called by the modules beside it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.communities.zones import offset_at, zone_of
from bot.render import from_ms
from bot.words import FALLBACK
from flows.communities import terms
from flows.communities.terms import CommunitySettings, Totals
from flows.screen import Arg, Button, Moment, Ref, Refs
from storage import CommunityRow, PanelRow

#: What the ids of all buttons of groups begin with.
PREFIX = "g:"
DAYS = ("day-mon", "day-tue", "day-wed", "day-thu", "day-fri", "day-sat", "day-sun")
TOTALS: Mapping[Totals, str] = {
    "off": "value-off",
    "admins": "value-admins",
    "group": "value-group",
}
_SWITCHED = {True: "value-on", False: "value-off"}

Row = tuple[Button, ...]


@dataclass(frozen=True, slots=True)
class Shown:
    """One community as its panel shows it at ``now``.

    ``stamp`` names the panel, ``languages`` are those that there are words for.
    """

    stamp: str
    row: CommunityRow
    now: datetime
    languages: tuple[str, ...] = (FALLBACK,)

    @property
    def settings(self) -> CommunitySettings:
        """What its admins chose."""
        return terms.load(self.row.settings)


def stamp_of(panel: PanelRow) -> str:
    """The name of a panel, for its buttons; every opening has another."""
    return f"{panel.at:x}"


def button(
    stamp: str, label: str, verb: str, arg: str | None = None, *, ticked: bool = False, **args: Arg
) -> Button:
    """One button of the panel with this stamp."""
    name = f"{PREFIX}{stamp}:{verb}" + ("" if arg is None else f":{arg}")
    return Button(name, label, "other", ticked=ticked, args=tuple(args.items()))


def valued(shown: Shown, verb: str, label: str, value: Arg) -> Button:
    """A button that leads to a page and shows what is chosen there."""
    return button(shown.stamp, label, verb, value=value)


def switch(shown: Shown, verb: str, label: str, *, on: bool) -> Button:
    """A button that shows how it stands and turns it the other way."""
    return button(shown.stamp, label, verb, "off" if on else "on", value=Ref(_SWITCHED[on]))


def back(shown: Shown) -> Row:
    """The way to the first page."""
    return (button(shown.stamp, "back", "home"),)


def clock(minute: int) -> str:
    """A minute of the day as clocks show it: "20:30"."""
    return f"{minute // 60:02}:{minute % 60:02}"


def language_named(shown: Shown, language: str) -> Ref:
    """A language by name; one without words is read in English."""
    return Ref(f"language-{language if language in shown.languages else FALLBACK}")


def place(zone: str) -> str:
    """A zone's name as people read it."""
    return zone.replace("_", " ")


def days_named(days: Sequence[int]) -> Arg:
    """Weekdays by name."""
    return Refs(tuple(DAYS[day] for day in days)) if days else Ref("value-none")


def when(shown: Shown, ms: int) -> Moment:
    """A moment on the community's own clock."""
    at = from_ms(ms)
    return Moment(at, offset_at(at, zone_of(shown.settings)))
