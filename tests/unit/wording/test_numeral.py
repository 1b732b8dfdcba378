import math

import pytest

from sphinx_claims.wording import Numeral

# The printed number, its value, its step, and what it may be a rounding of.
READ = [
    ("19.18 billion", 19.18e9, 0.01e9, 19.175e9, 19.185e9),
    ("25", 25, 1, 24.5, 25.5),
    ("300", 300, 100, 250, 350),
    ("10", 10, 10, 7.5, 12.5),
    ("100", 100, 100, 75, 125),
    ("50", 50, 10, 45, 55),
    ("1", 1, 1, 0.75, 1.25),
    ("2.0", 2, 0.1, 1.95, 2.05),
    ("10.0", 10, 0.1, 9.95, 10.05),
    ("1,250,000", 1.25e6, 10_000, 1_245_000, 1_255_000),
    ("1250000", 1.25e6, 10_000, 1_245_000, 1_255_000),
    ("1,000,000", 1e6, 1e6, 0.75e6, 1.25e6),
    ("0", 0, 1, 0, 0),
    ("0.0", 0, 0.1, 0, 0),
    ("0.50", 0.5, 0.01, 0.495, 0.505),
    (".5", 0.5, 0.1, 0.45, 0.55),
    ("1e9", 1e9, 1e9, 0.75e9, 1.25e9),
    ("2.5e-3", 2.5e-3, 1e-4, 2.45e-3, 2.55e-3),
    ("1E+3", 1000, 1000, 750, 1250),
    ("-5", -5, 1, -5.5, -4.5),
    ("−300", -300, 100, -350, -250),
    ("10bn", 10e9, 10e9, 7.5e9, 12.5e9),
    ("50k", 50_000, 10_000, 45_000, 55_000),
    ("5M", 5e6, 1e6, 4.5e6, 5.5e6),
    ("2 Thousand", 2000, 1000, 1500, 2500),
    ("7mn", 7e6, 1e6, 6.5e6, 7.5e6),
    ("1.5tn", 1.5e12, 0.1e12, 1.45e12, 1.55e12),
]


@pytest.mark.parametrize(("text", "value", "step", "low", "high"), READ, ids=[r[0] for r in READ])
def test_reads_a_printed_number(text, value, step, low, high):
    numeral = Numeral.parse(text)
    assert numeral.text == text
    assert numeral.value == value
    assert math.isclose(numeral.step, step)
    rounding = numeral.rounding()
    assert (rounding.low, rounding.high) == pytest.approx((low, high), rel=1e-12)


@pytest.mark.parametrize(
    "text",
    [
        *["", " ", "x", "1,25,000", "1,2", "1234,567", "0,123", "1.2.3", "1.2,3", "5.", "--5"],
        *["- 5", "+5", "007", "00", "1e", "1e1000", "1e999", "-1e309", "1e-999", "1e308 billion"],
        *[
            "1" * 41,
            "inf",
            "nan",
            "5x",
            "5kg",
            "5 k",
            "5 bn",
            "5 hundred",
            "5million",
            "5m million",
        ],
        *["٥", "½", "1_000", "0x10", "5\n", "1 000"],
    ],
)
def test_refuses(text):
    with pytest.raises(
        ValueError, match=r"is no well-formed|characters|too (large|small)|multiplies"
    ):
        Numeral.parse(text)


def test_scales_in_decimals():
    assert Numeral.parse("35").scaled(0.01).value == 0.35
    assert Numeral.parse("35").scaled(0.01).text == "35"
    with pytest.raises(ValueError, match="too large"):
        Numeral.parse("1e300").scaled(1e12)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("25", 24.5, 25.5),
        # A zero at the end counts, unlike in a rounding.
        ("10", 9.5, 10.5),
        ("300", 299.5, 300.5),
        ("1,250,000", 1_249_999.5, 1_250_000.5),
        ("1", 0.5, 1.5),
        ("10.0", 9.95, 10.05),
        ("0.50", 0.495, 0.505),
        (".5", 0.45, 0.55),
        ("0", -0.5, 0.5),
        ("0.0", -0.05, 0.05),
        ("50k", 49_500, 50_500),
        ("10 million", 9.5e6, 10.5e6),
        ("19.18 billion", 19.175e9, 19.185e9),
        ("1e9", 0.5e9, 1.5e9),
        ("2.5e-3", 2.45e-3, 2.55e-3),
        ("-5", -5.5, -4.5),
        ("-300", -300.5, -299.5),
        ("−10.50", -10.505, -10.495),
    ],
)
def test_a_number_is_exact_to_its_last_digit(text, low, high):
    exact = Numeral.parse(text).exact()
    assert (exact.low, exact.high) == pytest.approx((low, high), rel=1e-12)


@pytest.mark.parametrize(
    ("text", "factor", "low", "high"),
    [("50", 1e6, 49.5e6, 50.5e6), ("35", 0.01, 0.345, 0.355), ("10.0", 0.01, 0.0995, 0.1005)],
)
def test_a_number_is_exact_in_another_unit_too(text, factor, low, high):
    exact = Numeral.parse(text).scaled(factor).exact()
    assert (exact.low, exact.high) == pytest.approx((low, high), rel=1e-12)
