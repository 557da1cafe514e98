"""Listening: from typed text to the concepts that stand in it, and to what surrounds them.

Lives here: cutting a text into words and mending their spelling (``tokens``,
``spelling``), the little language of the word lists (``grammar``), finding concepts
(``chart``), denial, other people, the past and doubt (``context``, ``denial``), times and
what they are the times of (``times``, ``roles``, ``session``, ``beginning``), sides
(``places``), scores and ages.
Does not live here: the word lists (``flows/words``), which flags that makes
(``flows.ear``), which answers (``flows.prefill``). Called by those two, ``flows.typed``
and, to compile the lists, ``flows.lexicon``.
"""
