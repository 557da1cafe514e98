"""Tests of the bot in groups and channels.

Lives here: one file for each module, the matrix of senders and the storm of updates. Does
not live here: the emulator that they are played on (``tests.emulator``).
"""
