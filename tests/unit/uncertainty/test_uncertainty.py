"""Percentiles and means: closed forms against draws, and both against formulas by hand."""

import math
from statistics import NormalDist

import numpy
import pytest

from sphinx_claims.uncertainty import FEW_DRAWS, Method, UncomputableError
from sphinx_claims.uncertainty.percentiles import percentiles_of_draws

THREE = (0.05, 0.5, 0.95)
Z95 = NormalDist().inv_cdf(0.95)
LOG_NORMAL = "%s | range: interval-90"
NORMAL = "%s | range: interval-90; distribution: normal"
DRIVER = "; driver: {name: d, correlation: %s}"


def test_a_figure_has_the_percentiles_of_its_distribution(uncertain):
    found = uncertain({"x": "50 to 100 million | range: plausible"})
    assert found.percentiles("x", THREE) == pytest.approx((50e6, math.sqrt(50 * 100) * 1e6, 100e6))
    assert found.method("x") is Method.EXACT
    # exp(μ + σ²/2) for a log-normal.
    deviation = math.log(2) / 2 / Z95
    assert found.mean("x") == pytest.approx(math.sqrt(5e15) * math.exp(deviation**2 / 2))


def test_what_is_certain_has_one_value(uncertain):
    found = uncertain({"x": "3", "y": "4"}, {"f": "x, y -> return x / y"})
    assert found.percentiles("f", THREE) == (0.75, 0.75, 0.75)
    assert found.mean("f") == 0.75
    assert found.method("f") is Method.EXACT
    assert (found.uncertain("f"), found.shares("f"), found.tornado("f")) == ((), (), ())


@pytest.mark.parametrize(
    ("body", "value"),
    [
        ("ln(x) + 2", lambda x: math.log(x) + 2),
        ("2 - x", lambda x: 2 - x),
        ("normal_cdf(ln(x))", lambda x: NormalDist().cdf(math.log(x))),
        ("x / (x + 1)", lambda x: x / (x + 1)),
    ],
)
def test_through_one_figure_percentiles_are_exact(uncertain, body, value):
    found = uncertain({"x": LOG_NORMAL % "0.5 to 3"}, {"f": f"x -> return {body}"}, draws=1000)
    points = [value(0.5), value(math.sqrt(1.5)), value(3)]
    assert found.percentiles("f", THREE) == pytest.approx(sorted(points), rel=1e-12)
    assert found.method("f") is Method.EXACT


def test_a_function_that_rises_and_falls_has_the_percentiles_of_its_draws(uncertain):
    figures = {"x": "-1 to 3 | range: spread; distribution: uniform"}
    found = uncertain(figures, {"f": "x -> return (x - 1) ** 2"})
    assert found.method("f") is Method.DRAWS
    # |x - 1| is uniform from 0 to 2.
    assert found.percentiles("f", THREE) == pytest.approx((0.01, 1, 3.61), rel=1e-3)


PRODUCT = {
    "x": LOG_NORMAL % "50 to 100",
    "y": LOG_NORMAL % "2 to 9",
    "z": "4",
}


def product_by_hand(probability, correlation=0.0):
    """Return a percentile of 3 x² / (y √z): ln x and ln y are normal, and √4 is 2."""
    mean = math.log(1.5) + 2 * math.log(math.sqrt(5000)) - math.log(math.sqrt(18))
    one, other = 2 * math.log(2) / 2 / Z95, -math.log(4.5) / 2 / Z95
    variance = one**2 + other**2 + 2 * correlation * one * other
    return math.exp(mean + NormalDist().inv_cdf(probability) * math.sqrt(variance))


def test_a_product_of_powers_of_log_normals_is_log_normal(uncertain):
    found = uncertain(PRODUCT, {"f": "x, y, z -> return 3 * x ** 2 / (y * sqrt(z))"})
    exact = tuple(map(product_by_hand, THREE))
    assert found.method("f") is Method.CLOSED_FORM
    assert found.percentiles("f", THREE) == pytest.approx(exact, rel=1e-12)
    draws = found.draws("f")
    assert percentiles_of_draws(draws, THREE) == pytest.approx(exact, rel=0.01)
    assert found.mean("f") == pytest.approx(draws.mean(), rel=0.005)


