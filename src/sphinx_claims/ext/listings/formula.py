"""A claim's formula: as mathematics on a page of its own, and as text anywhere else."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from docutils import nodes

from sphinx_claims.checks import record_phrase
from sphinx_claims.ext.listings.context import Content, Context, table
from sphinx_claims.ext.nodes import ClaimScroll
from sphinx_claims.model import Claim, Formula
from sphinx_claims.notation import Label, formula_math, name_label, value_label

NO_FORMULA = "a function that is more than arithmetic, computed when the page is built"


def formula_rows(claim: Claim) -> Iterator[tuple[str, Content]]:
    """Yield a claim's formula as text, in names and with values in their place."""
    if claim.formula is None:
        yield "formula", NO_FORMULA
    else:
        with_values = f"{claim.formula.with_values} = {record_phrase(claim)}"
        yield "formula", nodes.literal("", claim.formula.text)
        yield "with values", nodes.literal("", with_values)


def formula_blocks(context: Context, claim: Claim) -> list[nodes.Node]:
    """Return a claim's formula as mathematics, with what its names stand for.

    It is written for HTML alone, in which browsers draw it without a script.
    """
    inputs = _inputs(context, claim)
    if claim.formula is None:
        return [nodes.paragraph("", f"It is {NO_FORMULA}, from these:"), inputs]
    values = {
        name: value_label(record.quantity)
        for name in claim.parameters
        if (record := context.records.get(name)) is not None
    }
    label, result = f"the formula of {claim.label}", context.value(claim)
    return [
        # Without links: those of the table lead to the same, and can be hit with a finger.
        _box(label, claim.formula, {}),
        nodes.paragraph("", "With the values put in:"),
        _box(f"{label}, with values", claim.formula, values, result),
        nodes.paragraph("", "The names stand for:"),
        inputs,
    ]


def _box(label: str, formula: Formula, shown: Mapping[str, Label], result: str = "") -> ClaimScroll:
    """Return a formula in a box in which it scrolls where it is too wide."""
    markup = formula_math(formula.expression, shown, result=result)
    box = ClaimScroll("", classes=["claim-scroll", "claim-formula"], label=label)
    box += nodes.raw("", markup, format="html")
    return box


def _inputs(context: Context, claim: Claim) -> nodes.Node:
    rows = [
        (name_label(name).text, context.link(name, record.label), record_phrase(record))
        for name in claim.parameters
        if (record := context.records.get(name)) is not None
    ]
    return table(("name", "what it is", "its value"), rows, (30, 45, 25))
