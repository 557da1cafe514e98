"""Taps on the card of a form check: who may tick, what it shows, how often it is edited.

Lives here: ticking, through real updates and rows. Does not live here: opening and the end
(the files beside this one). Called by pytest.
"""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.communities.form_checks import EDIT_EVERY_MS
from bot.communities.messages import GroupMessage, load
from bot.communities.service import Communities, Shell
from bot.render import Renderer, plain, to_ms
from storage import Store
from tests.bot.communities.form_parts import (
    ANA,
    BEN,
    CARD,
    CHAT,
    COACH,
    FAULTS,
    LIFTER,
    SUPERGROUP,
    Gym,
    video_of,
    worded,
)
from tests.bot.parts import table

TICKED, BACK, OVER = "form-check-ticked", "form-check-taken-back", "form-check-over"


@pytest.fixture
async def gym(store: Store) -> Gym:
    gym = Gym(store)
    await gym.join()
    return gym


def seen(renderer: Renderer, card: GroupMessage) -> list[str]:
    """The lines of a card that say who saw what."""
    return [one for one in worded(renderer, card)[0].split("\n") if one.startswith("- ")]


async def test_a_tick_shows_on_the_card(gym: Gym, renderer: Renderer) -> None:
    id_ = await gym.open()
    assert await gym.tick(ANA, "yank") == TICKED
    row, card = await gym.card()
    assert (row.kind, row.chat_id, row.edit_message_id, row.user_id) == (
        "form_check",
        CHAT,
        CARD,
        None,
    )
    assert seen(renderer, card) == ["- I yank the bar off the floor: 1 of 1"]
    labels = worded(renderer, card)[1]
    assert labels[FAULTS.index("yank")] == "I yank the bar off the floor (1)"
    assert [one for one in labels if "(" in one] == ["I yank the bar off the floor (1)"]
    assert await gym.ticks(id_) == {(ANA, "yank", False)}


async def test_the_card_shows_the_weightiest_first_and_that_a_coach_saw_it(
    gym: Gym, renderer: Renderer
) -> None:
    await gym.open()
    for user, fault in (
        (ANA, "look_up"),
        (ANA, "yank"),
        (BEN, "look_up"),
        (COACH, "yank"),
        (COACH, "bar_away"),
    ):
        await gym.tick(user, fault)
    _, card = await gym.card()
    assert seen(renderer, card) == [
        "- I yank the bar off the floor: 2 of 3, a coach too",
        "- The bar drifts away from me: 1 of 3, a coach too",
        "- I look up high: 2 of 3",
    ]
    assert "\n\n- I yank" in worded(renderer, card)[0]


async def test_a_second_tap_takes_it_back(gym: Gym, renderer: Renderer) -> None:
    id_ = await gym.open()
    await gym.tick(ANA, "yank")
    assert await gym.tick(ANA, "yank") == BACK
    _, card = await gym.card()
    assert seen(renderer, card) == []
    assert await gym.ticks(id_) == set()


async def test_a_tap_that_bounces_leaves_it_ticked(gym: Gym) -> None:
    id_ = await gym.open()
    for _ in range(3):
        assert await gym.press(ANA, f"f:{id_}:yank") == TICKED
        gym.later(seconds=0.5)
    assert await gym.ticks(id_) == {(ANA, "yank", False)}


async def test_a_bounce_is_judged_fault_by_fault(gym: Gym) -> None:
    id_ = await gym.open()
    await gym.tick(ANA, "yank")
    await gym.tick(ANA, "look_up")
    gym.later(seconds=0.5)
    assert await gym.press(ANA, f"f:{id_}:yank") == BACK
    assert await gym.ticks(id_) == {(ANA, "look_up", False)}


async def test_nothing_seen_stands_alone(gym: Gym) -> None:
    id_ = await gym.open()
    for fault in ("yank", "look_up", "none_seen"):
        await gym.tick(ANA, fault)
    assert await gym.ticks(id_) == {(ANA, "none_seen", False)}
    await gym.tick(ANA, "too_fast")
    assert await gym.ticks(id_) == {(ANA, "too_fast", False)}


