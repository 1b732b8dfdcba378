"""The files beside the ledger's page: written with it, equal to those of a clean build."""

from __future__ import annotations

import csv
import io
import json
import os
from typing import TYPE_CHECKING, Any

import pytest
from jsonschema import Draft202012Validator

from tests.csv_on_the_web import read_cells

if TYPE_CHECKING:
    from collections.abc import Callable

    from conftest import Document

FILES = ("ledger.json", "ledger.csv", "statements.csv")
SCHEMAS = ("ledger.schema.json", "ledger.csv-metadata.json", "statements.csv-metadata.json")


def ledger(document: Document) -> Any:
    return json.loads(document.read("ledger.json"))


def test_the_files_lie_beside_the_page_and_the_page_leads_to_them(library: Document) -> None:
    assert library.build("-W") == 0
    page = library.read("ledger.html")
    for name in FILES:
        assert (library.out / name).is_file()
        assert page.count(f'href="{name}"') == 1
    assert ledger(library)["document"]["title"] == "The library"
    rows = list(csv.DictReader(io.StringIO(library.read("ledger.csv"), newline="")))
    assert [row["id"] for row in rows] == ["fines", "spend", "visitors", "spend_for_fines"]


@pytest.mark.parametrize("root", ["library", "museum"])
def test_each_file_is_as_the_one_beside_it_says(
    document: Callable[[str], Document], root: str
) -> None:
    built = document(root)
    assert built.build("-W") == 0
    page = built.read("ledger.html")
    assert all(page.count(f'href="{name}"') == 1 for name in SCHEMAS)
    found = ledger(built)
    schema = json.loads(built.read(found["$schema"]))
    Draft202012Validator.check_schema(schema)
    Draft202012Validator(schema).validate(found)
    for name in ("ledger.csv", "statements.csv"):
        metadata = json.loads(built.read(f"{name}-metadata.json"))
        assert metadata["url"] == name
        text = (built.out / name).read_bytes().decode("utf-8")
        assert len(read_cells(text, metadata)) == text.count("\r\n") - 1


def test_the_schemas_do_not_depend_on_the_document(document: Callable[[str], Document]) -> None:
    library, museum = document("library"), document("museum")
    library.build()
    museum.build()
    assert all(library.read(name) == museum.read(name) for name in SCHEMAS)


def test_in_folders_they_lie_where_they_always_do(library: Document) -> None:
    assert library.build("-W", builder="dirhtml") == 0
    assert 'href="../ledger.json"' in library.read("ledger/index.html")
    assert (library.out / "ledger.json").is_file()
    statement = ledger(library)["statements"][0]
    assert statement["permalink"] == "fines/#statement-spend_for_fines-1"


def test_the_page_leads_to_what_it_has_beside_it_wherever_it_lies(library: Document) -> None:
    (library.folder / "docs/about").mkdir()
    (library.folder / "docs/ledger.md").rename(library.folder / "docs/about/ledger.md")
    library.edit("docs/index.md", "\nledger\n", "\nabout/ledger\n")
    assert library.build("-W") == 0
    assert (library.out / "about/ledger.json").is_file()
    assert 'href="ledger.json"' in library.read("about/ledger.html")


def test_addresses_lead_into_the_sentence_and_to_the_record(library: Document) -> None:
    assert library.build("-W") == 0
    found = ledger(library)
    page, anchor = found["statements"][0]["permalink"].split("#")
    assert f'id="{anchor}"' in library.read(page)
    for record in (*found["figures"], *found["claims"], *found["sources"]):
        page, _, anchor = record["permalink"].partition("#")
        assert (library.out / page).is_file(), record["id"]
        assert not anchor or f'id="{anchor}"' in library.read(page), record["id"]


@pytest.mark.parametrize("base", ["https://library.example/2026", "https://library.example/2026/"])
def test_addresses_are_whole_where_the_document_knows_its_own(library: Document, base: str) -> None:
    assert library.build("-W", "-D", f"html_baseurl={base}") == 0
    found = ledger(library)
    assert found["document"]["address"] == "https://library.example/2026/"
    whole = "https://library.example/2026/fines.html#statement-spend_for_fines-1"
    assert found["statements"][0]["permalink"] == whole


@pytest.mark.parametrize("builder", ["text", "singlehtml", "epub", "latex"])
def test_a_builder_of_no_pages_of_html_writes_none(library: Document, builder: str) -> None:
    assert library.build(builder=builder) == 0
    assert not [path for name in FILES + SCHEMAS for path in library.out.rglob(name)]


def test_a_document_without_a_ledger_has_none(library: Document) -> None:
    library.build()
    library.write("docs/ledger.md", "# Ledger\n")
    assert library.build("-W") == 0
    assert not [name for name in FILES + SCHEMAS if (library.out / name).exists()]


def test_an_unchanged_build_leaves_the_files_as_they_are(library: Document) -> None:
    library.build()
    for name in FILES + SCHEMAS:
        os.utime(library.out / name, (0, 0))
    assert library.build("-W") == 0
    assert {(library.out / name).stat().st_mtime for name in FILES + SCHEMAS} == {0}


def test_a_file_that_was_taken_away_comes_back(library: Document) -> None:
    library.build()
    before = library.read("ledger.csv")
    (library.out / "ledger.csv").unlink()
    assert library.build("-W") == 0
    assert library.read("ledger.csv") == before


def test_a_comment_leaves_them_untouched_and_a_figure_moves_them(library: Document) -> None:
    library.build()
    for name in FILES:
        os.utime(library.out / name, (0, 0))
    library.edit("claims/library.yaml", "spend:\n", "# What the town pays.\nspend:\n")
    library.build()
    assert [(library.out / name).stat().st_mtime for name in FILES] == [0, 0, 0]
    library.edit("claims/library.yaml", "2 million USD", "2.1 million USD")
    library.edit("claims/library.yaml", "$2 million a year", "$2.1 million a year")
    library.build()
    assert ledger(library)["claims"][0]["value"]["central"] == pytest.approx(105)
    incremental = library.bytes()
    library.build(name="clean")
    assert incremental == library.bytes()


def test_another_day_and_another_address_are_told(
    library: Document, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1767225600")
    library.build()
    assert ledger(library)["document"]["verified"] == "2026-01-01"
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1767312000")
    library.build()
    assert ledger(library)["document"]["verified"] == "2026-01-02"
    library.build("-D", "html_baseurl=https://library.example")
    assert ledger(library)["document"]["address"] == "https://library.example/"


def test_a_statement_that_fails_is_told_as_such(library: Document) -> None:
    library.edit("docs/fines.md", "about 100-to-1", "about 500-to-1")
    assert library.build() == 1
    assert ledger(library)["statements"][0]["verdict"] == "fails"


def test_an_exempt_number_leads_to_the_page_that_has_it(library: Document) -> None:
    with (library.folder / "docs/opening.md").open("a", encoding="utf-8") as page:
        page.write("\nSince {exempt}`1998 <date: over the door>`.\n")
    with (library.folder / "docs/ledger.md").open("a", encoding="utf-8") as page:
        page.write("\n```{claims-ledger} exemptions\n```\n")
    library.build()
    assert "“1998”" in library.read("ledger.html")
    *_, row = library.read("ledger.html").partition("over the door")
    assert 'href="opening.html"' in row.partition("</tr>")[0]
