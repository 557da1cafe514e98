"""``spotter setup`` against the emulator: what Telegram is told, and what is printed."""

from __future__ import annotations

import io
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from pydantic import SecretStr

from bot.render import Renderer
from bot.setting_up import links, set_up
from bot.settings import Settings, SettingsError
from tests.emulator import Fault, Server, closed_before, refused, too_many
from tests.emulator.profile import TEXT_UNITS

SETTERS = {"setMyName", "setMyDescription", "setMyShortDescription"}


class Terminal(io.TextIOWrapper):
    """A terminal that shows ``encoding``."""

    def __init__(self, encoding: str = "utf-8") -> None:
        super().__init__(io.BytesIO(), encoding=encoding, write_through=True)

    def isatty(self) -> bool:
        return True

    def shown(self) -> str:
        self.seek(0)
        return self.read()


def settings(server: Server, **more: Any) -> Settings:
    given = {"bot_token": SecretStr(server.token), "api_base_url": server.url}
    return Settings.model_construct(**(given | more))


async def run(server: Server, name: str = "Spotter") -> str:
    out = io.StringIO()
    await set_up(settings(server), name, out)
    assert server.token.partition(":")[2] not in out.getvalue()
    return out.getvalue()


def told(server: Server) -> list[str]:
    return [one.method for one in server.history if one.method in SETTERS]


async def test_telegram_is_told_name_descriptions_and_menus_in_every_language(
    server: Server, renderer: Renderer
) -> None:
    printed = await run(server)
    profile, words = server.world.profile, renderer.words
    assert profile.texts["name", ""] == "Spotter"
    for language, code in [("en", ""), ("de", "de"), ("es", "es"), ("pt-br", "pt"), ("ru", "ru")]:
        for kind in ("description", "short_description"):
            key = f"bot-{kind.replace('_', '-')}"
            assert profile.texts[kind, code] == words.text(language, key)
    assert len({place for place, _ in profile.commands}) == 3
    assert {code for _, code in profile.commands} == {"", "de", "es", "pt", "ru"}
    assert "description: set (en, de, es, pt-br, ru)\n" in printed
    assert "commands: 15 of 15 menus set\n" in printed


async def test_a_second_time_changes_nothing_and_says_so(server: Server) -> None:
    await run(server)
    server.history.clear()
    printed = await run(server)
    assert told(server) == []
    assert printed.count(": as it should be\n") == 3


async def test_a_gym_may_name_it_and_the_name_holds_in_every_language(server: Server) -> None:
    server.world.profile.texts["name", "de"] = "Old"
    await run(server, name="Iron Gym Spotter")
    named = {text for (kind, _), text in server.world.profile.texts.items() if kind == "name"}
    assert named == {"Iron Gym Spotter"}


@pytest.mark.parametrize("name", ["", "  ", "x" * 65])
async def test_a_name_that_telegram_would_not_take_is_named_before_it_is_asked(
    server: Server, name: str
) -> None:
    with pytest.raises(SettingsError, match="--name"):
        await run(server, name=name)
    assert server.history == []


async def test_the_links_ask_a_channel_for_one_right_and_a_group_for_none(server: Server) -> None:
    printed = await run(server)
    to = links(server.world.username)
    assert all(link in printed for link in to.values())
    group, channel = urlsplit(to["group"]), urlsplit(to["channel"])
    assert (group.netloc, group.query) == ("t.me", "startgroup")
    assert parse_qs(channel.query, keep_blank_values=True) == {
        "startchannel": [""],
        "admin": ["post_messages"],
    }
    assert printed.rstrip().rpartition("\n")[2].startswith("Next: spotter run")


@pytest.mark.parametrize(
    ("out", "term", "drawn"),
    [
        (Terminal(), "xterm", True),
        (Terminal("ascii"), "xterm", False),
        (Terminal(), "dumb", False),
    ],
)
async def test_a_code_is_drawn_where_the_terminal_can_show_it(
    server: Server, monkeypatch: pytest.MonkeyPatch, out: Terminal, term: str, drawn: bool
) -> None:
    monkeypatch.setenv("TERM", term)
    await set_up(settings(server), "Spotter", out)
    lines = [line for line in out.shown().splitlines() if "█" in line]
    assert bool(lines) is drawn
    assert len({len(line) for line in lines}) <= 1, "a square"
    assert links(server.world.username)["chat"] in out.shown()


async def test_what_only_botfather_can_change_is_said(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    mine = server.world.users[server.world.bot_id]
    monkeypatch.setitem(mine, "can_join_groups", False)
    monkeypatch.setitem(mine, "can_read_all_group_messages", True)
    printed = await run(server)
    assert "/setjoingroups" in printed
    assert "/setprivacy" in printed


@pytest.mark.parametrize(
    ("fault", "words"),
    [
        (refused(400, "Bad Request: bot name is too long"), "refused: "),
        (too_many(4000), "4000 seconds"),
        (closed_before(), "could not be asked"),
    ],
)
async def test_what_telegram_does_not_do_is_one_line(
    server: Server, fault: Fault, words: str
) -> None:
    await server.order(fault, method="setMyName")
    with pytest.raises(SettingsError, match=r"^setup: ") as caught:
        await run(server)
    assert words in str(caught.value)


async def test_a_menu_that_is_not_taken_asks_for_another_run(server: Server) -> None:
    await server.order(refused(500, "Internal Server Error"), method="setMyCommands")
    with pytest.raises(SettingsError, match="setup: Telegram did not take every menu"):
        await run(server)
    assert "commands: 15 of 15" in await run(server)


async def test_an_unknown_token_is_named_and_not_shown(server: Server) -> None:
    wrong = settings(server, bot_token=SecretStr("1234567:" + "wrong_" * 6))
    out = io.StringIO()
    with pytest.raises(SettingsError, match="SPOTTER_BOT_TOKEN: Telegram does not") as caught:
        await set_up(wrong, "Spotter", out)
    assert "wrong" not in str(caught.value) + out.getvalue()


@pytest.mark.parametrize("language", ["en", "de", "es", "pt-br", "ru"])
def test_the_texts_fit_where_telegram_shows_them(renderer: Renderer, language: str) -> None:
    for kind in ("description", "short_description"):
        text = renderer.words.text(language, f"bot-{kind.replace('_', '-')}")
        assert 0 < len(text.encode("utf-16-le")) // 2 <= TEXT_UNITS[kind]
