"""Running a command as a child process, with what the system accounts to it."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

# With the first, our own modules would be compiled at every start, and the floor's, which were
# compiled when they were installed, would not. The other writes between the lines that are counted.
_UNSET = ("PYTHONDONTWRITEBYTECODE", "FORCE_COLOR")
_ENVIRONMENT = {
    # Nothing falls due between two runs, and no colour comes between the lines that are counted.
    "SOURCE_DATE_EPOCH": "1767225600",
    "NO_COLOR": "1",
    "PYTHONHASHSEED": "0",
    "PYTHONUTF8": "1",
}


class WrongError(Exception):
    """A command failed, or did not do what is being timed; the text says which, and its output."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """What a finished command printed, and what it cost."""

    output: str
    cpu: float
    """Seconds of processor time, user and system, of the process and all that it started."""

    clock: float
    """Seconds from its start to its end."""

    peak: int
    """The memory of the largest of these processes, in bytes."""


def run_child(command: Sequence[str], output: Path) -> Run:
    """Run a Python module with its arguments and wait for it; WrongError unless it exits with 0.

    What it prints goes to the file `output`: a pipe would have to be emptied meanwhile.
    """
    kept = {name: value for name, value in os.environ.items() if name not in _UNSET}
    start = time.monotonic()
    with output.open("wb") as file:
        process = subprocess.Popen(
            [sys.executable, "-m", *command],
            stdin=subprocess.DEVNULL,
            stdout=file,
            stderr=subprocess.STDOUT,
            env=kept | _ENVIRONMENT,
        )
        # Unlike resource.getrusage(RUSAGE_CHILDREN), this tells one child's memory from another's.
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    clock = time.monotonic() - start
    printed = output.read_text("utf-8", errors="replace")
    if process.returncode != 0:
        line = " ".join(command)
        raise WrongError(f"“{line}” exited with {process.returncode}:\n{printed}")
    # Linux counts in kibibytes, macOS in bytes.
    unit = 1 if sys.platform == "darwin" else 1024
    cpu = usage.ru_utime + usage.ru_stime
    return Run(output=printed, cpu=cpu, clock=clock, peak=usage.ru_maxrss * unit)
