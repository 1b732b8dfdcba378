import itertools
import math

import pytest

from sphinx_claims.wording import (
    Conventions,
    Format,
    Unit,
    UnsuitedFormatError,
    load_locale,
    read,
    write,
)

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
    (12, 12, "USD/person", "$12 a person"),
    (12, 12, "USD/person/year", "$12 per person per year"),
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


# Value, unit, format, language, and what is written.
IN_FORMATS = [
    (10e9, 10e9, "USD", "words", "en", "$10 billion"),
    (10e9, 10e9, "USD", "digits", "en", "$10,000,000,000"),
    (10e9, 10e9, "USD", "auto", "en", "$10 billion"),
    (12_345_678, 12_345_678, "USD", "digits", "en", "$12,300,000"),
    (12_345_678, 12_345_678, "USD", "digits, sig 8", "en", "$12,345,678"),
    (12_345_678, 12_345_678, "USD", "words, sig 5", "en", "$12.346 million"),
    (25_000, 25_000, "person", "words", "en", "25 thousand people"),
    (25_000, 25_000, "person", "auto", "en", "25,000 people"),
    (500, 2000, "", "words", "en", "500 to 2,000"),
    (5e3, 6e3, "", "words", "en", "5 to 6 thousand"),
    (5e5, 2e6, "USD", "words", "en", "$500 thousand to $2 million"),
    (1e18, 1e18, "", "digits", "en", "1,000,000,000,000,000,000"),
    (1e21, 1e21, "", "digits", "en", "1e21"),
    (100, 100, "", "ratio", "en", "100-to-1"),
    (2.6, 2.6, "", "ratio", "en", "2.6-to-1"),
    (1.5e6, 1.5e6, "", "ratio", "en", "1,500,000-to-1"),
    (0.5, 0.5, "", "ratio", "en", "0.5-to-1"),
    (99.9, 100.1, "", "ratio, sig 2", "en", "99.9-to-1 to 100-to-1"),
    (100, 200, "", "ratio", "en", "100-to-1 to 200-to-1"),
    (99.9, 100.1, "", "ratio, range", "en", "99.9-to-1 to 100-to-1"),
    (100, 200, "", "ratio", "it", "100:1 – 200:1"),
    (50, 50, "percent", "ratio", "en", "0.5-to-1"),
    (0.35, 0.35, "", "percent", "en", "35%"),
    (0.35, 0.4, "", "percent", "en", "35 to 40%"),
    (-0.05, 0.1, "", "percent", "en", "-5 to 10%"),
    (0.07, 0.07, "1/year", "percent", "en", "7% a year"),
    (35, 35, "percent", "percent", "en", "35%"),
    (35, 35, "percent", "auto", "en", "35 percent"),
    (12.5, 12.5, "", "percent", "en", "1,250%"),
    (100.1, 100.2, "USD", "auto", "en", "$100"),
    (100.1, 100.2, "USD", "range", "en", "$100.1 to 100.2"),
    (50, 100, "person", "range", "en", "50 to 100 people"),
    (0.3511, 0.3512, "", "range, percent", "en", "35.11 to 35.12%"),
    (1234, 1234, "", "sig 2", "en", "1,200"),
    (1234, 1234, "", "sig 1", "en", "1,000"),
    # One digit would be read as a number that leaves the value out.
    (1450, 1450, "", "sig 1", "en", "1,500"),
    (1.04, 1.04, "", "sig 1", "en", "1"),
    # A range is written as one, with the usual digits where fewer would print one number.
    (280, 340, "person", "sig 1", "en", "280 to 340 people"),
    (0.28, 0.34, "", "percent, sig 1", "en", "28 to 34%"),
    (280, 340, "person", "sig 4", "en", "280 to 340 people"),
    (1234, 1234.1, "", "sig 1", "en", "1,000"),
    (1, 1.0001, "", "auto", "en", "1"),
    (1, 1.0001, "", "range", "en", "1 to 1.0001"),
    # A hundred times this, as a float, lies below the half.
    (0.285, 0.285, "", "percent, sig 2", "en", "29%"),
    # Neighbours among floats.
    (0.1, 0.10000000000000002, "", "range", "en", "0.1 to 0.10000000000000002"),
    (
        6.000000000000001,
        6.000000000000002,
        "",
        "range",
        "en",
        "6.000000000000001 to 6.000000000000002",
    ),
    (0.30000000000000004, 0.30000000000000004, "", "sig 15", "en", "0.3"),
    (2019, 2024, "CE", "range", "en", "2019 to 2024"),
    (12, 12, "USD/hour", "auto", "en", "$12 an hour"),
    (12, 12, "person/hour", "auto", "en", "12 people an hour"),
    (12, 12, "1/person", "auto", "en", "12 per person"),
    (12, 12, "USD/year^2", "auto", "en", "$12 per year per year"),
    (1234567.5, 1234567.5, "", "digits, sig 8", "en-GB", "1,234,567.5"),
    (1234567.5, 1234567.5, "", "digits, sig 8", "en-IN", "12,34,567.5"),
    (1234567.5, 1234567.5, "", "digits, sig 8", "de", "1.234.567,5"),
    (1234567.5, 1234567.5, "", "digits, sig 8", "de-CH", "1’234’567.5"),
    (1234567.5, 1234567.5, "", "digits, sig 8", "fr", "1\u202f234\u202f567,5"),
    (1234567.5, 1234567.5, "", "digits, sig 8", "pl", "1\u00a0234\u00a0567,5"),
    (1234567.5, 1234567.5, "", "digits, sig 8", "ja", "1,234,567.5"),
    (1.5e18, 1.5e18, "", "auto", "de", "1,5e18"),
    (-5, -5, "", "auto", "sv", "\u22125"),
    (0.35, 0.35, "", "percent", "fr", "35\u00a0%"),
    (0.35, 0.35, "", "percent", "it", "35%"),
    (0.35, 0.4, "1/year", "percent", "de", "35–40\u00a0%/year"),
    (10e9, 10e9, "USD/year", "auto", "de", "10.000.000.000\u00a0USD/year"),
    (10e9, 10e9, "USD/year", "words", "en-IN", "$10 billion a year"),
    (1234, 1234, "EUR", "auto", "nl", "€\u00a01.230"),
    (1234, 1234, "USD", "auto", "pt-BR", "US$\u00a01.230"),
    (1234, 1234, "CHF", "auto", "de-CH", "CHF\u00a01’230"),
    (1234, 1234, "CHF", "auto", "ja", "CHF\u00a01,230"),
    (1234, 1234, "CHF", "auto", "en-IN", "1,230 CHF"),
    (-5, 10, "EUR", "auto", "es", "-5 – 10\u00a0EUR"),
    (50, 100, "person", "auto", "it", "50–100\u00a0person"),
    (3, 3, "1/year", "auto", "it", "3/year"),
    (100, 100, "", "ratio", "it", "100:1"),
    (2019, 2024, "CE", "auto", "fi", "2019–2024"),
]


