"""At the top of a document lie its texts for language models, and the list of its addresses."""

from __future__ import annotations

import json
import re
from html import unescape
from typing import TYPE_CHECKING
from xml.etree import ElementTree

import pytest

from sphinx_claims.ext import site_files

if TYPE_CHECKING:
    from conftest import Document

BASE = "html_baseurl=https://example.org/town"
ORDER = ["index", "awkward", "halls/large", "plain", "ledger"]
RECORDS = [f"record/{id_}" for id_ in ("entries", "spend", "visitors", "cost_of_entry")]
FILES = {"llms.txt", "llms-full.txt"}


@pytest.mark.parametrize("builder", ["html", "dirhtml"])
def test_every_link_of_llms_txt_leads_to_a_file_and_to_what_it_names(
    museum: Document, builder: str
) -> None:
    museum.build("-W", builder=builder)
    links = re.findall(r"^- \[(.+)\]\((.+?)\)(?:: .*)?$", museum.read("llms.txt"), re.MULTILINE)
    assert len(links) == 5 + 27 + 4
    for title, address in links:
        path, _, anchor = address.partition("#")
        file = museum.out / path
        file = file / "index.html" if file.is_dir() else file
        assert file.is_file(), title
        page = file.read_text("utf-8")
        assert not anchor or page.count(f'id="{anchor}"') == 1, title


@pytest.mark.parametrize("builder", ["html", "dirhtml"])
def test_the_whole_text_has_all_pages_in_the_order_of_reading(
    museum: Document, builder: str
) -> None:
    museum.build(builder=builder)
    text = museum.read("llms-full.txt")
    pages = ORDER + sorted(RECORDS, key=lambda page: text.index(f"Page: {page}"))
    at = [page if builder == "html" or page == "index" else f"{page}/index" for page in pages]
    starts = [text.index(museum.read(f"{page}.txt")) for page in at]
    assert starts == sorted(starts)
    assert len(re.findall("^Page: ", text, re.MULTILINE)) == len(ORDER) + len(RECORDS)


def test_addresses_are_whole_where_the_document_has_one(museum: Document) -> None:
    museum.build("-D", BASE)
    links = re.findall(r"^- \[.+\]\((.+?)\)", museum.read("llms.txt"), re.MULTILINE)
    assert len(links) == 36
    assert all(link.startswith("https://example.org/town/") for link in links)
    assert "Page: https://example.org/town/halls/large.html\n" in museum.read("llms-full.txt")


@pytest.mark.parametrize(
    ("builder", "ends"),
    [
        ("html", [f"{page}.html" for page in ORDER + RECORDS]),
        ("dirhtml", ["", *(f"{page}/" for page in ORDER[1:] + RECORDS)]),
    ],
)
def test_a_sitemap_has_every_page_of_a_document_with_an_address(
    museum: Document, builder: str, ends: list[str]
) -> None:
    museum.build("-D", BASE, builder=builder)
    root = ElementTree.fromstring(museum.read("sitemap.xml"))  # noqa: S314  (written by the build)
    found = [element.text for element in root.iter() if element.tag.endswith("loc")]
    wanted = [f"https://example.org/town/{end}" for end in ends]
    assert found[:5] == wanted[:5]
    assert sorted(found[5:]) == sorted(wanted[5:])


def test_without_an_address_there_is_no_sitemap(museum: Document) -> None:
    museum.build()
    assert set(museum.bytes()) >= FILES
    assert "sitemap.xml" not in museum.bytes()


@pytest.mark.parametrize("builder", ["singlehtml", "text", "epub"])
def test_other_builders_write_none(museum: Document, builder: str) -> None:
    museum.build("-D", BASE, builder=builder)
    assert not {*FILES, "sitemap.xml", "404.html"} & set(museum.bytes())


def test_a_file_that_the_document_brings_itself_is_left_as_it_is(museum: Document) -> None:
    museum.write("llms.txt", "ours")
    (museum.folder / "extra").mkdir()
    museum.write("extra/404.html", "ours")
    museum.edit("conf.py", 'html_theme = "basic"', 'html_extra_path = ["llms.txt", "extra"]')
    museum.build()
    assert museum.read("llms.txt") == "ours"
    assert museum.read("404.html") == "ours"
    assert "Page: " in museum.read("llms-full.txt")


