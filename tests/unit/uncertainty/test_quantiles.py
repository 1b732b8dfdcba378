import numpy
import pytest
from scipy import stats

from sphinx_claims.model import Distribution, RangeKind, Shape
from sphinx_claims.uncertainty.parameters import log_moments, moments
from sphinx_claims.uncertainty.quantiles import quantiles, standard_normal

PLAUSIBLE, INTERVAL, SPREAD = RangeKind.PLAUSIBLE, RangeKind.INTERVAL_90, RangeKind.SPREAD
of = Distribution.of_range
DISCRETE = Distribution.discrete([(0.3, 2), (1, 1), (4, 5)])

# Each with what scipy makes of the same parameters.
KNOWN = {
    "log-normal": (
        of(50, 100, INTERVAL, Shape.LOG_NORMAL),
        # ln 50 and ln 100, and 2 · 1.6448536269514722 standard deviations between them.
        stats.lognorm(0.2107018, scale=70.71067811865476),
    ),
    "normal": (of(-5, 100, INTERVAL, Shape.NORMAL), stats.norm(47.5, 31.917733)),
    "uniform": (of(-5, 100, SPREAD, Shape.UNIFORM), stats.uniform(-5, 105)),
    "wider uniform": (of(5, 95, INTERVAL, Shape.UNIFORM), stats.uniform(0, 100)),
    "log-uniform": (of(0.01, 1, SPREAD), stats.loguniform(0.01, 1)),
    # 5 % to 95 % of the decades from 10⁻¹ to 10¹.
    "wider log-uniform": (
        of(10**-0.9, 10**0.9, INTERVAL, Shape.LOG_UNIFORM),
        stats.loguniform(0.1, 10),
    ),
    "positive uniform": (of(3, 4, SPREAD, Shape.UNIFORM), stats.uniform(3, 1)),
    # Fitted by scipy.optimize.root to the 5 % and 95 % points.
    "beta": (of(0.1, 0.4, INTERVAL, Shape.BETA), stats.beta(4.775196, 15.5555)),
    "discrete": (DISCRETE, stats.rv_discrete(values=([0, 1, 2], [0.25, 0.125, 0.625]))),
}
CONTINUOUS = sorted(set(KNOWN) - {"discrete"})
PROBABILITIES = numpy.array([1e-6, 0.01, 0.05, 0.3, 0.5, 0.7, 0.95, 0.999, 1 - 1e-6])


@pytest.mark.parametrize("name", CONTINUOUS)
def test_quantiles_are_those_of_scipy(name):
    distribution, known = KNOWN[name]
    found = quantiles(distribution, PROBABILITIES)
    assert found == pytest.approx(known.ppf(PROBABILITIES), rel=1e-4)


@pytest.mark.parametrize("name", CONTINUOUS)
def test_known_normal_quantiles_need_not_be_computed_again(name):
    distribution, _ = KNOWN[name]
    found = quantiles(distribution, PROBABILITIES, standard_normal(PROBABILITIES))
    assert (found == quantiles(distribution, PROBABILITIES)).all()


@pytest.mark.parametrize("name", CONTINUOUS)
def test_means_and_variances_are_those_of_scipy(name):
    distribution, known = KNOWN[name]
    mean, variance = moments(distribution)
    assert (mean, variance) == pytest.approx((known.mean(), known.var()), rel=1e-4)


@pytest.mark.parametrize(
    "name", ["log-normal", "log-uniform", "wider log-uniform", "positive uniform", "beta"]
)
def test_means_and_variances_of_logarithms_are_those_of_many_quantiles(name):
    distribution, _ = KNOWN[name]
    grid = (numpy.arange(1_000_000) + 0.5) / 1_000_000
    logarithms = numpy.log(quantiles(distribution, grid))
    mean, variance = log_moments(distribution)
    assert mean == pytest.approx(logarithms.mean(), rel=1e-6)
    assert variance == pytest.approx(logarithms.var(), rel=1e-4)


@pytest.mark.parametrize("name", ["normal", "uniform", "wider uniform"])
def test_what_is_not_positive_has_no_logarithms(name):
    assert log_moments(KNOWN[name][0]) is None


def test_the_ends_of_a_range_without_ends_are_its_5_and_95_per_cent_points():
    for shape in (Shape.LOG_NORMAL, Shape.NORMAL, Shape.BETA):
        found = quantiles(of(0.1, 0.4, PLAUSIBLE, shape), numpy.array([0.05, 0.95]))
        assert found == pytest.approx([0.1, 0.4], rel=1e-7)


def test_a_discrete_quantile_is_one_of_the_values():
    wanted = numpy.array([0.01, 0.25, 0.251, 0.375, 0.4, 1.0])
    assert quantiles(DISCRETE, wanted).tolist() == [0.3, 0.3, 1, 1, 4, 4]
    assert quantiles(DISCRETE, numpy.array([0.5])).tolist() == [DISCRETE.median]


def test_the_moments_of_a_discrete_distribution_are_sums():
    # 0.25 · 0.3 + 0.125 · 1 + 0.625 · 4 = 2.7; 0.25 · 0.09 + 0.125 + 0.625 · 16 - 2.7² = 2.8575.
    assert moments(DISCRETE) == pytest.approx((2.7, 2.8575))
    # 0.25 ln 0.3 + 0.625 ln 4 = 0.5654408; 0.25 ln² 0.3 + 0.625 ln² 4 - 0.5654408² = 1.2437969.
    assert log_moments(DISCRETE) == pytest.approx((0.5654408, 1.2437969), rel=1e-6)


def test_a_point_is_itself():
    point = Distribution.point(7)
    assert quantiles(point, PROBABILITIES).tolist() == [7] * len(PROBABILITIES)
    assert moments(point) == (7, 0)
    assert log_moments(point) == (pytest.approx(1.9459101), 0)
