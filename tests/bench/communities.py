"""``python -m tests.bench.communities``: posts of 5,000 communities, all due in one minute.

    python -m tests.bench.communities [--communities 5000] [--people 8] [--runs 1]

Starts ``spotter run`` on a file in which every community's post is due, against the emulator
with Telegram's own limits (30 messages a second in all, 20 a minute in a group, edits
included), while people tap through checks in private. Fails when a post is missing or doubled,
when Telegram refused anything for coming too fast, or when the 95th percentile of private
replies takes 2 seconds or more. The peer is the pace itself: no bot can be faster than 25
messages a second.

Lives here: setting up, timing and the verdict. Does not live here: the process
(``tests.e2e.running``), the people (``tests.e2e.lifter``). Called by ``make bench``.
"""

from __future__ import annotations

import asyncio
import itertools
import statistics
import sys
import tempfile
import time
from collections import Counter
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from bot.clock import now_ms
from bot.pacing import OVERALL_PER_SECOND
from flows.communities.terms import CommunitySettings, dump
from storage import CommunityRow, open_store
from tests.bench.figures import Figure, Row, beside
from tests.bench.reporting import options, report
from tests.e2e.lifter import ORDINARY, Lifter
from tests.e2e.running import running
from tests.emulator import Limits, Server

FIRST_CHAT, FIRST_PERSON, ADMIN = -1_001_000_000_000, 20_001, 19_999
#: What the slowest twentieth of private replies must stay below, in seconds.
MOST = 2.0
#: How long a person looks at a card before the next tap, in seconds.
LOOKS = 2.0
#: Beyond the time that the pace alone takes; starting the process is in it.
SPARE = 120.0


@dataclass
class Measured:
    """What came of it; ``replies`` are in seconds."""

    communities: int
    seconds: float = 0.0
    replies: list[float] = field(default_factory=list)
    posts: Counter[int] = field(default_factory=Counter)
    too_fast: int = 0

    @property
    def slow(self) -> float:
        """The 95th percentile of the private replies."""
        return statistics.quantiles(self.replies, n=20)[-1]

    @property
    def rates(self) -> tuple[float, float]:
        """Posts a second, and all messages a second."""
        posts = sum(self.posts.values())
        return posts / self.seconds, (posts + len(self.replies)) / self.seconds

    def lines(self) -> list[str]:
        """The report of one run."""
        done, replies = sum(self.posts.values()), len(self.replies)
        shares = [rate / OVERALL_PER_SECOND for rate in self.rates]
        middle, slowest = statistics.median(self.replies), max(self.replies)
        return [
            f"{len(self.posts)} of {self.communities} communities, {self.seconds:.0f} s",
            f"posts      {self.rates[0]:6.1f}/s     {shares[0]:.2f} of the pace",
            f"all        {self.rates[1]:6.1f}/s     {shares[1]:.2f} of the pace",
            f"doubled    {done - len(self.posts):6d}     too fast {self.too_fast}",
            f"replies    {replies:6d}       median {middle:.2f} s   slowest {slowest:.2f} s",
            f"replies p95 {self.slow:.2f} s",
        ]

    def problems(self) -> list[str]:
        """What fell short."""
        missing = self.communities - len(self.posts)
        doubled = sum(self.posts.values()) - len(self.posts)
        return [
            problem
            for problem, there in (
                (f"{missing} communities got no post", missing > 0),
                (f"{doubled} posts came twice", doubled > 0),
                (f"{self.too_fast} requests came too fast", self.too_fast > 0),
                (f"the 95th percentile of replies is over {MOST} s", self.slow >= MOST),
            )
            if there
        ]


async def measure(folder: Path, communities: int, people: int) -> Measured:
    """Let all of it happen once."""
    found = Measured(communities)
    async with Server(limits=Limits(), witness=False) as server:
        await _found(server, communities)
        await _fill(folder, communities)
        begun = time.monotonic()
        bot = running(server, folder, LOG_LEVEL="ERROR")
        async with bot, asyncio.TaskGroup() as group:
            seats = [group.create_task(_talk(server, seat, found)) for seat in range(people)]
            await _all_posted(server, communities, begun)
            found.seconds = time.monotonic() - begun
            for seat in seats:
                seat.cancel()
        found.posts = _posts(server)
        found.too_fast = sum(one.code == 429 for one in server.history)
    return found