EDITS = {
    "a figure": ("claims/museum.yaml", "as_of: 2025", "as_of: 2024"),
    "a source": ("claims/sources/museum.yaml", "The town's budget", "The city's budget"),
    "the source that is kept": ("claims/sources/museum.yaml", "[[2025, 6]]", "[[2025, 7]]"),
    "the words of a page": ("docs/halls/large.md", "one item", "another item"),
    "the order of the pages": ("docs/index.md", "awkward\nhalls/large", "halls/large\nawkward"),
    "a title": ("docs/plain.md", "A page", "One page"),
    "what a page says of itself": ("docs/plain.md", "5 < 6", "6 < 7"),
    "a page of the document": ("docs/index.md", "plain\n", ""),
}


@pytest.mark.parametrize(("path", "old", "new"), EDITS.values(), ids=EDITS)
def test_after_an_edit_they_are_those_of_a_clean_build(
    museum: Document, path: str, old: str, new: str
) -> None:
    museum.build("-D", BASE)
    before = museum.bytes()
    museum.edit(path, old, new)
    if old == "plain\n":
        (museum.folder / "docs/plain.md").unlink()
    museum.build("-D", BASE)
    incremental = museum.bytes()
    assert before["llms.txt"] + before["llms-full.txt"] != (
        incremental["llms.txt"] + incremental["llms-full.txt"]
    )
    museum.build("-D", BASE, name="clean")
    # Sphinx leaves the files of a page that is gone, and the names of neighbours in other pages.
    ours = {name: text for name, text in museum.bytes().items() if not name.endswith(".html")}
    ours["404.html"] = museum.bytes()["404.html"]
    assert {name: incremental[name] for name in ours} == ours


def test_a_file_that_is_gone_comes_back_and_nothing_else_is_written(museum: Document) -> None:
    museum.build("-D", BASE)
    clean = museum.bytes()
    for name in ("llms.txt", "llms-full.txt", "sitemap.xml", "404.html"):
        (museum.out / name).unlink()
        assert museum.build("-D", BASE) == 0
        assert museum.pages_written == set()
        assert museum.bytes() == clean, name


def test_a_build_that_fails_is_made_good_by_the_next(museum: Document) -> None:
    museum.build()
    museum.edit("docs/plain.md", "A page", "One page")
    # The theme's template fails once the page's text has been written.
    (museum.folder / "templates").mkdir()
    museum.write("templates/search.html", "{{ 1 / 0 }}")
    assert museum.build("-D", "templates_path=" + str(museum.folder / "templates")) != 0
    museum.build()
    assert "One page" in museum.read("llms.txt")
    assert "One page" in museum.read("llms-full.txt")


def test_a_build_that_is_stopped_leaves_nothing_unsaid(
    museum: Document, monkeypatch: pytest.MonkeyPatch
) -> None:
    museum.build()
    # A page that states nothing: no digest moves with what it says of itself.
    museum.edit("docs/plain.md", "5 < 6", "6 < 7")

    def stop(*_: object) -> None:
        raise SystemExit(3)

    # All pages have been written, and are noted as written, when somebody stops it. What fails by
    # itself would have Sphinx write all of them again.
    with monkeypatch.context() as patch:
        patch.setattr(site_files, "Site", stop)
        assert museum.build() == 3
    assert museum.build() == 0
    assert "What its author says of it: 6 < 7" in museum.read("llms.txt")


@pytest.mark.parametrize("processes", ["1", "2"])
def test_what_pages_are_about_is_said_whatever_their_template_makes_of_it(
    museum: Document, processes: str
) -> None:
    museum.build("-j", processes)
    llms = museum.read("llms.txt")
    assert ": What its author says of it: 5 < 6 & “7”." in llms
    (museum.folder / "templates").mkdir()
    museum.write("templates/layout.html", '{% extends "!layout.html" %}{% set metatags = "" %}')
    museum.edit("conf.py", 'html_theme = "basic"', 'templates_path = ["templates"]')
    museum.build("-j", processes, name="bare")
    assert "og:description" not in museum.read("plain.html")
    assert museum.read("llms.txt") == llms
    # Nor does a build that writes another page alone forget it.
    museum.edit("docs/halls/large.md", "one item", "another item")
    museum.build("-j", processes, name="bare")
    assert "plain" not in museum.pages_written
    assert ": What its author says of it: 5 < 6 & “7”." in museum.read("llms.txt")


