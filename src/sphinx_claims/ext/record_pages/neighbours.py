"""What a record's page follows from: the records around it, and the sentences that state it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from functools import cached_property

from sphinx_claims.ext.cards import CardPrints
from sphinx_claims.ext.listings import Context, shown_beside
from sphinx_claims.judge import Judged
from sphinx_claims.model import Claim, Figure


class Neighbours:
    """Digests of all that the pages of records show, each of its own record's surroundings."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._build = context.domain.build
        self._records = context.records
        self._prints = CardPrints(self._build)

    def digest(self, target: str) -> str:
        """Return a digest of what a record's page shows; it may move where the page does not."""
        around = sorted({target, *self._around(target)})
        judged = [self._said(one) for one in self._context.ledger.of(target)]
        record = self._records.get(target)
        place = "" if record is None else f"{record.location.path}:{record.location.line}"
        beside = shown_beside(self._context, target)
        prints = [self._fingerprint(name) for name in around]
        shown = (place, prints, self._prints.of(around), judged, beside)
        return hashlib.sha256(repr(shown).encode()).hexdigest()

    def _around(self, target: str) -> Iterator[str]:
        """Yield the records whose values, sources or names a record's page may show."""
        inputs = self._inputs(target)
        yield from inputs
        record = self._records.get(target)
        if isinstance(record, Figure):
            yield from self._inputs(*(row.of for row in record.evidence))
        yield from self._context.gathered.users.get(target, ())
        yield from self._context.gathered.held.get(target, ())

    def _inputs(self, *targets: str) -> set[str]:
        """Return what some records are computed from, they among it, with all that moves along."""
        found: set[str] = set()
        waiting = list(targets)
        while waiting:
            name = waiting.pop()
            if name not in found:
                found.add(name)
                waiting += self._direct(name)
        return found

    def _direct(self, target: str) -> Iterable[str]:
        record = self._records.get(target)
        if isinstance(record, Claim):
            return record.parameters
        if record is None:
            return ()
        derivation, driver = record.derivation, record.driver
        derived = () if derivation is None else (derivation.low, derivation.high)
        return (*derived, *(() if driver is None else self._driven[driver.name]))

    @cached_property
    def _driven(self) -> dict[str, list[str]]:
        """The figures that each driver moves."""
        driven: dict[str, list[str]] = {}
        for figure in self._records.figures.values():
            if figure.driver is not None:
                driven.setdefault(figure.driver.name, []).append(figure.id)
        return driven

    def _fingerprint(self, target: str) -> tuple[str, ...]:
        record = self._records.get(target)
        own = (target, self._build.fingerprints.get(target, ""))
        if isinstance(record, Figure):
            return (*own, self._build.source_fingerprint(record.provenance.ref))
        return own

    def _said(self, judged: Judged) -> tuple[object, ...]:
        statement, judgement = judged.statement, judged.judgement
        docname = self._context.gathered.docnames[statement.location.path]
        return (
            (docname, self._context.domain.env.titles[docname].astext(), judged.anchor),
            (judgement.words, str(statement.format), judgement.verdict.value),
            self._build.has_expired(judgement),
        )
