"""Typed answers: from what somebody wrote to the answer that a button would give.

Every question can be answered by an option's number, its label, a synonym or a number. A typed
answer to a multi-select gives the whole answer at once. Only ever called after the red-flag
ear. Lives here: matching. Does not live here: the words (``flows/words``), the ear, what an
answer does. Called by ``flows.talking``; single words also by ``flows.door``,
``flows.reporting``, ``flows.explaining``, ``flows.guides.words``, ``flows.answering`` and
``flows.contradictions``.
"""

from __future__ import annotations

import re
from datetime import datetime

from flows.content import Content, Question
from flows.lexicon import Lexicon
from flows.listening.ages import age_band, band_of
from flows.listening.answer_words import AnswerWords
from flows.listening.times import hours_ago
from flows.model import Answered
from flows.vocabulary import ANSWERS, NOT_SURE, flag_of

#: Nobody is older; a larger number is something else.
_OLDEST = 120
_NUMBER = re.compile(r"(?<![\w.])(\d{1,4}(?:[.,]\d{1,2})?)(?!\w*\d)")


def verb(lexicon: Lexicon, text: str) -> str | None:
    """The command word that the whole text is ("back", "stop", "why"), if it is one."""
    order = ("back", "stop", "help", "why", "not_sure", "skip", "thanks", "are_you_ai")
    return next((name for name in order if is_verb(lexicon, name, text)), None)


def is_verb(lexicon: Lexicon, name: str, text: str) -> bool:
    """Whether the whole text says ``name`` ("yes", "confirm", "carry_on")."""
    return any(one.plain(text).strip(" .!") in one.verbs.get(name, ()) for one in lexicon.both)


def mentions_back(lexicon: Lexicon, text: str) -> bool:
    """Whether a text speaks of a back or of training."""
    return any(one.about_back.search(one.plain(text)) is not None for one in lexicon.both)


def erasing(lexicon: Lexicon, text: str) -> bool:
    """Whether a text, asked whether everything shall be deleted, says so."""
    return any(one.answering.erase.search(one.plain(text)) is not None for one in lexicon.both)


def read(
    content: Content, lexicon: Lexicon, question: str, text: str, now: datetime | None = None
) -> Answered | None:
    """The answer that a text gives to a question, or None when it gives none.

    It is read in the person's language and, where that gives nothing, in English. ``now`` is
    the person's local time; without it only counted times are read ("2 days").
    """
    answers = (_read(content, one, question, text, now) for one in lexicon.both)
    return next((one for one in answers if one is not None), None)


def _read(
    content: Content, lexicon: Lexicon, question: str, text: str, now: datetime | None
) -> Answered | None:
    said = lexicon.plain(text).strip(" .!?")
    if question in content.screens:
        return _danger(content, lexicon, question, said)
    if flag_of(question) is not None:
        return _yes_or_no(lexicon, question, said)
    spec = content.questions[question]
    if spec.numbers:
        return _number(lexicon, question, said, now)
    codes = _numbered(lexicon, spec.options, said) or _labelled(lexicon, spec, said)
    codes = codes or _synonyms(lexicon, spec, said)
    if not codes and question == "age_band":
        codes = _aged(lexicon, said)
    return _answered(spec, codes)


def _danger(content: Content, lexicon: Lexicon, screen: str, said: str) -> Answered | None:
    if said in lexicon.verbs.get("none", ()) and said != "0":
        return Answered(screen)
    codes = _numbered(lexicon, content.screens[screen], said)
    if not codes:
        labels = lexicon.labels.get(screen, {})
        codes = tuple(code for code, label in labels.items() if _same(lexicon, label, said))
    return Answered(screen, codes) if codes else None


def _yes_or_no(lexicon: Lexicon, question: str, said: str) -> Answered | None:
    first = said.split(",", maxsplit=1)[0].split(" ", maxsplit=1)[0] if said else ""
    for code in ("yes", "no"):
        if said in lexicon.verbs.get(code, ()) or first in lexicon.answering.leading.get(code, ()):
            return Answered(question, (code,))
    return {"1": Answered(question, ("yes",)), "2": Answered(question, ("no",))}.get(said)


