"""The effort on all agendas of the review, against sums made by hand from its table."""

import inspect
import re
from pathlib import Path

import pytest

from claims.agendas import (
    ai_assisted_researchers,
    black_box_researchers,
    construction_researchers,
    evaluation_researchers,
    multi_agent_researchers,
    other_agendas_effort,
    technical_safety_effort,
    theory_researchers,
    white_box_effort_share,
    white_box_effort_share_with_training,
    white_box_output_share,
    white_box_outputs,
)

TABLE = Path(__file__).parents[2] / "claims" / "sources" / "arb2025shallow.txt"

# How many agendas of a section carry a number, and the ends of their sum, added up by hand from
# the column estimated_ftes.
SECTIONS = {
    black_box_researchers: (16, 311, 915),
    construction_researchers: (3, 12, 115),
    ai_assisted_researchers: (4, 20, 80),
    theory_researchers: (8, 14, 73),
    multi_agent_researchers: (6, 40, 65),
    evaluation_researchers: (12, 361, 690),
}
WHITE_BOX = (384, 934)
OTHERS = (758, 1938)
TOTAL = (1142, 2872)
OUTPUTS = 202
LOW, HIGH = 0, 1


# The cells of each section, low and high, in the table's order: plain numbers to work with.
BLACK_BOX = [
    (10, 50),
    (5, 50),
    (100, 100),
    (10, 100),
    (30, 30),
    (10, 50),
    (5, 20),
    (10, 50),
    (1, 10),
    (5, 20),
    (50, 150),
    (20, 50),
    (10, 50),
    (20, 70),
    (10, 100),
    (15, 15),
]
BY_CONSTRUCTION = [(10, 100), (1, 10), (1, 5)]
AI_ASSISTED = [(2, 20), (1, 10), (15, 30), (2, 20)]
THEORY = [(1, 10), (1, 10), (5, 10), (1, 10), (1, 10), (1, 10), (1, 10), (3, 3)]
MULTI_AGENT = [(5, 5), (5, 10), (10, 10), (10, 15), (5, 15), (5, 10)]
EVALS = [
    (10, 50),
    (100, 100),
    (10, 50),
    (10, 50),
    (30, 70),
    (1, 10),
    (30, 80),
    (30, 60),
    (10, 50),
    (10, 20),
    (100, 100),
    (20, 50),
]


def cells(section, end):
    return [ends[end] for ends in section]


@pytest.mark.parametrize("end", [LOW, HIGH])
def test_black_box_agendas(end):
    assert black_box_researchers(*cells(BLACK_BOX, end)) == SECTIONS[black_box_researchers][1 + end]


@pytest.mark.parametrize("end", [LOW, HIGH])
def test_safety_by_construction(end):
    assert (
        construction_researchers(*cells(BY_CONSTRUCTION, end))
        == SECTIONS[construction_researchers][1 + end]
    )


@pytest.mark.parametrize("end", [LOW, HIGH])
def test_agendas_that_let_ai_help(end):
    assert (
        ai_assisted_researchers(*cells(AI_ASSISTED, end))
        == SECTIONS[ai_assisted_researchers][1 + end]
    )


@pytest.mark.parametrize("end", [LOW, HIGH])
def test_agendas_of_theory(end):
    assert theory_researchers(*cells(THEORY, end)) == SECTIONS[theory_researchers][1 + end]


@pytest.mark.parametrize("end", [LOW, HIGH])
def test_agendas_about_several_systems(end):
    assert (
        multi_agent_researchers(*cells(MULTI_AGENT, end))
        == SECTIONS[multi_agent_researchers][1 + end]
    )


@pytest.mark.parametrize("end", [LOW, HIGH])
def test_agendas_of_tests(end):
    assert evaluation_researchers(*cells(EVALS, end)) == SECTIONS[evaluation_researchers][1 + end]


@pytest.mark.parametrize("end", [LOW, HIGH])
def test_all_other_sections(end):
    sections = {function.__name__: ends[1 + end] for function, ends in SECTIONS.items()}
    assert other_agendas_effort(**sections) == OTHERS[end]


@pytest.mark.parametrize("end", [LOW, HIGH])
def test_white_box_and_all_other_agendas(end):
    found = technical_safety_effort(
        white_box_researchers=WHITE_BOX[end], other_agendas_people=OTHERS[end]
    )
    assert found == TOTAL[end]


@pytest.mark.parametrize(("end", "share"), [(LOW, 384 / 1142), (HIGH, 934 / 2872)])
def test_the_share_is_a_third_where_all_counts_err_alike(end, share):
    found = white_box_effort_share(
        white_box_researchers=WHITE_BOX[end], technical_safety_effort=TOTAL[end]
    )
    assert found == pytest.approx(share)
    assert found == pytest.approx(1 / 3, abs=0.01)


# 384 / (1142 + 500) = 0.233 86, and 934 / (2872 + 500) = 0.276 99.
@pytest.mark.parametrize(("end", "share"), [(LOW, 0.23386), (HIGH, 0.27699)])
def test_the_share_is_a_quarter_with_those_who_train_models(end, share):
    found = white_box_effort_share_with_training(
        white_box_researchers=WHITE_BOX[end],
        technical_safety_effort=TOTAL[end],
        model_training_people=500,
    )
    assert found == pytest.approx(share, abs=1e-5)


@pytest.mark.parametrize("function", [*SECTIONS, other_agendas_effort, white_box_outputs])
def test_each_part_counts_once(function):
    names = list(inspect.signature(function).parameters)
    nothing = dict.fromkeys(names, 0)
    assert function(**nothing) == 0
    assert [function(**(nothing | {name: 1})) for name in names] == [1] * len(names)


@pytest.mark.parametrize("function", SECTIONS)
def test_every_agenda_with_a_number_is_in_its_section(function):
    assert len(inspect.signature(function).parameters) == SECTIONS[function][0]


def test_no_agenda_stands_in_two_sections():
    names = [name for function in SECTIONS for name in inspect.signature(function).parameters]
    assert len(names) == len(set(names)) == 49


def test_the_totals_are_those_of_the_whole_table():
    people, _, outputs = TABLE.read_text("utf-8").partition("name,outputs_count")
    cells = re.findall(r",(\d+)(?: ?- ?(\d+))?\+?$", people, re.MULTILINE)
    assert len(cells) == 63
    assert sum(int(low) for low, _ in cells) == TOTAL[LOW]
    assert sum(int(high or low) for low, high in cells) == TOTAL[HIGH]
    assert sum(int(row.rpartition(",")[2]) for row in outputs.split("\n") if row) == OUTPUTS


# 33 + 9 + 11 + 9 + 44 + 3 + 12 + 3 + 19 + 14 + 13 + 6 + 11 + 15 = 202, in the table's order.
def test_the_outputs_of_fourteen_agendas():
    names = list(inspect.signature(white_box_outputs).parameters)
    listed = [33, 9, 11, 9, 44, 3, 12, 3, 19, 14, 13, 6, 11, 15]
    assert white_box_outputs(**dict(zip(names, listed, strict=True))) == OUTPUTS


def test_a_quarter_of_the_listed_outputs_are_on_white_box_agendas():
    found = white_box_output_share(white_box_outputs=OUTPUTS, listed_outputs=800)
    assert found == pytest.approx(0.2525)
