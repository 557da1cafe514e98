"""Tells which rules are no longer what their ``reviewed`` line was written for.

Lives here: the comparison, and the remedy in words; ``python -m tests.reviewed`` prints it
and changes nothing, so that nobody renews a signature without having read the rule. Does
not live here: what the digest covers (``flows.signing``). Called by ``test_reviewed``.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import flows
from flows.content import Content, Rule
from flows.loading import load
from flows.signing import AWAITING, digest, is_current, signature

FOLDER = Path(flows.__file__).parent / "pathways"


def stale(content: Content) -> Iterator[str]:
    """One remedy for each rule that changed since its ``reviewed`` line was written."""
    rules = {rule.id: rule for way in content.pathways.values() for rule in way.rules}
    for rule in rules.values():
        if not is_current(rule, content):
            yield _remedy(content, rule)


def _remedy(content: Content, rule: Rule) -> str:
    before, now = signature(rule), digest(rule, content)
    lost = "" if before.by is None else f" The signature of {before.by} is for the rule as it was."
    return (
        f"{_file(rule)} {rule.id}: the rule, or a number, fact or flag that it names, changed "
        f"({before.digest} -> {now}).{lost} Read it with `spotter review`, then write\n"
        f'    reviewed = "{AWAITING}; {now}"\n'
        f"or the name, the profession and the day of whoever signed it: "
        f'"<name>, <profession>, <year-month-day>; {now}".'
    )


def _file(rule: Rule) -> str:
    named = f'id = "{rule.id}"'
    found = [one for one in sorted(FOLDER.rglob("*.toml")) if named in one.read_text("utf-8")]
    return "/".join(found[0].parts[-2:]) if found else "flows/pathways"


def main() -> int:
    """Print every remedy; 1 when there is any."""
    remedies = list(stale(load()))
    sys.stdout.write("\n".join(remedies or ["Every rule is what its reviewed line says."]) + "\n")
    return 1 if remedies else 0


if __name__ == "__main__":
    sys.exit(main())
