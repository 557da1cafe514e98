"""The proof of what groups and channels are sent, and of what they can do.

Lives here: tests of ``bot.webhook`` over real rows. Does not live here: what is pure of it
(``tests/flows/webhook``). Called by pytest.
"""
