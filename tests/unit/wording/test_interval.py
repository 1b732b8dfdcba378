import math

import pytest

from sphinx_claims.wording import Interval


@pytest.mark.parametrize(
    ("interval", "inside", "outside"),
    [
        (Interval(50, 200), [50, 200, 100, 200 * (1 + 1e-10), 50 * (1 - 1e-10)], [49.9, 200.1]),
        (Interval(200, 1000, high_open=True), [200, 999], [1000, 1000 * (1 - 1e-10), 1001]),
        (Interval(5, math.inf, low_open=True, high_open=True), [5.1, 1e300], [5, 5 + 1e-10, 4]),
        (Interval(-math.inf, 5), [-math.inf, -1e300, 5], [6, math.inf]),
        (Interval(0, 1), [0, 1], [-1e-12, math.nan]),
        (Interval.exactly(2019), [2019], [2019.1, 2018.9]),
        (Interval.exactly(0), [0, -0.0], [1e-300]),
        (Interval(-10, -5), [-10, -5], [-10.1, -4.9]),
    ],
    ids=str,
)
def test_contains_closed_ends_and_excludes_open_ones(interval, inside, outside):
    assert all(interval.contains(value) for value in inside)
    assert not any(interval.contains(value) for value in outside)


def test_covers_a_range_only_with_both_ends():
    assert Interval(50, 200).covers(50, 200)
    assert not Interval(50, 200).covers(40, 100)
    assert not Interval(50, 200).covers(100, 250)


@pytest.mark.parametrize("ends", [(2, 1), (math.nan, 1), (1, math.nan)], ids=str)
def test_refuses_ends_that_bound_nothing(ends):
    with pytest.raises(ValueError, match="interval"):
        Interval(*ends)


def test_scales_by_a_factor_above_zero_and_keeps_what_is_open():
    scaled = Interval(-1, math.inf, low_open=True).scaled(2)
    assert scaled == Interval(-2, math.inf, low_open=True)


@pytest.mark.parametrize("factor", [0, -1, math.nan, math.inf])
def test_refuses_to_scale_by(factor):
    with pytest.raises(ValueError, match="scaled"):
        Interval(1, 2).scaled(factor)


@pytest.mark.parametrize(
    ("interval", "ratio"),
    [
        (Interval(50, 200), 4),
        (Interval(0, 5), math.inf),
        (Interval(-1, 5), math.inf),
        (Interval(5, math.inf), math.inf),
        (Interval.exactly(7), 1),
        (Interval(-20, -5), 4),
    ],
    ids=str,
)
def test_width_ratio(interval, ratio):
    assert interval.width_ratio == ratio
