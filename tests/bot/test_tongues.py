"""Which language somebody is spoken to in: chosen, the client's, the group's, the setting's."""

from __future__ import annotations

import json

import pytest

from bot.service import Service
from bot.tongues import language_of, spoken
from flows.communities import terms
from flows.communities.terms import CommunitySettings
from flows.content import Content
from flows.model import CheckInDue, Commanded, Pressed, State
from flows.preferences import Preferences
from storage import CommunityRow, DoorRow, Store
from tests.bot.parts import PERSON, Talk

SPOKEN = ("de", "en", "es", "pt-br", "ru")


@pytest.mark.parametrize(
    ("tag", "language"),
    [
        ("de", "de"),
        ("de-AT", "de"),
        ("de_CH", "de"),
        ("pt", "pt-br"),
        ("pt-BR", "pt-br"),
        ("pt-pt", "pt-br"),
        ("es-419", "es"),
        ("EN", "en"),
        ("ru-RU", "ru"),
        ("fr", None),
        ("", None),
        (None, None),
        ("p", None),
    ],
)
def test_a_tag_finds_its_language_or_the_nearest(tag: str | None, language: str | None) -> None:
    assert language_of(tag, SPOKEN) == language


@pytest.mark.parametrize(
    ("state", "tag", "group", "default", "language"),
    [
        (State(language="ru", settings=Preferences(language="ru")), "de", "es", "pt-br", "ru"),
        (State(language="ru"), "de", "es", "pt-br", "de"),
        (State(language="ru"), None, "es", "pt-br", "ru"),
        (State(language="ru"), "fr", "es", "pt-br", "ru"),
        (State(language="xx", settings=Preferences(language="xx")), None, None, "de", "de"),
        (None, "de", "es", "pt-br", "de"),
        (None, "fr", "es", "pt-br", "es"),
        (None, None, None, "pt-br", "pt-br"),
        (None, None, "fr", "xx", "en"),
    ],
)
def test_the_first_that_is_known_of_choice_client_group_and_setting_counts(
    state: State | None, tag: str | None, group: str | None, default: str, language: str
) -> None:
    assert spoken(state, tag, group, default, SPOKEN) == language


def languages(talk: Talk) -> list[str]:
    return [json.loads(row.body)["language"] for row in talk.mine()]


async def test_somebody_is_answered_in_the_language_of_their_client(talk: Talk) -> None:
    await talk.do(Commanded("start"), language="de-AT")
    await talk.do(Commanded("start"), language="pt-br")
    await talk.do(Commanded("start"))
    assert languages(talk) == ["de", "pt-br", "pt-br"]


async def test_a_choice_in_the_settings_outlives_what_the_client_says(talk: Talk) -> None:
    await talk.do(Commanded("settings"), language="de")
    await talk.press("language", language="de")
    shown = [button.label for button in talk.last().buttons]
    assert shown[:5] == [f"language-{one}" for one in SPOKEN]
    await talk.press("ru", language="de")
    await talk.do(Commanded("help"), language="de")
    assert languages(talk)[-2:] == ["ru", "ru"]
    await talk.do(Commanded("settings"), language="de")
    await talk.press("language", language="de")
    ticked = [button.label for button in talk.last().buttons if button.ticked]
    assert ticked == ["language-ru"]
    await talk.press("follow", language="de")
    await talk.do(Commanded("help"), language="de")
    assert languages(talk)[-1] == "de"


async def test_a_forged_language_changes_nothing(talk: Talk) -> None:
    await talk.do(Commanded("settings"), language="de")
    await talk.press("language", language="de")
    _, button = talk.find("ru")
    forged = button.id.replace(".ru", ".xx")
    await talk.do(Pressed(forged), language="de")
    assert languages(talk)[-1] == "de"


async def test_check_ins_come_in_the_language_that_was_spoken_last(
    talk: Talk, store: Store
) -> None:
    await talk.do(Commanded("start"), language="es")
    await talk.do(CheckInDue("1-48h", "48h"))
    async with store.transaction() as tx:
        person = await tx.person(PERSON)
    assert person is not None
    assert person.language == "es"


async def test_whoever_is_erased_is_told_in_their_language(talk: Talk) -> None:
    await talk.do(Commanded("start"), language="ru")
    await talk.do(Commanded("forget"), language="ru")
    await talk.press("r.forget.yes")
    await talk.press("r.erase.yes")
    assert languages(talk)[-1] == "ru"


async def test_a_stranger_from_a_group_is_greeted_in_the_groups_language(
    talk: Talk, store: Store
) -> None:
    async with store.transaction() as tx:
        await tx.communities.create(
            CommunityRow(
                id="0011223344556677",
                chat_id=-1001,
                kind="supergroup",
                title="Iron Barn",
                settings=terms.dump(CommunitySettings(language="es")),
                joined_at=0,
            )
        )
        await tx.communities.add_door(
            DoorRow(
                token="Abcdefghijklmnopqrstuv",
                community_id="0011223344556677",
                kind="welcome",
                created_at=0,
                expires_at=10**15,
            )
        )
    await talk.do(Commanded("start", "Abcdefghijklmnopqrstuv"), language="fr")
    assert languages(talk) == ["es"]


async def test_the_setting_counts_where_nothing_else_is_known(
    talk: Talk, store: Store, content: Content
) -> None:
    talk.service = Service(store, content, language="pt-br")
    await talk.do(Commanded("start"))
    assert languages(talk) == ["pt-br"]
