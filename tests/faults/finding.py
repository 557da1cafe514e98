"""What one fault came to: figures, and every promise that was broken.

Lives here: the one form in which each module of this package answers, and the table that is
printed. Does not live here: any fault. Made by the modules ``f<number>_*.py``, printed by
``tests.faults.__main__``, asserted on by ``test_short_forms.py``.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

#: How many problems of one fault are printed; the first ones say enough.
_SHOWN = 20


@dataclass
class Finding:
    """``numbers`` say their unit in their name; ``problems`` are sentences, none when good."""

    name: str
    numbers: dict[str, int | float] = field(default_factory=dict)
    problems: list[str] = field(default_factory=list)
    seed: int = 0
    seconds: float = 0.0

    @property
    def good(self) -> bool:
        """Whether every promise was kept."""
        return not self.problems

    def need(self, kept: bool, problem: str) -> None:
        """Note ``problem`` unless the promise was ``kept``."""
        if not kept:
            self.problems.append(problem)

    def row(self) -> str:
        """One line of the table; ``seed`` and ``seconds`` are filled in by who ran it."""
        numbers = ", ".join(f"{_plain(value)} {name}" for name, value in self.numbers.items())
        verdict = "kept" if self.good else f"**{len(self.problems)} broken**"
        return f"| {self.name} | {numbers} | {verdict} | {self.seed} | {self.seconds:.0f} |"


def together(rounds: Sequence[Finding]) -> Finding:
    """Several rounds of one fault: what was counted is added up, of what was timed the worst."""
    found = Finding(rounds[0].name)
    for one in rounds:
        found.problems += one.problems
        for name, value in one.numbers.items():
            before = found.numbers.get(name, 0)
            found.numbers[name] = before + value if isinstance(value, int) else max(before, value)
    return found


def report(findings: Sequence[Finding]) -> str:
    """The table of all findings, and below it what went wrong."""
    lines = [
        "| fault | figures | promises | seed | seconds |",
        "| --- | --- | --- | --- | --- |",
        *(one.row() for one in findings),
    ]
    for one in findings:
        if not one.good:
            more = len(one.problems) - _SHOWN
            lines += ["", f"{one.name}:", *(f"- {problem}" for problem in one.problems[:_SHOWN])]
            lines += [f"- and {more} more"] if more > 0 else []
    return "\n".join(lines)


def _plain(value: int | float) -> str:
    return f"{value:,}" if isinstance(value, int) else f"{value:,.2f}"
