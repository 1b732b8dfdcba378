import pytest

from sphinx_claims.checks import cell_phrase, column_phrase
from sphinx_claims.model import Relation, Verdict

AUTHOR = """
author:
  label: the author's figures
  summary: The document as it is written.
"""
POOR = """
poor:
  label: a poor library
  summary: The town spends less.
  values:
    spend: {from: lesser_spend}
"""
LESSER = """
lesser_spend:
  label: what a smaller town spends
  value: 2 million USD/year
  basis: reported
  as_of: 2025
  review_by: 2030-12-31
  source: {ref: budget, excerpt: "$2 million a year"}
  scope: Another town.
"""
GUESS = """
guess:
  label: the share of fines that is paid
  value: 0.5
  basis: hypothetical
  as_of: 2025
  review_by: 2030-12-31
  source: {ref: budget, excerpt: "0.5"}
  scope: Nobody counted.
"""


@pytest.fixture
def poor(document):
    """Return a document with a scenario that takes another figure's value."""
    document.add(document.figures, LESSER)
    document.write(document.scenarios, AUTHOR + POOR)
    return document


def cells(matrix, scenario):
    """Return the cells of a scenario by what they state."""
    (column,) = (c for c in matrix.columns if c.scenario.id == scenario)
    return {judged.record.id: cell for judged, cell in zip(matrix.rows, column.cells, strict=True)}


def test_a_figure_is_replaced_and_the_claims_on_it_are_computed_anew(poor):
    found = cells(poor.matrix(), "poor")
    assert found["spend"].record.quantity.central == 2e6
    assert found["spend"].verdict is Verdict.FAILS
    ratio = found["ratio"].record.quantity
    assert (ratio.low, ratio.high) == (20.0, 40.0)
    assert found["ratio"].verdict is Verdict.FAILS


def test_the_default_has_the_verdicts_of_the_ledger(poor):
    matrix = poor.matrix()
    default = cells(matrix, "author")
    assert [cell.judgement for cell in default.values()] == [
        judged.judgement for judged in matrix.rows
    ]
    assert all(
        cell.judgement is judged.judgement
        for cell, judged in zip(default.values(), matrix.rows, strict=True)
    )


@pytest.mark.parametrize(
    ("relation", "value", "remark"),
    [
        ("floor", "at least $2 million a year", "28.3 (20 to 40), rests on a floor"),
        ("ceiling", "at most $2 million a year", "28.3 (20 to 40), rests on a ceiling"),
        ("comparable", "$2 million a year", "28.3 (20 to 40)"),
    ],
)
def test_a_value_that_is_a_bound_of_the_figure_is_said_to_be_one(poor, relation, value, remark):
    scope = "  scope: Wages, books and the building.\n"
    row = f"  evidence: [{{of: lesser_spend, relation: {relation}}}]\n"
    poor.edit(poor.figures, scope, scope + row)
    found = cells(poor.matrix(), "poor")
    bounds = () if relation == "comparable" else (Relation(relation),)
    assert (found["spend"].bound,) == (bounds or (None,))
    assert found["spend"].rests_on == ()
    assert (found["ratio"].bound, found["ratio"].rests_on) == (None, bounds)
    assert str(cell_phrase(found["spend"], "about $10 million a year")) == value
    assert str(cell_phrase(found["ratio"], "around 100-to-1")) == remark
    # The document as it is written takes nothing from its evidence.
    assert cells(poor.matrix(), "author")["ratio"].rests_on == ()


def test_a_figure_that_is_derived_from_a_bound_rests_on_it(poor):
    scope = "  scope: Wages, books and the building.\n"
    poor.edit(poor.figures, scope, f"{scope}  evidence: [{{of: lesser_spend, relation: floor}}]\n")
    poor.add(poor.figures, CHAIN.split("doubled:", maxsplit=1)[0])
    poor.add(poor.page, "{claim}`at least 100 <dollars>`\n")
    assert cells(poor.matrix(), "poor")["dollars"].rests_on == (Relation.FLOOR,)


