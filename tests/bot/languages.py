"""What the texts of each language are held against: English, the plural rules, the phone.

Lives here: reading the Fluent files of a language, and a pseudo-language made of English.
Does not live here: judging (``test_languages``). Called by that module and by
``tests.bot.test_pseudo_language``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from babel import Locale
from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax import FluentParser, FluentSerializer
from fluent.syntax import ast as ftl

from bot.words import FALLBACK, Words
from tests.bot.inventory import ROOT, WORDS

TEXTS = ROOT / "bot" / "texts"
#: Every language but English.
OTHERS = tuple(one for one in WORDS.languages if one != FALLBACK)
#: Words around numbers to call: only languages that are not those of the table have them.
ONLY_ELSEWHERE = re.compile(r"call-\w+-(emergency|crisis|advice)")
#: Numbers that a text may name; no text counts further.
COUNTED = [*range(200), 0.5, 1.5, 2.5]
_PLURALS = frozenset({"zero", "one", "two", "few", "many"})


@cache
def messages(language: str) -> Mapping[str, ftl.Message]:
    """Every message of a language by key; a file that cannot be read is an error."""
    files = sorted((TEXTS / language).glob("*.ftl"))
    found: dict[str, ftl.Message] = {}
    for file in files:
        for entry in FluentParser().parse(file.read_text("utf-8")).body:
            assert not isinstance(entry, ftl.Junk), f"{file}: {entry.content}"
            if isinstance(entry, ftl.Message):
                assert entry.id.name not in found, f"{file}: {entry.id.name} stands twice"
                found[entry.id.name] = entry
    return found


def keys(language: str) -> set[str]:
    """Every key of a language, attributes as ``key.attribute``."""
    known = messages(language)
    names = {name for name, one in known.items() if one.value is not None}
    return names | {f"{name}.{a.id.name}" for name in known for a in known[name].attributes}


def patterns(language: str) -> Iterator[tuple[str, ftl.Pattern]]:
    """Every pattern of a language with its key."""
    for name, one in messages(language).items():
        if one.value is not None:
            yield name, one.value
        for attribute in one.attributes:
            yield f"{name}.{attribute.id.name}", attribute.value


def named(pattern: ftl.Pattern) -> set[str]:
    """The variables ("$name") and messages ("name") that a pattern puts in."""
    found: set[str] = set()
    for node in _nodes(pattern):
        if isinstance(node, ftl.VariableReference):
            found.add(f"${node.id.name}")
        elif isinstance(node, ftl.MessageReference):
            found.add(node.id.name)
    return found


def plurals(pattern: ftl.Pattern) -> Iterator[set[str]]:
    """The categories of each choice in a pattern that goes by a number."""
    for node in _nodes(pattern):
        if isinstance(node, ftl.SelectExpression):
            given = {one.key.name for one in node.variants if isinstance(one.key, ftl.Identifier)}
            if given & _PLURALS:
                yield given


def categories(language: str) -> set[str]:
    """The plural categories that numbers of a language fall into, as far as texts count."""
    rule = Locale.parse(language, sep="-").plural_form
    return {rule(number) for number in COUNTED} | {"other"}


def _nodes(node: ftl.BaseNode) -> Iterator[ftl.BaseNode]:
    yield node
    for value in vars(node).values():
        for one in value if isinstance(value, list) else [value]:
            if isinstance(one, ftl.BaseNode):
                yield from _nodes(one)


# --- A language that nobody speaks --------------------------------------------------

PSEUDO = "en-au"
_ACCENTS = str.maketrans("aeiouyncsAEIOUYNCS", "áéíóúýñçšÁÉÍÓÚÝÑÇŠ")
_LETTERS = re.compile(r"[A-Za-z]")


def pseudo_text(text: str) -> str:
    """A text with accents that is 40 % longer, as translations are."""
    letters = len(_LETTERS.findall(text))
    longer = text.rstrip(" ")
    return longer.translate(_ACCENTS) + "·" * round(letters * 0.4) + text[len(longer) :]


def pseudo_words() -> Words:
    """English, and English as a foreign language."""
    bundle = FluentBundle(["en"], use_isolating=False)
    for file in sorted((TEXTS / FALLBACK).glob("*.ftl")):
        resource = FluentParser().parse(Path(file).read_text("utf-8"))
        for node in _nodes(resource):
            if isinstance(node, ftl.TextElement):
                node.value = "\n".join(pseudo_text(line) for line in node.value.split("\n"))
        bundle.add_resource(FluentResource(FluentSerializer().serialize(resource)))
    english = WORDS.bundles[FALLBACK]
    return Words({FALLBACK: english, PSEUDO: bundle}, WORDS.danger)
