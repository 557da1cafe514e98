"""The panel of an admin in the private chat: what it shows, and what each button does."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from telegram.error import Forbidden

from bot.communities.titles import title_of
from bot.render import Renderer, from_ms, to_ms
from flows.communities.terms import CommunitySettings
from flows.model import Pressed
from flows.screen import Moment, Ref, Refs, Screen
from storage import CommunityRow
from tests.bot.communities.office import GROUP, GYM, HELPER, OWNER, Office, admin
from tests.bot.parts import NOW, screen_of

BERLIN = ZoneInfo("Europe/Berlin")
DAYS_A_TIME_A_PLACE = CommunitySettings(zone="Europe/Berlin", days=(1, 4), minute=1230)

#: What there are words for, in the order of the buttons.
LANGUAGES = ("de", "en", "es", "pt-br", "ru")


# --- In and out ------------------------------------------------------------------


async def test_the_door_of_settings_opens_the_panel_for_whoever_may_change_the_group(
    office: Office,
) -> None:
    await office.found()
    await office.enter()
    assert office.parts() == ["panel-home", "panel-no-posts"]
    assert dict(office.last().parts[0].args)["title"] == "Iron Barn"
    assert office.to(OWNER)[-1].kind == "notice"
    async with office.store.transaction() as tx:
        assert [one.id for one in await tx.communities.managed_by(OWNER)] == [GYM]


async def test_the_panel_opens_before_anything_was_ever_said_in_private(office: Office) -> None:
    await office.found()
    await office.enter()
    async with office.store.transaction() as tx:
        assert await tx.person(OWNER) is None
    assert office.parts()[0] == "panel-home"


async def test_somebody_who_had_blocked_the_bot_is_reachable_again_once_they_use_a_panel(
    office: Office,
) -> None:
    await office.found()
    await office.say(OWNER, "/start")
    async with office.store.transaction() as tx:
        await tx.make_unreachable(OWNER)
    await office.enter()
    async with office.store.transaction() as tx:
        person = await tx.person(OWNER)
    assert person is not None
    assert not person.unreachable


@pytest.mark.parametrize("way", ["command", "button"])
async def test_my_groups_lists_them_and_opens_one(office: Office, way: str) -> None:
    await office.found()
    await office.found("c0ffee0000000002", -52, "channel", "Barn news")
    for id_ in (GYM, "c0ffee0000000002"):
        await office.enter(id_=id_)
    await office.say(OWNER, "/groups" if way == "command" else "/settings")
    if way == "button":
        await office.tap(OWNER, "groups")
    assert office.parts() == ["groups-heading", "groups-managed"]
    assert office.names() == ["open:c0ffee0000000002", f"open:{GYM}"]
    assert await office.tap(OWNER, f"open:{GYM}") is None
    assert office.parts()[0] == "panel-home"
    await office.tap(OWNER, "list")
    assert office.parts()[0] == "groups-heading"


async def test_without_a_group_the_list_says_how_to_get_one(office: Office) -> None:
    await office.say(OWNER, "/groups")
    assert (office.parts(), office.names()) == (["groups-none"], [])


async def test_a_group_that_was_left_stands_in_no_list(office: Office) -> None:
    await office.found()
    await office.enter()
    async with office.store.transaction() as tx:
        await tx.communities.mark_left(GYM, office.at)
    assert await office.tap(OWNER, "days") == "panel-gone"
    await office.say(OWNER, "/groups")
    assert office.parts() == ["groups-none"]


# --- What stands on it -----------------------------------------------------------


async def test_every_value_stands_on_its_button(office: Office) -> None:
    await office.found(settings=DAYS_A_TIME_A_PLACE, topic_id=7)
    await office.enter()
    values = {name: told.get("value") for name, told in office.values().items()}
    assert values == {
        "language": Ref("language-en"),
        "sound:on": Ref("value-off"),
        "zone": "Europe/Berlin",
        "days": Refs(("day-tue", "day-fri")),
        "time": "20:30",
        "topic": Ref("value-set"),
        "totals": Ref("value-off"),
        "poll:on": Ref("value-off"),
        "preview": None,
        "changes": None,
        "admins": None,
        "list": None,
        "remove": None,
    }


@pytest.mark.parametrize(
    ("kind", "only", "never"),
    [
        ("supergroup", {"topic", "admins"}, {"buttons:on"}),
        ("group", set(), {"topic", "admins", "buttons:on"}),
        ("channel", {"buttons:on"}, {"topic", "admins"}),
    ],
)
async def test_a_panel_shows_only_what_its_kind_of_chat_has(
    office: Office, kind: str, only: set[str], never: set[str]
) -> None:
    await office.found(kind=kind)  # type: ignore[arg-type]  # one of the three kinds
    await office.enter()
    names = set(office.names())
    assert only <= names
    assert not never & names


@pytest.mark.parametrize(
    ("reason", "key"),
    [("topic_gone", "panel-paused-topic"), ("no_rights", "panel-paused-rights")],
)
async def test_posts_that_have_stopped_are_said_to_and_go_on_at_a_tap(
    office: Office, reason: str, key: str
) -> None:
    await office.found(settings=DAYS_A_TIME_A_PLACE, paused=reason)
    await office.enter()
    assert office.parts()[1] == key
    assert await office.tap(OWNER, "resume") == "panel-saved"
    row = await office.row()
    assert row.paused is None
    assert row.next_post_at == to_ms(datetime(2026, 3, 3, 20, 30, tzinfo=BERLIN))
    assert office.parts()[1] == "panel-next-post"
    assert "resume" not in office.names()
    assert (await office.changes())[0] == (OWNER, "resumed", "on")


@pytest.mark.parametrize(
    ("title", "shown"),
    [
        ("Iron Barn", "Iron Barn"),
        ("a\u202eb\x00c\nd", "abc d"),
        ("**Bold**   move", "Bold move"),
        ("x" * 4096, "x" * 64),
        (" \u200b ", Ref("a-group-without-a-name")),
        ("", Ref("a-group-without-a-name")),
    ],
)
def test_a_title_cannot_turn_hide_or_stretch_what_stands_around_it(
    title: str, shown: object
) -> None:
    row = CommunityRow(id=GYM, chat_id=GROUP, kind="group", title=title, settings="{}", joined_at=0)
    assert title_of(row) == shown


# --- Changes ---------------------------------------------------------------------


async def test_days_are_toggled_three_at_most_and_move_the_next_post(office: Office) -> None:
    await office.found(settings=CommunitySettings(zone="Europe/Berlin"))
    await office.enter()
    await office.tap(OWNER, "days")
    for day in (4, 1, 0):
        assert await office.tap(OWNER, f"dayon:{day}") == "panel-saved"
    assert await office.tap(OWNER, "dayon:2") == "panel-most-days"
    assert (await office.settings()).days == (0, 1, 4)
    assert await office.tap(OWNER, "dayoff:0") == "panel-saved"
    ticked = [one.args for one in office.last().buttons if one.ticked]
    assert len(ticked) == 2
    row = await office.row()
    # It is Monday, 13:00 in Berlin.
    assert row.next_post_at == to_ms(datetime(2026, 3, 3, 20, 30, tzinfo=BERLIN))
    await office.tap(OWNER, "home")
    told = dict(office.last().parts[1].args)["when"]
    assert told == Moment(from_ms(row.next_post_at), 60)
    assert (await office.changes())[:2] == [(OWNER, "days", "1 4"), (OWNER, "days", "0 1 4")]


async def test_without_days_there_is_no_next_post(office: Office) -> None:
    await office.found(settings=CommunitySettings(days=(1,)), next_post_at=5)
    await office.enter()
    await office.taps(OWNER, ("days", "dayoff:1"))
    assert (await office.row()).next_post_at is None


async def test_the_time_moves_by_half_an_hour_around_midnight_too(office: Office) -> None:
    await office.found(settings=CommunitySettings(minute=15))
    await office.enter()
    await office.tap(OWNER, "time")
    await office.tap(OWNER, "at:1425")
    assert (await office.settings()).minute == 1425
    await office.tap(OWNER, "at:15")
    assert (await office.changes())[0] == (OWNER, "minute", "00:15")


@pytest.mark.parametrize(("typed", "minute"), [("20:45", 1245), ("at 7 pm", 1140), ("6.05", 365)])
async def test_the_time_can_be_typed(office: Office, typed: str, minute: int) -> None:
    await office.found(settings=DAYS_A_TIME_A_PLACE)
    await office.enter()
    await office.tap(OWNER, "time")
    pressed = office.to(OWNER)[-1].edit_message_id
    await office.say(OWNER, typed)
    assert (await office.settings()).minute == minute
    assert office.parts() == ["panel-saved", "panel-time-ask"]
    moment = datetime(2026, 3, 3, tzinfo=BERLIN) + timedelta(minutes=minute)
    assert (await office.row()).next_post_at == to_ms(moment)
    assert (await office.body("notice"))[-1]["spent"] == pressed
    # It waits for more, on the new message.
    await office.say(OWNER, "soon")
    assert office.parts()[0] == "panel-time-unknown"


async def test_a_typed_time_needs_the_right_as_every_change_does(office: Office) -> None:
    await office.found()
    await office.enter()
    await office.tap(OWNER, "time")
    office.later(minutes=2)
    office.out_of_reach()
    await office.say(OWNER, "21:15")
    assert office.parts()[0] == "panel-cannot-check"
    assert (await office.settings()).minute == 1230


@pytest.mark.parametrize(
    ("typed", "zone"),
    [("berlin", "Europe/Berlin"), ("New York", "America/New_York"), ("asia/tokyo", "Asia/Tokyo")],
)
async def test_a_typed_place_is_offered_and_counts_once_it_is_tapped(
    office: Office, typed: str, zone: str
) -> None:
    await office.found(settings=CommunitySettings(days=(1,)))
    await office.enter()
    await office.tap(OWNER, "zone")
    await office.say(OWNER, typed)
    assert office.parts() == ["panel-zone-which"]
    assert (await office.settings()).zone == "UTC"
    clock = f"{NOW.astimezone(ZoneInfo(zone)):%H:%M}"
    shown = {"value": zone.replace("_", " "), "clock": clock}
    assert office.values()[f"in:{zone}"] == shown
    assert await office.tap(OWNER, f"in:{zone}") == "panel-saved"
    assert (await office.settings()).zone == zone
    moment = datetime(2026, 3, 3, 20, 30, tzinfo=ZoneInfo(zone))
    assert (await office.row()).next_post_at == to_ms(moment)
    assert office.parts()[0] == "panel-home"
    # It waits for no place any more.
    await office.say(OWNER, "london")
    assert office.parts()[0] != "panel-zone-which"


async def test_an_unknown_place_is_asked_for_again(office: Office) -> None:
    await office.found()
    await office.enter()
    await office.tap(OWNER, "zone")
    await office.say(OWNER, "qwxz")
    assert office.parts() == ["panel-zone-unknown", "panel-zone-now", "panel-zone-ask"]
    await office.say(OWNER, "rome")
    assert "in:Europe/Rome" in office.names()


@pytest.mark.parametrize("verb", ["sound", "poll", "buttons"])
async def test_a_switch_turns_on_and_off_and_says_so(office: Office, verb: str) -> None:
    await office.found(kind="channel")
    await office.enter()
    assert await office.tap(OWNER, f"{verb}:on") == "panel-saved"
    assert getattr(await office.settings(), verb) is True
    assert office.values()[f"{verb}:off"] == {"value": Ref("value-on")}
    assert await office.tap(OWNER, f"{verb}:off") == "panel-saved"
    assert getattr(await office.settings(), verb) is False
    assert await office.changes() == [(OWNER, verb, "off"), (OWNER, verb, "on")]


async def test_totals_have_their_moment_while_somebody_wants_them(office: Office) -> None:
    await office.found(settings=CommunitySettings(zone="Europe/Berlin"))
    await office.enter()
    await office.tap(OWNER, "totals")
    assert office.parts() == ["panel-totals-ask", "share-example", "share-limits"]
    await office.tap(OWNER, "sum:group")
    monday = datetime(2026, 3, 9, 9, tzinfo=BERLIN)
    assert (await office.row()).next_totals_at == to_ms(monday)
    assert (await office.settings()).totals == "group"
    await office.taps(OWNER, ("totals", "sum:off"))
    assert (await office.row()).next_totals_at is None


async def test_the_language_is_one_that_there_are_words_for(office: Office) -> None:
    await office.found(settings=CommunitySettings(language="xx"))
    await office.enter()
    assert office.values()["language"] == {"value": Ref("language-en")}
    await office.tap(OWNER, "language")
    assert office.names() == [*(f"lang:{one}" for one in LANGUAGES), "home"]
    assert await office.tap(OWNER, "lang:en") == "panel-saved"
    assert (await office.settings()).language == "en"


async def test_a_topic_is_left_at_a_tap(office: Office) -> None:
    await office.found(topic_id=7)
    await office.enter()
    await office.tap(OWNER, "topic")
    assert await office.tap(OWNER, "untopic") == "panel-saved"
    assert (await office.row()).topic_id is None
    assert office.names() == ["home"]
    assert await office.changes() == [(OWNER, "topic", "none")]


@pytest.mark.parametrize("page", ["zone", "time", "days", "list", "home"])
async def test_a_page_that_is_tapped_twice_is_shown_twice(office: Office, page: str) -> None:
    await office.found()
    await office.enter()
    if page == "home":
        await office.tap(OWNER, "time")
    shown = []
    for _ in range(2):
        sent = len(office.to(OWNER))
        assert await office.tap(OWNER, page) is None
        assert len(office.to(OWNER)) == sent + 1
        shown.append((office.parts(), [name.partition(":")[0] for name in office.names()]))
    assert shown[0] == shown[1]


async def test_a_tap_meant_for_one_group_changes_nothing_of_another(office: Office) -> None:
    await office.found()
    await office.found("c0ffee0000000002", -52, title="Other")
    await office.enter()
    late = office.find(OWNER, "sound:on")[1].id
    await office.enter(id_="c0ffee0000000002")
    await office.taps(OWNER, ("list", f"open:{GYM}"))
    mine = office.find(OWNER, "sound:on")[1].id
    await office.taps(OWNER, ("list", "open:c0ffee0000000002"))
    for data in (late, mine):
        assert (await office.do(OWNER, Pressed(data), message_id=102)).toast == "panel-old"
    assert not (await office.settings("c0ffee0000000002")).sound


async def test_the_list_leaves_the_card_of_the_settings_as_it_is(office: Office) -> None:
    await office.found()
    await office.enter()
    await office.say(OWNER, "/settings")
    await office.tap(OWNER, "groups")
    assert office.to(OWNER)[-1].edit_message_id is None


async def test_what_is_so_already_is_said_and_noted_once(office: Office) -> None:
    await office.found(settings=DAYS_A_TIME_A_PLACE, topic_id=7, paused="no_rights")
    await office.enter()
    await office.taps(OWNER, ("resume", "topic", "untopic"))
    before = await office.changes()
    for verb in ("resume", "untopic", "dayon:1"):
        assert await office.do_again(OWNER, verb) == "panel-already"
    assert await office.changes() == before


async def test_the_next_post_is_shown_as_everybody_will_read_it(office: Office) -> None:
    await office.found(posts=7)
    await office.enter()
    await office.tap(OWNER, "preview")
    assert office.parts() == ["panel-preview-heading", "post-2", "panel-preview-link"]
    assert office.to(OWNER)[-1].edit_message_id is None
    assert office.said() == []


async def test_the_list_of_changes_tells_oneself_from_others_and_names_nobody(
    office: Office,
) -> None:
    await office.found(settings=DAYS_A_TIME_A_PLACE)
    await office.enter()
    await office.tap(OWNER, "changes")
    assert office.parts() == ["panel-changes-none"]
    office.telegram.admins[GROUP].append(admin(7, can_change_info=True))
    office.shell.rights.forget(GROUP)
    await office.enter(7)
    await office.taps(7, ("days", "dayoff:4"))
    await office.taps(OWNER, ("home", "time", "at:1260", "home", "sound:on"))
    await office.in_group(None, "here", thread=9)
    await office.taps(OWNER, ("changes",))
    lines = [dict(part.args) for part in office.last().parts[1:]]
    assert [(line["what"], line["value"], line["who"]) for line in lines] == [
        (Ref("changed-topic"), Ref("value-set"), Ref("changed-by-somebody")),
        (Ref("changed-sound"), Ref("value-on"), Ref("changed-by-you")),
        (Ref("changed-time"), "21:00", Ref("changed-by-you")),
        (Ref("changed-days"), Refs(("day-tue",)), Ref("changed-by-another")),
    ]
    assert lines[0]["when"] == Moment(NOW, 60)


# --- Leaving ---------------------------------------------------------------------


async def test_removing_asks_first_and_then_leaves_the_chat(office: Office) -> None:
    await office.found(next_post_at=5, next_totals_at=5)
    await office.enter()
    await office.tap(OWNER, "remove")
    assert (office.parts(), office.telegram.left) == (["panel-remove-sure"], [])
    assert await office.tap(OWNER, "leave") == "panel-saved"
    assert office.telegram.left == [GROUP]
    assert (await office.row()).left_at == office.at
    assert office.parts() == ["panel-left"]
    assert (await office.changes())[0] == (OWNER, "left", "on")
    assert await office.tap(OWNER, "leave") == "panel-old"
    assert office.telegram.left == [GROUP]


async def test_a_chat_that_has_thrown_the_bot_out_already_is_left(office: Office) -> None:
    await office.found()
    await office.enter()
    await office.tap(OWNER, "remove")
    office.telegram.trouble = Forbidden("bot was kicked from the supergroup chat")
    assert await office.tap(OWNER, "leave") == "panel-saved"
    assert (await office.row()).left_at == office.at


async def test_a_chat_that_telegram_does_not_let_go_of_is_not_called_left(office: Office) -> None:
    await office.found()
    await office.enter()
    await office.tap(OWNER, "remove")
    office.out_of_reach()
    assert await office.tap(OWNER, "leave") == "panel-cannot-leave"
    assert (await office.row()).left_at is None


# --- Words -----------------------------------------------------------------------


async def test_every_screen_of_the_panel_has_words_and_fits_its_buttons(
    office: Office, renderer: Renderer
) -> None:
    await office.found(kind="channel", paused="no_rights", title="<b>T</b> & _x_")
    await office.enter()
    await office.taps(OWNER, ("buttons:on", "resume", "list", f"open:{GYM}"))
    await office.found("c0ffee0000000002", -52, topic_id=4)
    await office.enter(id_="c0ffee0000000002")
    pages = "language days time topic totals changes admins remove".split()
    for page in pages:
        await office.taps(OWNER, (page, "home"))
    await office.taps(OWNER, ("admins", "code"))
    await office.tap(OWNER, "home")
    await office.tap(OWNER, "zone")
    await office.say(OWNER, "paris")
    shown: list[Screen] = [screen_of(row) for row in office.to(OWNER)]
    texts = [renderer.text("en", screen) for screen in shown]
    assert max(len(text) for text in texts) < 1000
    labels = [renderer.label("en", one) for screen in shown for one in screen.buttons]
    assert all(0 < len(label) < 80 for label in labels)
    ids = [one.id.encode() for screen in shown for one in screen.buttons]
    assert max(len(one) for one in ids) <= 64


async def test_the_longest_zone_fits_into_a_button(office: Office) -> None:
    await office.found()
    await office.enter()
    await office.tap(OWNER, "zone")
    await office.say(OWNER, "America/Argentina/ComodRivadavia")
    [zone] = [one for one in office.last().buttons if ":in:" in one.id]
    assert len(zone.id.encode()) <= 64
    assert await office.tap(OWNER, "in:America/Argentina/ComodRivadavia") == "panel-saved"


async def test_a_helper_who_may_not_change_the_info_gets_no_title(office: Office) -> None:
    await office.found()
    await office.enter(HELPER)
    assert office.parts(HELPER) == ["panel-not-admin", "panel-anonymous"]
    assert office.names(HELPER) == ["code"]


def test_the_clock_of_these_tests_is_a_monday() -> None:
    assert (NOW.weekday(), NOW.tzinfo) == (0, UTC)
