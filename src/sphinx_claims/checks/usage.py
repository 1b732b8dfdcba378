"""Numbers without a binding, and bindings without a number."""

from __future__ import annotations

from collections.abc import Iterator

from sphinx_claims.checks.audit import Audit
from sphinx_claims.errors import Code, Problem
from sphinx_claims.model import Claim, Figure


def check_coverage(audit: Audit) -> Iterator[Problem]:
    """Report numbers in the prose that are neither bound nor exempt.

    Bad: “about 300 labs”. Good: ``{claim}`about 300 labs <labs>` ``, or an ``{exempt}`` role that
    says why the number needs no binding.
    """
    for page in audit.pages:
        for number in page.loose_numbers:
            yield Problem(
                code=Code.NUMBER_UNBOUND,
                location=number.location,
                message=f"“{number.words}” is a number, and neither bound nor exempt",
                help=(
                    f"bind it: {{claim}}`{number.words} <id>`",
                    f"or exempt it: {{exempt}}`{number.words} <kind: reason>`",
                ),
            )


def check_unused(audit: Audit) -> Iterator[Problem]:
    """Report figures, claims and sources that nothing uses: they look kept, and go unread."""
    ledger = audit.ledger
    stated = {s.target for page in audit.pages for s in page.statements}
    taken = {name for claim in ledger.claims.values() for name in claim.parameters}
    for figure in ledger.figures.values():
        if figure.derivation is not None:
            taken |= {figure.derivation.low, figure.derivation.high}
    records: list[Figure | Claim] = [*ledger.figures.values(), *ledger.claims.values()]
    for record in records:
        if record.id not in stated | taken:
            yield Problem(
                code=Code.UNUSED,
                location=record.location,
                message=f"“{record.id}” is stated on no page, and no claim rests on it",
            )
    cited = {figure.provenance.ref for figure in ledger.figures.values()}
    for source in ledger.sources.values():
        if source.id not in cited:
            message = f"no figure rests on the source “{source.id}”"
            yield Problem(code=Code.UNUSED, location=source.location, message=message)
