"""Spotter beside published symptom checkers, on cases that others wrote and on our own.

Lives here: cases of the Semigran set in the contract's names (``semigran.toml``), figures
that others published (``published.toml``), and the scores (``python -m tests.comparison``
prints them). Does not live here: the vignettes (``tests/vignettes``). Called by hand and
by ``test_comparison``, which holds the README to what is printed.
"""
