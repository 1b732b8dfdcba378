import math
import random
from dataclasses import replace

import pytest

from sphinx_claims.errors import Location
from sphinx_claims.evaluate import unit_factor
from sphinx_claims.judge import Judge
from sphinx_claims.model import Mismatch, Quantity, Records, Statement, Verdict
from sphinx_claims.wording import DIMENSIONLESS, Conventions, Format, Unit, write

SOURCES = """\
references:
- id: budget
  type: report
  title: The town's budget
"""

EMPTY = Records(sources={}, figures={}, claims={})
JUDGE = Judge(EMPTY, Conventions.default(), unit_factor(()))
HOLDS, EDGE, FAILS, UNJUDGED = Verdict.HOLDS, Verdict.EDGE, Verdict.FAILS, Verdict.UNJUDGED
PER_YEAR = Unit.parse("1/year")


def quantity(low, high=None, unit=""):
    return Quantity.spanning(low, low if high is None else high, Unit.parse(unit))


def verdict(words, low, high=None, unit="", **options):
    return JUDGE.words(words, quantity(low, high, unit), **options).verdict


def statement(target, words=""):
    return Statement(target=target, words=words, location=Location(path="a.md"))


@pytest.mark.parametrize(
    ("words", "low", "high", "wanted"),
    [
        # “around 100-to-1” accepts 50 to 200, both ends included.
        ("around 100-to-1", 100, None, HOLDS),
        ("around 100-to-1", 50, None, HOLDS),
        ("around 100-to-1", 200, None, HOLDS),
        ("around 100-to-1", 50, 200, HOLDS),
        ("around 100-to-1", 49.99, None, FAILS),
        ("around 100-to-1", 200.01, None, FAILS),
        # The noise of floating-point numbers moves nothing over an end.
        ("around 100-to-1", 200 * (1 + 1e-12), None, HOLDS),
        ("around 100-to-1", 50 * (1 - 1e-12), 200, HOLDS),
        # A range whose middle lies inside and an end outside is at the edge.
        ("around 100-to-1", 100, 201, EDGE),
        ("around 100-to-1", 49, 100, EDGE),
        ("around 100-to-1", 10, 1000, EDGE),
        # The middle is the geometric one: exactly at an end it lies inside.
        ("around 100-to-1", 100, 400, EDGE),
        ("around 100-to-1", 100, 401, FAILS),
        ("around 100-to-1", 25, 100, EDGE),
        ("around 100-to-1", 24.9, 100, FAILS),
        ("around 100-to-1", 250, 500, FAILS),
        # Open ends are left out.
        ("more than 100", 100, None, FAILS),
        ("more than 100", 100.1, None, HOLDS),
        ("at least 100", 100, None, HOLDS),
        ("at least 100", 99.9, None, FAILS),
        ("less than 100", 100, None, FAILS),
        ("at most 100", 100, None, HOLDS),
        ("hundreds", 200, None, HOLDS),
        ("hundreds", 199, None, FAILS),
        ("hundreds", 1000, None, FAILS),
        ("hundreds", 200, 999, HOLDS),
        ("hundreds", 200, 1000, EDGE),
        ("more than 100", -math.inf, None, FAILS),
        # Words that give no interval.
        ("some", 100, None, UNJUDGED),
        ("a lot of them", 100, None, UNJUDGED),
        ("", 100, None, UNJUDGED),
        ("around 100 and 200", 100, None, UNJUDGED),
    ],
)
def test_words_are_held_against_the_range_and_its_middle(words, low, high, wanted):
    assert verdict(words, low, high) is wanted


@pytest.mark.parametrize(
    ("words", "value", "verdicts"),
    [
        ("around 100-to-1", 100, (HOLDS, HOLDS)),
        ("around 100-to-1", 126, (HOLDS, FAILS)),
        ("around 100-to-1", 250, (FAILS, FAILS)),
        ("100-to-1", 126, (FAILS, FAILS)),
        ("more than 100", 110, (HOLDS, HOLDS)),
        ("more than 100", 1000, (HOLDS, FAILS)),
        ("some", 100, (UNJUDGED, UNJUDGED)),
    ],
)
def test_what_holds_only_by_its_hedge_is_told_apart(words, value, verdicts):
    judgement = JUDGE.words(words, quantity(value))
    assert (judgement.verdict, judgement.bare_verdict) == verdicts


