"""How a language tells what a time is the time of: training, pain, how long, how much later;
and whose it is.

Lives here: the tables alone. Does not live here: the words (``flows/words/<language>``), what
they decide (``flows.listening.roles``, ``session``, ``beginning`` and ``flows.prefill``, the
callers).
"""

from __future__ import annotations

from flows.listening.phrases import Expression, Phrases, Piece, Words


class SessionWords(Phrases):
    """What tells a session from a plan for one, and how long a pain has been there.

    ``named`` finds days without a time by the groups ``count``, ``nth`` and ``unit``; ``units``
    are the days of a unit that stands alone.
    """

    began: Words
    this_day: Expression
    planned: Words
    still_there: Expression
    named: Expression
    may_name: Expression
    units: dict[str, float]
    filling: Words
    within: Expression
    until: Words
    vague: Expression


class BeginningWords(Phrases):
    """What tells that a pain came, and when on the day of the session.

    ``same_day`` has the groups ``part``, ``hour`` and ``half``; ``parts`` are the hours by
    which a part of the day is there.
    """

    began: Words
    woke: Expression
    score: Expression
    well: Words
    later: Expression
    still: Expression
    today: Expression
    same_day: Expression
    parts: dict[str, int]


class PeopleWords(Phrases):
    """Whose numbers a text tells: the ``writer``'s, or those ``of_somebody`` else."""

    person: Piece = ""
    somebody: Words
    of_somebody: Expression
    writer: Expression


class RoleWords(Phrases):
    """The words that stand around a time; ``trained`` is made of the three pieces above it."""

    lifts: Piece = ""
    sessions: Piece = ""
    lifting: Piece = ""
    trained: Words
    painful: Words
    paused: Words
    how_long: Expression
    came: Words
    compared: Expression
    point: Expression
    since_it: Expression
    later: Expression
    clause: Expression
    took_up: Expression
    since: Expression
    session: SessionWords
    beginning: BeginningWords
