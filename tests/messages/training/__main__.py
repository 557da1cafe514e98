"""The lessons, in order; see the package."""

from __future__ import annotations

import argparse
import random
import sys
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch
from torch import nn
from transformers import AutoTokenizer

from flows.files import shipped_lexicons
from flows.intake import Intake
from flows.listening.likeness import Thresholds
from flows.loading import load
from flows.triage import assess
from flows.vocabulary import FLAGS, Level
from tests.messages.training.encoder import Array, Course, Encoder, chances, learn, pieces_of
from tests.messages.training.exporting import export, kept_pieces, write_table
from tests.messages.training.samples import FIRST_FLAG, labelled, target
from tests.messages.training.student import Student
from tests.messages.training.thresholds import chosen
from tests.messages.training.variants import Near, variants

WORDS = Path(__file__).parent.parent.parent.parent / "flows" / "words" / "en"
#: The teacher's passes are few: it is large and knows English already.
TEACHER = Course(passes=2, rate=6e-5, head_rate=1.2e-3, batch=24)
APPRENTICE = Course(passes=5, rate=1.5e-4, head_rate=3e-3, batch=32)
STUDENT = Course(passes=2, rate=3e-4, head_rate=1.5e-3, batch=48)
#: Once the thresholds are chosen, the messages they were chosen on are learnt as well.
LAST = Course(passes=2, rate=1e-4, head_rate=4e-4, batch=48)
VARIANTS = 45_000
#: Longer variants cost much and teach little.
LONGEST = 48
#: How much of what is learnt of a labelled message is what its writer said of it: of
#: emergencies and signs at all, where the teacher knows better than any label, and of flags.
LABELS, LABELS_OF_FLAGS = 0.4, 0.8
START = Thresholds(
    fire=0.15,
    fire_beside=0.7,
    name=0.8,
    ask=0.5,
    doubt=0.5,
    silence=0.1,
    plain=0.8,
    also=0.2,
    also_emergency=0.03,
    denied=0.4,
    calm=0.12,
    certain=0.8,
)
SEED = 2
#: Words whose pieces lie at least this close mean about the same.
_CLOSE, _NEIGHBOURS = 0.42, 9


def main() -> int:
    """Teach, and write what ships."""
    parser = argparse.ArgumentParser(prog="python -m tests.messages.training")
    parser.add_argument("teacher", type=Path, help="folder of all-mpnet-base-v2")
    parser.add_argument("student", type=Path, help="folder of all-MiniLM-L6-v2")
    given = parser.parse_args()
    random.seed(SEED)
    torch.manual_seed(SEED)
    learnt, held = labelled()
    texts = [message["text"] for message in learnt]
    truths = np.stack([target(message) for message in learnt])
    print(f"{len(learnt)} messages to learn from, {len(held)} to choose thresholds on")
    every = texts + variants(texts, _near_words(given.student, texts), VARIANTS, SEED)
    taught, _ = _learnt(given.teacher, every, truths, TEACHER)
    flags, apprentice = _learnt(given.student, every, truths, APPRENTICE)
    taught[:, FIRST_FLAG:] = flags[:, FIRST_FLAG:]
    share = np.full(taught.shape[1], LABELS_OF_FLAGS, dtype=np.float32)
    share[:FIRST_FLAG] = LABELS
    taught[: len(truths)] = share * truths + (1 - share) * taught[: len(truths)]
    rows, fill = pieces_of(given.student, every)
    short = [at for at, row in enumerate(rows) if at < len(truths) or len(row) <= LONGEST]
    student = Student(apprentice)
    learn(student, [rows[at] for at in short], fill, taught[short], STUDENT)
    _ship(given.student, student, rows)
    thresholds = chosen(shipped_lexicons()["en"], held, START)
    more, _ = pieces_of(given.student, [message["text"] for message in held])
    truths = np.stack([target(message) for message in held])
    learn(
        student,
        [*(rows[at] for at in short), *more],
        fill,
        np.concatenate((taught[short], truths)),
        LAST,
    )
    _ship(given.student, student, [*rows, *more])
    write_table(WORDS / "likeness.json", alarming(), thresholds)
    return 0


def _learnt(
    folder: Path, texts: Sequence[str], truths: Array, course: Course
) -> tuple[Array, Encoder]:
    """Teach an encoder the labelled texts, which come first; what it says of all of them."""
    rows, fill = pieces_of(folder, texts)
    net = Encoder(folder)
    learn(net, rows[: len(truths)], fill, truths, course)
    return chances(net, rows, fill), net


def _near_words(folder: Path, texts: Sequence[str]) -> Near:
    """For each word of the texts others that the small encoder keeps close by."""
    cut = AutoTokenizer.from_pretrained(str(folder))
    table = Encoder(folder).body.embeddings.word_embeddings.weight.detach()
    names = cut.convert_ids_to_tokens(range(len(table)))
    where = [number for number, name in enumerate(names) if name.isalpha() and len(name) > 2]
    places = nn.functional.normalize(table[where], dim=1)
    met = {piece for text in texts for piece in cut(text, add_special_tokens=False)["input_ids"]}
    near: dict[str, list[str]] = {}
    for number in sorted(met & set(where)):
        close = places @ nn.functional.normalize(table[number], dim=0)
        best, at = close.topk(_NEIGHBOURS)
        near[names[number]] = [
            names[where[one]]
            for how, one in zip(best[1:].tolist(), at[1:].tolist(), strict=True)
            if how > _CLOSE
        ]
    return near


def _ship(folder: Path, student: Student, rows: Sequence[Sequence[int]]) -> None:
    """Write the network and its pieces; the table follows once thresholds are chosen."""
    cut = AutoTokenizer.from_pretrained(str(folder))
    names = cut.convert_ids_to_tokens(range(len(cut)))
    kept = kept_pieces(names, rows)
    export(student, kept, WORDS / "likeness.onnx", WORDS / "likeness_deeper.onnx")
    listed = "\n".join(names[number] for number in kept)
    (WORDS / "pieces.txt").write_text(listed + "\n", encoding="utf-8")
    write_table(WORDS / "likeness.json", alarming(), START)


def alarming() -> list[str]:
    """The flags that are an emergency by themselves."""
    content = load()
    return [
        flag
        for flag in FLAGS
        if assess(content, Intake(flags={flag: "yes"}, others_denied=True)).level is Level.EMERGENCY
    ]


if __name__ == "__main__":
    sys.exit(main())
