"""The figures and claims of a ledger as CSV, for a spreadsheet."""

from __future__ import annotations

from collections import Counter

from sphinx_claims.checks import range_phrase, record_phrase
from sphinx_claims.export.columns import Cell, Column, choice, csv_metadata, csv_text
from sphinx_claims.export.ledger_file import LEDGER_CSV
from sphinx_claims.export.places import Places
from sphinx_claims.judge import Ledger
from sphinx_claims.model import DATE_SHAPE, ID_SHAPE, Basis, Claim, Figure, Verdict

COLUMNS = (
    Column(
        name="kind",
        title="Kind",
        means="Whether the row is of a figure or of a claim.",
        pattern="figure|claim",
        is_needed=True,
    ),
    Column(name="id", title="Id", means="Its id.", pattern=ID_SHAPE, is_needed=True),
    Column(name="label", title="Label", means="What it is, in a few words.", is_needed=True),
    Column(name="value", title="Value", means="The value as pages print it.", is_needed=True),
    Column(
        name="low",
        title="Low end",
        means="The low end of the value, in the unit.",
        datatype="double",
        is_needed=True,
    ),
    Column(
        name="central",
        title="Central estimate",
        means="The central estimate of the value, in the unit.",
        datatype="double",
        is_needed=True,
    ),
    Column(
        name="high",
        title="High end",
        means="The high end of the value, in the unit.",
        datatype="double",
        is_needed=True,
    ),
    Column(name="unit", title="Unit", means="The unit; empty for a pure number."),
    Column(name="range", title="Range", means="What the range is a range of.", is_needed=True),
    Column(
        name="basis",
        title="Basis",
        means="What the value stands on; a claim is computed.",
        pattern=choice(Basis, "computed"),
        is_needed=True,
    ),
    Column(name="measures", title="Measures", means="The kind of thing that a figure counts."),
    Column(
        name="as_of", title="As of", means="The time that a figure speaks of.", pattern=DATE_SHAPE
    ),
    Column(
        name="review_by",
        title="Review by",
        means="When the source of a figure should be read again, at the latest.",
        pattern=DATE_SHAPE,
    ),
    Column(
        name="due",
        title="Due",
        means="Whether the figure, or one that the claim rests on, is due for review.",
        pattern="due",
    ),
    Column(name="source", title="Source", means="The title of a figure's source."),
    Column(
        name="source_url",
        title="Address of the source",
        means="Where the source of a figure can be read.",
        datatype="anyURI",
    ),
    Column(name="locator", title="Locator", means="Where in the source of a figure."),
    Column(name="excerpt", title="Excerpt", means="The source's own words for a figure."),
    Column(
        name="formula",
        title="Formula",
        means="The expression that gives a claim its value, in the ids of its inputs.",
    ),
    Column(
        name="inputs",
        title="Inputs",
        means="The figures and claims that a claim is computed from.",
        pattern=ID_SHAPE,
        separator=" ",
    ),
    Column(
        name="statements",
        title="Statements",
        means="How many statements there are of it.",
        datatype="nonNegativeInteger",
        is_needed=True,
    ),
    *(
        Column(
            name=verdict.value,
            title=f"Verdict “{verdict.value}”",
            means=f"How many of these statements have the verdict “{verdict.value}”.",
            datatype="nonNegativeInteger",
            is_needed=True,
        )
        for verdict in Verdict
    ),
    Column(
        name="permalink",
        title="Permalink",
        means="The address of its record; empty where no page has it.",
        datatype="anyURI",
    ),
    Column(
        name="formerly",
        title="Former ids",
        means="The ids that it had before, whose addresses lead to it.",
        pattern=ID_SHAPE,
        separator=" ",
    ),
)
"""The columns, in their order: further ones come last."""


def ledger_csv(ledger: Ledger, places: Places) -> str:
    """Return a row for each figure and then for each claim, below a row of heads.

    `low`, `central` and `high` are numbers in `unit`; what does not apply is empty.
    """
    records: list[Figure | Claim] = list(ledger.records.figures.values())
    records += ledger.records.claims.values()
    return csv_text(COLUMNS, (_row(record, ledger, places) for record in records))


def ledger_csv_metadata() -> str:
    """Return what each column of the same is."""
    return csv_metadata(LEDGER_CSV, COLUMNS, key="id")


def _row(record: Figure | Claim, ledger: Ledger, places: Places) -> dict[str, Cell]:
    verdicts = Counter(judged.judgement.verdict for judged in ledger.of(record.id))
    quantity = record.quantity
    return {
        "kind": "figure" if isinstance(record, Figure) else "claim",
        "id": record.id,
        "label": record.label,
        "value": record_phrase(record),
        "low": quantity.low,
        "central": quantity.central,
        "high": quantity.high,
        "unit": str(quantity.unit),
        "range": range_phrase(record),
        **(_of_figure(record, ledger) if isinstance(record, Figure) else _of_claim(record, ledger)),
        "statements": verdicts.total(),
        **{verdict.value: verdicts[verdict] for verdict in Verdict},
        "permalink": places.record(record.id),
        "formerly": " ".join(former.id for former in record.formerly),
    }


def _of_figure(figure: Figure, ledger: Ledger) -> dict[str, Cell]:
    source = ledger.records.sources[figure.provenance.ref]
    return {
        "basis": figure.basis.value,
        "measures": figure.measures,
        "as_of": str(figure.as_of),
        "review_by": str(figure.review_by),
        "due": _due(ledger.freshness.is_due(figure)),
        "source": source.title,
        "source_url": source.address,
        "locator": figure.provenance.locator,
        "excerpt": figure.provenance.excerpt,
    }


def _of_claim(claim: Claim, ledger: Ledger) -> dict[str, Cell]:
    figures = ledger.records.figures
    return {
        "basis": "computed",
        "due": _due(any(ledger.freshness.is_due(figures[name]) for name in claim.figures)),
        "formula": "" if claim.formula is None else claim.formula.text,
        "inputs": " ".join(claim.parameters),
    }


def _due(is_due: bool) -> str:
    return "due" if is_due else ""