@pytest.mark.parametrize(
    ("low", "high", "unit", "form", "locale", "text"),
    IN_FORMATS,
    ids=[f"{row[4]} {row[3]} {row[5]}" for row in IN_FORMATS],
)
def test_writes_in_a_format_and_a_language(low, high, unit, form, locale, text):
    conventions = CONVENTIONS.with_(locale=load_locale(locale))
    assert write(low, high, Unit.parse(unit), Format.parse(form), conventions) == text


@pytest.mark.parametrize(
    ("low", "high", "unit", "form", "why", "instead"),
    [
        (5, 5, "USD", "ratio", "the value is in USD", "words"),
        (0, 0, "", "ratio", "above zero", "digits"),
        (-5, -5, "", "ratio", "above zero", "digits"),
        (5, 5, "USD", "percent", "the value is in USD", "words"),
        (5, 5, "person/year", "percent", "the value is in person/year", "words"),
        (5, 5, "", "range", "one number", "leave “range” out"),
        (5, 5, "", "range, percent", "one number", "leave “range” out"),
        (2019, 2019, "CE", "digits", "written in full", "alone"),
        (2019, 2019, "CE", "percent", "written in full", "alone"),
        (2019, 2019, "CE", "sig 2", "written in full", "alone"),
    ],
)
def test_a_format_that_does_not_suit_the_value_is_refused(low, high, unit, form, why, instead):
    with pytest.raises(UnsuitedFormatError, match=why) as caught:
        write(low, high, Unit.parse(unit), Format.parse(form))
    assert instead in caught.value.hint


