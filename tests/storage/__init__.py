"""The store's contract, on a real file and in memory.

Lives here: one test module for each module of ``storage``, and ``samples``, rows to start
from. Does not live here: anything that needs Telegram. Called by pytest.
"""
