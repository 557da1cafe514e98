"""Each rule in words: what fires it, why, what it says to the lifter, who defends it.

Lives here: the part of the review document about rules, and the texts they lead to. Does
not live here: conditions in words (``bot.review.conditions``), all other parts
(``bot.review.sections``, the only caller).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from bot.render import Renderer, plain
from bot.review.conditions import Teller
from bot.review.document import Block, Bullets, Folded, Heading, Item, Paragraph
from bot.review.vignettes import Vignette
from bot.words import FALLBACK
from flows.content import Content, Rule
from flows.findings import Finding
from flows.result import guidance
from flows.screen import Part
from flows.signing import is_current, signature
from flows.triage import Assessment


@dataclass(frozen=True, slots=True)
class Book:
    """What the rules of a document are told from; ``vignettes`` is None where there are none."""

    content: Content
    teller: Teller
    vignettes: tuple[Vignette, ...] | None

    def rules(self, title: str, rules: Iterable[Rule], pathway: str) -> Iterator[Block]:
        """A chapter: every rule under its own heading, in the order of the file."""
        yield Heading(2, title)
        for rule in rules:
            yield from self._rule(rule, pathway)

    def _rule(self, rule: Rule, pathway: str) -> Iterator[Block]:
        level = self.teller.text(f"level-{rule.level.value}.name")
        yield Heading(3, f"{rule.id}: {level} ({rule.level.value})")
        yield Paragraph(f"**Because** {rule.because}")
        yield Paragraph("**It holds when all of this is so:**")
        yield Bullets(self.teller.items(rule.when))
        keys = ", ".join(self._keys(rule, pathway))
        facts = [
            Item(f"**Reason shown to the lifter:** {self.teller.text(f'because-{rule.id}')}"),
            Item(f"**Source:** {rule.source}"),
            Item(f"**Looks like:** {', '.join(self._looks(rule))}"),
            Item(f"**Texts it leads to** (in full at the end): {keys}"),
            Item(f"**Reviewed:** {self.state(rule)}"),
        ]
        if rule.extra_check_in:
            facts.append(Item("**An extra check-in** after a day, when it decides the level"))
        yield Bullets(tuple(facts))
        yield from self._defence(rule)

    def state(self, rule: Rule) -> str:
        """Who signed the rule, and whether it is still what was signed."""
        signed = signature(rule)
        told = "awaiting a named clinician" if signed.by is None else f"signed by {signed.by}"
        if is_current(rule, self.content):
            return told
        return f"{told}, and **changed since that line was written**"

    def _looks(self, rule: Rule) -> Iterator[str]:
        yield rule.pattern
        for name, pattern in sorted(rule.patterns.items()):
            yield f"{pattern} when “{name}” decides"

    def _keys(self, rule: Rule, pathway: str) -> tuple[str, ...]:
        return tuple(dict.fromkeys(part.key for part in self._parts(rule, pathway)))

    def _parts(self, rule: Rule, pathway: str) -> Iterator[Part]:
        """The paragraphs of a result that rests on this rule alone, in all its variants."""
        looks = [(rule.pattern, None), *((one, None) for one in rule.patterns.values())]
        says = [(rule.pattern, say) for say in rule.say.values()]
        for pattern, say in says or looks:
            found = Finding(rule.id, rule.level, pattern, (), rule.source, say)
            alone = Assessment(rule.level, pattern, pathway, True, (found,), (), "")
            yield from guidance(alone)

    def _defence(self, rule: Rule) -> Iterator[Block]:
        if self.vignettes is None:
            yield Paragraph("**Vignettes:** not at hand here; name their folder with --vignettes.")
            return
        holding = [one for one in self.vignettes if rule.id in one.holds]
        missing = [one for one in self.vignettes if rule.id in one.misses]
        told = f"**Defended by** {_count(holding)} that make it hold"
        yield Folded(
            f"{told} and {_count(missing)} that nearly do",
            (
                Item("**It holds:**", tuple(_line(one) for one in holding)),
                Item("**It nearly holds:**", tuple(_line(one) for one in missing)),
            ),
        )

    def texts(self, rules: Mapping[str, Iterable[Rule]]) -> Iterator[Block]:
        """Every text that the rules of each pathway lead to, once, by its key."""
        renderer = Renderer(self.teller.words)
        parts = {
            part.key: part
            for pathway, ones in rules.items()
            for rule in ones
            for part in self._parts(rule, pathway)
        }
        yield Heading(2, "The texts, word for word")
        yield Bullets(
            tuple(
                Item(f"**{key}:** {' '.join(plain(renderer.part(FALLBACK, parts[key])).split())}")
                for key in sorted(parts)
            )
        )


def _count(vignettes: list[Vignette]) -> str:
    return f"{len(vignettes)} vignette" + ("" if len(vignettes) == 1 else "s")


def _line(vignette: Vignette) -> Item:
    return Item(f"{vignette.name} → {vignette.level.value}")
