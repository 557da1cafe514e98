"""What surrounds a mention: denied, of somebody else, long past, gone again, only asked about.

House rules. Whatever is not certain makes a statement doubtful, which asks; only a plain
denial, another person's past, a time long gone or a mere question of knowledge silences
it. "But now" ends what stands before it. A sign of somebody else counts like one's own
when it happens right now.

Does not live here: the words (``flows/words``), how far a denial reaches
(``flows.listening.denial``), or a time or a doubt (``flows.listening.reach``). Called by
``flows.ear`` and ``flows.mentions``.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from functools import cached_property
from typing import Literal

from flows.listening.chart import Span, Spans
from flows.listening.denial import Denial, DenialWords, Marks, denials
from flows.listening.reach import Ground, Reach, between, parts, segments, surest
from flows.listening.tokens import Stretch

#: The lists of ``[context]`` in the word lists that the code looks up by name.
CUES = (
    "harmless", "denial", "no_denial", "contrast", "turn", "or", "and", "through", "sign", "noun",
    "fresh", "other", "self", "live", "reported", "past", "present", "before", "long_ago", "gone",
    "soon", "still", "definition", "own_case", "doubtful", "joke", "strain", "reserve", "wondering",
)  # fmt: skip

Denied = Literal["no", "not_sure"]


class Context:
    """One stretch of text with the concepts in it; its cues are looked up when first needed.

    Most texts have hardly any, so each question ends early where its cue is missing.

    ``mentions`` are those of its concepts that tell of a sign.
    """

    def __init__(
        self,
        cues: Mapping[str, int],
        words: DenialWords,
        stretch: Stretch,
        spans: Spans,
        mentions: Collection[int],
    ) -> None:
        self._cues = cues
        self._words = words
        self.stretch = stretch
        self.spans = spans
        self.mentions = [symbol for symbol in spans if symbol in mentions]

    def _where(self, cue: str) -> Sequence[Span]:
        return self.spans.get(self._cues[cue], ())

    def bits(self, symbol: int | None) -> int:
        """The positions at which a concept stands."""
        bits = 0
        for _, _, mask in self.spans.get(symbol, ()) if symbol is not None else ():
            bits |= mask
        return bits

    def _bits(self, cue: str) -> int:
        return self.bits(self._cues[cue])

    @cached_property
    def harmless(self) -> int:
        """Positions of idioms that mean nothing: "pissed off", "chest day"."""
        return self.explaining(self._cues["harmless"])

    def explaining(self, symbol: int) -> int:
        """Positions of phrases that explain a sign away, unless a denial stands in them."""
        bits = 0
        for start, end, mask in self.spans.get(symbol, ()):
            inside = (1 << end) - (1 << start)
            if not any(one[2] & inside & ~mask for one in self._where("denial")):
                bits |= mask
        return bits

    @property
    def _signs(self) -> int:
        bits = 0
        for symbol in self.mentions:
            bits |= self.bits(symbol)
        return bits

    @cached_property
    def _denials(self) -> tuple[Denial, ...]:
        not_meant = self._bits("no_denial")
        triggers = [one for one in self._where("denial") if not one[2] & not_meant]
        if not triggers:
            return ()
        marks = Marks(
            ends=self._bits("contrast"),
            signs=self._signs | self._bits("sign"),
            nouns=self._bits("noun"),
            through=self._bits("through"),
            either=self._bits("or"),
            joints=self._bits("and"),
            fresh=self._bits("fresh"),
            words=self._words,
        )
        return tuple(denials(self.stretch, triggers, marks))

    def denied(self, mask: int) -> Denied | None:
        """Whether a denial outside the mention covers a part of it."""
        if not self._denials:
            return None
        covering = [one for one in self._denials if not one.where & mask]
        if any(one.surely & mask for one in covering):
            return "no"
        return "not_sure" if any(one.perhaps & mask for one in covering) else None

    def denied_in_clause(self, span: Span) -> bool:
        """Whether a denial stands in the clause of a mention, before or behind it."""
        return self._in_clause("denial", span)

    def wondered(self, span: Span) -> bool:
        """Whether the words before a mention, in its clause, only wonder, hope or suppose."""
        clause = self.stretch.clause
        return any(
            start < span[0] and clause[start] == clause[span[0]]
            for start, _, _ in self._where("wondering")
        )

    def asked(self, span: Span) -> bool:
        """Whether a mention stands in the last clause before a question mark."""
        here = self.stretch.sentence[span[0]]
        if here not in self.stretch.asked:
            return False
        final = max(at for at, one in enumerate(self.stretch.sentence) if one == here)
        return self.stretch.clause[span[0]] == self.stretch.clause[final]

    def taken_back(self, span: Span) -> bool:
        """Whether a mention is denied in its midst, or taken back behind it."""
        if self._bits("denial") & ((1 << span[1]) - (1 << span[0])) & ~span[2]:
            return True
        last, sentence = span[1] - 1, self.stretch.sentence
        return any(
            at > last and sentence[at] == sentence[last] for at, _, _ in self._where("reserve")
        )

    def wholly_denied(self, mask: int) -> bool:
        """Whether one denial right before the mention covers all of it: "not peeing fine"."""
        signs = self._bits("sign")
        return any(
            not one.where & mask
            and one.surely & mask == mask
            and not signs & ~mask & between(one.where, mask)
            for one in self._denials
        )

    @cached_property
    def segment(self) -> list[int]:
        """The segment of each position: a new one at each sentence and each "but" or "now"."""
        return segments(self.stretch.sentence, {start for start, _, _ in self._where("turn")})

    @cached_property
    def _ground(self) -> Ground:
        joints = self._bits("and")
        part, signs = parts(self.stretch, self.segment, joints), self._signs | self._bits("sign")
        own = self._bits("fresh") | self._bits("self")
        verbs = self._bits("present"), self._bits("past")
        return Ground(part, self.stretch.rank, joints, signs, *verbs, own)

    def words_beside(self, span: Span) -> int:
        """How many words the parts hold that a mention stands in, with its own."""
        return self._ground.around(span).bit_count()

    def _reached(self, cue: str, span: Span, *, over: bool = False, behind: bool = False) -> Reach:
        """How surely a cue before a mention, or ``behind`` it too, in its segment reaches it."""
        last = self.segment[span[1] - 1]
        return surest(
            self._ground.reach(one, span, over=over)
            for one in self._where(cue)
            if self.segment[one[1] - 1] == last and not one[2] & span[2]
            if behind or one[0] <= span[0]
        )

    def _beside(self, cue: str, span: Span) -> bool:
        """Whether a cue stands in the segment of a mention, outside the mention itself."""
        if not (where := self._where(cue)):
            return False
        segments = {self.segment[span[0]], self.segment[span[1] - 1]}
        return any(
            self.segment[start] in segments or self.segment[end - 1] in segments
            for start, end, mask in where
            if not mask & span[2]
        )

    def _in_clause(self, cue: str, span: Span) -> bool:
        clause = self.stretch.clause
        return any(
            clause[start] == clause[span[0]]
            for start, _, mask in self._where(cue)
            if not mask & span[2]
        )

    def _leads(self, cue: str, span: Span) -> bool:
        """Whether a cue stands before a mention, in its segment."""
        if not (where := self._where(cue)):
            return False
        return any(
            start <= span[0] and self.segment[end - 1] == self.segment[span[1] - 1]
            for start, end, mask in where
            if not mask & span[2]
        )

    def _follows(self, cue: str, span: Span) -> bool:
        """Whether a cue stands behind a mention, in its sentence or the next."""
        sentence = self.stretch.sentence
        return any(
            end > span[0] and 0 <= sentence[start] - sentence[span[1] - 1] <= 1
            for start, end, mask in self._where(cue)
            if not mask & span[2]
        )

    def long_ago(self, span: Span) -> Reach:
        """Whether it was long ago, and nothing says that it still is."""
        if not (self._where("long_ago") or self._where("before")):
            return None
        ago = self._reached("long_ago", span, over=True, behind=True)
        said = surest((ago, self._reached("before", span, over=True)))
        if said is None or (not self.gone(span) and self._beside("still", span)):
            return None
        return "surely" if self.gone(span) else said

    def left_open(self, span: Span) -> bool:
        """Whether nobody knows if what surrounds a mention is said of it."""
        return (
            "perhaps" in (self.long_ago(span), self.only_asked(span))
            or self.denied(span[2]) == "not_sure"
        )

    def gone(self, span: Span) -> bool:
        """Whether it has gone again."""
        return self._follows("gone", span)

    def brief(self, span: Span) -> bool:
        """Whether it lasted for seconds or minutes."""
        sentence = self.stretch.sentence
        return any(
            end > span[0] and sentence[start] == sentence[span[1] - 1]
            for start, end, mask in self._where("soon")
            if not mask & span[2]
        )

    def only_asked(self, span: Span) -> Reach:
        """Whether somebody wants to know what it is, and does not say that they have it."""
        if not self._leads("definition", span) or self._leads("own_case", span):
            return None
        if self.stretch.sentence[span[0]] in self.stretch.asked:
            return "surely"
        return self._reached("definition", span)

    def beside_a_question(self, span: Span) -> bool:
        """Whether words about knowledge ("horror stories") stand anywhere beside it."""
        return self._beside("definition", span)

    def doubtful(self, span: Span) -> bool:
        """Whether it may be so, or is asked about."""
        return self._reached("doubtful", span) is not None

    @property
    def joking(self) -> bool:
        """Whether there is laughter in the text."""
        return bool(self._where("joke"))

    @property
    def straining(self) -> bool:
        """Whether the text speaks of a hard session, of which people say anything."""
        return bool(self._where("strain"))

    def of_somebody_else(self, span: Span) -> bool:
        """Whether the last person named before the mention is not the lifter."""
        sentence = self.stretch.sentence[span[0]]
        best, other = -1, False
        for cue, is_other in (("self", False), ("other", True)):
            for start, end, mask in self._where(cue):
                inside = self.stretch.sentence[start] == sentence and end <= span[1]
                apart = start < span[0] or not mask & span[2]
                if is_other and mask & self._bits("long_ago") == mask:
                    # "As a kid" is a time.
                    continue
                if inside and apart and end > best:
                    best, other = end, is_other
        return other

    def happening(self, span: Span) -> bool:
        """Whether what is told of somebody happens right now."""
        if self._beside("reported", span) or self._beside("long_ago", span):
            return False
        if self._where("live"):
            return True
        if self._in_clause("present", span):
            return True
        return self._beside("present", span) and not self._in_clause("past", span)
