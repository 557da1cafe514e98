"""``spotter screen``: messages in, what Spotter hears in them out, one JSON line for each.

Lives here: reading lines of text or JSON objects, and the JSON that answers them. A line
that does not fit is answered with an error that names the line, the problem and the
remedy; the other lines are still answered. Does not live here: hearing (``flows.ear``),
reading answers (``flows.prefill``), judging (``flows.triage``). Called by
``bot.__main__``.
"""

from __future__ import annotations

import json
from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from datetime import datetime
from itertools import islice
from typing import Any

from flows.content import Content
from flows.course import facts_with_course
from flows.intake import Intake, Value
from flows.model import DEFAULT_LANGUAGE
from flows.tongues import hear_and_read
from flows.triage import pathway_of
from flows.vocabulary import FLAGS, FlagValue, Level

_KEYS = ("id", "text", "now", "language")
#: More questions than this at once are a questionnaire, not a clarification.
_MOST_ASKED = 3
#: Lines that a hand takes at a time; one by one they are answered 8 % more slowly.
_HANDFUL = 16


class BadMessage(ValueError):
    """A line that is no message; the text names the problem and the remedy."""


def read_messages(text: str) -> Iterator[tuple[int, str]]:
    """The lines of a file with their numbers; blank lines say nothing."""
    # Not splitlines: a message may hold other characters that end lines.
    for number, line in enumerate(text.split("\n"), start=1):
        if line.strip():
            yield number, line.removesuffix("\r")


def answer_messages(
    content: Content, lines: Iterable[tuple[int, str]], now: datetime, hands: int = 1
) -> Iterator[tuple[dict[str, Any], bool]]:
    """One JSON object for each message, in order, and whether the line fitted.

    So many ``hands`` answer lines at once, each a line of its own. The network needs no lock of
    the interpreter, and the lists do: on two cores two hands are a third faster than one.
    """

    def answered(some: list[tuple[int, str]]) -> list[tuple[dict[str, Any], bool]]:
        return [_answer(content, number, line, now) for number, line in some]

    if hands == 1:
        for number, line in lines:
            yield _answer(content, number, line, now)
        return
    with ThreadPoolExecutor(hands) as pool:
        waiting: deque[Future[list[tuple[dict[str, Any], bool]]]] = deque()
        for some in _handfuls(lines):
            waiting.append(pool.submit(answered, some))
            if len(waiting) > hands:
                yield from waiting.popleft().result()
        for last in waiting:
            yield from last.result()


def _handfuls(lines: Iterable[tuple[int, str]]) -> Iterator[list[tuple[int, str]]]:
    rest = iter(lines)
    while some := list(islice(rest, _HANDFUL)):
        yield some


def _answer(content: Content, number: int, line: str, now: datetime) -> tuple[dict[str, Any], bool]:
    """The answer to one line, and whether it fitted."""
    name: object = number
    try:
        if not line.lstrip().startswith("{"):
            return {"id": name, **screened(content, line, now)}, True
        message = _parse(line)
        name = message.get("id", number)
        text, at = _text(message), _now(message, now)
        language = _language(content, message)
        return {"id": name, **screened(content, text, at, language)}, True
    except BadMessage as error:
        return {"id": name, "line": number, "error": f"line {number}: {error}"}, False


def screened(
    content: Content, text: str, now: datetime, language: str = DEFAULT_LANGUAGE
) -> dict[str, Any]:
    """What Spotter hears in a text, in the contract's form; ``now`` is the writer's time."""
    heard, read = hear_and_read(content.lexicons[language], text, now)
    return {
        "flags": {flag: heard[flag] for flag in FLAGS if flag in heard},
        "level": _level(content, heard, read),
        "prefill": {
            name: list(one) if isinstance(one, tuple) else one for name, one in read.items()
        },
        "ask": _ask(content, heard),
    }


def _level(
    content: Content, heard: Mapping[str, FlagValue], read: Mapping[str, Value]
) -> str | None:
    """The level of the stated flags and what belongs to them; None for at most watching."""
    stated: dict[str, FlagValue] = {flag: one for flag, one in heard.items() if one == "yes"}
    if not stated:
        return None
    # What is left open is no statement: most messages do not tell everything.
    told = Intake(answers=read, flags=stated, others_denied=True)
    facts = facts_with_course(content, told)
    # Only a rule that has its signs is judged: 5 instead of 28 microseconds a message.
    held = (
        rule.level.value
        for rule in pathway_of(content, told).most_urgent_first
        if rule.level.rank >= Level.CLINICIAN_SOON.rank
        if rule.needs is None or not rule.needs.isdisjoint(stated)
        if rule.holds(facts)
    )
    return next(held, None)


def _ask(content: Content, heard: Mapping[str, FlagValue]) -> list[str]:
    """The signs worth a question, those of the highest level first."""
    if "not_sure" not in heard.values():
        return []
    unclear = [flag for flag in content.flags if heard.get(flag) == "not_sure"]
    unclear.sort(key=lambda flag: -content.flags[flag].unsure.rank)
    return unclear[:_MOST_ASKED]


def _parse(line: str) -> Mapping[str, Any]:
    try:
        message = json.loads(line)
    except RecursionError:
        raise BadMessage("nested too deeply; write one object on one line") from None
    except ValueError as error:
        reason = error.msg if isinstance(error, json.JSONDecodeError) else "a number is too long"
        raise BadMessage(
            f'not valid JSON ({reason}); write {{"id": ..., "text": ...}} on one line, '
            "or plain text that does not begin with a brace"
        ) from None
    unknown = [key for key in message if key not in _KEYS]
    if unknown:
        raise BadMessage(f"unknown key {unknown[0]!r}; legal: {', '.join(_KEYS)}")
    return dict(message)


def _text(message: Mapping[str, Any]) -> str:
    text = message.get("text")
    if not isinstance(text, str):
        raise BadMessage('"text" is missing or no text; add it, such as "text": "my back is sore"')
    return text


def _language(content: Content, message: Mapping[str, Any]) -> str:
    language = message.get("language", DEFAULT_LANGUAGE)
    if language not in content.lexicons:
        legal = ", ".join(content.lexicons)
        raise BadMessage(f'"language" is none that I hear: {language!r}; legal: {legal}')
    return str(language)


def _now(message: Mapping[str, Any], now: datetime) -> datetime:
    given = message.get("now")
    if given is None:
        return now
    try:
        at = datetime.fromisoformat(given)
    except (TypeError, ValueError):
        raise BadMessage(f'"now" is no time: {given!r}; write it like 2026-03-04T10:00') from None
    return at if at.tzinfo is not None else at.replace(tzinfo=now.tzinfo)
