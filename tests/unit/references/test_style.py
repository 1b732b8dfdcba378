"""References in a citation style: who, when, what and where, for every type of source."""

import subprocess
import sys

import pytest

from sphinx_claims.model import SOURCE_TYPES
from sphinx_claims.references import ReferenceStore
from sphinx_claims.references.style import write_references

ADDRESS = "https://example.org/a"


@pytest.fixture
def written(document):
    """Return a function that gives the references of records written as CSL-YAML."""

    def write(*records):
        listing = "\n".join(f"- {record}" for record in records)
        document.write(document.sources, f"references:\n{listing}\n")
        loaded, _ = document.loaded()
        assert len(loaded.sources) == len(records)
        return write_references(loaded.sources)

    return write


def record(id_="smith", title="A title", year=2020, more="", kind="report", author="Smith"):
    date = f", issued: {{date-parts: [[{year}]]}}" if year else ""
    names = "".join(f"{{family: {name}, given: Ada}}, " for name in author.split())
    by = f", author: [{names}]" if author else ""
    return f"{{id: {id_}, type: {kind}, title: '{title}'{by}{date}, URL: '{ADDRESS}'{more}}}"


@pytest.mark.parametrize(
    ("author", "label"),
    [
        ("Smith", "Smith 2020"),
        ("Smith Jones", "Smith and Jones 2020"),
        ("Smith Jones Rossi", "Smith, Jones and Rossi 2020"),
        ("Smith Jones Rossi Silva", "Smith et al. 2020"),
    ],
)
def test_a_source_is_cited_by_author_and_year(written, author, label):
    assert written(record(author=author))["smith"].label == label


def test_a_source_of_no_date_is_cited_as_one(written):
    found = written(record(year=None))["smith"]
    assert found.label == "Smith n.d."
    assert found.text.startswith("Smith, A. (n.d.) ")


def test_a_source_of_no_author_is_cited_by_its_title(written):
    assert written(record(author=""))["smith"].label == "A title 2020"


def test_an_institution_keeps_its_name(written):
    more = ", author: [{literal: 'Bank of Rome, Research & Data'}, {family: Rossi}]"
    found = written(record(author="", more=more))["smith"]
    assert found.label == "Bank of Rome, Research & Data and Rossi 2020"
    assert "&amp;" not in found.text


def test_sources_of_one_author_and_year_are_told_apart_by_letters_in_the_order_listed(written):
    found = written(
        record("smith_one", "Zebras"), record("smith_two", "Apples"), record("other", author="Wu")
    )
    labels = {id_: reference.label for id_, reference in found.items()}
    assert labels == {"smith_two": "Smith 2020a", "smith_one": "Smith 2020b", "other": "Wu 2020"}
    assert "(2020a) Apples" in found["smith_two"].text
    assert list(found) == ["smith_two", "smith_one", "other"]


def test_letters_go_on_after_z(written):
    titles = [f"Title {number:02}" for number in range(28)]
    found = written(*(record(f"id_{title[-2:]}", title) for title in titles))
    assert [reference.label[-3:] for reference in found.values()][24:] == [
        "20y",
        "20z",
        "0aa",
        "0ab",
    ]


def test_ids_that_differ_in_capitals_alone_are_two_sources(written):
    found = written(record("smith", "Zebras"), record("Smith", "Apples"))
    assert "Zebras" in found["smith"].text
    assert "Apples" in found["Smith"].text


def test_an_article_has_its_journal_volume_and_pages(written):
    more = ", container-title: The Journal, volume: 3, issue: 2, page: 10-19, DOI: 10.1000/182"
    found = written(record(kind="article-journal", more=more))["smith"]
    assert found.text == (
        "Smith, A. (2020) ‘A title’, The Journal, 3(2), pp. 10–19. "
        "Available at: https://doi.org/10.1000/182."
    )
    assert [run.text for run in found.runs if run.is_italic] == ["The Journal"]


def test_a_chapter_has_its_book_its_editors_and_its_place(written):
    more = (
        ", container-title: The Book, publisher: A Press, publisher-place: Rome, "
        "edition: 2, editor: [{family: Rossi, given: Bo}], collection-title: Studies"
    )
    found = written(record(kind="chapter", more=more))["smith"].text
    for part in ("The Book", "A Press", "Rome", "B. Rossi", "2nd"):
        assert part in found


def test_a_talk_has_its_event(written):
    more = ", event-title: The Conference, event-place: Oslo"
    assert "The Conference" in written(record(kind="speech", more=more))["smith"].text


@pytest.mark.parametrize("kind", SOURCE_TYPES)
def test_every_type_keeps_author_year_and_title_and_doubles_no_mark(written, kind):
    more = ", container-title: A place., publisher: A house, note: Seen in part.."
    title = "How many are there? A <count> & more."
    text = written(record(kind=kind, title=title, more=more))["smith"].text
    assert "Smith" in text
    assert "2020" in text
    assert "How many are there? A <count> & more" in text
    assert ".." not in text
    assert "?." not in text
    assert ",," not in text
    assert "Seen in part" not in text


def test_markup_of_a_title_is_text(written):
    found = written(record(title="A <b>bold</b> <i>case</i> \x26amp; <script>"))["smith"]
    assert "A <b>bold</b> <i>case</i> \x26amp; <script>" in found.text


def test_no_source_has_no_reference():
    assert write_references({}) == {}


def test_references_are_written_once_and_then_kept(written, tmp_path):
    written(record())
    asked = []

    def sources():
        asked.append(True)
        return {}

    path = tmp_path / "kept" / "references.pickle"
    assert ReferenceStore(path, "one", sources).get("smith") is None
    assert ReferenceStore(path, "one", sources).get("smith") is None
    assert len(asked) == 1
    assert ReferenceStore(path, "another", sources).get("smith") is None
    assert len(asked) == 2


def test_the_processor_is_imported_for_a_reference_alone():
    code = (
        "import sys, sphinx_claims.ext, sphinx_claims.checks, sphinx_claims.references as r; "
        "assert 'citeproc' not in sys.modules; "
        "from pathlib import Path; import tempfile; "
        "r.ReferenceStore(Path(tempfile.mkdtemp()) / 'a', '', dict).references; "
    )
    subprocess.run([sys.executable, "-c", code], check=True)
