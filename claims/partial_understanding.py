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
