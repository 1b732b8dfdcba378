"""Formulas as TeX: what they say, that Typst sees the same, and how each kind is written."""

import datetime
import math
import re
from pathlib import Path

import pytest
import typst
from hypothesis import given, settings
from hypothesis import strategies as st
from tex2typst import tex2typst

from sphinx_claims.checks import judge_document, quantity_phrase
from sphinx_claims.ext.register import WIDEST as WIDEST_IN_A_NOTE
from sphinx_claims.judge import Freshness
from sphinx_claims.model import FUNCTIONS, Call, Name, Negative, Number
from sphinx_claims.notation import WIDEST, Label, equation_tex, formula_tex, value_label
from tests.unit.notation.tex_reading import tex_element
from tests.unit.notation.trees import LABELS, TREES, A, B, C, op, seen
from tests.unit.notation.typst_reading import typst_elements

ROOT = Path(__file__).parents[3]
LONG = [Name(f"part_{letter}_of_a_long_sum") for letter in "abcd"]
LONG_SUM = op(op(op(LONG[0], "+", LONG[1]), "-", LONG[2]), "+", LONG[3])
LINES = (
    r"\text{part a of a long sum}",
    r"{}\mathbin{+} \text{part b of a long sum}",
    r"{}\mathbin{-} \text{part c of a long sum}",
    r"{}\mathbin{+} \text{part d of a long sum}",
)
ARRAY = r"\begin{array}{l}" + r" \\ ".join(LINES) + r"\end{array}"


def formula(tree, labels=None, *, result="", widest=30):
    """Return a formula with room for one term of `LONG_SUM` in a line, and no more."""
    return formula_tex(tree, labels or {}, result=result, widest=widest)


@given(TREES)
@settings(max_examples=300, deadline=None)
def test_any_expression_is_read_as_what_it_is(read_math, tree):
    assert read_math(tex_element(formula(tree))) == seen(tree)


@given(TREES)
@settings(max_examples=300, deadline=None)
def test_values_in_place_of_names_are_no_less_clear(read_math, tree):
    element = tex_element(formula(tree, LABELS))
    assert read_math(element) == seen(tree, lambda id_: LABELS[id_].text)


# Many in one document, since each takes Typst longer to begin than to read.
@given(st.lists(TREES, min_size=1, max_size=12))
@settings(max_examples=40, deadline=None)
def test_typst_sees_the_same(read_math, trees):
    found = typst_elements([tex2typst(formula(tree)) for tree in trees])
    assert [read_math(element) for element in found] == [seen(tree) for tree in trees]


@given(TREES)
@settings(max_examples=300, deadline=None)
def test_on_paper_a_formula_is_read_as_what_it_is_in_names_and_in_values(read_math, tree):
    written = equation_tex(tree, LABELS, "7 of them", 84)
    if len(written) == 1:
        names, values, result = written[0].split(" = ")
        assert result == r"\text{7 of them}"
        assert read_math(tex_element(values)) == seen(tree, lambda id_: LABELS[id_].text)
    else:
        names, values = written
        assert values.removesuffix(r"\end{aligned}").endswith(r"= \text{7 of them}")
    assert read_math(tex_element(names)) == seen(tree)


LONG_TREES = st.sampled_from([LONG_SUM, op(LONG_SUM, "*", A), op(A, "/", LONG_SUM)])


@given(TREES, LONG_TREES, st.sampled_from(["+", "-", "*", "/", "**"]))
@settings(max_examples=40, deadline=None)
def test_lines_within_a_formula_are_read_as_what_they_are(read_math, tree, long, operator):
    expected = [op(tree, operator, long), op(long, operator, tree), Call("max", (tree, long))]
    # With one term of the sum in a line, and with two.
    expected *= 2
    written = [formula(each) for each in expected[:3]]
    written += [formula(each, widest=WIDEST) for each in expected[3:]]
    wanted = [seen(each, lambda id_: id_.replace("_", " ")) for each in expected]
    assert [read_math(tex_element(tex)) for tex in written] == wanted
    assert [read_math(element) for element in typst_elements(map(tex2typst, written))] == wanted


@pytest.mark.parametrize(
    ("tree", "tex"),
    [
        (Name("public_spend"), r"\text{public spend}"),
        (Number(0.5), "0.5"),
        (Number(-3), "-3"),
        (Number(1000000), "1000000"),
        (Number(1e-05), "10^{-5}"),
        (Number(2.5e-07), r"2.5 \times 10^{-7}"),
        (Number(-1e22), "-10^{22}"),
        (Number(math.inf), r"\infty"),
        (Number(-math.inf), r"-\infty"),
        (Number(math.nan), r"\text{nan}"),
        (op(A, "+", B), r"\text{a} + \text{b}"),
        (op(A, "-", op(B, "+", C)), r"\text{a} - \left(\text{b} + \text{c}\right)"),
        (op(A, "*", B), r"\text{a} \times \text{b}"),
        (op(A, "*", Number(-3)), r"\text{a} \times \left(-3\right)"),
        (op(A, "/", op(A, "+", B)), r"\frac{\text{a}}{\text{a} + \text{b}}"),
        (op(A, "**", Negative(B)), r"\text{a}^{-\text{b}}"),
        (op(op(A, "**", B), "**", C), r"\left(\text{a}^{\text{b}}\right)^{\text{c}}"),
        (Negative(op(A, "-", B)), r"-\left(\text{a} - \text{b}\right)"),
        (Call("sqrt", (op(A, "/", B),)), r"\sqrt{\frac{\text{a}}{\text{b}}}"),
        (Call("abs", (Negative(A),)), r"\left|-\text{a}\right|"),
        (Call("exp", (A,)), r"\exp\left(\text{a}\right)"),
        (Call("ln", (A,)), r"\ln\left(\text{a}\right)"),
        (Call("max", (A, Number(1))), r"\max\left(\text{a}, 1\right)"),
        (Call("min", (A, B, C)), r"\min\left(\text{a}, \text{b}, \text{c}\right)"),
        (Call("normal_cdf", (A,)), r"\Phi\left(\text{a}\right)"),
        (Call("normal_quantile", (A,)), r"\Phi^{-1}\left(\text{a}\right)"),
        (Call("log_odds", (A,)), r"\operatorname{log\_odds}\left(\text{a}\right)"),
    ],
    ids=lambda value: value if isinstance(value, str) else value.text(),
)
def test_each_kind_has_its_command(tree, tex):
    assert formula(tree) == tex


