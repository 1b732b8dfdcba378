import math

import pytest

from sphinx_claims.judge.stretches import between, stretches
from sphinx_claims.model import Verdict

HOLDS, EDGE, FAILS = Verdict.HOLDS, Verdict.EDGE, Verdict.FAILS


def found(changes, verdict_at, lowest=0.0, highest=math.inf):
    return [
        (s.values.low, s.values.low_open, s.values.high, s.values.high_open, s.verdict)
        for s in stretches(changes, lowest, highest, verdict_at)
    ]


def test_each_end_belongs_to_the_stretch_whose_verdict_it_has():
    def verdict_at(value):
        return HOLDS if 2 <= value < 4 else FAILS

    assert found([4, 2], verdict_at) == [
        (0.0, True, 2, True, FAILS),
        (2, False, 4, True, HOLDS),
        (4, False, math.inf, True, FAILS),
    ]


def test_a_change_of_nothing_parts_nothing():
    assert found([1, 2, 3], lambda value: HOLDS) == [(0.0, True, math.inf, True, HOLDS)]


def test_one_value_can_be_a_stretch_of_its_own():
    ends = [2019 - 1e-9, 2019 + 1e-9]
    pieces = found(ends, lambda value: HOLDS if abs(value - 2019) < 1e-6 else FAILS)
    assert pieces[1] == (2019, False, 2019, False, HOLDS)


def test_changes_beyond_the_ends_do_not_count():
    assert found([-1, 0, 5], lambda value: HOLDS, lowest=0.0, highest=5.0) == [
        (0.0, True, 5.0, True, HOLDS)
    ]


@pytest.mark.parametrize(
    ("low", "high"),
    [
        *((1, 2), (0, 1), (-1, 1), (-2, -1), (1e-300, 1e300)),
        *((3, math.inf), (-3, math.inf), (0, math.inf), (-math.inf, math.inf)),
        *((-math.inf, -3), (-math.inf, 3)),
    ],
)
def test_what_lies_between_two_values_is_neither(low, high):
    assert low < between(low, high) < high
