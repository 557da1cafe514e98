"""A real nginx before replicas, with the configuration that Spotter ships.

Lives here: the certificate, the few lines that a test has to change, start and end. Does not
live here: replicas. Called by ``test_replicas_behind_nginx``.
"""

from __future__ import annotations

import asyncio
import ipaddress
import os
import re
import shutil
import ssl
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

SHIPPED = Path(__file__).parents[2] / "deploy" / "nginx.conf"
_FENCE = "allow 149.154.160.0/20;"
_MAIN = """
daemon off;
master_process off;
pid {folder}/nginx.pid;
error_log {folder}/error.log;
events {{ worker_connections 512; }}
http {{
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    log_format upstream '$status $upstream_status $upstream_addr';
    include {folder}/spotter.conf;
}}
"""


@dataclass(frozen=True, slots=True)
class Balancer:
    """A running nginx; ``log`` tells of each request which replicas were tried."""

    port: int
    log: Path

    def tried(self) -> list[tuple[str, list[str]]]:
        """For each request its status and the replicas that it was given to, in order."""
        lines = [re.split(r"[, ]+", one) for one in self.log.read_text("ascii").splitlines()]
        return [(one[0], [part for part in one if ":" in part]) for one in lines]


def program() -> str:
    """Where nginx is; skips the test where there is none, and fails it in CI."""
    found = shutil.which("nginx", path=f"{os.environ.get('PATH', '')}:/usr/sbin")
    if found is None:
        missing = "nginx is missing: run .ci/nginx"
        if os.environ.get("CI") == "true":
            pytest.fail(missing)
        pytest.skip(missing)
    return found


def certified(folder: Path) -> ssl.SSLContext:
    """Make a certificate of this machine in ``folder``; returns whoever believes it."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "localhost")])
    names = [x509.DNSName("localhost"), x509.IPAddress(ipaddress.ip_address("127.0.0.1"))]
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(datetime(2020, 1, 1, tzinfo=UTC))
        .not_valid_after(datetime(2120, 1, 1, tzinfo=UTC))
        .add_extension(x509.SubjectAlternativeName(names), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .sign(key, hashes.SHA256())
    )
    chain = made.public_bytes(serialization.Encoding.PEM)
    (folder / "fullchain.pem").write_bytes(chain)
    (folder / "privkey.pem").write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
    )
    return ssl.create_default_context(cadata=chain.decode("ascii"))


def adapted(folder: Path, port: int, replicas: Sequence[int], *, fenced: bool) -> str:
    """What is shipped, with this machine's addresses; each change must find its place."""
    text = SHIPPED.read_text("utf-8")
    servers = "\n    ".join(f"server 127.0.0.1:{one} max_fails=0;" for one in replicas)
    changes = {
        r"(?:    server 10\S+ max_fails=0;\n)+": f"    {servers}\n",
        r"listen 443 ssl": f"listen 127.0.0.1:{port} ssl",
        r"server_name \S+;": "server_name localhost;",
        r"/etc/ssl/spotter/(fullchain|privkey)": rf"{folder}/\1",
        r"access_log off": f"access_log {folder}/access.log upstream",
        r"/var/log/nginx": str(folder),
    }
    if not fenced:
        changes[re.escape(_FENCE)] = f"{_FENCE} allow 127.0.0.1;"
    for pattern, replacement in changes.items():
        text, found = re.subn(pattern, replacement, text)
        assert found, f"deploy/nginx.conf holds nothing like {pattern}"
    return text


@asynccontextmanager
async def balancing(
    folder: Path, port: int, replicas: Sequence[int], *, fenced: bool = False
) -> AsyncIterator[Balancer]:
    """An nginx that listens on ``port`` with the certificate in ``folder``, for the block.

    ``fenced`` keeps everybody out who is not Telegram, so also this machine.
    """
    configured = adapted(folder, port, replicas, fenced=fenced)
    (folder / "spotter.conf").write_text(configured, encoding="utf-8")
    (folder / "main.conf").write_text(_MAIN.format(folder=folder), encoding="utf-8")
    process = await asyncio.create_subprocess_exec(
        program(), "-p", folder, "-c", folder / "main.conf", "-e", folder / "error.log"
    )
    try:
        await _listening(process, port, folder)
        yield Balancer(port, folder / "access.log")
    finally:
        if process.returncode is None:
            process.terminate()
        await process.wait()


async def _listening(process: asyncio.subprocess.Process, port: int, folder: Path) -> None:
    async with asyncio.timeout(20):
        while True:
            assert process.returncode is None, (folder / "error.log").read_text("utf-8")
            try:
                _, writer = await asyncio.open_connection("127.0.0.1", port)
            except ConnectionRefusedError:
                await asyncio.sleep(0.05)
            else:
                writer.close()
                return
