"""What is written in the prose and can't be understood: roles, and ids that nothing has."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from sphinx_claims.checks.audit import Audit
from sphinx_claims.errors import Code, Problem
from sphinx_claims.loading import suggestion
from sphinx_claims.model import Page


def check_roles(audit: Audit) -> Iterator[Problem]:
    """Report roles that can't be understood, and statements of no figure and no claim.

    Bad: ``{claim}`around 100-to-1 <funding_ration>` ``.
    Good: ``{claim}`around 100-to-1 <funding_ratio>` ``.
    """
    ledger = audit.ledger
    yield from check_prose(audit.pages, ledger.ids(), lambda name: ledger.get(name) is None)


def check_prose(
    pages: Iterable[Page], known: Iterable[str], is_unknown: Callable[[str], bool]
) -> Iterator[Problem]:
    """Report the same of pages whose ledger may not be whole."""
    known = list(known)
    for page in pages:
        yield from page.problems
        for statement in page.statements:
            if is_unknown(statement.target):
                yield Problem(
                    code=Code.TARGET_UNKNOWN,
                    location=statement.location,
                    message=f"“{statement.target}” is no figure and no claim",
                    help=suggestion(statement.target, known),
                )
