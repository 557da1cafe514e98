"""The vignettes that defend the rules, as far as a reviewer needs them.

Lives here: the sentence, the level and the rules of each case file. Does not live here:
running them and refusing slips (``tests/flows/vignettes.py``). Called by ``bot.review``;
``.sections`` and ``.rules`` are handed what it read.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path

from bot.settings import SettingsError
from flows.vocabulary import Level


@dataclass(frozen=True, slots=True)
class Vignette:
    """One person in a sentence, and what must come of it.

    ``holds`` are the rules that it makes hold, ``misses`` the ones that it nearly does.
    """

    name: str
    level: Level
    holds: frozenset[str]
    misses: frozenset[str]


def read_vignettes(folder: Path) -> tuple[Vignette, ...]:
    """Every vignette below a folder, file by file; raises SettingsError naming a bad file."""
    return tuple(one for file in sorted(folder.glob("*.toml")) for one in _read(file))


def _read(file: Path) -> list[Vignette]:
    try:
        rows = tomllib.loads(file.read_text(encoding="utf-8"))["case"]
        return [
            Vignette(
                name=row["name"],
                level=Level(row["expect"]["level"]),
                holds=frozenset(row["expect"].get("rules", ())),
                misses=frozenset(row["expect"].get("not_rules", ())),
            )
            for row in rows
        ]
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise SettingsError(
            f"{file}: not a file of vignettes ({type(error).__name__}); "
            "each [[case]] needs a name and expect.level."
        ) from None
