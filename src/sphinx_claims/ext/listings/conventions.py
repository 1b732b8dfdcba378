"""The listings of how words are read: hedges, vague words and words of likelihood."""

from __future__ import annotations

from docutils import nodes

from sphinx_claims.checks import factor_phrase, interval_phrase
from sphinx_claims.ext.listings.context import Context, table
from sphinx_claims.wording import DIMENSIONLESS, Hedge, Vague


def hedges_part(context: Context) -> list[nodes.Node]:
    """Return the tables of hedges and of vague words, which the judge goes by."""
    conventions = context.domain.build.settings.conventions
    hedges = [(_words(hedge), _width(hedge), hedge.ground) for hedge in conventions.hedges]
    vague = [(", ".join(row.words), _interval(row), row.ground) for row in conventions.vague]
    heads, widths = ("what they accept", "ground"), (36, 32, 32)
    return [
        table(("words beside a number", *heads), hedges, widths),
        table(("words without a number", *heads), vague, widths),
    ]


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
    if hedge.after:
        return f"{words} (after the number)"
    return f"{words} (before a range)" if hedge.kind == "introduces" else words


def _interval(row: Vague) -> str:
    accepts = row.accepts
    if row.kind == "share":
        ends = f"{accepts.low * 100:g}", f"{accepts.high * 100:g}"
        if accepts.low == accepts.high:
            return f"{ends[0]} %"
        return f"{'more than ' if accepts.low_open else ''}{ends[0]} to {ends[1]} %"
    if accepts.low == accepts.high:
        return f"{accepts.low:g}, as that number is read"
    return interval_phrase(accepts, DIMENSIONLESS)


def _width(hedge: Hedge) -> str:
    kinds = {
        "factor": f"a factor of {factor_phrase(hedge)} either way; of a share, of its odds",
        "below": f"{hedge.width:g} of the number, up to the number" if hedge.width else "",
        "above": f"the number, up to {hedge.width:g} of it" if hedge.width else "",
        "at-least": "the number and more",
        "at-most": "the number and less",
        "more-than": "more than the number",
        "less-than": "less than the number",
        "exactly": "the number and nothing else",
        "introduces": "a range, which it leaves as it is",
    }
    return kinds[hedge.kind]
