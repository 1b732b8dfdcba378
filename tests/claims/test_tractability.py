"""The arithmetic of the years."""

import pytest

from claims.tractability import years_since_doubt


@pytest.mark.parametrize(
    ("edition", "doubt", "years"), [(2024, 2019, 5), (2026, 2019, 7), (2019, 2019, 0)]
)
def test_known_values(edition, doubt, years):
    assert years_since_doubt(edition, doubt) == years


def test_a_look_ahead_is_negative():
    assert years_since_doubt(2019, 2024) == -5


@pytest.mark.parametrize("shift", [-100, 1, 25])
def test_only_the_distance_matters(shift):
    assert years_since_doubt(2024 + shift, 2019 + shift) == years_since_doubt(2024, 2019)