def test_a_first_build_of_some_pages_has_the_texts_of_these(museum: Document) -> None:
    assert museum.build_pages("plain") == 0
    assert "Page: plain.html" in museum.read("llms-full.txt")
    assert "Page: awkward.html" not in museum.read("llms-full.txt")
    museum.build()
    whole = museum.read("llms.txt"), museum.read("llms-full.txt")
    museum.build(name="clean")
    assert (museum.read("llms.txt"), museum.read("llms-full.txt")) == whole


def test_the_words_of_awkward_statements_are_the_same_everywhere(museum: Document) -> None:
    museum.build("-W")
    stated = json.loads(museum.read("ledger.json"))["statements"]
    assert len(stated) == 27
    page, llms = museum.read("awkward.html"), museum.read("llms.txt")
    prose = museum.read("awkward.txt").partition("\nWhere each number comes from\n")[0]
    for one in stated:
        assert f"- [“{one['words']}”]({one['permalink']}): " in llms
        if one["page"] == "docs/awkward.md":
            shown = re.search(
                rf'id="{one["anchor"]}"[^>]*>(?:<label[^>]*>|<a[^>]*>)?([^<]*)<', page
            )
            assert shown is not None, one["anchor"]
            assert " ".join(unescape(shown[1]).split()) == one["words"]
            assert one["words"] in prose


def test_the_text_of_all_follows_a_test_that_a_record_names(library: Document) -> None:
    (library.folder / "tests").mkdir()
    guard = "def test_fines():\n    assert spend_for_fines\n"
    library.write("tests/test_library.py", f"from library import spend_for_fines\n\n\n{guard}")
    assert library.build("-W") == 0
    assert "test_library.py::test_fines" in library.read("llms-full.txt")
    library.edit("tests/test_library.py", "def test_fines", "def test_renamed")
    assert library.build("-W") == 0
    text = library.read("llms-full.txt")
    assert "test_library.py::test_renamed" in text
    assert "test_fines" not in text
    incremental = library.bytes()
    library.build(name="clean")
    assert incremental == library.bytes()


def test_a_sitemap_goes_with_the_address_of_the_document(library: Document) -> None:
    library.edit("conf.py", "html_theme", 'html_baseurl = "https://a.b/"\nhtml_theme')
    assert library.build("-W") == 0
    assert (library.out / "sitemap.xml").is_file()
    library.edit("conf.py", 'html_baseurl = "https://a.b/"\n', "")
    assert library.build("-W") == 0
    assert not (library.out / "sitemap.xml").exists()


def test_a_page_that_is_gone_leaves_neither_itself_nor_its_text(library: Document) -> None:
    assert library.build("-W") == 0
    (library.folder / "docs/visitors.md").unlink()
    library.edit("docs/index.md", "visitors\n", "")
    library.edit("claims/library.yaml", "visitors:\n", "visitors_on_saturday:\n")
    library.build()
    left = {path.name for path in library.out.rglob("visitors*")}
    # Sphinx keeps the sources of pages beside them.
    assert not left - {"visitors.md.txt", "visitors_on_saturday.html", "visitors_on_saturday.txt"}


def test_a_file_that_takes_the_place_of_a_page_that_is_gone_stays(library: Document) -> None:
    assert library.build("-W") == 0
    (library.folder / "docs/opening.md").unlink()
    library.edit("docs/index.md", "opening\n", "")
    (library.folder / "extra").mkdir()
    library.write("extra/opening.html", "A page of its own.")
    library.edit("conf.py", "html_theme", 'html_extra_path = ["extra"]\nhtml_theme')
    assert library.build("-W") == 0
    assert library.read("opening.html") == "A page of its own."
    assert not (library.out / "opening.txt").exists()
