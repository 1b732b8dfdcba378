"""Reading a document's files into records: figures, sources, claim functions, pages, settings."""

from __future__ import annotations

from sphinx_claims.loading.conf import find_root, run_conf
from sphinx_claims.loading.copying import copy_document
from sphinx_claims.loading.fields import nearest, respelt, suggestion
from sphinx_claims.loading.folder import SOURCES, Loaded, load_claim_functions, load_folder
from sphinx_claims.loading.functions import ClaimFunction
from sphinx_claims.loading.guards import Guards
from sphinx_claims.loading.html import html_words
from sphinx_claims.loading.inline import BREAK
from sphinx_claims.loading.module import describe
from sphinx_claims.loading.page_files import LEFT_OUT, PAGE, claims_files, find_pages, find_prose
from sphinx_claims.loading.pages import (
    Scanner,
    load_pages,
    page_path,
    reserved_pages,
    skipped_pages,
)
from sphinx_claims.loading.programs import PROGRAMS
from sphinx_claims.loading.prose import is_seen, without_addresses
from sphinx_claims.loading.role import CLAIM, EXEMPT, SOURCE, split_role
from sphinx_claims.loading.scenarios import load_scenarios, scenarios_path
from sphinx_claims.loading.settings import DEFAULTS, settings_from
from sphinx_claims.loading.text_file import read_lines, read_text_file
from sphinx_claims.loading.today import today_of
from sphinx_claims.loading.tree import is_control, parse_yaml

__all__ = [
    "BREAK",
    "CLAIM",
    "DEFAULTS",
    "EXEMPT",
    "LEFT_OUT",
    "PAGE",
    "PROGRAMS",
    "SOURCE",
    "SOURCES",
    "ClaimFunction",
    "Guards",
    "Loaded",
    "Scanner",
    "claims_files",
    "copy_document",
    "describe",
    "find_pages",
    "find_prose",
    "find_root",
    "html_words",
    "is_control",
    "is_seen",
    "load_claim_functions",
    "load_folder",
    "load_pages",
    "load_scenarios",
    "nearest",
    "page_path",
    "parse_yaml",
    "read_lines",
    "read_text_file",
    "reserved_pages",
    "respelt",
    "run_conf",
    "scenarios_path",
    "settings_from",
    "skipped_pages",
    "split_role",
    "suggestion",
    "today_of",
    "without_addresses",
]
