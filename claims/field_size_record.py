"""What the published counts of field_size_record.yaml say of the essay's own numbers."""

from sphinx_claims import claim


@claim(label="dollars a year for each person in the wide count", unit="USD/person/year")
def cost_per_researcher(interpretability_spend, interpretability_researchers):
    """Divide the author's spending on interpretability by the people who are counted in the field.

    A check of consistency, not an estimate of a wage: the essay gives both numbers and never
    divides them. The least is the lowest spending over the widest count.
    """
    return interpretability_spend / interpretability_researchers


@claim(label="dollars a year for each person in the narrow count", unit="USD/person/year")
def cost_per_mechanistic_researcher(interpretability_spend, mechanistic_researchers):
    """Divide the same spending by the people on the eight mechanistic agendas alone."""
    return interpretability_spend / mechanistic_researchers


@claim(label="growth of technical safety staff between the two counts of one author")
def technical_safety_growth(technical_safety_people_2025, technical_safety_people_2022):
    """Divide the count of 2025 by that of 2022: the same author, by nearly the same method."""
    return technical_safety_people_2025 / technical_safety_people_2022


@claim(label="share of the papers submitted in 2024 that the workshop accepted")
def workshop_acceptance(workshop_accepted_2024, workshop_submissions_2024):
    """Divide papers accepted by papers submitted; “140+” submitted makes it an upper reading."""
    return workshop_accepted_2024 / workshop_submissions_2024


@claim(label="people whom the author's spending pays for, at published costs", unit="person")
def people_for_the_money(interpretability_spend, researcher_cost):
    """Divide the author's spending on interpretability by what a researcher costs a year."""
    return interpretability_spend / researcher_cost
