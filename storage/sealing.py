"""Texts about health as they stand in the database: sealed with a key, or summed without one.

Lives here: the keys of an engine, the column types ``Sealed`` and ``SealedReal``, and what a
value looks like in the file. Does not live here: which columns are sealed (``schema``), or
sealing anew what an older key has sealed (``resealing``). Read by ``schema``; ``database``
hands an engine its keys.

    sealed:<id of the key>:<Fernet token>     with keys: nobody without one can read or forge it
    sum:<16 hexadecimal digits>:<text>        without: a byte that has changed is noticed
    <text>                                    as older versions wrote it

No statement knows of any of this: SQLAlchemy passes every value of such a column through
here, in both directions. A null and the empty text stay what they are.
"""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import blake2b
from weakref import WeakKeyDictionary

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from sqlalchemy import Dialect, Text, TypeDecorator
from sqlalchemy.ext.asyncio import AsyncEngine

from storage.errors import KeyMissing, StorageError, ValueDamaged

_SEALED, _SUMMED = "sealed", "sum"


def id_of(key: str) -> str:
    """8 hexadecimal digits that name a key and tell nothing of it."""
    return blake2b(key.encode(), person=b"spotter-key", digest_size=4).hexdigest()


class Keyring:
    """Fernet keys, the newest first: it seals, any of them opens. None at all: sums only."""

    def __init__(self, keys: Sequence[str] = ()) -> None:
        try:
            fernets = [Fernet(key) for key in keys]
        except ValueError:
            raise StorageError(
                "DATA_KEY_FILE: a line is no key. Make one with: spotter db key"
            ) from None
        self.keys = tuple(keys)
        self.ids = tuple(map(id_of, keys)) or (_SUMMED,)
        self._fernet = MultiFernet(fernets) if fernets else None
        #: What the values begin with that need not be sealed anew.
        self.mark = f"{_SEALED}:{self.ids[0]}:" if fernets else f"{_SUMMED}:"

    def seal(self, text: str) -> str:
        """The text as it is kept."""
        if self._fernet is None:
            return f"{self.mark}{_sum(text)}:{text}"
        return self.mark + self._fernet.encrypt(text.encode()).decode()

    def opened(self, kept: str) -> str:
        """The text that was kept.

        Raises:
            ValueDamaged: it is not what was written.
            KeyMissing: it was sealed with none of these keys.
        """
        kind, _, rest = kept.partition(":")
        about, _, text = rest.partition(":")
        if kind == _SUMMED:
            if about != _sum(text):
                raise ValueDamaged
            return text
        if kind == _SEALED:
            return self._unsealed(about, text)
        return kept

    def _unsealed(self, id_: str, token: str) -> str:
        try:
            if self._fernet is not None:
                return self._fernet.decrypt(token.encode(errors="replace")).decode()
        except InvalidToken:
            pass
        raise ValueDamaged if id_ in self.ids else KeyMissing


def _sum(text: str) -> str:
    # A damaged text may be no UTF-8 any more; it has a sum all the same, and another one.
    return blake2b(text.encode(errors="surrogateescape"), digest_size=8).hexdigest()


# By dialect, for that is all a column type gets to see of its engine, which has one of its own.
_RINGS: WeakKeyDictionary[Dialect, Keyring] = WeakKeyDictionary()
_NO_KEYS = Keyring()


def give_keys(engine: AsyncEngine, keys: Sequence[str]) -> None:
    """Let the sealed columns of this engine use these keys.

    Raises:
        StorageError: one of them is no Fernet key.
    """
    _RINGS[engine.dialect] = Keyring(keys)


def keyring_of(dialect: Dialect) -> Keyring:
    """The keys of an engine; none where it was given none."""
    return _RINGS.get(dialect, _NO_KEYS)


class Sealed(TypeDecorator[str]):
    """A text that only its keys can read; it cannot be compared or searched in SQL."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        """From the program to the file."""
        return keyring_of(dialect).seal(value) if value else value

    def process_result_value(self, value: str | None, dialect: Dialect) -> str | None:
        """From the file to the program."""
        return keyring_of(dialect).opened(value) if value else value


class SealedReal(TypeDecorator[float]):
    """A number that is kept as ``Sealed`` keeps a text."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: float | None, dialect: Dialect) -> str | None:
        """From the program to the file."""
        return None if value is None else keyring_of(dialect).seal(repr(float(value)))

    def process_result_value(self, value: str | None, dialect: Dialect) -> float | None:
        """From the file to the program."""
        return None if value is None else float(keyring_of(dialect).opened(value))
