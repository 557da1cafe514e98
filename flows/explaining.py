"""The ways to the reasons of a result: two buttons, and the same in typed words.

House rules. An explanation is a message of its own: the result, its buttons and an open
question stay as they are. Its buttons name the episode, so that they work from any copy of
the card. Does not live here: what is said (``flows.reasons``). Called by ``flows.engine``
and ``flows.talking``.
"""

from __future__ import annotations

from dataclasses import replace

from flows.cards import reported
from flows.check_in_intake import check_in_intake
from flows.checking import can_report
from flows.content import Content
from flows.effects import Show, Step, Toast
from flows.intake import Intake
from flows.model import Episode, Place, State
from flows.reasons import change_screen, why_screen
from flows.result import CHANGES, EXPLAINS, WHY, in_crisis
from flows.triage import assess
from flows.typed import is_verb
from flows.vocabulary import Level
from flows.wording import lexicon_of


def is_explaining_button(button: str) -> bool:
    """Whether a button asks for the reasons of an episode."""
    return button.split(".", 1)[0] == EXPLAINS


def pressed(content: Content, state: State, button: str) -> Step:
    """Explain the episode that a button names, while it is the latest one."""
    _, number, verb = (*button.split(".", 2), "", "")[:3]
    episode = state.episode
    if episode is None or number != str(episode.number):
        return Step(state, (Toast("already-answered"),))
    return _explained(content, state, episode, verb) or Step(state, (Toast("already-answered"),))


def said(content: Content, state: State, text: str) -> Step | None:
    """Explain the result when a text asks for it and nothing else is being asked."""
    if state.place not in (Place.RESULT, Place.FOLLOWED) or state.episode is None:
        return None
    lexicon = lexicon_of(content, state)
    for verb, words in ((WHY, "why"), (CHANGES, "would_change")):
        if is_verb(lexicon, words, text.rstrip("?!. ")):
            return _explained(content, state, state.episode, verb)
    return None


def _explained(content: Content, state: State, episode: Episode, verb: str) -> Step | None:
    """The explanation beside the live card; None when there is none to give."""
    if in_crisis(episode) or verb not in (WHY, CHANGES):
        return None
    intake = _told(content, episode)
    assessment = assess(content, intake)
    if verb == CHANGES and assessment.level is Level.EMERGENCY:
        return None
    if verb == WHY:
        screen = why_screen(content, intake, assessment)
    else:
        # What is over is not reported on any more: something new begins a new check.
        screen = change_screen(
            content, intake, assessment, "/how" if can_report(episode) else "/check"
        )
    return Step(state, (Show(screen, "new", "notice"),))


def _told(content: Content, episode: Episode) -> Intake:
    """What the latest result of an episode rests on: its intake, or its last check-in."""
    if episode.latest is None:
        return reported(content, episode)
    as_it_was = replace(episode, signs=episode.signs_before)
    return check_in_intake(content, episode.latest, as_it_was, episode.latest.touched_at)
