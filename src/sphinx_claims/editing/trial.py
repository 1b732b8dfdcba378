"""Trying a change in a copy of the document, before it is made."""

from __future__ import annotations

import contextlib
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from sphinx_claims.checks import judge_document, run_checks
from sphinx_claims.errors import Location, Problem, Problems, Severity
from sphinx_claims.judge import Freshness
from sphinx_claims.loading import copy_document, parse_yaml
from sphinx_claims.loading.tree import Mapping
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
        copy_document(root, copy)
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
    tree = parse_yaml(text.replace("\r\n", "\n"), figure.location.path)
    starts = [key for key, _ in tree.entries] if isinstance(tree, Mapping) else []
    (at,) = (index for index, key in enumerate(starts) if key.text == figure.id)
    later = [key.location.line for key in starts[at + 1 : at + 2]]
    return range(starts[at].location.line, *later or [len(text.splitlines()) + 1])


def _is_within(location: Location, path: str, lines: range) -> bool:
    return location.path == path and location.line in lines
