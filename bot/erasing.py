"""What is left of an erased person: a name that does not say who it was.

Lives here: making it. Does not live here: erasing (``storage.rights``), or when
(``bot.performing``, the caller).
"""

from __future__ import annotations

import hashlib


def person_hash(user_id: int) -> str:
    """32 hexadecimal digits, the same for the same Telegram id."""
    return hashlib.blake2b(
        str(user_id).encode(), person=b"spotter-erasure", digest_size=16
    ).hexdigest()
