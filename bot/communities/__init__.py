"""Groups and channels: the door to the private chat, and what its admins may set.

Lives here: hearing what happens in a community, its settings panel, posts, totals and form
checks, and their messages. Does not live here: anything about a person's pain. Of what members
write in a group no more is read than a command and its argument (``hearing``); what an admin
types in private is read where a place or a time was asked for (``panel``). Called by
``bot.arrival``, ``bot.inbound``, ``bot.service``, ``bot.outbound``, ``bot.clock`` and
``bot.telegram_sender``; put together by ``bot.running``.
"""
