"""``spotter webhook set | delete | info`` against the emulator."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from pydantic import SecretStr

from bot.arrival import ALLOWED_UPDATES
from bot.settings import Settings, SettingsError
from bot.webhook import path_of
from bot.webhook.commands import perform
from tests.bot.parts import NOW
from tests.bot.webhook import asking
from tests.e2e.running import SECRET
from tests.emulator import Fault, Server, closed_before, refused

URL = "https://spotter.example.org" + path_of(SECRET)


def settings(server: Server, **more: Any) -> Settings:
    telegram = {"bot_token": SecretStr(server.token), "api_base_url": server.url}
    return asking.settings(**(telegram | more))


async def run(server: Server, step: str, **more: Any) -> str:
    """The step, as far as it may be seen: no token, secret or path."""
    now = datetime.fromtimestamp(server.clock.now() / 1000, UTC)
    printed = await perform(settings(server, **more), step, now)
    assert not [one for one in (server.token, SECRET, path_of(SECRET)) if one in printed]
    return printed


async def test_set_tells_telegram_the_address_the_secret_and_what_is_wanted_and_drops_nothing(
    server: Server,
) -> None:
    printed = await run(server, "set")
    told = server.world.profile.webhook
    assert (told["url"], told["secret_token"]) == (URL, SECRET)
    assert told["allowed_updates"] == list(ALLOWED_UPDATES)
    assert "drop_pending_updates" not in told
    assert printed.startswith("webhook: at spotter.example.org; 1 update wait")
    assert len(server.pending()) == 1


async def test_set_without_an_https_address_or_a_long_secret_asks_telegram_nothing(
    server: Server,
) -> None:
    for bad in ({"webhook_url": "http://example.org"}, {"webhook_secret": SecretStr("short")}):
        with pytest.raises(SettingsError, match="SPOTTER_WEBHOOK_"):
            await run(server, "set", **bad)
    assert server.history == []


async def test_delete_keeps_what_waits_and_needs_no_setting_of_webhooks(server: Server) -> None:
    await run(server, "set")
    printed = await run(server, "delete", webhook_url=None, webhook_secret=None)
    assert printed == "webhook: none; 1 update wait to be polled\n"
    assert server.world.profile.webhook == {}
    assert len(server.pending()) == 1


async def test_info_tells_what_waits_and_the_last_error_with_its_age_and_a_remedy(
    server: Server,
) -> None:
    await run(server, "set")
    await server.say(1001, "more")
    at = server.clock.now() - 3 * 60_000
    words = "Wrong response from the webhook: 401 Unauthorized"
    server.world.profile.webhook_error = (at, words)
    printed = await run(server, "info")
    assert "2 updates wait" in printed
    assert f"last error: 3 minutes ago: {words}\n" in printed
    assert "The secret that Telegram was told is not the one" in printed
    assert "spotter webhook set" in printed


@pytest.mark.parametrize(
    ("words", "remedy"),
    [
        ("Wrong response from the webhook: 404 Not Found", "another path"),
        ("Wrong response from the webhook: 502 Bad Gateway", "proxy does not reach the bot"),
        ("Wrong response from the webhook: 503 Service Unavailable", "/readyz"),
        ("SSL error {error:0A000086:SSL routines::certificate verify failed}", "whole chain"),
        ("Failed to resolve host: Name or service not known", "DNS"),
        ("Connection timed out", "port open"),
        ("Read timeout expired", "port open"),
        ("Connection refused", "proxy running"),
        ("Something new", "The proxy's log says more."),
    ],
)
async def test_each_error_has_its_remedy(server: Server, words: str, remedy: str) -> None:
    await run(server, "set")
    server.world.profile.webhook_error = (server.clock.now(), words)
    assert remedy in (await run(server, "info"))


async def test_info_notices_another_address_and_updates_that_are_left_out(server: Server) -> None:
    await run(server, "set")
    other = {"url": "https://old.example.org/x"}
    server.world.profile.webhook |= other
    server.world.updates.allowed = ["message"]
    printed = await run(server, "info")
    assert "not at the address of SPOTTER_WEBHOOK_URL" in printed
    assert "leaves out callback_query, edited_message, my_chat_member, poll" in printed
    assert "not at the address" not in await run(server, "info", webhook_url=None)


@pytest.mark.parametrize(
    ("ago", "told"),
    [
        (timedelta(seconds=59), "59 seconds"),
        (timedelta(minutes=119), "119 minutes"),
        (timedelta(hours=47), "47 hours"),
        (timedelta(days=3), "3 days"),
        (timedelta(seconds=-5), "0 seconds"),
    ],
)
async def test_ages_are_told_in_a_unit_that_fits(server: Server, ago: timedelta, told: str) -> None:
    await run(server, "set")
    at = datetime.fromtimestamp(server.clock.now() // 1000, UTC)
    server.world.profile.webhook_error = (round(at.timestamp() * 1000), "Connection refused")
    printed = await perform(settings(server), "info", at + ago)
    assert f"last error: {told} ago" in printed


@pytest.mark.parametrize(
    ("fault", "words"),
    [
        (refused(400, "Bad Request: bad webhook: IP address 127.0.0.1 is reserved"), "reserved"),
        (refused(500, "Internal Server Error"), "could not be asked"),
        (closed_before(), "could not be asked"),
    ],
)
async def test_what_telegram_refuses_is_one_line(server: Server, fault: Fault, words: str) -> None:
    await server.order(fault, method="setWebhook")
    with pytest.raises(SettingsError, match=r"^webhook: ") as caught:
        await run(server, "set")
    assert words in str(caught.value)
    assert len(str(caught.value).splitlines()) == 1


async def test_a_token_that_telegram_does_not_know_is_named_and_not_shown(server: Server) -> None:
    wrong = "1234567:" + "wrong_" * 6
    given = settings(server, bot_token=SecretStr(wrong))
    with pytest.raises(SettingsError, match="SPOTTER_BOT_TOKEN: Telegram does not know") as caught:
        await perform(given, "info", NOW)
    assert "wrong" not in str(caught.value)
