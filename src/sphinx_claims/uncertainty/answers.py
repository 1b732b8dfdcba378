"""Answers that were found once, kept between builds under all that they follow from.

An answer about a claim follows from the distributions of its figures and from the expressions
between them, so it is kept under a digest of these: an edit of anything else leaves it as it is. A
claim that no expression computes follows from its function's code, and is computed anew.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from importlib.metadata import version
from pathlib import Path
from typing import TypeVar

from sphinx_claims.evaluate import Recomputation, facts, find_kept, keep, machine_digest
from sphinx_claims.model import Figure, Records

Answer = TypeVar("Answer")

MOST = 10_000
"""The most answers that a file keeps; the oldest go first."""


class AnswerStore:
    """A file that keeps answers of one document, and of its scenarios."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._known: dict[str, object] | None = None
        self._is_changed = False

    def get(self, key: str, compute: Callable[[], Answer]) -> Answer:
        """Return the answer that is kept under a key, or compute it."""
        known = self._opened()
        if key not in known:
            known[key] = compute()
            self._is_changed = True
        answer: Answer = known[key]  # type: ignore[assignment]  # Kept as it was computed.
        return answer

    def save(self) -> None:
        """Write the answers that are new; nothing where none are."""
        if self._is_changed and self._known is not None:
            kept = list(self._known.items())[-MOST:]
            keep(self._path, _versions(), dict(kept))
            self._is_changed = False

    def _opened(self) -> dict[str, object]:
        if self._known is None:
            found = find_kept(self._path, _versions())
            self._known = found if isinstance(found, dict) else {}
        return self._known


class Keys:
    """What the answers about the figures and claims of some records follow from."""

    def __init__(self, records: Records, recomputation: Recomputation) -> None:
        self._records = records
        self._recomputation = recomputation

    def of(self, record_id: str, *question: object) -> str | None:
        """Return a digest of a question and all that its answer follows from.

        None for a claim that is computed by its function, or rests on one that is.
        """
        claim = self._records.claims.get(record_id)
        if claim is not None and not self._recomputation.is_expression(claim):
            return None
        told = (question, sorted(set(self._facts(record_id))))
        return hashlib.sha256(repr(told).encode()).hexdigest()

    def _facts(self, name: str) -> Iterator[str]:
        """Yield what is of account of a figure or claim, and of all that it rests on."""
        size, record = self._records.sizes[name], self._records.get(name)
        if isinstance(record, Figure):
            moved = (facts(record.distribution), facts(record.driver))
            yield repr((name, size, moved, facts(record.quantity)))
        elif record is not None and record.formula is not None:
            expression = facts(record.formula.expression)
            yield repr((name, size, expression, record.event, facts(record.quantity)))
            for parameter in record.parameters:
                yield from self._facts(parameter)


def _versions() -> str:
    """Return a digest of the code that computes answers."""
    packages = [(name, version(name)) for name in ("numpy", "scipy")]
    return hashlib.sha256(repr((machine_digest(), packages)).encode()).hexdigest()
