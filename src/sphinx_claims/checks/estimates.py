"""An author's own estimates, which stay as the text that is kept word for word has them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sphinx_claims.judge import Ledger
from sphinx_claims.model import Basis, Figure


def kept_estimates(ledger: Ledger, names: Iterable[str]) -> list[Figure]:
    """Return those of some figures that the author of a text that is kept word for word made."""
    kept = set(ledger.settings.verbatim_sources.values())
    figures = (ledger.records.figures[name] for name in names)
    return [f for f in figures if f.basis is Basis.AUTHOR_ESTIMATE and f.provenance.ref in kept]


def estimates_help(figures: Sequence[Figure]) -> str:
    """Return that some estimates stay, and where a number that disagrees with them goes."""
    named = " and ".join(f"“{figure.id}”" for figure in figures)
    are = "is its author's own estimate and stays"
    if len(figures) > 1:
        are = "are their author's own estimates and stay"
    return (
        f"{named} {are} as the author wrote it: write a published number that disagrees as a "
        "figure of its own, and list that under “evidence”"
    )
