"""What the contributing pages tell a newcomer to type does what they say, line for line."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.document.walking import ROOT, Change, Command, NewFile, Walk, shows, steps_of

PAGES = ROOT / "docs/contributing"
WALKS = {
    "change-a-number": {Command, Change},
    "add-a-claim": {Command, Change, NewFile},
    "add-evidence": {Command, Change, NewFile},
}


@pytest.mark.parametrize("name", WALKS)
def test_each_command_of_a_walk_prints_what_the_page_shows(
    name: str, tmp_path: Path, repository_files: list[str]
) -> None:
    steps = list(steps_of((PAGES / f"{name}.md").read_text("utf-8")))
    assert {type(step) for step in steps} == WALKS[name]
    walk = Walk.begin(tmp_path, repository_files)
    for step in steps:
        printed = walk.take(step)
        if isinstance(step, Command):
            assert shows(step.shown, printed), f"$ {step.line}\n{printed}"


def test_a_line_that_was_not_printed_is_seen() -> None:
    assert shows("one\n…\nfour\n", "one\ntwo\nthree\nfour\n")
    for shown in ("one\n", "one\n…\nfive\n", "one\n…\nfour\n…\n", "one\ntwo \n…\n", "…\none\n"):
        assert not shows(shown, "one\ntwo\nthree\nfour\n"), shown


def test_a_line_that_nothing_is_known_for_is_an_error() -> None:
    with pytest.raises(ValueError, match="no program is known for “rm -r build”"):
        assert Command("rm -r build", "").words


def test_what_is_set_for_the_tests_sways_no_walk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "test_one.py").write_text("def test_one(): assert False\n", "utf-8")
    monkeypatch.setenv("PYTEST_ADDOPTS", "-rN")
    monkeypatch.setenv("CI", "true")
    command = Command(".venv/bin/nox -s tests -- -q test_one.py", "")
    printed = Walk(tmp_path).take(command)
    assert shows("…\nFAILED test_one.py::test_one - assert False\n…\n", printed), printed
