"""The cards of the guides: the plan day by day, what helps, form, training, the ladder.

Lives here: from a standing to a Screen, as keys and arguments. A button carries the
number of the episode and not of a card, so that it works from any copy; one that opens
a guide from elsewhere begins with ``g``, one on a guide card, which is edited, with
``gp``. Does not live here: self-checks (``flows.guides.check_cards``), what a press does
(``flows.guides.pressing``). Called by ``flows.guides.pressing`` and ``flows.cards``.
"""

from __future__ import annotations

from dataclasses import replace

from flows.content import Content
from flows.guides.content import TOPICS
from flows.guides.ladder import RED, highest_step, kind_of, leanings, step_of, swaps
from flows.guides.offering import CHECKS, DAYS, FORM, TRAIN, Standing, offers, trainable
from flows.pictures import Moves
from flows.result import place_of
from flows.screen import Arg, Button, Part, Ref, Role, Screen
from flows.vocabulary import Level

OPENS, TURNS = "g", "gp"
#: The labels of the guides, in the order of their buttons.
_LABELS = {
    DAYS: "guide-days",
    TRAIN: "guide-train",
    CHECKS: "guide-checks",
    FORM: "guide-form",
}
Row = tuple[Button, ...]


def guide_button(
    episode: int,
    verb: str,
    label: str,
    role: Role = "other",
    value: str | None = None,
    prefix: str = TURNS,
) -> Button:
    """One button of a guide; its id is ``g.<episode>.<verb>`` or ``gp.<episode>.<verb>``."""
    return Button(f"{prefix}.{episode}.{verb}", label, role, value)


def is_guide_button(name: str) -> bool:
    """Whether a button belongs to the guides rather than to the live card."""
    return name.split(".", 1)[0] in (OPENS, TURNS)


def with_guides(content: Content, episode: int, now: Standing, screen: Screen) -> Screen:
    """A result or an outcome with the guides that may be opened from it."""
    allowed = offers(content, now)
    buttons = [
        guide_button(episode, verb, label, prefix=OPENS)
        for verb, label in _LABELS.items()
        if verb in allowed
    ]
    if screen.key != "result":
        buttons = [one for one in buttons if one.id.endswith((DAYS, TRAIN))]
    rows = tuple(tuple(buttons[at : at + 2]) for at in (0, 2) if buttons[at : at + 2])
    place = next((at for at, row in enumerate(screen.rows) if row[0].id.endswith(".edit")), None)
    before = screen.rows if place is None else screen.rows[:place]
    return replace(
        screen,
        parts=_with_leaning(content, now, screen.parts),
        rows=(*before, *rows, *screen.rows[len(before) :]),
    )


def _with_leaning(content: Content, now: Standing, parts: tuple[Part, ...]) -> tuple[Part, ...]:
    """After self-checks the result says which way is sore, below what it looks like."""
    if now.shut or now.guided.leg or not leanings(content, now.guided):
        return parts
    told = Part("checks-showed", (("what", Ref(f"kind-{kind_of(content, now)}")),))
    at = [number for number, one in enumerate(parts) if one.key.startswith("looks-")]
    return (*parts[: at[0] + 1], told, *parts[at[0] + 1 :]) if at else parts


def with_outcome(content: Content, episode: int, now: Standing, screen: Screen) -> Screen:
    """The outcome of a check-in with its traffic light, its step, and the guides."""
    if screen.key == "result":
        return screen  # an emergency is shown as its result
    guided = with_guides(content, episode, now, screen)
    if not trainable(now) or now.guided.light is None or not now.open:
        return guided
    told = (Part(f"light-{now.guided.light}"), step_part(content, step_of(content, now)))
    ends = [number for number, one in enumerate(guided.parts) if one.key == "go-now"]
    at = ends[0] if ends else len(guided.parts)
    return replace(guided, parts=(*guided.parts[:at], *told, *guided.parts[at:]))


def step_part(content: Content, step: int) -> Part:
    """One step of the ladder in words, with its share of the usual weight."""
    rung = content.guides.training.ladder[step]
    if rung.low is None or rung.high is None:
        return Part(f"step-{step}")
    return Part(f"step-{step}", (("low", rung.low), ("high", rung.high)))


