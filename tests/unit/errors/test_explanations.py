"""Every code is explained, and its examples are tried on a small document that holds."""

import re
from pathlib import Path

import pytest

import sphinx_claims.errors
from sphinx_claims.errors import Code, Severity, explain
from sphinx_claims.errors.explanation import explanation_file

FOLDER = Path(sphinx_claims.errors.__file__).parent / "explanations"
# No document earns it: it is a mistake of the machine.
WITHOUT_EXAMPLE = {Code.INTERNAL, Code.MUTANT_SURVIVES, Code.MUTANTS_UNTRIED}
# Tried by tests/ext/test_explanations.py.
BUILT = {
    Code.PLOT_INVALID,
    Code.STATEMENT_UNSEEN,
    Code.ANCHOR_TAKEN,
    Code.WHAT_IF_INVALID,
    Code.WHAT_IF_PARTIAL,
}
# Tried by tests/unit/cli/test_measure.py: `claims check` runs no program.
MEASURED = {Code.PROGRAM_FAILS, Code.RUN_APART}
TRIED = [code for code in Code if code not in WITHOUT_EXAMPLE | BUILT | MEASURED]


def slug(code):
    return code.slug


def test_every_code_is_explained_and_nothing_else_is():
    wanted = {explanation_file(code) for code in Code}
    there = {file.name for file in FOLDER.iterdir()}
    missing, idle = sorted(wanted - there), sorted(there - wanted)
    assert not missing, f"write {missing} in {FOLDER}, as its neighbours are"
    assert not idle, f"no code is explained by {idle} in {FOLDER}"


@pytest.mark.parametrize("code", Code, ids=slug)
def test_an_explanation_is_sentences(code):
    found = explain(code)
    for text in (found.means, found.why, found.mend):
        assert re.fullmatch(r"[A-Z`“].*[.]", text), f"{explanation_file(code)}: {text}"
        assert text.count("`") % 2 == 0


@pytest.mark.parametrize("code", Code, ids=slug)
def test_every_code_that_a_document_can_earn_has_an_example(code):
    file = explanation_file(code)
    assert (explain(code).example is None) == (code in WITHOUT_EXAMPLE), f"{file} has no example"
    if code not in WITHOUT_EXAMPLE:
        assert explain(code).example.is_built == (code in BUILT), file


def prepared(document, example):
    """Make the small document hold the good lines of an example."""
    for edit in example.beside:
        if edit.old:
            document.edit(edit.file, edit.old, edit.new)
        else:
            document.write(edit.file, edit.new)
    if example.good_file:
        document.write(example.good_file, example.good)


def spoiled(document, example):
    """Put the bad lines of an example in place of the good ones."""
    if example.good_file:
        (document.root / example.good_file).unlink()
        document.write(example.file, example.bad)
        return
    document.edit(example.file, example.good, example.bad)
    file = document.root / example.file
    file.write_bytes(file.read_text("utf-8").encode(example.saved_as))


def found(text):
    return re.findall(r"^(?:error|notice)\[([a-z-]+)\]: ", text, re.MULTILINE)


@pytest.mark.parametrize("code", TRIED, ids=slug)
def test_the_good_example_holds(document, code, capsys):
    example = explain(code).example
    prepared(document, example)
    assert document.check(*example.arguments) == 0
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize("code", TRIED, ids=slug)
def test_the_bad_example_earns_its_code_once_and_no_other(document, code, capsys):
    example = explain(code).example
    prepared(document, example)
    spoiled(document, example)
    assert document.check(*example.arguments) == code.severity.value
    printed = capsys.readouterr().err
    assert found(printed) == [code.slug], printed
    assert ("error[" in printed) == (code.severity is not Severity.NOTICE)
