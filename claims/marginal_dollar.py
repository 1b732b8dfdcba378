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

    ρ is the funding ratio, η the curvature of returns, and τ the relative tractability, which is
    log-normal: median τ̃, and a 90 % interval from τ̃ / f to τ̃ f. Hence σ = ln f / Φ⁻¹(0.95) and
    P = Φ((ln τ̃ + η ln ρ) / σ), which is at least 0.95 exactly when τ̃ ≥ f ρ^−η.

    η = 1 is the case of logarithmic returns, for which Cotton-Barratt (2015), “Theory behind
    logarithmic returns”, Global Priorities Project, gives the grounds. The closed form follows
    from the log-normal.
    """
    return normal_cdf(
        normal_quantile(0.95)
        * (ln(relative_tractability) + returns_curvature * ln(funding_ratio))
        / ln(tractability_doubt)
    )
