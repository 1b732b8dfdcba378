"""Trying a change in a copy of the document, before it is made."""

from __future__ import annotations

import contextlib
import shutil
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from sphinx_claims.checks import judge_document, run_checks
from sphinx_claims.errors import Location, Problem, Problems, Severity
from sphinx_claims.judge import Freshness
from sphinx_claims.loading import LEFT_OUT
from sphinx_claims.model import Figure


@dataclass(frozen=True, slots=True, kw_only=True)
class Tried:
    """What a change would do."""

    folder: Path
    """A copy of the document with the change, for as long as it is tried."""

    refused: tuple[Problem, ...]
    """What is wrong with the changed record itself, or can't be read because of it."""

    following: tuple[Problem, ...]
    """What does not agree with the changed record any more, such as sentences that state it."""


@contextlib.contextmanager
def try_edit(
    root: Path, figure: Figure, text: str, before: Sequence[Problem], freshness: Freshness
) -> Iterator[Tried]:
    """Try a new text of the file of a figure; `before` is what the check says without it."""
    with tempfile.TemporaryDirectory(prefix="claims-") as folder:
        copy = Path(folder) / root.name
        shutil.copytree(root, copy, ignore=shutil.ignore_patterns(*LEFT_OUT))
        path = figure.location.path
        (copy / path).write_bytes(text.encode("utf-8"))
        known = {(problem.code, problem.message) for problem in before}
        new = [one for one in _problems(copy, freshness) if (one.code, one.message) not in known]
        lines = _lines_of(text, figure)
        refused = [
            one
            for one in new
            if one.severity is Severity.UNREADABLE or _is_within(one.location, path, lines)
        ]
        yield Tried(
            folder=copy,
            refused=tuple(refused),
            following=tuple(one for one in new if one not in refused),
        )


def _problems(root: Path, freshness: Freshness) -> list[Problem]:
    try:
        found = run_checks(judge_document(root, freshness))
    except Problems as unread:
        found = list(unread.problems)
    return [one for one in found if one.severity is not Severity.NOTICE]


def _lines_of(text: str, figure: Figure) -> range:
    """Return the lines of a figure's record in its changed file."""
    lines = text.splitlines()
    start = lines.index(f"{figure.id}:")
    later = (at for at in range(start + 1, len(lines)) if lines[at][:1].strip())
    return range(start + 1, next(later, len(lines)) + 1)


def _is_within(location: Location, path: str, lines: range) -> bool:
    return location.path == path and location.line in lines
