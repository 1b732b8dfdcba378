"""The names of places on a page: the machine's are its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from conftest import Document

STATED = "It costs {claim}`about $2 million a year <spend>`.\n"
PANEL = "\n```{claims-what-if}\n```\n"


@pytest.mark.parametrize(
    "name",
    ["statement-spend-1", "card-spend-1", "words-spend-1", "button-spend-1", "claim-cards"],
)
def test_a_name_of_a_statement_or_its_card_is_an_error(library: Document, name: str) -> None:
    library.write("docs/opening.md", f"# Opening\n\n({name})=\n## More\n\n{STATED}")
    assert library.build() == 2
    assert "docs/opening.md:4" in library.log
    assert f"error[anchor-taken]: “{name}” is the name of a place here" in library.log


@pytest.mark.parametrize("heading", ["What if", "What if title", "Claim cards"])
def test_a_heading_named_as_the_panel_or_the_cards_is_an_error(
    library: Document, heading: str
) -> None:
    library.write("docs/opening.md", f"# Opening\n\n{STATED}\n## {heading}\n\nWords.\n{PANEL}")
    assert library.build() == 2
    assert "error[anchor-taken]" in library.log


def test_a_heading_named_as_a_source_is_one_where_sources_are_listed(library: Document) -> None:
    text = (library.folder / "docs/ledger.md").read_text("utf-8")
    assert "{claims-ledger} sources" in text
    library.write("docs/ledger.md", f"{text}\n## Source budget\n\nWords.\n")
    assert library.build() == 2
    assert "error[anchor-taken]: “source-budget”" in library.log


def test_elsewhere_such_names_are_free(library: Document) -> None:
    words = "## What if\n\n## Source budget\n\n## Claim cards\n\n(statement-spend-1)=\n## More\n"
    library.write("docs/opening.md", f"# Opening\n\n{words}\nWords.\n")
    assert library.build("-W") == 0, library.log
