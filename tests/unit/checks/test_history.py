import pytest

from sphinx_claims.errors import Code

SCOPE = "  scope: Wages, books and the building.\n"
STEPS = """\
  history:
    - {date: 2024-11-01, value: 8 million USD/year, reason: the first draft of the budget}
    - {date: 2025-03-01, value: LAST, reason: the budget as it was passed}
"""


@pytest.fixture
def with_history(document):
    """Return a function that gives the library's spending a history with some last value."""

    def add(last):
        document.edit(document.figures, SCOPE, SCOPE + STEPS.replace("LAST", last))
        return document

    return add


def test_a_history_that_ends_with_the_figures_own_value_is_sound(with_history):
    assert with_history("10 million USD/year").problems() == []


def test_the_last_value_may_be_written_in_another_way(with_history):
    assert with_history("10000 thousand USD/year").problems() == []


def test_a_history_that_ends_with_another_value_is_told_at_that_value(with_history):
    document = with_history("12 million USD/year")
    problem = document.problem()
    assert problem.code is Code.HISTORY_DRIFT
    assert document.spanned(problem.location) == "12 million USD/year"
    assert problem.message == (
        "“spend” is 10 million USD/year, and its history ends with 12 million USD/year "
        "on 2025-03-01"
    )
    assert [document.spanned(place.location) for place in problem.places] == ["10 million USD/year"]


def test_a_range_must_be_the_same_at_both_ends(document):
    document.edit(
        document.figures,
        "  scope: Fines for late books.\n",
        "  scope: Fines for late books.\n  history:\n"
        "    - {date: 2024, value: 50 to 90 thousand USD/year, reason: the first count}\n",
    )
    assert document.problem().code is Code.HISTORY_DRIFT


def test_a_figure_that_its_words_refuse_is_told_once(with_history):
    document = with_history("10 million USD/year")
    document.edit(document.figures, "library\n  value: 10", "library\n  value: 90")
    codes = {problem.code for problem in document.problems()}
    assert Code.HISTORY_DRIFT not in codes
    assert Code.CLAIM_DRIFT in codes


def test_the_steps_are_kept_oldest_first(with_history):
    steps = with_history("10 million USD/year").records().figures["spend"].history
    assert [(str(step.date), step.quantity.central) for step in steps] == [
        ("2024-11-01", 8e6),
        ("2025-03-01", 10e6),
    ]
    assert steps[0].reason == "the first draft of the budget"


def test_a_step_after_today_is_told_at_its_date(with_history):
    document = with_history("10 million USD/year")
    document.edit(document.figures, "date: 2025-03-01", "date: 9999-03-01")
    problem = document.problem()
    assert problem.code is Code.VALUE_INVALID
    assert document.spanned(problem.location) == "9999-03-01"
    assert problem.message == (
        "a step of the history of “spend” is dated 9999-03-01, which is after today, 2026-01-01"
    )


@pytest.mark.parametrize("date", ["2026-01-01", "2026"])
def test_a_step_of_today_is_sound(with_history, date):
    document = with_history("10 million USD/year")
    document.edit(document.figures, "date: 2025-03-01", f"date: {date}")
    assert document.problems() == []


@pytest.mark.parametrize("date", ["2024-11-01", "2024-11"])
def test_two_steps_of_one_date_are_refused(with_history, date):
    document = with_history("10 million USD/year")
    document.edit(document.figures, "date: 2025-03-01", f"date: {date}")
    (problem,) = document.opened().problems
    assert problem.code is Code.VALUE_INVALID
    assert document.spanned(problem.location) == date
    assert problem.message == (
        f"two steps of the history begin on one day, with 2024-11-01 and {date}"
    )
