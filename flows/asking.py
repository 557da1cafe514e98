"""The cards of a conversation: a question, a contradiction, the review.

Lives here: from state to Screen, as keys and arguments. A button's id carries the number of
its card, so that a press on an older card is known to be stale. Does not live here: what a
press does (``flows.engine``), results (``flows.result``). Called by ``flows.cards``; the Card
and how an answer is said are used by its neighbours.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from flows.content import Content, Contradiction
from flows.contradictions import BOTH, contradiction_of, sides
from flows.lately import often
from flows.model import Answered, Conversation, State
from flows.pictures import BodyMap
from flows.position import is_numbered, questions_done, questions_left
from flows.screen import Amount, Arg, Button, Part, Ref, Refs, Role, Screen
from flows.vocabulary import ANSWERS, CLARIFY, CONTRADICTION, NOT_SURE, TYPED, flag_of

UNSURE = "?"
#: Callback data never carries more than this many columns: Telegram shows at most 8.
_MOST_COLUMNS = 8
#: Drawn questions that are kept, some kilobytes each: a person's first check has twenty cards.
_DRAWN = 256

Row = tuple[Button, ...]


@dataclass(frozen=True, slots=True)
class Card:
    """Makes buttons whose ids carry the number of the live card."""

    number: int

    def button(
        self,
        verb: str,
        label: str,
        role: Role,
        value: str | None = None,
        *,
        arg: str | None = None,
        ticked: bool = False,
        args: tuple[tuple[str, Arg], ...] = (),
    ) -> Button:
        """One button; its id is ``<card>.<verb>`` or ``<card>.<verb>.<arg>``."""
        name = f"{self.number}.{verb}" if arg is None else f"{self.number}.{verb}.{arg}"
        return Button(name, label, role, value, ticked, args)


def in_rows(buttons: Sequence[Button], columns: int) -> tuple[Row, ...]:
    """The buttons in rows of at most ``columns``."""
    width = min(columns, _MOST_COLUMNS)
    return tuple(tuple(buttons[at : at + width]) for at in range(0, len(buttons), width))


def in_widths(buttons: Sequence[Button], widths: Sequence[int]) -> tuple[Row, ...]:
    """The buttons in rows that are as wide as ``widths`` say."""
    ends = list(accumulate(widths))
    return tuple(tuple(buttons[end - width : end]) for width, end in zip(widths, ends, strict=True))


def question_card(
    content: Content, state: State, conversation: Conversation, question: str
) -> Screen:
    """The card that asks ``question``."""
    draft, unsure = conversation.ticked, conversation.unsure
    given = any(one.question not in conversation.known for one in conversation.answered)
    back = bool(given or conversation.changing or draft)
    contradiction = contradiction_of(content, question)
    if contradiction is None:
        parts, rows = _drawn(content, state.card, question, draft, unsure, back)
    else:
        card = Card(state.card)
        parts, rows = _contradiction(content, conversation, card, contradiction)
        rows = (*rows, _footer(content, card, question, unsure=unsure, back=back))
    spec = content.questions.get(question)
    return Screen(
        key="question",
        question=question,
        parts=(
            *misunderstood(state),
            _progress(content, conversation, question),
            *parts,
            *((Part(f"why-{_subject(question)}"),) if state.why else ()),
        ),
        rows=rows,
        picture=BodyMap(spec.options) if spec is not None and spec.picture else None,
    )


@often(_DRAWN)
def _drawn(
    content: Content, number: int, question: str, ticked: tuple[str, ...], unsure: bool, back: bool
) -> tuple[tuple[Part, ...], tuple[Row, ...]]:
    """The words and the buttons of a question: the same for everybody who is asked it there."""
    card, flag = Card(number), flag_of(question)
    if question in content.screens:
        parts, rows = _danger(content, card, question, ticked, unsure=unsure)
    elif flag is not None:
        parts = (Part(f"clarify-{flag}"),)
        rows = ((_code(card, "yes", "yes"), _code(card, "no", "no")),)
    else:
        parts, rows = _plain(content, card, question, ticked)
    return parts, (*rows, _footer(content, card, question, unsure=unsure, back=back))


def misunderstood(state: State) -> tuple[Part, ...]:
    """A word on how to answer, after a text that was not understood."""
    if state.misses == 0:
        return ()
    return (Part("not-understood" if state.misses == 1 else "not-understood-again"),)


def _progress(content: Content, conversation: Conversation, question: str) -> Part:
    if not is_numbered(question):
        return Part("progress-more")
    if conversation.changing is not None:
        return Part("progress-changing")
    done = questions_done(conversation)
    total = done + questions_left(content, conversation)
    return Part("progress", (("number", float(done + 1)), ("total", float(total))))


def _subject(question: str) -> str:
    return "contradiction" if question.startswith(CONTRADICTION) else question


def _contradiction(
    content: Content, conversation: Conversation, card: Card, one: Contradiction
) -> tuple[tuple[Part, ...], tuple[Row, ...]]:
    """Two answers side by side: which one fits better?"""
    lines, buttons = [], []
    for told in sides(one, conversation):
        answer = said(content, told)
        lines.append(
            Part("review-line", (("name", Ref(f"name-{told.question}")), ("answer", answer)))
        )
        value = told.codes[0] if told.number is None else f"{told.number:g}"
        args = (("answer", answer),)
        buttons.append(card.button("a", "it-is", "answer", value, arg=told.question, args=args))
    both = card.button("a", "both-right", "answer", BOTH, arg=BOTH)
    parts = (Part("contradiction"), *lines, Part("contradiction-which"))
    return parts, (*((button,) for button in buttons), (both,))


def _danger(
    content: Content, card: Card, question: str, drafted: tuple[str, ...], *, unsure: bool
) -> tuple[tuple[Part, ...], tuple[Row, ...]]:
    flags = content.screens[question]
    mark = UNSURE if unsure else ""
    title = f"q-{question}" + ("-unsure" if unsure else "")
    parts = [Part(title)]
    buttons = []
    for number, flag in enumerate(flags, start=1):
        parts.append(Part("item", (("number", float(number)), ("text", Ref(f"flag-{flag}")))))
        ticked = mark + flag in drafted
        buttons.append(
            card.button(
                "off" if ticked else "on",
                f"flag-{flag}.short",
                "answer",
                flag,
                arg=flag,
                ticked=ticked,
                args=(("number", float(number)),),
            )
        )
    none = card.button("none", "none-of-these", "answer", "none")
    done = card.button("done", "done", "done")
    last = (done,) if drafted or unsure else (none,)
    return tuple(parts), (*in_rows(buttons, 2), last)


def _plain(
    content: Content, card: Card, question: str, drafted: tuple[str, ...]
) -> tuple[tuple[Part, ...], tuple[Row, ...]]:
    spec = content.questions[question]
    parts = (Part(f"q-{question}"),)
    if spec.numbers:
        small = ANSWERS[question].highest is not None
        buttons = [
            card.button(
                "a",
                "number" if small else f"o-{question}-{number:g}",
                "answer",
                f"{number:g}",
                arg=f"{number:g}",
                args=(("value", number),) if small else (),
            )
            for number in spec.numbers
        ]
        return parts, in_rows(buttons, spec.columns)
    buttons = []
    for number, code in enumerate(spec.options, start=1):
        ticked = code in drafted
        toggles = spec.many and code not in spec.completes
        verb = "a" if not toggles else "off" if ticked else "on"
        label = f"o-{question}-{code}.map" if spec.picture else f"o-{question}-{code}"
        buttons.append(
            card.button(
                verb,
                label,
                "answer",
                code,
                arg=code,
                ticked=ticked,
                args=(("number", float(number)),),
            )
        )
    rows = in_widths(buttons, spec.widths) if spec.widths else in_rows(buttons, spec.columns)
    if spec.many:
        rows = (*rows, (card.button("done", "done", "done"),))
    return parts, rows


def _code(card: Card, code: str, label: str) -> Button:
    return card.button("a", label, "answer", code, arg=code)


def _footer(content: Content, card: Card, question: str, *, unsure: bool, back: bool) -> Row:
    spec = content.questions.get(question)
    buttons = [card.button("back", "back", "back")] if back else []
    if spec is not None and spec.skip:
        buttons.append(card.button("skip", f"skip-{question}", "skip"))
    else:
        label = "cannot-tell-any" if unsure else "not-sure"
        buttons.append(card.button("ns", label, "not_sure", NOT_SURE))
    buttons.append(card.button("why", "why", "why"))
    buttons.append(card.button("stop", "stop", "stop"))
    return tuple(buttons)


def review_card(content: Content, state: State, conversation: Conversation) -> Screen:
    """All answers in one list; a tap on a line changes it."""
    card = Card(state.card)
    shown = [one for one in conversation.answered if not one.question.startswith(CONTRADICTION)]
    changes = [
        card.button("ch", f"name-{_name(one.question)}", "change", one.question, arg=one.question)
        for one in shown
    ]
    return Screen(
        key="review",
        question="review",
        parts=(
            *misunderstood(state),
            Part("review"),
            *(Part("review-line", _line(content, one)) for one in shown),
            *_heard(conversation),
            Part("review-end"),
        ),
        rows=(
            (card.button("confirm", "looks-right", "confirm"),),
            *in_rows(changes, 2),
            (card.button("back", "back", "back"), card.button("stop", "stop", "stop")),
        ),
    )


def _heard(conversation: Conversation) -> tuple[Part, ...]:
    """Danger signs that were written rather than tapped."""
    keys = tuple(f"flag-{flag}.short" for flag, value in conversation.heard if value == "yes")
    if not keys:
        return ()
    return (Part("review-line", (("name", Ref("name-heard")), ("answer", Refs(keys)))),)


def _name(question: str) -> str:
    return "clarify" if flag_of(question) else question


def _line(content: Content, one: Answered) -> tuple[tuple[str, Arg], ...]:
    flag = flag_of(one.question)
    name = f"flag-{flag}.short" if flag else f"name-{one.question}"
    return (("name", Ref(name)), ("answer", said(content, one)))


def said(content: Content, one: Answered) -> Arg:
    """What was answered, as text keys."""
    if one.codes == (NOT_SURE,):
        return Ref("not-sure")
    if one.question in content.screens:
        keys = [f"flag-{flag}.short" for flag in one.codes]
        keys += [f"flag-{flag}.unsure" for flag in one.unsure]
        return Refs(tuple(keys)) if keys else Ref("none-of-these")
    if one.number is not None:
        return Amount(f"amount-{one.question}", one.number)
    if not one.codes:
        return Ref("skipped")
    if one.question == TYPED:
        return Ref(f"typed-{one.codes[0]}")
    if one.question.startswith(CLARIFY):
        return Ref(one.codes[0])
    return Refs(tuple(f"o-{one.question}-{code}" for code in one.codes))
