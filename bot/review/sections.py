"""The review document, part by part: how to read it, signs, questions, rules, numbers, plan.

Lives here: which parts there are and in what order. Does not live here: rules in words
(``bot.review.rules``), layout (``bot.review.writing``). Called by ``bot.review``.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from importlib.resources import files

from bot.review.conditions import Teller
from bot.review.document import Block, Bullets, Heading, Item, Paragraph, Table
from bot.review.rules import Book
from bot.review.vignettes import Vignette
from bot.words import Words
from flows.content import Content, Flag, Plan, Question, Rule
from flows.vocabulary import DANGER_SCREENS, Level

_SHARED = "Danger and follow-up rules, for every place that hurts"


def sections(
    content: Content,
    words: Words,
    pathway: str | None,
    vignettes: tuple[Vignette, ...] | None,
) -> Iterator[Block]:
    """Every block of the document, for one pathway or for all."""
    teller = Teller(words)
    book = Book(content, teller, vignettes)
    names = list(content.pathways) if pathway is None else [pathway]
    everywhere = _everywhere(content)
    yield from _opening(content, names)
    yield from _signs(content, teller)
    yield from _questions(content, teller, names)
    shared = [rule for rule in content.pathways[names[0]].rules if rule.id in everywhere]
    yield from book.rules(_SHARED, shared, names[0])
    for name in names:
        own = [rule for rule in content.pathways[name].rules if rule.id not in everywhere]
        yield from book.rules(f"Rules of the pathway {name}", own, name)
    yield from _unresolved(teller)
    yield from _courses(content, teller)
    yield from _numbers()
    yield from _plan(content.plan)
    yield from book.texts({name: content.pathways[name].rules for name in names})
    yield from _signing(content, book, names)


def _everywhere(content: Content) -> frozenset[str]:
    """The ids of the rules that every pathway has."""
    each = [frozenset(rule.id for rule in one.rules) for one in content.pathways.values()]
    return each[0].intersection(*each[1:])


def _opening(content: Content, names: list[str]) -> Iterator[Block]:
    yield Heading(1, "Spotter: the rules, for review by a clinician")
    yield Paragraph(
        f"Pathways: {', '.join(names)}. Content version {content.version}. "
        "**None of this is clinical advice until a named clinician has signed it.**"
    )
    yield Paragraph(
        "How to read it: every rule below is tried, all that hold are kept, and the most urgent "
        "one decides. Their order means nothing. “Not sure” and a question that was never asked "
        "are unknown, and unknown is never no. Ordinary soreness and self care are named only "
        "when every sign marked “must be denied” was denied. Typed words may raise the level, "
        "never lower it."
    )


def _signs(content: Content, teller: Teller) -> Iterator[Block]:
    yield Heading(2, "The danger signs")
    yield Table(
        (
            "sign",
            "in the words of the question",
            "asked",
            "must be denied",
            "“not sure” means at least",
        ),
        tuple(
            (
                flag.id,
                teller.text(f"flag-{flag.id}"),
                _asked(flag, teller),
                "yes" if flag.time_critical else "",
                flag.unsure.value,
            )
            for flag in content.flags.values()
        ),
    )


def _asked(flag: Flag, teller: Teller) -> str:
    places = [teller.text(f"name-{flag.screen}")] if flag.screen in DANGER_SCREENS else []
    if flag.ask_if is not None:
        places.append(f"on its own after {teller.sentence(flag.ask_if)}")
    if flag.softens is not None:
        places.append(f"a yes takes back “{flag.softens}”")
    return "; ".join(places)


def _questions(content: Content, teller: Teller, names: list[str]) -> Iterator[Block]:
    yield Heading(2, "The questions")
    asked = dict.fromkeys(one for name in names for one in content.pathways[name].questions)
    yield Table(
        ("id", "question", "answers", "asked"),
        tuple(
            (
                name,
                teller.text(f"q-{name}"),
                _answers(content.questions[name], teller),
                _when(content.questions[name], teller),
            )
            for name in asked
        ),
    )


def _answers(question: Question, teller: Teller) -> str:
    if question.numbers:
        return ", ".join(f"{number:g}" for number in question.numbers) + ", or typed"
    many = "any of: " if question.many else "one of: "
    return many + "; ".join(teller.code(question.id, code) for code in question.options)


def _when(question: Question, teller: Teller) -> str:
    return "always" if question.ask_if is None else f"if {teller.sentence(question.ask_if)}"


def _unresolved(teller: Teller) -> Iterator[Block]:
    yield Heading(2, "R99: when no rule decides")
    yield Paragraph(
        f"**Reason shown to the lifter:** {teller.text('because-R99')} A pain of less than the "
        "number “intense” is watched; a stronger one, or one whose strength is not known, is for "
        "an appointment. With a sign open that must be denied, it is at least for an appointment."
    )


def _courses(content: Content, teller: Teller) -> Iterator[Block]:
    yield Heading(2, "How it goes: the word of a check-in against its scores")
    yield Paragraph("The first of these that holds.")
    yield Bullets(tuple(Item(f"**{one.name}**", teller.items(one.when)) for one in content.courses))


def _numbers() -> Iterator[Block]:
    yield Heading(2, "The numbers and where they come from")
    yield Table(("name", "value", "source and meaning"), tuple(anchors_told(_anchors_file())))


def _anchors_file() -> str:
    place = files("flows") / "pathways" / "common" / "anchors.toml"
    return place.read_text(encoding="utf-8")


def anchors_told(text: str) -> Iterator[tuple[str, str, str]]:
    """Name, value and comment of each anchor; a comment above a group stands with each of it."""
    _, _, body = text.partition("[anchors]")
    above: list[str] = []
    fresh = False
    for line in body.splitlines():
        if line.startswith("#"):
            above = [*above, line[1:].strip()] if fresh else [line[1:].strip()]
            fresh = True
        elif "=" in line:
            fresh = False
            name, _, rest = line.partition("=")
            value, _, comment = rest.partition("#")
            told = ". ".join(one.rstrip(".") for one in (comment.strip(), " ".join(above)) if one)
            yield name.strip(), value.strip(), told
        else:
            above, fresh = [], False


#: How each field of the plan is told; a field without words here is shown by its name.
_PLAN: Mapping[str, str] = {
    "check_in_hours": "The two check-ins, hours after the session or the report",
    "quiet_minutes": "Quiet hours, on the person's clock",
    "anchor_limit_hours": "Counted from the session when the report comes within this many hours",
    "day7_hours": "The check-in after a week, hours",
    "day7_levels": "Levels that get the check-in after a week",
    "extra_hours": "The extra look, hours after the report",
    "seen_hours": "“Were you seen?”, hours after the report, by level",
    "seen_again_hours": "“Were you seen?” a second and last time, hours after the report",
    "late_hours": "Later than this many hours, a check-in says that it is late",
    "last_expires_hours": "The last check-in is not asked any more after this many hours",
    "reminder_hours": "One reminder, hours after a check-in without an answer",
    "closing_hours": "The closing message, hours after the last one without an answer",
    "later_hours": "“Ask me later” puts a check-in off by this many hours",
    "put_off_hours": "A check-in that meets an open check waits this many hours",
    "busy_minutes": "Somebody is busy for this many minutes after their last answer",
}


def _plan(plan: Plan) -> Iterator[Block]:
    yield Heading(2, "When Spotter comes back")
    yield Table(
        ("what", "value"),
        tuple(
            (
                _PLAN.get(name, name.replace("_", " ")),
                _clock(plan.quiet_minutes)
                if name == "quiet_minutes"
                else _plain(getattr(plan, name)),
            )
            for name in plan.__slots__
        ),
    )


def _clock(minutes: tuple[int, int]) -> str:
    return " to ".join(f"{one // 60:02}:{one % 60:02}" for one in minutes)


def _plain(value: object) -> str:
    match value:
        case dict():
            return ", ".join(f"{name} {_plain(one)}" for name, one in sorted(value.items()))
        case frozenset():
            return ", ".join(level.value for level in Level if level.value in value)
        case tuple():
            return " and ".join(_plain(one) for one in value)
        case _:
            return format(value, "g")


def _signing(content: Content, book: Book, names: list[str]) -> Iterator[Block]:
    rules: dict[str, Rule] = {
        rule.id: rule for name in names for rule in content.pathways[name].rules
    }
    yield Heading(2, "Sign-off")
    yield Paragraph(
        "Strike out what you would not sign, and write beside it what it should be. A rule that "
        "changes after this asks for a new signature: its “reviewed” line names what was signed."
    )
    yield Table(
        ("rule", "level", "reviewed", "signed, or what to change"),
        tuple((rule.id, rule.level.value, book.state(rule), "") for rule in rules.values()),
    )
    yield Paragraph(f"Content version: {content.version}")
    for line in ("Name", "Profession and registration", "Date", "Signature"):
        yield Paragraph(f"{line}: ______________________________")
