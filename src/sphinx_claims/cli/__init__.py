"""The command line: ``claims``, or ``python -m sphinx_claims``."""

from __future__ import annotations

import argparse
import contextlib
import gc
import os
import sys
from collections.abc import Sequence
from typing import TextIO, cast

from sphinx_claims import __version__
from sphinx_claims.cli import (
    check,
    coverage,
    diff,
    due,
    explain,
    init,
    mutants,
    scenarios,
    set_value,
    show,
    trace,
)
from sphinx_claims.cli.output import show_failure
from sphinx_claims.errors import Severity

__all__ = ["main"]


_COMMANDS = (
    *(check, show, trace),
    *(set_value, diff, due),
    *(scenarios, coverage, explain, mutants, init),
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command and return its exit status."""
    # Nearly all that a run makes lives until it ends, and looking for what does not would take a
    # tenth of the time that a large document takes.
    gc.set_threshold(200_000)
    # Diagnostics quote the author's words; a terminal that can't show one of them gets “?”.
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    options = _parser().parse_args(arguments)
    try:
        status = int(options.run(options))
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        return _unread()
    except OSError as error:
        # An error of what is read names its file; one of what is written has none.
        unwritten = error.filename is None
        status = _unwritten(error) if unwritten else show_failure(options, error)
    except Exception as error:  # noqa: BLE001  (whatever it is, nobody is served by a traceback)
        status = show_failure(options, error)
    return _flushed(status)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="claims", description="Keep the numbers of a document true to their sources."
    )
    parser.add_argument("--version", action="version", version=f"%(prog)s {__version__}")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for command in _COMMANDS:
        command.add_command(commands)
    return parser


def _flushed(status: int) -> int:
    """Return a status once what was printed has been written, or another where it can't be."""
    try:
        if sys.stdout is not None:
            sys.stdout.flush()
    except BrokenPipeError:
        return _unread()
    except OSError as error:
        return _unwritten(error)
    return status


def _unwritten(error: OSError) -> int:
    """Return the status of a run whose output can't be written, as to a disk that is full."""
    _discard(sys.stdout)
    print(f"claims: the output can't be written: {error.strerror}", file=sys.stderr)
    return Severity.UNREADABLE.value


def _unread() -> int:
    """Return the status of a run whose reader has gone, as in ``claims check | head``."""
    _discard(sys.stdout, sys.stderr)
    return 141


def _discard(*streams: TextIO | None) -> None:
    """Let what is still to be written go nowhere, since Python would complain of it at its end."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in streams:
        # A stream that is no file of the system has nothing left to write.
        with contextlib.suppress(AttributeError, OSError, ValueError):
            os.dup2(nowhere, cast(TextIO, stream).fileno())
    os.close(nowhere)
