"""How old the writer is, as a band of the contract.

House rules. A number is only an age where something says so: "I'm 54", "66F", "35 yrs
old", "in my forties". Ages that do not fall into one band are none.

Does not live here: whose age it is (``flows.prefill``, the caller).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_BEHIND = (
    r"(?=\s*(?:[,.;!?()/]|-|and\b|yrs?\b|years?\b|yo\b|y/o|m\b|f\b|male\b|female\b|here\b|now\b"
    r"|$))"
)
#: What most texts are without: then no form needs to be tried.
_LIKELY = re.compile(r"\d\d|ies\b")
#: The ways to tell an age.
_FORMS = (
    # "I'm 54,"
    re.compile(
        r"\b(?:i'?m|i am|aged?|age:|turning|turned|just turned|being)\s+"
        rf"(?:only |nearly |about )?(?P<n>\d{{2}}){_BEHIND}"
        r"(?!\s*(?:years?|yrs?) (?:of|in|train|lift))"
    ),
    # "35 yrs old"
    re.compile(
        r"\b(?P<n>\d{2})\s?(?:-?\s?yo\b|y/o|-?\s?y\.?o\.?(?!\w)|-?\s?yrs? old|-?\s?years? old|"
        r"-?year-old|years? of age)(?! (?:injury|problem|issue|knee|back|disc|hernia|tweak|"
        r"strain|bar|gym|shoes|house|car|son|daughter|kid|boy\b|program))"
    ),
    # "66F", "44 male"
    re.compile(
        r"\b(?P<n>\d{2})\s?(?:[mf]\b|/\s?[mf]\b|male\b|female\b|"
        r"(?:years?|yrs?),? (?:male|female|m|f)\b)"
    ),
    # "f, 27"
    re.compile(
        r"(?<![\w'])(?:[mf]|male|female),?\s?/?\s?(?P<n>\d{2})\b(?!\s*(?:kg|lbs?|%|reps|/))"
    ),
    # "17, first meet on sunday"
    re.compile(r"^(?P<n>1[0-7]|[2-9]\d)\s?(?:,(?!\s?\d)|here\b|yrs\b|years\b)"),
    # ", 54 and feeling it"
    re.compile(r"[,.;(]\s?(?P<n>[2-9]\d) (?:and feeling it|and counting|here\b|next\b)"),
)
#: "My 17 year old" is somebody else's age.
_OF_OTHERS = re.compile(r"\b(?:my|our|his|her|their|with)\s$")
#: "I squatted in my twenties": not the age of today.
_ONCE = re.compile(
    r"\b(?:did|was|were|used|when|since|had|hurt|injured|lifted|squatted|trained|played|pulled)\b"
    r"[^.,;!?\n]*$"
)
_DECADES = {
    "twent": 20, "thirt": 30, "fort": 40, "fift": 50, "sixt": 60, "sevent": 70,
}  # fmt: skip
_DECADE = re.compile(
    r"\bin (?:my|the) (?P<part>early |mid |mid-|late )?(?:(?P<tens>\d0)'?s|"
    r"(?P<named>twent|thirt|fort|fift|sixt|sevent)ies)\b"
)


def age_band(plain: str) -> str | None:
    """The band that every age in a plain text falls into (see ``plain_text``)."""
    if not _LIKELY.search(plain):
        return None
    bands = {_band(age) for age in _ages(plain)}
    return bands.pop() if len(bands) == 1 else None


def _ages(plain: str) -> Iterator[int]:
    for form in _FORMS:
        for found in form.finditer(plain):
            if not _OF_OTHERS.search(plain, 0, found.start()):
                yield int(found["n"])
    for found in _DECADE.finditer(plain):
        if _ONCE.search(plain[: found.start()]):
            continue
        tens = int(found["tens"]) if found["tens"] else _DECADES[found["named"]]
        part = (found["part"] or "").strip(" -")
        if tens >= 20 and (tens != 60 or part):
            yield tens + (8 if part == "late" else 2)


def _band(age: int) -> str:
    if age < 16:
        return "under_16"
    if age < 18:
        return "16_17"
    if age < 50:
        return "18_49"
    return "50_64" if age < 65 else "65_plus"
