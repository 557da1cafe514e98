"""The weekly look-ahead: four questions at a weekly hour, for whoever turned it on.

House rules. Off by default, and off again with /stop, with "no more check-ins", and after
two weeks in a row that nobody answered. It is never asked beside an open alarm or in the
middle of a check. It judges nothing: whatever is told leads to the check, which does. After
the questionnaires of the Oslo Sports Trauma Research Center kind, in words of our own.

Lives here: when it falls due, its cards, its points, and one's own curve. Does not live
here: what is kept (``flows.preferences``), the page's way into /settings
(``flows.settings``). Called by ``flows.engine``, ``flows.answering``, ``flows.talking``,
``flows.settings`` and ``flows.follow_ups``.
"""
