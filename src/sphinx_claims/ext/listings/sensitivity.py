"""What decides about a claim: its percentiles, each figure's share, and where verdicts flip."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from docutils import nodes

from sphinx_claims.checks import headroom_phrase, record_phrase
from sphinx_claims.checks.sensitivity import (
    POINTS,
    finding_phrase,
    moves,
    part_phrase,
    percentiles_phrase,
    value_phrase,
)
from sphinx_claims.evaluate import UncomputableError
from sphinx_claims.ext.listings.context import Content, Context, bullets, table
from sphinx_claims.model import Claim
from sphinx_claims.uncertainty import Bar, Share

_HEADS = (
    "figure",
    "its value",
    "claim at its low end",
    "claim at its high end",
    "share",
    "for each statement",
)
_WIDTHS = (22, 14, 12, 12, 8, 32)


def sensitivity_table(context: Context, name: str) -> list[nodes.Node]:
    """Return how sure a claim is, what decides about it, and a row for each of its figures.

    The rows are in the order of a tornado: the figure with the widest swing first, and those that
    are single numbers last.
    """
    claim, uncertainty = context.records.claims[name], context.domain.build.uncertainty
    try:
        shares, bars = uncertainty.shares(name), uncertainty.tornado(name)
        said = finding_phrase(claim, shares, dict(context.records.figures))
        if shares and (moves(claim) or part_phrase(shares[0].share) != part_phrase(0.0)):
            values = uncertainty.percentiles(name, POINTS)
            said += f" {percentiles_phrase(claim, values, uncertainty.method(name))}"
    except UncomputableError as error:
        return [nodes.paragraph("", f"Its uncertainty can't be computed: {error}.")]
    return [nodes.paragraph("", said), _rows(context, claim, bars, shares)]


def _rows(
    context: Context, claim: Claim, bars: Sequence[Bar], shares: Sequence[Share]
) -> nodes.Node:
    swings = {bar.figure: bar for bar in bars}
    parts = {share.figure: share.share for share in shares}
    names = [*swings, *(name for name in claim.figures if name not in swings)]
    rows = (_row(context, claim, name, swings.get(name), parts) for name in names)
    return table(_HEADS, rows, _WIDTHS)


def _row(
    context: Context, claim: Claim, name: str, bar: Bar | None, parts: Mapping[str, float]
) -> tuple[Content, ...]:
    figure = context.records.figures[name]
    ends = ("", "") if bar is None else (bar.at_low, bar.at_high)
    return (
        context.link(name, figure.label),
        record_phrase(figure),
        *(end if isinstance(end, str) else value_phrase(claim, end) for end in ends),
        part_phrase(parts[name]) if name in parts else "none",
        _flips(context, claim, name),
    )


def _flips(context: Context, claim: Claim, name: str) -> list[nodes.Node]:
    """Return how far a figure can move before each statement of the claim is judged otherwise."""
    figure, conventions = context.records.figures[name], context.ledger.settings.conventions
    items: dict[str, list[nodes.Node]] = {}
    for judged in context.stating(claim.id):
        headroom = context.domain.build.measurer.headroom(judged, name)
        if headroom is not None:
            verdict = judged.judgement.verdict
            phrase = headroom_phrase(headroom, verdict, figure, conventions, called="the figure")
            words = judged.judgement.words
            items.setdefault(words, [context.sentence(judged), nodes.Text(f" {phrase}")])
    return [bullets(items.values())] if items else [nodes.paragraph("", "not stated")]
