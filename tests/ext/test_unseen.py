"""What the build sees and the check does not, or the other way round, is a problem of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from conftest import Document

STATEMENT = "{claim}`about 100-to-1 <spend_for_fines>`"


def test_a_statement_in_an_included_file(library: Document) -> None:
    (library.folder / "docs/part.txt").write_text(f"It is {STATEMENT}.\n", "utf-8")
    library.write("docs/opening.md", "# Opening\n\n```{include} part.txt\n```\n")
    assert library.build() == 2
    assert "the build finds the statement “about 100-to-1” here" in library.log


def test_a_citation_in_an_included_file(library: Document) -> None:
    (library.folder / "docs/part.txt").write_text("So says {source}`budget`.\n", "utf-8")
    library.write("docs/opening.md", "# Opening\n\n```{include} part.txt\n```\n")
    assert library.build() == 2
    assert "the build finds the source “budget” cited here" in library.log


def test_a_citation_that_the_page_does_not_show(library: Document) -> None:
    library.write(
        "docs/opening.md", "# Opening\n\n```{nothing-that-exists}\n{source}`budget`\n```\n"
    )
    assert library.build() == 2
    assert "`claims check` finds the source “budget” cited here" in library.log


def test_a_statement_on_a_page_that_is_not_markdown(library: Document) -> None:
    (library.folder / "docs/opening.md").unlink()
    library.write(
        "docs/opening.rst", "Opening\n=======\n\nIt is :claim:`about 100-to-1 <spend_for_fines>`.\n"
    )
    assert library.build() == 2
    assert "docs/opening.rst:4" in library.log


def test_a_statement_in_a_substitution(library: Document) -> None:
    library.edit("conf.py", '["colon_fence"]', '["colon_fence", "substitution"]')
    with (library.folder / "conf.py").open("a", encoding="utf-8") as conf:
        conf.write(f'myst_substitutions = {{"ratio": "{STATEMENT}"}}\n')
    library.write("docs/opening.md", "# Opening\n\nIt is {{ ratio }}.\n")
    assert library.build() == 2
    assert "statement-unseen" in library.log


def test_a_statement_that_the_page_does_not_show(library: Document) -> None:
    library.write(
        "docs/opening.md", f"# Opening\n\n```{{nothing-that-exists}}\nIt is {STATEMENT}.\n```\n"
    )
    assert library.build() == 2
    assert "the page does not show it" in library.log


def test_a_page_that_the_check_leaves_out(library: Document) -> None:
    # Sphinx is told to read what conf.py excludes.
    with (library.folder / "conf.py").open("a", encoding="utf-8") as conf:
        conf.write('source_suffix = {".md": "markdown", ".mkd": "markdown"}\n')
    (library.folder / "docs/opening.md").rename(library.folder / "docs/opening.mkd")
    library.write("docs/opening.mkd", f"# Opening\n\nIt is {STATEMENT}.\n")
    assert library.build() == 2
    assert "docs/opening.mkd:3" in library.log


@pytest.mark.parametrize(
    "text",
    [
        f"`{STATEMENT}`",
        f"```\n{STATEMENT}\n```",
        f"```{{code-block}} md\n{STATEMENT}\n```",
        f"    {STATEMENT}",
        f"% {STATEMENT}",
        f"<!-- {STATEMENT} -->",
        f"\\{STATEMENT}",
    ],
    ids=["code", "fence", "code-block", "indented", "comment", "html comment", "escaped"],
)
def test_what_is_no_statement_is_none_for_both(library: Document, text: str) -> None:
    library.write("docs/opening.md", f"# Opening\n\n{text}\n")
    library.build()
    assert "statement-unseen" not in library.log
    assert "3 statements" in library.log


def test_pages_elsewhere_than_conf_says_stop_the_build(library: Document) -> None:
    library.edit("conf.py", 'claims_pages = "docs"', 'claims_pages = "."')
    assert library.build() == 2
    assert "`claims check` would look at other pages" in library.log


def test_a_template_over_a_page_stops_the_build(library: Document) -> None:
    with (library.folder / "conf.py").open("a", encoding="utf-8") as conf:
        conf.write('html_additional_pages = {"fines": "page.html"}\n')
    assert library.build() == 2
    assert "puts a template over the page “fines”" in library.log


def test_a_misspelt_value_of_conf_stops_the_build(library: Document) -> None:
    library.edit("conf.py", "claims_pages", "claims_page")
    assert library.build() == 2
    assert "did you mean “claims_pages”?" in library.log


def test_what_both_sides_see_is_told_once_and_what_is_no_number_not_at_all(
    library: Document,
) -> None:
    (library.folder / "docs/image.png").write_bytes(b"")
    library.write("docs/opening.md", f"# Opening\n\n{ORDINARY}\n")
    assert library.build() == 0, library.log
    assert "claim-unbound" not in library.log


def test_numbers_in_raw_html_are_seen_by_both(library: Document) -> None:
    library.write("docs/opening.md", "# Opening\n\n```{raw} html\n<p>300 labs</p>\n```\n")
    assert library.build() == 1
    assert library.log.count("error[claim-unbound]") == 1


# What pages hold besides prose, each with digits that are no number of the prose.
ORDINARY = """
See https://example.org/2024/05, <https://example.org/2023> and doi:10.1000/182.

Text with a note.[^1] And `code 300`, ``more 4``, GPT-4, 5th and v2.1.

[^1]: The note.

1. A list.
2. Its second item.

```python
x = 300
```

% a comment of 300 words

<!-- another one of 300 -->

```{versionadded} 1.2
Words.
```

:::{versionchanged} 2.5 Inline words, {claim}`300 people <visitors>` among them.
:::

:::{contents}
:::

It was {claim}`300 people <visitors>` a year ago. Without {claim}`300 people <visitors>` it closes.

(label-5)=
## A heading {exempt}`of 1900 <date: it opened then>`

See [](#label-5), {pep}`8` and {rfc}`2119`, {ref}`label-5`, {doc}`fines`.
Take {download}`image.png <image.png>`.

```{figure} image.png
:alt: a plot of 300 points
:width: 300px

A caption.
```

:::{note}
:class: wide-300

Words.
:::

```{math}
x = 300
```

Term
: A definition.

| a | b |
|--:|---|
| c | d |
"""
