"""Typed words in every language but English: messages, how well they are heard, whole chats.

Lives here: ``messages/<language>/held.jsonl``, written before the word lists of the language
and never tuned on: only their figures count; ``tuned.jsonl``, looked at while the lists were
written. They stand apart from ``tests/messages`` so that the network of the English ear
never learns from them. All are invented. Called by pytest and by ``python -m tests.tongues``.
"""
