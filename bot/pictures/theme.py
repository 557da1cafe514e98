"""Colours of the pictures, as data: one light and one dark theme, and one that a page fills in.

Lives here: every colour that any picture uses, and nothing else. A test holds the contrast
of every text and every line that carries meaning. Called by the drawings.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Literal

ThemeName = Literal["light", "dark", "page"]


@dataclass(frozen=True, slots=True)
class Theme:
    """Colours as ``#RRGGBB``, or as anything else that CSS takes for one.

    ``paper`` is behind everything, ``card`` behind an inset; ``ink`` and ``muted`` write on
    both. ``zone`` can be chosen, ``chosen`` was; their ``_line`` goes round them. ``mine``
    are the person's own scores, ``typical`` what is often felt, ``before`` an earlier time.
    ``far`` is the arm or leg away from the viewer.
    """

    name: ThemeName
    paper: str
    card: str
    card_line: str
    ink: str
    muted: str
    body: str
    body_line: str
    detail: str
    zone: str
    zone_line: str
    chosen: str
    chosen_line: str
    badge: str
    grid: str
    axis: str
    mine: str
    typical: str
    typical_line: str
    before: str
    skin: str
    near: str
    far: str
    cloth: str
    far_cloth: str
    thing: str
    thing_line: str
    arrow: str


LIGHT = Theme(
    name="light",
    paper="#F5F7F9",
    card="#FFFFFF",
    card_line="#CBD4DC",
    ink="#15202B",
    muted="#4C5A66",
    body="#E3DFDB",
    body_line="#978D86",
    detail="#BDB4AD",
    zone="#A9CDEA",
    zone_line="#164C78",
    chosen="#F79E68",
    chosen_line="#7A2605",
    badge="#FFFFFF",
    grid="#DDE4EA",
    axis="#5A6874",
    mine="#A63B0B",
    typical="#CDE3F4",
    typical_line="#2A618F",
    before="#63707C",
    skin="#D3CBC4",
    near="#C4BAB2",
    far="#93877E",
    cloth="#1F5E92",
    far_cloth="#174A74",
    thing="#E3E8ED",
    thing_line="#7D8B97",
    arrow="#B9430F",
)

DARK = Theme(
    name="dark",
    paper="#17212B",
    card="#1F2B37",
    card_line="#3B4A58",
    ink="#F2F6F9",
    muted="#B3C0CB",
    body="#3D4853",
    body_line="#7D8C99",
    detail="#5C6975",
    zone="#255F91",
    zone_line="#B9DEF9",
    chosen="#A64C18",
    chosen_line="#FFE3CF",
    badge="#0C141B",
    grid="#2C3A47",
    axis="#A9B7C3",
    mine="#FFA066",
    typical="#224560",
    typical_line="#86C0EA",
    before="#8FA0AE",
    skin="#8B98A4",
    near="#A2AEB9",
    far="#6E7B87",
    cloth="#4C9BD6",
    far_cloth="#2A6693",
    thing="#2C3947",
    thing_line="#7A8A98",
    arrow="#FF9A5C",
)

THEMES = {theme.name: theme for theme in (LIGHT, DARK)}


def variable(name: str) -> str:
    """The custom property under which a page names a colour."""
    return f"--picture-{name.replace('_', '-')}"


def colours(theme: Theme) -> dict[str, str]:
    """The colours of a theme by their names."""
    return {one.name: getattr(theme, one.name) for one in fields(Theme) if one.name != "name"}


#: For SVG inside a page, which has the colours of ``LIGHT`` or ``DARK`` as the reader likes.
PAGE = Theme(name="page", **{name: f"var({variable(name)})" for name in colours(LIGHT)})


def theme_of(name: ThemeName) -> Theme:
    """The theme of that name."""
    return PAGE if name == "page" else THEMES[name]
