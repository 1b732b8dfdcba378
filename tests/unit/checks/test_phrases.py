import math
import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis.strategies import floats, integers

from sphinx_claims.checks import accepts_phrase, interval_phrase, quantity_phrase, record_phrase
from sphinx_claims.evaluate import unit_factor
from sphinx_claims.judge import Judge
from sphinx_claims.model import Quantity, Records
from sphinx_claims.wording import DIMENSIONLESS, Conventions, Interval, Unit, read_value

JUDGE = Judge(Records(sources={}, figures={}, claims={}), Conventions.default(), unit_factor(()))
INF = math.inf


@pytest.mark.parametrize(
    ("low", "high", "unit", "phrase"),
    [
        (1e10, 1e10, "USD/year", "$10 billion a year"),
        (250, 500, "", "250 to 500"),
        (5, 5, "year", "5 years"),
        (2019, 2019, "CE", "2019"),
    ],
)
def test_a_value_is_said_as_it_is_printed(low, high, unit, phrase):
    assert quantity_phrase(Quantity.spanning(low, high, Unit.parse(unit))) == phrase


@pytest.mark.parametrize(
    ("interval", "phrase"),
    [
        (Interval(50, 200), "50 to 200"),
        (Interval(0.95, 1), "0.95 to 1"),
        (Interval(200, 1000, high_open=True), "200 up to, not including, 1,000"),
        (Interval(5, INF, high_open=True), "at least 5"),
        (Interval(5, INF, low_open=True, high_open=True), "more than 5"),
        (Interval(-INF, 5, low_open=True), "at most 5"),
        (Interval(-INF, 5, low_open=True, high_open=True), "less than 5"),
        (Interval(0.5, 1, low_open=True), "more than 0.5, up to 1"),
        (Interval(-INF, INF), "anything"),
        (Interval.exactly(2019), "exactly 2,019"),
    ],
    ids=str,
)
def test_an_interval_is_said_with_what_becomes_of_its_ends(interval, phrase):
    assert interval_phrase(interval, DIMENSIONLESS) == phrase


@given(
    floats(-1e12, 1e12).filter(lambda low: low == 0 or abs(low) > 1e-6),
    floats(1e-9, 1e6),
)
def test_both_ends_of_an_interval_are_said_where_they_are(low, share):
    high = low + share * (abs(low) or 1.0)
    phrase = interval_phrase(Interval(low, high), Unit.named("people"))
    said = read_value(phrase, Conventions.default())
    first, last = float(said.low.value), float(said.high.value)
    assert first < last
    for printed, end in ((first, low), (last, high)):
        assert abs(printed - end) <= 0.01 * (high - low) + 1e-9 * abs(end), phrase


@given(integers(4, 10**7), integers(0, 4))
def test_an_interval_is_said_without_noise(whole, places):
    value, half = whole / 10**places, 0.5 / 10**places
    phrase = interval_phrase(Interval(value - half, value + half), Unit.named("people"))
    digits = [re.sub(r"\D", "", number).lstrip("0") for number in phrase.split(" to ")]
    assert max(map(len, digits)) <= len(f"{whole}5"), phrase


def test_an_interval_is_said_in_its_unit():
    assert interval_phrase(Interval(5e9, 2e10), Unit.parse("USD/year")) == "$5 to 20 billion a year"
    assert interval_phrase(Interval.exactly(2019), Unit.named("CE")) == "exactly 2019"


@pytest.mark.parametrize(
    ("words", "unit", "phrase"),
    [
        ("around 100-to-1", "", "accepts 50 to 200 (“around”: a factor of 2 either way)"),
        ("roughly 100", "", "accepts 50 to 200 (“roughly”: a factor of 2 either way)"),
        (
            "on the order of 100",
            "",
            "accepts 31.6 to 316 (“on the order of”: a factor of √10 either way)",
        ),
        ("almost 100", "", "accepts 80 to 100 (“almost”)"),
        ("at least 100", "", "accepts at least 100 (“at least”)"),
        ("100", "", "accepts 75 to 125"),
        ("1,451", "", "accepts 1,450.5 to 1,451.5"),
        ("295", "", "accepts 294.5 to 295.5"),
        ("1,517", "", "accepts 1,516.5 to 1,517.5"),
        ("17.5 %", "", "accepts 17.45 to 17.55%"),
        ("at least 1,451", "", "accepts at least 1,451 (“at least”)"),
        ("$19.18 billion", "USD", "accepts $19.175 to 19.185 billion"),
        ("hundreds", "", "accepts 200 up to, not including, 1,000"),
        (
            "$50-100 million",
            "USD",
            "accepts a range from $45 to 55 million up to $75 to 125 million",
        ),
        ("almost certainly higher", "", "accepts 0.95 to 1 (“almost certainly”, a probability)"),
        ("some", "", "the hedge “some” is not directly before one number"),
        ("a lot", "", "these words hold no number, magnitude or likelihood"),
    ],
)
def test_a_judgement_says_what_its_words_accept_and_why(words, unit, phrase):
    quantity = Quantity.spanning(0.97, 0.97, Unit.parse(unit))
    assert accepts_phrase(JUDGE.words(words, quantity, event="higher")) == phrase


@pytest.mark.parametrize(
    ("value", "phrase"),
    [
        ("1,451 people", "1,451 people"),
        ("19.18 billion USD/year", "$19.18 billion a year"),
        ("10 billion USD/year", "$10 billion a year"),
        ("61.087 to 70 million USD", "$61.087 to 70 million"),
        ("55.25 %", "55.25%"),
        ("2019 CE", "2019"),
    ],
)
def test_a_figure_is_printed_to_its_last_digit(document, value, phrase):
    document.write(
        "claims/visitors.yaml",
        f"""\
visitors:
  label: a figure
  value: {value}
  {"range: plausible" if " to " in value else ""}
  basis: hypothetical
  as_of: 2025
  review_by: 2030-12-31
  source: {{ref: budget}}
  scope: None.
""",
    )
    figure = document.ledger().records.figures["visitors"]
    assert record_phrase(figure) == phrase


@pytest.mark.parametrize(
    ("words", "phrase"),
    [
        ("around 100-to-1", "142 to 143"),
        ("142.6 to 142.9", "142.1 to 143.5"),
        ("about 142.857", "142.142 to 143.456"),
        ("142.8571428571", "142.142143 to 143.456123"),
        ("0.000142", "142 to 143"),
        ("10,000,000", "142 to 143"),
        ("in 2025", "142.1 to 143.5"),
    ],
)
def test_a_claim_is_printed_to_the_digits_of_the_words_beside_it(document, words, phrase):
    document.edit(document.functions, "return spend / fines", "return 1 * spend / fines")
    claim = document.records().claims["ratio"]
    quantity = Quantity.spanning(142.1421434, 143.4561231, DIMENSIONLESS)
    assert record_phrase(replace(claim, quantity=quantity), words) == phrase
