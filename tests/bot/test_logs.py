"""Logs tell on nobody: no token, no name, no symptom, at any level."""

from __future__ import annotations

import asyncio
import io
import json
import logging
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from typing import Any, Literal

import pytest

from bot import inbound as inbound_module
from bot import service as service_module
from bot.clock import now_ms, utc_now
from bot.communities.service import Communities
from bot.inbound import Inbound
from bot.logs import about, configure, last_error, redact
from bot.outbound import Outbound
from bot.pictures.rendering import Worker
from bot.reception import Reception
from bot.records.files import Files
from bot.render import Renderer
from bot.running import shell_for
from bot.service import Service
from bot.telegram_client import make_client
from bot.telegram_sender import TelegramSender
from flows import engine
from flows.content import Content
from flows.effects import Step
from flows.model import State
from storage import Store
from tests.bot.parts import Shaky
from tests.canaries import NAME, SYMPTOM, found_in
from tests.emulator import Limits, Server, closed_after, page, too_many

TOKEN = "1234567890:" + "ABCdef_ghi-" * 3
ALICE = 1001


@pytest.fixture
def stream() -> Iterator[io.StringIO]:
    """Everything that is logged at DEBUG, as the bot would print it; the root is put back."""
    root = logging.getLogger()
    handlers, level = list(root.handlers), root.level
    stream = io.StringIO()
    configure(logging.DEBUG, stream)
    yield stream
    root.handlers = handlers
    root.setLevel(level)


def printed(stream: io.StringIO, *args: Any, problem: BaseException | None = None) -> str:
    """What the handler prints of one record; no other handler is told of it."""
    handler = next(
        one
        for one in logging.getLogger().handlers
        if isinstance(one, logging.StreamHandler) and one.stream is stream
    )
    info = (type(problem), problem, problem.__traceback__) if problem else None
    record = logging.LogRecord("bot.x", logging.ERROR, __file__, 1, args[0], args[1:], info)
    stream.truncate(0)
    stream.seek(0)
    handler.handle(record)
    return stream.getvalue()


# --- redaction -----------------------------------------------------------------------


@pytest.mark.parametrize(
    "text", [TOKEN, f"https://api.telegram.org/bot{TOKEN}/getMe", f"'{TOKEN}'", f"{TOKEN}\n{TOKEN}"]
)
def test_a_token_is_hidden_wherever_it_stands(text: str) -> None:
    assert "ABC" not in redact(text)
    assert "[token]" in redact(text)


@pytest.mark.parametrize("text", ["12:30", "update u:123456789", "42:1-48h", "1:ABCdef", ""])
def test_what_is_no_token_is_left_as_it_is(text: str) -> None:
    assert redact(text) == text


def test_a_token_in_a_message_in_an_argument_and_in_a_traceback_is_hidden(
    stream: io.StringIO,
) -> None:
    assert "ABC" not in printed(stream, f"token {TOKEN}")
    assert "ABC" not in printed(stream, "token %s", TOKEN)
    try:
        raise ValueError(f"token {TOKEN}") from KeyError(TOKEN)
    except ValueError as problem:
        line = printed(stream, "failed", problem=problem)
    assert "ABC" not in line
    assert "failed\nValueError at test_logs.py:" in line


def test_a_line_says_when_how_bad_and_who(stream: io.StringIO) -> None:
    line = printed(stream, "connected")
    assert line.endswith("ERROR bot.x connected\n")
    assert line[:4].isdigit()


# --- for machines --------------------------------------------------------------------


@pytest.fixture
def objects(stream: io.StringIO) -> Callable[[], list[dict[str, Any]]]:
    """What was logged since, as the objects of the lines."""
    configure(logging.DEBUG, stream, "json")
    return lambda: [json.loads(line) for line in stream.getvalue().splitlines()]


Objects = Callable[[], list[dict[str, Any]]]


