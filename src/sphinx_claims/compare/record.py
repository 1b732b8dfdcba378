"""What moved, as plain data for programs."""

from __future__ import annotations

from typing import Any

from sphinx_claims.compare.changes import Changes, Move, RecordChange, StatementChange

VERSION = 1
"""Raised when a key changes its meaning or goes; keys that are added leave it as it is."""


def changes_record(changes: Changes) -> dict[str, Any]:
    """Return what moved; the order of the keys is always the same."""
    return {
        "version": VERSION,
        "base": changes.base,
        "head": changes.head,
        "figures": [_record(one) for one in changes.figures],
        "claims": [_record(one) for one in changes.claims],
        "sources": [_record(one) for one in changes.sources],
        "statements": [_statement(one, changes) for one in changes.statements],
    }


def _record(record: RecordChange) -> dict[str, Any]:
    return {
        "kind": record.kind.value,
        "id": record.id,
        "was_called": record.was_called,
        "label": record.label,
        "moves": [{"what": one.what, **_move(one)} for one in record.moves],
    }


def _move(move: Move) -> dict[str, str]:
    return {"old": move.old, "new": move.new}


def _statement(statement: StatementChange, changes: Changes) -> dict[str, Any]:
    return {
        "kind": statement.kind.value,
        "states": statement.states,
        "page": statement.path,
        "line": statement.line,
        "words": _move(statement.words),
        "value": _move(statement.value),
        "verdict": _move(statement.verdict),
        "scenarios": {one.what: _move(one) for one in statement.scenarios},
        "loosened": statement.loosened or None,
        "was_on": "" if statement.place is None else statement.place.old,
        "headroom": {
            "old": changes.headroom("old", statement.old_key),
            "new": changes.headroom("new", statement.new_key),
        },
    }
