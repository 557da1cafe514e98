"""From the facts of a screen to its drawing, in the reader's words and colours.

Lives here: which drawing belongs to which facts, its words, and the name under which one is
kept. Does not live here: drawing (``body_map``, ``chart``, ``weeks``, ``moves``),
rendering, keeping (``bot.picturing``). Called by ``bot.picturing`` and ``bot.terminal``.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass

from bot.pictures.body_map import MapLabels, body_map
from bot.pictures.chart import ChartLabels, Score, chart
from bot.pictures.moves import moves
from bot.pictures.theme import Theme, ThemeName, theme_of
from bot.pictures.weeks import WeeksLabels, weeks
from flows.pictures import BodyMap, Chart, Moves, Picture, Weeks

#: From the key of a text to its words, in one language.
Key = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Drawing:
    """A picture as SVG text.

    ``name`` ends with a digest of the drawing, so that a changed drawing has another name.
    ``shared``: it says nothing about anybody and may be kept for the next who needs it.
    """

    name: str
    svg: str
    shared: bool


def drawing(picture: Picture, key: Key, theme: ThemeName) -> Drawing:
    """The drawing of a picture; raises KeyError for a move that nobody has drawn."""
    colours = theme_of(theme)
    match picture:
        case BodyMap():
            return _named(picture, _body_map(picture, key, colours), len(picture.chosen) <= 1)
        case Chart():
            return _named(picture, _chart(picture, key, colours), shared=False)
        case Weeks():
            svg = weeks(picture.scores, labels=weeks_labels(key), theme=colours)
            return _named(picture, svg, shared=False)
        case Moves():
            return _named(picture, moves(picture.names, theme=colours), shared=True)


def _named(picture: Picture, svg: str, shared: bool) -> Drawing:
    digest = hashlib.blake2b(svg.encode(), digest_size=8).hexdigest()
    return Drawing(f"{picture.kind}:{digest}", svg, shared)


def map_labels(key: Key) -> MapLabels:
    """The words of the body map."""
    return MapLabels(key("map-left"), key("map-right"), key("map-front"))


def chart_labels(key: Key, *, session: bool = True) -> ChartLabels:
    """The words of the chart, counted from a session or from the first report."""
    return ChartLabels(
        title=key("chart-title" if session else "chart-title-report"),
        subtitle=key("chart-subtitle"),
        days=key("chart-days" if session else "chart-days-report"),
        hour=key("chart-hour"),
        mine=key("chart-mine"),
        typical=key("chart-typical"),
        earlier=key("chart-before"),
        note=key("chart-note"),
    )


def weeks_labels(key: Key) -> WeeksLabels:
    """The words of the picture of somebody's weeks."""
    return WeeksLabels(key("weeks-title"), key("weeks-subtitle"), key("weeks-axis"))


def _body_map(picture: BodyMap, key: Key, theme: Theme) -> str:
    numbers = {code: number for number, code in enumerate(picture.order, start=1)}
    return body_map(picture.chosen, labels=map_labels(key), numbers=numbers, theme=theme)


def _chart(picture: Chart, key: Key, theme: Theme) -> str:
    return chart(
        [Score(*one) for one in picture.scores],
        labels=chart_labels(key, session=picture.session),
        band=picture.band,
        earlier=[Score(*one) for one in picture.earlier],
        theme=theme,
    )
