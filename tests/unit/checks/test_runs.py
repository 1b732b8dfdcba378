"""Measured figures that are not what their program gave, each told once and at its place."""

from dataclasses import replace

import pytest

from sphinx_claims.checks import run_rows
from sphinx_claims.checks.run_phrases import on_phrase, program_phrase, seeds_phrase
from sphinx_claims.errors import Code

OTHER = """
cheered:
  label: how many of sixty days have a visitor
  value: 50 to 55 days
  range: spread
  basis: measured
  as_of: 2026-01
  review_by: 2030-12
  source: {program: door.visitors, parameters: {days: 60}, result: visitors}
  threshold: at least 40 days
  scope: Two made-up months.
"""


def runs(document):
    codes = (Code.RUN_MISSING, Code.RUN_STALE, Code.RUN_ALTERED, Code.RUN_DRIFT)
    return [p for p in document.problems() if p.code in {*codes, Code.THRESHOLD_MISSED}]


def run(document):
    (problem,) = runs(document)
    return problem


def test_a_run_as_it_was_recorded_holds(measured):
    assert measured.problems() == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("date: 2026-01-01", "date: 2026-01-02"),
        ("date: 2026-01-01", "date: 2026-01"),
        ("[0, 1, 2]", "[0, 1, 3]"),
        ("[0, 1, 2]", "[1, 0, 2]"),
        ("[24, 27, 26]", "[24, 27, 25]"),
        ("[24, 27, 26]", "[24, 26, 27]"),
        ("[24, 27, 26]", "[24, 27, 26.00001]"),
        ('python: "3.11.7"', 'python: "3.11.8"'),
        ('python: "3.11.7"', 'pypy: "3.11.7"'),
        ('{python: "3.11.7"}', '{python: "3.11.7", numpy: "2.4.6"}'),
        ("c0169caf465fa93d", "c0169caf465fa930"),
        ("result: visitors", "result: others"),
    ],
)
def test_any_change_of_a_run_by_hand_is_noticed(measured, old, new):
    measured.edit(measured.measured, old, new)
    problem = run(measured)
    assert problem.code is Code.RUN_ALTERED
    assert problem.location.line == measured.line(measured.measured, "seal:")
    assert problem.help[0] == "run `claims measure visited`, and look at what it gives"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("[24, 27, 26]", "[24.0, 2.7e+1, 26]"),
        ("[0, 1, 2]", "['0', 1, 2]"),
        ("date: 2026-01-01", "date: '2026-01-01'"),
    ],
)
def test_the_same_run_written_otherwise_is_the_same(measured, old, new):
    measured.edit(measured.measured, old, new)
    assert measured.problems() == []


def test_a_digest_that_is_put_right_by_hand_alters_the_run(measured):
    measured.edit(measured.program, "0.9", "0.8")
    code = measured.records().figures["visited"].measurement.code
    assert run(measured).code is Code.RUN_STALE
    measured.edit(measured.measured, "8a6a82fe4fd87df0", code)
    assert run(measured).code is Code.RUN_ALTERED


def test_figures_of_one_program_that_changed_are_one_problem(measured):
    text = measured.read(measured.measured)
    block = text[text.index("  run:\n") : text.index("  scope:")]
    measured.add(measured.measured, OTHER.replace("  scope:", f"{block}  scope:"))
    measured.add(measured.page, "{claim}`at least 40 days <cheered>` of two.\n")
    measured.edit(measured.program, "0.9", "0.8")
    problem = run(measured)
    assert problem.code is Code.RUN_STALE
    assert problem.message.startswith("“cheered” was measured by other code or parameters than")
    assert problem.message.endswith("has now, and so was 1 more")
    assert [place.remark for place in problem.places] == ["visited was measured by it too"]
    assert problem.help[0] == "run `claims measure door`, and look at what it gives"


def test_a_figure_that_was_never_run_is_told_where_its_program_is_named(measured):
    measured.add(measured.measured, OTHER)
    measured.add(measured.page, "{claim}`at least 40 days <cheered>` of two.\n")
    problem = run(measured)
    assert problem.code is Code.RUN_MISSING
    assert measured.spanned(problem.location) == "door.visitors"
    assert problem.help[0] == "run `claims measure cheered`, and look at what it gives"


@pytest.mark.parametrize("value", ["23 to 27 days", "24 to 28 days", "24.5 to 26 days"])
def test_a_value_that_is_not_that_of_the_run_is_told(measured, value):
    measured.edit(measured.measured, "24 to 27 days", value)
    problem = run(measured)
    assert problem.code is Code.RUN_DRIFT
    assert problem.message == f"“visited” is written as {value}; its run gave 24 to 27 days"
    assert measured.spanned(problem.location) == value


def test_the_edit_of_a_value_that_drifted_mends_it(measured):
    measured.edit(measured.measured, "24 to 27 days", "23 to 28 days")
    (advice,) = run(measured).suggestions
    (edit,) = advice.edits
    assert measured.spanned(edit.location) == "23 to 28 days"
    measured.edit(measured.measured, "23 to 28 days", edit.replacement)
    assert measured.problems() == []


def test_no_edit_is_offered_that_would_lack_what_a_range_is(measured):
    measured.edit(measured.measured, "24 to 27 days\n  range: spread", "24 days")
    assert run(measured).suggestions == ()


