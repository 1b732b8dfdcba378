"""Shares of one funder's grants that carry the name of interpretability.

The grants with the name are added up in funding_record.py. The others are figures of
openphil_technical_2023.yaml and openphil_other_2023.yaml.
"""

from sphinx_claims import claim


@claim(label="other technical grants of Open Philanthropy in 2023", unit="USD/year")
def openphil_technical_grants(
    jermyn_grant_2023,
    british_columbia_grant_2023,
    santa_cruz_grant_2023,
    toronto_grant_2023,
    safety_center_fellowship_grant_2023,
    cornell_grant_2023,
    tuebingen_grant_2023,
    illinois_grant_2023,
    safety_support_grant_2023,
    safety_center_grant_2023,
    conjecture_mats_grant_2023,
    science_foundation_grant_2023,
    utah_grant_2023,
    mila_grant_2023,
    chicago_grant_2023,
    redwood_grant_2023,
    berkeley_retreat_grant_2023,
    far_ai_support_grant_2023,
    modulo_grant_2023,
    swiss_camp_grant_2023,
    berkeley_dataset_grant_2023,
    far_ai_workshop_grant_2023,
    openmined_grant_2023,
    surge_grant_2023,
    berkeley_universities_grant_2023,
):
    """Add up the grants whose cause is technical research and that no word of the search finds."""
    return (
        jermyn_grant_2023
        + british_columbia_grant_2023
        + santa_cruz_grant_2023
        + toronto_grant_2023
        + safety_center_fellowship_grant_2023
        + cornell_grant_2023
        + tuebingen_grant_2023
        + illinois_grant_2023
        + safety_support_grant_2023
        + safety_center_grant_2023
        + conjecture_mats_grant_2023
        + science_foundation_grant_2023
        + utah_grant_2023
        + mila_grant_2023
        + chicago_grant_2023
        + redwood_grant_2023
        + berkeley_retreat_grant_2023
        + far_ai_support_grant_2023
        + modulo_grant_2023
        + swiss_camp_grant_2023
        + berkeley_dataset_grant_2023
        + far_ai_workshop_grant_2023
        + openmined_grant_2023
        + surge_grant_2023
        + berkeley_universities_grant_2023
    )


@claim(label="grants of Open Philanthropy in 2023 outside technical research", unit="USD/year")
def openphil_outside_grants(
    engineer_accelerator_grant_2023,
    christian_grant_2023,
    epoch_worldview_grant_2023,
    longview_grant_2023,
    incident_database_grant_2023,
    far_ai_office_grant_2023,
    forecasting_institute_grant_2023,
    san_jose_grant_2023,
    epoch_grant_2023,
    rand_fellowships_grant_2023,
    rethink_research_grant_2023,
    rethink_workshop_grant_2023,
    maryland_grant_2023,
    governance_centre_grant_2023,
    ai_impacts_grant_2023,
    communications_centre_grant_2023,
    legal_priorities_grant_2023,
    utah_course_grant_2023,
    pennsylvania_grant_2023,
    rand_initiatives_grant_2023,
):
    """Add up the grants whose cause is governance, strategy or the growth of the movement."""
    return (
        engineer_accelerator_grant_2023
        + christian_grant_2023
        + epoch_worldview_grant_2023
        + longview_grant_2023
        + incident_database_grant_2023
        + far_ai_office_grant_2023
        + forecasting_institute_grant_2023
        + san_jose_grant_2023
        + epoch_grant_2023
        + rand_fellowships_grant_2023
        + rethink_research_grant_2023
        + rethink_workshop_grant_2023
        + maryland_grant_2023
        + governance_centre_grant_2023
        + ai_impacts_grant_2023
        + communications_centre_grant_2023
        + legal_priorities_grant_2023
        + utah_course_grant_2023
        + pennsylvania_grant_2023
        + rand_initiatives_grant_2023
    )


@claim(label="what Open Philanthropy granted for AI safety in 2023, by the list", unit="USD/year")
def openphil_listed_2023(
    openphil_interpretability_2023, openphil_technical_2023, openphil_outside_2023
):
    """Add up all grants for AI safety that the list dates to 2023."""
    return openphil_interpretability_2023 + openphil_technical_2023 + openphil_outside_2023


@claim(label="share of Open Philanthropy's grants of 2023 that carry the name of interpretability")
def labelled_share_2023(openphil_interpretability_2023, openphil_listed_2023):
    """Divide the grants with the name by all grants for AI safety on the same list."""
    return openphil_interpretability_2023 / openphil_listed_2023


@claim(label="share of Open Philanthropy's technical grants of 2023 that carry the name")
def labelled_technical_share_2023(openphil_interpretability_2023, openphil_technical_2023):
    """Divide the grants with the name by all grants for technical research on the same list."""
    return openphil_interpretability_2023 / (
        openphil_interpretability_2023 + openphil_technical_2023
    )


@claim(label="share that the grants with the name are of another count of the funder's spending")
def labelled_share_by_count_2023(openphil_interpretability_2023, openphil_ai_safety_2023):
    """Divide the grants with the name by the sum that another author counted for the same year."""
    return openphil_interpretability_2023 / openphil_ai_safety_2023
