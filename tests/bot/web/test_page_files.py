"""The files of the page: small, readable, complete, and asking nobody else for anything."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from bot.pictures.theme import DARK, LIGHT, PAGE, colours, variable
from bot.web.serving import _PARTS

PAGE_FILES = Path(__file__).parents[3] / "bot" / "web" / "page"
FILES = sorted(PAGE_FILES.iterdir())
SCRIPTS = [
    *(one for one in FILES if one.suffix == ".js"),
    *sorted((Path(__file__).parents[2] / "browser").glob("*.mjs")),
]


@pytest.fixture
def node() -> str:
    found = shutil.which("node")
    if found is None:
        assert os.environ.get("CI") != "true", "node is missing: run .ci/chromium"
        pytest.skip("node is missing: install nodejs, or run .ci/chromium")
    return found


def test_every_file_is_served_and_no_other() -> None:
    assert {name for name, _ in _PARTS.values()} == {one.name for one in FILES}


@pytest.mark.parametrize("file", [*FILES, *SCRIPTS], ids=lambda one: one.name)
def test_a_file_is_short_and_no_line_is_packed(file: Path) -> None:
    lines = file.read_text(encoding="utf-8").splitlines()
    assert len(lines) <= 300
    assert max(map(len, lines)) <= 300


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda one: one.name)
def test_a_script_is_sound(script: Path, node: str, tmp_path: Path) -> None:
    # By its ending node knows a module.
    copy = tmp_path / f"{script.stem}.mjs"
    copy.write_bytes(script.read_bytes())
    done = subprocess.run([node, "--check", copy], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize("file", FILES, ids=lambda one: one.name)
def test_no_file_names_another_server(file: Path) -> None:
    text = file.read_text(encoding="utf-8").replace("http://www.w3.org/2000/svg", "")
    assert re.findall(r"(?:https?:)?//[a-z][\w.-]+\.\w+|@import|url\(", text) == []


def test_every_colour_that_the_page_uses_is_one_in_light_and_dark() -> None:
    css = (PAGE_FILES / "page.css").read_text(encoding="utf-8")
    blocks = re.findall(r":root[^{]*\{([^}]*)\}", css)
    light, dark, preferred = (
        dict(re.findall(r"--([\w-]+):\s*([^;]+);", block)) for block in blocks
    )
    used = set(re.findall(r"var\(--([\w-]+)", css)) - {"ratio"}
    assert {one for one in used if not one.startswith("picture-")} <= set(light)
    assert dark == preferred, "what the system prefers is what the switch gives"
    assert set(light) - set(dark) == {"round"}


def test_the_theme_of_the_page_names_every_colour() -> None:
    assert colours(PAGE) == {name: f"var({variable(name)})" for name in colours(LIGHT)}
    assert set(colours(LIGHT)) == set(colours(DARK))
