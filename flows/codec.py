"""States, screens and answers as JSON text, and back.

Lives here: the one place where core data turns into text for storage. Does not live here: rows
(``storage``) or words (``bot/texts``). Called by ``bot.service``, ``bot.performing``,
``bot.communities.telling`` and, to read a screen again, by ``bot.telegram_sender`` and
``bot.terminal``.
"""

from __future__ import annotations

from pydantic import TypeAdapter

from flows.lately import Few
from flows.model import Answered, Episode, State
from flows.screen import Screen

_STATE = TypeAdapter(State)
_SCREEN = TypeAdapter(Screen)
_ANSWERS = TypeAdapter(tuple[Answered, ...])
_EPISODE = TypeAdapter(Episode)
#: States that this process has just written: whoever taps once taps again within seconds, and
#: what was worked out of the very object is still known then (``flows.lately``). As there, more
#: places than people who are talking.
_WRITTEN: Few[str, State] = Few(256)


def dump_state(state: State) -> str:
    """The state as JSON."""
    text = _STATE.dump_json(state, exclude_defaults=True).decode()
    _WRITTEN.put(text, state)
    return text


def load_state(text: str) -> State:
    """The state that ``dump_state`` wrote; raises ``ValueError`` on anything else."""
    return _WRITTEN.get(text) or _STATE.validate_json(text)


def dump_screen(screen: Screen) -> str:
    """The screen as JSON."""
    return _SCREEN.dump_json(screen).decode()


def load_screen(text: str) -> Screen:
    """The screen that ``dump_screen`` wrote; raises ``ValueError`` on anything else."""
    return _SCREEN.validate_json(text)


def dump_answers(answers: tuple[Answered, ...]) -> str:
    """Answers as JSON, for the record of an assessment."""
    return _ANSWERS.dump_json(answers, exclude_defaults=True).decode()


def load_answers(text: str) -> tuple[Answered, ...]:
    """The answers that ``dump_answers`` wrote; raises ``ValueError`` on anything else."""
    return _ANSWERS.validate_json(text)


def dump_episode(episode: Episode) -> str:
    """One complaint as JSON, for its story."""
    return _EPISODE.dump_json(episode, exclude_defaults=True).decode()


def load_episode(text: str) -> Episode:
    """The episode that ``dump_episode`` wrote; raises ``ValueError`` on anything else."""
    return _EPISODE.validate_json(text)
