"""Requests and what becomes of them when the other side, or the way there, fails.

Lives here: the transport with its connections, against a server that does as it is told, and
what the library makes of its answers. Does not live here: addresses (``test_routes``). Called by
pytest.
"""

from __future__ import annotations

import asyncio
import json
import socket
import ssl
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import aiohappyeyeballs
import pytest
from telegram import InputFile
from telegram.error import InvalidToken, NetworkError, TelegramError, TimedOut
from telegram.request import RequestData
from telegram.request._requestparameter import RequestParameter
from yarl import URL

from bot import transport
from bot.failures import classify
from bot.outcome import InDoubt, NotSent
from bot.telegram_client import Client, make_client
from bot.transport import Patience, Transport, Unreached
from tests.e2e.balancing import certified

TOKEN = "123456789:EMULATED-token-for-tests-only-000000"
DONE = b'HTTP/1.1 200 OK\r\nContent-Length: 26\r\n\r\n{"ok": true, "result": []}'
PATIENCE = Patience(pool=0.05, connect=5.0, write=0.2, read=5.0, upload=0.2)

#: What the server does with a request, besides noting it.
Act = Callable[[asyncio.StreamWriter], Any]


def answer(data: bytes) -> Act:
    return lambda writer: writer.write(data)


def cut(writer: asyncio.StreamWriter) -> None:
    writer.transport.abort()


def say_nothing(_: asyncio.StreamWriter) -> None:
    pass


@dataclass
class Other:
    """A server that does what stands next in ``acts``, and at the end answers what it is asked."""

    acts: list[Act] = field(default_factory=list)
    heads: list[str] = field(default_factory=list)
    bodies: list[bytes] = field(default_factory=list)
    writers: list[asyncio.StreamWriter] = field(default_factory=list)
    port: int = 0

    @property
    def url(self) -> str:
        """The address of a method."""
        return f"http://127.0.0.1:{self.port}/bot{TOKEN}/getMe"

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.writers.append(writer)
        try:
            while True:
                head = (await reader.readuntil(b"\r\n\r\n")).decode()
                length = head.lower().partition("content-length: ")[2].partition("\r\n")[0]
                body = await reader.readexactly(int(length or 0))
                self.heads.append(head)
                self.bodies.append(body)
                (self.acts.pop(0) if self.acts else answer(DONE))(writer)
        except (OSError, EOFError):
            writer.close()


@pytest.fixture
async def other() -> AsyncIterator[Other]:
    one = Other()
    server = await asyncio.start_server(one.serve, "127.0.0.1")
    one.port = server.sockets[0].getsockname()[1]
    yield one
    await _end(server, one.writers)


async def _end(server: asyncio.Server, writers: list[asyncio.StreamWriter]) -> None:
    """Close everything, and let the loop find out."""
    server.close()
    for writer in writers:
        writer.transport.abort()
    await server.wait_closed()
    await asyncio.sleep(0.01)


@asynccontextmanager
async def using(connections: int = 2, patience: Patience = PATIENCE) -> AsyncIterator[Transport]:
    async with Transport(connections, patience) as one:
        yield one


@pytest.fixture
async def wire() -> AsyncIterator[Transport]:
    async with using() as one:
        yield one


def data(**asked: object) -> RequestData:
    return RequestData([RequestParameter.from_input(name, one) for name, one in asked.items()])


async def ask(wire: Transport, url: str, **asked: object) -> bytes:
    code, body = await wire.do_request(url, "POST", data(**asked))
    assert code == 200
    return body


async def failing(wire: Transport, url: str, **asked: object) -> NetworkError:
    with pytest.raises(NetworkError) as caught:
        await wire.do_request(url, "POST", data(**asked))
    assert TOKEN not in f"{caught.value!r} {caught.value} {caught.value.__cause__!r}"
    return caught.value


# --- What is sent -----------------------------------------------------------------


