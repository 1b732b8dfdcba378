"""Expressions of every kind, and what a reader of their formulas is to see."""

import math

from hypothesis import strategies as st

from sphinx_claims.model import FUNCTIONS, Call, Name, Negative, Number, Operation, Quantity
from sphinx_claims.notation import Label, value_label
from sphinx_claims.notation.label import Binding
from sphinx_claims.wording import Unit

A, B, C = Name("a"), Name("b"), Name("c")
PERSON = Unit.named("person")


def op(left, operator, right):
    return Operation(operator, left, right)


def seen(tree, text=str):
    """Return a tree as a formula says it: a minus sign is one before the whole product."""
    parts = [seen(part, text) for part in tree.children()]
    match tree:
        case Name(id=id_):
            tree = Name(text(id_))
        case Number(number=number):
            tree = seen_number(number)
        case Negative():
            tree = Negative(*parts)
        case Operation(operator="*") if isinstance(parts[0], Negative):
            tree = Negative(op(parts[0].operand, "*", parts[1]))
        case Operation(operator=operator):
            tree = op(parts[0], operator, parts[1])
        case Call(function=function):
            tree = Call(function, tuple(parts))
    return tree


def seen_number(number):
    """Return a number as a formula says it: a power of ten is one, and a sign stands before."""
    if number < 0:
        return Negative(seen_number(-number))
    if "e" not in repr(number):
        return Number(number)
    mantissa, exponent = repr(number).split("e")
    power = op(Number(10), "**", seen_number(int(exponent)))
    return power if mantissa == "1" else op(seen_number(float(mantissa)), "*", power)


NUMBERS = st.one_of(
    st.integers(-5, 1000),
    st.floats(1e-9, 1e9),
    st.sampled_from([0, 0.5, 1e-05, 2.5e-07, 1e22, 6.02e23, -1e-09, math.inf, -math.inf]),
)
ONE = [name for name in sorted(FUNCTIONS) if name not in {"max", "min"}]


def compound(parts):
    several = st.lists(parts, min_size=1, max_size=3).map(tuple)
    return st.one_of(
        st.builds(Negative, parts),
        st.builds(Operation, st.sampled_from(["+", "-", "*", "/", "**"]), parts, parts),
        st.builds(Call, st.sampled_from(ONE), parts.map(lambda part: (part,))),
        st.builds(Call, st.sampled_from(["max", "min"]), several),
    )


TREES = st.recursive(
    st.one_of(NUMBERS.map(Number), st.sampled_from([A, B, C])), compound, max_leaves=12
)


LABELS = {
    "a": Label(text="1 to 2", binding=Binding.RANGE, tag="mn"),
    "b": value_label(Quantity.spanning(5, 5, PERSON)),
    "c": value_label(Quantity.spanning(-3, -3, PERSON)),
}
