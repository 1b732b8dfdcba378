"""The inventory, held against the page and the records."""

import pytest

from sphinx_claims.errors import Code
from sphinx_claims.judge import place_assertions

INVENTORY = """\
library_spending:
  words: The town spends about $10 million a year
  page: index
  kind: quantity
  need: source
  bound: spend

ratio_to_fines:
  words: around 100-to-1 … bring in
  page: index
  kind: ratio
  need: computed
  bound: ratio
  evidence: fines
  sources: budget
  discussed: index
  tension: library_spending
"""


@pytest.fixture
def listed(document):
    """Return the document with an inventory that holds."""
    document.write("claims/inventory.yaml", INVENTORY)
    assert document.problems() == []
    return document


def edit(document, old, new):
    document.edit("claims/inventory.yaml", old, new)


def test_the_words_of_an_assertion_are_found_where_they_stand(listed):
    first, second = place_assertions(listed.ledger())
    assert (first.location.line, first.location.column) == (3, 1)
    assert second.location.line == 4
    assert listed.spanned(second.location) == "a"
    assert [one.record.id for one in second.judged] == ["ratio"]


@pytest.mark.parametrize(
    "words",
    [
        "the town spends",
        "he town spends about",
        "The town spends about $10 million a yea",
        "on its library … The town spends",
        "The library … The town spends",
        "The town spends a lot",
    ],
)
def test_other_words_are_told_and_take_no_statement_along(listed, words):
    edit(listed, "The town spends about $10 million a year", f'"{words}"')
    problem = listed.problem()
    assert problem.code is Code.ASSERTION_ABSENT
    assert f"“{words}” does not stand on the page “index”" in problem.message


@pytest.mark.parametrize(
    "words",
    [
        "The town spends about $10 million a year on its library. That is",
        "town … about $10 million a year … its library",
        "about $10 million a year",
    ],
)
def test_words_stand_on_over_lines_and_with_what_is_between_left_out(listed, words):
    edit(listed, "The town spends about $10 million a year", f'"{words}"')
    assert listed.problems() == []


def test_a_statement_between_two_fragments_is_not_in_the_words(listed):
    edit(listed, "The town spends about $10 million a year", "The town spends … on its library")
    codes = {problem.code for problem in listed.problems()}
    assert codes == {Code.ASSERTION_UNSTATED, Code.ASSERTION_MISSING}


def test_a_value_that_is_pulled_between_two_fragments_is_in_the_assertion(listed):
    listed.edit(listed.page, "{claim}`about $10 million a year <spend>`", "{claim}`spend`")
    edit(listed, "The town spends about $10 million a year", "The town spends … on its library")
    assert listed.problems() == []


def test_what_is_bound_must_be_stated_in_the_words(listed):
    edit(listed, "bound: ratio", "bound: [ratio, spend]")
    problem = listed.problem()
    assert problem.code is Code.ASSERTION_UNSTATED
    assert listed.spanned(problem.location) == "spend"


def test_what_the_words_state_must_be_bound(listed):
    edit(listed, "bound: ratio", "exempt: Nobody can say.")
    problem = listed.problem()
    assert problem.code is Code.ASSERTION_UNSTATED
    assert listed.spanned(problem.location) == "ratio_to_fines"
    assert "the words of “ratio_to_fines” state “ratio”" in problem.message
    assert listed.spanned(problem.places[0].location) == "around 100-to-1"


def test_words_that_state_two_things_are_bound_to_both(listed):
    listed.edit(listed.page, "bring in", "bring in, {claim}`$50,000 to $100,000 a year <fines>`")
    edit(listed, "… bring in", "… bring in, $50,000 to $100,000 a year")
    problem = listed.problem()
    assert problem.code is Code.ASSERTION_UNSTATED
    assert listed.spanned(problem.location) == "ratio"
    assert "state “fines”" in problem.message
    edit(listed, "bound: ratio", "bound: [ratio, fines]")
    assert listed.problems() == []


def test_another_id_than_the_one_that_is_stated_is_one_error(listed):
    edit(listed, "bound: ratio", "bound: fines")
    assert "is bound to “fines”" in listed.problem().message


