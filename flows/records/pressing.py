"""What /history and its buttons lead to, once what was kept is at hand.

House rules. Nothing here moves the live card, so an open question or a result stays as it
is; only deleting the complaint that is being followed changes the conversation. Does not
live here: the cards, fetching what was kept (``bot.records.reading``, the only caller).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Final

from flows.charting import chart_screen
from flows.content import Content
from flows.effects import CancelCheckIns, DeleteEpisode, Effect, SendRecord, Show, Step, Toast
from flows.local_time import offset_of
from flows.model import Conversation, Episode, Place, State
from flows.moves import turn
from flows.records import cards, telling
from flows.records.model import Record
from flows.screen import Part
from flows.vocabulary import Level

#: What /history itself asks for.
FIRST_PAGE: Final = f"{cards.HISTORY}.first.1"
#: So many scores a picture has room for; the latest count.
_MOST_SCORES = 10
#: Places whose card is about the complaint that goes.
_ABOUT_IT = (
    Place.RESULT,
    Place.FOLLOWED,
    Place.ASKING,
    Place.RESUMING,
    Place.RESUMING_SAFELY,
    Place.STOPPING,
)


def recalled(
    content: Content, state: State, records: Sequence[Record], name: str, now: datetime
) -> Step:
    """Do what /history or one of its buttons says; ``records`` the oldest first."""
    _, verb, arg = (*name.split(".", 2), "", "")[:3]
    number = int(arg) if arg.isascii() and arg.isdigit() and len(arg) < 10 else 0
    offset = offset_of(content, state, now)
    if verb in ("first", "list"):
        card = cards.list_card(records, number, now, offset)
        return Step(state, (Show(card, "new" if verb == "first" else "edit", "notice"),))
    record = next((one for one in records if one.number == number), None)
    if record is None:
        card = cards.list_card(records, 1, now, offset, Part("record-not-there"))
        return Step(state, (Toast("already-answered"), Show(card, "edit", "notice")))
    match verb:
        case "open":
            card = cards.record_card(record, now, offset)
            return Step(state, (Show(card, "edit", "notice"), *_chart(record)))
        case "ask":
            return Step(state, (Show(cards.delete_card(record, now, offset), "edit", "notice"),))
        case "delete":
            return _deleted(state, records, record, now, offset)
        case "page":
            told = telling.told(content, record, now, offset)
            shown = tuple(Show(one, "new", "notice") for one in told)
            return Step(state, (*shown, SendRecord(number, "page")))
        case "fhir":
            return Step(state, (SendRecord(number, "fhir"),))
        case _:
            return Step(state, (Toast("already-answered"),))


def _chart(record: Record) -> tuple[Show, ...]:
    """The course as a picture with the same in words, from two scores on."""
    scores = record.scores[-_MOST_SCORES:]
    if len(scores) < 2 or record.episode.level is Level.EMERGENCY:
        return ()
    return (Show(chart_screen(replace(record.episode, scores=scores)), "new", "chart"),)


def _deleted(
    state: State, records: Sequence[Record], record: Record, now: datetime, offset: int | None
) -> Step:
    """Cancel what is planned, delete, and show what is left."""
    followed = state.episode is not None and state.episode.number == record.number
    after = without(state, record.number)
    left = [one for one in records if one.number != record.number]
    card = cards.list_card(left, 1, now, offset, Part("record-deleted"))
    cancelled: tuple[Effect, ...] = (CancelCheckIns(),) if followed else ()
    gone = (*cancelled, DeleteEpisode(record.number))
    return Step(after, (*gone, Show(card, "edit", "notice")))


def without(state: State, number: int) -> State:
    """The state that knows nothing of the complaint ``number`` any more."""
    # The scores of the one before may be those of the one that goes.
    state = replace(state, scores_before=())
    episode = state.episode
    if episode is None:
        return state
    if episode.number != number:
        return replace(state, episode=_without_promises(episode, number))
    conversation = _unrelated(state.conversation, episode) or _unrelated(state.parked, episode)
    after = replace(state, episode=None, conversation=conversation, parked=None)
    if conversation is not None:
        return after if conversation == state.conversation else turn(after, Place.ASKING)
    return turn(after, Place.NOWHERE) if state.place in _ABOUT_IT else after


def _without_promises(episode: Episode, number: int) -> Episode:
    """An episode may carry "were you seen?" of an earlier one."""
    of_it = f"{number}-"
    return replace(
        episode,
        check_ins=tuple(one for one in episode.check_ins if not one.id.startswith(of_it)),
        asked=tuple(one for one in episode.asked if not one.startswith(of_it)),
    )


def _unrelated(conversation: Conversation | None, episode: Episode) -> Conversation | None:
    """A check of its own; not a check-in of the episode, nor its answers opened again."""
    if conversation is None or conversation.check_in is not None:
        return None
    return None if conversation.started_at == episode.reported_at else conversation
