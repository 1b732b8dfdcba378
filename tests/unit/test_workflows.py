"""What runs where the repository is hosted: pinned, with no more rights than it needs."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[2]
FILES = sorted((ROOT / ".github/workflows").glob("*.yml"))
FORMS = sorted((ROOT / ".github/ISSUE_TEMPLATE").glob("*.yml"))

# What may be written, by whom, and why it is needed there: see the remarks in the files.
WRITES = {("pages", "publish"): {"pages", "id-token"}, ("weekly", "review"): {"issues"}}


def workflow(file: Path) -> dict[Any, Any]:
    found: dict[Any, Any] = yaml.safe_load(file.read_text("utf-8"))
    return found


def steps(file: Path) -> list[dict[str, Any]]:
    return [step for job in workflow(file)["jobs"].values() for step in job["steps"]]


def test_there_is_one_for_pull_requests_one_for_pages_and_one_for_every_week() -> None:
    # YAML takes “on” for a truth.
    found = {file.stem: set(workflow(file)[True]) for file in FILES}
    assert found == {
        "checks": {"pull_request", "push"},
        "pages": {"push", "workflow_dispatch"},
        "weekly": {"schedule", "workflow_dispatch"},
    }


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_every_action_is_pinned_by_its_hash_and_says_its_version(file: Path) -> None:
    used = re.findall(r"uses: (\S+)(.*)", file.read_text("utf-8"))
    assert used
    for action, remark in used:
        assert re.fullmatch(r"actions/[\w-]+@[0-9a-f]{40}", action), action
        assert re.fullmatch(r"  # v\d+\.\d+\.\d+", remark), remark


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_nothing_may_be_written_but_where_that_is_needed(file: Path) -> None:
    found = workflow(file)
    assert found["permissions"] == {"contents": "read"}
    for name, job in found["jobs"].items():
        rights = job.get("permissions", {})
        written = {right for right, how in rights.items() if how == "write"}
        assert written == WRITES.get((file.stem, name), set())


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_no_command_holds_a_text_of_somebody_else(file: Path) -> None:
    for step in steps(file):
        assert "${{" not in step.get("run", ""), step
        if "actions/checkout" in step.get("uses", ""):
            assert step["with"]["persist-credentials"] is False


def test_what_is_fetched_is_held_against_its_digest_before_anything_is_made_of_it() -> None:
    fetching = [step for file in FILES for step in steps(file) if "https://" in step.get("run", "")]
    assert fetching
    for step in fetching:
        fetch, check = step["run"].replace("\\\n", "").splitlines()[1:3]
        assert fetch.startswith("curl --fail "), fetch
        assert check == 'echo "$SHA256  $file" | sha256sum --check --strict'
        assert re.fullmatch(r"[0-9a-f]{64}", step["env"]["SHA256"])


def test_every_session_that_a_workflow_runs_is_there() -> None:
    known = set(re.findall(r"@nox\.session.*\ndef (\w+)", (ROOT / "noxfile.py").read_text("utf-8")))
    run = {
        name
        for file in FILES
        for step in steps(file)
        for name in re.findall(r"nox -s (\w+)", step.get("run", ""))
    }
    assert {"check", "claims", "html", "linkcheck", "pdf", "tests"} <= run <= known


def test_a_pull_request_shows_what_moves() -> None:
    (step,) = (step for step in steps(FILES[0]) if "claims -- diff" in step.get("run", ""))
    assert step["run"].endswith('--format markdown >> "$GITHUB_STEP_SUMMARY"')
    job = workflow(FILES[0])["jobs"]["document"]
    assert job["steps"][0]["with"]["fetch-depth"] == 0


def test_the_form_for_a_challenge_asks_for_what_a_figure_needs() -> None:
    forms = {file.stem: workflow(file) for file in FORMS}
    assert set(forms) == {"challenge", "config", "evidence"}
    for name in ("challenge", "evidence"):
        asked = {part["id"]: part for part in forms[name]["body"] if "id" in part}
        assert asked["record"]["validations"]["required"] is True
        assert {"source", "value"} <= set(asked)
