"""How a run ends: with an exit status, in no traceback, whatever becomes of its streams."""

from __future__ import annotations

import contextlib
import os
import signal
import sys
from collections.abc import Callable, Iterator
from typing import TextIO, cast

import click

from sphinx_claims.errors import Severity


def ended(run: Callable[[], object]) -> int:
    """Return the status of a run, which is what it returns, or follows from what it raises."""
    stream, ending = sys.stdout, _Ending()
    try:
        with ending.by_signals():
            status = int(cast(int, run() or 0))
    except click.ClickException as error:
        status = _refused(error)
    except (click.Abort, KeyboardInterrupt):
        return 128 + ending.number
    except SystemExit as end:
        # Where nobody reads a text of its own, such as the help, click puts a wrapper in the place
        # of the stream.
        if sys.stdout is not stream:
            return unread()
        status = int(end.code or 0)
    except BrokenPipeError:
        return unread()
    except OSError as error:
        return _unwritten(error)
    return _flushed(status)


def is_of_a_stream(error: OSError) -> bool:
    """Return whether an error is of what is written to a stream: what is read names its file."""
    return error.errno is not None and error.filename is None


def unread() -> int:
    """Return the status of a run whose reader has gone, as in ``claims check | head``."""
    _discard(sys.stdout, sys.stderr)
    return 141


class _Ending:
    """How a run is ended from outside: by the keys for it, unless a signal says otherwise."""

    def __init__(self) -> None:
        self.number = int(signal.SIGINT)

    @contextlib.contextmanager
    def by_signals(self) -> Iterator[None]:
        """Have the signals that end a run unwind it, so that no folder of its own stays behind."""
        known = [getattr(signal, name) for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name)]
        # One that is ignored stays so, as under nohup.
        wanted = [one for one in known if signal.getsignal(one) is signal.SIG_DFL]
        try:
            for one in wanted:
                signal.signal(one, self._end)
        except ValueError:
            # Only the main thread can ask for signals.
            wanted = []
        try:
            yield
        finally:
            for one in wanted:
                signal.signal(one, signal.SIG_DFL)

    def _end(self, number: int, _: object) -> None:
        self.number = number
        # As by the keys, which the code of a document can't catch for itself either.
        raise KeyboardInterrupt


def _refused(error: click.ClickException) -> int:
    with contextlib.suppress(OSError, RuntimeError):
        error.show()
    return error.exit_code


def _flushed(status: int) -> int:
    """Return a status once what was printed has been written, or another where it can't be."""
    try:
        if sys.stdout is not None:
            sys.stdout.flush()
    except BrokenPipeError:
        return unread()
    except OSError as error:
        return _unwritten(error)
    return status


def _unwritten(error: OSError) -> int:
    """Return the status of a run whose output can't be written, as to a disk that is full."""
    _discard(sys.stdout)
    # It may be the very stream on which that would be said.
    with contextlib.suppress(OSError):
        said = f"claims: the output can't be written: {error.strerror}"
        print(said, file=sys.stderr, flush=True)
        return Severity.UNREADABLE.value
    _discard(sys.stderr)
    return Severity.UNREADABLE.value


def _discard(*streams: TextIO | None) -> None:
    """Let what is still to be written go nowhere, since Python would complain of it at its end."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in streams:
        # A stream that is no file of the system has nothing left to write.
        with contextlib.suppress(AttributeError, OSError, ValueError):
            os.dup2(nowhere, cast(TextIO, stream).fileno())
    os.close(nowhere)
