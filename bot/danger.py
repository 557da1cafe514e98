"""Danger texts, and the languages in which a clinician has read them.

House rules. A text is one of danger when it words a sign or a question about it, an emergency
or a need to be seen today, or when it names a number to call. In a language whose danger texts
nobody has signed, they are shown together with the English ones. A signature is for the words
as they were: a changed text is unsigned again, as with the rules (``flows.signing``).

    # bot/texts/<language>/reviewed.toml
    [danger_texts]
    by = "Dr. A. Example, 2027-01-31"
    digest = "0123456789ab"     # what ``python -m tests.tongues`` prints

Lives here: telling the keys apart, reading signatures. Does not live here: showing both
(``bot.render``). Called by ``bot.words``.
"""

from __future__ import annotations

import hashlib
import re
import tomllib
from collections.abc import Iterable, Mapping
from importlib.resources.abc import Traversable

#: Families of keys that are danger texts, whatever they say.
_FAMILIES = (
    "checked-", "clarify-", "crisis-", "day-tonight-urgent", "do-urgent", "emergency-", "flag-",
    "group-pointer", "heard-unclear", "heard-urgent", "leave-urgent", "level-emergency",
    "level-urgent", "no-painkillers", "post-1", "post-3", "post-6", "q-danger", "seen-urge",
    "still-go", "told-signs", "urgent-seen", "would-emergency", "would-urgent",
)  # fmt: skip
#: What names somebody to call, or the list of what not to wait with.
_CALLS = re.compile(r"\{ *(?:\$(?:emergency|crisis|advice)|go-now) *\}")
_ENTRY = re.compile(r"^([a-z][\w-]*) *=", re.MULTILINE)
SIGNATURES = "reviewed.toml"


def entries(text: str) -> Mapping[str, str]:
    """The source of each message of a Fluent file by its key."""
    starts = list(_ENTRY.finditer(text))
    ends = [one.start() for one in starts[1:]] + [len(text)]
    return {
        one[1]: _without_comments(text[one.start() : end])
        for one, end in zip(starts, ends, strict=True)
    }


def _without_comments(source: str) -> str:
    lines = source.rstrip().split("\n")
    return "\n".join(line for line in lines if not line.startswith("#")).rstrip()


def danger_keys(english: Iterable[str]) -> frozenset[str]:
    """The keys of all danger texts, from the sources of the English files."""
    known = {key: source for text in english for key, source in entries(text).items()}
    return frozenset(
        key for key, source in known.items() if key.startswith(_FAMILIES) or _CALLS.search(source)
    )


def digest(keys: Iterable[str], sources: Iterable[str]) -> str:
    """What a signature is for: every danger text of a language, as it stands."""
    known = {key: source for text in sources for key, source in entries(text).items()}
    total = hashlib.sha256()
    for key in sorted(keys):
        total.update(f"{key}\0{known.get(key, '')}\0".encode())
    return total.hexdigest()[:12]


def is_signed(folder: Traversable, keys: Iterable[str], sources: Iterable[str]) -> bool:
    """Whether a clinician has signed the danger texts of a language as they are now."""
    file = folder / SIGNATURES
    if not file.is_file():
        return False
    table = tomllib.loads(file.read_text(encoding="utf-8")).get("danger_texts", {})
    return bool(table.get("by")) and table.get("digest") == digest(keys, sources)
