import math

import pytest

from sphinx_claims.judge.search import MOST_TRIED, ErraticError, Search, steps
from sphinx_claims.model import Quantity
from sphinx_claims.wording import DIMENSIONLESS


def never(standing):
    return False


def test_changes_are_found_to_the_last_digit():
    search = Search(lambda value: (value > math.pi) + (value > 7))
    changes, last = search.outwards(1.0, iter([2.0, 4.0, 8.0]), never)
    assert changes == pytest.approx([math.pi, 7], rel=1e-12)
    assert last == 8.0


def test_the_search_goes_down_as_well():
    search = Search(lambda value: value > -0.3)
    changes, _ = search.outwards(1.0, iter([0.5, -0.5]), never)
    assert changes == pytest.approx([-0.3], rel=1e-12)


@pytest.mark.parametrize("standing", [lambda value: value > 0, lambda value: value >= 0])
def test_a_change_at_zero_is_found_there(standing):
    for start, values in (
        (0.0, [1e-4, 1.0]),
        (0.0, [-1e-4, -1.0]),
        (5.0, [-2.0]),
        (1e300, [-1e300]),
    ):
        changes, _ = Search(standing).outwards(start, iter(values), never)
        assert changes == ([] if standing(start) == standing(values[-1]) else [0.0])


def test_it_ends_at_the_first_value_that_is_far_enough():
    tried = []

    def probe(value):
        tried.append(value)
        return value >= 4

    changes, last = Search(probe).outwards(1.0, iter([2.0, 4.0, 8.0]), lambda standing: standing)
    assert (changes, last) == (pytest.approx([4.0]), 4.0)
    assert 8.0 not in tried


def test_a_stretch_between_two_values_is_found_where_its_two_sides_differ():
    def side(value):
        return 0 if abs(value - 2.7182818) < 1e-9 else math.copysign(1, value - 2.7182818)

    changes, _ = Search(side).outwards(1.0, iter([8.0]), never)
    assert changes == pytest.approx([2.7182818 - 1e-9, 2.7182818 + 1e-9], rel=1e-11)


def test_what_changes_back_between_two_values_is_not_seen():
    changes, _ = Search(lambda value: 2 < value < 3).outwards(1.0, iter([4.0]), never)
    assert changes == []


def test_a_standing_without_end_of_changes_is_given_up():
    count = iter(range(2 * MOST_TRIED))
    with pytest.raises(ErraticError):
        Search(lambda value: next(count)).outwards(1.0, iter([2.0]), never)


def quantity(low, high):
    return Quantity.spanning(low, high, DIMENSIONLESS)


@pytest.mark.parametrize("range_", [(4, 9), (6, 6), (-9, -4)], ids=repr)
def test_a_figure_of_one_sign_keeps_it_and_goes_to_the_reach(range_):
    central = quantity(*range_).central
    above, below = (list(steps(quantity(*range_), 1e6, way)) for way in (1, -1))
    assert all(value / central > 0 for value in above + below)
    assert above == sorted(above)
    assert below == sorted(below, reverse=True)
    assert above[0] > central > below[0]
    factors = sorted(value / central for value in (above[-1], below[-1]))
    assert factors == pytest.approx([1e-6, 1e6])


@pytest.mark.parametrize("range_", [(-2, 4), (0, 5), (0, 0)], ids=repr)
def test_any_other_goes_both_ways_through_zero(range_):
    central = quantity(*range_).central
    above, below = (list(steps(quantity(*range_), 1e3, way)) for way in (1, -1))
    size = max(map(abs, range_)) or 1
    assert below[-1] < -100 * size
    assert above[-1] > 100 * size
    assert above[0] - central == pytest.approx(central - below[0])
