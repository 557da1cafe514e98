"""What a press on a panel does: a page, a change, or one clear word on the button.

House rules. Data is untrusted. A press counts only when its stamp is that of the panel which
the person has open, its verb and argument are a choice, and their right in this very
community was confirmed a moment ago; anything else changes nothing. A demoted admin loses
the panel with the next press.

Lives here: one branch for each button. Does not live here: rights (``panel_rights``), what a
choice makes of the settings (``panel_changes``), screens. Called by ``panel``.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bot.communities import panel_screens, settling, sharing
from bot.communities.panel_changes import CHANGING, UNKNOWN, chosen, noted
from bot.communities.panel_opening import Visit, opened, show
from bot.communities.panel_parts import Shown, stamp_of
from bot.communities.panel_rights import FREE, Permission, Wish, answer_for, wish_of
from flows.communities import terms
from flows.communities.terms import CommunitySettings
from flows.screen import Screen
from storage import Change, CommunityRow, LinkCodeRow, PanelRow

if TYPE_CHECKING:
    from bot.communities.service import Shell

OLD, GONE, SAVED, ALREADY = "panel-old", "panel-gone", "panel-saved", "panel-already"
NOT_ADMIN, CANNOT_CHECK = "panel-no-right", "panel-cannot-check"
_CODE_MS = 300_000
#: Codes to try until one is free; of a million, nearly all are.
_TRIES = 20
#: The page on which a change was made, where that is not the first one.
_PAGES = {
    "dayon": panel_screens.days,
    "dayoff": panel_screens.days,
    "at": panel_screens.times,
    "language": panel_screens.languages,
    "zone": panel_screens.zones,
    "days": panel_screens.days,
    "time": panel_screens.times,
    "topic": panel_screens.topic,
    "totals": panel_screens.totals,
    "remove": panel_screens.removal,
    "home": panel_screens.home,
    "open": panel_screens.home,
}
#: Pages where something may also be typed.
_AWAITING = frozenset({"zone", "time"})


@dataclass(frozen=True, slots=True)
class Taken:
    """The panel had the event: a word for the button, and a chat that is to be left now."""

    toast: str | None = None
    leaving: CommunityRow | None = None


async def pressed(visit: Visit, shell: Shell, button: str, permission: Permission | None) -> Taken:
    """Do what a button says, as far as it may."""
    wish = wish_of(button)
    if wish is None:
        return Taken(UNKNOWN)
    panel = await visit.tx.communities.panel(visit.user_id)
    if panel is None or wish.stamp != stamp_of(panel):
        return Taken(OLD)
    if panel.message_id != visit.arrival.message_id:
        panel = replace(panel, message_id=visit.arrival.message_id)
        await visit.tx.communities.set_panel(panel)
    if wish.verb in FREE:
        return await _free(visit, shell, panel, wish)
    of = wish.arg if wish.verb == "open" else panel.community_id
    row = await visit.tx.communities.find(of)
    if row is None or row.left_at is not None:
        return Taken(GONE)
    match answer_for(permission, row.id):
        case "yes":
            return await _admin(visit, panel, row, wish)
        case "no":
            return await refused(visit, row.id)
        case _:
            return Taken(CANNOT_CHECK)


async def refused(visit: Visit, community_id: str) -> Taken:
    """Somebody who is no admin that we know of: their way to prove it, and nothing else."""
    await visit.tx.communities.stop_managing(community_id, visit.user_id)
    panel, spent = await opened(visit, community_id)
    await show(visit, panel_screens.unproven(stamp_of(panel)), spent=spent)
    return Taken(NOT_ADMIN)


# --- Without a right -------------------------------------------------------------


async def _free(visit: Visit, shell: Shell, panel: PanelRow, wish: Wish) -> Taken:
    """One's own membership, and the code of an anonymous admin."""
    stamp = stamp_of(panel)
    match wish.verb:
        case "list":
            await sharing.show_list(visit, anew=False)
            return Taken()
        case "member":
            known = await sharing.show_member(visit, stamp, wish.arg)
            return Taken(None if known else UNKNOWN)
        case "count":
            community_id, _, turn = wish.arg.partition(".")
            if turn not in ("on", "off"):
                return Taken(UNKNOWN)
            known = await sharing.count(visit, stamp, community_id, on=turn == "on")
            return Taken(SAVED if known else UNKNOWN)
        case _:
            return await _code(visit, shell, panel)


