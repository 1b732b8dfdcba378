"""What the figures of funding_record.yaml say together, and beside the author's."""

from sphinx_claims import claim


@claim(
    label="what the author's figure is exceeded by, as a multiple: OpenAI's R&D in 2025 alone",
)
def openai_rd_expense_multiple(openai_rd_expense_2025, capabilities_spend):
    """Divide one lab's expense on research and development by the author's sum for all labs."""
    return openai_rd_expense_2025 / capabilities_spend


@claim(label="share of the author's figure that OpenAI's R&D compute of 2024 is by itself")
def openai_rd_compute_share(openai_rd_compute_2024, capabilities_spend):
    """Divide one lab's compute for research by the author's sum for all labs, pay included."""
    return openai_rd_compute_2024 / capabilities_spend


@claim(label="share of OpenAI's R&D compute of 2024 that went to final training runs")
def openai_final_training_share(openai_final_training_2024, openai_rd_compute_2024):
    """Divide the runs that gave the released models by all compute for research."""
    return openai_final_training_2024 / openai_rd_compute_2024


@claim(label="what Amazon, Alphabet and Meta invested in 2025", unit="USD/year")
def three_companies_capex_2025(amazon_capex_2025, alphabet_capex_2025, meta_capex_2025):
    """Add up capital expenditure alone, for one year, of companies that do not overlap."""
    return amazon_capex_2025 + alphabet_capex_2025 + meta_capex_2025


@claim(label="what was counted of spending on AI safety in 2023", unit="USD/year")
def ai_safety_2023(
    openphil_ai_safety_2023,
    sff_ai_safety_2023,
    ltff_ai_safety_2023,
    company_ai_safety_2023,
    academic_ai_safety_2023,
):
    """Add up the funders, companies and universities that McAleese (2023) counts for 2023.

    The source gives the parts and no sum. Smaller funds and donors are left out, so the whole is
    more; funders that give to one another are counted once in the parts where the source says so.
    """
    return (
        openphil_ai_safety_2023
        + sff_ai_safety_2023
        + ltff_ai_safety_2023
        + company_ai_safety_2023
        + academic_ai_safety_2023
    )


@claim(label="the author's figure for interpretability as a share of AI safety counted in 2023")
def author_share_of_ai_safety_2023(interpretability_spend, ai_safety_2023):
    """Divide the author's range for interpretability by all that was counted of AI safety."""
    return interpretability_spend / ai_safety_2023


@claim(
    label="what Open Philanthropy granted in 2022 under the name of interpretability",
    unit="USD/year",
)
def openphil_interpretability_2022(northeastern_grant_2022, far_ai_grant_2022):
    """Add up the grants of 2022 that a search for words of interpretability finds.

    sources/funding.yaml names the words. Work inside general grants is not found.
    """
    return northeastern_grant_2022 + far_ai_grant_2022


@claim(
    label="what Open Philanthropy granted in 2023 under the name of interpretability",
    unit="USD/year",
)
def openphil_interpretability_2023(
    nanda_grant_2023,
    far_ai_grant_2023,
    leap_labs_grant_2023,
    apollo_grant_2023,
    guide_labs_grant_2023,
    northeastern_grant_2023,
    eleuther_grant_2023,
):
    """Add up the grants of 2023 that a search for words of interpretability finds.

    sources/funding.yaml names the words. Work inside general grants is not found, and the grant to
    Apollo Research pays for more than interpretability.
    """
    return (
        nanda_grant_2023
        + far_ai_grant_2023
        + leap_labs_grant_2023
        + apollo_grant_2023
        + guide_labs_grant_2023
        + northeastern_grant_2023
        + eleuther_grant_2023
    )


@claim(label="the lowest published cost or pay of a researcher", unit="USD/person/year")
def least_researcher_cost(conjecture_employee_cost_2023, deepmind_uk_pay_2026):
    """Take the lower of the lowest cost in one table and the lowest pay in another.

    It stands in for universities and non-profits, whose costs no source gave.
    """
    return min(conjecture_employee_cost_2023, deepmind_uk_pay_2026)


@claim(label="the highest published cost of a researcher in 2023", unit="USD/person/year")
def most_researcher_cost(conjecture_employee_cost_2023, openai_employee_cost_2023):
    """Take the higher of the two ends of the table of 2023."""
    return max(conjecture_employee_cost_2023, openai_employee_cost_2023)


@claim(label="interpretability spending counted from the bottom up, 2025", unit="USD/year")
def interpretability_bottom_up(mechanistic_researchers, researcher_cost):
    """Multiply the people on the eight mechanistic agendas by what a researcher costs a year.

    A Fermi estimate: heads of 2025 times costs of 2023 to 2026. Compute beyond a researcher's own
    is not counted.
    """
    return mechanistic_researchers * researcher_cost


@claim(
    label="interpretability spending of 2025 if every researcher cost what OpenAI's do in 2026",
    unit="USD/year",
)
def interpretability_at_highest_cost(mechanistic_researchers, openai_employee_cost_2026):
    """Multiply the same people by the highest cost in the table of 2026, as a bound from above."""
    return mechanistic_researchers * openai_employee_cost_2026


@claim(label="OpenAI's R&D dollars of 2025 for each interpretability dollar, bottom up")
def recorded_funding_ratio(openai_rd_expense_2025, interpretability_bottom_up):
    """Divide one lab's expense on research by the world's spending on interpretability.

    The other labs are left out above the line, so the ratio for all labs is more.
    """
    return openai_rd_expense_2025 / interpretability_bottom_up


@claim(label="understanding's share of all spending, by the author's figures")
def understanding_share(funding_ratio):
    """Return the share of one part in a whole whose parts stand as the funding ratio to one.

    With capabilities C, interpretability I and the ratio C / I, the share is I / (C + I).
    It is the first reading of the essay's “close to 0 %”, a share of what is spent; the other, a
    share of what is understood, is another thing that nobody has measured.
    """
    return 1 / (1 + funding_ratio)


@claim(label="understanding's share of spending, on the record of 2025")
def recorded_understanding_share(recorded_funding_ratio):
    """Return the same share with one lab above the line, so that the true share is less."""
    return 1 / (1 + recorded_funding_ratio)