@pytest.mark.usefixtures("unheard")
def test_a_line_is_one_object_of_the_allowed_fields(objects: Objects) -> None:
    log = logging.getLogger("bot.x")
    with about(7):
        log.warning("said %s", "so", extra={"text": SYMPTOM, "user": NAME, "update_id": NAME})
    try:
        raise ValueError(SYMPTOM) from KeyError(NAME)
    except ValueError:
        log.exception("two\nlines %s", TOKEN)
    logging.getLogger("somebody.else").error(SYMPTOM)
    first, second, third = objects()
    assert set(first) == {"time", "level", "logger", "message", "update_id"}
    assert (first["level"], first["logger"], first["message"]) == ("WARNING", "bot.x", "said so")
    assert first["update_id"] == 7
    assert datetime.fromisoformat(first["time"]).utcoffset() == timedelta(0)
    assert second["message"] == "two\nlines [token]"
    assert second["error"].startswith("ValueError at test_logs.py:")
    assert third["message"] == "somebody.else complained (ERROR)"
    assert found_in(repr([first, second, third])) == []


@pytest.mark.parametrize(
    ("told", "number"),
    [(12, 12), ("u:12:0", 12), ("u:12", 12), ("c:42:1-48h:3", None), (None, None), ("12", None)],
)
def test_lines_name_the_update_that_they_are_about_and_only_inside(
    objects: Objects, told: object, number: int | None
) -> None:
    log = logging.getLogger("bot.x")
    with about(told):
        log.info("inside")
    log.info("outside")
    assert [one.get("update_id") for one in objects()] == [number, None]


@pytest.mark.usefixtures("unheard")
def test_the_last_error_is_remembered_by_class_and_place_alone(stream: io.StringIO) -> None:
    log = logging.getLogger("bot.x")
    log.error("update %s could not be handled: %s", "u:1", "KeyError")
    log.warning("tick: %s", "Later")
    assert (last := last_error()) is not None
    assert (last.where, last.name) == ("bot.x", "KeyError")
    log.error(SYMPTOM)
    assert (last := last_error()) is not None
    assert (last.where, last.name) == ("bot.x", "")
    try:
        raise ValueError(SYMPTOM)
    except ValueError:
        logging.getLogger("somebody.else").exception(NAME)
    assert (last := last_error()) is not None
    assert (last.where, last.name) == ("a library", "ValueError")


# --- configuring ---------------------------------------------------------------------


def test_configuring_again_replaces_the_handler(stream: io.StringIO) -> None:
    another = io.StringIO()
    configure(logging.INFO, another)
    logging.getLogger("bot.test").info("once")
    assert stream.getvalue() == ""
    assert another.getvalue().count("once") == 1


def test_without_a_stream_logs_go_to_standard_error(
    stream: io.StringIO, capsys: pytest.CaptureFixture[str]
) -> None:
    configure()
    logging.getLogger("bot.test").info("here")
    caught = capsys.readouterr()
    assert "here" in caught.err
    assert caught.out == ""
    configure(logging.DEBUG, stream)


@pytest.mark.parametrize(
    "name",
    ["httpx", "httpcore.http11", "aiosqlite", "sqlalchemy.engine", "apscheduler.scheduler"],
)
def test_libraries_that_print_what_they_carry_are_quiet_below_warnings(
    stream: io.StringIO, name: str
) -> None:
    logging.getLogger(name).info("carried")
    logging.getLogger(name).debug("carried")
    assert stream.getvalue() == ""


@pytest.mark.parametrize("name", ["telegram", "telegram.Bot", "telegram.ext.Updater"])
def test_the_telegram_library_may_complain_and_is_never_quoted(
    stream: io.StringIO, name: str
) -> None:
    logging.getLogger(name).critical("numb since Tuesday")
    logging.getLogger(name).info("numb since Tuesday")
    assert "numb" not in stream.getvalue()
    assert stream.getvalue().count("complained") == 1
    assert f"{name} complained (CRITICAL)" in stream.getvalue()


