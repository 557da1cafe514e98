"""Who may change a community's settings: asked of Telegram afresh, and only briefly believed.

House rules. The creator may, and an admin with the right to change the group's information;
nobody else. When Telegram does not answer, nobody may. Lives here: asking and remembering for
at most a minute. Does not live here: anonymous admins who linked their account (``storage``
knows them). Made by ``bot.running``; called by ``service``, ``panel_rights`` and ``totals``.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from telegram import Bot, ChatMember, ChatMemberAdministrator, ChatMemberOwner
from telegram.error import TelegramError

#: Milliseconds that an answer is believed; a demoted admin loses power within them.
_BELIEVED_MS = 60_000
_REMEMBERED = 10_000


@dataclass
class Rights:
    """Asks with ``bot``; ``clock`` gives epoch milliseconds."""

    bot: Bot
    clock: Callable[[], int]
    _known: dict[int, tuple[int, frozenset[int], frozenset[int]]] = field(default_factory=dict)

    async def may_manage(self, chat_id: int, user_id: int) -> bool:
        """Whether this person may change the settings of the community in this chat."""
        return user_id in (await self._asked(chat_id))[0]

    async def is_admin(self, chat_id: int, user_id: int) -> bool:
        """Whether this person is an admin at all, such as a coach who helps with form."""
        return user_id in (await self._asked(chat_id))[1]

    def answered(self, chat_id: int) -> bool:
        """Whether Telegram told of this chat within the last minute: then a "no" is one."""
        known = self._known.get(chat_id)
        return known is not None and 0 <= self.clock() - known[0] < _BELIEVED_MS

    def forget(self, chat_id: int) -> None:
        """Ask again next time: somebody's standing has changed."""
        self._known.pop(chat_id, None)

    async def _asked(self, chat_id: int) -> tuple[frozenset[int], frozenset[int]]:
        now = self.clock()
        if self.answered(chat_id):
            return self._known[chat_id][1:]
        try:
            admins = await self.bot.get_chat_administrators(chat_id)
        except TelegramError:
            # Not remembered: the next press asks again.
            return frozenset(), frozenset()
        people = [one for one in admins if not one.user.is_bot]
        able = frozenset(one.user.id for one in people if _may(one))
        if len(self._known) >= _REMEMBERED:
            self._known.clear()
        self._known[chat_id] = (now, able, frozenset(one.user.id for one in people))
        return self._known[chat_id][1:]


def _may(member: ChatMember) -> bool:
    if isinstance(member, ChatMemberOwner):
        return True
    return isinstance(member, ChatMemberAdministrator) and member.can_change_info is True