async def _found(server: Server, communities: int) -> None:
    """Supergroups that the bot has been in for long: it is told of none of them."""
    await server.person(ADMIN)
    for number in range(communities):
        chat = FIRST_CHAT - number
        await server.group(chat, f"Gym {number}")
        await server.add_bot_to_group(chat, ADMIN)
    server.world.updates.forget_all()


async def _fill(folder: Path, communities: int) -> None:
    """Rows with a post that is due now."""
    now = now_ms()
    today = datetime.fromtimestamp(now / 1000, UTC).weekday()
    settings = dump(CommunitySettings(days=(today,)))
    store = await open_store(f"sqlite+aiosqlite:///{folder / 'spotter.db'}", now=now)
    try:
        async with store.transaction() as tx:
            for number in range(communities):
                await tx.communities.create(
                    CommunityRow(
                        id=f"{number:016x}",
                        chat_id=FIRST_CHAT - number,
                        kind="supergroup",
                        title=f"Gym {number}",
                        settings=settings,
                        joined_at=now,
                        next_post_at=now,
                    )
                )
    finally:
        await store.close()


async def _talk(server: Server, seat: int, found: Measured) -> None:
    """One person after the other does a check; opening the chat is not measured."""
    for number in itertools.count():
        lifter = Lifter(server, FIRST_PERSON + seat + 1_000 * number)
        await lifter.arrive()
        for name in ORDINARY:
            await asyncio.sleep(LOOKS)
            tapped = time.monotonic()
            await lifter.tap(name)
            found.replies.append(time.monotonic() - tapped)


async def _all_posted(server: Server, communities: int, begun: float) -> None:
    """Until every community has its post, or the time is over."""
    limit = communities / OVERALL_PER_SECOND * 1.5 + SPARE
    # Looked at now and then: counting after every request would cost more than sending.
    while len(_posts(server)) < communities and time.monotonic() - begun < limit:  # noqa: ASYNC110
        await asyncio.sleep(0.5)


def _posts(server: Server) -> Counter[int]:
    return Counter(
        one.chat_id for one in server.log if one.chat_id < 0 and one.method == "sendMessage"
    )


def rows(found: list[Measured]) -> list[Row]:
    """Rates beside the pace, and the waits of people."""
    pace = Figure((OVERALL_PER_SECOND,), "a second")
    posts, everything = (
        Figure(tuple(one.rates[which] for one in found), "a second") for which in (0, 1)
    )
    middle = Figure(tuple(1000 * statistics.median(one.replies) for one in found), "ms")
    slow = Figure(tuple(1000 * one.slow for one in found), "ms")
    most = Figure((1000 * MOST,), "ms")
    return [
        beside("communities", "posts of communities, all due at once", posts, the_pace=pace),
        beside("communities", "the same with people's replies", everything, the_pace=pace),
        beside("communities", "people's replies meanwhile, median", middle, the_most_allowed=most),
        beside("communities", "the same, 95th percentile", slow, the_most_allowed=most),
    ]


def main() -> None:
    """Measure and judge."""
    parser = options(__doc__, runs=1)
    parser.add_argument("--communities", type=int, default=5_000)
    parser.add_argument("--people", type=int, default=8)
    chosen = parser.parse_args()
    found = []
    for _ in range(chosen.runs):
        with tempfile.TemporaryDirectory() as folder:
            one = asyncio.run(measure(Path(folder), chosen.communities, chosen.people))
        print("\n".join(one.lines()))
        found.append(one)
    report(rows(found), chosen, f"{chosen.communities} communities, {chosen.runs} runs")
    if problems := [problem for one in found for problem in one.problems()]:
        raise SystemExit("; ".join(problems))


if __name__ == "__main__":
    main()
