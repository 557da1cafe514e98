"""SVG to PNG without stalling anybody: a worker process, a time limit, a fresh start.

House rules. One worker draws one picture at a time. One that dies or takes too long is
ended, and the next picture starts another; the caller is told, and sends its words
without a picture. What was drawn is never logged. Does not live here: drawing
(``worker``), the frame (``bot.making``), what is drawn (``catalogue``), keeping what was
sent (``bot.picturing``). Called by ``bot.picturing`` and by whoever else needs a file.
"""

from __future__ import annotations

import asyncio
import logging
import os
import sys

from bot.making import LENGTH

log = logging.getLogger(__name__)

#: A picture takes about 0.15 s; a machine under great load may need far longer.
LIMIT_SECONDS = 5.0
_COMMAND = (sys.executable, "-m", "bot.pictures.worker")
#: What a Python process needs to start; settings and tokens stay here.
_PASSED_ON = ("LANG", "LC_ALL", "PATH", "PYTHONPATH", "SYSTEMROOT", "VIRTUAL_ENV")


class PictureFailed(RuntimeError):
    """A picture could not be drawn; the message says what went wrong, never what was drawn."""


class Worker:
    """One drawing process, started when it is first needed; close it in the end."""

    def __init__(
        self, command: tuple[str, ...] = _COMMAND, limit_seconds: float = LIMIT_SECONDS
    ) -> None:
        self._command = command
        self._limit = limit_seconds
        self._process: asyncio.subprocess.Process | None = None
        self._turn = asyncio.Lock()

    async def png(self, svg: str) -> bytes:
        """The PNG of an SVG text; raises PictureFailed."""
        return await self.made(svg.encode())

    async def made(self, given: bytes) -> bytes:
        """What the process makes of what it is given; raises PictureFailed."""
        async with self._turn:
            try:
                png = await asyncio.wait_for(self._exchange(given), self._limit)
            except TimeoutError:
                await self._end()
                raise PictureFailed(f"not drawn within {self._limit:g} s") from None
            except (OSError, asyncio.IncompleteReadError) as error:
                await self._end()
                raise PictureFailed(f"the worker ended: {type(error).__name__}") from None
            except asyncio.CancelledError:
                # Half an answer may be on its way, which the next picture must not get.
                await self._end()
                raise
        if not png:
            raise PictureFailed("it is not a drawing that can be drawn")
        return png

    async def close(self) -> None:
        """End the worker; a later picture would start another."""
        async with self._turn:
            await self._end()

    async def _exchange(self, svg: bytes) -> bytes:
        process = await self._started()
        if process.stdin is None or process.stdout is None:
            raise BrokenPipeError
        process.stdin.write(LENGTH.pack(len(svg)) + svg)
        await process.stdin.drain()
        head = await process.stdout.readexactly(LENGTH.size)
        return await process.stdout.readexactly(LENGTH.unpack(head)[0])

    async def _started(self) -> asyncio.subprocess.Process:
        if self._process is None or self._process.returncode is not None:
            self._process = await asyncio.create_subprocess_exec(
                *self._command,
                stdin=asyncio.subprocess.PIPE,
                stdout=asyncio.subprocess.PIPE,
                stderr=asyncio.subprocess.DEVNULL,
                env={name: os.environ[name] for name in _PASSED_ON if name in os.environ},
            )
        return self._process

    async def _end(self) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        if process.returncode is None:
            process.kill()
        if process.stdin is not None:
            process.stdin.close()
        await process.wait()
