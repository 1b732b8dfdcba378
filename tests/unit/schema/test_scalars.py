"""What a single text can be: the schema takes what is read, and little else."""

import keyword
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from sphinx_claims.model import PartialDate, is_id
from sphinx_claims.schema.scalars import DATE, ID, RANGE, SINGLE, VALUE
from sphinx_claims.wording import (
    CHARACTERS,
    Conventions,
    Unit,
    UnitSyntaxError,
    ValueSyntaxError,
    read_value,
)

VALUES = Draft202012Validator(VALUE)
CONVENTIONS = Conventions.default()
NUMBERS = st.sampled_from(
    ["5", "-5", "−5", "0.5", ".5", "1,250,000", "50k", "3bn", "1e9", "1.5e-9", "10^9", "2 × 10^9"]
)
SIZES = st.sampled_from(["", " million", " billion", " dozen", " hundred"])
UNITS = st.sampled_from(["", " people", " USD/year", " %", "%", " per year", " m^-2", " USD*year"])
JOINING = st.sampled_from([" to ", " TO ", "  to\t", " to -", "-", " – ", "to", " and "])


@given(
    st.one_of(
        st.tuples(NUMBERS, SIZES, UNITS),
        st.tuples(NUMBERS, SIZES, JOINING, NUMBERS, SIZES, UNITS),
        st.tuples(st.text("0159 .,-+eEkmto%/$~about", max_size=12)),
    ).map("".join)
)
def test_the_schema_takes_every_value_that_is_read_and_knows_a_range(text):
    try:
        value = read_value(" ".join(text.split()), CONVENTIONS)
    except ValueSyntaxError:
        return
    assert VALUES.is_valid(text)
    assert Draft202012Validator(RANGE).is_valid(text) == value.is_range
    assert Draft202012Validator(SINGLE).is_valid(text) != value.is_range


@pytest.mark.parametrize(
    "text",
    ["", "about 5", "$5", "€5", "five", "5-6", "5 – 6 people", "5 million-6 million", "nan", "inf"],
)
def test_the_schema_refuses_what_looks_like_a_value_and_is_none(text):
    with pytest.raises(ValueSyntaxError):
        read_value(text, CONVENTIONS)
    seen = not VALUES.is_valid(text)
    # A dash after a word may be a minus for all that a schema knows.
    assert seen == (text != "5 million-6 million")


@given(st.text("0123456789-", max_size=11) | st.dates().map(str))
def test_the_schema_takes_the_dates_that_are_read_but_a_29th_of_february_too_many(text):
    try:
        PartialDate.parse(text)
        is_date = True
    except ValueError:
        is_date = False
    assert Draft202012Validator(DATE).is_valid(text) == (is_date or text.endswith("-02-29"))


@given(st.text("_aZ9é -", max_size=6) | st.sampled_from([*keyword.kwlist, *keyword.softkwlist]))
def test_the_schema_takes_the_ids_that_are_taken(text):
    assert Draft202012Validator(ID).is_valid(text) == is_id(text)


@pytest.mark.parametrize("character", [chr(code) for code in range(33, 127)])
def test_units_are_written_with_the_characters_that_the_schema_takes(character):
    def can_stand(text):
        try:
            Unit.parse(text)
        except UnitSyntaxError as error:
            return "can't hold" not in error.reason
        return True

    taken = re.fullmatch(f"[{CHARACTERS}]", character) is not None
    assert (can_stand(f"a{character}") or can_stand(f"a^{character}1")) == taken
