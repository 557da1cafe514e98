"""F8: the disk is full at random moments, while people talk to the bot.

As root the bot's file lies on a small disk in memory that a second file fills up. Whoever may
not mount one narrows the bot's own limit of file size instead (prlimit), so that every file
that would grow cannot. Either way nothing can be committed; then there is room again, somebody
new writes, and the time until their words are confirmed and answered is taken. That nothing was
confirmed in between without being committed is what the judge sees in the end: such an update
would never come back. Lives here: filling and freeing. Does not live here: people and judge
(``scene``). Called by ``catalogue``.
"""

from __future__ import annotations

import asyncio
import resource
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.faults.finding import Finding
from tests.faults.lives import nursery
from tests.faults.scene import HOURS, NEVER, Scene, file_in, one_life, spoiled

#: Seconds from room on the disk to an answer (the requirement).
RECOVERED = 10.0
_SIZE = "16m"
_PORTION = 64 * 1024


async def run(*, long: bool, seed: int, folder: Path) -> Finding:
    """Fill it 50 times, or twice."""
    finding = Finding("F8 disk full")
    times, people, hours = (50, 60, HOURS) if long else (2, 6, NEVER)
    waits: list[float] = []
    with _small_disk(folder) as (disk, mounted):

        async def spoil(scene: Scene) -> None:
            for _ in range(times):
                await asyncio.sleep(scene.dice.uniform(0.2, 1.5))
                waits.append(await _filled(scene, disk, mounted=mounted))

        async with nursery() as lives:
            log = str(folder / "bot.log")
            start = one_life(disk, log, CHECK_IN_HOURS=hours, TICK_SECONDS="0.5")
            await spoiled(
                finding,
                lives,
                spoil,
                start,
                url=file_in(disk),
                seed=seed,
                people=people,
                hours=hours,
                come_within=times * 2,
                limit_seconds=180 if long else 60,
            )
    finding.numbers |= {
        "times full": times,
        "on a disk of its own": int(mounted),
        "s to recover at most": max(waits),
    }
    finding.need(max(waits) < RECOVERED, f"a recovery took {max(waits):.1f} s")
    return finding


async def _filled(scene: Scene, disk: Path, *, mounted: bool) -> float:
    """Fill the disk for a while; seconds until the bot is itself again."""
    full = _ballast(disk) if mounted else _narrow(scene.lives[0].pid)
    with full:
        scene.cut()
        await asyncio.sleep(scene.dice.uniform(0.3, 2.0))
        scene.cut()
    return await scene.answered(RECOVERED)


@contextmanager
def _ballast(disk: Path) -> Iterator[None]:
    """A file that takes all the room there is."""
    ballast = disk / "ballast"
    try:
        with ballast.open("wb", buffering=0) as out:
            for portion in (_PORTION, 1024, 1):
                _until_full(out.write, portion)
        yield
    finally:
        ballast.unlink()


def _until_full(write: Callable[[bytes], int | None], portion: int) -> None:
    try:
        while True:
            write(bytes(portion))
    except OSError:
        return


@contextmanager
def _narrow(pid: int) -> Iterator[None]:
    """No file of this process may grow beyond a page: every commit fails."""
    _, most = resource.prlimit(pid, resource.RLIMIT_FSIZE)
    resource.prlimit(pid, resource.RLIMIT_FSIZE, (4096, most))
    try:
        yield
    finally:
        resource.prlimit(pid, resource.RLIMIT_FSIZE, (most, most))


@contextmanager
def _small_disk(folder: Path) -> Iterator[tuple[Path, bool]]:
    """A folder for the bot's file, and whether it is a disk of its own."""
    disk = folder / "disk"
    disk.mkdir()
    options = ["mount", "-t", "tmpfs", "-o", f"size={_SIZE},mode=700", "spotter", str(disk)]
    mounted = not subprocess.run(options, check=False, capture_output=True).returncode
    try:
        yield disk, mounted
    finally:
        if mounted:
            subprocess.run(["umount", str(disk)], check=True)
