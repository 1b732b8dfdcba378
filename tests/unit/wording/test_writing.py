import itertools
import math
import random

import pytest

from sphinx_claims.wording import Conventions, Unit, Wording, read, write

CONVENTIONS = Conventions.default()

WRITTEN = [
    (10e9, 10e9, "USD/year", "$10 billion a year"),
    (50e6, 100e6, "USD/year", "$50 to 100 million a year"),
    (50e6, 100e6, "USD", "$50 to 100 million"),
    (250, 500, "", "250 to 500"),
    (384, 934, "person", "384 to 934 people"),
    (1, 1, "person", "1 person"),
    (5, 5, "year", "5 years"),
    (1, 1, "year", "1 year"),
    (0.5, 1, "year", "0.5 to 1 years"),
    (100, 100, "person/year", "100 people a year"),
    (12, 12, "1/month", "12 a month"),
    (12, 12, "USD/person", "12 USD/person"),
    (12, 12, "USD/person/year", "12 USD/person/year"),
    (12, 12, "parsec", "12 parsec"),
    (2019, 2019, "CE", "2019"),
    (2019, 2024, "CE", "2019 to 2024"),
    (2018.6, 2019.4, "CE", "2019"),
    (2019, 2019, "", "2,020"),
    (0.95, 0.98, "", "0.95 to 0.98"),
    (1234, 1234, "", "1,230"),
    (1235, 1235, "", "1,240"),
    (1245, 1245, "", "1,250"),
    (12.5, 12.5, "", "12.5"),
    (0.0123, 0.0123, "", "0.0123"),
    (0.01235, 0.01235, "", "0.0124"),
    (0, 0, "", "0"),
    (-0.0, 0.0, "USD", "$0"),
    (0, 2e6, "USD", "$0 to $2 million"),
    (-5e6, -5e6, "USD", "-$5 million"),
    (-5e6, -4e6, "USD", "-$5 million to -$4 million"),
    (-5, 10, "", "-5 to 10"),
    (5e6, 5e6, "EUR", "€5 million"),
    (5e6, 5e6, "GBP", "£5 million"),
    (5e6, 5e6, "JPY", "¥5 million"),
    (5e6, 5e6, "CHF/year", "5 million CHF a year"),
    (5e6, 7e6, "AUD", "5 to 7 million AUD"),
    (999_999, 999_999, "USD", "$1 million"),
    (999_499, 999_499, "USD", "$999,000"),
    (999.6e6, 999.6e6, "", "1 billion"),
    (99.96, 99.96, "", "100"),
    (1.5e12, 1.5e12, "", "1.5 trillion"),
    (123.4e12, 123.4e12, "", "123 trillion"),
    (500e6, 2e9, "USD", "$500 million to $2 billion"),
    (500e3, 2e6, "USD", "$500,000 to $2 million"),
    (1.5, 2e6, "", "1.5 to 2,000,000"),
    (-5, 2e6, "", "-5 to 2,000,000"),
    (100.1, 100.2, "USD", "$100"),
    (1.5e18, 1.5e18, "", "1.5e18"),
    (1.5e-9, 1.5e-9, "", "1.5e-9"),
]


@pytest.mark.parametrize(("low", "high", "unit", "text"), WRITTEN, ids=[r[3] for r in WRITTEN])
def test_writes(low, high, unit, text):
    assert write(low, high, Unit.parse(unit)) == text


@pytest.mark.parametrize("ends", [(2, 1), (math.nan, 1), (1, math.inf), (-math.inf, 1)], ids=str)
def test_refuses(ends):
    with pytest.raises(ValueError, match=r"finite|down"):
        write(*ends, Unit(()))


SHIPPED = dict.fromkeys(unit for _, unit in CONVENTIONS.unit_words)
PER_TIME = [
    unit / Unit.parse(time) for unit in SHIPPED for time in ("year", "month", "week", "day")
]
UNITS = list(dict.fromkeys([Unit(()), *SHIPPED, *PER_TIME, Unit.parse("USD/person")]))


def a_number(lots: random.Random) -> float:
    size = 10 ** lots.uniform(-8, 18)
    digits = lots.choice([size, round(size), float(f"{size:.2g}"), float(f"{size:.1g}"), 0.0])
    return lots.choice([1, 1, 1, -1]) * digits


def test_what_is_written_is_read_back_for_every_unit():
    lots = random.Random(1)
    for unit, _ in itertools.product(UNITS, range(60)):
        value = a_number(lots)
        text = write(value, value, unit)
        wording = read(text, CONVENTIONS)
        assert isinstance(wording, Wording), (text, wording)
        assert wording.unit == unit, text
        assert wording.accepts.contains(value), (text, value)


def test_ranges_that_are_written_are_read_back_end_by_end():
    lots = random.Random(2)
    for unit, _ in itertools.product(UNITS, range(60)):
        low, high = sorted((a_number(lots), a_number(lots) * lots.choice([1, 1e3, 1e-6])))
        text = write(low, high, unit)
        wording = read(text, CONVENTIONS)
        assert isinstance(wording, Wording), (text, wording)
        assert wording.unit == unit, text
        first, last = wording.ends or (wording.accepts, wording.accepts)
        assert first.contains(low), (text, low)
        assert last.contains(high), (text, high)


def test_years_of_the_calendar_are_read_back():
    calendar = Unit.parse("CE")
    for low, high in itertools.combinations_with_replacement(range(1500, 2200, 37), 2):
        wording = read(write(low, high, calendar), CONVENTIONS)
        assert wording.unit == calendar
        assert (wording.accepts.low, wording.accepts.high) == (low, high)
