"""The data in the head of a page is sound JSON-LD, in the terms of schema.org alone."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any
from urllib.parse import urljoin

import pytest
from jsonschema import Draft202012Validator

from tests.ext.json_ld_schema import SCHEMA, VALIDATOR

if TYPE_CHECKING:
    from conftest import Document

DATA = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)


def things(document: Document, page: str) -> list[dict[str, Any]]:
    found = DATA.findall(document.read(page))
    assert len(found) == 1
    data = json.loads(found[0])
    VALIDATOR.validate(data)
    return list(data["@graph"])


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


def test_the_schema_is_one_and_refuses_what_is_not_in_it() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    claim = {"@type": "Claim", "@id": "#a", "text": "A", "appearance": {"@id": "x"}}
    page = {**dict.fromkeys(("@id", "url", "name", "inLanguage"), "x"), "@type": "WebPage"}
    page["schemaVersion"] = "https://schema.org/docs/releases.html#v29.0"

    def is_valid(*graph: dict[str, object]) -> bool:
        return VALIDATOR.is_valid({"@context": "https://schema.org", "@graph": [*graph]})

    whole = {**claim, "isBasedOn": "r"}
    assert is_valid(page, whole)
    assert not is_valid(page, claim)
    assert not is_valid(page, {**whole, "reviewRating": "true"})
    assert not is_valid({**page, "description": ""}, whole)
    assert not is_valid({**page, "schemaVersion": "28"}, whole)
    assert not is_valid(whole)


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
    schemas = [one["schemaVersion"] for one in data["distribution"]]
    assert schemas[0] == "https://example.org/town/ledger.schema.json"


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
    schemas = [one["schemaVersion"] for one in data["distribution"]]
    assert schemas[0] == f"{up}ledger.schema.json"
    assert all(leads(museum, page, file) for file in schemas)


def test_the_version_of_a_page_is_the_edition_of_the_document(museum: Document) -> None:
    museum.build("-W")
    (data,) = things(museum, "ledger.html")
    assert "version" not in data
    museum.edit("conf.py", "html_theme", 'claims_as_of = "2024-05"\nhtml_theme')
    museum.build("-W")
    (data,) = things(museum, "ledger.html")
    assert data["version"] == "2024-05"


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