def test_a_scenario_has_a_short_name_for_the_head_of_its_column(poor):
    assert [column.scenario.short for column in poor.matrix().columns] == [
        "the author's figures",
        "a poor library",
    ]
    poor.edit(poor.scenarios, "label: a poor library", "label: a poor library\n  short: poor")
    assert poor.matrix().columns[1].scenario.short == "poor"


def test_a_scenario_that_fails_statements_fails_no_check(poor):
    assert poor.problems() == []
    assert poor.check() == 0


def test_a_figure_that_only_a_scenario_takes_its_value_from_is_used(poor):
    poor.write(poor.scenarios, AUTHOR)
    assert [problem.code.slug for problem in poor.problems()] == ["unused"]


def test_what_rests_on_no_replaced_figure_keeps_its_judgement(poor):
    poor.add(poor.page, "{claim}`$50,000 to $100,000 a year <fines>` come in.\n")
    matrix = poor.matrix()
    fines = cells(matrix, "poor")["fines"]
    assert not fines.is_moved
    assert fines.judgement is matrix.rows[-1].judgement
    assert matrix.shown_rows(()) == ((), (0, 1))
    assert matrix.shown_rows({"docs/index.md"}) == ((0, 1, 2), ())


def test_the_statements_of_some_pages_lead_and_those_elsewhere_that_move_follow(poor):
    poor.write("docs/a.md", "{claim}`spend` and {claim}`fines`\n")
    assert poor.matrix().shown_rows({"docs/index.md"}) == ((2, 3), (0,))


def test_the_statements_of_the_pages_kept_word_for_word_are_counted_apart(poor):
    poor.add(poor.page, "{claim}`$50,000 to $100,000 a year <fines>` come in.\n")
    poor.write("docs/a.md", "{claim}`spend`, {claim}`spend`\n")
    matrix = poor.matrix()
    kept, _ = matrix.shown_rows({"docs/index.md"})
    default, column = matrix.columns
    assert column_phrase(column, kept) == (
        "of the 3 statements that are kept word for word, 1 holds and 2 fail"
    )
    assert column_phrase(default, kept[:1]) == (
        "of the 1 statement that is kept word for word, 1 holds"
    )
    assert column_phrase(column) == "of the 4 statements that it moves, 4 fail"


def test_a_hypothesis_for_which_another_number_is_typed_leads_no_row_elsewhere(document):
    document.add(document.figures, GUESS)
    document.write("docs/a.md", "Of them {claim}`0.5 <guess>` are paid.\n")
    typed = "guess: {value: 0.1, reason: A guess.}"
    document.write(document.scenarios, AUTHOR + POOR.replace("spend: {from: lesser_spend}", typed))
    matrix = document.matrix()
    assert matrix.is_moved(0)
    assert matrix.shown_rows({"docs/index.md"}) == ((1, 2), ())
    assert matrix.shown_rows({"docs/a.md"}) == ((0,), ())


def test_a_typed_value_replaces_a_hypothesis_with_its_own_distribution(document):
    document.add(document.figures, GUESS)
    document.add(document.page, "Of them {claim}`0.5 <guess>` are paid.\n")
    typed = "guess: {value: 0.1 to 0.9, range: plausible, distribution: uniform, reason: A guess.}"
    document.write(document.scenarios, AUTHOR + POOR.replace("spend: {from: lesser_spend}", typed))
    guess = cells(document.matrix(), "poor")["guess"]
    quantity = guess.record.quantity
    # The arithmetic middle: the median of a uniform distribution.
    assert (quantity.low, quantity.central, quantity.high) == (0.1, pytest.approx(0.5), 0.9)
    assert guess.verdict is Verdict.EDGE
    assert guess.record.distribution.shape.value == "uniform"


