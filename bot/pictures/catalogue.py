"""From the facts of a screen to its drawing, in the reader's words and colours.

Lives here: which drawing belongs to which facts, its words, and the name under which one is
kept. Does not live here: drawing (``body_map``, ``chart``, ``moves``), rendering, keeping
(``bot.picturing``). Called by ``bot.picturing`` and ``bot.terminal``.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass

from bot.pictures.body_map import MapLabels, body_map
from bot.pictures.chart import ChartLabels, Score, chart
from bot.pictures.moves import moves
from bot.pictures.theme import THEMES, Theme, ThemeName
from flows.pictures import BodyMap, Chart, Moves, Picture

#: The words of a key, in one language.
Words = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Drawing:
    """A picture as SVG text.

    ``name`` ends with a digest of the drawing, so that a changed drawing has another name.
    ``shared``: it says nothing about anybody and may be kept for the next who needs it.
    """

    name: str
    svg: str
    shared: bool


def drawing(picture: Picture, words: Words, theme: ThemeName) -> Drawing:
    """The drawing of a picture; raises KeyError for a move that nobody has drawn."""
    colours = THEMES[theme]
    match picture:
        case BodyMap():
            return _named(picture, _body_map(picture, words, colours), len(picture.chosen) <= 1)
        case Chart():
            return _named(picture, _chart(picture, words, colours), shared=False)
        case Moves():
            return _named(picture, moves(picture.names, theme=colours), shared=True)


def _named(picture: Picture, svg: str, shared: bool) -> Drawing:
    digest = hashlib.blake2b(svg.encode(), digest_size=8).hexdigest()
    return Drawing(f"{picture.kind}:{digest}", svg, shared)


def map_labels(words: Words) -> MapLabels:
    """The words of the body map."""
    return MapLabels(words("map-left"), words("map-right"), words("map-front"))


def chart_labels(words: Words, *, session: bool = True) -> ChartLabels:
    """The words of the chart, counted from a session or from the first report."""
    since = "" if session else "-report"
    return ChartLabels(
        title=words(f"chart-title{since}"),
        subtitle=words("chart-subtitle"),
        days=words(f"chart-days{since}"),
        hour=words("chart-hour"),
        mine=words("chart-mine"),
        typical=words("chart-typical"),
        earlier=words("chart-before"),
        note=words("chart-note"),
    )


def _body_map(picture: BodyMap, words: Words, theme: Theme) -> str:
    numbers = {code: number for number, code in enumerate(picture.order, start=1)}
    return body_map(picture.chosen, labels=map_labels(words), numbers=numbers, theme=theme)


def _chart(picture: Chart, words: Words, theme: Theme) -> str:
    return chart(
        [Score(*one) for one in picture.scores],
        labels=chart_labels(words, session=picture.session),
        band=picture.band,
        earlier=[Score(*one) for one in picture.earlier],
        theme=theme,
    )
