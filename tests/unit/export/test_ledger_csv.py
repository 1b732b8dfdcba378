"""The ledger as CSV: a row for each figure and claim, and no cell that a spreadsheet computes."""

import csv
import io

import pytest

from sphinx_claims.export import ledger_csv


def rows(document, places):
    text = ledger_csv(document.ledger(), places)
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_there_is_a_row_for_each_figure_and_each_claim(document, places):
    found = rows(document, places)
    assert [(row["kind"], row["id"]) for row in found] == [
        ("figure", "fines"),
        ("figure", "spend"),
        ("claim", "ratio"),
    ]


def test_a_figure_has_its_value_its_range_and_what_it_stands_on(document, places):
    fines = rows(document, places)[0]
    assert fines["value"] == "$50,000 to 100,000 a year"
    assert (float(fines["low"]), float(fines["high"])) == (50_000, 100_000)
    assert fines["unit"] == "USD/year"
    assert fines["range"] == "the spread of several counts"
    assert fines["basis"] == "measured"
    assert fines["source"] == "The town's budget"
    assert fines["excerpt"] == "$50,000 to $100,000 a year"
    assert fines["due"] == ""
    assert fines["statements"] == "0"
    assert fines["permalink"] == "https://library.example/record/fines.html"


def test_a_claim_has_its_formula_and_its_verdicts(document, places):
    ratio = rows(document, places)[2]
    assert ratio["formula"] == "spend / fines"
    assert ratio["inputs"] == "spend fines"
    assert ratio["basis"] == "computed"
    assert (ratio["statements"], ratio["holds"], ratio["fails"]) == ("1", "1", "0")
    assert ratio["as_of"] == ""


def test_what_is_due_is_marked_and_so_is_the_claim_over_it(document, places):
    document.edit(document.figures, "review_by: 2030-12-31", "review_by: 2025-12-31")
    assert [row["due"] for row in rows(document, places)] == ["", "due", "due"]


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "＝", "＠"])
def test_no_text_begins_as_a_formula_does(document, places, sign):
    label = f'{sign}HYPERLINK("https://a.example")'
    document.edit(document.figures, "what fines bring in", repr(label))
    assert rows(document, places)[0]["label"] == f"'{label}"


def test_a_number_below_zero_stays_a_number(document, places):
    document.edit(document.figures, "50 to 100 thousand", "-100 to -50 thousand")
    fines = rows(document, places)[0]
    assert float(fines["low"]) == -100_000
    # The same as words is no number to a spreadsheet.
    assert not fines["value"].startswith("-")


def test_a_formula_that_begins_with_a_sign_is_a_text(document, places):
    document.edit(document.functions, "return spend / fines", "return -spend / -fines")
    assert rows(document, places)[2]["formula"] == "'-spend / -fines"


def test_quotation_marks_and_commas_stay_within_their_cell(document, places):
    label = 'what "fines", and fees, bring in'
    document.edit(document.figures, "what fines bring in", repr(label))
    found = rows(document, places)
    assert found[0]["label"] == label
    assert len(found) == 3
