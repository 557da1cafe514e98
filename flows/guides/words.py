"""Typed words for the guides and for the open self-check.

House rules. A word does what the button of that name does, and no more. Words that an open
check does not know bring its card back, never the front door; a check-in that waits comes
first. Does not live here: the moves (``flows.guides.pressing``), the words themselves.
Called by ``flows.door`` and ``flows.talking``.
"""

from __future__ import annotations

from datetime import datetime

from flows.cards import standing_of
from flows.content import Content
from flows.effects import Show, Step
from flows.guides import check_cards, pages
from flows.guides.offering import CHECKS, DAYS, FORM, TRAIN, offers
from flows.guides.pressing import is_asking, pressed
from flows.model import Episode, State
from flows.moves import show_live, with_above
from flows.screen import Part
from flows.typed import is_verb
from flows.wording import lexicon_of

#: What opens a guide: buttons and typed words are the same.
_WORDS = (DAYS, TRAIN, CHECKS, FORM)
#: Words for the answers of a check, by verb of the word list.
_ANSWERS = {
    "eases": "check_eases",
    "same": "check_same",
    "worse": "check_worse",
    "stopped": "check_stopped",
    "skip": "skip",
}


def said(content: Content, state: State, text: str, now: datetime) -> Step | None:
    """The typed word for a guide or for the open check; None when it is neither."""
    episode = state.episode
    if episode is None or state.conversation is not None:
        return None
    check = _open_check(content, episode, now)
    if check is not None:
        answer = _typed_answer(content, state, check, leg=episode.guided.leg, text=text)
        if answer is not None:
            return pressed(content, state, f"{pages.OPENS}.{episode.number}.{answer}", now)
    word = _guide(content, state, text)
    if word is None or not offers(content, standing_of(content, episode, now)):
        return None
    return pressed(content, state, f"{pages.OPENS}.{episode.number}.{word}", now)


def asked_again(content: Content, state: State, now: datetime) -> Step | None:
    """The open check once more, for words that it does not know; None when none is open."""
    episode = state.episode
    check = None if episode is None else _open_check(content, episode, now)
    if episode is None or check is None:
        return None
    leg = episode.guided.leg
    if not leg and CHECKS not in offers(content, standing_of(content, episode, now)):
        return None
    card = (check_cards.leg_card if leg else check_cards.check_card)(content, episode.number, check)
    hint = Part("leg-how" if leg else "check-how")
    return Step(state, (Show(with_above(card, (hint,)), "new", "notice"),))


def too_early(content: Content, state: State, text: str) -> Step | None:
    """The word for a guide while a question is open: that one comes first."""
    if state.episode is None or _guide(content, state, text) is None:
        return None
    return show_live(content, state, above=(Part("finish-first"),))


def _guide(content: Content, state: State, text: str) -> str | None:
    lexicon, asked = lexicon_of(content, state), text.rstrip(" ?!.")
    return next((one for one in _WORDS if is_verb(lexicon, f"guide_{one}", asked)), None)


def _open_check(content: Content, episode: Episode, now: datetime) -> str | None:
    waits = not is_asking(content, episode, now) or _check_in_waits(episode)
    return None if waits else episode.guided.checking


def _typed_answer(
    content: Content, state: State, check: str, *, leg: bool, text: str
) -> str | None:
    lexicon = lexicon_of(content, state)
    if leg:
        codes = [code for code in check_cards.LEG_CODES if is_verb(lexicon, code, text)]
        return f"leg.{check}.{codes[0]}" if codes else None
    codes = [code for code, verb in _ANSWERS.items() if is_verb(lexicon, verb, text)]
    return f"c.{check}.{codes[0]}" if codes else None


def _check_in_waits(episode: Episode) -> bool:
    """Whether a check-in asked since the round began waits for an answer of its own."""
    began = episode.guided.round_at
    return any(
        one.id in episode.asked and one.id not in (*episode.replied, *episode.passed)
        for one in episode.check_ins
        if began is None or one.due_at > began
    )
