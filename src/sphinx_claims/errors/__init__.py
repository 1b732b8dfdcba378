"""What can go wrong, said once: codes, places, problems and how they are shown.

A problem is a value. Loading, checking and the Sphinx extension all make the same `Problem`;
only the outermost layer prints it.
"""

from __future__ import annotations

from sphinx_claims.errors.code import Code, Severity
from sphinx_claims.errors.explanation import Explanation, explain
from sphinx_claims.errors.location import Location
from sphinx_claims.errors.problem import (
    Edit,
    Place,
    Problem,
    Problems,
    Suggestion,
    exit_status,
    internal_problem,
)
from sphinx_claims.errors.rendering import LineReader, render

__all__ = [
    "Code",
    "Edit",
    "Explanation",
    "LineReader",
    "Location",
    "Place",
    "Problem",
    "Problems",
    "Severity",
    "Suggestion",
    "exit_status",
    "explain",
    "internal_problem",
    "render",
]
