"""The listings of how words are read: the table of hedges and the scale of likelihood words."""

from __future__ import annotations

from docutils import nodes

from sphinx_claims.checks import factor_phrase
from sphinx_claims.ext.listings.context import Context, table
from sphinx_claims.wording import Hedge


def hedges_part(context: Context) -> list[nodes.Node]:
    """Return the table of hedges, from the table that the judge goes by."""
    hedges = context.domain.build.settings.conventions.hedges
    rows = [(_words(hedge), _width(hedge), hedge.ground) for hedge in hedges]
    return [table(("words", "what they accept", "ground"), rows, (36, 32, 32))]


def likelihoods_part(context: Context) -> list[nodes.Node]:
    """Return the scale of likelihood words that the document goes by."""
    scale = context.domain.build.settings.conventions.scale
    rows = [
        (", ".join(term.words), f"{term.low * 100:g} to {term.high * 100:g} %")
        for term in scale.terms
    ]
    source = nodes.paragraph("", f"The scale is {scale.name}: {scale.source}.")
    return [source, table(("words", "probability"), rows, (60, 40))]


def _words(hedge: Hedge) -> str:
    words = ", ".join(hedge.words)
    return f"{words} (before a range)" if hedge.kind == "introduces" else words


def _width(hedge: Hedge) -> str:
    kinds = {
        "factor": f"a factor of {factor_phrase(hedge)} either way",
        "below": f"{hedge.width:g} of the number, up to the number" if hedge.width else "",
        "above": f"the number, up to {hedge.width:g} of it" if hedge.width else "",
        "at-least": "the number and more",
        "at-most": "the number and less",
        "more-than": "more than the number",
        "less-than": "less than the number",
        "introduces": "a range, which it leaves as it is",
    }
    return kinds[hedge.kind]
