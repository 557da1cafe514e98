"""Tests of the listening: the little language, spelling, denial, context and times.

Lives here: what the parts do by themselves. Does not live here: whole sentences
(``tests/flows/test_ear.py``, ``test_prefill.py``) or figures (``tests/messages``).
"""
