"""A whole ledger as JSON, and its schema."""

from __future__ import annotations

import json

from sphinx_claims.checks import summary, summary_counts
from sphinx_claims.export.claims import claim_entry
from sphinx_claims.export.entries import CountsEntry, LedgerEntry
from sphinx_claims.export.figures import figure_entry
from sphinx_claims.export.json_schema import json_schema
from sphinx_claims.export.ledger_file import LEDGER_JSON
from sphinx_claims.export.places import Places
from sphinx_claims.export.sources import source_entry
from sphinx_claims.export.statements import exemption_entry, statement_entry
from sphinx_claims.export.values import Entry
from sphinx_claims.judge import Ledger


def ledger_entry(ledger: Ledger, places: Places, title: str = "") -> Entry:
    """Return all of a ledger as plain data, records by their ids and statements by their place.

    An empty text, an empty list or None stands where there is nothing; no key is left out, and no
    number is infinite.
    """
    return {**_ledger(ledger, places, title)}


def _ledger(ledger: Ledger, places: Places, title: str) -> LedgerEntry:
    records = ledger.records
    return {
        "$schema": LEDGER_JSON.schema,
        "version": LEDGER_JSON.version,
        "document": {
            "title": title,
            "address": places.base,
            "edition": "" if ledger.as_of is None else str(ledger.as_of),
            "verified": str(ledger.freshness.today),
            "summary": summary(ledger),
        },
        "counts": _counts(ledger),
        "figures": [figure_entry(one, ledger, places) for one in records.figures.values()],
        "claims": [claim_entry(one, ledger, places) for one in records.claims.values()],
        "statements": [statement_entry(one, ledger, places) for one in ledger.judged],
        "exemptions": [exemption_entry(one) for page in ledger.pages for one in page.exemptions],
        "sources": [source_entry(one, places) for one in records.sources.values()],
    }


def _counts(ledger: Ledger) -> CountsEntry:
    counts = summary_counts(ledger)
    return {
        "figures": counts["figures"],
        "claims": counts["claims"],
        "statements": counts["statements"],
        "holds": counts["holds"],
        "edge": counts["edge"],
        "fails": counts["fails"],
        "unjudged": counts["unjudged"],
        "exempt": counts["exempt"],
        "due": counts["due"],
    }


def ledger_json(ledger: Ledger, places: Places, title: str = "") -> str:
    """Return the same as JSON, which ends with the end of a line."""
    return _text(ledger_entry(ledger, places, title))


def ledger_schema() -> str:
    """Return the JSON Schema of the same, for this version of it alone."""
    schema = json_schema(LedgerEntry)
    properties = schema["properties"]
    properties["version"]["const"] = LEDGER_JSON.version
    properties["$schema"]["const"] = LEDGER_JSON.schema
    return _text(schema)


def _text(said: Entry) -> str:
    return f"{json.dumps(said, ensure_ascii=False, indent=1, allow_nan=False)}\n"
