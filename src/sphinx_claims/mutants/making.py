"""All mutants of a document."""

from __future__ import annotations

from collections.abc import Iterator

from sphinx_claims.judge import Ledger
from sphinx_claims.model import Exemption, Statement
from sphinx_claims.mutants.document_text import DocumentText
from sphinx_claims.mutants.figures import excerpt_mutants, targets_past_headroom, value_mutants
from sphinx_claims.mutants.mutant import Kind, Mutant
from sphinx_claims.mutants.numbers import changed_likelihood, changed_numbers
from sphinx_claims.mutants.operators import function_mutants


def mutants_of(ledger: Ledger) -> list[Mutant]:
    """Return every mutant of a document that holds: figures, excerpts, functions, then pages."""
    return [*_of_figures(ledger), *_of_functions(ledger), *_of_pages(ledger)]


def _of_figures(ledger: Ledger) -> Iterator[Mutant]:
    files: dict[str, DocumentText] = {}
    targets = targets_past_headroom(ledger)
    for figure in ledger.records.figures.values():
        path = figure.location.path
        if path not in files:
            files[path] = DocumentText(ledger.settings.root, path)
        file = files[path]
        yield from value_mutants(file, figure, targets[figure.id])
        yield from excerpt_mutants(file, figure, ledger)


def _of_functions(ledger: Ledger) -> Iterator[Mutant]:
    names: dict[str, set[str]] = {}
    for claim in ledger.records.claims.values():
        names.setdefault(claim.location.path, set()).add(claim.id)
    for path, ids in sorted(names.items()):
        yield from function_mutants(DocumentText(ledger.settings.root, path), ids)


def _of_pages(ledger: Ledger) -> Iterator[Mutant]:
    for page in ledger.pages:
        file = DocumentText(ledger.settings.root, page.path)
        found: list[Statement | Exemption] = [*page.statements]
        if page.path in ledger.settings.verbatim_paths:
            # Elsewhere an exempt number is bound to nothing, and may change alone.
            found += page.exemptions
        for one in found:
            yield from _of_words(file, one, ledger)


def _of_words(file: DocumentText, one: Statement | Exemption, ledger: Ledger) -> Iterator[Mutant]:
    """Yield the mutants of each number in bound or exempt words, and of a likelihood in them."""
    place = file.offset(one.location)
    changes = list(changed_numbers(one.words))
    likelihood = changed_likelihood(one.words, ledger.settings.conventions.scale)
    if likelihood is not None:
        changes.append(likelihood)
    for change in changes:
        # The words may be broken over lines in the file, where they are not in the statement.
        start = file.find(change.before, place + change.start)
        yield file.mutant(Kind.NUMBER, start, change.before, change.after)
