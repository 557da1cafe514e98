"""Known holes in what is pinned: ``python -m tests.audit``, a part of ``make check``.

pip-audit asks the package index, pin by pin. A hole fails the check. An index that cannot be
reached, or that knows no advisories (many mirrors), does not: then it is said how many pins
were not looked at, and why. Lives here: telling the three apart. Does not live here: the pins
(``make pins`` renews them).
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

#: Holds every pin of ``run.txt`` as well (``tests/test_house.py``).
PINS = Path(__file__).parents[1] / "requirements" / "dev.txt"
_SECONDS, _ANSWER_SECONDS = 240, 10
#: How pip-audit ends when the index cannot be reached, or is not itself.
_AWAY = re.compile(
    r"^(?:requests\.exceptions|urllib3\.exceptions|pip_audit\._service\.interface)\.\w+"
    r"|Could not connect to|is not redirecting"
)


class Unreachable(Exception):
    """The index cannot be asked; the message names the class of the failure."""


class Refused(Exception):
    """The pins cannot be audited as they stand; the message is pip-audit's."""


def asked(pins: Path, service: Sequence[str] = ()) -> list[Mapping[str, Any]]:
    """What is known of each pin; raises Unreachable and Refused.

    ``service`` are arguments of pip-audit that name another source of advisories.
    """
    command = [sys.executable, "-m", "pip_audit", "--requirement", str(pins), *service]
    command += ["--disable-pip", "--require-hashes", "--progress-spinner", "off"]
    command += ["--format", "json", "--timeout", str(_ANSWER_SECONDS)]
    try:
        done = subprocess.run(
            command, check=False, capture_output=True, text=True, timeout=_SECONDS
        )
    except subprocess.TimeoutExpired:
        raise Unreachable(f"no answer within {_SECONDS} s") from None
    try:
        return list(json.loads(done.stdout)["dependencies"])
    except ValueError:
        # Its last line names the error; what stands above is a traceback of its own.
        last = (done.stderr.strip().splitlines() or [f"exit status {done.returncode}"])[-1]
        away = _AWAY.search(last)
        if away is not None:
            raise Unreachable(away.group()) from None
        raise Refused(last) from None


def told(found: Sequence[Mapping[str, Any]]) -> tuple[bool, list[str]]:
    """Whether the check holds, and the lines to print."""
    holed = [one for one in found if one.get("vulns")]
    unknown = [one["name"] for one in found if "skip_reason" in one]
    if len(unknown) == len(found):
        return True, [f"advisories: this index has none for any of {len(found)} pins; not audited"]
    lines = [
        f"{one['name']} {one['version']}: {hole['id']}, mended in "
        f"{', '.join(hole['fix_versions']) or 'no version yet'}; then: make pins"
        for one in holed
        for hole in one["vulns"]
    ]
    summary = f"advisories: {len(found) - len(unknown)} pins audited, {len(holed)} with a hole"
    return not holed, [*lines, summary + (f"; not known: {', '.join(unknown)}" if unknown else "")]


def main(arguments: Sequence[str] | None = None) -> int:
    """Print what is known; 1 when a pin has a hole or cannot be audited."""
    parser = argparse.ArgumentParser(prog="python -m tests.audit", description=__doc__)
    parser.add_argument("--pins", type=Path, default=PINS)
    parser.add_argument("--osv-url", help="a server that speaks OSV's protocol, instead of PyPI")
    chosen = parser.parse_args(arguments)
    service = ("--vulnerability-service", "osv", "--osv-url", chosen.osv_url)
    try:
        good, lines = told(asked(chosen.pins, service if chosen.osv_url else ()))
    except Unreachable as error:
        good, lines = True, [f"advisories: the index cannot be reached ({error}); not audited"]
    except Refused as error:
        good, lines = False, [f"advisories: {error}"]
    sys.stdout.write("\n".join(lines) + "\n")
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
