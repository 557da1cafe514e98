"""What Telegram says of the webhook, as a contact or as none."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import pytest
from telegram import WebhookInfo

from bot.telegram_client import Client
from bot.webhook import looking
from bot.webhook.looking import keep_looking, look
from tests.bot.parts import NOW
from tests.emulator import Server, page


@pytest.mark.parametrize(
    ("url", "failed", "waiting", "told"),
    [
        ("https://example.org", None, 0, [True]),
        ("https://example.org", None, 7, [True]),
        ("", None, 0, []),
        ("https://example.org", 29, 0, []),
        ("https://example.org", 31, 0, [True]),
        ("https://example.org", 31, 7, [False]),
        ("https://example.org", 120, 7, [False]),
        ("https://example.org", 121, 7, [True]),
    ],
)
def test_a_contact_is_an_answer_without_a_fresh_error(
    url: str, failed: int | None, waiting: int, told: list[bool]
) -> None:
    heard: list[bool] = []
    date = None if failed is None else NOW - timedelta(seconds=failed)
    info = WebhookInfo(
        url, has_custom_certificate=False, pending_update_count=waiting, last_error_date=date
    )
    look(info, lambda *, drained: heard.append(drained), NOW)
    assert heard == told


async def test_it_asks_for_ever_whatever_the_answer(
    server: Server, client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(looking, "EVERY_SECONDS", 0.0)
    await client.set_webhook("https://spotter.example.org")
    await server.order(page(502), n=2, method="getWebhookInfo")
    contact = asyncio.Event()

    def heard(*, drained: bool) -> None:
        contact.set()

    async with asyncio.timeout(10), asyncio.TaskGroup() as group:
        loop = group.create_task(keep_looking(client, heard, lambda: NOW))
        await contact.wait()
        loop.cancel()
    assert [one.code for one in server.history if one.method == "getWebhookInfo"][:3] == [
        502,
        502,
        200,
    ]