@pytest.mark.parametrize("value", ["24 to 27 day", "24.0 to 27.0 days"])
def test_a_value_is_compared_and_not_its_text(measured, value):
    measured.edit(measured.measured, "24 to 27 days", value)
    assert runs(measured) == []


@pytest.mark.parametrize("date", ["2025-12", "2026-02", "2025", "2026-01-02"])
def test_a_date_that_is_not_that_of_the_run_is_told(measured, date):
    measured.edit(measured.measured, "as_of: 2026-01", f"as_of: {date}")
    problem = run(measured)
    assert problem.code is Code.RUN_DRIFT
    assert problem.message == f"“visited” speaks of {date}; its run is of 2026-01-01"
    assert measured.spanned(problem.location) == date


@pytest.mark.parametrize("date", ["2026", "2026-01-01"])
def test_a_date_may_be_wider_or_the_day_itself(measured, date):
    measured.edit(measured.measured, "as_of: 2026-01", f"as_of: {date}")
    assert measured.problems() == []


@pytest.mark.parametrize(
    ("threshold", "said"),
    [
        ("at least 25 days", ""),
        ("about 50 days", ""),
        ("as many as ever", ", which can't be judged: "),
        ("at least 20 people", ", which is in “person” and not in the figure's unit"),
        ("at least 20", ", which is in “a pure number” and not in the figure's unit"),
    ],
)
def test_a_threshold_that_is_missed_is_told_with_what_each_seed_gave(measured, threshold, said):
    measured.edit(measured.measured, "at least 20 days", threshold)
    problem = run(measured)
    assert problem.code is Code.THRESHOLD_MISSED
    assert measured.spanned(problem.location) == threshold
    assert problem.message.startswith(f"each seed of “visited” has to give “{threshold}”{said}")
    assert problem.message.endswith("; its run gave 24, 27, 26")


def test_a_run_that_is_stale_or_altered_is_judged_by_nothing_else(measured):
    measured.edit(measured.measured, "24 to 27 days", "1 to 2 days")
    measured.edit(measured.measured, "at least 20 days", "at least 30 days")
    assert {p.code for p in runs(measured)} == {Code.RUN_DRIFT, Code.THRESHOLD_MISSED}
    measured.edit(measured.measured, "[24, 27, 26]", "[24, 27, 25]")
    assert {p.code for p in runs(measured)} == {Code.RUN_ALTERED}
    measured.edit(measured.program, "0.9", "0.8")
    assert {p.code for p in runs(measured)} == {Code.RUN_STALE}


def test_how_a_program_measures_a_figure_in_words(measured):
    figure = measured.records().figures["visited"]
    assert dict(run_rows(figure)) == {
        "program": "door.visitors, with days = 30: “visitors”",
        "each seed": "24, 27 and 26, from seeds 0, 1, 2",
        "asked of each": "at least 20 days",
        "run": "2026-01-01, on python 3.11.7",
    }
    assert list(run_rows(measured.records().figures["spend"])) == []


def test_a_share_is_told_in_per_cent(measured):
    run_ = measured.records().figures["visited"].measurement.run
    assert seeds_phrase(run_, is_percent=True) == "2400, 2700 and 2600 %, from seeds 0, 1, 2"
    assert on_phrase(run_) == "2026-01-01, on python 3.11.7"


def test_what_was_never_run_is_told_without_its_seeds(measured):
    measured.add(measured.measured, OTHER.replace("parameters: {days: 60}, ", ""))
    loaded, _ = measured.loaded()
    figure = loaded.figures["cheered"]
    assert [name for name, _ in run_rows(figure)] == ["program", "asked of each"]
    assert program_phrase(figure.measurement) == "door.visitors: “visitors”"


@pytest.mark.parametrize("label", ["of 30 days, visited", "of thirty days, visited", "visited"])
def test_a_label_may_say_what_the_program_is_run_with(measured, label):
    measured.edit(measured.measured, "how many days of a month have a visitor", label)
    assert measured.problems() == []


@pytest.mark.parametrize(("label", "said"), [("of 31 days", "31"), ("of 30 %", "30 %")])
def test_a_label_that_says_another_number_than_the_parameters_is_told(measured, label, said):
    measured.edit(measured.measured, "how many days of a month have a visitor", label)
    problem = run(measured)
    assert problem.code is Code.RUN_DRIFT
    assert problem.location.line == measured.line(measured.measured, "label:")
    assert f"says “{said}”, and its program is run with days = 30" in problem.message


def test_a_parameter_that_is_changed_and_measured_again_leaves_no_label_behind(measured):
    measured.edit(measured.measured, "of a month have", "of 30 days have")
    assert measured.problems() == []
    measured.edit(measured.measured, "days: 30", "days: 31")
    (stale,) = runs(measured)
    assert stale.code is Code.RUN_STALE
    # As after `claims measure`, whose run of other parameters has another code and seal.
    figure = measured.opened().records.figures["visited"]
    code = figure.measurement.code
    resealed = replace(figure.measurement.run, code=code)
    measured.edit(measured.measured, "8a6a82fe4fd87df0", code)
    measured.edit(measured.measured, "c0169caf465fa93d", figure.measurement.seal(resealed))
    assert "says “30" in run(measured).message
