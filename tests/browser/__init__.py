"""The page of ``spotter try`` in a real browser: Debian's chromium, driven by Playwright's core.

Lives here: what a person sees and does, with the mouse, the keyboard, a phone and a screen
reader's eyes. Does not live here: the server without a browser (``tests/bot/web``). What is done
in the browser stands in ``scenarios.mjs``; what has to hold stands in the tests.
"""
