"""From what was learnt to what ships: the network, its pieces, its flags and thresholds.

Lives here: dropping pieces of text that nobody needs, eight-bit numbers, the three files.
Does not live here: reading them (``flows.listening.likeness``). Called by ``__main__``.
"""

from __future__ import annotations

import json
import tempfile
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import nn

from flows.listening.likeness import Thresholds
from flows.vocabulary import FLAGS
from tests.messages.training.student import Student

_VERSION = 17
#: Outputs that ship: an emergency, any sign, each flag stated. What is denied only helped to learn.
_SHIPPED = 2 + len(FLAGS)
#: The first so many pieces of the list are the commonest of the language.
_COMMON = 14_000
_ENDING = 5


class _First(nn.Module):
    """The first part for one window: scores, and states for the second."""

    def __init__(self, net: Student) -> None:
        super().__init__()
        self.net = net

    def forward(self, pieces: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
        states, _ = self.net.first(pieces, None)
        return self.net.head_of_first(states.mean(1))[:, :_SHIPPED], states


class _Second(nn.Module):
    """The second part for one window, from the states of the first."""

    def __init__(self, net: Student) -> None:
        super().__init__()
        self.net = net

    def forward(self, states: torch.Tensor) -> torch.Tensor:
        return self.net.head(self.net.second(states, None).mean(1))[:, :_SHIPPED]


def kept_pieces(names: Sequence[str], rows: Sequence[Sequence[int]]) -> list[int]:
    """Pieces that were met, that are common, or from which any word can be made."""
    met = {piece for row in rows for piece in row}
    return [
        number
        for number, name in enumerate(names)
        if number in met
        or name in ("[UNK]", "[CLS]", "[SEP]")
        or (name.isascii() and not name.startswith("[") and number < _COMMON)
        or (name.startswith("##") and name.isascii() and len(name) <= _ENDING)
    ]


def export(net: Student, kept: Sequence[int], first: Path, second: Path) -> None:
    """Write both parts in eight-bit numbers; pieces that are not ``kept`` are gone after it."""
    net.eval()
    table = net.embeddings.word_embeddings
    width = table.weight.shape[1]
    smaller = nn.Embedding(len(kept), width)
    smaller.weight.data = table.weight.data[list(kept)].clone()
    net.embeddings.word_embeddings = smaller
    _write(_First(net), torch.ones(1, 12, dtype=torch.long), "pieces", ["scores", "states"], first)
    _write(_Second(net), torch.ones(1, 12, width), "states", ["scores"], second)


def _write(part: nn.Module, example: torch.Tensor, given: str, made: list[str], file: Path) -> None:
    axes = {name: {0: "texts", 1: "pieces"} for name in (given, *made) if name != "scores"}
    with tempfile.TemporaryDirectory() as folder:
        whole = Path(folder) / "whole.onnx"
        torch.onnx.export(
            part.eval(),
            (example,),
            str(whole),
            input_names=[given],
            output_names=made,
            dynamic_axes=axes | {"scores": {0: "texts"}},
            opset_version=_VERSION,
            dynamo=False,
        )
        quantize_dynamic(str(whole), str(file), weight_type=QuantType.QInt8, per_channel=True)


def write_table(file: Path, alarming: Sequence[str], thresholds: Thresholds) -> None:
    """Write what belongs to the network but is no number of it."""
    table: dict[str, Any] = {"flags": list(FLAGS), "alarming": list(alarming)}
    table["thresholds"] = asdict(thresholds)
    file.write_text(json.dumps(table, indent=1) + "\n", encoding="utf-8")
