"""The panel in the private chat: which events are for it, before the conversation has them.

House rules. The red-flag ear comes first: a text in which it hears anything, or that may be
about a back, is for the conversation even while the panel waits for a place or a time, and
whatever the conversation says ends that wait. Telegram is asked for rights before the
transaction, for a text only once it has turned out to need them, and a chat is left after it.

Lives here: the way in and out. Does not live here: what a button does (``panel_pressing``),
members (``sharing``). Called by ``bot.service``.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from bot.communities import panel_screens, sharing
from bot.communities.panel_changes import at_minute
from bot.communities.panel_opening import Visit, awaited, opened, show, stop_waiting
from bot.communities.panel_parts import PREFIX
from bot.communities.panel_pressing import CANNOT_CHECK, SAVED, Taken, pressed, refused, save
from bot.communities.panel_rights import (
    NOT_ASKED,
    AsksForRights,
    Permission,
    answer_for,
    is_short,
    typed_minute,
)
from bot.communities.zones import known_zones
from flows import talking
from flows.cards import is_emergency
from flows.communities import terms
from flows.communities.zones import find_zones
from flows.content import Content
from flows.effects import EraseEverything, RecordAssessment, Show, ShowGroups, Step
from flows.model import Commanded, Pressed, Said, State
from flows.screen import Part, Screen
from flows.settings.zones import cities_of
from flows.typed import mentions_back
from flows.wording import lexicon_of
from storage import CommunityRow, DoorRow, PanelRow

if TYPE_CHECKING:
    from bot.communities.service import Shell

__all__ = ["NOT_YOURS", "SAVED", "followed", "take"]

#: A text key for a press that came from somebody else's chat.
NOT_YOURS = "panel-not-yours"


async def take(
    visit: Visit,
    shell: Shell,
    content: Content,
    state: State,
    permission: Permission | None,
    door: DoorRow | None,
) -> Taken | None:
    """Do what an event asks of the panel; None when it is for the conversation.

    ``door`` is the one that somebody has come through with this event.
    """
    match visit.arrival.event:
        case Pressed(button) if button.startswith(PREFIX):
            return await pressed(visit, shell, button, permission)
        case Commanded("start") if door is not None and door.kind == "settings":
            return await _entered(visit, door, permission)
        case Said(edited=False) as said:
            return await _typed(visit, content, state, said, permission)
        case _:
            pass
    return None


async def _entered(visit: Visit, door: DoorRow, permission: Permission | None) -> Taken:
    """Somebody came from /settings in their group."""
    answer = answer_for(permission, door.community_id)
    row = await visit.tx.communities.find(door.community_id)
    if answer == "no":
        return await refused(visit, door.community_id)
    if answer == "unknown" or row is None:
        await show(visit, Screen("group_unproven", (Part(CANNOT_CHECK),)))
        return Taken()
    await visit.tx.communities.let_manage(row.id, visit.user_id, visit.at)
    panel, spent = await opened(visit, row.id)
    await show(visit, panel_screens.home(visit.shown(panel, row)), spent=spent)
    return Taken()


# --- Typed -----------------------------------------------------------------------


async def _typed(
    visit: Visit, content: Content, state: State, said: Said, permission: Permission | None
) -> Taken | None:
    """A place or a time that the panel waits for; everything else is for the conversation."""
    panel = await visit.tx.communities.panel(visit.user_id)
    page = awaited(panel, visit.at)
    if panel is None or page is None:
        return None
    if not _is_harmless(content, state, said):
        return None
    row = await visit.tx.communities.find(panel.community_id)
    if row is None or row.left_at is not None:
        return None
    if page == "time" and permission is NOT_ASKED and typed_minute(said) is not None:
        raise AsksForRights(visit.arrival)
    renewed, spent = await opened(visit, row.id, page)
    if page == "zone":
        screen = _placed(visit, renewed, row, said, cities_of(content, state))
    else:
        screen = await _timed(visit, renewed, row, said, permission)
    await show(visit, screen, spent=spent)
    return Taken()


def _is_harmless(content: Content, state: State, said: Said) -> bool:
    """Whether a text can only be meant for the panel, as far as the ear can tell."""
    if not is_short(said.text) or is_emergency(state):
        return False
    if talking.alarming(content, state, said):
        return False
    return not mentions_back(lexicon_of(content, state), said.text)


def _placed(
    visit: Visit, panel: PanelRow, row: CommunityRow, said: Said, named: Mapping[str, str]
) -> Screen:
    """The zones that a typed place may mean, to choose from: nothing is changed yet."""
    found = find_zones(said.text, known_zones(), named)
    above = () if found else (Part("panel-zone-unknown"),)
    return panel_screens.zones(visit.shown(panel, row), *above, candidates=found)


async def _timed(
    visit: Visit, panel: PanelRow, row: CommunityRow, said: Said, permission: Permission | None
) -> Screen:
    """The page of the time, after one was typed: a change like any other."""
    minute = typed_minute(said)
    if minute is None:
        toast = "panel-time-unknown"
    elif answer_for(permission, row.id) != "yes":
        toast = CANNOT_CHECK
    else:
        row, toast = await save(visit, row, at_minute(terms.load(row.settings), minute))
    return panel_screens.times(visit.shown(panel, row), Part(toast))


# --- After the conversation ------------------------------------------------------


async def followed(visit: Visit, done: Step) -> None:
    """What a step of the conversation leads to here: a list, a count, the end of a wait."""
    if any(isinstance(effect, EraseEverything) for effect in done.effects):
        return
    if any(isinstance(effect, Show) for effect in done.effects):
        await stop_waiting(visit.tx, visit.user_id)
    for effect in done.effects:
        match effect:
            case ShowGroups():
                await sharing.show_list(visit, anew=True)
            case RecordAssessment():
                await sharing.assessed(visit, effect)
            case _:
                pass
