"""Drawing in a worker: it answers, it is replaced when it dies or sleeps, it knows no secrets."""

from __future__ import annotations

import asyncio
import io
import sys
from collections.abc import AsyncIterator

import pytest

from bot.making import LENGTH, serve
from bot.pictures.rendering import PictureFailed, Worker
from bot.pictures.worker import drawn

SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="{}" height="10"/>'


@pytest.fixture
async def worker() -> AsyncIterator[Worker]:
    worker = Worker()
    yield worker
    await worker.close()


def script(code: str) -> tuple[str, ...]:
    return (sys.executable, "-c", code)


def width(png: bytes) -> int:
    return int.from_bytes(png[16:20])


async def test_pictures_that_are_wanted_at_once_do_not_get_mixed_up(worker: Worker) -> None:
    found = await asyncio.gather(*(worker.png(SVG.format(10 + one)) for one in range(8)))
    assert [width(png) for png in found] == [10 + one for one in range(8)]


async def test_what_is_no_drawing_is_refused_and_the_next_one_is_drawn(worker: Worker) -> None:
    with pytest.raises(PictureFailed, match="not a drawing"):
        await worker.png("<svg")
    assert width(await worker.png(SVG.format(12))) == 12


async def test_a_worker_that_died_is_replaced(worker: Worker) -> None:
    await worker.png(SVG.format(10))
    process = worker._process
    assert process is not None
    process.kill()
    await process.wait()
    assert width(await worker.png(SVG.format(13))) == 13


async def test_a_worker_that_dies_while_drawing_fails_that_picture_alone() -> None:
    dies_once = Worker(script("import sys; sys.stdin.buffer.read(5)"))
    with pytest.raises(PictureFailed, match="worker ended"):
        await dies_once.png(SVG.format(10))
    with pytest.raises(PictureFailed, match="worker ended"):
        await dies_once.png(SVG.format(10))
    await dies_once.close()


async def test_a_worker_that_does_not_answer_in_time_is_ended() -> None:
    silent = Worker(script("import sys; sys.stdin.buffer.read()"), limit_seconds=0.3)
    with pytest.raises(PictureFailed, match="within"):
        await silent.png(SVG.format(10))
    assert silent._process is None
    await silent.close()


async def test_a_command_that_is_not_there_is_a_failed_picture() -> None:
    missing = Worker(("/nowhere/at/all",))
    with pytest.raises(PictureFailed):
        await missing.png(SVG.format(10))
    await missing.close()


async def test_whoever_gives_up_leaves_no_half_answer_behind(worker: Worker) -> None:
    await worker.png(SVG.format(10))
    waiting = asyncio.ensure_future(worker.png(SVG.format(4000)))  # noqa: TID251 - to be cancelled
    await asyncio.sleep(0)
    waiting.cancel()
    with pytest.raises(asyncio.CancelledError):
        await waiting
    assert width(await worker.png(SVG.format(14))) == 14


async def test_the_worker_is_told_no_setting(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SPOTTER_BOT_TOKEN", "123:secret")
    tells = (
        "import os, struct, sys\n"
        "sys.stdin.buffer.read(4)\n"
        "told = repr(sorted(os.environ)).encode()\n"
        "sys.stdout.buffer.write(struct.pack('>I', len(told)) + told)"
    )
    worker = Worker(script(tells))
    assert b"SPOTTER" not in await worker.png(SVG.format(10))
    await worker.close()


async def test_the_loop_goes_on_while_a_picture_is_drawn(worker: Worker) -> None:
    await worker.png(SVG.format(10))
    beats = 0
    drawing = asyncio.ensure_future(worker.png(SVG.format(6000)))  # noqa: TID251 - awaited below
    while not drawing.done():
        beats += 1
        await asyncio.sleep(0)
    await drawing
    assert beats > 2


def test_the_worker_ends_when_the_other_side_hangs_up() -> None:
    svg = SVG.format(11).encode()
    out = io.BytesIO()
    serve(drawn, io.BytesIO(LENGTH.pack(len(svg)) + svg + LENGTH.pack(3) + b"\xff\xfe\xfd"), out)
    [size] = LENGTH.unpack(out.getvalue()[:4])
    assert width(out.getvalue()[4:]) == 11
    assert out.getvalue()[4 + size :] == LENGTH.pack(0)
