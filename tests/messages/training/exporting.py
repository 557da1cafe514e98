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
from flows.listening.pieces import WINDOW
from flows.vocabulary import FLAGS
from tests.messages.training.student import FIRST, Student

_VERSION = 17
#: Outputs that ship: an emergency, any sign, each flag stated. What is denied only helped to learn.
_SHIPPED = 2 + len(FLAGS)
#: The first so many pieces of the list are the commonest of the language.
_COMMON = 14_000
_ENDING = 5


class _Layer(nn.Module):
    """One layer for one window, as few steps as can be: (pieces, width) in and out."""

    def __init__(self, layer: nn.Module) -> None:
        super().__init__()
        said = layer.attention.self
        self.heads, self.size = said.num_attention_heads, said.attention_head_size
        # Three products in one, the scaling in the first: that saves time in such small ones.
        scale = self.size**-0.5
        self.asked = nn.Linear(said.query.in_features, 3 * self.heads * self.size)
        for name in ("weight", "bias"):
            parts = [getattr(one, name).data for one in (said.query, said.key, said.value)]
            parts[0] = parts[0] * scale
            setattr(self.asked, name, nn.Parameter(torch.cat(parts)))
        heard = layer.attention.output
        self.told, self.after_telling = heard.dense, heard.LayerNorm
        self.wide, self.narrow = layer.intermediate.dense, layer.output.dense
        self.after = layer.output.LayerNorm

    def forward(self, states: torch.Tensor) -> torch.Tensor:
        split = self.asked(states).view(-1, 3 * self.heads, self.size).transpose(0, 1)
        query, key, value = split.split(self.heads, 0)
        heard = torch.softmax(query @ key.transpose(1, 2), -1) @ value
        heard = heard.transpose(0, 1).reshape(-1, self.heads * self.size)
        states = self.after_telling(states + self.told(heard))
        return self.after(states + self.narrow(nn.functional.gelu(self.wide(states))))


class _First(nn.Module):
    """The first part for one window: pieces in; scores, and states for the second, out."""

    def __init__(self, net: Student, kept: Sequence[int]) -> None:
        super().__init__()
        table = net.embeddings
        self.pieces = nn.Embedding.from_pretrained(table.word_embeddings.weight.data[list(kept)])
        # The kind of text is always the first, so it is a part of every place.
        kind = table.token_type_embeddings.weight.data[0]
        self.register_buffer("places", table.position_embeddings.weight.data[:WINDOW] + kind)
        self.after = table.LayerNorm
        self.layers = nn.Sequential(*(_Layer(one) for one in net.layers[:FIRST]))
        self.head = net.head_of_first

    def forward(self, pieces: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
        states = self.layers(self.after(self.pieces(pieces) + self.places[: pieces.shape[0]]))
        return self.head(states.mean(0, keepdim=True))[:, :_SHIPPED], states


class _Second(nn.Module):
    """The second part for one window, from the states of the first, two and two side by side."""

    def __init__(self, net: Student) -> None:
        super().__init__()
        self.merge, self.merged, self.head = net.merge, net.merged, net.head
        self.layers = nn.Sequential(*(_Layer(one) for one in net.layers[FIRST:]))

    def forward(self, pairs: torch.Tensor) -> torch.Tensor:
        states = self.layers(self.merged(self.merge(pairs)))
        return self.head(states.mean(0, keepdim=True))[:, :_SHIPPED]


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
    """Write both parts in eight-bit numbers, without the pieces that are not ``kept``."""
    net.eval()
    window = torch.ones(12, dtype=torch.long)
    _write(_First(net, kept), window, "pieces", ["scores", "states"], first)
    pairs = torch.ones(6, net.merge.in_features)
    _write(_Second(net), pairs, "pairs", ["scores"], second)


def _write(part: nn.Module, example: torch.Tensor, given: str, made: list[str], file: Path) -> None:
    # One window at a time, so only its length is left open.
    axes = {name: {0: name} for name in (given, *made) if name != "scores"}
    with tempfile.TemporaryDirectory() as folder:
        whole = Path(folder) / "whole.onnx"
        torch.onnx.export(
            part.eval(),
            (example,),
            str(whole),
            input_names=[given],
            output_names=made,
            dynamic_axes=axes,
            opset_version=_VERSION,
            dynamo=False,
        )
        quantize_dynamic(str(whole), str(file), weight_type=QuantType.QInt8, per_channel=True)


def write_table(file: Path, alarming: Sequence[str], thresholds: Thresholds) -> None:
    """Write what belongs to the network but is no number of it."""
    table: dict[str, Any] = {"flags": list(FLAGS), "alarming": list(alarming)}
    table["thresholds"] = asdict(thresholds)
    file.write_text(json.dumps(table, indent=1) + "\n", encoding="utf-8")
