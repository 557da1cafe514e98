"""Who may see which guide: the one place that decides it, asked again at every press.

House rules. Unknown is a reason not to offer. Any flag that is not denied, and any level above
``clinician_soon``, now or earlier in the episode, shuts training and self-checks for the rest
of the episode. Nothing here lowers a level. Does not live here: the numbers and conditions
(the guide files), cards. Called by the rest of ``flows.guides`` and by ``flows.cards``.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from flows.conditions import judge, leaves
from flows.content import Content
from flows.guides.content import SelfCheck
from flows.intake import Intake, Value, facts_of
from flows.model import Episode, Guided
from flows.triage import Assessment
from flows.vocabulary import FLAGS, Level

#: The verbs of the guides, as they stand on buttons.
DAYS, TRAIN, CHECKS, FORM = "days", "train", "checks", "form"
_HOUR = timedelta(hours=1)
_AGES_WITH_TIME = ("trained_hours_ago", "pain_days")


@dataclass(frozen=True, slots=True)
class Standing:
    """How an episode stands now: what the policies look at.

    ``intake`` is as old as the moment it is looked at; ``shut`` keeps training and checks
    out; ``at_result`` says that the result is the live card.
    """

    intake: Intake
    assessment: Assessment
    level: Level
    guided: Guided
    open: bool
    shut: bool
    at_result: bool = False


def standing(
    content: Content,
    episode: Episode,
    told: Intake,
    assessment: Assessment,
    now: datetime | None = None,
) -> Standing:
    """The episode as it stands at ``now`` (or at the report), from what was ``told`` then."""
    since = timedelta() if now is None else now - episode.reported_at
    intake = aged(told, since, episode.severity)
    level = max(assessment.level, episode.level, key=lambda one: one.rank)
    shut = (
        episode.guided.shut
        or level.rank > Level.CLINICIAN_SOON.rank
        or episode.check_in is not None
        or flagged(content, told)
        or since > timedelta(days=content.guides.training.holds_days)
    )
    return Standing(intake, assessment, episode.level, episode.guided, episode.open, shut)


def aged(told: Intake, since: timedelta, severity: float | None) -> Intake:
    """What was told, as it is after ``since``: the session and the pain are older."""
    answers: dict[str, Value] = dict(told.answers)
    for name in _AGES_WITH_TIME:
        value = answers.get(name)
        if isinstance(value, int | float):
            passed = since / _HOUR
            answers[name] = value + (passed if name == "trained_hours_ago" else passed / 24)
    if severity is not None:
        answers["severity"] = severity
    return replace(told, answers=answers)


def flagged(content: Content, intake: Intake) -> bool:
    """Whether any flag is not denied: said, in doubt, or on a screen that nobody answered."""
    for name in FLAGS:
        value = intake.flag(name)
        flag = content.flags[name]
        asked_of_all = flag.time_critical or flag.screen is not None
        if value in ("yes", "not_sure") or (value == "unknown" and asked_of_all):
            return True
    return False


def offers(content: Content, now: Standing) -> frozenset[str]:
    """The guides that may be opened: never any after an emergency."""
    if max(now.level.rank, now.assessment.level.rank) >= Level.EMERGENCY.rank:
        return frozenset()
    open_to_all = {DAYS}
    if trainable(now):
        open_to_all.add(TRAIN)
    if offered(content, now.intake, now.assessment) and not now.shut and now.open:
        open_to_all.add(CHECKS)
    if form_offered(content, now):
        open_to_all.add(FORM)
    return frozenset(open_to_all)


def trainable(now: Standing) -> bool:
    """Whether training may be spoken of: a low back, nothing shut, and an age from 16 on.

    While it is open whether a check went down a leg, nothing is said about training.
    """
    old_enough = now.intake.answers.get("age_band") not in (None, "under_16")
    in_doubt = now.shut or now.guided.leg
    return old_enough and not in_doubt and now.assessment.pathway == "low_back"


def form_offered(content: Content, now: Standing) -> bool:
    """Whether form may be looked at: at self care or below, after a deadlift or who knows."""
    told = now.intake.answers.get("lift")
    lifts = frozenset(told) if isinstance(told, tuple) else frozenset()
    other = bool(lifts) and lifts <= content.guides.form.not_for_lifts
    unlinked = now.intake.answers.get("onset") == "unrelated"
    calm = max(now.level.rank, now.assessment.level.rank) <= Level.SELF_CARE_WATCH.rank
    return trainable(now) and calm and not other and not unlinked


def offered(content: Content, intake: Intake, assessment: Assessment) -> tuple[SelfCheck, ...]:
    """The self-checks that this person may be offered, in their order; mostly none.

    Never with a flag that is not denied, above ``clinician_soon``, or when anything that
    the policy looks at is unknown.
    """
    policy = content.guides.checks
    if (
        flagged(content, intake)
        or assessment.level.rank > Level.CLINICIAN_SOON.rank
        or assessment.pathway != "low_back"
        or not leaves(policy.requires).isdisjoint(intake.unsure)
    ):
        return ()
    facts = facts_of(intake)
    if judge(policy.requires, facts).truth is not True:
        return ()
    fitting = [one for one in policy.checks.values() if judge(one.when, facts).truth is True]
    return tuple(fitting[: policy.most])


def next_check(content: Content, now: Standing) -> SelfCheck | None:
    """The check that the round under way asks next; None when it is done."""
    done = {name for name, _ in now.guided.checks}
    left = (one for one in offered(content, now.intake, now.assessment) if one.id not in done)
    return None if now.shut else next(left, None)


def round_allowed(content: Content, standing_now: Standing, now: datetime) -> bool:
    """Whether a round may begin: one a day, and a repeated one only with little pain."""
    last = standing_now.guided.round_at
    if last is None:
        return True
    policy = content.guides.checks
    severity = standing_now.intake.answers.get("severity")
    mild = isinstance(severity, int | float) and severity <= policy.again_at_most
    return mild and now - last >= policy.every_hours * _HOUR
