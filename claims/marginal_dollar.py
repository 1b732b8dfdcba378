"""Where the next dollar does more, given what is assumed in marginal_dollar.yaml."""

from sphinx_claims import claim
from sphinx_claims.maths import ln, normal_cdf, normal_quantile


@claim(
    label="probability that a marginal dollar does more on interpretability than on capabilities",
    event="higher",
)
def marginal_dollar_probability(
    funding_ratio, relative_tractability, tractability_doubt, returns_curvature
):
    """Return P(R > 1), where R = τ ρ^η compares a marginal dollar in the two fields.

    ρ is funding_ratio and η is returns_curvature. τ, the tractability of interpretability relative
    to that of capabilities, is log-normal: its median τ̃ is relative_tractability, and its 90 %
    interval runs from τ̃ / f to τ̃ f, where f is tractability_doubt. Hence σ = ln f / Φ⁻¹(0.95) and
    P = Φ((ln τ̃ + η ln ρ) / σ), which is at least 0.95 exactly when τ̃ ≥ f ρ^−η. The formula writes
    Φ as normal_cdf, and Φ⁻¹ as normal_quantile.

    η = 1 is the case of logarithmic returns, for which Cotton-Barratt (2015), “Theory behind
    logarithmic returns”, Global Priorities Project, gives the grounds. The closed form follows
    from the log-normal.
    """
    return normal_cdf(
        normal_quantile(0.95)
        * (ln(relative_tractability) + returns_curvature * ln(funding_ratio))
        / ln(tractability_doubt)
    )


@claim(label="what a marginal interpretability dollar does, relative to a capabilities dollar")
def marginal_advantage(funding_ratio, tractability_span, curvature_span):
    """Return R = τ ρ^η, with the notation of marginal_dollar_probability.

    With returns S^(1 − η) / (1 − η) to spending S in each field, or ln S at η = 1, a marginal
    dollar returns S^−η, and the ratio of the two fields' is ρ^η before tractability. Both inputs
    are spans of views, not estimates.
    """
    return tractability_span * funding_ratio**curvature_span


@claim(label="the relative tractability at which a marginal dollar does as much in either field")
def break_even_tractability(funding_ratio, returns_curvature):
    """Return τ* = ρ^−η, at which R = τ ρ^η is 1."""
    return funding_ratio**-returns_curvature


@claim(label="the least median of the relative tractability that “almost certainly” allows")
def required_tractability(funding_ratio, tractability_doubt, returns_curvature):
    """Return f ρ^−η, at which marginal_dollar_probability is 0.95.

    The 90 % interval of a log-normal τ begins at its median divided by f, and 95 % of τ lies above
    where it begins: that is to be τ*.
    """
    return tractability_doubt * funding_ratio**-returns_curvature


@claim(label="the break-even tractability, were returns to diminish more slowly")
def slow_break_even(funding_ratio, slow_returns):
    """Return what break_even_tractability does, for the slower curvature."""
    return funding_ratio**-slow_returns


@claim(label="the least median for “almost certainly”, were returns to diminish more slowly")
def slow_required_tractability(funding_ratio, tractability_doubt, slow_returns):
    """Return what required_tractability does, for the slower curvature."""
    return tractability_doubt * funding_ratio**-slow_returns


@claim(
    label="probability that the marginal dollar does more, were returns to diminish more slowly",
    event="higher",
)
def slow_probability(funding_ratio, relative_tractability, tractability_doubt, slow_returns):
    """Return what marginal_dollar_probability does, for the slower curvature."""
    return normal_cdf(
        normal_quantile(0.95)
        * (ln(relative_tractability) + slow_returns * ln(funding_ratio))
        / ln(tractability_doubt)
    )


@claim(label="the best split of spending: capability dollars for each interpretability dollar")
def best_ratio(relative_tractability, returns_curvature):
    """Return τ^(−1/η), the ratio at which a marginal dollar does as much in either field.

    R = τ ρ^η is 1 there, so no dollar does more on the other side. It needs η > 0: with constant
    returns one field gets everything.
    """
    return relative_tractability ** (-1 / returns_curvature)


@claim(label="the best split of spending, were returns to diminish more slowly")
def slow_best_ratio(relative_tractability, slow_returns):
    """Return what best_ratio does, for the slower curvature."""
    return relative_tractability ** (-1 / slow_returns)


@claim(label="what a doubling solves of a hard problem, as a part of what it solves of an easy one")
def hard_to_easy_solvability(hard_solvability, easy_solvability):
    """Divide the published solvability of hard problems by that of easy ones (80,000 Hours)."""
    return hard_solvability / easy_solvability
