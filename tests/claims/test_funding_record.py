"""The sums and ratios of the published record, against numbers worked out by hand."""

import inspect

import pytest

from claims.funding_record import (
    ai_safety_2023,
    author_share_of_ai_safety_2023,
    interpretability_at_highest_cost,
    interpretability_bottom_up,
    least_researcher_cost,
    most_researcher_cost,
    openai_final_training_share,
    openai_rd_compute_share,
    openai_rd_expense_multiple,
    openphil_interpretability_2022,
    openphil_interpretability_2023,
    recorded_funding_ratio,
    recorded_understanding_share,
    three_companies_capex_2025,
    understanding_share,
)

BILLION, MILLION = 1e9, 1e6


def test_three_companies_capital_expenditure():
    # 131.8 + 91.447 + 72.22 = 295.467
    total = three_companies_capex_2025(
        amazon_capex_2025=131.8, alphabet_capex_2025=91.447, meta_capex_2025=72.22
    )
    assert total == pytest.approx(295.467)


@pytest.mark.parametrize(
    ("companies", "total"),
    [
        # 46 + 30 + 4.3 + 11 = 91.3 beside the companies, whose range runs from 19 to 54
        (19, 110.3),
        (32, 123.3),
        (54, 145.3),
    ],
)
def test_ai_safety_of_2023(companies, total):
    counted = ai_safety_2023(
        openphil_ai_safety_2023=46,
        sff_ai_safety_2023=30,
        ltff_ai_safety_2023=4.3,
        company_ai_safety_2023=companies,
        academic_ai_safety_2023=11,
    )
    assert counted == pytest.approx(total)


@pytest.mark.parametrize(
    ("author", "counted", "share"),
    [
        (50, 123.3, 0.4055),
        (100, 123.3, 0.8110),
        # the ends of the share: the least over the most, the most over the least
        (50, 145.3, 0.3441),
        (100, 110.3, 0.9066),
    ],
)
def test_the_authors_share_of_ai_safety(author, counted, share):
    assert author_share_of_ai_safety_2023(author, counted) == pytest.approx(share, abs=5e-5)


def test_the_labelled_grants_of_2023():
    # 70,000 + 100,000 + 230,000 + 1,535,480 + 750,000 + 116,072 + 2,642,273 = 5,443,825
    grants = {
        "nanda_grant_2023": 70_000,
        "far_ai_grant_2023": 100_000,
        "leap_labs_grant_2023": 230_000,
        "apollo_grant_2023": 1_535_480,
        "guide_labs_grant_2023": 750_000,
        "northeastern_grant_2023": 116_072,
        "eleuther_grant_2023": 2_642_273,
    }
    assert openphil_interpretability_2023(**grants) == 5_443_825


def test_the_labelled_grants_of_2022():
    # 562,128 + 50,000 = 612,128
    assert openphil_interpretability_2022(562_128, 50_000) == 612_128


@pytest.mark.parametrize(
    "function",
    [
        ai_safety_2023,
        openphil_interpretability_2022,
        openphil_interpretability_2023,
        three_companies_capex_2025,
    ],
)
def test_each_part_of_a_sum_counts_once(function):
    names = list(inspect.signature(function).parameters)
    nothing = dict.fromkeys(names, 0)
    assert function(**nothing) == 0
    assert [function(**(nothing | {name: 1})) for name in names] == [1] * len(names)


@pytest.mark.parametrize(
    ("people", "cost", "spending"),
    [
        # 250 people at $200,000 are $50 million, and 580 at $600,000 are $348 million
        (250, 200_000, 50 * MILLION),
        (580, 600_000, 348 * MILLION),
        (0, 600_000, 0),
    ],
)
def test_interpretability_from_the_bottom_up(people, cost, spending):
    assert interpretability_bottom_up(people, cost) == spending


@pytest.mark.parametrize(
    ("people", "cost", "spending"),
    # 250 x 0.96 = 240, and 580 x 1.2 = 696
    [(250, 960_000, 240 * MILLION), (580, 1_200_000, 696 * MILLION)],
)
def test_interpretability_at_the_highest_cost(people, cost, spending):
    assert interpretability_at_highest_cost(people, cost) == spending


def test_the_costs_of_a_researcher_are_the_ends_of_the_tables():
    assert least_researcher_cost(300_000, 200_000) == 200_000
    assert least_researcher_cost(300_000, 350_000) == 300_000
    assert most_researcher_cost(300_000, 600_000) == 600_000
    assert most_researcher_cost(700_000, 600_000) == 700_000


@pytest.mark.parametrize(
    ("interpretability", "ratio"),
    # 19.18 / 0.05 = 383.6, and 19.18 / 0.348 = 55.1149…
    [(50 * MILLION, 383.6), (348 * MILLION, 55.11494)],
)
def test_the_ratio_on_the_record(interpretability, ratio):
    assert recorded_funding_ratio(19.18 * BILLION, interpretability) == pytest.approx(ratio)


def test_a_share_is_one_part_in_the_ratio_and_one():
    # 100 to 1 is 1 in 101, 200 to 1 is 1 in 201
    assert understanding_share(100) == pytest.approx(0.00990099)
    assert understanding_share(200) == pytest.approx(0.00497512)
    assert understanding_share(1) == 0.5
    assert understanding_share(0) == 1


def test_the_share_on_the_record():
    # 1 in 400 is 0.25 %, and 1 in 50 is 2 %
    assert recorded_understanding_share(399) == pytest.approx(0.0025)
    assert recorded_understanding_share(49) == pytest.approx(0.02)


@pytest.mark.parametrize("ratio", [0.25, 1, 55.1, 383.6])
def test_the_shares_of_both_sides_are_the_whole(ratio):
    assert understanding_share(ratio) + understanding_share(1 / ratio) == pytest.approx(1)


def test_one_lab_beside_the_authors_figure():
    # 19.18 / 10 = 1.918, 5 / 10 = 0.5, 0.5 / 5 = 0.1
    assert openai_rd_expense_multiple(19.18 * BILLION, 10 * BILLION) == pytest.approx(1.918)
    assert openai_rd_compute_share(5 * BILLION, 10 * BILLION) == 0.5
    assert openai_final_training_share(0.5 * BILLION, 5 * BILLION) == pytest.approx(0.1)
