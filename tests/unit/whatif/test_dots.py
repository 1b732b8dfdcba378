"""Where the dots of a panel stand."""

import math

import pytest

from sphinx_claims.whatif.dots import BASE, EDGE, SIZE, WIDTH, Axis, axis_of, dots_layout
from sphinx_claims.wording import Interval

LINE = Axis(low=0.0, high=100.0, is_log=False)
ACROSS = (WIDTH - 2 * EDGE) / 100


def test_a_value_stands_where_the_axis_has_it():
    (dot,) = dots_layout([25.0], LINE, None)

    assert dot.x == EDGE + 25 * ACROSS
    assert dot.y == BASE - SIZE / 2
    assert dot.is_inside


def test_a_logarithmic_axis_has_equal_factors():
    axis = Axis(low=1.0, high=100.0, is_log=True)

    assert axis.place(10.0) == pytest.approx(0.5)
    assert (axis.place(1.0), axis.place(100.0)) == (0.0, 1.0)


def test_what_lies_beyond_an_end_stands_at_that_end():
    assert [dot.x for dot in dots_layout([-5.0, 500.0], LINE, None)] == [EDGE, WIDTH - EDGE]


def test_values_nearer_than_a_dot_is_wide_are_stacked_in_their_middle():
    dots = dots_layout([50.0, 51.0, 90.0], LINE, None)

    assert [dot.x for dot in dots] == pytest.approx(
        [EDGE + 50.5 * ACROSS] * 2 + [EDGE + 90 * ACROSS], abs=0.01
    )
    assert [dot.y for dot in dots] == [BASE - SIZE / 2, BASE - 1.5 * SIZE, BASE - SIZE / 2]


def test_no_two_dots_lie_on_one_another():
    values = [50 + number * 0.37 for number in range(20)]
    dots = dots_layout(values, LINE, None)
    places = [(dot.x, dot.y) for dot in dots]

    for at, (x, y) in enumerate(places):
        for other_x, other_y in places[:at]:
            assert math.hypot(x - other_x, y - other_y) >= SIZE - 0.02


def test_a_stack_that_is_too_high_is_pressed_together():
    dots = dots_layout([50.0] * 20, LINE, None)

    assert len({dot.y for dot in dots}) == 20
    assert min(dot.y for dot in dots) >= SIZE / 2 - 0.01


def test_a_dot_says_whether_the_words_accept_it():
    dots = dots_layout([10.0, 50.0, 90.0], LINE, Interval(20, 60))

    assert [dot.is_inside for dot in dots] == [False, True, False]


def test_an_axis_has_room_for_all_that_is_shown():
    wide = axis_of([50.0, 200.0, 1000.0, math.inf], is_share=False)
    narrow = axis_of([100.0, 120.0], is_share=False)

    assert wide.is_log
    assert (wide.low, wide.high) == (40.0, 1250.0)
    assert not narrow.is_log
    assert (narrow.low, narrow.high) == (98.0, 122.0)
    assert axis_of([0.5, 0.6], is_share=True) == Axis(low=0.0, high=1.0, is_log=False)
    assert axis_of([0.0, 3.0], is_share=False).low == 0.0
