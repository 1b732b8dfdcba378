"""What moved, as Markdown for the summary of a pull request."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from sphinx_claims.compare.changes import Changes, Kind, Move, RecordChange, StatementChange
from sphinx_claims.compare.text import summary

_WORDS = {Kind.ADDED: "added", Kind.REMOVED: "removed", Kind.CHANGED: "changed"}
_SPECIAL = re.compile(r"([\\`*_{}\[\]()#+!|<>~$])")


def changes_markdown(changes: Changes) -> str:
    """Return what moved as tables, with all that was written escaped."""
    return "\n".join(_lines(changes)) + "\n"


def _lines(changes: Changes) -> Iterator[str]:
    yield "## What moves in the ledger"
    yield ""
    yield f"From {_escaped(changes.base)} to {_escaped(changes.head)}: {summary(changes)}."
    for title, records in (
        ("Figures", changes.figures),
        ("Claims", changes.claims),
        ("Sources", changes.sources),
    ):
        if records:
            yield from _table(title, ("record", "what", "was", "is"), _record_rows(records))
    if changes.statements:
        heads = ("sentence", "words", "value", "verdict", "under scenarios", "headroom left")
        rows = (_statement_row(one, changes) for one in changes.statements)
        yield from _table("Sentences", heads, rows)


def _table(title: str, heads: Iterable[str], rows: Iterable[Iterable[str]]) -> Iterator[str]:
    names = list(heads)
    yield ""
    yield f"### {title}"
    yield ""
    yield f"| {' | '.join(names)} |"
    yield f"|{'---|' * len(names)}"
    for row in rows:
        yield f"| {' | '.join(row)} |"


def _record_rows(records: Iterable[RecordChange]) -> Iterator[tuple[str, ...]]:
    for record in records:
        was = f" (was `{record.was_called}`)" if record.was_called else ""
        name = f"`{record.id}`{was}<br>{_escaped(record.label)}, {_WORDS[record.kind]}"
        for move in record.moves or (Move(what="", old="", new=""),):
            yield name, move.what, _escaped(move.old), _escaped(move.new)
            name = ""


def _statement_row(statement: StatementChange, changes: Changes) -> tuple[str, ...]:
    words = _moved(statement.words)
    if statement.loosened:
        words += f"<br>**loosened**: {statement.loosened:.3g} times as much room"
    place = f"{_escaped(statement.path)}:{statement.line}<br>`{statement.states}`"
    if statement.kind is not Kind.CHANGED:
        place += f", {_WORDS[statement.kind]}"
    scenarios = "<br>".join(f"{one.what}: {_moved(one)}" for one in statement.scenarios)
    left = changes.headroom("new", statement.new_key)
    return (
        place,
        words,
        _moved(statement.value),
        _moved(statement.verdict, strong=True),
        scenarios,
        "<br>".join(map(_escaped, left)),
    )


def _moved(move: Move, *, strong: bool = False) -> str:
    old, new = _escaped(move.old), _escaped(move.new)
    if old == new or not old or not new:
        return new or old
    return f"{old} → **{new}**" if strong else f"{old} → {new}"


def _escaped(text: str) -> str:
    """Return a text that Markdown shows as it is, in one line of a table."""
    return _SPECIAL.sub(r"\\\1", " ".join(text.split()))
