"""The process that looks at one version of a document, by that version's own functions."""

from __future__ import annotations

import contextlib
import datetime
import json
import subprocess
import sys
import tempfile
from collections.abc import Collection, Mapping
from typing import Any

from sphinx_claims.compare.changes import Snapshot
from sphinx_claims.compare.side import Side
from sphinx_claims.errors import Code, Location, Problem, Problems


class SnapshotProcess:
    """Looks at one version, first at all of it and then at the headroom of some statements.

    It is made before there is anything to look at, so that its process starts meanwhile.
    """

    def __init__(self) -> None:
        self._side: Side | None = None
        # What it complains of is read at its end: in a pipe, much of it would stop the process.
        self._complaints = tempfile.TemporaryFile()  # noqa: SIM115  (closed with the process)
        command = [sys.executable, "-P", "-m", "sphinx_claims.compare.snapshot"]
        self._process = subprocess.Popen(  # noqa: S603  (our own module, and a folder)
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._complaints,
            text=True,
            encoding="utf-8",
        )

    def begin(self, side: Side, day: datetime.date) -> None:
        """Have a version looked at, as of a day."""
        self._side = side
        self._tell({"folder": str(side.folder), "day": day.isoformat()})

    def look(self) -> Snapshot:
        """Return what the version says; raise `Problems` where it can't be read."""
        found: Snapshot = self._line()
        if "problems" in found:
            raise Problems(_unreadable(self._looked_at, found["problems"]["problems"]))
        return found

    def ask(self, wanted: Collection[tuple[str, str]]) -> None:
        """Ask how far figures can move for some statements, by the page and the anchor of each."""
        self._tell(sorted(wanted))

    def headrooms(self) -> Mapping[str, list[str]]:
        """Return what was asked for, by the page and the anchor of each, with “#” between them."""
        found: Mapping[str, list[str]] = self._line()
        return found

    def close(self) -> None:
        """End the process, whatever it is at."""
        self._process.kill()
        self._process.communicate()
        self._complaints.close()

    @property
    def _looked_at(self) -> Side:
        assert self._side is not None  # noqa: S101  (nothing is read before it is begun)
        return self._side

    def _tell(self, said: object) -> None:
        assert self._process.stdin is not None  # noqa: S101  (it was asked for)
        # Of a process that has ended, the missing answer tells.
        with contextlib.suppress(BrokenPipeError):
            self._process.stdin.write(f"{json.dumps(said)}\n")
            self._process.stdin.flush()

    def _line(self) -> Any:
        assert self._process.stdout is not None  # noqa: S101  (it was asked for)
        line = self._process.stdout.readline()
        if line:
            return json.loads(line)
        self._process.wait()
        self._complaints.seek(0)
        side = self._looked_at
        said = self._complaints.read().decode("utf-8", errors="replace").strip().splitlines()
        last = said[-1] if said else f"its process ended with {self._process.returncode}"
        message = f"{side.name} can't be looked at: {last}"
        raise Problems([_problem(side, Code.INTERNAL, message, Location(path=""))])


def _unreadable(side: Side, records: Collection[Mapping[str, Any]]) -> list[Problem]:
    """Return what is wrong with a version, each problem with the version's name before it."""
    codes = {code.slug: code for code in Code}
    return [
        _problem(
            side,
            codes[record["code"]],
            f"in {side.name}: {record['message']}",
            Location(path=record["location"]["path"], line=record["location"]["line"]),
        )
        for record in records
        if record["severity"] != "notice"
    ]


def _problem(side: Side, code: Code, message: str, place: Location) -> Problem:
    hint = f"a comparison needs both versions to load; `claims check` says more of {side.name}"
    return Problem(code=code, location=place, message=message, help=(hint,))
