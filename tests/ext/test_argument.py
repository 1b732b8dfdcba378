"""The map of the argument on a page: boxes that lead somewhere, and the same as a table."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from conftest import Document

PAGE = "# The argument\n\n```{claims-ledger} argument\n```\n"


@pytest.fixture
def mapped(library: Document) -> Document:
    """Return the document with a page that has the map."""
    library.write("docs/argument.md", PAGE)
    library.edit("docs/index.md", "ledger\n", "ledger\nargument\n")
    return library


def test_the_map_leads_to_records_and_into_the_sentence(mapped):
    assert mapped.build("-W") == 0
    page = (mapped.out / "argument.html").read_text("utf-8")
    drawing = page[page.index("<svg class=") : page.index("</svg>", page.index("<svg class="))]
    assert re.findall(r'href="([^"]+)"', drawing) == [
        "record/spend.html",
        "index.html#statement-spend-1",
    ]
    assert "argument.css" in page
    assert "argument.css" not in (mapped.out / "index.html").read_text("utf-8")


def test_other_builders_have_the_table_alone(mapped):
    assert mapped.build("-W", builder="text") == 0
    text = (mapped.out / "argument.txt").read_text("utf-8")
    assert "about $2 million a year" in text
    assert "rests on" in text
    assert "svg" not in text


def test_the_map_follows_a_figure(mapped):
    assert mapped.build("-W") == 0
    mapped.edit("claims/library.yaml", "label: what the town spends", "label: what the city spends")
    assert mapped.build("-W") == 0
    assert "argument" in mapped.pages_written
    assert "what the city spends" in " ".join(
        re.findall(r"<text[^>]*>([^<]*)<", (mapped.out / "argument.html").read_text("utf-8"))
    )


def test_a_document_that_states_nothing_there_says_so(mapped):
    mapped.edit("docs/index.md", "{claim}`about $2 million a year <spend>`", "a good deal")
    mapped.write("docs/visitors.md", "# Spending\n\n{claim}`about $2 million a year <spend>`.\n")
    mapped.build()
    page = (mapped.out / "argument.html").read_text("utf-8")
    assert "No figure and no claim is stated there." in page
    assert "<svg class=" not in page
