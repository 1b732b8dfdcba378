"""The evidence for the essay's figures: each row, how the record stands, and who saw what.

A verdict rests on none of it, so a row that is changed alone is seen here and nowhere else.
"""

import datetime
from pathlib import Path

import pytest

from sphinx_claims.checks import evidence_phrase, judge_document
from sphinx_claims.judge import Freshness

ROOT = Path(__file__).parents[2]

# The relation, and whether the source that is quoted made the estimate, reports another's, or the
# estimate is computed here.
ROWS = {
    "ai_devices_cleared_2025": {
        "ai_devices_cleared_blog_2025": "comparable, secondary",
    },
    "ai_devices_fda_2025": {
        "ai_devices_blog_2026": "comparable, secondary",
        "ai_devices_rival_2026": "comparable, secondary",
    },
    "capabilities_spend": {
        "openai_rd_expense_2025": "floor, secondary",
        "openai_rd_compute_2024": "floor, secondary",
        "openai_final_training_2024": "part, secondary",
        "deepmind_accounts_2024": "part, secondary",
        "openai_compute_2024": "proxy, secondary",
        "openai_total_cost_2024": "proxy, secondary",
        "openai_total_cost_2025": "proxy, secondary",
        "openai_compute_2026_expected": "proxy, secondary",
        "xai_capex_2024": "proxy, secondary",
        "xai_capex_2025": "proxy, secondary",
        "alphabet_rd_expense_2025": "proxy, secondary",
        "three_companies_capex_2025": "proxy, derived",
        "hyperscaler_capex_2025_menon": "proxy, secondary",
        "hyperscaler_capex_2025_rbtfl": "proxy, secondary",
    },
    "interpretability_researchers": {
        "technical_safety_people_2025": "ceiling, primary",
        "technical_safety_people_2022": "proxy, primary",
        "existential_risk_people_interval_2022": "proxy, primary",
        "lab_safety_people_2026": "proxy, secondary",
        "reverse_engineering_people": "part, primary",
        "sparse_coding_people": "part, primary",
        "workshop_submissions_2024": "proxy, primary",
        "workshop_growth_2026": "proxy, primary",
    },
    "interpretability_spend": {
        "interpretability_bottom_up": "comparable, derived",
        "interpretability_at_highest_cost": "ceiling, derived",
        "openphil_interpretability_2023": "floor, derived",
        "openphil_interpretability_2022": "floor, derived",
        "ai_safety_2023": "ceiling, derived",
        "ai_safety_2026": "ceiling, primary",
        "company_ai_safety_2026": "proxy, primary",
        "openphil_call_2025": "proxy, primary",
        "ndif_grant_2024": "part, primary",
        "schmidt_project_grant_2026": "part, secondary",
        "goodfire_series_b": "proxy, secondary",
    },
    "relative_tractability": {
        "hard_to_easy_solvability": "proxy, derived",
    },
}
SENTENCES = {
    "ai_devices_cleared_2025": "The figure does not overlap the one estimate of the same thing.",
    "ai_devices_fda_2025": "The figure overlaps 1 of 2 estimates of the same thing.",
    "capabilities_spend": "The figure is lower than what OpenAI spent on research and development "
    "in 2025, $19.18 billion a year, which is a floor; it agrees with 1 other floor and 1 part. 11 "
    "more estimates are shown and not compared: they measure other things, or are in another "
    "unit.",
    "interpretability_researchers": "The figure agrees with 1 ceiling and 2 parts. 5 more "
    "estimates are shown and not compared: they measure other things, or are in another unit.",
    "interpretability_spend": "The figure overlaps the one estimate of the same thing; it agrees "
    "with 2 floors and 3 ceilings. 5 more estimates are shown and not compared: they measure other "
    "things, or are in another unit.",
    "relative_tractability": "1 estimate is shown and not compared: it measures another thing.",
}
# The figures whose source reports a document that was not seen.
SECOND_HAND = """
    ai_corporate_investment_2025 ai_devices_blog_2026 ai_devices_cleared_2015
    ai_devices_cleared_2025 ai_devices_cleared_blog_2025 ai_devices_fda_2025
    ai_devices_rival_2026 ai_private_investment_2025 alphabet_capex_2025
    alphabet_rd_expense_2025 amazon_capex_2025 anthropic_training_to_2029_projected
    capacity_building_grants_2025 deepmind_accounts_2024 deepmind_uk_pay_2026
    features_haiku_2025 goldman_capex_2026_january goldman_capex_2026_may goodfire_raised
    goodfire_series_b hyperscaler_capex_2025_menon hyperscaler_capex_2025_rbtfl
    hyperscaler_capex_2026_february hyperscaler_capex_2026_midyear incidents_database_2024
    incidents_database_2025 incidents_database_all incidents_monitor_average_2026
    incidents_monitor_peak_2026 lab_safety_people_2026 lab_safety_share_2026 meta_capex_2025
    military_ceiling_2025 military_ceilings_2025 misalignment_revealed_2025 nonzero_weights_2025
    openai_anthropic_training_ratio openai_compute_2024 openai_compute_2026_expected
    openai_compute_2028_projected openai_final_training_2024 openai_inference_compute_2024
    openai_rd_compute_2024 openai_rd_expense_2025 openai_rd_expense_2025_h1
    openai_total_cost_2024 openai_total_cost_2025 organisations_using_ai_2025
    physicians_using_ai_2024 satisfying_prompts_haiku_2025 schmidt_project_grant_2026
    spliced_compute_gpt4_2024 us_private_ai_investment_2025 xai_capex_2024 xai_capex_2025
    xai_operating_loss_2025
"""


@pytest.fixture(scope="module")
def ledger():
    return judge_document(ROOT, Freshness(today=datetime.date(2025, 1, 1)))


def test_each_figure_has_these_rows_of_evidence_each_once(ledger):
    found = {
        figure: [
            (one.evidence.of, f"{one.evidence.relation.value}, {one.origin.value}")
            for one in estimates
        ]
        for figure, estimates in ledger.evidence.items()
    }
    assert found == {figure: list(rows.items()) for figure, rows in ROWS.items()}


def test_the_record_stands_to_each_figure_like_this(ledger):
    found = {figure: evidence_phrase(estimates) for figure, estimates in ledger.evidence.items()}
    assert found == SENTENCES


def test_these_figures_are_known_at_second_hand_and_no_others(ledger):
    figures = ledger.records.figures.values()
    found = {figure.id for figure in figures if figure.provenance.reporting}
    assert found == set(SECOND_HAND.split())


def test_every_excerpt_is_among_the_words_that_are_kept_of_its_source(ledger):
    # The check holds an excerpt against these words, and says nothing where none are kept.
    without = [
        figure.id
        for figure in ledger.records.figures.values()
        if figure.provenance.excerpt
        and not any(
            figure.provenance.excerpt in " ".join(passage.split())
            for passage in ledger.records.sources[figure.provenance.ref].passages
        )
    ]
    assert without == []
