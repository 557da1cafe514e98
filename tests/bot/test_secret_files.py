"""Where a secret is looked for; who may read it: ``tests/security/test_s10_secrets.py``."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from bot import secret_files


@pytest.fixture
def folders(bare: Path, monkeypatch: pytest.MonkeyPatch) -> Mapping[str, Path]:
    """The folders of systemd, of a container and of the process, each with a secret."""
    found = {name: bare / name for name in ("systemd", "container")}
    for name, folder in found.items():
        folder.mkdir()
        _written(folder / "bot_token", name)
    _written(bare / "bot_token", "here")
    monkeypatch.setattr(secret_files, "_CONTAINER", found["container"])
    monkeypatch.setenv("CREDENTIALS_DIRECTORY", str(found["systemd"]))
    return found


def test_a_bare_name_is_looked_for_where_systemd_and_containers_put_secrets(
    folders: Mapping[str, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    name = Path("bot_token")
    assert secret_files.read(name).strip() == "systemd"
    monkeypatch.delenv("CREDENTIALS_DIRECTORY")
    assert secret_files.read(name).strip() == "container"
    (folders["container"] / name).unlink()
    assert secret_files.read(name).strip() == "here"


def test_a_path_is_taken_as_it_stands(folders: Mapping[str, Path]) -> None:
    assert secret_files.read(Path.cwd() / "bot_token").strip() == "here"


def _written(file: Path, text: str) -> None:
    file.write_text(f"{text}\n", "utf-8")
    file.chmod(0o400)
