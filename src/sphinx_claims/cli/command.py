"""A command: what it does ends with an exit status, whatever happens to it."""

from __future__ import annotations

import contextlib
import os
import sys
from typing import TextIO, cast

import click

from sphinx_claims.cli.output import show_failure
from sphinx_claims.errors import Severity


class Command(click.Command):
    """A command that ends with the status that its function returns, and in no traceback."""

    def invoke(self, ctx: click.Context) -> int:
        """Run the function of the command, and return the exit status."""
        form = str(ctx.params.get("form", "text"))
        try:
            status = int(super().invoke(ctx))
        except (click.ClickException, click.Abort, click.exceptions.Exit):
            raise
        except BrokenPipeError:
            return _unread()
        except OSError as error:
            # An error of what is read names its file; one of what is written has none.
            unwritten = error.filename is None
            status = _unwritten(error) if unwritten else show_failure(form, error)
        except Exception as error:  # noqa: BLE001  (whatever it is, nobody is served by a traceback)
            status = show_failure(form, error)
        return _flushed(status)

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the epilog as it stands, since examples keep their lines."""
        if self.epilog:
            formatter.write(f"\n{self.epilog}")


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
