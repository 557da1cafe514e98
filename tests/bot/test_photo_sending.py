"""Photos on the wire: one card after the other as on Telegram, and words wherever a photo fails."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from typing import Any

import pytest

from bot.kinds import KINDS
from bot.outcome import InDoubt, Outcome, Sent
from bot.pictures.rendering import PictureFailed, Worker
from bot.picturing import CAPTION_UNITS, Pictures, fits
from bot.render import Renderer, plain
from bot.telegram_client import Client
from bot.telegram_sender import TelegramSender
from flows import codec
from flows.charting import chart_screen
from flows.content import Content
from flows.model import Answered, Episode
from flows.pictures import BodyMap, Chart, Moves
from flows.screen import Button, Part, Screen
from flows.vocabulary import Level
from storage import Store
from tests.bot.conftest import ALICE
from tests.bot.parts import NOW, NOW_MS, Shaky, Talk, outbox_row, table
from tests.bot.walking import walk
from tests.emulator import Server, Shown, closed_after, refused

DONE = Button("2.done", "done", "done")
MAP = Screen("question", (Part("q-location"),), ((DONE,),), picture=BodyMap(("neck", "leg")))
WORDS = Screen("question", (Part("q-severity"),), ((Button("3.a.1", "done", "answer"),),))
CHOSEN = Screen(
    "chosen",
    (Part("you-chose", (("answer", "Neck"),)),),
    picture=BodyMap(("neck", "leg"), ("neck",)),
)
MOVE = Screen("self_check", (Part("move-bend"),), ((DONE,),), picture=Moves(("bend",)))


@dataclass
class Fails(Worker):
    """A worker that draws nothing."""

    def __post_init__(self) -> None:
        super().__init__()

    async def png(self, svg: str) -> bytes:
        raise PictureFailed("broken")


@dataclass
class Counted(Worker):
    """A worker that counts what it was asked to draw."""

    drawn: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()

    async def png(self, svg: str) -> bytes:
        self.drawn.append(svg)
        return await super().png(svg)


@pytest.fixture
async def worker() -> AsyncIterator[Counted]:
    worker = Counted()
    yield worker
    await worker.close()


@pytest.fixture
def pictures(store: Store, worker: Worker, renderer: Renderer) -> Pictures:
    return Pictures(store, worker, renderer, lambda: NOW_MS)


@pytest.fixture
def sender(client: Client, store: Store, renderer: Renderer, pictures: Pictures) -> TelegramSender:
    return TelegramSender(client, store, renderer, lambda: NOW_MS, pictures)


@pytest.fixture
def wordy(client: Client, store: Store, renderer: Renderer) -> TelegramSender:
    """A sender whose pictures cannot be drawn."""
    return TelegramSender(
        client, store, renderer, lambda: NOW_MS, Pictures(store, Fails(), renderer, lambda: NOW_MS)
    )


def body(screen: Screen, **more: Any) -> str:
    def told(one: Screen) -> Any:
        return json.loads(codec.dump_screen(one))

    extra = {name: told(one) if isinstance(one, Screen) else one for name, one in more.items()}
    return json.dumps({"screen": told(screen), "language": "en", "spent": None} | extra)


async def put(sender: TelegramSender, screen: Screen, edit: int | None = None, **more: Any) -> int:
    """Send a screen; the id of its message."""
    outcome = await tried(sender, screen, edit, **more)
    assert isinstance(outcome, Sent)
    assert outcome.message_id is not None
    return outcome.message_id


async def tried(
    sender: TelegramSender, screen: Screen, edit: int | None = None, **more: Any
) -> Outcome:
    changes = {name: more.pop(name) for name in ("kind", "attempts") if name in more}
    row = {"user_id": ALICE, "chat_id": ALICE, "edit_message_id": edit} | changes
    return await sender.send(outbox_row(body=body(screen, **more), **row))


def shown(server: Server) -> list[Shown]:
    return [one for one in server.messages(ALICE) if one.from_bot]


def methods(server: Server) -> list[str]:
    return [one.method for one in server.history if one.method not in ("getMe", "getUpdates")]


# --- One card after the other ----------------------------------------------------------


async def test_a_screen_with_a_picture_is_a_photo_with_its_words_and_buttons(
    server: Server, sender: TelegramSender
) -> None:
    number = await put(sender, MAP)
    [message] = shown(server)
    assert (message.message_id, message.media) == (number, "photo")
    assert message.text.startswith("Where is it worst?")
    assert message.labels == ("Done",)
    assert server.violations == []


async def test_words_become_the_photo_in_their_place(
    server: Server, sender: TelegramSender
) -> None:
    number = await put(sender, WORDS)
    assert await put(sender, MAP, number) == number
    [message] = shown(server)
    assert (message.media, message.labels) == ("photo", ("Done",))
    assert methods(server) == ["sendMessage", "editMessageMedia"]


async def test_a_choice_edits_only_the_buttons(server: Server, sender: TelegramSender) -> None:
    number = await put(sender, MAP)
    ticked = Screen(
        MAP.key, MAP.parts, ((Button("2.x", "done", "answer", ticked=True),),), picture=MAP.picture
    )
    assert await put(sender, ticked, number, stays="mark") == number
    assert methods(server) == ["sendPhoto", "editMessageReplyMarkup"]
    assert shown(server)[0].labels == ("✓ Done",)
    # A second one that changes nothing has arrived all the same.
    assert await put(sender, ticked, number, stays="mark") == number


async def test_other_words_below_the_same_picture_edit_only_the_caption(
    server: Server, sender: TelegramSender
) -> None:
    number = await put(sender, MAP)
    why = Screen(MAP.key, (*MAP.parts, Part("why-location")), MAP.rows, picture=MAP.picture)
    assert await put(sender, why, number, stays="caption") == number
    assert methods(server) == ["sendPhoto", "editMessageCaption"]
    assert "Why I ask" in shown(server)[0].text


async def test_what_was_words_after_all_becomes_the_photo_now(
    server: Server, sender: TelegramSender, wordy: TelegramSender
) -> None:
    number = await put(wordy, MAP)
    assert shown(server)[0].media is None
    assert await put(sender, MAP, number, stays="caption") == number
    assert shown(server)[0].media == "photo"


async def test_the_next_card_is_new_and_the_photo_shows_what_was_chosen(
    server: Server, sender: TelegramSender
) -> None:
    number = await put(sender, MAP)
    following = await put(sender, WORDS, spent=number, leaves=CHOSEN)
    photo, words = shown(server)
    assert (photo.message_id, photo.media, photo.keyboard) == (number, "photo", ())
    assert photo.text == "You chose: Neck"
    assert (words.message_id, words.media) == (following, None)
    assert following > number
    assert methods(server) == ["sendPhoto", "sendMessage", "editMessageMedia"]


async def test_a_photo_that_shall_become_words_is_followed_by_them(
    server: Server, sender: TelegramSender
) -> None:
    number = await put(sender, MOVE)
    following = await put(sender, WORDS, number)
    photo, words = shown(server)
    assert following == words.message_id != number
    assert (photo.media, photo.keyboard) == ("photo", ())
    assert words.labels == ("Done",)


async def test_one_picture_takes_the_place_of_another(
    server: Server, sender: TelegramSender
) -> None:
    number = await put(sender, MAP)
    assert await put(sender, MOVE, number) == number
    [message] = shown(server)
    assert "bend forward" in message.text.lower()


# --- Sent once, sent again ---------------------------------------------------------------


async def test_a_picture_is_drawn_once_and_then_sent_by_its_file_id(
    server: Server, sender: TelegramSender, worker: Counted, store: Store
) -> None:
    for _ in range(3):
        await put(sender, MAP)
    await put(sender, MAP, await put(sender, WORDS))
    assert len(worker.drawn) == 1
    [row] = await table(store, "SELECT * FROM picture")
    assert (row["bot_id"], row["theme"], row["language"]) == (server.world.bot_id, "light", "en")
    assert row["name"].startswith("body_map:")
    sent = [one.params["photo"] for one in server.log if one.method == "sendPhoto"]
    assert sent[1:] == [row["file_id"]] * 2


async def test_the_picture_of_an_edit_is_kept_too(
    sender: TelegramSender, worker: Counted, store: Store
) -> None:
    await put(sender, MOVE, await put(sender, WORDS))
    assert len(await table(store, "SELECT * FROM picture")) == 1
    await put(sender, MOVE)
    assert len(worker.drawn) == 1


async def test_a_database_that_is_away_costs_neither_the_picture_nor_a_second_copy(
    server: Server, client: Client, store: Store, worker: Counted, renderer: Renderer
) -> None:
    shaky = Shaky(store.engine, connections=1, erasures=store.erasures)
    pictures = Pictures(shaky, worker, renderer, lambda: NOW_MS)
    sender = TelegramSender(client, shaky, renderer, lambda: NOW_MS, pictures)
    # Once as it is looked up, once as it is kept.
    shaky.failures = 2
    await put(sender, MAP)
    assert shaky.failures == 0
    assert [one.media for one in shown(server)] == ["photo"]
    assert await table(store, "SELECT 1 FROM picture") == []
    await put(sender, MAP)
    assert len(worker.drawn) == 2


async def test_what_tells_something_of_a_person_is_never_kept(
    sender: TelegramSender, store: Store
) -> None:
    await put(sender, Screen("chart", (Part("help"),), picture=Chart(((1, 2), (3, 4)))))
    many = BodyMap(("neck", "leg"), ("neck", "leg"))
    await put(sender, Screen("chosen", (Part("help"),), picture=many))
    assert await table(store, "SELECT * FROM picture") == []


async def test_a_file_id_that_telegram_does_not_know_is_drawn_anew_once(
    server: Server, sender: TelegramSender, worker: Counted, store: Store
) -> None:
    await put(sender, MAP)
    server.world.files.clear()
    await put(sender, MAP)
    assert [one.media for one in shown(server)] == ["photo", "photo"]
    assert len(worker.drawn) == 2
    [row] = await table(store, "SELECT file_id FROM picture")
    assert row["file_id"] in server.world.files


async def test_a_file_id_of_another_bot_is_never_tried(
    server: Server, sender: TelegramSender, store: Store
) -> None:
    await put(sender, MAP)
    [row] = await table(store, "SELECT name, file_id FROM picture")
    async with store.transaction() as tx:
        assert await tx.picture(server.world.bot_id + 1, row["name"], "light", "en") is None


# --- Words wherever a photo fails ----------------------------------------------------------


async def test_what_cannot_be_drawn_goes_as_words_alone(
    server: Server, wordy: TelegramSender
) -> None:
    number = await put(wordy, MAP)
    assert await put(wordy, MOVE, number) == number
    [message] = shown(server)
    assert (message.media, message.labels) == (None, ("Done",))


async def test_a_photo_stays_a_photo_when_the_chosen_zones_cannot_be_drawn(
    server: Server, sender: TelegramSender, wordy: TelegramSender
) -> None:
    number = await put(sender, MAP)
    await put(wordy, WORDS, spent=number, leaves=CHOSEN)
    photo = shown(server)[0]
    assert (photo.media, photo.text, photo.keyboard) == ("photo", "You chose: Neck", ())


async def test_words_that_do_not_fit_below_a_picture_go_alone(
    server: Server, sender: TelegramSender
) -> None:
    long = Screen(MAP.key, MAP.parts * 15, MAP.rows, picture=MAP.picture)
    await put(sender, long)
    [message] = shown(server)
    assert message.media is None
    assert len(message.text) > CAPTION_UNITS


@pytest.mark.parametrize("reason", ["IMAGE_PROCESS_FAILED", "PHOTO_INVALID_DIMENSIONS"])
async def test_a_picture_that_telegram_refuses_goes_as_words(
    server: Server, sender: TelegramSender, reason: str
) -> None:
    await server.order(refused(400, f"Bad Request: {reason}"), method="sendPhoto")
    number = await put(sender, MAP)
    await server.order(refused(400, f"Bad Request: {reason}"), method="editMessageMedia")
    assert await put(sender, MOVE, number) == number
    [message] = shown(server)
    assert (message.media, message.edited) == (None, True)


async def test_a_photo_that_does_not_get_through_is_tried_as_words(
    server: Server, sender: TelegramSender
) -> None:
    await server.order(closed_after(), method="sendPhoto")
    assert await tried(sender, MAP) == InDoubt()
    await put(sender, MAP, attempts=3)
    assert shown(server)[-1].media is None


async def test_what_the_photo_shows_in_the_end_is_a_nicety(
    server: Server, sender: TelegramSender
) -> None:
    number = await put(sender, MAP)
    await server.order(
        refused(400, "Bad Request: message can't be edited"), method="editMessageMedia"
    )
    assert await put(sender, WORDS, spent=number, leaves=CHOSEN) > number


async def test_without_pictures_all_is_words(
    server: Server, client: Client, store: Store, renderer: Renderer
) -> None:
    sender = TelegramSender(client, store, renderer, lambda: NOW_MS)
    number = await put(sender, MAP)
    await put(sender, WORDS, spent=number, leaves=CHOSEN)
    assert [one.media for one in shown(server)] == [None, None]


def test_a_chart_is_rather_lost_than_in_the_way() -> None:
    kind = KINDS["chart"]
    assert kind.mode == "at_most_once"
    assert not kind.live


# --- Telegram's limits ---------------------------------------------------------------------


def test_a_caption_is_counted_in_utf16_units() -> None:
    assert fits("a" * CAPTION_UNITS)
    assert fits("😀" * (CAPTION_UNITS // 2))
    assert not fits("😀" * (CAPTION_UNITS // 2) + "a")


def test_every_caption_fits_but_that_of_the_longest_pages(
    content: Content, renderer: Renderer
) -> None:
    seen: dict[str, int] = {}
    for seed in range(40):
        for screen in walk(content, seed, steps=120):
            if screen.picture is not None:
                size = len(plain(renderer.text("en", screen)))
                seen[screen.key] = max(size, seen.get(screen.key, 0))
    too_long = {key for key, size in seen.items() if size > CAPTION_UNITS}
    assert {"question"} <= seen.keys()
    assert too_long <= {"guide_days", "guide_helps"}


def test_the_longest_course_fits_below_its_chart(renderer: Renderer) -> None:
    scores = tuple((float(hours), 10.0) for hours in range(100, 1100, 100))
    answered = (Answered("trained_hours_ago", number=1.0),)
    episode = Episode(1, Level.NORMAL_SORENESS, "doms", NOW, NOW, 3.0, answered, scores=scores)
    assert fits(plain(renderer.text("en", chart_screen(episode, scores))))


# --- The whole way --------------------------------------------------------------------------


async def test_a_conversation_shows_the_map_once_marked_and_goes_on_below(
    server: Server, talk: Talk, sender: TelegramSender
) -> None:
    await talk.command("start")
    await talk.press_all("start", "agree", "none", "none", "none", "24", "next_day")
    map_row = talk.mine()[-1]
    await talk.press("low_back_left")
    await talk.press("done")
    number = 0
    for row in talk.mine():
        edit = number if row.edit_message_id is not None else None
        loaded = json.loads(row.body)
        if loaded.get("spent") is not None:
            loaded["spent"] = number
        outcome = await sender.send(
            outbox_row(body=json.dumps(loaded), user_id=ALICE, chat_id=ALICE, edit_message_id=edit)
        )
        assert isinstance(outcome, Sent)
        number = outcome.message_id or number
    assert json.loads(map_row.body)["screen"]["picture"]["kind"] == "body_map"
    photo, words = shown(server)[-2:]
    assert (photo.media, photo.text, photo.keyboard) == (
        "photo",
        "You chose: Low back, left",
        (),
    )
    assert words.media is None
    assert server.violations == []
