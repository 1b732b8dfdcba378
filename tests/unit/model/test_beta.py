import random

import pytest
from scipy.special import betainc, betaincinv

from sphinx_claims.model.beta import beta_below, beta_median, fit_beta


def pairs(seed, count):
    """Yield pairs of shares: anywhere, near nothing, and close to each other."""
    lots = random.Random(seed)
    for _ in range(count):
        yield tuple(sorted((lots.random(), lots.random())))
        yield tuple(sorted((10 ** -lots.uniform(0, 5), 10 ** -lots.uniform(0, 5))))
        low = lots.uniform(0, 0.9)
        yield low, low * (1 + 10 ** -lots.uniform(1, 3)) + 1e-4


WIDE_ENOUGH = [pair for pair in pairs(1, 60) if pair[1] - pair[0] > 1e-3 * pair[1]]


@pytest.mark.parametrize(("low", "high"), WIDE_ENOUGH)
def test_the_points_of_a_fitted_beta_are_those_that_it_was_fitted_to(low, high):
    a, b = fit_beta(low, high, 0.05)
    assert betainc(a, b, low) == pytest.approx(0.05, abs=1e-8)
    assert betainc(a, b, high) == pytest.approx(0.95, abs=1e-8)
    assert beta_median(a, b) == pytest.approx(betaincinv(a, b, 0.5), rel=1e-7)


@pytest.mark.parametrize(("a", "b"), [(0.01, 0.02), (0.5, 0.5), (1, 1), (2, 7), (4e3, 9e3)])
def test_a_beta_lies_below_a_point_as_often_as_scipy_says(a, b):
    for point in (0.0, 1e-9, 0.1, 0.3, 0.307, 0.31, 0.9, 1.0):
        assert beta_below(point, a, b) == pytest.approx(betainc(a, b, point), rel=1e-9, abs=1e-15)


def test_points_that_are_all_but_equal_have_no_beta():
    with pytest.raises(ValueError, match="no exponents"):
        fit_beta(0.3, 0.3 + 1e-9, 0.05)
