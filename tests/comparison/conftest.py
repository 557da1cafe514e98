"""Parts for the tests of the comparison: the content, read once.

Lives here: fixtures. Does not live here: any test.
"""

from __future__ import annotations

import pytest

from flows.content import Content
from flows.loading import load


@pytest.fixture(scope="session")
def content() -> Content:
    return load()
