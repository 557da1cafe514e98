"""The statements about pictures that Telegram already has: their file ids, to send them again.

Lives here: keeping, finding and forgetting. A file id belongs to one bot. Nothing here is
about anybody: what says something about a person is never kept. Does not live here: drawing
(``bot.pictures``), the deletion of old ones (``rights``). Called by ``transaction`` only.
"""

from __future__ import annotations

from sqlalchemy import bindparam, delete, select

from storage.rows import PictureRow, values
from storage.running import Runner, insert_or_update
from storage.schema import picture

_KEY = ("bot_id", "name", "theme", "language")
_this = tuple(picture.c[name] == bindparam(f"of_{name}") for name in _KEY)
_FIND = select(picture.c.file_id).where(*_this)
_FORGET = delete(picture).where(*_this)
_KEEP = insert_or_update(
    picture, *_KEY, change=lambda new: {"file_id": new.file_id, "kept_at": new.kept_at}
)


def _of(bot_id: int, name: str, theme: str, language: str) -> dict[str, object]:
    return {"of_bot_id": bot_id, "of_name": name, "of_theme": theme, "of_language": language}


async def find(run: Runner, bot_id: int, name: str, theme: str, language: str) -> str | None:
    """The file id of a picture, None when Telegram does not have it."""
    found = await run.rows(_FIND, _of(bot_id, name, theme, language))
    return str(found[0].file_id) if found else None


async def keep(run: Runner, row: PictureRow) -> None:
    """Remember a file id; a newer one takes its place."""
    await run.count(_KEEP, values(row))


async def forget(run: Runner, bot_id: int, name: str, theme: str, language: str) -> None:
    """Forget a file id that Telegram does not know any more."""
    await run.count(_FORGET, _of(bot_id, name, theme, language))
