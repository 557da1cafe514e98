"""What the tests of the core share: the shipped content, read once.

Lives here: fixtures only. Does not live here: anything that a test could damage, since
content is frozen and every test that needs another makes its own. Called by pytest.
"""

from __future__ import annotations

import pytest

from flows.content import Content
from flows.lexicon import Lexicon
from flows.loading import load


@pytest.fixture(scope="session")
def content() -> Content:
    return load()


@pytest.fixture(scope="session")
def english(content: Content) -> Lexicon:
    return content.lexicons["en"]