def test_a_percentage_too_large_for_a_float_is_refused():
    with pytest.raises(ValueError, match="finite"):
        write(1e308, 1e308, Unit(()), Format.parse("percent"))


LAB, FLOP, MODEL = Unit.named("lab"), Unit.named("FLOP"), Unit.parse("FLOP*hour")
OWN = CONVENTIONS.with_(
    unit_words={"lab": LAB, "labs": LAB, "FLOP": FLOP, "run": MODEL, "runs": MODEL},
    unit_names={LAB: ("lab", "labs"), FLOP: ("FLOP", "FLOP"), MODEL: ("run", "runs")},
)


@pytest.mark.parametrize(
    ("value", "unit", "text"),
    [
        (1, "lab", "1 lab"),
        (25, "lab", "25 labs"),
        (12, "person/lab", "12 people per lab"),
        (1, "lab/person/year", "1 lab per person per year"),
        (5e6, "USD/lab", "$5 million per lab"),
        (2e24, "FLOP", "2e24 FLOP"),
        (3e12, "FLOP/USD", "3 trillion FLOP per USD"),
        (4, "FLOP*hour", "4 runs"),
        (4, "FLOP*hour/year", "4 runs a year"),
        (4, "1/lab", "4 per lab"),
    ],
)
def test_units_of_the_documents_own_are_written_in_its_words(value, unit, text):
    assert write(value, value, Unit.parse(unit), conventions=OWN) == text
    wording = read(text, OWN)
    assert wording.unit == Unit.parse(unit)
    assert wording.accepts.contains(value)


def test_a_word_that_is_read_as_another_unit_is_not_written():
    taken = CONVENTIONS.with_(unit_words={"people": LAB})
    assert write(5, 5, Unit.named("person"), conventions=taken) == "5 person"
    names = {LAB: ("lab", "people")}
    other = CONVENTIONS.with_(unit_words={"lab": LAB}, unit_names=names)
    assert write(5, 5, LAB, conventions=other) == "5 lab"


def test_other_languages_take_english_words_for_a_code_that_is_not_read():
    taken = CONVENTIONS.with_(unit_words={"person": LAB}, locale=load_locale("de"))
    text = write(5, 5, Unit.parse("person/year"), conventions=taken)
    assert text == "5\u00a0people/year"
    assert read(text, taken).unit == Unit.parse("person/year")


def test_other_languages_take_the_documents_words_for_units_that_are_there():
    person = Unit.named("person")
    words = {"Person": person, "Personen": person, "Jahr": Unit.named("year")}
    german = CONVENTIONS.with_(
        unit_words=words,
        unit_names={person: ("Person", "Personen"), Unit.named("year"): ("Jahr", "Jahr")},
        locale=load_locale("de"),
    )
    text = write(1234, 1234, Unit.parse("person/year"), conventions=german)
    assert text == "1.230\u00a0Personen/Jahr"
    assert read(text, german).unit == Unit.parse("person/year")


def test_years_of_the_calendar_are_read_back():
    calendar = Unit.parse("CE")
    for low, high in itertools.combinations_with_replacement(range(1500, 2200, 37), 2):
        wording = read(write(low, high, calendar), CONVENTIONS)
        assert wording.unit == calendar
        assert (wording.accepts.low, wording.accepts.high) == (low, high)
