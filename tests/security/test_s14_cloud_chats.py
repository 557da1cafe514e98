"""S14: whoever tells Spotter something knows that a bot's chat is not secret.

Lives here: the warning before the first health question, and what /forget says it cannot
delete, in every language and as people read them. Does not live here: other words
(``tests/bot/test_texts.py``).
"""

from __future__ import annotations

import pytest

from bot.render import Renderer, plain
from flows.screen import Part, Screen
from tests.bot.parts import ORDINARY, Talk, screen_of

#: What must stand there: that such chats are not end-to-end encrypted.
OPEN = {
    "de": "nicht Ende-zu-Ende-verschlüsselt",
    "en": "not end-to-end encrypted",
    "es": "no están cifrados de extremo a extremo",
    "pt-br": "não têm criptografia de ponta a ponta",
    "ru": "не защищены сквозным шифрованием",
}
#: That a chat keeps what is older than two days until its owner clears it.
CLEAR = {
    "de": ("2 Tagen", "bis du diesen Chat leerst", "bis du ihn in Telegram leerst"),
    "en": ("last 2 days", "until you clear this chat", "until you clear it in Telegram"),
    "es": ("2 días", "hasta que borres este chat", "hasta que los borres en Telegram"),
    "pt-br": ("2 dias", "até você limpar este chat", "até você limpar no Telegram"),
    "ru": ("2 дня", "пока ты не очистишь этот чат", "пока ты не очистишь его в Telegram"),
}


def test_no_language_is_left_out(renderer: Renderer) -> None:
    assert set(OPEN) == set(CLEAR) == set(renderer.words.languages)


async def shown(talk: Talk, renderer: Renderer, language: str) -> list[str]:
    """Everything that was shown so far, as somebody with this language reads it."""
    return [plain(renderer.text(language, screen_of(row))) for row in talk.mine()]


@pytest.mark.parametrize("language", OPEN)
async def test_it_is_said_before_the_first_question_and_under_privacy(
    talk: Talk, renderer: Renderer, language: str
) -> None:
    await talk.command("start")
    await talk.press("start")
    assert OPEN[language] in (await shown(talk, renderer, language))[-1]
    assert talk.last().question is None, "nothing of a back was asked yet"
    await talk.press("agree")
    assert talk.last().question is not None
    await talk.command("privacy")
    assert OPEN[language] in (await shown(talk, renderer, language))[-1]


@pytest.mark.parametrize("language", CLEAR)
async def test_forget_says_before_and_after_what_only_its_owner_can_delete(
    talk: Talk, renderer: Renderer, language: str
) -> None:
    days, before, after = CLEAR[language]
    await talk.command("start")
    await talk.press_all(*ORDINARY)
    await talk.command("forget")
    asked = (await shown(talk, renderer, language))[-1]
    assert days in asked
    assert before in asked
    await talk.press_all("r.forget.yes", "r.erase.yes")
    assert after in (await shown(talk, renderer, language))[-1]


def test_a_text_without_the_warning_would_be_noticed(renderer: Renderer) -> None:
    other = plain(renderer.text("en", Screen("help", (Part("help"),))))
    assert OPEN["en"] not in other
