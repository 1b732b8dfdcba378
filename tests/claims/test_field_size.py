"""The two counts of the field, against the sums made by hand."""

import inspect

import pytest

from claims.field_size import mechanistic_researchers, white_box_researchers

# The cells of the Shallow Review 2025, as plain numbers to work with. That the YAML says the same
# is for the check: each of its figures is held against the row that it quotes.
MECHANISTIC = {
    "reverse_engineering_people": (100, 200),
    "sparse_coding_people": (50, 100),
    "model_diffing_people": (10, 30),
    "causal_abstractions_people": (10, 30),
    "pragmatic_people": (30, 60),
    "other_interpretability_people": (30, 60),
    "developmental_people": (10, 50),
    "representation_geometry_people": (10, 50),
}
OTHERS = {
    "latent_knowledge_people": (20, 40),
    "lie_detection_people": (10, 50),
    "data_attribution_people": (30, 60),
    "inductive_biases_people": (4, 4),
    "concept_monitoring_people": (50, 100),
    "activation_engineering_people": (20, 100),
}
LOW, HIGH = 0, 1


def mechanistic(end):
    return mechanistic_researchers(**{name: ends[end] for name, ends in MECHANISTIC.items()})


def white_box(end):
    others = {name: ends[end] for name, ends in OTHERS.items()}
    return white_box_researchers(mechanistic_researchers=mechanistic(end), **others)


@pytest.mark.parametrize(("end", "people"), [(LOW, 250), (HIGH, 580)])
def test_the_eight_mechanistic_agendas(end, people):
    assert mechanistic(end) == people


@pytest.mark.parametrize(("end", "people"), [(LOW, 384), (HIGH, 934)])
def test_all_fourteen_agendas(end, people):
    assert white_box(end) == people


def test_eight_and_six_are_fourteen_agendas_and_none_is_counted_twice():
    assert len(MECHANISTIC) == 8
    assert len(MECHANISTIC.keys() | OTHERS.keys()) == 14


@pytest.mark.parametrize("function", [mechanistic_researchers, white_box_researchers])
def test_each_agenda_counts_once(function):
    names = list(inspect.signature(function).parameters)
    nobody = dict.fromkeys(names, 0)
    assert function(**nobody) == 0
    assert [function(**(nobody | {name: 1})) for name in names] == [1] * len(names)


@pytest.mark.parametrize("end", [LOW, HIGH])
def test_the_wide_count_is_never_below_the_narrow_one(end):
    assert white_box(end) >= mechanistic(end)
