"""S13: nothing that is kept or sent can make the program run something.

Lives here: what our packages may not call or load, and the proof that each would be noticed.
bandit (``make check``) looks for the same and more; this needs nothing but the source.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

import pytest

from tests.test_house import ROOT, modules

#: Libraries whose data are programs.
_LOADED = frozenset({"pickle", "cPickle", "dill", "jsonpickle", "marshal", "shelve", "yaml"})
_CALLED = frozenset({"eval", "exec", "compile", "__import__"})


def dangers(source: str) -> Iterator[str]:
    """Everything in a module that turns data into a program."""
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.Import(names=names):
                yield from (one.name for one in names if one.name.split(".")[0] in _LOADED)
            case ast.ImportFrom(module=str(name), level=0) if name.split(".")[0] in _LOADED:
                yield name
            case ast.Call(func=ast.Name(id=name)) if name in _CALLED:
                yield name
            case ast.Call(keywords=keywords) if any(
                one.arg == "shell"
                and not (isinstance(one.value, ast.Constant) and one.value.value is False)
                for one in keywords
            ) and _starts(node):
                yield "shell"


def _starts(call: ast.Call) -> bool:
    """Whether a call is one of those that start a process."""
    name = call.func.attr if isinstance(call.func, ast.Attribute) else ""
    return name in {"run", "Popen", "call", "check_call", "check_output"}


def test_no_module_turns_data_into_a_program() -> None:
    found = {
        str(path.relative_to(ROOT)): list(dangers(path.read_text("utf-8"))) for path in modules()
    }
    assert {path: names for path, names in found.items() if names} == {}
    assert len(found) > 100, "there was something to look at"


@pytest.mark.parametrize(
    "planted",
    [
        "import pickle",
        "from pickle import loads",
        "import marshal as quick",
        "import shelve",
        "from yaml import load",
        "eval(row.body)",
        "exec(state)",
        "__import__(name)",
        "subprocess.run(line, shell=True)",
    ],
)
def test_what_is_planted_is_found(planted: str) -> None:
    assert list(dangers(planted)) != []


def test_what_only_sounds_like_it_passes() -> None:
    assert list(dangers("re.compile(x)\ncommunities.shell\nPosts(store, shell=shell)\n")) == []
