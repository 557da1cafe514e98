"""The emulator as a process: ``python -m tests.emulator --port N``.

Lives here: the command line. Does not live here: anything else. Called by tests that
kill and restart the bot around it, which drive it through ``/control/...``.
"""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import signal
import ssl
import sys

from tests.emulator.limits import Limits
from tests.emulator.server import TOKEN, Server


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.emulator", description=__doc__)
    parser.add_argument("--port", type=int, default=0, help="0 takes a free port")
    parser.add_argument("--token", default=TOKEN, help="the bot token that is let in")
    parser.add_argument("--no-witness", action="store_true", help="skip the type checks")
    parser.add_argument("--unpaced", action="store_true", help="turn the rate limits off")
    parser.add_argument("--trust", metavar="FILE", help="certificates to believe at a webhook")
    return parser.parse_args()


async def _serve(arguments: argparse.Namespace) -> None:
    limits = Limits.unpaced() if arguments.unpaced else Limits()
    trusted = ssl.create_default_context(cafile=arguments.trust) if arguments.trust else None
    server = Server(
        arguments.token, limits=limits, witness=not arguments.no_witness, trusted=trusted
    )
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, stop.set)
    await server.start(arguments.port)
    # The starting process reads this line to learn the port.
    sys.stdout.write(f"listening on {server.url}\n")
    sys.stdout.flush()
    await stop.wait()
    await server.stop()


if __name__ == "__main__":
    with contextlib.suppress(KeyboardInterrupt):
        asyncio.run(_serve(_arguments()))
