"""How well one colour stands out against another, as WCAG 2 counts it.

Lives here: the ratio, and which colours meet in which picture. Does not live here: the
limits (``test_theme``). Called by it.
"""

from __future__ import annotations

from bot.pictures.theme import Theme


def ratio(one: str, other: str) -> float:
    """The contrast of two ``#RRGGBB``: 1 for the same, 21 for black on white."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def words(theme: Theme) -> dict[str, tuple[str, str]]:
    """Everything that is read, with what it stands on."""
    return {
        "words of the map": (theme.muted, theme.paper),
        "word of the inset": (theme.muted, theme.card),
        "number of a zone": (theme.ink, theme.badge),
        "number of a chosen zone": (theme.badge, theme.chosen_line),
        "title of the chart": (theme.ink, theme.card),
        "words of the chart": (theme.muted, theme.card),
        "own score": (theme.mine, theme.card),
        "number of a move": (theme.ink, theme.card),
    }


def lines(theme: Theme) -> dict[str, tuple[str, str]]:
    """Everything that carries meaning and is not read, with what it stands on."""
    return {
        "edge of a zone": (theme.zone_line, theme.zone),
        "edge of a zone on the body": (theme.zone_line, theme.body),
        "edge of a chosen zone": (theme.chosen_line, theme.chosen),
        "own course": (theme.mine, theme.card),
        "own course on the band": (theme.mine, theme.typical),
        "middle of the band": (theme.typical_line, theme.typical),
        "course before": (theme.before, theme.card),
        "line of a check-in": (theme.axis, theme.card),
        "arrow of a move": (theme.arrow, theme.card),
        "trousers on the card": (theme.cloth, theme.card),
        "floor and things": (theme.thing_line, theme.card),
        "far limb": (theme.far, theme.card),
    }