# --- a whole conversation at DEBUG ----------------------------------------------------


async def _converse(server: Server) -> None:
    """A person with a telling name says telling things, in every way there is."""
    await server.person(ALICE, name=NAME)
    await server.say(ALICE, "/start")
    await server.wait_for_message(ALICE, "I am Spotter")
    await server.press(ALICE, "Check my back")
    await server.wait_for_message(ALICE, "Before we start")
    await server.press(ALICE, "Yes, start")
    await server.wait_for(
        lambda: any("None of these" in one.labels for one in server.messages(ALICE))
    )
    said = await server.say(ALICE, SYMPTOM)
    await server.say(ALICE, f"I cannot pee and have a {SYMPTOM}")
    assert said.message_id is not None
    await server.edit(ALICE, said.message_id, f"{SYMPTOM}, numb between the legs")
    await server.photo(ALICE, SYMPTOM)
    await server.voice(ALICE)
    await server.forge(ALICE, SYMPTOM)
    await server.say(ALICE, f"please break on {SYMPTOM}")
    await server.raw({"message": {"text": SYMPTOM, "from": {"first_name": NAME}}})
    await server.say(ALICE, "/export")
    await server.wait_for_message(ALICE, "Send you a file")
    await server.press(ALICE, "Send the file")
    await server.wait_for(lambda: any(one.method == "sendDocument" for one in server.log))
    await server.say(ALICE, "/forget")
    await server.block(ALICE)
    await server.wait_until_acknowledged()


@pytest.mark.parametrize("form", ["text", "json"])
async def test_a_whole_conversation_at_debug_tells_on_nobody(
    form: Literal["text", "json"],
    store: Store,
    content: Content,
    renderer: Renderer,
    stream: io.StringIO,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    configure(logging.DEBUG, stream, form)
    monkeypatch.setattr(inbound_module, "_FIRST_WAIT", 0.01)
    original = engine.step

    def step(state: State, event: Any, *rest: Any) -> Step:
        if "break" in getattr(event, "text", ""):
            raise ValueError(f"{event.text} of {NAME}")
        return original(state, event, *rest)

    monkeypatch.setattr(service_module, "step", step)
    async with Server(limits=Limits.unpaced()) as server:
        client = make_client(server.token, server.url)
        await client.initialize()
        shaky = Shaky(store.engine, connections=1, erasures=store.erasures)
        files = Files(shaky, renderer, content, now_ms, Worker())
        sender = TelegramSender(client, shaky, renderer, now_ms, files=files)
        outbound = Outbound(shaky, sender, now_ms)
        service = Service(shaky, content, outbound.wake)
        communities = Communities(shaky, shell_for(client, renderer), outbound.wake)
        reception = Reception(client, service, communities, renderer, utc_now)
        inbound = Inbound(reception, wait_seconds=5)
        await server.order(page(502), n=1, method="getUpdates")
        await server.order(page(404), n=1, method="getUpdates")
        await server.order(closed_after(), n=1, method="editMessageText")
        await server.order(too_many(1), n=1, method="answerCallbackQuery")
        shaky.failures = 1
        async with asyncio.TaskGroup() as group:
            loops = [group.create_task(inbound.run()), group.create_task(outbound.run(0.05))]
            await _converse(server)
            for loop in loops:
                loop.cancel()
        await client.shutdown()
    lines = stream.getvalue()
    assert found_in(lines) == []
    assert server.token not in lines
    for spoken in ("update passed over", "could not be handled: ValueError", "polling: "):
        assert spoken in lines, "the log was listened to"
    if form == "json":
        told = [json.loads(line) for line in lines.splitlines()]
        [failed] = [one for one in told if "could not be handled: ValueError" in one["message"]]
        assert f"u:{failed['update_id']}" in failed["message"]
