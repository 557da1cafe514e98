"""Benchmarks: commands that print how fast something is, with a peer for scale.

Lives here: one script for each subject, run by ``make bench``, each with the median, the
minimum and the maximum of several runs. Does not live here: tests; pytest collects nothing
from this folder.
"""
