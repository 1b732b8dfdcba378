"""Each edit that is proposed for a document that can be read makes it hold."""

import json

import pytest

PAGE, FIGURES, SOURCES = "docs/index.md", "claims/town.yaml", "claims/sources/town.yaml"
TEXT = "Of $10 million a year – so the mayor – fines bring $50,000 to $100,000 a year.\n"
DERIVED = """\
total:
  label: a derived figure
  value: 100 to 200
  range: spread
  basis: derived
  as_of: 2025
  review_by: 2030-12-31
  source: {ref: budget}
  derivation: {low: ratio, high: ratio}
  scope: A test.

"""
STATED = (PAGE, "fines bring in.", "fines bring in: {claim}`at least 100 <total>`.")


@pytest.fixture
def check(document, capsys):
    def run(*arguments):
        status = document.check("--format", "json", *arguments)
        return status, json.loads(capsys.readouterr().out)["problems"]

    return run


@pytest.fixture
def mended(document, check, apply_edits):
    """Return a function that breaks a document, makes the one set of edits, and checks again."""

    def mend(*edits):
        for edit in edits:
            document.edit(*edit)
        status, problems = check()
        assert status > 0
        (problem,) = problems
        made = [edit for help_ in problem["help"] for edit in help_["edits"]]
        assert made
        apply_edits(document.root, made)
        assert check() == (0, [])
        return made

    return mend


def test_a_sentence_can_say_the_value(document, mended):
    mended((PAGE, "around 100-to-1", "around 300-to-1"))
    assert "That is {claim}`100-to-1 to 200-to-1 <ratio>` against" in document.read(PAGE)


def test_words_that_say_nothing_can_say_the_value(document, mended):
    mended((PAGE, "about $10 million a year", "a lot of money"))
    assert "spends {claim}`$10 million a year <spend>` on" in document.read(PAGE)


def test_all_the_sentences_of_one_cause_are_mended_at_once(document, mended):
    more = "{claim}`around 400-to-1 <ratio>` and {claim}`about $30 million a year <spend>`.\n"
    document.add(PAGE, more)
    document.edit(PAGE, "around 100-to-1", "around 500-to-1")
    document.edit(PAGE, "about $10 million", "about $90 million")
    assert len(mended()) == 4


def test_a_sentence_that_keeps_a_text_is_not_rewritten(document, check):
    document.write("claims/sources/town.txt", "The library\n\nAbout $10 million a year.\n")
    document.edit(
        SOURCES, "type: report", "type: report\n  custom: {text: claims/sources/town.txt}"
    )
    document.add("conf.py", 'claims_verbatim = {"index": "budget"}\n')
    document.edit(PAGE, "around 100-to-1", "around 300-to-1")
    _, problems = check()
    drift = [problem for problem in problems if problem["code"] == "claim-drift"]
    assert drift
    assert all(help_["edits"] == [] for problem in drift for help_ in problem["help"])


@pytest.mark.parametrize(
    "words",
    ["{claim}`around\n300-to-1 <ratio>`", "{claim}`around  300-to-1 <ratio>`"],
    ids=["over two lines", "two spaces"],
)
def test_words_that_are_not_written_as_they_are_read_are_not_rewritten(document, check, words):
    document.edit(PAGE, "{claim}`around 100-to-1 <ratio>`", words)
    _, (problem,) = check()
    assert problem["code"] == "claim-drift"
    assert all(help_["edits"] == [] for help_ in problem["help"])


def test_words_of_another_unit_are_for_a_person_to_mend(document, check):
    document.edit(PAGE, "about $10 million a year", "about $10 million")
    _, (problem,) = check()
    assert problem["code"] == "claim-unit"
    assert all(help_["edits"] == [] for help_ in problem["help"])


def test_a_value_that_can_not_be_read_back_is_no_edit(document, check):
    more = """\
    pairs:
      label: pairs of readers
      value: 10 person^2
      basis: measured
      as_of: 2025
      review_by: 2030-12-31
      unsaid: person
      source: {ref: budget, excerpt: "10 people"}
      scope: Whoever meets whom.
    """
    document.add(FIGURES, more)
    document.add(PAGE, "That is {claim}`90 people <pairs>`.\n")
    _, (problem,) = check()
    assert problem["code"] == "claim-drift"
    assert all(help_["edits"] == [] for help_ in problem["help"])


