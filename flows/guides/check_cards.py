"""The cards of a round of self-checks: one check at a time, then what they came to.

House rules. The stop rules stand first on every card. What a check says is which way is
sore or eases; it never names a structure and never changes the level. Does not live
here: who is offered a check (``flows.guides.offering``), what an answer does
(``flows.guides.pressing``). Called by it and by ``flows.guides.words``.
"""

from __future__ import annotations

from flows.content import Content
from flows.guides.content import CHECK_CODES
from flows.guides.ladder import kind_of, leanings
from flows.guides.offering import DAYS, TRAIN, Standing
from flows.guides.pages import drawing, footer, guide, guide_button
from flows.pictures import Moves
from flows.screen import Part, Screen

#: Answers to "did it go down a leg?"; only a plain "no" lets the round go on.
LEG_CODES = ("no", "yes", "not_sure")
_LABELS = {
    "eases": "check-eases",
    "same": "check-same",
    "worse": "check-worse",
    "stopped": "check-stopped",
    "skip": "check-skip",
}
_LEG_LABELS = {"no": "leg-no", "yes": "leg-yes", "not_sure": "not-sure"}


def check_card(content: Content, episode: int, check: str) -> Screen:
    """One self-check: the stop rules, the moves, the answers."""
    buttons = {
        code: guide_button(episode, f"c.{check}.{code}", _LABELS[code], "answer", code)
        for code in CHECK_CODES
    }
    return Screen(
        "self_check",
        (Part("check-stop-rules"), Part(f"move-{check}"), Part("check-ask")),
        (
            (buttons["eases"], buttons["same"]),
            (buttons["worse"], buttons["stopped"]),
            (buttons["skip"],),
        ),
        question=f"self_check_{check}",
        picture=_drawing(content, check),
    )


def _drawing(content: Content, check: str) -> Moves | None:
    return drawing(content.guides.checks.checks[check].moves)


def leg_card(content: Content, episode: int, check: str) -> Screen:
    """After "worse" or "I stopped": whether it went down a leg."""
    return Screen(
        "self_check",
        (Part("check-leg"),),
        tuple(
            (guide_button(episode, f"leg.{check}.{code}", _LEG_LABELS[code], "answer", code),)
            for code in LEG_CODES
        ),
        question="self_check_leg",
        picture=_drawing(content, check),
    )


def round_card(content: Content, episode: int, now: Standing, *, again: bool) -> Screen:
    """What the round came to; ``again`` when another was asked for too early."""
    told = [(check, code) for check, code in now.guided.checks if code != "skip"]
    lines = tuple(Part(f"said-{check}-{code}") for check, code in told)
    clear = bool(leanings(content, now.guided))
    nothing = Part("check-no-clue" if told else "check-all-skipped")
    meaning = Part(f"kind-{kind_of(content, now)}") if clear else nothing
    parts = (
        *((Part("check-one-a-day"),) if again else ()),
        Part("check-heading"),
        *lines,
        meaning,
        Part("check-limits"),
    )
    return guide("self_check_done", parts, footer(content, episode, now, TRAIN, DAYS))
