"""Tests of groups and channels as far as they are pure: terms, zones, times, totals, form checks.

Lives here: tests of ``flows.communities``. Does not live here: what an admin or a member
sees of it (``tests/bot``). Called by pytest.
"""
