"""What only a build can find, tried from its example; and the page that lists all of them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from sphinx_claims.errors import Code, explain

if TYPE_CHECKING:
    from conftest import Document

    from sphinx_claims.errors.explanation import Example

BUILT = [
    code for code in Code if (example := explain(code).example) is not None and example.is_built
]


def codes(log: str) -> list[str]:
    return re.findall(r"(?:error|notice)\[([a-z-]+)\]: ", log)


def prepare(library: Document, example: Example) -> None:
    """Make the library what else the example needs."""
    for edit in example.beside:
        if edit.old:
            library.edit(edit.file, edit.old, edit.new)
        else:
            library.write(edit.file, edit.new)


def test_there_is_a_code_that_only_a_build_can_find() -> None:
    assert BUILT


@pytest.mark.parametrize("code", BUILT, ids=lambda code: code.slug)
def test_the_good_example_holds(library: Document, code: Code) -> None:
    example = explain(code).example
    assert example is not None
    prepare(library, example)
    library.write(example.file, example.good)
    assert library.build("-W") == 0
    assert codes(library.log) == []


@pytest.mark.parametrize("code", BUILT, ids=lambda code: code.slug)
def test_the_bad_example_earns_its_code_once_and_no_other(library: Document, code: Code) -> None:
    example = explain(code).example
    assert example is not None
    prepare(library, example)
    library.write(example.file, example.bad)
    assert library.build() == code.severity.value
    assert codes(library.log) == [code.slug]


def test_a_page_lists_every_code_under_an_anchor_of_its_own(library: Document) -> None:
    library.write("docs/opening.md", "# Codes\n\n```{claims-ledger} explanations\n```\n")
    assert library.build("-W") == 0
    page = library.read("opening.html")
    text = " ".join(re.sub(r"<[^>]*>", "", page).split())
    for code in Code:
        assert page.count(f'<section id="code-{code.slug}">') == 1
        assert explain(code).means.replace("`", "").replace('"', "&quot;") in text
    assert "`" not in re.sub(r"<pre>.*?</pre>", "", page, flags=re.DOTALL)


@pytest.mark.parametrize("builder", ["text", "latex"])
def test_the_listing_can_be_built_by_any_builder(library: Document, builder: str) -> None:
    library.write("docs/opening.md", "# Codes\n\n```{claims-ledger} explanations\n```\n")
    assert library.build("-W", builder=builder) == 0


def test_the_table_of_codes_leads_to_the_explanations(library: Document) -> None:
    library.write("docs/opening.md", "# Codes\n\n```{claims-ledger} codes\n```\n")
    assert library.build("-W") == 0
    assert "#code-" not in library.read("opening.html")
    # Nothing of the ledger moves, and the page of the table is written again for its links.
    library.edit("docs/visitors.md", "come.", "come.\n\n```{claims-ledger} explanations\n```")
    assert library.build("-W") == 0
    page = library.read("opening.html")
    for code in Code:
        assert page.count(f'href="visitors.html#code-{code.slug}"') == 1
