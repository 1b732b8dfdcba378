"""The reference: what a panel shows, held against the machine's own judging of the document."""

import pytest

from sphinx_claims.checks import cell_phrase, record_phrase
from sphinx_claims.model import Verdict
from sphinx_claims.whatif import Reader

DERIVED = """
dollars:
  label: what fines give for each dollar
  value: 100 to 200
  range: spread
  basis: derived
  as_of: 2025
  review_by: 2030-12-31
  source: {ref: budget}
  derivation: {low: ratio, high: ratio}
  scope: The ratio, as a figure.
"""


@pytest.fixture
def reader(town):
    return Reader(town.document.ledger(), town.panel(dots="ratio"), town.factor())


def words(judged):
    return [one.judgement.words for one in judged]


def shown(reading):
    return [(one.anchor, one.verdict, one.written) for one in reading.statements]


def judged(ledger):
    return [
        (one.anchor, one.judgement.verdict, record_phrase(one.record, one.judgement.words))
        for one in ledger.judged
    ]


def test_the_published_values_give_the_ledgers_own_verdicts(town, reader):
    ledger = town.document.ledger()

    assert shown(reader.at()) == judged(ledger)
    assert shown(reader.at("author")) == judged(ledger)
    assert len(ledger.judged) == 2


@pytest.mark.parametrize("millions", [0.5, 5, 8, 11, 25, 40])
def test_a_point_gives_what_the_document_would_say_with_that_value(town, reader, millions):
    here = shown(reader.at(points={"spend": millions * 1e6}))
    town.document.edit(
        town.document.figures, "value: 10 million USD/year", f"value: {millions} million USD/year"
    )

    assert here == judged(town.document.ledger())


def test_a_scenario_gives_what_the_matrix_says(town, reader):
    (column,) = (c for c in town.document.matrix().columns if c.scenario.id == "frugal")
    verdicts = [cell.verdict for cell in column.cells]

    assert [one.verdict for one in reader.at("frugal").statements] == verdicts
    assert Verdict.HOLDS not in verdicts


@pytest.mark.parametrize(("relation", "at"), [("floor", "least"), ("ceiling", "most")])
def test_a_bound_is_said_to_be_one_as_in_the_matrix(town, relation, at):
    town.bound(relation)
    reader = Reader(town.document.ledger(), town.panel(), town.factor())
    spend, ratio = reader.at("frugal").statements

    assert spend.written == f"at {at} $4 to 6 million a year"
    assert ratio.written == f"40 to 120, rests on a {relation}"
    assert reader.at("frugal").figure("spend") == spend.written
    assert str(cell_phrase(town.cell("frugal", "ratio"), "around 100-to-1")).endswith(
        f", rests on a {relation}"
    )


def test_what_a_reader_puts_in_is_no_bound(town):
    town.bound("floor")
    reader = Reader(town.document.ledger(), town.panel(), town.factor())
    spend, ratio = reader.at("frugal", {"spend": 5e6}).statements

    assert (spend.written, ratio.written) == ("$5 million a year", "50 to 100")


def test_what_is_derived_from_a_bound_rests_on_it_whatever_a_reader_moves(town):
    town.bound("floor")
    town.document.add(town.document.figures, DERIVED)
    town.document.add(town.document.page, "{claim}`at least 100 <dollars>`\n")
    reader = Reader(town.document.ledger(), town.panel(), town.factor())

    for points in ({}, {"spend": 5e6}):
        assert reader.at("frugal", points).statements[2].written == "40 to 120, rests on a floor"
    assert reader.at("frugal", {"dollars": 5.0}).statements[2].written == "5"


def test_a_slider_goes_before_the_scenario(reader):
    assert shown(reader.at("frugal", {"spend": 1e7})) == shown(reader.at())


def test_a_scenario_that_there_is_none_of_is_no_setting(reader):
    with pytest.raises(KeyError):
        reader.at("lavish")


def test_a_value_that_can_not_be_computed_is_said_so(reader):
    spend, ratio = reader.at(points={"fines": 0.0}).statements

    assert spend.verdict is Verdict.HOLDS
    assert (ratio.verdict, ratio.written) == (Verdict.UNJUDGED, "can't be computed")


