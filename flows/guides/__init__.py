"""The guides: what a lifter can open after a result, beside the result itself.

Lives here: the plan day by day, what helps, guided self-checks, form review, training
around it and the ladder back, each as data (``flows/pathways/common``) with pure code. House rules:
nothing about training, and no self-check, with a danger flag or above clinician_soon; no
guide ever lowers a level. Guide cards stand beside the live card and never replace it.

Does not live here: the level (``flows.triage``), the result card (``flows.result``), the words
(``bot/texts``). Called by ``flows.cards``, ``flows.checking``, ``flows.answering``,
``flows.finishing``, ``flows.engine``, ``flows.talking`` and ``flows.door``; read by
``flows.loading``.
"""
