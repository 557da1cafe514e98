"""One page for a clinician, as facts: what was told, asked, denied, checked and advised.

House rules. Everything is the person's own word; nothing is concluded that the rules did not
say to them as well. Every danger sign is there with its answer, the denied ones too, and a
sign that nobody asked about is never told as denied. Plain clinical words stand here and
nowhere else. Does not live here: how a page looks as text, PDF or FHIR (``flows.records
.telling``, ``bot.records``). Called by those.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from flows.asking import said
from flows.cards import assessed, episode_conversation
from flows.content import Content
from flows.model import Answered
from flows.position import intake_of
from flows.records.cards import what
from flows.records.model import INTAKE, Contact, Record
from flows.result import in_crisis, place_of
from flows.screen import Arg, Moment, Part, Ref, Refs
from flows.triage import Assessment
from flows.vocabulary import FLAGS, NOT_SURE, Level

_BEGINNING = (
    "trained_hours_ago lift load_change onset felt pain_days episodes_12_months age_band".split()
)
_WHERE = "location spread one_finger_spot bone_tender".split()
_CHARACTER = "character severity severity_rest relief movement worse_with function trend".split()
#: More contacts, or reasons, than this do not fit one page; the first and the latest count.
_MOST_CONTACTS, _MOST_REASONS, _MOST_NAMED = 8, 4, 8
_ANSWERS = ("yes", NOT_SURE, "no", "unknown")


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and the lines below it."""

    heading: Part
    lines: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """The page: ``places`` are marked on the map, ``scores`` drawn as the chart."""

    title: Part
    about: tuple[Part, ...]
    sections: tuple[Section, ...]
    trace: tuple[Part, ...]
    places: tuple[str, ...]
    scores: tuple[tuple[float, float], ...]
    session: bool


def page_of(content: Content, record: Record, now: datetime, offset: int | None) -> Page:
    """The page of one complaint, as it is known at ``now``."""
    episode = record.episode
    assessment = assessed(content, episode)
    answered = {one.question: one for one in episode.answered}
    return Page(
        title=Part("physio-title"),
        about=(
            Part("physio-self-reported"),
            Part(
                "physio-when",
                (("reported", Moment(episode.reported_at, offset)), ("made", Moment(now, offset))),
            ),
        ),
        sections=tuple(
            section
            for section in (
                _answers("physio-beginning", content, answered, _BEGINNING),
                _answers("physio-where", content, answered, _WHERE),
                _answers("physio-character", content, answered, _CHARACTER),
                Section(Part("physio-course"), tuple(_course(record, offset))),
                Section(Part("physio-signs"), tuple(_signs(content, record))),
                Section(Part("physio-checks"), _self_checks(record)),
                Section(Part("physio-advice"), _advice(content, record, assessment)),
            )
            if section.lines
        ),
        trace=_trace(record, assessment),
        places=_codes(answered.get("location")),
        scores=record.scores,
        session="trained_hours_ago" in answered,
    )


def _codes(one: Answered | None) -> tuple[str, ...]:
    return () if one is None else tuple(code for code in one.codes if code != NOT_SURE)


def _line(name: str, answer: Arg) -> Part:
    return Part("physio-line", (("name", Ref(name)), ("answer", answer)))


def _said(key: str) -> Part:
    return Part("physio-said", (("text", Ref(key)),))


def _answers(
    heading: str, content: Content, answered: dict[str, Answered], names: list[str]
) -> Section:
    """The answers to some of the questions, in the person's own words."""
    told = [answered[name] for name in names if name in answered and name in content.questions]
    return Section(
        Part(heading), tuple(_line(f"name-{one.question}", said(content, one)) for one in told)
    )


# --- The course ------------------------------------------------------------------------


def _course(record: Record, offset: int | None) -> Iterator[Part]:
    """Every contact in a line; of many the first and the latest."""
    contacts = record.contacts
    hidden = len(contacts) - _MOST_CONTACTS
    for at, contact in enumerate(contacts):
        if hidden <= 0 or at == 0 or at > hidden:
            yield _contact(record, contact, offset)
        elif at == 1:
            yield Part("physio-more", (("number", float(hidden)),))
    yield Part(f"physio-outcome-{record.outcome}", (("days", record.days),))


def _contact(record: Record, contact: Contact, offset: int | None) -> Part:
    told: tuple[tuple[str, Arg], ...] = (
        ("day", record.days_until(contact.at)),
        ("when", Moment(contact.at, offset)),
        ("what", Ref(what(contact))),
        ("level", Ref(f"level-{contact.level.value}.name")),
    )
    if contact.severity is None:
        return Part("physio-contact", told)
    return Part("physio-contact-score", (*told, ("score", contact.severity)))


