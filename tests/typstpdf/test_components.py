"""Components of sphinx-design: on paper all is open, and nothing can be pressed."""

import pytest

from tests.typstpdf.conftest import SVG

PAGE = """# Design

::::{grid} 1 2 3 3

:::{grid-item-card} First
:link: https://example.org/first

Words of the first.
:::

:::{grid-item-card} Second
:img-top: wide.svg
:img-alt: A circle

Its header
^^^
Words of the second.
+++
Its footer
:::

:::{grid-item}
No card.
:::

::::

:::{card} A card
:link: other
:link-type: doc
:footer: Foot
:header: Head

Words of the card.
:::

{bdg}`plain` {bdg-primary}`primary` {bdg-link-info}`a link <https://example.org/badge>`

:::{dropdown} A title
Words that are folded away.
:::

:::{dropdown}
Words without a title.
:::

::::{tab-set}

:::{tab-item} One
Words of one.
:::

:::{tab-item} Two
Words of two.
:::

::::

```{button-link} https://example.org/button
:color: primary

Press this
```

```{button-ref} other
:ref-type: doc
And this
```
"""


EXTENSIONS = ["myst_parser", "sphinx_typstpdf", "sphinx_design"]


@pytest.fixture(scope="module")
def pdf(typeset):
    pages = {
        "index.md": PAGE,
        "other.md": "---\norphan: true\n---\n# Other\n",
        "wide.svg": SVG,
    }
    online = {"html_baseurl": "https://example.org/", "suppress_warnings": ["design"]}
    return typeset(pages, extensions=EXTENSIONS, **online).pdf()


def test_cards_have_all_their_parts(pdf):
    assert pdf.has_in_order("First Words of the first.", "Its header Second Words of the second.")
    assert pdf.has_in_order("Its footer No card. Head A card Words of the card. Foot")
    assert {"First", "Second", "A card"} <= set(pdf.tags.said("Strong"))
    assert [tag.alt for tag in pdf.tags.find("Figure")] == ["A circle"]


def test_a_card_leads_to_where_its_link_leads(pdf):
    first, card, *_ = pdf.tags.find("Link")
    assert first.words == "FirstWords of the first."
    assert card.words == "HeadA cardWords of the card.Foot"
    assert pdf.addresses[:2] == ["https://example.org/first", "https://example.org/other.html"]


def test_cards_of_a_grid_stand_beside_each_other(pdf):
    lines = pdf.reader.pages[0].extract_text(extraction_mode="layout").splitlines()
    (line,) = [line for line in lines if "No card." in line]
    assert line.split() == ["First", "No", "card."]


def test_badges_and_buttons_are_words_and_links(pdf):
    assert pdf.has_in_order("plain primary a link", "Press this And this")
    assert "https://example.org/badge" in pdf.addresses
    assert "https://example.org/button" in pdf.addresses


def test_what_is_folded_away_is_open(pdf):
    assert pdf.has_in_order("A title Words that are folded away. Words without a title.")


def test_tabs_stand_below_each_other_with_their_labels(pdf):
    assert pdf.has_in_order("One Words of one. Two Words of two.")


def test_an_icon_is_left_out_as_an_ornament(typeset):
    page = "# Root\n\nA {octicon}`star` and {fas}`star` word.\n"
    pdf = typeset(page, extensions=EXTENSIONS).pdf()
    assert pdf.words == "Root A and word. 1"


def test_a_card_within_a_card_keeps_its_link(typeset):
    page = """# Cards

::::{card} Outer

:::{card} Inner
:link: https://example.org/inner

Words of it.
:::
::::
"""
    pdf = typeset(page, extensions=["myst_parser", "sphinx_design", "sphinx_typstpdf"]).pdf()
    assert pdf.addresses == ["https://example.org/inner"]
    assert "Outer" not in " ".join(pdf.tags.said("Link"))
    assert "Inner" in " ".join(pdf.tags.said("Link"))
