"""A figure's distribution and driver, as its record tells of them."""

from __future__ import annotations

from docutils import nodes

from sphinx_claims.checks import quantity_phrase
from sphinx_claims.ext.listings.context import Content, Context, joined
from sphinx_claims.model import Distribution, Figure, Quantity, Shape


def distribution_content(figure: Figure) -> Content:
    """Return a figure's distribution in words; nothing for a single number."""
    distribution = figure.distribution
    if distribution.is_certain:
        return ""
    if distribution.shape is Shape.DISCRETE:
        return f"discrete: {_outcomes(figure, distribution)}"
    if distribution.tail:
        return f"{distribution.shape.value}, with the range from its 5 % to its 95 % point"
    return f"{distribution.shape.value}, with nothing beyond the range"


def driver_content(context: Context, figure: Figure) -> Content:
    """Return what a figure follows, and which others do."""
    driver = figure.driver
    if driver is None:
        return ""
    others = [
        other.id
        for other in context.records.figures.values()
        if other is not figure and other.driver is not None and other.driver.name == driver.name
    ]
    said = f"“{driver.name}”, with a correlation of {driver.correlation:g}; so do: "
    return [nodes.Text(said), *joined((context.link(other) for other in others), "; ")]


def _outcomes(figure: Figure, distribution: Distribution) -> str:
    unit = figure.quantity.unit
    return "; ".join(
        f"{quantity_phrase(Quantity.spanning(value, value, unit), percent=figure.is_percent)}"
        f" with a probability of {probability:.3g}"
        for value, probability in distribution.outcomes
    )
