"""Ten thousand updates from groups and channels: nothing of anybody leaves to all.

Lives here: the proof that whatever goes to a chat that is not private is one of the texts
made for it, and holds no name, no word of a member's and nothing of a result. A new file of
such texts is a new line in ``FILES``. Does not live here: the updates (``storming``).
"""

from __future__ import annotations

import html
import logging
import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, timedelta
from functools import cache
from random import Random
from typing import Any, cast

import pytest
from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl

from bot.communities import posts
from bot.communities.form_rows import tips
from bot.communities.rights import Rights
from bot.communities.service import Communities, Shell
from bot.outbound import Outbound
from bot.reception import Reception
from bot.render import Renderer, from_ms, telegram_html
from bot.service import Service
from bot.telegram_sender import TelegramSender
from flows.communities import terms
from flows.communities.schedule import week_of
from flows.communities.terms import CommunitySettings
from flows.content import Content
from flows.model import Said
from storage import Change, Store
from storage.schema import GROUP_KINDS
from tests.bot.communities.outside import Left, Outside
from tests.bot.communities.storming import NAME_MARK, PEOPLE, USERNAME, WORD_MARK, Storm
from tests.bot.inventory import ROOT, WORDS, keys, worded
from tests.bot.parts import NOW_MS, Talk, Wire, table
from tests.storage.samples import person

pytestmark = pytest.mark.unmeasured

UPDATES, SECONDS_BETWEEN = 10_000, 9
#: People who let themselves be counted everywhere.
MEMBERS = range(6001, 6013)
#: Where the texts stand that may go to a chat that is not private: files and their sections.
FILES: Mapping[str, frozenset[str]] = {
    "groups.ftl": frozenset({"In the group", "In a channel"}),
    "posts.ftl": frozenset({"Six texts, in turn", "The poll", "Last week in numbers"}),
    "form_checks.ftl": frozenset({"In the group"}),
    "panel.ftl": frozenset({"In the group, gone after a minute"}),
}
#: Stands in one of these sections, and names a community: for its admins, in private.
IN_PRIVATE = frozenset({"totals-heading"})
#: How often the clocks of all communities strike, and their polls and posts come due.
DUE_EVERY = 400
#: What a button of a group may carry.
DATA = re.compile(r"f:[\w-]{1,40}:[\w:]{1,20}", re.ASCII)
LINK = re.compile(rf"https://t\.me/{USERNAME}\?start=[A-Za-z0-9_-]{{1,64}}")
#: What is only ever said to one person, of their own back.
PRIVATE = re.compile(r"(level|looks|because|do|leave|checked|emergency|clarify|q|follow)-.*")


def pattern(text: ftl.Pattern) -> str:
    """What a text looks like; a value in it is short, and never a second line."""
    return "".join(
        re.escape(one.value.replace("**", "")) if isinstance(one, ftl.TextElement) else ".{0,60}"
        for one in text.elements
    )


def texts(name: str, sections: Collection[str]) -> Iterator[ftl.Pattern]:
    """The texts in these sections of a file, each variant as one of its own."""
    section = ""
    file = ROOT / "bot" / "texts" / "en" / name
    for entry in FluentParser().parse(file.read_text("utf-8")).body:
        if isinstance(entry, ftl.GroupComment):
            section = entry.content or ""
        elif section not in sections or not isinstance(entry, ftl.Message) or not entry.value:
            continue
        elif entry.id.name not in IN_PRIVATE:
            yield from variants(entry.value)


def variants(text: ftl.Pattern) -> Iterator[ftl.Pattern]:
    """The text, or the texts of which a number chooses one."""
    [first, *more] = text.elements
    if isinstance(first, ftl.Placeable) and isinstance(first.expression, ftl.SelectExpression):
        assert not more
        yield from (one.value for one in first.expression.variants)
    else:
        yield text


@cache
def known() -> tuple[re.Pattern[str], ...]:
    """What each line looks like of the texts for groups."""
    whole = [pattern(one) for name, sections in FILES.items() for one in texts(name, sections)]
    whole += [re.escape(worded(f"fault-{fault}")) for fault in tips()]
    # Escaped, a new line is a backslash and a new line.
    lines = {line for one in whole for line in one.split("\\\n")}
    return tuple(re.compile(line) for line in sorted(lines))


def told(text: str) -> bool:
    """Whether every line of a text is one of those."""
    return all(any(one.fullmatch(line) for one in known()) for line in text.splitlines() if line)


def bare(text: str) -> str:
    """The text as it is read: no marks and no links."""
    return html.unescape(re.sub(r"</?(b|a)( [^>]*)?>", "", text))


@dataclass
class Clock:
    """A clock to move by hand, in ms."""

    now: int = NOW_MS

    def __call__(self) -> int:
        return self.now


@dataclass
class Town:
    """The bot with a wire that keeps everything, and people who use it in private as well."""

    store: Store
    reception: Reception
    outbound: Outbound
    outside: Outside
    talk: Talk
    clock: Clock


@pytest.fixture
async def town(store: Store, content: Content, renderer: Renderer) -> Town:
    outside, clock = Outside(Random("outside")), Clock()
    client = cast(Any, outside)
    numbers = iter(range(10**6))
    shell = Shell(Rights(client, clock), lambda: f"token-{next(numbers):06d}")
    service = Service(store, content, shell=shell)
    communities = Communities(store, shell, lambda: None)
    reception = Reception(client, service, communities, renderer, lambda: from_ms(clock()))
    sender = TelegramSender(client, store, renderer, clock)
    outbound = Outbound(store, sender, clock)
    wire = Wire()
    talk = Talk(service, wire, PEOPLE[0])
    talk.outbound = Outbound(store, wire, lambda: NOW_MS)
    return Town(store, reception, outbound, outside, talk, clock)


