"""Where Telegram shall send updates: setWebhook, deleteWebhook, getWebhookInfo.

Lives here: what is stored and refused. Does not live here: the sending (``postman``). Called
by ``methods``.
"""

from __future__ import annotations

import re
from typing import Any

from tests.emulator.calls import JSON, Call, flag_of, integer_of, text_of
from tests.emulator.postman import is_here
from tests.emulator.refusal import bad_request
from tests.emulator.world import World

_SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")
_MOST_CONNECTIONS, _USUAL_CONNECTIONS = 100, 40


def set_webhook(world: World, call: Call) -> bool:
    """Store the webhook and begin to send to it; an empty URL removes it."""
    url = text_of(call, "url")
    if not url:
        return delete_webhook(world, call)
    # A Bot API server of one's own (``--local``) takes plain HTTP on its own machine.
    if not url.startswith("https://") and not is_here(url):
        raise bad_request("bad webhook: An HTTPS URL must be provided for webhook")
    secret = text_of(call, "secret_token")
    if secret and not _SECRET.fullmatch(secret):
        raise bad_request("secret token contains unallowed characters")
    wanted = integer_of(call, "max_connections", _USUAL_CONNECTIONS) or _USUAL_CONNECTIONS
    most = max(1, min(_MOST_CONNECTIONS, wanted))
    world.updates.remember(call)
    world.profile.webhook = {**call.params, "max_connections": most}
    world.profile.webhook_error = None
    world.updates.give_way()
    return _changed(world, call)


def delete_webhook(world: World, call: Call) -> bool:
    """Forget the webhook, so that polling is allowed again."""
    world.profile.webhook = {}
    world.profile.webhook_error = None
    return _changed(world, call)


def get_webhook_info(world: World, call: Call) -> JSON:
    """The stored webhook, how many updates wait, and what went wrong last."""
    stored: dict[str, Any] = world.profile.webhook
    info: JSON = {
        "url": stored.get("url", ""),
        "has_custom_certificate": "certificate" in stored,
        "pending_update_count": len(world.updates.pending()),
    }
    if stored:
        info["max_connections"] = stored["max_connections"]
    if world.updates.allowed:
        info["allowed_updates"] = world.updates.allowed
    if world.profile.webhook_error is not None:
        at, words = world.profile.webhook_error
        info |= {"last_error_date": at // 1000, "last_error_message": words}
    return info


def _changed(world: World, call: Call) -> bool:
    if flag_of(call, "drop_pending_updates"):
        world.updates.forget_all()
    world.updates.news.set()
    return True
