"""What moved, as lines of text for a terminal."""

from __future__ import annotations

from collections.abc import Iterator

from sphinx_claims.compare.changes import Changes, Kind, Move, RecordChange, StatementChange

SIGNS = {Kind.ADDED: "+", Kind.REMOVED: "-", Kind.CHANGED: "~"}


def changes_text(changes: Changes) -> str:
    """Return what moved: figures, claims and sources, then every sentence that was touched."""
    return "\n".join(_lines(changes)) + "\n"


def summary(changes: Changes) -> str:
    """Return one line that counts what moved, with the verdicts that are others now."""
    if changes.is_empty:
        return "nothing moved that the ledger knows of"
    counts = (
        (len(changes.figures), "figure"),
        (len(changes.claims), "claim"),
        (len(changes.sources), "source"),
        (len(changes.statements), "sentence"),
    )
    said = [f"{number} {noun}{'' if number == 1 else 's'}" for number, noun in counts if number]
    turned = [one.verdict for one in changes.statements if one.kind is Kind.CHANGED]
    moved = sum(verdict.old != verdict.new for verdict in turned)
    verdicts = f"; {moved} verdict{'' if moved == 1 else 's'} moved" if changes.statements else ""
    return f"{', '.join(said)} touched{verdicts}"


def _lines(changes: Changes) -> Iterator[str]:
    yield f"from {changes.base} to {changes.head}: {summary(changes)}"
    for title, records in (
        ("figures", changes.figures),
        ("claims", changes.claims),
        ("sources", changes.sources),
    ):
        if records:
            yield f"\n{title}"
            for record in records:
                yield from _record(record)
    if changes.statements:
        yield "\nsentences"
        for statement in changes.statements:
            yield from _statement(statement, changes)


def _record(record: RecordChange) -> Iterator[str]:
    was = f" (was {record.was_called})" if record.was_called else ""
    yield f"{SIGNS[record.kind]} {record.id}{was}: {record.label}"
    for move in record.moves:
        if move.what != "label" or record.kind is Kind.CHANGED:
            yield f"    {move.what}: {_arrow(move)}"


def _arrow(move: Move) -> str:
    if not move.old:
        return move.new
    return f"{move.old} → {move.new or 'none'}"


def _statement(statement: StatementChange, changes: Changes) -> Iterator[str]:
    words = statement.words.new or statement.words.old
    yield f"{SIGNS[statement.kind]} {statement.path}:{statement.line}: “{words}”"
    if statement.kind is Kind.CHANGED and statement.words.old != statement.words.new:
        yield f"    words: “{statement.words.old}” → “{statement.words.new}”"
    if statement.place is not None:
        yield f"    page: {_arrow(statement.place)}"
    if statement.loosened:
        yield f"    loosened: the words leave {statement.loosened:.3g} times as much room"
    yield f"    states: {statement.states}, {_arrow(statement.value)}"
    same = statement.verdict.old == statement.verdict.new
    verdict = f"{statement.verdict.new}, as before" if same else _arrow(statement.verdict)
    yield f"    verdict: {verdict}"
    for scenario in statement.scenarios:
        yield f"    verdict under {scenario.what}: {_arrow(scenario)}"
    if statement.kind is not Kind.REMOVED:
        for said in changes.headroom("new", statement.new_key):
            yield f"    headroom: {said}"
