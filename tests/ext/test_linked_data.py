"""The data in the head of a page is sound JSON-LD, in the terms of schema.org alone."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any
from urllib.parse import urljoin

import pytest

if TYPE_CHECKING:
    from conftest import Document

DATA = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)

WORK = {"url", "name", "description", "inLanguage", "author", "datePublished", "isBasedOn"}
# The properties that each type may have (schema.org, release 29), as far as any is used.
TERMS = {
    "WebPage": WORK,
    "Article": WORK | {"headline", "citation"},
    "Dataset": WORK | {"distribution", "isAccessibleForFree"},
    "DataDownload": {"contentUrl", "encodingFormat"},
    "Claim": WORK | {"text", "appearance"},
    "CreativeWork": WORK,
    "Person": {"name"},
    "Organization": {"name"},
}
NEEDED = {
    "Article": {"@id", "headline"},
    "Dataset": {"@id", "name", "distribution"},
    "DataDownload": {"contentUrl", "encodingFormat"},
    "Claim": {"@id", "text", "appearance", "isBasedOn"},
    "CreativeWork": {"name"},
    "Person": {"name"},
    "Organization": {"name"},
    "WebPage": {"@id", "name"},
}


def things(document: Document, page: str) -> list[dict[str, Any]]:
    found = DATA.findall(document.read(page))
    assert len(found) == 1
    data = json.loads(found[0])
    assert data.keys() == {"@context", "@graph"}
    assert data["@context"] == "https://schema.org"
    for thing in data["@graph"]:
        check(thing)
    return list(data["@graph"])


def check(thing: dict[str, Any]) -> None:
    kind = thing["@type"]
    assert thing.keys() - {"@type", "@id"} <= TERMS[kind], kind
    assert thing.keys() >= NEEDED[kind], kind
    for value in thing.values():
        assert value not in ("", [], None)
        for inner in value if isinstance(value, list) else [value]:
            if isinstance(inner, dict) and inner.keys() != {"@id"}:
                check(inner)


def of(kind: str, found: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [thing for thing in found if thing["@type"] == kind]


def leads(document: Document, page: str, address: str) -> bool:
    path, _, anchor = urljoin(f"http://x/{page}", address).removeprefix("http://x/").partition("#")
    file = document.out / path
    file = file / "index.html" if file.is_dir() else file
    return file.is_file() and (not anchor or f'id="{anchor}"' in file.read_text("utf-8"))


def addresses(thing: dict[str, Any]) -> Iterator[str]:
    for key in ("@id", "url", "isBasedOn"):
        if key in thing:
            yield thing[key]
    yield from [thing["appearance"]["@id"]] if "appearance" in thing else []


@pytest.mark.parametrize("builder", ["html", "dirhtml"])
@pytest.mark.parametrize(("page", "stated"), [("index", 2), ("awkward", 23), ("halls/large", 2)])
def test_each_statement_is_a_claim_whose_addresses_lead_somewhere(
    museum: Document, builder: str, page: str, stated: int
) -> None:
    museum.build(builder=builder)
    at = f"{page}.html" if builder == "html" or page == "index" else f"{page}/index.html"
    claims = of("Claim", things(museum, at))
    assert len(claims) == stated
    for claim in claims:
        for address in addresses(claim):
            assert leads(museum, at, address), address
    words = [claim["text"] for claim in claims]
    text = museum.read(at.replace(".html", ".txt"))
    assert all(f"{word}" in text for word in words)


def test_the_page_that_is_kept_is_an_article_with_its_source(museum: Document) -> None:
    museum.build()
    (article,) = of("Article", things(museum, "index.html"))
    assert article["headline"] == "The museum"
    assert article["author"] == [
        {"@type": "Person", "name": "Émile Åström"},
        {"@type": "Organization", "name": "The town"},
    ]
    assert article["datePublished"] == "2025-06"
    assert article["isBasedOn"] == "https://example.org/report?a=1&b=2"
    assert [work["name"] for work in article["citation"]] == ["The town's budget"]
    assert article["url"] == "index.html"


def test_the_ledger_is_a_dataset_with_its_files(museum: Document) -> None:
    museum.build("-D", "html_baseurl=https://example.org/town")
    (data,) = things(museum, "ledger.html")
    assert data["@type"] == "Dataset"
    assert data["@id"] == "https://example.org/town/ledger.html"
    assert [one["contentUrl"] for one in data["distribution"]] == [
        "https://example.org/town/ledger.json",
        "https://example.org/town/ledger.csv",
        "https://example.org/town/statements.csv",
    ]


@pytest.mark.parametrize(("builder", "up"), [("html", ""), ("dirhtml", "../")])
def test_without_an_address_the_files_of_the_ledger_are_named_from_its_page(
    museum: Document, builder: str, up: str
) -> None:
    museum.build("-W", builder=builder)
    page = "ledger.html" if builder == "html" else "ledger/index.html"
    (data,) = things(museum, page)
    files = [one["contentUrl"] for one in data["distribution"]]
    assert files == [f"{up}ledger.json", f"{up}ledger.csv", f"{up}statements.csv"]
    assert all(leads(museum, page, file) for file in files)


def test_a_page_that_states_nothing_has_no_data(museum: Document) -> None:
    museum.build()
    assert "ld+json" not in museum.read("plain.html")


def test_no_review_is_given_of_our_own_claims(museum: Document) -> None:
    museum.build()
    assert not any(b"ClaimReview" in content for content in museum.bytes().values())


def test_what_the_source_says_of_itself_moves_with_it(museum: Document) -> None:
    museum.build()
    museum.edit("claims/sources/museum.yaml", "[[2025, 6]]", "[[2024]]")
    # Nothing else on the page follows from that source.
    museum.edit(
        "docs/index.md",
        "{claim}`about 300 people <visitors>`",
        "{exempt}`about 300 people <name: the crowd>`",
    )
    museum.edit(
        "docs/index.md",
        "{claim}`1.5 to 2.5 million dollars a year <spend>`",
        "{exempt}`1.5 to 2.5 million dollars a year <name: the cost>`",
    )
    # Nor does Sphinx write it again for a page that it lists.
    page = (museum.folder / "docs/index.md").read_text("utf-8")
    museum.write("docs/index.md", page.partition("```{toctree}")[0])
    museum.build()
    museum.edit("claims/sources/museum.yaml", "Åström", "Ångström")
    museum.build()
    (article,) = of("Article", things(museum, "index.html"))
    assert article["author"][0]["name"] == "Émile Ångström"
    assert article["datePublished"] == "2024"
