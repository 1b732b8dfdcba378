"""The part of a figure's unit that its source's words leave out: they do, and it is a part."""

from __future__ import annotations

from collections.abc import Iterator

from sphinx_claims.errors import Code, Place, Problem
from sphinx_claims.judge import Ledger
from sphinx_claims.model import Mismatch
from sphinx_claims.wording import Unread


def check_unsaid(ledger: Ledger) -> Iterator[Problem]:
    """Report figures whose source's words leave nothing out of the unit, though it is said so.

    Else the unit could lose a part, and the words would fit what is left of it as before.
    """
    for figure in ledger.records.figures.values():
        judgement = ledger.excerpts.get(figure.id)
        if judgement is None or not figure.unsaid.powers or figure.provenance.about:
            continue
        wording = judgement.wording
        if isinstance(wording, Unread) or judgement.mismatch is Mismatch.UNIT:
            continue
        if judgement.quantity.unit == wording.unit * figure.unsaid:
            continue
        excerpt = Place(location=figure.provenance.excerpt_location, remark="the source's words")
        yield Problem(
            code=Code.EXCERPT_DRIFT,
            location=figure.value_location,
            message=f"“{figure.id}” is {figure.value}, and its source's words "
            f"“{figure.provenance.excerpt}” fit that without what “unsaid” names",
            places=(excerpt,),
            help=(
                "write the whole unit, the unsaid part too, or take “unsaid” away where the words "
                "leave nothing out",
            ),
        )
