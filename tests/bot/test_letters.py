"""What the outbox keeps of a message, written and read again."""

from __future__ import annotations

import json
from datetime import UTC, datetime

import pytest

from bot import letters
from bot.letters import Letter
from flows import codec
from flows.pictures import BodyMap, Weeks
from flows.screen import Amount, Button, Day, Moment, Part, Ref, Refs, Screen
from flows.vocabulary import Level

AT = datetime(2026, 3, 2, 12, tzinfo=UTC)
ARGS = (
    ("word", "18:40"),
    ("number", 3.0),
    ("amount", Amount("amount-severity", 3.0)),
    ("ref", Ref("help")),
    ("refs", Refs(("help", "done"))),
    ("moment", Moment(AT, 60)),
    ("day", Day(AT, None, year=True)),
)
SCREEN = Screen(
    "question",
    (Part("help", ARGS),),
    ((Button("1.start", "done", "start", "x", ticked=True, args=ARGS),),),
    question="location",
    level=Level.URGENT,
    picture=BodyMap(("neck",), ("neck",)),
)


@pytest.mark.parametrize(
    "letter",
    [
        {"language": "en", "screen": SCREEN, "spent": None},
        {"language": "de", "screen": SCREEN, "spent": 7, "simple": True, "keyboard": "reply"},
        {"language": "en", "screen": SCREEN, "spent": 7, "stays": "caption", "leaves": SCREEN},
        {"language": "en", "screen": Screen("a", (), picture=Weeks((1, 2))), "gone": [1, 2]},
        {"language": "en"},
        {"language": "en", "episode": 3, "form": "fhir"},
    ],
)
def test_a_letter_is_read_as_it_was_written_and_says_nothing_else(letter: Letter) -> None:
    text = letters.dump(letter)
    # The second time it cannot be known any more.
    assert [letters.load(text), letters.load(text)] == [letter, letter]
    assert json.loads(text).keys() == letter.keys()


def test_only_the_last_letters_are_known_before_they_are_read() -> None:
    texts = [letters.dump({"language": "en", "episode": number}) for number in range(200)]
    assert [letters.load(text)["episode"] for text in texts] == list(range(200))


def test_a_screen_stands_in_it_as_the_core_writes_it() -> None:
    text = letters.dump({"language": "en", "screen": SCREEN})
    assert json.loads(text)["screen"] == json.loads(codec.dump_screen(SCREEN))


def test_what_a_later_version_writes_besides_is_passed_over() -> None:
    assert letters.load('{"language": "en", "later": {}}') == {"language": "en"}


@pytest.mark.parametrize("text", ["", "[]", '{"screen": {}}', '{"language": "en", "spent": "x"}'])
def test_what_is_no_letter_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="validation error"):
        letters.load(text)
