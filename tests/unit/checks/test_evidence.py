import pytest

from sphinx_claims.checks import estimate_phrase, evidence_phrase
from sphinx_claims.errors import Code
from sphinx_claims.judge import Origin
from sphinx_claims.judge.evidence import estimates_of
from sphinx_claims.model import Relation

FIGURE = """
{id}:
  label: an estimate
  value: {value}
  range: plausible
  basis: reported
  as_of: 2025
  review_by: 2030-12-31
  source: {{ref: budget, excerpt: "{value}"}}
  scope: A test.
"""


@pytest.fixture
def held(document):
    """Return the estimates for the figure `fines`, of 50 to 100 thousand dollars a year."""

    def estimates(*rows):
        for number, (value, _) in enumerate(rows):
            document.add(document.figures, FIGURE.format(id=f"other_{number}", value=value))
        lines = "".join(
            f"    - {{of: other_{number}, relation: {relation}}}\n"
            for number, (_, relation) in enumerate(rows)
        )
        scope = "  scope: Fines for late books.\n"
        document.edit(document.figures, scope, f"{scope}  evidence:\n{lines}")
        return document.ledger().evidence["fines"]

    return estimates


@pytest.mark.parametrize(
    ("value", "relation", "agrees"),
    [
        ("90 to 200 thousand USD/year", "comparable", True),
        ("100 to 200 thousand USD/year", "comparable", True),
        ("101 to 200 thousand USD/year", "comparable", False),
        ("10 to 49 thousand USD/year", "comparable", False),
        ("10 to 20 thousand USD/year", "floor", True),
        ("100 to 900 thousand USD/year", "floor", True),
        ("101 to 900 thousand USD/year", "floor", False),
        ("10 to 50 thousand USD/year", "ceiling", True),
        ("10 to 49 thousand USD/year", "ceiling", False),
        ("800 to 900 thousand USD/year", "ceiling", True),
        ("90 to 99 thousand USD/year", "part", True),
        ("101 to 900 thousand USD/year", "part", False),
        ("101 to 900 thousand USD/year", "proxy", None),
        # In another unit of the same dimension: 96 to 108, and 108 to 120 thousand a year.
        ("8 to 9 thousand USD/month", "floor", True),
        ("9 to 10 thousand USD/month", "floor", False),
        # Of another dimension.
        ("1 to 2 people", "proxy", None),
        ("1 to 2 people", "part", None),
    ],
)
def test_a_figure_stands_to_an_estimate_as_its_relation_asks(held, value, relation, agrees):
    (estimate,) = held((value, relation))
    assert estimate.agrees is agrees
    assert estimate.evidence.relation is Relation(relation)


def test_an_estimate_is_said_in_the_unit_of_the_figure(held):
    (estimate,) = held(("8 to 9 thousand USD/month", "floor"))
    assert estimate.quantity.low == pytest.approx(96e3)
    assert str(estimate.quantity.unit) == "USD/year"


def test_all_of_the_evidence_is_one_sentence(held):
    estimates = held(
        ("90 to 200 thousand USD/year", "comparable"),
        ("200 to 300 thousand USD/year", "comparable"),
        ("200 to 300 thousand USD/year", "floor"),
        ("20 to 300 thousand USD/year", "ceiling"),
        ("30 to 300 thousand USD/year", "ceiling"),
        ("20 to 30 thousand USD/year", "part"),
        ("1 to 2 people", "proxy"),
    )
    assert evidence_phrase(estimates) == (
        "The figure overlaps 1 of 2 estimates of the same thing; it is lower than an estimate, "
        "$200,000 to 300,000 a year, which is a floor; it agrees with 2 ceilings and 1 part. "
        "1 more estimate is shown and not compared: it is in another unit."
    )
    assert [estimate_phrase(estimate) for estimate in estimates] == [
        "the ranges overlap",
        "the ranges do not overlap",
        "the figure is below it",
        "the figure is not above it",
        "the figure is not above it",
        "the figure is not smaller",
        "not compared: another unit",
    ]


