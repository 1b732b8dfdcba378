"""How a program measures a figure, and its run, as a record has them."""

import pytest

from sphinx_claims.errors import Code


def loaded(document):
    found, problems = document.loaded()
    assert not problems, [problem.message for problem in problems]
    return found.figures["visited"].measurement


def told(document):
    return [(problem.code, problem.message) for problem in document.loaded()[1]]


def test_a_measured_figure_has_its_program_and_its_run(measured):
    found = loaded(measured)
    assert (found.program, found.function, found.name) == ("door", "visitors", "door.visitors")
    assert found.parameters == (("days", "30"),)
    assert (found.result, found.threshold) == ("visitors", "at least 20 days")
    assert measured.spanned(found.location) == "door.visitors"
    assert measured.spanned(found.result_location) == "visitors"
    assert measured.spanned(found.threshold_location) == "at least 20 days"
    assert [measured.spanned(place) for place in found.parameter_locations] == ["days"]
    run = found.run
    assert (str(run.date), run.seeds, run.values) == ("2026-01-01", (0, 1, 2), (24, 27, 26))
    assert run.versions == (("python", "3.11.7"),)
    assert run.code == found.code
    assert measured.spanned(run.seal_location) == f'"{run.seal}"'
    figures = measured.loaded()[0].figures
    assert figures["spend"].measurement is None
    assert figures["visited"].provenance.ref == "door"


def test_parameters_are_sorted_by_their_names_and_keep_their_places(measured):
    measured.edit(measured.program, "seed, days", "seed, days, b, a")
    measured.edit(measured.measured, "{days: 30}", '{days: 30, b: "two  words", a: -1.50}')
    found = loaded(measured)
    assert found.parameters == (("a", "-1.50"), ("b", "two words"), ("days", "30"))
    assert [measured.spanned(place) for place in found.parameter_locations] == ["a", "b", "days"]


@pytest.mark.parametrize("given", ["1e400", ".nan", ".inf", "nan", "true", "null", "2026-01-01"])
def test_a_parameter_is_taken_as_it_is_written(measured, given):
    measured.edit(measured.measured, "days: 30", f"days: {given}")
    assert loaded(measured).parameters == (("days", given),)


@pytest.mark.parametrize("result", ["Visitors", "2nd", "a b", "_a", "é", "class"])
def test_a_result_is_a_name_as_a_figure_has(measured, result):
    measured.edit(measured.measured, "result: visitors", f"result: {result}")
    assert [code for code, _ in told(measured)] == [Code.VALUE_INVALID]


@pytest.mark.parametrize(
    "program",
    [
        "door",
        "_door.visitors",
        "door._visitors",
        "door.visitors.more",
        ".visitors",
        "door.",
        "a b.c",
    ],
)
def test_a_program_is_a_module_and_a_function(measured, program):
    measured.write("claims/programs/_door.py", measured.read(measured.program))
    measured.edit(measured.measured, "program: door.visitors", f'program: "{program}"')
    ((code, message),) = told(measured)
    assert code is Code.VALUE_INVALID
    assert message.startswith(f"“{program}” is no program of a figure's source")


@pytest.mark.parametrize(
    "values", ["[24, 27]", "[24, 27, 26, 25]", "[]", "24", "[24, 27, {}]", "[1e301, 1, 2]"]
)
def test_a_run_has_a_finite_value_for_each_seed(measured, values):
    measured.edit(measured.measured, "[24, 27, 26]", values)
    assert len(told(measured)) == 1


@pytest.mark.parametrize(
    "values", ["[24, 27, 0x1a]", "[24, 27, 1_0]", "[24, 27, +26]", "[1., 2, 3]"]
)
def test_a_value_of_a_run_is_written_as_python_writes_it(measured, values):
    measured.edit(measured.measured, "[24, 27, 26]", values)
    ((code, message),) = told(measured)
    assert code is Code.VALUE_SHAPE
    assert message.startswith("“values” of a run is a list of numbers")


@pytest.mark.parametrize(
    "seeds", ["[0, 1]", "[0, 1, 1]", "[0, 1, 1.5]", "[0, 1, 01]", "[0, 1, 1000000000]"]
)
def test_a_run_is_over_three_seeds_that_differ(measured, seeds):
    measured.edit(measured.measured, "[0, 1, 2]", seeds)
    assert len(told(measured)) == 1


def test_versions_are_sorted_by_name(measured):
    measured.edit(measured.measured, 'python: "3.11.7"', 'python: "3.11.7", numpy: "2.4.6"')
    assert [name for name, _ in loaded(measured).run.versions] == ["numpy", "python"]


@pytest.mark.parametrize("versions", ["{}", "{python: []}", '{python: ""}', "3.11"])
def test_versions_are_a_mapping_of_texts(measured, versions):
    measured.edit(measured.measured, '{python: "3.11.7"}', versions)
    assert [code for code, _ in told(measured)] == [Code.VALUE_SHAPE]


@pytest.mark.parametrize(
    "run", ["run:", "run: []", "run: {}", "run: text", "run: {seal: [1]}", "run: {other: 1}"]
)
def test_a_run_of_any_other_shape_is_told(measured, run):
    text = measured.read(measured.measured)
    start, end = text.index("  run:"), text.index("  scope:")
    measured.write(measured.measured, f"{text[:start]}  {run}\n{text[end:]}")
    assert told(measured)
    assert all(code is not Code.INTERNAL for code, _ in told(measured))


@pytest.mark.parametrize(
    "source",
    [
        "{program: door.visitors, result: visitors, parameters: {days: 30}, ref: budget}",
        "{program: [door.visitors], result: visitors, parameters: {days: 30}}",
        "{program: {a: b}, result: visitors}",
        "{program: door.visitors, program: door.visitors, result: visitors}",
        "{program: '', result: visitors}",
        "{programme: door.visitors, result: visitors}",
        "[program]",
        "program",
    ],
)
def test_a_source_of_any_other_shape_is_told_and_each_mistake_once(measured, source):
    text = measured.read(measured.measured)
    start = text.index("source: ")
    end = text.index("\n", start)
    measured.write(measured.measured, f"{text[:start]}source: {source}{text[end:]}")
    problems = told(measured)
    assert problems
    assert len(problems) == len(set(problems))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("range: spread", "range: plausible"),
        ("range: spread", "range: interval-90"),
        ("range: spread", "range: spread\n  distribution: uniform"),
        ("range: spread", "range: spread\n  driver: {name: the weather, correlation: 0.5}"),
        ("range: spread", "range: spread\n  unsaid: per year"),
    ],
)
def test_what_is_spread_is_what_the_seeds_gave(measured, old, new):
    measured.edit(measured.measured, old, new)
    assert Code.VALUE_INVALID in [code for code, _ in told(measured)]
