"""A whole ledger as JSON."""

from __future__ import annotations

import json

from sphinx_claims.checks import summary, summary_counts
from sphinx_claims.export.claims import claim_entry
from sphinx_claims.export.figures import figure_entry
from sphinx_claims.export.places import Places
from sphinx_claims.export.sources import source_entry
from sphinx_claims.export.statements import exemption_entry, statement_entry
from sphinx_claims.export.values import Entry
from sphinx_claims.judge import Ledger

VERSION = 1
"""Raised when a key changes its meaning or goes; keys that are added leave it as it is."""


def ledger_entry(ledger: Ledger, places: Places, title: str = "") -> Entry:
    """Return all of a ledger as plain data, records by their ids and statements by their place.

    An empty text, an empty list or None stands where there is nothing; no key is left out, and no
    number is infinite.
    """
    records = ledger.records
    return {
        "version": VERSION,
        "document": {
            "title": title,
            "address": places.base,
            "edition": "" if ledger.as_of is None else str(ledger.as_of),
            "verified": str(ledger.freshness.today),
            "summary": summary(ledger),
        },
        "counts": summary_counts(ledger),
        "figures": [figure_entry(one, ledger, places) for one in records.figures.values()],
        "claims": [claim_entry(one, ledger, places) for one in records.claims.values()],
        "statements": [statement_entry(one, ledger, places) for one in ledger.judged],
        "exemptions": [exemption_entry(one) for page in ledger.pages for one in page.exemptions],
        "sources": [source_entry(one, places) for one in records.sources.values()],
    }


def ledger_json(ledger: Ledger, places: Places, title: str = "") -> str:
    """Return the same as JSON, which ends with the end of a line."""
    entry = ledger_entry(ledger, places, title)
    return f"{json.dumps(entry, ensure_ascii=False, indent=1, allow_nan=False)}\n"
