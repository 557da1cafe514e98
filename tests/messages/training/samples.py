"""What is learnt from: the labelled messages, and what an encoder shall say of each.

Lives here: which files are for learning and which for choosing thresholds. Does not live
here: the sealed files, which nobody learns from or tunes on.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np

from flows.vocabulary import FLAGS
from tests.messages.__main__ import SEALED
from tests.messages.scoring import messages

HERE = Path(__file__).parent.parent
#: Neither encoder sees these; the thresholds are chosen on them.
HELD_OUT = ("k", "n", "held")
#: How often each of the short messages is learnt in a pass: they are few, and each word counts.
SHORT, TIMES = "short", 4
#: Where an emergency and any sign stand in what an encoder says; the flags follow.
EMERGENCY, FLAGGED, FIRST_FLAG = 0, 1, 2
#: An emergency, any sign, each flag stated, each flag denied.
SIZE = FIRST_FLAG + 2 * len(FLAGS)
#: How much each of these counts while learning.
WEIGHTS = np.array([10.0, 10.0, *[1.0] * len(FLAGS), *[0.5] * len(FLAGS)], dtype=np.float32)

Message = dict[str, Any]


def labelled() -> tuple[list[Message], list[Message]]:
    """The messages to learn from, and those to choose thresholds on."""
    learnt: list[Message] = []
    held: list[Message] = []
    for file in sorted(HERE.rglob("*.jsonl")):
        if file.name not in (*SEALED, "answers.jsonl"):
            times = TIMES if file.parent.name == SHORT else 1
            (held if file.stem in HELD_OUT else learnt).extend(messages(file) * times)
    return learnt, held


def target(message: Message) -> np.ndarray[Any, Any]:
    """What an encoder shall say of a message; a half where nobody can know."""
    flags = message["flags"]
    stated = [{"yes": 1.0, "not_sure": 0.5}.get(flags.get(flag), 0.0) for flag in FLAGS]
    denied = [float(flags.get(flag) == "no") for flag in FLAGS]
    flagged = 0.5 if message["kind"] == "ambiguous" else float("yes" in flags.values())
    emergency = float(message["level"] == "emergency")
    return np.array([emergency, flagged, *stated, *denied], dtype=np.float32)
