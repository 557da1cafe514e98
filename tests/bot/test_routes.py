"""The way to a server: addresses, proxies out of the environment, and whose word counts."""

from __future__ import annotations

import ssl

import pytest
from yarl import URL

from bot.routes import address_of, proxy_for, trusted

TELEGRAM = URL("https://api.telegram.org")
OWN = URL("http://127.0.0.1:8081")
PROXY = URL("http://proxy:3128")
_NAMES = ("http_proxy", "https_proxy", "all_proxy", "no_proxy")


@pytest.fixture(autouse=True)
def no_proxies(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in (*_NAMES, *map(str.upper, _NAMES)):
        monkeypatch.delenv(name, raising=False)


@pytest.mark.parametrize("address", ["api.telegram.org", "ftp://x", "https://", "http://x:y"])
def test_what_is_no_address_is_refused(address: str) -> None:
    with pytest.raises(ValueError, match=r"no http|port|[Hh]ost"):
        address_of(address)


def test_without_a_word_in_the_environment_there_is_no_proxy() -> None:
    assert proxy_for(TELEGRAM) is None


@pytest.mark.parametrize(
    ("name", "of", "used"),
    [
        ("https_proxy", TELEGRAM, True),
        ("HTTPS_PROXY", TELEGRAM, True),
        ("all_proxy", TELEGRAM, True),
        ("http_proxy", TELEGRAM, False),
        ("http_proxy", OWN, True),
        ("https_proxy", OWN, False),
    ],
)
def test_a_proxy_is_for_its_kind_of_address(
    monkeypatch: pytest.MonkeyPatch, name: str, of: URL, used: bool
) -> None:
    monkeypatch.setenv(name, "http://proxy:3128")
    assert proxy_for(of) == (PROXY if used else None)


@pytest.mark.parametrize("but", ["*", "telegram.org", ".telegram.org", "x, api.telegram.org"])
def test_some_hosts_are_spoken_to_directly(monkeypatch: pytest.MonkeyPatch, but: str) -> None:
    monkeypatch.setenv("https_proxy", "http://proxy:3128")
    monkeypatch.setenv("no_proxy", but)
    assert proxy_for(TELEGRAM) is None


def test_a_proxy_may_want_a_login_and_speak_tls(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("https_proxy", "https://al:s%40y@proxy")
    assert proxy_for(TELEGRAM) == URL("https://al:s%40y@proxy")


def test_a_proxy_without_a_scheme_is_spoken_to_by_http(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("https_proxy", "proxy:3128")
    assert proxy_for(TELEGRAM) == PROXY


def test_a_proxy_of_another_kind_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("all_proxy", "socks5://proxy:1080")
    with pytest.raises(ValueError, match="no http"):
        proxy_for(TELEGRAM)


def test_certificates_are_read_once_and_looked_at() -> None:
    assert trusted() is trusted()
    assert trusted().verify_mode is ssl.CERT_REQUIRED
    assert trusted().check_hostname