async def live_privately(town: Town) -> None:
    """One has a result, one an emergency, one is in the middle of it, one has only begun."""
    await town.talk.ordinary()
    ill, asking, new = (town.talk.another(one) for one in PEOPLE[1:4])
    for one in (ill, asking, new):
        await one.command("start")
    for one in (ill, asking):
        await one.press_all("start", "agree")
    await ill.do(Said("numb between the legs and I cannot pee"))
    await asking.press_all("none", "none", "none", "24")
    async with town.store.transaction() as tx:
        for member in MEMBERS:
            await tx.save_person(person(member, chat_id=member))
    found = await table(town.store, "SELECT count(*) AS n FROM person")
    assert found[0]["n"] == 4 + len(MEMBERS)


async def fall_due(town: Town) -> None:
    """Every community has a post, a poll and a week with enough people that are due now."""
    settings = terms.dump(CommunitySettings(days=(0, 2, 4), poll=True, totals="group"))
    now = from_ms(town.clock())
    week = week_of(now - timedelta(weeks=1), UTC)
    noted = Change(user_id=None, at=town.clock(), what="days", value="0 2 4")
    for row in await table(town.store, "SELECT id FROM community WHERE left_at IS NULL"):
        async with town.store.transaction() as tx:
            await tx.communities.save_settings(row["id"], settings, noted)
            await tx.communities.resume_posts(row["id"], town.clock() - 1)
            await tx.communities.set_next_totals(row["id"], town.clock() - 1)
            for member in MEMBERS:
                await tx.communities.join(member, row["id"], town.clock())
                await tx.communities.set_share(member, row["id"], share=True)
                await tx.communities.contribute(member, row["id"], week, "other")
    communities = town.reception.communities
    await posts.tick(communities.store, communities.shell, now)


async def people(store: Store) -> list[dict[str, Any]]:
    return await table(store, "SELECT * FROM person ORDER BY user_id")


def offences(left: Sequence[Left]) -> set[str]:
    """What has left that should not have, by its kind and never by its words."""
    private = results()
    found: set[str] = set()
    for one in left:
        whole = " ".join((one.text, *one.labels, *one.data, *one.links))
        found |= {"a name"} if NAME_MARK in whole else set()
        found |= {"a member's word"} if WORD_MARK in whole else set()
        found |= {"a result"} if any(text in one.text for text in private) else set()
        found |= {"an unknown text"} if not told(bare(one.text)) else set()
        found |= {"an unknown label"} if not all(map(told, one.labels)) else set()
        found |= {"unknown data"} if not all(map(DATA.fullmatch, one.data)) else set()
        found |= {"an unknown link"} if not all(map(LINK.fullmatch, one.links)) else set()
    return found


@cache
def results() -> tuple[str, ...]:
    """Sentences that are only ever said to one person."""
    return tuple(worded(one) for one in keys() if PRIVATE.fullmatch(one) and len(worded(one)) > 20)


@pytest.mark.slow
async def test_nothing_of_anybody_leaves_to_a_chat_that_is_not_private(
    town: Town, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    await live_privately(town)
    town.clock.now += 60_000
    await town.outbound.drain()
    before = await people(town.store)
    storm = Storm(Random("storm"), town.outside.cards)
    for number in range(UPDATES):
        if number % DUE_EVERY == DUE_EVERY - 1:
            await fall_due(town)
        await town.reception.take(storm.update())
        town.clock.now += SECONDS_BETWEEN * 1000
        if number % 25 == 0:
            await town.outbound.drain()
    public = [one for one in town.outside.left if one.chat_id < 0]
    assert offences(public) == set()
    assert len(public) > 300, "there was something to look at"
    assert await people(town.store) == before, "no update from a group moves a conversation"
    kinds = await table(town.store, "SELECT DISTINCT kind FROM outbox WHERE chat_id < 0")
    assert {row["kind"] for row in kinds} == set(GROUP_KINDS), "each kind had its chance"
    assert sum(" of 1" in one.text for one in public) > 20, "and so had the buttons"
    assert "could not be handled" not in caplog.text
    assert [mark for mark in (NAME_MARK, WORD_MARK) if mark in caplog.text] == []


@pytest.mark.parametrize(
    ("left", "kind"),
    [
        (Left(-5, f"{NAME_MARK} did a check"), "a name"),
        (Left(-5, f"You wrote: {WORD_MARK}"), "a member's word"),
        (Left(-5, "Somebody here is sore"), "an unknown text"),
        (Left(-5, worded("level-urgent")), "a result"),
        (Left(-5, "", ("4 out of 10",)), "an unknown label"),
        (Left(-5, "", data=("1.start",)), "unknown data"),
        (Left(-5, "", links=("https://t.me/other_bot?start=x",)), "an unknown link"),
    ],
)
def test_what_must_not_leave_would_be_noticed(left: Left, kind: str) -> None:
    assert kind in offences([left])


def test_what_may_leave_passes() -> None:
    label = worded("check-in-private")
    link = f"https://t.me/{USERNAME}?start=token-1"
    pointer = telegram_html(WORDS.text("en", "group-pointer"))
    welcome = telegram_html(WORDS.text("en", "group-welcome"))
    assert offences([Left(-5, f"{welcome}\n\n{pointer}", (label,), links=(link,))]) == set()
    assert offences([Left(-5, f'{welcome}\n\n<a href="{link}">{label}</a>')]) == set()
