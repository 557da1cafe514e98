"""Judges of alerts and dashboards: are they well made, and do they ask for what is measured?

Lives here: the schema of a file of Prometheus' rules (``alerts.schema.json`` beside this file), a
light reading of its expressions. Does not live here: the names of all metrics and their labels,
which ``tests/bot/test_metrics.py`` holds to the code.
There is no promtool among the tools of the tests, so that an expression's types are not checked.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import jsonschema
import yaml

from tests.bot.test_metrics import NAMES
from tests.test_house import ROOT

_SCHEMA = json.loads(Path(__file__).with_name("alerts.schema.json").read_text("utf-8"))
RUNBOOK = ROOT / "deploy" / "runbook.md"

HISTOGRAMS = frozenset(
    {"spotter_turn_seconds", "spotter_checkin_lateness_seconds", "spotter_db_commit_seconds"}
)
#: Of Prometheus itself.
_FOREIGN = frozenset({"up"})
_GIVEN = frozenset({"job", "le"})
_WORDS = frozenset(
    "and avg by histogram_quantile increase max min or rate resets sum unless without".split()
)
_PAIRS = {")": "(", "]": "[", "}": "{"}


def rules(text: str) -> list[str]:
    """What is wrong with a file of alert rules."""
    try:
        parsed = yaml.safe_load(text)
        jsonschema.validate(parsed, _SCHEMA)
    except yaml.YAMLError as error:
        return [str(error)]
    except jsonschema.ValidationError as error:
        return [error.message]
    found = []
    places = anchors(RUNBOOK.read_text("utf-8"))
    for rule in (rule for group in parsed["groups"] for rule in group["rules"]):
        found += [f"{rule['alert']}: {problem}" for problem in expression(rule["expr"])]
        place = rule["annotations"]["runbook"].removeprefix("runbook.md#")
        if place not in places:
            found.append(f"{rule['alert']}: the runbook has no {place}")
    return found


def dashboard(text: str) -> list[str]:
    """What is wrong with a Grafana dashboard."""
    try:
        panels = json.loads(text)["panels"]
    except (ValueError, KeyError) as error:
        return [f"{type(error).__name__}: {error}"]
    found = []
    for panel in panels:
        if not panel["targets"]:
            found.append(f"{panel['title']}: shows nothing")
        for target in panel["targets"]:
            found += [f"{panel['title']}: {problem}" for problem in expression(target["expr"])]
    return found


def expression(text: str) -> Iterator[str]:
    """What is wrong with an expression: brackets, words, metrics, labels."""
    bare = re.sub(r'"[^"]*"', '""', text)
    yield from _unbalanced(bare)
    asked = set(re.findall(r"\bspotter_\w+", bare))
    labels = _GIVEN.union(*(NAMES.get(base(one), set()) for one in asked))
    known = {one for one in asked if base(one) in NAMES} | labels | _FOREIGN | _WORDS
    without_durations = re.sub(r"\[\d+[smhd]\]", "[]", bare)
    for word in sorted(set(re.findall(r"[a-zA-Z_]\w*", without_durations)) - known):
        yield f"{word} is nothing that is known"


def base(name: str) -> str:
    """The metric that a time series belongs to."""
    of_histogram = re.sub(r"_(bucket|sum|count)$", "", name)
    return (
        of_histogram
        if of_histogram in HISTOGRAMS and of_histogram != name
        else (f"{name} without its buckets" if name in HISTOGRAMS else name)
    )


def _unbalanced(text: str) -> Iterator[str]:
    opened: list[str] = []
    for sign in re.findall(r"[()\[\]{}]", text):
        if sign not in _PAIRS:
            opened.append(sign)
        elif not opened or opened.pop() != _PAIRS[sign]:
            yield f"{sign} closes nothing"
            return
    if opened:
        yield f"{opened[-1]} is not closed"


def anchors(markdown: str) -> set[str]:
    """What one can link to in a document: its headings, as GitHub spells them."""
    headings = re.findall(r"^#+ (.+)$", markdown, re.MULTILINE)
    return {re.sub(r"[^\w -]", "", one.lower()).replace(" ", "-") for one in headings}
