"""A problem as an annotation of a GitHub workflow.

The form is that of GitHub's workflow commands:
https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from sphinx_claims.errors.code import Severity
from sphinx_claims.errors.columns import printable
from sphinx_claims.errors.problem import Problem


def annotation(problem: Problem, file: Callable[[str], str]) -> str:
    """Return the one line that annotates a problem's place.

    `file` turns a path below the document's root into one below the repository's.
    """
    location = problem.location
    properties = _properties(
        {
            "file": file(location.path),
            "line": location.line,
            "col": location.column,
            # The last column that the mark covers; a workflow takes it for the first by default.
            "endColumn": location.column + location.width - 1,
            "title": problem.code.slug,
        }
    )
    command = "notice" if problem.severity is Severity.NOTICE else "error"
    return f"::{command} {properties}::{_escaped(chr(10).join(_text(problem)))}"


def _text(problem: Problem) -> Iterator[str]:
    yield problem.message
    if problem.severity is Severity.NOTICE:
        return
    if problem.remark and problem.remark not in problem.message:
        yield problem.remark
    for place in problem.places:
        yield f"{place.location}: {place.remark}" if place.remark else f"{place.location}"
    yield from problem.notes
    for advice in problem.help:
        yield f"help: {advice}"


def _properties(values: Mapping[str, object]) -> str:
    return ",".join(
        f"{name}={_escaped(str(value)).replace(':', '%3A').replace(',', '%2C')}"
        for name, value in values.items()
    )


def _escaped(text: str) -> str:
    text = "".join(c if c in "\r\n" else printable(c) for c in text)
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
