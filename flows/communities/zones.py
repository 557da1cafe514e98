"""The time zones that an admin may mean by a typed city, country, abbreviation or zone name.

House rules. Only real IANA zones, since posts must follow the changes of the clocks: an offset
like "UTC+2" is no place. A name that stands for several is offered as several, and the
admin picks. A slip of the finger is forgiven, once in short names and twice in long ones,
never in the first letter.

Lives here: finding them. Does not live here: the names (``flows.communities.places``), the
list of zones that this machine knows (handed in), their clocks. Called by
``bot/communities``.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from types import MappingProxyType

from flows.communities.places import CITIES, COMMON, COUNTRIES

#: Candidates at most: as many as fit under one question.
MOST = 5

# Zones named after a place lie in these; all others are old names or offsets.
_AREAS = frozenset(
    "Africa America Antarctica Arctic Asia Atlantic Australia Europe Indian Pacific".split()
)
_NO_PLACES = frozenset({"Factory", "localtime"})
# Old names of zones, beside those that end like the new one. Their cities are in the table.
_OLD = frozenset(
    """America/Godthab Asia/Ashkhabad Asia/Calcutta Asia/Chungking Asia/Dacca Asia/Istanbul
    Asia/Katmandu Asia/Macao Asia/Rangoon Asia/Saigon Asia/Thimbu Asia/Ujung_Pandang
    Asia/Ulan_Bator Africa/Asmera Atlantic/Faeroe Australia/ACT Australia/North Australia/NSW
    Australia/South Australia/West Europe/Kiev Europe/Nicosia Pacific/Ponape Pacific/Samoa
    Pacific/Truk Pacific/Yap""".split()
)
_FILLERS = frozenset("time timezone zone tz standard summer winter daylight local in the".split())
# NFKD takes accents off; these letters are whole ones that it leaves.
_LETTERS = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe"})
_APART = re.compile(r"[\W_]+")
_SPACES = re.compile(r"\s+")
_SILENT = re.compile(r"['’`´.]")
_LONGEST_TEXT = 80
_SHORTEST, _LONG = 4, 9

Names = Mapping[str, tuple[str, ...]]


def find_zones(
    text: str, known: Collection[str], named: Mapping[str, str] = MappingProxyType({})
) -> list[str]:
    """The zones out of ``known`` that ``text`` may mean: the best first, at most five, or none.

    ``known`` are the names of all zones that there are clocks for; ``named`` says what the city of
    a zone is called in the writer's language.
    """
    typed = text.strip()[:_LONGEST_TEXT]
    real = {zone.lower(): zone for zone in known if zone not in _NO_PLACES}
    spelled = real.get(_SPACES.sub("_", typed.lower()))
    if spelled is not None and "/" in spelled:
        return [spelled]
    words = [word for word in fold(typed).split() if word not in _FILLERS]
    query = " ".join(words)
    names = _names(known, named)
    found = names.get(query)
    if found is None and spelled is not None:
        return [spelled]
    found = found or _voted(words, names) or _nearest(query, names)
    return list(found[:MOST])


def fold(text: str) -> str:
    """Small letters without accents or punctuation, words one space apart."""
    plain = unicodedata.normalize("NFKD", text.casefold().translate(_LETTERS))
    bare = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return _APART.sub(" ", _SILENT.sub("", bare)).strip()


def _names(known: Collection[str], named: Mapping[str, str]) -> Names:
    """Every name that a place has, with its zones; a table's names go before a zone's own."""
    names: dict[str, tuple[str, ...]] = {}
    real = frozenset(known)
    theirs = [(fold(name), zone) for zone, name in named.items()]
    tables = (*_table(COMMON), *_table(COUNTRIES), *_own(known), *_table(CITIES), *theirs)
    for name, zone in tables:
        if zone in real and zone not in names.get(name, ()):
            names[name] = (*names.get(name, ()), zone)
    return names


def _table(lines: str) -> Iterator[tuple[str, str]]:
    for line in lines.strip().splitlines():
        zones, _, names = line.partition(": ")
        for name in names.split(", "):
            for zone in zones.split(", "):
                yield name, zone


def _own(known: Collection[str]) -> Iterator[tuple[str, str]]:
    """The places that zones are named after; of two zones named alike the longer is today's."""
    newest: dict[str, str] = {}
    for zone in sorted(known, key=lambda one: (len(one), one)):
        area, _, place = zone.partition("/")
        if area in _AREAS and zone not in _OLD:
            newest[fold(place.rpartition("/")[2])] = zone
    yield from newest.items()


def _voted(words: list[str], names: Names) -> tuple[str, ...]:
    """The zones of the names in a sentence: first what most of them share, then as they stand.

    The longest names are taken first, so that "york" in "new york" is not looked at.
    """
    left = list(words)
    found: list[str] = []
    for length in range(len(left), 0, -1):
        for start in range(len(left) - length + 1):
            name = " ".join(left[start : start + length])
            if len(name) >= _SHORTEST and name in names:
                found += names[name]
                left[start : start + length] = [""] * length
    return _ranked(found)


def _ranked(zones: Iterable[str]) -> tuple[str, ...]:
    return tuple(zone for zone, _ in Counter(zones).most_common())


def _nearest(query: str, names: Names) -> tuple[str, ...]:
    """The zones of the names that begin like this, or that it is a slip of."""
    from rapidfuzz.distance import OSA  # noqa: PLC0415 - 3 MB, for a typed city alone

    if len(query) < _SHORTEST:
        return ()
    slips = 1 if len(query) < _LONG else 2
    near: list[tuple[int, str]] = []
    for name in names:
        if name.startswith(query):
            near.append((1, name))
        elif name[0] == query[0] and len(name) >= _SHORTEST:
            apart = OSA.distance(query, name, score_cutoff=slips)
            if apart <= slips:
                near.append((apart, name))
    near.sort(key=lambda one: one[0])
    return tuple(dict.fromkeys(zone for _, name in near for zone in names[name]))
