"""The argument of some pages: their statements, and all that these rest on."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Literal, TypeAlias

from sphinx_claims.checks import record_phrase
from sphinx_claims.judge import Judged, Ledger
from sphinx_claims.model import GRAVEST_FIRST, Basis, Claim, Figure, Verdict

Kind: TypeAlias = Literal["figure", "claim", "statement"]

_SIGNS = {Verdict.FAILS: "✗", Verdict.UNJUDGED: "?", Verdict.EDGE: "≈", Verdict.HOLDS: "✓"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """A figure, a claim, or words that state one of them."""

    key: str
    """What tells it from every other node: the id of a record, or a statement's page and place."""

    kind: Kind
    record: str
    """The id of the figure or claim that it is, or that it states."""

    text: str
    """The label of a record, or the words of a statement in quotation marks."""

    value: str
    """The value of a record as it is printed; empty for a statement."""

    verdict: Verdict | None
    """How it stands: None for what nobody's words have stated, here or in a source.

    A statement has its own. A figure has that of its source's words, and a claim the worst of its
    statements on these pages.
    """

    is_assumed: bool = False
    """Whether it is a figure that is an assumption: that its source's words give it proves none."""

    is_due: bool = False
    """Whether it is a figure that is due for review."""

    judged: Judged | None = None
    """The statement; None for a record."""

    @property
    def shown_verdict(self) -> Verdict | None:
        """The verdict that is shown: an assumption that agrees with its source's words has none."""
        return None if self.is_assumed and self.verdict is Verdict.HOLDS else self.verdict

    @property
    def standing(self) -> str:
        """How it stands, in words; before each but “assumed” a sign. Empty for nothing to say."""
        verdict = self.shown_verdict
        said = ["assumed"] if self.is_assumed else []
        said += [] if verdict is None else [f"{_SIGNS[verdict]} {verdict.value}"]
        return ", ".join([*said, *(["◷ due"] if self.is_due else [])])


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """What one node takes from another."""

    giver: str
    taker: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Argument:
    """Figures and claims before those that take them, then the statements in order of reading."""

    nodes: tuple[Node, ...]
    links: tuple[Link, ...]

    def givers(self, key: str) -> tuple[str, ...]:
        """Return the keys of the nodes that a node takes something from, in its own order."""
        return tuple(link.giver for link in self.links if link.taker == key)


def argument_of(ledger: Ledger, paths: Collection[str]) -> Argument:
    """Return the argument of the pages with these paths; it is empty where they state nothing.

    A figure that is derived from claims takes them, and these their own figures.
    """
    stated = [judged for judged in ledger.judged if judged.statement.location.path in paths]
    links: dict[tuple[str, str], Link] = {}
    nodes: dict[str, Node] = {}
    for judged in stated:
        _add(ledger, judged.record, stated, nodes, links)
    for judged in stated:
        node = _statement(judged)
        nodes[node.key] = node
        links[judged.record.id, node.key] = Link(giver=judged.record.id, taker=node.key)
    return Argument(nodes=tuple(nodes.values()), links=tuple(links.values()))


def _add(
    ledger: Ledger,
    record: Figure | Claim,
    stated: Collection[Judged],
    nodes: dict[str, Node],
    links: dict[tuple[str, str], Link],
) -> None:
    """Add a record after all that it takes, each once."""
    if record.id in nodes:
        return
    for giver in _taken(ledger, record):
        _add(ledger, giver, stated, nodes, links)
        links[giver.id, record.id] = Link(giver=giver.id, taker=record.id)
    nodes[record.id] = Node(
        key=record.id,
        kind="claim" if isinstance(record, Claim) else "figure",
        record=record.id,
        text=record.label,
        value=record_phrase(record),
        verdict=_verdict(ledger, record, stated),
        is_assumed=isinstance(record, Figure) and record.basis is Basis.HYPOTHETICAL,
        is_due=isinstance(record, Figure) and ledger.freshness.is_due(record),
    )


def _taken(ledger: Ledger, record: Figure | Claim) -> Iterator[Figure | Claim]:
    """Yield the records that one is computed from, each once."""
    if isinstance(record, Claim):
        names = record.parameters
    elif record.derivation is not None:
        names = tuple(dict.fromkeys((record.derivation.low, record.derivation.high)))
    else:
        names = ()
    for name in names:
        if (found := ledger.records.get(name)) is not None:
            yield found


def _verdict(ledger: Ledger, record: Figure | Claim, stated: Collection[Judged]) -> Verdict | None:
    if isinstance(record, Figure) and (excerpt := ledger.excerpts.get(record.id)) is not None:
        return excerpt.verdict
    found = {judged.judgement.verdict for judged in stated if judged.record.id == record.id}
    return next((verdict for verdict in GRAVEST_FIRST if verdict in found), None)


def _statement(judged: Judged) -> Node:
    return Node(
        key=f"{judged.statement.location.path}#{judged.anchor}",
        kind="statement",
        record=judged.record.id,
        text=f"“{judged.judgement.words}”",
        value="",
        verdict=judged.judgement.verdict,
        judged=judged,
    )
