"""The arithmetic of the record of scale."""

import pytest

from claims.scale_record import incident_growth_2025, military_contracts_2025, monitor_to_database

MILLION = 1e6


@pytest.mark.parametrize(
    ("together", "each", "contracts"),
    [(800 * MILLION, 200 * MILLION, 4), (200 * MILLION, 200 * MILLION, 1)],
)
def test_the_contracts_behind_the_ceilings(together, each, contracts):
    assert military_contracts_2025(together, each) == contracts


@pytest.mark.parametrize(
    ("later", "earlier", "growth"),
    # 362 - 233 = 129, and 129 / 233 = 0.5536…
    [(362, 233, 0.5536), (233, 233, 0), (466, 233, 1), (0, 233, -1)],
)
def test_growth_is_what_was_added_as_a_share_of_what_was_there(later, earlier, growth):
    assert incident_growth_2025(later, earlier) == pytest.approx(growth, abs=5e-5)


@pytest.mark.parametrize(
    ("monthly", "yearly", "ratio"),
    # Twelve months of 326 are 3912, and 3912 / 362 = 10.8066…
    [(326, 362, 10.8066), (10, 120, 1), (0, 362, 0)],
)
def test_a_year_of_the_monitor_for_each_incident_of_the_database(monthly, yearly, ratio):
    assert monitor_to_database(monthly, yearly) == pytest.approx(ratio, abs=5e-5)


def test_growth_from_nothing_has_no_share():
    with pytest.raises(ZeroDivisionError):
        incident_growth_2025(362, 0)
