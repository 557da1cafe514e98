"""The command line: exit codes, and the one line that a failed start prints."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from bot import __main__ as module
from bot.__main__ import NO_START, OK, UNFIT, main
from tests.bot.test_cases import CASE

pytestmark = pytest.mark.usefixtures("bare")


@pytest.fixture(autouse=True)
def no_handler_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    """``main`` configures logging; what it does is tested where it lives."""
    monkeypatch.setattr(module, "configure", lambda *_, **__: None)


def spotter(*arguments: str, given: str = "", **settings: str) -> subprocess.CompletedProcess[str]:
    """The command as a process of its own."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("SPOTTER_")}
    root = str(Path(module.__file__).parents[1])
    return subprocess.run(
        [sys.executable, "-m", "bot", *arguments],
        input=given,
        capture_output=True,
        encoding="utf-8",
        env=kept | {"PYTHONPATH": root} | settings,
        timeout=30,
        check=False,
    )


def stdin(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO(text))


# --- as a process --------------------------------------------------------------------


def test_assess_answers_the_good_lines_names_the_bad_one_and_exits_with_1() -> None:
    bad = CASE | {"id": "c2", "answers": CASE["answers"] | {"onset": "yesterday"}}
    lines = "\n".join(json.dumps(case) for case in (CASE, bad, CASE | {"id": "c3"}))
    done = spotter("assess", given=lines)
    assert done.returncode == UNFIT
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert [answer["id"] for answer in answers] == ["c1", "c2", "c3"]
    assert [answer.get("level") for answer in answers] == [
        "normal_soreness",
        None,
        "normal_soreness",
    ]
    [complaint] = done.stderr.splitlines()
    assert complaint == f"spotter assess: {answers[1]['error']}"
    for named in ("line 2", "onset", "'yesterday'", "during_lift", "next_day", "not_sure"):
        assert named in complaint


def loaded_by(imports: str) -> set[str]:
    """The modules of a fresh process that has imported these."""
    done = subprocess.run(
        [sys.executable, "-c", f"import sys, {imports}; print(*sys.modules)"],
        env=os.environ | {"PYTHONPATH": str(Path(module.__file__).parents[1])},
        capture_output=True,
        check=True,
        text=True,
    )
    return set(done.stdout.split())


def test_the_command_line_is_there_before_telegram_and_the_database() -> None:
    # Whoever hears or judges a file of lines needs neither, and pays 50 MB and 0.6 s for them.
    loaded = loaded_by("bot.__main__")
    assert not {"telegram", "sqlalchemy", "pydantic_settings", "asyncio"} & loaded


def test_a_bot_starts_without_what_most_of_its_days_do_not_need() -> None:
    # The ear alone is 34 MB, the steps of the schema are 10; each comes when it is needed.
    loaded = loaded_by("bot.running, bot.settings")
    assert {"telegram", "sqlalchemy", "aiohttp"} <= loaded
    later = {"numpy", "onnxruntime", "resvg_py", "fpdf", "alembic", "aiohttp.web", "segno", "tqdm"}
    assert not (later | {"psycopg", "sqlalchemy.dialects.postgresql"}) & loaded


def test_run_without_a_token_exits_with_2_and_one_line() -> None:
    done = spotter("run")
    assert done.returncode == NO_START
    [line] = done.stderr.splitlines()
    assert line.startswith("spotter: SPOTTER_BOT_TOKEN is not set")
    assert done.stdout == ""


def test_a_chat_over_lines_answers_and_exits_with_0() -> None:
    done = spotter("chat", "--jsonl", given='{"text": "/start"}\n')
    assert done.returncode == OK
    assert json.loads(done.stdout.splitlines()[0])["screen"] == "welcome"
    assert json.loads(done.stdout.splitlines()[-1]) == {"waiting": True}
    assert done.stderr == ""


# --- assess --------------------------------------------------------------------------


def test_cases_come_from_a_file_or_from_standard_input(
    bare: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (bare / "cases.json").write_text(json.dumps(CASE, indent=2), encoding="utf-8")
    assert main(["assess", "cases.json"]) == OK
    from_file = capsys.readouterr().out
    stdin(monkeypatch, json.dumps(CASE))
    assert main(["assess"]) == OK
    assert capsys.readouterr().out == from_file
    assert json.loads(from_file)["id"] == "c1"


def test_an_id_of_any_letters_comes_back(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("Käse ✓", "\ud800", None, [1]):
        stdin(monkeypatch, json.dumps(CASE | {"id": name}))
        assert main(["assess"]) == OK
        assert json.loads(capsys.readouterr().out)["id"] == name


@pytest.mark.parametrize(
    ("content", "reason"), [(None, "No such file"), (b"\xff\xfe{}", "not UTF-8 text")]
)
def test_a_file_that_cannot_be_read_is_named(
    bare: Path, capsys: pytest.CaptureFixture[str], content: bytes | None, reason: str
) -> None:
    if content is not None:
        (bare / "cases.json").write_bytes(content)
    assert main(["assess", "cases.json"]) == NO_START
    caught = capsys.readouterr()
    assert caught.out == ""
    [line] = caught.err.splitlines()
    assert line.startswith("spotter: cases.json: cannot be read: ")
    assert reason in line


def test_a_folder_is_no_file_of_cases(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["assess", "."]) == NO_START
    assert "Is a directory" in capsys.readouterr().err


def test_standard_input_that_is_no_text_is_named(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"\xff\xfe"), encoding="utf-8"))
    assert main(["assess"]) == NO_START
    assert "standard input: cannot be read: it is not UTF-8 text" in capsys.readouterr().err


