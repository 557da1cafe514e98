"""S11: what is installed is what was pinned, and what is pinned has no known hole.

Lives here: an advisory that is planted in a server of our own, an index that is away, and
pins that were tampered with. Does not live here: the rules for pins themselves
(``tests/test_house.py``, called from here on what they must refuse).
"""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pytest

from tests import audit, test_house
from tests.test_house import ROOT

HOLED, WHOLE = "jinja2==3.1.0", "httpx==0.28.1"
HASH = f" --hash=sha256:{'0' * 64}\n"


class _Advisories(BaseHTTPRequestHandler):
    """Knows one hole in one package, as OSV tells it."""

    status = 200

    def do_POST(self) -> None:
        asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        package, version = asked["package"], asked["version"]
        known = f"{package['name']}=={version}" == HOLED
        ranges = [{"type": "ECOSYSTEM", "events": [{"introduced": "0"}, {"fixed": "3.1.1"}]}]
        hole = {
            "id": "PLANTED-1",
            "summary": "x",
            "affected": [{"package": package, "ranges": ranges}],
        }
        body = json.dumps({"vulns": [hole]} if known else {}).encode()
        self.send_response(self.status)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: Any) -> None:
        pass


@contextmanager
def advisories(status: int = 200) -> Iterator[str]:
    """The address of such a server."""
    handler = type("Handler", (_Advisories,), {"status": status})
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/"
        finally:
            server.shutdown()
            thread.join()


@pytest.fixture
def pins(tmp_path: Path) -> Path:
    return tmp_path / "pins.txt"


# --- Advisories --------------------------------------------------------------------------


def test_a_planted_advisory_makes_the_check_fail(
    pins: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pins.write_text(WHOLE + HASH + HOLED + HASH, "utf-8")
    with advisories() as url:
        assert audit.main(["--pins", str(pins), "--osv-url", url]) == 1
    assert capsys.readouterr().out.splitlines() == [
        "jinja2 3.1.0: PLANTED-1, mended in 3.1.1; then: make pins",
        "advisories: 2 pins audited, 1 with a hole",
    ]


def test_pins_without_a_hole_pass(pins: Path, capsys: pytest.CaptureFixture[str]) -> None:
    pins.write_text(WHOLE + HASH, "utf-8")
    with advisories() as url:
        assert audit.main(["--pins", str(pins), "--osv-url", url]) == 0
    assert capsys.readouterr().out == "advisories: 1 pins audited, 0 with a hole\n"


def test_an_index_that_is_away_or_broken_is_said_and_fails_nothing(
    pins: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pins.write_text(HOLED + HASH, "utf-8")
    with advisories(500) as url:
        assert audit.main(["--pins", str(pins), "--osv-url", url]) == 0
    assert audit.main(["--pins", str(pins), "--osv-url", "http://127.0.0.1:9/"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == 2
    assert all("cannot be reached" in one and "not audited" in one for one in lines)


def test_a_mirror_without_advisories_is_not_taken_for_good_news() -> None:
    found = [{"name": "a", "skip_reason": "not found"}, {"name": "b", "skip_reason": "not found"}]
    assert audit.told(found) == (
        True,
        ["advisories: this index has none for any of 2 pins; not audited"],
    )
    good, [line] = audit.told([{"name": "a", "version": "1", "vulns": []}, found[1]])
    assert good
    assert line == "advisories: 1 pins audited, 0 with a hole; not known: b"


def test_pins_without_hashes_cannot_be_audited_and_fail(
    pins: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pins.write_text(WHOLE + "\n", "utf-8")
    assert audit.main(["--pins", str(pins)]) == 1
    assert "does not contain a hash" in capsys.readouterr().out


# --- Pins --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "tamper",
    [
        lambda text: re.sub(r" \\\n +--hash=\S+(?: \\\n +--hash=\S+)*", "", text, count=1),
        lambda text: text.replace("==", ">=", 1),
        lambda text: text + "evil @ git+https:" + "//example.org/evil\n",
        lambda text: "--extra-index-url https:" + "//example.org/simple\n" + text,
        lambda text: text + f"only-here==1.0{HASH}",
    ],
)
def test_pins_that_were_tampered_with_do_not_pass_the_house(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, tamper: Callable[[str], str]
) -> None:
    shutil.copytree(ROOT / "requirements", tmp_path / "requirements")
    monkeypatch.setattr(test_house, "ROOT", tmp_path)
    _judge()
    run = tmp_path / "requirements" / "run.txt"
    run.write_text(tamper(run.read_text("utf-8")), "utf-8")
    with pytest.raises(AssertionError):
        _judge()


def _judge() -> None:
    test_house.test_every_requirement_has_hashes()
    test_house.test_the_requirements_name_no_package_host()
    test_house.test_what_runs_is_what_was_tested()


# --- The checks are made -----------------------------------------------------------------


def recipe(target: str) -> str:
    """What ``make`` does for a target."""
    [found] = re.findall(rf"^{re.escape(target)}:.*\n((?:\t.*\n)+)", _MAKEFILE, re.MULTILINE)
    return str(found)


_MAKEFILE = (ROOT / "Makefile").read_text("utf-8")


def test_make_installs_with_hashes_and_checks_for_holes() -> None:
    lines = [one for one in recipe("$(READY)").splitlines() if "--requirement " in one]
    assert len(lines) == 2
    assert all("--require-hashes" in one for one in lines)
    assert "python -m tests.audit\n" in recipe("check")
    assert "bandit --quiet --configfile pyproject.toml --recursive bot flows storage" in recipe(
        "check"
    )
    assert "make setup check test" in (ROOT / ".ci" / "run").read_text("utf-8")


def test_bandit_refuses_what_is_planted_with_our_own_configuration(tmp_path: Path) -> None:
    (tmp_path / "planted.py").write_text(
        "import subprocess\nsubprocess.run('x' + y, shell=True)\n", "utf-8"
    )
    command = [sys.executable, "-m", "bandit", "--quiet", "--recursive", str(tmp_path)]
    command += ["--configfile", str(ROOT / "pyproject.toml")]
    done = subprocess.run(command, check=False, capture_output=True, text=True)
    assert done.returncode == 1, done.stderr
    assert "B602" in done.stdout
