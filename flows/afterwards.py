"""What the buttons of a result card do: getting help, a mistake, a changed answer.

House rule: nothing that was promised ends before there is a new result. Does not live
here: the card (``flows.result``), finishing (``flows.finishing``). Called by
``flows.answering``.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from flows import follow_ups
from flows.cards import assessed, episode_conversation
from flows.content import Content
from flows.effects import Step
from flows.model import Episode, Place, State
from flows.moves import notice, show_live, turn
from flows.result import in_crisis, triggers
from flows.screen import Part
from flows.vocabulary import FLAGS, NOT_SURE, flag_of


def pressed(content: Content, state: State, episode: Episode, verb: str, now: datetime) -> Step:
    """Do what a button of the result says."""
    match verb:
        case "going":
            more = () if in_crisis(episode) else (Part("go-now"),)
            return notice(state, Part("getting-help-noted"), *more)
        case "quiet":
            quiet, ended = follow_ups.muted(state)
            return notice(quiet, *follow_ups.muted_words(quiet), before=ended)
        case "mistake":
            return _mistake(content, state, episode, now)
        case _:
            return _change(content, state, episode, now)


def _change(content: Content, state: State, episode: Episode, now: datetime) -> Step:
    """Open the answers again; the session is older now, and so are the danger signs."""
    passed = now - episode.reported_at
    hours = passed / timedelta(hours=1)
    told = episode_conversation(episode)
    answered = tuple(
        replace(one, number=round(one.number + hours, 2))
        if one.question == "trained_hours_ago" and one.number is not None
        else one
        for one in told.answered
    )
    moved = replace(state, conversation=replace(told, answered=answered, touched_at=now))
    safely = passed > timedelta(hours=24)
    return show_live(content, turn(moved, Place.RESUMING_SAFELY if safely else Place.ASKING))


def _mistake(content: Content, state: State, episode: Episode, now: datetime) -> Step:
    """Ask again about exactly what made it an emergency; both answers stay on record."""
    told = episode.check_in or episode_conversation(episode)
    conversation = replace(told, touched_at=now, ticked=(), unsure=False)
    doubted = triggers(assessed(content, episode))
    flags = [name for name in doubted if name in FLAGS]
    answers = []
    for one in conversation.answered:
        if one.question in content.screens:
            left = tuple(code for code in one.codes if code not in flags)
            answers.append(replace(one, codes=left))
        elif one.question not in doubted and flag_of(one.question) not in flags:
            answers.append(one)
    heard = {**dict(conversation.heard), **dict.fromkeys(flags, NOT_SURE)}
    again = replace(conversation, answered=tuple(answers), heard=tuple(heard.items()))
    # What was promised stands until there is a new result.
    return show_live(content, turn(replace(state, conversation=again), Place.ASKING))
