"""The cards of /settings: how things stand, and one page for each choice that needs one.

House rules. Every value is visible before it is changed. A button says what shall be and not
what shall change, so that a second tap does no harm. Does not live here: what a press does
(``flows.settings.pressing``), the clock's own buttons (``flows.settings.clock``), the page of
the weekly look-ahead (``flows.weekly.cards``). Called by ``flows.cards``.
"""

from __future__ import annotations

from datetime import tzinfo

from flows.asking import Card, Row, misunderstood
from flows.content import Content
from flows.follow_ups import unasked_whether_seen
from flows.local_time import clock_of, minute_face
from flows.model import Place, State
from flows.screen import Arg, Part, Ref, Screen
from flows.settings.clock_buttons import picking_row
from flows.settings.zones import place_named
from flows.weekly.cards import days_and_time, settings_page

#: Quiet hours that can be tapped; others can be typed.
PRESETS = ((21 * 60 + 30, 8 * 60 + 30), (22 * 60, 7 * 60), (23 * 60, 9 * 60), (20 * 60, 6 * 60))
PLACES = frozenset(
    {
        Place.SETTINGS,
        Place.CLOCK,
        Place.QUIET,
        Place.LANGUAGE,
        Place.MUTING,
        Place.WEEKLY,
    }
)


def settings_card(content: Content, state: State) -> Screen:
    """The page of the settings that a state stands on."""
    card = Card(state.card)
    match state.place:
        case Place.CLOCK:
            return _clock(card, state)
        case Place.QUIET:
            return _quiet(content, card, state)
        case Place.LANGUAGE:
            return _language(content, card, state)
        case Place.MUTING:
            return _muting(card, state)
        case Place.WEEKLY:
            return settings_page(card, state)
        case _:
            return _home(content, card, state)


def _home(content: Content, card: Card, state: State) -> Screen:
    clock, on, chosen = clock_of(content, state), state.check_ins_wanted, state.settings
    known = misunderstood(state)
    return Screen(
        "settings",
        parts=(
            *known,
            Part("settings"),
            clock_line(content, state, clock.zone),
            quiet_line(clock.quiet),
            Part("settings-on" if on else "settings-off"),
            _weekly_line(state),
        ),
        rows=(
            (
                card.button("clock", "set-clock", "other"),
                card.button("quiet", "set-quiet", "other"),
            ),
            (
                card.button("muting", "turn-check-ins-off", "other")
                if on
                else card.button("unmute", "turn-check-ins-on", "other"),
            ),
            (card.button("weekly", "set-weekly", "other"),),
            _switch(card, "simple", "set-simple", on=chosen.simple),
            _switch(card, "discreet", "set-discreet", on=chosen.discreet),
            (
                card.button("language", "set-language", "other", args=(_spoken(content, state),)),
                card.button("groups", "my-groups", "other"),
            ),
        ),
    )


def _switch(card: Card, verb: str, label: str, *, on: bool) -> Row:
    value: tuple[str, Arg] = ("value", Ref("value-on" if on else "value-off"))
    return (card.button(verb, label, "other", arg="off" if on else "on", args=(value,)),)


def _spoken(content: Content, state: State) -> tuple[str, Arg]:
    spoken = state.language if state.language in content.languages else content.languages[0]
    return ("value", Ref(f"language-{spoken}"))


def _weekly_line(state: State) -> Part:
    if not state.weekly.on:
        return Part("settings-weekly-off")
    return Part("settings-weekly-on", days_and_time(state.weekly))


def clock_line(content: Content, state: State, zone: tzinfo | None) -> Part:
    """Whose clock Spotter goes by, or that it knows none."""
    if zone is None:
        return Part("settings-clock-unknown")
    if state.settings.zone is None:
        return Part("settings-clock", (("offset", offset_name(state.offset_minutes or 0)),))
    return Part("settings-clock", (("offset", place_named(content, state, state.settings.zone)),))


def offset_name(minutes: int) -> str:
    """A UTC offset as people write it: ``UTC+02:00``."""
    sign = "-" if minutes < 0 else "+"
    return f"UTC{sign}{abs(minutes) // 60:02d}:{abs(minutes) % 60:02d}"


def quiet_line(quiet: tuple[int, int]) -> Part:
    """The quiet hours in a line, or that there are none."""
    if quiet[0] == quiet[1]:
        return Part("settings-quiet-none")
    return Part("settings-quiet", _range(quiet))


def _range(quiet: tuple[int, int]) -> tuple[tuple[str, Arg], ...]:
    return (("from", minute_face(quiet[0])), ("until", minute_face(quiet[1])))


def _clock(card: Card, state: State) -> Screen:
    return Screen(
        "clock",
        parts=(*misunderstood(state), Part("ask-clock")),
        rows=(picking_row(), (card.button("keep", "leave-it", "other"),)),
    )


def _quiet(content: Content, card: Card, state: State) -> Screen:
    chosen = clock_of(content, state).quiet
    presets = [
        card.button(
            "set",
            "quiet-range",
            "other",
            arg=f"{start}-{end}",
            ticked=(start, end) == chosen,
            args=_range((start, end)),
        )
        for start, end in PRESETS
    ]
    none = card.button("set", "quiet-none", "other", arg="0-0", ticked=chosen[0] == chosen[1])
    unknown = (Part("settings-clock-unknown"),) if clock_of(content, state).zone is None else ()
    return Screen(
        "quiet",
        parts=(
            *misunderstood(state),
            Part("ask-quiet"),
            quiet_line(chosen),
            *unknown,
            Part("quiet-but-emergency"),
        ),
        rows=(*((one,) for one in presets), (none,), _back(card)),
    )


def _language(content: Content, card: Card, state: State) -> Screen:
    rows = tuple(
        (
            card.button(
                "speak",
                f"language-{one}",
                "other",
                arg=one,
                ticked=one == state.settings.language,
            ),
        )
        for one in content.languages
    )
    follows = state.settings.language is None
    as_there = card.button("follow", "language-as-there", "other", ticked=follows)
    return Screen(
        "language",
        parts=(*misunderstood(state), Part("ask-language")),
        rows=(*rows, (as_there,), _back(card)),
    )


def _muting(card: Card, state: State) -> Screen:
    """Before check-ins end: what ends with them, and what does not."""
    seen = (Part("muting-seen"),) if unasked_whether_seen(state) else ()
    weekly = (Part("muting-weekly"),) if state.weekly.on else ()
    return Screen(
        "muting",
        parts=(*misunderstood(state), Part("muting"), *seen, *weekly),
        rows=(
            (card.button("mute", "turn-check-ins-off", "other"),),
            (card.button("home", "keep-check-ins", "other"),),
        ),
    )


def _back(card: Card) -> Row:
    return (card.button("home", "back", "back"),)
