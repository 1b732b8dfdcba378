"""Comparing two versions of a document, both looked at at once."""

from __future__ import annotations

import contextlib
import datetime
from contextlib import AbstractContextManager
from dataclasses import replace
from types import TracebackType

from sphinx_claims.compare.changes import Changes, changes_between
from sphinx_claims.compare.process import SnapshotProcess
from sphinx_claims.compare.side import Side


class Comparison:
    """A comparison that is begun: its processes start while it is found out what to compare."""

    def __init__(self) -> None:
        self._stack = contextlib.ExitStack()
        self._processes = [SnapshotProcess() for _ in range(2)]
        for process in self._processes:
            self._stack.callback(process.close)

    def __enter__(self) -> Comparison:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._stack.close()

    def of(
        self,
        base: AbstractContextManager[Side],
        head: AbstractContextManager[Side],
        day: datetime.date,
    ) -> Changes:
        """Return what moved between two versions, as of the same day; it is asked for once.

        Each is opened here, and closed with the comparison. Raises `Problems` where one of them
        can't be read.
        """
        names = []
        for process, opened in zip(self._processes, (base, head), strict=True):
            # The first is looked at while the second is laid out.
            side = self._stack.enter_context(opened)
            process.begin(side, day)
            names.append(side.name)
        old, new = (process.look() for process in self._processes)
        changes = changes_between(old, new, (names[0], names[1]))
        wanted = (
            {one.old_key for one in changes.statements},
            {one.new_key for one in changes.statements},
        )
        for process, keys in zip(self._processes, wanted, strict=True):
            process.ask({key for key in keys if key is not None})
        answers = [process.headrooms() for process in self._processes]
        return replace(changes, headrooms=dict(zip(("old", "new"), answers, strict=True)))
