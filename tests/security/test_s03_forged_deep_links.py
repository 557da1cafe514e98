"""S3: a link that was guessed, changed, bought or kept too long opens nothing.

Lives here: forged ``?start=`` payloads held against a plain /start, where tokens come from,
and doors and codes that were somebody else's. Does not live here: what a door leads to
(``tests/bot/communities/test_doors.py``).
"""

from __future__ import annotations

import random
from collections.abc import Mapping
from typing import Any, cast

import pytest

from bot.communities.doors import STANDS_MS, open_door
from bot.render import Renderer
from bot.running import shell_for
from storage import LinkCodeRow
from tests.bot.communities.office import GROUP, GYM, HELPER, MEMBER, OWNER, STRANGER, Office
from tests.bot.parts import screen_of, table

BITS, LONGEST_LINK = 128, 64


def tokens(renderer: Renderer, number: int) -> list[str]:
    """What the running bot makes; the client is not asked for any of it."""
    shell = shell_for(cast(Any, None), renderer)
    return [shell.token() for _ in range(number)]


def test_a_token_is_128_bits_that_nobody_can_foretell(renderer: Renderer) -> None:
    random.seed(1)
    first = tokens(renderer, 2_000)
    random.seed(1)
    assert len({*first, *tokens(renderer, 2_000)}) == 4_000
    assert {len(one) for one in first} == {22}, "16 bytes, in letters of 6 bits"
    assert all(len({one[at] for one in first}) > 60 for at in range(21))
    assert len(first[0]) * 6 >= BITS
    assert len(first[0]) <= LONGEST_LINK


async def plainly(office: Office, user_id: int, argument: str) -> Mapping[str, Any]:
    """What somebody sees after /start with this, and all that is kept but of themselves."""
    await office.say(user_id, f"/start {argument}".strip())
    kept = await office.kept()
    kept.pop("person")
    return {"seen": screen_of(office.to(user_id)[-1]).parts, **kept}


async def test_forged_payloads_are_a_plain_start(office: Office, renderer: Renderer) -> None:
    await office.found()
    token, other = tokens(renderer, 2)
    await office.door(token)
    await office.door(f"{token[:-1]}~", kind="settings")
    expected = await plainly(office, STRANGER, "")
    forged = [other, GYM, str(GROUP), str(OWNER), "settings", "admin", "cant_pee", "_" * 22]
    forged += [token.swapcase(), token[:-1], token + "A", (token * 3)[:LONGEST_LINK]]
    forged += [f"{token[:at]}{_other(token[at])}{token[at + 1 :]}" for at in range(22)]
    for number, payload in enumerate(forged):
        assert await plainly(office, 5_000 + number, payload) == expected, payload
    true = await plainly(office, MEMBER, token)
    assert true["membership"] != expected["membership"], "the true one does open"


def _other(letter: str) -> str:
    return "B" if letter == "A" else "A"


async def test_what_no_link_can_carry_opens_nothing(office: Office, renderer: Renderer) -> None:
    await office.found()
    [token] = tokens(renderer, 1)
    await office.door(token)
    await office.door(f"{token[:-1]}~", kind="settings")
    expected = await plainly(office, STRANGER, "")
    for number, payload in enumerate(
        (
            f"{token}\x00",
            f"{token}' OR '1'='1",
            "' UNION SELECT token FROM door --",
            "%",
            "*",
            f"{token[:-1]}~",
            f"{token} {token}",
            token * 3,
            "x" * 4_096,
            f"\u202e{token}",
        )
    ):
        found = await plainly(office, 5_000 + number, payload)
        assert {**found, "seen": 0} == {**expected, "seen": 0}, payload


async def test_tokens_that_open_nothing_are_no_alarm(office: Office, renderer: Renderer) -> None:
    """Read as words, every second one sounded like a danger sign."""
    for number, payload in enumerate(tokens(renderer, 40)):
        await office.say(6_000 + number, f"/start {payload}")
        assert "welcome" in office.parts(6_000 + number), payload


async def test_a_door_stands_half_a_year_and_not_a_moment_longer(office: Office) -> None:
    await office.found()
    async with office.store.transaction() as tx:
        token = await open_door(tx, office.shell, GYM, "welcome", office.at)
    office.later(milliseconds=STANDS_MS)
    assert (await plainly(office, MEMBER, token))["membership"] == []
    rows = await table(office.store, "SELECT created_at, expires_at FROM door")
    assert [one["expires_at"] - one["created_at"] for one in rows] == [STANDS_MS]


@pytest.mark.parametrize("who", [STRANGER, MEMBER, HELPER])
async def test_a_link_to_the_settings_that_was_passed_on_gives_no_right(
    office: Office, who: int
) -> None:
    await office.found()
    token = await office.door("of-settings-00000000-x", kind="settings")
    await office.say(OWNER, f"/start {token}")
    expected = await office.kept()
    await office.say(who, f"/start {token}")
    assert "group-not-proven" not in office.parts(OWNER)
    assert not any(name.startswith(("sound", "sum", "leave", "days")) for name in office.names(who))
    found = await office.kept()
    assert {**found, "person": 0} == {**expected, "person": 0}


async def test_a_code_of_an_admin_counts_once_in_its_group_for_five_minutes(
    office: Office,
) -> None:
    await office.found()
    await office.found("c0ffee0000000002", GROUP - 1)
    for number, (age, chat) in enumerate(
        ((300_001, GROUP), (0, GROUP - 1), (0, GROUP), (0, GROUP))
    ):
        if number < 3:
            code = LinkCodeRow(
                code=f"48291{number}",
                user_id=STRANGER,
                community_id=GYM,
                expires_at=office.at - age + 300_000,
            )
            async with office.store.transaction() as tx:
                assert await tx.communities.add_link_code(code, office.at - age)
        await office.in_group(None, "link", f"48291{min(number, 2)}", chat_id=chat)
        links = await table(office.store, "SELECT community_id FROM admin_link")
        assert links == ([{"community_id": GYM}] if number >= 2 else []), number
    changes = await office.changes()
    assert [what for _, what, _ in changes] == ["link"], "the second time it counted for nothing"
