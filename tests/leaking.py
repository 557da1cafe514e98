"""A test that logs a symptom, which no run of the tests may survive.

Not collected with the others: ``test_canaries.py`` runs it in a process of its own.
"""

from __future__ import annotations

import logging

import pytest

from tests.canaries import SYMPTOM


@pytest.mark.parametrize("time", range(4))
def test_a_symptom_is_logged(time: int) -> None:
    logging.getLogger("bot.x").debug("%d %s", time, SYMPTOM)
