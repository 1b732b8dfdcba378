import math

import pytest

from sphinx_claims.errors import Code
from sphinx_claims.model import Basis, PartialDate, RangeKind
from sphinx_claims.wording import DIMENSIONLESS, Interval, Unit

FIGURE = """\
total:
  label: a figure
  value: 100
  basis: reported
  as_of: 2025
  review_by: 2030-12-31
  source: {ref: budget, excerpt: a hundred}
  scope: A test.
"""


def figure(document, id_="spend"):
    loaded, problems = document.loaded()
    assert not problems, [problem.message for problem in problems]
    return loaded.figures[id_]


def told(document):
    """Return what is wrong with the figures: codes, and what each place marks."""
    _, problems = document.loaded()
    return [(problem.code, document.spanned(problem.location)) for problem in problems]


def test_a_figure_is_read_whole(document):
    found = figure(document)
    assert found.label == "what the town spends on its library"
    assert found.value == "10 million USD/year"
    assert (found.quantity.low, found.quantity.high) == (1e7, 1e7)
    assert found.quantity.unit == Unit.parse("USD/year")
    assert found.range_kind is None
    assert found.basis is Basis.REPORTED
    assert (found.as_of, found.review_by) == (PartialDate(2025), PartialDate(2030, 12, 31))
    assert found.unsaid == DIMENSIONLESS
    assert found.scope == "Wages, books and the building."
    assert (found.provenance.ref, found.provenance.excerpt) == ("budget", "$10 million a year")
    assert found.derivation is None


def test_a_range_has_a_kind_and_its_middle(document):
    found = figure(document, "fines")
    assert found.range_kind is RangeKind.SPREAD
    assert (found.quantity.low, found.quantity.high) == (50_000, 100_000)
    assert found.quantity.central == pytest.approx(math.sqrt(5e9))


def test_the_numbers_of_a_value_stand_for_what_they_print_to_the_last_digit(document):
    assert figure(document, "fines").roundings == (
        Interval(49_500, 50_500),
        Interval(99_500, 100_500),
    )


def test_figures_are_placed_at_their_ids_and_values(document):
    found = figure(document, "fines")
    assert document.spanned(found.location) == "fines"
    assert document.spanned(found.value_location) == "50 to 100 thousand USD/year"
    assert document.spanned(found.provenance.location) == "budget"
    assert "50,000" in document.spanned(found.provenance.excerpt_location)


@pytest.mark.parametrize(
    ("value", "low", "high", "unit"),
    [
        ("25 %", 0.25, 0.25, ""),
        ("5 to 10 %", 0.05, 0.1, ""),
        ("-3 USD", -3, -3, "USD"),
        ("2024 CE", 2024, 2024, "CE"),
        ("300 people", 300, 300, "person"),
        ("12", 12, 12, ""),
        ("0", 0, 0, ""),
    ],
)
def test_values_are_numbers_with_units(document, value, low, high, unit):
    text = FIGURE.replace("value: 100", f"value: {value}")
    if low != high:
        text = text.replace("  basis", "  range: spread\n  basis")
    document.write("claims/other.yaml", text)
    quantity = figure(document, "total").quantity
    assert (quantity.low, quantity.high, str(quantity.unit)) == (
        pytest.approx(low),
        pytest.approx(high),
        unit,
    )


