"""What has to be run for figures: each program once for each seed, whoever asks for it."""

from dataclasses import replace

import pytest

from sphinx_claims.errors import Code, Problems
from sphinx_claims.measuring import Outcome, Trials, chosen, seeds_of, tasks_of
from sphinx_claims.measuring.task import Task
from tests.unit.checks.test_runs import OTHER

VERSIONS = (("python", "3.11.7"),)


@pytest.fixture
def figures(measured):
    measured.add(measured.measured, OTHER)
    return measured.loaded()[0].figures


def changed(figure, **fields):
    return replace(figure, measurement=replace(figure.measurement, **fields))


def outcomes(figure, **results):
    return {
        task: Outcome(
            results={name: values[task.seed] for name, values in results.items()}, versions=VERSIONS
        )
        for task in tasks_of([(figure, (0, 1, 2))])
    }


def test_figures_that_share_a_run_are_run_once(figures):
    visited = figures["visited"]
    other = changed(visited, result="others")
    tasks = tasks_of([(visited, (0, 1, 2)), (other, (0, 1, 2))])
    assert [task.seed for task in tasks] == [0, 1, 2]
    assert tasks[0].location == visited.measurement.location


def test_figures_that_share_some_seeds_share_these(figures):
    visited = figures["visited"]
    tasks = tasks_of([(visited, (0, 1, 2)), (visited, (2, 3, 4))])
    assert [task.seed for task in tasks] == [0, 1, 2, 3, 4]


def test_other_parameters_are_another_run(figures):
    both = [(figures["visited"], (0, 1, 2)), (figures["cheered"], (0, 1, 2))]
    assert len(tasks_of(both)) == 6


@pytest.mark.parametrize(
    ("result", "kept"),
    [
        (24, 24),
        (0.123456789, 0.123457),
        (123456789.0, 123457000.0),
        (-0.0, 0.0),
        (-1e-9, -1e-9),
        (1e300, 1e300),
    ],
)
def test_six_digits_of_a_result_are_kept(figures, result, kept):
    figure = figures["visited"]
    found = Trials.of(figure, (0, 1, 2), outcomes(figure, visitors=[result] * 3))
    assert found.values == (kept, kept, kept)
    assert str(found.values[0]) == str(float(kept))
    assert (found.seeds, found.versions) == ((0, 1, 2), VERSIONS)


def test_a_result_that_is_not_there_is_told_with_those_that_are(figures):
    figure = figures["visited"]
    with pytest.raises(Problems) as raised:
        Trials.of(figure, (0, 1, 2), outcomes(figure, visits=[1, 2, 3], people=[1, 2, 3]))
    (problem,) = raised.value.problems
    assert problem.code is Code.PROGRAM_FAILS
    assert problem.location == figure.measurement.result_location
    assert problem.message == ("“door.visitors” returns no “visitors”; it returns visits, people")


def test_a_program_that_returns_nothing_is_told_so(figures):
    with pytest.raises(Problems, match="it returns nothing"):
        Trials.of(figures["visited"], (0, 1, 2), outcomes(figures["visited"]))


def test_a_result_that_is_too_large_to_be_kept_is_told(figures):
    with pytest.raises(Problems, match=r"returns 1\.1e\+300 as “visitors”, which is larger"):
        Trials.of(
            figures["visited"], (0, 1, 2), outcomes(figures["visited"], visitors=[1.1e300] * 3)
        )


@pytest.mark.parametrize(
    ("names", "found"),
    [
        ([], ["cheered", "visited"]),
        (["visited"], ["visited"]),
        (["door"], ["cheered", "visited"]),
        (["door.visitors"], ["cheered", "visited"]),
        (["visited", "door", "visited"], ["visited", "cheered"]),
    ],
)
def test_a_figure_is_asked_for_by_its_id_or_its_program(figures, names, found):
    here = figures["visited"].location
    assert [figure.id for figure in chosen(figures, names, here)] == found


@pytest.mark.parametrize(
    ("name", "message", "help_"),
    [
        ("vizited", "“vizited” is no figure that a program", "did you mean “visited”?"),
        ("dor", "“dor” is no figure that a program", "did you mean “door”?"),
        ("door.visitor", "“door.visitor” is no figure", "did you mean “door.visitors”?"),
        ("spend", "“spend” is measured by no program", "change it by `claims set`"),
    ],
)
def test_any_other_name_is_told(figures, name, message, help_):
    with pytest.raises(Problems) as raised:
        chosen(figures, ["visited", name], figures["visited"].location)
    (problem,) = raised.value.problems
    assert problem.code is Code.TARGET_UNKNOWN
    assert problem.message.startswith(message)
    assert problem.help[0].startswith(help_)


def test_all_names_that_are_none_are_told_at_once(figures):
    with pytest.raises(Problems) as raised:
        chosen(figures, ["vizited", "xyz", "spend"], figures["visited"].location)
    assert len(raised.value.problems) == 3


def test_the_seeds_are_those_of_the_last_run_unless_they_are_counted(figures):
    visited, cheered = figures["visited"], figures["cheered"]
    other = changed(visited, run=replace(visited.measurement.run, seeds=(5, 7, 9)))
    assert seeds_of(other, None) == (5, 7, 9)
    assert seeds_of(other, 4) == (0, 1, 2, 3)
    assert seeds_of(cheered, None) == (0, 1, 2)
    assert seeds_of(cheered, 5) == (0, 1, 2, 3, 4)


def test_a_task_is_the_same_wherever_it_is_asked_for(figures):
    location = figures["spend"].location
    here, there = (
        Task(program="a", function="b", parameters=(), seed=1, location=place)
        for place in (location, replace(location, line=99))
    )
    assert here == there
    assert hash(here) == hash(there)
