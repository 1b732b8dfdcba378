"""The program ``claims``: its commands, in the order in which one learns them."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence

import click

from sphinx_claims import __version__
from sphinx_claims.cli import (
    check,
    coverage,
    diff,
    due,
    explain,
    export,
    init,
    measure,
    mutants,
    new,
    scenarios,
    schemas,
    set_value,
    show,
    trace,
)
from sphinx_claims.cli.ending import ended

SECTIONS = {
    "Whether it holds": (check, explain, coverage, scenarios, mutants),
    "What there is": (show, trace, due, export),
    "What changes": (new, set_value, measure, diff),
    "A document of your own": (init, schemas),
}
"""The modules of the commands, by what they are about; each has one `command`."""

EPILOG = """\
Each command says more of itself: claims COMMAND --help

A shell completes commands, options and ids once it has been told to, as bash by

  eval "$(_CLAIMS_COMPLETE=bash_source claims)"

in ~/.bashrc; for zsh and fish, the word before “_source” is theirs.
"""


class Program(click.Group):
    """A group that lists its commands by what they are about."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of the commands, in the order of the sections."""
        return list(self.commands)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the commands, each section under its subject."""
        widest = max(map(len, self.commands))
        for subject, modules in SECTIONS.items():
            commands = [module.command for module in modules]
            with formatter.section(subject):
                rows = [(f"{one.name:{widest}}", one.get_short_help_str(99)) for one in commands]
                formatter.write_dl(rows)

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the epilog as it stands."""
        formatter.write(f"\n{self.epilog}")


@click.group(
    cls=Program,
    epilog=EPILOG,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(__version__, prog_name="claims", message="%(prog)s %(version)s")
def program() -> None:
    """Keep the numbers of a document true to their sources."""


for _module in (module for modules in SECTIONS.values() for module in modules):
    program.add_command(_module.command)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command and return its exit status."""
    # Nearly all that a run makes lives until it ends, and looking for what does not would take a
    # tenth of the time that a large document takes.
    gc.set_threshold(200_000)
    _open_streams()
    given = None if arguments is None else list(arguments)
    return ended(lambda: program.main(given, prog_name="claims", standalone_mode=False))


def _open_streams() -> None:
    """See to it that something can be printed, wherever it goes."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            # Closed by whoever started this, as by “>&-”.
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: PTH123, SIM115  (open to the end)
        # Diagnostics quote the author's words; a terminal that can't show one of them gets “?”.
        if hasattr(getattr(sys, name), "reconfigure"):
            getattr(sys, name).reconfigure(errors="replace")
