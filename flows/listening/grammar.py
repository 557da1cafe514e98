"""The little language of the word lists, compiled.

A list gives a concept its phrases. A phrase is made of

    numb            a word            numb*           a word that begins so
    <saddle>        a concept         (pee|have a wee)   one of these
    my?             a word that may be missing
    numb saddle     side by side, small words such as "my" or "really" aside
    numb .. saddle  in this order, at most 4 words between, in one clause
    numb ... saddle the same, at most 10 words, commas allowed, in one sentence
    numb & saddle   in either order, at most 6 words between, in one clause
    numb && saddle  in either order, at most 12 words, in one sentence
    numb + saddle   both anywhere in the text

and means that the concept stands where its words stand. Concepts may use concepts, but
not in a circle. Lives here: parsing and ordering. Does not live here: matching
(``flows.listening.chart``). Called by ``flows.lexicon``.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import product

from flows.compiling import ContentError

#: Words allowed between two items, by operator; a gap of its own kind for each.
SIDE_BY_SIDE, NEAR, FAR, CLAUSE, SENTENCE, ANYWHERE = range(6)
_OPERATORS: Mapping[str, tuple[int, bool]] = {
    "..": (NEAR, False),
    "...": (FAR, False),
    "&": (CLAUSE, True),
    "&&": (SENTENCE, True),
    "+": (ANYWHERE, True),
}
_WORD = re.compile(r"<[\w.=]+>|[^\s<>()|?*]+\*?")

Item = str
_Sequence = tuple[tuple[Item, ...], tuple[int, ...]]


@dataclass(frozen=True, slots=True)
class Pattern:
    """Items (symbols) in order, and what they mean.

    ``steps`` are all items but the first, with the kind of gap before each; ``others`` has a bit
    for each of those by which a pattern is not looked up.
    """

    target: int
    items: tuple[int, ...]
    steps: tuple[tuple[int, int], ...]
    others: int = 0


_Phrases = tuple[tuple[int, tuple[Pattern, ...]], ...]
Layer = Mapping[int, tuple[int, _Phrases]]


@dataclass(frozen=True, slots=True)
class Grammar:
    """All concepts of a language. ``layers`` are to be matched in order.

    A layer maps the symbol of each of its patterns that is likely to be the rarest in a text to
    the second rarest, as a bit, and those patterns: a pair is looked up, not tried. Before the
    pairs stand all their bits in one. ``leading`` are the first symbols of each layer, ``bits``
    tell the others that stand in a text apart. ``means`` gives, for a symbol, itself and every
    concept of which it alone is a phrase. ``named`` are the concepts that are not only there
    for other phrases.
    """

    symbols: Mapping[str, int]
    named: frozenset[int]
    words: Mapping[str, tuple[int, ...]]
    stems: Mapping[str, tuple[int, ...]]
    numbers: tuple[tuple[float, float, int], ...]
    means: Mapping[int, tuple[int, ...]]
    layers: tuple[Layer, ...]
    leading: tuple[frozenset[int], ...]
    bits: Mapping[int, int]


def compile_grammar(
    concepts: Mapping[str, tuple[str, ...]],
    numbers: Mapping[str, tuple[float, float]],
    file: str,
    *,
    inner: Collection[str] = (),
    small: Collection[str] = (),
) -> Grammar:
    """Compile named lists of phrases; raises ContentError naming the list and the phrase.

    ``inner`` concepts are those that only other phrases use; ``small`` words are in most texts.
    """
    symbols: dict[str, int] = {f"<{name}>": at for at, name in enumerate((*concepts, *numbers))}
    patterns: list[Pattern] = []
    waiting = [(f"<{name}>", name, phrase) for name, all_ in concepts.items() for phrase in all_]
    while waiting:
        target, name, phrase = waiting.pop()
        for items, gaps in _sequences(phrase, f"{file}: {name}"):
            for item in items:
                if item not in symbols and item.startswith("<"):
                    raise ContentError(f"{file}: {name}: there is no concept {item}; add it.")
                if item not in symbols and item.startswith("("):
                    # A group is a concept without a name.
                    waiting += [(item, name, one) for one in _split(item[1:-1], "|")]
                symbols.setdefault(item, len(symbols))
            made = tuple(symbols[item] for item in items)
            steps = tuple(zip(made[1:], gaps, strict=True))
            patterns.append(Pattern(symbols[target], made, steps))
    patterns = list(dict.fromkeys(patterns))
    means = _meanings(patterns, symbols)
    depth = _depths(patterns, symbols, file)
    everywhere = [at for word, at in symbols.items() if word in small or word[1:-1] in numbers]
    layers, bits = _layers(patterns, depth, _commonness(symbols, means, everywhere))
    return Grammar(
        symbols=symbols,
        named=frozenset(symbols[f"<{name}>"] for name in concepts if name not in inner),
        words={
            word: means[at]
            for word, at in symbols.items()
            if word[0] not in "<(" and word[-1] != "*"
        },
        stems={
            word[:-1]: means[at]
            for word, at in symbols.items()
            if word[-1] == "*" and word[0] not in "<("
        },
        numbers=tuple((low, high, symbols[f"<{name}>"]) for name, (low, high) in numbers.items()),
        means=means,
        layers=layers,
        leading=tuple(frozenset(layer) for layer in layers),
        bits=bits,
    )


def _in_order(item: Item) -> Item:
    """A group with its choices in order, so that "(in|on)" and "(on|in)" are one."""
    if item[0] != "(":
        return item
    return f"({'|'.join(sorted(set(_split(item[1:-1], '|'))))})"


def _sequences(phrase: str, place: str) -> Iterator[_Sequence]:
    """Every plain order of items that a phrase stands for."""
    if _WORD.fullmatch(phrase):
        # Two thirds of all phrases are a word.
        yield (phrase,), ()
        return
    choices: list[list[_Sequence]] = []
    gaps: list[tuple[int, bool]] = []
    pending: tuple[int, bool] | None = None
    for piece in _split(phrase, " "):
        if piece in _OPERATORS and choices and pending is None:
            pending = _OPERATORS[piece]
            continue
        item = piece.removesuffix("?")
        if not (_WORD.fullmatch(item) or re.fullmatch(r"\(.+\)", item)):
            raise ContentError(f"{place}: {phrase!r} is not a phrase; look at {piece!r}.")
        options: list[_Sequence] = [((_in_order(item),), ())]
        if item != piece:
            options.append(((), ()))
        if choices:
            gaps.append(pending or (SIDE_BY_SIDE, False))
        pending = None
        choices.append(options)
    if pending is not None or not choices:
        raise ContentError(f"{place}: {phrase!r} is not a phrase; look at its end.")
    for chosen in product(*choices):
        yield from _joined(chosen, gaps)


def _split(text: str, separator: str) -> list[str]:
    """The parts of a text between separators that stand outside all brackets."""
    if "(" not in text:
        return [part for part in text.split(separator) if part]
    parts, depth = [""], 0
    for letter in text:
        depth += (letter == "(") - (letter == ")")
        if letter == separator and depth == 0:
            parts.append("")
        else:
            parts[-1] += letter
    return [part for part in parts if part]


def _joined(chosen: tuple[_Sequence, ...], gaps: list[tuple[int, bool]]) -> Iterator[_Sequence]:
    """The chosen parts in a row, and turned around where the order is free."""
    rows: list[_Sequence] = [chosen[0]]
    for (kind, free), part in zip(gaps, chosen[1:], strict=True):
        grown: list[_Sequence] = []
        for row in rows:
            for one, other in ((row, part), (part, row)) if free else ((row, part),):
                between = (kind,) if one[0] and other[0] else ()
                grown.append((one[0] + other[0], one[1] + between + other[1]))
        rows = grown
    yield from (row for row in rows if row[0])


def _meanings(patterns: list[Pattern], symbols: Mapping[str, int]) -> dict[int, tuple[int, ...]]:
    """For each symbol, itself and all it means when it stands alone."""
    parents: dict[int, list[int]] = {}
    for one in patterns:
        if len(one.items) == 1:
            parents.setdefault(one.items[0], []).append(one.target)
    means: dict[int, tuple[int, ...]] = {}
    for at in symbols.values():
        found = {at: None}
        waiting = [at]
        while waiting:
            for parent in parents.get(waiting.pop(), ()):
                if parent not in found:
                    found[parent] = None
                    waiting.append(parent)
        means[at] = tuple(found)
    return means


def _depths(patterns: list[Pattern], symbols: Mapping[str, int], file: str) -> dict[int, int]:
    """How many layers of concepts stand below each symbol."""
    made_of: dict[int, list[Pattern]] = {}
    for one in patterns:
        made_of.setdefault(one.target, []).append(one)
    names = {at: name for name, at in symbols.items()}
    depth: dict[int, int] = {}
    open_: set[int] = set()

    def find(at: int) -> int:
        if at in depth:
            return depth[at]
        if at in open_:
            raise ContentError(f"{file}: {names[at]} is made of itself; break the circle.")
        open_.add(at)
        depth[at] = max(
            (
                max(find(item) for item in one.items) + (len(one.items) > 1)
                for one in made_of.get(at, ())
            ),
            default=0,
        )
        open_.discard(at)
        return depth[at]

    for at in symbols.values():
        find(at)
    return depth


def _commonness(
    symbols: Mapping[str, int], means: Mapping[int, tuple[int, ...]], everywhere: Iterable[int]
) -> Mapping[int, int]:
    """How likely a text is to have each symbol: by how many uses the words for it have.

    Words and numbers that are ``everywhere`` come last: that spares a third of all look-ups.
    """
    common: Counter[int] = Counter()
    for word, at in symbols.items():
        if word[0] not in "<(":
            for meaning in means[at]:
                common[meaning] += len(means[at])
    for at in everywhere:
        for meaning in means[at]:
            common[meaning] += len(symbols)
    return common


def _layers(
    patterns: list[Pattern], depth: Mapping[int, int], common: Mapping[int, int]
) -> tuple[tuple[Layer, ...], Mapping[int, int]]:
    """The layers, and a bit for every symbol by which a pattern is not looked up first."""
    longer = [one for one in patterns if len(one.items) > 1]
    bits: dict[int, int] = {}
    layers: list[dict[int, dict[int, list[Pattern]]]] = [
        {} for _ in range(1 + max((depth[one.target] for one in longer), default=0))
    ]
    for one in longer:
        layer = layers[1 + max(depth[item] for item in one.items)]
        first, *rest = sorted(one.items, key=lambda item: common[item])
        second, *others = [bits.setdefault(item, 1 << len(bits)) for item in rest]
        pattern = Pattern(one.target, one.items, one.steps, sum({*others}))
        layer.setdefault(first, {}).setdefault(second, []).append(pattern)
    return tuple(
        {
            first: (sum(seconds), tuple((one, tuple(those)) for one, those in seconds.items()))
            for first, seconds in layer.items()
        }
        for layer in layers
        if layer
    ), bits
