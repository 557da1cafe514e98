"""What a person sets: their clock, quiet hours, language, and how Spotter speaks to them.

Lives here: the cards of /settings, what their buttons and words do, and the one question
about the clock. Does not live here: what is kept (``flows.preferences``), what a setting
does elsewhere (``flows.local_time``, ``flows.simple``, ``flows.weekly``). Called by
``flows.engine``, ``flows.answering``, ``flows.talking`` and ``flows.finishing``.
"""
