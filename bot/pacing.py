"""Keeps below Telegram's limits: so many messages a second in all, one a second in a chat.

Lives here: two leaky counts over the clock that is handed in; short bursts in a chat pass,
because a tap must be answered at once. Replicas do not see each other's counts, so that each
keeps to its share. Does not live here: what Telegram asks for when it is overrun
(``bot.outbound`` pauses everything). Made by ``bot.running``, called by ``bot.outbound``.
"""

from __future__ import annotations

from dataclasses import dataclass, field

#: Telegram allows about 30 messages a second in all; some room is left for edits.
OVERALL_PER_SECOND = 25
#: A private chat takes 1 message a second over time, and short bursts. Some of the burst is left
#: for what goes along with a message: the card before it loses its buttons or its long caption.
CHAT_SPACING_MS = 1_000
CHAT_BURST = 3
#: A group takes 20 messages a minute.
GROUP_SPACING_MS = 3_000
_REMEMBERED = 50_000


@dataclass
class Pace:
    """When each chat, and all of them together, have caught up with what was sent.

    ``replicas`` is how many processes share what all of them may send.
    """

    replicas: int = 1
    _overall_until: float = 0
    _chats: dict[int, float] = field(default_factory=dict)

    def room(self, now: int) -> int:
        """How many messages may go out now, whatever their chats."""
        since = now - (self._overall_until - 1_000)
        # So far ahead is nobody: the clock was set back, and ``wait_ms`` will find that out.
        ahead = -GROUP_SPACING_MS <= since < 0
        return 0 if ahead else max(1, int(since * OVERALL_PER_SECOND / 1_000))

    def wait_ms(self, chat_id: int, now: int) -> int:
        """How long a message to this chat must wait; 0 counts it as sent now."""
        spacing = GROUP_SPACING_MS if chat_id < 0 else CHAT_SPACING_MS
        burst = 1 if chat_id < 0 else CHAT_BURST
        free_at = self._chats.get(chat_id, 0) - spacing * (burst - 1)
        overall_at = self._overall_until - 1_000
        wait = max(free_at, overall_at) - now
        if wait > GROUP_SPACING_MS:
            # Longer than anybody ever waits: the clock was set back, and old marks are void.
            self._chats.clear()
            self._overall_until = wait = 0
        if wait > 0:
            return max(round(wait), 1)
        self._overall_until = (
            max(self._overall_until, now) + 1_000 * self.replicas / OVERALL_PER_SECOND
        )
        self._chats[chat_id] = max(self._chats.get(chat_id, 0), now) + spacing
        if len(self._chats) > _REMEMBERED:
            self._chats = {chat: at for chat, at in self._chats.items() if at > now}
        return 0
