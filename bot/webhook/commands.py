"""``spotter webhook set | delete | info``: where Telegram brings the updates.

Lives here: the three steps and what they print. Does not live here: arguments and exit codes
(``bot.__main__``). The webhook is set once for all replicas, by a person or a deployment; the
processes never do. What waits is kept, whatever is done. Neither the token nor the secret nor
the webhook's path is printed. ``bot.doctor`` tells of the webhook with the same findings.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from urllib.parse import urlsplit

from telegram import Bot, WebhookInfo

from bot.arrival import ALLOWED_UPDATES
from bot.settings import Settings, SettingsError
from bot.telegram_client import asking
from bot.webhook.address import Address, address_of
from storage.checking import Finding

_SET = "Run: spotter webhook set"
#: What Telegram says of its last try, and what helps; the first that fits.
_REMEDIES = (
    ("401", f"The secret that Telegram was told is not the one that the bot has. {_SET}"),
    ("404", f"The bot waits at another path, or the proxy does not pass /hook/ on. {_SET}"),
    ("405", f"The proxy changes the request. {_SET}"),
    ("502", "The proxy does not reach the bot. Is it running, on the SPOTTER_LISTEN it knows?"),
    ("503", "The bot asked Telegram to come back. /readyz on SPOTTER_LISTEN says what it lacks."),
    ("504", "The bot took too long. /readyz on SPOTTER_LISTEN says what it lacks."),
    ("ssl", "The certificate does not convince Telegram. Renew it, with the whole chain."),
    ("certificate", "The certificate does not convince Telegram. Renew it, with the whole chain."),
    ("resolve", "The name is unknown. Look at SPOTTER_WEBHOOK_URL and at the DNS."),
    ("timed out", "Nobody answers there. Is the port open to Telegram's addresses?"),
    ("timeout", "Nobody answers in time. Is the port open to Telegram's addresses?"),
    ("refused", "Nobody listens there. Is the proxy running?"),
)


async def perform(settings: Settings, step: str, now: datetime) -> str:
    """Do ``set``, ``delete`` or ``info``; returns what is to be printed.

    Raises:
        SettingsError: a setting does not fit, or Telegram refused or could not be reached.
    """
    address = address_of(settings) if step == "set" else _address_if_any(settings)
    async with asking(settings, "webhook") as client:
        if step == "set" and address is not None:
            await _set(client, address)
        elif step == "delete":
            await client.delete_webhook()
        found = findings_of(await client.get_webhook_info(), address, now)
        return "".join(f"{one.what}\n" + (one.remedy and f"  {one.remedy}\n") for one in found)


def _address_if_any(settings: Settings) -> Address | None:
    """What is set can be looked at and deleted with whatever settings there are."""
    try:
        return address_of(settings)
    except SettingsError:
        return None


async def _set(client: Bot, address: Address) -> None:
    await client.set_webhook(
        address.url.get_secret_value(),
        secret_token=address.secret.get_secret_value(),
        allowed_updates=list(ALLOWED_UPDATES),
    )


def findings_of(
    info: WebhookInfo, address: Address | None, now: datetime, lately: timedelta | None = None
) -> Iterator[Finding]:
    """What Telegram says of the webhook, which should be at ``address`` (None: anywhere).

    Its last error counts however long ago it was, or for as long as ``lately``.
    """
    if not info.url:
        yield Finding(f"webhook: none; {_updates(info)} wait to be polled")
        return
    wrong = []
    if address is not None and info.url != address.url.get_secret_value():
        wrong.append("It is not at the address of SPOTTER_WEBHOOK_URL and the secret.")
    left_out = set(ALLOWED_UPDATES) - set(info.allowed_updates or ALLOWED_UPDATES)
    if left_out:
        wrong.append(f"Telegram leaves out {', '.join(sorted(left_out))}.")
    remedy = " ".join([*wrong, _SET]) if wrong else ""
    yield Finding(f"webhook: at {urlsplit(info.url).netloc}; {_updates(info)} wait", remedy)
    if info.last_error_date is not None:
        ago = now - info.last_error_date
        said = info.last_error_message or "without a reason"
        remedy = _remedy(said) if lately is None or ago < lately else ""
        yield Finding(f"last error: {_age(ago)} ago: {said}", remedy)


def _updates(info: WebhookInfo) -> str:
    return f"{info.pending_update_count} update{'s' * (info.pending_update_count != 1)}"


def _remedy(said: str) -> str:
    for part, remedy in _REMEDIES:
        if part in said.lower():
            return remedy
    return "The proxy's log says more."


def _age(ago: timedelta) -> str:
    seconds = max(0, round(ago.total_seconds()))
    for unit, size in (("days", 86_400), ("hours", 3_600), ("minutes", 60)):
        if seconds >= 2 * size:
            return f"{seconds // size} {unit}"
    return f"{seconds} seconds"
