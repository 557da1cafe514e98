"""What npm installs for these tests: exact versions, by their hashes, from no named place."""

from __future__ import annotations

import json
import re
from pathlib import Path

HERE = Path(__file__).parent
PACKAGE = json.loads((HERE / "package.json").read_text(encoding="utf-8"))
LOCK = (HERE / "package-lock.json").read_text(encoding="utf-8")


def test_every_version_is_exact() -> None:
    pins = PACKAGE["devDependencies"]
    assert set(pins) == {"playwright-core", "axe-core"}
    assert all(re.fullmatch(r"\d+\.\d+\.\d+", one) for one in pins.values())
    assert "dependencies" not in PACKAGE
    assert "scripts" not in PACKAGE, "nothing runs when it is installed"


def test_the_lock_holds_hashes_and_no_address() -> None:
    packages = json.loads(LOCK)["packages"]
    installed = {name: one for name, one in packages.items() if name}
    assert {name.rpartition("/")[2]: one["version"] for name, one in installed.items()} == (
        PACKAGE["devDependencies"]
    )
    assert all(one["integrity"].startswith("sha512-") for one in installed.values())
    assert "://" not in LOCK
