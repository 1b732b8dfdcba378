import pytest

from sphinx_claims.errors import Code, Location, Problems
from sphinx_claims.evaluate.units import Units
from sphinx_claims.wording import Conventions, Unit

PLACE = Location(path="conf.py", line=3)


@pytest.fixture(scope="module")
def units():
    return Units()


@pytest.mark.parametrize(
    ("unit", "other", "factor"),
    [
        ("year", "month", 12),
        ("month", "year", 1 / 12),
        ("year", "day", 365.25),
        ("week", "day", 7),
        ("day", "hour", 24),
        ("USD/year", "USD/month", 1 / 12),
        ("USD/month", "USD/year", 12),
        ("1/year", "1/month", 1 / 12),
        ("percent", "", 0.01),
        ("", "percent", 100),
        ("CE", "year", 1),
        ("USD/year", "USD/year", 1),
        ("USD*person/person", "USD", 1),
        ("day^2", "hour^2", 576),
    ],
)
def test_units_of_one_dimension_convert(units, unit, other, factor):
    assert units.factor(Unit.parse(unit), Unit.parse(other)) == pytest.approx(factor, rel=1e-12)


@pytest.mark.parametrize("unit", ["USD/year", "week", "percent", "person/month^2", ""])
def test_a_unit_is_exactly_itself(units, unit):
    assert units.factor(Unit.parse(unit), Unit.parse(unit)) == 1.0


@pytest.mark.parametrize(
    ("unit", "other"),
    [("USD", "EUR"), ("USD/year", "USD"), ("USD/person", "USD"), ("person", ""), ("year", "")],
)
def test_units_of_different_dimensions_do_not_convert(units, unit, other):
    assert units.factor(Unit.parse(unit), Unit.parse(other)) is None


@pytest.mark.parametrize("name", ["m", "k", "meter", "lab", "euro", "usd", "Year"])
def test_nothing_is_a_unit_that_nobody_defined(units, name):
    assert units.unknown_name(Unit.parse(f"USD/{name}")) == name


@pytest.mark.parametrize(("name", "unit"), Conventions.default().unit_words, ids=str)
def test_every_word_for_a_unit_has_a_unit_behind_it(units, name, unit):
    assert units.unknown_name(unit) is None


def test_a_document_may_define_units_of_its_own():
    units = Units(["lab = [lab]", "consortium = 5 lab"])
    assert units.factor(Unit.named("consortium"), Unit.named("lab")) == 5
    assert "lab" in units.names()


def test_units_of_one_document_are_none_of_another():
    Units(["lab = [lab]"])
    assert Units().unknown_name(Unit.named("lab")) == "lab"


@pytest.mark.parametrize(
    "line",
    [
        "lab",
        "euro := dollar",
        "lab = 5 foo",
        "lab = lab",
        "year = 365 day",
        "USD = 2 EUR",
        "percent = 0.02",
        "hour = [hour]",
        "person = [person]",
        "lab = 2 lab",
        "lab = 5 year * foo",
        "@alias year = annum",
    ],
)
def test_a_line_that_defines_no_unit_is_told_where_the_lines_are(line):
    with pytest.raises(Problems) as caught:
        Units([line], PLACE)
    (problem,) = caught.value.problems
    assert (problem.code, problem.location) == (Code.CONF_INVALID, PLACE)
    assert f"“{line}”" in problem.message


@pytest.mark.parametrize(
    ("result", "value", "unit"), [(2, 2.0, ""), (0.5, 0.5, ""), (-1, -1.0, "")]
)
def test_a_plain_number_is_a_pure_number(units, result, value, unit):
    assert units.read(result) == (value, Unit.parse(unit))


def test_a_quantity_is_read_in_its_base_unit(units):
    quantity = units.quantity(6, Unit.parse("USD/month"))
    value, unit = units.read(quantity)
    assert (value, str(unit)) == (pytest.approx(72), "USD/year")


@pytest.mark.parametrize("result", [None, "5", True, [5], 5j], ids=repr)
def test_anything_else_is_no_number(units, result):
    with pytest.raises(TypeError, match="not a number"):
        units.read(result)


def test_a_broken_power_is_no_unit(units):
    with pytest.raises(ValueError, match="broken power"):
        units.read(units.quantity(4, Unit.named("USD")) ** 0.5)


@pytest.mark.parametrize("other", ["", "percent"])
def test_percentage_points_are_a_dimension_of_their_own(units, other):
    points = Unit.parse("percentage_point")
    assert units.factor(points, Unit.parse(other)) is None
    assert units.factor(Unit.parse("percentage_points"), points) == pytest.approx(1)
