"""Every language hears: floors over its messages, mixed languages, English beside it."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bot.messages import answer_messages, screened
from flows.ear import hear as hear_alone
from flows.loading import load
from flows.tongues import hear, read
from flows.typed import erasing, is_verb, mentions_back, verb
from flows.typed import read as read_typed
from tests.bot.inventory import ROOT
from tests.messages.scoring import messages, score
from tests.tongues.__main__ import HELD, MESSAGES, TUNED, table

CONTENT = load()
LANGUAGES = sorted(folder.name for folder in MESSAGES.iterdir())
NOW = datetime(2026, 3, 4, 10, 0, tzinfo=UTC)

every_language = pytest.mark.parametrize("language", LANGUAGES)


@every_language
def test_a_language_is_measured_on_at_least_sixty_messages_of_each_kind(language: str) -> None:
    held = messages(MESSAGES / language / HELD)
    assert len(held) >= 60
    assert {one["kind"] for one in held} >= {"emergency", "hard_negative", "denial", "soreness"}
    assert not {one["text"] for one in held} & {
        one["text"] for one in messages(MESSAGES / language / TUNED)
    }


@every_language
def test_a_language_hears_no_worse_than_it_did(language: str) -> None:
    total = score(CONTENT, MESSAGES / language / HELD, language)
    assert total.emergency_share >= 0.92
    assert total.flag_share >= 0.97
    assert total.false_alarm_share <= 0.08
    tuned = score(CONTENT, MESSAGES / language / TUNED, language)
    assert tuned.emergency_share >= 0.97
    assert (tuned.flag_share, tuned.false_alarm_share) == (1, 0)


def test_the_network_of_the_english_ear_never_learns_from_them() -> None:
    assert not MESSAGES.is_relative_to(ROOT / "tests" / "messages")


def test_the_table_in_the_readme_has_a_row_for_each_language() -> None:
    totals = {one: score(CONTENT, MESSAGES / one / HELD, one) for one in LANGUAGES}
    assert all(f"| `{one}` | 64 |" in table(totals) for one in LANGUAGES)


@pytest.mark.parametrize(
    ("language", "text", "flags"),
    [
        ("es", "desde ayer i cant feel myself pee", {"bladder_trouble": "yes"}),
        ("de", "Rücken tut weh. I can't pee since last night.", {"bladder_trouble": "yes"}),
        ("ru", "i cannot pee since yesterday", {"bladder_trouble": "yes"}),
        ("de", "Die Beine sind schwer und ich bin am Arm warm", {}),
    ],
)
def test_english_is_heard_beside_every_language(
    language: str, text: str, flags: dict[str, str]
) -> None:
    heard = hear(CONTENT.lexicons[language], text)
    assert {flag: value for flag, value in heard.items() if flag in flags or not flags} == flags


@pytest.mark.parametrize(
    "text",
    [
        "vi um vídeo sobre hérnia que o cara perdeu o controle do xixi",
        "ano passado perdi a força na perna por causa da hérnia e hoje tô zerado",
        "há 5 anos operei a coluna porque não sentia a perna, hoje treino normal",
        "nada de formigamento, dormência, choque nas pernas",
        "sem dormência, formigamento, fraqueza ou dor no peito",
        "uma vez desmaiei doando sangue, uns 5 anos atras",
    ],
)
def test_what_was_or_was_read_in_portuguese_does_not_alarm(text: str) -> None:
    assert screened(CONTENT, text, NOW, "pt-br")["level"] is None


@pytest.mark.parametrize(
    "text",
    [
        "видел видео про это: у чувака отказали ноги",
        "читал про грыжу что немеет промежность",
        "3 года назад оперировали грыжу, потому что не чувствовал ногу, сейчас все норм",
        "была паховая грыжа, прооперировали в детстве",
    ],
)
def test_what_was_or_was_read_in_russian_does_not_alarm(text: str) -> None:
    assert screened(CONTENT, text, NOW, "ru")["level"] is None


@pytest.mark.parametrize(
    "text",
    [
        "taub am arsch",
        "meine beine sind schwer und kribbeln",
        "trinke 3 liter und urin ist wie cola",
        "schmerzen in brust und rücken",
        "ohne training will ich mich umbringen",
        "im schritt taub und es geht nicht weg",
        "taub zwischen den beinen seit 10 minuten",
        "2000 kniebeugen gemacht und urin ist braun",
        "kann nicht mehr pinkeln wie früher",
    ],
)
def test_no_german_idiom_explains_a_sign_away(text: str) -> None:
    assert screened(CONTENT, text, NOW, "de")["level"] == "emergency"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "no numbness between my legs, pero no siento nada entre las piernas"),
        ("de", "no numbness at all. Zwischen den Beinen ist alles taub."),
        ("pt-br", "no numbness here. não sinto nada entre as pernas"),
        ("ru", "no numbness here. онемело между ног"),
    ],
)
def test_a_denial_in_one_language_takes_nothing_back_from_the_other(
    language: str, text: str
) -> None:
    assert hear(CONTENT.lexicons[language], text)["saddle_numb"] == "yes"


def test_two_denials_in_a_row_deny_once_where_the_language_speaks_so() -> None:
    for language, text in (
        ("es", "no tengo ningún hormigueo en las piernas"),
        ("pt-br", "não tenho nenhum formigamento nas pernas"),
        ("ru", "нет никакого онемения в ногах"),
        ("de", "ich habe keine Taubheit in den Beinen"),
    ):
        assert "yes" not in hear(CONTENT.lexicons[language], text).values(), text


@pytest.mark.parametrize(
    "text",
    [
        "no he notado pérdida de fuerza en las piernas",
        "no tengo pérdida de sensibilidad en la zona genital",
        "no siento problemas para orinar",
        "no se me escapa la caca",
        "no me falta el aire",
        "ni debilidad ni pérdida de control de esfínteres",
    ],
)
def test_a_spanish_denial_is_not_heard_as_the_sign_that_it_denies(text: str) -> None:
    assert "yes" not in hear(CONTENT.lexicons["es"], text).values()


@pytest.mark.parametrize(
    ("text", "flag"),
    [
        ("no siento la entrepierna y no se me pasa con nada", "saddle_numb"),
        ("el trasero entumecido y no se me pasa por más que camino", "saddle_numb"),
        ("se me durmió la entrepierna, es normal no?", "saddle_numb"),
        ("no es que me duela la cola, es que no la siento", "saddle_numb"),
        ("no siento ni la pierna izquierda ni la derecha", "both_legs_nerve"),
        ("hace tres semanas que no siento bien los genitales", "saddle_numb"),
        ("ya no siento cuando orino desde hace un rato", "bladder_trouble"),
    ],
)
def test_what_is_no_denial_and_not_over_in_spanish_is_heard(text: str, flag: str) -> None:
    assert hear(CONTENT.lexicons["es"], text)[flag] == "yes"


def test_english_alone_is_heard_as_ever() -> None:
    english = CONTENT.lexicons["en"]
    assert english.both == (english,)
    for text in ("i cannot pee", "no numbness, peeing fine", "sore back"):
        assert hear(english, text) == hear_alone(english, text)


def test_answers_are_read_from_english_only_where_the_text_is_english() -> None:
    spanish = CONTENT.lexicons["es"]
    english = read(spanish, "lower back sore both sides since deadlifts yesterday evening", NOW)
    assert english["lift"] == ("deadlift",)
    assert read(spanish, "me duele la espalda desde ayer", NOW) == {}


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("es", "Atrás", "back"), ("es", "back", "back"), ("de", "Zurück", "back"),
        ("de", "zurueck", "back"), ("pt-br", "Não sei", "not_sure"), ("ru", "Не знаю", "not_sure"),
        ("ru", "стоп", "stop"), ("de", "stop", "stop"), ("es", "por qué?", "why"),
        ("pt-br", "nao sei", "not_sure"), ("de", "weiss nicht", "not_sure"),
    ],
)  # fmt: skip
def test_command_words_are_those_of_the_language_and_of_english(
    language: str, text: str, name: str
) -> None:
    assert verb(CONTENT.lexicons[language], text) == name


@pytest.mark.parametrize(
    ("language", "text", "hours"),
    [
        ("es", "hace 2 días", 48), ("es", "ayer por la noche", 14), ("es", "ayer", 24),
        ("es", "el lunes", 40), ("es", "hace 36 horas", 36), ("es", "two days ago", 48),
        ("de", "vor 2 Tagen", 48), ("de", "gestern abend", 15), ("de", "gestern", 24),
        ("de", "am Montag", 40), ("de", "vor drei Stunden", 3), ("de", "gestern um 18 Uhr", 16),
        ("pt-br", "há 2 dias", 48), ("pt-br", "ontem à noite", 14), ("pt-br", "ontem", 24),
        ("pt-br", "na segunda", 40), ("pt-br", "faz três horas", 3),
        ("ru", "2 дня назад", 48), ("ru", "вчера вечером", 15), ("ru", "вчера", 24),
        ("ru", "в понедельник", 40), ("ru", "три часа назад", 3), ("ru", "позавчера", 48),
    ],
)  # fmt: skip
def test_the_time_of_the_session_is_read_in_each_language(
    language: str, text: str, hours: float
) -> None:
    given = read_typed(CONTENT, CONTENT.lexicons[language], "trained_hours_ago", text, NOW)
    assert given is not None
    assert given.number == hours


def test_deleting_and_backs_are_understood_in_each_language() -> None:
    for language, erase, back in (
        ("es", "borra todo", "me duele la espalda"),
        ("de", "alles löschen", "mein Rücken zieht"),
        ("pt-br", "apagar tudo", "dor nas costas"),
        ("ru", "удали всё", "болит спина"),
    ):
        lexicon = CONTENT.lexicons[language]
        assert erasing(lexicon, erase)
        assert erasing(lexicon, "delete everything")
        assert mentions_back(lexicon, back)
        assert not mentions_back(lexicon, "xyz")
        assert is_verb(lexicon, "yes", "yes")


def test_a_message_may_say_its_language() -> None:
    lines = [
        (1, '{"id": "a", "text": "no siento nada entre las piernas", "language": "es"}'),
        (2, '{"id": "b", "text": "x", "language": "fr"}'),
    ]
    (first, good), (second, bad) = answer_messages(CONTENT, lines, NOW)
    assert good
    assert first["level"] == "emergency"
    assert not bad
    assert "legal: " in second["error"]
