"""The way to a server: who to connect to, which proxy stands between, whose word counts.

Lives here: addresses, the environment's proxies, certificates. Does not live here: connecting
(``connection``). Called by ``bot.transport``, ``bot.connection`` and, to refuse a proxy that
cannot be spoken to before anything starts, by ``bot.telegram_client``.
"""

from __future__ import annotations

import base64
import ssl
from dataclasses import dataclass
from functools import cache
from urllib.parse import SplitResult, unquote, urlsplit
from urllib.request import getproxies, proxy_bypass

import httpx

_PORTS = {"http": 80, "https": 443}


@dataclass(frozen=True, slots=True)
class Place:
    """A server or a proxy; ``name`` is what its certificate must say, None without TLS."""

    host: str
    port: int
    name: str | None


@dataclass(frozen=True, slots=True)
class Proxy:
    """What stands between; ``login`` is the value of its field of the head, if it wants one."""

    place: Place
    login: str | None


def place_of(address: SplitResult) -> Place:
    """The server of an address; raises ValueError where it names none."""
    if address.scheme not in _PORTS or not address.hostname:
        raise ValueError("no http or https address")
    name = address.hostname if address.scheme == "https" else None
    return Place(address.hostname, address.port or _PORTS[address.scheme], name)


def proxy_for(place: Place) -> Proxy | None:
    """The proxy that the environment names for a server (``HTTPS_PROXY``, ``NO_PROXY`` …).

    Raises:
        ValueError: it names one that is not spoken to by HTTP.
    """
    named = getproxies()
    found = named.get("https" if place.name else "http") or named.get("all")
    if not found or proxy_bypass(place.host) or proxy_bypass(f"{place.host}:{place.port}"):
        return None
    address = urlsplit(found if "://" in found else f"http://{found}")
    login = None
    if address.username is not None:
        said = f"{unquote(address.username)}:{unquote(address.password or '')}"
        login = "Basic " + base64.b64encode(said.encode()).decode("ascii")
    return Proxy(place_of(address), login)


@cache
def trusted() -> ssl.SSLContext:
    """Whom HTTPX trusts (``SSL_CERT_FILE`` counts); read at the first use, for it takes 20 ms."""
    return httpx.create_ssl_context()
