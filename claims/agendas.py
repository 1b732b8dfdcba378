"""The effort on every agenda of the Shallow Review 2025 that carries a number, and shares of it.

White-box agendas are those of field_size.py; the rest are in agendas_*.yaml. Where a section has
agendas without a number, its sum is too low; where people count twice, it is too high.
"""

from sphinx_claims import claim


@claim(label="people working on the sixteen black-box agendas with a number", unit="person")
def black_box_researchers(
    unlearning_people,
    control_people,
    safeguards_people,
    reasoning_monitoring_people,
    model_values_people,
    emergent_misalignment_people,
    psychopathology_people,
    data_filtering_people,
    hyperstition_people,
    poisoning_defence_people,
    synthetic_data_people,
    data_quality_people,
    mild_optimisation_people,
    reinforcement_safety_people,
    open_weights_people,
    neglected_approaches_people,
):
    """Add up the agendas that control behaviour without looking inside.

    Nine agendas of the section carry no number.
    """
    return (
        unlearning_people
        + control_people
        + safeguards_people
        + reasoning_monitoring_people
        + model_values_people
        + emergent_misalignment_people
        + psychopathology_people
        + data_filtering_people
        + hyperstition_people
        + poisoning_defence_people
        + synthetic_data_people
        + data_quality_people
        + mild_optimisation_people
        + reinforcement_safety_people
        + open_weights_people
        + neglected_approaches_people
    )


@claim(label="people working on the three agendas of safety by construction", unit="person")
def construction_researchers(
    guaranteed_safe_people,
    scientist_ai_people,
    brainlike_people,
):
    """Add up the agendas that build systems which are safe by design.

    The section is the Shallow Review 2025's own.
    """
    return guaranteed_safe_people + scientist_ai_people + brainlike_people


@claim(label="people working on the four agendas that let AI help, with a number", unit="person")
def ai_assisted_researchers(
    weak_to_strong_people,
    improving_ais_people,
    ai_explanations_people,
    introspection_people,
):
    """Add up the agendas in which AI systems do the work of safety.

    One agenda of the section carries no number.
    """
    return (
        weak_to_strong_people + improving_ais_people + ai_explanations_people + introspection_people
    )


@claim(label="people working on the eight agendas of theory with a number", unit="person")
def theory_researchers(
    tiling_agents_people,
    high_actuation_people,
    asymptotic_people,
    heuristic_explanations_people,
    behaviour_theory_people,
    other_corrigibility_people,
    natural_abstractions_people,
    learning_theoretic_people,
):
    """Add up the agendas of theory.

    One agenda of the section carries no number.
    """
    return (
        tiling_agents_people
        + high_actuation_people
        + asymptotic_people
        + heuristic_explanations_people
        + behaviour_theory_people
        + other_corrigibility_people
        + natural_abstractions_people
        + learning_theoretic_people
    )


@claim(label="people working on the six agendas about several AIs", unit="person")
def multi_agent_researchers(
    context_alignment_people,
    social_contract_people,
    several_ais_theory_people,
    several_ais_tools_people,
    whose_values_people,
    what_is_aligned_people,
):
    """Add up the agendas about several systems, and about whom they serve.

    The section is the Shallow Review 2025's own.
    """
    return (
        context_alignment_people
        + social_contract_people
        + several_ais_theory_people
        + several_ais_tools_people
        + whose_values_people
        + what_is_aligned_people
    )


@claim(label="people working on the twelve agendas of tests", unit="person")
def evaluation_researchers(
    agi_metrics_people,
    capability_evals_people,
    autonomy_evals_people,
    weapons_evals_people,
    awareness_evals_people,
    steganography_evals_people,
    deception_evals_people,
    scheming_evals_people,
    sandbagging_evals_people,
    replication_evals_people,
    red_teams_people,
    other_evals_people,
):
    """Add up the agendas that test what models do.

    Two open-ended cells count as the number that they print.
    """
    return (
        agi_metrics_people
        + capability_evals_people
        + autonomy_evals_people
        + weapons_evals_people
        + awareness_evals_people
        + steganography_evals_people
        + deception_evals_people
        + scheming_evals_people
        + sandbagging_evals_people
        + replication_evals_people
        + red_teams_people
        + other_evals_people
    )


@claim(label="people working on every agenda outside the white-box section", unit="person")
def other_agendas_effort(
    black_box_researchers,
    construction_researchers,
    ai_assisted_researchers,
    theory_researchers,
    multi_agent_researchers,
    evaluation_researchers,
):
    """Add up the sections other than the white-box one.

    Sixteen of the review's rows carry no number: eleven agendas, and the five large labs.
    """
    return (
        black_box_researchers
        + construction_researchers
        + ai_assisted_researchers
        + theory_researchers
        + multi_agent_researchers
        + evaluation_researchers
    )


@claim(label="people working on every agenda of the review that carries a number", unit="person")
def technical_safety_effort(white_box_researchers, other_agendas_people):
    """Add the white-box agendas to all the others."""
    return white_box_researchers + other_agendas_people


@claim(label="share of the counted technical safety effort that is on white-box agendas")
def white_box_effort_share(white_box_researchers, technical_safety_effort):
    """Divide the people on the white-box agendas by those on all agendas with a number.

    With every count at its low end it is 384/1,142, and at its high end 934/2,872: a third either
    way. The ends of its range are reached only where the white-box counts err one way and all
    others the other way.
    """
    return white_box_researchers / technical_safety_effort


@claim(label="share of the technical safety effort on white-box agendas, with model training")
def white_box_effort_share_with_training(
    white_box_researchers, technical_safety_effort, model_training_people
):
    """Divide by all agendas and by those who train models to behave, whom the table leaves out."""
    return white_box_researchers / (technical_safety_effort + model_training_people)


@claim(label="outputs on white-box agendas that the review lists")
def white_box_outputs(
    reverse_engineering_outputs,
    latent_knowledge_outputs,
    lie_detection_outputs,
    model_diffing_outputs,
    sparse_coding_outputs,
    causal_abstractions_outputs,
    data_attribution_outputs,
    pragmatic_outputs,
    other_interpretability_outputs,
    developmental_outputs,
    representation_geometry_outputs,
    inductive_biases_outputs,
    concept_monitoring_outputs,
    activation_engineering_outputs,
):
    """Add up what is listed under the fourteen white-box agendas."""
    return (
        reverse_engineering_outputs
        + latent_knowledge_outputs
        + lie_detection_outputs
        + model_diffing_outputs
        + sparse_coding_outputs
        + causal_abstractions_outputs
        + data_attribution_outputs
        + pragmatic_outputs
        + other_interpretability_outputs
        + developmental_outputs
        + representation_geometry_outputs
        + inductive_biases_outputs
        + concept_monitoring_outputs
        + activation_engineering_outputs
    )


@claim(label="share of the outputs that the review lists that is on white-box agendas")
def white_box_output_share(white_box_outputs, listed_outputs):
    """Divide the outputs on white-box agendas by all that the review lists.

    What is listed is what its writers found worth a link, not all that was written.
    """
    return white_box_outputs / listed_outputs
