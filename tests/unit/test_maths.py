import math

import pint
import pytest

from sphinx_claims import maths
from sphinx_claims.evaluate.units import Units
from sphinx_claims.wording import DIMENSIONLESS, Unit

UNITS = Units()
PURE = ["ln", "exp", "normal_cdf", "normal_quantile"]


def quantity(value, unit=""):
    return UNITS.quantity(value, Unit.parse(unit))


@pytest.mark.parametrize(
    ("name", "number", "wanted"),
    [
        ("ln", 1.0, 0.0),
        ("ln", math.e, 1.0),
        ("exp", 0.0, 1.0),
        ("exp", 1, math.e),
        ("sqrt", 9.0, 3.0),
        ("sqrt", 0, 0.0),
        ("normal_cdf", 0.0, 0.5),
        ("normal_cdf", 1.6448536269514722, 0.95),
        ("normal_quantile", 0.5, 0.0),
        ("normal_quantile", 0.975, 1.959963984540054),
    ],
)
def test_plain_numbers_give_plain_numbers(name, number, wanted):
    result = getattr(maths, name)(number)
    assert type(result) is float
    assert result == pytest.approx(wanted, rel=1e-12, abs=1e-12)


@pytest.mark.parametrize("name", PURE)
def test_pure_quantities_give_what_their_numbers_give(name):
    function = getattr(maths, name)
    assert function(quantity(0.25)) == function(0.25)


@pytest.mark.parametrize("name", PURE)
def test_quantities_with_a_dimension_are_refused(name):
    with pytest.raises(pint.DimensionalityError):
        getattr(maths, name)(quantity(0.25, "USD"))


@pytest.mark.parametrize("name", PURE)
def test_a_percentage_is_a_fraction(name):
    function = getattr(maths, name)
    assert function(quantity(25, "percent")) == pytest.approx(function(0.25))


def test_a_ratio_of_different_units_of_one_dimension_is_a_pure_number():
    assert maths.ln(quantity(1, "year") / quantity(1, "month")) == pytest.approx(math.log(12))


def test_a_square_root_halves_the_dimension():
    value, unit = UNITS.read(maths.sqrt(quantity(9, "USD^2")))
    assert (value, unit) == (pytest.approx(3), Unit.named("USD"))


def test_a_square_root_of_a_pure_quantity_is_pure():
    value, unit = UNITS.read(maths.sqrt(quantity(9)))
    assert (value, unit) == (pytest.approx(3), DIMENSIONLESS)


@pytest.mark.parametrize(
    ("name", "number", "error"),
    [
        ("ln", 0.0, ValueError),
        ("ln", -1.0, ValueError),
        ("exp", 710.0, OverflowError),
        ("sqrt", -1.0, ValueError),
        ("normal_quantile", 0.0, ValueError),
        ("normal_quantile", 1.0, ValueError),
    ],
)
def test_numbers_without_a_result_are_refused(name, number, error):
    with pytest.raises(error):
        getattr(maths, name)(number)
