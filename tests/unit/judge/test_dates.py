import datetime

import pytest

from sphinx_claims.model import Judgement, PartialDate, Verdict

YEARS = """\
built:
  label: the year in which the library was built
  value: {built}
  basis: reported
  as_of: 2024
  review_by: 2030-12-31
  source: {{ref: budget, excerpt: "{excerpt}"}}
  scope: The first building.

opening:
  label: how long ago the library opened
  value: {value}
  basis: reported
  as_of: 2024
  review_by: 2030-12-31
  source: {{ref: budget, excerpt: "{value}"}}
  scope: The first building.
"""


@pytest.fixture
def stated(document):
    """Return a function that states a duration or a year in an edition of some date."""

    def make(words, value="5 years", as_of="2024", target="opening", built="2019 CE"):
        excerpt = f"in {built.removesuffix(' CE')}"
        document.add(document.figures, YEARS.format(value=value, built=built, excerpt=excerpt))
        document.write(document.conf, document.read(document.conf) + f"claims_as_of = '{as_of}'\n")
        other = "built" if target == "opening" else "opening"
        document.write("docs/a.md", f"{{claim}}`{words} <{target}>`, {{claim}}`{other}`\n")
        ledger = document.ledger()
        return ledger, ledger.judged[0].judgement

    return make


@pytest.mark.parametrize(
    ("words", "value", "as_of", "day"),
    [
        ("five years ago", "5 years", "2024", "2025-01-01"),
        ("five years ago", "5 years", "2024-03", "2025-03-01"),
        ("five years ago", "5 years", "2024-03-15", "2025-03-15"),
        ("five years ago", "5 years", "2024-02-29", "2025-02-28"),
        # “about”: a factor of two, so up to ten years, the tenth included.
        ("about five years ago", "5 years", "2024", "2030-01-01"),
        ("almost five years ago", "4.5 years", "2024", "2025-01-01"),
        ("3 months ago", "3 month", "2024-11-30", "2024-12-30"),
        ("3 months ago", "3 month", "2024-12-31", "2025-01-31"),
        ("two weeks ago", "2 week", "2024-12-30", "2025-01-06"),
        ("two days ago", "2 day", "2024-12-31", "2025-01-01"),
        ("two hours ago", "2 hour", "2024-12-31", "2025-01-01"),
        ("at most five years ago", "5 years", "2024", "2025-01-01"),
    ],
)
def test_relative_words_stop_holding_when_their_count_has_grown(stated, words, value, as_of, day):
    ledger, judgement = stated(words, value, as_of)
    assert judgement.verdict is Verdict.HOLDS
    assert str(ledger.stops_on(judgement)) == day


@pytest.mark.parametrize(
    ("words", "value"),
    [("five years", "5 years"), ("at least five years ago", "5 years")],
)
def test_words_that_do_not_count_back_or_have_no_end_never_stop(stated, words, value):
    ledger, judgement = stated(words, value)
    assert judgement.verdict is Verdict.HOLDS
    assert ledger.stops_on(judgement) is None


def test_words_that_fail_in_the_edition_itself_do_not_stop_holding(stated):
    ledger, judgement = stated("six years ago")
    assert judgement.verdict is Verdict.FAILS
    assert ledger.stops_on(judgement) is None


def test_the_end_of_the_calendar_is_no_error(stated):
    ledger, judgement = stated("less than 9,000 years ago", "5 years")
    assert judgement.verdict is Verdict.HOLDS
    assert ledger.stops_on(judgement) is None


def test_a_year_of_the_calendar_is_stated_by_how_long_ago_it_was(stated):
    ledger, judgement = stated("five years ago", target="built")
    assert judgement.verdict is Verdict.HOLDS
    assert str(judgement.unit) == "year"
    assert str(ledger.stops_on(judgement)) == "2025-01-01"


def test_another_year_is_not(stated):
    _, judgement = stated("five years ago", target="built", built="2020 CE")
    assert judgement.verdict is Verdict.FAILS


def test_a_year_by_itself_counts_from_nowhere(stated):
    ledger, judgement = stated("in 2019", target="built")
    assert judgement.verdict is Verdict.HOLDS
    assert ledger.stops_on(judgement) is None


@pytest.mark.parametrize(("today", "is_over"), [((2024, 12, 31), False), ((2025, 1, 1), True)])
def test_a_statement_has_expired_from_its_day_on(stated, document, today, is_over):
    stated("five years ago")
    ledger = document.ledger(datetime.date(*today))
    assert ledger.has_expired(ledger.judged[0].judgement) is is_over
    assert isinstance(ledger.judged[0].judgement, Judgement)


def test_the_edition_may_be_dated_by_a_source(document):
    document.edit(
        document.sources, "type: report", "type: report\n  issued: {date-parts: [[2023, 5]]}"
    )
    document.add(document.conf, 'claims_as_of = "budget"\n')
    assert document.ledger().as_of == PartialDate(2023, 5)


def test_no_date_is_no_date(document):
    assert document.ledger().as_of is None
