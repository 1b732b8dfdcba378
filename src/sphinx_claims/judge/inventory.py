"""Where the assertions of the inventory stand on their pages, and what they state there."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from sphinx_claims.errors import Location
from sphinx_claims.judge.ledger import Judged, Ledger
from sphinx_claims.model import Assertion, Block, Page, Statement

_Span = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """An assertion, held against its page."""

    assertion: Assertion
    page: Page | None
    """None where there is no such page."""

    location: Location | None
    """Where its words begin; None where they do not stand on the page."""

    within: tuple[Statement, ...]
    """The statements in its words."""

    judged: tuple[Judged, ...]
    """The same, as far as they could be judged."""


def place_assertions(ledger: Ledger) -> tuple[Placed, ...]:
    """Look for the words of every assertion of a document's inventory."""
    by_path = {page.path: page for page in ledger.pages}
    judged = {one.statement: one for one in ledger.judged}
    return tuple(
        _placed(assertion, by_path.get(ledger.settings.page_path(assertion.page)), judged)
        for assertion in ledger.records.inventory
    )


def _placed(assertion: Assertion, page: Page | None, judged: Mapping[Statement, Judged]) -> Placed:
    blocks = () if page is None else page.passages
    for block in blocks:
        spans = _spans(assertion.fragments, block.text)
        if spans and page is not None:
            within = tuple(_within(page.statements, block, spans))
            return Placed(
                assertion=assertion,
                page=page,
                location=block.place(spans[0][0]),
                within=within,
                judged=tuple(judged[one] for one in within if one in judged),
            )
    return Placed(assertion=assertion, page=page, location=None, within=(), judged=())


def _spans(fragments: Sequence[str], text: str) -> list[_Span]:
    """Return where each fragment stands, one after the other, from whole word to whole word.

    None of them where one is missing.
    """
    spans: list[_Span] = []
    for fragment in fragments:
        words = r"\s+".join(map(re.escape, fragment.split()))
        start = spans[-1][1] if spans else 0
        match = re.compile(rf"(?<!\w){words}(?!\w)").search(text, start)
        if match is None:
            return []
        spans.append(match.span())
    return spans


def _within(
    statements: Iterable[Statement], block: Block, spans: Sequence[_Span]
) -> Iterator[Statement]:
    """Yield the statements that stand in a fragment, or pulled values between two."""
    starts = {(at.line, at.column): start for start, at in block.places}
    for statement in statements:
        start = starts.get((statement.location.line, statement.location.column))
        if start is None:
            continue
        if statement.is_pulled:
            # What is written for it is none of the words of an assertion.
            is_in = spans[0][0] <= start < spans[-1][1]
        else:
            end = start + len(statement.words)
            is_in = any(low <= start and end <= high for low, high in spans)
        if is_in:
            yield statement
