"""The proof of the core: triage as cases, its parts as truth tables and properties.

Lives here: tests of ``flows`` alone, without Telegram, rows or a clock. Does not live
here: the cases themselves (``tests/vignettes``, for a reader who is no programmer).
Called by pytest.
"""
