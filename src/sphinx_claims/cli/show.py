"""``claims show``: all that is kept of a figure or claim, and every sentence that states it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from sphinx_claims.cli.command import Command
from sphinx_claims.cli.document import record_of, with_ledger
from sphinx_claims.cli.parameters import folder_option, format_option, id_argument

if TYPE_CHECKING:
    from sphinx_claims.judge import Ledger
    from sphinx_claims.model import Claim, Figure

EXPLANATION = """\
Exit status: 0 the record was shown; 2 there is none of that id, or the document can't be read.

examples:
  claims show funding_ratio
  claims show capabilities_spend --format json
"""


@click.command("show", cls=Command, epilog=EXPLANATION)
@id_argument()
@folder_option()
@format_option("text", "json", help="Text for people, or what the ledger's JSON has of it.")
def command(id_: str, folder: Path, form: str) -> int:
    """Show a figure or claim: its value, what that stands on, and what states it.

    ID is that of the record.
    """
    return with_ledger(folder, partial(_show, id_, form))


def _show(id_: str, form: str, ledger: Ledger) -> None:
    record = record_of(ledger, id_)
    if form == "json":
        print(json.dumps(_entry(record, ledger), indent=2))
    else:
        print("\n".join(_lines(record, ledger)))


def _entry(record: Figure | Claim, ledger: Ledger) -> dict[str, Any]:
    """Return the record as the ledger's JSON has it, with the statements of it."""
    from sphinx_claims.export import Places, ledger_entry

    whole: dict[str, Any] = ledger_entry(ledger, Places())
    kind = "figures" if record.id in ledger.records.figures else "claims"
    (found,) = (one for one in whole[kind] if one["id"] == record.id)
    statements = [one for one in whole["statements"] if one["states"] == record.id]
    return {"kind": kind.removesuffix("s"), **found, "statements": statements}


def _lines(record: Figure | Claim, ledger: Ledger) -> Iterator[str]:
    from sphinx_claims.model import Figure

    yield f"{record.id}: {record.label}"
    rows = _figure_rows if isinstance(record, Figure) else _claim_rows
    named = [(name, said) for name, said in rows(record, ledger) if said]  # type: ignore[arg-type]  # By its kind.
    width = max(len(name) for name, _ in named)
    for name, said in named:
        first, *others = said.split("\n")
        yield f"  {name:<{width}}  {first}"
        yield from (f"  {'':<{width}}  {line}" for line in others)


def _figure_rows(figure: Figure, ledger: Ledger) -> Iterator[tuple[str, str]]:
    from sphinx_claims.checks import (
        basis_phrase,
        evidence_phrase,
        range_phrase,
        record_phrase,
        run_rows,
        step_phrase,
    )

    kind = f", {range_phrase(figure)}" if figure.quantity.is_range else ""
    yield "value", f"{record_phrase(figure)}{kind}"
    yield "written", f"{figure.value}, at {figure.location.path}:{figure.value_location.line}"
    yield "basis", f"{basis_phrase(figure, _kept(ledger))}, as of {figure.as_of}"
    provenance = figure.provenance
    source = ledger.records.sources[provenance.ref]
    yield "source", f"{source.id}: {source.title}"
    judgement = ledger.excerpts.get(figure.id)
    if provenance.excerpt:
        verdict = "" if judgement is None else f" {judgement.verdict.value}"
        yield "its words", f"“{provenance.excerpt}”{verdict}"
    yield "reporting", provenance.reporting
    yield from run_rows(figure)
    is_due = ledger.freshness.is_due(figure)
    yield "review", f"due {'since' if is_due else 'after'} {figure.review_by}"
    yield "scope", figure.scope
    yield "measures", figure.measures
    estimates = ledger.evidence.get(figure.id, ())
    yield "evidence", evidence_phrase(estimates) if estimates else ""
    steps = (f"{step.date}: {step_phrase(step, figure)}, {step.reason}" for step in figure.history)
    yield "history", "\n".join(steps)
    yield from _uses(figure, ledger)


def _claim_rows(claim: Claim, ledger: Ledger) -> Iterator[tuple[str, str]]:
    from sphinx_claims.checks import bases_phrase, range_phrase, record_phrase

    kind = f", {range_phrase(claim)}" if claim.quantity.is_range else ""
    yield "value", f"{record_phrase(claim)}{kind}"
    if claim.formula is not None:
        yield "formula", f"{claim.formula.text}\n= {claim.formula.with_values}"
    yield "function", f"{claim.location.path}:{claim.location.line}"
    records = [record for name in claim.parameters if (record := ledger.records.get(name))]
    yield "takes", "\n".join(f"{one.id}: {record_phrase(one)}" for one in records)
    figures = [ledger.records.figures[name] for name in claim.figures]
    yield "rests on", bases_phrase(figures, _kept(ledger))
    yield "event", claim.event
    yield from _uses(claim, ledger)


def _uses(record: Figure | Claim, ledger: Ledger) -> Iterator[tuple[str, str]]:
    """Yield what takes a record, and what states it."""
    taking = (claim.id for claim in ledger.records.claims.values() if record.id in claim.parameters)
    yield "taken by", ", ".join(taking)
    stated = (
        f"{one.statement.location.path}:{one.statement.location.line} "
        f"“{one.judgement.words}” {one.judgement.verdict.value}"
        for one in ledger.of(record.id)
    )
    yield "stated", "\n".join(stated) or "on no page"


def _kept(ledger: Ledger) -> frozenset[str]:
    return frozenset(ledger.settings.verbatim_sources.values())
