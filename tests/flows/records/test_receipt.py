"""The receipt of an erasure: counts, a moment, and not a word of health or name."""

from __future__ import annotations

from datetime import UTC, datetime

from bot.render import Renderer
from bot.words import load_words
from flows.records.receipt import receipt

AT = datetime(2026, 11, 29, 9, 0, tzinfo=UTC)
GONE = {"episode": 2, "assessment": 5, "check_in": 6, "consent": 1, "membership": 1, "outbox": 40,
        "person": 1}  # fmt: skip


def test_checks_results_and_check_ins_are_counted_and_the_rest_as_a_sum() -> None:
    screen = receipt(GONE, 12, AT)
    args = dict(screen.parts[1].args)
    assert {name: args[name] for name in ("checks", "results", "promises", "rest", "messages")} == {
        "checks": 2.0,
        "results": 5.0,
        "promises": 6.0,
        "rest": 2.0,
        "messages": 12.0,
    }


def test_the_receipt_says_when_and_holds_numbers_only() -> None:
    text = Renderer(load_words()).text("en", receipt(GONE, 12, AT))
    assert "Sun 29 Nov 09:00 UTC" in text
    assert "checks: 2" in text
    for word in ("sore", "pain", "back pain", "numb", "@", "id"):
        assert word not in text.lower().split()


def test_a_receipt_of_nothing_counts_zeros() -> None:
    args = dict(receipt({}, 0, AT).parts[1].args)
    assert all(value == 0.0 for name, value in args.items() if name != "when")
