"""Files about a person: everything that is kept, a page for a clinician, a FHIR bundle.

Lives here: fetching what was kept as ``Record``, and making files of it when they are sent;
none is ever kept. Does not live here: the cards and facts (``flows.records``), the rows
(``storage``). Called by ``bot.service``, ``bot.telegram_sender`` and ``bot.terminal``.
"""
