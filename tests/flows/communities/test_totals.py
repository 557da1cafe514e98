"""That weekly totals tell of nobody: every point of the argument in ``totals``, tried out.

Lives here: all small weeks one by one, every coalition of four, and histories of weeks in
which members join, leave and answer otherwise. An onlooker is given the published numbers
and the rules, and every world that fits them is listed. Does not live here: who opted in
(``tests/storage``), the words.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from itertools import combinations, product
from random import Random
from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from flows.communities.totals import (
    LEAST,
    LEAST_IN_ALL,
    STEP,
    Bucket,
    Published,
    bucket_of,
    publish,
    publish_poll,
    rounded,
)
from flows.vocabulary import Level

SMALL = frozenset({1, 2, 3, 4})
NOTHING = Published(None, None)
#: Weeks are listed up to this size; what is said of weeks up to LARGEST - 3 is then complete.
LARGEST = 33


class Week(NamedTuple):
    """How many contributed, found ordinary soreness, found anything else."""

    in_all: int
    ordinary: int
    other: int


def week(ordinary: int, other: int) -> Week:
    return Week(ordinary + other, ordinary, other)


def told_of(ordinary: int, other: int) -> Published:
    members: dict[int, Bucket] = dict.fromkeys(range(ordinary), "ordinary")
    return publish({**members, **dict.fromkeys(range(ordinary, ordinary + other), "other")})


def worlds() -> Mapping[Published, list[Week]]:
    """Every week that an onlooker must reckon with, by what is published of it."""
    found: dict[Published, list[Week]] = defaultdict(list)
    for ordinary, other in product(range(LARGEST + 1), repeat=2):
        if ordinary + other <= LARGEST:
            found[told_of(ordinary, other)].append(week(ordinary, other))
    # The largest weeks are published like some that are not listed.
    return {told: weeks for told, weeks in found.items() if (told.total or 0) <= LARGEST - 3}


WORLDS = worlds()


def is_small(values: Iterable[int]) -> bool:
    """Whether an onlooker is left with nothing but a group of 1 to 4 people."""
    return {abs(value) for value in values} <= SMALL


# --- the rule --------------------------------------------------------------------


@pytest.mark.parametrize(
    ("ordinary", "other", "told"),
    [
        (0, 0, NOTHING),
        (9, 0, NOTHING),
        (4, 5, NOTHING),
        (5, 5, Published(10, 5)),
        (10, 0, Published(10, None)),
        (0, 10, Published(10, None)),
        (8, 4, Published(10, None)),
        (4, 8, Published(10, None)),
        (7, 5, Published(10, 5)),
        (8, 5, Published(15, 10)),
        (12, 5, Published(15, 10)),
        (13, 5, Published(20, 15)),
        (200, 4, Published(205, None)),
        (198, 5, Published(205, 200)),
    ],
)
def test_a_week_is_told_like_this(ordinary: int, other: int, told: Published) -> None:
    assert told_of(ordinary, other) == told


@pytest.mark.parametrize("level", list(Level))
def test_no_level_but_ordinary_soreness_is_ever_told_apart(level: Level) -> None:
    assert bucket_of(level) == ("ordinary" if level is Level.NORMAL_SORENESS else "other")


def test_the_thresholds_are_not_lowered() -> None:
    assert LEAST >= 5
    assert LEAST_IN_ALL >= 10
    assert STEP >= LEAST


@given(st.integers(0, 10_000))
def test_a_number_is_at_most_two_off_the_truth(count: int) -> None:
    assert rounded(count) % 5 == 0
    assert abs(rounded(count) - count) <= 2


# --- points 1 and 2: cover and subtraction -----------------------------------------


@given(st.integers(0, 300), st.integers(0, 300))
def test_a_published_number_covers_at_least_five_and_so_does_what_is_left_of_the_total(
    ordinary: int, other: int
) -> None:
    told = told_of(ordinary, other)
    if told.total is not None:
        assert ordinary + other >= 10
    if told.ordinary is not None:
        assert told.total is not None
        assert min(ordinary, other) >= 5
        assert told.total - told.ordinary >= 5
        assert told.ordinary >= 5


# --- points 3 and 4: whoever knows the rule -----------------------------------------


def test_every_number_that_is_published_stands_for_at_least_three_counts() -> None:
    for told, weeks in WORLDS.items():
        assert len({one.in_all for one in weeks}) >= 3
        if told.ordinary is not None:
            assert len({one.ordinary for one in weeks}) >= 3
            assert len({one.other for one in weeks}) >= 3


def test_one_week_never_shows_a_group_of_one_to_four() -> None:
    for weeks in WORLDS.values():
        for counts in zip(*weeks, strict=True):
            assert not is_small(counts)


def test_two_weeks_never_show_a_group_of_one_to_four_by_any_subtraction() -> None:
    counts = [frozenset(one) for weeks in WORLDS.values() for one in zip(*weeks, strict=True)]
    for left, right in combinations(set(counts), 2):
        assert not is_small(a - b for a in left for b in right)
    for same in set(counts):
        assert not is_small(a - b for a in same for b in same)


@settings(max_examples=300)
@given(
    st.lists(
        st.tuples(
            st.sampled_from(sorted(WORLDS, key=repr)), st.integers(0, 2), st.sampled_from((-1, 1))
        ),
        min_size=2,
        max_size=5,
    )
)
def test_no_sum_or_difference_over_several_weeks_shows_a_group_of_one_to_four(
    terms: list[tuple[Published, int, int]],
) -> None:
    possible = {0}
    for told, which, sign in terms:
        counts = {one[which] for one in WORLDS[told]}
        possible = {before + sign * count for before in possible for count in counts}
    assert not is_small(possible)


def test_a_total_alone_does_not_say_which_bucket_was_small_or_that_one_was_empty() -> None:
    alone = [weeks for told, weeks in WORLDS.items() if told.total and told.ordinary is None]
    assert alone
    for weeks in alone:
        mirrored = {week(one.other, one.ordinary) for one in weeks}
        assert mirrored == set(weeks)
        assert {min(one.ordinary, one.other) for one in weeks} == {0, 1, 2, 3, 4}


# --- point 5: whoever knows who contributed, and some of the answers ------------------


def answers_left(in_all: int, told: Published, ordinary: int, other: int) -> set[int]:
    """How many ordinary answers the others may have given.

    Known are who contributed, what was published, and the answers of ``ordinary`` plus
    ``other`` of the contributors.
    """
    rest = in_all - ordinary - other
    return {
        more for more in range(rest + 1) if told_of(ordinary + more, other + rest - more) == told
    }


@pytest.mark.parametrize("in_all", range(LEAST_IN_ALL, 31))
def test_four_contributors_together_cannot_work_out_anybody_elses_answer(in_all: int) -> None:
    """By counts: somebody's answer is known only if all the others' are the same."""
    for told in {told_of(ordinary, in_all - ordinary) for ordinary in range(in_all + 1)}:
        for ordinary, other in product(range(LEAST), repeat=2):
            if ordinary + other < LEAST:
                rest = in_all - ordinary - other
                left = answers_left(in_all, told, ordinary, other)
                assert left not in ({0}, {rest})


@pytest.mark.parametrize("in_all", [9, 10, 11, 12])
def test_person_by_person_every_answer_stays_possible_for_everybody(in_all: int) -> None:
    """All 2^n weeks of these people, grouped by what is published: no counts, no symmetry."""
    buckets: tuple[Bucket, Bucket] = ("ordinary", "other")
    seen: dict[Published, list[set[Bucket]]] = {}
    for answers in product(buckets, repeat=in_all):
        told = publish(dict(enumerate(answers)))
        possible = seen.setdefault(told, [set() for _ in answers])
        for person, answer in zip(possible, answers, strict=True):
            person.add(answer)
    assert all(person == set(buckets) for possible in seen.values() for person in possible)


@given(
    st.dictionaries(st.integers(1, 40), st.sampled_from(("ordinary", "other")), min_size=2),
    st.randoms(use_true_random=False),
)
def test_when_contributors_swap_their_answers_the_week_is_told_alike(
    contributions: dict[int, Bucket], chance: Random
) -> None:
    people = list(contributions)
    answers = list(contributions.values())
    shuffled = list(answers)
    chance.shuffle(shuffled)
    turned = dict(zip(people, shuffled, strict=True))
    strangers = dict(zip(range(1000, 1000 + len(people)), answers, strict=True))
    assert publish(turned) == publish(contributions) == publish(strangers)


# --- point 6: members come, go and answer otherwise ----------------------------------


class Move(NamedTuple):
    """Between two weeks one person joins, leaves, or answers otherwise."""

    person: int
    answer: Bucket | None


any_move = st.builds(
    Move,
    person=st.integers(1, 24),
    answer=st.sampled_from(("ordinary", "other", None)),
)
any_start = st.dictionaries(
    st.integers(1, 24), st.sampled_from(("ordinary", "other")), min_size=7, max_size=24
)


def history(start: Mapping[int, Bucket], moves: Iterable[Move]) -> list[dict[int, Bucket]]:
    """The contributions of one week after another."""
    weeks = [dict(start)]
    for move in moves:
        now = {person: one for person, one in weeks[-1].items() if person != move.person}
        weeks.append(now if move.answer is None else {**now, move.person: move.answer})
    return weeks


@settings(max_examples=400)
@given(any_start, st.lists(any_move, max_size=8))
def test_whoever_joins_leaves_or_answers_otherwise_no_week_gives_a_small_group_away(
    start: dict[int, Bucket], moves: list[Move]
) -> None:
    weeks = history(start, moves)
    told = [publish(one) for one in weeks]

    for contributions, published in zip(weeks, told, strict=True):
        ordinary = sum(answer == "ordinary" for answer in contributions.values())
        other = len(contributions) - ordinary
        # What is published covers enough people ...
        assert published.total is None or len(contributions) >= LEAST_IN_ALL
        assert published.ordinary is None or min(ordinary, other) >= LEAST
        # ... the truth is among the worlds that fit, and those show nothing small.
        fitting = WORLDS[published]
        assert week(ordinary, other) in fitting
        assert not any(is_small(counts) for counts in zip(*fitting, strict=True))
        # Even who knows exactly who contributed cannot say what one of them answered.
        if published.total is not None:
            left = answers_left(len(contributions), published, 0, 0)
            assert left not in ({0}, {len(contributions)})

    # And no two numbers, of one week or of two, are 1 to 4 apart, as said or as meant.
    numbers = [one for published in told for one in published_numbers(published)]
    assert not any(abs(a - b) in SMALL for a, b in combinations(numbers, 2))
    for one, another in combinations(dict.fromkeys(told), 2):
        for left_counts in zip(*WORLDS[one], strict=True):
            for right_counts in zip(*WORLDS[another], strict=True):
                assert not is_small(a - b for a in left_counts for b in right_counts)


def published_numbers(published: Published) -> list[int]:
    return [one for one in (published.total, published.ordinary) if one is not None]


@given(any_start)
def test_leaving_one_person_out_moves_a_number_by_nothing_or_by_five(
    contributions: dict[int, Bucket],
) -> None:
    before = publish(contributions)
    for person in contributions:
        after = publish({one: told for one, told in contributions.items() if one != person})
        for was, now in zip(
            (before.total, before.ordinary), (after.total, after.ordinary), strict=True
        ):
            assert was is None or now is None or was - now in (0, 5)


# --- the poll --------------------------------------------------------------------


@pytest.mark.parametrize(
    ("counts", "told"),
    [
        ([], None),
        ([9], None),
        ([5, 4], None),
        ([5, 5], (5, 5)),
        ([6, 4], (10,)),
        ([10, 0], (10,)),
        ([12], (10,)),
        ([12, 7, 0], (10, 5, 0)),
        ([12, 7, 1], (20,)),
        ([13, 0, 0, 0], (15,)),
        ([13, 0, 0, 8], (15, 0, 0, 10)),
        ([-3, 6, 6], (0, 5, 5)),
    ],
)
def test_a_poll_is_told_like_this(counts: list[int], told: tuple[int, ...] | None) -> None:
    assert publish_poll(counts) == told


@given(st.lists(st.integers(0, 40), max_size=12))
def test_a_poll_tells_of_at_least_five_voters_or_of_an_option_that_nobody_chose(
    counts: list[int],
) -> None:
    told = publish_poll(counts)
    if told is None:
        assert sum(counts) < 10
    elif len(told) == len(counts) > 1:
        assert all(count == 0 or count >= 5 for count in counts)
        assert [one == 0 for one in told] == [count == 0 for count in counts]
        assert all(one % 5 == 0 for one in told)
    else:
        assert told == (rounded(sum(counts)),)


@pytest.mark.parametrize(("options", "voters"), [(2, 24), (3, 18), (4, 13)])
def test_a_poll_never_shows_that_an_option_has_one_to_four_votes(options: int, voters: int) -> None:
    fitting: dict[tuple[int, ...] | None, list[tuple[int, ...]]] = defaultdict(list)
    for counts in product(range(voters + 1), repeat=options):
        if sum(counts) <= voters:
            fitting[publish_poll(counts)].append(counts)
    for told, polls in fitting.items():
        # The largest polls are published like some that are not listed.
        if sum(told or ()) <= voters - 3:
            assert not any(is_small(counts) for counts in zip(*polls, strict=True))


@pytest.mark.parametrize(("options", "voters"), [(2, 10), (2, 14), (3, 10), (3, 12), (4, 10)])
def test_four_voters_together_cannot_work_out_another_vote(options: int, voters: int) -> None:
    polls = [one for one in product(range(voters + 1), repeat=options) if sum(one) == voters]
    fitting: dict[tuple[int, ...] | None, list[tuple[int, ...]]] = defaultdict(list)
    for counts in polls:
        fitting[publish_poll(counts)].append(counts)
    known = [one for one in product(range(LEAST), repeat=options) if sum(one) < LEAST]
    for same, theirs in product(fitting.values(), known):
        rests = {
            tuple(count - mine for count, mine in zip(counts, theirs, strict=True))
            for counts in same
        }
        possible = {rest for rest in rests if min(rest) >= 0}
        # A vote is known only when all the others are for one option in every world.
        chosen = {index for rest in possible for index, count in enumerate(rest) if count}
        assert not possible or len(chosen) > 1
