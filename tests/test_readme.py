"""What README claims, the code shows: commands, settings, the picture, the map."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from bot.communities.hearing import COMMANDS
from bot.communities.pointing import EVERY_MS, LIVES_S
from bot.settings import Settings
from flows.commands import COMMANDS as PRIVATE
from flows.communities.form_check import OPEN_FOR
from flows.communities.terms import MOST_DAYS
from flows.communities.totals import LEAST, LEAST_IN_ALL, STEP
from tests.bench.__main__ import brief
from tests.bench.communities import MOST
from tests.bench.figures import Row, as_markdown
from tests.faults.catalogue import faults
from tests.readme_picture import PICTURE, draw

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_the_picture_shows_what_the_bot_says_today() -> None:
    assert PICTURE.read_text(encoding="utf-8") == draw(), "run: python -m tests.readme_picture"


def test_every_setting_is_in_the_table_and_no_other() -> None:
    told = set(re.findall(r"`SPOTTER_([A-Z_]+)`", README))
    assert told == {name.upper() for name in Settings.model_fields}


@pytest.mark.parametrize("target", ["chat", "test"])
def test_the_two_commands_are_targets_of_the_makefile(target: str) -> None:
    assert f"make {target}" in README
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    assert re.search(rf"^{target}:", makefile, re.MULTILINE)


def test_the_case_in_the_readme_gets_the_answer_it_promises() -> None:
    found = re.search(r"echo '(\{.*?\})' \|", README, re.DOTALL)
    assert found
    case = found.group(1).replace("\n", "")
    done = subprocess.run(
        [sys.executable, "-m", "bot", "assess"],
        input=case,
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT,
    )
    assert json.loads(done.stdout)["level"] == "normal_soreness"


def test_every_file_and_folder_that_is_named_exists() -> None:
    named = re.findall(r"(?:bot|flows|storage|tests|requirements)/[\w./]*\w", README)
    assert named
    for name in named:
        assert (ROOT / name).exists(), name


def test_the_clinical_status_is_said_plainly() -> None:
    assert "awaits sign-off by a named clinician" in README


def test_the_report_of_the_faults_is_whole_and_every_promise_was_kept() -> None:
    [told] = re.findall(r"<!-- faults -->(.*?)<!-- /faults -->", README, re.DOTALL)
    rows = [[cell.strip() for cell in line.split("|")[1:-1]] for line in told.strip().splitlines()]
    assert [row[0].split()[0] for row in rows[2:]] == list(faults())
    assert {row[2] for row in rows[2:]} == {"kept"}


def test_what_is_said_of_groups_holds() -> None:
    [said] = re.findall(r"## Add it to a group.*?\n## ", README, re.DOTALL)
    assert set(re.findall(r"`/(\w+)`", said)) <= {*COMMANDS, *PRIVATE}
    assert (LEAST, STEP, LEAST_IN_ALL, MOST_DAYS) == (5, 5, 10, 3)
    assert (EVERY_MS, LIVES_S, OPEN_FOR.total_seconds()) == (600_000, 60, 48 * 3600)


def test_the_bench_of_communities_is_in_the_readme_and_kept_its_promise() -> None:
    [told] = re.findall(r"<!-- communities -->(.*?)<!-- /communities -->", README, re.DOTALL)
    assert "5000 of 5000 communities" in told
    assert re.search(r"doubled +0 +too fast 0", told)
    [slow] = re.findall(r"replies p95 ([\d.]+) s", told)
    assert float(slow) < MOST


def test_the_table_of_the_benchmarks_is_what_they_wrote_down() -> None:
    [told] = re.findall(r"<!-- bench -->\n(.*?)<!-- /bench -->", README, re.DOTALL)
    results = json.loads((ROOT / "tests" / "bench" / "results.json").read_text(encoding="utf-8"))
    rows = [Row.from_json(one) for one in results["rows"]]
    where = f"Measured on {results['date']}: {results['machine']}."
    assert told.strip() == as_markdown(brief(rows), where)
    [named] = re.findall(r"tests\.bench --only ([\w,]+)`", README)
    assert {row.bench for row in rows} == set(named.split(","))
