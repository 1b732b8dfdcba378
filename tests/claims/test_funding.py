"""The arithmetic of the funding ratio."""

import pytest

from claims.funding import funding_ratio

BILLION, MILLION = 1e9, 1e6


@pytest.mark.parametrize(
    ("capabilities", "interpretability", "ratio"),
    [
        (10 * BILLION, 100 * MILLION, 100),
        (10 * BILLION, 50 * MILLION, 200),
        (25 * BILLION, 100 * MILLION, 250),
        (25 * BILLION, 50 * MILLION, 500),
        (1, 1, 1),
    ],
)
def test_known_values(capabilities, interpretability, ratio):
    assert funding_ratio(capabilities, interpretability) == ratio


@pytest.mark.parametrize("factor", [1e-6, 0.92, 7.0, 1e6])
def test_the_currency_does_not_matter(factor):
    author = funding_ratio(10 * BILLION, 75 * MILLION)
    assert funding_ratio(factor * 10 * BILLION, factor * 75 * MILLION) == pytest.approx(author)


def test_more_capabilities_spending_raises_it_and_more_interpretability_spending_lowers_it():
    author = funding_ratio(10 * BILLION, 75 * MILLION)
    assert funding_ratio(11 * BILLION, 75 * MILLION) > author
    assert funding_ratio(10 * BILLION, 76 * MILLION) < author


def test_swapping_the_fields_inverts_it():
    there = funding_ratio(10 * BILLION, 75 * MILLION)
    back = funding_ratio(75 * MILLION, 10 * BILLION)
    assert there * back == pytest.approx(1)


def test_no_interpretability_spending_has_no_ratio():
    with pytest.raises(ZeroDivisionError):
        funding_ratio(10 * BILLION, 0)
