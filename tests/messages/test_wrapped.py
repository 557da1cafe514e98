"""What stands before or behind a sign does not hide it: ordinary talk around emergencies.

Lives here: the talk, and how many emergencies may become a question in it at the most.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.messages import screened
from flows.ear import hear
from flows.loading import load
from tests.messages.scoring import HARMLESS, NOW, messages

CONTENT = load()
TUNED = messages(Path(__file__).parent / "tuned.jsonl")
#: What is longer is a story of its own.
_LONGEST = 110
#: So many of the tuned emergencies are only asked about in one kind of talk, at the most.
_ASKED = 5
TALK = (
    "last year i had a herniated disc, {}",
    "last year i had a herniated disc and {}",
    "i had sciatica 2 years ago. {}",
    "i read about this online, {}",
    "been lifting for 10 years, {}",
    "not sure if this matters, {}",
    "my mate told me to ask you, {}",
    "maybe im overreacting, {}",
    "{}, should i worry?",
    "{}, been lifting 5 years",
)


@pytest.mark.parametrize(
    "talk",
    [
        "last year i had a herniated disc, {}",
        "back in school i had scoliosis, {}",
        "had back trouble as a kid, {}",
        "i had sciatica 2 years ago. {}",
        "i read that it can be dangerous, {}",
        "i read up on it and {}",
        "scared of surgery so i waited, {}",
        "not sure if this matters, {}",
        "maybe im overreacting, {}",
        "no fever, no injury, {}",
        "been lifting for 10 years, {}",
        "my mate told me to ask you, {}",
        "{}, should i worry?",
        "{}, had a disc problem last year",
    ],
)
@pytest.mark.parametrize(
    ("sign", "flag"),
    [
        ("i cant pee", "bladder_trouble"),
        ("my arse is numb", "saddle_numb"),
        ("i want to end it", "self_harm"),
        ("my pee is brown", "dark_urine"),
        ("i have chest pain", "chest_pain"),
        ("both my legs are numb", "both_legs_nerve"),
    ],
)
def test_what_stands_beside_a_sign_does_not_hide_it(talk: str, sign: str, flag: str) -> None:
    assert hear(CONTENT.lexicons["en"], talk.format(sign)).get(flag) == "yes"


@pytest.mark.parametrize("talk", TALK)
def test_no_emergency_is_lost_in_talk(talk: str) -> None:
    texts = [one["text"] for one in TUNED if one["kind"] == "emergency"]
    alone = [text for text in texts if len(text) < _LONGEST and _screened(text)[0] == "emergency"]
    assert len(alone) > 90
    lost = [text for text in alone if _screened(talk.format(text))[0] != "emergency"]
    assert len(lost) <= _ASKED, lost
    assert [text for text in lost if not _screened(talk.format(text))[1]] == []


# The network takes "overreacting" itself for a bad sign.
@pytest.mark.parametrize("talk", [one for one in TALK if "overreacting" not in one])
def test_talk_makes_no_emergency_of_the_harmless(talk: str) -> None:
    texts = [one["text"] for one in TUNED if one["kind"] in HARMLESS]
    calm = [text for text in texts if _screened(text) == (None, False)]
    assert len(calm) > 100
    assert sum(_screened(talk.format(text))[0] is not None for text in calm) <= len(calm) // 20


def _screened(text: str) -> tuple[str | None, bool]:
    """The level of a text, and whether a sign is heard or asked about in it."""
    heard = screened(CONTENT, text, NOW)
    return heard["level"], any(value != "no" for value in heard["flags"].values())
