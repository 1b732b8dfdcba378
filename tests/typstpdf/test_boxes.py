"""Boxes: admonitions of every kind, quotations, and what else is set apart."""

import pytest

KINDS = ("attention", "caution", "danger", "error", "hint", "important", "note", "tip", "warning")
PAGE = (
    "# Boxes\n\n"
    + "".join(f":::{{{kind}}}\nWords of {kind}.\n:::\n\n" for kind in KINDS)
    + """
:::{admonition} A *title* of its own
Words of it.

- and a list
:::

:::{topic} A topic
Words of the topic.
:::

:::{sidebar} A sidebar
:subtitle: Below

Words beside.
:::

:::{seealso}
Words of another place.
:::

:::{versionadded} 1.2
Why it was.
:::

:::{deprecated} 1.3
:::

:::{epigraph}
Who quotes, knows.

-- A. Quoter, *a book*
:::

> A quotation
>
> in two paragraphs

:::{container} special
In a container.
:::

:::{rubric} A rubric
:::

Before.

---

After.
"""
)


@pytest.fixture(scope="module")
def boxes(typeset):
    return typeset(PAGE).pdf()


@pytest.mark.parametrize("kind", KINDS)
def test_an_admonition_is_headed_by_its_kind(boxes, kind):
    assert boxes.has_in_order(f"{kind.title()} Words of {kind}.")


def test_an_admonition_may_have_a_title_of_its_own(boxes):
    assert boxes.has_in_order("A title of its own Words of it. • and a list")


def test_topics_and_sidebars_are_boxes_with_their_titles(boxes):
    assert boxes.has_in_order("A topic Words of the topic. A sidebar Below Words beside.")
    assert boxes.has_in_order("See also Words of another place.")


def test_versions_are_told(boxes):
    assert boxes.has_in_order("Added in version 1.2: Why it was.", "Deprecated since version 1.3.")


def test_a_quotation_has_its_attribution(boxes):
    assert boxes.tags.said("BlockQuote") == [
        "Who quotes, knows.— A. Quoter, a book",
        "A quotationin two paragraphs",
    ]


def test_boxes_are_no_headings(boxes):
    assert boxes.bookmarks == [(1, "Boxes", 1)]


def test_a_break_stands_between_paragraphs(boxes):
    assert boxes.has_in_order("A rubric Before. ∗ ∗ ∗ After.")


def test_a_list_of_things_to_do_is_shown_with_its_title(typeset):
    page = "# Root\n\n:::{todo}\nDo this.\n:::\n"
    extensions = ["myst_parser", "sphinx_typstpdf", "sphinx.ext.todo"]
    pdf = typeset(page, extensions=extensions, todo_include_todos=True).pdf()
    assert pdf.has_in_order("Todo Do this.")


def test_labels_are_in_the_language_of_the_document(typeset):
    page = "# Wurzel\n\n:::{note}\nWorte.\n:::\n\n:::{seealso}\nDort.\n:::\n"
    pdf = typeset(page, language="de", typstpdf_contents=1).pdf()
    assert pdf.has_in_order("Inhaltsverzeichnis", "Bemerkung Worte.", "Siehe auch Dort.")
    assert pdf.root["/Lang"] == "de"
