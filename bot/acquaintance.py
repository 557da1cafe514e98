"""What the shell knows of people unasked: their client's language, their group's zone.

House rule. Both are defaults and guesses: a chosen language goes before the client's, and a
zone is only asked about. Lives here: noting them in the state. Does not live here: choosing
(``flows.settings``), which language follows from it (``bot.tongues``). Called by ``bot.service``.
"""

from __future__ import annotations

from dataclasses import replace

from flows.communities import terms
from flows.model import State
from storage import CommunityRow

_NOWHERE = "UTC"
_LONGEST = 20


def noticed(state: State, client: str | None) -> State:
    """The state with the language of the client, as far as it told one."""
    told = state.settings.client if client is None else client[:_LONGEST]
    if told == state.settings.client:
        return state
    return replace(state, settings=replace(state.settings, client=told))


def guessed(state: State, community: CommunityRow | None) -> State:
    """The state with the zone of the group whose door somebody came through as a guess."""
    zone = _NOWHERE if community is None else terms.load(community.settings).zone
    if zone in (_NOWHERE, state.settings.guess):
        return state
    return replace(state, settings=replace(state.settings, guess=zone))
