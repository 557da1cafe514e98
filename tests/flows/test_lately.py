"""What is remembered is what would be worked out again, and only the last of it is kept."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from flows.lately import Few, forget, lately, often


@dataclass(frozen=True)
class Thing:
    """Something frozen that can be equal to another."""

    name: str


CONTENT = Thing("content")


@pytest.fixture
def calls() -> list[str]:
    return []


def test_the_very_same_objects_are_worked_out_once(calls: list[str]) -> None:
    @lately()
    def work(content: Thing, one: Thing) -> str:
        calls.append(one.name)
        return content.name + one.name

    one = Thing("a")
    assert [work(CONTENT, one) for _ in range(3)] == ["contenta"] * 3
    assert work(CONTENT, Thing("a")) == "contenta"
    assert work(Thing("other"), one) == "othera"
    assert calls == ["a", "a", "a"], "equal objects are others"


def test_what_is_long_ago_is_forgotten_and_worked_out_anew(calls: list[str]) -> None:
    @lately(100)
    def work(_: Thing, one: Thing) -> str:
        calls.append(one.name)
        return one.name

    things = [Thing(f"{number}") for number in range(200)]
    for _ in range(2):
        assert [work(CONTENT, one) for one in things] == [one.name for one in things]
    assert len(calls) > 200


def test_an_object_that_takes_the_place_of_a_forgotten_one_is_not_taken_for_it() -> None:
    @lately()
    def work(_: Thing, one: Thing) -> str:
        return one.name

    # Each of them is gone by the time of the next, and its id may be given away again.
    assert [work(CONTENT, Thing(f"{n}")) for n in range(1000)] == [f"{n}" for n in range(1000)]


def test_what_recurs_is_known_by_its_values(calls: list[str]) -> None:
    @often(3)
    def work(content: Thing, number: int, name: str, *, loud: bool = False) -> str:
        calls.append(name)
        return f"{content.name} {number} {name}{'!' if loud else ''}"

    other = Thing("other")
    for _ in range(2):
        assert work(CONTENT, 1, "a") == "content 1 a"
        assert work(CONTENT, 1, "a", loud=True) == "content 1 a!"
        assert work(other, 1, "a") == "other 1 a"
    assert len(calls) == 3
    assert work(CONTENT, 2, "a") == "content 2 a"
    assert work(CONTENT, 1, "a") == "content 1 a"
    assert len(calls) == 5, "of four, the oldest was forgotten"


def test_of_few_the_oldest_makes_room() -> None:
    few: Few[str, int] = Few(2)
    for number, key in enumerate("abc"):
        few.put(key, number)
    assert [few.get(key) for key in "abc"] == [None, 1, 2]
    few.put("b", 3)
    few.put("d", 4)
    assert [few.get(key) for key in "bcd"] == [3, None, 4], "what is known anew is the youngest"


def test_nothing_of_anybody_is_known_after_it_was_forgotten(calls: list[str]) -> None:
    @lately()
    def work(_: Thing, one: Thing) -> str:
        calls.append(one.name)
        return one.name

    one = Thing("a")
    for _ in range(2):
        work(CONTENT, one)
        forget()
    assert calls == ["a", "a"]
