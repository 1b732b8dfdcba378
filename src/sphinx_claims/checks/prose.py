"""What is written in the prose and can't be understood: roles, and ids that nothing has."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from sphinx_claims.errors import Code, Place, Problem
from sphinx_claims.judge import Ledger
from sphinx_claims.loading import respelt
from sphinx_claims.model import Citation, Page, Records, Statement


def check_roles(ledger: Ledger) -> Iterator[Problem]:
    """Report roles that can't be understood, statements of nothing, and citations of no source.

    Bad: ``{claim}`around 100-to-1 <funding_ration>` ``.
    Good: ``{claim}`around 100-to-1 <funding_ratio>` ``.
    """
    records = ledger.records
    yield from check_prose(ledger.pages, records, lambda name: records.get(name) is None)
    yield from check_citations(
        ledger.pages, records.sources, lambda name: name not in records.sources
    )


def check_prose(
    pages: Iterable[Page], records: Records, is_unknown: Callable[[str], bool]
) -> Iterator[Problem]:
    """Report the same of pages whose ledger may not be whole.

    The old id of a renamed record is unknown too: links from elsewhere go on leading to the record,
    and the document itself says what it means.
    """
    unknown: dict[str, list[Statement]] = {}
    for page in pages:
        yield from page.problems
        for statement in page.statements:
            if is_unknown(statement.target):
                unknown.setdefault(statement.target, []).append(statement)
    known, former = records.ids(), records.former
    for target, statements in unknown.items():
        places = [s.target_location or s.location for s in statements]
        problem = Problem(
            code=Code.TARGET_UNKNOWN,
            location=places[0],
            message=f"“{target}” is no figure and no claim",
            places=tuple(
                Place(location=place, remark="stated here too", shown=True) for place in places[1:]
            ),
        )
        yield respelt(problem, target, known, *places, former=former)


def check_citations(
    pages: Iterable[Page], known: Iterable[str], is_unknown: Callable[[str], bool]
) -> Iterator[Problem]:
    """Report one problem for each source that pages cite and no file describes."""
    unknown: dict[str, list[Citation]] = {}
    for page in pages:
        for citation in page.citations:
            if is_unknown(citation.source):
                unknown.setdefault(citation.source, []).append(citation)
    known = list(known)
    for source, citations in unknown.items():
        places = [c.source_location or c.location for c in citations]
        problem = Problem(
            code=Code.SOURCE_UNKNOWN,
            location=places[0],
            message=f"“{source}” is no source: no file describes it",
            places=tuple(
                Place(location=place, remark="cited here too", shown=True) for place in places[1:]
            ),
        )
        yield respelt(problem, source, known, *places)


def with_citations(problem: Problem, source: str, pages: Iterable[Page]) -> Problem:
    """Return the problem of a source that no file describes, with the places that cite it too."""
    places = [
        Place(location=c.source_location or c.location, remark="cited here too", shown=True)
        for page in pages
        for c in page.citations
        if c.source == source
    ]
    return replace(problem, places=(*problem.places, *places))


def with_statements(problem: Problem, target: str, pages: Iterable[Page]) -> Problem:
    """Return the problem of an id that nothing has, with the places that state it too."""
    places = [
        Place(location=s.target_location or s.location, remark="stated here too", shown=True)
        for page in pages
        for s in page.statements
        if s.target == target
    ]
    return replace(problem, places=(*problem.places, *places))
