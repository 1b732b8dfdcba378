"""The command line: ``claims``, or ``python -m sphinx_claims``."""

from __future__ import annotations

import argparse
import sys
import traceback
from collections.abc import Sequence
from pathlib import Path

from sphinx_claims import __version__
from sphinx_claims.cli import check
from sphinx_claims.errors import Code

__all__ = ["main"]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command and return its exit status."""
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
        print(internal_error(error), file=sys.stderr)
        return 2


def internal_error(error: BaseException) -> str:
    """Return what to say of an error that is the machine's own."""
    frames = traceback.extract_tb(error.__traceback__)
    where = f" ({Path(frames[-1].filename).name}:{frames[-1].lineno})" if frames else ""
    said = " ".join(str(error).split())
    return (
        f"error[{Code.INTERNAL.slug}]: the machine itself failed: "
        f"{type(error).__name__}: {said}{where}\n"
        "   = help: please report this, with what you changed last"
    )
