"""The core: conversations and the shared triage core.

Lives here: what Spotter asks, in which order, what the answers add up to and when
it comes back. Pure and total: no I/O, no clock, no randomness; time and ids come
in as arguments, and no sequence of events raises.

Does not live here: Telegram, words that a lifter reads (``bot/texts``), rows
(``storage``). The only reading from disk is ``flows.loading``, once, at start.

Called by ``bot.service`` (one event at a time) and ``bot.cases`` (``spotter assess``).
"""
