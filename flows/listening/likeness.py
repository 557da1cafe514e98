"""The second ear: how much a text is like those that told a danger sign.

The word lists hear what somebody thought of; people put things in ways that nobody thought
of. So each text is weighed as well: every word, pair of words and concept in it, marked with
what surrounds it (denied, somebody else's, long past), has a weight that was learnt from
labelled messages. House rule: this only ever adds to what the lists heard, and never says
anything about a sign that was denied in words.

Lives here: taking a text apart, and weighing. Does not live here: the weights
(``flows/words/<language>/likeness.json``, learnt by ``python -m tests.messages.training``),
what becomes of the outcome (``flows.ear``). Called by ``flows.ear``, and by the training.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from math import exp, sqrt
from typing import Any

from flows.listening.chart import Span, Spans
from flows.listening.context import Context
from flows.listening.tokens import Stretch

#: What ends a clause, as a word of its own.
_PAUSE = "|"
#: Words that stand further apart than this are not taken as a pair.
_APART = 5
#: The first entries of every row of weights: for an emergency, and for any danger sign.
EMERGENCY, FLAGGED = 0, 1


@dataclass(frozen=True, slots=True)
class Verdict:
    """How the weighed text and what the lists heard make one probability.

    ``bias`` and factors for the two scores and for how many signs the lists heard: stated
    ``alarms`` (an emergency by themselves), other ``stated`` ones, ``asked`` and ``denied``.
    """

    bias: float
    emergency: float
    flagged: float
    alarms: float
    stated: float
    asked: float
    denied: float


@dataclass(frozen=True, slots=True)
class Weights:
    """What was learnt.

    ``features`` gives each feature its two weights; ``names`` its weight for single flags,
    whose bias is their ``rarity``; ``alarming`` are flags that are an emergency by themselves.
    Probabilities: from ``fire`` on a text states an emergency (from ``fire_beside`` where the
    lists heard a lesser sign), from ``ask`` on it is worth a question, and a single flag is
    named from ``sure`` on.
    """

    bias: tuple[float, float]
    features: Mapping[str, tuple[float, float]]
    names: Mapping[str, Mapping[str, float]]
    rarity: Mapping[str, float]
    alarming: frozenset[str]
    emergency: Verdict
    flagged: Verdict
    fire: float
    fire_beside: float
    ask: float
    sure: float


@dataclass(frozen=True, slots=True)
class Likeness:
    """Probabilities that the text states an emergency, and any danger sign."""

    emergency: float
    flagged: float


def weights_from(table: Mapping[str, Any]) -> Weights:
    """The weights in the form of ``likeness.json``; raises KeyError or TypeError on another."""
    return Weights(
        bias=(table["bias"][EMERGENCY], table["bias"][FLAGGED]),
        features={name: (row[0], row[1]) for name, row in table["features"].items()},
        names=table["names"],
        rarity=table["rarity"],
        alarming=frozenset(table["alarming"]),
        emergency=Verdict(**table["emergency"]),
        flagged=Verdict(**table["flagged"]),
        fire=table["fire"],
        fire_beside=table["fire_beside"],
        ask=table["ask"],
        sure=table["sure"],
    )


# --- Taking a text apart ----------------------------------------------------------------


def features_of(
    names: Mapping[int, str], stretch: Stretch, spans: Spans, context: Context
) -> set[str]:
    """Everything in a stretch of text that may have a weight; ``names`` are those of concepts."""
    mark = _marker(context)
    words = [f"{mark((at, at + 1, 1 << at))}{word}" for at, word in enumerate(stretch.words)]
    found = {*words, *context.cues}
    clause: list[str] = []
    before = _PAUSE
    for at, word in enumerate(words):
        if at > 0 and stretch.clause[at] != stretch.clause[at - 1]:
            found |= _pairs(clause)
            found.add(f"{before} {_PAUSE}")
            clause, before = [], _PAUSE
        found.add(f"{before} {word}")
        clause.append(word)
        before = word
    found |= _pairs(clause)
    found.add(f"{before} {_PAUSE}")
    for symbol, places in spans.items():
        name = names.get(symbol)
        if name is not None:
            found.update([mark(span) + name for span in places])
    return found


def _pairs(clause: list[str]) -> set[str]:
    """Words of one clause with others between them."""
    return {
        f"{word}~{other}"
        for at, word in enumerate(clause)
        for other in clause[at + 2 : at + _APART + 1]
    }


def _marker(context: Context) -> Callable[[Span], str]:
    """A function from a place to letters for what surrounds it; none of most places."""
    checks: list[tuple[str, Callable[[Span], bool]]] = []
    if context.has("other"):
        checks.append(("O", context.of_somebody_else))
    if context.has("long_ago", "before"):
        checks.append(("P", context.long_ago))
    if context.has("gone"):
        checks.append(("G", context.gone))
    if context.has("soon"):
        checks.append(("B", context.brief))
    if context.has("definition"):
        checks.append(("Q", context.only_asked))
    if context.has("doubtful"):
        checks.append(("D", context.doubtful))
    harmless = context.harmless
    denying = context.has("denial")
    if not checks and not harmless and not denying:
        return lambda _: ""

    def mark(span: Span) -> str:
        denied = context.denied(span[2]) if denying else None
        letters = "" if denied is None else "N" if denied == "no" else "n"
        letters += "".join([letter for letter, holds in checks if holds(span)])
        if span[2] & harmless:
            letters += "H"
        return f"{letters}/" if letters else ""

    return mark


# --- Weighing ---------------------------------------------------------------------------


def liken(weights: Weights, features: Iterable[str], heard: Mapping[str, str]) -> Likeness:
    """How probably the text states an emergency or any danger sign; ``heard`` by the lists."""
    rows = [row for one in features if (row := weights.features.get(one)) is not None]
    length = sqrt(len(rows)) or 1.0
    emergency = weights.bias[EMERGENCY] + sum([row[EMERGENCY] for row in rows]) / length
    flagged = weights.bias[FLAGGED] + sum([row[FLAGGED] for row in rows]) / length
    counts = counts_of(weights.alarming, heard)
    return Likeness(
        _probability(weights.emergency, emergency, flagged, counts),
        _probability(weights.flagged, emergency, flagged, counts),
    )


def counts_of(alarming: Collection[str], heard: Mapping[str, str]) -> tuple[int, int, int, int]:
    """How many signs the lists heard: alarms and others stated, asked about, denied."""
    stated = [flag for flag, value in heard.items() if value == "yes"]
    alarms = sum(flag in alarming for flag in stated)
    values = list(heard.values())
    return alarms, len(stated) - alarms, values.count("not_sure"), values.count("no")


def _probability(
    verdict: Verdict, emergency: float, flagged: float, counts: tuple[int, int, int, int]
) -> float:
    alarms, stated, asked, denied = counts
    total = (
        verdict.bias
        + verdict.emergency * emergency
        + verdict.flagged * flagged
        + verdict.alarms * min(alarms, 1)
        + verdict.stated * min(stated, 1)
        + verdict.asked * min(asked, 2)
        + verdict.denied * min(denied, 2)
    )
    return _sigmoid(total)


def _sigmoid(score: float) -> float:
    return 1 / (1 + exp(-max(-30.0, min(30.0, score))))


def likeliest(
    weights: Weights, features: Iterable[str], among: Iterable[str]
) -> tuple[str, float] | None:
    """Which of the flags a text that states one is most like, and how probably."""
    rows = [row for one in features if (row := weights.names.get(one)) is not None]
    length = sqrt(len(rows)) or 1.0
    scores = dict.fromkeys((flag for flag in among if flag in weights.rarity), 0.0)
    for row in rows:
        for flag, weight in row.items():
            if flag in scores:
                scores[flag] += weight
    likely = {flag: _sigmoid(weights.rarity[flag] + scores[flag] / length) for flag in scores}
    best = max(likely, key=lambda flag: likely[flag], default=None)
    return None if best is None else (best, likely[best])