def traffic(content: Content, command: str = "/how") -> Part:
    """The traffic rule, with its numbers, and the command that tells of red."""
    plan = content.guides.training
    numbers = {
        "green": plan.green_at_most,
        "amber": plan.green_at_most + 1,
        "limit": plan.amber_at_most,
        "red": plan.amber_at_most + 1,
    }
    args: tuple[tuple[str, Arg], ...] = (*numbers.items(), ("command", command))
    return Part("traffic-rule", args)


def _traffic(content: Content, now: Standing) -> Part:
    return traffic(content, "/how" if now.open else "/check")


def guide(key: str, parts: tuple[Part, ...], *rows: Row, moves: tuple[str, ...] = ()) -> Screen:
    """A guide card; every one says who has not signed it yet. ``moves`` are drawn above it."""
    return Screen(
        key,
        (*parts, Part("guide-not-signed")),
        tuple(row for row in rows if row),
        picture=drawing(moves),
    )


def drawing(moves: tuple[str, ...]) -> Moves | None:
    """The drawing of the moves that a card names, in its order; None when it names none."""
    return Moves(tuple(dict.fromkeys(moves))) if moves else None


def footer(content: Content, episode: int, now: Standing, *verbs: str) -> Row:
    """Other guides that may be opened, and the way back."""
    allowed = offers(content, now)
    others = [guide_button(episode, one, _LABELS[one]) for one in verbs if one in allowed]
    back = (guide_button(episode, "result", "back-to-result"),) if now.at_result else ()
    return (*others, *back)


def _lines(keys: list[str]) -> tuple[Part, ...]:
    """Texts as a numbered list."""
    return tuple(
        Part("item", (("number", float(number)), ("text", Ref(key))))
        for number, key in enumerate(keys, start=1)
    )


# --- day by day ------------------------------------------------------------------


def days_card(content: Content, episode: int, now: Standing) -> Screen:
    """What to do today, tonight, tomorrow, in the next session, and in the first week."""
    level = max(now.level, now.assessment.level, key=lambda one: one.rank)
    place = place_of(replace(now.assessment, level=level))
    tomorrow = "eased" if _eases(content, now, level) else place
    moments = (("today", place), ("tonight", place), ("tomorrow", tomorrow))
    may_train = trainable(now)
    kind = (Part(f"comfort-{kind_of(content, now)}"),) if may_train else ()
    parts = (
        Part("days-heading"),
        *(Part(f"day-{moment}-{of}") for moment, of in moments),
        *kind,
        *((Part(f"day-session-{level.value}"), _next_step(content, now)) if may_train else ()),
        *((Part(f"day-week-{place}"),) if level.rank < Level.URGENT.rank else ()),
        Part("go-now"),
    )
    helps = (guide_button(episode, "helps", "guide-helps"),) if may_train else ()
    comfort = content.guides.training.comfort[kind_of(content, now)] if may_train else ()
    return guide("guide_days", parts, helps, footer(content, episode, now, TRAIN), moves=comfort)


def _eases(content: Content, now: Standing, level: Level) -> bool:
    """Whether ordinary soreness is past its peak: over, or three days after the session."""
    hours = now.intake.answers.get("trained_hours_ago")
    past = isinstance(hours, int | float) and hours >= content.anchors["soreness_hours"]
    return level is Level.NORMAL_SORENESS and (past or not now.open)


def _next_step(content: Content, now: Standing) -> Part:
    return step_part(content, step_of(content, now))


def helps_card(content: Content, episode: int, now: Standing) -> Screen:
    """What helps soreness and what does not, each with how well that is known."""
    parts = tuple(
        part
        for strength, named in content.guides.measures.items()
        for part in (Part(f"helps-{strength}"), *_lines([f"measure-{one}" for one in named]))
    )
    about_heat = () if now.assessment.pattern == "doms" else (Part("helps-fresh"),)
    return guide(
        "guide_helps",
        (Part("helps-heading"), *parts, *about_heat),
        footer(content, episode, now, DAYS),
        moves=content.guides.measure_moves,
    )


