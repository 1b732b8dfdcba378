"""Every link of a tiny document, changed one at a time."""

import datetime

import pytest

from sphinx_claims.errors import Problems
from sphinx_claims.judge import Freshness
from sphinx_claims.mutants import Kind, Trial, mutants_of

TODAY = Freshness(today=datetime.date(2026, 1, 1))


@pytest.fixture
def told(document):
    """Return a function that gives each mutant of a kind as (before, after)."""

    def tell(kind):
        mutants = mutants_of(document.ledger())
        assert all(document.spanned(m.location) == m.before for m in mutants)
        return [(m.before, m.after) for m in mutants if m.kind is kind]

    return tell


def test_figures_are_moved_past_what_the_words_accept_up_and_down(told):
    # The words are “about $10 million”, a factor of two either way, and “around 100-to-1” for
    # spend / fines, where fines are 50 to 100 thousand dollars: 70.7 thousand in the middle.
    values = dict.fromkeys(before for before, _ in told(Kind.FIGURE))
    assert list(values) == ["50 to 100 thousand USD/year", "10 million USD/year"]
    spend = [after for before, after in told(Kind.FIGURE) if before.startswith("10")]
    amounts = [float(after.split()[0]) for after in spend]
    assert amounts == pytest.approx([1.01 * 2e-3 * 7.0710678e9, 0.99 * 5e6], rel=1e-6)


def test_the_numbers_of_excerpts_are_changed(told):
    assert told(Kind.EXCERPT) == [("50,000", "150,000"), ("100,000", "300,000"), ("10", "30")]


def test_operators_of_claim_functions_are_changed(told):
    assert told(Kind.OPERATOR) == [("/", "*")]


def test_numbers_of_the_pages_are_changed(told):
    assert told(Kind.NUMBER) == [("10", "30"), ("100", "300"), ("1", "3")]


def test_exempt_numbers_are_changed_where_a_text_is_kept_word_for_word(told, document):
    document.add(document.page, "It has {exempt}`two <rhetorical: why>` doors.\n")
    assert ("two", "ten") not in told(Kind.NUMBER)
    document.edit(
        document.sources,
        "type: report",
        "type: report\n  custom: {text: claims/sources/town.txt}",
    )
    document.write("claims/sources/town.txt", "The library\n")
    document.add(document.conf, 'claims_verbatim = {"index": "budget"}\n')
    assert ("two", "ten") in told(Kind.NUMBER)


def test_words_that_run_over_a_line_are_found(told, document):
    document.edit(document.page, "about $10 million a year", "about\n$10 million\na year")
    assert ("10", "30") in told(Kind.NUMBER)


def test_the_check_catches_each_and_the_document_stays_as_it_was(document):
    mutants = mutants_of(document.ledger())
    before = {path: path.read_bytes() for path in document.root.rglob("*.*") if path.is_file()}
    with Trial(document.root, TODAY) as trial:
        trial.refuse_broken()
        caught = {(m.kind, m.after): trial.catch(m) for m in mutants}
        trial.refuse_broken()
    assert all(caught.values()), caught
    assert caught[Kind.NUMBER, "300"] == ("claim-drift",)
    assert caught[Kind.EXCERPT, "30"] == ("excerpt-drift",)
    assert caught[Kind.OPERATOR, "*"] == ("function-unit",)
    after = {path: path.read_bytes() for path in document.root.rglob("*.*") if path.is_file()}
    assert {p: c for p, c in after.items() if "__pycache__" not in str(p)} == before


def test_what_only_the_tests_can_notice_is_left_to_them(document):
    document.edit(document.functions, "spend / fines", "1.0 * spend / fines")
    (constant,) = (m for m in mutants_of(document.ledger()) if m.kind is Kind.CONSTANT)
    with Trial(document.root, TODAY) as trial:
        assert trial.catch(constant) == ()
    test = "grep -q '1.0' claims/town.py"
    with Trial(document.root, TODAY, ["sh", "-c", test]) as trial:
        assert trial.catch(constant) == ("tests",)


def test_a_document_that_does_not_hold_is_refused(document):
    document.edit(document.page, "100-to-1", "300-to-1")
    with Trial(document.root, TODAY) as trial, pytest.raises(Problems, match="claim-drift"):
        trial.refuse_broken()


@pytest.mark.parametrize(
    ("tests", "message"),
    [
        (["sh", "-c", "exit 1"], "the tests fail before anything is changed: sh -c exit 1"),
        (["sh", "-c", "echo no such file; exit 4"], "could not be run: no such file"),
        (["no-such-program"], "no-such-program can't be run"),
    ],
)
def test_tests_that_fail_or_can_not_be_run_are_refused(document, tests, message):
    with Trial(document.root, TODAY, tests) as trial, pytest.raises(Problems, match=message):
        trial.refuse_broken()


def test_a_mutant_of_another_text_is_no_mutant(document):
    (mutant, *_) = mutants_of(document.ledger())
    with pytest.raises(ValueError, match="does not stand at"):
        mutant.applied("something else")


def test_what_can_not_be_found_is_told_and_not_passed_over(document):
    document.edit(document.figures, '"$10 million a year"', '"$10 million\n    a year"')
    ledger = document.ledger()
    with pytest.raises(Problems, match="does not stand in one piece"):
        mutants_of(ledger)
