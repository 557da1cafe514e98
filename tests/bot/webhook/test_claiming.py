"""Who may fetch updates, asked of the emulator at start."""

from __future__ import annotations

from typing import Any

import pytest
from telegram.error import TelegramError

from bot.settings import SettingsError
from bot.telegram_client import Client
from bot.webhook import claim_polling, look_for_webhook, path_of
from tests.bot.webhook.asking import address
from tests.e2e.running import SECRET
from tests.emulator import Server, refused

URL = "https://spotter.example.org" + path_of(SECRET)


def asked(server: Server) -> list[str]:
    return [one.method for one in server.history if "ebhook" in one.method]


async def test_without_a_webhook_polling_begins(server: Server, client: Client) -> None:
    await claim_polling(client, take_over=False)
    await claim_polling(client, take_over=True)
    assert "deleteWebhook" not in asked(server)


async def test_over_a_webhook_polling_is_refused_with_both_remedies(
    server: Server, client: Client
) -> None:
    await client.set_webhook(URL)
    with pytest.raises(SettingsError) as caught:
        await claim_polling(client, take_over=False)
    line = str(caught.value)
    assert "spotter.example.org" in line
    assert "spotter webhook delete" in line
    assert "spotter run --take-over" in line
    assert path_of(SECRET) not in line
    assert "deleteWebhook" not in asked(server)


async def test_told_to_take_over_it_deletes_the_webhook_and_keeps_what_waits(
    server: Server, client: Client, caplog: pytest.LogCaptureFixture
) -> None:
    await client.set_webhook(URL)
    await claim_polling(client, take_over=True)
    assert asked(server)[-1] == "deleteWebhook"
    assert len(server.pending()) == 1
    assert path_of(SECRET) not in caplog.text


@pytest.mark.parametrize(
    ("url", "words"),
    [
        (None, "Telegram brings updates nowhere; set it once with: spotter webhook set"),
        ("https://old.example.org/x", "brings updates to old.example.org, another address"),
        (URL, ""),
    ],
)
async def test_a_webhook_that_is_not_ours_is_told_in_the_log_and_left_alone(
    server: Server,
    client: Client,
    caplog: pytest.LogCaptureFixture,
    url: str | None,
    words: str,
) -> None:
    if url is not None:
        await client.set_webhook(url)
    before = len(asked(server))
    await look_for_webhook(client, address())
    assert asked(server)[before:] == ["getWebhookInfo"]
    assert caplog.messages == [one for one in caplog.messages if words and words in one]
    assert bool(caplog.messages) is bool(words)


async def test_a_telegram_that_is_away_stops_no_replica_and_no_poller_guesses(
    server: Server, client: Client, caplog: pytest.LogCaptureFixture
) -> None:
    fault: Any = refused(500, "Internal Server Error")
    await server.order(fault, n=2, method="getWebhookInfo")
    await look_for_webhook(client, address())
    assert "could not be looked at" in caplog.text
    with pytest.raises(TelegramError):
        await claim_polling(client, take_over=True)
