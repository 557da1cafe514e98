"""What happens when the bot is killed: people go on, and nothing they were told is lost.

Lives here: the storm (``storm.py``), its judge (``judging.py``), and the command
``python -m tests.faults``. The emulator is the oracle: it knows every update that the
bot confirmed and every message that it sent.
"""
