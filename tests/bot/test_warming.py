"""The ear is loaded before anybody types, and never where the loop runs."""

from __future__ import annotations

import asyncio
import gc
import logging
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot import warming
from bot.warming import warm_up
from flows.content import Content
from flows.lexicon import Lexicon
from tests.canaries import SYMPTOM


@pytest.fixture(autouse=True)
def _nothing_stays_frozen() -> Iterator[None]:
    yield
    gc.unfreeze()


async def test_english_and_the_operators_language_are_loaded_beside_the_loop(
    content: Content, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[Lexicon] = []
    usual = sys.getswitchinterval()

    def hear(lexicon: Lexicon, _: str) -> None:
        assert threading.current_thread() is not threading.main_thread()
        assert sys.getswitchinterval() < usual
        heard.append(lexicon)

    monkeypatch.setattr(warming, "hear", hear)
    await warm_up(content, "de", after=0)
    assert heard == [content.lexicons["en"], content.lexicons["de"]]
    heard.clear()
    await warm_up(content, "en", after=0)
    assert heard == [content.lexicons["en"]]
    assert gc.get_freeze_count() > 0
    assert sys.getswitchinterval() == usual


async def test_the_loop_goes_on_meanwhile(
    content: Content, monkeypatch: pytest.MonkeyPatch
) -> None:
    go_on = threading.Event()
    monkeypatch.setattr(warming, "hear", lambda *_: go_on.wait(10))
    async with asyncio.TaskGroup() as group:
        task = group.create_task(warm_up(content, "en", after=0))
        await asyncio.sleep(0.01)
        assert not task.done()
        go_on.set()


async def test_what_cannot_be_loaded_is_a_line_in_the_log_without_what_it_said(
    content: Content, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def hear(*_: object) -> None:
        raise OSError(SYMPTOM)

    monkeypatch.setattr(warming, "hear", hear)
    with caplog.at_level(logging.ERROR):
        await warm_up(content, "en", after=0)
    assert caplog.messages == ["warming up: OSError"]


def test_everything_that_a_first_text_needs_is_there_after_it() -> None:
    program = (
        "import asyncio, sys, bot.warming as w; from flows.loading import load; c = load();"
        "assert 'onnxruntime' not in sys.modules;"
        "asyncio.run(w.warm_up(c, 'de', after=0)); was = set(sys.modules);"
        "w.hear(c.lexicons['en'], 'i cannot pee'); w.hear(c.lexicons['de'], 'mein bein ist taub');"
        "assert 'onnxruntime' in was; print(*set(sys.modules) - was)"
    )
    root = Path(warming.__file__).parents[1]
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=root, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout.strip()) == (0, ""), done.stderr
