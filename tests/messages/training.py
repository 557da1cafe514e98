"""Learns the weights of the second ear: ``python -m tests.messages.training``.

Lives here: logistic regression over the features that ``flows.listening.likeness`` takes a
text apart into, learnt from every labelled message below ``tests/messages`` except
``untouched.jsonl``, and written to ``flows/words/en/likeness.json``. The thresholds come
from messages that the model did not see while it was learnt (cross-validation).
Needs scikit-learn (``pip install -e '.[train]'``), which Spotter itself never needs.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import cross_val_predict

from flows.content import Content
from flows.ear import context_of, flags_in, listen
from flows.intake import Intake
from flows.lexicon import Lexicon
from flows.listening.likeness import Verdict, counts_of, features_of
from flows.loading import load
from flows.triage import assess
from flows.vocabulary import FLAGS, Level
from tests.messages.scoring import HARMLESS, messages

HERE = Path(__file__).parent
WEIGHTS = HERE.parent.parent / "flows" / "words" / "en" / "likeness.json"
#: False alarms that the thresholds may cost on messages not learnt from, a question as half.
ALLOWED_ALARMS, ALLOWED_QUESTIONS = 0.08, 0.04
#: Where the lists heard a lesser sign, only a text that is very like an emergency is one.
FIRE_BESIDE = 0.88
#: A sign must be at least this probable to be named.
SURE = 0.05
_LEAST = 2
_STRENGTH, _NAMING = 100.0, 40.0
_FOLDS = 8
#: Weights smaller than this change nothing that anybody could hear.
_SILENT = 0.05


@dataclass(frozen=True, slots=True)
class Sample:
    """A labelled message, taken apart; ``blind``: the word lists were not tuned on it."""

    features: frozenset[str]
    heard: dict[str, str]
    flags: frozenset[str]
    emergency: bool
    harmless: bool
    unclear: bool
    blind: bool


def samples(lexicon: Lexicon, files: Sequence[Path], blind: bool) -> list[Sample]:
    """Every message of the files, taken apart and with what the word lists hear in it."""
    found = []
    for file in files:
        for message in messages(file):
            listened = listen(lexicon, message["text"])
            features: set[str] = set()
            for stretch, spans in listened:
                context = context_of(lexicon, stretch, spans)
                features |= features_of(lexicon.concepts, stretch, spans, context)
            found.append(
                Sample(
                    features=frozenset(features),
                    heard=dict(flags_in(lexicon, listened)),
                    flags=frozenset(f for f, value in message["flags"].items() if value == "yes"),
                    emergency=message["level"] == "emergency",
                    harmless=message["kind"] in HARMLESS,
                    unclear=message["kind"] == "ambiguous",
                    blind=blind,
                )
            )
    return found


def alarming(content: Content) -> list[str]:
    """The flags that are an emergency by themselves."""
    return [
        flag
        for flag in FLAGS
        if assess(content, Intake(flags={flag: "yes"}, others_denied=True)).level is Level.EMERGENCY
    ]


def matrix(given: Sequence[Sample], names: Sequence[str]) -> csr_matrix:
    """One row for each sample, each of length 1."""
    at = {name: number for number, name in enumerate(names)}
    rows, columns, values = [], [], []
    for number, one in enumerate(given):
        known = [at[name] for name in one.features if name in at]
        rows += [number] * len(known)
        columns += known
        values += [float(np.sqrt(1 / max(len(known), 1)))] * len(known)
    return csr_matrix((values, (rows, columns)), shape=(len(given), len(names)))


def _regression(strength: float) -> LogisticRegression:
    return LogisticRegression(C=strength, max_iter=2000, solver="liblinear")


def _unseen(
    rows: csr_matrix, truth: np.ndarray[Any, Any], weight: np.ndarray[Any, Any]
) -> np.ndarray[Any, Any]:
    """The score of each row by a model that did not learn from it."""
    return cross_val_predict(
        _regression(_STRENGTH),
        rows,
        truth,
        cv=_FOLDS,
        method="decision_function",
        params={"sample_weight": weight},
    )


def _counts(given: Sequence[Sample], alarms: Sequence[str]) -> np.ndarray[Any, Any]:
    rows = []
    for one in given:
        stated_alarms, stated, asked, denied = counts_of(alarms, one.heard)
        rows.append((min(stated_alarms, 1), min(stated, 1), min(asked, 2), min(denied, 2)))
    return np.array(rows, dtype=float)


def _threshold(scores: np.ndarray[Any, Any], harmless: np.ndarray[Any, Any], share: float) -> float:
    """The lowest probability that at most ``share`` of the harmless messages reach."""
    return float(np.quantile(scores[harmless], 1 - share)) + 1e-6


def learn(content: Content, given: list[Sample]) -> dict[str, Any]:
    """The table of ``likeness.json``."""
    seen = Counter(name for one in given for name in one.features)
    names = sorted(name for name, count in seen.items() if count >= _LEAST)
    alarms = alarming(content)
    rows, counts = matrix(given, names), _counts(given, alarms)
    truths = (
        np.array([one.emergency for one in given]),
        np.array([bool(one.flags) for one in given]),
    )
    # Whether an unclear message holds a sign has no right answer; an emergency it is not.
    clear = np.array([not one.unclear for one in given])
    blind = np.array([one.blind for one in given]) & clear
    harmless = np.array([one.harmless for one in given])
    told = (np.ones(len(given)), clear.astype(float))
    models = [_regression(_STRENGTH).fit(rows, t, w) for t, w in zip(truths, told, strict=True)]
    unseen = [_unseen(rows, t, w) for t, w in zip(truths, told, strict=True)]
    inputs = np.column_stack([*unseen, counts])
    verdicts, chances = [], []
    for truth in truths:
        judge = LogisticRegression(C=1.0, max_iter=2000).fit(inputs[blind], truth[blind])
        verdicts.append(Verdict(float(judge.intercept_[0]), *map(float, judge.coef_[0])))
        chances.append(judge.predict_proba(inputs)[:, 1])
    judged = harmless & blind
    by_name, rarity = _names(given, seen)
    table = {
        "alarming": alarms,
        "bias": [round(float(model.intercept_[0]), 3) for model in models],
        "emergency": {name: round(value, 3) for name, value in asdict(verdicts[0]).items()},
        "flagged": {name: round(value, 3) for name, value in asdict(verdicts[1]).items()},
        "fire": round(_threshold(chances[0], judged, ALLOWED_ALARMS), 4),
        "fire_beside": FIRE_BESIDE,
        "ask": round(_threshold(chances[1], judged, ALLOWED_ALARMS + ALLOWED_QUESTIONS), 4),
        "sure": SURE,
        "rarity": rarity,
        "names": by_name,
        "features": _rows(names, [model.coef_[0] for model in models]),
    }
    _report(table, chances, truths, judged, blind)
    return table


def _rows(names: Sequence[str], columns: Sequence[np.ndarray[Any, Any]]) -> dict[str, list[float]]:
    both = zip(names, *columns, strict=True)
    return {
        name: [round(float(first), 2), round(float(second), 2)]
        for name, first, second in both
        if max(abs(first), abs(second)) >= _SILENT
    }


def _names(
    given: Sequence[Sample], seen: Counter[str]
) -> tuple[dict[str, dict[str, float]], dict[str, float]]:
    """Weights of words and concepts for the single flags, learnt from flagged messages."""
    flagged = [one for one in given if one.flags]
    short = [n for n, count in seen.items() if count > _LEAST and " " not in n and "~" not in n]
    names = sorted(short)
    rows = matrix(flagged, names)
    table: dict[str, dict[str, float]] = {}
    rarity = {}
    for flag in FLAGS:
        truth = np.array([flag in one.flags for one in flagged])
        if truth.sum() < _LEAST:
            continue
        model = _regression(_NAMING).fit(rows, truth)
        rarity[flag] = round(float(model.intercept_[0]), 2)
        for name, weight in zip(names, model.coef_[0], strict=True):
            if abs(weight) > 10 * _SILENT:
                table.setdefault(name, {})[flag] = round(float(weight), 1)
    # What says nothing of any flag still counts as known, as it did while this was learnt.
    return {name: table.get(name, {}) for name in names}, rarity


def _report(
    table: dict[str, Any],
    chances: Sequence[np.ndarray[Any, Any]],
    truths: Sequence[np.ndarray[Any, Any]],
    judged: np.ndarray[Any, Any],
    blind: np.ndarray[Any, Any],
) -> None:
    fire, ask = chances[0] >= table["fire"], chances[1] >= table["ask"]
    print(f"learnt from {len(blind)} messages, judged on {int(blind.sum())} of them unseen")
    print(f"  emergencies fired at {fire[truths[0] & blind].mean():.1%}")
    print(f"  red flags fired or asked {(fire | ask)[truths[1] & blind].mean():.1%}")
    print(f"  harmless fired {fire[judged].mean():.1%}, asked {(ask & ~fire)[judged].mean():.1%}")


def main() -> int:
    """Learn and write."""
    WEIGHTS.unlink(missing_ok=True)  # the lists are judged without what was learnt before
    content = load()
    lexicon = content.lexicons["en"]
    tuned = [HERE / "tuned.jsonl", HERE / "own.jsonl", *sorted((HERE / "learnt").glob("*.jsonl"))]
    blind = sorted((HERE / "blind").glob("*.jsonl"))
    given = samples(lexicon, tuned, blind=False) + samples(lexicon, blind, blind=True)
    table = learn(content, given)
    lines = [f'"{key}": {json.dumps(value)}' for key, value in table.items() if key != "features"]
    rows = ",\n".join(
        f"{json.dumps(name, ensure_ascii=False)}: {json.dumps(row)}"
        for name, row in table["features"].items()
    )
    text = "{\n" + ",\n".join(lines) + ',\n"features": {\n' + rows + "\n}}\n"
    WEIGHTS.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
