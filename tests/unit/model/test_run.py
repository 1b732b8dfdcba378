"""The digest of a program and the seal of a run: any part that changes moves them."""

from dataclasses import replace

import pytest

from sphinx_claims.errors import Location
from sphinx_claims.model import DIGEST_LENGTH, Measurement, PartialDate, Program, Run

HERE = Location(path="claims/counts.yaml")
RUN = Run(
    date=PartialDate.parse("2026-01-01"),
    seeds=(0, 1, 2),
    values=(24.0, 27.0, 26.0),
    code="8a6a82fe4fd87df0",
    versions=(("python", "3.11.7"),),
    seal="",
    location=HERE,
    code_location=HERE,
    values_location=HERE,
    seal_location=HERE,
)
MEASUREMENT = Measurement(
    program="door",
    function="visitors",
    parameters=(("days", "30"),),
    result="visitors",
    threshold="at least 20 days",
    unit="day",
    run=RUN,
    location=HERE,
    result_location=HERE,
    threshold_location=HERE,
    parameter_locations=(HERE,),
)
PROGRAM = Program(id="door", title="A door", functions={}, code="Module", location=HERE)


def test_a_seal_is_the_same_on_every_machine():
    assert MEASUREMENT.seal(RUN) == "c0169caf465fa93d"
    assert len(MEASUREMENT.seal(RUN)) == DIGEST_LENGTH


OF_RUN = {
    "date": PartialDate.parse("2026-01-02"),
    "seeds": (0, 1, 3),
    "values": (24.0, 27.0, 26.5),
    "code": "8a6a82fe4fd87df1",
    "versions": (("python", "3.11.8"),),
}


@pytest.mark.parametrize(("field", "value"), OF_RUN.items(), ids=OF_RUN)
def test_a_seal_moves_with_each_part_of_a_run(field, value):
    assert MEASUREMENT.seal(replace(RUN, **{field: value})) != MEASUREMENT.seal(RUN)


OF_MEASUREMENT = {
    "unit": "week",
    "program": "window",
    "function": "others",
    "parameters": (("days", "31"),),
    "result": "others",
}


@pytest.mark.parametrize(("field", "value"), OF_MEASUREMENT.items(), ids=OF_MEASUREMENT)
def test_a_seal_moves_with_what_was_measured(field, value):
    other = replace(MEASUREMENT, **{field: value})
    assert other.seal(RUN) != MEASUREMENT.seal(RUN)


@pytest.mark.parametrize("field", ["location", "code_location", "values_location", "seal"])
def test_where_a_run_stands_is_no_part_of_it(field):
    value = "x" if field == "seal" else replace(HERE, line=9)
    assert MEASUREMENT.seal(replace(RUN, **{field: value})) == MEASUREMENT.seal(RUN)


def test_what_is_asked_of_a_run_is_no_part_of_it():
    other = replace(MEASUREMENT, threshold="at least 10 days", code="8a6a82fe4fd87df1")
    assert other.seal(RUN) == MEASUREMENT.seal(RUN)


def test_a_digest_moves_with_the_code_the_function_and_each_parameter():
    digests = [
        PROGRAM.digest("visitors", (("days", "30"),)),
        PROGRAM.digest("others", (("days", "30"),)),
        PROGRAM.digest("visitors", (("days", "31"),)),
        PROGRAM.digest("visitors", (("weeks", "30"),)),
        PROGRAM.digest("visitors", ()),
        PROGRAM.digest("visitors", (("days", "3"), ("0", ""))),
        replace(PROGRAM, code="Module\n").digest("visitors", (("days", "30"),)),
    ]
    assert len(set(digests)) == len(digests)


def test_a_digest_does_not_hang_on_which_characters_a_python_can_print():
    # A letter that Unicode has since 15.1, which some versions print and others do not.
    one = PROGRAM.digest("visitors", (("name", "é\U0002ebf0"),))
    assert one == "d8c9180ac49b65bc"


def test_a_program_is_named_with_its_module():
    assert MEASUREMENT.name == "door.visitors"
