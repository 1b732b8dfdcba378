"""A model of tools that others can use too: what labs provide by themselves, and what a grant adds.

Each of n labs chooses what it spends on tools, and x is what a lab spends. A lab can use
g = D + x + s × (what the other labs spend), where s is the spillover and D a grant. A lab's benefit
is B(g), with B′(g) = g^−η. It counts r times its rivals' average benefit as a loss, and outsiders
gain e times what the labs gain together. Each lab chooses what is best for itself, given what the
others choose; welfare is all benefits less all spending, and the loss to rivals is a transfer.

It is a model and shows a direction: nothing in it was measured.
"""

from sphinx_claims import claim


@claim(label="what the labs provide by themselves, as a share of what would be best for all")
def provision_share(lab_count, spillover, rivalry, outsiders_benefit, benefit_curvature):
    """Return [(1 − r s) / ((1 + s (n − 1)) (1 + e))]^(1/η), for labs that are alike.

    A lab spends until (1 − r s) g^−η = 1; what is best for all has
    (1 + s (n − 1)) (1 + e) g^−η = 1. Usable tools and spending are in the same ratio. The closed
    form is derived here; its simplest case, s = 1 with r = e = 0 and η = 1, is 1/n.
    """
    own_gain = 1 - rivalry * spillover
    gain_of_all = (1 + spillover * (lab_count - 1)) * (1 + outsiders_benefit)
    return (own_gain / gain_of_all) ** (1 / benefit_curvature)


@claim(label="the labs' share of the best, where every lab can use all that any lab makes")
def open_share(lab_count):
    """Return provision_share with s = 1, r = e = 0 and η = 1: one over the number of labs."""
    return 1 / lab_count


@claim(label="the labs' share of the best, where a part of what a lab makes reaches the others")
def partly_open_share(lab_count, partial_spillover):
    """Return provision_share with r = e = 0 and η = 1."""
    return 1 / (1 + partial_spillover * (lab_count - 1))


@claim(label="what the labs still spend after a grant, relative to what they would without it")
def labs_after_grant(grant):
    """Return the labs' own spending, which falls by as much as the grant until nothing is left.

    A lab's best choice fixes the tools that it can use, wherever they come from; here a grant is
    counted in multiples of the tools that a lab could use without one. Warr (1983) and Bergstrom,
    Blume and Varian (1986) have the theory of private giving to public goods.
    """
    return max(0, 1 - grant)


@claim(
    label="what the labs still spend after a large grant, relative to what they would without it"
)
def labs_after_large_grant(large_grant):
    """Return what labs_after_grant does, for the larger of the two grants."""
    return max(0, 1 - large_grant)


@claim(label="tools that a lab can use after a grant, relative to those it could without it")
def tools_after_grant(grant):
    """Return the larger of the grant and what the labs alone would bring about."""
    return max(1, grant)


@claim(label="tools that a lab can use after a large grant, relative to those it could without it")
def tools_after_large_grant(large_grant):
    """Return what tools_after_grant does, for the larger of the two grants."""
    return max(1, large_grant)


@claim(label="share of a grant that adds to the tools there would be without it")
def added_share(grant):
    """Return what the grant adds, (max(1, D) − 1) / D; the rest takes the place of labs' money."""
    return (max(1, grant) - 1) / grant


@claim(label="share of a large grant that adds to the tools there would be without it")
def large_added_share(large_grant):
    """Return what added_share does, for the larger of the two grants."""
    return (max(1, large_grant) - 1) / large_grant


@claim(label="the least grant that brings the tools that are best for all")
def sufficient_grant(open_share):
    """Return the best in multiples of what the labs provide alone: one over their share of it."""
    return 1 / open_share
