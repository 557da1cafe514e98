"""The proof of the shell: words, and what carries them.

Lives here: tests of ``bot`` with real parts below it. Does not live here: whole
conversations from Telegram to the rows (``tests/e2e``). Called by pytest.
"""
