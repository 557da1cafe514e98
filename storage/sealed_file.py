"""A file that only its key can open: one authenticated stream in portions.

Lives here: writing and reading such a file. Does not live here: what is in it (``backup``,
``restoring``) or where keys come from (``bot.settings``). Called by those two.

    head      "spotter sealed 1\\n", id of the key (4 bytes), salt (16 bytes)
    portions  AES-256-GCM of 1 MiB each, the last one shorter and perhaps empty

Every file has a key of its own, made from the data key and the salt. The nonce of a portion is
its number and whether it is the last one, and the head is authenticated with each: so nothing
can be changed, left out, moved, added or cut off without a portion that does not open.
"""

from __future__ import annotations

import os
from base64 import urlsafe_b64decode
from collections.abc import Sequence
from pathlib import Path
from typing import BinaryIO

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from storage.errors import DatabaseDamaged, KeyMissing
from storage.sealing import id_of

_MAGIC = b"spotter sealed 1\n"
_ID, _SALT, _TAG = 4, 16, 16
_HEAD = len(_MAGIC) + _ID + _SALT
_PORTION = 1 << 20


def is_sealed(file: Path) -> bool:
    """Whether a file is one of these."""
    with file.open("rb") as opened:
        return opened.read(len(_MAGIC)) == _MAGIC


def seal(source: BinaryIO, target: BinaryIO, key: str) -> None:
    """Write all of ``source`` to ``target``, sealed with the Fernet key ``key``."""
    head = _MAGIC + bytes.fromhex(id_of(key)) + os.urandom(_SALT)
    cipher = _cipher(key, head)
    target.write(head)
    number, portion = 0, source.read(_PORTION)
    while len(portion) == _PORTION:
        target.write(cipher.encrypt(_nonce(number), portion, head))
        number, portion = number + 1, source.read(_PORTION)
    target.write(cipher.encrypt(_nonce(number, last=True), portion, head))


def unseal(source: BinaryIO, target: BinaryIO, keys: Sequence[str], name: str) -> None:
    """Write what ``source`` holds to ``target``; of no use to anybody unless this returns.

    ``name`` is what a message calls the file.

    Raises:
        KeyMissing: it was sealed with none of ``keys``.
        DatabaseDamaged: it is not what was written, or not all of it.
    """
    head = source.read(_HEAD)
    id_ = head[len(_MAGIC) : len(_MAGIC) + _ID].hex()
    key = next((one for one in keys if id_of(one) == id_), None)
    if key is None:
        raise KeyMissing(
            f"{name}: it was sealed with the key {id_}. Put that key into a line of DATA_KEY_FILE."
        )
    cipher, number, last = _cipher(key, head), 0, False
    try:
        while not last:
            portion = source.read(_PORTION + _TAG)
            last = len(portion) < _PORTION + _TAG
            target.write(cipher.decrypt(_nonce(number, last=last), portion, head))
            number += 1
    except InvalidTag:
        raise DatabaseDamaged(
            f"{name}: this backup is damaged or cut short. Take another one."
        ) from None


def _cipher(key: str, head: bytes) -> AESGCM:
    make = HKDF(SHA256(), length=32, salt=head[-_SALT:], info=b"spotter backup")
    return AESGCM(make.derive(urlsafe_b64decode(key)))


def _nonce(number: int, *, last: bool = False) -> bytes:
    return number.to_bytes(11, "big") + bytes([last])
