"""Two counts of the field, from the agendas of field_size.yaml."""

from sphinx_claims import claim


@claim(label="people working on the eight mechanistic agendas", unit="person")
def mechanistic_researchers(
    reverse_engineering_people,
    sparse_coding_people,
    model_diffing_people,
    causal_abstractions_people,
    pragmatic_people,
    other_interpretability_people,
    developmental_people,
    representation_geometry_people,
):
    """Add up the agendas that study mechanisms; leave out probes, steering and data attribution.

    The choice of the eight is this document's; the counts are those of the Shallow Review 2025.
    """
    return (
        reverse_engineering_people
        + sparse_coding_people
        + model_diffing_people
        + causal_abstractions_people
        + pragmatic_people
        + other_interpretability_people
        + developmental_people
        + representation_geometry_people
    )


@claim(label="people working on all fourteen white-box agendas", unit="person")
def white_box_researchers(
    mechanistic_researchers,
    latent_knowledge_people,
    lie_detection_people,
    data_attribution_people,
    inductive_biases_people,
    concept_monitoring_people,
    activation_engineering_people,
):
    """Add the other six white-box agendas to the eight mechanistic ones.

    Agendas overlap, so the sum is an upper reading. The section is the Shallow Review 2025's own.
    """
    return (
        mechanistic_researchers
        + latent_knowledge_people
        + lie_detection_people
        + data_attribution_people
        + inductive_biases_people
        + concept_monitoring_people
        + activation_engineering_people
    )
