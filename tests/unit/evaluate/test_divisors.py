import pytest

from sphinx_claims.evaluate.divisors import zero_divisor
from sphinx_claims.model import Call, Name, Negative, Number, Operation, Quantity
from sphinx_claims.wording import DIMENSIONLESS

X, Y = Name("x"), Name("y")


def over(low, high):
    return Quantity.spanning(low, high, DIMENSIONLESS)


def ratio(divisor):
    return Operation("/", Y, divisor)


@pytest.mark.parametrize(
    ("divisor", "factor", "low", "high"),
    [
        (X, X, -1, 10),
        (Operation("-", X, Number(4)), Operation("-", X, Number(4)), -5, 6),
        (Operation("*", Number(2), Operation("*", X, X)), X, -1, 10),
        (Call("sqrt", (Operation("*", X, X),)), X, -1, 10),
        (Negative(Operation("**", X, Number(2))), X, -1, 10),
        (Operation("/", Call("abs", (X,)), Y), X, -1, 10),
    ],
)
def test_a_divisor_that_may_be_zero_is_found(divisor, factor, low, high):
    expression = Operation("+", Number(1), ratio(divisor))
    inputs = {"x": over(-1, 10), "y": over(5, 5)}
    assert zero_divisor(expression, lambda point: point, inputs) == (factor, low, high)


@pytest.mark.parametrize(
    ("divisor", "x"),
    [
        (X, over(1, 10)),
        (X, over(-10, -1)),
        (X, over(3, 3)),
        (Operation("-", X, Number(4)), over(5, 6)),
        (Operation("+", Operation("*", X, X), Number(1)), over(-1, 10)),
        (Number(2), over(-1, 10)),
    ],
)
def test_one_that_keeps_away_from_zero_is_not(divisor, x):
    values = {"x": x, "y": over(-5, 5) if x.is_range else over(5, 5)}
    assert zero_divisor(ratio(divisor), lambda point: point, values) is None


def test_what_is_above_zero_throughout_is_not_tried():
    def refuse(point):
        raise AssertionError(point)

    divisor = Operation("+", Operation("*", X, Number(2)), Operation("/", X, Y))
    inputs = {"x": over(1, 10), "y": over(2, 3)}
    assert zero_divisor(ratio(divisor), refuse, inputs) is None
