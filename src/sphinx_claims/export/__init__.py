"""The ledger for other programs: plain texts made from a judged document, and no files."""

from __future__ import annotations

from sphinx_claims.export.changes import Change, changes_of, due_next, due_now
from sphinx_claims.export.feed import Feed, changes_feed
from sphinx_claims.export.json_ld import (
    Download,
    article_thing,
    claim_thing,
    dataset_thing,
    json_ld,
    page_thing,
    sources_behind,
)
from sphinx_claims.export.ledger_csv import ledger_csv, ledger_csv_metadata
from sphinx_claims.export.ledger_file import (
    LEDGER_CSV,
    LEDGER_FILES,
    LEDGER_JSON,
    STATEMENTS_CSV,
    LedgerFile,
)
from sphinx_claims.export.ledger_json import ledger_entry, ledger_json, ledger_schema
from sphinx_claims.export.ledger_texts import ledger_texts
from sphinx_claims.export.llms_txt import Linked, Outline, llms_txt
from sphinx_claims.export.places import Places
from sphinx_claims.export.sitemap import sitemap
from sphinx_claims.export.statements_csv import statements_csv, statements_csv_metadata
from sphinx_claims.export.values import Entry

__all__ = [
    "LEDGER_CSV",
    "LEDGER_FILES",
    "LEDGER_JSON",
    "STATEMENTS_CSV",
    "Change",
    "Download",
    "Entry",
    "Feed",
    "LedgerFile",
    "Linked",
    "Outline",
    "Places",
    "article_thing",
    "changes_feed",
    "changes_of",
    "claim_thing",
    "dataset_thing",
    "due_next",
    "due_now",
    "json_ld",
    "ledger_csv",
    "ledger_csv_metadata",
    "ledger_entry",
    "ledger_json",
    "ledger_schema",
    "ledger_texts",
    "llms_txt",
    "page_thing",
    "sitemap",
    "sources_behind",
    "statements_csv",
    "statements_csv_metadata",
]
