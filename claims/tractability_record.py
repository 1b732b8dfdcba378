"""What the figures of tractability_record.yaml say together."""

from sphinx_claims import claim


@claim(label="features of the largest sparse autoencoder on Claude 3 Sonnet that were not dead")
def live_features_claude3_sonnet(features_claude3_sonnet_2024, dead_features_claude3_sonnet_2024):
    """Leave the dead features out of the autoencoder's size.

    Both numbers are from Templeton and others (2024), “Scaling Monosemanticity”, which itself
    gives about 12 million for the result.
    """
    return features_claude3_sonnet_2024 * (1 - dead_features_claude3_sonnet_2024)


@claim(label="share of the auditing teams that uncovered the hidden objective")
def audit_success_share(audit_teams_successful_2025, audit_teams_2025):
    """Divide the teams that succeeded by all that took part."""
    return audit_teams_successful_2025 / audit_teams_2025


@claim(label="features found for each concept that may be there, by Anthropic's chief executive")
def found_concept_share(features_found_2025, concepts_small_model_2025):
    """Divide the features found in a middle-sized model by the concepts believed in a small one.

    Amodei (2025), “The Urgency of Interpretability”, sets the two numbers side by side. The first
    is “over” and the second “or more”, and a larger model has more concepts, so this is no
    measurement and leans high.
    """
    return features_found_2025 / concepts_small_model_2025
