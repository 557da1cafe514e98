"""People and groups: what the bot is told of, and what it is not.

Lives here: presses, forged presses, edits, blocking, privacy mode, migration. Does not
live here: the queue (``test_updates``). Called by pytest.
"""

from __future__ import annotations

from typing import Any

import pytest

from tests.emulator import Server
from tests.emulator.conftest import ALICE, Api

BOB, GROUP = 1002, -7


async def newest(api: Api) -> dict[str, Any]:
    body: dict[str, Any] = (await api("getUpdates", offset=-1))["result"][-1]
    return body


async def show(api: Api, *labels: str) -> int:
    row = [{"text": label, "callback_data": label.lower()} for label in labels]
    markup = {"inline_keyboard": [row]}
    body = await api("sendMessage", chat_id=ALICE, text="Pick", reply_markup=markup)
    message_id: int = body["result"]["message_id"]
    return message_id


async def test_a_press_takes_the_newest_message_with_buttons(api: Api, server: Server) -> None:
    await show(api, "Old")
    second = await show(api, "Yes", "No")
    await api("sendMessage", chat_id=ALICE, text="No buttons here")
    happened = await server.press(ALICE, "No")
    assert happened.message_id == second
    query = (await newest(api))["callback_query"]
    assert (query["data"], query["message"]["message_id"]) == ("no", second)
    assert not server.presses[0].forged


async def test_a_button_that_is_not_there_cannot_be_pressed(api: Api, server: Server) -> None:
    with pytest.raises(LookupError, match="no message with buttons"):
        await server.press(ALICE, "Yes")
    first = await show(api, "Yes")
    with pytest.raises(LookupError, match=r"there are .*'Yes', 'yes'"):
        await server.press(ALICE, "Maybe")
    await api("editMessageText", chat_id=ALICE, message_id=first, text="Closed")
    with pytest.raises(LookupError):
        await server.press(ALICE, "Yes", message_id=first)


async def test_a_forged_press_carries_any_data_and_is_marked(api: Api, server: Server) -> None:
    await server.forge(ALICE, "not yours", message_id=999)
    query = (await newest(api))["callback_query"]
    assert query["data"] == "not yours"
    assert query["message"]["date"] == 0, "a message that is gone is told as inaccessible"
    assert server.presses[0].forged


async def test_an_edited_message_is_told_as_edited(api: Api, server: Server) -> None:
    said = (await server.say(ALICE, "ok")).message_id
    assert said is not None
    await server.edit(ALICE, said, "not ok")
    assert (await newest(api))["edited_message"]["text"] == "not ok"
    with pytest.raises(LookupError, match="no message 999"):
        await server.edit(ALICE, 999, "x")


async def test_a_blocked_bot_hears_nothing_more(server: Server) -> None:
    await server.block(ALICE)
    with pytest.raises(ValueError, match="unblock"):
        await server.say(ALICE, "Hi")
    assert (await server.block(ALICE)).update_id is None


async def test_an_unknown_person_is_named_with_the_remedy(server: Server) -> None:
    with pytest.raises(LookupError, match="call person"):
        await server.say(5, "Hi")


@pytest.mark.parametrize(
    ("text", "heard"),
    [
        ("my back hurts", False),
        ("/back", True),
        ("/back@emulated_bot", True),
        ("/back@other_bot", False),
        ("😀 ask @emulated_bot", True),
        ("ask @somebody_else", False),
        ("and/or", False),
    ],
)
async def test_privacy_mode_lets_only_the_bots_own_business_through(
    server: Server, text: str, heard: bool
) -> None:
    await server.person(BOB)
    await server.group(GROUP, "Gym")
    await server.add_bot_to_group(GROUP, ALICE)
    assert ((await server.say_in_group(BOB, GROUP, text)).update_id is not None) is heard


async def test_a_reply_to_the_bot_is_heard_and_so_is_all_by_an_administrator(
    api: Api, server: Server
) -> None:
    await server.group(GROUP, "Gym")
    await server.add_bot_to_group(GROUP, ALICE)
    post = (await api("sendMessage", chat_id=GROUP, text="Hello"))["result"]["message_id"]
    assert (await server.say_in_group(ALICE, GROUP, "thanks", reply_to=post)).update_id
    assert (await newest(api))["message"]["reply_to_message"]["text"] == "Hello"
    assert (await server.say_in_group(ALICE, GROUP, "more")).update_id is None
    await server.add_bot_to_group(GROUP, ALICE, admin=True)
    assert (await server.say_in_group(ALICE, GROUP, "more")).update_id


async def test_a_group_that_throws_the_bot_out_refuses_it(api: Api, server: Server) -> None:
    await server.group(GROUP, "Gym")
    await server.add_bot_to_group(GROUP, ALICE)
    await server.remove_bot_from_group(GROUP, ALICE)
    body = await api("sendMessage", chat_id=GROUP, text="Hi")
    assert body["error_code"] == 403
    assert body["description"] == "Forbidden: bot was kicked from the group chat"
    assert (await server.say_in_group(ALICE, GROUP, "/back")).update_id is None


async def test_a_migrated_group_names_its_new_id(api: Api, server: Server) -> None:
    await server.group(GROUP, "Gym")
    await server.add_bot_to_group(GROUP, ALICE)
    await server.migrate_group(GROUP, -1_000_000_000_007)
    body = await api("sendMessage", chat_id=GROUP, text="Hi")
    assert body["parameters"] == {"migrate_to_chat_id": -1_000_000_000_007}
    assert (await api("sendMessage", chat_id=-1_000_000_000_007, text="Hi"))["ok"]
