"""Reads a sentence: from everyday words to answers in contract values.

House rules. Only what is certain is read: a wrong answer is worse than a question. Two
readings that contradict each other are none. An answer that could make the result milder
is never guessed: a pop that was felt leaves open when the pain began.

Lives here: what the whole text tells. Does not live here: which words mean a code
(``flows.mentions``, ``flows/words``), times, scores and ages (``flows.listening``). Called
by ``flows.first_words`` and ``bot.messages``.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from flows.ear import listen
from flows.intake import Value
from flows.lexicon import Lexicon
from flows.listening.ages import age_band
from flows.listening.beginning import onset
from flows.listening.context import Context
from flows.listening.roles import Told, roles
from flows.listening.scores import Scores, scores
from flows.listening.session import pain_days, trained_hours_ago
from flows.mentions import codes_in
from flows.vocabulary import ANSWERS, EXCLUSIVE

_BETTER_KNOWN: Mapping[str, tuple[str, ...]] = {
    # The first is only said of what the others say more of.
    "low_back_unsure": ("low_back_both", "low_back_left", "low_back_right", "low_back_centre",
                        "si_left", "si_right"),
    "low_back_left": ("si_left", "low_back_both"),
    "low_back_right": ("si_right", "low_back_both"),
    "low_back_centre": ("low_back_both",),
    "new": ("after_break",),
    "worse": ("worse_then_settles",),
    "eases": ("worse_then_settles",),
}  # fmt: skip
#: At rest no pain worth speaking of, or less than on movement: some position eases it.
_AT_EASE = 1
#: A session less than so many hours ago has no next day yet.
_A_NIGHT = 6
#: Beginnings that do not fit a pop or a tear.
_LATER = frozenset({"next_day", "after_48h", "after_6_to_12h", "gradual"})
_WENT = frozenset({"pop", "crunch", "tear"})


def prefill(lexicon: Lexicon, text: str, now: datetime) -> Mapping[str, Value]:
    """Answers that a text gives with certainty; ``now`` is the writer's local time."""
    return answers_in(lexicon, listen(lexicon, text), lexicon.plain(text), now)


def answers_in(
    lexicon: Lexicon, listened: list[Context], plain: str, now: datetime
) -> Mapping[str, Value]:
    """The answers of a text that was listened to, and made plain."""
    answers: dict[str, Value] = {}
    for answer, codes in codes_in(lexicon, listened).items():
        value = _chosen(answer, codes)
        if value is not None:
            answers[answer] = value
    times = roles(lexicon.roles, lexicon.times, plain, now)
    rated = scores(lexicon.scores, plain)
    answers |= _numbers(lexicon, plain, times, rated)
    _mend(answers, rated)
    began = None
    if lexicon.roles is not None:
        began = onset(lexicon.roles, plain, now, times, _hours(answers))
    _begin(answers, began)
    return {name: answers[name] for name in ANSWERS if name in answers}


def _chosen(answer: str, codes: set[str]) -> Value | None:
    """One value from all readings of an answer, or None if they contradict each other."""
    given = set(codes)
    if answer == "location" and {"low_back_left", "low_back_right"} <= given:
        given = given - {"low_back_left", "low_back_right"} | {"low_back_both"}
    for vague, better in _BETTER_KNOWN.items():
        if not given.isdisjoint(better):
            given.discard(vague)
    spec = ANSWERS[answer]
    if spec.kind == "one":
        return given.pop() if len(given) == 1 else None
    alone = EXCLUSIVE.get(answer, frozenset())
    if given & alone and given - alone:
        return None
    return tuple(code for code in spec.codes if code in given) or None


def _numbers(lexicon: Lexicon, plain: str, times: list[Told], rated: Scores) -> dict[str, Value]:
    """Times, scores and the age, as far as they are told, and told of the writer."""
    people, told = lexicon.people, lexicon.roles
    if people is None or (not people.writer.search(plain) and people.of_somebody.search(plain)):
        return {}
    age = age_band(lexicon.ages, plain)
    numbers = {
        "trained_hours_ago": None if told is None else trained_hours_ago(told, plain, times),
        "pain_days": None if told is None else pain_days(told, plain, times),
        "severity": rated.moving,
        "severity_rest": rated.resting,
        "age_band": None if age is None or people.somebody.search(plain) else age,
    }
    return {name: one for name, one in numbers.items() if one is not None}


def _mend(answers: dict[str, Value], rated: Scores) -> None:
    """What only the whole tells: two scores, and a session or none at all."""
    if rated.course is not None:
        answers.setdefault("trend", rated.course)
    resting, moving = rated.resting, rated.moving
    if resting is not None and (resting <= _AT_EASE or (moving is not None and resting < moving)):
        answers.setdefault("relief", "some_position")
    if answers.get("lift") == ("no_training",):
        answers.pop("trained_hours_ago", None)
        answers.pop("load_change", None)


def _begin(answers: dict[str, Value], began: str | None) -> None:
    """When the pain began, by the words for it and by the times of the session and the pain."""
    hours = _hours(answers)
    said = answers.get("onset")
    if began is not None and said in (None, "unrelated", "next_day"):
        said = began
    if said in _LATER and _WENT & {*_codes_of(answers, "felt")}:
        # Something that popped went during the lift, or nobody knows.
        said = None
    if hours is not None and (said == "unrelated" or (said == "next_day" and hours < _A_NIGHT)):
        said = None
    answers.pop("onset", None)
    if said is not None:
        answers["onset"] = said


def _codes_of(answers: Mapping[str, Value], answer: str) -> tuple[str, ...]:
    value = answers.get(answer)
    return value if isinstance(value, tuple) else ()


def _hours(answers: Mapping[str, Value]) -> float | None:
    hours = answers.get("trained_hours_ago")
    return hours if isinstance(hours, float) else None