async def test_a_request_says_where_it_goes_and_what_it_holds(
    other: Other, wire: Transport
) -> None:
    assert await ask(wire, other.url, chat_id=7) == b'{"ok": true, "result": []}'
    first, *fields = other.heads[0].split("\r\n")
    assert first == f"POST /bot{TOKEN}/getMe HTTP/1.1"
    assert f"Host: 127.0.0.1:{other.port}" in fields
    assert "Content-Type: application/json" in fields
    assert json.loads(other.bodies[0]) == {"chat_id": 7}


async def test_something_can_be_fetched_too(other: Other, wire: Transport) -> None:
    assert await wire.retrieve(other.url) == b'{"ok": true, "result": []}'
    assert other.heads[0].startswith("GET /bot")
    assert "Content" not in other.heads[0]


async def test_a_large_file_arrives_whole(other: Other) -> None:
    photo = InputFile(bytes(3_000_000), filename="x.png")
    async with using(patience=Patience(1, 5, 0.001, 5, upload=30)) as wire:
        await ask(wire, other.url, photo=photo)
    assert len(other.bodies[0]) > 3_000_000
    assert other.bodies[0].count(bytes(3_000_000)) == 1


async def test_no_line_of_a_head_can_be_slipped_into_an_address(
    other: Other, wire: Transport
) -> None:
    await ask(wire, f"{other.url} HTTP/1.1\r\nX-Evil: 1\r\n/ü?a=b")
    assert "X-Evil" not in other.heads[0].partition("\r\n")[2]


# --- Connections are kept ---------------------------------------------------------


async def test_one_connection_carries_one_request_after_the_other(
    other: Other, wire: Transport
) -> None:
    for _ in range(5):
        await ask(wire, other.url)
    assert len(other.writers) == 1


async def test_what_the_other_side_has_closed_is_not_used_again(
    other: Other, wire: Transport
) -> None:
    await ask(wire, other.url)
    other.writers[0].transport.abort()
    # It has gone out, and the loop has not yet told of it.
    await asyncio.sleep(0)
    await ask(wire, other.url)
    assert [len(other.writers), len(other.heads)] == [2, 2]


