"""Messages as people write them, with what a careful physiotherapist would hear in them.

Lives here: the messages (``*.jsonl``) and how well Spotter hears them (``scoring``).
``own``, ``tuned`` and ``answers`` (sore backs that tell a lot) were looked at while the word
lists were written; ``untouched``, ``unseen`` and ``unread`` never were, and only their figures
count. ``short`` holds plain statements of a few words and their harmless twins, which the network
learnt four times as often as the others.
Called by pytest and by ``python -m tests.messages``.
"""
