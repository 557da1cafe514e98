"""The words of every text, by key and language, from the Fluent files.

Lives here: reading ``bot/texts/<language>/*.ftl`` and formatting one key. A key may name an
attribute ("flag-dark_urine.short"). Does not live here: paragraphs and buttons
(``bot.render``). Loaded by ``bot.running`` and ``bot.review``; called by ``bot.render`` and, for
plain texts, by whatever introduces the bot to Telegram.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax.ast import Message, TextElement

from bot.danger import danger_keys, is_signed
from flows.lazily import Lazily

FALLBACK = "en"
#: Texts without variables, by language and key.
Texts = Mapping[str, Mapping[str, str]]


class TextMissing(LookupError):
    """A text has no words, or lacks an argument; the message names key and language."""


@dataclass(frozen=True)
class Words:
    """All texts of all languages; a key that a language lacks is taken from English.

    ``danger`` are the keys of danger texts, ``signed`` the languages in which a clinician has
    read them (English is what they are held against).
    """

    bundles: Mapping[str, FluentBundle]
    danger: frozenset[str] = frozenset()
    signed: frozenset[str] = frozenset({FALLBACK})

    def is_unsigned(self, language: str) -> bool:
        """Whether danger texts of a language are shown with the English ones."""
        return language in self.bundles and language not in self.signed

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
    folders = _folders(folder)
    sources = {name: _sources(one) for name, one in folders.items()}
    danger = danger_keys(sources.get(FALLBACK, ()))

    def bundle(language: str) -> FluentBundle:
        made = FluentBundle([language], use_isolating=False)
        for text in sources[language]:
            made.add_resource(FluentResource(text))
        return made

    signed = {
        name
        for name, one in folders.items()
        if name == FALLBACK or is_signed(one, danger, sources[name])
    }
    return Words(Lazily(tuple(sources), bundle), danger, frozenset(signed))


def plain_texts(file: str, folder: Traversable | None = None) -> Texts:
    """By language and key: the texts of one file that say the same whatever is put into them.

    English stands in for what a language lacks. What ``Words`` needs for numbers and plurals is
    1 to 4 MB a language, which Babel keeps for ever.
    """
    found = {
        language: dict(_plain((one / file).read_text(encoding="utf-8")))
        for language, one in _folders(folder).items()
    }
    return {language: found[FALLBACK] | own for language, own in found.items()}


def _plain(source: str) -> Iterator[tuple[str, str]]:
    for entry in FluentResource(source).body:
        if isinstance(entry, Message) and entry.value is not None:
            parts = entry.value.elements
            texts = [one.value for one in parts if isinstance(one, TextElement)]
            if len(texts) == len(parts):
                yield entry.id.name, "".join(texts)


def _folders(folder: Traversable | None) -> Mapping[str, Traversable]:
    """The folder of each language."""
    root = folder or files("bot") / "texts"
    return {one.name: one for one in sorted(root.iterdir(), key=str) if one.is_dir()}


def _sources(folder: Traversable) -> list[str]:
    """The Fluent files of one language, in order."""
    named = sorted(folder.iterdir(), key=lambda one: one.name)
    return [one.read_text(encoding="utf-8") for one in named if one.name.endswith(".ftl")]
