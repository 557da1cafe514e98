"""How far a long command is: bars for people, lines for logs, nothing on standard output."""

from __future__ import annotations

import io
import threading
from pathlib import Path

import pytest

from bot import bars


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_steps_are_a_bar_on_a_terminal_and_a_line_each_elsewhere() -> None:
    terminal, log = Terminal(), io.StringIO()
    for out in (terminal, log):
        with bars.by_steps("move", 2, out) as step:
            step("person 1")
            step("outbox 2")
    assert log.getvalue() == "person 1\noutbox 2\n"
    assert "move:" in terminal.getvalue()
    assert "\n" not in terminal.getvalue(), "what a bar leaves is nothing"


def test_items_come_through_and_are_counted_for_people_alone() -> None:
    terminal, log = Terminal(), io.StringIO()
    assert list(bars.each("abc", "review", terminal)) == ["a", "b", "c"]
    assert list(bars.each("abc", "review", log)) == ["a", "b", "c"]
    assert "review:" in terminal.getvalue()
    assert log.getvalue() == ""


@pytest.mark.parametrize("out", [Terminal(), io.StringIO()])
def test_a_file_that_grows_is_watched_until_the_block_ends(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, out: io.StringIO
) -> None:
    told = threading.Event()
    whole = bars.size_of

    def looked(files: tuple[Path, ...]) -> int:
        size = whole(files)
        if size:
            told.set()
        return size

    monkeypatch.setattr(bars, "_LOOK_SECONDS", 0.001)
    monkeypatch.setattr(bars, "_LINE_SECONDS", 0.001)
    monkeypatch.setattr(bars, "size_of", looked)
    part = tmp_path / "copy.part"
    with bars.by_size("backup", 200, part, err=out):
        part.write_bytes(b"x" * 50)
        assert told.wait(10)
    assert "backup: " in out.getvalue()
    assert "25%" in out.getvalue()


def test_a_short_work_tells_a_log_nothing(tmp_path: Path) -> None:
    log = io.StringIO()
    with bars.by_size("backup", 1, tmp_path / "none", err=log):
        pass
    assert log.getvalue() == ""


def test_sizes_are_of_what_is_there(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / "a").write_bytes(b"12")
    (tmp_path / "b").write_bytes(b"345")
    files = [tmp_path / "folder", tmp_path / "b", tmp_path / "gone"]
    assert bars.size_of(files) == 5
