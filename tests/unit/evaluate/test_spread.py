import itertools
import math

import pytest

from sphinx_claims.evaluate.spread import ALL_CORNERS, INSIDE, spread
from sphinx_claims.model import Quantity
from sphinx_claims.wording import DIMENSIONLESS


def quantities(**ranges):
    return {
        name: Quantity.spanning(*(ends if isinstance(ends, tuple) else (ends, ends)), DIMENSIONLESS)
        for name, ends in ranges.items()
    }


def points(**ranges):
    """Return every point that is tried for these inputs."""
    tried = []

    def note(point):
        tried.append(dict(point))
        return 0.0

    spread(note, quantities(**ranges))
    return tried


@pytest.mark.parametrize(
    ("function", "ranges", "wanted"),
    [
        (lambda p: p["a"], {"a": (2, 3)}, (2, 3)),
        (lambda p: -p["a"], {"a": (2, 3)}, (-3, -2)),
        (lambda p: p["a"] / p["b"], {"a": 10, "b": (50, 100)}, (0.1, 0.2)),
        (lambda p: p["a"] / p["b"], {"a": (1, 3), "b": (0.1, 0.7)}, (1 / 0.7, 3 / 0.1)),
        (lambda p: p["a"] - p["b"], {"a": (1, 3), "b": (1, 3)}, (-2, 2)),
        (lambda p: p["a"] * p["b"], {"a": (-1, 3), "b": (-2, 5)}, (-6, 15)),
        (lambda p: math.exp(p["a"]), {"a": (-1, 1)}, (math.exp(-1), math.exp(1))),
        (lambda p: 7.0, {"a": (1, 3)}, (7, 7)),
        (lambda p: p["a"] + p["b"], {"a": 0.1, "b": 0.2}, (0.1 + 0.2, 0.1 + 0.2)),
    ],
)
def test_a_monotone_function_has_its_exact_ends(function, ranges, wanted):
    assert spread(function, quantities(**ranges)) == wanted


@pytest.mark.parametrize("count", [1, 2, ALL_CORNERS, ALL_CORNERS + 1, 12, 25])
def test_a_monotone_function_has_its_exact_ends_for_many_inputs(count):
    ranges = {f"x{number:02}": (number + 1.0, number + 2.0) for number in range(count)}

    def alternating(point):
        return sum(-value if at % 2 else value for at, value in enumerate(point.values()))

    low = sum(-(n + 2.0) if n % 2 else n + 1.0 for n in range(count))
    high = sum(-(n + 1.0) if n % 2 else n + 2.0 for n in range(count))
    assert spread(alternating, quantities(**ranges)) == (low, high)


@pytest.mark.parametrize(
    ("function", "ranges", "low", "high"),
    [
        (lambda p: (p["a"] - 0.37) ** 2, {"a": (0, 1)}, 0, 0.63**2),
        (lambda p: p["a"] * (1 - p["a"]), {"a": (0, 1)}, 0, 0.25),
        (lambda p: math.sin(p["a"]), {"a": (0, 2 * math.pi)}, -1, 1),
        (lambda p: (p["a"] - p["b"]) ** 2, {"a": (0, 1), "b": (0, 1)}, 0, 1),
        (
            lambda p: max(0, 1 - 8 * abs(p["a"] - 0.4)) + max(0, 1 - 8 * abs(p["b"] - 0.7)),
            {"a": (0, 1), "b": (0, 1)},
            0,
            2,
        ),
    ],
)
def test_a_function_that_rises_and_falls_is_not_taken_for_a_narrow_one(function, ranges, low, high):
    found_low, found_high = spread(function, quantities(**ranges))
    width = high - low
    assert low - 1e-12 <= found_low <= low + 0.25 * width
    assert high - 0.25 * width <= found_high <= high + 1e-12


def test_the_central_value_lies_in_the_range_of_values():
    # It is least at the geometric middle, which no corner and no point of a sequence hits.
    inputs = quantities(a=(50, 200))
    low, _ = spread(lambda p: abs(p["a"] - inputs["a"].central), inputs)
    assert low == 0


def test_no_range_needs_one_point_besides_the_corners_of_nothing():
    assert {tuple(point.items()) for point in points(a=5, b=7)} == {(("a", 5), ("b", 7))}


def test_every_point_lies_in_the_ranges():
    for point in points(a=(2, 3), b=(-1, 1), c=5):
        assert 2 <= point["a"] <= 3
        assert -1 <= point["b"] <= 1
        assert point["c"] == 5


def test_all_corners_are_tried_where_they_are_few():
    tried = {tuple(sorted(point.items())) for point in points(a=(1, 2), b=(3, 4), c=(5, 6))}
    for corner in itertools.product((1, 2), (3, 4), (5, 6)):
        assert tuple(zip("abc", corner, strict=True)) in tried


def test_the_number_of_points_stays_small_for_many_inputs():
    few = len(points(**{f"x{n}": (1, 2) for n in range(ALL_CORNERS)}))
    many = len(points(**{f"x{n}": (1, 2) for n in range(100)}))
    assert few < INSIDE + 2**ALL_CORNERS + 50
    assert many < INSIDE + 300


def test_inputs_that_are_points_do_not_move_the_others():
    alone = [point["b"] for point in points(b=(1, 2))]
    beside = [point["b"] for point in points(a=7, b=(1, 2), c=0)]
    assert beside == alone


def test_the_order_of_the_inputs_moves_nothing():
    inputs = quantities(a=(1, 2), b=(3, 5))

    def wavy(point):
        return math.sin(9 * point["a"]) * math.cos(7 * point["b"])

    assert spread(wavy, inputs) == spread(wavy, dict(reversed(inputs.items())))


def test_what_the_function_raises_comes_out():
    with pytest.raises(ZeroDivisionError):
        spread(lambda p: 1 / p["a"], quantities(a=(-1, 1)))
