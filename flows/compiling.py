"""Turns condition tables of the pathway files into conditions, checking every name.

Lives here: the grammar of ``flows.conditions`` as it is written in TOML, anchors and named
facts put in their places. Does not live here: judging, or any other part of a file. Called by
``flows.loading`` and ``flows.guides.loading``; its ContentError is raised by all that reads a
file.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from flows.conditions import BOUNDS, CodeIs, Condition, Every, FlagIs, NumberIs, Some, Truth, Unless
from flows.intake import CHECK_IN_FACTS, is_number
from flows.vocabulary import ANSWERS, CHANGES, COURSES, FLAGS, Level

_TRUTHS: Mapping[str, Truth] = {"yes": True, "no": False}
_CHECK_IN_CODES: Mapping[str, tuple[str, ...]] = {
    "check_in": ("none", "24h", "48h", "72h", "day7"),
    "change": CHANGES,
    "course": ("none", *COURSES),
    "previous_level": tuple(level.value for level in Level),
}


class ContentError(Exception):
    """A pathway file does not fit; the message names the file, the place and the remedy."""


@dataclass(frozen=True)
class Compiler:
    """Compiles conditions against the anchors and the facts of one file."""

    anchors: Mapping[str, float]
    facts: Mapping[str, Condition] = field(default_factory=dict)

    def with_facts(self, tables: Mapping[str, Any], file: str) -> Compiler:
        """The same compiler, knowing the named facts; a fact may use the ones before it."""
        known: dict[str, Condition] = dict(self.facts)
        for name, table in tables.items():
            compiler = Compiler(self.anchors, known)
            known = {**known, name: compiler.condition(table, f"{file} [facts] {name}")}
        return Compiler(self.anchors, known)

    def known(self, kind: str, name: str, names: Iterable[str], place: str) -> None:
        """Raise ContentError unless ``name`` is one of ``names``."""
        if name not in names:
            legal = ", ".join(sorted(names))
            raise ContentError(f"{place}: unknown {kind} {name!r}; it is one of: {legal}.")

    def condition(self, table: Mapping[str, Any], place: str) -> Condition:
        """Compile one condition table; raises ContentError naming ``place``."""
        match table:
            case {"all": [_, *_] as parts, **rest} if not rest:
                return Every(tuple(self.condition(part, place) for part in parts))
            case {"any": [_, *_] as parts, **rest} if not rest:
                return Some(tuple(self.condition(part, place) for part in parts))
            case {"not": part, **rest} if not rest:
                return Unless(self.condition(part, place))
            case {"fact": name, **rest} if not rest:
                self.known("fact", name, self.facts, place)
                return self.facts[name]
            case {"flag": name, **rest}:
                self.known("flag", name, FLAGS, place)
                return FlagIs(name, self._unknown(rest, place, ()))
            case {"answer": name, **rest}:
                self.known("answer", name, (*ANSWERS, *CHECK_IN_FACTS), place)
                return self._about_answer(name, rest, place)
            case _:
                pass
        raise ContentError(
            f"{place}: {table!r} is no condition; use all or any with a list of parts, "
            "not, fact, flag or answer."
        )

    def _about_answer(self, name: str, rest: Mapping[str, Any], place: str) -> Condition:
        if is_number(name):
            unknown = self._unknown(rest, place, BOUNDS)
            bounds = {key: self._number(rest[key], place) for key in BOUNDS if key in rest}
            if not bounds:
                raise ContentError(f"{place}: {name} is a number; give {' or '.join(BOUNDS)}.")
            return NumberIs(name, unknown=unknown, **bounds)
        unknown = self._unknown(rest, place, ("in", "only"))
        chosen = [key for key in ("in", "only") if key in rest]
        if len(chosen) != 1 or not isinstance(rest[chosen[0]], list) or not rest[chosen[0]]:
            raise ContentError(f"{place}: {name} holds codes; give a list, either in or only.")
        codes = frozenset(rest[chosen[0]])
        legal = ANSWERS[name].codes if name in ANSWERS else _CHECK_IN_CODES[name]
        for code in sorted(codes):
            self.known(f"code of {name}", code, legal, place)
        return CodeIs(name, codes, only=chosen == ["only"], unknown=unknown)

    def _number(self, value: object, place: str) -> float:
        if isinstance(value, str):
            self.known("anchor", value, self.anchors, place)
            return self.anchors[value]
        if isinstance(value, bool) or not isinstance(value, int | float):
            raise ContentError(f"{place}: {value!r} is no number; give one, or an anchor's name.")
        return float(value)

    def _unknown(self, rest: Mapping[str, Any], place: str, others: Iterable[str]) -> Truth:
        for key in rest:
            self.known("key", key, ("unknown", *others), place)
        if "unknown" not in rest:
            return None
        self.known("value of unknown", rest["unknown"], _TRUTHS, place)
        return _TRUTHS[rest["unknown"]]
