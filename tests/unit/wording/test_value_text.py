import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sphinx_claims.wording import (
    Conventions,
    number_text,
    read_value,
    rounded_inward,
    snapped,
)

CONVENTIONS = Conventions.default()
SIZES = st.floats(min_value=1e-12, max_value=1e20, allow_nan=False, allow_infinity=False)
NUMBERS = st.one_of(SIZES, SIZES.map(lambda size: -size), st.just(0.0))


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0.0, "0"),
        (0.95, "0.95"),
        (2019.0, "2019"),
        (50_000.0, "50,000"),
        (999_999.0, "999,999"),
        (1e6, "1 million"),
        (50e6, "50 million"),
        (3.54e9, "3.54 billion"),
        (2e12, "2 trillion"),
        (1e16, "1e16"),
        (-25e6, "-25 million"),
        (1e-7, "1e-7"),
    ],
)
def test_a_number_is_written_as_data_files_have_it(value, text):
    assert number_text(value) == text


def test_a_fraction_is_written_in_per_cent_where_the_file_has_it_so():
    assert number_text(0.35, percent=True) == "35"
    assert read_value(f"{number_text(0.35, percent=True)} %", CONVENTIONS).low.value == 0.35


@given(NUMBERS, st.sampled_from(["USD/year", "people", "", "%"]))
@settings(derandomize=True, max_examples=300)
def test_what_is_written_is_read_as_the_same_value(number, unit):
    value = rounded_inward(number, 0.0)
    text = f"{number_text(value, percent=unit == '%')} {unit}".strip()
    read = read_value(text, CONVENTIONS)
    assert math.isclose(read.low.value, value, rel_tol=1e-14, abs_tol=0.0)
    assert read.unit_text == unit


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("50 to 100 million USD/year", "USD/year"),
        ("250 people", "people"),
        ("35 %", "%"),
        ("0.1", ""),
        ("2 person^2", "person^2"),
        ("5 per year", "per year"),
    ],
)
def test_a_value_keeps_the_unit_as_it_was_written(text, unit):
    assert read_value(text, CONVENTIONS).unit_text == unit


@pytest.mark.parametrize(
    ("end", "inside", "rounded"),
    [
        (14.1421, 10.0, 14.1),
        (3.53553, 10.0, 3.54),
        (50_000_000.00000001, 70e6, 50e6),
        (49_999_999.99999999, 70e6, 50e6),
        (2019.5, 2019.0, 2019.5),
        (2018.523, 2019.0, 2018.53),
        (100.4, 100.0, 100.4),
        (100.0, 100.0, 100.0),
        (-3.53553, 0.0, -3.53),
        (-3.53553, -10.0, -3.54),
    ],
)
def test_an_end_is_rounded_towards_what_lies_inside(end, inside, rounded):
    assert rounded_inward(end, inside) == rounded


@given(SIZES, SIZES)
@settings(derandomize=True, max_examples=500)
def test_no_rounding_goes_past_either_end(end, inside):
    rounded = rounded_inward(end, inside)
    low, high = sorted((end, inside))
    # What is all but round is taken for the round number, which may lie as little as that beyond.
    assert low * (1 - 1e-7) <= rounded <= high * (1 + 1e-7)


def test_only_what_is_all_but_round_is_taken_for_the_round_number():
    assert snapped(9_999_999_871.05) == 1e10
    assert snapped(9_999_000_000.0) == 9_999_000_000.0
    assert snapped(1.23456) == 1.23456


@pytest.mark.parametrize(
    ("end", "inside", "rounded"),
    [
        (0.45, 0.5, 0.45),
        (0.55, 0.5, 0.55),
        (0.95, 1.0, 0.95),
        (0.1 + 0.2, 0.5, 0.3),
        (1234567.0000001, 1234560.0, 1234567.0),
        (0.4512, 0.5, 0.452),
    ],
)
def test_an_end_that_is_a_short_number_but_for_noise_is_that_number(end, inside, rounded):
    assert rounded_inward(end, inside) == rounded
