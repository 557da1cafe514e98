"""The thresholds of the second ear, chosen on messages that it did not learn from.

Lives here: trying values and counting what they would cost. Does not live here: what the
values mean (``flows.listening.likeness.Thresholds``). Called by ``__main__``.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, replace
from itertools import product

from flows.ear import hear
from flows.lexicon import Lexicon
from flows.listening.likeness import Thresholds
from tests.messages.scoring import HARMLESS
from tests.messages.training.samples import Message

#: What is tried for each; every combination is.
_FIRE = (0.3, 0.4, 0.5, 0.6, 0.7)
_ASK = (0.3, 0.4, 0.5, 0.6, 0.7)
_DOUBT = (0.05, 0.1, 0.2, 0.3)
#: False alarms that may be paid for emergencies, a question as half.
_ALLOWED = 0.08


def chosen(lexicon: Lexicon, held: Sequence[Message], start: Thresholds) -> Thresholds:
    """The values that hear most emergencies for at most the allowed false alarms."""
    best: tuple[float, Thresholds] | None = None
    for fire, ask, doubt in product(_FIRE, _ASK, _DOUBT):
        tried = replace(start, fire=fire, ask=ask, doubt=doubt)
        heard, noticed, alarms = _counted(lexicon, held, tried)
        print(
            f"  {asdict(tried)}: {heard:.1%} emergencies, {noticed:.1%} signs, {alarms:.1%} alarms"
        )
        if alarms <= _ALLOWED and (best is None or heard + noticed > best[0]):
            best = (heard + noticed, tried)
    return start if best is None else best[1]


def _counted(
    lexicon: Lexicon, held: Sequence[Message], tried: Thresholds
) -> tuple[float, float, float]:
    """Shares of emergencies stated, of signs noticed, and of harmless messages alarmed about."""
    if lexicon.weights is None:
        raise ValueError("the lexicon has no network to choose thresholds for")
    alarming = lexicon.weights.alarming
    trying = replace(lexicon, weights=replace(lexicon.weights, thresholds=tried))
    emergencies, signs, alarms = [], [], []
    for message in held:
        heard = hear(trying, message["text"])
        stated = {flag for flag, value in heard.items() if value == "yes"}
        asked = {flag for flag, value in heard.items() if value == "not_sure"}
        told = {flag for flag, value in message["flags"].items() if value == "yes"}
        if message["level"] == "emergency":
            emergencies.append(bool(stated & alarming))
        if told:
            signs.append(bool(told & (stated | asked)))
        if message["kind"] in HARMLESS:
            alarms.append(1.0 if stated else 0.5 if asked else 0.0)
    return tuple(sum(some) / max(len(some), 1) for some in (emergencies, signs, alarms))  # type: ignore[return-value]  # three of them