@pytest.mark.parametrize(
    ("low", "high", "of_a_figure", "of_a_claim"),
    [
        (50e6, 100e6, HOLDS, HOLDS),
        (45e6, 125e6, HOLDS, HOLDS),
        (55e6, 75e6, HOLDS, HOLDS),
        # Ends that are others, though inside: the words describe another range.
        (60e6, 90e6, FAILS, HOLDS),
        (50e6, 60e6, FAILS, HOLDS),
        (90e6, 100e6, FAILS, HOLDS),
        (44e6, 100e6, FAILS, EDGE),
        (50e6, 126e6, FAILS, EDGE),
        (250e6, 500e6, FAILS, FAILS),
        # A single number need only lie in the range.
        (75e6, 75e6, HOLDS, HOLDS),
        (45e6, 45e6, HOLDS, HOLDS),
        (44e6, 44e6, FAILS, FAILS),
    ],
)
def test_the_range_of_a_figure_is_held_end_by_end_against_words_that_give_one(
    low, high, of_a_figure, of_a_claim
):
    words = "probably in the range of $50-100 million"
    assert verdict(words, low, high, "USD", end_by_end=True) is of_a_figure
    assert verdict(words, low, high, "USD") is of_a_claim


def test_a_range_is_held_as_a_whole_against_words_that_give_one_number():
    assert verdict("around $70 million", 50e6, 100e6, "USD", end_by_end=True) is HOLDS
    assert verdict("$70 million", 50e6, 100e6, "USD", end_by_end=True) is EDGE


@pytest.mark.parametrize(
    ("words", "unit", "unsaid", "value", "wanted"),
    [
        ("$10 million a year", "USD/year", DIMENSIONLESS, 10e6, HOLDS),
        ("$10 million", "USD/year", PER_YEAR, 10e6, HOLDS),
        ("$10 million a year", "USD/year", PER_YEAR, 10e6, HOLDS),
        ("$1 million a month", "USD/year", DIMENSIONLESS, 12e6, HOLDS),
        ("$1 million a month", "USD/year", DIMENSIONLESS, 1e6, FAILS),
        ("$1 million a month", "USD/year", PER_YEAR, 12e6, HOLDS),
        ("$12 million a year", "USD/month", DIMENSIONLESS, 1e6, HOLDS),
        ("$1 million", "USD/year", Unit.parse("1/month"), 12e6, HOLDS),
        ("5 years", "month", DIMENSIONLESS, 60, HOLDS),
        ("50 %", "", DIMENSIONLESS, 0.5, HOLDS),
        ("50 %", "percent", DIMENSIONLESS, 50, HOLDS),
        ("0.5", "percent", DIMENSIONLESS, 50, HOLDS),
        ("in 2019", "CE", DIMENSIONLESS, 2019, HOLDS),
        ("in 2019", "CE", DIMENSIONLESS, 2020, FAILS),
        ("five years ago", "year", DIMENSIONLESS, 5, HOLDS),
        ("300 researchers", "person", DIMENSIONLESS, 300, HOLDS),
    ],
)
def test_units_that_convert_are_converted(words, unit, unsaid, value, wanted):
    assert verdict(words, value, unit=unit, unsaid=unsaid) is wanted


@pytest.mark.parametrize(
    ("words", "unit", "unsaid"),
    [
        ("$10 million", "USD/year", DIMENSIONLESS),
        ("$10 million a year", "USD", DIMENSIONLESS),
        ("10 million", "USD", DIMENSIONLESS),
        ("$10 million", "", DIMENSIONLESS),
        ("$10 million", "EUR", DIMENSIONLESS),
        ("10 million people", "USD/year", PER_YEAR),
        ("$10 million a year a year", "USD/year", PER_YEAR),
        ("100-to-1", "USD", DIMENSIONLESS),
        ("almost certainly higher", "USD", DIMENSIONLESS),
        ("2019", "person", DIMENSIONLESS),
    ],
)
def test_words_of_another_dimension_fail_by_their_unit(words, unit, unsaid):
    judgement = JUDGE.words(words, quantity(10e6, unit=unit), unsaid=unsaid, event="higher")
    assert judgement.mismatch is Mismatch.UNIT
    assert (judgement.verdict, judgement.bare_verdict) == (FAILS, FAILS)
    assert judgement.unit == judgement.wording.unit


def test_a_judgement_carries_the_value_in_the_unit_of_the_words():
    judgement = JUDGE.words("$1 million a month", quantity(12e6, unit="USD/year"))
    assert judgement.quantity.central == pytest.approx(1e6)
    assert str(judgement.unit) == str(judgement.quantity.unit) == "USD/month"


@pytest.mark.parametrize(
    ("words", "event", "value", "wanted"),
    [
        ("almost certainly higher", "higher", 0.95, HOLDS),
        ("almost certainly higher", "higher", 1.0, HOLDS),
        ("almost certainly higher", "higher", 0.949, FAILS),
        ("almost certainly higher", "Higher", 0.97, HOLDS),
        ("Almost certainly HIGHER", "higher", 0.97, HOLDS),
        ("likely higher", "higher", 0.97, FAILS),
        ("almost certainly higher than that", "higher than that", 0.97, HOLDS),
    ],
)
def test_a_likelihood_is_judged_where_it_speaks_of_the_event(words, event, value, wanted):
    judgement = JUDGE.words(words, quantity(value), event=event)
    assert (judgement.verdict, judgement.mismatch) == (wanted, None)


