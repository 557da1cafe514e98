"""The content files themselves: reading them, naming them, and telling one version from another.

Lives here: TOML with a lesson for whatever is wrong, the word lists of each language, the hash
over every file. Does not live here: what the pathway files mean (``flows.loading``). Called by
``flows.loading`` and, for one list alone, by ``bot.communities.form_rows``.
"""

from __future__ import annotations

import hashlib
import json
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache
from importlib.resources import as_file, files
from importlib.resources.abc import Traversable
from typing import TYPE_CHECKING, Any

from flows.compiling import ContentError
from flows.lazily import Lazily
from flows.lexicon import Lexicon, compile_lexicon

if TYPE_CHECKING:
    from flows.listening.likeness import Weights

#: The language that is heard beside every other.
ENGLISH = "en"
#: The network of the second ear in two parts, the pieces it knows, its flags and thresholds.
_NETWORK, _DEEPER = "likeness.onnx", "likeness_deeper.onnx"
_PIECES, _TABLE = "pieces.txt", "likeness.json"
_PIECE_BYTES = 1 << 16


def read(file: Traversable) -> dict[str, Any]:
    """The tables of a TOML file; raises ContentError when it is missing or not valid."""
    try:
        return tomllib.loads(file.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise ContentError(f"{label(file)}: this file is missing; put it back.") from None
    except tomllib.TOMLDecodeError as error:
        raise ContentError(f"{label(file)}: not valid TOML: {error}.") from None


def label(file: Traversable) -> str:
    """The folder and the name of a file, since several folders hold a rules.toml."""
    return "/".join(str(file).replace("\\", "/").split("/")[-2:])


@cache
def shipped_lexicons() -> Mapping[str, Lexicon]:
    """The languages that ship with Spotter, each compiled once in a process."""
    return lexicons(files("flows") / "words")


def lexicons(folder: Traversable) -> Mapping[str, Lexicon]:
    """Each language, read when it is first asked for; all but English have English beside them."""
    names = sorted(one.name for one in folder.iterdir() if one.name.endswith(".toml"))

    def lexicon(language: str) -> Lexicon:
        alone = _lexicon(folder, language)
        return alone if language == ENGLISH else replace(alone, beside=found.get(ENGLISH))

    found = Lazily(tuple(one.removesuffix(".toml") for one in names), lexicon)
    return found


def _lexicon(folder: Traversable, language: str) -> Lexicon:
    """One language: its file, and the tables of every file in the folder beside it."""
    file, beside = folder / f"{language}.toml", folder / language
    table = read(file)
    parts = sorted(beside.iterdir(), key=str) if beside.is_dir() else []
    for part in parts:
        if part.name.endswith(".toml"):
            table |= read(part)
    learnt = any(part.name == _NETWORK for part in parts)
    return compile_lexicon(table, label(file), _weights(beside) if learnt else None)


def _weights(folder: Traversable) -> Weights:
    # numpy and onnxruntime are 30 MB that only a language with a network needs.
    from flows.listening.likeness import session_of, weights_from  # noqa: PLC0415 - as said

    try:
        # By path: bytes would be held a second time.
        with as_file(folder / _NETWORK) as first, as_file(folder / _DEEPER) as second:
            parts = (session_of(first), session_of(second))
        return weights_from(
            parts,
            (folder / _PIECES).read_text(encoding="utf-8").rstrip("\n").split("\n"),
            json.loads((folder / _TABLE).read_text(encoding="utf-8")),
        )
    except (KeyError, OSError, TypeError, ValueError) as error:
        raise ContentError(
            f"{label(folder / _NETWORK)}: with {_DEEPER}, {_PIECES} and {_TABLE} not what the "
            f"training writes ({type(error).__name__}); run python -m tests.messages.training, "
            "or remove it."
        ) from None


def version_of(*roots: Traversable) -> str:
    """A short hash over every content file, so that any advice can be traced to its rules."""
    digest = hashlib.sha256()
    for root in roots:
        for name, file in sorted(_content_files(root, root.name), key=lambda one: one[0]):
            digest.update(name.encode() + b"\0")
            # Piece by piece: the networks are 15 MB, which the process would keep for ever.
            with file.open("rb") as content:
                while piece := content.read(_PIECE_BYTES):
                    digest.update(piece)
            digest.update(b"\0")
    return digest.hexdigest()[:12]


def _content_files(folder: Traversable, place: str) -> Iterator[tuple[str, Traversable]]:
    for entry in folder.iterdir():
        name = f"{place}/{entry.name}"
        if entry.is_dir():
            yield from _content_files(entry, name)
        elif entry.name.endswith((".toml", ".json", ".onnx")) or entry.name == _PIECES:
            yield name, entry
