"""What is written is read back as what was written: for every unit, format and language."""

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sphinx_claims.wording import (
    DIMENSIONLESS,
    LOCALES,
    Conventions,
    Format,
    Unit,
    UnsuitedFormatError,
    Wording,
    load_locale,
    read,
    write,
)

OWN = ["lab", "paper", "FLOP", "kWh"]
CONVENTIONS = Conventions.default().with_(
    unit_words={
        **{name: Unit.named(name) for name in OWN},
        "labs": Unit.named("lab"),
        "papers": Unit.named("paper"),
        "compute-hour": Unit.parse("FLOP*hour"),
        "compute-hours": Unit.parse("FLOP*hour"),
    },
    unit_names={
        Unit.named("lab"): ("lab", "labs"),
        Unit.named("paper"): ("paper", "papers"),
        Unit.named("FLOP"): ("FLOP", "FLOP"),
        Unit.named("kWh"): ("kWh", "kWh"),
        Unit.parse("FLOP*hour"): ("compute-hour", "compute-hours"),
    },
)
# Some regions that go ways of their own, besides the languages that are named.
TAGS = [*LOCALES, "en-CH", "en-ZA", "en-150", "es-AR", "ru-KZ"]
BY_LOCALE = {name: CONVENTIONS.with_(locale=load_locale(name)) for name in TAGS}

SHIPPED = sorted({str(unit) for _, unit in Conventions.default().unit_words})
TIMES = ["year", "month", "week", "day", "hour", "minute"]
UNITS = [
    "",
    *SHIPPED,
    *OWN,
    "FLOP*hour",
    *(f"1/{time}" for time in TIMES),
    *(f"{unit}/{time}" for unit in ("USD", "EUR", "CHF", "person", "paper") for time in TIMES),
    "USD/person",
    "CHF/person",
    "USD/lab",
    "USD/kWh",
    "FLOP/USD",
    "person/lab",
    "1/lab",
    "1/person",
    "1/person/year",
    "paper/person/year",
    "USD/person/year",
    "EUR/FLOP/year",
    "USD/year^2",
]
STYLES = ["auto", "words", "digits", "ratio", "percent"]
FORMATS = [
    Format.parse(", ".join(filter(None, (style, both, digits))))
    for style in STYLES
    for both in ("", "range")
    for digits in ("", "sig 1", "sig 2", "sig 3", "sig 6", "sig 15")
]

sizes = st.one_of(
    # Few digits, as figures have them, and as many as a float holds.
    st.builds(lambda m, e: float(f"{m}e{e}"), st.integers(1, 9999), st.integers(-11, 16)),
    st.floats(1e-8, 1e18),
    st.just(0.0),
)
numbers = st.builds(math.copysign, sizes, st.sampled_from([1, 1, 1, -1]))
pairs = st.one_of(
    numbers.map(lambda number: (number, number)),
    st.tuples(numbers, numbers).map(lambda ends: tuple(sorted(ends))),
    # Ends of about one size.
    st.tuples(numbers, st.floats(1, 3)).map(lambda p: tuple(sorted((p[0], p[0] * p[1])))),
)


def suits(form, unit, low, high):
    """Return whether a format can be asked for, so far as that is known before it is written."""
    if form.has_both_ends and low == high:
        return False
    if form.style == "ratio":
        return unit == DIMENSIONLESS and low > 0
    if form.style == "percent":
        return all(power < 0 for _, power in unit.powers)
    return True


def moved(value, by):
    """Return a value farther from zero and one nearer to it, both by a factor."""
    return (value * by, value / by) if value else (1e-6, -1e-6)


