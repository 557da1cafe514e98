"""Another process drives the emulator over HTTP.

Lives here: the control door and the command line. Does not live here: what the verbs do.
Called by pytest.
"""

from __future__ import annotations

import asyncio
import sys
from typing import Any

import aiohttp

from tests.emulator import TOKEN, Server
from tests.emulator.conftest import ALICE, Api


async def control(url: str, verb: str, **arguments: Any) -> dict[str, Any]:
    async with (
        aiohttp.ClientSession() as session,
        session.post(f"{url}/control/{verb}", json=arguments) as response,
    ):
        body: dict[str, Any] = await response.json()
        assert body["ok"] is (response.status == 200)
        return body


async def test_people_are_driven_and_read_over_http(api: Api, server: Server) -> None:
    url = server.url
    await control(url, "person", user=5, language_code="de")
    happened = await control(url, "say", user=5, text="/start")
    assert happened["result"]["update_id"] == server.pending()[-1]["update_id"]
    await control(url, "order", fault={"kind": "too_many", "seconds": 3}, method="sendMessage")
    assert (await api("sendMessage", chat_id=5, text="Hi"))["parameters"] == {"retry_after": 3}
    button = {"text": "Go", "callback_data": "go"}
    markup = {"inline_keyboard": [[button]]}
    await api("sendMessage", chat_id=5, text="Hi", reply_markup=markup)
    shown = await control(url, "wait_for_message", chat_id=5, containing="Hi")
    assert shown["result"]["keyboard"] == [
        [{"label": "Go", "action": "callback_data", "data": "go", "url": None}]
    ]
    await control(url, "press", user=5, label="Go")
    presses = await control(url, "presses")
    assert [one["data"] for one in presses["result"]] == ["go"]
    history = await control(url, "history", since=1)
    assert [one["code"] for one in history["result"]] == [200]


async def test_communities_are_driven_over_http_too(api: Api, server: Server) -> None:
    url, forum = server.url, -1_000_000_000_091

    async def act(verb: str, **arguments: Any) -> Any:
        body = await control(url, verb, **arguments)
        assert body["ok"], body["error"]
        return body["result"]

    await act("create", chat_id=forum, title="Gym", forum=True)
    await act("add_bot", chat_id=forum, by=ALICE, rights=["can_delete_messages"])
    cast = await act("cast", chat_id=forum)
    topic = await act("create_topic", chat_id=forum, by=ALICE, name="Recovery")
    said = await act("community_say", user=ALICE, chat_id=forum, text="/here", thread=topic)
    assert said["update_id"] == server.pending()[-1]["update_id"]
    assert (await act("community_send", user=ALICE, chat_id=forum, media="video"))["update_id"]
    await act("say_as", kind="anonymous_admin", chat_id=forum, text="/settings")
    await act("set_ephemeral", mode="accepted")
    member = cast["people"]["member"]
    secret = {"receiver_user_id": member}
    await api("sendMessage", chat_id=forum, text="Hi", ephemeral_message_parameters=secret)
    assert (await act("whispers", chat_id=forum, user=member))[0]["text"] == "Hi"
    poll = {"question": "Sore?", "options": ["Yes", "No"], "message_thread_id": topic}
    await api("sendPoll", chat_id=forum, **poll)
    await act("vote", user=ALICE, chat_id=forum, options=[1])
    assert (await act("poll", chat_id=forum))["votes"] == {str(ALICE): [1]}
    log = (await control(url, "log"))["result"]
    assert [one["receiver"] for one in log] == [member, None]
    wrong = await control(url, "promote", chat_id=forum, user=ALICE, by=ALICE, rights=["fly"])
    assert "has no right fly" in wrong["error"]


async def test_a_mistake_is_answered_with_the_remedy(server: Server) -> None:
    wrong = await control(server.url, "shout", user=5)
    assert "use one of" in wrong["error"]
    wrong = await control(server.url, "say", user=ALICE)
    assert "missing a required argument: 'text'" in wrong["error"]
    wrong = await control(server.url, "say", user=6, text="Hi")
    assert "call person()" in wrong["error"]
    wrong = await control(server.url, "order")
    assert "use too_many" in wrong["error"]
    wrong = await control(server.url, "order", fault={"kind": "flood"})
    assert "use too_many" in wrong["error"]


async def test_a_file_is_told_by_name_and_size(api: Api, server: Server) -> None:
    form = aiohttp.FormData({"chat_id": str(ALICE)})
    form.add_field("document", b"abc", filename="x.txt")
    url = f"{server.base_url}{server.token}/sendDocument"
    async with aiohttp.ClientSession() as session, session.post(url, data=form) as response:
        assert response.status == 200
    sent = (await control(server.url, "log"))["result"][-1]
    assert sent["params"]["document"] == {"file": "x.txt", "bytes": 3}


async def test_the_emulator_runs_as_a_process_and_stops_when_asked() -> None:
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "tests.emulator", "--unpaced", stdout=asyncio.subprocess.PIPE
    )
    assert process.stdout is not None
    try:
        async with asyncio.timeout(30):
            url = (await process.stdout.readline()).decode().split()[-1]
            assert (await control(url, "person", user=5))["ok"]
            async with (
                aiohttp.ClientSession() as session,
                session.get(f"{url}/bot{TOKEN}/getMe") as response,
            ):
                assert (await response.json())["result"]["is_bot"]
            process.terminate()
            assert await process.wait() == 0
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()
