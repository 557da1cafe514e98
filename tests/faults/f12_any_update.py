"""F12: 10,000 updates that are whole, mutilated, or nothing that Telegram would ever send.

Among them somebody writes every now and then and must be answered, and whatever a string in an
update says must be in no log. Lives here: making such updates and those two checks. Does not
live here: those from groups alone, with what leaves of them (``tests/bot/communities``). Called
by ``catalogue``.
"""

from __future__ import annotations

import random
from copy import deepcopy
from pathlib import Path
from typing import Any

from tests.emulator import Limits, Server
from tests.emulator.calls import JSON
from tests.faults.crowd import Crowd
from tests.faults.finding import Finding
from tests.faults.lives import nursery
from tests.faults.scene import Scene

#: In every string of every update, and in nothing else.
MARK = "marmalade"
#: So many updates between two people who must be answered, and the seconds for that.
_PORTION, _ANSWERED = 100, 20.0
_STARTED = 60.0
_WORDS = (
    f"{MARK} numb between my legs since Tuesday",
    f"/start {MARK}",
    f"/check {MARK} \u202e",
    f"{MARK} " * 400,
    f"/{MARK}",
    f"1.start {MARK}",
    f"ci.1-48h.{MARK}",
    f"\x00{MARK}\ud800",
)


async def run(*, long: bool, seed: int, folder: Path) -> Finding:
    """Send 10,000 updates, or 300."""
    return await sent(10_000 if long else 300, seed, folder)


async def sent(number: int, seed: int, folder: Path, planted: str | None = None) -> Finding:
    """Send so many; ``planted`` is a mistake of the bot (``crash_points``)."""
    finding, dice = Finding("F12 any update"), random.Random(seed)
    async with nursery() as lives, Server(limits=Limits.unpaced(), witness=False) as server:
        scene = Scene(server, Crowd(server, dice), dice)
        life = await lives.start(
            server,
            folder,
            {"LOG_LEVEL": "DEBUG", "TICK_SECONDS": "1"},
            planted=planted,
            paced=False,
        )
        slowest = await scene.answered(_STARTED)
        for at in range(0, number, _PORTION):
            for _ in range(_PORTION):
                await server.raw(_mutilated(_update(dice), dice))
            waited = await scene.answered(_ANSWERED)
            finding.need(waited < _ANSWERED, f"somebody was not heard after {at + _PORTION}")
            slowest = max(slowest, waited)
            if not finding.good:
                break
        finding.need(not life.over, "the bot has ended")
        left = len(server.pending())
        finding.need(left == 0, f"{left} updates are still there")
        await life.stop()
    logged = life.log.read_text(encoding="utf-8", errors="replace")
    lines = [line for line in logged.splitlines() if MARK in line]
    finding.need(len(logged.splitlines()) > number // 10, "hardly anything was logged")
    finding.problems += [f"logged by {line.split()[3]}" for line in lines[:5] if line.split()[3:]]
    finding.need(not lines, f"{len(lines)} lines of the log hold what somebody wrote")
    finding.numbers = {
        "updates": number,
        "lines logged": len(logged.splitlines()),
        "of them with a word of an update": len(lines),
        "s until an answer at most": slowest,
    }
    return finding


def _update(dice: random.Random) -> JSON:
    """A whole update of any kind, from one of many people."""
    person = {
        "id": dice.randrange(1, 10**9),
        "is_bot": False,
        "first_name": f"{MARK} <b>",
        "username": MARK,
        "language_code": dice.choice(("en", "de", MARK)),
    }
    private = {"id": person["id"], "type": "private", "first_name": MARK}
    group = {"id": -dice.randrange(1, 10**12), "type": "supergroup", "title": MARK}
    chat = dice.choice((private, private, private, group))
    message = {"message_id": dice.randrange(1, 900), "date": 1, "chat": chat, "from": person}
    words = {dice.choice(("text", "text", "caption")): dice.choice(_WORDS)}
    media = {"voice": {"file_id": MARK, "file_unique_id": MARK, "duration": 1}}
    query = {"id": f"{MARK}{dice.randrange(10**9)}", "from": person, "chat_instance": MARK}
    member = {"status": "member", "user": {"id": 1, "is_bot": True, "first_name": MARK}}
    return dice.choice(
        (
            {"message": message | words},
            {"message": message | media},
            {"edited_message": message | words},
            {"callback_query": query | {"message": message, "data": dice.choice(_WORDS)[:64]}},
            {
                "my_chat_member": {
                    "chat": chat,
                    "from": person,
                    "date": 1,
                    "old_chat_member": member,
                    "new_chat_member": member | {"status": dice.choice(("kicked", MARK))},
                }
            },
            {
                "poll": {
                    "id": MARK,
                    "options": [{"text": MARK, "voter_count": 1}],
                    "is_closed": True,
                }
            },
            {"channel_post": message | words},
            {MARK: {MARK: MARK}},
        )
    )


def _mutilated(update: JSON, dice: random.Random) -> JSON:
    """The update with up to three places replaced by anything, or gone."""
    changed = deepcopy(update)
    for _ in range(dice.randrange(4)):
        _change(changed, dice)
    return changed


def _change(within: Any, dice: random.Random) -> None:
    while True:
        keys = list(within) if isinstance(within, dict) else list(range(len(within)))
        if not keys:
            return
        key = dice.choice(keys)
        inner = within[key]
        if isinstance(inner, dict | list) and inner and dice.random() < 0.8:
            within = inner
        elif dice.random() < 0.3:
            del within[key]
            return
        else:
            within[key] = deepcopy(dice.choice(_ANYTHING))
            return


_ANYTHING: tuple[Any, ...] = (
    None, True, -1, 0, 2**31, 2**63, 2**70, 1.5, float(10**300), "", MARK, "\ud800", [], {}, [MARK],
    {"id": MARK}, {"id": None}, {"id": 7, "type": "private"}, [[[]]], MARK * 1_000, "private",
)  # fmt: skip
