"""Pictures that were sent once, found again by bot, name, colours and language.

Lives here: keeping, replacing, forgetting and ageing. Called by pytest, on every engine.
"""

from __future__ import annotations

from storage import Store
from tests.storage.samples import DAY, NOW, picture

KEY = (7, "body_map:1", "light", "en")


async def test_a_kept_picture_is_found_under_its_whole_key_only(store: Store) -> None:
    async with store.transaction() as tx:
        assert await tx.picture(*KEY) is None
        await tx.keep_picture(picture())
    async with store.transaction() as tx:
        assert await tx.picture(*KEY) == "file-1"
        # A file id of one bot is nothing to another.
        assert await tx.picture(8, *KEY[1:]) is None
        assert await tx.picture(7, "body_map:2", "light", "en") is None
        assert await tx.picture(7, "body_map:1", "dark", "en") is None
        assert await tx.picture(7, "body_map:1", "light", "de") is None


async def test_a_newer_file_id_takes_the_place_of_the_old_one(store: Store) -> None:
    async with store.transaction() as tx:
        await tx.keep_picture(picture())
        await tx.keep_picture(picture(file_id="file-2"))
        assert await tx.picture(*KEY) == "file-2"


async def test_a_forgotten_picture_is_not_found_and_no_other_is_lost(store: Store) -> None:
    async with store.transaction() as tx:
        await tx.keep_picture(picture())
        await tx.keep_picture(picture("chart:1", file_id="file-2"))
        await tx.forget_picture(*KEY)
        assert await tx.picture(*KEY) is None
        assert await tx.picture(7, "chart:1", "light", "en") == "file-2"


async def test_pictures_are_kept_for_a_month(store: Store) -> None:
    async with store.transaction() as tx:
        await tx.keep_picture(picture(kept_at=NOW))
        await tx.retention(NOW + 30 * DAY, answers_ms=90 * DAY)
        assert await tx.picture(*KEY) == "file-1"
        await tx.retention(NOW + 31 * DAY, answers_ms=90 * DAY)
        assert await tx.picture(*KEY) is None
