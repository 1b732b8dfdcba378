"""What the command line says of itself, and what a shell may complete."""

import importlib
import os
import pkgutil
import subprocess
import sys

import click
import pytest

import sphinx_claims.cli
from sphinx_claims.cli import main
from sphinx_claims.cli.program import program
from sphinx_claims.errors import Code

NAMES = list(program.commands)


def commands(group, *words):
    """Return a group, each of its commands, and theirs, by the words that lead to them."""
    found = {words: group}
    for name, command in getattr(group, "commands", {}).items():
        found |= commands(command, *words, name)
    return found


COMMANDS = commands(program)


def complete(*words, folder=None):
    """Return what a shell is offered for the last of some words."""
    done = subprocess.run(
        [sys.executable, "-m", "sphinx_claims"],
        env={
            **os.environ,
            "_CLAIMS_COMPLETE": "bash_complete",
            "COMP_WORDS": " ".join(["claims", *words]),
            "COMP_CWORD": str(len(words)),
        },
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stderr == ""
    offered = [line.partition(",")[2] for line in done.stdout.splitlines()]
    return [word for word in offered if word]


def test_every_command_of_the_room_is_one_of_the_program():
    modules = [module.name for module in pkgutil.iter_modules(sphinx_claims.cli.__path__)]
    loaded = [importlib.import_module(f"sphinx_claims.cli.{name}") for name in modules]
    commands = [module.command for module in loaded if hasattr(module, "command")]
    found = [one for one in commands if isinstance(one, click.Command)]
    assert sorted(found, key=lambda one: one.name) == [program.commands[n] for n in sorted(NAMES)]


def test_the_help_lists_every_command_with_what_it_does(capsys):
    assert main(["--help"]) == 0
    printed = " ".join(capsys.readouterr().out.split())
    for name, command in program.commands.items():
        assert f" {name} {command.get_short_help_str(200)}" in printed


@pytest.mark.parametrize("words", COMMANDS, ids=" ".join)
def test_the_help_of_a_command_says_what_each_word_is(words, capsys, monkeypatch):
    # As wide as a terminal is at least.
    monkeypatch.setenv("COLUMNS", "80")
    assert main([*words, "--help"]) == 0
    printed = capsys.readouterr().out
    # What click cuts short.
    assert "...\n" not in printed.replace("[ARGS]...\n", "")
    for parameter in COMMANDS[words].params:
        if isinstance(parameter, click.Option):
            assert parameter.help.endswith(".")
            assert parameter.opts[0] in printed
        else:
            # An argument has no help of its own, so the text above or below speaks of it.
            word = (parameter.metavar or parameter.name).strip("[]").upper()
            assert printed.count(word) > 1, word


def test_a_word_near_a_command_is_answered_with_it(capsys):
    assert main(["chekc"]) == 2
    assert "'check'" in capsys.readouterr().err


def test_a_shell_completes_commands_and_options():
    assert complete("sc") == ["scenarios", "schemas"]
    assert complete("due", "--u") == ["--until"]
    assert complete("show", "spend", "--format", "") == ["text", "json"]


def test_a_shell_completes_ids_and_codes(document):
    assert complete("show", "ra", folder=document.root) == ["ratio"]
    assert complete("set", "s", folder=document.root) == ["spend"]
    assert complete("trace", "--folder", str(document.root), "") == ["fines", "ratio", "spend"]
    assert complete("explain", "claim-dr") == [Code.CLAIM_DRIFT.slug]


def test_where_there_is_no_document_no_id_is_offered(tmp_path):
    assert complete("show", "", folder=tmp_path) == []


@pytest.mark.parametrize("words", [["--help"], ["--version"], ["check", "--help"]], ids=" ".join)
def test_help_that_nobody_reads_ends_as_a_pipe_does(words):
    reading, writing = os.pipe()
    os.close(reading)
    command = [sys.executable, "-m", "sphinx_claims", *words]
    done = subprocess.run(command, stdout=writing, stderr=subprocess.PIPE, check=False)
    os.close(writing)
    assert (done.returncode, done.stderr) == (141, b"")
