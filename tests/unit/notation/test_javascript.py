"""Expressions as JavaScript: what is written computes what Python computes.

What is written is JavaScript and, as it happens, Python too: so it is computed here with the
helpers that the page's script has, which are held against Python's in a browser.
"""

import math
from statistics import NormalDist

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sphinx_claims.model import FUNCTIONS, Call, Name, Negative, Number, Operation
from sphinx_claims.notation import formulas_script, javascript

A, B = Name("a"), Name("b")


class FailedError(Exception):
    """What the helper for a part without a value does."""


def fail():
    raise FailedError


HELPERS = {
    "div": lambda one, other: one / other,
    "pow": lambda base, power: base**power,
    "ln": math.log,
    "exp": math.exp,
    "sqrt": math.sqrt,
    "normalCdf": NormalDist().cdf,
    "normalQuantile": NormalDist().inv_cdf,
    "abs": abs,
    "max": max,
    "min": min,
    "fail": fail,
    "NaN": math.nan,
    "Infinity": math.inf,
}


def op(left, operator, right):
    return Operation(operator, left, right)


@pytest.mark.parametrize(
    ("expression", "written"),
    [
        (A, 'v["a"]'),
        (Number(2), "2.0"),
        (Number(1e23), "1e+23"),
        (Number(0.1), "0.1"),
        (op(A, "+", B), '(v["a"] + v["b"])'),
        (op(A, "-", op(B, "-", A)), '(v["a"] - (v["b"] - v["a"]))'),
        (op(op(A, "*", B), "*", Number(3)), '((v["a"] * v["b"]) * 3.0)'),
        (op(A, "/", B), 'div(v["a"], v["b"])'),
        (op(A, "**", Negative(B)), 'pow(v["a"], (-v["b"]))'),
        (Negative(op(A, "**", Number(2))), '(-pow(v["a"], 2.0))'),
        (Negative(Negative(A)), '(-(-v["a"]))'),
        (op(A, "-", Number(-5)), '(v["a"] - (-5.0))'),
        (Call("normal_cdf", (Call("ln", (A,)),)), 'normalCdf(ln(v["a"]))'),
        (Call("normal_quantile", (A,)), 'normalQuantile(v["a"])'),
        (Call("max", (A, Number(0), B)), 'max(v["a"], 0.0, v["b"])'),
    ],
)
def test_every_part_stands_in_brackets_of_its_own(expression, written):
    assert javascript(expression) == written


@pytest.mark.parametrize(
    ("expression", "written"),
    [
        # 100 * 1.1 is 110.00000000000001 in both; here Python has said so.
        (op(Number(100), "*", Number(1.1)), "110.00000000000001"),
        (op(Number(10), "**", Number(0.5)), "3.1622776601683795"),
        (Negative(Number(0.0)), "(-0.0)"),
        (Call("normal_quantile", (Number(0.95),)), "1.6448536269514715"),
        (op(Number(9007199254740993), "+", Number(0)), "9007199254740992.0"),
        (op(Number(1e308), "*", Number(10)), "Infinity"),
        (op(Number(-1e308), "*", Number(10)), "(-Infinity)"),
        (op(Number(math.inf), "-", Number(math.inf)), "NaN"),
    ],
)
def test_a_part_without_names_is_the_number_that_python_has_for_it(expression, written):
    assert javascript(expression) == written


@pytest.mark.parametrize(
    "expression",
    [
        op(Number(1), "/", Number(0)),
        Call("ln", (Number(0),)),
        Call("exp", (Number(1000),)),
        op(Number(-1), "**", Number(0.5)),
        op(Number(10.0), "**", Number(400)),
        op(Number(10), "**", Number(400)),
        Call("normal_quantile", (Number(1),)),
    ],
)
def test_a_part_that_python_can_not_compute_fails_in_the_script(expression):
    assert javascript(expression) == "fail()"
    assert javascript(op(A, "+", expression)) == '(v["a"] + fail())'


def test_formulas_are_functions_by_the_ids_of_their_claims():
    assert formulas_script({"one": op(A, "/", B), "new": Name("one")}) == (
        'const FORMULAS = {\n  "one": (v) => div(v["a"], v["b"]),\n  "new": (v) => v["one"],\n};\n'
    )


def test_no_formulas_are_an_empty_object():
    assert formulas_script({}) == "const FORMULAS = {\n};\n"


def test_every_function_of_the_grammar_is_a_helper():
    for name in FUNCTIONS:
        helper = javascript(Call(name, (A,))).partition("(")[0]
        assert helper in HELPERS


numbers = st.one_of(
    st.integers(-1000, 1000), st.floats(-1e6, 1e6), st.sampled_from([1e308, 5e-324, 10**30])
)
# A tower of whole numbers would keep Python busy for ever.
exponents = st.one_of(st.integers(-3, 3).map(Number), st.floats(-9, 9).map(Number), st.just(A))
leaves = st.one_of(st.sampled_from([A, B]), numbers.map(Number))


def grown(parts):
    return st.one_of(
        parts.map(Negative),
        st.builds(op, parts, st.sampled_from(["+", "-", "*", "/"]), parts),
        st.builds(op, parts, st.just("**"), exponents),
        st.builds(
            lambda name, part: Call(name, (part,)),
            st.sampled_from(sorted(set(FUNCTIONS) - {"max", "min"})),
            parts,
        ),
        st.builds(
            lambda name, one, other: Call(name, (one, other)),
            st.sampled_from(["max", "min"]),
            parts,
            parts,
        ),
    )


def outcome(compute):
    """Return a finite number, or None for what has no value."""
    try:
        found = float(compute())
    except (ArithmeticError, TypeError, ValueError, FailedError):
        return None
    return repr(found) if math.isfinite(found) else None


@given(
    st.recursive(leaves, grown, max_leaves=12),
    st.floats(-1e9, 1e9, allow_subnormal=False),
    st.floats(1e-9, 1e9),
)
def test_what_is_written_computes_what_python_computes(expression, a, b):
    values = {"a": a, "b": b}
    text = javascript(expression)
    found = outcome(lambda: eval(text, {**HELPERS, "v": values}))  # noqa: S307  (our own text)

    assert found == outcome(lambda: expression.value(values))