# --- Danger signs ----------------------------------------------------------------------


def signs_of(content: Content, record: Record) -> dict[str, str]:
    """Every danger sign and its answer at the report: yes, no, not_sure or unknown."""
    intake = intake_of(content, episode_conversation(record.episode))
    return {name: intake.flag(name) for name in FLAGS}


def _signs(content: Content, record: Record) -> Iterator[Part]:
    """All signs by their answer, then what each check-in asked again."""
    answers = signs_of(content, record)
    for value in _ANSWERS:
        names = [name for name, answer in answers.items() if answer == value]
        yield _named(f"physio-signs-{value}", names)
    again = [one for one in record.contacts if one.asked_again]
    if again:
        yield _asked_again(content, record, again)


def _named(key: str, names: list[str]) -> Part:
    listed = Refs(tuple(f"physio-flag-{name}" for name in names)) if names else Ref("physio-none")
    return Part(key, (("signs", listed), ("number", float(len(names)))))


def _asked_again(content: Content, record: Record, again: list[Contact]) -> Part:
    """What the check-ins asked again, all of them together."""
    answers: dict[str, set[str]] = {}
    for contact in again:
        for name, value in intake_of(content, contact.conversation).flags.items():
            answers.setdefault(name, set()).add(value)
    present = [name for name, values in answers.items() if "yes" in values]
    doubted = [name for name, values in answers.items() if NOT_SURE in values - {"yes"}]
    denied = sum(1 for values in answers.values() if values == {"no"})
    return Part(
        "physio-asked-again",
        (
            ("number", float(len(again))),
            ("day", record.days_until(again[-1].at)),
            *_some("present", present),
            *_some("unsure", [name for name in doubted if name not in present]),
            ("denied", float(denied)),
        ),
    )


def _some(key: str, names: list[str]) -> tuple[tuple[str, Arg], tuple[str, Arg]]:
    """The first of many signs by name, and how many more there are."""
    told = tuple(f"physio-flag-{name}" for name in names[:_MOST_NAMED])
    more = float(max(0, len(names) - _MOST_NAMED))
    return (key, Refs(told) if told else Ref("physio-none")), (f"{key}_more", more)


# --- Checks, advice, trace -------------------------------------------------------------


def _self_checks(record: Record) -> tuple[Part, ...]:
    """The results of the last round, in the words in which they were given back."""
    done = [(check, code) for check, code in record.episode.guided.checks if code != "skip"]
    if not done:
        return (_said("physio-no-checks"),)
    return tuple(_said(f"said-{check}-{code}") for check, code in done)


def _advice(content: Content, record: Record, assessment: Assessment) -> tuple[Part, ...]:
    """The level, why, and what was told to do, each in a line, as it was at the report."""
    level = _level(record, assessment)
    place = "crisis" if in_crisis(record.episode) else place_of(replace(assessment, level=level))
    rules = {rule.id: rule for way in content.pathways.values() for rule in way.rules}
    decisive = [
        name
        for name in rules_of(record, assessment)
        if name in rules and rules[name].level is level
    ]
    return (
        _line("physio-level", Ref(f"level-{level.value}.name")),
        *(_said(f"because-{name}") for name in decisive[:_MOST_REASONS]),
        _line("physio-advised", Ref(f"physio-advised-{place}")),
    )


def _report(record: Record) -> Contact | None:
    return next((one for one in record.contacts if one.kind == INTAKE), None)


def _level(record: Record, assessment: Assessment) -> Level:
    report = _report(record)
    return assessment.level if report is None else report.level


def rules_of(record: Record, assessment: Assessment) -> tuple[str, ...]:
    """The rules that fired at the report as they were recorded, or would now."""
    report = _report(record)
    if report is not None:
        return report.rules
    return tuple(dict.fromkeys(one.rule for one in assessment.findings))


def version_of(record: Record, assessment: Assessment) -> str:
    """The version of the rules that judged the report."""
    report = _report(record)
    return assessment.content_version if report is None else report.content_version


def _trace(record: Record, assessment: Assessment) -> tuple[Part, ...]:
    return (
        Part(
            "physio-trace",
            (
                ("rules", ", ".join(rules_of(record, assessment))),
                ("version", version_of(record, assessment)),
            ),
        ),
        Part("physio-not-signed"),
    )