@pytest.mark.parametrize("function", sorted(FUNCTIONS))
def test_every_function_for_claims_has_a_command_of_its_own(function):
    assert r"\operatorname" not in formula(Call(function, (A,)))


@pytest.mark.parametrize(
    ("text", "tex"),
    [
        ("5", "5"),
        ("0.25", "0.25"),
        ("1,000", r"\text{1,000}"),
        ("$50 to 100 a year", r"\text{\$50 to 100 a year}"),
        ("5 % of R&D_x #1", r"\text{5 \% of R\&D\_x \#1}"),
        ('5" ^ ~', r"\text{5” ˆ ˜}"),
        ("{a}", r"{\lbrace\text{a}\rbrace}"),
        ("a\\b", r"{\text{a}\backslash\text{b}}"),
        ("\\", r"\backslash"),
        ("−3 people’s", r"\text{−3 people’s}"),
    ],
)
def test_text_is_escaped_wherever_it_stands(text, tex):
    label = {"a": Label(text=text)}
    assert formula(A, label) == tex
    assert formula(op(A, "**", B), label) == rf"{tex}^{{\text{{b}}}}"
    assert formula(A, label, result=text, widest=WIDEST) == f"{tex} = {tex}"
    (drawn,) = typst_elements([tex2typst(tex)])
    assert "".join(drawn.itertext()) == text.translate(str.maketrans('"^~', "”ˆ˜"))


def test_a_short_sum_stays_on_its_line():
    assert formula(op(Name("a" * WIDEST), "+", B)) == rf"\text{{{'a' * WIDEST}}} + \text{{b}}"


def aligned(*lines):
    return r"\begin{aligned}" + r" \\ ".join(f"&{line}" for line in lines) + r"\end{aligned}"


def test_a_long_sum_has_a_line_for_each_term():
    assert formula(LONG_SUM) == aligned(*LINES)


# tex2typst takes `aligned` apart wherever it stands, and the lines fall out of their brackets.
def test_lines_within_a_formula_are_an_array():
    assert formula(op(A, "*", LONG_SUM)) == rf"\text{{a}} \times \left({ARRAY}\right)"
    assert formula(Call("sqrt", (LONG_SUM,))) == rf"\sqrt{{{ARRAY}}}"


def test_on_paper_a_line_of_a_long_sum_has_as_many_terms_as_it_has_room_for():
    names = [f"part_{letter}_of_a_sum" for letter in "abcdefgh"]
    tree = Name(names[0])
    for name in names[1:]:
        tree = op(tree, "+", Name(name))
    first, _values = equation_tex(tree, {}, "5 people", 84)
    lines = [re.findall(r"part (\w) of a sum", line) for line in first.split(r"\\")]
    # Fifteen letters each and three between them: four in a line of 84.
    assert lines == [list("abcd"), list("efgh")]


def test_on_paper_short_formulas_stand_in_one_line_with_their_values():
    values = {"a": Label(text="6"), "b": Label(text="2")}
    written = (r"\frac{\text{a}}{\text{b}} = \frac{6}{2} = 3",)
    assert equation_tex(op(A, "/", B), values, "3", 84) == written


def test_a_result_follows_an_equals_sign():
    assert formula(A, result="5 people") == r"\text{a} = \text{5 people}"
    assert formula(A, result="5") == r"\text{a} = 5"


def test_the_result_of_a_long_formula_has_a_line_of_its_own():
    equals = r"= \text{5 people}"
    assert formula(LONG_SUM, result="5 people") == aligned(*LINES, equals)
    product = op(A, "*", Name("b" * WIDEST))
    assert formula(product, result="5 people") == aligned(formula(product), equals)


def test_every_formula_of_the_document_is_typeset():
    records = judge_document(ROOT, Freshness(today=datetime.date(2025, 1, 1))).records
    formulas = []
    for claim in records.claims.values():
        if claim.formula is not None:
            values = {name: value_label(records.get(name).quantity) for name in claim.parameters}
            phrase = quantity_phrase(claim.quantity)
            formulas += equation_tex(claim.formula.expression, values, phrase, WIDEST_IN_A_NOTE)
    assert len(formulas) > 2
    document = "\n\n".join(f"$ {tex2typst(tex)} $" for tex in formulas)
    assert typst.compile(document.encode(), format="pdf").startswith(b"%PDF")
