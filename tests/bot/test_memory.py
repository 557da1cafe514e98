"""Memory that is free: given back where the C library can, and nothing said where it cannot.

Lives here: tests of ``bot.memory``. Does not live here: how much there is
(``tests.bench.startup``). Called by pytest.
"""

from __future__ import annotations

import ctypes
import sys
from types import SimpleNamespace

import pytest

from bot.memory import give_back


def _library(**has: object) -> object:
    return lambda _: SimpleNamespace(**has)


def test_what_is_free_is_given_back_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    kept: list[int] = []
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(ctypes, "CDLL", _library(malloc_trim=kept.append))
    give_back()
    assert kept == [0]


def test_another_library_keeps_what_it_has(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(ctypes, "CDLL", _library())
    give_back()


def test_another_system_is_not_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.delattr(ctypes, "CDLL")
    give_back()
