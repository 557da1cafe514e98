"""The page of the look-ahead in the settings: on or off, the weekday, the hour.

House rule. It keeps answers about health, so it can only be turned on after consent. Does
not live here: the page's card (``flows.weekly.cards``). Called by
``flows.settings.pressing``.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from flows.content import Content
from flows.ear import plain_text
from flows.effects import How, Step
from flows.listening.times import minute_of_day
from flows.model import Place, State
from flows.moves import show_live, turn
from flows.preferences import Weekly
from flows.weekly.cards import TIMES
from flows.weekly.promising import chosen, ended, promised


def pressed(content: Content, state: State, verb: str, arg: str, now: datetime) -> Step:
    """Do what a button of the page says."""
    if verb == "look" and arg == "off":
        off, effects = ended(state)
        return show_live(content, turn(off, Place.WEEKLY), *effects, how="edit")
    if verb == "look":
        return _on(content, state, now)
    if verb == "day":
        return _chosen(content, state, replace(state.weekly, day=int(arg) % 7), now, "edit")
    minute = int(arg) if int(arg) in TIMES else state.weekly.minute
    return _chosen(content, state, replace(state.weekly, minute=minute), now, "edit")


def said(content: Content, state: State, text: str, now: datetime) -> Step | None:
    """A typed hour, while it is on; None for anything else."""
    minute = minute_of_day(plain_text(text))
    if minute is None or not state.weekly.on:
        return None
    return _chosen(content, state, replace(state.weekly, minute=minute), now, "new")


def _on(content: Content, state: State, now: datetime) -> Step:
    if not state.consent or state.weekly.on:
        return show_live(content, turn(state, Place.WEEKLY), how="edit")
    wanted = replace(state, weekly=replace(state.weekly, on=True, open=False, missed=0))
    after, effects = promised(content, wanted, now)
    return show_live(content, turn(after, Place.WEEKLY), *effects, how="edit")


def _chosen(content: Content, state: State, weekly: Weekly, now: datetime, how: How) -> Step:
    after, effects = chosen(content, replace(state, weekly=weekly), now)
    return show_live(content, turn(after, Place.WEEKLY), *effects, how=how)