# --- training --------------------------------------------------------------------


def train_card(content: Content, episode: int, now: Standing) -> Screen:
    """The step to stand on now, the traffic rule, and the way to each kind of work."""
    young = now.intake.answers.get("age_band") == "16_17"
    step = step_of(content, now)
    light = (Part(f"light-{now.guided.light}"),) if now.guided.light else ()
    # On red nothing is trained, so how to load it is not said either.
    kind = () if now.guided.light == RED else (Part(f"kind-{kind_of(content, now)}"),)
    parts = (
        Part("train-heading"),
        *kind,
        *light,
        step_part(content, step_of(content, now)),
        _traffic(content, now),
        *((Part("train-appointment"),) if now.level is Level.CLINICIAN_SOON else ()),
        *((Part("train-with-adult"),) if young else ()),
    )
    topics = [guide_button(episode, f"topic.{one}", f"topic-{one}.label") for one in TOPICS]
    return guide(
        "guide_train",
        parts,
        tuple(topics[:2]),
        tuple(topics[2:]),
        (
            guide_button(episode, "avoid", "guide-avoid"),
            guide_button(episode, "ladder", "guide-ladder"),
        ),
        (guide_button(episode, "flared", "guide-flared"),),
        footer(content, episode, now, DAYS),
        moves=() if now.guided.light == RED else content.guides.training.ladder[step].moves,
    )


def topic_card(content: Content, episode: int, now: Standing, topic: str) -> Screen:
    """What there is to do on one topic at this step."""
    offered = swaps(content, now, topic)
    lines = _lines([f"swap-{one.id}" for one in offered])
    moves = tuple(move for one in offered for move in one.moves)
    parts = (Part(f"topic-{topic}"), *(lines or (Part("topic-waits"),)), _traffic(content, now))
    return guide("guide_topic", parts, footer(content, episode, now, TRAIN), moves=moves)


def avoid_card(content: Content, episode: int, now: Standing) -> Screen:
    """What to leave out for now, by the kind of pain."""
    parts = (Part("avoid-heading"), Part(f"avoid-{kind_of(content, now)}"), Part("avoid-all"))
    return guide("guide_avoid", parts, footer(content, episode, now, TRAIN))


def ladder_card(content: Content, episode: int, now: Standing) -> Screen:
    """Every step from here to the highest that the level allows."""
    here, top = step_of(content, now), highest_step(content, now)
    steps = tuple(step_part(content, step) for step in range(here, top + 1))
    closed = () if now.open else (Part("ladder-alone"),)
    parts = (Part("ladder-heading"), *steps, Part("ladder-rule"), *closed, _traffic(content, now))
    return guide("guide_ladder", parts, footer(content, episode, now, TRAIN))


# --- form ------------------------------------------------------------------------


def form_card(content: Content, episode: int, now: Standing) -> Screen:
    """What to look for on a side-on video; old footage while there is no pulling yet."""
    film = step_of(content, now) >= content.guides.form.film_from_step
    severity = now.intake.answers.get("severity")
    quiet = isinstance(severity, int | float) and (
        severity <= content.guides.training.green_at_most
    )
    word = Part("form-film" if film and quiet else "form-old-video")
    faults = [
        guide_button(episode, f"fault.{one}", f"fault-{one}") for one in content.guides.form.faults
    ]
    rows = tuple(tuple(faults[at : at + 1]) for at in range(len(faults)))
    return guide(
        "guide_form",
        (Part("form-heading"), word, Part("form-ask")),
        *rows,
        footer(content, episode, now),
    )


def cue_card(content: Content, episode: int, now: Standing, fault: str) -> Screen:
    """One cue and one loading tip; form is one of many things."""
    tip = content.guides.form.faults[fault].tip
    parts = (Part(f"cue-{fault}"), Part(f"tip-{tip}"), Part("form-one-of-many"))
    again = (guide_button(episode, FORM, "form-another"),)
    return guide("guide_cue", parts, again, footer(content, episode, now, TRAIN))
