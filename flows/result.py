"""The result cards: what it looks like, why, what to do, what to leave out, when to go.

House rules. Action first, reason second. Nothing names a diagnosis. An emergency card holds
the action, the reason and what to tell the staff, and nothing else: no training, no self care.
Does not live here: the words, the level (``flows.triage``). Called by ``flows.cards`` and
``flows.outcome``, for one part or another by their neighbours, and by ``bot.cases`` and
``bot.review`` for the guidance.
"""

from __future__ import annotations

from datetime import tzinfo

from flows.asking import Card
from flows.findings import UNRESOLVED
from flows.local_time import offset_at
from flows.model import Episode, PlannedCheckIn, State
from flows.records.cards import to_my_physio
from flows.screen import Button, Moment, Part, Refs, Screen
from flows.triage import Assessment
from flows.vocabulary import FLAGS, NOT_SURE, Level

#: Patterns whose emergency text has a reason and a line for the staff of its own.
_OWN_EMERGENCY = frozenset(
    {
        "cauda_equina",
        "rhabdo",
        "vascular",
        "fracture",
        "infection",
        "malignancy",
        "kidney",
        "nerve_root",
    }
)
_MOST_REASONS = 3
EXPLAINS, WHY, CHANGES = "x", "why", "changes"
_CRISIS = frozenset({"overdose", "self_harm"})


def guidance_keys(assessment: Assessment) -> tuple[str, ...]:
    """The text keys of the guidance, in the order in which a person reads them."""
    return tuple(dict.fromkeys(part.key for part in guidance(assessment)))


def guidance(assessment: Assessment) -> tuple[Part, ...]:
    """The paragraphs of an assessment, without greeting and check-in times."""
    if assessment.level is Level.EMERGENCY:
        return _emergency(assessment)
    place = place_of(assessment)
    return (
        Part(f"level-{assessment.level.value}"),
        *_looks(assessment),
        Part("why-heading"),
        *told_signs(assessment),
        *_reasons(assessment),
        Part(f"do-{place}"),
        *_whom(assessment),
        Part(f"leave-{place}"),
        *_words(assessment),
        Part(f"checked-{place}"),
        Part("go-now"),
    )


def place_of(assessment: Assessment) -> str:
    """Whose self care it is: the level's, or ``elsewhere`` when no low back is watched."""
    watched = assessment.level is Level.SELF_CARE_WATCH
    other = assessment.pathway == "other_place" and watched
    return "elsewhere" if other else assessment.level.value


def told_signs(assessment: Assessment) -> tuple[Part, ...]:
    """The signs that an appointment or today rests on, as they were told; else nothing."""
    if assessment.level.rank < Level.CLINICIAN_SOON.rank:
        return ()
    signs = dict.fromkeys(
        f"flag-{name}.said"
        for one in assessment.decisive
        for name, value in one.because
        if name in FLAGS and value == "yes"
    )
    return (Part("told-signs", (("flags", Refs(tuple(signs))),)),) if signs else ()


def _whom(assessment: Assessment) -> tuple[Part, ...]:
    """Who should hear of it as well: a midwife, a parent."""
    told = {one for finding in assessment.findings for one in finding.because}
    return (
        *((Part("ask-midwife"),) if ("pregnant", "yes") in told else ()),
        *((Part("show-a-parent"),) if ("age_band", "under_16") in told else ()),
    )


def _looks(assessment: Assessment) -> tuple[Part, ...]:
    """What it looks like; nothing when only a lesser finding has a pattern."""
    if assessment.pathway == "other_place":
        return (Part("looks-other_place"),)
    patterns = {one.pattern for one in assessment.decisive}
    return (Part(f"looks-{assessment.pattern}"),) if assessment.pattern in patterns else ()


def _reasons(assessment: Assessment) -> tuple[Part, ...]:
    """One reason for each finding, the doubts about danger signs gathered into one."""
    doubts = [
        f"flag-{name}.said"
        for one in assessment.decisive
        for name, value in one.because
        if value == NOT_SURE and name in FLAGS and one.rule == UNRESOLVED
    ]
    gathered = (Part("because-unsure", (("flags", Refs(tuple(doubts))),)),) if doubts else ()
    others = [
        Part(f"because-{one.rule}")
        for one in assessment.decisive
        if not (doubts and one.rule == UNRESOLVED)
    ]
    return (*gathered, *tuple(dict.fromkeys(others))[:_MOST_REASONS])


