"""What happens when the bot is killed: people go on, and nothing they were told is lost.

Lives here: one module for each fault (``f1_…`` and so on, found by ``catalogue``), what they are
made of (``crowd``, ``lives``, ``crash_points``, ``storm``, ``fleet``), the judge (``judging``), and
the command ``python -m tests.faults``. The emulator is the oracle: it knows every update that the
bot confirmed and every message that it sent. Does not live here: tests of single modules.
"""
