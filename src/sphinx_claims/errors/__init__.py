"""What can go wrong, said once: codes, places, problems and how they are shown.

A problem is a value. Loading, checking and the Sphinx extension all make the same `Problem`;
only the outermost layer prints it.
"""

from __future__ import annotations

from sphinx_claims.errors.annotation import annotation
from sphinx_claims.errors.code import Code, Severity
from sphinx_claims.errors.columns import columns
from sphinx_claims.errors.explanation import Example, Explanation, explain
from sphinx_claims.errors.location import Location
from sphinx_claims.errors.palette import COLOURED, PLAIN, Palette, paint
from sphinx_claims.errors.problem import (
    Edit,
    Place,
    Problem,
    Problems,
    Suggestion,
    errors_last,
    exit_status,
    internal_problem,
)
from sphinx_claims.errors.record import location_record, run_record
from sphinx_claims.errors.rendering import LineReader, render, render_many

__all__ = [
    "COLOURED",
    "PLAIN",
    "Code",
    "Edit",
    "Example",
    "Explanation",
    "LineReader",
    "Location",
    "Palette",
    "Place",
    "Problem",
    "Problems",
    "Severity",
    "Suggestion",
    "annotation",
    "columns",
    "errors_last",
    "exit_status",
    "explain",
    "internal_problem",
    "location_record",
    "paint",
    "render",
    "render_many",
    "run_record",
]