def _number(lexicon: Lexicon, question: str, said: str, now: datetime | None) -> Answered | None:
    spec = ANSWERS[question]
    if question == "trained_hours_ago":
        value = hours_ago(lexicon.times, said, now)
    elif question == "pain_days":
        hours = hours_ago(lexicon.times, said, now, bare=24)
        value = None if hours is None else hours / 24
    else:
        value = _score(lexicon.answering, said)
    if value is None or (spec.highest is not None and value > spec.highest):
        return None
    return Answered(question, number=round(value, 2))


def _score(words: AnswerWords, said: str) -> float | None:
    """A score out of ten; of "3 or 4" and "6-7" the higher counts."""
    cleaned = words.of_ten.sub(" ", said)
    values = [float(one.replace(",", ".")) for one in _NUMBER.findall(cleaned)]
    values += [words.numbers[word] for word in cleaned.split() if word in words.numbers]
    legal = [value for value in values if value <= 10]
    return max(legal) if legal and len(legal) == len(values) else None


def _aged(lexicon: Lexicon, said: str) -> tuple[str, ...]:
    """The band of an age: of a bare one, for it was asked for, or of one within a sentence."""
    bare = lexicon.answering.age.match(said)
    age = 0 if bare is None else int(bare["n"])
    band = band_of(age) if 0 < age <= _OLDEST else age_band(lexicon.ages, said)
    return () if band is None else (band,)


def _numbered(lexicon: Lexicon, options: tuple[str, ...], said: str) -> tuple[str, ...]:
    if not lexicon.answering.list.match(said):
        return ()
    numbers = [int(one) for one in re.findall(r"\d+", said)]
    if not all(1 <= number <= len(options) for number in numbers):
        return ()
    return tuple(dict.fromkeys(options[number - 1] for number in numbers))


def is_label(lexicon: Lexicon, question: str, text: str) -> bool:
    """Whether a text is, word for word, the label of an option of ``question``."""
    said = lexicon.plain(text).strip(" .!?")
    return any(_same(lexicon, one, said) for one in lexicon.labels.get(question, {}).values())


def _same(lexicon: Lexicon, label: str, said: str) -> bool:
    return lexicon.plain(label).strip(" .!?") == said


def _labelled(lexicon: Lexicon, spec: Question, said: str) -> tuple[str, ...]:
    labels = lexicon.labels.get(spec.id, {})
    return tuple(code for code, label in labels.items() if _same(lexicon, label, said))


def _synonyms(lexicon: Lexicon, spec: Question, said: str) -> tuple[str, ...]:
    """Codes whose words stand in the text; a code named exactly wins over all others."""
    if said.replace(" ", "_") in ANSWERS[spec.id].codes:
        return (said.replace(" ", "_"),)
    spans = [
        (found.start(), found.end(), code)
        for code, patterns in lexicon.codes.get(spec.id, {}).items()
        for pattern in patterns
        for found in pattern.finditer(said)
    ]
    given: list[str] = []
    for start, end, code in spans:
        # "Worse at first, then settles" is not also "worse".
        inside = any(
            other != code and begin <= start and end <= stop and stop - begin > end - start
            for begin, stop, other in spans
        )
        if not inside and not _is_denied(lexicon, said, start):
            given.append(code)
    return tuple(dict.fromkeys(given))


def _is_denied(lexicon: Lexicon, said: str, start: int) -> bool:
    """ "Not sharp, dull": a code right behind a denial was not given."""
    return lexicon.denial.search(said[:start].rsplit(",", 1)[-1]) is not None


def _answered(spec: Question, codes: tuple[str, ...]) -> Answered | None:
    """One code for a single choice; for several, an excluding code only stands alone."""
    if not codes or (not spec.many and len(codes) > 1):
        return None
    if len(codes) > 1:
        codes = tuple(code for code in codes if code not in spec.completes) or codes[:1]
    return Answered(spec.id, codes)


def unsure(question: str) -> Answered:
    """The answer "not sure" to a question."""
    return Answered(question, (NOT_SURE,))
