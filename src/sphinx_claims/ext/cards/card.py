"""One card: all that a reader is told of a statement without leaving its page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sphinx_claims.checks import (
    accepts_phrase,
    headroom_phrase,
    range_phrase,
    record_phrase,
    reservation_phrase,
)
from sphinx_claims.ext.cards.behind import Rows, claim_rows, figure_rows
from sphinx_claims.ext.cards.links import Links, link, text
from sphinx_claims.ext.challenge import challenge_address
from sphinx_claims.ext.listings.context import Context
from sphinx_claims.judge import Judged, statement_name
from sphinx_claims.model import Claim, Figure, Headroom

HEADROOMS = 3
"""Of so many figures a card says how far they can move: those that need move least."""


class CardWriter:
    """Writes the cards of one page."""

    def __init__(self, context: Context, known: dict[object, str]) -> None:
        """Take what cards of other pages of the run share with these, and add to it."""
        self._context = context
        self._links = Links(context)
        self._known = known
        # Links are written as they lead from a folder; and on the page that they lead to, anew.
        home = context.domain.env.config.root_doc
        from_here = context.builder.get_relative_uri(context.docname, home)
        listed = context.docname in context.domain.build.homes.values()
        self._place = (from_here, context.docname if listed else "")

    def card(self, judged: Judged) -> str:
        """Return the card of a statement, which a press on its words opens."""
        name = statement_name(judged.anchor)
        judgement, record = judged.judgement, judged.record
        verdict = judgement.verdict.value
        value = text(record_phrase(record, judgement.words))
        kind = f", {text(range_phrase(record))}" if record.quantity.is_range else ""
        figures = [self._context.records.figures[figure] for figure in record.figures]
        behind = reservation_phrase(figures, self._context.kept_sources)
        reserved = f' <span class="claim-card-reserved">— {text(behind)}</span>' if behind else ""
        return (
            f'<div popover class="claim-card" id="card-{name}" role="group" '
            f'aria-labelledby="stated-{name}">\n'
            f'<p class="claim-card-words" id="stated-{name}">“{text(judgement.words)}” '
            f'<span class="claim-verdict claim-{verdict}">{verdict}</span>{reserved}</p>\n'
            f'<p class="claim-card-label">{text(record.label)}</p>\n'
            f'<p class="claim-card-value"><strong>{value}</strong>{kind}</p>\n'
            f"<dl>\n{self._list(judged)}</dl>\n"
            f'<p class="claim-card-links">{" · ".join(self._leading(judged))}</p>\n'
            f'<button type="button" class="claim-card-close" popovertarget="card-{name}" '
            'popovertargetaction="hide" aria-label="Close"></button>\n</div>'
        )

    def _list(self, judged: Judged) -> str:
        """Return the rows of a card, which are the same for the same words of a record."""
        record, statement = judged.record, judged.statement
        behind = (self._place, record.id)
        if behind not in self._known:
            self._known[behind] = _rows(self._record(record))
        whole = (*behind, judged.judgement.words, str(statement.format))
        if whole not in self._known:
            words, movable = _rows(self._words(judged)), _rows(self._movable(judged))
            self._known[whole] = f"{words}{self._known[behind]}{movable}"
        return self._known[whole]

    def _record(self, record: Figure | Claim) -> Rows:
        if isinstance(record, Figure):
            return figure_rows(record, self._context, self._links)
        return claim_rows(record, self._context, self._links)

    def _words(self, judged: Judged) -> Rows:
        """Yield what the words accept, and whether they are still so."""
        judgement = judged.judgement
        yield "the words", text(accepts_phrase(judgement))
        day = self._context.ledger.stops_on(judgement)
        if day is not None and self._context.ledger.has_expired(judgement):
            yield "today", f"no longer so for a reader of today: not since {day}"

    def _movable(self, judged: Judged) -> Rows:
        """Yield how far figures can move, the nearest to a change of the verdict first."""
        near = self._context.domain.build.measurer.nearest(judged)
        items = [f"<li>{self._headroom(judged, found)}</li>" for found in near[:HEADROOMS]]
        more = len(near) - HEADROOMS
        if more > 0:
            items.append(f"<li>and so on, for {more} more figure{'s' * (more > 1)}</li>")
        if items:
            yield "how far", "<ul>{}</ul>".format("\n".join(items))

    def _headroom(self, judged: Judged, headroom: Headroom) -> str:
        """Return how far one figure can move; of the statement's own, without its name."""
        figure = self._context.records.figures[headroom.figure]
        conventions = self._context.ledger.settings.conventions
        verdict = judged.judgement.verdict
        said = text(headroom_phrase(headroom, verdict, figure, conventions, called="it"))
        return said if figure is judged.record else f"{self._links.record(figure)}: {said}"

    def _leading(self, judged: Judged) -> Iterator[str]:
        """Yield the links at the end of a card."""
        address = self._links.address(judged.record)
        if address:
            yield link(address, "full record")
        challenge = challenge_address(judged.record, self._context)
        if challenge:
            yield link(challenge, "challenge this")
        yield link(f"#{judged.anchor}", "link to these words")


def _rows(rows: Iterable[tuple[str, str]]) -> str:
    return "".join(f"<dt>{term}</dt>\n<dd>{content}</dd>\n" for term, content in rows)
