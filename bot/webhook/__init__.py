"""The HTTP side of a process: Telegram's updates where it sends them, and how the process is.

Lives here: the server on ``SPOTTER_LISTEN`` with the webhook, ``/healthz``,
``/readyz`` and ``/metrics`` (``serving``, ``receiving``, ``health``; the figures are those of
``bot.metrics``), the webhook's address (``address``), what polling owes
to a webhook that is set (``claiming``), asking whether updates arrive (``looking``), and
``spotter webhook`` (``commands``). Does not live here: what an update leads to
(``bot.reception``). Called by ``bot.running`` and ``bot.__main__``.
"""

from bot.webhook.address import SECRET_HEADER, Address, address_of, path_of
from bot.webhook.claiming import claim_polling, look_for_webhook
from bot.webhook.health import Health
from bot.webhook.looking import keep_looking
from bot.webhook.receiving import Receiver
from bot.webhook.serving import Door, door_for

__all__ = [
    "SECRET_HEADER",
    "Address",
    "Door",
    "Health",
    "Receiver",
    "address_of",
    "claim_polling",
    "door_for",
    "keep_looking",
    "look_for_webhook",
    "path_of",
]
