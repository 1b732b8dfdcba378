"""Looking at two versions of a document at once, each by a process of its own."""

from __future__ import annotations

import contextlib
import datetime
import json
import subprocess
import sys
import tempfile
from collections.abc import Collection, Mapping
from contextlib import AbstractContextManager
from dataclasses import replace
from pathlib import Path
from typing import Any

from sphinx_claims.compare.changes import Changes, Snapshot, changes_between
from sphinx_claims.compare.side import Side
from sphinx_claims.errors import Code, Location, Problem, Problems


class Watcher:
    """Looks at one version, first at all of it and then at the headroom of some statements.

    It is made before there is anything to look at, so that its process starts meanwhile.
    """

    def __init__(self, day: datetime.date) -> None:
        self._side = Side("", Path())
        # What it complains of is read at its end: in a pipe, much of it would stop the process.
        self._complaints = tempfile.TemporaryFile()  # noqa: SIM115  (closed with the process)
        command = [sys.executable, "-P", "-m", "sphinx_claims.compare.snapshot"]
        self._process = subprocess.Popen(  # noqa: S603  (our own module, and a folder)
            [*command, day.isoformat()],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._complaints,
            text=True,
            encoding="utf-8",
        )

    def begin(self, side: Side) -> None:
        """Have a version looked at."""
        self._side = side
        self._tell(str(side.folder))

    def look(self) -> Snapshot:
        """Return what the version says; raise `Problems` where it can't be read."""
        found: Snapshot = self._line()
        if "problems" in found:
            raise Problems(_unreadable(self._side, found["problems"]["problems"]))
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
        said = self._complaints.read().decode("utf-8", errors="replace").strip().splitlines()
        last = said[-1] if said else f"its process ended with {self._process.returncode}"
        message = f"{self._side.name} can't be looked at: {last}"
        raise Problems([_problem(self._side, Code.INTERNAL, message, Location(path=""))])


def compared(
    base: AbstractContextManager[Side], head: AbstractContextManager[Side], day: datetime.date
) -> Changes:
    """Return what moved between two versions, both looked at at once and as of the same day.

    Each is opened here, and closed again. Raises `Problems` where one of them can't be read.
    """
    with contextlib.ExitStack() as stack:
        watchers = [Watcher(day) for _ in range(2)]
        for watcher in watchers:
            stack.callback(watcher.close)
        sides = [stack.enter_context(one) for one in (base, head)]
        for watcher, side in zip(watchers, sides, strict=True):
            watcher.begin(side)
        old, new = (watcher.look() for watcher in watchers)
        changes = changes_between(old, new, (sides[0].name, sides[1].name))
        wanted = (
            {one.old_key for one in changes.statements},
            {one.new_key for one in changes.statements},
        )
        for watcher, keys in zip(watchers, wanted, strict=True):
            watcher.ask({key for key in keys if key is not None})
        answers = [watcher.headrooms() for watcher in watchers]
        return replace(changes, headrooms=dict(zip(("old", "new"), answers, strict=True)))


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
