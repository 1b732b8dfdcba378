import pytest

from sphinx_claims.errors import Code
from sphinx_claims.evaluate import scenario_problems
from sphinx_claims.loading import load_scenarios

MORE = """

@claim(label="what is left", unit="USD/year")
def left(spend, fines):
    return spend - fines
"""
SCENARIOS = """
asis: {label: as it is written, short: as is, summary: as the page says}
more:
  label: with more
  short: more
  summary: All fines are spent.
  values:
    spend: {from: fines}
"""


@pytest.mark.parametrize("unit", ["EUR/year", "USD"])
def test_a_figure_in_another_unit_than_its_source_s_words_is_one_problem_alone(document, unit):
    document.add(document.functions, MORE)
    document.write(document.scenarios, SCENARIOS)
    document.edit(document.figures, "10 million USD/year", f"10 million {unit}")
    assert document.check() == 1
    (problem,) = document.opened().problems
    assert problem.code is Code.EXCERPT_DRIFT
    assert document.spanned(problem.location) == f"10 million {unit}"
    assert problem.message == (
        f"“spend” is 10 million {unit}, and its source says “$10 million a year”, "
        "which is in “USD/year”; 2 functions that rest on it fail"
    )
    excerpt, *functions = problem.places
    assert (document.spanned(excerpt.location), excerpt.shown) == ('"$10 million a year"', True)
    assert [document.spanned(place.location) for place in functions] == ["left", "ratio"]


def test_a_function_that_fails_for_a_cause_of_its_own_is_told_beside_it(document):
    document.add(document.functions, MORE.replace("spend - fines", "fines * fines"))
    document.edit(document.figures, "10 million USD/year", "10 million EUR/year")
    drift, unit = document.opened().problems
    assert drift.message.endswith("; 1 function that rests on it fails")
    assert (unit.code, document.spanned(unit.location)) == (Code.FUNCTION_UNIT, "left")


def test_words_that_leave_a_part_of_the_unit_out_are_no_cause_of_a_function_that_is_wrong(document):
    document.edit(document.figures, '"$10 million a year"', '"$10 million"')
    document.edit(document.functions, "return spend / fines", "return spend * fines")
    (problem,) = document.opened().problems
    assert problem.code is Code.FUNCTION_UNIT
    assert [place.remark for place in problem.places] == [
        "spend = 10 million USD/year",
        "fines = 50 to 100 thousand USD/year",
    ]


def test_a_scenario_of_another_unit_is_told_where_the_figure_is_what_its_source_says(document):
    document.write(document.scenarios, SCENARIOS.replace("{from: fines}", "{from: ratio}"))
    opened = document.opened()
    scenarios, _ = load_scenarios(document.settings())
    found = scenario_problems(scenarios, opened.records, document.settings(), opened.is_unknown)
    assert [problem.code for problem in found] == [Code.SCENARIO_UNIT]
    assert opened.misfits == frozenset()
