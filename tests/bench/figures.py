"""Figures of several runs: median, least and most, ratios to a peer, and rows of a table.

Lives here: arithmetic and layout. Does not live here: measuring anything. Called by every
benchmark.
"""

from __future__ import annotations

import os
import platform
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from statistics import median, quantiles
from typing import Any


@dataclass(frozen=True)
class Figure:
    """One thing that was measured in several runs, in ``unit``."""

    values: tuple[float, ...]
    unit: str

    @property
    def median(self) -> float:
        """The middle of the runs."""
        return median(self.values)

    @property
    def least(self) -> float:
        """The lowest run."""
        return min(self.values)

    @property
    def most(self) -> float:
        """The highest run."""
        return max(self.values)

    def __str__(self) -> str:
        middle, least, most = (
            rounded(one, self.median) for one in (self.median, self.least, self.most)
        )
        return f"{middle} {self.unit} ({least} to {most})"

    def ratio(self, peer: Figure) -> float:
        """How many times the peer's median this one's is."""
        return self.median / peer.median

    def as_json(self) -> dict[str, Any]:
        """For ``results.json``."""
        return {
            "median": self.median,
            "min": self.least,
            "max": self.most,
            "unit": self.unit,
            "runs": list(self.values),
        }


def rounded(value: float, like: float | None = None) -> str:
    """Three digits that count, or as many places as a figure ``like`` it has."""
    size = value if like is None else like
    return f"{value:,.{0 if size >= 100 else 1 if size >= 10 else 2}f}"


@dataclass(frozen=True)
class Row:
    """A line of the table: what was measured, by how much, and beside which peers."""

    bench: str
    subject: str
    figure: Figure
    ratios: Mapping[str, float] = field(default_factory=dict)

    @property
    def beside(self) -> str:
        """The ratios in words; empty for a peer itself."""
        return ", ".join(f"{_ratio(ratio)} × {peer}" for peer, ratio in self.ratios.items())

    def as_json(self) -> dict[str, Any]:
        """For ``results.json``."""
        told = {"bench": self.bench, "subject": self.subject} | self.figure.as_json()
        return told | ({"beside": dict(self.ratios)} if self.ratios else {})

    @classmethod
    def from_json(cls, told: Mapping[str, Any]) -> Row:
        """A row as it was written down."""
        figure = Figure(tuple(told["runs"]), told["unit"])
        return cls(told["bench"], told["subject"], figure, told.get("beside", {}))


def beside(bench: str, subject: str, figure: Figure, **peers: Figure) -> Row:
    """A row with its ratio to each of the peers."""
    ratios = {name.replace("_", " "): figure.ratio(peer) for name, peer in peers.items()}
    return Row(bench, subject, figure, ratios)


def _ratio(ratio: float) -> str:
    return f"{ratio:,.0f}" if ratio >= 100 else f"{ratio:.2g}" if ratio < 0.1 else f"{ratio:.2f}"


def percentile(values: Sequence[float], percent: int) -> float:
    """The value that ``percent`` of all stay below; of fewer than two the only one, or 0."""
    if len(values) < 2:
        return values[0] if values else 0.0
    return quantiles(values, n=100, method="inclusive")[percent - 1]


def machine() -> str:
    """Processor, cores, memory, Python and load: what a figure is worth without them is little."""
    cores, load = os.cpu_count(), os.getloadavg()[0]
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    return (
        f"{_processor()}, {cores} cores, {memory:.0f} GB, {platform.system()}, "
        f"Python {platform.python_version()}, load {load:.1f}"
    )


def _processor() -> str:
    try:
        with open("/proc/cpuinfo", encoding="utf-8") as told:  # noqa: PTH123 - no file of ours
            names = [line.partition(":")[2].strip() for line in told if "model name" in line]
    except OSError:
        names = []
    return names[0] if names else platform.machine() or "an unknown processor"


def today() -> str:
    """The date that a table bears."""
    return datetime.now(UTC).date().isoformat()


def as_text(rows: Iterable[Row]) -> str:
    """Rows for a terminal, one a line."""
    told = [(row.subject, str(row.figure), row.beside) for row in rows]
    wide = [max((len(line[column]) for line in told), default=0) for column in (0, 1)]
    return "\n".join(
        f"{subject:<{wide[0]}}  {figure:<{wide[1]}}  {against}".rstrip()
        for subject, figure, against in told
    )


def as_markdown(rows: Iterable[Row], what: str) -> str:
    """Rows as a Markdown table; ``what`` says on which machine and when."""
    head = ["| | median of the runs (least to most) | beside |", "| --- | --- | --- |"]
    lines = [f"| {row.subject} | {row.figure} | {row.beside} |" for row in rows]
    return "\n".join([*head, *lines, "", what])
