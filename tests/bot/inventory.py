"""The inventory of texts: what there is, and what anything can ask for.

Lives here: reading the English files, and deriving every key from the content and from
the code itself, so that a new question, flag, rule or key without words is noticed. Does
not live here: what a text must be like (``test_texts``). Called by ``test_texts``.
"""

from __future__ import annotations

import ast
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import get_args

from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl

from bot.communities.polls import OPTIONS
from bot.countries import ANYWHERE, Numbers
from bot.render import plain
from bot.words import load_words
from flows.communities.schedule import POSTS
from flows.content import Content
from flows.guides.content import CHECK_CODES, TOPICS, Guides
from flows.guides.ladder import AMBER, GREEN, RED
from flows.loading import load
from flows.records.model import Outcome
from flows.vocabulary import ANSWERS, CHANGES, FLAGS, PATTERNS, TYPED_CODES, Level
from flows.weekly.points import POINTS, QUESTIONS

ROOT = Path(__file__).parents[2]
CONTENT = load()
WORDS = load_words()
SAMPLE: Mapping[str, str | float] = {
    "number": 4,
    "total": 20,
    "text": "x",
    "name": "Session",
    "answer": "Yesterday",
    "hours": 48,
    "days": 7,
    "flags": "a numb or odd feeling between your legs, leaking pee",
    "first": "Thu 20 Nov 18:30 UTC",
    "second": "Fri 21 Nov 18:30 UTC",
    "when": "Thu 20 Nov 18:30 UTC",
    "level": "Training soreness",
    "open": "open",
    "offset": "UTC+02:00",
    "value": 4,
    "retention": 90,
    "source": "NHS back pain page",
    "rule": "R20",
    "rules": "R20, R31",
    "version": "0a1b2c3d4e5f",
    "what": "massage, a warm pack",
    "green": 3,
    "amber": 4,
    "limit": 5,
    "red": 6,
    "low": 30,
    "high": 40,
    "command": "/how",
    "title": "Iron Barn",
    "day": "Tuesday",
    "easier": 5,
    "planned": 15,
    "harder": 10,
    "clock": "20:30",
    "code": "482913",
    "who": "another admin",
    "place": "Low back, left",
    "score": 4,
    "checks": 2,
    "results": 3,
    "promises": 4,
    "rest": 5,
    "messages": 6,
    "reported": "Thu 20 Nov 18:30 UTC",
    "made": "Thu 20 Nov 18:30 UTC",
    "signs": "saddle numbness",
    "present": "none",
    "present_more": 0,
    "unsure": "none",
    "unsure_more": 0,
    "denied": 37,
    "last": 5,
    "from": "22:00",
    "until": "07:30",
    "scores": "0, 8, 33",
}


# --- What there is ---------------------------------------------------------------


@cache
def messages() -> Mapping[str, ftl.Message]:
    """Every message of the English files by key."""
    files = sorted((ROOT / "bot" / "texts" / "en").glob("*.ftl"))
    entries = [one for file in files for one in FluentParser().parse(file.read_text("utf-8")).body]
    assert [one.content for one in entries if isinstance(one, ftl.Junk)] == []
    found = [one for one in entries if isinstance(one, ftl.Message)]
    assert [key for key, count in Counter(one.id.name for one in found).items() if count > 1] == []
    return {one.id.name: one for one in found}


def keys() -> set[str]:
    """Every key, attributes as ``key.attribute``."""
    names = set(messages())
    return names | {f"{name}.{a.id.name}" for name in names for a in messages()[name].attributes}


def worded(key: str, numbers: Numbers = ANYWHERE) -> str:
    """A text as somebody reads it, with a value for everything that it may name."""
    whom = {"emergency": numbers.emergency, "crisis": numbers.crisis, "advice": numbers.advice}
    return plain(WORDS.text("en", key, {**SAMPLE, **whom}))


def raw(key: str) -> str:
    """A text with its bold marks."""
    sample = dict.fromkeys(("emergency", "crisis", "advice", "answer", "flags"), "x")
    rest = {"text": "x", "name": "x", "when": "x", "level": "x", "open": "open", "offset": "x"}
    counts = {"number": 4, "total": 20, "hours": 48, "days": 7, "value": 4, "retention": 90}
    counts |= {"last": 5, "score": 3}
    reasons = dict.fromkeys(("source", "rule", "rules", "version"), "x")
    steps = dict.fromkeys(("green", "amber", "limit", "red", "low", "high"), "x")
    guides = {"what": "x", "command": "x", **steps}
    panel = dict.fromkeys(("title", "clock", "code", "who"), "x")
    groups = {"day": "x", "easier": 5, "planned": 15, "harder": 10, **panel}
    clocks = dict.fromkeys(("from", "until", "scores", "first", "second"), "x")
    return WORDS.text(
        "en",
        key,
        {
            **dict.fromkeys(SAMPLE, "x"),
            **sample,
            **rest,
            **counts,
            **guides,
            **groups,
            **clocks,
            **reasons,
        },
    )


