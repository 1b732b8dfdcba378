"""``claims trace``: the chain that a figure or claim is a link of, from source to sentence."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from sphinx_claims.cli.command import Command
from sphinx_claims.cli.document import record_of, with_ledger
from sphinx_claims.cli.parameters import folder_option, id_argument

if TYPE_CHECKING:
    from sphinx_claims.judge import Ledger

EXPLANATION = """\
Each line rests on the one above it that stands further left. What stands in several places is shown
with all that follows from it where it comes first.

Exit status: 0 the chain was shown; 2 there is no record of that id, or the document can't be read.

examples:
  claims trace capabilities_spend
  claims trace funding_ratio
"""


@click.command("trace", cls=Command, epilog=EXPLANATION)
@id_argument()
@folder_option()
def command(id_: str, folder: Path) -> int:
    """Show the chain from source to sentence through a figure or claim.

    It has the sources and figures that the record rests on, the claims that follow from it, and the
    sentences that state these. ID is that of the record.
    """
    return with_ledger(folder, partial(_trace, id_))


def _trace(id_: str, ledger: Ledger) -> None:
    record_of(ledger, id_)
    print("\n".join(_Chain(ledger, id_).lines()))


class _Chain:
    """What a record rests on, and what rests on it."""

    def __init__(self, ledger: Ledger, id_: str) -> None:
        self._ledger = ledger
        self._id = id_
        self._above = set(self._inputs(id_))
        self._below = {id_, *self._results(id_)}
        self._shown: set[str] = set()

    def lines(self) -> Iterator[str]:
        """Yield the chain, sources first."""
        records = self._ledger.records
        on_the_way = self._above | self._below
        figures = [name for name in records.figures if name in self._above | {self._id}]
        for ref in dict.fromkeys(records.figures[name].provenance.ref for name in figures):
            yield f"{ref}: {records.sources[ref].title}"
            for name in figures:
                provenance = records.figures[name].provenance
                if provenance.ref == ref:
                    yield from self._record(name, on_the_way, 1, provenance.excerpt)

    def _record(self, name: str, among: set[str], depth: int, excerpt: str) -> Iterator[str]:
        from sphinx_claims.checks import record_phrase

        record = self._ledger.records.get(name)
        assert record is not None  # noqa: S101  (it is one of theirs)
        indent, place = "  " * depth, f"{record.location.path}:{record.location.line}"
        said = f" “{excerpt}”" if excerpt else ""
        mark = " *" if name == self._id else ""
        line = f"{indent}{name}{mark} = {record_phrase(record)}{said}  {place}"
        if name in self._shown:
            yield f"{line} (see above)"
            return
        self._shown.add(name)
        yield line
        if name in self._below:
            for one in self._ledger.of(name):
                at = one.statement.location
                words, verdict = one.judgement.words, one.judgement.verdict.value
                yield f"{indent}  {at.path}:{at.line} “{words}” {verdict}"
        for claim in self._ledger.records.claims.values():
            if claim.id in among and name in claim.parameters:
                yield from self._record(claim.id, among, depth + 1, "")

    def _inputs(self, name: str) -> Iterator[str]:
        """Yield all that a record is computed from."""
        claim = self._ledger.records.claims.get(name)
        for one in () if claim is None else claim.parameters:
            yield one
            yield from self._inputs(one)

    def _results(self, name: str) -> Iterator[str]:
        """Yield all that is computed from a record."""
        for claim in self._ledger.records.claims.values():
            if name in claim.parameters:
                yield claim.id
                yield from self._results(claim.id)
