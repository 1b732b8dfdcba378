import copy
import pickle

import pytest

from sphinx_claims.wording import Conventions, Unit, ValueSyntaxError, read_value

CONVENTIONS = Conventions.default()

READ = [
    ("10 billion USD/year", 10e9, 10e9, "USD/year"),
    ("50 to 100 million USD/year", 50e6, 100e6, "USD/year"),
    ("50 million to 2 billion USD", 50e6, 2e9, "USD"),
    ("500,000 to 2 million USD", 500e3, 2e6, "USD"),
    ("250 to 934 people", 250, 934, "person"),
    ("4 People", 4, 4, "person"),
    ("2024 CE", 2024, 2024, "CE"),
    ("0.1", 0.1, 0.1, ""),
    ("10", 10, 10, ""),
    ("-5 USD", -5, -5, "USD"),
    ("−5 to -2 USD", -5, -2, "USD"),
    ("5 %", 0.05, 0.05, ""),
    ("35%", 0.35, 0.35, ""),
    ("5 percent", 0.05, 0.05, ""),
    ("10 to 20 %/year", 0.1, 0.2, "1/year"),
    ("1e9 USD", 1e9, 1e9, "USD"),
    ("10bn usd", 10e9, 10e9, "USD"),
    ("5 per year", 5, 5, "1/year"),
    ("100 USD per person", 100, 100, "USD/person"),
    ("12 parsec^2", 12, 12, "parsec^2"),
    ("\u00a010\u00a0billion\u00a0USD \n", 10e9, 10e9, "USD"),
    ("0.95 to 1", 0.95, 1, ""),
]


def copied(thing):
    """Send a thing the way of pickling, which other processes of a build do."""
    assert pickle.dumps(thing)
    return copy.deepcopy(thing)


@pytest.mark.parametrize(("text", "low", "high", "unit"), READ, ids=[r[0] for r in READ])
def test_reads(text, low, high, unit):
    value = read_value(text, CONVENTIONS)
    assert value.text == text
    assert (value.low.value, value.high.value) == (low, high)
    assert value.unit == Unit.parse(unit)
    assert value.is_range == (low != high)
    assert (value.low is value.high) == (low == high)
    assert copied(value) == value


def test_keeps_the_numbers_as_they_are_printed():
    value = read_value("50 to 100 million USD", CONVENTIONS)
    assert (value.low.text, value.high.text) == ("50", "100 million")
    assert (value.low.step, value.high.step) == (10e6, 100e6)


REFUSED = [
    ("", 0, "missing", "10 billion USD/year"),
    ("   ", 0, "missing", ""),
    ("50 to", 5, "upper end", ""),
    ("50 to USD", 6, "", ""),
    ("100 to 50 USD", 7, "downwards", "lower end first"),
    ("100 to 50 million USD", 7, "downwards", ""),
    ("5 to 5 people", 5, "the same", "once"),
    ("nan", 0, "finite", ""),
    ("-inf USD", 1, "finite", ""),
    ("Infinity", 0, "finite", ""),
    ("1e999 USD", 0, "too large", ""),
    ("$10 billion", 0, "before the number", "“10 billion USD”"),
    (" $10 billion per year", 1, "before the number", "“10 billion USD per year”"),
    ("€50 to 100 million/year", 0, "before the number", "“50 to 100 million EUR/year”"),
    ("USD 5", 0, "before the number", "“5 USD”"),
    ("50 to $100", 6, "before the number", ""),
    ("about 5 people", 0, "hedge", "range"),
    ("at least 5", 0, "hedge", ""),
    ("in the range of 5 to 10", 0, "hedge", ""),
    ("five people", 0, "digits", "“5”"),
    ("people", 0, "no number", ""),
    ("one", 0, "digits", ""),
    ("50-100 USD", 2, "“to”", "write “50 to 100 USD”"),
    ("50-100 million USD/year", 2, "“to”", "write “50 to 100 million USD/year”"),
    ("50 – 100 USD", 3, "“to”", "write “50 to 100 USD”"),
    ("50-100", 2, "“to”", "write “50 to 100”"),
    ("50-", 2, "“to”", "“250 to 934 people”"),
    ("10 USD a year", 7, "before “a”", ""),
    ("10 billion 5", 11, "second number", ""),
    ("5 1/year", 2, "second number", ""),
    ("10 $", 3, "can't hold", ""),
    ("5 USD!", 5, "can't hold", ""),
    ("5 USD to 10 USD", 6, "before “to”", ""),
    ("5 to 10 to 20", 8, "two ends", ""),
    ("1,25,000 USD", 0, "well-formed", ""),
    ("10x", 0, "no number", ""),
    ("5m million USD", 11, "before “USD”", ""),
    ("5 %^2", 2, "percentage", ""),
    ("5 a^99", 4, "power", ""),
    ("5 " + "x" * 199, 200, "200 characters", ""),
]


@pytest.mark.parametrize(
    ("text", "offset", "reason", "hint"), REFUSED, ids=[repr(r[0])[:40] for r in REFUSED]
)
def test_refuses_with_the_place_and_a_hint(text, offset, reason, hint):
    with pytest.raises(ValueSyntaxError) as caught:
        read_value(text, CONVENTIONS)
    error = caught.value
    assert error.offset == offset
    assert reason in error.reason
    assert hint in (error.hint or "")
    assert str(error) == error.reason
    again = copied(error)
    assert (again.reason, again.offset, again.hint) == (error.reason, error.offset, error.hint)


@pytest.mark.parametrize("text", ["$10 billion", "€50 to 100 million/year", "five", "USD 5"])
def test_a_hint_in_quotes_can_be_followed(text):
    with pytest.raises(ValueSyntaxError) as caught:
        read_value(text, CONVENTIONS)
    read_value(caught.value.hint.split("“")[1].rstrip("”"), CONVENTIONS)


@pytest.mark.parametrize(
    ("text", "word", "respelt"),
    [
        ("10 billon USD/year", "billon", "10 billion USD/year"),
        ("5 to 10 Milion people", "Milion", "5 to 10 million people"),
        ("3 trillions USD", "trillions", "3 trillion USD"),
    ],
)
def test_a_size_that_is_misspelt_is_named_with_its_right_spelling(text, word, respelt):
    with pytest.raises(ValueSyntaxError) as caught:
        read_value(text, CONVENTIONS)
    assert caught.value.reason == f"“{word}” is no size and no unit"
    assert caught.value.respelt == respelt
    assert read_value(respelt, CONVENTIONS)


@pytest.mark.parametrize("text", ["10 USD year", "10 tonne year", "10 people year"])
def test_a_unit_that_stands_before_another_is_no_size_misspelt(text):
    with pytest.raises(ValueSyntaxError, match="must stand before “year”") as caught:
        read_value(text, CONVENTIONS)
    assert caught.value.respelt == ""