@pytest.mark.parametrize(
    ("words", "event"),
    [
        ("almost certainly higher", "lower"),
        ("almost certainly higher", ""),
        ("almost certainly", "higher"),
        ("almost certainly much higher", "higher"),
    ],
)
def test_a_likelihood_of_another_event_fails_by_its_event(words, event):
    judgement = JUDGE.words(words, quantity(0.97), event=event)
    assert (judgement.verdict, judgement.bare_verdict) == (FAILS, FAILS)
    assert judgement.mismatch is Mismatch.EVENT


def test_a_number_for_a_probability_needs_no_event():
    assert verdict("97 %", 0.97, event="higher") is HOLDS


def test_a_statement_of_an_unknown_id_is_not_judged():
    assert JUDGE.statement(statement("nothing", "about 5")) is None


@pytest.fixture
def judge(document):
    return Judge(document.records(), document.settings().conventions, unit_factor(()))


@pytest.mark.parametrize(
    ("target", "words", "wanted"),
    [
        ("spend", "about $10 million a year", HOLDS),
        ("fines", "$50,000 to $100,000 a year", HOLDS),
        ("fines", "$60,000 to $90,000 a year", FAILS),
        ("ratio", "around 100-to-1", HOLDS),
        ("ratio", "80 to 240", HOLDS),
        ("spend", "", HOLDS),
        ("fines", "", HOLDS),
        ("ratio", "", HOLDS),
    ],
)
def test_a_statement_is_judged_against_its_figure_or_claim(judge, target, words, wanted):
    assert judge.statement(statement(target, words)).verdict is wanted


def test_a_pulled_value_is_judged_in_the_words_that_the_page_shows(judge, document):
    judgement = judge.statement(statement("fines"))
    assert judgement.words == judge.written(document.records().figures["fines"])
    assert judgement.words == "$50,000 to 100,000 a year"


@pytest.mark.parametrize(
    ("target", "form", "words"),
    [
        ("spend", "auto", "$10 million a year"),
        ("spend", "digits", "$10,000,000 a year"),
        ("fines", "words", "$50 to 100 thousand a year"),
        ("fines", "range, digits", "$50,000 to 100,000 a year"),
        ("ratio", "sig 1", "100 to 200"),
    ],
)
def test_a_pulled_value_is_judged_in_its_format(judge, target, form, words):
    pulled = replace(statement(target), format=Format.parse(form))
    judgement = judge.statement(pulled)
    assert (judgement.words, judgement.verdict, judgement.mismatch) == (words, HOLDS, None)


def test_a_value_that_its_format_does_not_suit_is_written_plainly_and_unjudged(judge):
    judgement = judge.statement(replace(statement("spend"), format=Format.parse("ratio")))
    assert judgement.words == "$10 million a year"
    assert judgement.mismatch is Mismatch.FORMAT
    assert (judgement.verdict, judgement.bare_verdict) == (UNJUDGED, UNJUDGED)
    assert "the value is in USD/year" in judgement.wording.reason
    assert "words" in judgement.hint


def test_a_sources_words_are_read_in_the_sources_language(document):
    """In German, "$50,000" would be fifty."""
    document.add(document.conf, 'language = "de"\n')
    for line, wanted in (
        ("", FAILS),
        ("\n  language: en-US", HOLDS),
        ("\n  language: de-CH", UNJUDGED),
    ):
        document.write(document.sources, SOURCES.replace("report", f"report{line}"))
        judge = Judge(document.records(), document.settings().conventions, unit_factor(()))
        assert judge.excerpt(document.records().figures["fines"]).verdict is wanted


def test_a_pulled_value_is_written_and_judged_in_the_documents_language(document):
    document.add(document.conf, 'language = "de"\n')
    document.edit(document.figures, '"$10 million a year"', '"$10.000.000 a year"')
    document.edit(document.figures, '"$50,000 to $100,000 a year"', '"$50.000 to $100.000 a year"')
    judge = Judge(document.records(), document.settings().conventions, unit_factor(()))
    for target, words in (
        ("spend", "10.000.000\u00a0USD/year"),
        ("fines", "50.000–100.000\u00a0USD/year"),
    ):
        judgement = judge.statement(statement(target))
        assert (judgement.words, judgement.verdict) == (words, HOLDS)
        assert judge.excerpt(document.records().figures[target]).verdict is HOLDS


def test_an_excerpt_is_judged_as_a_statement_of_its_figure(judge, document):
    figures = document.records().figures
    assert judge.excerpt(figures["spend"]).verdict is HOLDS


