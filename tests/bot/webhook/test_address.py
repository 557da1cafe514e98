"""The webhook's address: hard to guess, the same everywhere, and never with a weak secret."""

from __future__ import annotations

import re

import pytest
from pydantic import SecretStr

from bot.settings import SettingsError
from bot.webhook import address_of, path_of
from tests.bot.webhook.asking import address, settings
from tests.e2e.running import SECRET


def test_every_replica_has_the_same_path_and_nobody_reads_the_secret_from_it() -> None:
    assert path_of(SECRET) == path_of(SECRET)
    assert re.fullmatch(r"/hook/[0-9a-f]{32}", path_of(SECRET))
    assert path_of(SECRET) != path_of(SECRET + "x")
    assert SECRET not in path_of(SECRET)


def test_the_whole_address_is_the_public_one_with_that_path() -> None:
    found = address_of(settings(webhook_url="https://example.org/bots/spotter/"))
    expected = f"https://example.org/bots/spotter{path_of(SECRET)}"
    assert found.url.get_secret_value() == expected
    assert found.path == path_of(SECRET)


def test_neither_path_nor_secret_is_printed_by_mistake() -> None:
    shown = repr(address().url) + repr(address().secret)
    assert SECRET not in shown
    assert path_of(SECRET) not in shown


@pytest.mark.parametrize("secret", ["", "short", "x" * 31, "x" * 257, "with a blank" * 4, "ü" * 40])
def test_a_secret_that_telegram_refuses_or_that_could_be_guessed_is_refused(secret: str) -> None:
    remedy = r"SPOTTER_WEBHOOK_SECRET: .*openssl rand -hex 32"
    with pytest.raises(SettingsError, match=remedy) as one:
        address_of(settings(webhook_secret=SecretStr(secret)))
    assert secret == "" or secret not in str(one.value)


@pytest.mark.parametrize(
    "url",
    ["http://example.org", "example.org", "https://", "https://example.org/?a=b", "https://x/#y"],
)
def test_an_address_that_telegram_would_not_call_is_refused(url: str) -> None:
    with pytest.raises(SettingsError, match="SPOTTER_WEBHOOK_URL: Telegram calls https only"):
        address_of(settings(webhook_url=url))


@pytest.mark.parametrize(
    ("name", "setting"),
    [("webhook_url", "SPOTTER_WEBHOOK_URL"), ("webhook_secret", "SPOTTER_WEBHOOK_SECRET")],
)
def test_what_is_missing_is_named_with_the_remedy(name: str, setting: str) -> None:
    with pytest.raises(SettingsError, match=f"{setting} is not set; put "):
        address_of(settings(**{name: None}))
