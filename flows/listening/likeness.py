"""The second ear: a small neural network that has read many messages about danger signs.

The word lists hear what somebody thought of; people put things in ways that nobody thought
of. So each text is weighed whole as well: how likely it states an emergency, any sign at
all, and each single sign. The network is a transformer in two parts, taught by a larger one
and run by onnxruntime on one thread: the same text always weighs the same. The first part
settles most texts; only those that it is not sure of reach the second, which is slower.

Lives here: the file and what it says of a text. Does not live here: what becomes of that
(``flows.ear``), how it was taught (``tests/messages/training``). Loaded by ``flows.files``,
called by ``flows.ear``.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

import numpy as np
import onnxruntime

from flows.listening.pieces import Pieces

_ERRORS_ONLY = 3


class Network(Protocol):
    """What onnxruntime runs: named arrays in, arrays out.

    The first part takes the "pieces" of a window and gives scores and a state for each piece;
    the second takes "pairs" of those states, two side by side, and gives scores. The one row
    of scores is an emergency, any sign, then the flags in order, before the logistic function.
    """

    def run(self, outputs: None, inputs: Mapping[str, Any], /) -> Sequence[Any]:
        """Run it."""
        ...


@dataclass(frozen=True, slots=True)
class Likeness:
    """Probabilities that a text states an emergency, any danger sign, and each single one."""

    emergency: float
    flagged: float
    flags: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Thresholds:
    """What is made of probabilities; chosen on messages that the network did not learn from.

    From ``fire`` on a text states an emergency (``fire_beside`` where a list heard a sign in a
    short sentence). From ``name`` on a single sign is stated. From ``ask`` on a text in which
    nothing was heard is worth a question. What the lists heard as stated in a text that is
    below ``doubt`` becomes a question, and below ``silence`` only denials stand. Where no sign
    is named from ``plain`` on, others from ``also`` on (``also_emergency`` beside an emergency)
    are asked about too, and one that the lists heard denied from ``denied`` on.

    The first part of the network settles a text with no sign likelier than ``calm``, or an
    emergency likelier than ``certain``.
    """

    fire: float
    fire_beside: float
    name: float
    ask: float
    doubt: float
    silence: float
    plain: float
    also: float
    also_emergency: float
    denied: float
    calm: float
    certain: float


@dataclass(frozen=True, slots=True)
class Weights:
    """What was learnt: the network, its pieces of text, its flags in order, the thresholds.

    ``alarming`` are the flags that are an emergency by themselves.
    """

    network: tuple[Network, Network]
    pieces: Pieces
    flags: tuple[str, ...]
    alarming: frozenset[str]
    thresholds: Thresholds

    def liken(self, text: str) -> Likeness:
        """What the text is like; of a long one the likest of its windows counts."""
        rows = [self._chances(window) for window in self.pieces.windows(text)]
        if not rows:
            return Likeness(0.0, 0.0, {})
        most = (rows[0] if len(rows) == 1 else np.max(rows, axis=0)).tolist()
        return Likeness(most[0], most[1], dict(zip(self.flags, most[2:], strict=True)))

    def _chances(self, window: list[int]) -> Any:
        first, second = self.network
        scores, states = first.run(None, {"pieces": np.array(window, dtype=np.int64)})
        chances = _logistic(scores[0])
        limits = self.thresholds
        if max(chances[0], chances[1]) < limits.calm or chances[0] > limits.certain:
            return chances
        return _logistic(second.run(None, {"pairs": _in_pairs(states)})[0][0])


def _in_pairs(states: Any) -> Any:
    """Rows two and two side by side; the last of an odd number has nothing beside it."""
    if len(states) % 2:
        states = np.concatenate((states, np.zeros_like(states[:1])))
    return states.reshape(len(states) // 2, -1)


def _logistic(scores: Any) -> Any:
    return 1 / (1 + np.exp(-scores.astype(np.float64)))


def weights_from(
    parts: tuple[Network, Network], pieces: Sequence[str], table: Mapping[str, Any]
) -> Weights:
    """The weights of a language; raises KeyError, TypeError or ValueError when parts do not fit."""
    return Weights(
        network=parts,
        pieces=Pieces(pieces),
        flags=tuple(table["flags"]),
        alarming=frozenset(table["alarming"]),
        thresholds=Thresholds(**table["thresholds"]),
    )


def session_of(file: Path) -> Network:
    """One part of the network; raises ValueError when the file is missing or is none."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = _ERRORS_ONLY
    try:
        session: Network = onnxruntime.InferenceSession(
            str(file),
            options,
            providers=["CPUExecutionProvider"],
            # The fused step is slower than the two that it replaces: 0.51 against 0.42 ms a text.
            disabled_optimizers=["SkipLayerNormFusion"],
        )
    except Exception as error:  # noqa: BLE001 - onnxruntime's errors share no other class
        raise ValueError(type(error).__name__) from None
    return session
