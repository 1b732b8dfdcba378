import math
import pickle

import pytest

from sphinx_claims.model import Quantity
from sphinx_claims.wording import DIMENSIONLESS, Unit

USD = Unit.named("USD")


@pytest.mark.parametrize(
    ("low", "high", "central"),
    [
        (10, 10, 10),
        (50, 200, 100),
        (1, 4, 2),
        (0, 10, 5),
        (-10, 10, 0),
        (-30, -10, -20),
        (1e-300, 1e300, 1.0),
        (1e300, 1e308, 1e304),
    ],
)
def test_the_central_estimate_is_the_geometric_middle_above_zero_and_the_arithmetic_one_else(
    low, high, central
):
    quantity = Quantity.spanning(low, high, USD)
    assert quantity.central == pytest.approx(central, rel=1e-12)
    assert (quantity.low, quantity.high, quantity.unit) == (low, high, USD)


@pytest.mark.parametrize("low", [0.1, 1 / 3, 1e-12, 7.3e18, -1.5])
def test_a_point_is_exact(low):
    quantity = Quantity.spanning(low, low, USD)
    assert quantity.low == quantity.central == quantity.high == low
    assert not quantity.is_range


@pytest.mark.parametrize("low", [0.1, 3.3, 1e10, 5e-324])
def test_the_central_estimate_never_leaves_a_range_however_narrow(low):
    high = math.nextafter(low, math.inf)
    quantity = Quantity.spanning(low, high, DIMENSIONLESS)
    assert quantity.is_range
    assert low <= quantity.central <= high


def test_scaling_moves_all_three_numbers_and_the_unit():
    quantity = Quantity(low=50, central=100, high=200, unit=USD)
    scaled = quantity.scaled(2, Unit.parse("USD/year"))
    assert scaled == Quantity(low=100, central=200, high=400, unit=Unit.parse("USD/year"))


def test_a_quantity_survives_pickling():
    quantity = Quantity.spanning(50, 200, USD)
    assert pickle.loads(pickle.dumps(quantity)) == quantity  # noqa: S301
