"""Changing and beginning records: in their files, with all else in these left as it is."""

from __future__ import annotations

from sphinx_claims.editing.appending import append_record
from sphinx_claims.editing.figure_edit import FigureEdit
from sphinx_claims.editing.form import figure_form, source_form
from sphinx_claims.editing.identifier import doi_of, same_doi
from sphinx_claims.editing.refusal import refusal
from sphinx_claims.editing.run_record import RunEdit
from sphinx_claims.editing.saving import read_text, save
from sphinx_claims.editing.source_beginning import begin_source
from sphinx_claims.editing.trial import Tried, try_edit
from sphinx_claims.editing.yaml_text import EditError, edited

__all__ = [
    "EditError",
    "FigureEdit",
    "RunEdit",
    "Tried",
    "append_record",
    "begin_source",
    "doi_of",
    "edited",
    "figure_form",
    "read_text",
    "refusal",
    "same_doi",
    "save",
    "source_form",
    "try_edit",
]