async def _code(visit: Visit, shell: Shell, panel: PanelRow) -> Taken:
    """A code of six digits for whoever can post as the group."""
    for _ in range(_TRIES):
        digest = hashlib.blake2b(shell.token().encode(), digest_size=8).digest()
        digits = f"{int.from_bytes(digest, 'big') % 1_000_000:06}"
        code = LinkCodeRow(
            code=digits,
            user_id=visit.user_id,
            community_id=panel.community_id,
            expires_at=visit.at + _CODE_MS,
        )
        if await visit.tx.communities.add_link_code(code, visit.at):
            await show(visit, panel_screens.code(digits), anew=True)
            return Taken()
    return Taken(CANNOT_CHECK)


# --- With it ---------------------------------------------------------------------


async def _admin(visit: Visit, panel: PanelRow, row: CommunityRow, wish: Wish) -> Taken:
    """A page or a change, by somebody who may make it."""
    if wish.verb in CHANGING:
        return await _choose(visit, panel, row, wish)
    if wish.verb == "open" or wish.verb in _AWAITING or panel.awaiting is not None:
        # Another page: what is typed from now on is not for the last one.
        awaiting = wish.verb if wish.verb in _AWAITING else None
        panel, _ = await opened(visit, row.id, awaiting, anew=False)
    if wish.verb == "open":
        await visit.tx.communities.let_manage(row.id, visit.user_id, visit.at)
    shown = visit.shown(panel, row)
    page = _PAGES.get(wish.verb)
    if page is not None:
        await show(visit, page(shown))
        return Taken()
    return await _otherwise(visit, shown, wish)


async def _choose(visit: Visit, panel: PanelRow, row: CommunityRow, wish: Wish) -> Taken:
    """Change one setting; the same once more changes nothing."""
    choice = chosen(terms.load(row.settings), wish.verb, wish.arg, visit.languages)
    if not isinstance(choice, CommunitySettings):
        return Taken(choice)
    row, toast = await save(visit, row, choice)
    page = _PAGES.get(wish.verb, panel_screens.home)
    if page is panel_screens.home and panel.awaiting is not None:
        panel, _ = await opened(visit, row.id, anew=False)
    await show(visit, page(visit.shown(panel, row)))
    return Taken(toast)


async def save(
    visit: Visit, row: CommunityRow, choice: CommunitySettings
) -> tuple[CommunityRow, str]:
    """Save a choice and who made it; the community as it is then, and a word for it."""
    changed = noted(terms.load(row.settings), choice)
    if changed is None:
        return row, ALREADY
    what, value = changed
    change = Change(user_id=visit.user_id, at=visit.at, what=what, value=value)
    return await settling.change(visit.tx, row, choice, change, visit.now), SAVED


async def _otherwise(visit: Visit, shown: Shown, wish: Wish) -> Taken:
    """Buttons that are neither a page nor a setting."""
    communities, row = visit.tx.communities, shown.row
    match wish.verb:
        case "preview":
            await show(visit, panel_screens.preview(shown), anew=True)
            return Taken()
        case "changes":
            found = await communities.changes(row.id)
            return await _page(visit, panel_screens.changes(shown, found, visit.user_id))
        case "admins":
            links = await communities.links(row.id, visit.at)
            return await _page(visit, panel_screens.admins(shown, links, visit.user_id))
        case "unlink":
            return await _unlink(visit, shown, wish.arg)
        case "untopic" if row.topic_id is not None:
            await communities.save_topic(row.id, None, _note(visit, "topic", "none"))
            left = replace(shown, row=replace(row, topic_id=None))
            return await _page(visit, panel_screens.topic(left), SAVED)
        case "resume" if row.paused is not None:
            await communities.note(row.id, _note(visit, "resumed", "on"))
            resumed = await settling.resume(visit.tx, row, visit.now)
            return await _page(visit, panel_screens.home(replace(shown, row=resumed)), SAVED)
        case "untopic" | "resume":
            return Taken(ALREADY)
        case "leave":
            return Taken(leaving=row)
        case _:
            return Taken(UNKNOWN)


async def _unlink(visit: Visit, shown: Shown, until: str) -> Taken:
    """End the link that ends at a moment; whose it is stands nowhere."""
    row = shown.row
    links = await visit.tx.communities.links(row.id, visit.at)
    ended = [one for one in links if f"{one.until:x}" == until]
    for one in ended:
        await visit.tx.communities.unlink(row.id, one.user_id)
        await visit.tx.communities.note(row.id, _note(visit, "link", "off"))
    left = [one for one in links if one not in ended]
    page = panel_screens.admins(shown, left, visit.user_id)
    return await _page(visit, page, SAVED if ended else ALREADY)


async def _page(visit: Visit, screen: Screen, toast: str | None = None) -> Taken:
    await show(visit, screen)
    return Taken(toast)


def _note(visit: Visit, what: str, value: str) -> Change:
    return Change(user_id=visit.user_id, at=visit.at, what=what, value=value)
