"""How many numbers each page has, and what stands behind them."""

from __future__ import annotations

import math

from docutils import nodes

from sphinx_claims.ext.listings.context import Content, Context, table
from sphinx_claims.judge import Coverage, coverage_of
from sphinx_claims.loading import PAGE
from sphinx_claims.model import Page


def coverage_part(context: Context) -> list[nodes.Node]:
    """Return a table of all pages that can bind a number, with a line for all of them."""
    pages = [page for page in context.ledger.pages if page.path.endswith(PAGE)]
    rows = [_row(nodes.literal("", page.path), coverage_of([page])) for page in pages]
    rows.append(_row("all pages", coverage_of(pages)))
    heads = ("page", "numbers", "bound", "exempt", "unbound", "covered")
    return [table(heads, rows, (30, 12, 12, 24, 12, 10))]


def _row(name: Content, coverage: Coverage) -> tuple[Content, ...]:
    kinds = ", ".join(f"{count} {kind.value}" for kind, count in coverage.exempt.items())
    exempt = f"{coverage.exemptions} ({kinds})" if kinds else "0"
    # Rounded down: all of it is covered only where nothing is left out.
    share = "" if coverage.share is None else f"{math.floor(coverage.share * 100)} %"
    return name, str(coverage.numbers), str(coverage.bound), exempt, str(coverage.unbound), share


def coverage_sentence(page: Page) -> str:
    """Say in one sentence how many numbers a page has, and how many are bound or exempt."""
    if not page.path.endswith(PAGE):
        return "This page is not Markdown, so no number on it can be bound."
    coverage = coverage_of([page])
    if not coverage.numbers:
        return "This page has no numbers."
    noun = "number" if coverage.numbers == 1 else "numbers"
    said = f"This page has {coverage.numbers} {noun}: {coverage.bound} bound to a figure or claim"
    said += f", {coverage.exemptions} exempt with a reason"
    return f"{said}, and {coverage.unbound} neither bound nor exempt."
