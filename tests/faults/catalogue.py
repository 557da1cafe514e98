"""Every fault that is tried, found by the names of the modules beside this one.

A module ``f4_database_away.py`` tries fault F4. It has one function::

    async def run(*, long: bool, seed: int, folder: Path) -> Finding

``long`` is the full size of ``make faults``, otherwise some seconds for every run of the tests;
``folder`` is new and empty. A module whose long form needs the machine for itself, for it kills
without a pause or measures how long people wait, says ``ALONE = True``: those come first, one
after the other. Then come the others, three at a time, those that say ``LATE = True`` last,
when less goes on. One that takes long and little says ``BESIDE = True`` and runs beside the
others, or ``THROUGHOUT = True``. Does not live here: the faults, or the report (``finding``).
Called by ``__main__`` and ``test_short_forms.py``.
"""

from __future__ import annotations

import asyncio
import logging
import os
import re
import tempfile
import time
import traceback
from importlib import import_module
from pathlib import Path

from tests.faults.finding import Finding

_FILE = re.compile(r"f(\d+)_\w+")


def faults() -> dict[str, str]:
    """Module by number ("F1"), in order."""
    found = [
        (match, path.stem)
        for path in Path(__file__).parent.glob("f*.py")
        if (match := _FILE.fullmatch(path.stem))
    ]
    found.sort(key=lambda one: int(one[0][1]))
    return {f"F{match[1]}": f"{__package__}.{name}" for match, name in found}


def says(number: str, word: str) -> bool:
    """Whether the module of this fault says so of itself, such as ``ALONE``."""
    return bool(getattr(import_module(faults()[number]), word, False))


def _memory() -> str | None:
    """A folder in memory: a killed process is what this is about, not a power cut."""
    return "/dev/shm" if os.access("/dev/shm", os.W_OK) else None  # noqa: S108 - a folder of our own in it


def quiet() -> None:
    """What a bot inside this process logs is expected, and no part of the report."""
    logging.getLogger().addHandler(logging.NullHandler())


def tried(number: str, *, long: bool, seed: int) -> Finding:
    """Try one fault in a folder of its own; what breaks off is a finding, too."""
    module, began = import_module(faults()[number]), time.monotonic()
    with tempfile.TemporaryDirectory(prefix=f"spotter-{number}-", dir=_memory()) as folder:
        try:
            finding: Finding = asyncio.run(module.run(long=long, seed=seed, folder=Path(folder)))
        except Exception as error:  # noqa: BLE001 - the other faults are still to be tried
            told = "".join(traceback.format_exception(error))
            finding = Finding(number, problems=[f"broke off: {told}"])
    finding.seed, finding.seconds = seed, time.monotonic() - began
    return finding
