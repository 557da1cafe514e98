"""``python -m tests.tongues [--misses] [--digests]``: how well each language is heard, as a table.

The table counts the messages that were written before the word lists of their language.
``--misses`` shows what is missed of those that were looked at. ``--digests`` prints what the
signature of a clinician must carry for the danger texts of each language (``bot.danger``).
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from bot.danger import digest
from bot.words import load_words
from flows.loading import load
from tests.bot.languages import OTHERS, TEXTS
from tests.messages.scoring import Score, score

MESSAGES = Path(__file__).parent / "messages"
HELD, TUNED = "held.jsonl", "tuned.jsonl"


def table(totals: dict[str, Score]) -> str:
    """The figures of each language, as Markdown."""
    lines = [
        "| language | messages | emergencies | red flags noticed | level right | false alarms |",
        "| --- | --- | --- | --- | --- | --- |",
    ]
    for language, one in totals.items():
        counts = [
            (one.emergencies_heard, one.emergencies),
            (one.flagged_heard, one.flagged),
            (one.levels_right, one.levelled),
            (one.false_alarms, one.harmless),
        ]
        cells = " | ".join(f"{part:g} of {whole} ({part / whole:.1%})" for part, whole in counts)
        lines.append(f"| `{language}` | {one.kinds.total()} | {cells} |")
    return "\n".join(lines)


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.tongues")
    parser.add_argument("--misses", action="store_true", help="what the tuned messages miss")
    parser.add_argument("--digests", action="store_true", help="what a signature must carry")
    chosen = parser.parse_args()
    if chosen.digests:
        danger = load_words().danger
        for language in OTHERS:
            files = sorted((TEXTS / language).glob("*.ftl"))
            texts = [file.read_text(encoding="utf-8") for file in files]
            sys.stdout.write(f"{language} {digest(danger, texts)}\n")
        return 0
    content = load()
    totals = {one: score(content, MESSAGES / one / HELD, one) for one in OTHERS}
    sys.stdout.write(table(totals) + "\n")
    for language in OTHERS if chosen.misses else ():
        for problem, message, heard in score(content, MESSAGES / language / TUNED, language).misses:
            sys.stdout.write(f"\n{problem}: {message['id']} {message['text']!r}\n  {heard}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
