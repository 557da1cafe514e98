"""A real PostgreSQL server for tests: one for each process that asks, started once.

It listens on a socket in a folder of its own, so that it meets no other server, and goes when
this process ends, however it ends. Every test gets a new database, copied from a template with
today's schema. Lives here: finding, starting and stopping a server, new databases. Does not
live here: what Spotter does with one. Called by ``tests/conftest.py`` (the fixture
``postgres_url``) and by whoever stops and starts a server of their own.
"""

from __future__ import annotations

import atexit
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from itertools import count
from pathlib import Path
from typing import Any, NoReturn

import psycopg
import pytest
from sqlalchemy import URL, create_engine, make_url

from storage.migrating import upgrade

MISSING = "PostgreSQL is missing: run .ci/postgres"
#: initdb and the server refuse to run as root.
_USER: dict[str, Any] = (
    {} if os.getuid() else {"user": "postgres", "group": "postgres", "extra_groups": []}
)
_TEMPLATE = "spotter_template"
_OPTIONS = "-c listen_addresses= -c max_connections=120 -c shared_buffers=32MB -c timezone=UTC"
_CARELESS = "-c fsync=off -c full_page_writes=off"


def programs() -> Path | None:
    """The folder of initdb and pg_ctl, of the newest version; None where there is none."""
    debian = Path("/usr/lib/postgresql").glob("*/bin/pg_ctl")
    newest = sorted(debian, key=lambda one: float(one.parts[-3]))[-1:]
    onpath = shutil.which("pg_ctl")
    found = newest or ([Path(onpath)] if onpath else [])
    return found[0].parent if found else None


class Server:
    """A running server; ``folder`` holds its data, its log and its socket."""

    def __init__(self, bin_: Path, folder: Path, *, durable: bool) -> None:
        self.folder = folder
        self._bin = bin_
        self._options = f"-k {folder} {_OPTIONS}" + ("" if durable else f" {_CARELESS}")
        self._numbers = count(1)

    def start(self) -> None:
        """Start it, and wait until it answers."""
        self._run("pg_ctl", "-w", "-s", "-l", f"{self.folder}/log", "-o", self._options, "start")

    def stop(self) -> None:
        """Stop it as a crash would: connections are cut, nothing is written any more."""
        self._run("pg_ctl", "-w", "-s", "-m", "immediate", "stop")

    def restart_at_once(self) -> None:
        """Cut everything, and start again; returns when it has recovered."""
        self.stop()
        self.start()

    def new_database(self, *, empty: bool = False) -> str:
        """The address of a new database with today's schema, or with nothing in it."""
        name = f"spotter_{next(self._numbers)}"
        template = "template0" if empty else _TEMPLATE
        self.execute(f"CREATE DATABASE {name} TEMPLATE {template} STRATEGY FILE_COPY")
        return self.url(name)

    def drop(self, url: str) -> None:
        """Delete a database, whoever is still connected."""
        self.execute(f"DROP DATABASE {make_url(url).database} WITH (FORCE)")

    def cut(self, url: URL) -> None:
        """Cut every connection to a database, as an administrator would."""
        cut = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname ="
        self.execute(f"{cut} '{url.database}'")

    def url(self, name: str) -> str:
        """The address of a database."""
        return f"postgresql+psycopg://spotter@/{name}?host={self.folder}"

    def execute(self, statement: str, database: str = "postgres") -> list[tuple[Any, ...]]:
        """Run a statement of a test's own, outside every transaction; what it returns."""
        address = f"host={self.folder} user=spotter dbname={database}"
        with closing(psycopg.connect(address, autocommit=True)) as connection:
            cursor = connection.execute(statement.encode())
            return cursor.fetchall() if cursor.description else []

    def make(self) -> None:
        """Make its data, start it, and make the template of all databases."""
        # Without a locale texts sort by their bytes, as they do in SQLite.
        self._run("initdb", "-U", "spotter", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync")
        self.start()
        self.execute(f"CREATE DATABASE {_TEMPLATE}")
        engine = create_engine(self.url(_TEMPLATE))
        with engine.begin() as connection:
            upgrade(connection)
        engine.dispose()

    def _run(self, program: str, *arguments: str) -> None:
        command = [str(self._bin / program), "-D", f"{self.folder}/data", *arguments]
        done = subprocess.run(
            command, check=False, cwd=self.folder, capture_output=True, text=True, **_USER
        )
        assert done.returncode == 0, done.stderr + done.stdout

    @contextmanager
    def watched(self) -> Iterator[None]:
        """End the server and delete its folder when the block or this whole process ends."""
        script = f'read _; "{self._bin}/pg_ctl" -D data -w -s -m immediate stop; rm -rf "$PWD"'
        watcher = subprocess.Popen(
            ["/bin/sh", "-c", script],
            cwd=self.folder,
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
            **_USER,
        )
        try:
            yield
        finally:
            watcher.communicate()


@contextmanager
def server(*, durable: bool = True) -> Iterator[Server]:
    """A server of one's own, that may be stopped; ``durable`` as one that is relied on."""
    bin_ = programs()
    if bin_ is None:
        _give_up()
    # The path of a socket may have 107 bytes, which a test's own folder easily exceeds.
    folder = Path(tempfile.mkdtemp(prefix="pg-", dir=None if durable else _fast_place()))
    if _USER:
        shutil.chown(folder, "postgres", "postgres")
    own = Server(bin_, folder, durable=durable)
    with own.watched():
        own.make()
        yield own


_SHARED: list[Server] = []


def shared() -> Server:
    """The server of this process, which nobody may stop; started when first asked for."""
    if not _SHARED:
        started = server(durable=False)
        _SHARED.append(started.__enter__())
        atexit.register(started.__exit__, None, None, None)
    return _SHARED[0]


def _fast_place() -> str | None:
    """Memory, where there is enough of it: a new database is a copy of ten megabytes."""
    memory = Path("/dev/shm")  # noqa: S108 - mkdtemp makes the folder
    if memory.is_dir() and shutil.disk_usage(memory).free > 2 << 30:
        return str(memory)
    return None


def _give_up() -> NoReturn:
    if os.environ.get("CI") == "true":
        pytest.fail(MISSING)
    pytest.skip(MISSING)
