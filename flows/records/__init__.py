"""What is kept about somebody, shown to them again: past checks, a page to take along, rights.

Lives here: history and its cards, the page for a clinician as facts, what /export and
/forget ask before they are done. Pure as all of ``flows``: what was kept comes in as
``Record``. Does not live here: fetching it (``bot.records.reading``), files made of it (the
rest of ``bot.records``). Called by ``flows.engine``, ``flows.commands`` and ``bot.service``.
"""