def test_a_figure_without_an_excerpt_has_no_judgement_of_one(document):
    document.edit(document.figures, 'excerpt: "$10 million a year"', "field: issued")
    records = document.records()
    assert (
        Judge(records, Conventions.default(), unit_factor(())).excerpt(records.figures["spend"])
        is None
    )


HYPOTHETICAL = """
assumed:
  label: an assumption
  value: 3
  basis: hypothetical
  as_of: 2025
  review_by: 2030-12-31
  source: {ref: budget, excerpt: "around 100-to-1", about: ratio}
  scope: A test.
"""


def test_words_about_a_claim_are_judged_against_that_claim(document):
    document.add(document.figures, HYPOTHETICAL)
    records = document.records()
    judge = Judge(records, Conventions.default(), unit_factor(()))
    judgement = judge.excerpt(records.figures["assumed"])
    assert (judgement.verdict, judgement.quantity) == (HOLDS, records.claims["ratio"].quantity)


DERIVED = """
total:
  label: a derived figure
  value: {value}
  range: spread
  basis: derived
  as_of: 2025
  review_by: 2030-12-31
  source: {{ref: budget}}
  derivation: {{low: {low}, high: {high}}}
  scope: A test.
"""
CLAIM = '\n@claim(label="a test", unit="USD/year")\ndef cost(spend):\n    return spend / 2\n'


@pytest.mark.parametrize(
    ("value", "low", "high", "ends"),
    [
        ("100 to 200", "ratio", "ratio", (100, 200)),
        ("5 to 6 USD/year", "cost", "cost", (5e6, 5e6)),
        ("5 to 6 USD/month", "cost", "cost", (5e6 / 12, 5e6 / 12)),
        ("5 to 6 USD", "cost", "cost", None),
        ("5 to 6 USD/year", "cost", "ratio", None),
    ],
)
def test_a_derivation_gives_both_ends_in_the_unit_of_its_figure(document, value, low, high, ends):
    document.add(document.functions, CLAIM)
    document.add(document.figures, DERIVED.format(value=value, low=low, high=high))
    records = document.records()
    derived = Judge(records, Conventions.default(), unit_factor(())).derived(
        records.figures["total"]
    )
    found = None if derived is None else (derived.low, derived.high)
    assert found == (None if ends is None else pytest.approx(ends))


def test_a_figure_without_a_derivation_derives_nothing(judge, document):
    assert judge.derived(document.records().figures["spend"]) is None


UNITS = [
    "",
    "USD",
    "USD/year",
    "EUR/month",
    "CHF",
    "person",
    "year",
    "month",
    "week",
    "day",
    "person/year",
    "USD/person",
    "1/year",
]


@pytest.mark.parametrize("unit", UNITS)
def test_whatever_the_machine_writes_holds_for_what_it_writes(unit):
    draw = random.Random(unit)
    for _ in range(300):
        low = 10 ** draw.uniform(-7, 17)
        high = low * draw.choice([1, 1, 1.0001, 1.01, 1.1, 1.5, 2, 10, 1000])
        if draw.random() < 0.1:
            low, high = -high, -low
        words = write(low, high, Unit.parse(unit))
        assert verdict(words, low, high, unit) is HOLDS, (low, high, words)
        assert verdict(words, low, high, unit, end_by_end=True) is HOLDS, (low, high, words)


@pytest.mark.parametrize("low", [1500, 1999, 2024, 2199])
@pytest.mark.parametrize("years", [0, 1, 5])
def test_years_of_the_calendar_hold_as_they_are_written(low, years):
    high = min(low + years, 2199)
    words = write(low, high, Unit.named("CE"))
    assert verdict(words, low, high, "CE", end_by_end=True) is HOLDS


@pytest.mark.parametrize("name", ["percent", "hour", "minute", "JPY", "GBP", "AUD"])
def test_a_value_in_any_unit_that_every_document_has_holds_where_it_is_pulled(name):
    words = write(7, 7, Unit.named(name))
    assert verdict(words, 7, unit=name) is HOLDS


def test_a_value_in_a_unit_of_the_document_holds_where_it_is_pulled(document, capsys):
    document.add(document.conf, 'claims_units = ["lab = [lab]"]\n')
    document.edit(document.figures, "value: 10 million USD/year", "value: 10 million lab")
    document.edit(document.figures, "scope: Wages", "unsaid: lab\n  scope: Wages")
    document.edit(document.figures, '"$10 million a year"', "10 million labs")
    document.edit(document.functions, "spend / fines", "(spend / spend) + (fines / fines) + 98")
    document.add(
        document.functions,
        '\n@claim(label="a count", unit="lab")\ndef count(spend):\n    return 2 * spend\n',
    )
    document.edit(document.page, "about $10 million a year", "about 10 million")
    document.add(document.page, "There are {claim}`count`.\n")
    status = document.check()
    assert (status, capsys.readouterr().err) == (0, "")
