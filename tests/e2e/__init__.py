"""The whole bot as a process of its own, talking HTTP to the Bot API emulator.

Lives here: the process (``running.py``), the people who talk to it (``lifter.py``) and
their conversations. Nothing is replaced: real client, real SQLite file, real clock.
"""