def test_whoever_reads_may_leave(monkeypatch: pytest.MonkeyPatch) -> None:
    class Gone(io.StringIO):
        def write(self, text: str) -> int:
            raise BrokenPipeError

    stdin(monkeypatch, json.dumps(CASE))
    monkeypatch.setattr(sys, "stdout", Gone())
    try:
        assert main(["assess"]) == OK
    finally:
        sys.stdout.close()


# --- chat and run --------------------------------------------------------------------


def test_a_chat_for_people_ends_when_its_input_does(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    stdin(monkeypatch, "1\n")
    assert main(["chat"]) == OK
    out = capsys.readouterr().out
    assert "I am Spotter" in out
    assert "\033" not in out, "no colours where no terminal is"


@pytest.mark.parametrize(
    ("terminal", "settings", "coloured"),
    [
        (True, {}, True),
        (True, {"NO_COLOR": "1"}, False),
        (True, {"TERM": "dumb"}, False),
        (False, {}, False),
    ],
)
def test_colours_are_for_terminals_that_want_them(
    monkeypatch: pytest.MonkeyPatch, terminal: bool, settings: dict[str, str], coloured: bool
) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return terminal

    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    for name, value in settings.items():
        monkeypatch.setenv(name, value)
    stdin(monkeypatch, "quit\n")
    out = Terminal()
    monkeypatch.setattr(sys, "stdout", out)
    assert main(["chat"]) == OK
    assert ("\033[1m" in out.getvalue()) is coloured


def test_a_chat_is_kept_in_the_file_that_is_named(
    bare: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    stdin(monkeypatch, "1\nyes, start\n")
    assert main(["chat", "--db", "chat.db"]) == OK
    first = capsys.readouterr().out
    stdin(monkeypatch, "/history\n1\nquit\n")
    assert main(["chat", "--db", "chat.db"]) == OK
    second = capsys.readouterr().out
    assert "Before we start" in first
    assert "Before we start" not in second, "the consent is remembered"
    assert (bare / "chat.db").is_file()


@pytest.mark.parametrize(
    ("arguments", "settings", "named"),
    [
        (["chat"], {"SPOTTER_QUIET_HOURS": "never"}, "SPOTTER_QUIET_HOURS"),
        (["run"], {"SPOTTER_BOT_TOKEN": "x"}, "SPOTTER_BOT_TOKEN"),
        (["run"], {"SPOTTER_MODE": "webhook"}, "SPOTTER_WEBHOOK_SECRET is not set"),
        (
            ["run"],
            {"SPOTTER_MODE": "webhook", "SPOTTER_WEBHOOK_SECRET": "a" * 32},
            "SPOTTER_WEBHOOK_URL is not set",
        ),
        (["webhook", "set"], {}, "SPOTTER_WEBHOOK_SECRET is not set"),
        (["webhook", "info"], {}, "SPOTTER_BOT_TOKEN is not set"),
        (["chat", "--db", "missing/chat.db"], {}, "missing"),
        (
            ["run"],
            {"SPOTTER_DATABASE_URL": "mysql://secret@x", "SPOTTER_BOT_TOKEN": "1:" + "a" * 35},
            "DATABASE_URL",
        ),
    ],
)
def test_what_cannot_start_says_why_in_one_line_and_exits_with_2(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    arguments: list[str],
    settings: dict[str, str],
    named: str,
) -> None:
    for name, value in settings.items():
        monkeypatch.setenv(name, value)
    stdin(monkeypatch, "")
    assert main(arguments) == NO_START
    [line] = capsys.readouterr().err.splitlines()
    assert line.startswith("spotter: ")
    assert named in line
    assert "secret" not in line


@pytest.mark.parametrize(
    "arguments",
    [[], ["fly"], ["assess", "a", "b"], ["chat", "--fast"], ["webhook"], ["webhook", "drop"]],
)
def test_an_unknown_command_is_explained_and_exits_with_2(
    capsys: pytest.CaptureFixture[str], arguments: list[str]
) -> None:
    with pytest.raises(SystemExit) as caught:
        main(arguments)
    assert caught.value.code == NO_START
    assert "usage: spotter" in capsys.readouterr().err


def test_a_keyboard_interrupt_is_no_failure(monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: Any) -> Any:
        raise KeyboardInterrupt

    monkeypatch.setattr("bot.settings.load_settings", interrupted)
    monkeypatch.setattr(sys, "stdout", io.StringIO())
    try:
        assert main(["chat"]) == OK
    finally:
        sys.stdout.close()