def test_a_negative_product_has_its_percentiles_the_other_way_round(uncertain):
    found = uncertain(PRODUCT, {"f": "x, y, z -> return -3 * x ** 2 / (y * sqrt(z))"})
    exact = tuple(-product_by_hand(1 - p) for p in THREE)
    assert found.percentiles("f", THREE) == pytest.approx(exact, rel=1e-12)
    assert found.mean("f") == pytest.approx(found.draws("f").mean(), rel=0.005)
    assert {share.method for share in found.shares("f")} == {Method.DRAWS}


def test_a_driver_makes_a_product_narrower_or_wider(uncertain):
    figures = {**PRODUCT, "x": PRODUCT["x"] + DRIVER % 0.8, "y": PRODUCT["y"] + DRIVER % 0.9}
    found = uncertain(figures, {"f": "x, y, z -> return 3 * x ** 2 / (y * sqrt(z))"})
    exact = tuple(product_by_hand(p, 0.8 * 0.9) for p in THREE)
    assert found.percentiles("f", THREE) == pytest.approx(exact, rel=1e-12)
    assert percentiles_of_draws(found.draws("f"), THREE) == pytest.approx(exact, rel=0.01)


def test_a_sum_of_normals_is_normal(uncertain):
    figures = {"x": NORMAL % "-3 to 5", "y": NORMAL % "10 to 20", "z": "4"}
    claims = {"f": "x, y, z -> return 2 * x - y / z + (x + 1) * z"}
    found = uncertain(figures, claims)
    # 6 x - y / 4 + 4, with the middles 1 and 15.
    deviation = math.hypot(6 * 4 / Z95, 5 / 4 / Z95)
    exact = [6.25 + NormalDist().inv_cdf(p) * deviation for p in THREE]
    assert found.method("f") is Method.CLOSED_FORM
    assert found.percentiles("f", THREE) == pytest.approx(exact, rel=1e-12)
    draws = found.draws("f")
    assert percentiles_of_draws(draws, THREE) == pytest.approx(exact, abs=0.2)
    assert found.mean("f") == pytest.approx(6.25)
    assert draws.mean() == pytest.approx(6.25, abs=1e-6)


MONTHLY = {
    "x": "1 to 3 million USD/month | range: interval-90",
    "y": "2 to 4 million USD/year | range: interval-90",
}


@pytest.mark.parametrize(
    ("body", "unit", "middle"),
    [
        # Twelve months are a year, and √3 and √8 the middles of the ranges.
        ("x / y", "", 12 * math.sqrt(3 / 8)),
        ("x ** 2 / y", "USD/month", 12 * 3 / math.sqrt(8) * 1e6),
        ("x ** 2 / y", "USD/year", 144 * 3 / math.sqrt(8) * 1e6),
        ("max(x * 1, y)", "USD/month", math.sqrt(3) * 1e6),
    ],
)
def test_units_are_those_of_the_claim(uncertain, body, unit, middle):
    found = uncertain(MONTHLY, {"f": f"x, y -> return {body}"}, unit=unit)
    assert found.percentiles("f", (0.5,)) == pytest.approx((middle,), rel=0.01)
    assert numpy.median(found.draws("f")) == pytest.approx(middle, rel=0.01)
    assert found.mean("f") == pytest.approx(found.draws("f").mean(), rel=0.01)
    assert found.at("f", {"x": [math.sqrt(3) * 1e6]}) == pytest.approx([middle], rel=1e-12)
    assert found.draws("x").max() > 1e6
    low, high = found.tornado("f")[0].at_low, found.tornado("f")[0].at_high
    assert low < middle < high or high < middle < low


