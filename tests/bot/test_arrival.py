"""Raw updates into arrivals, whatever Telegram or chance sends."""

from __future__ import annotations

import copy
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.arrival import ALLOWED_UPDATES, Arrival, Malformed, from_update
from bot.communities.hearing import GroupArrival
from flows.model import Commanded, Event, Left, Pressed, Said, SentMedia

BOT = "spotter_test_bot"
ANN = {"id": 42, "is_bot": False, "first_name": "Ann", "language_code": "de"}
PRIVATE = {"id": 42, "type": "private", "first_name": "Ann"}
GROUP = {"id": -1001, "type": "supergroup", "title": "Gym"}


def message(kind: str = "message", /, **fields: Any) -> dict[str, Any]:
    """An update with a message in the private chat; a field of None is left out."""
    whole: dict[str, Any] = {"message_id": 5, "date": 1, "chat": PRIVATE, "from": ANN} | fields
    return {"update_id": 7, kind: {name: one for name, one in whole.items() if one is not None}}


def press(**fields: Any) -> dict[str, Any]:
    """An update with a press on message 5; a field of None is left out."""
    shown = {"message_id": 5, "date": 1, "chat": PRIVATE}
    whole: dict[str, Any] = {
        "id": "q1",
        "from": ANN,
        "message": shown,
        "chat_instance": "1",
        "data": "3.none",
    }
    whole |= fields
    kept = {name: one for name, one in whole.items() if one is not None}
    return {"update_id": 8, "callback_query": kept}


def membership(status: str, chat: dict[str, Any]) -> dict[str, Any]:
    return {
        "update_id": 9,
        "my_chat_member": {
            "chat": chat,
            "from": ANN,
            "date": 1,
            "old_chat_member": {"status": "member", "user": {"id": 1}},
            "new_chat_member": {"status": status, "user": {"id": 1}},
        },
    }


def arrival(update: dict[str, Any]) -> Arrival:
    found = from_update(update, BOT)
    assert isinstance(found, Arrival)
    return found


# --- messages ----------------------------------------------------------------------


def test_a_private_text_is_what_its_person_said() -> None:
    assert arrival(message(text="my back is sore")) == Arrival(
        "u:7", 42, 42, Said("my back is sore"), language="de"
    )
    assert arrival(message(text="my back is sore")).private


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("/start", Commanded("start")),
        ("/START", Commanded("start")),
        ("/start group", Commanded("start", "group")),
        ("/start  group ", Commanded("start", "group")),
        ("/check\nplease", Commanded("check", "please")),
        (f"/start@{BOT}", Commanded("start")),
        (f"/start@{BOT.upper()} x", Commanded("start", "x")),
        ("/start@other_bot", Said("/start@other_bot")),
        ("/", Said("/")),
        ("/ I can't pee", Said("/ I can't pee")),
        ("/can't pee", Said("/can't pee")),
        ("say /start", Said("say /start")),
    ],
)
def test_a_command_is_told_from_plain_words(text: str, event: Event) -> None:
    assert arrival(message(text=text)).event == event


def test_a_caption_is_listened_to_like_a_text_and_is_never_a_command() -> None:
    photo = [{"file_id": "x"}]
    assert arrival(message(photo=photo, caption="I can't pee")).event == Said("I can't pee")
    assert arrival(message(photo=photo, caption="/forget")).event == Said("/forget")


@pytest.mark.parametrize(
    "kind",
    "sticker voice photo video video_note animation audio document location contact poll".split(),
)
def test_whatever_is_no_text_is_media(kind: str) -> None:
    assert arrival(message(**{kind: {"file_id": "x"}})).event == SentMedia()


def test_an_edited_message_is_marked_and_never_a_command() -> None:
    edited = arrival(message("edited_message", text="/forget"))
    assert edited.event == Said("/forget", edited=True)
    captioned = arrival(message("edited_message", caption="worse now"))
    assert captioned.event == Said("worse now", edited=True)
    assert arrival(message("edited_message", sticker={})).event is None


@pytest.mark.parametrize(
    "field", ["new_chat_members", "pinned_message", "migrate_to_chat_id", "left_chat_member"]
)
def test_a_service_message_is_no_event(field: str) -> None:
    assert arrival(message(**{field: {"x": 1}})).event is None


@pytest.mark.parametrize("user", [777000, 1087968824, 136817688])
def test_telegrams_own_accounts_are_nobody(user: int) -> None:
    for is_bot in (True, False):
        spoken = message(text="x", **{"from": {"id": user, "is_bot": is_bot}})
        assert from_update(spoken, BOT) is None


def test_other_bots_and_messages_without_a_sender_are_nobody() -> None:
    assert from_update(message(text="x", **{"from": {"id": 5, "is_bot": True}}), BOT) is None
    assert from_update(message(text="x", **{"from": None}), BOT) is None


def test_what_is_said_in_a_group_is_for_others_unless_it_is_said_to_the_bot() -> None:
    assert from_update(message(text="hello", chat=GROUP), BOT) is None
    assert isinstance(from_update(message(text="/back", chat=GROUP), BOT), GroupArrival)


# --- presses -----------------------------------------------------------------------


def test_a_press_carries_its_button_message_and_query() -> None:
    assert arrival(press()) == Arrival("u:8", 42, 42, Pressed("3.none"), 5, "q1", "de")