#: What a check-in can come to when it ends an episode.
ENDED: Mapping[str, tuple[Level, ...]] = {
    "gone": (Level.NORMAL_SORENESS, Level.SELF_CARE_WATCH, Level.CLINICIAN_SOON),
    "settled": (Level.NORMAL_SORENESS, Level.SELF_CARE_WATCH),
    "week": (Level.SELF_CARE_WATCH, Level.CLINICIAN_SOON),
}


# --- What is asked for -----------------------------------------------------------


def families(content: Content) -> Mapping[str, set[str]]:
    """Every key that the code builds from a name, by the template that builds it."""
    rules = {rule.id: rule for way in content.pathways.values() for rule in way.rules}
    emergencies = [rule for rule in rules.values() if rule.level is Level.EMERGENCY]
    signs = {one for rule in emergencies for one in (rule.pattern, *rule.patterns.values())}
    signs = signs - {"unknown"} | {"other"}
    calm = [level for level in Level if level is not Level.EMERGENCY]
    places = (*calm, "elsewhere")
    told = {"typed", "change", "previous_severity"}
    alone = {"contradiction", *(f"clarify_{flag}" for flag in FLAGS)}
    asked = {*content.questions, *content.screens}
    coded = [name for name in content.questions if ANSWERS[name].kind != "number"]
    counted = [name for name in content.questions if ANSWERS[name].kind == "number"]
    buttons = {
        f"o-{name}-{number:g}"
        for name in counted
        for number in content.questions[name].numbers
        if ANSWERS[name].highest is None
    }
    return {
        "q-*": {f"q-{name}" for name in asked} | {f"q-{name}-unsure" for name in content.screens},
        "why-*": {f"why-{name}" for name in (*asked, *alone)},
        "name-*": {f"name-{name}" for name in (*asked, "clarify", *told)},
        "o-*-*": buttons | {f"o-{name}-{code}" for name in coded for code in ANSWERS[name].codes},
        "o-*-*.map": {
            f"o-{name}-{code}.map"
            for name in coded
            if content.questions[name].picture
            for code in content.questions[name].options
        },
        "chart-*": {f"chart-{way}" for way in ("down", "up", "same")},
        "amount-*": {f"amount-{name}" for name in counted},
        "skip-*": {f"skip-{name}" for name in content.questions if content.questions[name].skip},
        "clarify-*": {f"clarify-{flag}" for flag in FLAGS},
        "flag-*": {f"flag-{flag}" for flag in FLAGS},
        "flag-*.short": {f"flag-{flag}.short" for flag in FLAGS},
        "flag-*.said": {f"flag-{flag}.said" for flag in FLAGS},
        "flag-*.unsure": {f"flag-{flag}.unsure" for flag in FLAGS},
        "level-*": {f"level-{level.value}" for level in Level},
        "level-*.name": {f"level-{level.value}.name" for level in Level},
        "looks-*": {f"looks-{name}" for name in (*PATTERNS, "other_place")},
        "because-*": {f"because-{rule}" for rule in (*rules, "R99")},
        "do-*": {f"do-{place}" for place in places},
        "leave-*": {f"leave-{place}" for place in places},
        "checked-*": {f"checked-{place}" for place in places},
        "emergency-*": {f"emergency-{name}" for name in signs},
        "emergency-tell-*": {f"emergency-tell-{name}" for name in signs},
        "follow-*-*": {f"follow-kept-{level.value}" for level in Level}
        | {f"follow-{end}-{level.value}" for end, levels in ENDED.items() for level in levels},
        "heard-*": {f"heard-{change}" for change in CHANGES},
        **guide_families(content.guides, calm),
        **post_families(),
        **record_families([*calm, Level.EMERGENCY]),
        "change-*": {f"change-{change}" for change in CHANGES},
        "would-*": {f"would-{level.value}" for level in Level} - {"would-normal_soreness"},
        "weekly-*": {f"weekly-{name}" for name in QUESTIONS},
        "weekly-*-*": {f"weekly-{name}-{at}" for name in QUESTIONS for at in range(len(POINTS))},
        "typed-*": {f"typed-{code}" for code in TYPED_CODES},
        "language-*": {f"language-{language}" for language in content.lexicons},
        "say": {key for rule in rules.values() for key in rule.say.values()},
    }


