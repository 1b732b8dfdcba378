"""The register of a printed document: a numbered note for each statement, at the end."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from pypdf import PdfReader

from sphinx_claims.ext.register import HEADROOMS

if TYPE_CHECKING:
    from conftest import Document

EXTENSIONS = 'extensions = ["myst_parser", "sphinx_claims"]'
WITH_PDF = 'extensions = ["myst_parser", "sphinx_claims", "sphinx_typstpdf"]'
SPEND = "about $2 million a year"


@pytest.fixture
def printed(library: Document, monkeypatch: pytest.MonkeyPatch) -> Document:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    library.edit("conf.py", EXTENSIONS, WITH_PDF)
    return library


def words(document: Document) -> str:
    """Return the words of the PDF as they follow each other."""
    (file,) = document.out.glob("*.pdf")
    pages = (page.extract_text() for page in PdfReader(file).pages)
    return re.sub(r"\s+", " ", " ".join(pages))


def register(document: Document) -> dict[int, str]:
    """Return what the register says, by the numbers of its notes."""
    file = document.out / "the-library.typ"
    _, *notes = file.read_text("utf-8").split("#endnote(")
    texts = {
        int(note.partition(",")[0].strip('"')): "".join(re.findall(r'#"(.*?)";', note))
        for note in notes
    }
    assert texts
    return texts


def build(document: Document, *arguments: str) -> None:
    assert document.build("-W", *arguments, builder="typstpdf") == 0, document.log


def test_the_words_of_a_statement_have_a_mark_and_a_note(printed: Document) -> None:
    build(printed)
    assert f"The town spends {SPEND}[1] on its library." in words(printed)
    note = register(printed)[1]
    assert note.startswith(f"“{SPEND}” holds")
    assert "The wording accepts $1 to 4 million a year (“about”: a factor of 2 either way)" in note
    assert "Its words: “" in note
    # What a single number can be is what the words accept.
    assert "How far" not in note
    assert any("How far: " in other for other in register(printed).values())


def test_a_claim_has_its_formula_in_names_and_in_values(printed: Document) -> None:
    build(printed)
    text = words(printed)
    note = next(note for note in register(printed).values() if "100-to-1" in note)
    # Down to the sources: a reader on paper has no record to go to.
    assert "From: what the town spends on its library: $2 million a year; what fines" in note
    assert ": $20,000 a year; all by The town's budget 2025. How certain" in note
    file = printed.out / "the-library.typ"
    spoken = re.findall(r'alt: "(.*?)"', file.read_text("utf-8"))
    assert any("spend / fines" in formula for formula in spoken)
    assert any("$2 million a year / " in formula and " = " in formula for formula in spoken)
    assert "100-to-1" in text


def test_what_is_stated_twice_on_a_page_is_told_once(printed: Document) -> None:
    printed.edit("docs/index.md", "on its library.", "on it: {claim}`about $2 million <spend>`.")
    printed.edit("docs/index.md", "about $2 million <spend>", "about $2 million a year <spend>")
    build(printed)
    notes = register(printed)
    assert "Its words: “" in notes[1]
    assert notes[2].startswith(f"“{SPEND}” holds")
    assert "What is behind it: see " in notes[2]
    assert "Its words" not in notes[2]


def test_what_is_stated_on_two_pages_is_told_once(printed: Document) -> None:
    printed.edit(
        "docs/visitors.md", "# Visitors", f"# Visitors\n\nIt costs {{claim}}`{SPEND} <spend>`."
    )
    build(printed)
    notes = [note for note in register(printed).values() if note.startswith(f"“{SPEND}” holds")]
    assert len(notes) == 2
    assert ["Its words: “" in note for note in notes] == [True, False]
    assert "What is behind it: see " in notes[1]


def test_a_note_names_what_its_inputs_are_from_down_to_the_sources(printed: Document) -> None:
    printed.write(
        "claims/more.py",
        "from sphinx_claims import claim\n\n\n"
        '@claim(label="twice as much")\n'
        "def twice(spend_for_fines, visitors):\n    return 2 * spend_for_fines + 0 * visitors\n",
    )
    printed.edit("claims/library.yaml", "value: 300 people", "value: 300")
    printed.edit("claims/library.yaml", 'excerpt: "300 people"', 'excerpt: "300"')
    printed.edit(
        "docs/visitors.md", "# Visitors", "# Visitors\n\nIt is {claim}`about 200 <twice>`."
    )
    printed.build(builder="typstpdf")
    note = next(note for note in register(printed).values() if "about 200" in note)
    assert (
        "dollars spent for each dollar of fines: 100 (from what the town spends on its library: "
        "$2 million a year; what fines bring in: $20,000 a year; all by "
    ) in note
    assert "people who visit on a Saturday: 300 (The town's budget 2025)" in note


def test_what_is_said_of_all_inputs_is_true_of_each(printed: Document) -> None:
    sources = "claims/sources/library.yaml"
    other = "- id: count\n  type: report\n  title: The count\n  issued: {date-parts: [[2025]]}\n"
    printed.write(sources, (printed.folder / sources).read_text("utf-8") + other)
    printed.edit("claims/library.yaml", 'budget, excerpt: "300', 'count, excerpt: "300')
    printed.write(
        "claims/more.py",
        "from sphinx_claims import claim\n\n\n"
        '@claim(label="those who come", unit="person")\n'
        "def first(visitors):\n    return 1 * visitors\n\n\n"
        '@claim(label="a part of them", unit="person")\n'
        "def part(visitors, fines, spend):\n    return visitors * (fines / spend)\n\n\n"
        '@claim(label="both", unit="person")\n'
        "def both(first, part):\n    return first + part\n",
    )
    printed.edit(
        "docs/visitors.md", "# Visitors", "# Visitors\n\nIt is {claim}`about 300 people <both>`."
    )
    printed.build(builder="typstpdf")
    note = next(note for note in register(printed).values() if "about 300 people" in note)
    # The visitors, who are told of before, within the first input, are of another source.
    assert "(from people who visit on a Saturday: 300 people (The count 2025))" in note
    assert "what fines bring in: $20,000 a year (The town's budget 2025)" in note
    assert "all by" not in note


def test_a_note_says_how_certain_a_figure_is_and_when_it_is_due(printed: Document) -> None:
    build(printed)
    note = register(printed)[1]
    assert "How certain: reported by its source, as of 2025" in note
    assert "Review: due after 2099-12-31" in note
    printed.edit("claims/library.yaml", "review_by: 2099-12-31", "review_by: 2020-12-31")
    assert printed.build(builder="typstpdf") == 0
    note = register(printed)[1]
    assert "Review: due since 2020-12-31" in note
    computed = next(note for note in register(printed).values() if "100-to-1" in note)
    assert ": $2 million a year, due for review" in computed
    assert "How certain: It rests on " in computed


def test_a_note_says_of_two_figures_how_far_they_can_move_and_of_how_many_more(
    printed: Document,
) -> None:
    printed.write(
        "claims/more.py",
        "from sphinx_claims import claim\n\n\n"
        '@claim(label="what is spent for each dollar of fines and each visitor", unit="1/person")\n'
        "def spend_for_both(spend, fines, visitors):\n    return spend / fines / visitors\n",
    )
    said = "It is {claim}`about 0.33 per person <spend_for_both>`."
    printed.edit("docs/visitors.md", "# Visitors", f"# Visitors\n\n{said}")
    build(printed)
    note = next(note for note in register(printed).values() if "each visitor" in note)
    _, _, far = note.partition("How far: ")
    assert far.count("holds until") == HEADROOMS == 2
    assert far.endswith("and so on, for 1 more figure")


def test_a_note_follows_its_figure(printed: Document) -> None:
    build(printed)
    before = register(printed)[1]
    printed.edit("claims/library.yaml", "value: 2 million", "value: 2.1 million")
    printed.build(builder="typstpdf")
    assert printed.status == 1
    printed.edit("claims/library.yaml", "value: 2.1 million", "value: 2 million")
    printed.edit("claims/library.yaml", "label: what", "label: all that")
    build(printed)
    assert register(printed)[1] != before


def test_a_heading_with_a_statement_has_its_mark(printed: Document) -> None:
    printed.edit("docs/visitors.md", "# Visitors", "# The {claim}`visitors` of a Saturday")
    build(printed)
    assert re.search(r"The [\w, ]+\[\d+\] of a Saturday", words(printed))


def test_a_statement_that_fails_says_so_in_print_too(printed: Document) -> None:
    printed.edit("docs/index.md", SPEND, "about $9 million a year")
    assert printed.build(builder="typstpdf") == 1
    assert "about $9 million a year [fails: the value is $2 million a year" in words(printed)


def test_of_words_that_can_not_be_read_a_note_says_why(printed: Document) -> None:
    printed.edit("docs/index.md", SPEND, "about *$2 million a year")
    assert printed.build(builder="typstpdf") == 1
    note = register(printed)[1]
    assert "unjudged" in note
    assert "The hedge “about” is not" in note
    assert "The wording the" not in note


def test_a_link_to_a_record_leads_to_its_page_online(printed: Document) -> None:
    printed.edit(
        "conf.py", 'claims_pages = "docs"', 'claims_pages = "docs"\nhtml_baseurl = "https://a.b/c"'
    )
    build(printed)
    (file,) = printed.out.glob("*.pdf")
    linked = {
        annotation["/A"]["/URI"]
        for page in PdfReader(file).pages
        for annotation in (item.get_object() for item in page.get("/Annots", ()))
        if "/URI" in annotation.get("/A", {})
    }
    assert "https://a.b/c/record/spend.html" in linked


@pytest.mark.parametrize("builder", ["latex", "text", "epub"])
def test_no_other_builder_has_a_register(printed: Document, builder: str) -> None:
    assert printed.build(builder=builder) == 0
    texts = [
        file.read_text("utf-8")
        for file in printed.out.rglob("*")
        if file.suffix in {".tex", ".txt", ".xhtml"}
    ]
    assert texts
    assert not any("The wording accepts" in text for text in texts)
