"""What was given away under the old id of a figure or claim goes on leading to it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import urljoin

import pytest
from sphinx.util.inventory import InventoryFile

if TYPE_CHECKING:
    from conftest import Document

REFRESH = re.compile(r'<meta http-equiv="refresh" content="0; url=([^"]+)" />')
CANONICAL = re.compile(r'<link rel="canonical" href="([^"]+)" />')
LINK = re.compile(r'<a id="moved" href="([^"]+)">([^<]+)</a>')
SCRIPT = re.compile(r'<script src="([^"]+)" defer="defer">')


def rename(library: Document) -> None:
    """Give a figure and a claim other ids, wherever the document has them."""
    library.edit("claims/library.yaml", "visitors:\n", "guests:\n  formerly: [visitors, people]\n")
    library.edit("docs/visitors.md", "{claim}`visitors`", "{claim}`guests`")
    library.edit("claims/library.py", "def spend_for_fines", "def cost_of_fines")
    library.edit("claims/library.py", 'fines")', 'fines", formerly=("spend_for_fines",))')
    library.edit("docs/fines.md", "<spend_for_fines>", "<cost_of_fines>")


@pytest.fixture
def renamed(library: Document) -> Document:
    rename(library)
    return library


def only(pattern: re.Pattern[str], page: str) -> str:
    (found,) = pattern.findall(page)
    return found if isinstance(found, str) else found[0]


@pytest.mark.parametrize(
    ("builder", "page", "leads"),
    [
        ("html", "record/{}.html", "record/guests.html"),
        ("dirhtml", "record/{}/index.html", "record/guests/index.html"),
    ],
)
@pytest.mark.parametrize("old", ["visitors", "people"])
def test_the_page_of_an_old_id_leads_on_with_a_script_and_without(
    renamed: Document, builder: str, page: str, leads: str, old: str
) -> None:
    assert renamed.build("-W", builder=builder) == 0
    at = page.format(old)
    text = renamed.read(at)
    for address in (only(REFRESH, text), only(CANONICAL, text), only(LINK, text)):
        file = renamed.out / urljoin(f"http://x/{at}", address).removeprefix("http://x/")
        assert (file / "index.html" if file.is_dir() else file) == renamed.out / leads
    assert LINK.findall(text)[0][1] == "people who visit on a Saturday"
    assert '<meta name="robots" content="noindex" />' in text
    script = urljoin(f"http://x/{at}", only(SCRIPT, text)).removeprefix("http://x/")
    assert (renamed.out / script).is_file()


def test_the_canonical_address_is_whole_where_the_document_knows_its_own(
    renamed: Document,
) -> None:
    assert renamed.build("-W", "-D", "html_baseurl=https://library.example/2026") == 0
    text = renamed.read("record/spend_for_fines.html")
    assert only(CANONICAL, text) == "https://library.example/2026/record/cost_of_fines.html"
    assert only(REFRESH, text) == "cost_of_fines.html"


def test_no_search_no_sitemap_and_no_model_is_told_of_an_old_address(renamed: Document) -> None:
    assert renamed.build("-W", "-D", "html_baseurl=https://library.example") == 0
    for name in ("sitemap.xml", "searchindex.js", "llms-full.txt"):
        assert "record/guests" in renamed.read(name)
        assert "record/visitors" not in renamed.read(name), name
        assert "record/people" not in renamed.read(name), name
    assert "record/" not in renamed.read("llms.txt")
    assert not (renamed.out / "record/visitors.txt").exists()


def test_the_record_says_what_it_was_called_and_has_its_old_anchors(renamed: Document) -> None:
    assert renamed.build("-W") == 0
    record = renamed.record("guests")
    assert 'id="guests"' in record
    assert 'id="visitors"' in record
    assert re.search(r"called before.*visitors.*people.*kept in", record, re.DOTALL)


@pytest.mark.parametrize("builder", ["singlehtml", "latex", "text"])
def test_where_records_are_sections_the_old_anchors_are_there_too(
    renamed: Document, builder: str
) -> None:
    assert renamed.build("-W", builder=builder) == 0
    assert not [path for path in renamed.out.rglob("*") if path.stem == "people"]
    if builder == "singlehtml":
        assert renamed.read("index.html").count('id="people"') == 1


def test_the_inventory_has_the_old_names_at_the_new_places(renamed: Document) -> None:
    assert renamed.build("-W") == 0
    inventory = InventoryFile.loads((renamed.out / "objects.inv").read_bytes(), uri="").data
    for name in ("guests", "visitors", "people"):
        for kind, target in (("claims:figure", name), ("std:label", f"record-{name}")):
            assert inventory[kind][target].uri == "record/guests.html"
            assert inventory[kind][target].display_name == "people who visit on a Saturday"
    assert inventory["claims:claim"]["spend_for_fines"].uri == "record/cost_of_fines.html"


def test_a_label_of_the_documents_own_goes_before_ours(library: Document) -> None:
    library.write("docs/opening.md", "(record-spend)=\n# Opening\n\nIt is open every day.\n")
    assert library.build("-W") == 0
    inventory = InventoryFile.loads((library.out / "objects.inv").read_bytes(), uri="").data
    assert inventory["std:label"]["record-spend"].uri == "opening.html#record-spend"
    assert inventory["std:label"]["record-fines"].uri == "record/fines.html"


def test_the_documents_own_sentences_use_the_new_id(renamed: Document) -> None:
    renamed.edit("docs/visitors.md", "{claim}`guests`", "{claim}`300 people <visitors>`")
    assert renamed.build() == 2
    assert "“visitors” is no figure and no claim" in renamed.log
    assert "it is called “guests” now" in renamed.log


@pytest.mark.parametrize("role", ["claims:ref", "any"])
def test_the_documents_own_links_use_the_new_id(renamed: Document, role: str) -> None:
    renamed.write("docs/opening.md", f"# Opening\n\nSee {{{role}}}`the count <people>`.\n")
    assert renamed.build("-W") == 1
    assert "“people” is called “guests” now" in renamed.log


@pytest.mark.parametrize("processes", ["1", "2"])
@pytest.mark.parametrize("builder", ["html", "dirhtml"])
def test_a_rename_and_its_undoing_give_the_bytes_of_a_clean_build(
    library: Document, builder: str, processes: str
) -> None:
    library.build("-j", processes, builder=builder)
    before = library.bytes()
    kept = {
        path: (library.folder / path).read_text("utf-8")
        for path in (
            *("claims/library.yaml", "claims/library.py"),
            *("docs/visitors.md", "docs/fines.md"),
        )
    }
    rename(library)
    assert library.build("-W", "-j", processes, builder=builder) == 0
    incremental = library.bytes()
    library.build(name="clean", builder=builder)
    assert incremental == library.bytes()
    assert incremental != before
    for path, text in kept.items():
        library.write(path, text)
    assert library.build("-W", "-j", processes, builder=builder) == 0
    assert library.bytes() == before


def test_an_old_id_that_is_given_up_takes_its_page_along(renamed: Document) -> None:
    renamed.build()
    renamed.edit("claims/library.yaml", "[visitors, people]", "[visitors]")
    assert renamed.build("-W") == 0
    assert (renamed.out / "record/visitors.html").is_file()
    assert not (renamed.out / "record/people.html").exists()
    incremental = renamed.bytes()
    renamed.build(name="clean")
    assert incremental == renamed.bytes()


def test_a_listing_that_is_taken_away_takes_the_pages_of_old_ids_along(renamed: Document) -> None:
    renamed.build()
    renamed.write("docs/ledger.md", "# Ledger\n")
    assert renamed.build("-W") == 0
    assert not (renamed.out / "record").exists()


def test_an_unchanged_build_leaves_the_pages_of_old_ids_as_they_are(renamed: Document) -> None:
    renamed.build()
    file = renamed.out / "record/people.html"
    before = file.stat().st_mtime_ns
    assert renamed.build("-W") == 0
    assert file.stat().st_mtime_ns == before
    file.unlink()
    assert renamed.build("-W") == 0
    assert file.is_file()
