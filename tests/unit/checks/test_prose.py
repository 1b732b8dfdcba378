import pytest

from sphinx_claims.errors import Code


def test_a_statement_of_nothing_is_told_with_the_nearest_right_spelling(document):
    document.add(document.page, "{claim}`around 100-to-1 <ration>`\n")
    problem = document.problem()
    assert problem.code is Code.TARGET_UNKNOWN
    assert problem.help == ("did you mean “ratio”?",)
    assert document.spanned(problem.location) == "ration"


@pytest.mark.parametrize("target", ["budget", "zzz", "spent"])
def test_a_pulled_value_of_nothing_is_told_at_its_id(document, target):
    document.add(document.page, f"{{claim}}`{target}`\n")
    problem = document.problem()
    assert problem.code is Code.TARGET_UNKNOWN
    assert document.spanned(problem.location) == target


def test_every_role_that_is_not_understood_is_told(document):
    document.add(document.page, "{claim}`about 5`, {exempt}`5`, {exempt}`5 <name>`\n")
    codes = [problem.code for problem in document.problems()]
    assert codes == [Code.ROLE_INVALID] * 3


def test_prose_is_told_of_beside_what_can_not_be_read(document, capsys):
    document.add(document.page, "{claim}`5 <nothing>` {claim}`about 5`\n")
    document.edit(document.figures, "label: what the town", "labl: what the town")
    assert document.check() == 2
    printed = capsys.readouterr().err
    for code in (Code.KEY_UNKNOWN, Code.TARGET_UNKNOWN, Code.ROLE_INVALID):
        assert f"error[{code.slug}]" in printed


def test_statements_of_what_can_not_be_read_are_not_told(document, capsys):
    document.edit(document.figures, "label: what the town", "labl: what the town")
    document.edit(document.functions, "spend, fines", "spend, fines=1")
    document.check()
    assert Code.TARGET_UNKNOWN.slug not in capsys.readouterr().err


def test_statements_of_what_may_be_in_an_unreadable_file_are_not_told(document, capsys):
    document.write(document.functions, "def (\n")
    document.check()
    assert Code.TARGET_UNKNOWN.slug not in capsys.readouterr().err


def test_an_id_of_nothing_is_one_problem_with_all_its_places(document):
    document.add(document.page, "{claim}`about 5 <ration>`, {claim}`about 6 <ration>`\n")
    document.write("docs/z.md", "{claim}`about 7 <ration>` and {claim}`8 <other>`\n")
    first, second = document.problems()
    assert (first.code, second.code) == (Code.TARGET_UNKNOWN, Code.TARGET_UNKNOWN)
    assert document.spanned(first.location) == "ration"
    assert [document.spanned(place.location) for place in first.places] == ["ration"] * 2
    assert all(place.shown for place in first.places)
    assert document.spanned(second.location) == "other"
    assert second.places == ()


def test_a_source_that_nothing_describes_is_told_once_with_all_its_places(document):
    document.add(document.page, "It says so in {source}`budgett`, and {source}`there <budgett>`.\n")
    problem = document.problem()
    assert (problem.code, problem.message) == (
        Code.SOURCE_UNKNOWN,
        "“budgett” is no source: no file describes it",
    )
    assert document.spanned(problem.location) == "budgett"
    assert [document.spanned(place.location) for place in problem.places] == ["budgett"]
    assert problem.help == ("did you mean “budget”?",)
    (suggestion,) = problem.suggestions
    assert {edit.replacement for edit in suggestion.edits} == {"budget"}
    assert len(suggestion.edits) == 2


def test_a_source_that_figures_and_pages_name_in_vain_is_one_error(document, capsys):
    document.edit(document.sources, "id: budget", "id: ledger")
    document.add(document.page, "It says so in {source}`budget`.\n")
    assert document.check() == 2
    printed = capsys.readouterr().err
    assert printed.count("error[source-unknown]") == 1
    assert "cited here too" in printed


def test_a_source_of_a_record_that_can_not_be_read_is_not_unknown(document, capsys):
    document.edit(document.sources, "title: The town's budget", "tilte: The town's budget")
    document.add(document.page, "It says so in {source}`budget`, not in {source}`budgett`.\n")
    assert document.check() == 2
    printed = capsys.readouterr().err
    assert "“budgett” is no source" in printed
    assert "“budget” is no source" not in printed
