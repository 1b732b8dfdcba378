import pytest

from sphinx_claims.errors import Code
from sphinx_claims.model import Shape

VALUE = "  value: 10 million USD/year\n"
RANGE = "  range: spread\n"


def figure(document, id_="fines"):
    loaded, problems = document.loaded()
    assert not problems, [problem.message for problem in problems]
    return loaded.figures[id_]


def told(document):
    """Return what is wrong with the figures: codes, and what each place marks."""
    _, problems = document.loaded()
    return [(problem.code, document.spanned(problem.location)) for problem in problems]


def say(document, text):
    """Say something of the figure that is a range."""
    document.edit(document.figures, RANGE, text)


def drive(document, one, other):
    """Make the other figure a range too, and give both a driver."""
    document.edit(
        document.figures, VALUE, f"  value: 8 to 12 million USD/year\n  range: plausible\n{one}"
    )
    say(document, RANGE + other)


def test_without_the_key_a_range_stands_for_a_distribution_by_its_kind(document):
    assert figure(document, "spend").distribution.shape is Shape.POINT
    found = figure(document)
    assert found.distribution.shape is Shape.LOG_UNIFORM
    assert found.distribution.tail == 0
    assert found.driver is None


@pytest.mark.parametrize(
    ("shape", "central"),
    [
        ("normal", 75_000),
        ("uniform", 75_000),
        ("log-normal", 70_710.678),
        ("log-uniform", 70_710.678),
    ],
)
def test_the_central_estimate_is_the_median_of_the_distribution(document, shape, central):
    say(document, f"  range: plausible\n  distribution: {shape}\n")
    found = figure(document)
    assert found.distribution.shape.value == shape
    assert found.quantity.central == pytest.approx(central)
    assert (found.quantity.low, found.quantity.high) == (50_000, 100_000)


def test_a_discrete_distribution_lists_values_without_their_unit(document):
    say(
        document,
        RANGE + "  distribution: {discrete: {50 thousand: 1, 60000: 5, 100 thousand: 2}}\n",
    )
    found = figure(document)
    outcomes = dict(found.distribution.outcomes)
    assert outcomes == {50_000: 1 / 8, 60_000: 5 / 8, 100_000: 2 / 8}
    assert found.quantity.central == 60_000


def test_a_discrete_distribution_of_per_cents_is_one_of_fractions(document):
    document.add(
        document.figures,
        """
        part:
          label: the part that is fiction
          value: 20 to 40 %
          range: interval-90
          distribution: {discrete: {20: 1, 40: 3}}
          basis: reported
          as_of: 2025
          review_by: 2030
          source: {ref: budget, excerpt: "20 to 40 %"}
          scope: Books.
        """,
    )
    assert dict(figure(document, "part").distribution.outcomes) == {0.2: 0.25, 0.4: 0.75}


@pytest.mark.parametrize(
    ("text", "code", "marked"),
    [
        ("  distribution: log-normal\n", Code.DISTRIBUTION_UNSUITED, "log-normal"),
        ("  distribution: lognormal\n", Code.VALUE_INVALID, "lognormal"),
        ("  distribution: discrete\n", Code.KEY_MISSING, "discrete"),
        ("  distribution: [uniform]\n", Code.VALUE_SHAPE, "["),
        ("  distribution: {discreet: {50 thousand: 1}}\n", Code.KEY_UNKNOWN, "discreet"),
        ("  distribution: {discrete: {}}\n", Code.VALUE_SHAPE, "{"),
        ("  distribution: {discrete: 7}\n", Code.VALUE_SHAPE, "7"),
        ("  distribution: {discrete: {50 thousand: 1}}\n", Code.DISTRIBUTION_UNSUITED, "{"),
        (
            "  distribution: {discrete: {50 thousand: 1, 50000: 1, 100 thousand: 1}}\n",
            Code.DISTRIBUTION_UNSUITED,
            "{",
        ),
        ("  distribution: {discrete: {50 thousand: 0}}\n", Code.VALUE_INVALID, "0"),
        ("  distribution: {discrete: {50 thousand: [1]}}\n", Code.VALUE_INVALID, "["),
        ("  distribution: {discrete: {many: 1}}\n", Code.QUANTITY_INVALID, "many"),
        ("  distribution: {discrete: {1 to 2: 1}}\n", Code.QUANTITY_INVALID, "1 to 2"),
        ("  distribution: {discrete: {50 USD: 1}}\n", Code.QUANTITY_INVALID, "50 USD"),
    ],
)
def test_a_distribution_that_is_none_is_told_once_where_it_stands(document, text, code, marked):
    say(document, RANGE + text)
    ((found, place),) = told(document)
    assert (found, place[: len(marked)]) == (code, marked)


def test_a_single_number_has_no_distribution_and_no_driver(document):
    document.edit(document.figures, VALUE, VALUE + "  distribution: uniform\n")
    assert told(document) == [(Code.DISTRIBUTION_UNSUITED, "uniform")]
    document.edit(
        document.figures, "  distribution: uniform\n", "  driver: {name: a, correlation: 1}\n"
    )
    assert [code for code, _ in told(document)] == [Code.VALUE_INVALID]


def test_figures_that_name_a_driver_follow_it(document):
    drive(
        document,
        "  driver: {name: how many visit, correlation: 0.5}\n",
        "  driver: {name: how many visit, correlation: -1}\n",
    )
    one, other = figure(document, "spend").driver, figure(document).driver
    assert (one.name, one.correlation) == ("how many visit", 0.5)
    assert (other.name, other.correlation) == ("how many visit", -1)


def test_a_driver_that_is_misspelt_is_told_with_the_right_spelling(document):
    drive(
        document,
        "  driver: {name: visitors, correlation: 0.5}\n",
        "  driver: {name: vistors, correlation: 0.5}\n",
    )
    _, (problem,) = document.loaded()
    assert problem.code is Code.DRIVER_ALONE
    places = [problem.location, *(place.location for place in problem.places)]
    assert [document.spanned(place) for place in places] == ["visitors", "vistors"]
    assert "“vistors”" in problem.help[0]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("{name: a, correlation: 2}", Code.VALUE_INVALID),
        ("{name: a, correlation: 0}", Code.VALUE_INVALID),
        ("{name: a, correlation: much}", Code.VALUE_INVALID),
        ("{name: a}", Code.KEY_MISSING),
        ("{correlation: 1}", Code.KEY_MISSING),
        ("a", Code.VALUE_SHAPE),
    ],
)
def test_a_driver_that_is_none_is_told_once(document, text, code):
    say(document, f"{RANGE}  driver: {text}\n")
    assert [found for found, _ in told(document)][:1] == [code]
    assert Code.DRIVER_ALONE not in [found for found, _ in told(document)]
