"""Benchmarks: commands that print how fast something is, with a peer for scale.

Lives here: one module for each subject (``python -m tests.bench.turns`` and so on), each with
the median, the least and the most of several runs and its ratio to a peer that was measured in
the same run; and what they share: the stub of Telegram, its people, the bots, the table. Does
not live here: a test that is timed. ``make bench`` runs them all; the tests in here are of their
parts.
"""