def test_of_several_that_differ_the_farthest_is_named(held):
    estimates = held(
        ("200 to 300 thousand USD/year", "floor"),
        ("400 to 500 thousand USD/year", "floor"),
        ("20 to 30 thousand USD/year", "ceiling"),
        ("10 to 15 thousand USD/year", "ceiling"),
        ("30 to 40 thousand USD/year", "ceiling"),
    )
    said = evidence_phrase(estimates)
    assert "is lower than " in said
    assert ", $400,000 to 500,000 a year, which is a floor, and than 1 other floor; it " in said
    assert ", $10,000 to 15,000 a year, which is a ceiling, and than 2 other ceilings." in said


def test_evidence_that_is_not_compared_says_so_alone(held):
    estimates = held(("1 to 2 people", "proxy"), ("3 to 4 thousand USD/year", "proxy"))
    assert evidence_phrase(estimates) == (
        "2 estimates are shown and not compared: they measure other things, or are in another unit."
    )


@pytest.mark.parametrize("relation", ["comparable", "floor", "ceiling"])
def test_what_is_larger_can_not_be_said_across_dimensions(document, held, relation):
    held(("1 to 2 people", relation))
    problem = document.problem()
    assert problem.code is Code.EVIDENCE_UNIT
    assert document.spanned(problem.location) == "other_0"


@pytest.mark.parametrize("relation", ["part", "proxy"])
def test_a_part_or_a_proxy_of_another_dimension_is_listed(document, held, relation):
    held(("1 to 2 people", relation))
    assert document.problems() == []


def evidence_of_fines(document, name):
    scope = "  scope: Fines for late books.\n"
    row = f"  evidence: [{{of: {name}, relation: proxy}}]\n"
    document.edit(document.figures, scope, scope + row)


def test_a_figure_is_no_evidence_for_itself(document):
    evidence_of_fines(document, "fines")
    problem = document.problem()
    assert problem.code is Code.EVIDENCE_CIRCULAR
    assert problem.message == "“fines” is named as its own evidence"


def test_nor_is_what_is_computed_from_it(document):
    document.add(
        document.functions,
        '\n@claim(label="twice")\ndef twice(ratio):\n    return 2 * ratio\n',
    )
    evidence_of_fines(document, "twice")
    problem = document.problem()
    assert problem.code is Code.EVIDENCE_CIRCULAR
    assert problem.message.endswith("“twice” for evidence, which rests on “fines” itself")


def test_nor_is_what_is_derived_from_it(document):
    document.add(
        document.figures,
        """
        derived:
          label: dollars for each dollar of fines
          value: 100 to 200
          range: spread
          basis: derived
          as_of: 2025
          review_by: 2030-12-31
          source: {ref: budget}
          derivation: {low: ratio, high: ratio}
          scope: What the two figures give.
        """,
    )
    evidence_of_fines(document, "derived")
    assert document.problem().code is Code.EVIDENCE_CIRCULAR


def test_an_estimate_is_its_sources_own_or_at_second_hand_or_computed(document, held):
    document.add(document.figures, FIGURE.format(id="second", value="3 to 4 USD/year"))
    document.edit(
        document.figures,
        'excerpt: "3 to 4 USD/year"',
        'excerpt: "3 to 4 USD/year", reporting: the audited accounts',
    )
    scope = "  scope: Wages, books and the building.\n"
    rows = "".join(f"{{of: {n}, relation: proxy}}, " for n in ("fines", "second"))
    document.edit(document.figures, scope, f"{scope}  evidence: [{rows}]\n")
    records = document.records()
    found = estimates_of(records.figures["spend"], records, lambda one, other: 1.0)
    assert [estimate.origin for estimate in found] == [Origin.PRIMARY, Origin.SECONDARY]
