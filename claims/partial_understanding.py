"""What a part of an understanding is worth, given what partial_understanding.yaml assumes."""

from sphinx_claims import claim


@claim(label="value of a partial understanding, as a share of a complete one's")
def partial_understanding_value(partial_understanding_share, usefulness_curvature):
    """Return q^γ: the value of the share q of a complete understanding, whose own value is 1.

    γ is usefulness_curvature. The form is this document's assumption, the simplest that gives
    nothing for nothing and the whole for the whole. With γ = 1 a share is worth itself; the larger
    γ is, the more of the value comes with the last of the understanding.
    """
    return partial_understanding_share**usefulness_curvature


@claim(label="value of a partial understanding where a part is of little use without the rest")
def steep_understanding_value(partial_understanding_share, steep_usefulness_curvature):
    """Return q^γ as partial_understanding_value does, with γ from steep_usefulness_curvature.

    A whole number γ can be read as so many parts that a use needs at once: of half of each of
    three, an eighth is left.
    """
    return partial_understanding_share**steep_usefulness_curvature


@claim(label="chance of getting there at which a partial understanding is worth what it costs")
def needed_chance(
    effort_cost_share, partial_understanding_share, understood_share, usefulness_curvature
):
    """Return C / (q^γ − q₀^γ), the least chance at which the effort pays.

    C is effort_cost_share, q is partial_understanding_share, which the effort gives with this
    chance, and q₀ is understood_share, which is left otherwise; a share is worth itself to the
    power of γ, usefulness_curvature, and a complete understanding 1. Above 1 no chance is enough.
    It follows from the form of partial_understanding_value and is no estimate.
    """
    gain = (
        partial_understanding_share**usefulness_curvature - understood_share**usefulness_curvature
    )
    return effort_cost_share / gain


@claim(label="the same chance where a part is of little use without the rest")
def steep_needed_chance(
    effort_cost_share, partial_understanding_share, understood_share, steep_usefulness_curvature
):
    """Return what needed_chance does, with γ from steep_usefulness_curvature."""
    gain = (
        partial_understanding_share**steep_usefulness_curvature
        - understood_share**steep_usefulness_curvature
    )
    return effort_cost_share / gain
