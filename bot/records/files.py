"""The files that a person can ask for, made at the moment in which they are sent.

House rules. Nothing of a file is kept, neither in the database nor on the disk. Pictures and
pages are made by processes of their own, so that nobody waits; a picture that cannot be drawn
is left out, for the words say the same. What is not there any more is no file. Does not live
here: sending (``bot.telegram_sender``), what a file holds (the modules beside this one).
Called by ``bot.telegram_sender`` and ``bot.terminal``.
"""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from bot.pictures.catalogue import drawing
from bot.pictures.rendering import PictureFailed, Worker
from bot.records.reading import records_of
from bot.render import Renderer, from_ms
from flows import codec
from flows.charting import chart_screen
from flows.content import Content
from flows.local_time import offset_of
from flows.pictures import BodyMap, Picture
from flows.records.model import Record
from flows.records.page import page_of
from flows.vocabulary import Level
from storage import OutboxRow, Store

log = logging.getLogger(__name__)

#: Kinds of messages that are files.
KINDS = ("export", "record")
#: By name, for what writes PDFs shall not be loaded here.
_PRESS = (sys.executable, "-m", "bot.records.press")
#: The press has far more to do than a picture, on a slow machine as well.
_PRESS_SECONDS = 30.0
#: So many scores a picture has room for; the latest count.
_MOST_SCORES = 10


@dataclass(frozen=True, slots=True)
class File:
    """A file ready to be sent; ``caption`` is a text key."""

    name: str
    content: bytes
    caption: str


@dataclass(frozen=True, slots=True)
class Kept:
    """What was kept about one person: ``rows`` by table, and their complaints."""

    rows: dict[str, list[dict[str, Any]]]
    records: list[Record]
    offset: int | None


class Files:
    """Makes the files of one bot; ``worker`` draws, ``clock`` gives epoch milliseconds."""

    def __init__(
        self,
        store: Store,
        renderer: Renderer,
        content: Content,
        clock: Callable[[], int],
        worker: Worker,
    ) -> None:
        self._store = store
        self._renderer = renderer
        self._content = content
        self._clock = clock
        self._worker = worker
        self._press = Worker(_PRESS, _PRESS_SECONDS)

    async def close(self) -> None:
        """End the process that writes pages."""
        await self._press.close()

    async def made(self, row: OutboxRow, body: Mapping[str, Any]) -> File | None:
        """The file of one message; None when there is nothing that it could hold.

        Raises PictureFailed when the page cannot be written.
        """
        if row.user_id is None:
            return None
        kept = await self._kept(row.user_id)
        language = str(body["language"])
        if row.kind == "export":
            return await self._export(kept, language)
        record = next((one for one in kept.records if one.number == body["episode"]), None)
        if record is None:
            return None
        if body["form"] == "fhir":
            return self._fhir(record, language)
        return await self._page(record, language, kept.offset)

    async def in_words(self, row: OutboxRow, body: Mapping[str, Any]) -> str | None:
        """The same as text, where no file can be sent; None for a page, and for nothing."""
        if row.user_id is None or body.get("form") == "page":
            return None
        kept = await self._kept(row.user_id)
        if row.kind == "export":
            from bot.records import export  # noqa: PLC0415 - as below

            return export.data(kept.rows, from_ms(self._clock()))
        record = next((one for one in kept.records if one.number == body["episode"]), None)
        return None if record is None else self._fhir(record, body["language"]).content.decode()

    async def _kept(self, user_id: int) -> Kept:
        async with self._store.transaction() as tx:
            person = await tx.person(user_id)
            if person is None:
                return Kept({}, [], None)
            state = codec.load_state(person.state)
            rows = await tx.export(user_id)
            offset = offset_of(self._content, state, from_ms(self._clock()))
            return Kept(rows, await records_of(tx, user_id, state), offset)

    async def _export(self, kept: Kept, language: str) -> File | None:
        if not kept.rows:
            return None
        # Rarely asked for; its models take 0.1 s to build.
        from bot.records import export  # noqa: PLC0415 - as above

        now = from_ms(self._clock())
        entries = export.entries(self._renderer, language, kept.rows, kept.records, now)
        chart = await self._drawn(_latest_chart(kept.records), language)
        if chart is not None:
            entries["chart.png"] = chart
        return File("spotter-export.zip", export.zipped(entries), "export-caption")

    def _fhir(self, record: Record, language: str) -> File:
        from bot.records.fhir import Fhir  # noqa: PLC0415 - as above

        text = Fhir(self._content, self._renderer, language).text(record, from_ms(self._clock()))
        return File("spotter-fhir.json", text.encode(), "fhir-caption")

    async def _page(self, record: Record, language: str, offset: int | None) -> File:
        from bot.records.sheet import sheet_of  # noqa: PLC0415 - as above

        now = from_ms(self._clock())
        page = page_of(self._content, record, now, offset)
        sheet = sheet_of(self._renderer, language, page, now.isoformat())
        order = self._content.questions["location"].options
        body_map = BodyMap(order, page.places) if page.places else None
        pictures = {
            "body_map": await self._drawn(body_map, language),
            "chart": await self._drawn(_chart(record), language),
        }
        whole = sheet.model_copy(update=pictures)
        written = await self._press.made(whole.model_dump_json().encode())
        return File("spotter-page.pdf", written, "page-caption")

    async def _drawn(self, picture: Picture | None, language: str) -> bytes | None:
        """The picture as PNG in the colours of paper; None when there is none to be had."""
        if picture is None:
            return None
        try:
            drawn = drawing(picture, partial(self._renderer.key, language), "light")
            return await self._worker.png(drawn.svg)
        except (PictureFailed, LookupError) as error:
            log.warning("a file goes without its %s: %s", picture.kind, type(error).__name__)
            return None


def _chart(record: Record) -> Picture | None:
    """The course, from two scores on; at an emergency nothing stands behind it."""
    scores = record.scores[-_MOST_SCORES:]
    if len(scores) < 2:
        return None
    return chart_screen(replace(record.episode, scores=scores)).picture


def _latest_chart(records: Sequence[Record]) -> Picture | None:
    calm = [one for one in records if one.episode.level is not Level.EMERGENCY]
    return next((chart for one in reversed(calm) if (chart := _chart(one)) is not None), None)
