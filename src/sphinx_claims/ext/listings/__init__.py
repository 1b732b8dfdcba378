"""The listings of the ledger, one module for each kind of record."""

from __future__ import annotations

from collections.abc import Callable

from docutils import nodes

from sphinx_claims.ext.listings.argument import argument_part
from sphinx_claims.ext.listings.changes import changes_part
from sphinx_claims.ext.listings.claims import claims_part
from sphinx_claims.ext.listings.codes import codes_part
from sphinx_claims.ext.listings.context import Context
from sphinx_claims.ext.listings.conventions import hedges_part, likelihoods_part
from sphinx_claims.ext.listings.coverage import coverage_part, coverage_sentence
from sphinx_claims.ext.listings.evidence import evidence_table
from sphinx_claims.ext.listings.explanations import explanations_part
from sphinx_claims.ext.listings.figures import figures_part
from sphinx_claims.ext.listings.formats import formats_part, languages_part
from sphinx_claims.ext.listings.inventory import inventory_part
from sphinx_claims.ext.listings.record import (
    beside_digest,
    record_blocks,
    record_section,
    shown_beside,
)
from sphinx_claims.ext.listings.scenarios import scenarios_part
from sphinx_claims.ext.listings.sensitivity import sensitivity_table
from sphinx_claims.ext.listings.sources import sources_part
from sphinx_claims.ext.listings.statements import (
    exemptions_part,
    statements_anchor,
    statements_part,
    summary_part,
)
from sphinx_claims.ext.listings.widths import widths_part

__all__ = [
    "PARTS",
    "TABLES",
    "Context",
    "beside_digest",
    "coverage_sentence",
    "record_blocks",
    "record_section",
    "shown_beside",
    "statements_anchor",
]

PARTS: dict[str, Callable[[Context], list[nodes.Node]]] = {
    "summary": summary_part,
    "figures": figures_part,
    "claims": claims_part,
    "statements": statements_part,
    "exemptions": exemptions_part,
    "coverage": coverage_part,
    "changes": changes_part,
    "argument": argument_part,
    "scenarios": scenarios_part,
    "inventory": inventory_part,
    "sources": sources_part,
    "hedges": hedges_part,
    "likelihoods": likelihoods_part,
    "formats": formats_part,
    "languages": languages_part,
    "widths": widths_part,
    "codes": codes_part,
    "explanations": explanations_part,
}
"""What ``{claims-ledger}`` can list."""

TABLES: dict[str, tuple[str, Callable[[Context, str], list[nodes.Node]]]] = {
    "evidence": ("figure", evidence_table),
    "sensitivity": ("claim", sensitivity_table),
}
"""What can be listed of a single record: of which kind that is, and by what."""