def test_an_assertion_is_not_in_tension_with_itself(listed):
    edit(listed, "tension: library_spending", "tension: ratio_to_fines")
    problem = listed.problem()
    assert problem.code is Code.VALUE_INVALID
    assert listed.spanned(problem.location) == "ratio_to_fines"
    assert "with itself" in problem.message


def test_a_statement_in_no_assertion_is_told_where_it_stands(listed):
    edit(listed, INVENTORY[INVENTORY.index("ratio_to_fines") :], "")
    problem = listed.problem()
    assert problem.code is Code.ASSERTION_MISSING
    assert listed.spanned(problem.location) == "around 100-to-1"


def test_a_page_that_the_inventory_does_not_name_is_free(listed):
    listed.write("docs/more.md", "# More\n\nIt is {claim}`about 100-to-1 <ratio>`.\n")
    assert listed.problems() == []


def test_words_in_lists_and_tables_are_found(listed):
    listed.write("docs/more.md", "# More\n\n- one\n  - It is {claim}`about 100-to-1 <ratio>`.\n")
    row = "more:\n  words: It is about 100-to-1\n  page: more\n  kind: ratio\n  need: computed\n"
    listed.add("claims/inventory.yaml", f"{row}  bound: ratio\n")
    assert listed.problems() == []


UNKNOWN = {
    "bound: ratio": ("bound: ratoi", Code.TARGET_UNKNOWN, "ratoi", "ratio"),
    "evidence: fines": ("evidence: [spend, fins]", Code.TARGET_UNKNOWN, "fins", "fines"),
    "sources: budget": ("sources: bugdet", Code.SOURCE_UNKNOWN, "bugdet", "budget"),
    "discussed: index": ("discussed: idnex", Code.VALUE_INVALID, "idnex", "index"),
    "tension: library_spending": (
        "tension: library_spendings",
        Code.VALUE_INVALID,
        "library_spendings",
        "library_spending",
    ),
}


@pytest.mark.parametrize("old", UNKNOWN)
def test_a_name_that_nothing_has_is_told_with_the_nearest(listed, old):
    new, code, name, near = UNKNOWN[old]
    edit(listed, old, new)
    problem = listed.problem()
    assert (problem.code, listed.spanned(problem.location)) == (code, name)
    assert problem.help == (f"did you mean “{near}”?",)
    (suggestion,) = problem.suggestions
    assert [change.replacement for change in suggestion.edits] == [near]


def test_a_page_that_is_not_there_is_one_error(listed):
    listed.add(
        "claims/inventory.yaml",
        "more:\n  words: a\n  page: inedx\n  kind: value\n  need: none\n",
    )
    problem = listed.problem()
    assert (problem.code, listed.spanned(problem.location)) == (Code.VALUE_INVALID, "inedx")


def test_a_misspelt_id_on_the_page_is_one_error(listed):
    listed.edit(listed.page, "<ratio>", "<ratoi>")
    assert [problem.code for problem in listed.problems()] == [Code.TARGET_UNKNOWN]


def test_an_altered_text_is_told_once(listed):
    listed.write("claims/sources/kept.txt", "The library\n\nOther words.\n")
    listed.edit(
        listed.sources, "type: report", "type: report\n  custom: {text: claims/sources/kept.txt}"
    )
    listed.add(listed.conf, 'claims_verbatim = {"index": "budget"}\n')
    listed.edit(listed.page, "The town spends", "The city spends")
    codes = [problem.code for problem in listed.problems()]
    assert Code.TEXT_ALTERED in codes
    assert Code.ASSERTION_ABSENT not in codes


def test_what_the_inventory_names_is_used(listed):
    listed.add(listed.sources, "- {id: other, type: report, title: Another}\n")
    assert listed.problem().code is Code.UNUSED
    edit(listed, "sources: budget", "sources: [budget, other]")
    assert listed.problems() == []


def test_a_document_without_an_inventory_keeps_no_passages(document):
    assert all(page.passages == () for page in document.pages())
