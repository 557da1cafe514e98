"""How the Bot API says no.

Lives here: the one exception that a method raises to refuse a request. Does not live
here: which request is refused. Raised by the methods, turned into an answer by ``wire``.
"""

from __future__ import annotations


class RefusalError(Exception):
    """A request is refused.

    ``code`` is the HTTP status and ``error_code``; ``description`` is Telegram's wording;
    ``retry_after`` is in whole seconds; ``migrate_to`` is the id of the new supergroup.
    """

    def __init__(
        self,
        code: int,
        description: str,
        *,
        retry_after: int | None = None,
        migrate_to: int | None = None,
    ) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.retry_after = retry_after
        self.migrate_to = migrate_to


def bad_request(reason: str) -> RefusalError:
    """A 400 with Telegram's prefix before ``reason``."""
    return RefusalError(400, f"Bad Request: {reason}")


def forbidden(reason: str) -> RefusalError:
    """A 403 with Telegram's prefix before ``reason``."""
    return RefusalError(403, f"Forbidden: {reason}")


def too_many_requests(retry_after: int) -> RefusalError:
    """A 429 that asks for ``retry_after`` seconds of silence."""
    return RefusalError(
        429, f"Too Many Requests: retry after {retry_after}", retry_after=retry_after
    )
