import math
from dataclasses import replace

from sphinx_claims.errors import Location
from sphinx_claims.judge import Judge
from sphinx_claims.model import Judgement, Quantity, Records, Statement, Verdict
from sphinx_claims.wording import DIMENSIONLESS, Conventions, Interval, Unit, Unread

HERE = Location(path="a.md")
JUDGE = Judge(Records(sources={}, figures={}, claims={}), Conventions.default(), lambda a, b: None)
VALUE = Quantity.spanning(100, 100, DIMENSIONLESS)


def test_a_statement_without_words_is_pulled():
    assert Statement(target="ratio", words="", location=HERE).is_pulled
    assert not Statement(target="ratio", words="about 5", location=HERE).is_pulled


def test_a_judgement_accepts_what_its_words_accept():
    assert JUDGE.words("around 100", VALUE).accepts == Interval(50, 200)


def test_a_judgement_of_unread_words_accepts_nothing():
    assert JUDGE.words("some", VALUE).accepts is None


MONTHLY = Judgement(
    words="",
    wording=Unread(text="", reason=""),
    quantity=VALUE,
    unit=Unit.parse("month"),
    verdict=Verdict.UNJUDGED,
    bare_verdict=Verdict.UNJUDGED,
    factor=12.0,
)


def test_a_value_and_an_interval_go_from_one_unit_to_the_other():
    said = MONTHLY.said(Quantity(low=1, central=2, high=3, unit=Unit.parse("year")))
    assert (said.low, said.central, said.high, said.unit) == (12, 24, 36, Unit.parse("month"))
    assert MONTHLY.own(Interval(12, 36, low_open=True)) == Interval(1, 3, low_open=True)


def test_years_of_the_calendar_and_years_before_one_run_against_each_other():
    judgement = replace(MONTHLY, start=2024)
    said = judgement.said(Quantity(low=2019, central=2020, high=2022, unit=Unit.parse("CE")))
    assert (said.low, said.central, said.high) == (24, 48, 60)
    accepted = Interval(24, 60, low_open=True)
    assert judgement.own(accepted) == Interval(2019, 2022, high_open=True)
    assert judgement.own(Interval(24, math.inf)) == Interval(-math.inf, 2022)