def guide_families(guides: Guides, calm: Sequence[Level]) -> Mapping[str, set[str]]:
    """The families of the guides: their pages, steps, checks, faults and swaps."""
    answered = [code for code in CHECK_CODES if code != "skip"]
    kinds, trained = guides.training.kinds, [one for one in calm if one is not Level.URGENT]
    places = (*calm, "elsewhere")
    days = {f"day-{part}-{one}" for part in ("today", "tonight", "tomorrow") for one in places}
    named = {one for some in guides.measures.values() for one in some}
    return {
        "day-*-*": days | {"day-tomorrow-eased"},
        "day-session-*": {f"day-session-{level}" for level in trained},
        "day-week-*": {f"day-week-{place}" for place in (*trained, "elsewhere")},
        "comfort-*": {f"comfort-{kind}" for kind in kinds},
        "kind-*": {f"kind-{kind}" for kind in kinds},
        "avoid-*": {f"avoid-{kind}" for kind in kinds},
        "helps-*": {f"helps-{strength}" for strength, some in guides.measures.items() if some},
        "measure-*": {f"measure-{one}" for one in named},
        "light-*": {f"light-{light}" for light in (GREEN, AMBER, RED)},
        "step-*": {f"step-{step}" for step in range(len(guides.training.ladder))},
        "topic-*": {f"topic-{topic}" for topic in TOPICS},
        "topic-*.label": {f"topic-{topic}.label" for topic in TOPICS},
        "swap-*": {f"swap-{one.id}" for one in guides.training.swaps},
        "move-*": {f"move-{check}" for check in guides.checks.checks},
        "said-*-*": {f"said-{check}-{code}" for check in guides.checks.checks for code in answered},
        "fault-*": {f"fault-{fault}" for fault in guides.form.faults},
        "cue-*": {f"cue-{fault}" for fault in guides.form.faults},
        "tip-*": {f"tip-{fault.tip}" for fault in guides.form.faults.values()},
    }


def record_families(levels: Sequence[Level]) -> Mapping[str, set[str]]:
    """The families of history and of the page for a clinician."""
    outcomes = get_args(Outcome)
    answers = ("yes", "not_sure", "no", "unknown")
    places = (*(level.value for level in levels), "elsewhere", "crisis")
    return {
        "history-*": {f"history-{outcome}" for outcome in outcomes},
        "record-*": {f"record-{outcome}" for outcome in outcomes},
        "physio-outcome-*": {f"physio-outcome-{outcome}" for outcome in outcomes},
        "physio-signs-*": {f"physio-signs-{answer}" for answer in answers},
        "physio-flag-*": {f"physio-flag-{flag}" for flag in FLAGS},
        "physio-advised-*": {f"physio-advised-{place}" for place in places},
    }


def post_families() -> Mapping[str, set[str]]:
    """The families of what communities are posted."""
    return {
        "post-*": {f"post-{number + 1}" for number in range(POSTS)},
        "poll-*": {f"poll-{option}" for option in OPTIONS},
        "weekday-*": {f"weekday-{day}" for day in range(7)},
    }


#: Calls whose argument at this place is a text key.
CALLS = {"Part": 0, "Ref": 0, "Toast": 0, "Amount": 0, "key": -1, "button": 1, "Button": 1}
CALLS |= {"_button": 2, "_code": 2, "File": 2, "pass_over": 3, "_Text": 3}
HYPHENATED = re.compile(r"[a-z]+(-[a-z]+)+")


def templates_and_keys() -> tuple[set[str], set[str]]:
    """What the code asks for: templates ("o-*-*") and keys that stand there in full."""
    templates: set[str] = set()
    found: set[str] = set()
    for file in sorted((*(ROOT / "flows").rglob("*.py"), *(ROOT / "bot").rglob("*.py"))):
        tree = ast.parse(file.read_text("utf-8"))
        # Like the core, what speaks in groups hands keys on before anything words them.
        core = file.is_relative_to(ROOT / "flows") or file.parent.name == "communities"
        for node in ast.walk(tree):
            if isinstance(node, ast.JoinedStr):
                text = "".join(
                    str(one.value) if isinstance(one, ast.Constant) else "*" for one in node.values
                )
                if core and re.fullmatch(r"([a-z]+-)+\*(-\*)?(\.[a-z]+)?", text):
                    templates.add(text)
            elif core and isinstance(node, ast.Constant) and isinstance(node.value, str):
                found |= {node.value} if HYPHENATED.fullmatch(node.value) else set()
            elif isinstance(node, ast.Call):
                found |= set(_named(node))
            elif core and isinstance(node, ast.Assign) and isinstance(node.value, ast.Dict):
                named = [one for one in node.targets if isinstance(one, ast.Name)]
                if [one.id for one in named] == ["_NOTICES"]:
                    found |= set(_strings(node.value))
    return templates, found


def _named(call: ast.Call) -> Iterator[str]:
    match call.func:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            place = CALLS.get(name)
        case _:
            place = None
    if place is not None and len(call.args) > place:
        yield from _strings(call.args[place])


def _strings(node: ast.expr) -> Iterator[str]:
    match node:
        case ast.Constant(value=str(text)):
            yield text
        case ast.IfExp(body=first, orelse=second):
            yield from (*_strings(first), *_strings(second))
        case ast.Dict(values=values):
            yield from (text for value in values for text in _strings(value))
        case _:
            return


def wanted() -> set[str]:
    """Every key that anything can ask for."""
    _, found = templates_and_keys()
    return found.union(*families(CONTENT).values())