def test_a_value_of_another_unit_is_converted(document):
    document.add(
        document.figures,
        LESSER.replace("2 million USD/year", "1 million USD/month").replace(
            "$2 million a year", "$1 million a month"
        ),
    )
    document.write(document.scenarios, AUTHOR + POOR)
    spend = cells(document.matrix(), "poor")["spend"]
    assert spend.record.quantity.central == pytest.approx(12e6)
    assert str(spend.record.quantity.unit) == "USD/year"
    assert spend.record.distribution.low == pytest.approx(12e6)
    assert spend.verdict is Verdict.HOLDS


def test_a_value_may_be_what_a_claim_computes_as_the_document_is_written(document):
    document.add(
        document.functions,
        """

        @claim(label="what is left", unit="USD/year")
        def left(spend, fines):
            return spend - fines
        """,
    )
    document.write(document.scenarios, AUTHOR + POOR.replace("lesser_spend", "left"))
    quantity = cells(document.matrix(), "poor")["spend"].record.quantity
    # From 10 million less 100 thousand to 10 million less 50 thousand, not less that twice.
    assert (quantity.low, quantity.high) == (pytest.approx(9.9e6), pytest.approx(9.95e6))


def test_a_claim_that_is_no_expression_is_computed_by_its_function(poor):
    poor.add(
        poor.functions,
        """

        @claim(label="the ratio, in steps")
        def steps(ratio):
            if ratio > 50:
                return 2
            return 1
        """,
    )
    poor.add(poor.page, "In steps: {claim}`2 <steps>`.\n")
    steps = cells(poor.matrix(), "poor")["steps"]
    assert steps.record.quantity.central == 1
    assert steps.verdict is Verdict.FAILS


def test_a_claim_that_can_not_be_computed_leaves_its_statements_unjudged(poor):
    poor.add(
        poor.functions,
        """

        @claim(label="the root of what lies above 50")
        def root(ratio):
            return (ratio - 50) ** 0.5
        """,
    )
    poor.add(poor.page, "A root: {claim}`about 10 <root>`.\n")
    root = cells(poor.matrix(), "poor")["root"]
    assert root.verdict is Verdict.UNJUDGED
    assert root.record is None


CHAIN = """
dollars:
  label: dollars for each dollar of fines
  value: 100 to 200
  range: spread
  basis: derived
  as_of: 2025
  review_by: 2030-12-31
  source: {ref: budget}
  derivation: {low: ratio, high: ratio}
  scope: What the two figures give.

doubled:
  label: the same for half the fines
  value: 200 to 400
  range: spread
  basis: derived
  as_of: 2025
  review_by: 2030-12-31
  source: {ref: budget}
  derivation: {low: twice, high: twice}
  scope: What the figure above gives.
"""


def test_a_derived_figure_follows_its_claims_and_what_rests_on_it_follows_too(poor):
    poor.add(poor.figures, CHAIN)
    poor.add(
        poor.functions,
        """

        @claim(label="dollars for half the fines")
        def twice(dollars):
            return 2 * dollars
        """,
    )
    poor.add(poor.page, "{claim}`at least 100 <dollars>`, {claim}`at least 200 <doubled>`.\n")
    assert poor.problems() == []
    found = cells(poor.matrix(), "poor")
    for name, ends in {"dollars": (20.0, 40.0), "doubled": (40.0, 80.0)}.items():
        quantity = found[name].record.quantity
        assert (quantity.low, quantity.high) == ends
        assert found[name].verdict is Verdict.FAILS


def test_the_words_that_the_machine_wrote_are_those_that_stand_on_the_page(poor):
    poor.write(poor.page, "# The library\n\nIt costs {claim}`spend` and brings {claim}`ratio`.\n")
    found = cells(poor.matrix(), "poor")
    assert found["spend"].judgement.words == "$10 million a year"
    assert found["spend"].verdict is Verdict.FAILS
