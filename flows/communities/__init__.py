"""Groups and channels, as far as they can be decided without Telegram, rows or a clock.

Lives here: a community's settings, its zone, when its deadlift-day posts and weekly totals
fall due, what may be published of what members told, and the state of a form check. Pure
and total: times, zones and content come in as arguments.

Does not live here: sending, rights, buttons (``bot/communities``), rows (``storage``),
words (``bot/texts``), and anything that one person says about their own back: that stays in
the private chat and in the rest of ``flows``. Called by ``bot/communities``.
"""
