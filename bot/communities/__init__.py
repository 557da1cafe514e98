"""Groups and channels: the door to the private chat, and what its admins may set.

Lives here: hearing what happens in a community, its settings panel, posts, totals and form
checks, and their messages. Does not live here: anything about a person's pain; no module
here reads what a member wrote. Called by ``bot.inbound``, ``bot.clock`` and
``bot.telegram_sender``.
"""
