"""Leaving a community because an admin asked for it, once nothing else is under way.

House rules. Telegram is asked outside any transaction, and only what it has done is noted: a
crash in between loses nothing, since Telegram tells of the leaving as well. Lives here: that.
Does not live here: being thrown out (``life``), the question before (``panel_screens``).
Called by ``bot.service``.
"""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from telegram.error import Forbidden, TelegramError

from bot.communities.panel_opening import Visit, show
from flows.screen import Part, Screen
from storage import Change, CommunityRow

if TYPE_CHECKING:
    from bot.communities.service import Shell

#: A text key for the pressed button.
CANNOT = "panel-cannot-leave"

log = logging.getLogger(__name__)


async def has_left(shell: Shell, row: CommunityRow) -> bool:
    """Leave the chat; False when Telegram did not let us, or did not answer."""
    try:
        await shell.rights.bot.leave_chat(row.chat_id)
    except Forbidden:
        # Out already.
        return True
    except TelegramError as error:
        log.warning("leaving %s: %s", row.id, type(error).__name__)
        return False
    return True


async def left(visit: Visit, row: CommunityRow) -> None:
    """Note that the chat was left; its settings are kept for 30 days."""
    gone = Change(user_id=visit.user_id, at=visit.at, what="left", value="on")
    await visit.tx.communities.note(row.id, gone)
    await visit.tx.communities.mark_left(row.id, visit.at)
    await visit.tx.communities.clear_panel(visit.user_id)
    await show(visit, Screen("group_left", (Part("panel-left"),)), name="l")