def test_the_units_of_a_sum_are_those_of_the_claim(uncertain):
    figures = {name: f"{text}; distribution: normal" for name, text in MONTHLY.items()}
    found = uncertain(figures, {"f": "x, y -> return x + y / 2"}, unit="USD/month")
    # Half of 3 million a year is an eighth of a million a month.
    exact = 2e6 + 0.125e6
    assert found.method("f") is Method.CLOSED_FORM
    assert found.percentiles("f", (0.5,)) == pytest.approx((exact,))
    assert numpy.median(found.draws("f")) == pytest.approx(exact, rel=0.001)


def test_of_other_distributions_a_product_has_the_percentiles_of_its_draws(uncertain):
    figures = {
        "x": "0.01 to 1 | range: spread",
        "y": "0.01 to 1 | range: spread",
    }
    found = uncertain(figures, {"f": "x, y -> return x * y"})
    assert found.method("f") is Method.DRAWS
    # log₁₀ of it is the sum of two uniforms: a triangle from -4 to 0 around -2.
    # Its lower half has the distribution function (t + 4)² / 8.
    ends = (10 ** (math.sqrt(8 * 0.05) - 4), 1e-2)
    assert found.percentiles("f", (0.05, 0.5)) == pytest.approx(ends, rel=0.02)


def test_a_claim_without_an_expression_is_computed_draw_by_draw(uncertain):
    figures = {"x": LOG_NORMAL % "0.5 to 3", "y": LOG_NORMAL % "1 to 2"}
    claims = {
        "f": "x, y -> return x if x > y else y",
        "g": "f, y -> return f / y",
        "h": "x, y -> return max(x, y)",
    }
    found = uncertain(figures, claims)
    assert [found.count(name) for name in ("f", "g", "h", "x")] == [FEW_DRAWS] * 2 + [100_000] * 2
    assert len(found.draws("g")) == FEW_DRAWS
    assert found.percentiles("f", THREE) == pytest.approx(found.percentiles("h", THREE), rel=0.05)
    assert uncertain(figures, claims, draws=50).count("f") == 50


@pytest.mark.parametrize(
    "body", ["ln(x)", "sqrt(x)", "x ** 0.5", "normal_quantile(x / 9)", "ln(x) if y else 0"]
)
def test_a_claim_that_some_draws_have_no_value_for_is_not_computed(uncertain, body):
    figures = {"x": NORMAL % "0.2 to 2", "y": NORMAL % "1 to 2"}
    found = uncertain(figures, {"f": f"x, y -> return {body} + y", "g": "f -> return 2 * f"})
    for name in ("f", "g"):
        with pytest.raises(UncomputableError, match="“f”"):
            found.percentiles(name)
        with pytest.raises(UncomputableError, match="“f”"):
            found.shares(name)


def test_a_value_without_end_is_none(uncertain):
    found = uncertain(
        {"x": LOG_NORMAL % "1 to 1e100", "y": LOG_NORMAL % "1 to 1e100"},
        {"f": "x, y -> return (x * y + 1) ** 1.3"},
    )
    with pytest.raises(UncomputableError):
        found.draws("f")


def test_a_claim_that_does_not_vary_has_as_many_values_as_there_are_draws(uncertain):
    found = uncertain(
        {"x": LOG_NORMAL % "1 to 2"},
        {"k": "x -> return 3", "f": "k, x -> return k + 1 if x else 0"},
        draws=10,
    )
    assert found.draws("k").tolist() == [3] * 10
    assert found.draws("f").tolist() == [4] * 10
    assert found.percentiles("k", THREE) == pytest.approx((3, 3, 3), rel=1e-15)


def test_a_claim_at_points_of_some_figures_has_the_others_at_their_centres(uncertain):
    found = uncertain(PRODUCT, {"f": "x, y, z -> return x * y / z"})
    assert found.at("f", {"x": [1, 2, 3], "z": [1, 1, 2]}) == pytest.approx(
        [math.sqrt(18), 2 * math.sqrt(18), 1.5 * math.sqrt(18)]
    )
