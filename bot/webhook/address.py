"""Where Telegram finds the webhook, and the secret by which the webhook knows Telegram.

Lives here: the path, which is derived from the secret so that every replica has the same and
nobody guesses it, and the checks of both settings. Does not live here: reading settings
(``bot.settings``). Called by the modules beside it and by ``bot.running``.
"""

from __future__ import annotations

import hashlib
import hmac
import re
from dataclasses import dataclass
from urllib.parse import urlsplit

from pydantic import SecretStr

from bot.settings import Settings, SettingsError

#: Telegram repeats the secret in this header with every request.
SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - the header's name
#: Telegram takes 1 to 256 of these characters; fewer than 32 could be guessed.
_SECRET = re.compile(r"[A-Za-z0-9_-]{32,256}")


@dataclass(frozen=True, slots=True)
class Address:
    """The webhook's whole address, its path on this process, and the secret."""

    url: SecretStr
    path: str
    secret: SecretStr

    @property
    def host(self) -> str:
        """The part of the address that may be shown; whoever knows the path knows too much."""
        return urlsplit(self.url.get_secret_value()).netloc


def path_of(secret: str) -> str:
    """The path below which updates are taken: ``/hook/`` and 32 hexadecimal digits."""
    digest = hmac.new(secret.encode(), b"the path of Spotter's webhook", hashlib.sha256)
    return f"/hook/{digest.hexdigest()[:32]}"


def address_of(settings: Settings) -> Address:
    """The webhook's address; raises SettingsError when a setting is missing or does not fit."""
    secret, place = settings.secret_of_webhook()
    if not _SECRET.fullmatch(secret):
        raise SettingsError(
            f"{place}: 32 to 256 letters, digits, _ or - are needed; "
            "make one with: openssl rand -hex 32"
        )
    base = (settings.webhook_url or "").rstrip("/")
    if not base:
        raise SettingsError(
            "SPOTTER_WEBHOOK_URL is not set; put the public address there, "
            "such as https://spotter.example.org"
        )
    parts = urlsplit(base)
    if parts.scheme != "https" or not parts.hostname or parts.query or parts.fragment:
        raise SettingsError(
            "SPOTTER_WEBHOOK_URL: Telegram calls https only; write the public address "
            "without ? and #, such as https://spotter.example.org"
        )
    path = path_of(secret)
    return Address(SecretStr(base + path), path, SecretStr(secret))