def trouble(text, low, high, unit, conventions, *, by=2.0):
    """Return what is wrong with a text that is to say a range and nothing else; "" if all is right.

    `by` is how many times larger or smaller a value must be so as not to be said as well.
    """
    wording = read(text, conventions)
    if not isinstance(wording, Wording):
        return wording.reason
    first, last = wording.ends or (wording.accepts, wording.accepts)
    others = [(first, other) for other in moved(low, by)] + [
        (last, other) for other in moved(high, by)
    ]
    found = {
        f"it is read in {wording.unit}": wording.unit != unit,
        "it says more than a value": wording.hedge or wording.term or wording.rest,
        "it leaves the value out": not (first.contains(low) and last.contains(high)),
        "the lower end has lost its sign": low < 0 and first.contains(-low),
        "it takes in other values": any(interval.contains(other) for interval, other in others),
    }
    return "; ".join(reason for reason, is_so in found.items() if is_so)


@pytest.mark.parametrize("name", TAGS)
@settings(max_examples=120)
@given(ends=pairs, unit=st.sampled_from(UNITS), form=st.sampled_from(FORMATS))
def test_what_is_written_is_read_back(name, ends, unit, form):
    (low, high), unit, conventions = ends, Unit.parse(unit), BY_LOCALE[name]
    try:
        text = write(low, high, unit, form, conventions)
    except UnsuitedFormatError:
        assert not suits(form, unit, low, high)
        return
    assert suits(form, unit, low, high)
    # The fewer digits there are, the more values are printed so.
    by = 1.4 if (form.significant or 3) > 2 else 2.0
    assert trouble(text, low, high, unit, conventions, by=by) == "", text


@pytest.mark.parametrize("name", TAGS)
@settings(max_examples=60)
@given(
    mantissa=st.integers(10**5, 10**6 - 1).filter(lambda m: m % 10),
    exponent=st.integers(-10, 10),
    unit=st.sampled_from(UNITS),
    style=st.sampled_from(["auto", "words", "digits", "percent"]),
)
def test_a_number_in_full_is_read_as_none_of_its_neighbours(name, mantissa, exponent, unit, style):
    unit, conventions = Unit.parse(unit), BY_LOCALE[name]
    form = Format.parse(f"{style}, sig 6")
    low, value, high = (float(f"{mantissa + step}e{exponent}") for step in (-1, 0, 1))
    if suits(form, unit, value, value):
        wording = read(write(value, value, unit, form, conventions), conventions)
        assert wording.accepts.contains(value)
        assert not wording.accepts.contains(low)
        assert not wording.accepts.contains(high)


@pytest.mark.parametrize("name", TAGS)
@given(ends=st.tuples(st.integers(1500, 2199), st.integers(1500, 2199)).map(sorted))
def test_years_of_the_calendar_are_read_back(name, ends):
    calendar, conventions = Unit.named("CE"), BY_LOCALE[name]
    wording = read(write(*ends, calendar, conventions=conventions), conventions)
    assert wording.unit == calendar
    assert [wording.accepts.low, wording.accepts.high] == ends


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("$0 to $1e300", "leaves the value out"),
        ("$0.01 to $1,000", "leaves the value out"),
        ("5", "is read in"),
        ("-$5", "leaves the value out"),
        ("$50", "leaves the value out"),
        ("about $5", "more than a value"),
        ("$4 to $6", "leaves the value out"),
        ("$0 to $5", "leaves the value out"),
        ("$5 roughly", "not directly before"),
        ("€5", "is read in EUR"),
        ("$5 a year", "is read in USD/year"),
    ],
)
def test_a_writer_that_writes_anything_else_is_caught(text, why):
    assert why in trouble(text, 5, 5, Unit.named("USD"), CONVENTIONS)


def test_a_writer_that_writes_vaguely_is_caught():
    assert "takes in other values" in trouble("hundreds", 300, 300, Unit(()), CONVENTIONS)


def test_what_is_right_is_not_caught():
    assert trouble("$5", 5, 5, Unit.named("USD"), CONVENTIONS) == ""
    assert trouble("-$5 to $7", -5, 7, Unit.named("USD"), CONVENTIONS) == ""
