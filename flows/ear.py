"""The red-flag ear: hears danger in typed text before anything else happens to it.

House rules. A plain statement is heard as "yes". A word that may mean something else,
a danger sign of somebody else or of long ago is heard as "not_sure", which asks. A
denial in the same clause ("no numbness") is heard as "no" and only ever shown, never
used to lower anything. A flag in the same message as a denial of another still counts,
so a denial reaches over a comma or an "and" only within a list ("no numbness, tingling
or fever"); where that is not certain, it asks.

Does not live here: the words (``flows/words``), what happens to a flag that was heard
(``flows.engine``). Called by the engine for every text in every state.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from flows.lexicon import FlagWords, Lexicon
from flows.vocabulary import FlagValue

_LONGEST = 4096
_SENTENCE = re.compile(r"[.;:!?\n]+")
_QUOTES = str.maketrans(
    {"\u2019": "'", "\u2018": "'", "\u02bc": "'", "`": "'", "\u201c": '"', "\u201d": '"'}
)
#: How far back, in characters, a denial reaches within its clause: about ten words.
_REACH = 60


def plain_text(text: str) -> str:
    """Lower case, straight apostrophes, single blanks; at most one Telegram message long."""
    straight = text[:_LONGEST].translate(_QUOTES).lower()
    return re.sub(r"[^\S\n]+", " ", straight).strip()


def hear(lexicon: Lexicon, text: str) -> dict[str, FlagValue]:
    """Every flag that the text touches: stated ("yes"), unclear ("not_sure") or denied ("no")."""
    heard: dict[str, FlagValue] = {}
    for sentence in _SENTENCE.split(plain_text(text)):
        for flag, words in lexicon.flags.items():
            for value in _values(lexicon, words, sentence):
                heard[flag] = _stronger(heard.get(flag), value)
    return _without_echoes(heard)


_STRENGTH: dict[FlagValue | None, int] = {None: 0, "no": 1, "not_sure": 2, "yes": 3}


def _stronger(one: FlagValue | None, other: FlagValue) -> FlagValue:
    return other if one is None or _STRENGTH[other] > _STRENGTH[one] else one


def _values(lexicon: Lexicon, words: FlagWords, sentence: str) -> Iterator[FlagValue]:
    doubtful = lexicon.doubt.search(sentence) is not None
    for pattern in words.plain:
        for match in pattern.finditer(sentence):
            denied = _denied(lexicon, sentence, match)
            yield denied or ("not_sure" if doubtful else "yes")
    blanked = lexicon.harmless.sub(lambda found: " " * len(found.group()), sentence)
    for pattern in words.ambiguous:
        for match in pattern.finditer(blanked):
            yield _denied(lexicon, sentence, match) or "not_sure"


def _denied(
    lexicon: Lexicon, sentence: str, match: re.Match[str]
) -> Literal["no", "not_sure"] | None:
    """What a denial before the match makes of it: "no", "not_sure", or None for nothing.

    The phrase itself may begin with a denial ("can't pee"); only words before it count,
    back to the last word that ends a clause, such as "but".
    """
    before = sentence[max(0, match.start() - _REACH) : match.start()]
    for boundary in lexicon.boundary.finditer(before):
        before = " " * boundary.end() + before[boundary.end() :]
    denials = list(lexicon.denial.finditer(before))
    if not denials:
        return None
    between = before[denials[-1].end() :]
    parts = [part.strip() for one in between.split(",") for part in lexicon.joint.split(one)]
    if len(parts) == 1:
        return "no"
    if lexicon.fresh.match(f"{parts[-1]} {match.group()}".strip()):
        return None
    if not _begins_a_list(lexicon, parts[0]):
        return None
    return "no" if lexicon.either.search(sentence, match.start() - len(between)) else "not_sure"


def _begins_a_list(lexicon: Lexicon, text: str) -> bool:
    """Whether what was denied first is a sign itself, so that more signs may follow it."""
    phrases = (one for words in lexicon.flags.values() for one in (*words.plain, *words.ambiguous))
    return lexicon.listed.search(text) is not None or any(one.search(text) for one in phrases)


#: A word that only makes one ask is not asked again when a plain flag explains it.
_EXPLAINED_BY: dict[str, tuple[str, ...]] = {
    "saddle_numb": (
        "both_legs_nerve",
        "leg_tingling",
        "genital_numb_sex",
        "numbness_spreading",
        "vision_face_speech",
    ),
    "leg_tingling": ("saddle_numb", "both_legs_nerve"),
    "leg_weak_one": (
        "legs_giving_way",
        "foot_weak",
        "both_legs_nerve",
        "too_weak",
        "numbness_spreading",
        "foot_weak_sudden",
        "bladder_trouble",
    ),
    "both_legs_nerve": ("legs_giving_way",),
    "muscle_swollen_hard": ("limb_swollen", "severe_belly", "injection_lump"),
    "nearly_fainted": ("passed_out", "belly_back_faint"),
    "bladder_leak": ("bowel_control",),
    "hernia_stuck": ("hernia_bulge",),
    "thunderclap": ("exertion_headache",),
}


def _without_echoes(heard: dict[str, FlagValue]) -> dict[str, FlagValue]:
    def explained(flag: str) -> bool:
        others = _EXPLAINED_BY.get(flag, ())
        return heard[flag] == "not_sure" and any(heard.get(other) == "yes" for other in others)

    return {flag: value for flag, value in heard.items() if not explained(flag)}
