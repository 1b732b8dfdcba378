"""Problems of what the build sees and the check does not, or the other way round."""

from __future__ import annotations

from collections.abc import Iterable

from sphinx_claims.errors import Code, Location, Problem
from sphinx_claims.evaluate import RecordFacts
from sphinx_claims.loading import suggestion
from sphinx_claims.model import Citation, Statement

_IN_THE_PAGE = (
    "write it in the page itself: not in an included file, a substitution, "
    "or a page that is not Markdown"
)
_SHOWN = "take it out of what the page does not show as prose"


def by_check(path: str, line: int, text: str) -> Problem:
    """Return the problem of a statement that only the build sees."""
    return Problem(
        code=Code.STATEMENT_UNSEEN,
        location=Location(path=path, line=max(1, line)),
        message=f"the build finds the statement “{text}” here, and `claims check` does not",
        help=(_IN_THE_PAGE,),
    )


def by_build(statement: Statement) -> Problem:
    """Return the problem of a statement that only the check sees."""
    text = statement.words or statement.target
    return Problem(
        code=Code.STATEMENT_UNSEEN,
        location=statement.location,
        message=f"`claims check` finds the statement “{text}” here, and the page does not show it",
        help=(_SHOWN,),
    )


def citation_by_check(path: str, line: int, source: str) -> Problem:
    """Return the problem of a citation that only the build sees."""
    return Problem(
        code=Code.STATEMENT_UNSEEN,
        location=Location(path=path, line=max(1, line)),
        message=f"the build finds the source “{source}” cited here, and `claims check` does not",
        help=(_IN_THE_PAGE,),
    )


def citation_by_build(citation: Citation) -> Problem:
    """Return the problem of a citation that only the check sees."""
    return Problem(
        code=Code.STATEMENT_UNSEEN,
        location=citation.location,
        message=f"`claims check` finds the source “{citation.source}” cited here, "
        "and the page does not show it",
        help=(_SHOWN,),
    )


def part(path: str, line: int, name: str, known: Iterable[str]) -> Problem:
    """Return the problem of a listing that there is none of."""
    return Problem(
        code=Code.ROLE_INVALID,
        location=Location(path=path, line=max(1, line)),
        message=f"“{name}” is no part of the ledger; it is one of {', '.join(known)}",
        help=suggestion(name, known),
    )


def fault(path: str, line: int, code: Code, message: str, hint: str) -> Problem:
    """Return the problem of a directive that is not written as it has to be."""
    location = Location(path=path, line=max(1, line))
    return Problem(code=code, location=location, message=message, help=(hint,))


def table(path: str, line: int, name: str, kind: str, facts: RecordFacts) -> Problem:
    """Return the problem of a table about a record that there is none of.

    `kind` is what the record has to be, and `facts` has the ids of all that there are.
    """
    known = facts.titles[kind]
    former = {old: new for old, new in facts.former.items() if new in known}
    return Problem(
        code=Code.TARGET_UNKNOWN,
        location=Location(path=path, line=max(1, line)),
        message=f"“{name}” is no {kind}",
        help=suggestion(name, known, former),
    )