def _words(assessment: Assessment) -> tuple[Part, ...]:
    """Advice that one finding adds to its level: painkillers when dark urine is possible."""
    cleared = ("urine_dark_cleared", "yes")
    dark = any(cleared in one.because for one in assessment.findings)
    if assessment.pattern == "rhabdo" or dark:
        return (Part("no-painkillers"),)
    return ()


def _emergency(assessment: Assessment) -> tuple[Part, ...]:
    crisis = [one.say for one in assessment.decisive if one.say]
    if crisis:
        return tuple(Part(key) for key in dict.fromkeys(crisis))
    pattern = assessment.pattern if assessment.pattern in _OWN_EMERGENCY else "other"
    return (
        Part("level-emergency"),
        *told_signs(assessment),
        Part(f"emergency-{pattern}"),
        Part("emergency-go"),
        Part(f"emergency-tell-{pattern}"),
        Part("emergency-wait"),
    )


def triggers(assessment: Assessment) -> tuple[str, ...]:
    """The answers and flags that made the level what it is, flags that were denied left out."""
    names = [
        name
        for one in assessment.decisive
        for name, value in one.because
        if value not in ("no", "none")
    ]
    return tuple(dict.fromkeys(names))


def in_crisis(episode: Episode) -> bool:
    """Whether an episode is about overdose or self-harm: then nothing speaks of backs."""
    ticked = {code for one in episode.answered for code in one.codes}
    heard = {flag for flag, value in episode.heard if value == "yes"}
    return not _CRISIS.isdisjoint(ticked | heard)


def result_card(
    state: State, episode: Episode, assessment: Assessment, zone: tzinfo | None
) -> Screen:
    """The result of an intake, with the promise to come back, on the clocks of ``zone``."""
    card = Card(state.card)
    emergency = assessment.level is Level.EMERGENCY
    promise = () if emergency else promise_of(state, episode.check_ins, zone)
    signed = () if emergency else (Part("not-signed-off"),)
    return Screen(
        key="result",
        level=assessment.level,
        parts=(*guidance(assessment), *promise, *signed),
        rows=(
            *(_emergency_rows(card) if emergency else ()),
            *explaining_rows(episode, assessment.level),
            *(() if emergency else (to_my_physio(episode.number), *_result_rows(card, state))),
        ),
    )


def promise_of(
    state: State, check_ins: tuple[PlannedCheckIn, ...], zone: tzinfo | None
) -> tuple[Part, ...]:
    """When Spotter comes back: the first two times, or that it does not."""
    if not state.check_ins_wanted or not check_ins:
        return (Part("no-check-ins"),)
    moments = [Moment(one.due_at, offset_at(zone, one.due_at)) for one in check_ins]
    if len(moments) == 1:
        return (Part("check-back-once", (("first", moments[0]),)),)
    return (Part("check-back", (("first", moments[0]), ("second", moments[1]))),)


def explaining_rows(episode: Episode, level: Level) -> tuple[tuple[Button, ...], ...]:
    """The way to the reasons, and to what would change them unless nothing can.

    Their ids name the episode and not the card: ``x.<episode>.why``, ``x.<episode>.changes``.
    """
    if in_crisis(episode):
        return ()
    why = Button(f"{EXPLAINS}.{episode.number}.{WHY}", "why-this", "why")
    if level is Level.EMERGENCY:
        return ((why,),)
    return ((why, Button(f"{EXPLAINS}.{episode.number}.{CHANGES}", "what-would-change", "other")),)


def _emergency_rows(card: Card) -> tuple[tuple[Button, ...], ...]:
    return (
        (card.button("going", "getting-help", "other"),),
        (card.button("mistake", "by-mistake", "other"),),
    )


def _result_rows(card: Card, state: State) -> tuple[tuple[Button, ...], ...]:
    wanted = state.check_ins_wanted
    off = (card.button("quiet", "no-more-check-ins", "other"),) if wanted else ()
    return tuple(row for row in ((card.button("edit", "change-an-answer", "other"),), off) if row)
