"""The house rules, as tests.

Lives here: what a reviewer would otherwise have to say again and again about the shape of
the code. Does not live here: style and types (ruff, mypy) or import directions
(import-linter). Each rule is a function from text to offences, and each is shown to bite.
"""

from __future__ import annotations

import ast
import re
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGES = ("bot", "flows", "storage")
LONGEST_MODULE = 300
# Folders that tools and editors fill; .gitignore names them too.
FOREIGN = {".git", ".venv", "__pycache__", "build", "dist", "htmlcov", "node_modules", "backups"}

Rule = Callable[[str], list[str]]


def modules() -> list[Path]:
    """All Python files of the three packages, in a stable order."""
    return sorted(path for name in PACKAGES for path in (ROOT / name).rglob("*.py"))


def tree() -> Iterator[Path]:
    """All files of the repository that a person wrote."""
    for path in sorted(ROOT.rglob("*")):
        parts = path.relative_to(ROOT).parts
        hidden_cache = any(part.endswith("_cache") or part == ".hypothesis" for part in parts)
        if path.is_file() and not hidden_cache and not FOREIGN.intersection(parts):
            yield path


def offences(rule: Rule, paths: list[Path]) -> list[str]:
    """What ``rule`` says about each file, with the file's name in front."""
    return [
        f"{path.relative_to(ROOT)}: {line}"
        for path in paths
        for line in rule(path.read_text(encoding="utf-8"))
    ]


# --- The rules -------------------------------------------------------------------


def lacks_door_sign(source: str) -> list[str]:
    sign = ast.get_docstring(ast.parse(source)) or ""
    sentences = len(re.findall(r"[.!?](?:\s|$)", sign))
    if sentences >= 2:
        return []
    return [
        f"the module's docstring has {sentences} sentence(s); say what lives here, and who calls it"
    ]


def is_too_long(source: str) -> list[str]:
    lines = len(source.splitlines())
    return [] if lines <= LONGEST_MODULE else [f"{lines} lines; split it at a responsibility"]


def holds_unfinished_work(source: str) -> list[str]:
    words = ("NotImplementedError", "TO" + "DO", "FIX" + "ME")
    return [
        f"{word}: finish it or leave it out" for word in words if re.search(rf"\b{word}\b", source)
    ]


def holds_refused_machinery(source: str) -> list[str]:
    words = ("pickle", "ConversationHandler", "drop_pending_updates", "JobQueue")
    return [f"{word} is not used here (see the decisions)" for word in words if word in source]


def words_of(name: str) -> set[str]:
    """The lower-case words of a snake_case or CamelCase name."""
    return {word.lower() for word in re.findall(r"[A-Z]?[a-z0-9]+|[A-Z]+(?![a-z])", name)}


VAGUE = {"util", "utils", "helper", "helpers", "manager"}


def has_vague_names(source: str) -> list[str]:
    named = (ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)
    names = [node.name for node in ast.walk(ast.parse(source)) if isinstance(node, named)]
    return [f"{name}: name what it does" for name in names if words_of(name) & VAGUE]


def names_a_host(text: str) -> list[str]:
    host = re.compile(
        r"://|--(?:extra-)?index-url|--find-links|--trusted-host|^-[if]\s", re.MULTILINE
    )
    return [f"names a package host: {match.group()}" for match in host.finditer(text)]


def names_a_private_path(text: str) -> list[str]:
    # Spelled in two parts, so that this file does not offend itself.
    private = re.compile(r"(?<![\w./-])/" + r"(?:work|root)/[\w.-]*")
    return [f"a path of one machine: {match.group()}" for match in private.finditer(text)]


# --- The rules hold --------------------------------------------------------------


@pytest.mark.parametrize(
    "rule",
    [lacks_door_sign, is_too_long, holds_unfinished_work, holds_refused_machinery, has_vague_names],
)
def test_every_module_keeps_the_rule(rule: Rule) -> None:
    assert offences(rule, modules()) == []


def test_all_three_packages_are_looked_at() -> None:
    assert {path.relative_to(ROOT).parts[0] for path in modules()} == set(PACKAGES)


def test_no_module_or_folder_has_a_vague_name() -> None:
    parts = {part for path in modules() for part in path.relative_to(ROOT).with_suffix("").parts}
    assert [part for part in sorted(parts) if words_of(part) & VAGUE] == []


def test_the_requirements_name_no_package_host() -> None:
    files = sorted((ROOT / "requirements").glob("*.txt"))
    assert [path.name for path in files] == ["build.txt", "dev.txt", "postgres.txt", "run.txt"]
    assert offences(names_a_host, files) == []


def test_every_requirement_has_hashes() -> None:
    for path in sorted((ROOT / "requirements").glob("*.txt")):
        text = path.read_text(encoding="utf-8").replace("\\\n", " ")
        pins = [line for line in text.splitlines() if line and not line.lstrip().startswith("#")]
        assert pins
        assert [pin for pin in pins if "==" not in pin or "--hash=sha256:" not in pin] == []


def test_what_runs_is_what_was_tested() -> None:
    folder = ROOT / "requirements"
    build, dev, postgres, run = (
        set(
            re.findall(
                r"^[\w.-]+(?:\[\w+\])?==\S+", (folder / name).read_text("utf-8"), re.MULTILINE
            )
        )
        for name in ("build.txt", "dev.txt", "postgres.txt", "run.txt")
    )
    assert build
    assert run
    assert run < postgres
    assert (build | postgres) - dev == set()


def test_no_file_names_a_path_of_one_machine() -> None:
    found = []
    for path in tree():
        try:
            found += offences(names_a_private_path, [path])
        except UnicodeDecodeError:
            continue  # pictures and databases hold no paths
    assert found == []


def test_every_switched_off_ruff_rule_has_its_reason_beside_it() -> None:
    text = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    ignored = tomllib.loads(text)["tool"]["ruff"]["lint"]["ignore"]
    bare = [code for code in ignored if not re.search(rf'^ +"{code}", +# \S', text, re.MULTILINE)]
    assert ignored
    assert bare == []


# --- The rules bite --------------------------------------------------------------


@pytest.mark.parametrize(
    ("rule", "offender"),
    [
        (lacks_door_sign, "x = 1\n"),
        (lacks_door_sign, '"""One sentence only."""\n'),
        (is_too_long, "x = 1\n" * 301),
        (holds_unfinished_work, "raise NotImplementedError\n"),
        (holds_unfinished_work, "# TO" + "DO later\n"),
        (holds_refused_machinery, "import pickle\n"),
        (has_vague_names, "class RowManager: ...\n"),
        (has_vague_names, "def date_helper(): ...\n"),
        (names_a_host, "--extra-index-url https:" + "//example.org/simple\n"),
        (names_a_host, "-i somewhere\n"),
        (names_a_private_path, 'open("/' + 'work/main/x")\n'),
    ],
)
def test_the_rule_refuses_an_offender(rule: Rule, offender: str) -> None:
    assert rule(offender) != []


@pytest.mark.parametrize(
    ("rule", "innocent"),
    [
        (lacks_door_sign, '"""What lives here. Called by nobody else."""\n'),
        (is_too_long, "x = 1\n" * 300),
        (has_vague_names, "class Community: ...\n\ndef managers_note(): ...\n"),
        (names_a_host, "httpx==0.28.1 --hash=sha256:00\n"),
        (names_a_private_path, "see example.org/work/paper\n"),
    ],
)
def test_the_rule_lets_an_innocent_pass(rule: Rule, innocent: str) -> None:
    assert rule(innocent) == []
