"""What a press on a guide button does.

House rules. Every press is checked again against what may be opened now. A guide never
touches the live card, so a result or an open check-in is never lost; while questions are
open, those come first. "Worse" down a leg asks the danger signs again. Lives here: the
moves between guide cards. Does not live here: typed words (``flows.guides.words``), the
cards, the policies. Called by ``flows.engine`` and ``flows.guides.words``.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from flows import answering, checking
from flows.cards import live_card, standing_of
from flows.content import Content
from flows.effects import How, Show, Step, Toast
from flows.follow_up import unasked
from flows.guides import check_cards, pages
from flows.guides.content import CHECK_CODES, TOPICS
from flows.guides.ladder import RED
from flows.guides.offering import (
    CHECKS,
    FORM,
    TRAIN,
    Standing,
    next_check,
    offers,
    round_allowed,
)
from flows.model import Episode, Place, State
from flows.moves import hear_flags, notice
from flows.screen import Part, Screen
from flows.vocabulary import NOT_SURE

_NEEDS = {
    "helps": TRAIN,
    "topic": TRAIN,
    "avoid": TRAIN,
    "ladder": TRAIN,
    "flared": TRAIN,
    "c": CHECKS,
    "fault": FORM,
}


def pressed(content: Content, state: State, name: str, now: datetime) -> Step:
    """Do what a guide button says, ``<g or gp>.<episode>.<verb>[.<arg>[.<arg>]]``."""
    prefix, number, verb, *rest = (*name.split("."), "", "")
    how: How = "edit" if prefix == pages.TURNS else "new"
    episode = state.episode
    if state.conversation is not None or episode is None or number != str(episode.number):
        word = "finish-first" if state.conversation is not None else "already-answered"
        return Step(state, (Toast(word), *_bring(content, state)))
    if verb == "result":
        return Step(state, _bring(content, state))
    where = _standing(content, state, episode, now)
    if verb == "leg" and episode.guided.leg:
        return _leg_answered(content, state, episode, rest, now, how)
    if _NEEDS.get(verb, verb) not in offers(content, where):
        return refused(state)
    return _opened(content, state, episode, where, [verb, *rest], now, how)


def _standing(content: Content, state: State, episode: Episode, now: datetime) -> Standing:
    where = standing_of(content, episode, now)
    return replace(where, at_result=state.place is Place.RESULT)


def refused(state: State) -> Step:
    """A guide that may not be opened now, said without a word on training."""
    return notice(state, Part("guide-not-now"), Part("go-now"))


def _bring(content: Content, state: State) -> tuple[Show, ...]:
    return (Show(live_card(content, state), "bring", "question"),)


def _opened(
    content: Content,
    state: State,
    episode: Episode,
    where: Standing,
    path: list[str],
    now: datetime,
    how: How,
) -> Step:
    verb, arg, code = path[0], path[1], path[2]
    match verb:
        case "checks":
            return _round(content, state, episode, where, now, how)
        case "c":
            return _checked(content, state, episode, (arg, code), now, how)
        case "flared":
            return _flared(content, state, now)
        case _:
            card = _page(content, episode.number, where, verb, arg)
            if card is None:
                return Step(state, (Toast("already-answered"),))
            return Step(state, (Show(card, how, "notice"),))


def _page(content: Content, episode: int, where: Standing, verb: str, arg: str) -> Screen | None:
    """The card of a page that only shows; None for one that does not exist."""
    plain = {
        "days": pages.days_card,
        "helps": pages.helps_card,
        "train": pages.train_card,
        "avoid": pages.avoid_card,
        "ladder": pages.ladder_card,
        "form": pages.form_card,
    }
    if verb in plain:
        return plain[verb](content, episode, where)
    if verb == "topic" and arg in TOPICS:
        return pages.topic_card(content, episode, where, arg)
    if verb == "fault" and arg in content.guides.form.faults:
        return pages.cue_card(content, episode, where, arg)
    return None


def _flared(content: Content, state: State, now: datetime) -> Step:
    """It got worse while training: the check-in card, now; a new check once it is closed."""
    return checking.ask_now(content, state, now) or answering.begin(content, state, now)


# --- self-checks -----------------------------------------------------------------


def _round(
    content: Content, state: State, episode: Episode, where: Standing, now: datetime, how: How
) -> Step:
    """Begin a round, or go on with the one under way."""
    guided = episode.guided
    if is_asking(content, episode, now):
        return _ask(content, state, episode, now, how)
    if not round_allowed(content, where, now):
        card = check_cards.round_card(content, episode.number, where, again=True)
        return Step(state, (Show(card, how, "notice"),))
    begun = replace(episode, guided=replace(guided, checks=(), round_at=now))
    return _ask(content, state, begun, now, how)


def is_asking(content: Content, episode: Episode, now: datetime) -> bool:
    """Whether a check is open: a question about a leg, or a round not left alone for a day."""
    guided = episode.guided
    began = guided.round_at
    day = timedelta(hours=content.guides.checks.every_hours)
    under_way = began is not None and now - began < day
    return guided.checking is not None and (guided.leg or under_way)


def _ask(content: Content, state: State, episode: Episode, now: datetime, how: How) -> Step:
    """The next check of the round, the open question about a leg, or what it came to."""
    where = _standing(content, state, episode, now)
    guided = episode.guided
    if guided.leg and guided.checking is not None:
        card = check_cards.leg_card(content, episode.number, guided.checking)
        return Step(replace(state, episode=episode), (Show(card, how, "notice"),))
    following = next_check(content, where)
    checking_now = None if following is None else following.id
    asked = replace(episode, guided=replace(guided, checking=checking_now))
    if following is None:
        card = check_cards.round_card(content, episode.number, where, again=False)
        if all(code == "skip" for _, code in guided.checks):
            # A round in which nothing was tried is no round: it may begin again today.
            asked = replace(asked, guided=replace(asked.guided, checks=(), round_at=None))
    else:
        card = check_cards.check_card(content, episode.number, following.id)
    return Step(replace(state, episode=asked), (Show(card, how, "notice"),))


def _checked(
    content: Content,
    state: State,
    episode: Episode,
    answer: tuple[str, str],
    now: datetime,
    how: How,
) -> Step:
    """Keep one answer; "worse" and "I stopped" first ask whether it went down a leg."""
    guided, (check, code) = episode.guided, answer
    if check != guided.checking or guided.leg or code not in CHECK_CODES:
        return Step(state, (Toast("already-answered"),))
    leg = code in ("worse", "stopped")
    kept = replace(guided, checks=(*guided.checks, answer), leg=leg)
    return _ask(content, state, replace(episode, guided=kept), now, how)


def _leg_answered(
    content: Content, state: State, episode: Episode, rest: list[str], now: datetime, how: How
) -> Step:
    """Down a leg, or who can tell: the round ends, training stops, the signs are asked again."""
    check, code = rest[0], rest[1]
    if check != episode.guided.checking or code not in check_cards.LEG_CODES:
        return Step(state, (Toast("already-answered"),))
    guided = replace(episode.guided, leg=False)
    if code == "no":
        return _ask(content, state, replace(episode, guided=guided), now, how)
    stopped = replace(guided, checking=None, step=0, light=RED, climbed_at=now)
    after = replace(episode, guided=stopped)
    return _screened_again(content, replace(state, episode=after), after, now)


def _screened_again(content: Content, state: State, episode: Episode, now: datetime) -> Step:
    """Something new at a check-in that nobody planned, or a new check, with the leg in doubt."""
    if checking.can_report(episode):
        asked = checking.answer(content, state, episode, unasked(episode, now), "new", now)
    else:
        asked = answering.begin(content, state, now)
    conversation = asked.state.conversation
    if conversation is None:
        return asked  # consent comes first
    doubtful = hear_flags(conversation, {"leg_tingling": NOT_SURE}, now)
    marks = tuple(one for one in asked.effects if not isinstance(one, Show))
    above = (Part("heard-new"),)
    went_on = answering.carry_on(content, asked.state, doubtful, now, "new", above)
    return Step(went_on.state, (*marks, *went_on.effects))
