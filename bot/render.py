"""From screens to words: text, buttons, and the JSON of ``spotter chat --jsonl``.

Lives here: joining paragraphs, wording arguments, escaping for Telegram. Escaping happens here
and nowhere else. Does not live here: the words (``bot/texts``), sending. Called by
``bot.telegram_sender``, ``bot.communities.sending``, the terminal and ``bot.review``; its
moments in epoch ms by all of ``bot``.
"""

from __future__ import annotations

import html
import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import Any

from babel import Locale
from babel.core import get_global
from babel.dates import format_datetime

from bot.countries import ANYWHERE, Numbers, country_of
from bot.spacing import stands_close
from bot.words import FALLBACK, Words
from flows.content import Content
from flows.screen import Amount, Arg, Button, Day, Moment, Part, Ref, Refs, Screen
from flows.vocabulary import DANGER_SCREENS, Level, flag_of
from flows.weekly.points import POINTS, QUESTIONS

#: Marks round a point in time, which Telegram can show on the reader's own clock: from here
#: the seconds since 1970, then what is shown where that is not possible. No text holds them.
_TIME, _SHOWN, _END = "\ue000", "\ue001", "\ue002"
_MOMENT = re.compile(f"{_TIME}(-?\\d+){_SHOWN}([^{_END}]*){_END}")
_BOLD = re.compile(r"\*\*(.+?)\*\*", re.DOTALL)
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MS = timedelta(milliseconds=1)
TICK = "\u2713 "
#: A paragraph that is shown as it is, such as an export in the terminal.
VERBATIM = "verbatim"
#: What stands between a danger text and its English original, which a clinician can read.
IN_ENGLISH = "**English**"
#: Telegram takes no longer text in one message.
LONGEST = 4096
#: Worded texts that are kept: all of five languages, and the numbers in some of them.
_KEPT = 8192

Args = tuple[tuple[str, Arg], ...]


@dataclass(frozen=True)
class Renderer:
    """Words plus what every text may mention: whom to call, how long rows are kept."""

    words: Words
    numbers: Numbers = ANYWHERE
    retention_days: int = 90
    privacy_url: str | None = None
    _called: dict[str, Mapping[str, Any]] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )
    _worded: dict[tuple[str, str, Args], str] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    def _common(self, language: str) -> Mapping[str, Any]:
        """What every text may name, in the reader's words where they word it."""
        if language not in self._called:
            place = country_of(self.numbers)
            named = {}
            for whom in ("emergency", "crisis", "advice"):
                key, table = f"call-{place}-{whom}", getattr(self.numbers, whom)
                worded = self.words.has(language, key)
                named[whom] = self.words.text(language, key) if worded else table
            self._called[language] = {**named, "retention": self.retention_days}
        return self._called[language]

    def text(self, language: str, screen: Screen) -> str:
        """The screen's paragraphs; ``**bold**`` marks stay for the caller to turn.

        A screen about danger in a language whose danger texts no clinician has read is shown
        in English as well; of any other screen, those paragraphs are that are about danger.
        """
        own = self._paragraphs(language, screen)
        if not self.words.is_unsigned(language):
            return own
        danger = replace(screen, parts=tuple(one for one in screen.parts if self._alarms(one)))
        whole = _is_of_danger(screen) and bool(danger.parts)
        for also in (screen, danger) if whole else (danger,):
            english = self._paragraphs(FALLBACK, also)
            both = f"{own}\n\n{IN_ENGLISH}\n{english}"
            if not english or english in own:
                return own
            if len(both) <= LONGEST:
                return both
        return self._paragraphs(FALLBACK, screen)

    def _alarms(self, part: Part) -> bool:
        """Whether a paragraph is a danger text, or names one."""
        named = [one for _, one in part.args]
        keys = {part.key, *(one.key for one in named if isinstance(one, Ref))}
        keys.update(key for one in named if isinstance(one, Refs) for key in one.keys)
        return not {key.partition(".")[0] for key in keys}.isdisjoint(self.words.danger)

    def _paragraphs(self, language: str, screen: Screen) -> str:
        text = ""
        for number, part in enumerate(screen.parts):
            close = number > 0 and stands_close(screen.parts[number - 1], part)
            text += ("" if not text else "\n" if close else "\n\n") + self.part(language, part)
        return text

    def part(self, language: str, part: Part) -> str:
        """One paragraph."""
        if part.key == VERBATIM:
            return str(dict(part.args)["text"])
        text = self._text(language, part.key, part.args)
        if part.key == "privacy" and self.privacy_url:
            text += f"\n\n{self.privacy_url}"
        return text

    def label(self, language: str, button: Button) -> str:
        """A button's words: a tick when it is chosen, its number when it has one."""
        args = tuple([one for one in button.args if one[0] != "number"])
        label = self._text(language, button.label, args)
        if len(args) != len(button.args):
            number = dict(button.args)["number"]
            label = f"{number:g} {label}" if isinstance(number, float | int) else label
        return TICK + label if button.ticked else label

    def key(self, language: str, key: str) -> str:
        """A text without arguments of its own."""
        return self._text(language, key, ())

    def assessed_at(self, ms: int) -> Part:
        """The paragraph that dates a result which goes out late."""
        return Part("assessed-at", (("when", Moment(from_ms(ms))),))

    def _text(self, language: str, key: str, args: Args) -> str:
        """A text with its arguments.

        Fluent takes 5 to 20 µs of the processor for one, and a card has up to thirty. Nearly
        all of them are the same for everybody, and kept; points in time and names are not.
        """
        named = (language, key, args)
        text = self._worded.get(named)
        if text is None:
            text = self.words.text(language, key, self._args(language, args))
            if not any(isinstance(one, Moment | Day | str) for _, one in args):
                if len(self._worded) >= _KEPT:
                    self._worded.clear()
                self._worded[named] = text
        return text

    def _args(self, language: str, args: Args) -> dict[str, Any]:
        return {
            **self._common(language),
            **{name: self._arg(language, value) for name, value in args},
        }

    def _arg(self, language: str, value: Arg) -> Any:
        match value:
            case Ref(key):
                return self.key(language, key)
            case Refs(keys):
                return ", ".join(self.key(language, key) for key in keys)
            case Amount(key, number):
                return self.words.text(language, key, {"number": _tidy(number)})
            case Moment(at, offset):
                shown = moment(at, offset, language)
                return f"{_TIME}{round(at.timestamp())}{_SHOWN}{shown}{_END}"
            case Day(at, offset, year):
                return day(at, offset, language, year=year)
            case float():
                return _tidy(value)
            case _:
                return value