async def test_what_a_helper_is_now_counts_for_all_their_ticks(gym: Gym) -> None:
    id_ = await gym.open()
    await gym.tick(COACH, "yank")
    gym.coaches = frozenset()
    await gym.tick(COACH, "look_up")
    assert await gym.ticks(id_) == {(COACH, "yank", False), (COACH, "look_up", False)}


# --- Who may not -----------------------------------------------------------------


async def test_the_lifter_does_not_tick_their_own_lift(gym: Gym) -> None:
    id_ = await gym.open()
    assert await gym.tick(LIFTER, "yank") == "form-check-own"
    assert await gym.ticks(id_) == set()
    assert await gym.deliver() == []


async def test_after_48_hours_nothing_is_ticked_even_before_the_clock_has_come(gym: Gym) -> None:
    id_ = await gym.open()
    await gym.tick(ANA, "yank")
    gym.later(hours=48)
    for user in (ANA, BEN):
        assert await gym.tick(user, "yank") == OVER
    assert await gym.ticks(id_) == {(ANA, "yank", False)}
    await gym.close()
    assert await gym.tick(BEN, "yank") == OVER
    assert await gym.tick(LIFTER, "yank") == OVER


@pytest.mark.parametrize(
    ("data", "word"),
    [
        ("f:0000000000000009:yank", OVER),
        ("f:0000000000000001:sore_back", None),
        ("f:0000000000000001:", None),
        ("f:0000000000000001", None),
        ("f:0000000000000001:yank:on", None),
        ("g:0000000000000001:yank", None),
        ("", None),
    ],
)
async def test_a_button_that_no_card_has_does_nothing(
    gym: Gym, data: str, word: str | None
) -> None:
    id_ = await gym.open()
    assert await gym.press(ANA, data) == word
    assert await gym.ticks(id_) == set()
    assert await gym.deliver() == []


async def test_a_button_counts_only_in_its_group_and_on_its_card(gym: Gym) -> None:
    await gym.join(id="c2", chat_id=SUPERGROUP)
    id_ = await gym.open()
    assert await gym.press(ANA, f"f:{id_}:yank", chat=SUPERGROUP) == OVER
    assert await gym.press(ANA, f"f:{id_}:yank", chat=-77) == OVER
    assert await gym.press(ANA, f"f:{id_}:yank", card=CARD + 1) is None
    assert await gym.ticks(id_) == set()
    assert await gym.deliver() == []


@settings(
    max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    data=st.one_of(
        st.text(max_size=64),
        st.from_regex(r"f:[0-9a-f]{16}:[a-z_]{1,20}", fullmatch=True),
        st.sampled_from(FAULTS).map("f:0000000000000001:{}".format),
    ),
    user=st.sampled_from((LIFTER, ANA, BEN, COACH)),
    chat=st.sampled_from((CHAT, SUPERGROUP)),
    card=st.sampled_from((CARD, CARD + 1)),
)
async def test_whatever_is_pressed_only_legal_ticks_are_kept(
    gym: Gym, data: str, user: int, chat: int, card: int
) -> None:
    if not gym.tokens:
        await gym.open()
    before = await gym.ticks(gym.tokens[0])
    await gym.press(user, data, card=card, chat=chat)
    after = await gym.ticks(gym.tokens[0])
    legal = data in {f"f:{gym.tokens[0]}:{fault}" for fault in FAULTS}
    if not legal or user == LIFTER or (chat, card) != (CHAT, CARD):
        assert after == before
    assert {fault for _, fault, _ in after} <= set(FAULTS)


# --- The card --------------------------------------------------------------------


async def test_a_card_that_nobody_could_say_was_sent_is_known_by_its_first_tap(gym: Gym) -> None:
    id_ = await gym.open(card=None)
    await gym.deliver()
    assert await gym.tick(ANA, "yank") == TICKED
    row, _ = await gym.card()
    assert row.edit_message_id == CARD
    kept = await gym.row(id_)
    assert kept is not None
    assert kept.card_id == CARD


async def test_a_group_that_is_a_supergroup_now_has_no_card_any_more(gym: Gym) -> None:
    id_ = await gym.open()
    await gym.tick(ANA, "yank")
    async with gym.store.transaction() as tx:
        await tx.communities.migrate(CHAT, SUPERGROUP)
    assert await gym.press(BEN, f"f:{id_}:yank") == OVER
    gym.later(minutes=1)
    assert await gym.deliver() == []
    assert await gym.ticks(id_) == {(ANA, "yank", False)}


