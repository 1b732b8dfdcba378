import math

import pytest

from sphinx_claims.model import Distribution, RangeKind, Shape, UnsuitedShapeError

PLAUSIBLE, INTERVAL, SPREAD = RangeKind.PLAUSIBLE, RangeKind.INTERVAL_90, RangeKind.SPREAD
ENDLESS = (Shape.LOG_NORMAL, Shape.NORMAL, Shape.BETA)
EQUAL = 12
WITH_ENDS = (Shape.UNIFORM, Shape.LOG_UNIFORM)


@pytest.mark.parametrize(
    ("low", "kind", "shape", "tail"),
    [
        (50, PLAUSIBLE, Shape.LOG_NORMAL, 0.05),
        (50, INTERVAL, Shape.LOG_NORMAL, 0.05),
        (50, SPREAD, Shape.LOG_UNIFORM, 0),
        (0, PLAUSIBLE, Shape.NORMAL, 0.05),
        (-5, INTERVAL, Shape.NORMAL, 0.05),
        (-5, SPREAD, Shape.UNIFORM, 0),
    ],
)
def test_each_kind_of_range_stands_for_a_distribution(low, kind, shape, tail):
    found = Distribution.of_range(low, 100, kind)
    assert (found.shape, found.tail) == (shape, tail)
    assert (found.low, found.high) == (low, 100)


def test_a_single_number_is_a_point():
    found = Distribution.of_range(5, 5, None)
    assert found == Distribution.point(5)
    assert found.is_certain
    assert found.median == 5


@pytest.mark.parametrize("shape", ENDLESS)
def test_the_ends_of_a_range_are_a_90_per_cent_interval_of_a_shape_without_ends(shape):
    for kind in (PLAUSIBLE, INTERVAL):
        assert Distribution.of_range(0.1, 0.4, kind, shape).tail == 0.05


@pytest.mark.parametrize("shape", WITH_ENDS)
def test_the_ends_of_a_range_bound_a_shape_with_ends_unless_it_is_a_90_per_cent_interval(shape):
    for kind in (PLAUSIBLE, SPREAD):
        found = Distribution.of_range(0.1, 0.4, kind, shape)
        assert found.tail == 0
        assert found.support == pytest.approx((0.1, 0.4), rel=1e-15)
    wider = Distribution.of_range(0.1, 0.4, INTERVAL, shape)
    assert wider.tail == 0.05
    assert wider.support[0] < 0.1
    assert wider.support[1] > 0.4


def test_five_parts_in_a_hundred_lie_below_the_low_end_of_a_wider_uniform():
    low, high = Distribution.of_range(10, 100, INTERVAL, Shape.UNIFORM).support
    assert (10 - low) / (high - low) == pytest.approx(0.05)
    low, high = Distribution.of_range(10, 100, INTERVAL, Shape.LOG_UNIFORM).support
    assert math.log(10 / low) / math.log(high / low) == pytest.approx(0.05)


@pytest.mark.parametrize(
    ("shape", "median"),
    [
        (Shape.LOG_NORMAL, 0.2),
        (Shape.LOG_UNIFORM, 0.2),
        (Shape.NORMAL, 0.25),
        (Shape.UNIFORM, 0.25),
        # What scipy.stats.beta gives, fitted by scipy.optimize.root.
        (Shape.BETA, 0.2260615),
    ],
)
def test_the_median_is_the_middle_of_the_shape(shape, median):
    found = Distribution.of_range(0.1, 0.4, INTERVAL, shape)
    assert found.median == pytest.approx(median, abs=1e-7)


@pytest.mark.parametrize(
    ("weights", "median"),
    [
        ([(0.3, 2), (1, 1)], 0.3),
        ([(1, 2), (0.3, 1)], 1),
        ([(0.3, 1), (1, 1)], 0.3),
        ([(1, 0.1), (2, 0.2), (3, 0.3), (4, 0.6)], 3),
        # Half of them add up to a little less than a half, in floats.
        ([(value, 1) for value in range(1, EQUAL + 1)], EQUAL / 2),
    ],
)
def test_the_median_of_a_discrete_distribution_is_one_of_its_values(weights, median):
    found = Distribution.discrete(weights)
    assert found.median == median
    assert sum(probability for _, probability in found.outcomes) == pytest.approx(1)


def test_a_value_stands_once_in_a_discrete_distribution():
    with pytest.raises(UnsuitedShapeError, match="twice"):
        Distribution.discrete([(1, 2), (1.0, 3)])


@pytest.mark.parametrize(
    ("low", "high", "kind", "shape"),
    [
        (-1, 5, PLAUSIBLE, Shape.LOG_NORMAL),
        (0, 5, SPREAD, Shape.LOG_UNIFORM),
        (0, 0.5, PLAUSIBLE, Shape.BETA),
        (0.5, 1, PLAUSIBLE, Shape.BETA),
        (0.5, 3, INTERVAL, Shape.BETA),
        (0.3, 0.3000001, INTERVAL, Shape.BETA),
        (1, 5, SPREAD, Shape.LOG_NORMAL),
        (1, 5, SPREAD, Shape.NORMAL),
        (0.1, 0.5, SPREAD, Shape.BETA),
        (1, 5, PLAUSIBLE, Shape.POINT),
        (5, 5, None, Shape.NORMAL),
    ],
)
def test_a_shape_that_the_range_can_not_have_is_refused_with_another_in_its_place(
    low, high, kind, shape
):
    with pytest.raises(UnsuitedShapeError) as refused:
        Distribution.of_range(low, high, kind, shape)
    assert refused.value.reason
    assert refused.value.hint


def test_the_support_of_an_endless_shape_is_its_own():
    of = Distribution.of_range
    assert of(0.1, 0.4, PLAUSIBLE).support == (0, math.inf)
    assert of(0.1, 0.4, PLAUSIBLE, Shape.NORMAL).support == (-math.inf, math.inf)
    assert of(0.1, 0.4, PLAUSIBLE, Shape.BETA).support == (0, 1)


def test_weights_whose_sum_is_no_number_are_refused():
    with pytest.raises(UnsuitedShapeError, match="add up to more than any number"):
        Distribution.discrete([(1.0, 1e308), (4.0, 1e308)])
    assert Distribution.discrete([(1.0, 1e308), (4.0, 1e307)]).outcomes[0][1] == pytest.approx(
        10 / 11
    )
