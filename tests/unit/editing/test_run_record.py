"""A run, written into the record of its figure and nowhere else."""

import datetime
from dataclasses import replace

import pytest

from sphinx_claims.editing import EditError, RunEdit, edited
from sphinx_claims.model import PartialDate

DAY = datetime.date(2026, 1, 20)


@pytest.fixture
def figure(measured):
    return measured.records().figures["visited"]


def edit(**fields):
    return RunEdit(
        **{
            "value": "24 to 27 days",
            "seeds": (0, 1, 2),
            "values": (24.0, 27.0, 26.0),
            "versions": (("python", "3.11.7"),),
            "today": DAY,
            **fields,
        }
    )


def written(measured, figure, **fields):
    change = edit(**fields)
    return edited(measured.read(measured.measured), lambda data: change.apply(data, figure))


def changed(figure, run=None, **fields):
    measurement = figure.measurement
    last = replace(measurement.run, **run) if run else measurement.run
    return replace(figure, measurement=replace(measurement, run=last, **fields))


def test_the_same_from_the_same_code_says_nothing_new(figure):
    assert edit().says_nothing_new(figure)
    assert edit(value="24.0 to 27 days").says_nothing_new(figure)
    # Other versions that give the same are no news.
    assert edit(versions=(("python", "3.99"),)).says_nothing_new(figure)


@pytest.mark.parametrize(
    "fields",
    [
        {"value": "24 to 28 days"},
        {"value": "24 to 27 weeks"},
        {"seeds": (0, 1, 3)},
        {"values": (24.0, 27.0, 25.0)},
    ],
)
def test_anything_else_is_news(figure, fields):
    assert not edit(**fields).says_nothing_new(figure)


def test_the_same_from_other_code_or_a_record_that_was_altered_is_news(figure):
    assert not edit().says_nothing_new(changed(figure, code="0123456789abcdef"))
    assert not edit().says_nothing_new(changed(figure, run={"seal": "0123456789abcdef"}))
    assert not edit().says_nothing_new(replace(figure, as_of=PartialDate.parse("2025")))
    measurement = replace(figure.measurement, run=None)
    assert not edit().says_nothing_new(replace(figure, measurement=measurement))


def test_a_new_run_takes_the_place_of_the_last_one(measured, figure):
    text = written(measured, figure, values=(24.0, 27.0, 25.5), seeds=(3, 4, 5))
    assert text == measured.read(measured.measured).replace("2026-01-01", "2026-01-20").replace(
        "[0, 1, 2]", "[3, 4, 5]"
    ).replace("[24, 27, 26]", "[24, 27, 25.5]").replace(
        "c0169caf465fa93d", seal(figure, values=(24.0, 27.0, 25.5), seeds=(3, 4, 5))
    )


def seal(figure, **fields):
    run = replace(figure.measurement.run, date=PartialDate.parse("2026-01-20"), **fields)
    return figure.measurement.seal(run)


def test_a_month_is_written_and_a_range_is_a_spread(measured, figure):
    measured.edit(measured.measured, "range: spread", "range: plausible")
    text = written(measured, figure, today=datetime.date(2026, 3, 5))
    assert "as_of: 2026-03\n" in text
    assert "date: 2026-03-05\n" in text
    assert "range: spread\n" in text


def test_what_a_range_had_goes_with_it(measured, figure):
    measured.edit(measured.measured, "spread\n", "spread\n  distribution: uniform\n")
    text = written(measured, figure, value="24 days", values=(24.0, 24.0, 24.0))
    assert "range:" not in text
    assert "distribution:" not in text
    assert "value: 24 days\n" in text
    assert "values: [24, 24, 24]\n" in text


def test_a_value_of_the_same_day_is_one_step(measured, figure):
    text = written(measured, figure, value="23 to 27 days")
    measured.write(measured.measured, text)
    assert text.count("- {date:") == 2
    text = written(measured, measured.loaded()[0].figures["visited"], value="22 to 27 days")
    assert text.count("- {date:") == 2
    assert '{date: 2026-01-20, value: 22 to 27 days, reason: "its program was run anew"}' in text


def test_a_number_alone_without_a_unit_is_a_number(measured, figure):
    assert "value: 24\n" in written(measured, figure, value="24", values=(24.0,) * 3)


def test_a_record_that_is_not_there_is_told(measured, figure):
    with pytest.raises(EditError, match="“other” is no record of it by itself"):
        written(measured, replace(figure, id="other"))


def test_a_version_that_looks_like_a_number_is_a_text(measured, figure):
    text = written(measured, figure, versions=(("numpy", "2.4"), ("python", "3.14")))
    assert 'versions: {numpy: "2.4", python: "3.14"}\n' in text
