import math
import pickle

import pytest

from sphinx_claims import maths
from sphinx_claims.model import (
    FUNCTIONS,
    Call,
    Name,
    Negative,
    Number,
    Operation,
)

A, B, C = Name("a"), Name("b"), Name("c")
VALUES = {"a": 7.0, "b": 2.0, "c": 3.0}


def op(left, operator, right):
    return Operation(operator, left, right)


TREES = [
    (op(A, "/", B), "a / b", 3.5),
    (op(op(A, "-", B), "-", C), "a - b - c", 2.0),
    (op(A, "-", op(B, "-", C)), "a - (b - c)", 8.0),
    (op(A, "-", op(B, "*", C)), "a - b * c", 1.0),
    (op(op(A, "-", B), "*", C), "(a - b) * c", 15.0),
    (op(A, "/", op(B, "*", C)), "a / (b * c)", 7 / 6),
    (op(op(A, "/", B), "*", C), "a / b * c", 10.5),
    (op(op(A, "**", B), "**", C), "(a ** b) ** c", 7.0**6),
    (op(A, "**", op(B, "**", C)), "a ** b ** c", 7.0**8),
    (Negative(op(A, "**", B)), "-a ** b", -49.0),
    (op(Negative(A), "**", B), "(-a) ** b", 49.0),
    (op(A, "**", Negative(B)), "a ** -b", 7.0**-2),
    (Negative(op(A, "+", B)), "-(a + b)", -9.0),
    (op(A, "-", Negative(B)), "a - -b", 9.0),
    (Negative(Negative(A)), "--a", 7.0),
    (op(A, "*", Number(2)), "a * 2", 14.0),
    (op(A, "+", Number(1e-05)), "a + 1e-05", 7.00001),
    (Call("ln", (op(A, "/", B),)), "ln(a / b)", math.log(3.5)),
    (op(Call("max", (A, B)), "*", C), "max(a, b) * c", 21.0),
]


@pytest.mark.parametrize(("tree", "text", "value"), TREES, ids=[text for _, text, _ in TREES])
def test_a_tree_is_printed_and_computed(tree, text, value):
    assert tree.text() == text
    assert tree.value(VALUES) == value
    # What is printed is what Python computes, brackets and all.
    assert eval(text, dict(FUNCTIONS), dict(VALUES)) == value  # noqa: S307  (a text of this file)


@pytest.mark.parametrize("tree", [tree for tree, _, _ in TREES], ids=repr)
def test_a_tree_is_the_same_after_it_was_kept(tree):
    assert pickle.loads(pickle.dumps(tree)) == tree  # noqa: S301  (pickled a moment ago)


def test_names_can_be_shown_as_something_else():
    tree = op(A, "/", op(B, "+", C))
    assert tree.text({"a": "$10", "b": "(1 to 2)"}) == "$10 / ((1 to 2) + c)"


def test_the_names_are_those_that_stand_in_it_each_time():
    assert list(op(Call("max", (A, B)), "*", Negative(A)).names()) == ["a", "b", "a"]


def test_other_functions_can_stand_in():
    tree = Call("ln", (A,))
    assert tree.value({"a": [1, 2]}, {"ln": lambda values: [v * 10 for v in values]}) == [10, 20]


def test_a_name_without_a_value_is_no_zero():
    with pytest.raises(KeyError):
        A.value({})


def test_every_function_for_claims_can_stand_in_an_expression():
    assert set(maths.__all__) <= set(FUNCTIONS)
