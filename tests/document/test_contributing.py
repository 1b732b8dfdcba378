"""CONTRIBUTING.md gives commands that are there, and leads to pages that are there."""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
TEXT = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
SPANS = re.findall(r"`(\.venv/bin/nox[^`]*)`", TEXT)

# What follows `claims` in each line that runs it: the check has a session of its own.
CLAIMS = sorted(
    {
        "check" + words if session == "check" else words.removeprefix(" --").strip()
        for session, words in re.findall(
            r"^\.venv/bin/nox -s (check|claims)(.*)$", "\n".join(SPANS), re.MULTILINE
        )
    }
)
# These change nothing, and ask git for nothing.
HARMLESS = {"check", "coverage", "due", "explain", "show", "trace"}


def claims(*words: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "sphinx_claims", *words]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


def test_the_lines_are_found() -> None:
    assert {line.split()[0] for line in CLAIMS} == {
        "check",
        "diff",
        "explain",
        "schemas",
        "set",
        "show",
        "trace",
    }


@pytest.mark.parametrize("line", CLAIMS)
def test_every_command_of_claims_is_known_with_its_options(line: str) -> None:
    command, *words = shlex.split(line)
    run = claims(command, "--help")
    assert run.returncode == 0, run.stderr
    for option in words:
        if option.startswith("--"):
            assert re.search(rf"{option}\b", run.stdout), option


@pytest.mark.parametrize("line", [line for line in CLAIMS if line.split()[0] in HARMLESS])
def test_what_changes_nothing_can_be_run_as_it_stands(line: str) -> None:
    run = claims(*shlex.split(line))
    assert run.returncode == 0, run.stdout + run.stderr


def test_every_session_is_one_of_nox() -> None:
    known = set(re.findall(r"@nox\.session.*\ndef (\w+)", (ROOT / "noxfile.py").read_text("utf-8")))
    named = {session for span in SPANS for session in re.findall(r"-s ([a-z ]+?)(?: --|$)", span)}
    used = {name for sessions in named for name in sessions.split()}
    assert {"check", "claims", "lint", "tests", "typing"} <= used <= known


def slug(heading: str) -> str:
    """Return the anchor of a heading, as the pages and the host of the repository make it."""
    return re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-")


@pytest.mark.parametrize("target", sorted(set(re.findall(r"\]\(([^)]+)\)", TEXT))))
def test_every_link_leads_somewhere(target: str) -> None:
    path, _, anchor = target.partition("#")
    text = (ROOT / path).read_text("utf-8")
    assert not anchor or anchor in map(slug, re.findall(r"^#+ (.+)$", text, re.MULTILINE))


def test_every_walk_through_is_linked() -> None:
    linked = set(re.findall(r"\(docs/contributing/([\w-]+)\.md", TEXT))
    assert {"add-a-claim", "add-evidence", "change-a-number", "review"} <= linked
