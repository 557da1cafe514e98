"""What stands beside a danger sign does not hide it, in any language but English.

Lives here: ordinary talk around signs, by language. English has the same in
``tests/messages/test_wrapped.py``.
"""

from __future__ import annotations

import pytest

from flows.loading import load
from flows.tongues import hear

CONTENT = load()
#: Talk by language, and signs with the flag that each of them is.
BESIDE: dict[str, tuple[list[str], list[tuple[str, str]]]] = {
    "de": (
        [
            "vor 3 wochen hexenschuss gehabt und {}",
            "mein trainer meint das ist nix aber {}",
            "hab gelesen dass das gefährlich sein kann, {}",
            "keine schmerzen aber {}",
            "ich weiß nicht ob das schlimm ist aber {}",
            "hatte früher schon mal rücken, aber {}",
            "kann man damit trainieren? {}",
            "{} und muskelkater hab ich auch",
        ],
        [
            ("zwischen den beinen ist alles taub", "saddle_numb"),
            ("ich kann nicht mehr pinkeln", "bladder_trouble"),
            ("mein pipi sieht aus wie cola", "dark_urine"),
            ("brust ist wie zugeschnürt und mir ist übel", "chest_pain"),
            ("ich will nicht mehr leben", "self_harm"),
        ],
    ),
    "pt-br": (
        [
            "ano passado tive hérnia de disco, {}",
            "operei a coluna em 2019 e {}",
            "li que pode ser perigoso, {}",
            "vi um vídeo sobre isso, {}",
            "não sei se importa, {}",
            "sem febre, sem pancada, {}",
            "minha mãe tá preocupada, {}",
            "{}, devo me preocupar?",
        ],
        [
            ("não sinto entre as pernas", "saddle_numb"),
            ("não consigo mais mijar", "bladder_trouble"),
            ("xixi cor de coca cola", "dark_urine"),
            ("desmaiei e abri a cabeça", "passed_out"),
            ("quero acabar com a minha vida", "self_harm"),
        ],
    ),
    "ru": (
        [
            "в прошлом году была грыжа, {}",
            "в 2019 оперировали спину и {}",
            "видел видео про это, {}",
            "не уверен важно ли это, {}",
            "вопрос не по теме: {}",
            "жена говорит надо к врачу. {}",
            "{}, само пройдет?",
        ],
        [
            ("онемело между ног", "saddle_numb"),
            ("хочу в туалет по маленькому а ничего не идёт", "bladder_trouble"),
            ("обе ноги онемели и слабые", "both_legs_nerve"),
            ("потерял сознание после подхода и ударился головой", "passed_out"),
            ("наглотался трамадола", "overdose"),
        ],
    ),
    "es": (
        [
            "hace 3 semanas me dio un tirón en la espalda y {}",
            "el año pasado tuve una hernia discal, {}",
            "me operaron de la columna en 2019 y {}",
            "leí que puede ser peligroso, {}",
            "vi un video sobre esto, {}",
            "tengo miedo de que sea algo malo, {}",
            "mi entrenador dice que no es nada pero {}",
            "mi madre está preocupada, {}",
            "no sé si importa, {}",
            "sin fiebre, sin golpes, {}",
            "ayer hice peso muerto y ahora {}",
            "{} y tengo agujetas por todo el cuerpo",
            "{} eso es normal?",
            "jajaja qué vergüenza, {}",
        ],
        [
            ("no siento nada entre las piernas", "saddle_numb"),
            ("no puedo mear desde anoche", "bladder_trouble"),
            ("pis color coca cola", "dark_urine"),
            ("me aprieta el pecho y tengo náuseas", "chest_pain"),
            ("no quiero seguir viviendo", "self_harm"),
        ],
    ),
}


@pytest.mark.parametrize(
    ("language", "talk", "sign", "flag"),
    [
        (language, one, sign, flag)
        for language, (talk, signs) in BESIDE.items()
        for one in talk
        for sign, flag in signs
    ],
)
def test_what_stands_beside_a_sign_does_not_hide_it(
    language: str, talk: str, sign: str, flag: str
) -> None:
    assert hear(CONTENT.lexicons[language], talk.format(sign)).get(flag) == "yes"
