"""How much spending on interpretability each reading of “around 100” asks for."""

import pytest

from claims.funding import funding_ratio
from claims.tolerance import (
    least_spend_of_the_order,
    least_spend_rounding,
    least_spend_within_a_quarter,
    least_spend_within_a_tenth,
    least_spend_within_twice,
)

BILLION, MILLION = 1e9, 1e6


def test_least_spending_in_millions():
    # 10,000 million over 110, 125, 150, 200 and 316.2.
    spend = 10 * BILLION
    assert least_spend_within_a_tenth(spend) / MILLION == pytest.approx(90.9, abs=0.05)
    assert least_spend_within_a_quarter(spend) / MILLION == pytest.approx(80)
    assert least_spend_rounding(spend) / MILLION == pytest.approx(66.7, abs=0.05)
    assert least_spend_within_twice(spend) / MILLION == pytest.approx(50)
    assert least_spend_of_the_order(spend) / MILLION == pytest.approx(31.6, abs=0.05)


@pytest.mark.parametrize("spend", [1 * BILLION, 10 * BILLION, 25 * BILLION])
def test_at_the_least_spending_the_ratio_is_the_most_that_is_accepted(spend):
    for least, most in (
        (least_spend_within_a_tenth(spend), 110),
        (least_spend_within_a_quarter(spend), 125),
        (least_spend_rounding(spend), 150),
        (least_spend_within_twice(spend), 200),
        (least_spend_of_the_order(spend), 316.2277660168),
    ):
        assert funding_ratio(spend, least) == pytest.approx(most)
        assert funding_ratio(spend, 0.99 * least) > most
