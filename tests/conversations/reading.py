"""Transcripts in full words: what a person reads while a ``.chat`` file is played.

Lives here: playing a file and writing down both sides, as a chat looks. Does not live here:
what is expected (the ``.chat`` files). ``python -m tests.conversations.reading`` writes
``tests/conversations/words/*.txt`` anew; ``test_conversations.py`` fails while one of them
is not what a person would read now, so that no change of a text goes unread.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from bot.render import Renderer, plain
from bot.words import load_words
from flows.content import Content
from flows.loading import load
from flows.model import Commanded, Event, Pressed, Said
from flows.screen import Button, Screen
from tests.conversations.player import Player, play

HERE = Path(__file__).parent
WORDS = HERE / "words"
#: The ones to read first: each is a person whom Spotter must speak to well.
PEOPLE = (
    "the_sore_beginner",
    "the_twinge_mid_set",
    "the_sciatica",
    "the_saddle_numbness_in_slang",
    "the_dark_urine",
    "the_pregnant_lifter",
    "the_fifteen_year_old",
    "worse_at_72_hours",
    "gone",
    "the_late_answer",
    "the_contradiction",
    "an_answer_changed_at_the_end",
)


@dataclass
class Reader(Player):
    """A player that writes down what was done and what was read."""

    renderer: Renderer = field(default_factory=lambda: Renderer(load_words()))
    lines: list[str] = field(default_factory=list)

    def happen(self, event: Event) -> tuple[object, ...]:  # type: ignore[override]
        """Write down the event, let it happen, write down the answer."""
        before = len(self.shown)
        did = self._did(event)
        effects = super().happen(event)
        self.lines += [did] if did else [f"-- {self.now:%a %H:%M} --"]
        for screen in self.shown[before:]:
            self.lines += self._read(screen)
        return effects

    def _did(self, event: Event) -> str:
        match event:
            case Said(text):
                return f"You: {text}"
            case Commanded(name, argument):
                return f"You: /{name} {argument}".rstrip()
            case Pressed(name):
                pressed = [one for one in self.last.buttons if one.id == name] if self.last else []
                return f"You: [{self._label(pressed[0])}]" if pressed else "You: [an old button]"
            case _:
                return ""

    def _label(self, button: Button) -> str:
        return self.renderer.label("en", button)

    def _read(self, screen: Screen) -> list[str]:
        said = plain(self.renderer.text("en", screen)).splitlines()
        rows = [" ".join(f"[{self._label(one)}]" for one in row) for row in screen.rows]
        return ["Spotter:", *(f"    {line}".rstrip() for line in (*said, *rows)), ""]


def transcript(content: Content, name: str) -> str:
    """A ``.chat`` file, played, in full words."""
    reader = Reader(content)
    play(reader, (HERE / f"{name}.chat").read_text("utf-8").splitlines())
    return "\n".join(reader.lines).rstrip() + "\n"


if __name__ == "__main__":
    WORDS.mkdir(exist_ok=True)
    for person in PEOPLE:
        (WORDS / f"{person}.txt").write_text(transcript(load(), person), "utf-8")
