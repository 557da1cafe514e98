"""Figures say what they are: median, least, most, ratios, and the same in every table.

Does not time anything.
"""

from __future__ import annotations

import pytest

from tests.bench.figures import (
    Figure,
    Row,
    as_markdown,
    as_text,
    beside,
    machine,
    percentile,
)

OURS, PEER = Figure((2.0, 1.0, 6.0), "ms"), Figure((0.5, 0.25, 1.0), "ms")


def test_a_figure_says_its_median_its_least_and_its_most() -> None:
    assert str(OURS) == "2.00 ms (1.00 to 6.00)"
    assert str(Figure((1234.5,), "a second")) == "1,234 a second (1,234 to 1,234)"


def test_a_ratio_is_that_of_the_medians() -> None:
    assert OURS.ratio(PEER) == 4
    row = beside("turns", "Spotter", OURS, echo_bot=PEER)
    assert row.beside == "4.00 × echo bot"


def test_small_and_large_ratios_can_be_read() -> None:
    row = beside("turns", "x", Figure((1.0,), "s"), slow=Figure((300.0,), "s"))
    assert row.beside == "0.0033 × slow"
    row = beside("turns", "x", Figure((300.0,), "s"), fast=Figure((1.0,), "s"))
    assert row.beside == "300 × fast"


def test_a_row_comes_back_from_json_as_it_was() -> None:
    for row in (beside("turns", "Spotter", OURS, ptb=PEER), Row("turns", "peer", PEER)):
        assert Row.from_json(row.as_json()) == row


def test_both_tables_hold_every_row() -> None:
    rows = [beside("turns", "Spotter", OURS, ptb=PEER), Row("turns", "echo", PEER)]
    assert as_text(rows).splitlines() == [
        "Spotter  2.00 ms (1.00 to 6.00)  4.00 × ptb",
        "echo     0.50 ms (0.25 to 1.00)",
    ]
    assert as_markdown(rows, "Measured somewhere.").splitlines() == [
        "| | median of the runs (least to most) | beside |",
        "| --- | --- | --- |",
        "| Spotter | 2.00 ms (1.00 to 6.00) | 4.00 × ptb |",
        "| echo | 0.50 ms (0.25 to 1.00) |  |",
        "",
        "Measured somewhere.",
    ]


@pytest.mark.parametrize(("percent", "value"), [(50, 50.0), (95, 95.0), (99, 99.0)])
def test_a_percentile_is_what_so_many_stay_below(percent: int, value: float) -> None:
    assert percentile([float(number) for number in range(101)], percent) == value


def test_a_percentile_of_hardly_anything_is_no_error() -> None:
    assert percentile([], 99) == 0
    assert percentile([7.0], 99) == 7


def test_the_machine_is_told_with_its_cores_and_its_load() -> None:
    told = machine()
    assert "cores" in told
    assert "load" in told
