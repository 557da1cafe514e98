"""Messages as people write them, with what a careful physiotherapist would hear in them.

Lives here: the messages (``*.jsonl``) and how well Spotter hears them (``scoring``).
``own`` and ``tuned`` were looked at while the word lists were written; ``untouched`` never
was, and only its figures count. Called by pytest and by ``python -m tests.messages``.
"""
