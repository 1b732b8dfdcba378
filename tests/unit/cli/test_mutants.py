import json

import pytest

from sphinx_claims.cli import main


@pytest.fixture
def tried(document, capsys):
    """Return a function that tries every mutant: the exit status, what was printed, and where."""

    def run(*arguments):
        status = main(["mutants", str(document.root), *arguments])
        return (status, *capsys.readouterr())

    return run


def test_a_document_in_which_no_link_can_change_alone(tried):
    status, told, errors = tried()
    assert status == 0
    assert errors == ""
    assert [line.partition(" caught")[0] for line in told.splitlines()] == [
        "figures: 4 of 4",
        "excerpts: 3 of 3",
        "operators: 1 of 1",
        "numbers: 3 of 3",
    ]


def test_what_survives_is_an_error_at_its_place(document, tried):
    document.edit(document.functions, "spend / fines", "1.0 * spend / fines")
    status, told, errors = tried()
    assert status == 1
    assert "constants: 0 of 1 caught (by nothing)" in told
    assert "error[mutant-survives]: “1.0” can become “0.9”, and nothing notices" in errors
    assert f"--> claims/town.py:{document.line(document.functions, '1.0 *')}:12" in errors


def test_what_survives_the_check_is_left_to_the_tests(document, tried):
    document.edit(document.functions, "spend / fines", "1.0 * spend / fines")
    status, told, _ = tried("--tests", "grep -q '1.0 \\* spend / fines' claims/town.py")
    assert status == 0
    assert "constants: 1 of 1 caught (tests 1)" in told


def test_a_document_that_does_not_hold_is_not_tried(document, tried):
    document.edit(document.page, "100-to-1", "300-to-1")
    status, told, errors = tried()
    assert status == 2
    assert "error[mutants-untried]: the document does not hold as it is: claim-drift" in errors
    assert told == "1 error\n"


def test_the_counts_are_there_for_programs_too(tried):
    status, told, _ = tried("--format", "json")
    assert status == 0
    assert json.loads(told)["summary"] == {
        "figures": 4,
        "figures_caught": 4,
        "excerpts": 3,
        "excerpts_caught": 3,
        "operators": 1,
        "operators_caught": 1,
        "numbers": 3,
        "numbers_caught": 3,
    }
