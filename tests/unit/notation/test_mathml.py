import copy
import math
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings

from sphinx_claims.evaluate.formula import DEEPEST
from sphinx_claims.model import FUNCTIONS, Call, Name, Negative, Number, Quantity
from sphinx_claims.notation import Label, formula_math, name_label, value_label
from sphinx_claims.notation.mathml import WIDEST
from sphinx_claims.wording import Unit
from tests.unit.notation.trees import LABELS, ONE, PERSON, TREES, A, B, C, op, seen


def inside(markup):
    """Return what a formula holds, without the element around it."""
    return "".join(ET.tostring(part, "unicode") for part in ET.fromstring(markup))  # noqa: S314


@given(TREES)
@settings(max_examples=300, deadline=None)
def test_any_expression_is_read_as_what_it_is(read_math, tree):
    assert read_math(formula_math(tree)) == seen(tree)


@given(TREES)
@settings(max_examples=300, deadline=None)
def test_values_in_place_of_names_are_no_less_clear(read_math, tree):
    assert read_math(formula_math(tree, LABELS)) == seen(tree, lambda id_: LABELS[id_].text)


def brackets(math_):
    """Yield each pair of brackets that is not one around a function's arguments."""
    for parent in math_.iter():
        for at, child in enumerate(parent):
            signs = [part.text for part in child if part.tag == "mo"]
            is_pair = child.tag == "mrow" and signs[:1] == ["("] and signs[-1:] == [")"]
            if is_pair and not (at and parent[at - 1].text == "\u2061"):
                yield child


@given(TREES)
@settings(max_examples=300, deadline=None)
def test_no_brackets_stand_that_could_be_left_out(read_math, tree):
    markup = formula_math(tree)
    count = len(list(brackets(ET.fromstring(markup))))  # noqa: S314
    for number in range(count):
        without = ET.fromstring(markup)  # noqa: S314
        pair = list(brackets(without))[number]
        assert (pair[0].text, pair[-1].text) == ("(", ")")
        for end in (pair[0], pair[-1]):
            pair.remove(end)
        assert read_math(copy.deepcopy(without)) != seen(tree)


@pytest.mark.parametrize(
    ("tree", "markup"),
    [
        (op(A, "/", B), "<mfrac><mi>a</mi><mi>b</mi></mfrac>"),
        (op(A, "**", Negative(B)), "<msup><mi>a</mi><mrow><mo>−</mo><mi>b</mi></mrow></msup>"),
        (
            Call("sqrt", (op(A, "/", B),)),
            "<msqrt><mfrac><mi>a</mi><mi>b</mi></mfrac></msqrt>",
        ),
        (Call("abs", (A,)), "<mrow><mo>|</mo><mi>a</mi><mo>|</mo></mrow>"),
        (
            Call("ln", (A,)),
            "<mrow><mi>ln</mi><mo>\u2061</mo><mrow><mo>(</mo><mi>a</mi><mo>)</mo></mrow></mrow>",
        ),
        (
            Call("normal_cdf", (A,)),
            '<mrow><mi mathvariant="normal">Φ</mi><mo>\u2061</mo>'
            "<mrow><mo>(</mo><mi>a</mi><mo>)</mo></mrow></mrow>",
        ),
        (
            Call("max", (A, Number(1))),
            "<mrow><mi>max</mi><mo>\u2061</mo>"
            "<mrow><mo>(</mo><mi>a</mi><mo>,</mo><mn>1</mn><mo>)</mo></mrow></mrow>",
        ),
        (Number(1e-05), "<msup><mn>10</mn><mrow><mo>−</mo><mn>5</mn></mrow></msup>"),
        (Number(math.inf), "<mn>∞</mn>"),
    ],
    ids=lambda value: value if isinstance(value, str) else value.text(),
)
def test_each_kind_has_its_sign(tree, markup):
    assert inside(formula_math(tree)) == markup


def test_every_function_for_claims_is_known_to_the_reader():
    # A new function is to be drawn with its own sign, or at least to be looked at here.
    assert set(FUNCTIONS) == {*ONE, "max", "min"}
    assert set(ONE) == {"abs", "exp", "ln", "normal_cdf", "normal_quantile", "sqrt"}


