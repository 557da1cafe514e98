"""The one form in which a fault answers.

Lives here: putting rounds together. Called by pytest.
"""

from __future__ import annotations

from tests.faults.finding import Finding, together


def test_counts_of_rounds_are_added_and_of_times_the_worst_is_told() -> None:
    rounds = [
        Finding("F1", {"kills": 500, "s late": 2.5}),
        Finding("F1", {"kills": 499, "s late": 1.5}, ["one is lost"]),
    ]
    found = together(rounds)
    assert found == Finding("F1", {"kills": 999, "s late": 2.5}, ["one is lost"])
    assert not found.good
