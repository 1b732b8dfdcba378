"""The page for an address that does not exist has links that hold wherever it is shown."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from sphinx_claims.ext.not_found import resolved

if TYPE_CHECKING:
    from conftest import Document

LINK = re.compile(r'\b(?:href|src)="([^"#?]+)[^"]*"')


def links(document: Document) -> list[str]:
    found = LINK.findall(document.read("404.html"))
    assert found
    return [link for link in found if not link.startswith("http")]


def leads_somewhere(document: Document, path: str) -> bool:
    file = document.out / path
    # The address of the page itself, which its theme may link to.
    return (file / "index.html").is_file() or file.is_file() or path in {"404/", "404.html"}


@pytest.mark.parametrize("theme", ["basic", "alabaster", "furo"])
@pytest.mark.parametrize("builder", ["html", "dirhtml"])
def test_its_links_lead_to_files_of_the_document_from_its_top(
    museum: Document, builder: str, theme: str
) -> None:
    museum.build("-D", f"html_theme={theme}", builder=builder)
    for link in links(museum):
        assert not link.startswith(("/", ".."))
        assert leads_somewhere(museum, link), link


@pytest.mark.parametrize("theme", ["basic", "alabaster", "furo"])
@pytest.mark.parametrize("builder", ["html", "dirhtml"])
def test_its_links_lead_there_from_anywhere_where_the_address_is_known(
    museum: Document, builder: str, theme: str
) -> None:
    base = "html_baseurl=https://example.org/town/hall"
    museum.build("-D", base, "-D", f"html_theme={theme}", builder=builder)
    page = museum.read("404.html")
    for link in links(museum):
        assert link.startswith("/town/hall/")
        assert leads_somewhere(museum, link.removeprefix("/town/hall/")), link
    assert 'data-content_root="/town/hall/"' in page
    assert "canonical" not in page
    assert '<meta name="robots" content="noindex" />' in page


def test_a_page_of_the_document_goes_before_it(museum: Document) -> None:
    museum.write("docs/404.md", "---\norphan: true\n---\n# Gone\n\nNothing is here.\n")
    museum.build("-W")
    assert "Nothing is here." in museum.read("404.html")


@pytest.mark.parametrize(
    ("given", "at", "base", "wanted"),
    [
        ("a.html", "404.html", "", "a.html"),
        ("../a/", "404/", "", "a/"),
        ("../", "404/", "", "./"),
        ("./", "404.html", "https://x.example/b/", "/b/"),
        ("../a/?b=1#c", "404/", "https://x.example/", "/a/?b=1#c"),
        ("#top", "404.html", "https://x.example/b/", "#top"),
        ("https://y.example/", "404.html", "https://x.example/b/", "https://y.example/"),
        ("//y.example/", "404.html", "https://x.example/b/", "//y.example/"),
        ("mailto:a@b.example", "404.html", "https://x.example/b/", "mailto:a@b.example"),
    ],
)
def test_a_link_is_resolved_against_the_top_of_the_document(
    given: str, at: str, base: str, wanted: str
) -> None:
    assert resolved(f'<a href="{given}">', at, base) == f'<a href="{wanted}">'
