"""What the published counts say of the essay's numbers, against quotients made by hand."""

import pytest

from claims.field_size_record import (
    cost_per_mechanistic_researcher,
    cost_per_researcher,
    people_for_the_money,
    technical_safety_growth,
    workshop_acceptance,
)

# The essay's spending, in dollars a year, and the counts of field_size.yaml, in people.
SPENDING = (50e6, 100e6)
WIDE = (250, 934)
NARROW = (250, 580)


# 50e6 / 934 = 53 533.19, and 100e6 / 250 = 400 000: the least over the most, and the other way.
@pytest.mark.parametrize(
    ("spending", "people", "dollars"),
    [(SPENDING[0], WIDE[1], 53_533.19), (SPENDING[1], WIDE[0], 400_000)],
)
def test_dollars_for_each_person_in_the_wide_count(spending, people, dollars):
    found = cost_per_researcher(
        interpretability_spend=spending, interpretability_researchers=people
    )
    assert found == pytest.approx(dollars, rel=1e-6)


# 50e6 / 580 = 86 206.90.
@pytest.mark.parametrize(
    ("spending", "people", "dollars"),
    [(SPENDING[0], NARROW[1], 86_206.90), (SPENDING[1], NARROW[0], 400_000)],
)
def test_dollars_for_each_person_in_the_narrow_count(spending, people, dollars):
    found = cost_per_mechanistic_researcher(
        interpretability_spend=spending, mechanistic_researchers=people
    )
    assert found == pytest.approx(dollars, rel=1e-6)


def test_people_who_cost_more_are_fewer_for_the_same_money():
    assert cost_per_researcher(100e6, 100) > cost_per_researcher(100e6, 1000)


# 50e6 / 600 000 = 83.33, and 100e6 / 200 000 = 500.
@pytest.mark.parametrize(
    ("spending", "cost", "people"), [(SPENDING[0], 600e3, 83.3333), (SPENDING[1], 200e3, 500)]
)
def test_people_whom_the_money_pays_for(spending, cost, people):
    found = people_for_the_money(interpretability_spend=spending, researcher_cost=cost)
    assert found == pytest.approx(people, rel=1e-6)


def test_technical_safety_staff_doubled_in_three_years():
    found = technical_safety_growth(
        technical_safety_people_2025=600, technical_safety_people_2022=300
    )
    assert found == 2


# 93 / 140 = 0.664 285 7…
def test_two_papers_in_three_were_accepted():
    found = workshop_acceptance(workshop_accepted_2024=93, workshop_submissions_2024=140)
    assert found == pytest.approx(0.6642857, rel=1e-6)
