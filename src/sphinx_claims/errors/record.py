"""Problems as plain data, for programs that read them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from sphinx_claims.errors.code import Severity
from sphinx_claims.errors.location import Location
from sphinx_claims.errors.problem import Problem, exit_status

VERSION = 1
"""Raised when a key changes its meaning or goes; keys that are added leave it as it is."""


def run_record(problems: Iterable[Problem], summary: Mapping[str, int] | None) -> dict[str, Any]:
    """Return a whole run: its exit status, its counts, and every problem.

    `summary` is None where nothing could be judged. The order of the keys is always the same.
    """
    found = list(problems)
    notices = sum(problem.severity is Severity.NOTICE for problem in found)
    return {
        "version": VERSION,
        "exit_status": exit_status(found),
        "counts": {"errors": len(found) - notices, "notices": notices},
        "summary": None if summary is None else dict(summary),
        "problems": [problem_record(problem) for problem in found],
    }


def problem_record(problem: Problem) -> dict[str, Any]:
    """Return a problem with all of its parts; a list is empty where it has none."""
    return {
        "code": problem.code.slug,
        "severity": "notice" if problem.severity is Severity.NOTICE else "error",
        "exit_status": problem.severity.value,
        "message": problem.message,
        "location": location_record(problem.location),
        "remark": problem.remark,
        "places": [
            {
                "location": location_record(place.location),
                "remark": place.remark,
                "shown": place.shown,
            }
            for place in problem.places
        ],
        "notes": list(problem.notes),
        "help": [{"text": text, "edits": _edits(problem, text)} for text in problem.help],
        "explain": f"claims explain {problem.code.slug}",
    }


def location_record(location: Location) -> dict[str, Any]:
    """Return a place: lines and columns count from 1, and a column is a character."""
    return {
        "path": location.path,
        "line": location.line,
        "column": location.column,
        "width": location.width,
    }


def _edits(problem: Problem, help_: str) -> list[dict[str, Any]]:
    return [
        {"location": location_record(edit.location), "replacement": edit.replacement}
        for suggestion in problem.suggestions
        if suggestion.help == help_
        for edit in suggestion.edits
    ]
