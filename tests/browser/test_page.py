"""The page as people use it: the mouse, the keyboard, a phone, ears, and an admin's seat."""

from __future__ import annotations

import base64
import re
from datetime import UTC, datetime
from html import unescape
from pathlib import Path
from typing import Any

import pytest

from bot.web.chats import GROUP, YOU
from bot.web.demo import Demo
from tests.bot.web.parts import BEFORE, BEHIND, ZONE
from tests.browser.conftest import Page
from tests.browser.pictures import KEPT, LOOKS, given

#: How much of a picture another font or another version of the browser may change.
_TOLERANCE = 0.05


#: Telegram's mark round a point in time; each reader sees it on a clock of their own.
_TIME = re.compile(r'<tg-time unix="(\d+)"[^>]*>[^<]*</tg-time>')
_MARKS = re.compile(r"</?b>")


def squeezed(text: str) -> str:
    """The words of a text, whatever stands between them."""
    return "".join(text.replace(",", "").split())


def on_the_readers_clock(found: re.Match[str]) -> str:
    """A point in time as a reader in London sees it, in winter."""
    return f"{datetime.fromtimestamp(int(found[1]), UTC):%a %-d %b %H:%M}"


def said(demo: Demo, chat: int) -> list[str]:
    """What the chats hold, without marks, as the page should show it."""
    kept = (one for one in demo.chats.messages[chat].values() if one.author != "clock")
    texts = (_MARKS.sub("", _TIME.sub(on_the_readers_clock, one.text)) for one in kept)
    return [squeezed(unescape(one)) for one in texts]


def shown(texts: list[str]) -> list[str]:
    """What the page shows, but for the lines that tell of time."""
    return [squeezed(one) for one in texts if " hours later · " not in one]


async def test_a_whole_conversation_with_the_mouse_up_to_the_check_in_after_72_hours(
    page: Page,
) -> None:
    # The session was 24 hours ago.
    after = [
        {"hours": [6, 6, 6, 6], "answers": "better none none 3 nothing".split()},
        {"hours": [6, 6, 6, 6], "answers": "gone none none".split()},
    ]
    seen = await page.play("byMouse", before=BEFORE, zone=ZONE, behind=BEHIND, checkIns=after)
    assert seen["result"].startswith("Fits ordinary training soreness.")
    zones = dict(seen["zones"])
    assert set(zones) <= set(seen["mirrored"]), "every zone is a button of the keyboard, too"
    assert len(zones) == 19
    assert set(zones.values()) == {"false"}
    in_48, in_72 = seen["asked"]
    assert "about 48 hours on" in in_48
    assert "about 72 hours on" in in_72
    assert seen["clock"] == "Wed 4 Mar, 12:00"
    for alt, words, shapes in seen["pictures"]:
        assert squeezed(alt) == squeezed(words), "a picture is described by its words"
        assert shapes > 20
    assert len(seen["pictures"]) >= 2, "the map that was answered, and the course"
    assert seen["again"] == seen["shown"], "a reload shows the same"
    assert shown(seen["shown"]) == said(page.demo, YOU)


async def test_a_whole_conversation_with_the_keyboard_alone(page: Page) -> None:
    seen = await page.play("byKeyboard", before=BEFORE, zone=ZONE, behind=BEHIND, typed="/help")
    assert seen["unseen"] == [], "the focus can always be seen"
    assert seen["said"][0] == "/help"
    assert seen["last"].startswith("Quick check-in")


async def test_several_zones_are_marked_on_the_map_and_below_it(page: Page) -> None:
    zones = ["low_back_left", "si_right"]
    seen = await page.play("marking", before=BEFORE, zones=zones)
    assert seen["held"] == zones, "the focus stays on the zone that was pressed"
    assert seen["onTheMap"] == seen["below"]
    assert [one.rpartition(".")[2] for one in seen["below"]] == zones
    assert seen["drawn"] == 2
    assert seen["messages"] == 2, "one card, edited in place"


async def test_the_admin_of_a_group_sets_a_day_and_sees_its_post(page: Page) -> None:
    seen = await page.play("asAdmin")
    assert seen["overheard"] == "My back is killing me", "nobody answers what was not for them"
    assert seen["pointed"].startswith("I only talk about sore backs in private.")
    assert "Post on: none" in seen["panel"]
    assert len(seen["posted"]) > 5
    assert shown(seen["posted"]) == said(page.demo, GROUP)


async def test_an_anonymous_admin_proves_it_with_a_code(page: Page) -> None:
    seen = await page.play("anonymously")
    assert "Iron Works" in seen["opened"]
    assert seen["refused"] != seen["opened"]


async def test_whoever_listens_gets_keys_words_and_every_question_announced(page: Page) -> None:
    seen = await page.play("listening", language="de", keys=[0, 0, -1])
    assert seen["spoken"] == "de"
    assert seen["buttons"] == 0
    assert seen["announced"][-1].strip().endswith(seen["last"].strip()[-40:])


@pytest.mark.parametrize("scheme", ["light", "dark"])
async def test_axe_finds_nothing_and_every_control_has_a_name(page: Page, scheme: str) -> None:
    seen = await page.play("scanned", answers=BEFORE, look={"colorScheme": scheme})
    assert seen["violations"] == []
    assert seen["nameless"] == []


async def test_axe_would_find_a_control_without_a_name(page: Page) -> None:
    seen = await page.play("spoiled")
    assert "button-name" in [rule for rule, _, _ in seen["violations"]]
    assert len(seen["nameless"]) == 1


async def test_a_phone_shows_one_chat_at_a_time_and_nothing_too_wide(page: Page) -> None:
    look = {"viewport": {"width": 390, "height": 844}, "hasTouch": True, "isMobile": True}
    seen = await page.play("onAPhone", answers=BEFORE, look=look)
    assert (seen["wide"], seen["wideGroup"]) == (0, 0)
    assert (seen["group"], seen["private"], seen["back"]) == (False, False, True)
    assert seen["small"] == []


async def test_the_switch_of_colours_wins_over_the_system_and_is_kept(page: Page) -> None:
    seen = await page.play("coloured", look={"colorScheme": "light"})
    light, dark, again = seen["colours"]
    assert light != dark == again
    assert seen["pressed"] == "true"


@pytest.mark.parametrize("name", LOOKS)
async def test_the_pictures_in_the_readme_show_the_page_of_today(page: Page, name: str) -> None:
    kept = base64.b64encode((KEPT / f"{name}.png").read_bytes()).decode()
    seen: dict[str, Any] = await page.play("photographed", **given(name), kept=kept)
    hint = "look at it, then: python -m tests.browser"
    assert seen["differs"] < _TOLERANCE, hint


async def test_a_picture_of_another_moment_would_be_noticed(page: Page) -> None:
    kept = base64.b64encode((KEPT / "desktop.png").read_bytes()).decode()
    other = given("desktop") | {"answers": [], "group": False, "kept": kept}
    assert (await page.play("photographed", **other))["differs"] > _TOLERANCE


def test_the_pictures_are_small_enough_for_a_readme() -> None:
    sizes = {one.name: one.stat().st_size for one in Path(KEPT).glob("*.png")}
    assert set(sizes) == {f"{name}.png" for name in LOOKS}
    assert max(sizes.values()) < 500_000
