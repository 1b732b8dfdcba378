import datetime

import pytest

from sphinx_claims.errors import Code

OPENING = """\
opening:
  label: how long ago the library opened
  value: 5 years
  basis: reported
  as_of: 2024
  review_by: 2030-12-31
  source: {ref: budget, excerpt: "five years ago"}
  scope: The first building.
"""


def stated(document, as_of):
    document.add(document.figures, OPENING)
    document.add(document.page, "It opened {claim}`five years ago <opening>`.\n")
    if as_of:
        document.add(document.conf, f"claims_as_of = {as_of!r}\n")


def test_words_that_hold_for_a_reader_of_today_are_not_mentioned(document):
    stated(document, "2024")
    assert document.problems(today=datetime.date(2024, 12, 31)) == []


def test_words_that_no_longer_do_are_a_notice_that_names_the_day(document):
    stated(document, "2024")
    problem = document.problem(today=datetime.date(2025, 1, 1))
    assert problem.code is Code.DATE_EXPIRED
    assert document.spanned(problem.location) == "five years ago"
    assert "has not held since 2025-01-01" in problem.message


def test_relative_words_need_the_date_of_the_edition(document):
    stated(document, "")
    problem = document.problem()
    assert problem.code is Code.EDITION_UNDATED
    assert document.spanned(problem.location) == "five years ago"


def test_an_edition_that_no_page_counts_from_needs_no_date(document):
    assert document.problems() == []


def test_the_date_of_a_source_that_has_none_can_not_be_had(document):
    stated(document, "budget")
    problem = document.problem()
    assert problem.code is Code.EDITION_UNDATED
    assert "“budget”, which gives no date" in problem.message
    assert problem.location.path == "conf.py"


def test_a_source_that_does_not_exist_has_no_date(document):
    document.add(document.conf, "claims_as_of = 'nobody'\n")
    assert "“nobody”, which is no source and no date" in document.problem().message


@pytest.mark.parametrize("read", ["2024, 12, 31", "2024, 12", "2024"])
def test_a_figure_as_of_a_time_after_its_source_was_read_is_told(document, read):
    added = f"type: report\n  accessed: {{date-parts: [[{read}]]}}"
    document.edit(document.sources, "type: report", added)
    problem = document.problem()
    assert problem.code is Code.VALUE_INVALID
    assert document.spanned(problem.location) == "2025"
    assert "“spend” is as of 2025, and its source “budget” was read earlier" in problem.message


@pytest.mark.parametrize("read", ["2025, 1, 1", "2025", "2026, 6"])
def test_a_figure_as_of_a_time_that_may_be_the_day_of_reading_is_not(document, read):
    added = f"type: report\n  accessed: {{date-parts: [[{read}]]}}"
    document.edit(document.sources, "type: report", added)
    assert document.problems() == []
