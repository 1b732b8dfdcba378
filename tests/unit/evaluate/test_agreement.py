import math
import sys

import pytest

from sphinx_claims.evaluate.agreement import agrees
from sphinx_claims.model import Call, Name, Number, Operation, Quantity
from sphinx_claims.wording import DIMENSIONLESS

A, B = Name("a"), Name("b")
RATIO = Operation("/", A, B)


def inputs(a=(4, 9), b=(2, 2)):
    return {
        "a": Quantity.spanning(*a, DIMENSIONLESS),
        "b": Quantity.spanning(*b, DIMENSIONLESS),
    }


def test_an_expression_agrees_with_its_own_function():
    assert agrees(RATIO, lambda a, b: a / b, inputs())


@pytest.mark.parametrize(
    "function",
    [
        lambda a, b: a * b,
        lambda a, b: b / a,
        lambda a, b: a / b if a < 9 else a,
        lambda a, b: a / b if a > 4 else a,
        lambda a, b: a / b if a != 6 else a,
        lambda a, b: a / b * (1 + 1e-9),
        lambda a, b: str(a / b),
        lambda a, b: math.nan,
        lambda a, b: sys.exit(),
    ],
    ids=[
        "another operator",
        "another order",
        "at the high end",
        "at the low end",
        "at the centre",
        "by a little",
        "no number",
        "not a number",
        "an exit",
    ],
)
def test_a_function_that_differs_anywhere_is_told_apart(function):
    assert not agrees(RATIO, function, inputs())


def test_a_function_of_points_is_called_beyond_them():
    same_at_the_point = Operation("-", A, Number(6))
    assert not agrees(same_at_the_point, lambda a, b: 0.0, inputs(a=(6, 6)))


def test_where_both_have_no_value_they_agree():
    # The widened range of `a` reaches below zero, where neither has a logarithm.
    assert agrees(Call("ln", (A,)), lambda a, b: math.log(a), inputs(a=(-1, 5)))
    assert not agrees(Call("ln", (A,)), lambda a, b: math.log(max(a, 1)), inputs(a=(-1, 5)))
