"""The probability of the marginal dollar over draws, held against formulas and other draws.

R = τ ρ^η compares a dollar in two fields, of which the one is given ρ times as much. τ is
log-normal around τ̃, and its 90 % interval spans a factor f either way: σ = ln f / Φ⁻¹(0.95). The
claim takes τ̃, f and η, and gives P(R > 1); its mean over draws is the probability that remains
when η or the spending is uncertain as well.
"""

import math
from statistics import NormalDist

import pytest

from sphinx_claims.uncertainty import Method

CLAIM = {
    "p": "tau, doubt, eta, ample, scarce -> return normal_cdf("
    "normal_quantile(0.95) * (ln(tau) + eta * ln(ample / scarce)) / ln(doubt))"
}
STANDARD = NormalDist()


@pytest.mark.parametrize(
    ("tau", "doubt", "low", "high"),
    [(0.1, 10, 0.6, 1.2), (0.03, 30, 0.1, 0.9), (0.3, 3, -0.2, 0.5), (0.005, 10, 0.9, 1.1)],
)
def test_with_normal_returns_the_mean_is_that_of_the_closed_form(uncertain, tau, doubt, low, high):
    figures = {
        "tau": tau,
        "doubt": doubt,
        "eta": f"{low} to {high} | range: interval-90; distribution: normal",
        "ample": "10 billion",
        "scarce": "100 million",
    }
    found = uncertain({name: str(value) for name, value in figures.items()}, CLAIM)
    ln_rho = math.log(100)
    sigma = math.log(doubt) / STANDARD.inv_cdf(0.95)
    eta, s = (low + high) / 2, (high - low) / 2 / STANDARD.inv_cdf(0.95)
    exact = STANDARD.cdf((math.log(tau) + eta * ln_rho) / math.hypot(sigma, s * ln_rho))
    draws = found.draws("p")
    standard_error = draws.std() / math.sqrt(len(draws))
    assert abs(found.mean("p") - exact) < 4 * standard_error
    # Each quantile is drawn once, so one uncertain figure comes much closer than lots would.
    assert found.mean("p") == pytest.approx(exact, abs=1e-6)


@pytest.mark.parametrize(
    ("who", "tau", "doubt", "returns", "probability"),
    [
        ("optimist", "0.3", "10", "0.7 to 1.2", 0.986),
        ("neutral", "0.1", "10", "0.3 to 1.2", 0.759),
        ("sceptic", "0.03", "30", "0 to 1", 0.341),
    ],
)
def test_the_means_are_those_of_draws_of_every_figure(
    uncertain, who, tau, doubt, returns, probability
):
    # Means over 4,000,000 draws of τ, η and the spending by lot, rounded to three digits.
    figures = {
        "tau": tau,
        "doubt": doubt,
        "eta": f"{returns} | range: plausible; distribution: uniform",
        "ample": "10 billion",
        "scarce": "50 to 100 million | range: plausible; distribution: uniform",
    }
    found = uncertain(figures, CLAIM)
    assert found.mean("p") == pytest.approx(probability, abs=0.001), who
    assert found.method("p") is Method.DRAWS