def _is_of_danger(screen: Screen) -> bool:
    """Whether a whole screen is about danger: a result that cannot wait, a question for signs."""
    serious = screen.level is not None and screen.level.rank >= Level.URGENT.rank
    asked = screen.question or ""
    return serious or asked in DANGER_SCREENS or flag_of(asked) is not None


def _tidy(number: float) -> float | int:
    return int(number) if float(number).is_integer() else round(number, 1)


def moment(at: datetime, offset_minutes: int | None, language: str = FALLBACK) -> str:
    """A point in time on the reader's clock, or in UTC while that is not known."""
    local = at + timedelta(minutes=offset_minutes or 0)
    zone = "" if offset_minutes is not None else " UTC"
    locale = Locale.parse(language, sep="-")
    return format_datetime(local, "ccc d MMM HH:mm", locale=locale) + zone


def day(at: datetime, offset_minutes: int | None, language: str, *, year: bool) -> str:
    """A day as people write it: ``12 Nov``, with the year where it is asked for."""
    local = at + timedelta(minutes=offset_minutes or 0)
    locale = Locale.parse(language, sep="-")
    return format_datetime(local, "d MMM y" if year else "d MMM", locale=locale)


def telegram_html(text: str, *, clocks: bool = True) -> str:
    """The text as Telegram's HTML: everything escaped, ``**bold**`` turned.

    With ``clocks``, points in time become entities that each reader sees on their own
    clock; an old client shows what stands inside, as does every one without them.
    """
    marked = _BOLD.sub(r"<b>\1</b>", html.escape(text, quote=False))
    shown = r'<tg-time unix="\1" format="wdt">\2</tg-time>' if clocks else r"\2"
    return _MOMENT.sub(shown, marked)


def without_moments(text: str) -> str:
    """The text with every point in time as plain words."""
    return _MOMENT.sub(r"\2", text)


def plain(text: str) -> str:
    """The text without marks."""
    return _BOLD.sub(r"\1", without_moments(text))


def screen_json(
    renderer: Renderer, language: str, screen: Screen, picture: str | None = None
) -> dict[str, Any]:
    """A screen as one line of ``spotter chat --jsonl`` (see the intake contract).

    ``picture`` is the file that holds its picture.
    """
    return {
        "screen": screen.key,
        "question": screen.question,
        "text": plain(renderer.text(language, screen)),
        "picture": picture,
        "buttons": [
            {
                "id": button.id,
                "label": renderer.label(language, button),
                "role": button.role,
                "value": button.value,
            }
            for button in screen.buttons
        ],
        "level": screen.level.value if screen.level else None,
    }


def labels_of(words: Words, content: Content, language: str) -> dict[str, dict[str, str]]:
    """Button labels by question and code, so that a label can be typed."""
    labels: dict[str, dict[str, str]] = {}
    for name, question in content.questions.items():
        keys = {code: f"o-{name}-{code}" for code in question.options}
        labels[name] = {code: words.text(language, key) for code, key in keys.items()}
    for screen, flags in content.screens.items():
        labels[screen] = {flag: words.text(language, f"flag-{flag}.short") for flag in flags}
    for name in QUESTIONS:
        options = {str(at): f"weekly-{name}-{at}" for at in range(len(POINTS))}
        labels[f"weekly_{name}"] = {at: words.text(language, key) for at, key in options.items()}
    labels["language"] = {
        # English has the own name of each; asking the others would load all of them.
        one: words.text(FALLBACK, f"language-{one}")
        for one in words.languages
        if words.has(FALLBACK, f"language-{one}")
    }
    labels["country"] = dict(Locale.parse(language, sep="-").territories)
    labels["city"] = _cities(content, language)
    return labels


def _cities(content: Content, language: str) -> dict[str, str]:
    """What the city of a zone is called, where it is not as in English."""
    named = Locale.parse(language, sep="-").time_zones
    newer = get_global("zone_aliases")
    cities = {newer.get(zone, zone): words.get("city") for zone, words in named.items()}
    return {zone: city for zone, city in cities.items() if city and zone in content.zones}


def to_ms(at: datetime) -> int:
    """A moment as milliseconds since 1970 (UTC), as rows keep it."""
    return round((at - _EPOCH) / _MS)


def from_ms(ms: int) -> datetime:
    """The moment that ``to_ms`` wrote."""
    return _EPOCH + timedelta(milliseconds=ms)
