"""The shares of one funder's grants, against sums and quotients made by hand."""

import inspect
from pathlib import Path

import pytest

from claims.ea_funding import (
    labelled_share_2023,
    labelled_share_by_count_2023,
    labelled_technical_share_2023,
    openphil_listed_2023,
    openphil_outside_grants,
    openphil_technical_grants,
)

TABLE = Path(__file__).parents[2] / "claims" / "sources" / "naik2026donations.txt"

# In dollars: the grants with the name of interpretability, and the others, added up by hand.
NAMED, TECHNICAL, OUTSIDE = 5_443_825, 25_583_449, 26_931_834
LISTED = 57_959_108


def amounts(year):
    """Return the dollars of every row of the table that is dated to a year."""
    rows = TABLE.read_text("utf-8").splitlines()[1:]
    return [int(row.rpartition(",")[2]) for row in rows if row.startswith(year)]


def test_the_table_has_every_grant_of_the_year_and_their_sum():
    assert len(amounts("2023")) == 52
    assert sum(amounts("2023")) == LISTED


def test_named_technical_and_outside_are_all_of_them():
    found = openphil_listed_2023(
        openphil_interpretability_2023=NAMED,
        openphil_technical_2023=TECHNICAL,
        openphil_outside_2023=OUTSIDE,
    )
    assert found == LISTED


# 7 grants with the name, 25 other technical ones and 20 outside technical research are 52.
@pytest.mark.parametrize(
    ("function", "grants"), [(openphil_technical_grants, 25), (openphil_outside_grants, 20)]
)
def test_each_grant_counts_once(function, grants):
    names = list(inspect.signature(function).parameters)
    nothing = dict.fromkeys(names, 0)
    assert len(names) == grants
    assert function(**nothing) == 0
    assert [function(**(nothing | {name: 1})) for name in names] == [1] * grants


def test_two_sums_by_their_largest_grants():
    # Redwood, OpenMined and the National Science Foundation: 16.3 of the 25.6 million.
    large = {
        "redwood_grant_2023": 5_300_000,
        "openmined_grant_2023": 6_000_000,
        "science_foundation_grant_2023": 5_000_000,
    }
    names = inspect.signature(openphil_technical_grants).parameters
    assert openphil_technical_grants(**(dict.fromkeys(names, 0) | large)) == 16_300_000
    # The two grants to the RAND Corporation, 16 of the 26.9 million.
    rand = {"rand_fellowships_grant_2023": 5_500_000, "rand_initiatives_grant_2023": 10_500_000}
    names = inspect.signature(openphil_outside_grants).parameters
    assert openphil_outside_grants(**(dict.fromkeys(names, 0) | rand)) == 16_000_000


# 5 443 825 / 57 959 108 = 0.093 925.
def test_a_tenth_of_all_grants_has_the_name():
    found = labelled_share_2023(openphil_interpretability_2023=NAMED, openphil_listed_2023=LISTED)
    assert found == pytest.approx(0.093925, abs=1e-6)


# 5 443 825 / 31 027 274 = 0.175 453.
def test_a_sixth_of_the_technical_grants_has_the_name():
    found = labelled_technical_share_2023(
        openphil_interpretability_2023=NAMED, openphil_technical_2023=TECHNICAL
    )
    assert found == pytest.approx(0.175453, abs=1e-6)


# 5 443 825 / 46 000 000 = 0.118 344.
def test_the_share_of_another_count_is_larger():
    found = labelled_share_by_count_2023(
        openphil_interpretability_2023=NAMED, openphil_ai_safety_2023=46e6
    )
    assert found == pytest.approx(0.118344, abs=1e-6)
