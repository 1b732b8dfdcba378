"""Sections: the pages of a document, in the order and on the levels that the toctrees say."""

import itertools

import pytest

PAGES = {
    "index.md": """# Root

Root words.

```{toctree}
one
two
```
""",
    "one.md": """# One

One before.

## One, first

```{toctree}
below
```

One after.

## One, second

Second words.
""",
    "below.md": """# Below

Below words.

## Deep

Deep words.

```{toctree}
two
```
""",
    "two.md": """# Two

Two words.

```{toctree}
one
```
""",
}


@pytest.fixture(scope="module")
def book(typeset):
    return typeset(PAGES, suppress_warnings=["toc.circular"]).pdf()


@pytest.fixture(scope="module")
def chosen(typeset):
    documents = {"small": {"pages": ["two", "index", "one"]}}
    return typeset(PAGES, typstpdf_documents=documents, suppress_warnings=["toc.circular"]).pdf()


def test_pages_stand_in_the_order_of_the_toctrees_each_in_the_section_of_its_toctree(book):
    assert book.bookmarks == [
        (1, "Root", 1),
        (1, "One", 2),
        (2, "One, first", 2),
        (3, "Below", 2),
        (4, "Deep", 2),
        (5, "Two", 2),
        (2, "One, second", 2),
    ]
    assert book.has_in_order("Root words.", "One before.", "One after.", "Below words.")
    assert book.has_in_order("Deep words.", "Two words.", "One, second Second words.")


def test_headings_are_tagged_with_their_level(book):
    found = [(tag.name, tag.words) for tag in book.tags.find("H1", "H2", "H3", "H4", "H5")]
    assert found == [(f"H{level}", title) for level, title, _page in book.bookmarks]


def test_a_page_listed_twice_stands_where_it_is_listed_first(book):
    assert book.words.count("Two words.") == 1
    assert book.words.count("One before.") == 1


def test_a_section_of_the_first_level_begins_a_page(book):
    assert book.pages == ["Root Root words. 1", book.pages[1]]


def test_chosen_pages_stand_in_the_order_that_was_chosen(chosen):
    levels = [(level, title) for level, title, _page in chosen.bookmarks]
    assert levels[:2] == [(1, "Two"), (2, "One")]
    assert levels[-1] == (1, "Root")


def test_the_toctree_of_the_root_page_is_not_followed(typeset):
    documents = {"small": {"pages": ["index"]}}
    pdf = typeset(PAGES, typstpdf_documents=documents, suppress_warnings=["toc.circular"]).pdf()
    assert pdf.words == "Root Root words. 1"


def test_a_numbered_toctree_numbers_the_sections(typeset):
    pages = {
        "index.md": "# Root\n\n```{toctree}\n:numbered:\none\n```\n",
        "one.md": "# One\n\n## Inner\n\nTo [it](#inner).\n\n## Unlisted\n",
    }
    pdf = typeset(pages, myst_heading_anchors=2).pdf()
    assert pdf.bookmarks[1:] == [(1, "1 One", 2), (2, "1.1 Inner", 2), (2, "1.2 Unlisted", 2)]
    assert pdf.links[0].to == 2


def test_an_unlisted_section_is_in_the_bookmarks_alone(typeset):
    page = "# Root\n\n{.unlisted}\n## Aside\n\nWords.\n\n## Listed\n"
    pdf = typeset(page, typstpdf_contents=2).pdf()
    assert "Aside" not in pdf.pages[0]
    assert "Listed" in pdf.pages[0]
    assert [title for _level, title, _page in pdf.bookmarks] == ["Root", "Aside", "Listed"]


def test_a_heading_is_never_alone_at_the_foot_of_a_page(typeset):
    sections = "".join(f"## Heading {n}\n\n{'Words. ' * 90}\n\n" for n in range(60))
    rubrics = "".join(f":::{{rubric}} Rubric {n}\n:::\n\n{'Words. ' * 50}\n\n" for n in range(60))
    terms = "".join(f"Term {n}\n: {'Words. ' * 40}\n\n" for n in range(60))
    pdf = typeset(f"# Root\n\n{sections}{rubrics}{terms}").pdf()
    assert len(pdf.pages) > 15
    for number, page in enumerate(pdf.pages, start=1):
        assert page.endswith(f"Words. {number}")


@pytest.mark.parametrize(
    "below",
    [
        "Term\n: {words}\n",
        "- {words}\n",
        "| Head |\n|---|\n| {words} |\n",
        ":::{{note}}\n{words}\n:::\n",
    ],
    ids=["terms", "list", "table", "box"],
)
def test_a_heading_stays_with_what_is_more_than_a_paragraph(typeset, below):
    lengths = itertools.cycle(range(20, 90, 7))
    sections = "".join(
        f"## Heading {n}\n\n{below.format(words='Words. ' * next(lengths))}\n" for n in range(90)
    )
    pdf = typeset(f"# Root\n\n{sections}").pdf()
    assert len(pdf.pages) > 8
    for number, page in enumerate(pdf.pages, start=1):
        assert page.endswith(f"Words. {number}")


def test_the_heading_of_a_running_head_may_hold_a_link(typeset):
    page = f"# A [link](https://example.org/head)\n\n{'Words. ' * 1200}"
    pdf = typeset(page, typstpdf_contents=1).pdf()
    assert pdf.pages[2].startswith("Small A link Words.")
    assert {link.on for link in pdf.links if link.to == "https://example.org/head"} == {1, 2}
    assert pdf.bookmarks == [(1, "A link", 2)]


def test_a_page_without_a_title_keeps_its_words(typeset):
    pages = {"index.md": "Only words.\n\n```{toctree}\none\n```\n", "one.md": "More words.\n"}
    pdf = typeset(pages, suppress_warnings=["toc.no_title"]).pdf()
    assert pdf.has_in_order("Only words.", "More words.")


def test_a_long_title_leaves_the_running_head_to_the_chapter(typeset):
    lines = "Words.\n\n" * 60
    long = "A title of a great many words that could never stand beside anything in one line " * 2
    pdf = typeset(f"# The chapter\n\n{lines}", project=long, typstpdf_documents={"small": {}}).pdf()
    assert pdf.pages[1].startswith("The chapter Words.")
    pdf = typeset(f"# The chapter\n\n{lines}", typstpdf_documents={"small": {}}).pdf()
    assert pdf.pages[1].startswith("Small The chapter Words.")


@pytest.mark.parametrize(
    ("language", "said"),
    [("en", "en"), ("de", "de"), ("pt_BR", "pt-BR"), ("pt-br", "pt-BR"), ("sr@latin", "sr")],
)
def test_a_document_says_its_language_and_where_that_is_spoken(typeset, language, said):
    root = typeset("# Root\n", language=language, typstpdf_documents={"small": {}})
    assert root.pdf().root["/Lang"] == said


def test_the_running_head_names_what_begins_at_the_top_of_a_page(typeset):
    lines = "Words.\n\n" * 40
    page = f"# The chapter\n\n{lines}\n\n## The section\n\nMore.\n\n## The next\n"
    pdf = typeset(
        page, typstpdf_preamble="#show heading.where(level: 2): it => {pagebreak(); it}"
    ).pdf()
    heads = [page.partition(" More.")[0] for page in pdf.pages if "More." in page]
    assert heads == ["Small The chapter · The section The section"]


def test_a_chapter_named_as_the_document_is_named_once_at_the_head_of_a_page(typeset):
    pdf = typeset("# Small\n\n" + "Words.\n\n" * 60, typstpdf_documents={"small": {}}).pdf()
    assert pdf.pages[1].startswith("Small Words.")