def test_the_deepest_expression_is_shown():
    # Were a part looked at once for each place that it is shown from, this would never end.
    tree = A
    for _ in range(DEEPEST // 2):
        tree = op(B, "+", Negative(tree))
    assert formula_math(tree).count("<mi>b</mi>") == DEEPEST // 2


def test_an_id_is_shown_in_words():
    assert name_label("public_spend").text == "public spend"
    assert inside(formula_math(Name("public_spend"))) == "<mi>public spend</mi>"


def test_text_is_escaped_wherever_it_stands():
    text = '<b title="5">R&D'
    label = Label(text=text)
    markup = formula_math(Call("ln", (A,)), {"a": label}, result=text)
    element = ET.fromstring(markup)  # noqa: S314
    assert element.get("alttext") == f"ln({text})"
    assert next(element.iter("mi")).text == "ln"
    assert [part.text for part in element.iter("mi")][1:] == [text]
    assert next(element.iter("mn")).text == text
    assert not {part.tag for part in element.iter()} & {"b", "script"}


def test_a_result_follows_an_equals_sign():
    assert inside(formula_math(A, result="5 people")) == (
        '<mrow><mi>a</mi><mrow><mo form="infix">=</mo><mn>5 people</mn></mrow></mrow>'
    )


LONG = [Name(f"part_{number:02}_of_a_long_sum") for number in range(4)]


def test_a_long_sum_has_a_line_for_each_term(read_math):
    first, second, third, fourth = LONG
    tree = op(op(op(first, "+", second), "-", third), "+", fourth)
    element = ET.fromstring(formula_math(tree))  # noqa: S314
    lines = ["".join(row.itertext()) for row in element.iter("mtr")]
    words = [name.id.replace("_", " ") for name in LONG]
    assert lines == [words[0], f"+{words[1]}", f"−{words[2]}", f"+{words[3]}"]
    assert read_math(element) == seen(tree, lambda id_: id_.replace("_", " "))
    assert max(map(len, lines)) < WIDEST < sum(map(len, words))


def test_a_short_sum_stays_on_its_line():
    assert "mtable" not in formula_math(op(A, "+", B))
    assert "mtable" not in formula_math(op(op(A, "+", B), "+", C))
    assert "mtable" not in formula_math(op(Name("a" * WIDEST), "+", B))


def test_the_result_of_a_long_formula_has_a_line_of_its_own():
    tree = op(op(LONG[0], "+", LONG[1]), "+", LONG[2])
    markup = formula_math(tree, result="250 to 580 people")
    rows = [row for row in ET.fromstring(markup)[0] if row.tag == "mtr"]  # noqa: S314
    assert "".join(rows[-1].itertext()) == "=250 to 580 people"


@pytest.mark.parametrize(
    ("low", "high", "unit", "text", "tag"),
    [
        (3, 3, Unit(()), "3", "mn"),
        (0.5, 0.5, Unit(()), "0.5", "mn"),
        (-3, -3, Unit(()), "−3", "mn"),
        (5, 5, PERSON, "5 people", "mn"),
        (50, 100, Unit(()), "50 to 100", "mn"),
    ],
)
def test_a_value_is_printed_as_on_a_page(low, high, unit, text, tag):
    label = value_label(Quantity.spanning(low, high, unit))
    assert (label.text.replace("-", "−"), label.tag) == (text, tag)


@pytest.mark.parametrize(
    ("low", "high", "unit", "in_a_sum", "in_a_product", "as_a_base"),
    [
        (3, 3, Unit(()), False, False, False),
        (5, 5, PERSON, False, False, True),
        (-3, -3, Unit(()), True, True, True),
        (50, 100, Unit(()), True, True, True),
    ],
)
def test_a_value_has_brackets_only_where_it_would_be_torn_apart(
    low, high, unit, in_a_sum, in_a_product, as_a_base
):
    labels = {"b": value_label(Quantity.spanning(low, high, unit))}

    def has_brackets(tree):
        return "<mo>(</mo>" in formula_math(tree, labels)

    assert has_brackets(op(A, "+", B)) is in_a_sum
    assert has_brackets(op(A, "*", B)) is in_a_product
    assert has_brackets(op(B, "**", A)) is as_a_base
    assert not has_brackets(op(A, "/", B))
    assert not has_brackets(op(A, "**", B))
    assert not has_brackets(Call("sqrt", (B,)))
