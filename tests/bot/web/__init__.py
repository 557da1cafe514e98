"""The page of ``spotter try`` without a browser: what the server says and does.

Lives here: the tests of ``bot/web``. Does not live here: what is seen (``tests/browser``).
"""
