"""The student: what ships. One encoder in two parts, each with a head of its own.

The first part settles most texts; the second carries on where the first is not sure.
Lives here: making it out of the apprentice. Does not live here: learning (``encoder``),
writing it down (``exporting``).
"""

from __future__ import annotations

import copy

import torch
from torch import nn

from tests.messages.training.encoder import Encoder, mean_of

#: Layers of the first part; the other four are the second.
FIRST = 2
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
        self.dropout = nn.Dropout(0.1)
        for layer in self.layers:
            _narrow(layer)

    def first(
        self, pieces: torch.Tensor, mask: torch.Tensor | None
    ) -> tuple[torch.Tensor, torch.Tensor | None]:
        """The states after the first part, and what hides the filling from the second."""
        hidden = None if mask is None else (1 - mask[:, None, None, :].float()) * -1e4
        return self._through(self.embeddings(input_ids=pieces), hidden, 0, FIRST), hidden

    def second(self, states: torch.Tensor, hidden: torch.Tensor | None) -> torch.Tensor:
        """The states after the second part."""
        return self._through(states, hidden, FIRST, len(self.layers))

    def _through(
        self, states: torch.Tensor, hidden: torch.Tensor | None, begin: int, end: int
    ) -> torch.Tensor:
        for layer in self.layers[begin:end]:
            said = layer(states, hidden)
            states = said[0] if isinstance(said, tuple) else said
        return states

    def forward(self, pieces: torch.Tensor, mask: torch.Tensor) -> tuple[torch.Tensor, ...]:
        """Scores of both parts."""
        states, hidden = self.first(pieces, mask)
        early = self.head_of_first(self.dropout(mean_of(states, mask)))
        late = mean_of(self.second(states, hidden), mask)
        return early, self.head(self.dropout(late))


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
