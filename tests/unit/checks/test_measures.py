import re

import pytest

from sphinx_claims.errors import Code, Severity

FIGURE = """
{id}:
  label: an amount
  value: {value}
  basis: reported
  as_of: 2025
  review_by: 2030-12-31
  source: {{ref: budget, excerpt: "{value}"}}
  scope: A test.
"""
FIGURES = {
    "loans": "money borrowed",
    "more_loans": "money borrowed",
    "wages": "wages",
    "unsaid": "",
    "share": "",
}


MEASURES = {Code.MEASURES_MIXED, Code.MEASURES_UNCHECKED}


@pytest.fixture
def total(document):
    """Return the problems of measures of a claim with a body, and another before it."""
    for name, measures in FIGURES.items():
        value = "0.5" if name == "share" else "10 USD/year"
        row = FIGURE.format(id=name, value=value)
        document.add(document.figures, row + (f"  measures: {measures}\n" if measures else ""))

    def problems(body, unit="USD/year", before=""):
        for name, text in (("first", before), ("total", body)):
            if text:
                taken = [one for one in (*FIGURES, "first") if re.search(rf"\b{one}\b", text)]
                head = f'@claim(label="a total", unit="{unit}")\ndef {name}({", ".join(taken)}):'
                lines = text if "return" in text else f"return {text}"
                root = "from sphinx_claims.maths import sqrt" if "sqrt" in lines else ""
                document.add(document.functions, f"{root}\n\n{head}\n    {lines}\n")
        return [problem for problem in document.problems() if problem.code in MEASURES]

    return problems


@pytest.mark.parametrize(
    ("expression", "unit"),
    [
        ("loans + more_loans", "USD/year"),
        ("loans - more_loans", "USD/year"),
        ("loans + 3 * more_loans * share", "USD/year"),
        ("loans / wages", ""),
        ("loans / wages + more_loans / wages", ""),
        ("1 + loans / more_loans", ""),
        ("(loans ** 2 + more_loans ** 2) / more_loans + loans", "USD/year"),
        ("abs(loans) + max(more_loans, loans)", "USD/year"),
        ("loans * wages + wages * more_loans", "USD**2/year**2"),
        ("unsaid + unsaid", "USD/year"),
        ("share * wages + wages", "USD/year"),
        ("(1 - share) * loans", "USD/year"),
        ("max(loans, 0) + more_loans", "USD/year"),
        ("max(loans, more_loans) + loans", "USD/year"),
        ("loans + sqrt(loans * more_loans)", "USD/year"),
        ("loans + (loans * more_loans) ** (1 / 2)", "USD/year"),
        ("loans / (unsaid / unsaid) + more_loans", "USD/year"),
        ("(loans / unsaid) ** share + (loans / unsaid) ** share", ""),
        ("share ** share + loans / more_loans", ""),
    ],
)
def test_what_measures_the_same_adds_up(total, expression, unit):
    assert total(expression, unit) == []


@pytest.mark.parametrize(
    ("expression", "unit"),
    [
        ("loans + wages", "USD/year"),
        ("loans - wages", "USD/year"),
        ("-wages + 2 * loans * share", "USD/year"),
        ("loans + more_loans + wages", "USD/year"),
        ("2 * (loans + wages) / 3", "USD/year"),
        ("loans / wages + wages / loans", ""),
        ("abs(loans) + min(wages, wages)", "USD/year"),
        ("unsaid + loans", "USD/year"),
        ("loans - unsaid", "USD/year"),
        ("max(loans, wages)", "USD/year"),
        ("max(loans, wages) + wages", "USD/year"),
        ("loans + min(wages, loans)", "USD/year"),
        ("max(0, 2 * loans, wages)", "USD/year"),
        ("max(loans, 0) + wages", "USD/year"),
        ("min(unsaid, loans)", "USD/year"),
        ("(loans + wages) * wages + 2 * wages * wages", "USD**2/year**2"),
        ("loans + sqrt(wages * loans)", "USD/year"),
        ("loans + (wages * loans) ** (1 / 2)", "USD/year"),
        ("2 * unsaid + loans", "USD/year"),
        ("loans + share * unsaid", "USD/year"),
        ("loans + unsaid / wages * wages", "USD/year"),
        ("(loans / unsaid) ** share + loans / unsaid", ""),
        ("(loans / unsaid) ** share + (wages / unsaid) ** share", ""),
        ("(loans / unsaid) ** share + (loans / unsaid) ** (2 * share)", ""),
        ("share ** ((loans + wages) / loans)", ""),
    ],
)
def test_what_measures_different_things_does_not(total, expression, unit):
    assert [problem.code for problem in total(expression, unit)] == [Code.MEASURES_MIXED]


def test_the_problem_names_the_terms_and_the_figures(document, total):
    (problem,) = total("loans + 2 * wages")
    assert problem.message == (
        "“total” adds or subtracts “loans”, which measures money borrowed and “2 * wages”, "
        "which measures wages"
    )
    assert document.spanned(problem.location) == "total"
    assert [document.spanned(place.location) for place in problem.places] == ["loans", "wages"]


def test_a_figure_that_does_not_say_is_told_apart(total):
    (problem,) = total("loans + unsaid")
    assert problem.message.endswith("and “unsaid”, which does not say what it measures")


def test_the_largest_of_several_kinds_is_told_of_as_such(document, total):
    (problem,) = total("loans + min(wages, 2 * unsaid)")
    assert problem.message == (
        "“total” takes the smallest of “wages”, which measures wages and “2 * unsaid”, which does "
        "not say what it measures"
    )
    assert [document.spanned(place.location) for place in problem.places] == ["wages"]


def test_a_power_that_is_a_figure_is_told_of(total):
    (problem,) = total("(loans / wages) ** share - wages / loans", unit="")
    assert problem.message == (
        "“total” adds or subtracts “(loans / wages) ** share”, which measures (money borrowed for "
        "each wages) to the power of “share” and “wages / loans”, which measures wages for each "
        "money borrowed"
    )


def test_kinds_are_followed_through_other_claims(document, total):
    (problem,) = total("first + wages", before="loans + more_loans")
    assert document.spanned(problem.location) == "total"
    assert problem.message.startswith("“total” adds or subtracts “first”, which measures money")


def test_a_sum_that_is_wrong_is_told_once_where_it_is_made(document, total):
    (problem,) = total("first + loans", before="loans + wages")
    assert document.spanned(problem.location) == "first"


def test_a_function_of_several_kinds_without_an_expression_is_a_notice(document, total):
    (problem,) = total("if loans > 0:\n        return loans + wages\n    return wages")
    assert problem.code is Code.MEASURES_UNCHECKED
    assert problem.severity is Severity.NOTICE
    assert document.spanned(problem.location) == "total"


def test_a_function_of_one_kind_is_none(total):
    assert total("if loans > 0:\n        return loans + more_loans\n    return loans") == []
