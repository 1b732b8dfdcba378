"""Numbers without a binding, and bindings without a number."""

from __future__ import annotations

from collections.abc import Iterator

from sphinx_claims.checks.binding import words_to_bind
from sphinx_claims.errors import Code, Problem, Severity
from sphinx_claims.judge import Ledger
from sphinx_claims.loading import reserved_pages, skipped_pages
from sphinx_claims.model import Claim, Figure


def check_coverage(ledger: Ledger) -> Iterator[Problem]:
    """Report numbers in the prose that are neither bound nor exempt.

    Bad: “about 300 labs”. Good: ``{claim}`about 300 labs <labs>` ``, or an ``{exempt}`` role that
    says why the number needs no binding.
    """
    conventions = ledger.settings.conventions
    for page in ledger.pages:
        # What stands in a misspelt role has been told of: one cause, one error.
        told = [place.location for problem in page.problems for place in problem.places]
        for number in page.loose_numbers:
            if any(place.overlaps(number.location) for place in told):
                continue
            yield Problem(
                code=Code.NUMBER_UNBOUND,
                location=number.location,
                message=f"“{number.words}” is a number, and neither bound nor exempt",
                help=(
                    f"bind it: {{claim}}`{words_to_bind(number, conventions)} <id>`",
                    f"or exempt it: {{exempt}}`{number.words} <kind: reason>`",
                ),
            )


def check_skipped(ledger: Ledger) -> Iterator[Problem]:
    """Note pages that are not Markdown: nothing on them is judged."""
    yield from skipped_pages(ledger.settings)


def check_reserved(ledger: Ledger) -> Iterator[Problem]:
    """Report pages that stand where a build puts the pages of figures and claims."""
    yield from reserved_pages(ledger.settings)


def check_unused(ledger: Ledger) -> Iterator[Problem]:
    """Report figures, claims and sources that nothing uses: they look kept, and go unread."""
    records = ledger.records
    stated = {s.target for page in ledger.pages for s in page.statements}
    taken = {name for claim in records.claims.values() for name in claim.parameters}
    for figure in records.figures.values():
        if figure.derivation is not None:
            taken |= {figure.derivation.low, figure.derivation.high}
        taken |= {row.of for row in figure.evidence}
    taken |= {
        replacement.taken_from
        for scenario in ledger.scenarios
        for replacement in scenario.replacements
    }
    targets: list[Figure | Claim] = [*records.figures.values(), *records.claims.values()]
    named = {citation.source for page in ledger.pages for citation in page.citations}
    for assertion in records.inventory:
        taken |= {*assertion.bound, *assertion.evidence}
        named |= set(assertion.sources)
    used = stated | taken
    # A role that could not be understood, or an id that nothing has, may have meant any of them.
    is_understood = not any(
        problem.severity is Severity.UNREADABLE
        for page in ledger.pages
        for problem in page.problems
    )
    is_clear = is_understood and all(records.get(target) is not None for target in stated)
    for record in targets if is_clear else ():
        if record.id not in used:
            yield Problem(
                code=Code.UNUSED,
                location=record.location,
                message=f"“{record.id}” is stated on no page, and nothing rests on it",
            )
    for claim in records.claims.values():
        for name in claim.ignored:
            message = f"“{claim.id}” takes “{name}” and never uses it"
            yield Problem(code=Code.UNUSED, location=claim.location, message=message)
    cited = named | {figure.provenance.ref for figure in records.figures.values()}
    # The date of the edition is a source's, and a page that is kept word for word has its text.
    cited |= {str(ledger.settings.as_of), *(id_ for _, id_ in ledger.settings.verbatim)}
    is_clear = is_understood and named <= records.sources.keys()
    for source in records.sources.values() if is_clear else ():
        if source.id not in cited:
            message = f"no figure rests on the source “{source.id}”, and no page cites it"
            yield Problem(code=Code.UNUSED, location=source.location, message=message)
