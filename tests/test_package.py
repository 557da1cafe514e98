"""The wheel, as a stranger gets it: built, installed in an empty place, and talked to.

Lives here: proof that nothing is missing from the package and that it needs nothing from
the repository around it. Does not live here: what the conversation says (tests/flows,
tests/bot). Each command runs from a folder outside the repository.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import sysconfig
import venv
import zipfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parent.parent
PACKAGES = ("bot", "flows", "storage")
pytestmark = pytest.mark.slow

# What uv says when there is no way to a package host; anything else is a real failure.
OFFLINE = (
    "client error (Connect)",
    "dns error",
    "Could not connect",
    "Connection refused",
    "error sending request",
    "operation timed out",
    "network was disabled",
)

SORE_AFTER_DEADLIFTS = {
    "id": "c1",
    "answers": {
        "trained_hours_ago": 26,
        "lift": ["deadlift"],
        "onset": "next_day",
        "character": ["dull"],
        "location": ["low_back_both"],
        "spread": ["none"],
        "severity": 3,
        "movement": "eases",
        "function": ["nothing"],
        "age_band": "18_49",
    },
    "flags": {},
    "other_flags": "no",
}


@dataclass(frozen=True, slots=True)
class Place:
    """An environment that holds Spotter, and a folder to stand in while calling it."""

    bin: Path
    outside: Path


def bare_environment() -> dict[str, str]:
    """The environment without what leads back to the repository or to somebody's settings."""
    leading = ("SPOTTER_", "PYTHON", "COVERAGE", "COV_", "VIRTUAL_ENV")
    return {name: value for name, value in os.environ.items() if not name.startswith(leading)}


def call(
    *command: Path | str, cwd: Path, typed: str | None = None, seconds: int = 60
) -> subprocess.CompletedProcess[str]:
    """Run ``command`` to its end; ``typed`` is its standard input (empty when left out)."""
    return subprocess.run(
        [str(part) for part in command],
        cwd=cwd,
        env=bare_environment(),
        input=typed or "",
        capture_output=True,
        encoding="utf-8",
        timeout=seconds,
        check=False,
    )


def json_lines(done: subprocess.CompletedProcess[str]) -> list[dict[str, Any]]:
    """The lines of a command that ended well, each of which must be JSON."""
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("wheel")
    build = (sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir")
    built = call(*build, target, ROOT, cwd=ROOT, seconds=180)
    assert built.returncode == 0, built.stdout + built.stderr
    (one,) = target.glob("spotter-*.whl")
    return one


def install(python: Path, *what: str) -> tuple[str, ...]:
    """The command that installs something for another Python."""
    uv = Path(sys.executable).with_name("uv")
    return (str(uv), "pip", "install", "--quiet", "--python", str(python), *what)


def install_requirements(python: Path, outside: Path) -> None:
    """Third parties from the pins; without internet, lent by the environment of this test."""
    wanted = ROOT / "requirements" / "run.txt"
    command = install(python, "--require-hashes", "-r", str(wanted))
    installed = call(*command, cwd=outside, seconds=400)
    if installed.returncode == 0:
        return
    said = installed.stdout + installed.stderr
    assert any(sign.lower() in said.lower() for sign in OFFLINE), said
    # A .pth file inside a lent folder is not read, so the editable install stays out.
    inside = python.parent.parent.glob("lib/python*/site-packages")
    (next(inside) / "lent.pth").write_text(sysconfig.get_path("purelib"), encoding="utf-8")


@pytest.fixture(scope="module")
def place(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Place:
    outside = tmp_path_factory.mktemp("outside")
    home = tmp_path_factory.mktemp("empty")
    venv.create(home, symlinks=True)
    python = home / "bin" / "python"
    install_requirements(python, outside)
    command = install(python, "--no-deps", "--no-index", str(wheel))
    installed = call(*command, cwd=outside, seconds=120)
    assert installed.returncode == 0, installed.stdout + installed.stderr
    return Place(bin=home / "bin", outside=outside)


def test_the_wheel_holds_every_file_of_the_packages(wheel: Path) -> None:
    packed = set(zipfile.ZipFile(wheel).namelist())
    files = {
        path.relative_to(ROOT).as_posix()
        for name in PACKAGES
        for path in (ROOT / name).rglob("*")
        if path.is_file() and path.suffix != ".pyc"
    }
    assert files - packed == set()


@pytest.mark.parametrize(
    ("folder", "ending"),
    [
        ("flows/pathways/", ".toml"),
        ("bot/texts/en/", ".ftl"),
        ("storage/migrations/", "env.py"),
        ("storage/migrations/versions/", ".py"),
    ],
)
def test_the_wheel_holds_the_files_that_are_read_at_run_time(
    wheel: Path, folder: str, ending: str
) -> None:
    packed = zipfile.ZipFile(wheel).namelist()
    assert [name for name in packed if name.startswith(folder) and name.endswith(ending)]


def test_the_wheel_holds_nothing_but_the_packages(wheel: Path) -> None:
    tops = {name.split("/")[0] for name in zipfile.ZipFile(wheel).namelist()}
    assert {top for top in tops if not top.endswith(".dist-info")} == set(PACKAGES)


@pytest.mark.parametrize("package", PACKAGES)
def test_the_installed_package_is_the_one_that_answers(place: Place, package: str) -> None:
    ask = f"import {package}; print({package}.__file__)"
    done = call(place.bin / "python", "-c", ask, cwd=place.outside)
    assert done.returncode == 0, done.stderr
    assert Path(done.stdout.strip()).is_relative_to(place.bin.parent)


def test_the_pins_leave_no_requirement_open(place: Place) -> None:
    pip = (sys.executable, "-m", "pip", "--python", place.bin / "python")
    done = call(*pip, "check", cwd=place.outside)
    assert done.returncode == 0, done.stdout


def test_an_installed_spotter_opens_a_conversation(place: Place) -> None:
    typed = json.dumps({"text": "/start"}) + "\n"
    done = call(place.bin / "spotter", "chat", "--jsonl", cwd=place.outside, typed=typed)
    lines = json_lines(done)
    roles = [button["role"] for line in lines for button in line.get("buttons", ())]
    assert "start" in roles
    assert lines[-1] == {"waiting": True}


def test_an_installed_spotter_assesses_a_case(place: Place) -> None:
    case = place.outside / "case.jsonl"
    case.write_text(json.dumps(SORE_AFTER_DEADLIFTS) + "\n", encoding="utf-8")
    (line,) = json_lines(call(place.bin / "spotter", "assess", case, cwd=place.outside))
    assert (line["id"], line["level"]) == ("c1", "normal_soreness")
