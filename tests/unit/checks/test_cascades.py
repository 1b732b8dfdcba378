"""One slip is one error, however much rests on it."""

import json

import pytest

PAGE, FIGURES, FUNCTIONS, SOURCES = (
    "docs/index.md",
    "claims/town.yaml",
    "claims/town.py",
    "claims/sources/town.yaml",
)
SHARE = """

@claim(label="fines for each dollar")
def share(spend, fines):
    return fines / spend
"""
MORE = "A share {claim}`above 0.005 <share>`: {claim}`about $10 million a year <spend>`.\n"


@pytest.fixture
def problems(document, capsys):
    """Return a function that checks a document in which every figure is used twice."""
    document.write(FUNCTIONS, document.read(FUNCTIONS) + SHARE)
    document.add(PAGE, "That is {claim}`at most 0.01 <share>`, of {claim}`fines`.\n")
    assert document.check() == 0
    capsys.readouterr()

    def check():
        document.check("--format", "json")
        return json.loads(capsys.readouterr().out)["problems"]

    return check


def replaced(document, path, old, new):
    """Replace a text wherever it stands in a file; it stands there several times."""
    text = document.read(path)
    assert text.count(old) > 1
    document.write(path, text.replace(old, new))


def the_one(problems):
    (problem,) = problems
    return problem


def lines(problem):
    return [place["location"]["line"] for place in problem["places"]]


def test_an_unknown_id_is_one_error_with_all_its_places(document, problems):
    document.add(PAGE, "{claim}`about 5 <other>`\n\n{claim}`about 6 <other>`\n")
    found = the_one(problems())
    assert found["code"] == "target-unknown"
    assert len(lines(found)) == 1


@pytest.mark.parametrize("old", ["<ratio>", "<share>"])
def test_what_a_misspelt_id_meant_is_not_unused_as_well(document, problems, old):
    document.edit(PAGE, old, "<rtio>")
    assert the_one(problems())["code"] == "target-unknown"


def test_what_a_role_without_an_id_meant_is_not_unused_as_well(document, problems):
    document.edit(PAGE, "100-to-1 <ratio>", "100-to-1")
    assert the_one(problems())["code"] == "role-invalid"


def test_what_a_misspelt_role_holds_is_neither_unbound_nor_unused_as_well(document, problems):
    document.edit(PAGE, "{claim}`around", "{clame}`around")
    assert the_one(problems())["code"] == "role-invalid"


def test_what_nothing_uses_is_told_where_every_role_is_understood(document, problems):
    document.edit(PAGE, "{claim}`around 100-to-1 <ratio>`", "much")
    assert the_one(problems())["code"] == "unused"


@pytest.mark.parametrize(
    ("path", "text", "code"),
    [
        (FIGURES, "spend: [\n", "yaml-syntax"),
        (FIGURES, "- a\n", "value-shape"),
        (FUNCTIONS, "def (\n", "function-invalid"),
        (FUNCTIONS, "raise ValueError\n", "function-invalid"),
        (SOURCES, "references: {\n", "yaml-syntax"),
        (SOURCES, "references: 7\n", "value-shape"),
    ],
)
def test_a_file_that_can_not_be_read_leaves_nothing_else_unknown(
    document, problems, path, text, code
):
    document.write(path, text)
    assert the_one(problems())["code"] == code


@pytest.mark.parametrize("old", ["label: what the town", "value: 10", "basis: reported"])
def test_a_figure_that_can_not_be_read_is_not_unknown_as_well(document, problems, old):
    document.edit(FIGURES, old, f"x{old}")
    assert {problem["code"] for problem in problems()} == {"key-unknown"}


@pytest.mark.parametrize("id_", ["Spend", "SPEND"])
def test_what_a_refused_id_meant_is_not_unknown_as_well(document, problems, id_):
    document.edit(FIGURES, "spend:\n", f"{id_}:\n")
    assert the_one(problems())["code"] == "id-invalid"


def test_an_unknown_source_is_one_error_with_every_figure(document, problems):
    replaced(document, FIGURES, "ref: budget", "ref: bugdet")
    found = the_one(problems())
    assert found["code"] == "source-unknown"
    assert lines(found) == [document.line(FIGURES, 'ref: bugdet, excerpt: "$50,000')]


def test_an_unknown_unit_is_one_error_with_every_figure(document, problems):
    replaced(document, FIGURES, "USD/year", "USD/yaer")
    found = the_one(problems())
    assert found["code"] == "unit-unknown"
    assert len(lines(found)) == 1
    assert [len(help_["edits"]) for help_ in found["help"]] == [2, 0]


def test_an_unknown_parameter_is_one_error_with_every_function(document, problems):
    replaced(document, FUNCTIONS, "(spend, fines)", "(spend, fine)")
    found = the_one(problems())
    assert found["code"] == "parameter-unknown"
    assert lines(found) == [document.line(FUNCTIONS, "def share")]


def test_a_figure_that_was_renamed_is_one_error_with_functions_and_sentences(document, problems):
    document.edit(FIGURES, "fines:\n", "penalties:\n")
    document.add(PAGE, "{claim}`about 5 <other>`\n")
    renamed, other = problems()
    assert (renamed["code"], other["code"]) == ("parameter-unknown", "target-unknown")
    assert renamed["message"].startswith("“fines”, ")
    paths = [place["location"]["path"] for place in renamed["places"]]
    assert paths == [FUNCTIONS, PAGE]
    assert "“other”" in other["message"]


def test_a_function_that_fails_leaves_what_rests_on_it_alone(document, problems):
    rests = '\n\n@claim(label="half")\ndef half(share):\n    return share / 2\n'
    document.write(FUNCTIONS, document.read(FUNCTIONS) + rests)
    document.add(PAGE, "And {claim}`at most 0.005 <half>`.\n")
    document.edit(FUNCTIONS, "return fines / spend", "return fines / 0")
    assert the_one(problems())["code"] == "function-fails"


def test_a_figure_that_moved_is_one_error_with_every_sentence(document, problems):
    document.add(PAGE, MORE)
    document.edit(FIGURES, "value: 10 million", "value: 90 million")
    found = the_one(problems())
    assert found["code"] == "claim-drift"
    pages = [p for p in found["places"] if p["location"]["path"] == PAGE and p["shown"]]
    assert len(pages) >= 3


def test_a_key_misspelt_is_not_missing_as_well(document, problems):
    document.edit(FIGURES, "scope: Wages", "scpoe: Wages")
    assert the_one(problems())["code"] == "key-unknown"


def test_a_page_that_can_not_be_read_leaves_nothing_unused(document, problems):
    (document.root / PAGE).write_bytes(b"\xff")
    assert the_one(problems())["code"] == "file-encoding"
