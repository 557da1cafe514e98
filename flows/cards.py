"""Which card is live: from a person's state to the Screen that they should see.

Lives here: the simple cards (welcome, consent, settings, forgetting) and the choice
between all of them. Every card can be built again from the state alone, so that a lost
message, a restart or a press on an old card can always bring it back. Does not live
here: what a press does. Called by the engine.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from flows.asking import Card, misunderstood, question_card, review_card
from flows.content import Content
from flows.guides.offering import Standing, standing
from flows.guides.pages import with_guides
from flows.intake import Intake
from flows.model import Conversation, Episode, Place, State
from flows.pausing import resume_card, stop_card
from flows.position import intake_of, next_question
from flows.result import result_card
from flows.screen import Part, Screen
from flows.triage import Assessment, assess

CONSENT_VERSION = 1


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
            result = result_card(state, state.episode, assessed(content, state.episode))
            where = standing_of(content, state.episode)
            return with_guides(content, state.episode.number, where, result)
        case _:
            return _simple_card(content, state)


def _conversation_card(content: Content, state: State, conversation: Conversation) -> Screen:
    if conversation.changing is not None:
        return question_card(content, state, conversation, conversation.changing)
    question = next_question(content, conversation)
    if question is None:
        return review_card(content, state, conversation)
    return question_card(content, state, conversation, question)


def assessed(content: Content, episode: Episode) -> Assessment:
    """An episode's intake, assessed again: what its result card says.

    A check-in may have raised the level since; the card never says less than that.
    """
    first = assess(content, intake_of(content, episode_conversation(episode)))
    if first.level.rank >= episode.level.rank:
        return first
    return replace(first, level=episode.level, pattern=episode.pattern)


def standing_of(content: Content, episode: Episode, now: datetime | None = None) -> Standing:
    """How an episode stands at ``now`` (or at its report), for what its guides may say."""
    told = intake_of(content, episode_conversation(episode))
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


def _simple_card(content: Content, state: State) -> Screen:
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
        case Place.SETTINGS:
            return _settings(card, state)
        case Place.LANGUAGE:
            return _languages(content, card, state)
        case Place.CLOCK:
            return Screen(
                "clock",
                parts=(*misunderstood(state), Part("ask-clock")),
                rows=((card.button("keep", "leave-it", "other"),),),
            )
        case Place.STOPPED | Place.FOLLOWED:
            return Screen(
                state.place.value,
                parts=(Part("nothing-asked"),),
                rows=((card.button("start", "check-my-back", "start"),),),
            )
        case Place.FORGETTING:
            return Screen(
                "forget",
                parts=(Part("forget"),),
                rows=(
                    (card.button("erase", "delete-everything", "other"),),
                    (card.button("keep", "keep-it", "other"),),
                ),
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


def _settings(card: Card, state: State) -> Screen:
    zone = (
        Part("settings-clock-unknown")
        if state.offset_minutes is None
        else Part("settings-clock", (("offset", offset_name(state.offset_minutes)),))
    )
    on = state.check_ins_wanted
    switch = card.button(
        "mute" if on else "unmute",
        "turn-check-ins-off" if on else "turn-check-ins-on",
        "other",
    )
    return Screen(
        "settings",
        parts=(Part("settings"), zone, Part("settings-on" if on else "settings-off")),
        rows=(
            (card.button("clock", "set-clock", "other"),),
            (switch,),
            (card.button("language", "set-language", "other"),),
            (card.button("groups", "my-groups", "other"),),
        ),
    )


def _languages(content: Content, card: Card, state: State) -> Screen:
    """Every language that Spotter speaks and hears, each by its own name."""
    rows = [
        (
            replace(
                card.button(f"speak.{one}", f"language-{one}", "other"),
                ticked=state.language_chosen and one == state.language,
            ),
        )
        for one in content.lexicons
    ]
    as_there = replace(
        card.button("follow", "language-as-there", "other"), ticked=not state.language_chosen
    )
    leave = card.button("keep", "leave-it", "other")
    return Screen("language", (Part("ask-language"),), (*rows, (as_there,), (leave,)))


def offset_name(minutes: int) -> str:
    """A UTC offset as people write it: ``UTC+02:00``."""
    sign = "-" if minutes < 0 else "+"
    return f"UTC{sign}{abs(minutes) // 60:02d}:{abs(minutes) % 60:02d}"


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
