"""The student: what ships. One encoder in two parts, each with a head of its own.

The first part, one layer, settles most texts; the second carries on where the first is not sure.
It reads the states two by two, so that each of its layers costs half: on 628 held-out messages that
lost nothing (DECISIONS 35).
Lives here: making it out of the apprentice. Does not live here: learning (``encoder``),
writing it down (``exporting``).
"""

from __future__ import annotations

import copy

import torch
from torch import nn

from tests.messages.training.encoder import Encoder, mean_of

#: Layers of the first part; the others are the second.
FIRST = 1
#: Inner width of a layer, half of what the apprentice has: a third less work, hardly less heard.
_WIDTH = 768


class Student(nn.Module):
    """Begins as the apprentice with its least telling inner numbers left out."""

    def __init__(self, apprentice: Encoder) -> None:
        super().__init__()
        body = apprentice.body
        self.embeddings = body.embeddings
        self.layers = body.encoder.layer
        self.head = apprentice.head
        self.head_of_first = copy.deepcopy(apprentice.head)
        self.merge = _beside_each_other(body.config.hidden_size)
        self.merged = nn.LayerNorm(body.config.hidden_size, eps=1e-12)
        self.dropout = nn.Dropout(0.1)
        for layer in self.layers:
            _narrow(layer)

    def first(self, pieces: torch.Tensor, mask: torch.Tensor | None) -> torch.Tensor:
        """The states after the first part; ``mask`` is 0 for what only fills a row up."""
        return self._through(self.embeddings(input_ids=pieces), mask, 0, FIRST)

    def second(
        self, states: torch.Tensor, mask: torch.Tensor | None
    ) -> tuple[torch.Tensor, torch.Tensor | None]:
        """The states of pairs after the second part, and the mask of the pairs."""
        if mask is not None:
            states = states * mask.unsqueeze(-1).to(states.dtype)
            mask = torch.cat([mask, torch.zeros_like(mask[:, :1])], 1)
        # A state more, so that the last of an odd number has nothing beside it.
        states = torch.cat([states, torch.zeros_like(states[:, :1])], 1)
        odd = states[:, 1::2]
        even = states[:, ::2][:, : odd.shape[1]]
        pairs = self.merged(self.merge(torch.cat([even, odd], 2)).float())
        if mask is not None:
            mask = mask[:, ::2][:, : odd.shape[1]]
        return self._through(pairs, mask, FIRST, len(self.layers)), mask

    def _through(
        self, states: torch.Tensor, mask: torch.Tensor | None, begin: int, end: int
    ) -> torch.Tensor:
        hidden = None if mask is None else (1 - mask[:, None, None, :].float()) * -1e4
        for layer in self.layers[begin:end]:
            said = layer(states, hidden)
            states = said[0] if isinstance(said, tuple) else said
        return states

    def forward(self, pieces: torch.Tensor, mask: torch.Tensor) -> tuple[torch.Tensor, ...]:
        """Scores of both parts."""
        states = self.first(pieces, mask)
        early = self.head_of_first(self.dropout(mean_of(states, mask)))
        pairs, their_mask = self.second(states, mask)
        return early, self.head(self.dropout(mean_of(pairs, their_mask)))


def _beside_each_other(width: int) -> nn.Linear:
    """Two states into one; begins as nearly their mean."""
    merge = nn.Linear(2 * width, width)
    half = torch.eye(width) / 2
    merge.weight.data = torch.cat([half, half], 1) + 0.005 * torch.randn(width, 2 * width)
    nn.init.zeros_(merge.bias)
    return merge


def _narrow(layer: nn.Module) -> None:
    """Keep the inner numbers of a layer that weigh most on both their ways."""
    into, out = layer.intermediate.dense, layer.output.dense
    weight = into.weight.norm(dim=1) * out.weight.norm(dim=0)
    kept = weight.topk(_WIDTH).indices.sort().values
    narrow_in = nn.Linear(into.in_features, _WIDTH)
    narrow_out = nn.Linear(_WIDTH, out.out_features)
    narrow_in.weight.data = into.weight.data[kept].clone()
    narrow_in.bias.data = into.bias.data[kept].clone()
    narrow_out.weight.data = out.weight.data[:, kept].clone()
    narrow_out.bias.data = out.bias.data.clone()
    layer.intermediate.dense, layer.output.dense = narrow_in, narrow_out
