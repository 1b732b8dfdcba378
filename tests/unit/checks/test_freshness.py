import datetime

from sphinx_claims.errors import Code

LATE = datetime.date(2031, 1, 1)


def test_nothing_is_due_before_its_date(document):
    assert document.problems(today=datetime.date(2030, 12, 31)) == []


def test_a_figure_that_is_due_is_a_notice_at_its_value(document):
    problems = document.problems(today=LATE)
    assert [problem.code for problem in problems] == [Code.REVIEW_DUE, Code.REVIEW_DUE]
    assert document.spanned(problems[0].location) == "10 million USD/year"
    assert "2030-12-31 (today is 2031-01-01)" in problems[0].message


def test_a_figure_that_is_due_is_an_error_where_that_is_asked_for(document):
    problems = document.problems(today=LATE, is_strict=True)
    assert {problem.code for problem in problems} == {Code.REVIEW_OVERDUE}


def test_strictness_makes_no_figure_due(document):
    assert document.problems(is_strict=True) == []
