"""People who talk to a bot: each acts again when the answer to the last act is there.

In a closed loop they do so at once; ``acts`` may let them wait for their turn instead.

``Echoed`` say something to an echo bot. ``Lifters`` hold real checks with Spotter: consent, the
danger screens, the questions, the result, and then a new one. With ``typed`` they type their
answers, except to the danger screens: nobody can have read one in no time, and Spotter knows.
Lives here: what people do. Does not live here: Telegram (``tests.bench.stub``). Called by the
benchmarks.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial

from tests.bench.stub import Stub, Told
from tests.faults.crowd import reaction

FIRST = 10_001
SAYS = (
    "my lower back is sore since the deadlifts yesterday",
    "stiff in the morning, better once I am warm",
    "about a 4 out of 10, both sides",
)
#: What is typed instead of a tap, by the end of the button that would be tapped.
_TYPED = {
    "24": "26 hours",
    "next_day": "next morning",
    "low_back_both": "low back, both sides",
    "dull": "dull and stiff",
    "done": "dull and stiff",
    "3": "3/10",
    "eases": "it eases",
    "nothing": "nothing much",
    "18_49": "18 to 49",
    "confirm": "looks right",
}
#: A button that only a result has: what would change it.
_RESULT = "changes"
#: Whoever types much is offered simple mode.
_OFFER = {"on", "no"}
_DANGER = frozenset(("saddle_numb", "fever_ill", "cancer_history", "below_knee"))
#: What somebody does, and what decides when.
Act = Callable[[], None]
Acts = Callable[[Act], None]


def at_once(act: Act) -> None:
    """A closed loop."""
    act()


@dataclass
class Echoed:
    """People who talk to an echo."""

    stub: Stub
    users: range
    acts: Acts = at_once
    said: int = 0

    def begin(self) -> None:
        """Everybody says the first word."""
        self.stub.heard = self._heard
        for user in self.users:
            self.acts(partial(self._say, user))

    def _heard(self, told: Told) -> None:
        self.acts(partial(self._say, told.user))

    def _say(self, user: int) -> None:
        self.said += 1
        self.stub.says(user, SAYS[self.said % len(SAYS)])


@dataclass
class Lifters:
    """People who hold checks; ``results`` counts those that came to their end."""

    stub: Stub
    users: range
    acts: Acts = at_once
    typed: bool = False
    results: int = 0

    def begin(self) -> None:
        """Everybody opens the chat."""
        self.stub.heard = self._heard
        for user in self.users:
            self.acts(partial(self.stub.says, user, "/start"))

    def _heard(self, told: Told) -> None:
        buttons = told.buttons
        data = {whole.rpartition(".")[2]: whole for whole in buttons}
        # What became of an older card, and an offer that comes beside a question.
        if data and not data.keys() >= _OFFER:
            self.acts(self._next(told, buttons, data))

    def _next(self, told: Told, buttons: Mapping[str, str], data: Mapping[str, str]) -> Act:
        """What somebody does who sees this."""
        name = None if _RESULT in data else reaction(data, buttons)
        if name is None:
            self.results += 1
            return partial(self.stub.says, told.user, "/check")
        if self.typed and name in _TYPED and not _DANGER & data.keys():
            return partial(self.stub.says, told.user, _TYPED[name])
        return partial(self.stub.presses, told, data[name])
