import ast

import pytest

from sphinx_claims.evaluate import Recomputation
from sphinx_claims.evaluate.monotony import Monotony
from sphinx_claims.evaluate.spread import spread

FUNCTIONS = {
    "a + b": {"a": 1, "b": 1},
    "a - b": {"a": 1, "b": -1},
    "a * b / c": {"a": 1, "b": 1, "c": -1},
    "a / (b + c)": {"a": 1, "b": -1, "c": -1},
    "1 / (1 + a)": {"a": -1},
    "a ** 2": {"a": 1},
    "a ** -0.5": {"a": -1},
    "-a": {"a": -1},
    "max(a, b) - min(c, 2)": {"a": 1, "b": 1, "c": -1},
    "normal_cdf(ln(a / b))": {"a": 1, "b": -1},
    "exp(b - a) * c": {"a": -1, "b": 1, "c": 1},
    "a + a * b": {"a": 1, "b": 1},
    # Where a figure stands on both sides, or the sign of a part is open, nothing is shown.
    "a / (a + b)": None,
    "a - a * b": None,
    "a * (b - c)": None,
    "a / ln(b)": None,
    "(a - b) ** 2": None,
    "a ** b": None,
    "abs(a)": None,
}


@pytest.fixture(scope="module")
def named():
    def names(text):
        found = {node.id for node in ast.walk(ast.parse(text)) if isinstance(node, ast.Name)}
        return sorted(found & {"a", "b", "c"})

    return names


@pytest.fixture
def claimed(document, named):
    """Return the records of a document with three figures and one claim."""

    def build(text):
        figure = "{}:\n  label: a figure\n  value: {}\n  range: plausible\n  basis: hypothetical\n"
        figure += "  as_of: 2025\n  review_by: 2030\n  source: {{ref: budget}}\n  scope: None.\n"
        ranges = {"a": "1 to 3", "b": "2 to 7", "c": "0.5 to 4"}
        document.write("claims/parts.yaml", "".join(figure.format(n, v) for n, v in ranges.items()))
        document.write(
            "claims/parts.py",
            "from sphinx_claims import claim\n"
            "from sphinx_claims.maths import exp, ln, normal_cdf\n\n"
            f'@claim(label="a claim")\ndef whole({", ".join(named(text))}):\n    return {text}\n',
        )
        return document.records()

    return build


@pytest.mark.parametrize("text", FUNCTIONS)
def test_directions_are_those_that_the_expression_shows(claimed, text):
    assert Monotony(claimed(text).claims).of("whole") == FUNCTIONS[text]


@pytest.mark.parametrize("text", FUNCTIONS)
def test_two_corners_are_the_range_over_all_of_them(claimed, document, text):
    records = claimed(text)
    claim, recomputation = records.claims["whole"], Recomputation(records, document.settings())
    inputs = {name: records.figures[name].quantity for name in claim.figures}
    expression = claim.formula.expression
    found = recomputation.quantity(claim, {})
    assert (found.low, found.high) == spread(expression.value, inputs)


def test_a_claim_moves_through_the_claims_that_it_rests_on(claimed, document):
    claimed("a / b")
    document.add(
        "claims/parts.py",
        '\n@claim(label="another")\ndef outer(whole, c):\n    return c / whole\n',
    )
    monotony = Monotony(document.records().claims)
    assert monotony.of("outer") == {"a": -1, "b": 1, "c": 1}


def test_figures_that_are_not_above_zero_have_all_corners_looked_at(claimed, document):
    claimed("a * b")
    document.edit("claims/parts.yaml", "value: 1 to 3", "value: -2 to 3")
    records = document.records()
    claim = records.claims["whole"]
    assert Monotony(records.claims).of("whole") == {"a": 1, "b": 1}
    found = Recomputation(records, document.settings()).quantity(claim, {})
    assert (found.low, found.high) == (-14, 21)
