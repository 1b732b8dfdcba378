"""Shares and tornadoes: closed forms, draws, and both against values worked out by hand."""

import math

import numpy
import pytest

from sphinx_claims.uncertainty import Method, Uncertainty
from sphinx_claims.uncertainty.first_order import first_order_share

UNIFORM = "%s | range: spread; distribution: uniform"
NORMAL = "%s | range: interval-90; distribution: normal"
LOG_NORMAL = "%s | range: interval-90"
DRIVER = "; driver: {name: d, correlation: %s}"

CHANCE = 0.01
"""Shares out of 100,000 draws are off by less: figures are correlated by chance, by about 0.003."""

# The marginal dollar: how effective the work is, how fast returns diminish, and what is spent.
ARGUMENT = {
    "tau": "0.01 to 1 | range: spread; distribution: log-uniform",
    "eta": UNIFORM % "0.3 to 1.2",
    "spend": UNIFORM % "50 to 100 million",
}
BY_HAND = {"tau": 0.5167, "eta": 0.4761, "spend": 0.0064}
"""Of log₁₀(τ ρ^η): Var(log₁₀ τ), E[log₁₀ ρ]² Var(η) and E[η]² Var(log₁₀ ρ), over their sum and the
last two factors' own, which is Var(η) Var(log₁₀ ρ)."""


def by_figure(shares):
    return {share.figure: share.share for share in shares}


@pytest.mark.parametrize(
    "body", ["ln(tau * (10e9 / spend) ** eta) / ln(10)", "tau * (10e9 / spend) ** eta"]
)
def test_the_shares_of_the_argument_are_those_worked_out_by_hand(uncertain, body):
    shares = uncertain(ARGUMENT, {"f": f"tau, eta, spend -> return {body}"}).shares("f")
    assert by_figure(shares) == pytest.approx(BY_HAND, abs=CHANCE)
    assert [share.figure for share in shares] == ["tau", "eta", "spend"]
    assert {share.method for share in shares} == {Method.DRAWS}
    # The first has values below 0 as well; the second is positive, so its logarithm is looked at.
    assert {share.is_of_logarithm for share in shares} == {not body.startswith("ln")}


def test_what_was_worked_out_by_hand_follows_from_the_moments():
    log10 = math.log(10)
    of_tau = 4 / 12
    mean_eta, of_eta = 0.75, 0.81 / 12
    # The logarithm of a uniform from 50 to 100: its mean and variance by integration.
    mean = (100 * math.log(100) - 50 * math.log(50)) / 50 - 1
    variance = 1 - 5000 * (math.log(2) / 50) ** 2
    mean_rho, of_rho = (math.log(1e4) - mean) / log10, variance / log10**2
    parts = {"tau": of_tau, "eta": mean_rho**2 * of_eta, "spend": mean_eta**2 * of_rho}
    whole = sum(parts.values()) + of_eta * of_rho
    assert {name: part / whole for name, part in parts.items()} == pytest.approx(BY_HAND, abs=1e-4)


def test_a_product_of_powers_has_its_shares_in_closed_form(uncertain):
    figures = {
        "x": LOG_NORMAL % "50 to 100",
        "y": "2 to 9 | range: spread",
        "z": UNIFORM % "1 to 3",
        "b": "0.1 to 0.4 | range: plausible; distribution: beta",
        "d": '1 to 5 | range: spread; distribution: {discrete: {"1": 3, "5": 1}}',
    }
    body = "5 * x ** 2 / y * sqrt(z) * b * d ** -1"
    found = uncertain(figures, {"f": f"x, y, z, b, d -> return {body}"})
    shares = found.shares("f")
    assert {(s.method, s.is_of_logarithm) for s in shares} == {(Method.CLOSED_FORM, True)}
    assert sum(by_figure(shares).values()) == pytest.approx(1)
    logarithms = numpy.log(found.draws("f"))
    for name, share in by_figure(shares).items():
        assert first_order_share(found.draws(name), logarithms) == pytest.approx(share, abs=CHANCE)


def test_a_sum_of_any_figures_has_its_shares_in_closed_form(uncertain):
    figures = {
        "x": UNIFORM % "0 to 6",
        "y": NORMAL % "-3 to 3",
        "z": LOG_NORMAL % "1 to 9",
        "d": '0 to 5 | range: spread; distribution: {discrete: {"0": 3, "5": 1}}',
    }
    found = uncertain(figures, {"f": "x, y, z, d -> return 2 * x - y + z - d / 2"})
    shares = found.shares("f")
    assert {(s.method, s.is_of_logarithm) for s in shares} == {(Method.CLOSED_FORM, False)}
    assert sum(by_figure(shares).values()) == pytest.approx(1)
    for name, share in by_figure(shares).items():
        estimate = first_order_share(found.draws(name), found.draws("f"))
        assert estimate == pytest.approx(share, abs=CHANCE)