def test_what_the_words_leave_unsaid_is_a_unit_in_the_words_of_the_document(document):
    document.edit(document.figures, "scope: Wages", "unsaid: per year\n  scope: Wages")
    assert figure(document).unsaid == Unit.parse("1/year")


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        (
            "label: what the town",
            "labl: what the town",
            [(Code.KEY_UNKNOWN, "labl")],
        ),
        (
            "label: what the town",
            "zzz: what the town",
            [(Code.KEY_UNKNOWN, "zzz"), (Code.KEY_MISSING, "spend")],
        ),
        ("10 million USD/year", "ten million", [(Code.QUANTITY_INVALID, "ten million")]),
        ("10 million USD/year", "10 to 5 USD", [(Code.QUANTITY_INVALID, "10 to 5 USD")]),
        ("10 million USD/year", "5 to 10 USD", [(Code.KEY_MISSING, "5 to 10 USD")]),
        ("range: spread", "range: sprad", [(Code.VALUE_INVALID, "sprad")]),
        ("50 to 100 thousand USD/year", "50 USD/year", [(Code.VALUE_INVALID, "spread")]),
        ("scope: Wages", "unsaid: per per\n  scope: Wages", [(Code.VALUE_INVALID, "per per")]),
        (', excerpt: "$10 million a year"', "", [(Code.KEY_MISSING, "{")]),
        (
            'excerpt: "$10 million a year"',
            'excerpt: "$10 million a year", field: issued',
            [(Code.VALUE_INVALID, "issued")],
        ),
        ('excerpt: "$10 million a year"', "field: title", [(Code.VALUE_INVALID, "title")]),
        (
            'excerpt: "$10 million a year"',
            'excerpt: "$10 million a year", about: ratio',
            [(Code.VALUE_INVALID, "ratio")],
        ),
        (
            "scope: Wages",
            "derivation: {low: ratio, high: ratio}\n  scope: Wages",
            [(Code.VALUE_INVALID, "{")],
        ),
        (
            'ref: budget, excerpt: "$10',
            'ref: budgte, excerpt: "$10',
            [(Code.SOURCE_UNKNOWN, "budgte")],
        ),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_mistake_in_a_figure_is_told_at_its_place(document, old, new, found):
    document.edit(document.figures, old, new)
    assert sorted(told(document), key=str) == sorted(found, key=str)


def test_a_hypothetical_figure_may_do_without_an_excerpt(document):
    document.edit(document.figures, "basis: reported", "basis: hypothetical")
    document.edit(document.figures, ', excerpt: "$10 million a year"', ", locator: page 2")
    provenance = figure(document).provenance
    assert (provenance.excerpt, provenance.locator) == ("", "page 2")


def test_a_derived_figure_needs_its_derivation(document):
    document.edit(document.figures, "basis: measured", "basis: derived")
    assert told(document) == [(Code.KEY_MISSING, "fines")]


def test_a_file_of_figures_is_a_mapping(document):
    document.write("claims/other.yaml", "- a\n")
    assert told(document) == [(Code.VALUE_SHAPE, "-")]


@pytest.mark.parametrize("text", ["", "# nothing yet\n", "{}\n"], ids=repr)
def test_a_file_may_hold_no_figure(document, text):
    document.write("claims/other.yaml", text)
    assert told(document) == []


@pytest.mark.parametrize(
    "id_", ["Spend", "2nd", "sp-end", "_spend", "spënd", "a" * 81, "class", "lambda"]
)
def test_an_id_that_can_be_no_parameter_is_told(document, id_):
    document.write("claims/other.yaml", FIGURE.replace("total:", f"{id_}:"))
    assert told(document) == [(Code.ID_INVALID, id_)]


@pytest.mark.parametrize("id_", ["a", "a" * 80, "x_2", "match"])
def test_an_id_is_a_lower_case_name(document, id_):
    document.write("claims/other.yaml", FIGURE.replace("total:", f"{id_}:"))
    assert told(document) == []


def test_an_id_that_stands_twice_is_told_where_it_stands_again(document):
    document.write("claims/z.yaml", FIGURE.replace("total:", "spend:"))
    _, (problem,) = document.loaded()
    assert problem.code is Code.ID_DUPLICATE
    assert str(problem.location) == "claims/z.yaml:1:1"
    assert "claims/town.yaml:1:1" in problem.message


@pytest.mark.parametrize("event", ["higher", "higher than that"])
def test_a_figure_may_name_the_event_that_it_is_the_probability_of(document, event):
    assert figure(document).event == ""
    document.edit(document.figures, "scope: Wages", f"event: {event}\n  scope: Wages")
    assert figure(document).event == event


def test_an_event_is_a_text(document):
    document.edit(document.figures, "scope: Wages", "event: [higher]\n  scope: Wages")
    assert told(document) == [(Code.VALUE_SHAPE, "[")]
