"""What the shell knows of people unasked: their client's language, their group's zone.

House rule. Both are defaults and guesses: a chosen language goes before the client's, and a
zone is only asked about. Lives here: noting them in the state. Does not live here: choosing
(``flows.settings``). Called by ``bot.service``.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from flows.communities import terms
from flows.model import DEFAULT_LANGUAGE, State
from storage import CommunityRow

_NOWHERE = "UTC"
_LONGEST = 20


def spoken(state: State, client: str | None, languages: Collection[str]) -> State:
    """The state in the language that was chosen, or else in the client's, if there are words."""
    told = state.settings.client if client is None else client[:_LONGEST]
    if told != state.settings.client:
        state = replace(state, settings=replace(state.settings, client=told))
    chosen = state.settings.language
    language = chosen if chosen in languages and chosen else language_for(told, languages)
    return state if language == state.language else replace(state, language=language)


def language_for(client: str | None, languages: Collection[str]) -> str:
    """The closest language there are words for: "pt-br", then "pt", then English."""
    tag = (client or "").replace("_", "-").lower()
    there = {one.lower(): one for one in languages}
    return there.get(tag) or there.get(tag.partition("-")[0]) or DEFAULT_LANGUAGE


def guessed(state: State, community: CommunityRow | None) -> State:
    """The state with the zone of the group whose door somebody came through as a guess."""
    zone = _NOWHERE if community is None else terms.load(community.settings).zone
    if zone in (_NOWHERE, state.settings.guess):
        return state
    return replace(state, settings=replace(state.settings, guess=zone))
