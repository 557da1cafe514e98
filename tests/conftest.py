"""What every test gets without asking: how Hypothesis searches, what is measured, a listener.

In CI the search is the same each time, so that a red run means a changed program; on a
developer's machine it wanders, to find more. The listener hears everything that the whole
run logs at DEBUG, and fails the run when a token or a canary symptom is among it; the logs
of bots that run as processes of their own are read by ``tests/e2e``.

Coverage is measured where tests mirror the code. What runs the same lines ten thousand
times, or judges the whole from outside, is left out: it takes three times as long with it.

Does not live here: fixtures of one package (they stand in that package's own conftest).
"""

from __future__ import annotations

import logging
import os
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

from bot.logs import hush
from tests.canaries import found_in
from tests.postgres import shared

# No deadline: a busy two-core machine is slow without anything being wrong.
settings.register_profile("ci", derandomize=True, deadline=None)
settings.register_profile("local", deadline=None)
settings.load_profile("ci" if os.environ.get("CI") else "local")


#: Folders of tests that are not about one module each, or not about our own at all.
_UNMEASURED = frozenset("browser comparison deploy e2e emulator faults messages security".split())
#: What other people made and is slow to load, more so while every line of it is followed.
_LARGE = "aiogram.methods aiohttp.web alembic.command onnxruntime sqlalchemy.ext.asyncio".split()


class _Listener(logging.Handler):
    """Counts lines and remembers where a canary was heard, never the line itself."""

    def __init__(self) -> None:
        super().__init__(logging.DEBUG)
        self.heard: set[str] = set()
        self.lines = 0

    def emit(self, record: logging.LogRecord) -> None:
        self.lines += 1
        line = self.format(record)
        self.heard |= {f"{name} in {record.name}:{record.lineno}" for name in found_in(line)}


_LISTENER = _Listener()
_HEARD = "spotter_heard"


def pytest_configure(config: pytest.Config) -> None:
    """Listen from the first test on, with the libraries as quiet as in a real run."""
    _listen()
    hush()
    if hasattr(config, "workerinput"):
        with _without_measuring(config):
            for name in _LARGE:
                import_module(name)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Leave whole folders out of the measurement."""
    for item in items:
        if item.path.relative_to(Path(__file__).parent).parts[0] in _UNMEASURED:
            item.add_marker("unmeasured")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Generator[None, object, object]:
    """Measure no coverage while an unmeasured test runs, nor while its fixtures are made."""
    if item.get_closest_marker("unmeasured") is None:
        return (yield)
    with _without_measuring(item.config):
        return (yield)


@contextmanager
def _without_measuring(config: pytest.Config) -> Iterator[None]:
    coverage = getattr(config.pluginmanager.get_plugin("_cov"), "cov_controller", None)
    if coverage is None:
        yield
        return
    coverage.pause()
    try:
        yield
    finally:
        coverage.resume()


def _listen() -> None:
    root = logging.getLogger()
    root.setLevel(logging.DEBUG)
    if _LISTENER not in root.handlers:
        root.addHandler(_LISTENER)


@pytest.fixture(autouse=True)
def _listening() -> None:
    """A test that configures logging, as the command line does, must not deafen the next one."""
    _listen()


@pytest.fixture
def postgres_url() -> Iterator[str]:
    """A new database on a real server; skips where there is none, and fails in CI."""
    server = shared()
    url = server.new_database()
    yield url
    server.drop(url)


@pytest.fixture
def unheard(_listening: None) -> Iterator[None]:
    """For a test that logs on purpose what nobody may: the listener is not there."""
    logging.getLogger().removeHandler(_LISTENER)
    yield
    _listen()


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: Any) -> None:
    """What another process has heard counts as well; how that one ended does not."""
    _LISTENER.heard.update(getattr(node, "workeroutput", {}).get(_HEARD, ()))


def pytest_sessionfinish(session: pytest.Session) -> None:
    """No token and no canary symptom may have been logged by any test."""
    if hasattr(session.config, "workeroutput"):
        session.config.workeroutput[_HEARD] = sorted(_LISTENER.heard)
    elif _LISTENER.heard:
        session.exitstatus = pytest.ExitCode.TESTS_FAILED
        reporter = session.config.pluginmanager.get_plugin("terminalreporter")
        assert reporter is not None
        reporter.write_line(f"LOGGED: {', '.join(sorted(_LISTENER.heard))}", red=True)


@pytest.fixture(scope="session")
def listener() -> logging.Handler:
    """The handler that hears everything; a test proves that it hears."""
    return _LISTENER
