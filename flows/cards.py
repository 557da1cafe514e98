"""Which card is live: from a person's state to the Screen that they should see.

Lives here: the simple cards (welcome, consent) and the choice between
all of them. Every card can be built again from the state alone, so that a lost message, a
restart or a press on an old card can always bring it back. Does not live here: what a press
does. Called by ``flows.engine`` and by every module that moves a conversation;
``bot.communities.panel`` asks whether an emergency is on the screen.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from flows.asking import Card, question_card, review_card
from flows.content import Content
from flows.guides.offering import Standing, standing
from flows.guides.pages import with_guides
from flows.intake import Intake
from flows.lately import lately
from flows.local_time import zone_of
from flows.model import Conversation, Episode, Place, State
from flows.pausing import resume_card, stop_card
from flows.position import intake_of, next_question
from flows.result import result_card
from flows.screen import Part, Screen
from flows.settings.cards import PLACES as SETTINGS
from flows.settings.cards import settings_card
from flows.triage import Assessment, assess
from flows.vocabulary import Level
from flows.weekly.cards import question_card as weekly_card

CONSENT_VERSION = 1


@lately()
def live_card(content: Content, state: State) -> Screen:
    """The card that belongs to a state; total over every place."""
    match state.place:
        case Place.ASKING if state.conversation is not None:
            return _conversation_card(content, state, state.conversation)
        case Place.RESUMING | Place.RESUMING_SAFELY if state.conversation is not None:
            safely = state.place is Place.RESUMING_SAFELY
            return resume_card(content, state, state.conversation, danger_again=safely)
        case Place.STOPPING if state.conversation is not None:
            return stop_card(state)
        case Place.RESULT if state.episode is not None:
            told, zone = assessed(content, state.episode), zone_of(content, state)
            result = result_card(state, state.episode, told, zone)
            where = standing_of(content, state.episode)
            return with_guides(content, state.episode.number, where, result)
        case Place.LOOKING_AHEAD:
            return weekly_card(state)
        case place if place in SETTINGS:
            return settings_card(content, state)
        case _:
            return _simple_card(state)


def is_emergency(state: State) -> bool:
    """Whether the live card is an emergency: then there is no small talk."""
    episode = state.episode
    return state.place is Place.RESULT and episode is not None and episode.level is Level.EMERGENCY


def hides_emergency(state: State) -> bool:
    """Whether the settings are the live card in an emergency that nobody was seen for yet."""
    episode = state.episode
    if state.place not in SETTINGS or state.conversation is not None or episode is None:
        return False
    return episode.level is Level.EMERGENCY and episode.open and not episode.seen


def _conversation_card(content: Content, state: State, conversation: Conversation) -> Screen:
    if conversation.changing is not None:
        return question_card(content, state, conversation, conversation.changing)
    question = next_question(content, conversation)
    if question is None:
        return review_card(content, state, conversation)
    return question_card(content, state, conversation, question)


@lately()
def reported(content: Content, episode: Episode) -> Intake:
    """What an episode was reported with."""
    return intake_of(content, episode_conversation(episode))


@lately()
def assessed(content: Content, episode: Episode) -> Assessment:
    """An episode's intake, assessed again: what its result card says.

    A check-in may have raised the level since; the card never says less than that.
    """
    first = assess(content, reported(content, episode))
    if first.level.rank >= episode.level.rank:
        return first
    return replace(first, level=episode.level, pattern=episode.pattern)


def standing_of(content: Content, episode: Episode, now: datetime | None = None) -> Standing:
    """How an episode stands at ``now`` (or at its report), for what its guides may say."""
    told = reported(content, episode)
    if episode.latest is not None:
        told = _with_latest(told, intake_of(content, episode.latest))
    return standing(content, episode, told, assessed(content, episode), now)


def _with_latest(told: Intake, today: Intake) -> Intake:
    """The report with what the last check-in asked again; a sign told there shuts the guides."""
    return replace(
        told,
        answers={**told.answers, **today.answers},
        unsure=(told.unsure - today.answers.keys()) | today.unsure,
    )


def _simple_card(state: State) -> Screen:
    card = Card(state.card)
    match state.place:
        case Place.CONSENT:
            more = (Part("privacy"),) if state.why else ()
            return Screen(
                "consent",
                parts=(Part("consent"), *more),
                rows=(
                    (card.button("agree", "yes-start", "agree"),),
                    (card.button("decline", "no-thanks", "decline"),),
                    (card.button("young", "under-16", "other"),),
                    (card.button("why", "read-more", "why"),),
                ),
            )
        case Place.DECLINED:
            return Screen("declined", parts=(Part("declined"), Part("go-now")))
        case Place.YOUNG:
            return Screen("young", parts=(Part("under-sixteen"), Part("go-now")))
        case Place.STOPPED | Place.FOLLOWED:
            return Screen(
                state.place.value,
                parts=(Part("nothing-asked"),),
                rows=((card.button("start", "check-my-back", "start"),),),
            )
        case _:
            return welcome_card(state)


def welcome_card(state: State, *above: Part) -> Screen:
    """Who Spotter is, when not to wait for it, and the door."""
    return Screen(
        "welcome",
        parts=(*above, Part("welcome"), Part("welcome-not-a-doctor"), Part("go-now")),
        rows=((Card(state.card).button("start", "check-my-back", "start"),),),
    )


def episode_conversation(episode: Episode) -> Conversation:
    """An episode's intake as a conversation that can be changed."""
    return Conversation(
        started_at=episode.reported_at,
        touched_at=episode.reported_at,
        answered=episode.answered,
        heard=episode.heard,
        known=episode.known,
        typed=episode.typed,
    )
