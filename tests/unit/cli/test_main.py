import os
import subprocess
import sys

import pytest

from sphinx_claims import __version__
from sphinx_claims.cli import check, main


def test_the_version_is_that_of_the_package(capsys):
    assert main(["--version"]) == 0
    assert capsys.readouterr().out == f"claims {__version__}\n"


@pytest.mark.parametrize(
    "arguments", [["--help"], ["check", "--help"], ["coverage", "--help"]], ids=str
)
def test_help_is_a_good_end(capsys, arguments):
    assert main(arguments) == 0
    assert "Usage: claims" in capsys.readouterr().out


@pytest.mark.parametrize("command", ["check", "coverage"])
def test_the_help_of_a_command_explains_its_exit_status(capsys, command):
    main([command, "--help"])
    printed = capsys.readouterr().out
    assert all(f"{status} " in printed for status in (0, 1, 2))
    assert "claims explain CODE" in printed


def test_the_help_of_the_check_explains_its_formats(capsys):
    main(["check", "--help"])
    printed = capsys.readouterr().out
    assert all(f"“{form}”" in printed for form in ("text", "github", "json"))


@pytest.mark.parametrize(
    "arguments", [[], ["inspect"], ["check", "--nothing"], ["check", "a", "b"]], ids=str
)
def test_a_command_that_is_none_is_refused_with_two(capsys, arguments):
    assert main(arguments) == 2
    assert "Usage: claims" in capsys.readouterr().err


@pytest.mark.parametrize(("error", "status"), [(KeyboardInterrupt, 130), (BrokenPipeError, 141)])
def test_an_end_from_outside_is_no_traceback(monkeypatch, error, status):
    def stopped(folder):
        raise error

    monkeypatch.setattr(check, "root_of", stopped)
    assert main(["check"]) == status


def test_the_package_can_be_run(document):
    command = [sys.executable, "-m", "sphinx_claims", "check", str(document.root)]
    done = subprocess.run(
        [*command, "--today", "2026-01-01"],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("2 figures")


def test_a_terminal_that_can_not_show_a_character_gets_a_question_mark(document):
    document.edit(document.page, "around 100-to-1", "around 300-to-1")
    done = subprocess.run(
        [sys.executable, "-m", "sphinx_claims", "check", str(document.root)],
        capture_output=True,
        text=True,
        encoding="ascii",
        env={**os.environ, "PYTHONIOENCODING": "ascii"},
        check=False,
    )
    assert done.returncode == 1
    assert "the words say ?around 300-to-1?" in done.stderr


def test_a_mistake_of_the_machine_is_one_problem_and_no_traceback(monkeypatch, capsys):
    def broken(folder):
        raise RuntimeError("no\n  good")

    monkeypatch.setattr(check, "root_of", broken)
    assert main(["check"]) == 2
    printed = capsys.readouterr().err
    assert "error[internal]: the machine itself failed: RuntimeError: no good" in printed
    assert "test_main.py" in printed
    assert "Traceback" not in printed
