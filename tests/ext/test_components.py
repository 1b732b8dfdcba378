"""What sphinx-design has pages load stands on those that have a component of it alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from conftest import Document

CARD = "\n:::{card} A card\nIts words.\n:::\n"


@pytest.mark.parametrize("file", ["sphinx-design.min.css", "design-tabs.js"])
def test_a_page_with_a_card_alone_loads_what_a_card_needs(library: Document, file: str) -> None:
    library.edit("conf.py", '"myst_parser", ', '"myst_parser", "sphinx_design", ')
    page = (library.folder / "docs/visitors.md").read_text("utf-8")
    library.write("docs/visitors.md", page + CARD)
    assert library.build("-W") == 0
    assert file in library.read("visitors.html")
    assert file not in library.read("fines.html")
    assert file not in library.read("index.html")
    assert file not in library.record("spend")
    assert file not in library.read("search.html")
    # What other handlers add to a page is still there.
    assert "cards.css" in library.read("index.html")
    assert "record.css" in library.record("spend")


# The builder itself asks for what Sphinx 11 will not have.
@pytest.mark.filterwarnings("ignore:.sphinxcontrib.serializinghtml")
@pytest.mark.parametrize("builder", ["json", "pickle"])
def test_builders_that_write_data_do_without_lists_of_files(
    library: Document, builder: str
) -> None:
    assert library.build("-W", builder=builder) == 0, library.log
    ending = {"json": "fjson", "pickle": "fpickle"}[builder]
    assert b"about $2 million a year" in (library.out / f"index.{ending}").read_bytes()