def test_with_a_driver_a_share_takes_in_what_moves_along(uncertain):
    figures = {
        "x": NORMAL % "-1 to 1" + DRIVER % 0.6,
        "y": NORMAL % "-2 to 2" + DRIVER % 0.5,
        "z": NORMAL % "-1 to 1",
    }
    found = uncertain(figures, {"f": "x, y, z -> return x + y + z"})
    shares = found.shares("f")
    # In units of the deviation of x, y has 2 and their covariance is 0.6 · 0.5 · 2 = 0.6; the
    # variance is 1 + 4 + 1 + 2 · 0.6 = 7.2; of x: (1 + 0.6)² / 7.2, of y: (4 + 0.6)² / (4 · 7.2).
    exact = {"x": 1.6**2 / 7.2, "y": 4.6**2 / 28.8, "z": 1 / 7.2}
    assert by_figure(shares) == pytest.approx(exact)
    assert {share.figure: share.moving for share in shares} == {"x": ("y",), "y": ("x",), "z": ()}
    for name, share in exact.items():
        estimate = first_order_share(found.draws(name), found.draws("f"))
        assert estimate == pytest.approx(share, abs=CHANCE)


def test_with_a_driver_and_other_shapes_shares_are_taken_from_the_draws(uncertain):
    figures = {"x": UNIFORM % "1 to 2" + DRIVER % 0.6, "y": UNIFORM % "1 to 2" + DRIVER % 0.6}
    shares = uncertain(figures, {"f": "x, y -> return x + y"}).shares("f")
    # It is positive throughout, and a sum all the same.
    assert {(s.method, s.is_of_logarithm) for s in shares} == {(Method.DRAWS, False)}
    assert sum(by_figure(shares).values()) > 1.1


def test_of_a_probability_the_share_is_of_the_value_and_not_of_its_logarithm(uncertain, document):
    figures = {"x": UNIFORM % "0.1 to 0.2", "y": UNIFORM % "0.1 to 0.2"}
    claims = {"f": "x, y -> return x + y * y"}
    assert uncertain(figures, claims).shares("f")[0].is_of_logarithm
    document.edit(document.functions, 'label="f"', 'label="f", event="higher"')
    found = Uncertainty(document.records(), document.settings()).shares("f")
    assert not any(share.is_of_logarithm for share in found)


def test_one_figure_alone_has_the_whole_share(uncertain):
    found = uncertain({"x": UNIFORM % "1 to 2", "y": "3"}, {"f": "x, y -> return ln(x) * y"})
    (share,) = found.shares("f")
    assert (share.figure, share.share, share.method) == ("x", 1, Method.EXACT)


def test_a_figure_that_cancels_has_no_share(uncertain):
    found = uncertain(
        {"x": UNIFORM % "1 to 2", "y": UNIFORM % "1 to 2", "z": UNIFORM % "1 to 2"},
        {"f": "x, y, z -> return x * y / x * z", "g": "x, y -> return max(x - x, 5)"},
    )
    assert by_figure(found.shares("f"))["x"] == 0
    assert set(by_figure(found.shares("g")).values()) == {0}


N = 100_000
GRID = (numpy.arange(N) + 0.5) / N
LOTS = numpy.random.PCG64(7)
NOISE = numpy.random.Generator(LOTS).standard_normal(N)


@pytest.mark.parametrize("noise", [0, 0.1, 1, 10, 100])
def test_a_share_out_of_draws_is_not_biased_by_its_bins(noise):
    found = first_order_share(GRID, GRID * math.sqrt(12) + noise * NOISE)
    share = 1 / (1 + noise**2)
    # Four standard errors, since the noise is correlated with the grid by chance. The lines of 100
    # bins would explain 2 parts in 1,000 of nothing but noise.
    chance = 4 * 2 * math.sqrt(share * (1 - share) / N)
    assert found == pytest.approx(share, abs=1e-4 + chance)


def test_a_share_out_of_draws_sees_what_rises_and_falls():
    assert first_order_share(GRID, numpy.sin(20 * GRID)) == pytest.approx(1, abs=1e-4)
    assert first_order_share(NOISE, NOISE**2) == pytest.approx(1, abs=1e-3)


def test_a_share_out_of_draws_of_few_values_goes_by_their_means():
    two = numpy.where(GRID < 0.3, 1.0, 5.0)
    values = numpy.where(two == 1, 0.0, 1.0) + NOISE
    assert first_order_share(two, values) == pytest.approx(0.21 / 1.21, abs=5e-3)


def test_values_that_do_not_vary_have_no_share():
    assert first_order_share(GRID, numpy.full(N, 1e9)) == 0


def test_a_tornado_has_each_figure_at_its_ends_and_the_others_at_their_centres(uncertain):
    bars = uncertain(
        {**ARGUMENT, "tau": ARGUMENT["tau"]},
        {"f": "tau, eta, spend -> return ln(tau * (10e9 / spend) ** eta) / ln(10)"},
    ).tornado("f")
    assert [bar.figure for bar in bars] == ["tau", "eta", "spend"]
    # The centres are τ = 0.1, η = 0.75 and a spend of 75 million: ρ is 133⅓.
    rho = math.log10(10_000 / 75)
    ends = [(-2 + 0.75 * rho, 0.75 * rho), (0.3 * rho - 1, 1.2 * rho - 1)]
    ends.append((0.75 * math.log10(200) - 1, 0.75 * math.log10(100) - 1))
    for bar, (low, high) in zip(bars, ends, strict=True):
        assert (bar.at_low, bar.at_high) == pytest.approx((low, high))
        assert bar.width == pytest.approx(abs(high - low))