async def test_what_rested_for_too_long_is_not_used_again(
    other: Other, wire: Transport, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(transport, "_RESTS", 0.01)
    await ask(wire, other.url)
    await asyncio.sleep(0.05)
    await ask(wire, other.url)
    assert len(other.writers) == 2


async def test_what_nobody_asked_for_is_no_reply_to_the_next_request(
    other: Other, wire: Transport
) -> None:
    other.acts = [answer(DONE + b"HTTP/1.1 500 Late\r\nContent-Length: 0\r\n\r\n")]
    await ask(wire, other.url)
    await ask(wire, other.url)
    # As servers and balancers say goodbye to a connection that rests for too long.
    other.writers[-1].write(b"HTTP/1.1 408 Request Timeout\r\nContent-Length: 0\r\n\r\n")
    other.writers[-1].close()
    await asyncio.sleep(0.01)
    await ask(wire, other.url)
    assert len(other.writers) == 3


async def test_a_reply_that_comes_too_late_is_no_reply_to_the_next_request(other: Other) -> None:
    other.acts = [say_nothing]
    async with using(patience=Patience(1, 1, 1, read=0.05)) as wire:
        assert isinstance(await failing(wire, other.url), TimedOut)
        other.writers[0].write(b"HTTP/1.1 500 Late\r\nContent-Length: 0\r\n\r\n")
        await ask(wire, other.url)
    assert len(other.writers) == 2


@pytest.mark.parametrize("waits", [(5.0, 0.05), (0.05, 0.2)])
async def test_each_request_waits_as_long_as_it_says(
    other: Other, wire: Transport, waits: tuple[float, float]
) -> None:
    """One timer follows all of them: it must not ring too late, nor for one that is over."""
    first, second = waits
    await wire.do_request(other.url, "POST", read_timeout=first)
    other.acts = [say_nothing]
    began = asyncio.get_running_loop().time()
    with pytest.raises(TimedOut):
        await wire.do_request(other.url, "POST", read_timeout=second)
    waited = asyncio.get_running_loop().time() - began
    assert second <= waited < 2.0
    assert len(other.writers) == 1, "it was the same connection"
    await wire.do_request(other.url, "POST", read_timeout=None)


async def test_what_rests_for_longer_than_a_request_waits_is_still_good(
    other: Other, wire: Transport
) -> None:
    await wire.do_request(other.url, "POST", read_timeout=0.02)
    await asyncio.sleep(0.06)
    await wire.do_request(other.url, "POST", read_timeout=5)
    assert len(other.writers) == 1


async def test_as_many_requests_are_under_way_as_there_are_connections(other: Other) -> None:
    other.acts = [say_nothing, say_nothing]
    short = Patience(pool=0.05, connect=0.05, write=1, read=5)
    async with using(2, short) as wire, asyncio.TaskGroup() as group:
        under_way = [group.create_task(ask(wire, other.url)) for _ in range(2)]
        while len(other.heads) < 2:  # noqa: ASYNC110 - the server has no event
            await asyncio.sleep(0.001)
        error = await failing(wire, other.url)
        assert isinstance(error, TimedOut)
        assert classify(error) == NotSent()
        for writer in other.writers:
            writer.write(DONE)
        await asyncio.gather(*under_way)
        await ask(wire, other.url)


async def test_after_the_end_nothing_is_sent_and_after_a_new_beginning_it_is(
    other: Other,
) -> None:
    async with using() as wire:
        await ask(wire, other.url)
    assert classify(await failing(wire, other.url)) == NotSent()
    async with wire:
        await ask(wire, other.url)
    assert len(other.heads) == 2


async def test_what_is_cancelled_leaves_no_connection_in_the_middle(
    other: Other, wire: Transport
) -> None:
    other.acts = [say_nothing]
    with pytest.raises(TimeoutError):
        async with asyncio.timeout(0.05):
            await ask(wire, other.url)
    other.writers[0].write(DONE)
    await ask(wire, other.url)
    assert len(other.writers) == 2


# --- What may have been sent, and what cannot -------------------------------------


@pytest.mark.parametrize(
    "act",
    [
        cut,
        answer(DONE[:-5]),
        answer(b"SSH-2.0-OpenSSH_9.6\r\n"),
        answer(b"HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\n"),
    ],
)
async def test_a_request_without_a_whole_reply_is_in_doubt_and_sent_once(
    other: Other, wire: Transport, act: Act
) -> None:
    def then_cut(writer: asyncio.StreamWriter) -> None:
        act(writer)
        if not writer.is_closing():
            writer.close()

    other.acts = [answer(DONE), then_cut]
    # Also on a connection that was good until then.
    await ask(wire, other.url)
    assert classify(await failing(wire, other.url)) == InDoubt()
    assert len(other.heads) == 2
    await ask(wire, other.url)


async def test_a_file_that_the_other_side_does_not_read_is_in_doubt() -> None:
    short = Patience(pool=0.05, connect=0.05, write=0.1, read=0.1, upload=0.1)
    with socket.create_server(("127.0.0.1", 0)) as deaf:
        port = deaf.getsockname()[1]
        photo = InputFile(bytes(20_000_000), filename="x.png")
        async with using(patience=short) as wire:
            error = await failing(wire, f"http://127.0.0.1:{port}/x", photo=photo)
    assert isinstance(error, TimedOut)
    assert classify(error) == InDoubt()


async def test_a_refusal_that_comes_before_the_file_is_read_is_an_answer(
    wire: Transport,
) -> None:
    heard = asyncio.Event()

    async def refuse(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(b"HTTP/1.1 413 Too Large\r\nContent-Length: 0\r\n\r\n")
        await heard.wait()
        writer.transport.abort()

    async with await asyncio.start_server(refuse, "127.0.0.1") as server:
        port = server.sockets[0].getsockname()[1]
        photo = data(photo=InputFile(bytes(20_000_000), filename="x.png"))
        assert await wire.do_request(f"http://127.0.0.1:{port}/x", "POST", photo) == (413, b"")
        heard.set()
        await asyncio.sleep(0.01)


async def test_a_refused_connection_has_sent_nothing(wire: Transport) -> None:
    with socket.create_server(("127.0.0.1", 0)) as once:
        port = once.getsockname()[1]
    error = await failing(wire, f"http://127.0.0.1:{port}/bot{TOKEN}/getMe")
    assert str(error) == "no connection: ConnectionRefusedError"
    assert classify(error) == NotSent()


async def test_without_names_nothing_is_sent(
    wire: Transport, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_names(*_: Any, **__: Any) -> None:
        raise socket.gaierror(socket.EAI_AGAIN, "Temporary failure in name resolution")

    monkeypatch.setattr(socket, "getaddrinfo", no_names)
    assert classify(await failing(wire, f"http://nowhere.example/bot{TOKEN}")) == NotSent()


async def test_a_connection_that_takes_too_long_has_sent_nothing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async def never(*_: object, **__: object) -> None:
        await asyncio.Event().wait()

    monkeypatch.setattr(aiohappyeyeballs, "start_connection", never)
    async with using(patience=Patience(1, connect=0.05, write=1, read=1)) as wire:
        error = await failing(wire, "http://127.0.0.1:1/x")
    assert isinstance(error, TimedOut)
    assert classify(error) == NotSent()


@pytest.mark.parametrize("url", ["ftp://127.0.0.1/x", "nothing", "http://127.0.0.1:port/x"])
async def test_where_there_is_no_address_nothing_is_sent(wire: Transport, url: str) -> None:
    assert classify(await failing(wire, url)) == NotSent()


# --- TLS, and proxies ---------------------------------------------------------------


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("certified")


@pytest.fixture(scope="module")
def believing(folder: Path) -> ssl.SSLContext:
    """Whoever believes the certificate of the secret server."""
    return certified(folder)


@pytest.fixture
async def secret(folder: Path, believing: ssl.SSLContext) -> AsyncIterator[Other]:
    """The other side behind TLS."""
    one, context = Other(), ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(folder / "fullchain.pem", folder / "privkey.pem")
    async with await asyncio.start_server(one.serve, "127.0.0.1", ssl=context) as server:
        one.port = server.sockets[0].getsockname()[1]
        yield one
        await _end(server, one.writers)


@pytest.fixture
def believed(monkeypatch: pytest.MonkeyPatch, believing: ssl.SSLContext) -> None:
    monkeypatch.setattr(transport, "trusted", lambda: believing)


async def test_a_request_travels_over_tls(secret: Other, wire: Transport, believed: None) -> None:
    url = secret.url.replace("http://", "https://")
    for _ in range(3):
        await ask(wire, url)
    assert len(secret.heads) == 3
    assert len(secret.writers) == 1


async def test_whoever_is_not_to_be_believed_gets_nothing(secret: Other, wire: Transport) -> None:
    error = await failing(wire, secret.url.replace("http://", "https://"))
    assert classify(error) == NotSent()
    assert secret.heads == []


@dataclass
class Between:
    """A proxy: passes on what it is given, to wherever ``to`` is, or refuses with ``code``."""

    to: int = 0
    code: int = 200
    heads: list[str] = field(default_factory=list)
    writers: list[asyncio.StreamWriter] = field(default_factory=list)
    port: int = 0

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        head = await reader.readuntil(b"\r\n\r\n")
        self.heads.append(head.decode())
        if self.code != 200:
            writer.write(b"HTTP/1.1 %d No\r\nContent-Length: 0\r\n\r\n" % self.code)
            writer.close()
            return
        behind, ahead = await asyncio.open_connection("127.0.0.1", self.to)
        self.writers += (writer, ahead)
        if head.startswith(b"CONNECT"):
            writer.write(b"HTTP/1.1 200 Connection established\r\n\r\n")
        else:
            ahead.write(head)
        await asyncio.gather(_carry(reader, ahead), _carry(behind, writer))


async def _carry(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    try:
        while some := await reader.read(65_536):
            writer.write(some)
    except OSError:
        pass
    writer.close()


@pytest.fixture
async def between(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Between]:
    one = Between()
    server = await asyncio.start_server(one.serve, "127.0.0.1")
    one.port = server.sockets[0].getsockname()[1]
    proxy = URL(f"http://al:s%40y@127.0.0.1:{one.port}")
    monkeypatch.setattr(transport, "proxy_for", lambda _: proxy)
    yield one
    await _end(server, one.writers)


async def test_a_proxy_is_asked_for_the_way_and_hears_nothing_of_the_request(
    secret: Other, between: Between, wire: Transport, believed: None
) -> None:
    between.to = secret.port
    await ask(wire, secret.url.replace("http://", "https://"), chat_id=7)
    [asked] = between.heads
    assert asked.startswith(f"CONNECT 127.0.0.1:{secret.port} HTTP/1.1\r\n")
    assert "Proxy-Authorization: Basic YWw6c0B5\r\n" in asked
    assert TOKEN not in asked
    assert secret.heads[0].startswith(f"POST /bot{TOKEN}/getMe HTTP/1.1\r\n")
    assert "Proxy" not in secret.heads[0]


async def test_without_tls_a_proxy_is_given_the_whole_address(
    other: Other, between: Between, wire: Transport
) -> None:
    between.to = other.port
    await ask(wire, other.url, chat_id=7)
    assert between.heads[0].startswith(f"POST {other.url} HTTP/1.1\r\n")
    assert "Proxy-Authorization: Basic YWw6c0B5\r\n" in between.heads[0]


async def test_a_proxy_that_refuses_has_sent_nothing(
    secret: Other, between: Between, wire: Transport
) -> None:
    between.to, between.code = secret.port, 407
    error = await failing(wire, secret.url.replace("http://", "https://"))
    assert classify(error) == NotSent()
    assert secret.heads == []


async def test_a_proxy_cannot_be_taken_for_the_server(
    secret: Other, between: Between, wire: Transport
) -> None:
    between.to = secret.port
    error = await failing(wire, secret.url.replace("http://", "https://"))
    assert isinstance(error.__cause__, Unreached)
    assert secret.heads == []


# --- What the library makes of it ---------------------------------------------------


@pytest.fixture
async def client(other: Other) -> AsyncIterator[Client]:
    one = make_client(TOKEN, f"http://127.0.0.1:{other.port}")
    yield one
    for request in one._request:
        await request.shutdown()


@pytest.fixture
def telegram_is_quiet(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """Nothing that came is printed, not even by the library."""
    yield
    assert "page" not in caplog.text


async def test_a_page_with_404_is_what_an_unknown_token_is(other: Other, client: Client) -> None:
    other.acts = [answer(b"HTTP/1.1 404 Not Found\r\nContent-Length: 6\r\n\r\n<page>")]
    with pytest.raises(InvalidToken):
        await client.get_me()


async def test_a_page_instead_of_json_is_no_answer_and_not_printed(
    other: Other, client: Client, telegram_is_quiet: None
) -> None:
    for page in (b"<page>", b'["page"]', b'"page"', b"[" * 100_000):
        other.acts = [answer(b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n" % len(page) + page)]
        with pytest.raises(TelegramError, match="Invalid server response") as caught:
            await client.get_me()
        assert classify(caught.value) == InDoubt()


async def test_half_a_letter_in_one_update_does_not_hide_the_others(
    other: Other, client: Client
) -> None:
    body = (
        b'{"ok": true, "result": [{"update_id": 1, "x": "\\ud83d"}, {"update_id": 2, "y": "\xff"}]}'
    )
    other.acts = [answer(b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n" % len(body) + body)]
    updates = await client.raw_updates(None, ["message"], 0)
    assert updates == [{"update_id": 1, "x": "\ud83d"}, {"update_id": 2, "y": "\ufffd"}]