def test_a_press_without_its_message_belongs_to_the_private_chat() -> None:
    pressed = arrival(press(message=None))
    assert (pressed.chat_id, pressed.message_id, pressed.private) == (42, None, True)
    assert pressed.event == Pressed("3.none")


def test_a_press_on_a_message_too_old_to_be_shown_still_counts() -> None:
    old = arrival(press(message={"message_id": 5, "date": 0, "chat": PRIVATE}))
    assert (old.message_id, old.event) == (5, Pressed("3.none"))


def test_a_press_without_data_is_no_event_but_can_be_answered() -> None:
    pressed = arrival(press(data=None))
    assert (pressed.event, pressed.query_id) == (None, "q1")


def test_a_press_in_a_foreign_chat_is_not_private() -> None:
    foreign = {"id": 43, "type": "private"}
    assert not arrival(press(message={"message_id": 5, "date": 1, "chat": foreign})).private


def test_a_press_in_a_group_is_the_groups() -> None:
    within = {"message_id": 5, "date": 1, "chat": GROUP}
    assert isinstance(from_update(press(message=within), BOT), GroupArrival)


# --- the rest ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("status", "event"), [("kicked", Left()), ("left", Left()), ("member", None)]
)
def test_a_person_who_blocks_the_bot_has_left(status: str, event: Event | None) -> None:
    assert arrival(membership(status, PRIVATE)).event == event


@pytest.mark.parametrize("status", ["kicked", "left", "member", "administrator"])
def test_coming_into_a_group_or_being_thrown_out_is_the_groups(status: str) -> None:
    assert isinstance(from_update(membership(status, GROUP), BOT), GroupArrival)


@pytest.mark.parametrize(
    "kind", ["channel_post", "edited_channel_post", "inline_query", "chat_join_request"]
)
def test_other_updates_are_nothing_for_spotter(kind: str) -> None:
    assert from_update({"update_id": 7, kind: {"x": 1}}, BOT) is None
    assert kind not in ALLOWED_UPDATES


def test_half_a_surrogate_pair_loses_nothing_but_itself() -> None:
    assert arrival(message(text="sore \ud800 back")).event == Said("sore ? back")


# --- what does not fit ----------------------------------------------------------------

SECRET = "numb since Tuesday"


@pytest.mark.parametrize(
    "update",
    [
        {},
        {"update_id": SECRET, "message": {}},
        {"update_id": True, "message": {}},
        {"update_id": 1, "message": None},
        {"update_id": 1, "message": SECRET},
        {"update_id": 1, "message": [SECRET]},
        {"update_id": 1, "callback_query": {"data": SECRET}},
        {"update_id": 1, "my_chat_member": {"new_chat_member": SECRET}},
        message(text={"a": SECRET}),
        message(caption=[SECRET]),
        message(text=SECRET, chat={"id": SECRET}),
        message(text=SECRET, chat={"id": float("inf")}),
        message(text=SECRET, chat={"id": 2**63}),
        message(text=SECRET, **{"from": {"id": 1.5}}),
        message(text=SECRET, **{"from": SECRET}),
        message(text=SECRET, **{"from": ANN | {"language_code": {"a": SECRET}}}),
        press(data=[SECRET]),
        press(id={"a": SECRET}),
        press(message=SECRET),
        press(message={"message_id": SECRET, "chat": PRIVATE}),
    ],
)
def test_a_malformed_update_says_so_and_quotes_nothing(update: dict[str, Any]) -> None:
    with pytest.raises(Malformed) as caught:
        from_update(update, BOT)
    assert str(caught.value).isidentifier()
    assert caught.value.__cause__ is None
    assert caught.value.__suppress_context__


@pytest.mark.parametrize("update", [None, [], "x", 7])
def test_what_is_no_object_at_all_is_malformed_too(update: Any) -> None:
    with pytest.raises(Malformed):
        from_update(update, BOT)


GOOD = [
    message(text="/start group"),
    message(photo=[{"file_id": "x"}], caption="look"),
    message("edited_message", text="no"),
    message(text="hi", chat=GROUP),
    press(),
    membership("kicked", PRIVATE),
]
JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.sampled_from([SECRET, "/", "\ud800", "", "kicked"]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["id", "text", "status", "chat"]), inner, max_size=3)
    ),
    max_leaves=4,
)


def _places(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    keys = (
        value if isinstance(value, dict) else range(len(value)) if isinstance(value, list) else ()
    )
    return [path, *(deep for key in keys for deep in _places(value[key], (*path, key)))]


@st.composite
def mutated(draw: st.DrawFn) -> Any:
    """A good update with some of its fields replaced by anything, or taken away."""
    update: Any = copy.deepcopy(draw(st.sampled_from(GOOD)))
    for _ in range(draw(st.integers(1, 3))):
        path = draw(st.sampled_from(_places(update)[1:] or [()]))
        if not path:
            continue
        place = update
        for key in path[:-1]:
            place = place[key]
        if draw(st.booleans()) and isinstance(place, dict):
            del place[path[-1]]
        else:
            place[path[-1]] = draw(JSON)
    return update


@given(mutated())
def test_a_mutated_update_is_an_arrival_or_nothing_or_malformed(update: Any) -> None:
    try:
        found = from_update(update, BOT)
    except Malformed:
        return
    if isinstance(found, Arrival):
        assert isinstance(found.user_id, int)
        assert isinstance(found.chat_id, int)
        assert abs(found.chat_id) < 2**63
        assert found.language is None or isinstance(found.language, str)
        assert found.query_id is None or found.query_id.encode() is not None
