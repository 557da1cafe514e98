"""What the browser tests share: one browser for all, and a page of its own for each.

Lives here: fixtures only. Called by pytest.
"""

from __future__ import annotations

import os
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass
from typing import Any

import pytest

from bot.web.demo import Demo
from tests.bot.web.parts import served
from tests.browser.driving import Browser, missing


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The browser; where there is none, the tests are skipped, but fail in CI."""
    lack = missing()
    if lack is not None:
        assert os.environ.get("CI") != "true", lack
        pytest.skip(lack)
    one = Browser()
    yield one
    one.close()


@dataclass(frozen=True)
class Page:
    """A served page, and the browser that looks at it."""

    browser: Browser
    demo: Demo
    address: str

    async def play(self, scenario: str, **given: Any) -> Any:
        """What was seen in one scenario."""
        return await self.browser.play(scenario, self.address, **given)


@pytest.fixture
async def page(browser: Browser) -> AsyncIterator[Page]:
    async with served() as (demo, address):
        yield Page(browser, demo, address)
