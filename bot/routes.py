"""The way to a server: which proxy the environment names, and whose word counts.

Lives here: addresses, the environment's proxies, certificates. Does not live here: connecting
(``transport``). Called by ``bot.transport`` and, to refuse what cannot be spoken to before
anything starts, by ``bot.telegram_client``.
"""

from __future__ import annotations

import ssl
from functools import cache
from urllib.request import getproxies, proxy_bypass

import httpx
from yarl import URL

_SCHEMES = ("http", "https")


def address_of(text: str) -> URL:
    """A server, or a place on it; raises ValueError where ``text`` names none."""
    address = URL(text)
    if address.scheme not in _SCHEMES or not address.host or address.port is None:
        raise ValueError("no http or https address")
    return address


def proxy_for(address: URL) -> URL | None:
    """The proxy that the environment names for a server (``HTTPS_PROXY``, ``NO_PROXY`` …).

    Its user and password are part of it. aiohttp itself knows no ``ALL_PROXY``.

    Raises:
        ValueError: it names one that is not spoken to by HTTP.
    """
    named = getproxies()
    found = named.get(address.scheme) or named.get("all")
    host = address.host or ""
    if not found or proxy_bypass(host) or proxy_bypass(f"{host}:{address.port}"):
        return None
    return address_of(found if "://" in found else f"http://{found}")


@cache
def trusted() -> ssl.SSLContext:
    """Whom HTTPX trusts (``SSL_CERT_FILE`` counts); read at the first use, for it takes 20 ms."""
    return httpx.create_ssl_context()
