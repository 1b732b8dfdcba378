"""The arithmetic of the years."""

import pytest

from claims.tractability import edition_age, years_since_doubt, years_since_doubt_of_record


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


def test_a_reader_of_the_record_looks_back_further_than_the_essay():
    assert years_since_doubt_of_record(2026, 2019) == 7
    assert edition_age(2026, 2024) == 2
    together = edition_age(2031, 2024) + years_since_doubt(2024, 2019)
    assert years_since_doubt_of_record(2031, 2019) == together
