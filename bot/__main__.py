"""The command line: ``spotter run``, ``webhook``, ``chat``, ``try``, ``assess`` and the others.

Lives here: arguments, exit codes, and the one line that a failed start prints. Does not
live here: what a command does. Exit codes: 0 done, 1 some input did not fit, 2 could not
start, 3 stopped by a mistake of ours, 4 a part could not be brought back (start it again).
"""

from __future__ import annotations

import argparse
import gc
import json
import logging
import os
import sys
from collections.abc import Coroutine, Iterable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO

from bot.logs import configure
from bot.surprises import told, told_everywhere

if TYPE_CHECKING:
    # Settings and asyncio are 18 MB that whoever hears or judges a file of lines does not need.
    from bot.settings import Settings

OK, UNFIT, NO_START, BROKEN, STUCK = 0, 1, 2, 3, 4


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; returns its exit code."""
    given = sys.argv[1:] if arguments is None else arguments
    chosen = _parser(given).parse_args(given)
    configure()
    try:
        with told_everywhere():
            return int(chosen.command(chosen))
    except (KeyboardInterrupt, BrokenPipeError):
        # Whoever read our output has left, or asked us to stop.
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115, PTH123 - lives as long as the process
        return OK
    except Exception as error:  # noqa: BLE001 - its text may quote what people wrote
        return _failed(error)


def _failed(error: Exception) -> int:
    """Say what ended a command; returns the exit code for it."""
    from bot.settings import SettingsError  # noqa: PLC0415 - only a failure needs their names
    from bot.supervising import StaysDead  # noqa: PLC0415 - as above
    from flows.compiling import ContentError  # noqa: PLC0415 - as above

    match error:
        case SettingsError() | ContentError():
            return _no_start(error)
        case StaysDead():
            sys.stderr.write(f"spotter: {error}; a fresh start is needed\n")
            return STUCK
        case _:
            sys.stderr.write(f"spotter: stopped by a mistake of ours:\n{told(error)}\n")
            return BROKEN


def _no_start(error: Exception) -> int:
    sys.stderr.write(f"spotter: {error}\n")
    return NO_START


def _parser(given: Sequence[str] = ()) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="spotter",
        description="A gym's spotter in a chat: asks about a sore back, screens for danger, "
        "and comes back after 48 and 72 hours. Not a doctor.",
    )
    commands = parser.add_subparsers(required=True, metavar="command")
    run = commands.add_parser("run", help="run the bot on Telegram (needs SPOTTER_BOT_TOKEN)")
    run.add_argument(
        "--take-over", action="store_true", help="poll although a webhook is set: it is deleted"
    )
    run.set_defaults(command=_run)
    webhook = commands.add_parser("webhook", help="where Telegram brings updates, for all replicas")
    webhook.add_argument("step", choices=("set", "delete", "info"))
    webhook.set_defaults(command=_webhook)
    setup = commands.add_parser("setup", help="introduce the bot on Telegram; print its links")
    setup.add_argument("--name", default="Spotter", help="what it is called; Spotter otherwise")
    setup.set_defaults(command=_setup)
    chat = commands.add_parser("chat", help="hold the same conversations in the terminal")
    chat.add_argument("--jsonl", action="store_true", help="read and write JSON lines, for scripts")
    chat.add_argument("--db", metavar="FILE", help="keep the chat in this file; memory otherwise")
    chat.set_defaults(command=_chat)
    page = commands.add_parser("try", help="try it in a browser: a local page, no token needed")
    page.add_argument("--db", metavar="FILE", help="keep what is known of you; memory otherwise")
    page.add_argument("--no-browser", action="store_true", help="only print the address")
    page.set_defaults(command=_try)
    assess = commands.add_parser("assess", help="judge cases: JSON in, one JSON line out for each")
    assess.add_argument("file", nargs="?", metavar="FILE", help="cases; standard input otherwise")
    assess.set_defaults(command=_assess)
    screen = commands.add_parser("screen", help="hear danger in messages: one JSON line for each")
    screen.add_argument(
        "file", nargs="?", metavar="FILE", help="messages, one a line; standard input otherwise"
    )
    screen.set_defaults(command=_screen)
    review = commands.add_parser("review", help="every rule in words, for a clinician to sign")
    review.add_argument("pathway", nargs="?", metavar="PATHWAY", help="one pathway; all otherwise")
    review.add_argument("--format", choices=("markdown", "html"), default="markdown")
    review.add_argument(
        "--vignettes", metavar="FOLDER", type=Path, help="tests/vignettes when it exists"
    )
    review.set_defaults(command=_review)
    doctor = commands.add_parser("doctor", help="look for whatever is wrong, each with its remedy")
    doctor.set_defaults(command=_doctor)
    database = commands.add_parser(
        "db", help="back up, restore, check, move, upgrade; erase one person"
    )
    if given[:1] == ["db"]:
        from bot.db import add_commands  # noqa: PLC0415 - as below

        add_commands(database)
    return parser


def _run(chosen: argparse.Namespace) -> int:
    # Nothing of what is loaded now is garbage, and looking through it takes 0.2 s. Once it runs,
    # ``bot.running`` turns the collector on.
    gc.disable()
    try:
        from bot.running import run  # noqa: PLC0415 - the others start faster without Telegram
        from bot.settings import load_settings  # noqa: PLC0415 - as above

        settings = load_settings()
        # People read a terminal; whatever else it goes to can read objects.
        form = settings.log_format or ("text" if sys.stderr.isatty() else "json")
        configure(logging.getLevelNamesMapping()[settings.log_level], form=form)
        return _with_storage(run(settings, take_over=chosen.take_over))
    finally:
        gc.enable()


def _webhook(chosen: argparse.Namespace) -> int:
    import asyncio  # noqa: PLC0415 - as above

    from bot.settings import load_settings  # noqa: PLC0415 - as above
    from bot.webhook.commands import perform  # noqa: PLC0415 - as above

    sys.stdout.write(asyncio.run(perform(load_settings(), chosen.step, _now())))
    return OK


def _setup(chosen: argparse.Namespace) -> int:
    import asyncio  # noqa: PLC0415 - as above

    from bot.setting_up import set_up  # noqa: PLC0415 - as above
    from bot.settings import load_settings  # noqa: PLC0415 - as above

    asyncio.run(set_up(load_settings(), chosen.name, sys.stdout))
    return OK


def _doctor(_: argparse.Namespace) -> int:
    import asyncio  # noqa: PLC0415 - as above

    from bot.clock import utc_now  # noqa: PLC0415 - as above
    from bot.doctor import examine, report  # noqa: PLC0415 - as above
    from bot.settings import SettingsError, load_settings  # noqa: PLC0415 - as above

    try:
        settings = load_settings()
    except SettingsError as error:
        sys.stdout.write(f"!!  {error}\n")
        return UNFIT
    return OK if asyncio.run(report(examine(settings, utc_now), sys.stdout)) else UNFIT


def _with_storage(work: Coroutine[Any, Any, None]) -> int:
    from bot.loops import run_to_end  # noqa: PLC0415 - as above
    from storage import StorageError  # noqa: PLC0415 - as above

    try:
        run_to_end(work)
    except StorageError as error:
        return _no_start(error)
    return OK


def _chat(chosen: argparse.Namespace) -> int:
    from bot.settings import load_settings  # noqa: PLC0415 - as above

    return _with_storage(_talk(load_settings(), _kept(chosen.db), jsonl=chosen.jsonl))


def _kept(file: str | None) -> str:
    """The address of the database of a chat: a file, or memory."""
    from bot.terminal import IN_MEMORY  # noqa: PLC0415 - as above

    return IN_MEMORY if file is None else f"sqlite+aiosqlite:///{Path(file).resolve()}"


def _try(chosen: argparse.Namespace) -> int:
    from bot.settings import load_settings  # noqa: PLC0415 - as above
    from bot.web.trying import try_out  # noqa: PLC0415 - as above

    browser, url = not chosen.no_browser, _kept(chosen.db)
    return _with_storage(try_out(load_settings(), url, sys.stdout, browser=browser))


async def _talk(settings: Settings, url: str, *, jsonl: bool) -> None:
    from bot.console import run_console  # noqa: PLC0415 - as above
    from bot.scripted import run_script  # noqa: PLC0415 - as above
    from bot.terminal import open_chat  # noqa: PLC0415 - as above

    async with open_chat(settings, url, _now()) as chat:
        if jsonl:
            await run_script(chat, sys.stdin, sys.stdout)
        else:
            await run_console(chat, sys.stdin, sys.stdout, colour=_has_colours(sys.stdout))


def _has_colours(out: TextIO) -> bool:
    return out.isatty() and "NO_COLOR" not in os.environ and os.environ.get("TERM") != "dumb"


def _assess(chosen: argparse.Namespace) -> int:
    from bot.cases import answer_cases, read_cases  # noqa: PLC0415 - as above
    from flows.loading import load  # noqa: PLC0415 - as above

    cases = read_cases(_input(chosen.file))
    return _answer("assess", answer_cases(load(), cases, _now()))


def _screen(chosen: argparse.Namespace) -> int:
    from bot.messages import answer_messages, read_messages  # noqa: PLC0415 - as above
    from flows.loading import load  # noqa: PLC0415 - as above

    messages = read_messages(_input(chosen.file))
    # A third hand only waits for the interpreter's lock.
    hands = min(2, os.cpu_count() or 1)
    # Nothing that is loaded is garbage, and hearing leaves none that needs to be looked for.
    gc.disable()
    try:
        return _answer("screen", answer_messages(load(), messages, _now(), hands))
    finally:
        gc.enable()


def _now() -> datetime:
    return datetime.now(UTC)


def _input(file: str | None) -> str:
    try:
        return Path(file).read_text(encoding="utf-8") if file else sys.stdin.read()
    except (OSError, UnicodeDecodeError) as error:
        from bot.settings import SettingsError  # noqa: PLC0415 - as above

        reason = getattr(error, "strerror", None) or "it is not UTF-8 text"
        place = file or "standard input"
        raise SettingsError(f"{place}: cannot be read: {reason}.") from None


def _answer(command: str, answers: Iterable[tuple[dict[str, Any], bool]]) -> int:
    """Print an answer for each line; the errors among them to standard error as well."""
    fitted = True
    for answer, good in answers:
        sys.stdout.write(json.dumps(answer) + "\n")
        if not good:
            sys.stderr.write(f"spotter {command}: {answer['error']}\n")
        fitted = fitted and good
    return OK if fitted else UNFIT


def _review(chosen: argparse.Namespace) -> int:
    from bot.review import review  # noqa: PLC0415 - as above
    from flows.loading import load  # noqa: PLC0415 - as above

    sys.stdout.write(review(load(), chosen.pathway, chosen.format, chosen.vignettes))
    return OK


if __name__ == "__main__":
    sys.exit(main())
