"""The buttons of the question about the clock, and the cards that are made of them.

House rules. Their ids (``z.<verb>[.<arg>]``) name no card: the question stands below a
result, which stays the live card, and works from any copy at any time. What a button says is
checked when it is pressed. Does not live here: what a press does (``flows.settings.clock``).
Called by that module, ``flows.settings.cards`` and ``flows.finishing``.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from flows.content import Content
from flows.local_time import offset_at
from flows.model import State
from flows.screen import Arg, Button, Part, Screen
from flows.settings.zones import countries_in, guess_of, place_named

PREFIX = "z"
#: Countries on one page, two in a row.
_ON_A_PAGE = 12
_EARLIEST, _LATEST = -12 * 60, 14 * 60

Row = tuple[Button, ...]


def is_clock_button(button: str) -> bool:
    """Whether a button belongs to the question about the clock."""
    return button.split(".", 1)[0] == PREFIX


def clock_button(verb: str, label: str, arg: str | None = None, **args: Arg) -> Button:
    """One button of the question."""
    name = f"{PREFIX}.{verb}" if arg is None else f"{PREFIX}.{verb}.{arg}"
    return Button(name, label, "other", args=tuple(args.items()))


def picking_row() -> Row:
    """The way to the list of countries."""
    return (clock_button("pick", "pick-country", "0"),)


def face(now: datetime, offset: int) -> str:
    """What a clock shows that is so many minutes ahead of UTC: "18:40"."""
    return f"{now + timedelta(minutes=offset):%H:%M}"


def asked_below(content: Content, state: State, screen: Screen, now: datetime) -> Screen:
    """A result with the question about the clock below it; nothing waits for the answer."""
    guess = guess_of(content, state)
    if guess is None:
        told, row = (Part("clock-open"),), (clock_button("not", "set-clock"),)
        return replace(screen, parts=(*screen.parts, *told), rows=(*screen.rows, row))
    clock = face(now, offset_at(content.zones[guess], now) or 0)
    asked = (Part("clock-is-it", (("clock", clock),)), Part("clock-why"))
    answers = (clock_button("is", "clock-yes", guess), clock_button("not", "clock-no"))
    return replace(screen, parts=(*screen.parts, *asked), rows=(*screen.rows, answers))


def trying_rows(now: datetime, offset: int) -> tuple[Row, ...]:
    """An hour earlier or later than a guess, by what a clock would show."""
    earlier, later = _within(offset - 60), _within(offset + 60)
    return (
        (
            clock_button("try", "clock-earlier", str(earlier), clock=face(now, earlier)),
            clock_button("try", "clock-later", str(later), clock=face(now, later)),
        ),
    )


def _within(offset: int) -> int:
    """The same time on the clock, between UTC-12:00 and UTC+14:00."""
    if offset < _EARLIEST:
        return offset + 24 * 60
    return offset - 24 * 60 if offset > _LATEST else offset


def is_offset(offset: int) -> bool:
    """Whether clocks anywhere are so many minutes ahead of UTC."""
    return _EARLIEST <= offset <= _LATEST


def trying_card(now: datetime, offset: int) -> Screen:
    """Is it about this time?"""
    return Screen(
        "clock_try",
        (Part("clock-is-it", (("clock", face(now, offset)),)),),
        (
            (clock_button("off", "clock-yes", str(offset)),),
            *trying_rows(now, offset),
            picking_row(),
        ),
    )


def places_card(
    content: Content, state: State, zones: tuple[str, ...], now: datetime, *above: Part
) -> Screen:
    """Which of these places: each with what its clock shows now."""
    rows = tuple(
        (
            clock_button(
                "is",
                "clock-place",
                zone,
                name=place_named(content, state, zone),
                clock=face(now, offset_at(content.zones[zone], now) or 0),
            ),
        )
        for zone in zones
    )
    return Screen(
        "clock_place",
        (*above, Part("clock-which")),
        (*rows, (clock_button("keep", "clock-none"),)),
    )


def countries_card(content: Content, state: State, page: int) -> Screen:
    """One page of countries; past the last page comes the first."""
    named = list(countries_in(content, state).items())
    pages = -(-len(named) // _ON_A_PAGE)
    page = page % pages
    buttons = [
        clock_button("land", "clock-country", code, name=name)
        for code, name in named[page * _ON_A_PAGE : (page + 1) * _ON_A_PAGE]
    ]
    rows = tuple(tuple(buttons[at : at + 2]) for at in range(0, len(buttons), 2))
    more = clock_button("pick", "clock-more", str((page + 1) % pages))
    return Screen("clock_country", (Part("clock-country-ask"),), (*rows, (more,)))
