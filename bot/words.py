"""The words of every text, by key and language, from the Fluent files.

Lives here: reading ``bot/texts/<language>/*.ftl`` and formatting one key. A key may name an
attribute ("flag-dark_urine.short"). Does not live here: paragraphs and buttons
(``bot.render``). Loaded by ``bot.running`` and ``bot.review``; called by ``bot.render`` and by
whatever lists commands or names.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

from fluent.runtime import FluentBundle, FluentResource

FALLBACK = "en"


class TextMissing(LookupError):
    """A text has no words, or lacks an argument; the message names key and language."""


@dataclass(frozen=True)
class Words:
    """All texts of all languages; a key that a language lacks is taken from English."""

    bundles: Mapping[str, FluentBundle]

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages there are words for."""
        return tuple(self.bundles)

    def text(self, language: str, key: str, args: Mapping[str, Any] | None = None) -> str:
        """The text of a key; raises TextMissing when no language has it."""
        name, _, attribute = key.partition(".")
        for bundle in (self.bundles.get(language), self.bundles[FALLBACK]):
            if bundle is None or not bundle.has_message(name):
                continue
            message = bundle.get_message(name)
            pattern = message.attributes.get(attribute) if attribute else message.value
            if pattern is None:
                continue
            text, errors = bundle.format_pattern(pattern, dict(args or {}))
            if errors:
                raise TextMissing(f"text {key!r} in {language!r}: {errors[0]}; give the argument.")
            return str(text)
        raise TextMissing(f"text {key!r} has no words in {language!r} or English; add it.")

    def has(self, language: str, key: str) -> bool:
        """Whether the language itself words a key."""
        name, _, attribute = key.partition(".")
        bundle = self.bundles.get(language)
        if bundle is None or not bundle.has_message(name):
            return False
        message = bundle.get_message(name)
        return attribute in message.attributes if attribute else message.value is not None


def load_words(folder: Traversable | None = None) -> Words:
    """Read every language folder below ``folder`` (the texts that ship with Spotter)."""
    root = folder or files("bot") / "texts"
    bundles = {}
    for entry in sorted(root.iterdir(), key=lambda one: one.name):
        if not entry.is_dir():
            continue
        bundle = FluentBundle([entry.name], use_isolating=False)
        for file in sorted(entry.iterdir(), key=lambda one: one.name):
            if file.name.endswith(".ftl"):
                bundle.add_resource(FluentResource(file.read_text(encoding="utf-8")))
        bundles[entry.name] = bundle
    return Words(bundles)
