"""Sealed files: whole, in order, to their end, and for nobody without the key.

Lives here: the contract of ``storage.sealed_file``. Called by pytest.
"""

from __future__ import annotations

from io import BytesIO

import pytest

from storage import DatabaseDamaged, KeyMissing
from storage import sealed_file as module
from storage.sealed_file import seal, unseal
from tests.storage.samples import KEY, OLD_KEY

PORTION, SEALED = 64, 64 + 16


@pytest.fixture(autouse=True)
def _small_portions(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_PORTION", PORTION)


def sealed(text: bytes, key: str = KEY) -> bytes:
    target = BytesIO()
    seal(BytesIO(text), target, key)
    return target.getvalue()


def opened(data: bytes, *keys: str) -> bytes:
    target = BytesIO()
    unseal(BytesIO(data), target, keys or (KEY,), "backup")
    return target.getvalue()


@pytest.mark.parametrize("length", [0, 1, 63, 64, 65, 128, 1000])
def test_what_goes_in_comes_out(length: int) -> None:
    text = bytes(n % 251 for n in range(length))
    assert opened(sealed(text)) == text
    assert opened(sealed(text, OLD_KEY), KEY, OLD_KEY) == text


def test_two_files_of_the_same_text_have_nothing_in_common() -> None:
    first, second = sealed(b"a" * 500), sealed(b"a" * 500)
    assert first[module._HEAD :] != second[module._HEAD :]
    assert b"aaaa" not in first


@pytest.mark.parametrize("length", [0, 10, 128, 200])
def test_every_place_where_it_can_be_cut_is_noticed(length: int) -> None:
    data = sealed(bytes(length))
    for end in range(module._HEAD, len(data)):
        with pytest.raises(DatabaseDamaged, match="cut short"):
            opened(data[:end])


def test_every_byte_that_changes_is_noticed() -> None:
    data = sealed(bytes(150))
    for at in range(len(module._MAGIC), len(data)):
        changed = data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :]
        with pytest.raises((DatabaseDamaged, KeyMissing)):
            opened(changed)


def test_portions_cannot_change_places_go_missing_or_come_twice() -> None:
    data = sealed(b"a" * PORTION + b"b" * PORTION + b"c")
    head, first, rest = (
        data[: module._HEAD],
        data[module._HEAD :][:SEALED],
        data[module._HEAD + SEALED :],
    )
    second, last = rest[:SEALED], rest[SEALED:]
    assert opened(head + first + second + last) == b"a" * PORTION + b"b" * PORTION + b"c"
    for parts in (
        (second, first, last),
        (first, last),
        (first, first, second, last),
        (first, second, last, last),
        (last,),
    ):
        with pytest.raises(DatabaseDamaged):
            opened(head + b"".join(parts))


def test_the_missing_key_is_named_by_its_id() -> None:
    with pytest.raises(KeyMissing, match=r"backup: .*sealed with the key [0-9a-f]{8}"):
        opened(sealed(b"x"), OLD_KEY)
