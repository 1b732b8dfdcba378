"""The reference names every command with its options, and every key of every record."""

import re
from pathlib import Path

import click
import pytest

from sphinx_claims.cli.program import program
from sphinx_claims.ext.runs.directive import OPTIONS as RUNS_OPTIONS
from sphinx_claims.plots import FURTHER, KINDS, OPTIONS
from sphinx_claims.schema import CUSTOM, FIGURE, PROVENANCE, SOURCE

TEXT = (Path(__file__).parents[2] / "docs" / "contributing" / "reference.md").read_text("utf-8")


def commands(group, *words):
    """Yield each command of a group that has none of its own, with the words that lead to it."""
    for name, command in group.commands.items():
        if isinstance(command, click.Group):
            yield from commands(command, *words, name)
        else:
            yield " ".join((*words, name)), command


COMMANDS = dict(commands(program))


def usage(name):
    """Return how a command is written, which may take several lines."""
    found = re.findall(rf"^claims {name}\b.*(?:\n    .*)*", TEXT, re.MULTILINE)
    assert len(found) == 1, f"claims {name} is shown {len(found)} times"
    return found[0]


@pytest.mark.parametrize("name", COMMANDS)
def test_each_command_is_shown_with_its_options_and_no_others(name):
    shown = set(re.findall(r"--[a-z-]+", usage(name)))
    options = [one for one in COMMANDS[name].params if isinstance(one, click.Option)]
    assert shown == {one.opts[0] for one in options}


@pytest.mark.parametrize("name", COMMANDS)
def test_each_choice_of_an_option_is_shown(name):
    shown = usage(name)
    for one in COMMANDS[name].params:
        if isinstance(one.type, click.Choice):
            assert f"{one.opts[0]} {'|'.join(one.type.choices)}" in shown


@pytest.mark.parametrize("record", [FIGURE, PROVENANCE, CUSTOM], ids=lambda one: one.title)
def test_each_key_of_a_record_is_spoken_of(record):
    spoken = re.compile(r"`(?:custom: \{)?([a-z_-]+)(?:: …\}|: \[…\]\})?`")
    assert set(record.known) - set(spoken.findall(TEXT)) == set()


def test_each_key_that_a_source_must_have_is_spoken_of():
    assert [key for key in SOURCE.required if f"`{key}`" not in TEXT] == []


PLOTS = TEXT.partition("\n## Plots\n")[2].partition("\n## ")[0]


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_of_plot_is_shown_as_it_is_written_with_all_of_its_options(kind):
    assert f"| `{' '.join((kind, *KINDS[kind], *FURTHER.get(kind, ())))}` |" in PLOTS
    assert [name for name in OPTIONS.get(kind, ()) if f"`{name}`" not in PLOTS] == []


def test_each_option_of_a_panel_of_runs_is_spoken_of():
    runs = TEXT.partition("\n## Runs\n")[2].partition("\n## ")[0]
    assert [name for name in RUNS_OPTIONS if f"\n`{name}`\n: " not in runs] == []
