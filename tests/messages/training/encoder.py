"""An encoder with a head on it: learning, and saying what it makes of texts.

Lives here: the teacher, the apprentice, and what they share with the student. Does not live
here: what they learn from (``samples``, ``variants``) or in which order (``__main__``).
"""

from __future__ import annotations

import math
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import nn
from transformers import AutoModel, AutoTokenizer

from tests.messages.training.samples import SIZE, WEIGHTS

Array = np.ndarray[Any, Any]
_LONGEST = 96
_FIRST_STEPS = 0.06
#: What no pretrained encoder brings along learns faster.
_NEW = ("head", "merge")


class Encoder(nn.Module):
    """A pretrained encoder, the mean of what it says of each piece, and one linear layer."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.body = AutoModel.from_pretrained(str(folder), attn_implementation="eager")
        self.body.pooler = None
        self.dropout = nn.Dropout(0.1)
        self.head = nn.Linear(self.body.config.hidden_size, SIZE)

    def forward(self, pieces: torch.Tensor, mask: torch.Tensor) -> tuple[torch.Tensor, ...]:
        """Scores (before the logistic function), one row for each text."""
        said = self.body(input_ids=pieces, attention_mask=mask).last_hidden_state
        return (self.head(self.dropout(mean_of(said, mask))),)


def mean_of(said: torch.Tensor, mask: torch.Tensor | None) -> torch.Tensor:
    """The mean over the pieces of a text, without what only fills it up."""
    if mask is None:
        return said.float().mean(1)
    there = mask.unsqueeze(-1).float()
    return (said.float() * there).sum(1) / there.sum(1)


@dataclass(frozen=True, slots=True)
class Course:
    """How long and how fast to learn: passes over the rows, highest step, rows in a batch."""

    passes: int
    rate: float
    head_rate: float
    batch: int


def pieces_of(folder: Path, texts: Sequence[str]) -> tuple[list[list[int]], int]:
    """Each text in the encoder's numbers, and the number that fills short rows."""
    cut = AutoTokenizer.from_pretrained(str(folder))
    rows = [cut(text, truncation=True, max_length=_LONGEST)["input_ids"] for text in texts]
    return rows, int(cut.pad_token_id)


def learn(net: nn.Module, rows: list[list[int]], fill: int, truths: Array, course: Course) -> None:
    """Teach ``net`` that ``rows`` mean ``truths`` (probabilities).

    A net that says it several times learns from each; the last one counts twice the others.
    """
    heads = [one for name, one in net.named_parameters() if name.startswith(_NEW)]
    body = [one for name, one in net.named_parameters() if not name.startswith(_NEW)]
    groups = [
        {"params": body, "lr": course.rate},
        {"params": heads, "lr": course.head_rate},
    ]
    optimiser = torch.optim.AdamW(groups, weight_decay=0.01)
    steps = course.passes * math.ceil(len(rows) / course.batch)

    def rate(step: int) -> float:
        return min(1.0, step / (_FIRST_STEPS * steps)) * max(0.01, 1 - step / steps)

    schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, rate)
    weights = torch.from_numpy(WEIGHTS)
    net.train()
    for number in range(course.passes):
        total = 0.0
        for batch in _batches(rows, course.batch, shuffle=True):
            pieces, mask = _filled(rows, batch, fill)
            with torch.autocast("cpu", dtype=torch.bfloat16):
                *before, last = net(pieces, mask)
            truth = torch.from_numpy(truths[batch])
            loss = _loss(last, truth, weights) + 0.5 * sum(
                _loss(one, truth, weights) for one in before
            )
            optimiser.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(net.parameters(), 1.0)
            optimiser.step()
            schedule.step()
            total += float(loss)
        print(
            f"  pass {number + 1} of {course.passes}: loss {total * course.batch / len(rows):.3f}"
        )


def _loss(said: torch.Tensor, truth: torch.Tensor, weights: torch.Tensor) -> torch.Tensor:
    each = nn.functional.binary_cross_entropy_with_logits(said.float(), truth, reduction="none")
    return (each * weights).sum(1).mean()


def chances(net: nn.Module, rows: list[list[int]], fill: int) -> Array:
    """The probabilities that ``net`` gives each row."""
    net.eval()
    said = np.zeros((len(rows), SIZE), dtype=np.float32)
    with torch.no_grad(), torch.autocast("cpu", dtype=torch.bfloat16):
        for batch in _batches(rows, 64, shuffle=False):
            pieces, mask = _filled(rows, batch, fill)
            said[batch] = torch.sigmoid(net(pieces, mask)[-1].float()).numpy()
    return said


def _batches(rows: list[list[int]], size: int, *, shuffle: bool) -> Iterator[list[int]]:
    """Rows of about one length together, so that little is filled up."""
    order = list(range(len(rows)))
    if shuffle:
        random.shuffle(order)
    batches: list[list[int]] = []
    for start in range(0, len(order), size * 40):
        some = sorted(order[start : start + size * 40], key=lambda at: len(rows[at]))
        batches += [some[at : at + size] for at in range(0, len(some), size)]
    if shuffle:
        random.shuffle(batches)
    yield from batches


def _filled(
    rows: list[list[int]], batch: list[int], fill: int
) -> tuple[torch.Tensor, torch.Tensor]:
    longest = max(len(rows[at]) for at in batch)
    pieces = torch.full((len(batch), longest), fill)
    mask = torch.zeros((len(batch), longest), dtype=torch.long)
    for number, at in enumerate(batch):
        pieces[number, : len(rows[at])] = torch.tensor(rows[at])
        mask[number, : len(rows[at])] = 1
    return pieces, mask
