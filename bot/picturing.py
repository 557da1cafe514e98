"""From the picture of a screen to what can be sent: a file id, or a PNG just drawn.

House rules. A picture is never the reason that somebody gets no answer: what cannot be
drawn in time is left out, and the words go alone. What says nothing about anybody is drawn
once and sent again by its file id; a person's scores are never kept. File ids save work and no
more: while the database is away a picture is drawn and nothing is kept. Does not live here:
drawing (``bot.pictures``), the wire (``bot.photo_sending``). Called by
``bot.photo_sending`` and ``bot.terminal``.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from typing import Protocol

from bot.pictures.catalogue import Drawing, drawing
from bot.pictures.rendering import PictureFailed
from bot.pictures.theme import ThemeName
from bot.render import Renderer
from bot.surprises import named
from flows.pictures import Picture
from storage import PictureRow, StorageError, Store

log = logging.getLogger(__name__)

#: What Telegram takes below a picture, after its marks are read.
CAPTION_UNITS = 1024


class Draws(Protocol):
    """Makes the bytes of a picture; a page takes the SVG as it is."""

    async def png(self, svg: str) -> bytes:
        """The picture of an SVG text; raises PictureFailed."""


@dataclass(frozen=True, slots=True)
class Ready:
    """A picture that can be sent: ``photo`` is a file id, or the PNG itself when ``new``."""

    photo: str | bytes
    drawing: Drawing
    language: str

    @property
    def new(self) -> bool:
        """Whether Telegram does not have it yet."""
        return isinstance(self.photo, bytes)


def fits(text: str) -> bool:
    """Whether words, without their marks, fit below a picture (in UTF-16 units)."""
    return len(text.encode("utf-16-le")) // 2 <= CAPTION_UNITS


@contextmanager
def _without_a_database() -> Iterator[None]:
    """Go on where it is away: what is already on the wire must not be sent again for that."""
    try:
        yield
    except StorageError as error:
        log.warning("a picture's file id: %s", named(error))


@dataclass(frozen=True)
class Pictures:
    """The pictures of one bot in one set of colours; ``clock`` gives epoch milliseconds."""

    store: Store
    worker: Draws
    renderer: Renderer
    clock: Callable[[], int]
    theme: ThemeName = "light"

    async def ready(self, bot_id: int, picture: Picture, language: str) -> Ready | None:
        """The picture, by its file id if it was sent before; None when it cannot be drawn."""
        try:
            drawn = drawing(picture, partial(self.renderer.key, language), self.theme)
            known = await self._known(bot_id, drawn, language) if drawn.shared else None
            if known is not None:
                return Ready(known, drawn, language)
            return await self._drawn(drawn, language)
        except (PictureFailed, LookupError) as error:
            log.warning("%s was left out: %s", picture.kind, type(error).__name__)
            return None

    async def anew(self, bot_id: int, ready: Ready) -> Ready | None:
        """A picture whose file id Telegram no longer knows, drawn again."""
        with _without_a_database():
            async with self.store.transaction() as tx:
                await tx.forget_picture(bot_id, ready.drawing.name, self.theme, ready.language)
        try:
            return await self._drawn(ready.drawing, ready.language)
        except PictureFailed as error:
            log.warning("a picture was left out: %s", type(error).__name__)
            return None

    async def sent(self, bot_id: int, ready: Ready, file_id: str) -> None:
        """Telegram has it now; what is about nobody is kept for the next who needs it."""
        if not ready.new or not ready.drawing.shared:
            return
        row = PictureRow(
            bot_id=bot_id,
            name=ready.drawing.name,
            theme=self.theme,
            language=ready.language,
            file_id=file_id,
            kept_at=self.clock(),
        )
        with _without_a_database():
            async with self.store.transaction() as tx:
                await tx.keep_picture(row)

    async def _known(self, bot_id: int, drawn: Drawing, language: str) -> str | None:
        known: str | None = None
        with _without_a_database():
            async with self.store.transaction() as tx:
                known = await tx.picture(bot_id, drawn.name, self.theme, language)
        return known

    async def _drawn(self, drawn: Drawing, language: str) -> Ready:
        return Ready(await self.worker.png(drawn.svg), drawn, language)
