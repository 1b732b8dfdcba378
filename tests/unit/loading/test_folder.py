import pytest

from sphinx_claims.errors import Code
from sphinx_claims.loading.folder import Mentioned

DERIVED = """
total:
  label: a derived figure
  value: 100
  basis: derived
  as_of: 2025
  review_by: 2030-12-31
  source: {ref: budget}
  derivation: {low: ratio, high: ratio}
  scope: A test.
"""


def told(document):
    _, problems = document.loaded()
    return [(problem.code, document.spanned(problem.location)) for problem in problems]


def test_a_folder_holds_everything_by_its_id(document):
    loaded, problems = document.loaded()
    assert not problems
    assert list(loaded.sources) == ["budget"]
    assert list(loaded.figures) == ["fines", "spend"]
    assert list(loaded.functions) == ["ratio"]


def test_all_mistakes_of_all_files_are_told_at_once(document):
    document.edit(document.figures, "label: what the town", "labl: what the town")
    document.edit(document.figures, "50 to 100 thousand USD/year", "fifty")
    document.edit(document.sources, "type: report", "kynd: report")
    document.edit(document.functions, "spend, fines", "spend, fines=1")
    paths = {problem.location.path for problem in document.loaded()[1]}
    assert paths == {document.figures, document.sources, document.functions}


@pytest.mark.parametrize("path", ["claims/more.yml", "claims/sources/more.yml"])
def test_a_file_whose_name_keeps_it_from_being_read_is_told(document, path):
    document.write(path, "")
    _, (problem,) = document.loaded()
    assert (problem.code, problem.location.path) == (Code.FILE_UNREADABLE, path)


@pytest.mark.parametrize("name", [".hidden.yaml", "_draft.yaml", "._town.yaml", "_draft.py"])
def test_files_that_are_hidden_or_private_are_left_alone(document, name):
    document.write(f"claims/{name}", "\tbroken (")
    assert told(document) == []


def test_an_id_that_a_claim_takes_from_a_figure_is_told(document):
    document.edit(document.functions, "def ratio(", "def fines(")
    assert (Code.ID_DUPLICATE, "fines") in told(document)


def test_a_source_may_share_its_id_with_a_figure(document):
    document.edit(document.sources, "id: budget", "id: spend")
    document.write(document.figures, document.read(document.figures).replace("budget", "spend"))
    assert told(document) == []


@pytest.mark.parametrize("ref", ["budgte", "spend", "fines", "ratio"])
def test_a_reference_to_no_source_is_told_whatever_else_has_that_id(document, ref):
    document.edit(document.figures, 'ref: budget, excerpt: "$10', f'ref: {ref}, excerpt: "$10')
    assert told(document) == [(Code.SOURCE_UNKNOWN, ref)]


@pytest.mark.parametrize("name", ["ration", "spend", "budget"])
def test_a_derivation_from_no_claim_is_told_whatever_else_has_that_id(document, name):
    text = DERIVED.replace("low: ratio, high: ratio", f"low: {name}, high: {name}")
    document.add(document.figures, text)
    assert told(document) == [(Code.CLAIM_UNKNOWN, name)]


@pytest.mark.parametrize("name", ["ration", "spend", "budget"])
def test_words_about_no_claim_are_told_whatever_else_has_that_id(document, name):
    document.add(
        document.figures,
        DERIVED.replace("basis: derived", "basis: hypothetical")
        .replace("{ref: budget}", f"{{ref: budget, excerpt: around 100-to-1, about: {name}}}")
        .replace("  derivation: {low: ratio, high: ratio}\n", ""),
    )
    assert told(document) == [(Code.CLAIM_UNKNOWN, name)]


def test_references_to_what_may_be_in_an_unreadable_file_are_not_told(document):
    document.write(document.sources, "references: [\n")
    assert {code for code, _ in told(document)} == {Code.YAML_SYNTAX}


def test_references_to_an_unreadable_record_are_not_told(document):
    document.add(document.figures, DERIVED)
    document.edit(document.functions, "spend, fines", "spend, fines=1")
    assert [code for code, _ in told(document)] == [Code.FUNCTION_SIGNATURE]


def unknown(loaded, name):
    """Return which of the three kinds of names a name is not of."""
    asked = {
        "source": loaded.is_unknown_source,
        "claim": loaded.is_unknown_claim,
        "target": loaded.is_unknown_target,
    }
    return {what for what, is_unknown in asked.items() if is_unknown(name)}


@pytest.mark.parametrize(
    ("name", "is_not"),
    [
        ("nothing", {"source", "claim", "target"}),
        ("budget", {"claim", "target"}),
        ("spend", {"source", "claim"}),
        ("ratio", {"source"}),
    ],
)
def test_what_no_file_defines_is_unknown_for_what_it_is_taken_for(document, name, is_not):
    assert unknown(document.loaded()[0], name) == is_not


@pytest.mark.parametrize("path", ["claims/other.yaml", "claims/other.py", "claims/sources/o.yaml"])
def test_nothing_is_unknown_while_a_file_could_not_be_read(document, path):
    document.write(path, "[")
    assert unknown(document.loaded()[0], "nothing") == set()


def test_a_record_that_could_not_be_read_is_mentioned_and_so_not_unknown(document):
    document.edit(document.figures, "value: 10 million USD/year", "value: ten")
    document.edit(document.sources, "type: report", "type: [report]")
    loaded, _ = document.loaded()
    assert "spend" not in loaded.figures
    assert loaded.mentioned == Mentioned(
        sources={"budget"}, figures={"spend", "fines"}, claims={"ratio"}
    )
    assert "target" not in unknown(loaded, "spend")


@pytest.mark.parametrize("path", ["claims/deep/more.yaml", "claims/deep/er/more.py"])
def test_a_file_of_records_in_a_further_folder_is_told(document, path):
    document.write(path, "")
    _, (problem,) = document.loaded()
    assert (problem.code, problem.location.path) == (Code.FILE_UNREADABLE, path)