def test_a_claim_of_claims_follows(town):
    town.document.add(
        town.document.functions,
        """\
        @claim(label="twice that")
        def double(ratio):
            return 2 * ratio
        """,
    )
    town.document.add(town.document.page, "Twice: {claim}`around 300 <double>`.\n")
    reader = Reader(town.document.ledger(), town.panel(), town.factor())

    assert reader.at(points={"fines": 50_000.0}).statements[2].written == "400"
    assert reader.at(points={"fines": 0.0}).statements[2].written == "can't be computed"


def test_break_evens_are_those_of_the_ledger(reader):
    found = reader.at().break_evens

    assert found["statement-spend-1", "spend"] == (
        "holds until it passes $20 million a year or falls below $5 million a year"
    )
    assert found["statement-ratio-1", "fines"] == (
        "if this were a single number: would hold from $50,000 a year to $200,000 a year"
    )
    assert ("statement-spend-1", "fines") not in found


def test_break_evens_follow_what_else_the_reader_has_moved(reader):
    found = reader.at(points={"spend": 2e7}).break_evens

    # Twice the spending: the same ratios at twice the fines.
    assert found["statement-ratio-1", "fines"] == (
        "if this were a single number: would hold from $100,000 a year to $400,000 a year"
    )
    assert found["statement-ratio-1", "spend"] == (
        "would hold from $5 million a year to $10 million a year"
    )


def test_a_break_even_lies_where_the_verdict_changes(reader):
    for fines, verdict in ((199_999.0, Verdict.HOLDS), (200_001.0, Verdict.FAILS)):
        ratio = reader.at(points={"fines": fines}).statements[1]
        assert ratio.verdict is verdict


def test_what_can_not_be_computed_has_no_break_even(reader):
    found = reader.at(points={"fines": 0.0}).break_evens

    assert set(found) == {("statement-spend-1", "spend")}


def test_dots_are_the_points_of_the_claim(reader):
    dots = reader.at().dots

    # Fines are log-uniform from 50 to 100 thousand, and the ratio falls from 200 to 100.
    expected = [100.0 * 2.0 ** ((number + 0.5) / 20) for number in range(20)]
    assert dots == pytest.approx(expected, rel=1e-4)


def test_dots_follow_a_point(reader):
    assert set(reader.at(points={"fines": 50_000.0}).dots) == {200.0}
    assert reader.at(points={"fines": 0.0}).dots is None


def test_the_sentence_counts_the_dots_that_the_words_accept(reader):
    said = "of 20 equally likely values lie within what “around 100-to-1” accepts, 50 to 200."

    assert reader.at().sentence == f"20 {said}"
    assert reader.at(points={"spend": 1.5e7}).sentence == f"8 {said}"
    assert reader.at(points={"fines": 0.0}).sentence == "The dots can't be computed."


def test_all_statements_of_the_page_are_counted(town):
    town.document.write(town.document.scenarios, "author:\n  label: a\n  summary: As written.\n")
    reader = Reader(town.document.ledger(), town.panel(["fines"]), town.factor())

    # That of the spending can't be moved here.
    assert words(reader.panel.unmoved) == ["about $10 million a year"]
    assert reader.at(points={"fines": 1e5}).stands == "2 hold, 0 at the edge"
    assert reader.at(points={"fines": 1e6}).stands == "1 hold, 0 at the edge, 1 fail"
    assert reader.at(points={"fines": 0.0}).stands == "1 hold, 0 at the edge, 1 unjudged"


def test_what_no_browser_computes_is_unjudged_while_something_is_moved(town):
    town.document.edit(
        town.document.functions,
        "    return spend / fines",
        "    if fines > spend:\n        return 1\n    return spend / fines",
    )
    reader = Reader(town.document.ledger(), town.panel(), town.factor())

    assert words(reader.panel.left_out) == ["around 100-to-1"]
    assert reader.at(points={"spend": 1.1e7}).stands == "1 hold, 0 at the edge, 1 unjudged"