async def test_many_taps_are_one_edit_with_all_of_them(gym: Gym, renderer: Renderer) -> None:
    id_ = await gym.open()
    for user in range(100, 140):
        await gym.press(user, f"f:{id_}:{FAULTS[user % 2]}")
        gym.later(seconds=0.1)
    unsent = "SELECT * FROM outbox WHERE status = 'pending'"
    assert len(await table(gym.store, unsent)) == 1
    _, card = await gym.card()
    assert [line[-8:] for line in seen(renderer, card)] == ["20 of 40", "20 of 40"]


async def test_taps_without_end_are_edits_every_five_seconds(gym: Gym) -> None:
    id_ = await gym.open()
    sent = 0
    for second in range(60):
        await gym.press(1000 + second, f"f:{id_}:yank")
        gym.later(seconds=1)
        sent += len(await gym.deliver())
    assert sent == 60_000 // EDIT_EVERY_MS == 12


async def test_an_edit_of_a_card_keeps_no_private_reply_waiting(gym: Gym) -> None:
    await gym.open()
    await gym.tick(ANA, "yank")
    [row] = await table(gym.store, "SELECT * FROM outbox WHERE status = 'pending'")
    assert row["priority"] > 1
    assert 0 < row["due_at"] - to_ms(gym.now) <= EDIT_EVERY_MS


# --- Words -----------------------------------------------------------------------


async def test_the_fullest_card_fits_one_message_and_its_buttons_a_phone(
    gym: Gym, renderer: Renderer
) -> None:
    await gym.open()
    for user in range(100, 111):
        for fault in FAULTS[:-1]:
            await gym.tick(user, fault)
    _, card = await gym.card()
    text, labels = worded(renderer, card)
    assert len(plain(text)) < 1000
    assert [label for label in labels if len(label) > 40] == []
    assert [name for row in card.buttons for name, _, _ in row if len(name.encode()) > 64] == []


WORDS = "ticked taken-back own over not-yours start-first sent".split()


@pytest.mark.parametrize("word", [f"form-check-{word}" for word in WORDS])
def test_a_word_on_a_button_fits_there(renderer: Renderer, word: str) -> None:
    assert 0 < len(renderer.key("en", word)) <= 200


async def test_no_card_names_anybody_or_speaks_of_pain(gym: Gym, renderer: Renderer) -> None:
    await gym.ask(video_of())
    cards = await gym.deliver()
    for user in (ANA, BEN, COACH):
        for fault in FAULTS:
            await gym.tick(user, fault)
            gym.later(seconds=5)
            cards += await gym.deliver()
    assert len(cards) == 1 + 3 * len(FAULTS)
    for row in cards:
        for name in (LIFTER, ANA, BEN, COACH, "Zed", "Iron Barn"):
            assert str(name) not in row.body.replace(gym.tokens[0], "")
        text, labels = worded(renderer, load(row.body))
        said = " ".join([text, *labels]).lower()
        for word in ("pain", "sore", "hurt", "numb", "injur", "ache", "doctor"):
            assert word not in said.replace("coache", "")


# --- The whole road --------------------------------------------------------------


class _Rights:
    """Telegram's answer about who is an admin."""

    async def is_admin(self, chat_id: int, user_id: int) -> bool:
        return user_id == COACH


async def test_an_admins_tap_counts_for_two_on_the_way_from_the_update(gym: Gym) -> None:
    rights: Any = _Rights()
    shell = Shell(rights, gym.shell.token)
    groups = Communities(gym.store, shell, lambda: None)
    from_lifter = gym.asking({"message_id": 700, "video": {}, "from": {"id": LIFTER}})
    assert (await groups.handle(from_lifter, gym.now)).new
    id_ = gym.tokens[-1]
    for user, coach in ((ANA, False), (COACH, True)):
        query = {"id": "q", "from": {"id": user}, "data": f"f:{id_}:yank"}
        tap = gym._heard(callback_query=query | {"message": {"message_id": CARD}})
        assert (await groups.handle(tap, gym.now)).toast == TICKED
        assert not (await groups.handle(tap, gym.now)).new
        assert (user, "yank", coach) in await gym.ticks(id_)
