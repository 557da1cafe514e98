"""How old the writer is, as a band of the contract.

House rules. A number is only an age where something says so: "I'm 54", "66F", "35 yrs
old", "in my forties". Ages that do not fall into one band are none.

Does not live here: whose age it is (``flows.prefill``, the caller).
"""

from __future__ import annotations

from collections.abc import Iterator

from flows.listening.phrases import Expression, Phrases

#: Whoever is in a decade, and whoever is late in it: any age of those years has the same band.
_IN, _LATE = 2, 8


class AgeWords(Phrases):
    """The words around ages. Each of the ``forms`` holds the age in the group ``n``.

    ``decade`` holds the groups ``tens`` or ``named`` (one of ``decades``) and ``part``.
    """

    likely: Expression
    forms: tuple[Expression, ...]
    of_others: Expression
    once: Expression
    decade: Expression
    decades: dict[str, int]
    late: str


def age_band(words: AgeWords | None, plain: str) -> str | None:
    """The band that every age in a plain text falls into (see ``plain_text``)."""
    if words is None or not words.likely.search(plain):
        return None
    bands = {band_of(age) for age in _ages(words, plain)}
    return bands.pop() if len(bands) == 1 else None


def _ages(words: AgeWords, plain: str) -> Iterator[int]:
    for form in words.forms:
        for found in form.finditer(plain):
            if not words.of_others.search(plain, 0, found.start()):
                yield int(found["n"])
    for found in words.decade.finditer(plain):
        if words.once.search(plain[: found.start()]):
            continue
        tens = int(found["tens"]) if found["tens"] else words.decades[found["named"]]
        part = (found["part"] or "").strip(" -")
        if tens >= 20 and (tens != 60 or part):
            yield tens + (_LATE if part == words.late else _IN)


def band_of(age: int) -> str:
    """The band of the contract that an age in years falls into."""
    if age < 16:
        return "under_16"
    if age < 18:
        return "16_17"
    if age < 50:
        return "18_49"
    return "50_64" if age < 65 else "65_plus"
