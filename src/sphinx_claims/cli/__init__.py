"""The command line: ``claims``, or ``python -m sphinx_claims``."""

from __future__ import annotations

import argparse
import gc
import sys
from collections.abc import Sequence

from sphinx_claims import __version__
from sphinx_claims.cli import check
from sphinx_claims.errors import Severity, internal_problem, render

__all__ = ["main"]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command and return its exit status."""
    # Nearly all that a run makes lives until it ends, and looking for what does not would take a
    # tenth of the time that a large document takes.
    gc.set_threshold(200_000)
    # Diagnostics quote the author's words; a terminal that can't show one of them gets “?”.
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    parser = argparse.ArgumentParser(
        prog="claims", description="Keep the numbers of a document true to their sources."
    )
    parser.add_argument("--version", action="version", version=f"%(prog)s {__version__}")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    check.add_command(commands)
    options = parser.parse_args(arguments)
    try:
        return int(options.run(options))
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        # The reader of our output has gone, as in `claims check | head`.
        return 141
    except Exception as error:  # noqa: BLE001  (whatever it is, nobody is served by a traceback)
        print(render(internal_problem(error), lambda path, line: None), file=sys.stderr)
        return Severity.UNREADABLE.value