@pytest.mark.parametrize("value", ["100 to 300", "7 to 8", "0.001 to 0.002"])
def test_a_derived_figure_can_be_written_as_it_is_derived(document, mended, value):
    document.edit(FIGURES, "spend:\n", DERIVED + "spend:\n")
    document.edit(*STATED)
    document.edit(PAGE, "at least 100", "at least 0.001")
    mended((FIGURES, "value: 100 to 200", f"value: {value}"))
    assert "  value: 100 to 200\n" in document.read(FIGURES)


def test_a_derived_figure_of_a_small_or_a_large_value_has_no_exponent(document, mended):
    document.edit(FIGURES, "spend:\n", DERIVED + "spend:\n")
    document.edit(*STATED)
    document.edit("claims/town.py", "spend / fines", "spend / fines / 3e9")
    document.edit(PAGE, "around 100-to-1", "at most 1")
    document.edit(PAGE, "at least 100 <total>", "at most 200 <total>")
    mended()
    assert "  value: 0.0000000333333 to 0.0000000666667\n" in document.read(FIGURES)


def test_a_point_for_a_range_is_for_a_person_to_mend(document, check):
    document.edit(FIGURES, "spend:\n", DERIVED.replace("  range: spread\n", "") + "spend:\n")
    document.edit(FIGURES, "value: 100 to 200", "value: 100")
    document.edit(*STATED)
    _, (problem,) = check()
    assert problem["code"] == "derivation-drift"
    assert all(help_["edits"] == [] for help_ in problem["help"])


@pytest.mark.parametrize(
    ("excerpt", "text"),
    [
        ("of $10 Million a year", "Of $10 million a year"),
        ("$10 million a year - so the mayor", "$10 million a year – so the mayor"),
    ],
)
def test_an_excerpt_can_be_spelled_as_its_text_spells_it(document, mended, excerpt, text):
    document.write("claims/sources/town.txt", TEXT)
    document.edit(
        SOURCES, "type: report", "type: report\n  custom: {text: claims/sources/town.txt}"
    )
    mended((FIGURES, '"$10 million a year"', f'"{excerpt}"'))
    assert f'excerpt: "{text}"' in document.read(FIGURES)


def test_an_excerpt_is_not_spelled_as_what_its_text_denies(document, check):
    document.edit(
        SOURCES, "type: report", "type: report\n  custom: {text: claims/sources/town.txt}"
    )
    document.write(
        "claims/sources/town.txt", "Not $10 Million a year. Of $50,000 to $100,000 a year."
    )
    _, (problem,) = check()
    assert problem["code"] == "excerpt-absent"
    assert all(help_["edits"] == [] for help_ in problem["help"])


@pytest.mark.parametrize("excerpt", ["$10 million per year", "$10 million", "10 million A YEAR"])
def test_an_excerpt_of_other_words_is_for_a_person_to_mend(document, check, excerpt):
    text = TEXT.replace(
        "$10 million a year", "$10 million a year, $10 MILLION and 10 million a Year"
    )
    document.write("claims/sources/town.txt", text + "Of 10 Million a year.\n")
    document.edit(
        SOURCES, "type: report", "type: report\n  custom: {text: claims/sources/town.txt}"
    )
    document.edit(FIGURES, '"$10 million a year"', f'"{excerpt}"')
    _, problems = check()
    assert all(help_["edits"] == [] for problem in problems for help_ in problem["help"])


@pytest.mark.parametrize(
    ("edit", "written"),
    [
        ((PAGE, "{claim}`around", "{clame}`around"), "{claim}`around 100-to-1"),
        ((PAGE, "<ratio>", "< ratoi >"), "< ratio >"),
        ((FIGURES, '{ref: budget, excerpt: "$10', '{ref: "bugdet", excerpt: "$10'), '"budget"'),
        ((FIGURES, "  basis: reported", "  basis: 'reprted'"), "basis: 'reported'"),
    ],
    ids=lambda value: value[2] if isinstance(value, tuple) else "",
)
def test_a_name_can_be_spelled_right_in_quotes_or_between_spaces(document, mended, edit, written):
    mended(edit)
    assert written in document.read(edit[0])


def test_an_id_that_is_misspelt_in_several_places_is_mended_in_all(document, mended):
    document.edit(PAGE, "<ratio>", "<ratoi>")
    document.add(PAGE, "{claim}`around 100-to-1 <ratoi>`, {claim}`ratoi` again.\n")
    assert len(mended()) == 3
    assert "ratoi" not in document.read(PAGE)


def test_a_number_that_is_not_bound_is_for_a_person_to_mend(document, check):
    document.add(PAGE, "There are 12 branches.\n")
    _, (problem,) = check()
    assert [help_["edits"] for help_ in problem["help"]] == [[], []]
