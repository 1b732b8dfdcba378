import copy
import pickle

import pytest

from sphinx_claims.wording import DIMENSIONLESS, Unit, UnitSyntaxError

PARSED = {
    "": (),
    "  ": (),
    "1": (),
    "USD": (("USD", 1),),
    "USD/year": (("USD", 1), ("year", -1)),
    " USD / year ": (("USD", 1), ("year", -1)),
    "USD per year": (("USD", 1), ("year", -1)),
    "per year": (("year", -1),),
    "1/year": (("year", -1),),
    "USD*person/year^2": (("USD", 1), ("person", 1), ("year", -2)),
    "USD/person/year": (("USD", 1), ("person", -1), ("year", -1)),
    "m**-2": (("m", -2),),
    "a^9": (("a", 9),),
    "a*b/a": (("b", 1),),
    "a^0": (),
    "%": (("percent", 1),),
    "%/year": (("percent", 1), ("year", -1)),
    "_x1": (("_x1", 1),),
}


def copied(thing):
    """Send a thing the way of pickling, which other processes of a build do."""
    assert pickle.dumps(thing)
    return copy.deepcopy(thing)


@pytest.mark.parametrize("text", PARSED)
def test_parses(text):
    assert Unit.parse(text).powers == PARSED[text]


@pytest.mark.parametrize(
    ("text", "offset"),
    [
        ("USD year", 4),
        ("USD/", 4),
        ("/year", 0),
        ("USD//year", 4),
        ("per", 3),
        ("USD per per year", 8),
        ("$", 0),
        ("USD/year!", 8),
        ("a^10", 2),
        ("a^-10", 2),
        ("a^", 2),
        ("a^b", 2),
        ("a^1.5", 3),
        ("2", 0),
        ("é", 0),
        ("²", 0),
        ("2 USD", 0),
        ("a" * 101, 100),
    ],
)
def test_refuses_with_the_place(text, offset):
    with pytest.raises(UnitSyntaxError) as caught:
        Unit.parse(text)
    assert caught.value.offset == offset
    assert " " in str(caught.value)


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("", ""),
        ("USD/year", "USD/year"),
        ("per year", "1/year"),
        ("person*USD", "USD*person"),
        ("USD/year/person", "USD/person/year"),
        ("a**2/b^3", "a^2/b^3"),
        ("1/a/b^2", "1/a/b^2"),
    ],
)
def test_is_written_so_that_it_parses_again(text, written):
    unit = Unit.parse(text)
    assert str(unit) == written
    assert Unit.parse(written) == unit


def test_arithmetic():
    usd, year = Unit.parse("USD"), Unit.parse("year")
    assert usd / year == Unit.parse("USD/year")
    assert usd / usd == DIMENSIONLESS
    assert (usd / year) ** 2 == Unit.parse("USD^2/year^2")
    assert usd**0 == DIMENSIONLESS
    assert usd * year == year * usd


def test_powers_are_collected_however_they_are_given():
    assert Unit((("b", 1), ("a", 2), ("b", -1), ("a", 1))).powers == (("a", 3),)


def test_a_name_that_no_text_can_hold_is_refused():
    with pytest.raises(UnitSyntaxError):
        Unit((("a b", 1),))


def test_is_hashable_and_survives_pickling():
    unit = Unit.parse("USD/year")
    assert copied(unit) == unit
    assert {unit: 1}[Unit.parse("USD per year")] == 1
    error = copied(UnitSyntaxError("a sentence", 3))
    assert (error.reason, error.offset) == ("a sentence", 3)
