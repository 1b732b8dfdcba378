"""Comparing two versions of a document, both looked at at once."""

from __future__ import annotations

import contextlib
import datetime
from contextlib import AbstractContextManager
from dataclasses import replace

from sphinx_claims.compare.changes import Changes, changes_between
from sphinx_claims.compare.process import SnapshotProcess
from sphinx_claims.compare.side import Side


def compared(
    base: AbstractContextManager[Side], head: AbstractContextManager[Side], day: datetime.date
) -> Changes:
    """Return what moved between two versions, both looked at at once and as of the same day.

    Each is opened here, and closed again. Raises `Problems` where one of them can't be read.
    """
    with contextlib.ExitStack() as stack:
        processes = [SnapshotProcess(day) for _ in range(2)]
        for process in processes:
            stack.callback(process.close)
        names = []
        for process, opened in zip(processes, (base, head), strict=True):
            # The first is looked at while the second is laid out.
            side = stack.enter_context(opened)
            process.begin(side)
            names.append(side.name)
        old, new = (process.look() for process in processes)
        changes = changes_between(old, new, (names[0], names[1]))
        wanted = (
            {one.old_key for one in changes.statements},
            {one.new_key for one in changes.statements},
        )
        for process, keys in zip(processes, wanted, strict=True):
            process.ask({key for key in keys if key is not None})
        answers = [process.headrooms() for process in processes]
        return replace(changes, headrooms=dict(zip(("old", "new"), answers, strict=True)))
