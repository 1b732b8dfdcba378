"""Reading a document's files into records: figures, sources, claim functions, pages, settings."""

from __future__ import annotations

from sphinx_claims.loading.conf import DEFAULTS, find_root, run_conf, settings_from
from sphinx_claims.loading.fields import suggestion
from sphinx_claims.loading.functions import ClaimFunction, describe
from sphinx_claims.loading.pages import (
    Scanner,
    find_pages,
    load_pages,
    page_path,
)
from sphinx_claims.loading.role import CLAIM, EXEMPT, split_role
from sphinx_claims.loading.room import Room, claims_files, load_room
from sphinx_claims.loading.text_file import read_lines
from sphinx_claims.loading.today import today_of

__all__ = [
    "CLAIM",
    "DEFAULTS",
    "EXEMPT",
    "ClaimFunction",
    "Room",
    "Scanner",
    "claims_files",
    "describe",
    "find_pages",
    "find_root",
    "load_pages",
    "load_room",
    "page_path",
    "read_lines",
    "run_conf",
    "settings_from",
    "split_role",
    "suggestion",
    "today_of",
]
