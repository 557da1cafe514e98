"""The commands of deploy/README.md: what they make is what the files beside it ask for.

Lives here: each way of deploying, as far as it goes without an engine or a cluster. Does not live
here: the runbook (``test_runbook``). Called by pytest.
"""

from __future__ import annotations

import os
import re
from collections.abc import AsyncIterator
from pathlib import Path

import psycopg
import pytest
import yaml
from cryptography.fernet import Fernet
from sqlalchemy import create_engine

from bot.settings import load_settings
from tests.deploy.fences import left_out, sections, to_run
from tests.deploy.machine import Machine, machine, place
from tests.e2e.balancing import certified
from tests.e2e.lifter import Lifter
from tests.emulator import Limits, Server
from tests.test_house import ROOT

README = (ROOT / "deploy/README.md").read_text("utf-8")
USE = (ROOT / "deploy/intended_use.md").read_text("utf-8")
SCRIPTS = sections(README)
#: How the lines begin that cannot be run here; each stands in the document with its reason.
LEFT_OUT = [
    "docker compose run --rm spotter setup",
    "docker compose up",
    "docker compose logs",
    "python3 -m venv /opt/spotter",
    "/opt/spotter/bin/python -m pip install --require-hashes",
    "/opt/spotter/bin/python -m pip install --no-deps",
    "docker compose --file compose.federation.yaml up",
    "docker compose --file compose.federation.yaml exec replica1 spotter setup",
    "docker compose --file compose.federation.yaml exec replica1 spotter webhook set",
    "kubectl apply --filename kubernetes/settings.yaml",
    "kubectl create secret",
    "kubectl replace",
    "kubectl wait",
    "kubectl apply --filename kubernetes/federation.yaml",
    "kubectl exec",
]


def test_what_is_not_run_is_known() -> None:
    found = left_out(README)
    assert [one[: len(known)] for one, known in zip(found, LEFT_OUT, strict=True)] == LEFT_OUT


def test_every_file_that_is_named_is_there() -> None:
    named = re.findall(r"\]\(([\w./-]+)\)", README)
    assert [name for name in named if not (ROOT / "deploy" / name).exists()] == []


@pytest.fixture
async def bare() -> AsyncIterator[Machine]:
    """A machine with a clone of the repository and nothing else."""
    with place() as folder:
        async with Server(limits=Limits.unpaced()) as server, machine(Path(folder), server) as one:
            yield one


def secrets_of(one: Machine, compose: str) -> dict[str, Path]:
    """The files that a compose file asks for, by their names in the container."""
    text = (one.folder / "clone/deploy" / compose).read_text("utf-8")
    return {
        name: one.folder / "clone/deploy" / asked["file"]
        for name, asked in yaml.safe_load(text)["secrets"].items()
    }


@pytest.mark.parametrize(
    ("heading", "compose"),
    [
        ("One gym in ten minutes, with Docker", "compose.yaml"),
        ("A federation on one machine", "compose.federation.yaml"),
    ],
)
async def test_every_secret_of_a_compose_file_is_made_and_fits(
    bare: Machine, heading: str, compose: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    certified(bare.folder)
    for name in ("fullchain.pem", "privkey.pem"):
        (bare.folder / name).rename(bare.folder / "clone/deploy" / name)
    await bare.run(to_run(SCRIPTS[heading]))
    made = secrets_of(bare, compose)
    assert [name for name, file in made.items() if file.stat().st_mode & 0o077] == []
    monkeypatch.chdir(bare.folder)
    settings = load_settings(
        bot_token_file=made["bot_token"],
        data_key_file=made["data_key"],
        webhook_secret_file=made.get("webhook_secret"),
    )
    assert settings.token() == bare.server.token
    [key] = settings.data_keys()
    Fernet(key)
    if "webhook_secret" in made:
        assert re.fullmatch("[0-9a-f]{64}", settings.secret_of_webhook()[0])
        password = made["db_password"].read_text("ascii")
        assert made["pg_service"].read_text("ascii") == f"[spotter]\npassword={password}\n"


async def test_under_systemd_a_gym_is_served(bare: Machine) -> None:
    if not (ROOT / ".git").exists():
        assert os.environ.get("CI") != "true", "this is no clone"
        pytest.skip("this is no clone")
    said = await bare.run(to_run(SCRIPTS["One gym, under systemd"]))
    assert "startgroup" in said
    installed = bare.folder / "etc/systemd/system/spotter.service"
    assert installed.read_bytes() == (ROOT / "deploy/spotter.service").read_bytes()
    member = Lifter(bare.server, 2001)
    await member.arrive()
    await bare.stop()


def test_the_file_with_the_databases_password_is_read_by_libpq(
    tmp_path: Path, postgres_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "pg_service"
    file.write_text("[spotter]\npassword=of-the-service\n", encoding="ascii")
    services = yaml.safe_load((ROOT / "deploy/compose.federation.yaml").read_text("utf-8"))
    monkeypatch.setenv("PGSERVICE", services["services"]["replica1"]["environment"]["PGSERVICE"])
    monkeypatch.setenv("PGSERVICEFILE", str(file))
    engine = create_engine(postgres_url)
    with engine.connect() as connection:
        driver = connection.connection.driver_connection
        assert isinstance(driver, psycopg.Connection)
        assert driver.info.password == "of-the-service"
    engine.dispose()


@pytest.mark.parametrize(
    "words",
    [
        "education and signposting",
        "no medical device",
        "await clinical sign-off by a named clinician",
        "## Not for",
        "under 16",
        "(hazards.md)",
    ],
)
def test_the_intended_use_is_said_plainly(words: str) -> None:
    assert words in " ".join(USE.split())
